/** The parts of a count's measure → its title, and what the title leans on where the sentence names nobody. */
import { named as articled } from '../../../text/english.ts';
import { happenings } from '../../../text/happenings.ts';
import { oncePer } from '../../../text/once.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { isIn, lookUp, prepositions, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isDateline } from '../about.ts';
import type { Context, Measured } from '../context.ts';
import { countedEvents, disasterEvents, jobNouns, peopleEvents } from '../data/events.ts';
import { isShouted } from '../number/shouted.ts';
import { isDemonym, isVerb } from '../number/word-form.ts';
import { isOfAnotherTime } from '../past.ts';
import { present } from '../present.ts';
import { titleOf } from '../title.ts';
import type { Counted } from './counted.ts';
import type { Frame } from './frame.ts';
import { isNear, isOfTime, isRank } from './place.ts';

export interface CountParts {
  readonly noun: string;
  readonly event: string | undefined;
  readonly qualifier: string | undefined;
  readonly counted: Counted;
  readonly frame: Frame;
  /** Whose they are. */
  readonly owner: string | undefined;
  /** "the killings of two militants": of another time and place, for all that is said. */
  readonly told: boolean;
  /** "seriously" */
  readonly manner: string | undefined;
}

export function titled(
  context: Context,
  { noun, event, qualifier, counted, frame, owner, told, manner }: CountParts,
): { title: string; anchored: Measured['anchored']; setting?: string } {
  const modifiers = modifiersOf(context, counted).join(' ');
  const subject = subjectOf(
    modifiers,
    deathsOf(context.line, counted, modifiers) ?? noun,
    owner,
    isPlace(context, owner),
  );
  const named =
    owner !== undefined || modifiers !== modifiers.toLowerCase() || (event !== undefined && isDemonym(noun));
  const own = named || frame.place !== undefined || [frame.tail, frame.agentPhrase].some(namesSomebody);
  const { occasion, setting } = own || told || frame.site === true ? {} : leaning(context, noun, event, counted);
  const title = titleOf({
    subject,
    // Modifiers stand before the noun already.
    manner: counted.anaphor === 'part' || modifiers === '' ? qualifier : manner,
    // "missing miners" are no "missing miners missing".
    event:
      event === undefined || subject.split(' ').includes(event) || isItsEvent(subject, counted) ? undefined : event,
    ...(ofNoun(context.line, counted, frame) ? { whose: frame.tail } : { tail: frame.tail }),
    agentPhrase: frame.tail === undefined ? (frame.agentPhrase ?? occasion) : besidePlace(frame),
    place: frame.place,
    near: frame.near,
    period: event === undefined ? undefined : frame.period,
  });
  if (isShouted(context.line)) return { title, anchored: 'none' };
  const leans = setting !== undefined || frame.agentPhrase !== undefined;
  return {
    title,
    anchored: own || occasion !== undefined ? 'named' : leans ? 'report' : 'none',
    ...present({ setting }),
  };
}

/** "Acme employs 900 |in Northport|": the place says not whose they are. */
const besidePlace = ({ tail, place, agentPhrase }: Frame): string | undefined =>
  place !== undefined && /^(?:in|at|across) /.test(tail ?? '') && /^by \p{Lu}/u.test(agentPhrase ?? '')
    ? agentPhrase
    : undefined;

/** "members |of the union| walked out": it belongs to the noun, and not to what befell them. */
const ofNoun = (line: Line, { last }: Counted, { tail }: Frame): boolean =>
  line.word(last) === 'of' && tail?.startsWith('of ') === true;

/** "cholera |deaths|" are no "cholera people killed". */
const deathsOf = (line: Line, { event, last }: Counted, modifiers: string): string | undefined =>
  event !== undefined && /^\p{Ll}/u.test(modifiers) && countedEvents.has(line.word(last - 1))
    ? line.word(last - 1)
    : undefined;

const isItsEvent = (subject: string, { event }: Counted): boolean =>
  event !== undefined && countedEvents.has(subject.split(' ').at(-1) ?? '');

/** A machine's stem of a name is shown as the name. */
function modifiersOf({ line, reading }: Context, { modifiers, first, last }: Counted): readonly string[] {
  if (!line.degraded) return modifiers;
  const runs = runsIn(reading.namedAt, first, last);
  return modifiers.flatMap((word) => {
    const run = runs.find(({ first: from, last: to }) => range(from, to).some((at) => line.token(at)?.text === word));
    if (run === undefined) return [word];
    return line.token(run.first)?.text === word ? [run.entity.name] : [];
  });
}

const isPlace = ({ reading }: Context, owner: string | undefined): boolean =>
  owner !== undefined && reading.places.some(({ name, form }) => form === 'place' && name === owner);

function subjectOf(modifiers: string, noun: string, owner: string | undefined, isPlaced: boolean): string {
  const nouns = [modifiers, noun === 'number' ? 'count' : noun].filter((word) => word !== '').join(' ');
  return owner === undefined ? nouns : `${nouns} ${isPlaced ? 'in' : 'of'} ${articled(owner)}`;
}

/** "in the flood" may be any flood. */
const namesSomebody = (phrase: string | undefined): boolean => phrase !== undefined && /\p{Lu}/u.test(phrase);

/** What every place has. */
const ofPlaces =
  /^(?:homes|houses|households|families|schools|hospitals|villages|towns|districts|provinces|constituencies|seats|factories|shops|voters|residents|beds|police stations|polling stations)$/;

/** What a report of one place counts there, in a sentence that names no other place and no body. */
function placedIn(
  place: string | undefined,
  line: Context['line'],
  reading: Context['reading'],
): { occasion?: string; setting?: string } {
  const elsewhere = runsIn(reading.placeAt, line.first, line.last).some((run) => run.name !== place);
  const others = runsIn(reading.namedAt, line.first, line.last).some(
    ({ entity }) => entity.kind === 'organization' && entity.name !== place,
  );
  return place === undefined || elsewhere || others ? {} : { setting: `in ${articled(place)}` };
}

