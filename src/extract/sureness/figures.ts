/**
 * A figure as it is claimed, beside its sentence → the signs that its title is borne out there, and whether they prove it. Whose or of
 * when a number is a title often takes from elsewhere: from the whole report, or from the clause before. Then it has no page, and
 * stands on that of its report, in the report's own words.
 */
import type { FigureClaim } from '../../model/claim.ts';
import { figureReasons } from '../../model/figure-reasons.ts';
import type { Signs } from './around.ts';
import type { Proof } from './proof.ts';
import { holding } from './weighing.ts';

/** More than `isProven` asks: the table of verdicts keeps them, for the reports that it was made of are not kept. */
const signsOf = (_: unknown, claim: FigureClaim): string[] =>
  holding([
    ...claim.because.map((rule): Signs[number] => [`rule: ${rule}`, true]),
    [`sort: ${sortOf(claim.quantity)}`, true],
    [`event: ${claim.measure.event ?? 'none'}`, true],
    ['place', claim.measure.place !== undefined],
    ['agent', claim.measure.agent !== undefined],
    [`time: ${claim.asOfBasis}`, true],
    [isOfReport, /^in /.test(claim.measure.setting ?? '')],
    ['its body is that of the report', /^(?:at|of) /.test(claim.measure.setting ?? '')],
    [isBehindOwned, behindOwned(claim)],
    [isOfSeveral, ofSeveral(claim)],
    [isOfThen, ofThen(claim)],
    [isOfSpan, ofSpan(claim)],
    [
      isOfSeats,
      claim.measure.noun === 'vote' && /^[^.;,]{0,20}\bof (?:[\p{Ll}-]+ ){0,3}seats\b/u.test(beside(claim)[1]),
    ],
  ]);

function sortOf({ unit }: FigureClaim['quantity']): string {
  if (/^[A-Z]{3}\b/.test(unit)) return 'money';
  if (/^(?:percent|people|votes)$/.test(unit)) return unit;
  return /^(?:years|months|weeks|days|hours|minutes)$/.test(unit) ? 'time' : 'things';
}

const isOfReport = 'its place is that of the report';
const isBehindOwned = 'an owned noun stands before it';
const isOfSeveral = 'it is of several, and its title names one';

const isOfThen = 'it stood so when something else was done';
const isOfSeats = 'it is of seats, and its title says votes';
const isOfSpan = 'it is of some days, and its title does not say so';

/** The words of its sentence before the number, and those behind it. */
function beside({ span, evidence: [{ quote, start }] }: FigureClaim): readonly [string, string] {
  return [quote.slice(0, Math.max(0, span.start - start)), quote.slice(Math.max(0, span.end - start))];
}

const stood =
  /\b(?:had|were|was|employed|owned|operated) (?:(?:about|around|some|nearly|almost|just|only|over|more than|at least) )?$/;

/** "Norland had 41 mines when the law was passed"; "When it opened, the yard had 900 workers". */
function ofThen(claim: FigureClaim): boolean {
  const [before, after] = beside(claim);
  return stood.test(before) && (/^["“']?When\b/.test(before) || /^[^.;,]* when \p{L}/u.test(after));
}

/** "rescued 900 people in two days": not of all the days before or since. */
const ofSpan = (claim: FigureClaim): boolean =>
  claim.asOfBasis === 'report' &&
  /^[^.;,]{0,60}\b(?:in|over|during) (?:the (?:past|last) )?(?:\d+|[a-z]+) (?:hours|days|weeks|months)\b/.test(
    beside(claim)[1],
  );

/** "Quorl and Synth sell 900 cars between them": of both. */
function ofSeveral(claim: FigureClaim): boolean {
  const { agent } = claim.measure;
  const [before, after] = beside(claim);
  if (agent === undefined) return false;
  const name =
    [...new Set(agent.split(' '))]
      .filter((w) => w.length > 2)
      .map(escaped)
      .join('|') || escaped(agent);
  const isSecond = new RegExp(
    `\\p{Lu}[\\p{L}.'’-]*,? and (?:\\p{Lu}\\S* ){0,3}(?:${name}) (?!and\\b)\\p{Ll}+ (?:\\S+ ){0,3}$`,
    'u',
  ).test(before);
  return isSecond || /^[^.;]{0,60}\b(?:between them|jointly|combined)\b/.test(after);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "In its third year the war killed 900": whose something else is; "raised its offer to 900" tells of the offer. */
function behindOwned(claim: FigureClaim): boolean {
  const { noun, title } = claim.measure;
  const [before] = beside(claim);
  const owned = /.*\b(?:its|their|his|her) ((?:\p{L}[\p{L}-]* ?){1,4})/isu.exec(before)?.[1];
  const told = title.toLowerCase();
  return (
    owned !== undefined &&
    !owned.split(' ').some((word) => word === noun || (word.length > 3 && told.includes(word.slice(0, 5))))
  );
}

/**
 * Of figures that lean on the place of their report six in thirteen were borne out in published stories, of those that say by
 * themselves what they are of four in fifteen (but how long something took, where all were), of those behind a noun of
 * somebody's four in eleven; of the others four in five.
 */
const isProven = (signs: ReadonlySet<string>): boolean =>
  signs.has('sort: votes') ||
  !(
    [isOfReport, isBehindOwned, isOfSeveral, isOfThen, isOfSpan, isOfSeats].some((sign) => signs.has(sign)) ||
    (signs.has(`rule: ${figureReasons.bySelf}`) && !signs.has('sort: time'))
  );

export const figureProof: Proof<FigureClaim> = { signsOf, isProven, share: 0.8 };
