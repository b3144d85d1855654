/** A verb of proposing → what is offered: a sum, an action, or a thing. */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { isNumeral } from '../../grammar.ts';

/** Where the terms of a sentence begin, and where they end if before the sentence does. */
export interface TermStart {
  readonly from: number;
  readonly to?: number;
  readonly confidence: number;
  /** How the sentence leads to them; by the lead where undefined. */
  readonly way?: 'item' | 'held' | 'it' | 'goes-on' | 'phase';
  /** One clause, whatever commas and joints it has. */
  readonly whole?: boolean;
}

const articles = new Set(['the', 'a', 'its', 'his', 'their']);

/** A sum up to its "for" or "to", an action, or a thing; past the hearer, and past "its offer to". */
export function offered(d: Discourse, verb: number, s: DocumentSentence): TermStart | undefined {
  const { tokens } = d.reading.document;
  // "proposed cutting nearly 1,000 jobs": what is done to them, too.
  if (/^\p{Ll}{3,}ing$/u.test(tokens[verb + 1]?.text ?? '')) return { from: verb + 1, confidence: 0.7 };
  for (let i = verb + 1; i < Math.min(s.last, verb + 11); i++) {
    const t = tokens[i];
    if (!t || /^[.;:]$/.test(t.text)) return undefined;
    const sum = (t.kind === 'number' || /^[$£€¥]$/.test(t.text)) && !d.reading.dateAt.has(i);
    if (sum) return { from: moneyStart(d, i), to: offerEnd(d, i, s), confidence: 0.7 };
    if ((i < verb + 6 && isAction(d, i)) || (i < verb + 3 && /^an?$/.test(t.lower)))
      return { from: i, confidence: 0.6 };
  }
  return undefined;
}

/** "C$48", "S$10 billion": the letters before the sign say whose dollars they are. */
export function moneyStart({ reading: { document } }: Discourse, i: number): number {
  const [letters, sign] = [document.tokens[i - 1], document.tokens[i]];
  const isPrefix = /^\p{Lu}{1,3}$/u.test(letters?.text ?? '') && letters?.end === sign?.start;
  return isPrefix && /^[$£€¥]$/.test(sign?.text ?? '') ? i - 1 : i;
}

/** "to give up 12 slots", not "to the families". */
function isAction(d: Discourse, i: number): boolean {
  const next = d.reading.document.tokens[i + 1];
  return (
    d.reading.document.tokens[i]?.lower === 'to' &&
    next?.kind === 'word' &&
    !articles.has(next.lower) &&
    !d.reading.namedAt.has(i + 1)
  );
}

/** Where what is offered ends: at the next clause, or where something else is told of it. */
function offerEnd(d: Discourse, from: number, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  for (let i = from + 1; i < s.last; i++) {
    const w = tokens[i]?.lower ?? '';
    const next = tokens[i + 1];
    if (/^[.;:]$/.test(w) || (/^(?:to|if|from|in)$/.test(w) && !/^(?:cash|return)$/.test(next?.lower ?? ''))) return i;
    // "$2 billion for it last week"
    if (d.reading.dateAt.has(i)) return /^(?:on|in|by)$/.test(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
    const more = isNumeral(next) || /^(?:and|plus)$/.test(next?.lower ?? '');
    if (w === ',' && !more) return i;
  }
  return s.last;
}
