/** Candidates → the same, each with all that belongs to its name: "Association of Young" + "Doctors". */
import { legalForms } from '../../text/name-words.ts';
import type { Token } from '../../text/tokens.ts';
import { sureHonorifics } from '../data/person-words.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed } from './candidate.ts';
import { Cover } from './cover.ts';
import {
  compound,
  dayOrMonth,
  isBehindName,
  isFieldOfOffice,
  isNoPart,
  isOfficer,
  opensOffice,
  partyEnd,
} from './edges.ts';
import { isFirmsLast } from './homes.ts';
import { doubt } from './repair.ts';
import { isHeadlineVerb } from './split.ts';
import { stateAt } from './states/states.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** "Armed Forces" + "of Colombia": where a name of several words ends that goes on with a state. */
function withState({ tokens, sentenceOf }: Document, first: number, last: number): number {
  if (last - first < 2 || tokens[last]?.lower !== 'of') return last;
  const at = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
  const state = sentenceOf[at] === sentenceOf[first] ? stateAt(tokens, at) : undefined;
  return state?.form === 'name' && !state.state.isBloc ? at + state.length : last;
}

/** "Roe, Dolan & Marbeck", "the Bent, Roe & Dolan Railway": partners and towns of one word each, before the one that "&" joins to the last. */
export function withPartners(
  { tokens, sentenceOf }: Document,
  { lexemes, casings }: Features,
  candidate: Candidate,
): Candidate {
  const is = (i: number): boolean =>
    sentenceOf[i] === sentenceOf[candidate.first] &&
    lexemes[i]?.isCapitalised === true &&
    casings[i] !== casing.headline &&
    ((lexemes[i]?.lists ?? 0) & list.functional) === 0;
  let { first } = candidate;
  if (candidate.kind !== 'organization' || tokens[first + 1]?.text !== '&') return candidate;
  while (tokens[first - 1]?.text === ',' && is(first - 2) && !is(first - 3)) first -= 2;
  // "Zirpo, Quorl & Western and": one of many.
  const isOne =
    tokens[first - 1]?.lower === 'the' ||
    sentenceOf[first - 1] !== sentenceOf[first] ||
    legalForms.has(tokens[candidate.last - 1]?.lower ?? '');
  if (first === candidate.first || !isOne || tokens[candidate.last]?.lower === 'and') return candidate;
  return changed(candidate, { first, because: [...candidate.because, 'completed'] });
}

/** "Quarry CEO", "Senate Majority Leader", "House Republican leaders": the firm's and the chamber's, not their names. */
const neverJoined = /^(?:c[efo]o|majority|minority|republicans?|democrats?|democratic|gop)$/;

/** "Association of Young" + "Doctors", "General" + "Federation of …": what is capitalised and belongs to nothing else. */
export function complete(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const { lexemes, casings } = features;
  const taken = new Uint8Array(document.tokens.length);
  for (const { first, last, because } of candidates) if (!because.includes(doubt)) taken.fill(1, first, last);
  const joins = (i: number, from: number): boolean =>
    document.sentenceOf[i] === document.sentenceOf[from] &&
    casings[i] === casing.capital &&
    taken[i] === 0 &&
    !isHeadlineVerb(document, features, i) &&
    !neverJoined.test(lexemes[i]?.lower ?? '') &&
    // "Army |Maj. Gen.| Jo Dolan"
    !sureHonorifics.has(lexemes[i]?.lower ?? '') &&
    // "UAW Vice President"
    !(opensOffice.test(lexemes[i]?.lower ?? '') && ((lexemes[i + 1]?.lists ?? 0) & list.role) !== 0) &&
    !isFieldOfOffice(document.tokens, i) &&
    !isNoPart(document.tokens, i) &&
    !isBehindName(document.tokens, from, i) &&
    !compound.test(lexemes[i]?.lower ?? '') &&
    !dayOrMonth.test(document.tokens[i]?.text ?? '') &&
    !isOfficer(document.tokens[i] as Token) &&
    ((lexemes[i]?.lists ?? 0) & (list.functional | list.honorific | list.role | list.demonym)) === 0;
  const edges = ({ first: from, last: to }: Candidate): { first: number; last: number } => {
    let [first, last] = [from, to];
    while (joins(last, first)) last++;
    const isHeaded = ((lexemes[last - 1]?.lists ?? 0) & list.organization) !== 0;
    if (isHeaded && !isFirmsLast(lexemes[last - 1]?.lower ?? '')) last = withState(document, first, last);
    if (document.tokens[first - 2]?.lower === 'the' && joins(first - 1, first)) first--;
    return { first, last: partyEnd(document.tokens, first, last) ?? last };
  };
  const cover = new Cover(
    document.tokens.length,
    candidates.filter((c) => c.because.includes(doubt)),
  );
  for (const candidate of candidates) {
    if (candidate.because.includes(doubt)) continue;
    const { first, last } = candidate.kind === 'organization' ? edges(candidate) : candidate;
    const isSame = first === candidate.first && last === candidate.last;
    cover.put(isSame ? candidate : changed(candidate, { first, last, because: [...candidate.because, 'completed'] }));
  }
  return cover.all();
}
