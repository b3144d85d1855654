/** The words before a person's name → their title. */
import { formerWords, honorifics, plurals, ranks, titleHeads } from '../data/offices.ts';
import { honorifics as addresses } from '../data/person-words.ts';
import { prepositions, sentenceRange } from '../grammar.ts';
import type { NamedRun, Reading } from '../reading.ts';
import { madeTitle } from './made.ts';
import { bodyOfNamed, owner } from './owner.ts';
import { complement } from './phrase.ts';
import type { TitleRun } from './run.ts';
import {
  backOverNouns,
  backOverTitle,
  hasHead,
  isAdjectival,
  isAttribute,
  isHead,
  isLoose,
  isModifier,
  isOpener,
  isPossessiveMark,
} from './words.ts';

/** "US Secretary of State Mary Jones", "the union's leader, Jim Smith", and both: "its commander, Colonel Jim Smith". */
export function titlesBefore(reading: Reading, run: NamedRun): TitleRun[] {
  const { tokens } = reading.document;
  const { first: start } = sentenceRange(reading.document, run.first);
  let i = run.first - 1;
  while (
    i >= start &&
    (isAddress(tokens[i]?.lower ?? '') || (tokens[i]?.text === '.' && (tokens[i - 1]?.text.length ?? 9) < 5))
  )
    i--;
  if (i > start && tokens[i]?.text === ',')
    return listed(apposedBefore(reading, run, i, start) ?? amongSeveral(reading, run, start));
  const direct = directlyBefore(reading, run, i, start);
  if (!direct) return listed(amongSeveral(reading, run, start));
  // "army spokesman Maj. Gen. Jones": the office tells more than the rank behind it.
  const office = isRank(reading, direct) ? directlyBefore(reading, run, direct.first - 1, start) : undefined;
  if (office) return [{ ...office, last: Math.min(office.last, direct.first) }, direct];
  let comma = direct.first - 1;
  while (comma > start && isOpener(reading, comma)) comma--;
  const apposed = tokens[comma]?.text === ',' ? apposedBefore(reading, run, comma, start) : undefined;
  return [...listed(apposed), ...withRank(reading, direct)];
}

/** "army spokesman |Maj. Gen.": the office, and the rank by itself. "Attorney General" is one office. */
function withRank(reading: Reading, title: TitleRun): TitleRun[] {
  const { tokens } = reading.document;
  let last = title.last;
  while (last > title.first && isOfRank(tokens, last - 1)) last--;
  if (last === title.last || !hasHead(reading, title.first, last)) return [title];
  return [
    { ...title, last },
    { ...title, first: last, organization: undefined },
  ];
}

function isOfRank(tokens: Reading['document']['tokens'], i: number): boolean {
  const { lower = '' } = tokens[i] ?? {};
  // "foreign minister |Prince|".
  if (/^prince(?:ss)?$/.test(lower))
    return /^(?:minister|ambassador|governor|chairman)$/.test(tokens[i - 1]?.lower ?? '');
  if (lower === '.') return ranks.has(tokens[i - 1]?.lower ?? '');
  if (lower === 'general')
    return /^(?:major|lieutenant|brigadier|chief|commander|leader|spokes(?:man|woman|person)|ruler|minister|president)$/.test(
      tokens[i - 1]?.lower ?? '',
    );
  return ranks.has(lower) && lower !== 'commander';
}

const isRank = ({ document: { tokens } }: Reading, { first, last }: TitleRun): boolean =>
  tokens.slice(first, last).every((t) => t.text === '.' || ranks.has(t.lower));

/** "The |prime ministers of Norland and Sudland, Ada Roe and Bo Marsh". */
function narrowed(reading: Reading, head: number, start: number): number {
  let first = head;
  const narrows = (i: number): boolean =>
    isModifier(reading, i) || isAdjectival(reading.document.tokens[i]?.lower ?? '');
  while (first > start && narrows(first - 1)) first--;
  return first;
}

