/** Two figure claims of different reports → whether they measure the same thing. Precision before recall. */
import type { FigureClaim, Measure } from '../../model/claim.ts';
import { sameTime } from '../../model/observation.ts';
import { partialDate } from '../../model/values.ts';
import { dateWords } from '../../text/calendar.ts';
import { meet } from '../../text/groups.ts';
import { happeningKind, isVagueHappening } from '../../text/happenings.ts';
import { fold } from '../../text/name-words.ts';
import { stem } from '../../text/stem.ts';
import { eventKey } from './events.ts';
import { anyPeople, isEmptyNoun, isPart, nounKey } from './nouns.ts';

/** A claim with what is compared, worked out once. */
export interface Comparable {
  readonly claim: FigureClaim;
  /** Stems of the noun's meaning. */
  readonly noun: string;
  readonly event: string;
  readonly qualifier: string;
  /** Stems of the people whose nationals are counted; empty where it says none. */
  readonly nation: string;
  readonly places: ReadonlySet<string>;
  /** Who did it, and what befell them: a report names the one or the other. */
  readonly parties: ReadonlySet<string>;
  readonly happenings: ReadonlySet<string>;
  /** "per share" */
  readonly per: string;
  readonly unit: string;
  /** The number, or the highest that the words allow; undefined where they have none. */
  readonly value: number | undefined;
  readonly period: Period | undefined;
  /** It stands in for a noun that the report left out. */
  readonly nameless: boolean;
  /** Of money or per cent. */
  readonly isAmount: boolean;
}

/** Two names that have no more than these in common are two: "the Senate" and "the House". */
const joints: ReadonlySet<string> = new Set(['the', 'and', 'for', 'von', 'van', 'del']);

const words = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word.length > 2 && !joints.has(word))
    .map(stem);

const emptyQualifiers: ReadonlySet<string> = new Set(
  words(
    'other others more remaining still total combined local new some own all reported confirmed estimated first revised latest initial original final improved higher raised proposed agreed current rival takeover previous earlier annual yearly overall main key benchmark base policy interest official central cash indicative potential proposed possible hostile friendly offer tender formal',
  ),
);

export function comparable(claim: FigureClaim): Comparable {
  const { measure, quantity } = claim;
  // Nationality says where, not which part: "Ruritanian prisoners" and "prisoners" may be one measure.
  const modifiers = (measure.qualifier ?? '').replace(/\bper \p{L}+/u, '').split(' ');
  const narrowing = modifiers.filter((word) => !national.test(word));
  const agents = words(measure.agent);
  const event = eventKey(measure, quantity.unit);
  const spilt = event === 'spill';
  return {
    claim,
    noun: nounOf(measure, event, quantity.unit),
    event,
    qualifier: words(
      spilt || event === 'vote' ? '' : narrowing.join(' ').replace(/\b(?:wages?|salary|salaries)\b/g, 'pay'),
    )
      .filter((word) => !emptyQualifiers.has(word))
      .sort()
      .join(' '),
    nation: [
      ...words(
        [...modifiers.filter((word) => national.test(word)), ...(isDemonym(measure.noun) ? [measure.noun] : [])].join(
          ' ',
        ),
      ),
      // "UN staff" are some of the people.
      ...modifiers.filter((word) => /^\p{Lu}{2}$/u.test(word)).map(fold),
    ]
      .sort()
      .join(' '),
    places: setOf(words(measure.place)),
    parties: setOf(agents.filter((word) => happeningKind(word) === undefined && !isVagueHappening(word))),
    per: /\bper \p{L}+/u.exec(measure.qualifier ?? '')?.[0] ?? '',
    happenings: setOf(agents.flatMap((word) => happeningKind(word) ?? [])),
    unit: quantity.unit,
    value: quantity.value ?? quantity.high,
    period: periodOf(measure),
    nameless: isEmptyNoun(measure.noun),
    isAmount: /^[A-Z]{3}(?: |$)|percent|points$/.test(quantity.unit),
  };
}

/** Most numbers name no place, nobody and no happening: sets of their own that hold nothing were half of what a number took. */
const setOf = (own: readonly string[]): ReadonlySet<string> => (own.length === 0 ? nothing : new Set(own));

/** For all that say none. */
export const nothing: ReadonlySet<string> = new Set();

const national = /^\p{Lu}|(?:ian|ish|ese|i)$/u;

function nounOf({ noun }: Measure, event: string, unit: string): string {
  // One report says what was spilled, the other does not.
  if (event === 'spill') return stem(unit);
  if (event === 'vote') return voters.test(noun) ? 'voters' : nounKey(noun);
  return isDemonym(noun) ? anyPeople : nounKey(noun);
}

/** One house calls its members so, the other so. */
const voters =
  /^(?:lawmakers|legislators|parliamentarians|members|deputies|mps|councill?ors|representatives|delegates)$/;

const isDemonym = (noun: string): boolean => /^\p{Lu}\p{Ll}+s$|^\p{Lu}\p{Ll}+(?:ese|ish|ch)$/u.test(noun);

