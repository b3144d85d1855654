/** A phrase → what is offered right after it: "an offer of 6 per cent", "a bid worth 4 million", "raised its offer to 45 dollars a share". */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { numerals } from '../../grammar.ts';
import { moneyStart, type TermStart } from '../acts/offered.ts';
import type { Cluster } from '../plans/fit.ts';
import { datedTerms } from './dated.ts';
import type { Phrase } from './phrase.ts';

const links = /^(?:of|worth|at|for)$/;
const ends =
  /^(?:if|from|after|before|by|until|that|which|who|but|while|because|over|in|on|was|is|are|has|had|have|were|will|would|may|might|could|can|should|must|with|followed|[.;:,—–])$/;
const amounts = /^(?:half|nearly|about|around|over|almost|some|just|up)$/;
const counted =
  /^(?:an?|at|up|to|more|less|than|least|most|or|of|single|one-off|lump|flat|total|pay|wage|salary|cash|rise|raise|increase|cut|bonus|fund|price|payment|[$£€¥])$/;

export interface Held {
  readonly key: LocalKey;
  readonly start: TermStart;
}

/** By sentence: what the phrases that name a proposal say of its terms themselves. */
export function heldTerms(
  d: Discourse,
  keyed: readonly { readonly cluster: Cluster; readonly key: LocalKey }[],
): ReadonlyMap<number, readonly Held[]> {
  const held = new Map<number, Held[]>();
  for (const { cluster, key } of keyed)
    for (const p of cluster.phrases) {
      const index = d.reading.document.sentenceOf[p.head] ?? 0;
      const sentence = d.reading.document.sentences[index];
      const from = datedTerms(d, p);
      const worth = sentence && !d.quoted[p.head] ? worthOf(d, p, sentence) : undefined;
      const start = from === undefined ? worth : { from, confidence: 0.75 };
      if (start) held.set(index, [...(held.get(index) ?? []), { key, start }]);
    }
  return held;
}

/** A sum, a rate or a count opens what follows "of", "worth", "at", "for", or "to" after a raise. */
function worthOf(d: Discourse, p: Phrase, s: DocumentSentence): TermStart | undefined {
  const { tokens } = d.reading.document;
  const link = p.raised ? raisedTo(d, p, s) : linkAfter(d, p, s);
  if (link === undefined || !opensSum(d, link + 1, s.last)) return undefined;
  const to = sumEnd(d, link + 1, s.last);
  // "a programme of 11 points" counts its parts.
  const parts = /^(?:points?|pages?|articles?|parts?|phases?|stages?|steps?)$/.test(tokens[to - 1]?.lower ?? '');
  return parts ? undefined : { from: link + 1, to, confidence: 0.75 };
}

/** The token where the sum that begins at token `from` ends. */
export function sumEnd(d: Discourse, from: number, last: number): number {
  const { tokens } = d.reading.document;
  let to = from + 1;
  for (; to < last; to++) {
    const t = tokens[to];
    if (!t || t.kind === 'quote' || d.reading.dateAt.has(to)) break;
    const next = tokens[to + 1]?.lower ?? '';
    const cash =
      (t.lower === 'in' && /^(?:cash|shares|stock)$/.test(next)) ||
      (t.lower === 'for' && /^(?:each|every)$/.test(next)) ||
      (t.lower === 'over' && /^(?:years|months)$/.test(tokens[to + 2]?.lower ?? ''));
    const stops = t.lower === 'and' || t.lower === 'plus' ? !opensSum(d, to + 1, last) : ends.test(t.lower) && !cash;
    if (stops) break;
  }
  return to;
}

/** A sum, a rate or a count begins at token `from`. */
export function opensSum(d: Discourse, from: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = from; i < Math.min(last, from + 6); i++) {
    if (tokens[i]?.kind === 'number') return !d.reading.dateAt.has(i);
    const w = tokens[i]?.lower ?? '';
    const isPrefix = moneyStart(d, i + 1) === i;
    if (!counted.test(w) && !amounts.test(w) && !numerals.has(w) && !isPrefix) return false;
  }
  return false;
}

/** "raised its offer for Acme to …": the token of "to". */
function raisedTo(d: Discourse, p: Phrase, s: DocumentSentence): number | undefined {
  for (let i = p.last; i < Math.min(s.last, p.last + 14); i++) {
    const w = d.reading.document.tokens[i]?.lower ?? '';
    if (w === 'to' && opensSum(d, i + 1, s.last)) return i;
    if (/^[.;:]$/.test(w)) return undefined;
  }
  return undefined;
}

/** "an offer of 6 per cent", "an offer by Acme of a 6 pct rise", "an offer for all shares of Acme at 38 dollars a share". */
function linkAfter(d: Discourse, p: Phrase, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  if (links.test(tokens[p.last]?.lower ?? '') && opensSum(d, p.last + 1, s.last)) return p.last;
  const opener = tokens[p.last]?.lower ?? '';
  if (opener === 'by' || opener === 'from') {
    const run = [1, 2].map((k) => d.reading.namedAt.get(p.last + k)).find((r) => r !== undefined);
    const link = run?.last ?? s.last;
    return links.test(tokens[link]?.lower ?? '') && opensSum(d, link + 1, s.last) ? link : undefined;
  }
  if (opener !== 'for') return undefined;
  for (let i = p.last + 2; i < Math.min(s.last, p.last + 14); i++) {
    const w = tokens[i]?.lower ?? '';
    if (/^[.;:,]$|^(?:that|which|who|and|was|is|has|had|said)$/.test(w)) return undefined;
    if (w === 'at' && opensSum(d, i + 1, s.last)) return i;
  }
  return undefined;
}
