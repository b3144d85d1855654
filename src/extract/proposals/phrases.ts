/** Report → the noun phrases that may name a proposal, with what each says of proposer, version and content. */
import type { LocalKey } from '../../model/ids.ts';
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
import { ownerAfter, stateNamed } from './owner.ts';
import type { Phrase } from './phrase.ts';

/** All candidate phrases in text order. */
export function findPhrases(d: Discourse): Phrase[] {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  const phrases: Phrase[] = [];
  tokens.forEach((token, head) => {
    if (token.kind !== 'word' || d.reading.namedAt.has(head)) return;
    const strong = isIn(strongHeads, token, degraded);
    if (!strong && !isIn(weakHeads, token, degraded) && !isIn(backHeads, token, degraded)) return;
    const phrase = phraseAt(d, head, strong);
    if (phrase) phrases.push(phrase);
  });
  return phrases;
}

const compounds = new Set(['holder', 'holders', 'talks', 'documents', 'maker', 'makers']);
const subjects = new Set(['to', 'they', 'we', 'he', 'she', 'it', 'who', 'not', 'and', 'i', 'you', 'don’t', "don't"]);

function phraseAt(d: Discourse, head: number, strong: boolean): Phrase | undefined {
  const { tokens, source } = d.reading.document;
  const next = tokens[head + 1];
  // "plan" in "peace plan talks" modifies another head; "bill of rights" and "offer to" stay.
  if (next && (isIn(strongHeads, next, false) || compounds.has(next.lower))) return undefined;
  const first = leftEdge(d, head);
  if (first === head && isVerb(d, head)) return undefined;
  if (source.quality === 'degraded' && !isStemmedNoun(d, first, head)) return undefined;
  const said = readModifiers(d, first, head);
  return {
    first,
    head,
    last: head + 1,
    noun: tokens[head]?.lower ?? '',
    strong,
    anchor: false,
    definite: said.definite,
    later: said.later,
    fresh: said.fresh,
    other: said.other,
    earlier: said.earlier || isPast(d, first, head),
    owner: said.owner ?? ownerAfter(d, head + 1),
    qualifiers: said.qualifiers.map((w) => w.replace(/^-|-$/g, '')).filter((w) => w.length > 1),
  };
}

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
  else said.owner ??= stateNamed(d, run.name ?? '');
  said.definite ||= /^['’]s?$/.test(after);
}

const definites = new Set(['the', 'this', 'that', 'its', 'their', 'his', 'her', 'these', 'those', 'thi']);

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
