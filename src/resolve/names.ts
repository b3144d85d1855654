/** Two names → whether they can be one: middle names, initials, spelling variants. */

const companySuffix =
  /\b(?:inc|incorporated|ltd|limited|plc|corp|corporation|co|company|group|holdings?|sa|ag|gmbh|nv|llc|se)\b\.?/g;
const nameSuffix = /\b(?:jr|sr|ii|iii|iv|qc|kc|mp|phd)\b\.?/g;

/** Lower-cased, without accents, articles, full stops and legal forms: what two spellings of one name share. */
export function normalName(name: string, kind: 'person' | 'organization'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/[’'`.]/gu, '')
    .replace(/[-‐‑–]/gu, ' ')
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}&\s]/gu, ' ')
    .replace(kind === 'person' ? nameSuffix : /$^/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (kind === 'person') return plain;
  const short = plain.replace(companySuffix, ' ').replace(/\s+/g, ' ').trim();
  return short === '' ? plain : short;
}

export const tokensOf = (normal: string): string[] => normal.split(' ').filter((t) => t !== '');

/** Both are full names (two words or more) and nothing in them contradicts. */
export function namesAgree(a: string, b: string): boolean {
  const x = tokensOf(a);
  const y = tokensOf(b);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2) return false;
  if (short.length === long.length && short.filter((t, i) => !alike(t, long[i] ?? '')).length === 0) return true;
  // Every word of the shorter name stands in the longer, in order, and the names begin or end alike.
  let at = 0;
  for (const token of short) {
    while (at < long.length && !alike(token, long[at] ?? '')) at++;
    if (at === long.length) return false;
    at++;
  }
  return alike(short[0] ?? '', long[0] ?? '') || alike(short.at(-1) ?? '', long.at(-1) ?? '');
}

/** Equal, an initial of the other, or one slip apart in a long word. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const limit = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 6 ? 1 : 0;
  return limit > 0 && a[0] === b[0] && editDistance(a, b, limit) <= limit;
}

/** Optimal string alignment distance (Damerau–Levenshtein without repeated edits), cut off above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
