/** A number in its clause → whether that clause says something else of it than the event or the whole that its title took over from elsewhere. */
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import { isOfMany } from '../counts/count-title.ts';
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

/** "35 of them, in a serious condition": what the sentence says of a part is left out of a title that is the whole's. */
export function isPartAsWhole({ context: { before }, measured: { event, measure, because } }: Said): boolean {
  const [whole] = before;
  return (
    event === undefined &&
    because.includes('part of the figure before') &&
    whole?.measured.measure.title === measure.title
  );
}

/** "About 100 injured were in a serious condition": so many are not all. */
export function isInCondition({ context: { line }, measured: { kind, measure }, behind }: Said): boolean {
  if (kind !== 'count' || /seriously|critically|gravely/.test(measure.title)) return false;
  const at = range(behind, behind + 6).find((i) => /^conditions?$/.test(line.word(i)));
  return at !== undefined && /^(?:serious|critical|grave|stable)$/.test(line.word(at - 1));
}

/** "thousands of structures killed": what befalls people befell no things. */
export const isOfThings = ({ measured: { kind, unit, measure, counted } }: Said): boolean =>
  kind === 'count' &&
  unit !== 'people' &&
  unit !== 'jobs' &&
  counted.event === undefined &&
  /^(?:killed|injured|dead|seriously injured|critically injured)$/.test(measure.event ?? '');

/** "accepting a six-point plan", "a 30-member team left": the verb is the plan's, and the team's. */
export const isOfCompound = ({ quantity: { joined }, measured: { kind, event } }: Said): boolean =>
  kind === 'count' && joined !== undefined && event !== undefined && event.strength === 'guessed';

/** "4 miners missing since Monday were found dead": they are not missing any more. */
export function isOver({ context: { line }, measured: { measure, event }, behind }: Said): boolean {
  if (measure.event !== 'missing' || event === undefined) return false;
  return range(Math.max(behind, event.last), Math.min(line.last, behind + 12)).some(
    (at) =>
      /^(?:was|were)$/.test(line.word(at)) && /^(?:found|recovered|rescued|located|freed)$/.test(line.word(at + 1)),
  );
}

/** "the 4.9-magnitude aftershock", "the strongest came with a magnitude of 5.5": not that of the quake in the title. */
export function isOfAnotherQuake({
  context: { line },
  quantity: { first, last },
  measured: { measure },
}: Said): boolean {
  if (measure.noun !== 'magnitude' || line.degraded) return false;
  const near = range(Math.max(line.first, first - 6), Math.min(line.last, last + 6)).map((at) => line.word(at));
  if (near.some((word) => /^aftershocks?$/.test(word))) return !/aftershock/.test(measure.title);
  return !range(line.first, line.last).some((at) => /quake|tremor|temblor|magnitude-/.test(line.word(at)));
}

const steps =
  /^(?:(?:planned|expected|possible|demanded|offered|wanted) )?(?:rise|fall|cut|increase|drop|hike|size|change|reduction|spread|premium|gap|move|step|growth|decline|loss|gain|share)/i;

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

/** "taking 59 seats": whose they are the title does not say. */
export const isSeatOfUnsaid = ({ measured: { measure } }: Said): boolean =>
  measure.noun === 'seats' &&
  /^(?:won|taken|gained|lost|held)$/.test(measure.event ?? '') &&
  measure.agent === undefined &&
  !/ (?:by|of) /.test(measure.title);

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

/** "the most brutal conflict since the world war, which has left 200 homeless": it was not the war that did. */
export function isOfCompared({ context: { line }, quantity, measured: { frame, kind } }: Said): boolean {
  const { agent } = frame;
  if (kind !== 'count' || agent === undefined) return false;
  const last = agent.toLowerCase().split(' ').at(-1);
  const at = range(Math.max(line.first, quantity.first - 40), Math.min(line.last, quantity.last + 40)).find(
    (i) => line.word(i) === last,
  );
  const since =
    at === undefined
      ? undefined
      : range(Math.max(line.first, at - 4), at).find((i) => /^(?:since|than)$/.test(line.word(i)));
  return (
    since !== undefined &&
    range(Math.max(line.first, since - 8), since).some((i) =>
      /^(?:most|worst|best|first|only|\p{L}{3,}est)$/u.test(line.word(i)),
    )
  );
}

/** "companies worldwide plan to cut 50,000 jobs": not those of any one that the story is about. */
export const isOfManyFirms = ({ context: { line }, measured: { measure, kind } }: Said): boolean =>
  kind === 'count' && measure.noun === 'jobs' && measure.agent === undefined && isOfMany(line);

