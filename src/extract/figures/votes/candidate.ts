/** Votes and shares of votes that somebody won: "she got 3.1m votes against his 2.2m", "with 57% of the vote". */

import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import { named } from '../../../text/english.ts';
import { oncePer } from '../../../text/once.ts';
import { personBefore } from '../../coreference.ts';
import { isAdverb } from '../../grammar.ts';
import { runsIn } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { antecedent, type Context, type Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isVerb } from '../number/word-form.ts';

const winning =
  /^(?:won|wins|win|got|garnered|polled|received|secured|secures|took|takes|leads|led|obtained|scored|amassed|gathered|collected|captured|drew|with|had|has|having|securing|winning|garnering|polling|taking)$/;

/** Undefined where the number is none of a candidate's or a party's votes. */
export function candidateVotes(context: Context, quantity: QuantityRun, counted: Counted): Measured | undefined {
  if (context.line.degraded) return undefined;
  const percent = quantity.unit?.kind === 'percent';
  const own = percent
    ? ofVotes(context, quantity.last) || isVoteAlone(context, quantity, counted)
    : counted.noun === 'votes';
  const rival = own ? undefined : rivalOf(context, quantity);
  const name = own
    ? winnerOf(context, quantity.first)
    : (rival ?? (percent ? sameCandidate(context, quantity) : undefined));
  if (name === undefined) return undefined;
  return {
    measure: {
      noun: percent ? 'vote' : 'votes',
      event: 'for',
      agent: name,
      ...(percent ? { qualifier: 'share' } : {}),
      title: percent ? `Share of the vote for ${named(name)}` : `Votes for ${named(name)}`,
    },
    unit: percent ? 'percent' : 'votes',
    kind: percent ? 'percent' : 'count',
    frame: {},
    counted: { ...counted, noun: 'votes' },
    topic: { noun: 'votes', first: quantity.first, last: quantity.last, from: 'subject' },
    inherited: false,
    anchored: 'named',
    because: [figureReasons.candidate],
  };
}

/** "59% of the vote", "59% of votes cast" */
const ofVotes = ({ line }: Context, last: number): boolean =>
  line.word(last) === 'of' &&
  /^(?:votes?|ballots?|ballot)$/.test(line.word(/^(?:the|all)$/.test(line.word(last + 1)) ? last + 2 : last + 1));

/** "won 41 percent" in a report of an election: of the vote. */
function isVoteAlone({ line, reading }: Context, { first, last }: QuantityRun, { noun }: Counted): boolean {
  if (noun !== undefined || !/^(?:won|wins|got|took|polled|received|had|secured|gained)$/.test(line.word(first - 1)))
    return false;
  if (line.token(last)?.kind === 'word' && !/^(?:and|to|in|while|but)$/.test(line.word(last))) return false;
  return tellsElection(reading);
}

const tellsElection = oncePer(
  ({ document: { tokens } }: Reading): boolean =>
    tokens.filter(({ lower }) => /^(?:elections?|votes?|ballots?|polling|voters|run-?off|turnout)$/.test(lower))
      .length > 1,
);

/** Who won them: the person or party before the verb of winning. A bill wins votes, too, but it is nobody. */
function winnerOf({ line, reading, d }: Context, first: number): string | undefined {
  let at = first - 1;
  while (/^(?:a|the|total|of|some|about|just|only|over|with)$/.test(line.word(at)) && !winning.test(line.word(at)))
    at--;
  if (!winning.test(line.word(at))) return undefined;
  if (line.word(at) === 'with' && isVerb(line, at - 1)) at--;
  if (line.word(at) === 'with' && /^(?:leads|won|ahead|led)$/.test(line.word(at - 1))) at--;
  let subject = at - 1;
  while (isAdverb(line.token(subject)) || /^(?:had|has|have|over)$/.test(line.word(subject))) subject--;
  const run =
    line.word(subject) === 'who' && line.word(subject - 1) === ','
      ? reading.namedAt.get(subject - 2)
      : reading.namedAt.get(subject);
  if (run) return isCandidate(run.entity) ? run.entity.name : undefined;
  if (!/^(?:he|she)$/.test(line.word(subject))) return undefined;
  // "The chairman declared Roe the winner after he got": of two persons it may be either.
  const persons = new Set(runsIn(reading.namedAt, line.first, subject).map((r) => r.entity));
  return persons.size > 1 ? undefined : personBefore(d, subject, line.word(subject))?.name;
}

const isCandidate = ({ kind, class: cls }: { readonly kind: string; readonly class?: string }): boolean =>
  kind === 'person' || cls === 'party';

/** "against Mr Roe's 2,204,518", "to 92,406 for Jane Roe": the other's, in the sentence of the first. */
function rivalOf(context: Context, { first, last }: QuantityRun): string | undefined {
  const { line, reading } = context;
  const before = antecedent(context, (a) => hasReason(a.measured.because, figureReasons.candidate), 0);
  if (!before) return undefined;
  const owner = /^['’]s?$/.test(line.word(first - 1)) ? reading.namedAt.get(first - 2)?.entity : undefined;
  if (owner && isCandidate(owner)) return owner.name;
  // "Roe had 54 percent |and Doe 41 percent|": the verb is left out with what it was of.
  const next = reading.namedAt.get(first - 1);
  const opener =
    next === undefined ? '' : line.word(line.word(next.first - 1) === 'the' ? next.first - 2 : next.first - 1);
  if (next && isCandidate(next.entity) && /^(?:and|,|while|to|;)$/.test(opener)) return next.entity.name;
  if (line.word(last) !== 'for') return undefined;
  const [run] = runsIn(reading.namedAt, last, last + 6).filter((r) => isCandidate(r.entity));
  return run?.entity.name;
}

/** "2,204,518 (41.5 per cent)", "3.1m votes — or 57%": the share of the candidate told of right before. */
function sameCandidate(context: Context, { first, last }: QuantityRun): string | undefined {
  const { line } = context;
  const before = context.before[0];
  if (before?.sentence !== context.sentence || !hasReason(before.measured.because, figureReasons.candidate))
    return undefined;
  const enclosed = line.word(first - 1) === '(' && line.word(last) === ')';
  const restated = /^(?:or|to)$/.test(line.word(first - 1)) && /^[-–—,]$/.test(line.word(last));
  return (enclosed || restated) && first - before.quantity.last <= 6 ? before.measured.measure.agent : undefined;
}
