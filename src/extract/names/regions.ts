/** Candidates → the same, parts of the world as places: "Latin America", "northeast China". */

import { isAmericanState, isProvinceAbbreviation, isStateAbbreviation } from '../../data/american-states.ts';
import { organizationHeads } from '../data/organizations.ts';
import { compass, continents, regions, settlements } from '../data/regions.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed, surely } from './candidate.ts';
import { stateAt } from './states/states.ts';
import { factsOf } from './tagger/words.ts';

export const withRegions = (document: Document, candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((candidate) =>
    isRegion(document, candidate) || isSite(document, candidate) || isTown(document, candidate)
      ? changed(candidate, { kind: 'place', kinds: surely('place', 0.95), probability: 0.95, because: ['region'] })
      : candidate,
  );

/** A town's name that is more likely a body's than a town's, but is not surely one. */
const isTown = ({ tokens }: Document, { first, last, kind, probability }: Candidate): boolean =>
  kind === 'organization' && last - first === 1 && probability < 0.5 && factsOf(tokens[first]?.lower ?? '').isCity;

function isRegion({ tokens }: Document, { first, last }: Candidate): boolean {
  const words = tokens.slice(first, last).map((t) => t.lower);
  if (regions.has(words.join(' '))) return true;
  if (!compass.has(words[0] ?? '') || words.length < 2) return false;
  const state = stateAt(tokens, first + 1);
  const isState = state?.form === 'name' && first + 1 + state.length === last;
  if (isState || (words.length === 2 && continents.has(words[1] ?? ''))) return true;
  // "in North Kelland": a part of something, unless a body's noun ends the name.
  return words.length === 2 && inside.test(tokens[first - 1]?.lower ?? '') && !organizationHeads.has(words[1] ?? '');
}

const inside = /^(?:in|from|to|into|across|throughout|near)$/;

/** "Dayton, N.C.", "the towns of Hartwell and Bent", "Bent Field": what stands beside it or ends it makes it a place. */
function isSite(document: Document, { first, last, kind }: Candidate): boolean {
  const { tokens } = document;
  const lower = (i: number): string => tokens[i]?.lower ?? '';
  if (isHomeState(document, first, last) || isDateline(document, first, last)) return true;
  if (last - first > 3) return false;
  if (lower(last) === ',' && isAbbreviatedState(document, last + 1) && !hasHead(document, first, last)) return true;
  if (
    lower(last) === ',' &&
    /^(?:at|in|near|from)$/.test(lower(first - 1)) &&
    (isStateAbbreviation(tokens[last + 1]?.text ?? '') || isProvinceAbbreviation(tokens[last + 1]?.text ?? ''))
  )
    return true;
  if (
    /^(?:hotel|airport|stadium)$/.test(lower(last - 1)) &&
    /^(?:at|in|outside|near|from|of)$/.test(pastThe(tokens, first))
  )
    return true;
  if (kind !== 'person' && isBuilding(document, first, last)) return true;
  if (isGround(document, first, last, kind)) return true;
  if (lower(last) === ',' && isProvince(document, last + 1) && !hasHead(document, first, last)) return true;
  return isListed(document, first);
}

/** "Prince Roe Sound", "Bent Field". */
function isGround({ tokens }: Document, first: number, last: number, kind: Candidate['kind']): boolean {
  const { text = '', lower = '' } = tokens[last - 1] ?? {};
  if (last - first > 1 && waters.test(text)) return true;
  return kind === 'organization' && last - first === 2 && grounds.test(lower);
}

/** "the Harbour House building", "the Bent road bridge", "Hollin Cathedral": what stands there. A body has a noun of its own. */
function isBuilding(document: Document, first: number, last: number): boolean {
  const { tokens } = document;
  if (/^(?:Cathedral|Basilica|Stadium|Bridge|Monument)$/.test(tokens[last - 1]?.text ?? '')) return true;
  const at = [last, last + 1].find((i) => built.test(tokens[i]?.text ?? ''));
  if (at === undefined || (at > last && !/^\p{Ll}+$/u.test(tokens[last]?.text ?? ''))) return false;
  return /^(?:the|old|iconic|historic|['’]s)$/.test(tokens[first - 1]?.lower ?? '') && !hasHead(document, first, last);
}

const grounds = /^(?:(?:oil|gas)?fields?|rooms?|building|stadium|bridge|tower|square|street|avenue|boulevard)$/;

const built = /^(?:building|bridge|tower|cathedral|church|mine|colliery|dam|tunnel|stadium|skyscraper|viaduct)$/;

/** "Dayton: Health workers", "DAYTON — Its": a town known as one that opens a sentence, and a mark behind it. */
function isDateline({ tokens, sentenceOf }: Document, first: number, last: number): boolean {
  const mark = tokens[last];
  if (sentenceOf[first - 1] === sentenceOf[first] || sentenceOf[last] !== sentenceOf[first]) return false;
  if (!/^(?:--?|[–—:])$/.test(mark?.text ?? '') || !tokens[last + 1]?.spaced) return false;
  return last - first === 1 && factsOf(tokens[first]?.lower ?? '').isCity;
}

/** "Dayton, |Fla.|, for": an abbreviated state or province behind a town and its comma. */
function isHomeState({ tokens, sentenceOf }: Document, first: number, last: number): boolean {
  const words = tokens.slice(first, last).filter(({ kind }) => kind === 'word');
  if (words.length !== 1 || tokens[first - 1]?.text !== ',' || sentenceOf[first - 2] !== sentenceOf[first])
    return false;
  const { text = '' } = words[0] ?? {};
  if (!isStateAbbreviation(text) && !isProvinceAbbreviation(text)) return false;
  return /\./.test(text) || tokens[last]?.text === '.' || tokens[last - 1]?.text === '.';
}

/** "Bentley, Ontario", "Bent, Texas": where a town lies, in full. */
function isProvince({ tokens }: Document, i: number): boolean {
  const two = `${tokens[i]?.text ?? ''} ${tokens[i + 1]?.text ?? ''}`;
  return (
    isAmericanState(tokens[i]?.text ?? '') ||
    isAmericanState(two) ||
    provinces.has(tokens[i]?.text ?? '') ||
    provinces.has(two)
  );
}

/** Of Canada and Australia. Origin: public geography. */
const provinces: ReadonlySet<string> = new Set(
  'Ontario,Quebec,Alberta,Manitoba,Saskatchewan,British Columbia,Nova Scotia,New Brunswick,Newfoundland,Queensland,Victoria,Tasmania,New South Wales'.split(
    ',',
  ),
);

const pastThe = (tokens: Document['tokens'], first: number): string =>
  (tokens[first - 1]?.lower === 'the' ? tokens[first - 2]?.lower : tokens[first - 1]?.lower) ?? '';

/** End names of places, and no person's: "Prince Roe Sound". */
const waters =
  /^(?:Sound|Bay|Gulf|Strait|Straits|Island|Islands|Peninsula|Valley|Mountains|Canal|Lagoon|Reef|Province|Provinces|Prefecture|Oblast)$/;

/** "Bent, Tex.,": with its stop, or two capitals. Without one "Miss", "Ill" and "Wash" are words. */
function isAbbreviatedState({ tokens }: Document, i: number): boolean {
  const { text = '' } = tokens[i] ?? {};
  if (!isStateAbbreviation(text)) return false;
  return /\./.test(text) || (tokens[i + 1]?.text === '.' && !tokens[i + 1]?.spaced) || /^\p{Lu}{2}$/u.test(text);
}

const hasHead = ({ tokens }: Document, first: number, last: number): boolean =>
  tokens.slice(first, last).some(({ lower }) => organizationHeads.has(lower));

/** Behind "towns of", alone or after others that are written with capitals. */
function isListed({ tokens }: Document, first: number): boolean {
  for (let i = first - 1; i > first - 12; i--) {
    const { lower = '', text = '' } = tokens[i] ?? {};
    if (lower === 'of') return settlements.has(tokens[i - 1]?.lower ?? '');
    if (!/^(?:,|and)$/.test(lower) && text === lower) return false;
  }
  return false;
}
