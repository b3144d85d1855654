/** Report → the noun phrases that may name a proposal, with what each says of proposer, version and content. */
import type { LocalKey } from '../../model/ids.ts';
import type { ProposalMeasure } from '../../model/proposal-traits.ts';
import type { Discourse } from '../coreference.ts';
import {
  backHeads,
  earlierWords,
  freshWords,
  laterWords,
  otherWords,
  strongHeads,
  weakHeads,
} from '../data/proposing.ts';
import { auxiliaries, determiners, isIn, sentenceRange } from '../grammar.ts';
import { leftEdge } from './edge.ts';
import { measures, measuresAfter } from './measures.ts';
import { ownerAfter, pronounOwner, stateNamed } from './owner.ts';
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
const subjects = new Set(['to', 'they', 'we', 'he', 'she', 'it', 'who', 'not', 'and', 'i', 'you', 'don’t', "don't"]);

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

/** Marks that open right before the phrase and close at its noun, or around the words before the noun. */
function isTitled(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  const opens = [first - 1, first, first + 1].some((i) => i < head && tokens[i]?.kind === 'quote');
  return (
    opens &&
    (tokens[head - 1]?.kind === 'quote' || /^(?:quote|mark)$/.test(tokens[head + 1]?.kind ?? '')) &&
    head - first > 1
  );
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** "the third offer" is no second one. */
function ordinal(d: Discourse, first: number, head: number): ProposalMeasure[] {
  return d.reading.document.tokens.slice(first, head).flatMap((t) => {
    const value = ordinals.indexOf(t.lower);
    return value > 0 ? [{ value: String(value), unit: 'ordinal' }] : [];
  });
}

const numberedHeads = /^(?:Bill|Resolution|Proposition|Amendment|Act|Measure|Article|Initiative|Directive)$/;

/** "Resolution 2735", "Senate Bill 212", "Bill C-10": the number that names it. */
function numberAfter(d: Discourse, head: number): string | undefined {
  const { tokens } = d.reading.document;
  const next = tokens[head + 1];
  if (!next || !numberedHeads.test(tokens[head]?.text ?? '') || d.reading.dateAt.has(head + 1)) return undefined;
  return /^(?:[A-Z]{1,3}-?)?\d+$/.test(next.text) ? next.lower : undefined;
}

/** "H.R. 1234", "HB 12": a bill by its number alone. */
function numberedBill(d: Discourse, head: number): Phrase | undefined {
  const { tokens } = d.reading.document;
  const number = tokens[head + 1];
  if (!/^(?:H\.?R\.?|[HSA]\.?B\.?)$/.test(tokens[head]?.text ?? '') || !/^\d+$/.test(number?.text ?? ''))
    return undefined;
  return {
    ...plainPhrase,
    first: head,
    head,
    last: head + 2,
    noun: 'bill',
    strong: true,
    definite: true,
    owner: undefined,
    qualifiers: [number?.lower ?? ''],
    measures: [{ value: number?.lower ?? '', unit: '' }],
  };
}

/** "a pause in fighting", "a halt to hostilities": the end of the phrase; undefined for other pauses and halts. */
function stopEnd(d: Discourse, head: number): number | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:pause|halt)$/.test(tokens[head]?.lower ?? '')) return head + 1;
  if (!/^(?:in|to|of)$/.test(tokens[head + 1]?.lower ?? '')) return undefined;
  const at = tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  return /^(?:fight|fighting|hostil|hostilities|war|combat)$/.test(tokens[at]?.lower ?? '') ? at + 1 : undefined;
}

