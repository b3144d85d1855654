/** "the union", "the US company", "the drugmaker": a common noun for a body → which of a report's organizations it can stand for. */
import type { LocalEntity } from '../model/mention.ts';
import { oncePer } from '../text/once.ts';
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

/** Nouns that stand for a body only where its name has them: "the navy" is the Royal Navy. */
const ofNames: ReadonlySet<string> = new Set(
  'navy association institute committee league alliance coalition network foundation board fund guild confederation authority front organisation organization society congress'.split(
    ' ',
  ),
);

/** "the union" where the report names one union only. */
export function onlyBody({ reading }: { readonly reading: Reading }, noun: string): LocalEntity | undefined {
  const known = onlyBodies(reading.entities);
  if (!known.has(noun)) {
    const fit = reading.entities.filter((e) => e.kind === 'organization' && canBeCalled(reading, e, noun));
    known.set(noun, fit.length === 1 ? fit[0] : undefined);
  }
  return known.get(noun);
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
    if (place) states.add(place.name);
    else words.push(reading.document.tokens[i]?.lower ?? '');
  }
  const bodies = reading.entities.filter((e) => e.kind === 'organization' && e.class !== 'government');
  const ofKind = bodies.filter((e) => canBeCalled(reading, e, noun));
  const apt = ofKind.filter((e) => words.every((word) => called(e.key).words.has(word)));
  const there = apt.filter((e) => [...states].every((state) => called(e.key).states.has(state)));
  if (there.length === 1) return there[0];
  const [only, ...others] = ofKind;
  if (!only || there.length > 0 || words.length > 0 || others.length > 0) return undefined;
  // A body that is placed elsewhere is not meant, and one of which the report does not say what it is could be.
  const isSure = called(only.key).states.size === 0 && bodies.every((e) => e === only || e.class !== undefined);
  return isSure ? only : undefined;
}

/** By noun, as asked so far. */
const onlyBodies = oncePer((_: readonly LocalEntity[]) => new Map<string, LocalEntity | undefined>());

/** Lower-cased words of its names. */
const wordsOf = oncePer(
  ({ name, forms }: LocalEntity) => new Set([name, ...forms].flatMap((form) => form.toLowerCase().split(/\s+/))),
);

/** By its class, by its name, or because the report calls it so: "the Upland rebel coalition". */
export const canBeCalled = (reading: Reading, entity: LocalEntity, noun: string): boolean =>
  fitsNoun(entity, noun) || isCalled(calledOf(reading)(entity.key), noun);

const isCalled = ({ words }: Called, noun: string): boolean =>
  (isKind(noun) && words.has(noun)) || (ofAnyCompany.has(noun) && [...words].some(isCompany));

/** A carmaker is a company, and a group, and a firm. */
const ofAnyCompany: ReadonlySet<string> = new Set('company firm group business giant'.split(' '));
const isCompany = (noun: string): boolean =>
  (nounClass.get(noun) ?? []).includes('company') || /^\p{L}*maker$/u.test(noun);

function fitsNoun(entity: LocalEntity, noun: string): boolean {
  const classes = nounClass.get(noun) ?? (/^\p{L}{2,}maker$/u.test(noun) ? ['company'] : undefined);
  if (!classes && !ofNames.has(noun)) return false;
  if (entity.class !== undefined && classes?.includes(entity.class)) return true;
  return wordsOf(entity).has(noun);
}
