/** A figure → whose word it is, where its statement or its sentence says so. */

import type { StatementClaim } from '../../../model/claim.ts';
import type { Party } from '../../../model/mention.ts';
import type { Span } from '../../../model/source.ts';
import { firstWhere } from '../../../text/halving.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { lookUp, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { byOwnAccount, ownCount } from '../counts/own-count.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { accordingTo } from './according.ts';
import { isClean, withoutAge } from './clean.ts';
import { isInMouth } from './mouth.ts';
import { partyFrom, resolved, subjectBefore } from './words.ts';

/** Whose word a figure is, and by what that was seen. Without `party` it is somebody's, and nothing proves whose: such a number is not the report's own. */
export interface Voice {
  readonly party?: Party;
  /** As a reader of `explain` knows it. */
  readonly because: string;
}

type Way = (d: Discourse, line: Line, quantity: QuantityRun) => Party | undefined;

/** The first that finds somebody decides. */
const ways: readonly (readonly [because: string, way: Way])[] = [
  ['source: own count', ownCount],
  ['source: own account', byOwnAccount],
  ['source: according to', accordingTo],
  ['source: estimate by', estimateBy],
  ['source: verb left out', gapped],
  ['source: verb before the number', ownVerb],
  ['source: put in before the verb', putIn],
  ['source: claims to have', claimsTo],
];

/** As `resolve/` and a reader of `explain` know it. */
export const unproven = 'whose word the number is, nothing proves';

/** Undefined where the report says it in its own voice. A statement that holds the figure decides before its sentence. */
export function voiceOf(d: Discourse, line: Line, quantity: QuantityRun, speakers: Speakers): Voice | undefined {
  const stated = innermost(speakers, quantity.span);
  if (stated?.isDoubted) return { because: unproven };
  const found = giverOf(d, line, quantity, stated?.speaker);
  if (found) return isClean(found.party) ? { ...found, party: withoutAge(found.party) } : { because: unproven };
  const told = speakers.map(({ span }) => span);
  return isInMouth(d, line, quantity, told) ? { because: unproven } : undefined;
}

function giverOf(
  d: Discourse,
  line: Line,
  quantity: QuantityRun,
  stated: Party | undefined,
): { party: Party; because: string } | undefined {
  // "Acme said 172 were on board and, last night, the ministry put the toll at 153": of two verbs the number's own decides.
  const nearer = stated && puts(d, line, quantity);
  if (nearer) return { party: nearer, because: 'source: verb before the number' };
  if (stated) {
    const party = resolved(d, withJoined(line, stated), quantity.number);
    return party && { party, because: 'source: statement' };
  }
  for (const [because, way] of ways) {
    const party = way(d, line, quantity);
    if (party) return { party, because };
  }
  return undefined;
}

/** "traders and analysts estimate": the second of them alone is not who does. */
function withJoined(line: Line, party: Party): Party {
  if ('entity' in party) return party;
  const words = party.unnamed.toLowerCase().split(' ');
  const and = range(line.first + 1, line.last).find(
    (at) =>
      line.word(at) === 'and' &&
      line.word(at + 1) === words[0] &&
      line.token(at - 1)?.kind === 'word' &&
      lookUp(sayingVerbs, line.token(at + 1 + words.length), line.degraded) !== undefined,
  );
  if (and === undefined) return party;
  let first = and;
  while (first > and - 3 && line.token(first - 1)?.kind === 'word' && !endsParty.test(line.word(first - 1))) first--;
  const before = range(first, and).map((at) => line.token(at)?.text ?? '');
  return { unnamed: [...before, 'and', party.unnamed].join(' ') };
}

const endsParty = /^(?:of|in|to|for|by|at|from|with|on|and|that|as|but|while|the|an?|said|say|was|were|is|are)$/;

/** "the first puts the toll at 40, the second at 20": the verb is left out. */
function gapped({ reading }: Discourse, line: Line, { first }: QuantityRun): Party | undefined {
  const run = line.word(first - 1) === 'at' ? reading.namedAt.get(first - 2) : undefined;
  const before = run && (line.word(run.first - 1) === 'the' ? line.word(run.first - 2) : line.word(run.first - 1));
  return run && before !== undefined && /^(?:,|and|but)$/.test(before) ? { entity: run.entity.key } : undefined;
}

/** A span of a statement: whose it is, and whether a second reading doubts that (`quotes/speakers/second.ts`). */
interface Spoken {
  readonly span: Span;
  readonly speaker: Party;
  readonly isDoubted: boolean;
}

/** By where they begin. */
export type Speakers = readonly Spoken[];

export const speakersOf = (statements: readonly StatementClaim[]): Speakers =>
  statements
    .flatMap(({ spans, speaker, because }) =>
      spans.map((span) => ({ span, speaker, isDoubted: because.some((rule) => rule.startsWith('speaker: ')) })),
    )
    .sort((a, b) => a.span.start - b.span.start);

