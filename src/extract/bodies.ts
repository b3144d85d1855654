/** "the union", "the US company", "the drugmaker": a common noun for a body → which of a report's organizations it can stand for. */
import type { LocalEntity } from '../model/mention.ts';
import { oncePer } from '../text/once.ts';
import { stem } from '../text/stem.ts';
import { type Called, calledOf, isKind } from './called.ts';
import type { Reading } from './reading.ts';

const nounClass: ReadonlyMap<string, readonly string[]> = new Map([
  ...'company firm carrier operator insurer lender retailer carmaker brewer manufacturer supplier developer utility conglomerate'
    .split(' ')
    .map((noun): [string, readonly string[]] => [noun, ['company']]),
  ['airline', ['company']],
  ['bank', ['company', 'central bank']],
  ['group', ['armed group', 'company', 'ngo', 'other', 'party']],
  ['union', ['union']],
  ['federation', ['union']],
  ['ministry', ['ministry']],
  ['department', ['ministry']],
  ['government', ['government']],
  ['party', ['party']],
  ['court', ['court']],
  ['council', ['legislature', 'international body', 'government', 'other']],
  ['agency', ['agency', 'international body', 'ministry']],
  ['club', ['sports club']],
  ['hospital', ['hospital']],
  ['university', ['university']],
  ['army', ['military']],
  ['military', ['military']],
  ['movement', ['armed group', 'party']],
  ['parliament', ['legislature']],
  ['commission', ['agency', 'international body', 'other']],
  ['charity', ['ngo']],
  ['newspaper', ['media']],
  ['paper', ['media']],
  ['broadcaster', ['media']],
  ['exchange', ['company', 'agency']],
  ['giant', ['company']],
  ['business', ['company']],
  ['employer', ['company']],
  ['watchdog', ['agency']],
  ['regulator', ['agency']],
  ['bloc', ['international body']],
  ['rebels', ['armed group']],
  ['militants', ['armed group']],
  ['guerrillas', ['armed group']],
  ['police', ['police']],
]);

/** "the union" where the report names one union only. */
export function onlyBody({ reading }: { readonly reading: Reading }, noun: string): LocalEntity | undefined {
  const [only, ...others] = bodiesCalled(reading, noun);
  return others.length === 0 ? only : undefined;
}

/** The organizations of the report that the noun can stand for, in the order of its entities. */
export function bodiesCalled(reading: Reading, noun: string): readonly LocalEntity[] {
  const known = bodiesByNoun(reading);
  const before = known.get(noun);
  if (before) return before;
  const fit = reading.entities.filter((e) => e.kind === 'organization' && canBeCalled(reading, e, noun));
  known.set(noun, fit);
  return fit;
}

/**
 * The one body that the words before `head`, from token `first`, can stand for: "the US company" is the one the report places
 * there, "the aircraft maker" the one it calls so. Undefined where another could be meant as well.
 */
export function describedBody(
  { reading }: { readonly reading: Reading },
  first: number,
  head: number,
): LocalEntity | undefined {
  const noun = reading.document.tokens[head]?.lower ?? '';
  const called = calledOf(reading);
  const states = new Set<string>();
  const words: string[] = [];
  for (let i = first; i < head; i++) {
    const place = reading.placeAt.get(i);
    const word = reading.document.tokens[i];
    if (place) states.add(place.name);
    // "the Harbour City-based brewer": wherever that is.
    else if (/-based$/.test(word?.lower ?? '')) states.add(word?.text.replace(/-based$/, '') ?? '');
    else words.push(word?.lower ?? '');
  }
  const ofKind = bodiesCalled(reading, noun).filter((e) => e.class !== 'government');
  const apt = ofKind.filter((e) => words.every((word) => called(e.key).words.has(word)));
  const there = apt.filter((e) => [...states].every((state) => called(e.key).states.has(state)));
  if (there.length === 1) return there[0];
  // All others of the kind are placed elsewhere: "the Norwegian group" beside a Danish one is the one of which no place is told.
  const unplaced = apt.filter((e) => called(e.key).states.size === 0);
  if (states.size > 0 && there.length === 0 && apt.length > 1 && unplaced.length === 1) return unplaced[0];
  const [only, ...others] = ofKind;
  if (!only || there.length > 0 || words.length > 0 || others.length > 0) return undefined;
  // A body that is placed elsewhere is not meant, and one of which the report does not say what it is could be.
  const isOpen = (e: LocalEntity): boolean => e.kind === 'organization' && e.class === undefined && e !== only;
  const isSure = called(only.key).states.size === 0 && !reading.entities.some(isOpen);
  return isSure ? only : undefined;
}

