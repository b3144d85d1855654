/** A clause that reports what was said → where it begins and ends: no dateline, no aside of the report's own. */
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { reportingVerb } from './verb.ts';

/** No clause is longer, in tokens: a text without full stops is not looked through again for each of its verbs. */
export const longest = 200;

/** Tokens, half open. */
export type Part = readonly [first: number, last: number];

/** Without the final full stop and closing marks. */
export function clauseEnd(d: Discourse, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  let last = s.last;
  while (last > s.first && (tokens[last - 1]?.text === '.' || tokens[last - 1]?.kind === 'quote')) last--;
  return last;
}

/** Up to a quotation that is set off at the end by a comma, colon or dash: it is a statement of its own. */
export function beforeQuotation(d: Discourse, [first, last]: Part): Part {
  const { tokens } = d.reading.document;
  let i = last - 1;
  while (i > first && (d.quoted[i] || tokens[i]?.kind === 'quote')) i--;
  const setOff = i < last - 1 && i > first + 3 && tokens[i + 1]?.kind === 'quote';
  if (!setOff || !/^[,:—–]$/.test(tokens[i]?.text ?? '')) {
    // The words before the mark belong to the reporting clause.
    return [first, last];
  }
  return [first, i];
}

/** With the mark that closes a quotation it ends in; none where the quotation goes on in another sentence: that one stands for itself. */
export function closed(d: Discourse, s: DocumentSentence, [first, last]: Part): Part[] {
  const { tokens } = d.reading.document;
  if (!d.quoted[last - 1]) return [[first, last]];
  let end = last;
  while (end < s.last && d.quoted[end]) end++;
  return end < s.last && tokens[end]?.kind === 'quote' ? [[first, end + 1]] : [];
}

/** "But talks would go on, Jones said": the report's own link to what it told before. */
export function withoutConnective(d: Discourse, [first, last]: Part): Part {
  const { tokens } = d.reading.document;
  // "– The board has met, the agency reports": an item of a list.
  if (/^(?:--|–|—|-|•)$/.test(tokens[first]?.text ?? '')) return [first + 1, last];
  if (!/^(?:but|and|however|meanwhile|still|yet|also|so)$/.test(tokens[first]?.lower ?? '')) return [first, last];
  const next = tokens[first + 1]?.text === ',' ? first + 2 : first + 1;
  return /^(?:but|and)$/.test(tokens[first]?.lower ?? '') || next === first + 2 ? [next, last] : [first, last];
}

/** After the last semicolon before the comma, and after the dateline. */
export function clauseStart(d: Discourse, s: DocumentSentence, comma: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = comma - 1; i > Math.max(s.first, comma - longest); i--)
    if (tokens[i]?.text === ';' && !d.quoted[i]) return i + 1;
  return comma - s.first > longest ? undefined : pastDateline(d, s);
}

/** "OSLO, May 3 - Ferries", "GENEVA (Reuters) — The": where the report's first sentence begins to say something. */
export const pastDateline = (d: Discourse, s: DocumentSentence): number => pastPlaceAndDay(d, s) ?? pastMark(d, s);

/** Behind the dash or colon that ends a dateline. */
function pastMark(d: Discourse, s: DocumentSentence): number {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  for (let i = s.first; i < Math.min(s.last - 3, s.first + 16); i++) {
    const t = tokens[i];
    if (!t) break;
    const isDay = t.text === '—' && d.reading.dateAt.get(s.first)?.last === i;
    if (i > s.first && (isDay || (/^(?:-|--|—|–|:|_)$/.test(t.text) && (t.spaced || t.text === ':'))))
      return (degraded ? isAgency(d, i) : isPlaceOfReport(d, s.first, i)) ? i + 1 : s.first;
    if (t.kind === 'word' && !isCapitalised(t) && !d.reading.dateAt.has(i) && !degraded) break;
  }
  return s.first;
}