/** Same measure as far as the words say; whether the two reports tell one story is the caller's question. */
export function sameMeasure(a: Comparable, b: Comparable): boolean {
  if (a.unit !== b.unit && !bothPeople(a, b)) return false;
  if (saysNothing(a) || saysNothing(b)) return false;
  if (a.event !== b.event || a.per !== b.per || !sameQualifier(a, b) || !sameNoun(a, b)) return false;
  if (!overlap(a.places, b.places) || !overlap(a.parties, b.parties) || !sameHappening(a, b)) return false;
  if (a.event === '' && a.places.size !== b.places.size) return false;
  return samePeriod(a, b);
}

/** "9,000", or "9,000 people", and nothing more is no measure; it may be any. */
export const saysNothing = ({ nameless, event, noun }: Comparable): boolean =>
  nameless || (event === '' && noun === anyPeople);

/** Parts of people and things must be named alike; of amounts, one report may say "rate" and another "policy rate". */
function sameQualifier(a: Comparable, b: Comparable): boolean {
  if (a.qualifier === b.qualifier) return true;
  if (!a.isAmount || a.qualifier.includes('share') || b.qualifier.includes('share')) return false;
  const words = new Set(b.qualifier.split(' '));
  return (
    (a.qualifier === '' || b.qualifier === '' || a.qualifier.split(' ').some((word) => words.has(word))) &&
    alike(a, b, 3)
  );
}

const bothPeople = (a: Comparable, b: Comparable): boolean =>
  a.noun === b.noun && (a.unit === 'people' || b.unit === 'people') && ![a, b].some(({ unit }) => measures.test(unit));

/** An insurgency of three years is none of three insurgents. */
const measures =
  /^(?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries|km|metres|miles|feet|tonnes|barrels|gallons|percent|share|magnitude|[A-Z]{3})(?: |$)/;

/** People as such take in workers or villagers where something happened to them; children and soldiers stay apart. */
function sameNoun(a: Comparable, b: Comparable): boolean {
  if (a.noun === b.noun) return true;
  if (a.event === '' || a.unit !== 'people' || b.unit !== 'people') return false;
  // "25 passengers are missing" beside 29 people of the same day: they are some of them. A toll grows.
  if (!alike(a, b, 1.3) && (a.event === missing || a.claim.asOf === b.claim.asOf)) return false;
  return (a.noun === anyPeople && !isPart(b.noun)) || (b.noun === anyPeople && !isPart(a.noun));
}

/** Of one accident one report names what began it, the other what came of it: "derailment", "explosion", "fire". */
const accidents: ReadonlySet<string> = new Set(['explosion', 'fire', 'crash', 'collapse', 'sinking'].map(stem));

const sameHappening = (a: Comparable, b: Comparable): boolean =>
  overlap(a.happenings, b.happenings) ||
  ([...a.happenings, ...b.happenings].every((kind) => accidents.has(kind)) && alike(a, b, 3));

/** Unsaid agrees with anything. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === 0 || b.size === 0 || meet(a, b);

function samePeriod(a: Comparable, b: Comparable): boolean {
  const [x, y] = [a.period, b.period];
  if (x && y) return x.role === y.role && sameDay(x.date, y.date);
  const said = x ?? y;
  // A dated count and an undated one are the same only where their sizes allow it: 1,200 on a day, 41,300 since.
  if (said === undefined || said.role !== 'on') return true;
  // What is known by its year alone is another happening of the past: "the quake of 1974".
  if (said.date.length === 4) return alike(a, b, 1.1);
  if (alike(a, b)) return true;
  // The dead and the missing of one happening, named by both, may change much from day to day.
  return a.happenings.size > 0 && b.happenings.size > 0 && (a.event === missing || alike(a, b, 12));
}

const missing = stem('missing');

export interface Period {
  readonly role: string;
  /** `2023-10-07`, or "7 October" of a report that does not settle the year. */
  readonly date: string;
}

function periodOf({ period }: Measure): Period | undefined {
  const match = /^(?:(since|until) )?(.+)$/.exec(period ?? '');
  return match?.[2] === undefined ? undefined : { role: match[1] ?? 'on', date: match[2] };
}

/** A day without year agrees with that day of any year: reports of one story are compared. */
function sameDay(a: string, b: string): boolean {
  const x = partialDate(a);
  const y = partialDate(b);
  if (x !== undefined && y !== undefined) return sameTime(x, y);
  const day = (date: string): string => {
    const known = partialDate(date);
    return known === undefined ? date : dateWords(known).replace(/ \d{4}$/, '');
  };
  return day(a) === day(b);
}

/** The larger is at most `factor` times the smaller; words without a number are like anything. */
export function alike(a: Comparable, b: Comparable, factor = 4): boolean {
  const [x, y] = [a.value, b.value];
  if (x === undefined || y === undefined || x <= 0 || y <= 0) return true;
  return Math.max(x, y) / Math.min(x, y) <= factor;
}

/** How much of the measure both spell out: with nothing but a noun in common, only one story can join them. */
export const sharedParts = (a: Comparable, b: Comparable): number =>
  (a.event !== '' ? 1 : 0) +
  (a.places.size > 0 && b.places.size > 0 ? 1 : 0) +
  (a.parties.size > 0 && b.parties.size > 0 ? 1 : 0) +
  (a.happenings.size > 0 && b.happenings.size > 0 ? 1 : 0);