/** "Sens. Ada Roe of Utah, Jo Dolan (R-Iowa) and Bo Marsh": each of them has the title in front of the first. */
function amongSeveral(reading: Reading, run: NamedRun, start: number): TitleRun | undefined {
  const { tokens } = reading.document;
  let i = run.first - 1;
  // "Reps. Ada Roe of |Dolan|": where she is from.
  if (tokens[i]?.lower === 'of') return undefined;
  for (; i >= start && run.first - i < 40; i--) {
    const word = tokens[i]?.lower ?? '';
    const plural = word === '.' ? (tokens[i - 1]?.lower ?? '') : word;
    if (plurals.has(plural)) {
      const first = narrowed(reading, word === '.' ? i - 1 : i, start);
      return madeTitle(reading, run, { first, last: i + 1, organization: undefined, loose: false }, 'title/plural');
    }
    const isListed =
      /^(?:,|and|of|the|\(|\)|-|–|\.|[dri])$/.test(word) ||
      /^[dri]-/.test(word) ||
      reading.placeAt.has(i) ||
      reading.namedAt.get(i)?.entity.kind === 'person' ||
      /^\p{Lu}/u.test(tokens[i]?.text ?? '');
    if (!isListed) return undefined;
  }
  return undefined;
}

/** "Mr", "Sheikh": belongs to neither the title nor the name. A king is an office, too. */
const isAddress = (w: string): boolean => honorifics.has(w) || (addresses.has(w) && !titleHeads.has(w));

const listed = (title: TitleRun | undefined): TitleRun[] => (title ? [title] : []);

/** "Acme's operations director Alan Dolan", "Prime Minister Jones". A full stop may belong to "Sen.", "Gov.". */
function directlyBefore(reading: Reading, run: NamedRun, at: number, start: number): TitleRun | undefined {
  const listed = backOverTitle(reading, at, start);
  if (listed === at || !hasHead(reading, listed + 1, at + 1)) return undefined;
  const owned = backOverNouns(reading, listed, start, true);
  const opener = reading.document.tokens[owned];
  const i =
    isPossessiveMark(opener?.text) || formerWords.has(opener?.lower ?? '')
      ? owned
      : backOverNouns(reading, listed, start, false);
  const last = reading.document.tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  if (isRelation(reading, i, at + 1)) return undefined;
  const before =
    i === listed && listed === at - 1 ? fieldBefore(reading, listed, start) : rankedBefore(reading, i, start);
  return made(reading, run, before, listed, last, start, 'title/before-name');
}

/** ", civil protection |chief Jones": a head that says nothing alone takes the small nouns before it, up to a mark or a name. */
function fieldBefore(reading: Reading, from: number, start: number): number {
  const { tokens } = reading.document;
  const ranked = rankedBefore(reading, from, start);
  if (ranked < from || !/^(?:head|chief|leader|expert|specialist|boss)$/.test(tokens[from + 1]?.lower ?? ''))
    return ranked;
  let i = from;
  while (i >= start && from - i < 4 && isLoose(reading, i)) i--;
  const opens = i < start || tokens[i]?.kind !== 'word' || reading.namedAt.has(i) || reading.placeAt.has(i);
  return opens ? i : from;
}

/** "|Deputy fire services director Jones": a word that says how high an office is belongs to it, with the nouns between. */
function rankedBefore(reading: Reading, from: number, start: number): number {
  const { tokens } = reading.document;
  for (let i = from; i >= start && from - i < 4; i--) {
    if (lowering.test(tokens[i]?.lower ?? '') || isUnder(tokens, i)) return i - 1;
    if (!isLoose(reading, i) || tokens[i]?.text !== tokens[i]?.lower) break;
  }
  return from;
}

/** "Treasury |Under Secretary| Jones"; not "Under Prime Minister Jones". */
const isUnder = (tokens: Reading['document']['tokens'], i: number): boolean =>
  tokens[i]?.text === 'Under' && tokens[i + 1]?.lower === 'secretary';

const lowering = /^(?:deputy|chief|junior|assistant|acting|associate|vice|shadow|trainee)$/;

/** What one is to another is no office. */
const relations =
  /^(?:partner|rival|friend|colleague|counterpart|successor|predecessor|opponent|mother|father|wife|husband|brother|sister|son|daughter|widow|aide|boss|agent|fan|fellow)$/;

/** "her partner, Billy Dolan". */
const isRelation = ({ document: { tokens } }: Reading, before: number, last: number): boolean =>
  /^(?:his|her|my|our|your)$/.test(tokens[before]?.lower ?? '') && relations.test(tokens[last - 1]?.lower ?? '');

