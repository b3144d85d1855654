/** Candidates → the same, where a list says that they are made and sold. */
import type { Document } from '../document.ts';
import { type Candidate, changed, surely } from './candidate.ts';

/** "whose brands include Corvan, Zirpo and Quorl": things that are made and sold. */
export function withoutBrands({ tokens, sentenceOf }: Document, candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.first - b.first);
  let end = -1;
  return sorted.map((candidate) => {
    const { first, last } = candidate;
    const isIntroduced = brandsBefore(tokens, sentenceOf, first);
    const isNext =
      end >= 0 &&
      sentenceOf[end] === sentenceOf[first] &&
      first - end < 5 &&
      tokens
        .slice(end, first)
        .every(({ lower, text }, k) => /^(?:,|and|to|or)$/.test(lower) || (k === 0 && text === lower));
    if (candidate.kind === 'place' || !(isIntroduced || isNext)) return candidate;
    end = last;
    return changed(candidate, { kind: 'other', kinds: surely('other', 0.8), probability: 0.8, because: ['brand'] });
  });
}

function brandsBefore(tokens: Document['tokens'], sentenceOf: Document['sentenceOf'], first: number): boolean {
  const lower = (i: number): string => (sentenceOf[i] === sentenceOf[first] ? (tokens[i]?.lower ?? '') : '');
  // "known for Corvan and Zirpo", "makes Corvan soap, Zirpo and Quorl": made for who buys them.
  if (lower(first - 1) === 'for' && /^(?:known|famous)$/.test(lower(first - 2))) return true;
  if (lower(first - 1) === 'of' && /^makers?$/.test(lower(first - 2))) return true;
  if (/^(?:makes?|brews?|bakes?)$/.test(lower(first - 1)) && tokens[first - 1]?.text === lower(first - 1)) return true;
  const introduces =
    /^(?:include|includes|including|like|from|are|between)$/.test(lower(first - 1)) ||
    (lower(first - 1) === 'as' && lower(first - 2) === 'such');
  if (!introduces) return false;
  for (let i = first - 2; i > first - 5; i--)
    if (/^(?:brands|labels|products|drugs|models)$/.test(lower(i))) return true;
  return false;
}
