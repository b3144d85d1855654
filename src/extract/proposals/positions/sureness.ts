/** A position as it is claimed, beside its proposal and the report's others → the signs that it is right, and how sure they make it. */
import { probability } from '../../../model/calibration.ts';
import type { LocalProposal, PositionClaim } from '../../../model/claim.ts';
import { isSameParty, type Party } from '../../../model/mention.ts';
import type { Span } from '../../../model/source.ts';
import { entityOf } from '../../known.ts';
import type { Reading } from '../../reading.ts';
import { positionWeights } from './weights.ts';

/** What a position is read beside. */
export interface Beside {
  readonly reading: Pick<Reading, 'entities' | 'document'>;
  readonly proposals: readonly LocalProposal[];
  /** How many positions of the report cite a sentence, by where it begins. */
  readonly inSentence: ReadonlyMap<number, number>;
}

/** Lists what a claim is weighed beside once for all claims of a report. */
export function besideOf(
  reading: Beside['reading'],
  proposals: readonly LocalProposal[],
  positions: readonly PositionClaim[],
): Beside {
  const inSentence = new Map<number, number>();
  for (const { evidence } of positions) inSentence.set(evidence[0].start, (inSentence.get(evidence[0].start) ?? 0) + 1);
  return { reading, proposals, inSentence };
}

/** The names of the weights; those that no weight is known for count nothing. */
export function positionSigns({ reading, proposals, inSentence }: Beside, claim: PositionClaim): string[] {
  const [rule = '', party = ''] = claim.because;
  const proposal = proposals.find((p) => p.key === claim.proposal);
  const sentence: Span = claim.evidence[0];
  const mentions = proposal?.mentions ?? [];
  const sponsors = proposal?.sponsors.filter((s) => s.role === 'put forward by') ?? [];
  const isOwn = sponsors.some((s) => isSameParty(s.party, claim.party));
  const proposes = claim.stance === 'proposes';
  const signs: readonly (readonly [string, boolean])[] = [
    ['position', true],
    [`rule: ${rule.replace('position/', '')}`, true],
    [`party: ${party.replace('speaker/', '').replace(/,.*$/, '')}`, true],
    [`party is ${kindOf(reading, claim.party)}`, true],
    [`stance: ${claim.stance}`, true],
    ['proposal: in the clause', mentions.some((m) => within(m, claim.span))],
    ['proposal: spoken of', !mentions.some((m) => within(m, sentence))],
    ['proposal: little sure', (proposal?.confidence ?? 0) < 0.5],
    ['proposal: very sure', (proposal?.confidence ?? 0) > 0.85],
    ['proposal: named once', mentions.length === 1],
    ['proposal: named often', mentions.length > 3],
    ['proposals: one', proposals.length === 1],
    ['proposals: many', proposals.length > 3],
    ['several name this sentence', proposals.filter((p) => p.mentions.some((m) => within(m, sentence))).length > 1],
    ['proposed by its sponsor', proposes && isOwn],
    ['proposed by no sponsor', proposes && !isOwn && sponsors.length > 0],
    ['answered by its sponsor', !proposes && isOwn],
    ['answered by another', !proposes && !isOwn && sponsors.length > 0],
    ['told by another', claim.by !== undefined],
    ['one of several', claim.because.includes('position/of-several')],
    ...(isUnnamed(claim) ? besideWords(reading, claim, rule, sentence) : []),
    ['dated', claim.date !== undefined],
    ['long', claim.words.length > 140],
    ['many in the sentence', (inSentence.get(sentence.start) ?? 0) > 2],
    ['headline', isHeadline(reading, sentence)],
    ['degraded', reading.document.source.quality === 'degraded'],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

const isUnnamed = ({ party }: PositionClaim): boolean => 'unnamed' in party;

/** Of words for people: where they stand, and whether they say which people. What is told of them in passing is less often the news. */
function besideWords(
  reading: Beside['reading'],
  { party, words }: PositionClaim,
  rule: string,
  sentence: Span,
): readonly (readonly [string, boolean])[] {
  const said = 'unnamed' in party ? party.unnamed : '';
  return [
    ['words: behind by', /passive|noun|won-backing/.test(rule)],
    ['words: in a relative clause', /^(?:\S+ ){0,6}(?:who|which|that) /.test(words)],
    ['words: in a headline', isHeadline(reading, sentence)],
    ['words: one', !said.includes(' ')],
    ['words: with a name', /\p{L}[^\p{L}]+\p{Lu}/u.test(said)],
    ['words: with a number', /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|all|both|each|every)/i.test(said)],
  ];
}

const within = (inner: Span, outer: Span): boolean => inner.start < outer.end && outer.start < inner.end;

function kindOf(reading: Beside['reading'], party: Party): string {
  if ('unnamed' in party) return 'unnamed';
  const entity = entityOf(reading, party.entity);
  return entity?.kind === 'person' ? 'a person' : `a body, ${entity?.class ?? 'of no class'}`;
}

const isHeadline = ({ document }: Beside['reading'], { start }: Span): boolean =>
  document.source.sentences.some((s) => s.start === start && s.part === 'headline');

/**
 * Rare constructions of which fewer than four in five were right over all annotated stories, published and our own: a question
 * for an editor, and no fact. Read off `npx tsx test/train/positions.ts --corpus DIR --constructions`.
 */
const doubtful = /^(?:one of several|rule: (?:idiom|only-if)|party: (?:the-only-body|place))$/;

/** What is less likely right than this is a question, too: of stories left out, 88 of 100 of the rest agree with the markup (`--curve`), which leaves out some that are told. */
const enough = 0.72;

/** 0 to 1: how many of such positions are right, as measured on annotated news; of doubtful ones less than a half. */
export const surenessOf = (signs: readonly string[]): number => {
  const sure = probability(signs.reduce((sum, sign) => sum + (positionWeights[sign] ?? 0), 0));
  return sure < enough || signs.some((sign) => doubtful.test(sign)) ? Math.min(sure, 0.49) : sure;
};