/** “That is an offer for a cat”: a judgement names nothing. */
const isPredicate = (d: Discourse, first: number): boolean =>
  d.quoted[first] === true &&
  /^an?$/.test(d.reading.document.tokens[first]?.lower ?? '') &&
  /^(?:is|was|are|['’]s|be)$/.test(d.reading.document.tokens[first - 1]?.lower ?? '');

/** "they plan to", "will offer", "to table". */
function isVerb(d: Discourse, head: number): boolean {
  const before = d.reading.document.tokens[head - 1];
  return !before || subjects.has(before.lower) || auxiliaries.has(before.lower) || d.reading.namedAt.has(head - 1);
}

interface Modifiers {
  definite: boolean;
  later: boolean;
  fresh: boolean;
  other: boolean;
  earlier: boolean;
  owner: LocalKey | undefined;
  origin: string | undefined;
  readonly qualifiers: string[];
}

function readModifiers(d: Discourse, first: number, head: number): Modifiers {
  const said: Modifiers = {
    definite: false,
    later: false,
    fresh: false,
    other: false,
    earlier: false,
    owner: undefined,
    origin: undefined,
    qualifiers: [],
  };
  for (let i = first; i < head; i++) {
    const owner = d.reading.namedAt.get(i) ?? d.reading.placeAt.get(i);
    if (owner) {
      readOwner(d, owner, said);
      i = owner.last - 1;
    } else readWord(d, i, said);
  }
  return said;
}

/** "Acme's", "Kenyan"; "the US - backed plan" has a backer, no owner. */
function readOwner(
  d: Discourse,
  run: { readonly last: number; readonly entity?: { readonly key: LocalKey }; readonly name?: string },
  said: Modifiers,
): void {
  const after = d.reading.document.tokens[run.last]?.text ?? '';
  if (after === '-') return;
  if (run.entity) said.owner = run.entity.key;
  else {
    said.owner ??= stateNamed(d, run.name ?? '');
    said.origin ??= run.name;
  }
  said.definite ||= /^['’]s?$/.test(after);
}

const definites = new Set(['the', 'this', 'that', 'whose', 'its', 'their', 'his', 'her', 'these', 'those', 'thi']);

function readWord(d: Discourse, i: number, said: Modifiers): void {
  const { tokens, source } = d.reading.document;
  const t = tokens[i];
  if (!t) return;
  if (isIn(laterWords, t, source.quality === 'degraded')) said.later = true;
  else if (freshWords.has(t.lower)) said.fresh = true;
  else if (otherWords.has(t.lower)) said.other = true;
  else if (earlierWords.has(t.lower)) said.earlier = true;
  else if (definites.has(t.lower)) said.definite = true;
  else if ((t.kind === 'word' || t.kind === 'number') && !determiners.has(t.lower) && !/^['’]s?$/.test(t.text))
    said.qualifiers.push(t.lower);
}

/** "previously announced that it accepted the plan", "the plan that was previously proposed". */
function isPast(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  const { first: start, last } = sentenceRange(d.reading.document, head);
  for (let i = Math.max(start, first - 8); i < Math.min(last, head + 5); i++) {
    if (/^previous(?:ly|li)$/.test(tokens[i]?.lower ?? ''))
      return i < first || ['was', 'that', 'had', 'been', 'wa', 'ha'].includes(tokens[i - 1]?.lower ?? '');
    if (i > head && /^[.,;]$/.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** Stemmed text loses what tells a noun from a verb: only a determiner, an owner or an adjective of nations does. */
function isStemmedNoun(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  // "the chang request by …": what is requested is the noun.
  if (tokens[head]?.lower === 'request' && /^(?:chang|demand|propos)$/.test(tokens[head - 1]?.lower ?? ''))
    return false;
  if (tokens[head]?.lower === 'initi' || (tokens[head]?.lower === 'accord' && tokens[head + 1]?.lower === 'to'))
    return false;
  for (let i = Math.max(0, first - 3); i < head; i++) {
    const w = tokens[i]?.lower ?? '';
    if (determiners.has(w) || /^['’]?s?$/.test(w) || d.reading.placeAt.has(i) || (w === '-' && i >= first - 2))
      return true;
  }
  return false;
}
