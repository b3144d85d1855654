/** A position as it is claimed, beside the report → the signs that the party takes it, on this proposal. */
import type { PositionClaim } from '../../model/claim.ts';
import { isSameParty } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { groupsBy } from '../../text/groups.ts';
import { oncePer } from '../../text/once.ts';
import { hangs, isHeadline, kindOf, namedIn, sortOf, supposing } from './around.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { positionWeights } from './weights/position.ts';

const bySentence = oncePer((positions: readonly PositionClaim[]) => groupsBy(positions, (p) => p.evidence[0].start));

const signsOf = (beside: Beside, claim: PositionClaim): string[] => {
  const { reading, extraction } = beside;
  const [rule = '', party = ''] = claim.because;
  const way = rule.replace('position/', '');
  const proposal = extraction.proposals.find((p) => p.key === claim.proposal);
  const sentence: Span = claim.evidence[0];
  const mentions = proposal?.mentions ?? [];
  const sponsors = proposal?.sponsors.filter((s) => s.role === 'put forward by') ?? [];
  const isOwn = sponsors.some((s) => isSameParty(s.party, claim.party));
  const proposes = claim.stance === 'proposes';
  return holding([
    ['position', true],
    [`by ${way}`, true],
    [`${claim.stance} by ${way}`, true],
    [`party: ${party.replace('speaker/', '').replace(/,.*$/, '')}`, true],
    [`party is ${kindOf(beside, claim.party)}`, true],
    [`stance: ${claim.stance}`, true],
    [`of ${sortOf(proposal)}`, true],
    ['proposal: in the clause', mentions.some((m) => within(m, claim.span))],
    ['proposal: spoken of', !mentions.some((m) => within(m, sentence))],
    ['proposal: little sure', (proposal?.confidence ?? 0) < 0.5],
    ['proposal: very sure', (proposal?.confidence ?? 0) > 0.85],
    ['proposal: named once', mentions.length === 1],
    ['proposal: named often', mentions.length > 3],
    ['proposals: one', extraction.proposals.length === 1],
    ['proposals: many', extraction.proposals.length > 3],
    ['sentence names several', namedIn(beside, sentence).size > 1],
    ['proposed by its sponsor', proposes && isOwn],
    ['proposed by no sponsor', proposes && !isOwn && sponsors.length > 0],
    ['answered by its sponsor', !proposes && isOwn],
    ['answered by another', !proposes && !isOwn && sponsors.length > 0],
    ['told by another', claim.by !== undefined],
    ['one of several', claim.because.includes('position/of-several')],
    ...('unnamed' in claim.party ? besideWords(beside, claim, way, claim.party.unnamed) : []),
    ['dated', claim.date !== undefined],
    ['supposes', supposing.test(claim.words)],
    ['sentence supposes', supposing.test(claim.evidence[0].quote)],
    ['sentence is long', sentence.end - sentence.start > 220],
    ['sentence has marks', /["“”]|``|''/.test(claim.evidence[0].quote)],
    ['short', claim.words.length < 40],
    ['long', claim.words.length > 140],
    ['many in the sentence', (bySentence(extraction.positions).get(sentence.start)?.length ?? 0) > 2],
    ['headline', isHeadline(beside, sentence)],
    ['degraded', reading.document.source.quality === 'degraded'],
    ...hangs(claim),
  ]);
};

/** Of words for people: where they stand, and whether they say which people. What is told of them in passing is less often the news. */
function besideWords(
  beside: Beside,
  { words, evidence }: PositionClaim,
  way: string,
  said: string,
): readonly (readonly [string, boolean])[] {
  return [
    ['words: behind by', /passive|noun|won-backing/.test(way)],
    ['words: in a relative clause', /^(?:\S+ ){0,6}(?:who|which|that) /.test(words)],
    ['words: in a headline', isHeadline(beside, evidence[0])],
    ['words: one', !said.includes(' ')],
    ['words: with a name', /\p{L}[^\p{L}]+\p{Lu}/u.test(said)],
    ['words: with a number', /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|all|both|each|every)/i.test(said)],
  ];
}

const within = (inner: Span, outer: Span): boolean => inner.start < outer.end && outer.start < inner.end;

/** Rare constructions of which fewer than four in five were right over all annotated stories, and pronouns of two: a question for an editor, and no fact. */
const doubtful = /^(?:one of several|by (?:idiom|only-if)|party: (?:the-only-body|place))$/;

/** `enough`: of what is surer 9 in 10 were right, told stories left out, and not two in three of the right ones are told. */
export const positionWeighing: Weighing<PositionClaim> = {
  signsOf,
  weights: positionWeights,
  enough: 0.86,
  doubtful,
};