/** The shortest statement around the figure: a quotation inside an indirect statement has the nearer speaker. */
function innermost(speakers: Speakers, { start, end }: Span): Spoken | undefined {
  let best: Spoken | undefined;
  let width = Number.POSITIVE_INFINITY;
  // Statements that hold the figure began shortly before it.
  const behind = firstWhere(speakers, ({ span }) => span.start > start);
  for (let i = behind - 1; i >= Math.max(0, behind - 40); i--) {
    const spoken = speakers[i] as Spoken;
    const { span } = spoken;
    if (end > span.end || span.end - span.start >= width) continue;
    best = spoken;
    width = span.end - span.start;
  }
  return best;
}

/** "the ministry put the toll at 153". */
const puts = (d: Discourse, line: Line, quantity: QuantityRun): Party | undefined =>
  line.word(quantity.first - 1) === 'at' &&
  range(Math.max(line.first, quantity.first - 5), quantity.first - 1).some((at) => /^puts?$/.test(line.word(at)))
    ? ownVerb(d, line, quantity)
    : undefined;

/** "estimates ranging from 72 by the agency to 300 by its rival": behind the number stands whose it is. */
function estimateBy(d: Discourse, line: Line, { first, last }: QuantityRun): Party | undefined {
  const isEstimate =
    line.word(last) === 'by' &&
    range(Math.max(line.first, first - 14), first).some((at) =>
      /^(?:estimates|figures|counts|tolls)$/.test(line.word(at)),
    );
  return isEstimate ? partyFrom(d, line, last + 1) : undefined;
}

/** Who does it gives a number, and nothing else. */
const valueVerbs =
  /^(?:putting|estimating|reports?|reported|confirms?|confirmed|announces?|announced|registered|listed|acknowledged|admitted|puts?|counts?|counted|estimates?|estimated|reckons?|reckoned|tall(?:y|ies|ied)|measure[ds]|estim|spoke|speaks)$/;

/** "the institute puts it at 82,000", "volunteers counted 31": the number is the verb's own object. */
function ownVerb(d: Discourse, line: Line, quantity: QuantityRun): Party | undefined {
  for (let at = quantity.first - 1; at >= Math.max(line.first + 1, quantity.first - 8); at--) {
    const word = line.word(at);
    if (/^[,;:"“”]$|^(?:who|which|that|than|and|but|for|in)$/.test(word)) return undefined;
    // "is estimated to have debts of": by whom, nobody says.
    if (!valueVerbs.test(word) || isPassive(line, at)) continue;
    return takes(line, at, quantity.first) ? subjectBefore(d, line, at) : undefined;
  }
  return undefined;
}

/** "the flood, which |officials say| killed 12": who says so stands between the pronoun and its verb. */
function putIn(d: Discourse, line: Line, { first }: QuantityRun): Party | undefined {
  for (let at = first - 2; at >= Math.max(line.first + 2, first - 6); at--) {
    if (line.token(at)?.kind !== 'word') return undefined;
    if (lookUp(sayingVerbs, line.token(at), line.degraded) === undefined) continue;
    const opener = range(Math.max(line.first, at - 5), at - 1).findLast((i) =>
      /^(?:which|who|that)$/.test(line.word(i)),
    );
    const party = opener === undefined ? undefined : subjectBefore(d, line, at);
    return party && 'unnamed' in party && at - party.unnamed.split(' ').length > (opener ?? at) + 1 ? undefined : party;
  }
  return undefined;
}

/** "Rebels claim to have killed 30": what they say they did. */
function claimsTo(d: Discourse, line: Line, { first }: QuantityRun): Party | undefined {
  for (let at = first - 1; at > Math.max(line.first + 1, first - 8); at--) {
    if (/^[,;:]$|^(?:and|but|who|which|that)$/.test(line.word(at))) return undefined;
    const isClaim =
      line.word(at) === 'to' && line.word(at + 1) === 'have' && /^claim(?:s|ed)?$/.test(line.word(at - 1));
    if (isClaim) return subjectBefore(d, line, at - 1);
  }
  return undefined;
}

/** "put the toll at 12", "spoke of 300", "counted 31"; not "put in a 9bn offer". */
const takes = (line: Line, verb: number, first: number): boolean => {
  const link = line.word(first - 1);
  if (/^(?:put|puts|putting)$/.test(line.word(verb))) return link === 'at';
  if (/^sp(?:oke|eaks)$/.test(line.word(verb))) return link === 'of' && verb === first - 2;
  return link === 'at' || verb === first - 1;
};

const isPassive = (line: Line, at: number): boolean =>
  /(?:ed|put)$/.test(line.word(at)) &&
  /^(?:is|are|was|were|been|be|being|widely|officially|currently|now|then)$/.test(line.word(at - 1));
