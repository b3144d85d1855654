/** Report → the noun phrases that may name a proposal, with what each says of proposer, version and content. */
import type { LocalKey } from '../../model/ids.ts';
import { isCapitalised } from '../../text/tokens.ts';
import type { Discourse } from '../coreference.ts';
import {
  backHeads,
  earlierWords,
  freshWords,
  laterWords,
  otherWords,
  particleVerbs,
  proposingVerbs,
  stanceVerbs,
  strongHeads,
  weakHeads,
} from '../data/proposing.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, sentenceRange } from '../grammar.ts';

/** One phrase: tokens `first` to `last` (half open), with its head noun at `head`. */
export interface Phrase {
  readonly first: number;
  readonly head: number;
  readonly last: number;
  readonly noun: string;
  readonly strong: boolean;
  /** A verb of proposing whose object names no proposal: never a mention. */
  readonly anchor: boolean;
  readonly definite: boolean;
  readonly later: boolean;
  /** "the latest proposal". */
  readonly fresh: boolean;
  /** "a rival bid", "another plan". */
  readonly other: boolean;
  readonly earlier: boolean;
  /** Its sentence sets an earlier proposal against a fresh one. */
  readonly contrast?: boolean;
  /** Whose it is, by possessive, nationality, "by" or "from". */
  readonly owner: LocalKey | undefined;
  readonly ownerWords: string | undefined;
  /** Content words before the head, lower case: "bridging", "90-day", "takeover". */
  readonly qualifiers: readonly string[];
}

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

