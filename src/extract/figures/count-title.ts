/** The parts of a count's measure → its title, and what the title leans on where the sentence names nobody. */
import { runsIn } from '../line.ts';
import type { Context, Measured } from './context.ts';
import { type Counted, isDemonym } from './counted.ts';
import { disasterEvents, jobNouns, peopleEvents } from './data/events.ts';
import type { Frame } from './frame.ts';
import { present } from './present.ts';
import { isShouted } from './shouted.ts';
import { titleOf } from './title.ts';

export interface CountParts {
  readonly noun: string;
  readonly event: string | undefined;
  readonly qualifier: string | undefined;
  readonly counted: Counted;
  readonly frame: Frame;
  /** "the killings of two militants": of another time and place, for all that is said. */
  readonly told: boolean;
  /** "seriously" */
  readonly manner: string | undefined;
}

export function titled(
  context: Context,
  { noun, event, qualifier, counted, frame, told, manner }: CountParts,
): { title: string; anchored: Measured['anchored']; setting?: string } {
  const modifiers = counted.modifiers.join(' ');
  const subject = [modifiers, noun === 'number' ? 'count' : noun].filter((word) => word !== '').join(' ');
  const named = modifiers !== modifiers.toLowerCase() || (event !== undefined && isDemonym(noun));
  const own = named || frame.place !== undefined || [frame.tail, frame.agentPhrase].some(namesSomebody);
  const { occasion, setting } = own || event === undefined || told ? {} : leaning(context, noun, event);
  const title = titleOf({
    subject,
    // Modifiers stand before the noun already.
    manner: counted.anaphor === 'part' || modifiers === '' ? qualifier : manner,
    event: event === undefined || subject.endsWith(event) ? undefined : event,
    tail: frame.tail,
    agentPhrase: frame.tail === undefined ? (frame.agentPhrase ?? occasion) : undefined,
    place: frame.place,
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

/** "in the flood" may be any flood. */
const namesSomebody = (phrase: string | undefined): boolean => phrase !== undefined && /\p{Lu}/u.test(phrase);

/** The occasion that the report tells of, or else where or with whom it happens. */
function leaning(
  { subject: { occasion, setting }, line, reading, speaker }: Context,
  noun: string,
  event: string,
): { occasion?: string; setting?: string } {
  if (occasion?.explains(noun) || occasion?.explains(event)) return { occasion: occasion.phrase };
  const done = event.replace(/^(?:to be|presumed|possibly|newly) /, '');
  if (disasterEvents.has(done) || peopleEvents.has(done)) {
    const here = new Set(
      runsIn(reading.placeAt, line.first, line.last).flatMap((run) =>
        // "Northport's council" is where somebody sits.
        run.form === 'place' && !/^['’]s?$/.test(line.word(run.last)) ? [run.name] : [],
      ),
    );
    const [place = setting.place] = here;
    if (place !== undefined && here.size < 2) return { setting: `in ${place}` };
  }
  const { body, bodyName } = setting;
  const ofBody = jobNouns.test(noun) || /^(?:on strike|walked out|laid off|lost|cut)$/.test(done);
  const others = runsIn(reading.namedAt, line.first, line.last).some(
    ({ entity }) => entity.kind === 'organization' && entity !== body && entity.key !== speaker,
  );
  return body === undefined || !ofBody || others
    ? {}
    : { setting: `${body.class === 'union' ? 'of' : 'at'} ${bodyName}` };
}
