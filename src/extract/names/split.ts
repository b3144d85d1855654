/** Candidates that are two names → both: "the Front and the Union", "the Exchange - Norway's". */
import { worldBodies } from '../../data/world-bodies.ts';
import { houses } from '../../text/chambers.ts';
import { legalForms } from '../../text/name-words.ts';
import { type Document, isOfHeadline } from '../document.ts';
import { type Candidate, changed } from './candidate.ts';
import { stateAt } from './states/states.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** What stands before token `at`, and what begins at token `next`. */
export function halves(candidate: Candidate, at: number, next: number = at + 1): [Candidate, Candidate] {
  const because = [...candidate.because, 'split'];
  return [changed(candidate, { last: at, because }), changed(candidate, { first: next, because })];
}

/** "The Front and the Union": what has an article of its own is a name of its own. "House and Senate" are two chambers. */
export function splitPair(document: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  const words = document.tokens.slice(first, last).map((t) => t.lower);
  const [one = '', joint, other = ''] = words;
  const areChambers = words.length === 3 && joint === 'and' && houses.has(one) && houses.has(other);
  // "…, the Union of Clerks, Solmar and Tivex said": the end of a list, not a house of two partners.
  const next = document.tokens[last];
  const isListed = document.tokens[first - 1]?.text === ',' && next?.lower !== 'and' && next?.lower === next?.text;
  const areListed = words.length === 3 && words[1] === 'and' && isListed && candidate.kind === 'organization';
  if (areChambers || areListed) {
    return halves(candidate, first + 1);
  }
  for (let i = first + 1; i < last - 2; i++) {
    if (document.tokens[i]?.lower !== 'and' || document.tokens[i + 1]?.text !== 'the') continue;
    const [one, other] = halves(candidate, i, i + 2);
    return [one, ...splitPair(document, other)];
  }
  return [candidate];
}

