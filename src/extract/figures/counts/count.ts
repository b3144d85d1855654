/** People and things counted: "12 people killed", "41 of whom are presumed dead", "the figure rose to 43". */
import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import type { PartialDate } from '../../../model/values.ts';
import { daysOf } from '../../../text/calendar.ts';
import { auxiliaries, conjunctions, isIn, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { rateAt } from '../amounts/per.ts';
import { antecedent, type Context, type Measured } from '../context.ts';
import { jobNouns, lastingEvents, peopleEvents, tollEvents } from '../data/events.ts';
import type { Event } from '../happenings/event.ts';
import { eventOf, inExchange } from '../happenings/event-of.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isDemonym } from '../number/word-form.ts';
import { present } from '../present.ts';
import { pastAside } from './aside.ts';
import { countEvent, jobEvents, shownEvent } from './count-event.ts';
import { frameFor } from './count-frame.ts';
import { countOwner } from './count-owner.ts';
import { titled } from './count-title.ts';
import type { Counted } from './counted.ts';
import { isOfPart } from './elsewhere.ts';
import type { Frame } from './frame.ts';
import { isGoverned } from './governed.ts';
import { periodKey } from './period.ts';
import { isPerson } from './person.ts';

/** The measure of a count. */
export function count(context: Context, quantity: QuantityRun, found: Counted): Measured {
  const { line } = context;
  const seen = asPrisoners(context, named(line, found));
  const own =
    seen.event === undefined ? eventOf(line, quantity, { ...seen, last: pastAside(line, quantity, seen) }) : undefined;
  const counted = toldOnce(seen, own);
  const subset = isSubset(context, quantity, counted);
  const whole = wholeOf(context, counted, own, subset);
  const event = countEvent(line, quantity, counted, own, whole);
  const { noun, unit } = nounOf(counted, whole, event);
  const frame = frameFor(context, quantity, counted, own, whole);
  const ofPart = event !== undefined && isOfPart(line, Math.max(own?.last ?? 0, counted.last));
  const qualifier = qualifierOf(line, counted, subset, own, whole);
  const shown = shownEvent(counted, own, whole, event, line);
  const mentioned = own?.voice === 'nominal' && own.shown !== inExchange && line.word(quantity.first - 1) === 'of';
  const owner = event === undefined && !subset && frame.tail === undefined ? countOwner(context, quantity) : undefined;
  const worldwide = frame.agentPhrase === 'worldwide';
  const per = rateOf(line, counted, own);
  const told = titled(context, {
    noun,
    event: shown,
    qualifier,
    counted,
    frame,
    owner,
    told: mentioned || worldwide,
    manner: own?.manner,
  });
  return {
    measure: {
      noun,
      ...present({
        event: comparedEvent(event, shown),
        place: frame.place,
        agent: frame.agent ?? owner,
        period: event === undefined ? undefined : frame.period && periodKey(frame.period),
        closed: isClosed(event, own, frame, context.reading.document.source.meta.date) || undefined,
        cumulative: (event !== undefined && lastingEvents.has(event)) || undefined,
        // "155 of the 156 seats" are a part of what "156 seats" are.
        qualifier: withRate(
          narrowed(
            worldwide ? 'worldwide' : qualifier,
            ofPart || frame.site === true || (isPartOf(counted) && event === undefined),
          ),
          per,
        ),
        setting: told.setting,
      }),
      title: withRate(told.title, per) ?? told.title,
    },
    unit,
    kind: 'count',
    frame,
    ...present({ event: own, shown }),
    counted,
    inherited: counted.noun === undefined && whole !== undefined,
    governed: ofPart || isLimited(counted, whole) || isOnlyGoverned(line, quantity, counted, event ?? owner),
    anchored: told.anchored,
    because: reasons(counted, own, whole, subset),
  };
}

/** "45,000 striking dockers": that they strike is told once. */
const toldOnce = (counted: Counted, own: Event | undefined): Counted =>
  own?.event === 'on strike'
    ? { ...counted, modifiers: counted.modifiers.filter((word) => word !== 'striking') }
    : counted;

/** Those who voted for it and those against it are two. */
const comparedEvent = (event: string | undefined, shown: string | undefined): string | undefined =>
  event === 'voting' ? (shown ?? event) : event;

/** "carrying 900 passengers a year": without the year it would be all that were ever carried. */
const rateOf = (line: Line, { last }: Counted, own: Event | undefined): string | undefined =>
  rateAt(line, Math.max(own?.last ?? 0, last));

const withRate = (words: string | undefined, per: string | undefined): string | undefined =>
  per === undefined ? words : [words, per].filter((part) => part !== undefined).join(' ');

/** What tells it from the whole, if only that it is a part. */
const narrowed = (qualifier: string | undefined, part: boolean): string | undefined =>
  qualifier ?? (part ? 'part' : undefined);

/** The noun behind the number, or that of the figure before, or people where what happened happens to people. */
function nounOf(
  counted: Counted,
  whole: Measured | undefined,
  event: string | undefined,
): { noun: string; unit: string } {
  const ofPeople = event !== undefined && peopleEvents.has(event.replace(/^(?:to be|possibly) /, ''));
  // "11 others", "seven of them" without a figure before: whom else could it mean?
  const persons = ofPeople || (counted.anaphor !== undefined && whole === undefined);
  const fallback = persons ? 'people' : 'number';
  if (event?.endsWith('killed') && counted.noun === 'lives') return { noun: 'people', unit: 'people' };
  const own = counted.noun === 'others' ? undefined : counted.noun;
  const noun = event === 'taken hostage' ? 'people' : (own ?? whole?.measure.noun ?? fallback);
  if (event !== undefined && jobNouns.test(noun) && jobEvents.test(event)) return { noun: 'jobs', unit: 'jobs' };
  const people = counted.people || (counted.noun === undefined && (persons || whole?.unit === 'people'));
  return { noun, unit: people ? 'people' : (whole?.unit ?? noun) };
}

/** Days after a happening in which its toll may still move. */
const settling = 45;

/** The toll of a day long past; in the first weeks it is a series. */
function isClosed(event: string | undefined, own: Event | undefined, { period }: Frame, report?: PartialDate): boolean {
  if (event === undefined || !tollEvents.has(event) || period?.role !== 'on' || own?.planned === true) return false;
  if (period.date === undefined || report === undefined) return true;
  return daysOf(report).from - daysOf(period.date).to > settling;
}

/** "300 Ruritanians imprisoned by", "300 Ruritanians in jails": prisoners of that nation. */
function asPrisoners({ line, reading }: Context, counted: Counted): Counted {
  const { noun, last } = counted;
  if (noun === undefined || !(counted.people || isDemonym(noun))) return counted;
  const jailed = /^(?:imprison|jail)/.test(line.word(last));
  const within =
    line.word(last) === 'in' && [1, 2, 3].some((n) => /^(?:jails?|prisons?|custody)$/.test(line.word(last + n)));
  if (!jailed && !within) return counted;
  const nation = reading.placeAt.get(last - 1)?.form === 'demonym' || isDemonym(noun);
  const modifiers = nation ? [...counted.modifiers, noun.replace(/s$/, '')] : counted.modifiers;
  return { ...counted, noun: 'prisoners', people: true, modifiers };
}

/** "four of them children": the noun stands behind the pronoun. */
function named(line: Line, counted: Counted): Counted {
  if (counted.anaphor !== 'part' || !/^[,.;)]?$/.test(line.word(counted.last + 1))) return counted;
  const noun = line.word(counted.last);
  return isPerson(noun) ? { ...counted, noun, people: true, last: counted.last + 1 } : counted;
}