/** "OSLO, May 3 Ferries", "OSLO, May 3 (Reuters) Ferries", as agencies write it once a dash is lost: capitals, a comma, a day, and a word in a capital. */
function pastPlaceAndDay(d: Discourse, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  let comma = s.first;
  while (comma < s.first + 4 && /^\p{Lu}[\p{Lu}.]+$/u.test(tokens[comma]?.text ?? '')) comma++;
  const day = d.reading.dateAt.get(comma + 1);
  if (comma === s.first || tokens[comma]?.text !== ',' || day?.first !== comma + 1) return undefined;
  const agency = tokens[day.last]?.text === '(' && tokens[day.last + 2]?.text === ')' ? day.last + 3 : day.last;
  return tokens[agency]?.kind === 'word' && isCapitalised(tokens[agency]) ? agency : undefined;
}

/** "oslo ( reuter ) -": no capitals tell a place, but the agency does. */
const isAgency = (d: Discourse, mark: number): boolean =>
  d.reading.document.tokens[mark - 1]?.text === ')' &&
  /^(?:reuters?|ap|afp|upi|bloomberg|xinhua|tass)$/.test(d.reading.document.tokens[mark - 2]?.lower ?? '');

/** It begins with a place, or with a word in capitals. */
function isPlaceOfReport(d: Discourse, first: number, mark: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[first]?.text ?? '';
  const capitals = word.length > 2 && word === word.toUpperCase() && /\p{L}/u.test(word);
  if (tokens[mark]?.text === ':')
    return (
      d.reading.placeAt.has(first) && (tokens[mark - 1]?.text === ')' || d.reading.placeAt.get(first)?.last === mark)
    );
  return capitals || d.reading.placeAt.has(first) || d.reading.dateAt.has(first) || tokens[mark - 1]?.text === ')';
}

/** The end before the word at token `i`, and before the comma there. */
const withoutComma = (d: Discourse, i: number): number => (d.reading.document.tokens[i - 1]?.text === ',' ? i - 1 : i);

/** ", while another official said …": somebody else's words begin there. */
export function nextReport(d: Discourse, first: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = first + 4; i < Math.min(s.last - 3, first + longest); i++) {
    if (tokens[i]?.text === ';' || anotherSpeaks(d, i, s)) return withoutComma(d, i);
    const joins =
      /^[,—–]$/.test(tokens[i]?.text ?? '') &&
      /^(?:while|whereas|adding|insisting|warning|noting|stressing|saying|arguing|claiming|stating|citing|although|though|but|and)$/.test(
        tokens[i + 1]?.lower ?? '',
      );
    if (!joins || d.quoted[i]) continue;
    // ", adding that", ", while conceding that".
    if ([i + 1, i + 2].some((k) => sayingVerbs.get(tokens[k]?.lower ?? '')?.participle)) return i;
    for (let k = i + 2; k < Math.min(s.last, i + 18); k++) if (reportingVerb(d, k)) return i;
    if (suggested(d, i + 2)) return i;
  }
  return undefined;
}

/** "said the toll was 40 and Ann Roe, the mayor, said …": a name with a verb of saying of its own. */
function anotherSpeaks(d: Discourse, i: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (d.quoted[i] || !/^(?:and|but|while|whereas)$/.test(tokens[i]?.lower ?? '')) return false;
  let name = i + 1;
  while (name < i + 5 && tokens[name]?.kind === 'word' && !d.reading.namedAt.has(name)) name++;
  const run = d.reading.namedAt.get(name);
  if (!run) return false;
  if (reportingVerb(d, run.last)) return true;
  // ", an adviser to the mayor,".
  if (tokens[run.last]?.text !== ',') return false;
  for (let k = run.last + 1; k < Math.min(s.last - 2, run.last + 16); k++)
    if (tokens[k]?.text === ',' && !d.quoted[k]) return reportingVerb(d, k + 1) !== undefined;
  return false;
}

/** ", although it has been suggested": by whom, the report does not say. */
function suggested(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  if (tokens[from]?.lower !== 'it' || !/^(?:was|is|has|had)$/.test(tokens[from + 1]?.lower ?? '')) return false;
  return [2, 3, 4].some((k) =>
    /^(?:suggested|reported|said|rumoured|rumored|understood|thought|claimed|alleged)$/.test(
      tokens[from + k]?.lower ?? '',
    ),
  );
}
