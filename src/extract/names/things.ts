/** Candidates → the same, where the report says of a name, once, that it is a river's, a ship's, a family's, a newspaper's or a town's. */
import { parties } from '../../text/name-forms.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed, surely } from './candidate.ts';
import { classByRule } from './class.ts';
import type { NameKind } from './tagger/labels.ts';

const waters = /^(?:river|strait|straits|sea|lake|lagoon|gulf|delta|basin|canal|rainforest|mountains|glacier|volcano)$/;
const ships =
  /^(?:ferry|tanker|supertanker|vessel|ship|boat|yacht|trawler|freighter|submarine|frigate|destroyer|liner|barge|warship|tugboat|catamaran)$/;
const outlets = /^(?:newspaper|magazine|newspapers|weekly|tabloid|broadsheet)$/;
const inhabitants = /^(?:citizens|residents|inhabitants|villagers|townspeople|townsfolk|islanders)$/;
/** Forms of address that towns have, too: "Prince Jo", "Port Jo". */
const titled = /^(?:prince|princess|king|queen|lady|lord|saint|st|general|colonel|captain)$/;
const royal = /^(?:prince|princess|king|queen)$/;
const lying = /^(?:in|near|outside|off|from|around)$/;

/** What is said beside one mention holds for all of the same words. */
export function withThings(document: Document, candidates: readonly Candidate[]): Candidate[] {
  const { tokens } = document;
  const wordsOf = ({ first, last }: Candidate): string => {
    const end = last - first > 1 && waters.test(tokens[last - 1]?.text ?? '') ? last - 1 : last;
    return tokens
      .slice(first, end)
      .map(({ lower }) => lower)
      .join(' ');
  };
  const told = new Map<string, NameKind>();
  for (const candidate of candidates) {
    const kind = toldKind(document, candidate);
    if (kind) told.set(wordsOf(candidate), kind);
  }
  if (told.size === 0) return [...candidates];
  return candidates.map((candidate) => {
    const kind = told.get(wordsOf(candidate));
    if (kind === undefined) return candidate;
    // "the Quarry Central |MP|": his office.
    const isSeat = kind === 'place' && tokens[candidate.last - 1]?.text === 'MP';
    const last = isSeat ? candidate.last - 1 : candidate.last;
    return changed(candidate, { last, kind, kinds: surely(kind, 0.95), probability: 0.95, because: ['told'] });
  });
}

function toldKind(document: Document, { first, last, kind }: Candidate): NameKind | undefined {
  const { tokens, sentenceOf } = document;
  const small = (i: number): string => {
    const { text = '', lower = '' } = tokens[i] ?? {};
    return sentenceOf[i] === sentenceOf[first] && text === lower ? lower : '';
  };
  const before = small(first - 1) === 'the' ? first - 2 : first - 1;
  if (ships.test(small(before)) && small(before) === small(first - 1)) return 'other';
  // "the 40-metre Quarry"
  if (/^(?:met(?:re|er)|foot|tonne|ton)$/.test(small(first - 1)) && tokens[first - 2]?.text === '-') return 'other';
  if (isWhere(document, small, { first, last, kind })) return 'place';
  if (kind !== 'person' && (waters.test(small(last)) || (last - first > 1 && waters.test(small(last - 1)))))
    return 'place';
  return outletOrTown(small, first, last, kind) ?? townOrFamily(document, small, { first, last, kind });
}

/** "the plant at |Quarry| near Oslo"; "the |Quarry Central| MP", where no word tells of a party. */
function isWhere(
  { tokens }: Document,
  small: (i: number) => string,
  { first, last, kind }: Pick<Candidate, 'first' | 'last' | 'kind'>,
): boolean {
  if (kind === 'person') return false;
  if (/^(?:at|in)$/.test(small(first - 1)) && small(last) === 'near') return true;
  // "when the Quarry overflowed its banks"
  if (small(first - 1) === 'the' && /^(?:overflowed|overflowing|crested)$/.test(small(last))) return true;
  const mp = [last - 1, last].find((i) => tokens[i]?.text === 'MP');
  const words = tokens.slice(first, mp).map((t) => t.text);
  const isSeat = mp !== undefined && small(first - 1) === 'the' && words.length > 1;
  return isSeat && !words.some((w) => parties.has(w.toLowerCase())) && classByRule(words) === undefined;
}

/** "outside |Prince Jo|" is a town; "the |Dolan| family" is no body. */
function townOrFamily(
  { tokens }: Document,
  small: (i: number) => string,
  { first, last, kind }: Pick<Candidate, 'first' | 'last' | 'kind'>,
): NameKind | undefined {
  const title = last - first > 1 ? (tokens[first]?.lower ?? '') : '';
  const isTown = (kind === 'person' && titled.test(title)) || (last - first === 2 && royal.test(title));
  if (isTown && lying.test(small(first - 1))) return isFrom(small(first - 1), small(first - 2)) ? undefined : 'place';
  return kind === 'organization' && (small(last) === 'family' || small(last - 1) === 'family') ? 'other' : undefined;
}

/** "a former editor of |Al Quarry| newspaper", "citizens of |Isla Quarry|". */
function outletOrTown(small: (i: number) => string, first: number, last: number, kind: NameKind): NameKind | undefined {
  if (kind === 'organization' || last - first < 2) return undefined;
  if (outlets.test(small(last)) || (small(last) === 'news' && small(last + 1) === 'agency')) return 'organization';
  const isTown = small(first - 1) === 'of' && inhabitants.test(small(first - 2)) && !/^['’]/.test(small(last));
  return isTown ? 'place' : undefined;
}

/** "a letter from Prince Jo" is no town's. */
const isFrom = (preposition: string, before: string): boolean =>
  preposition === 'from' && !/^(?:miles|kilomet(?:er|re)s|away|south|north|east|west|far|sailed|sailing)$/.test(before);