/** The figure before that an ellipsis or a part goes on with. */
function wholeOf(context: Context, counted: Counted, own: Event | undefined, subset: boolean): Measured | undefined {
  const needed =
    subset || (counted.noun === undefined && (counted.anaphor !== undefined || !own || !peopleEvents.has(own.event)));
  // "Of the 13 men, six were never found."
  if (!needed && counted.noun === undefined && context.line.word(context.line.first) === 'of')
    return antecedent(context, (a) => a.measured.unit === 'people', 0)?.measured;
  if (!needed) return undefined;
  const people = antecedent(context, (a) => a.measured.unit === 'people', 2);
  const nearest = antecedent(context, (a) => a.measured.kind === 'count');
  return (counted.anaphor === 'part' || subset ? (people ?? nearest) : nearest)?.measured;
}

/** "including 12 children", "among them 12 children", "41 of whom", "four of them children". */
function isSubset(context: Context, quantity: QuantityRun, counted: Counted): boolean {
  const { line } = context;
  const word = line.word(quantity.first - 1);
  if (/^includ/.test(word)) return counted.noun !== undefined;
  return (
    (word === 'them' && line.word(quantity.first - 2) === 'among') ||
    counted.anaphor === 'part' ||
    isNextOfSubset(context, quantity, counted)
  );
}

