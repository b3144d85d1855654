/** Two names → whether they can be one: middle names, initials, spelling variants. */
import { isNickname } from '../../data/nicknames.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { oncePerWord } from '../../text/once.ts';

const companySuffix =
  /\b(?:inc|incorporated|ltd|limited|plc|corp|corporation|co ?operative|co|cos|company|companies|group|holdings?|sa|ag|gmbh|nv|llc|se)\b\.?/g;
const nameSuffix = /\b(?:jr|sr|ii|iii|iv|qc|kc|mp|phd)\b\.?/g;

/** Lower-cased, without accents, articles, full stops and legal forms: what two spellings of one name share. */
export const normalName = (name: string, kind: 'person' | 'organization'): string =>
  kind === 'person' ? normalPerson(name) : normalOrganization(name);

/** Reports name the same few again and again. */
const normalPerson = oncePerWord((name) => normalize(name, 'person'));
const normalOrganization = oncePerWord((name) => normalize(name, 'organization'));

function normalize(name: string, kind: 'person' | 'organization'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    // "Dolan’s" and "Dolan’s Stores Inc" are spelled alike.
    .replace(kind === 'person' ? /[’']s$/u : /[’']s(?!\p{L})/gu, '')
    // "V.N. Dolan" has two initials.
    .replace(kind === 'person' ? /(?<![\p{L}\d])(\p{L})\.(?=\p{L}\.)/gu : /$^/g, '$1 ')
    .replace(/[’'`.]/gu, '')
    .replace(/[-‐‑–]/gu, ' ')
    // "el-Farsi" is "al-Farsi".
    .replace(kind === 'person' ? /(?<= )el(?= )/gu : /$^/g, 'al')
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}&\s]/gu, ' ')
    .replace(kind === 'person' ? nameSuffix : /$^/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (kind === 'person') return plain;
  // "U. S. Stone" is U.S. Stone; "Dolan & Co." is Dolan.
  const short = plain
    .replace(/^([ue]) ([skn])(?= )/, '$1$2')
    .replace(companySuffix, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (?:&|and)$/, '');
  return short === '' ? plain : short;
}

export const tokensOf = (normal: string): string[] => normal.split(' ').filter((t) => t !== '');

/** Both are full names (two words or more) and nothing in them contradicts. */
export function namesAgree(a: string, b: string): boolean {
  const x = tokensOf(a);
  const y = tokensOf(b);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2) return false;
  // "Harish Anand Roe", "Harishanand Roe".
  if (x.join('') === y.join('')) return true;
  if (isShortened(withoutInitials(x), withoutInitials(y))) return true;
  if (short.length === long.length && agreeInAll(short, long)) return true;
  // Every word of the shorter name stands in the longer, in order, and the names begin or end alike.
  let at = 0;
  for (const token of short) {
    while (at < long.length && !alike(token, long[at] ?? '')) at++;
    if (at === long.length) return false;
    at++;
  }
  return alike(short[0] ?? '', long[0] ?? '') || alike(short.at(-1) ?? '', long.at(-1) ?? '');
}

/** "Joe Dolan" and "Joseph R. Dolan". */
const isShortened = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && isNickname(a[0] ?? '', b[0] ?? '') && agreeInAll(a.slice(1), b.slice(1));

const withoutInitials = (name: readonly string[]): string[] => name.filter((word, i) => i === 0 || word.length > 1);

/** Where two long words are the same, a short one may have a slip too: "Luis" and "Luiz" before three equal words. */
function agreeInAll(a: readonly string[], b: readonly string[]): boolean {
  const different = a.flatMap((t, i) => (alike(t, b[i] ?? '') ? [] : [[t, b[i] ?? ''] as const]));
  if (different.length === 0) return true;
  const [x = '', y = ''] = different[0] ?? [];
  const same = a.filter((t, i) => t === b[i] && t.length > 2).length;
  return (
    different.length === 1 &&
    same >= 2 &&
    Math.min(x.length, y.length) > 3 &&
    x[0] === y[0] &&
    editDistance(x, y, 1) <= 1
  );
}

/** Equal, an initial of the other, or one slip apart in a long word. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const limit = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 6 ? 1 : 0;
  return limit > 0 && a[0] === b[0] && editDistance(a, b, limit) <= limit;
}

/** Words that head many a body's name: alone they tell none from another. */
const heads = new Set(
  `academy administration agency air alliance army assembly association authority bank bench board brigade bureau business cabinet campaign central centre
  center chamber church city club coalition college command commission committee company congress consortium constitutional cooperative co-operative council court
  county defence defense department democratic development district economic economy education energy environment executive faculty federal federation finance
  fire force forces foreign front fund general government group guard health high home hospital house housing industry institute interior international
  job jobs justice labour labor league legislature local lower medical meteorological military ministry mission movement national navy office opposition
  organisation organization parliament party pension police public regional research reserve royal rural school security senate service services social
  society state statistical statistics supreme survey tax team trade transport treasury tribunal trust union united university upper urban water welfare
  workers works youth`.split(/\s+/),
);

/** "Supreme Court", "Health Ministry", "Fund": every country or story has its own. */
export const isGeneric = (content: readonly string[]): boolean => content.every((word) => heads.has(word));
