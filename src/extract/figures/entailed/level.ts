/** A number in its clause → whether it is a step, a limit, a difference or a sum to reckon with, where its title tells of a level. */
import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import { range } from '../../grammar.ts';
import type { Said } from './said.ts';

const steps =
  /^(?:(?:planned|expected|possible|demanded|offered|wanted) )?(?:rise|fall|cut|increase|drop|hike|size of (?:the )?(?:\p{L}+ )*(?:rise|cut|increase|raise|hike)|change|reduction|spread|premium|gap|move|step|growth|decline|loss|gain|share)/iu;

/** "lifting its rate by 45 basis points", "slash emissions by 25%": nothing stands at so much, it moves by it. */
export const isStepAsLevel = ({
  context: { line },
  quantity: { first },
  measured: { unit, kind, measure },
}: Said): boolean =>
  (unit === 'basis points' || (kind === 'percent' && line.word(first - 1) === 'by')) && !steps.test(measure.title);

/** "would add $58 a month to a $200,000 loan": a sum to reckon with, and nobody's. */
export function isExample({ context: { line }, quantity: { first, last }, measured: { kind } }: Said): boolean {
  if (kind !== 'money' || !/^an?$/.test(line.word(first - 1))) return false;
  const noun = range(last, last + 4).find((at) =>
    /^(?:loans?|mortgages?|homes?|houses?|salar(?:y|ies)|incomes?|portfolios?)$/.test(line.word(at)),
  );
  return noun !== undefined && /^(?:on|to|of|for|with)$/.test(line.word(first - 2));
}

/** "nothing less than an 8.6 per cent rise": what somebody will not go below. */
export const isOfRefusal = ({ context: { line }, quantity: { first } }: Said): boolean =>
  [0, 1].some(
    (n) =>
      line.word(first - 1 - n) === 'than' &&
      /^(?:less|short)$/.test(line.word(first - 2 - n)) &&
      /^(?:any|no)thing$/.test(line.word(first - 3 - n)),
  );

/** "3% higher wages, 11% higher benefits": higher is what stands behind. */
export function isHigherThing({ context: { line }, quantity: { last }, measured: { kind, measure } }: Said): boolean {
  if (kind !== 'percent' || !/^(?:higher|lower|more|fewer|less|bigger|smaller|cheaper)$/.test(line.word(last)))
    return false;
  const words = range(last + 1, last + 3)
    .filter((at) => line.token(at)?.kind === 'word' && !/^(?:than|in|on|for|at|to|from|and|or)$/.test(line.word(at)))
    .map((at) => line.word(at));
  const [next] = words;
  return (
    next !== undefined &&
    line.word(last + 1) === next &&
    !words.some((word) => measure.title.toLowerCase().includes(word))
  );
}

/** "taxes on estates over $5 million": it says which of them, and of what is told it is no amount. */
export function isThreshold({ context: { line }, quantity: { first }, measured: { kind } }: Said): boolean {
  const limit = /^(?:over|above|below|under|exceeding|beyond)$/;
  const at = [first, first - 1].find((i) => limit.test(line.word(i)));
  return kind === 'money' && at !== undefined && sorted.test(line.word(at - 1));
}

/** What is large or small, and by that is taxed, paid or let through. */
const sorted =
  /^(?:incomes?|earnings|wages|salar(?:y|ies)|estates?|inheritances?|fortunes?|homes?|houses?|propert(?:y|ies)|purchases|goods|imports|transactions?|transfers?|deals|contracts|loans|accounts|deposits|savings|assets|turnover|revenues?|profits|gains|businesses|companies|firms|families|households|couples|people|individuals|earners|workers|those|anything|items|gifts|donations)$/;

/** "slashed by three quarters": so much it fell. */
export const isFallAsShare = ({ context: { line }, quantity: { first }, measured: { kind } }: Said): boolean =>
  kind === 'share' && line.word(first - 1) === 'by';

/** "with a capacity of 250 people": so many need not be there. */
export const isRoom = ({ context: { line }, quantity: { first }, measured: { kind } }: Said): boolean =>
  kind === 'count' &&
  line.word(first - 1) === 'of' &&
  /^(?:capacity|maximum|minimum|limit|quota|target|average|complement)$/.test(line.word(first - 2));

/** "323 voted for it, a majority slashed from 80 to 21": nobody voted there. */
export const isStepOfUnsaid = ({
  context: { line },
  quantity: { first },
  measured: { measure, because },
}: Said): boolean =>
  /^voting/.test(measure.event ?? '') &&
  hasReason(because, figureReasons.nounBefore) &&
  /^(?:from|to|by|of)$/.test(line.word(first - 1));

/** "one euro more than now", "12 fewer than last year": by so much they differ. */
export const isDifference = ({ context: { line }, quantity: { last }, measured: { measure }, behind }: Said): boolean =>
  !steps.test(measure.title) &&
  [last - 1, last, behind].some(
    (at) =>
      /^(?:more|less|fewer|higher|lower|above|below|short)$/.test(line.word(at)) &&
      /^(?:than|of)$/.test(line.word(at + 1)),
  );

/** "would pay $350 million if regulators block it": not otherwise. */
export const isConditional = ({ context: { line }, measured: { kind }, behind }: Said): boolean =>
  (kind === 'money' || kind === 'count') && [0, 1, 2].some((n) => /^(?:if|unless)$/.test(line.word(behind + n)));
