/** A statement as it is claimed, beside the report → the signs that it is whole, and the speaker's own. */
import type { StatementClaim } from '../../model/claim.ts';
import type { LocalKey } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { groupsBy } from '../../text/groups.ts';
import { oncePer } from '../../text/once.ts';
import { entityOf } from '../known.ts';
import { borneOut } from '../quotes/speakers/second.ts';
import { hasNamesake, kindOfEntity, namedIn } from './named.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { statementWeights } from './weights/statement.ts';

/** By which a statement waits for an editor, however likely it is right. */
const ownName = 'a person named in his own words';

type Sign = readonly [sign: string, holds: boolean];

/** By where the first sentence of each begins. */
const bySentence = oncePer((statements: readonly StatementClaim[]) => groupsBy(statements, (s) => s.evidence[0].start));

const signsOf = (beside: Beside, claim: StatementClaim): string[] => {
  const { reading, extraction } = beside;
  const [rule = '', ...speaker] = claim.because;
  const inSentence = bySentence(extraction.statements).get(claim.evidence[0].start) ?? [];
  return holding([
    ['statement', true],
    [claim.direct ? 'direct' : 'indirect', true],
    [`rule: ${rule}`, true],
    ...speaker.map((s): Sign => [speakerSign(s), true]),
    ['verb shared', speaker.some((s) => s.endsWith(', shared'))],
    ['another verb than "say"', claim.verb !== undefined && !plain.has(claim.verb)],
    ['no verb', claim.verb === undefined],
    ['several in the sentence', inSentence.length > 1],
    ['several speakers in the sentence', new Set(inSentence.map((s) => JSON.stringify(s.speaker))).size > 1],
    ['several sentences', claim.evidence.length > 1],
    ['several spans', claim.spans.length > 1],
    ['through an outlet', claim.via !== undefined],
    ['day stated', claim.dateBasis === 'stated'],
    ['degraded', reading.document.source.quality === 'degraded'],
    ...ofWords(claim),
    ...ofSpeaker(beside, claim),
  ]);
};

const speakerSign = (rule: string): string => `speaker: ${rule.replace('speaker/', '').replace(', shared', '')}`;

const plain = new Set(['say', 'tell', 'add']);

/** The rule of two who are named as the one subject of the verb. */
const both = 'speaker/several';

/** Not "should be told", "reported for duty". */
const speech = /\s(?<!\b(?:be|been|being|was|were)\s)(?:said|says|told|reported(?! for\b)|reports|announced)\b/;
const turnToAnother =
  /\s(?:but|although|though|while|whereas)\s.*\s(?:said|says|told|warned|warns|insisted|insists|argued|argues|claimed|claims)\b/;