/**
 * "the company" where no body is known to be one, and of one only the report does not say what it is, though it names it
 * again and again: that one is left. A union without the word in its name is taken for a society of any other kind.
 */
export function bodyLeft({ reading }: { readonly reading: Reading }, noun: string): LocalEntity | undefined {
  const classes = classesOf(noun);
  if (!classes || !/^(?:company|union|airline|party|armed group|sports club)$/.test(classes[0] ?? '')) return undefined;
  const bodies = reading.entities.filter((e) => e.kind === 'organization');
  if (bodiesCalled(reading, noun).length > 0) return undefined;
  // A firm of which nothing is said is no union.
  const open = bodies.filter((e) => (classes[0] === 'union' ? e.class === 'ngo' : e.class === undefined));
  const [only, ...others] = open.filter((e) => e.mentions.length > 1);
  return others.length === 0 ? only : undefined;
}

/** By noun, as asked so far: a long report asks thousands of times about the same few. */
const bodiesByNoun = oncePer((_: Reading) => new Map<string, readonly LocalEntity[]>());

/** Lower-cased words of its names. */
const wordsOf = oncePer(
  ({ name, forms }: LocalEntity) => new Set([name, ...forms].flatMap((form) => form.toLowerCase().split(/\s+/))),
);

/** The words its names are about, in lower case: the last one, and the one before "of" or "for". */
const headsOf = oncePer(({ name, forms }: LocalEntity) => {
  const heads = [name, ...forms].flatMap((form) => {
    const words = form.toLowerCase().split(/\s+/);
    const of = words.findIndex((w) => w === 'of' || w === 'for');
    return [words.at(-1), ...(of > 0 ? [words[of - 1]] : [])];
  });
  return new Set(heads);
});

/** By its class, by its name, or because the report calls it so: "the Upland rebel coalition". */
export const canBeCalled = (reading: Reading, entity: LocalEntity, noun: string): boolean =>
  fitsNoun(entity, noun) || isCalled(calledOf(reading)(entity.key), noun);

const isCalled = ({ words }: Called, noun: string): boolean =>
  (isKind(noun) && words.has(noun)) || (ofAnyCompany.has(noun) && [...words].some(isCompany));

/** A carmaker is a company, and a group, and a firm. */
const ofAnyCompany: ReadonlySet<string> = new Set('company firm group business giant'.split(' '));
const isCompany = (noun: string): boolean =>
  (nounClass.get(noun) ?? []).includes('company') || /^\p{L}*maker$/u.test(noun);

/** A noun of no class stands for a body whose name it heads: "the navy" is the Royal Navy, "the district" the Hill Valley School District. */
function fitsNoun(entity: LocalEntity, noun: string): boolean {
  const classes = classesOf(noun);
  if (!classes) return headsOf(entity).has(noun);
  if (isOtherForce(entity, noun)) return false;
  return (entity.class !== undefined && classes.includes(entity.class)) || wordsOf(entity).has(noun);
}

/** "the army" is the state's, whatever rebels call theirs, and no air force, no marines and no single regiment. */
function isOtherForce(entity: LocalEntity, noun: string): boolean {
  if (!/^(?:army|military|police)$/.test(noun)) return false;
  const isArmy = ['army', 'military', 'armed', 'defence', 'defense'].some((word) => wordsOf(entity).has(word));
  return entity.class === 'armed group' || (entity.class === 'military' && noun !== 'police' && !isArmy);
}

/** By their stems, which degraded text has: "compani". No stem is another word. */
const stemClass: ReadonlyMap<string, readonly string[]> = new Map(
  [...nounClass].map(([noun, classes]) => [stem(noun), classes]),
);

const classesOf = (noun: string): readonly string[] | undefined =>
  nounClass.get(noun) ?? stemClass.get(noun) ?? (/^\p{L}{2,}maker$/u.test(noun) ? ['company'] : undefined);
