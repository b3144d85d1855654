/** A measure that names nobody → whether its title says by itself what it is of: "Length of the walkout", "Pension contribution". */
import { isOdd } from '../../text/odd-title.ts';
import type { Line } from '../line.ts';
import { isAccount } from './amounts/owner.ts';
import { isProcess } from './amounts/terms.ts';
import type { Topic } from './amounts/topic-phrase.ts';
import type { Context, Measured } from './context.ts';
import { amountNouns } from './data/amount-nouns.ts';
import type { QuantityRun } from './number/quantity.ts';

/** The noun that stands right beside the number names a process or an amount of its own kind, in more words than one. */
export function saysItself({ line }: Context, quantity: QuantityRun, measured: Measured): boolean {
  const { kind, topic, measure, anchored, unit } = measured;
  if (
    kind === 'share' &&
    !line.degraded &&
    /^Share of \p{L}.* (?:voting (?:in favour|against|to \p{Ll}+ \p{L})|(?:backing|supporting|rejecting|opposing|approving|accepting|endorsing|favou?ring) (?:an?|the) )/u.test(
      measure.title,
    )
  )
    return true;
  if (measured.inherited || anchored !== 'none' || line.degraded || topic?.noun === undefined || isOdd(measure.title))
    return false;
  if (topic.from !== 'behind' && topic.from !== 'of') return false;
  if (isSomebodys(line, Math.min(topic.first, quantity.first))) return false;
  if (kind === 'time')
    return (
      isProcess(topic.noun) &&
      topic.words !== 'period' &&
      !(/^(?:hours|minutes|seconds)$/.test(unit) && talks.test(topic.noun))
    );
  return (kind === 'money' || kind === 'percent') && isAmountOfItsOwn(topic);
}

/** A meeting of hours is told in passing. */
const talks =
  /^(?:talks|negotiations|meetings?|debate|discussions|session|hearing|consultations|interview|visit|flight|trip|journey)$/;

const ofNothing =
  /^(?:bids?|offers?|takeovers?|approach|deal|package|amount|value|claim|claims|size|level|area|support|approval|interest|relief|growth|holding|holdings|stake|share|shares|length|margin|plan|programme|program|project|cut|cuts|rise|increase|raise|output|capacity|prices?|bills?|assets?|reserves|capital|funds?|equity)$/;

const alsoPaid =
  /^(?:contributions?|commission|surcharge|royalt(?:y|ies)|bail|prize|cap|ceiling|minimum|maximum|lump|discount|toll|fare|taxation|mortality|quorum|allowances?|stipend|levies)$/;

function isAmountOfItsOwn({ noun = '', words = '' }: Topic): boolean {
  if (!(amountNouns.has(noun) || alsoPaid.test(noun)) || isAccount(noun)) return false;
  // A word in a capital would be somebody, and more than three are no name of anything.
  return !ofNothing.test(noun) && /^(?:[\p{Ll}-]+ ){1,3}[\p{Ll}-]+$/u.test(words);
}

/** "her monthly wage", "our annual fee": of one whom only the report knows. */
const isSomebodys = (line: Line, at: number): boolean =>
  [1, 2, 3].some((n) => /^(?:his|her|my|your|our)$/.test(line.word(at - n)));
