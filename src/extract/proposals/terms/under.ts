/** "Under the plan", before or after a clause → the clause that states its terms. */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { TermStart } from '../acts/offered.ts';
import { blocked } from './term-verb.ts';

/** "workers would get 5 per cent under the deal": the token of "under". */
export function clauseUnder(d: Discourse, first: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  const at = first - 1;
  if (tokens[at]?.lower !== 'under' || at < s.first + 3) return undefined;
  const modal = tokens.findIndex((t, i) => i > s.first && i < at && /^(?:would|will)$/.test(t.lower));
  const plain = !tokens
    .slice(s.first, at)
    .some((t, i) => d.quoted[s.first + i] || /^(?:if|whether|who|not|he|she)$/.test(t.lower));
  return modal > 0 && plain && !blocked(d, modal) ? at : undefined;
}

/** "Under the plan, …", "In the bill, …"; "In response to the bill, …" tells something else. */
export function opensUnder(d: Discourse, s: DocumentSentence, at: number): boolean {
  const { tokens } = d.reading.document;
  const opener = tokens[s.first]?.lower ?? '';
  if (opener === 'under') return at <= s.first + 8;
  // "In dropping its bid, Acme cited a lack of interest" tells why; "In the largest bid of the year, Acme offered" what it did.
  return opener === 'in' && at <= s.first + 2 && !/ing$/.test(tokens[s.first + 1]?.lower ?? '') && !tellsActs(d, s, at);
}

/** Behind the comma somebody makes or answers the plan. */
function tellsActs({ reading: { document } }: Discourse, s: DocumentSentence, at: number): boolean {
  const { tokens } = document;
  let comma = at + 1;
  while (comma < s.last && tokens[comma]?.text !== ',') comma++;
  return (
    comma < s.last &&
    tokens
      .slice(comma, Math.min(s.last, comma + 9))
      .some((t) => /^(?:launched|launches|announced|announces|unveiled|unveils|made|makes|began|begins)$/.test(t.lower))
  );
}

/** "…, under which no posts would go": the token of "which". */
export function whichAfter(d: Discourse, after: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = after; k < Math.min(s.last, after + 9); k++) {
    if (tokens[k]?.lower === 'which' && ['under', 'in'].includes(tokens[k - 1]?.lower ?? '')) return k;
    if (/^[.;:]$/.test(tokens[k]?.text ?? '')) return undefined;
  }
  return undefined;
}

/** From the sentence's beginning, or from what it reports somebody to have said, to the comma or the "under". */
export function clauseTerm(d: Discourse, s: DocumentSentence, under: number): TermStart {
  const { tokens } = d.reading.document;
  let from = s.first;
  for (let i = s.first; i < under; i++) if (reportingVerb(d, i)) from = tokens[i + 1]?.lower === 'that' ? i + 2 : i + 1;
  const to = tokens[under - 1]?.text === ',' ? under - 1 : under;
  return { from, to, confidence: 0.7, whole: true };
}