/** "signed it in Northport, ending a war |that has| killed 2,000": where the other verb's deed was done. */
function isOutsideRelative(line: Line, place: number, number: number): boolean {
  const relative = range(Math.max(place, number - 7), number).findLast((at) => /^(?:that|which)$/.test(line.word(at)));
  return (
    relative !== undefined &&
    range(place, relative).some((at) => /^(?:ending|to)$/.test(line.word(at)) || isVerb(line, at))
  );
}

/** "the |2003 quake in Norland|": where that was. */
const isOfOtherTime = (line: Line, reading: Reading, place: number): boolean =>
  range(Math.max(line.first, place - 4), place).some(
    (at) => happenings.has(line.word(at)) && isOfAnotherTime(line, reading, at),
  );

/** "on the platform, 120 miles north-east |of Northport|": wherever else the sentence names it. */
const isFarFrom = (line: Line, { placeAt }: Reading, name: string): boolean =>
  runsIn(placeAt, line.first, line.last).some(
    (run) =>
      run.name === name &&
      /^(?:of|from)$/.test(line.word(run.first - 1)) &&
      [2, 3, 4].some((n) => /^(?:miles?|kilomet(?:re|er)s?|km)$/.test(line.word(run.first - n))),
  );

/** "sank |off| Elbonia" */
const nearness = (line: Line, reading: Reading, place: string): string =>
  runsIn(reading.placeAt, line.first, line.last).some((run) => run.name === place && line.word(run.first - 1) === 'off')
    ? 'off'
    : 'near';

/** "told a press conference in Northport", "Ada Roe of Northport said": where it was said, or who says it lives. */
const isTellers = (line: Context['line'], { namedAt }: Reading, place: number): boolean =>
  (line.word(place - 1) === 'of' && namedAt.get(place - 2)?.entity.kind === 'person') ||
  // "the ambassador said in Northport"
  (line.word(place - 1) === 'in' && lookUp(sayingVerbs, line.token(place - 2), line.degraded) !== undefined) ||
  [2, 3, 4].some((n) =>
    /^(?:conference|reporters|journalists|briefing|statement|interview|told)$/.test(line.word(place - n)),
  );

/** "areas like Northport, Tarn and Gale" may be told of in passing, and only one of them known as a place. */
const isListedPlace = (line: Context['line'], reading: Context['reading'], here: ReadonlySet<string>): boolean =>
  runsIn(reading.placeAt, line.first, line.last).some(
    (run) =>
      here.has(run.name) &&
      ((/^(?:,|and)$/.test(line.word(run.first - 1)) && /^\p{Lu}/u.test(line.token(run.first - 2)?.text ?? '')) ||
        (line.word(run.last) === 'and' && /^\p{Lu}/u.test(line.token(run.last + 1)?.text ?? ''))),
  );

/** "companies worldwide plan to cut 50,000 jobs": not the one that the report is about. */
export const isOfMany: (line: Line) => boolean = oncePer((line: Line) =>
  range(line.first, line.last).some((at) =>
    /^(?:companies|firms|banks|employers|airlines|carmakers|manufacturers|retailers|industries)$/.test(line.word(at)),
  ),
);

/** "The government plans to cut 100,000": whoever else the report is about. */
const isGovernment = (line: Line, at: number): boolean =>
  line.word(at) === 'government' && line.word(at - 1) === 'the' && !isIn(prepositions, line.token(at - 2), false);

/** The occasion that the report tells of, or else where or with whom it happens. */
function leaning(
  { subject: { occasion, setting }, line, reading, speaker }: Context,
  noun: string,
  event: string | undefined,
  { people, first: number }: Counted,
): { occasion?: string; setting?: string } {
  if (event === undefined) return people || ofPlaces.test(noun) ? placedIn(setting.place, line, reading) : {};
  if (occasion?.explains(noun)) return { occasion: occasion.phrase };
  const done = event.replace(/^(?:to be|presumed|possibly|newly) /, '');
  if (disasterEvents.has(done) || peopleEvents.has(done)) {
    const here = new Set(
      runsIn(reading.placeAt, line.first, line.last).flatMap((run) =>
        // "Northport's council" is where somebody sits.
        run.form === 'place' &&
        !/^['’]s?$/.test(line.word(run.last)) &&
        !isDateline(reading, run.first) &&
        !isTellers(line, reading, run.first) &&
        !isRank(line, run.first) &&
        !isFarFrom(line, reading, run.name) &&
        !isOutsideRelative(line, run.last, number) &&
        !isOfOtherTime(line, reading, run.first) &&
        !isOfTime(line, run.first)
          ? [run.name]
          : [],
      ),
    );
    const [place = setting.place] = here;
    if (place !== undefined && here.size < 2 && !isListedPlace(line, reading, here))
      return { setting: `${isNear(line, reading, place) ? nearness(line, reading, place) : 'in'} ${place}` };
  }
  const { body, bodyName } = setting;
  const ofBody = jobNouns.test(noun) || /^(?:on strike|walked out|laid off|lost|cut)$/.test(done);
  const others = runsIn(reading.namedAt, line.first, line.last).some(
    ({ entity }) => entity.kind === 'organization' && entity !== body && entity.key !== speaker,
  );
  const byState = body?.class !== 'government' && range(line.first, line.last).some((at) => isGovernment(line, at));
  return body === undefined || !ofBody || others || byState || isOfMany(line)
    ? {}
    : { setting: `${body.class === 'union' ? 'of' : 'at'} ${bodyName}` };
}
