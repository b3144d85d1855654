/** "the union", "the navy": a common noun for a body → which of a report's organizations it can stand for. */
import type { LocalEntity } from '../model/mention.ts';
import { oncePer } from '../text/once.ts';
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
  ['agency', ['agency', 'international body']],
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
    const fit = reading.entities.filter((e) => e.kind === 'organization' && fitsNoun(e, noun));
    known.set(noun, fit.length === 1 ? fit[0] : undefined);
  }
  return known.get(noun);
}

/** By noun, as asked so far. */
const onlyBodies = oncePer((_: readonly LocalEntity[]) => new Map<string, LocalEntity | undefined>());

/** Lower-cased words of its names. */
const wordsOf = oncePer(
  ({ name, forms }: LocalEntity) => new Set([name, ...forms].flatMap((form) => form.toLowerCase().split(/\s+/))),
);

export function fitsNoun(entity: LocalEntity, noun: string): boolean {
  const classes = nounClass.get(noun);
  if (!classes && !ofNames.has(noun)) return false;
  if (entity.class !== undefined && classes?.includes(entity.class)) return true;
  return wordsOf(entity).has(noun);
}