function phraseAt(d: Discourse, head: number, strong: boolean): Phrase | undefined {
  const { tokens, source } = d.reading.document;
  const next = tokens[head + 1];
  // "plan" in "peace plan talks" modifies another head; "bill of rights" and "offer to" stay.
  if (
    next &&
    (isIn(strongHeads, next, false) ||
      ['holder', 'holders', 'talks', 'documents', 'maker', 'makers'].includes(next.lower))
  )
    return undefined;
  const first = leftEdge(d, head);
  const before = tokens[first - 1];
  // A verb: "they plan to", "will offer", "to table".
  const bare = first === head;
  if (
    bare &&
    (!before ||
      before.lower === 'to' ||
      auxiliaries.has(before.lower) ||
      d.reading.namedAt.has(head - 1) ||
      (before.kind === 'word' &&
        ['they', 'we', 'he', 'she', 'it', 'who', 'not', 'and', 'i', 'you', 'don’t', "don't"].includes(before.lower)))
  )
    return undefined;
  if (source.quality === 'degraded' && !isStemmedNoun(d, first, head)) return undefined;
  const qualifiers: string[] = [];
  let later = false;
  let other = false;
  let fresh = false;
  let earlier = false;
  let definite = false;
  let owner: LocalKey | undefined;
  let ownerWords: string | undefined;
  for (let i = first; i < head; i++) {
    const t = tokens[i];
    if (!t) continue;
    const run = d.reading.namedAt.get(i);
    const place = d.reading.placeAt.get(i);
    if (run) {
      // "the US - backed plan": a backer is no owner.
      const backer = tokens[run.last]?.text === '-';
      owner = backer ? owner : run.entity.key;
      ownerWords = backer ? ownerWords : run.entity.name;
      definite ||= /^['’]s?$/.test(tokens[run.last]?.text ?? '');
      i = run.last - 1;
    } else if (place) {
      ownerWords ??= place.name;
      owner ??= stateNamed(d, place.name);
      definite ||= /^['’]s$/.test(tokens[place.last]?.text ?? '');
      i = place.last - 1;
    } else if (isIn(laterWords, t, source.quality === 'degraded')) later = true;
    else if (isIn(freshWords, t, false)) fresh = true;
    else if (isIn(otherWords, t, false)) other = true;
    else if (isIn(earlierWords, t, false)) earlier = true;
    else if (['the', 'this', 'that', 'its', 'their', 'his', 'her', 'these', 'those', 'thi'].includes(t.lower))
      definite = true;
    else if ((t.kind === 'word' || t.kind === 'number') && !determiners.has(t.lower) && !/^['’]s?$/.test(t.text))
      qualifiers.push(t.lower);
  }
  const after = ownerAfter(d, head + 1);
  return {
    first,
    head,
    last: head + 1,
    noun: tokens[head]?.lower ?? '',
    strong,
    anchor: false,
    definite,
    later,
    fresh,
    other,
    earlier: earlier || isPast(d, first, head),
    owner: owner ?? after?.owner,
    ownerWords: ownerWords ?? after?.words,
    qualifiers: joinHyphens(qualifiers),
  };
}

const joinHyphens = (list: readonly string[]): string[] =>
  list.map((w) => w.replace(/^-|-$/g, '')).filter((w) => w.length > 1);

function stateNamed(d: Discourse, name: string): LocalKey | undefined {
  const wanted = name.toLowerCase();
  return d.reading.entities.find(
    (e) =>
      e.kind === 'organization' && (e.name.toLowerCase() === wanted || e.forms.some((f) => f.toLowerCase() === wanted)),
  )?.key;
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

/** The token after a mark that opens at most five words before: "a “day after” plan". */
function openingMark(d: Discourse, from: number, start: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from; i >= Math.max(start, from - 4); i--) {
    if (tokens[i]?.kind === 'quote') return i + 1;
    if (tokens[i]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** First token of the phrase: back over what can modify a noun, to its article or owner. */
function leftEdge(d: Discourse, head: number): number {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  const { first: start } = d.reading.document.sentences[d.reading.document.sentenceOf[head] ?? 0] ?? { first: 0 };
  let i = head;
  while (i > start && head - i < 9) {
    const t = tokens[i - 1];
    if (t?.kind === 'quote' && i === head) {
      const opening = openingMark(d, i - 2, start);
      if (opening !== undefined) return opening;
    }
    if (!t || t.kind === 'quote') break;
    const run = d.reading.namedAt.get(i - 1);
    if (run) {
      i = run.first;
      if (tokens[i - 1]?.lower === 'the') i--;
      break;
    }
    if (/^['’]s?$/.test(t.text) || t.text === '-' || t.text === '%' || /^[$£€¥]$/.test(t.text)) {
      i--;
      continue;
    }
    if (t.kind === 'number') {
      i--;
      continue;
    }
    if (t.kind !== 'word') break;
    if (determiners.has(t.lower) || t.lower === 'neither') {
      i--;
      break;
    }
    if (prepositions.has(t.lower) && d.quoted[i - 1] && d.quoted[head]) return openingMark(d, i - 2, start) ?? i;
    if (prepositions.has(t.lower) || conjunctions.has(t.lower) || auxiliaries.has(t.lower) || isAdverb(t)) break;
    if (
      !t.lower.endsWith('ing') &&
      tokens[i - 2]?.text !== '-' &&
      (isIn(proposingVerbs, t, degraded) || stanceVerbs.has(t.lower) || sayingVerbs.has(t.lower)) &&
      !['proposed', 'backed', 'agreed', 'rejected', 'offered', 'drafted'].includes(t.lower)
    )
      break;
    if (['he', 'she', 'it', 'they', 'we', 'who', 'i', 'you'].includes(t.lower) || /n['’]t$/.test(t.lower)) break;
    i--;
  }
  // A verb before an article-less phrase was taken for a modifier: "rejected peace proposals".
  while (i < head && stanceVerbs.has(tokens[i]?.lower ?? '') && !determiners.has(tokens[i]?.lower ?? '')) i++;
  return i;
}

/** "by the Dutch airline", "from Hollandair", "put forward by mediators", "of General Barasa". */
function ownerAfter(d: Discourse, from: number): { owner: LocalKey | undefined; words: string } | undefined {
  const { tokens } = d.reading.document;
  // "a proposal that the group put forward"
  const actor = /^(?:that|which)$/.test(tokens[from]?.lower ?? '')
    ? (d.reading.namedAt.get(from + 1) ?? d.reading.namedAt.get(from + 2))
    : undefined;
  if (
    actor &&
    (particleVerbs.has(tokens[actor.last]?.lower ?? '') ||
      proposingVerbs.has(tokens[actor.last]?.lower ?? '') ||
      /^(?:has|had|ha)$/.test(tokens[actor.last]?.lower ?? ''))
  ) {
    const verb = /^(?:has|had|ha)$/.test(tokens[actor.last]?.lower ?? '') ? actor.last + 1 : actor.last;
    if (
      particleVerbs.has(tokens[verb]?.lower ?? '') ||
      isIn(proposingVerbs, tokens[verb], d.reading.document.source.quality === 'degraded')
    )
      return { owner: actor.entity.key, words: actor.entity.name };
  }
  let i = from;
  while (i < from + 7) {
    const w = tokens[i]?.lower ?? '';
    if (
      ['that', 'which', 'was', 'is', 'been', 'has', 'had', 'were', 'wa', 'ha'].includes(w) ||
      isAdverb(tokens[i] ?? ({ lower: '' } as never))
    )
      i++;
    else if (
      particleVerbs.has(w) ||
      ['forward', 'forth', 'out', 'up'].includes(w) ||
      (proposingVerbs.has(w) && w.endsWith('ed')) ||
      ['backed', 'drafted', 'made', 'drawn', 'written', 'request', 'requested', 'sought', 'demanded'].includes(w)
    )
      i++;
    else break;
  }
  const w = tokens[i]?.lower ?? '';
  if (w !== 'by' && w !== 'from') return undefined;
  for (let j = i + 1; j < i + 6; j++) {
    const run = d.reading.namedAt.get(j);
    if (run) return { owner: run.entity.key, words: run.entity.name };
    const place = d.reading.placeAt.get(j);
    if (place) {
      const owner = stateNamed(d, place.name);
      if (owner) return { owner, words: place.name };
    }
    const t = tokens[j];
    if (!t || t.text === ',' || t.text === '.') return undefined;
    if (t.kind === 'word' && ['mediators', 'officials', 'ministers', 'lawmakers', 'diplomats'].includes(t.lower))
      return { owner: undefined, words: t.text };
    if (isCapitalised(t) && j > i + 3) return undefined;
  }
  return undefined;
}