/** "including 17 sailors |and 11 divers|": of what the first is a part of. */
function isNextOfSubset(
  { line, before: [first], sentence }: Context,
  quantity: QuantityRun,
  counted: Counted,
): boolean {
  if (counted.noun === undefined || first?.sentence !== sentence) return false;
  const from = first.measured.counted.last;
  return (
    hasReason(first.measured.because, figureReasons.part) &&
    first.measured.counted.noun !== undefined &&
    from < quantity.first &&
    range(from, quantity.first).every((at) => /^(?:and|,)$/.test(line.word(at)))
  );
}

/** "41 found in one room, 12 of them rescued": a part of a part, for all that its own words say. */
const isLimited = ({ anaphor }: Counted, whole: Measured | undefined): boolean =>
  anaphor === 'part' && whole !== undefined && !peopleEvents.has(whole.measure.event?.replace(/^to be /, '') ?? '');

/** A verb governs it, and nothing is told of it: no event, no owner. */
const isOnlyGoverned = (line: Line, quantity: QuantityRun, counted: Counted, told: string | undefined): boolean =>
  told === undefined && isGoverned(line, quantity, counted);

const isPartOf = ({ partitive, anaphor }: Counted): boolean => partitive && anaphor === undefined;

/** "presumed dead" of "41 of whom are presumed dead"; the modifiers of the noun. */
function qualifierOf(
  line: Line,
  counted: Counted,
  subset: boolean,
  own: Event | undefined,
  whole: Measured | undefined,
): string | undefined {
  if (counted.anaphor === 'part') {
    // An event or a noun of its own tells the part from the whole.
    const told = counted.noun !== undefined || (own !== undefined && own.event !== whole?.measure.event);
    return told ? undefined : predicate(line, counted.last);
  }
  const words = [...counted.modifiers, ...(own?.manner === undefined ? [] : [own.manner])];
  if (words.length > 0) return words.join(' ');
  return subset && counted.noun === undefined ? 'part' : undefined;
}

function predicate(line: Line, from: number): string | undefined {
  const words: string[] = [];
  let at = from;
  while (isIn(auxiliaries, line.token(at), line.degraded) && at < from + 3) at++;
  for (; words.length < 3; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') break;
    if (words.length > 0 && (isIn(prepositions, token, line.degraded) || isIn(conjunctions, token, line.degraded)))
      break;
    words.push(token.lower);
  }
  return words.length > 0 ? words.join(' ').replace(/^presum dead$/, 'presumed dead') : undefined;
}

function reasons(counted: Counted, own: Event | undefined, whole: Measured | undefined, subset: boolean): string[] {
  const noun =
    counted.noun !== undefined ? 'noun behind the number' : whole ? 'noun of the figure before' : figureReasons.noNoun;
  return [
    noun,
    ...(own ? [`event "${own.event}" (${own.strength} verb, ${own.voice})`] : []),
    ...(subset ? [figureReasons.part] : []),
  ];
}
