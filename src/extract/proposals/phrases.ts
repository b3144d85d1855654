/** Report → the noun phrases that may name a proposal, with what each says of proposer, version and content. */
import type { Discourse } from '../coreference.ts';
import { backHeads, strongHeads, weakHeads } from '../data/proposing.ts';
import { determiners, isIn, sentenceRange } from '../grammar.ts';
import { leftEdge } from './edge.ts';
import { measures, measuresAfter } from './measures.ts';
import { isPast, isTitled, readModifiers } from './modifiers.ts';
import { isPredicate, isStemmedNoun, isVerb, stopEnd } from './noun.ts';
import { numberAfter, numberedBill, ordinal } from './numbered.ts';
import { ownerAfter, pronounOwner } from './owner.ts';
import { type Phrase, plainPhrase } from './phrase.ts';

/** All candidate phrases in text order. */
export function findPhrases(d: Discourse): Phrase[] {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  const phrases: Phrase[] = [];
  tokens.forEach((token, head) => {
    if (token.kind !== 'word' || d.reading.namedAt.has(head)) return;
    const numbered = numberedBill(d, head);
    if (numbered) phrases.push(numbered);
    const strong = isIn(strongHeads, token, degraded);
    if (!strong && !isIn(weakHeads, token, degraded) && !isIn(backHeads, token, degraded)) return;
    const phrase = phraseAt(d, head, strong);
    if (phrase) phrases.push(phrase);
  });
  return phrases;
}

const compounds = new Set(
  'holder holders talks documents maker makers deal agreement settlement contract pact law terms'.split(' '),
);

function phraseAt(d: Discourse, head: number, strong: boolean): Phrase | undefined {
  const { tokens, source } = d.reading.document;
  const next = tokens[head + 1];
  // "plan" in "peace plan talks" modifies another head; "bill of rights" and "offer to" stay.
  if (next && (isIn(strongHeads, next, false) || compounds.has(next.lower))) return undefined;
  const stop = stopEnd(d, head);
  if (stop === undefined) return undefined;
  const first = leftEdge(d, head);
  if ((first === head && isVerb(d, head)) || isPredicate(d, first)) return undefined;
  if (source.quality === 'degraded' && !isStemmedNoun(d, first, head)) return undefined;
  const said = readModifiers(d, first, head);
  const number = numberAfter(d, head);
  const qualifiers = [
    ...said.qualifiers.map((w) => w.replace(/^-|-$/g, '')).filter((w) => w.length > 1 || /\d/.test(w)),
    ...(number === undefined ? [] : [number]),
    ...purposeAfter(d, number ? head + 2 : stop),
  ];
  return {
    ...plainPhrase,
    first,
    head,
    last: number ? head + 2 : stop,
    noun: tokens[head]?.lower ?? '',
    strong,
    definite: said.definite || number !== undefined,
    later: said.later,
    titled: isTitled(d, first, head),
    ...(said.origin === undefined || said.owner !== undefined ? {} : { origin: said.origin }),
    fresh: said.fresh,
    other: said.other,
    earlier: said.earlier || isPast(d, first, head),
    owner: said.owner ?? ownerAfter(d, head + 1) ?? pronounOwner(d, first),
    qualifiers,
    measures: [
      ...measures(qualifiers),
      ...ordinal(d, first, head),
      ...measuresAfter(d, head + 1, sentenceRange(d.reading.document, head).last, false),
    ],
  };
}

/** "a proposal to bridge gaps": what it is for, as "the bridging proposal" says before the noun. */
function purposeAfter(d: Discourse, from: number): string[] {
  const { tokens } = d.reading.document;
  const verb = tokens[from]?.lower === 'to' ? tokens[from + 1] : undefined;
  if (verb?.kind !== 'word' || d.reading.namedAt.has(from + 1) || determiners.has(verb.lower)) return [];
  return /^(?:be|have|do|make|take|get|put|give|end|agree|sign|see|go|come)$/.test(verb.lower) ? [] : [verb.lower];
}
