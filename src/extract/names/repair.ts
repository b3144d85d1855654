/** Candidates of the tagger → the same with edges where names have them: titles out, halves joined, pairs split. */
import { postNominals, sureHonorifics, sureOffices } from '../data/person-words.ts';
import type { Document } from '../document.ts';
import { type Candidate, surely } from './candidate.ts';
import type { Features } from './features.ts';
import { type Lexeme, list } from './lexis.ts';
import { casing } from './runs.ts';
import { stateAt } from './states.ts';

/** "The Front and the Union": what has an article of its own is a name of its own. */
export function splitPair(document: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  for (let i = first + 1; i < last - 2; i++) {
    if (document.tokens[i]?.lower !== 'and' || document.tokens[i + 1]?.text !== 'the') continue;
    const because = [...candidate.because, 'split'];
    return [{ ...candidate, last: i, because }, ...splitPair(document, { ...candidate, first: i + 2, because })];
  }
  return [candidate];
}

/** "Miss Hallam", "Dr van der Berg": a person, whatever the tagger says. */
export function withHonorifics(
  document: Document,
  { lexemes, casings }: Features,
  tagged: readonly Candidate[],
): Candidate[] {
  const found = [...tagged];
  const isName = (i: number): boolean =>
    lexemes[i]?.isCapitalised === true && casings[i] !== casing.headline && !isTitleWord(lexemes[i]);
  document.tokens.forEach((token, at) => {
    const isOffice = sureOffices.has(token.lower);
    if (
      !(sureHonorifics.has(token.lower) || isOffice) ||
      !lexemes[at]?.isCapitalised ||
      casings[at] === casing.headline
    )
      return;
    let first = at + 1;
    if (document.tokens[first]?.text === '.' && !document.tokens[first]?.spaced) first++;
    let last = first;
    while (document.sentenceOf[last] === document.sentenceOf[at]) {
      if (isName(last)) last++;
      else if (last >= first && isParticle(lexemes[last]) && isName(last + 1)) last += 2;
      else if (last >= first && isParticle(lexemes[last]) && isParticle(lexemes[last + 1]) && isName(last + 2))
        last += 3;
      else break;
    }
    if (last === first || (isOffice && !isPersonAfterOffice(lexemes, casings, first, last))) return;
    const overlapping = found.filter((c) => c.first < last && at < c.last);
    const longest = Math.max(last, ...overlapping.filter((c) => c.kind === 'person').map((c) => c.last));
    if (overlapping.length === 1 && overlapping[0]?.kind === 'person' && overlapping[0].last === longest) return;
    for (const c of overlapping) found.splice(found.indexOf(c), 1);
    found.push({
      first,
      last: longest,
      kind: 'person',
      kinds: surely('person', 0.97),
      probability: 0.95,
      because: ['honorific'],
    });
  });
  return found.sort((a, b) => a.first - b.first);
}

const isPersonAfterOffice = (lexemes: readonly Lexeme[], casings: Uint8Array, first: number, last: number): boolean => {
  if (last - first > 4 || casings[first] !== casing.capital) return false;
  for (let i = first; i < last; i++)
    if (
      ((lexemes[i]?.lists ?? 0) &
        (list.organization | list.work | list.site | list.demonym | list.state | list.functional | list.ordinary)) !==
      0
    )
      return false;
  return true;
};

const isParticle = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && !lexeme.isCapitalised && (lexeme.lists & list.particle) !== 0;
const isTitleWord = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  ((lexeme.lists & list.honorific) !== 0 || ((lexeme.lists & list.office) !== 0 && (lexeme.lists & list.male) === 0));

/** Titles before a person and endings after a name are outside it. */
export function trim(document: Document, { lexemes }: Features, candidate: Candidate): Candidate | undefined {
  let { first, last } = candidate;
  const { tokens } = document;
  // "Italian club Virtus": the name begins after the common noun; "Tunisian government" has none.
  const isDescribed =
    ((lexemes[first]?.lists ?? 0) & list.demonym) !== 0 &&
    /^\p{Ll}/u.test(tokens[first + 1]?.text ?? '') &&
    !/^(?:of|for)$/.test(tokens[first + 1]?.lower ?? '');
  if (isDescribed && last - first > 1) while (first < last && !(lexemes[first + 1]?.isCapitalised ?? true)) first++;
  if (isDescribed && last - first > 1) first++;
  if (isDescribed && last - first === 1 && !lexemes[first]?.isCapitalised) return undefined;
  if (candidate.kind === 'person') {
    if (last - first > 1 && /-old$/.test(lexemes[first]?.lower ?? '')) first++;
    while (last - first > 1 && isTitleWord(lexemes[first]))
      first += tokens[first + 1]?.text === '.' && last - first > 2 ? 2 : 1;
    while (last - first > 1 && postNominals.has(lexemes[last - 1]?.lower ?? '')) last--;
  }
  while (last > first && /^(?:['’]s|[^\p{L}\p{N}.)]+)$/iu.test(tokens[last - 1]?.text ?? '')) last--;
  while (last > first && /^(?:the|an?|[^\p{L}\p{N}]+)$/iu.test(tokens[first]?.text ?? '')) first++;
  // "Grady Jr. told": the stop belongs to the name; at a sentence's end it may not.
  const stop = tokens[last];
  if (
    /^[JS]r$/.test(tokens[last - 1]?.text ?? '') &&
    stop?.text === '.' &&
    !stop.spaced &&
    document.sentenceOf[last + 1] === document.sentenceOf[first]
  )
    last++;
  return last > first ? { ...candidate, first, last } : undefined;
}

/** "Armed Forces" + "of Colombia": where a name of several words ends that goes on with a state. */
function withState({ tokens, sentenceOf }: Document, { first, last }: Candidate): number {
  if (last - first < 2 || tokens[last]?.lower !== 'of') return last;
  const at = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
  const state = sentenceOf[at] === sentenceOf[first] ? stateAt(tokens, at) : undefined;
  return state?.form === 'name' && !state.state.isBloc ? at + state.length : last;
}

/** "Association of Young" + "Doctors", "General" + "Federation of …": what is capitalised and belongs to nothing else. */
export function complete(
  document: Document,
  { lexemes, casings }: Features,
  candidates: readonly Candidate[],
): Candidate[] {
  const taken = new Uint8Array(document.tokens.length);
  for (const { first, last } of candidates) taken.fill(1, first, last);
  const joins = (i: number, from: number): boolean =>
    document.sentenceOf[i] === document.sentenceOf[from] &&
    casings[i] === casing.capital &&
    taken[i] === 0 &&
    ((lexemes[i]?.lists ?? 0) & (list.functional | list.honorific | list.role | list.demonym)) === 0;
  return candidates.map((candidate) => {
    if (candidate.kind !== 'organization') return candidate;
    let { first, last } = candidate;
    while (joins(last, first)) last++;
    if (((lexemes[last - 1]?.lists ?? 0) & list.organization) !== 0) last = withState(document, { ...candidate, last });
    if (document.tokens[first - 2]?.lower === 'the' && joins(first - 1, first)) first--;
    // "the Cabin and Ground Staff Union": one name, for "the Cabin" alone is none.
    const isHeaded = ((lexemes[last - 1]?.lists ?? 0) & list.organization) !== 0;
    if (
      isHeaded &&
      document.tokens[first - 1]?.lower === 'and' &&
      joins(first - 2, first) &&
      document.tokens[first - 3]?.lower === 'the'
    )
      first -= 2;
    return first === candidate.first && last === candidate.last
      ? candidate
      : { ...candidate, first, last, because: [...candidate.because, 'completed'] };
  });
}