/** "the European Union and Oslo": a body that every reader knows, and a state or its seat. */
export function splitPowers(document: Document, candidate: Candidate): Candidate[] {
  const { tokens } = document;
  const { first, last } = candidate;
  const at = tokens.slice(first, last).findIndex((t) => t.lower === 'and') + first;
  if (at <= first || at > last - 2) return [candidate];
  const [one, other] = [
    [first, at],
    [at + 1, last],
  ] as const;
  const isState = ([from, to]: readonly [number, number]): boolean => stateAt(tokens, from)?.length === to - from;
  const isBody = ([from, to]: readonly [number, number]): boolean =>
    bodies.has(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
  if (!((isBody(one) && (isState(other) || isBody(other))) || (isState(one) && isBody(other)))) return [candidate];
  return halves(candidate, at);
}

const bodies: ReadonlySet<string> = new Set(worldBodies.flatMap(({ name, forms }) => [name, ...forms]));

const conjunction =
  /^(?:because|while|although|though|but|that|when|where|after|before|since|if|whether|who|which|as|than|until|unless|with|said|says|is|are|was|were|has|have|had|will|would)$/;

/** Verbs of headlines that no body is called by, as its second word or a later one. */
const headlineVerb =
  /^(?:says|hails|passes|rejects|backs|approves|agrees|offers|seeks|wins|ends|cuts|buys|sells|sues|vows|warns|urges|calls|accepts|plans|faces|names|blames|denies|wants|eyes|mulls|raises|slams|blasts|signs|halts|delays|drops|joins|hits|loses|meets|reaches|asks|admits|confirms|announces|suspends|withdraws|launches|scraps|abandons|unveils|adopts|ratifies|refuses|spurns|snubs|rebuffs|sweetens|hikes|boosts|sends|clears|vetoes|defeats|quits|pursues|halves|resumes|to)$/;

/** In a line of capitals, or a headline of few words. */
export const isHeadlineVerb = (document: Document, { casings }: Features, i: number): boolean =>
  (casings[i] === casing.headline || isOfHeadline(document, i)) && headlineVerb.test(document.tokens[i]?.lower ?? '');

/** "House Passes Quorl Bill": in a line of capitals a verb parts what does from what it is done to. */
export function splitHeadline(document: Document, features: Features, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  for (let i = first + 1; i < last; i++) {
    if (!isHeadlineVerb(document, features, i)) continue;
    const [before, behind] = halves(candidate, i);
    return i === last - 1 ? [before] : [before, ...splitHeadline(document, features, behind)];
  }
  return [candidate];
}

/** "the House of Representatives because Senate staff": no name goes on behind a conjunction or a small verb. */
export function splitConjunction(document: Document, candidate: Candidate): Candidate[] {
  const { tokens } = document;
  const { first, last } = candidate;
  for (let i = first + 1; i < last - 1; i++) {
    const { text = '', lower = '' } = tokens[i] ?? {};
    if (text !== lower || !conjunction.test(lower)) continue;
    const [before, behind] = halves(candidate, i);
    return [before, ...splitConjunction(document, behind)];
  }
  return [candidate];
}

/** "the Storting and of Quorl": what has a preposition of its own is another's. */
export function splitPreposition({ tokens }: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  const words = tokens.slice(first, last).map(({ text }) => text);
  const at = words.findIndex(
    (word, i) => i > 0 && word === 'and' && /^(?:of|in|by|from|to|at|with|for)$/.test(words[i + 1] ?? ''),
  );
  return at < 0 || first + at + 2 >= last ? [candidate] : halves(candidate, first + at, first + at + 2);
}

/** "its bankers, Corvan and Zirpo". */
const many =
  /^(?:bankers|banks|brokers|advisers|advisors|companies|firms|airlines|unions|rivals|partners|shareholders|owners|retailers|insurers|charities|agencies|brewers|publishers|lenders|creditors|investors)$/;

/** "such as Quorl Japan and Zirpo": what stands for some of many, with "and" in it, are two, where neither side nor the whole is headed as one body is. */
export function splitExamples({ tokens }: Document, { lexemes }: Features, candidate: Candidate): Candidate[] {
  const { first, last, kind } = candidate;
  const at = tokens.slice(first, last).findIndex((t) => t.lower === 'and' || t.text === '&');
  if (kind === 'person' || at < 1 || first + at > last - 2) return [candidate];
  const before = tokens[first - 1]?.lower ?? '';
  const isSome =
    /^(?:including|like|between)$/.test(before) ||
    (before === 'as' && tokens[first - 2]?.lower === 'such') ||
    (before === ',' && many.test(tokens[first - 2]?.lower ?? ''));
  if (!isSome || tokens[first + at]?.text === '&') return [candidate];
  if (before !== 'between' && ((lexemes[last - 1]?.lists ?? 0) & list.organization) !== 0) return [candidate];
  return halves(candidate, first + at);
}

/** "Corvan and Zirpo Steel Corp": two, where the report has the first alone elsewhere and nowhere both; no town is a firm's first word alone. */
export function splitKnown(
  { tokens }: Document,
  { lexemes }: Features,
  candidate: Candidate,
  isElsewhere: (first: number, last: number) => boolean,
): Candidate[] {
  const { first, last, kind } = candidate;
  const at = first + tokens.slice(first, last).findIndex((t) => t.lower === 'and');
  if (kind !== 'organization' || at <= first || at > last - 2 || isElsewhere(first, last)) return [candidate];
  const vague = list.ordinary | list.city | list.state | list.demonym | list.organization | list.functional;
  if (tokens.slice(first, at).some(({ text }) => /^(?:of|for|,)$/.test(text)) || !isElsewhere(first, at))
    return [candidate];
  const isVague = ((lexemes[first]?.lists ?? 0) & vague) !== 0;
  const areBoth = at - first > 1 && isElsewhere(at + 1, last);
  return isVague && !areBoth ? [candidate] : halves(candidate, at);
}

/** "a combined Quorl and Zirpo": two, where the report has each of both as a name of its own. */
export function splitNamed({ tokens }: Document, candidates: readonly Candidate[]): Candidate[] {
  const words = (first: number, last: number): string =>
    tokens
      .slice(first, last)
      .map(({ text }) => text)
      .join(' ');
  const own = new Set(candidates.filter((c) => c.kind === 'organization').map((c) => words(c.first, c.last)));
  return candidates.flatMap((candidate) => {
    const { first, last, kind } = candidate;
    const at = first + tokens.slice(first, last).findIndex((t) => t.lower === 'and');
    if (kind !== 'organization' || at <= first || at > last - 2) return [candidate];
    const [one, other] = [words(first, at), words(at + 1, last)];
    return one !== other && own.has(one) && own.has(other) ? halves(candidate, at) : [candidate];
  });
}

/** "Tide and Quorl Inc." beside "Tide Inc.": two, for each has a legal form of its own. */
export function splitFirms({ tokens }: Document, candidate: Candidate): Candidate[] {
  const { first, last, kind } = candidate;
  const isForm = (i: number): boolean =>
    legalForms.has(tokens[i]?.lower ?? '') && /^\p{Lu}/u.test(tokens[i]?.text ?? '');
  const ends = tokens[last - 1]?.text === '.' ? last - 2 : last - 1;
  if (kind !== 'organization' || tokens[first + 1]?.lower !== 'and' || ends < first + 3 || !isForm(ends))
    return [candidate];
  const isFirm = tokens.some(({ text }, i) => i !== first && text === tokens[first]?.text && isForm(i + 1));
  return isFirm ? halves(candidate, first + 1) : [candidate];
}

/** "the Exchange - Norway's largest -", "Quorl … and Zirpo": a dash between blanks or what is left out ends a name; "Jo Dolan, R-Upland": a comma ends a person's. */
export function splitDash({ tokens }: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  for (let i = first + 1; i < last - 1; i++) {
    const mark = tokens[i]?.text ?? '';
    const isDash = /^(?:\.{3}|…)$/.test(mark) || (/^[-–—]$/.test(mark) && tokens[i]?.spaced && tokens[i + 1]?.spaced);
    const isComma =
      candidate.kind === 'person' &&
      tokens[i]?.text === ',' &&
      !/^(?:[JS]r|I{2,3}|IV)$/.test(tokens[i + 1]?.text ?? '');
    if (!isDash && !isComma) continue;
    return [changed(candidate, { last: i, because: [...candidate.because, 'split'] })];
  }
  return [candidate];
}
