/** A title → the organization or state whose title it is. */
import type { LocalKey } from '../../model/ids.ts';
import type { Token } from '../../text/tokens.ts';
import { organizationBefore } from '../coreference.ts';
import { offices } from '../data/person-words.ts';
import { determiners, sentenceRange } from '../grammar.ts';
import { entityOf, organizationCalled } from '../known.ts';
import { stateAt } from '../names/states/states.ts';
import type { NamedRun, Reading } from '../reading.ts';
import { isHead, isPossessiveMark, isTheirs, isTitleWord } from './words.ts';

/** The organization or state whose title it is, ending right before the title: "Acme’s", "Polish", "US". */
export function owner(reading: Reading, at: number, start: number): LocalKey | undefined {
  const { tokens } = reading.document;
  let i = at;
  if (i >= start && isTheirs(reading, i)) return ofTheirs(reading, i);
  if (i >= start && /^['’]s?$/.test(tokens[i]?.text ?? '')) {
    i--;
    const noun = tokens[i]?.lower ?? '';
    if (tokens[i - 1]?.lower === 'the' && !reading.namedAt.has(i)) return bodyBefore(reading, i - 1, noun);
  }
  const named = reading.namedAt.get(i);
  // "its American coordinator": of the body spoken of, wherever he is from.
  const nation = named?.entity.class === 'government' ? named.first : reading.placeAt.get(i)?.first;
  if (nation !== undefined && nation > start && isTheirs(reading, nation - 1)) return ofTheirs(reading, nation - 1);
  if (named?.entity.kind === 'organization') return isCity(reading, named) ? undefined : named.entity.key;
  const place = reading.placeAt.get(i);
  return place === undefined ? undefined : stateOf(reading, place.name);
}

/** "|Oslo| mayor": the city and not the state that it often stands for. */
const isCity = ({ document: { tokens } }: Reading, { first, last, entity }: NamedRun): boolean => {
  const match = entity.class === 'government' ? stateAt(tokens, first) : undefined;
  return (
    match?.form === 'seat' &&
    first + match.length === last &&
    !/house|street|kremlin/i.test(tokens[last - 1]?.text ?? '')
  );
};

/** "their spokesman": of a group that is known for one; the words may as well stand for people without a name. */
function ofTheirs(reading: Reading, at: number): LocalKey | undefined {
  const body = organizationBefore({ reading, quoted: [] }, at);
  const isGroup = body?.class !== undefined && body.class !== 'government' && body.class !== 'media';
  return reading.document.tokens[at]?.lower === 'their' && !isGroup ? undefined : body?.key;
}

/** "its chairwoman", "the union's leader": the organization last spoken of, of that kind. */
export const bodyBefore = (reading: Reading, at: number, noun?: string): LocalKey | undefined =>
  organizationBefore({ reading, quoted: [] }, at, noun)?.key;

/** "of Norway", "at Acme", "for the union", "to the party" right after. */
export function ownerAfter(reading: Reading, at: number): LocalKey | undefined {
  const { tokens } = reading.document;
  const opens = tokens[at]?.lower ?? '';
  if (!['of', 'at', 'for', 'to', 'with', 'from', 'in', 'on'].includes(opens)) return undefined;
  // "President Jones to quit": a verb follows.
  const end = Math.min(at + 6, opens === 'to' ? at + 3 : at + 6, sentenceRange(reading.document, at).last);
  for (let i = at + 1; i < end; i++) {
    const named = reading.namedAt.get(i);
    if (named) return isSentTo(tokens[at - 1], opens) ? undefined : bodyNamed(reading, opens, named);
    const place = reading.placeAt.get(i);
    if (place && !/^['’]s$/.test(tokens[place.last]?.text ?? ''))
      return /^(?:to|on)$/.test(opens) ? undefined : stateOf(reading, place.name);
    const t = tokens[i];
    if (!t || t.text === ',' || t.text === '.' || t.kind === 'quote') return undefined;
  }
  return undefined;
}

/** "Chairman Jones |of Acme|": behind the name. "Governor Jones of the Upland Party": the party governs nothing, it only is his. */
export function bodyOfNamed(reading: Reading, at: number, titleEnd: number): LocalKey | undefined {
  const body = ownerAfter(reading, at);
  const [head, stop] = [reading.document.tokens[titleEnd - 2], reading.document.tokens[titleEnd - 1]];
  const office = (stop?.text === '.' ? head : stop)?.lower ?? '';
  return ofPlaces.test(office) && entityOf(reading, body)?.class === 'party' ? undefined : body;
}

const ofPlaces = /^(?:(?:vice-)?president|premier|minister|chancellor|governor|gov|mayor|ambassador)$/;

/** "ambassador to the council": he is sent there by somebody else. */
const isSentTo = (head: Token | undefined, opens: string): boolean =>
  opens === 'to' &&
  /^(?:ambassador|envoy|emissary|delegate|representative|observer|liaison|legate|nuncio)$/.test(head?.lower ?? '');

function bodyNamed(reading: Reading, opens: string, named: NamedRun): LocalKey | undefined {
  const isBody = named.entity.kind === 'organization' && !isOthers(reading, named.last) && !isWhereTo(opens, named);
  return isBody && !(opens === 'at' && isOccasion(reading, named.last)) ? deepest(reading, named) : undefined;
}

/** "met the minister at the union's spring |conference|": where they met. */
function isOccasion({ document: { tokens } }: Reading, at: number): boolean {
  for (let i = at; i < at + 5 && (tokens[i]?.kind === 'word' || isPossessiveMark(tokens[i]?.text)); i++)
    if (
      /^(?:conference|congress|convention|summit|meeting|rally|gala|ceremony|headquarters|offices)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return true;
  return false;
}

/** "envoy on Norland", "ambassador to Norland": what the office is about, not whose it is. */
const isWhereTo = (opens: string, { entity }: NamedRun): boolean =>
  /^(?:to|on)$/.test(opens) && entity.class === 'government';

/** "of the striking Quillan |pilots", "to Norway|'s prime minister": of people of the body, or of one who holds an office there. */
function isOthers(reading: Reading, at: number): boolean {
  const { tokens } = reading.document;
  if (people.test(tokens[at]?.text ?? '') || place.test(tokens[at]?.text ?? '')) return true;
  // "for |House| Majority Leader Jones": of one who holds an office there.
  let name = at;
  while (isTitleWord(reading, name) || (tokens[name]?.text === '.' && name > at)) name++;
  if (name > at && reading.namedAt.get(name)?.entity.kind === 'person') return true;
  if (!isPossessiveMark(tokens[at]?.text)) return false;
  for (let i = at + 1; i < at + 4; i++) if (isHead(reading, i)) return true;
  return false;
}

/** "director of the Quorl |clinic|": of what lies there. */
const place =
  /^(?:clinic|hospital|school|mine|colliery|prison|jail|airport|farm|museum|laboratory|camp|port|plant|factory)$/;

const people =
  /^(?:pilots|workers|employees|staff|machinists|engineers|mechanics|nurses|teachers|doctors|miners|dockers|drivers|players|fans|supporters|shareholders|creditors|bondholders|customers|strikers|attendants|crews|families|victims|residents|students)$/;

/** "the ministry's climate council": the body, not its owner. */
function deepest(reading: Reading, run: NamedRun): LocalKey {
  const { tokens } = reading.document;
  if (/^['’]s$/.test(tokens[run.last]?.text ?? '')) {
    for (let i = run.last + 1; i < run.last + 4; i++) {
      const next = reading.namedAt.get(i);
      if (next?.entity.kind === 'organization') return next.entity.key;
    }
  }
  return run.entity.key;
}

/** The state of that name, where this report has it as an actor. */
function stateOf(reading: Reading, name: string): LocalKey | undefined {
  return organizationCalled(reading, name)?.key;
}

export function ownerRun(reading: Reading, i: number): { key: LocalKey | undefined; last: number } | undefined {
  const named = reading.namedAt.get(i);
  if (named) return named.entity.kind === 'organization' ? { key: named.entity.key, last: named.last } : undefined;
  const place = reading.placeAt.get(i);
  return place ? { key: stateOf(reading, place.name), last: place.last } : undefined;
}

/** "the |fire service's head": two small nouns and their mark. */
const opensOwner = (tokens: readonly Token[], i: number, end: number): boolean =>
  i + 2 < end &&
  isPlain(tokens[i]) &&
  isPlain(tokens[i + 1]) &&
  !determiners.has(tokens[i]?.lower ?? '') &&
  /^['’]s$/.test(tokens[i + 2]?.text ?? '');

const isPlain = (token: Token | undefined): boolean => token?.kind === 'word' && token.text === token.lower;

/** "|Gov. Jones's| chief of staff": behind whoever holds an office; the same token where no such owner begins. */
function pastOfficer({ document: { tokens }, namedAt }: Reading, i: number): number {
  const run = tokens[i + 1]?.text === '.' && offices.has(tokens[i]?.lower ?? '') ? namedAt.get(i + 2) : undefined;
  return run?.entity.kind === 'person' && isPossessiveMark(tokens[run.last]?.text) ? run.last + 1 : i;
}

/** Past "the", "its", "Acme's", "Polish" before a title that starts at or after token `from`. */
export function pastOwners(
  reading: Reading,
  from: number,
  end: number,
): { readonly next: number; readonly whose: LocalKey | undefined } {
  const { tokens } = reading.document;
  let whose: LocalKey | undefined;
  let i = pastOfficer(reading, from);
  while (i < end) {
    const run = ownerRun(reading, i);
    const word = tokens[i]?.lower ?? '';
    // "the airline's chairwoman": a body spoken of before.
    const noun = !run && tokens[i + 1]?.kind !== 'quote' && /^['’]s$/.test(tokens[i + 1]?.text ?? '');
    if (!run && !noun && opensOwner(tokens, i, end)) {
      i++;
      continue;
    }
    if (!run && !noun && !determiners.has(word) && !/^['’]s$/.test(tokens[i]?.text ?? '')) break;
    if (noun) whose = bodyBefore(reading, i, word) ?? whose;
    else if (isTheirs(reading, i)) whose = ofTheirs(reading, i) ?? whose;
    else whose = run?.key ?? whose;
    i = run ? run.last : i + 1;
  }
  return { next: i, whose };
}
