/** Groups of figure claims → the figures of the wiki, their reported values side by side. */
import type { Extraction, FigureClaim } from '../../model/claim.ts';
import type { Entity, EntityRef } from '../../model/entity.ts';
import type { FigureFacts, ValueFact } from '../../model/fact.ts';
import { byCodeUnit, type EntityKey, type FactId, factId, type SourceId } from '../../model/ids.ts';
import { courseOf, standings } from '../../model/observation.ts';
import type { PartialDate } from '../../model/values.ts';
import { pushTo } from '../../text/groups.ts';
import { shortHash } from '../../text/hash.ts';
import type { Identities } from '../identity/index.ts';
import { refKey, refOf } from '../identity/parties.ts';
import { gatherEvidence, type Sourced } from '../people.ts';
import type { SameStory } from '../stories.ts';
import { type FigureGroup, resolveFigures } from './groups.ts';
import { type Passing, passingNumbers } from './passing.ts';
import type { PlanOf } from './plans.ts';
import { reportedValue } from './reported-value.ts';

export interface Figures {
  /** Ordered by key. */
  readonly entities: readonly Entity[];
  readonly passing: Passing;
}

/** Groups that reach the threshold are figures of the wiki; what the others count is told in passing. */
export function figuresOf(
  extractions: readonly Extraction[],
  identities: Identities,
  dates: ReadonlyMap<SourceId, PartialDate>,
  nameOf: (key: EntityKey) => string,
  settings: { readonly threshold: number; readonly planOf?: PlanOf; readonly sameStory?: SameStory },
): Figures {
  const groups = resolveFigures(extractions, dates, settings.planOf, settings.sameStory);
  const isWorthy = (g: FigureGroup): boolean => g.confidence >= settings.threshold;
  return {
    entities: groups.filter(isWorthy).map((group) => figureEntity(group, identities, nameOf)),
    passing: passingNumbers(
      groups.filter((g) => !isWorthy(g)),
      identities,
    ),
  };
}

function figureEntity(group: FigureGroup, identities: Identities, nameOf: (key: EntityKey) => string): Entity {
  const facts: FigureFacts<EntityRef> = {
    measure: group.title,
    unit: group.unit,
    ...(group.closed ? { closed: true } : group.cumulative ? { cumulative: true } : {}),
    values: valuesOf(group, identities),
    related: group.related.map((entity) => ({ entity })),
  };
  const latest = tellingOf(facts);
  return {
    key: group.key,
    kind: 'figure',
    name: group.title,
    aliases: [],
    description: latest === undefined ? '' : describe(group.title, latest, nameOf),
    descriptionEvidence: latest === undefined ? [] : latest.evidence.slice(0, 1),
    mentions: group.members.map(({ source, claim }) => ({ source, start: claim.span.start, end: claim.span.end })),
    confidence: group.confidence,
    facts,
  };
}

/** The value that a description gives: of those that nothing refines or follows the latest, else the exact one, else the first. */
function tellingOf({ values, ...figure }: FigureFacts<EntityRef>): ValueFact<EntityRef> | undefined {
  const standing = standings(values, courseOf(figure));
  const standingOnes = values.filter((_, i) => standing[i] === 'current');
  // What has happened did not happen on the day of a report.
  const time = ({ asOf, asOfBasis }: ValueFact<EntityRef>): string =>
    figure.closed && asOfBasis === 'report' ? '' : (asOf ?? '');
  return [...(standingOnes.length > 0 ? standingOnes : values)].sort(
    (a, b) => byCodeUnit(time(b), time(a)) || Number(b.comparator === 'exact') - Number(a.comparator === 'exact'),
  )[0];
}

/** A number that a machine took apart ("41 , 300") in one piece. */
const joinedNumber = (words: string): string => words.replace(/(\d) ([.,]) (?=\d)/g, '$1$2');

/** What began a sentence goes on one here: "More than 40", "Forty". */
const inSentence = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll}{2,} )/u, (letter) => letter.toLowerCase());

/** "People killed in Northport: more than 40, according to the health ministry." */
function describe(title: string, value: ValueFact<EntityRef>, nameOf: (key: EntityKey) => string): string {
  const by = value.attributedTo;
  const who = by === undefined ? '' : `, according to ${'entity' in by ? nameOf(by.entity) : by.unnamed}`;
  return `${title}: ${joinedNumber(inSentence(value.words))}${unitOf(title, value)}${who}.`;
}

/** "16 days", "5 feet": of a measure that neither the number nor the title names; what is counted the title does. */
function unitOf(title: string, { unit = '', words, value }: ValueFact<EntityRef>): string {
  const told = `${title} ${words}`.toLowerCase().includes(unit.toLowerCase());
  return told || !measured.test(unit) ? '' : ` ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

const measured =
  /^(?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries|km|cm|mm|metres|miles|nautical miles|feet|inches|yards|hectares|acres|sq km|tonnes|kg|grams|litres|gallons|barrels|barrels a day|degrees|mph|km\/h|knots|MW|GW|basis points)$/;

/** From where it stands in its report: what a page is called, and who is who, change as reports come. */
const valueId = ({ source, claim: { span, measure } }: Sourced<FigureClaim>): FactId =>
  factId(shortHash(`value ${source} ${span.start} ${measure.noun} ${measure.event ?? ''}`));

/** One fact for what one report says of the measure at one time in one voice; said twice, it has two evidences. */
function valuesOf({ members }: FigureGroup, identities: Identities): ValueFact<EntityRef>[] {
  const groups = new Map<string, Sourced<FigureClaim>[]>();
  for (const member of members) {
    const { quantity, asOf, attributedTo } = member.claim;
    const by = attributedTo === undefined ? '' : refKey(refOf(identities, member.source, attributedTo));
    const said = [
      member.source,
      quantity.value,
      quantity.low,
      quantity.high,
      quantity.comparator,
      quantity.unit,
      asOf,
      by,
    ].join('\n');
    pushTo(groups, said, member);
  }
  return [...groups.values()]
    .map((same): ValueFact<EntityRef> => {
      const first = same[0] as Sourced<FigureClaim>;
      return {
        id: valueId(first),
        evidence: gatherEvidence(same.map((m) => m.claim.evidence)),
        ...reportedValue(first, identities),
      };
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.asOf ?? '', b.asOf ?? '') ||
        byCodeUnit(a.evidence[0].source, b.evidence[0].source) ||
        a.evidence[0].start - b.evidence[0].start,
    );
}
