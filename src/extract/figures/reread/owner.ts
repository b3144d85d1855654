/** Names in a title → whether the number's own clause ties them to what is counted. */
import { sayingVerbs } from '../../data/saying.ts';
import { lookUp, range } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { runsIn } from '../../line.ts';
import type { Said } from '../entailed/said.ts';
import { type Extent, ownClause } from './clause.ts';

const stands = /^(?:it|its|they|their|he|his|she|her|we|our|i|my|them)$/;
const bodies =
  /^(?:company|group|firm|airline|bank|party|government|club|union|carrier|ministry|agency|charity|brewer|maker|retailer|bidder|country|nation|state|city|council|insurer|giant|corporation|manufacturer|carmaker|utility|operator|chain|business|authority|force|military|army|team|regulator|fund|board|committee|parliament|senate|chamber|house|court|concern|broker|steelmaker|miner|drugmaker|chipmaker|automaker|newspaper|station|broadcaster|hospital|school|university|organisation|organization|movement|rebels|guerrillas)s?$/;

const clauseOf = ({ context: { line, reading }, quantity, behind }: Said): Extent =>
  ownClause(line, reading, quantity.first, behind);

/** Whose it is the title says, and neither the clause's words nor a word that stands for a body do. */
export function isOwnedElsewhere(said: Said): boolean {
  const { line, reading } = said.context;
  const { agent, title } = said.measured.measure;
  if (agent === undefined || line.degraded || !/^\p{Lu}/u.test(agent) || !title.includes(agent)) return false;
  const clause = clauseOf(said);
  const named =
    runsIn(reading.namedAt, clause.first, clause.last).some((run) => run.entity.name === agent) ||
    runsIn(reading.placeAt, clause.first, clause.last).some((run) => run.name === agent);
  if (named) return false;
  const words = range(clause.first, clause.last);
  const fits = words.some(
    (at) =>
      stands.test(line.word(at)) ||
      (bodies.test(line.word(at)) && [1, 2, 3].some((n) => /^(?:the|this|that|both|each)$/.test(line.word(at - n)))),
  );
  if (!fits) return hasOtherSubject(said, clause.first, clause.last);
  return isOfOtherTeller(said, clause.first, agent);
}

/** A clause with no subject of its own goes on with the one before it. */
function hasOtherSubject({ context: { line, reading }, quantity }: Said, first: number, last: number): boolean {
  if (quantity.first - first < 2 || last <= first) return false;
  const token = line.token(first);
  return (
    token?.kind === 'word' &&
    (/^(?:the|a|an)$/.test(token.lower) || /^\p{Lu}/u.test(token.text) || reading.namedAt.has(first))
  );
}

/** "In a filing with the Agency, the group said it bought": the pronoun is whoever says it. */
function isOfOtherTeller({ context: { line, reading, speaker } }: Said, first: number, agent: string): boolean {
  if (!/^(?:it|they|he|she)$/.test(line.word(first))) return false;
  const teller = speaker === undefined ? undefined : entityOf(reading, speaker);
  if (teller?.kind === 'organization' && teller.name !== agent) return true;
  const verb = line.word(first - 1) === 'that' ? first - 2 : first - 1;
  if (lookUp(sayingVerbs, line.token(verb), line.degraded) === undefined) return false;
  const run = reading.namedAt.get(verb - 1);
  if (run !== undefined) return run.entity.name !== agent;
  return runsIn(reading.namedAt, line.first, verb).some(
    (r) => r.entity.name === agent && /^(?:with|the|of|in|by|from)$/.test(line.word(r.first - 1)),
  );
}

/** "Acme" of which the title makes "Acme's Harbour Holdings". */
export function isOfLongerName({ context: { line, reading }, measured: { measure } }: Said): boolean {
  const name = measure.agent;
  if (name === undefined || !/['’]s? \p{Lu}/u.test(name)) return false;
  const run = runsIn(reading.namedAt, line.first, line.last).find((r) => r.entity.name === name);
  return run !== undefined && !range(run.first, run.last).some((at) => /['’]/.test(line.token(at)?.text ?? ''));
}

/** The title names nobody, and the clause has a subject or an owner with a name. Whom something befell is nobody's. */
export function leavesOutWhose(said: Said): boolean {
  const { context, quantity, measured } = said;
  const { line, reading } = context;
  if (
    measured.anchored !== 'none' ||
    isNobodys(measured) ||
    measured.measure.noun === 'votes' ||
    line.degraded ||
    (measured.kind === 'count' && measured.event !== undefined && measured.event.voice !== 'active') ||
    /\p{Lu}/u.test(measured.measure.title.slice(1))
  )
    return false;
  return runsIn(reading.namedAt, clauseOf(said).first, quantity.first).some(
    (run) =>
      run.entity.kind === 'organization' &&
      !/^(?:in|at|with|by|from|on|to|than)$/.test(
        line.word(line.word(run.first - 1) === 'the' ? run.first - 2 : run.first - 1),
      ),
  );
}

/** How long a strike is, what a law takes and what is paid for work are told of the dispute or the law, whoever is named beside it. */
const isNobodys = ({ kind, topic, measure: { title } }: Said['measured']): boolean =>
  kind === 'time'
    ? /^Length of the (?:\p{L}+ )?(?:strike|walkout|stoppage|lockout|war|conflict|dispute|siege|truce|ceasefire)$/u.test(
        title,
      )
    : (kind === 'percent' && /^(?:tax|tariff|levy|duty)$/.test(topic?.noun ?? '') && title.includes(' ')) ||
      /\b(?:pay|wage|salary) (?:rise|raise|increase|hike|offer|award|cut)$/.test(title);

const changing = /^(?:rais|increas|lift|cut|reduc|lower|set|push|boost|hik|bring|tak|mov)(?:e|es|s|ed|ing|ts|ting)?$/;

/** "It raises the minimum wage to $15": whoever or whatever does so, the wage is not its own. */
export function isOfChanger({ context: { line }, measured: { topic, measure, kind } }: Said): boolean {
  if (measure.agent === undefined || topic === undefined || kind === 'count' || line.degraded) return false;
  return (
    line.word(topic.first - 1) === 'the' &&
    changing.test(line.word(topic.first - 2)) &&
    [3, 4].some((n) => /^(?:it|they|that|which)$/.test(line.word(topic.first - n)))
  );
}

/** "Acme's shares soared to $72 on the exchange": the title has where they trade, and not whose they are. */
export const isStockOfNobody = ({ measured: { topic, measure, kind } }: Said): boolean =>
  kind === 'money' &&
  /^(?:shares?|stocks?)$/.test(topic?.noun ?? '') &&
  topic?.event === undefined &&
  /\b(?:Exchange|Bourse|Nasdaq)$/.test(measure.agent ?? '') &&
  /^(?:(?:Rise|Fall|Cut) in )?(?:Share price|Shares|Stocks?)\b/i.test(measure.title);