function made(
  reading: Reading,
  run: NamedRun,
  before: number,
  listed: number,
  last: number,
  start: number,
  rule: string,
): TitleRun {
  const { tokens } = reading.document;
  let first = before + 1;
  while (first < listed + 1 && isAttribute(reading, first)) first++;
  // "King Dolan to Norway", "President Dolan in Oslo": behind a name these say where somebody goes or is.
  const follows = /^(?:of|at|for|from|with)$/.test(tokens[run.last]?.lower ?? '');
  const organization = owner(reading, before, start) ?? (follows ? bodyOfNamed(reading, run.last, last) : undefined);
  // "|coroner's| office spokesperson": whose office it is, where no body is known by that word.
  const isLooseOwner = first <= listed && organization === undefined && isPossessiveMark(tokens[before]?.text);
  if (isLooseOwner && tokens[before - 1]?.text === tokens[before - 1]?.lower) first = before - 1;
  const place = reading.placeAt.get(before) ?? reading.namedAt.get(before);
  // "the |deputy Norwegian envoy|": what is said before whose he is.
  if (place && before > start && lowering.test(tokens[place.first - 1]?.lower ?? '')) first = place.first - 1;
  const title = madeTitle(reading, run, { first, last, organization, loose: first <= listed }, rule);
  // "former minister Jo Dolan of the Upland Front": where he is now.
  return title.former && follows && owner(reading, before, start) === undefined
    ? { ...title, organization: undefined }
    : title;
}

/**
 * "The union's leader, Jim Smith,". Two persons in a list ("the minister, Mary Jones and …") look alike; an article before the
 * title tells them apart. An apposition closes as it opened: "with the prime minister, Mary Jones spoke" names two people.
 */
function apposedBefore(reading: Reading, run: NamedRun, comma: number, start: number): TitleRun | undefined {
  if (!isClosed(reading, run)) return undefined;
  const { tokens } = reading.document;
  const i = pastTime(reading, pastPlace(reading, comma - 1, start));
  if (!isHead(reading, i)) return withComplement(reading, run, comma, start);
  const listed = backOverTitle(reading, i, start);
  const before = backOverNouns(reading, listed, start, true);
  // "in the chair", "at the head": a place, no person.
  if (!isOpener(reading, before) || /^(?:in|at)$/.test(tokens[before - 1]?.lower ?? '')) return undefined;
  if (isRelation(reading, before, i + 1)) return undefined;
  return made(reading, run, before, listed, i + 1, start, 'title/apposed-before');
}

/** "…, Antoine Martel of Marbeck, had", "…, Jim Smith, said", "…, Jim Smith." */
function isClosed(reading: Reading, run: NamedRun): boolean {
  const { tokens } = reading.document;
  let i = run.last;
  const from = tokens[i]?.lower === 'of' || tokens[i]?.lower === 'from' ? reading.namedAt.get(i + 1) : undefined;
  if (from) i = from.last;
  return /^[,.;:)—–]$/.test(tokens[i]?.text ?? '.') || tokens[i]?.kind === 'quote';
}

/** "the president at the time, Jones": before "at the time". */
const pastTime = ({ document: { tokens } }: Reading, i: number): number =>
  tokens[i]?.lower === 'time' && tokens[i - 1]?.lower === 'the' && tokens[i - 2]?.lower === 'at' ? i - 3 : i;

/** "its mission chief in Kyiv, Jim Smith": before "in Kyiv". */
function pastPlace(reading: Reading, i: number, start: number): number {
  const place = reading.placeAt.get(i);
  return place && place.first - 2 > start && reading.document.tokens[place.first - 1]?.lower === 'in'
    ? place.first - 2
    : i;
}

/** "A member of Acme's board, Jim Smith", "The minister of social policy, Mary Jones": the head stands before the preposition. */
function withComplement(reading: Reading, run: NamedRun, comma: number, start: number): TitleRun | undefined {
  const { tokens } = reading.document;
  for (let j = comma - 2; j > Math.max(start, comma - 9); j--) {
    if (tokens[j]?.text === ',') return undefined;
    if (!prepositions.has(tokens[j]?.lower ?? '') || !isHead(reading, j - 1)) continue;
    const { end, last, organization } = complement(reading, j, comma);
    if (end !== comma) return undefined;
    const listed = backOverTitle(reading, j - 1, start);
    const before = backOverNouns(reading, listed, start, true);
    if (!isOpener(reading, before) && before >= start) return undefined;
    if (isRelation(reading, before, j)) return undefined;
    const title = made(reading, run, before, listed, last, start, 'title/apposed-before');
    return { ...title, organization: organization ?? title.organization };
  }
  return undefined;
}