/** What the words are like, and what stands around them. */
function ofWords({ quote, direct, spans: [span], evidence: [sentence] }: StatementClaim): readonly Sign[] {
  const words = quote.split(/\s+/).length;
  const before = sentence.quote.slice(0, Math.max(0, span.start - sentence.start));
  const after = sentence.quote.slice(Math.max(0, span.end - sentence.start));
  const within = (pattern: RegExp): boolean => !direct && pattern.test(quote);
  return [
    ['few words', words < 5],
    ['long', words > 28],
    ['very long', words > 50],
    ['ends with its sentence', !/\p{L}/u.test(after)],
    ['begins its sentence', !/\p{L}/u.test(before)],
    ['fragment', direct && /^\p{Ll}/u.test(quote)],
    ['no more than it does', direct && /^to\s/i.test(quote)],
    ['relative clause within', within(/,\s(?:which|who|whose|where)\s/)],
    ['participle within', within(/,\s(?:\p{Ll}+ly\s)?\p{Ll}{3,}ing\s/u)],
    ['turn within', within(/,?\s(?:but|although|though|while|whereas|even as)\s/)],
    ['occasion within', within(/\s(?:after|before|when|as)\s/)],
    ['apposition within', within(/,\s(?:an?|the|its|his|her|their)\s[^,]{5,60}$/)],
    ['speech within', within(speech)],
    ['speech behind a turn', within(turnToAnother)],
    ['marks within', within(/["“”«»]|''/)],
    [
      'sentence opens with a link',
      /^(?:But|And|While|Although|Though|As|After|When|Even|Despite|Amid|In|With)\s/.test(sentence.quote),
    ],
    ['commas before', (before.match(/,/g)?.length ?? 0) > 1],
    ['goes on behind', direct && after.length > 60],
  ];
}

/** What is known of the speaker, and who else is named there. */
function ofSpeaker(
  { reading }: Beside,
  { speaker, spans: [span], evidence: [sentence], direct, because }: StatementClaim,
): readonly Sign[] {
  const { entities } = reading;
  const key = 'entity' in speaker ? speaker.entity : speaker.of;
  const entity = key === undefined ? undefined : entityOf(reading, key);
  const at: Span = { start: sentence.start, end: sentence.end };
  const around = namedIn(entities, at);
  const before = namedIn(entities, { start: at.start, end: span.start });
  const others = (list: readonly LocalEntity[], kind: LocalEntity['kind']): number =>
    new Set(list.filter((e) => e.key !== key && e.kind === kind)).size;
  return [
    [`speaker is ${because.includes(both) ? 'several' : speakerIs(entity, 'unnamed' in speaker)}`, true],
    ['speaker named there', entity !== undefined && around.includes(entity)],
    ['speaker named in the words', !direct && entity !== undefined && namedIn(entities, span).includes(entity)],
    // Nobody names himself in what he is reported to say: the name of the speaker was another's.
    [ownName, !direct && entity?.kind === 'person' && namedIn(entities, span).includes(entity)],
    ['another person before', others(before, 'person') > 0],
    ['another body before', others(before, 'organization') > 0],
    ['several others there', others(around, 'person') + others(around, 'organization') > 2],
    [eitherOfTwo, key !== undefined && because.includes('speaker/pronoun he') && isAnotherAhead(reading, key, at)],
    ['namesake', key !== undefined && hasNamesake(entities, key)],
    ['name of one word', entity !== undefined && !/\s/.test(entity.name)],
    ['named once', entity?.mentions.length === 1],
    ['name in doubt', entity !== undefined && entity.confidence < 0.9],
  ];
}

/** "Roe said Dolan had left. “It was late,” he said": of 11 such in published stories 3 were right, of 74 with nobody before him 70. */
const eitherOfTwo = 'he may be another who is named before him';

/** In the sentence where the speaker was named last somebody else is named first. */
function isAnotherAhead({ entities, document }: Beside['reading'], key: LocalKey, { start }: Span): boolean {
  const last = entities.find((e) => e.key === key)?.mentions.findLast((m) => m.start < start);
  const own =
    last && document.sentences.find(({ sentence }) => sentence.start <= last.start && last.start < sentence.end);
  const first = own && namedIn(entities, own.sentence).find((e) => e.kind === 'person');
  return first !== undefined && first.key !== key;
}

function speakerIs(entity: LocalEntity | undefined, isUnnamed: boolean): string {
  if (isUnnamed) return entity === undefined ? 'unnamed' : 'unnamed, of a body';
  return kindOfEntity(entity);
}

/** "Harbour said it would", "according to Harbour": nobody else stands before its words who might be the speaker. */
const isPlain = (signs: readonly string[]): boolean =>
  signs.includes('rule: indirect/according-to') ||
  (signs.includes('speaker named there') &&
    signs.some((sign) => sign.startsWith('speaker is a body')) &&
    !signs.some((sign) => /^another (?:body before|person before|verb than "say")$/.test(sign)));

/**
 * "Roe left, and Harbour said it would", "Roe and Harbour said": the clause has its speaker as its subject, whoever else is named, and nothing in the
 * words opens an end that may be the report's. Where a turn opens one they were cut before it (`tail.ts`): of 20 with one in 160 reports 19 were right.
 */
const isOwn = (signs: readonly string[]): boolean =>
  signs.includes('rule: indirect/that') &&
  (signs.includes(speakerSign(borneOut)) || signs.includes(speakerSign(both))) &&
  !signs.some((sign) =>
    /^(?:(?:speech|participle|apposition|relative clause) within|speech behind a turn|no verb)$/.test(sign),
  );

/**
 * By how often the held-out claims were right: who speaks direct words nearly always, and so was a body of which `isPlain` holds;
 * of other indirect ones below .88 three in four.
 */
const enoughFor = (signs: readonly string[]): number => {
  if (signs.includes('direct')) return 0.8;
  return isOwn(signs) || isPlain(signs) ? 0.65 : 0.88;
};

export const statementWeighing: Weighing<StatementClaim> = {
  signsOf,
  weights: statementWeights,
  enoughFor,
  doubtful: new RegExp(`^(?:${ownName}|${eitherOfTwo})$`),
};
