/** A number in its clause → whether that clause says something else of it than the event or the whole that its title took over from elsewhere. */
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { peopleEvents, tollEvents } from '../data/events.ts';
import { finiteVerbs } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';
import type { Said } from './said.ts';

/** Its event is that of a figure before, and none of its own. */
const isBorrowed = ({ measured: { kind, event, counted, measure } }: Said): boolean =>
  kind === 'count' && event === undefined && counted.event === undefined && measure.event !== undefined;

const link = /^(?:and|but|or|to|,|;|:|-|–|—)$/;

/** "12 were killed, and 94 others remained in hospital", "killed two and caused 400 fires": another verb stands between, or behind. */
export function isOfOtherVerb(said: Said): boolean {
  const {
    context: { line, before, sentence },
    quantity,
    behind,
  } = said;
  if (!isBorrowed(said)) return false;
  if (tellsElse(line, behind)) return true;
  const [whole] = before;
  if (whole?.sentence !== sentence || whole.quantity.last > quantity.first) return false;
  const between = range(Math.max(whole.quantity.last, whole.measured.event?.last ?? 0), quantity.first);
  const linked = between.find((at) => link.test(line.word(at)));
  return (
    linked !== undefined && between.some((at) => at > linked && isVerb(line, at) && !tollEvents.has(line.word(at)))
  );
}

/** "94 others |remained| …", "1.2 million |are sheltering|", "over 2,000 |in relief camps|"; "12 were, too" goes on with what was told. */
function tellsElse(line: Line, behind: number): boolean {
  let at = behind;
  while (at < behind + 2 && isAdverb(line.token(at))) at++;
  const helped = isIn(auxiliaries, line.token(at), line.degraded);
  if (helped) at++;
  while (helped && (isAdverb(line.token(at)) || isIn(auxiliaries, line.token(at), line.degraded))) at++;
  const { lower = '', kind } = line.token(at) ?? {};
  if (kind !== 'word') return false;
  if (helped) return /(?:ing|ed|en)$/.test(lower) && !peopleEvents.has(lower);
  if (lower === 'in')
    return (
      /^(?:camps?|shelters?|tents?|hospitals?|custody|jail)$/.test(line.word(at + 1)) || camps.test(line.word(at + 2))
    );
  return (finiteVerbs.has(lower) || isVerb(line, at)) && !peopleEvents.has(lower);
}

const camps = /^(?:camps?|shelters?|centres?|centers?|hospitals?)$/;

/** "thousands of structures killed": what befalls people befell no things. */
export const isOfThings = ({ measured: { kind, unit, measure, counted } }: Said): boolean =>
  kind === 'count' &&
  unit !== 'people' &&
  unit !== 'jobs' &&
  counted.event === undefined &&
  /^(?:killed|injured|dead|seriously injured|critically injured)$/.test(measure.event ?? '');

/** "accepting a six-point plan", "a newly built six-storey house", "a 30-member team left": the verb is the plan's, the house's and the team's. */
export const isOfCompound = ({ quantity: { joined }, measured: { kind, event } }: Said): boolean =>
  kind === 'count' &&
  joined !== undefined &&
  event !== undefined &&
  (event.strength === 'guessed' ||
    !/^(?:member|man|woman|person|strong|hundred|thousand|million|billion)/.test(joined));

/** "4 miners missing since Monday were found dead": they are not missing any more. */
export function isOver({ context: { line }, measured: { measure, event }, behind }: Said): boolean {
  if (measure.event !== 'missing' || event === undefined) return false;
  return range(Math.max(behind, event.last), Math.min(line.last, behind + 12)).some(
    (at) =>
      /^(?:was|were)$/.test(line.word(at)) && /^(?:found|recovered|rescued|located|freed)$/.test(line.word(at + 1)),
  );
}

/** "taking 59 seats": whose they are the title does not say. */
export const isSeatOfUnsaid = ({ measured: { measure } }: Said): boolean =>
  measure.noun === 'seats' &&
  /^(?:won|taken|gained|lost|held)$/.test(measure.event ?? '') &&
  !/ (?:by|of) /.test(measure.title);

/** "the layoffs of 193,000 workers", "the deaths of 12 men": what befell them stands before, and the title leaves it out. */
export const isOfDeed = ({ context: { line }, quantity: { first }, measured: { kind, measure } }: Said): boolean =>
  kind === 'count' &&
  measure.event === undefined &&
  line.word(first - 1) === 'of' &&
  /^(?:layoffs?|lay-offs?|dismissals?|deaths?|killings?|arrests?|loss|losses|closures?|evacuations?|expulsions?|release|sackings?|shootings?|murders?|detentions?|grounding|cancellations?)$/.test(
    line.word(first - 2),
  );

/** "Other priorities", "Such changes": others than which? */
export const isOfUnsaid = ({ measured: { measure } }: Said): boolean =>
  /^(?:planned |expected )?(?:other|such|same|some|these|those)\b/i.test(measure.title);

/** "voted 219-206 to begin debate", "rejected an amendment by 61 votes to 38": not how the bill fared. */
export const isOfMotion = ({ context: { line }, quantity: { first, last }, measured: { measure } }: Said): boolean =>
  measure.noun === 'votes' &&
  range(Math.max(line.first, first - 12), Math.min(line.last, last + 14)).some(
    (at) =>
      /^(?:procedural|cloture|adjourn)$/.test(line.word(at)) ||
      (/^amendments?$/.test(line.word(at)) && (line.word(at - 1) === 'an' || line.word(at + 1) === 'to')) ||
      (line.word(at) === 'debate' && /^(?:begin|open|start|end|limit|cut|close|off|the)$/.test(line.word(at - 1))) ||
      (line.word(at) === 'to' &&
        /^(?:advance|proceed|table|postpone|delay|refer|recommit|send|return)$/.test(line.word(at + 1))),
  );

/** "12,000 drivers at |14 companies| will walk out": the verb's subject is what stands before the preposition. */
export function isOfComplement({
  context: { line },
  quantity: { first },
  measured: { kind, event, counted },
}: Said): boolean {
  if (kind !== 'count' || event === undefined || event.at <= counted.last) return false;
  if (!/^(?:at|in|from|of|across|among|on|with)$/.test(line.word(first - 1)) || line.token(first - 2)?.kind !== 'word')
    return false;
  // "a total of 32 people were injured": so many are the total.
  if (line.word(first - 1) === 'of' && /^(?:total|sum|number|maximum|minimum|estimated)$/.test(line.word(first - 2)))
    return false;
  return range(counted.last, event.at).some((at) => isIn(auxiliaries, line.token(at), line.degraded));
}
