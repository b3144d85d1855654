/** A document → the runs of tokens that may be names, each with how likely it is to be which kind. */
import { postNominals, sureHonorifics } from '../data/person-words.ts';
import type { Document } from '../document.ts';
import { type Features, featuresOf } from './features.ts';
import { type Lexeme, list } from './lexis.ts';
import type { NameModel } from './model.ts';
import { casing } from './runs.ts';
import { type NameKind, nameKinds, tagSentence } from './tagger.ts';

/** Tokens `first` to `last` (half open). */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** Probabilities by `nameKinds`; what is missing to 1 is "no name". */
  readonly kinds: readonly number[];
  readonly probability: number;
  /** Rules and features that made it. */
  readonly because: readonly string[];
}

export interface Tagged {
  readonly features: Features;
  readonly candidates: readonly Candidate[];
}

export const kindProbability = (candidate: Candidate, kind: NameKind): number => candidate.kinds[nameKinds.indexOf(kind)] ?? 0;

/** All of the probability on one kind. */
export const surely = (kind: NameKind, probability: number): number[] => nameKinds.map((k) => (k === kind ? probability : 0));

export function tagDocument(document: Document, { tagger, steps }: NameModel): Tagged {
  const features = featuresOf(document);
  const tagged = document.sentences.flatMap(({ first, last }) =>
    tagSentence(tagger, steps, features, first, last).flatMap((name) => splitPair(document, { ...name, because: ['tagger'] })),
  );
  const candidates = withHonorifics(document, features, tagged).flatMap((candidate) => trim(document, features, candidate) ?? []);
  return { features, candidates };
}

/** "Siam Reform and the Rice Farmers' Alliance": what has an article of its own is a name of its own. */
function splitPair(document: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  for (let i = first + 1; i < last - 2; i++) {
    if (document.tokens[i]?.lower !== 'and' || document.tokens[i + 1]?.text !== 'the') continue;
    const because = [...candidate.because, 'split'];
    return [{ ...candidate, last: i, because }, ...splitPair(document, { ...candidate, first: i + 2, because })];
  }
  return [candidate];
}

/** "Miss Hallam", "Dr van der Berg": a person, whatever the tagger says. */
function withHonorifics(document: Document, { lexemes, casings }: Features, tagged: readonly Candidate[]): Candidate[] {
  const found = [...tagged];
  const isName = (i: number): boolean => lexemes[i]?.isCapitalised === true && casings[i] !== casing.headline && !isTitleWord(lexemes[i]);
  document.tokens.forEach((token, at) => {
    if (!sureHonorifics.has(token.lower) || !lexemes[at]?.isCapitalised || casings[at] === casing.headline) return;
    let first = at + 1;
    if (document.tokens[first]?.text === '.' && !document.tokens[first]?.spaced) first++;
    let last = first;
    while (document.sentenceOf[last] === document.sentenceOf[at]) {
      if (isName(last)) last++;
      else if (last >= first && isParticle(lexemes[last]) && isName(last + 1)) last += 2;
      else if (last >= first && isParticle(lexemes[last]) && isParticle(lexemes[last + 1]) && isName(last + 2)) last += 3;
      else break;
    }
    if (last === first) return;
    const overlapping = found.filter((c) => c.first < last && at < c.last);
    const longest = Math.max(last, ...overlapping.filter((c) => c.kind === 'person').map((c) => c.last));
    if (overlapping.length === 1 && overlapping[0]?.kind === 'person' && overlapping[0].last === longest) return;
    for (const c of overlapping) found.splice(found.indexOf(c), 1);
    found.push({ first, last: longest, kind: 'person', kinds: surely('person', 0.97), probability: 0.95, because: ['honorific'] });
  });
  return found.sort((a, b) => a.first - b.first);
}

const isParticle = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && !lexeme.isCapitalised && (lexeme.lists & list.particle) !== 0;
const isTitleWord = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && ((lexeme.lists & list.honorific) !== 0 || ((lexeme.lists & list.office) !== 0 && (lexeme.lists & list.male) === 0));

/** Titles before a person and endings after a name are outside it. */
function trim(document: Document, { lexemes }: Features, candidate: Candidate): Candidate | undefined {
  let { first, last } = candidate;
  const { tokens } = document;
  if (candidate.kind === 'person') {
    while (last - first > 1 && isTitleWord(lexemes[first])) first += tokens[first + 1]?.text === '.' && last - first > 2 ? 2 : 1;
    while (last - first > 1 && postNominals.has(lexemes[last - 1]?.lower ?? '')) last--;
  }
  while (last > first && /^(?:['’]s|[^\p{L}\p{N}.)]+)$/iu.test(tokens[last - 1]?.text ?? '')) last--;
  while (last > first && /^(?:the|an?|[^\p{L}\p{N}]+)$/iu.test(tokens[first]?.text ?? '')) first++;
  // "Grady Jr. told": the stop belongs to the name; at a sentence's end it may not.
  const stop = tokens[last];
  if (/^[JS]r$/.test(tokens[last - 1]?.text ?? '') && stop?.text === '.' && !stop.spaced && document.sentenceOf[last + 1] === document.sentenceOf[first]) last++;
  return last > first ? { ...candidate, first, last } : undefined;
}