/** "70,000 were killed in the worst quake on record, which hit Ruritania in 1970": not in the one that the report tells of. */
export function isOfEarlierYear({
  context: { line, reading },
  measured: { kind, measure, event },
  behind,
}: Said): boolean {
  const year = reading.document.source.meta.date?.slice(0, 4);
  if (kind !== 'count' || year === undefined || (event === undefined && measure.event === undefined)) return false;
  return runsIn(reading.dateAt, behind, Math.min(line.last, behind + 20)).some(
    (run) =>
      run.role === 'on' &&
      run.date?.length === 4 &&
      Number(run.date) < Number(year) - 1 &&
      !measure.title.includes(run.date) &&
      range(behind, run.first).some((at) => /^(?:which|that|when)$/.test(line.word(at))),
  );
}

/** "trapped at Northport, Gale Bay and Tarn", "flooding in Northport and nearby towns": the title has the first of them. */
export function isOneOfPlaces({
  context: { line, reading },
  quantity: { first },
  measured: { kind, measure },
  behind,
}: Said): boolean {
  if (kind !== 'count') return false;
  const near = runsIn(reading.placeAt, Math.max(line.first, first - 16), Math.min(line.last, behind + 12));
  const run = near.find(({ name }) => measure.title.includes(name));
  return run !== undefined && opensList(line, run.last);
}

/** Two more names, or one behind "and"; "in Northport, Ruritania," is a town and where it lies. */
function opensList(line: Line, from: number): boolean {
  let others = 0;
  for (let at = from; at < Math.min(line.last, from + 16); at++) {
    const { text = '', lower = '' } = line.token(at) ?? {};
    if (/^(?:,|and|or)$/.test(lower)) continue;
    if (/^(?:other|elsewhere|nearby|surrounding|neighbou?ring|several|parts)$/.test(lower))
      return joint.test(line.word(at - 1));
    if (!/^\p{Lu}/u.test(text)) break;
    if (joint.test(line.word(at - 1))) others++;
  }
  return others > 1 || (others === 1 && line.word(from) === 'and');
}

const joint = /^(?:,|and|or)$/;

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
  because.includes('noun of the figure before') &&
  /^(?:from|to|by|of)$/.test(line.word(first - 1));

/** "160 passengers and six crew, totalling 166": the sum of them all. */
export const isSum = ({ context: { line }, quantity: { first }, measured: { kind } }: Said): boolean =>
  kind === 'count' && /^total(?:l)?ing$/.test(line.word(first - 1));

/** "voted 219-206 to begin debate", "rejected an amendment by 61 votes to 38": not how the bill fared. */
export const isOfMotion = ({ context: { line }, quantity: { first, last }, measured: { measure } }: Said): boolean =>
  measure.noun === 'votes' &&
  range(Math.max(line.first, first - 12), Math.min(line.last, last + 14)).some(
    (at) =>
      /^(?:procedural|cloture|adjourn)$/.test(line.word(at)) ||
      (/^amendments?$/.test(line.word(at)) && (line.word(at - 1) === 'an' || line.word(at + 1) === 'to')) ||
      (line.word(at) === 'debate' && /^(?:begin|open|start|end|limit|cut|close|off|the)$/.test(line.word(at - 1))) ||
      (line.word(at) === 'to' && /^(?:advance|proceed|table|postpone|delay|refer|recommit)$/.test(line.word(at + 1))),
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
  return range(counted.last, event.at).some((at) => isIn(auxiliaries, line.token(at), line.degraded));
}

/** "300 of the 1,400 services planned", "a dozen of the 78 people still missing": all of them were. */
export const isOfThePlanned = ({
  context: { line },
  quantity: { last },
  measured: { kind, event, counted },
}: Said): boolean =>
  kind === 'count' &&
  line.word(last) === 'of' &&
  [1, 2, 3].some((n) => line.token(last + n)?.kind === 'number') &&
  event?.voice === 'passive' &&
  range(counted.last, event.at).every((at) => isAdverb(line.token(at)) || line.word(at) === 'still');

/** "more than 30 have died, including nine whose bodies were found": a part, of whom the whole is told besides. */
export const isIncluded = ({ context: { line }, quantity: { first }, measured: { kind, counted } }: Said): boolean =>
  kind === 'count' &&
  counted.noun === undefined &&
  (/^including$/.test(line.word(first - 1)) || (line.word(first - 1) === 'them' && line.word(first - 2) === 'among'));

/** "Five were wounded, and two later died": two of those five. */
export const isLater = ({ context: { line }, quantity: { last }, measured: { kind, counted } }: Said): boolean =>
  kind === 'count' && counted.noun === undefined && /^(?:later|subsequently|afterwards)$/.test(line.word(last));

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
