/** What a number's clause says besides its title → whether that is another subject, a part, a head noun or a place of its own, which the title drops. */
import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import { happenings } from '../../../text/happenings.ts';
import { auxiliaries, determiners, isAdverb, isIn, prepositions, range } from '../../grammar.ts';
import { runsIn } from '../../line.ts';
import { disasterEvents } from '../data/events.ts';
import type { Said } from '../entailed/said.ts';
import { isVerb } from '../number/word-form.ts';

const having = /^(?:employ|represent|operate|serve|suppl|own)/;

/** "The five plants alone employ 7,000": who does, the title leaves out; and others do so, too. */
export const isHeldByUntold = ({ context: { line }, measured: { event, measure } }: Said): boolean =>
  event?.voice === 'active' &&
  measure.agent === undefined &&
  !disasterEvents.has(event.event) &&
  having.test(line.word(event.at));

/** What it counts is that of the figure before. */
const isCarriedOn = (because: readonly string[]): boolean =>
  hasReason(because, figureReasons.nounBefore) || hasReason(because, figureReasons.goesOn);

/** "5,000 |trade union| supporters": a noun of its own stands behind it, and it goes on with none. */
export function isNoEllipsis({
  context: { line },
  quantity: { last, joined },
  measured: { because, counted },
}: Said): boolean {
  if (line.degraded || joined !== undefined || counted.noun !== undefined) return false;
  if (!isCarriedOn(because)) return false;
  const token = line.token(last);
  return (
    token?.kind === 'word' &&
    /^\p{Ll}{3,}$/u.test(token.text) &&
    ![auxiliaries, determiners, prepositions].some((set) => isIn(set, token, false)) &&
    !isAdverb(token) &&
    !isVerb(line, last) &&
    /^\p{Ll}{3,}$/u.test(line.token(last + 1)?.text ?? '') &&
    !/^(?:more|others?|and|or|but|who|which|that|when|while|dead|missing|were|injured|each|per|in|have|to|people|alive|as|ill|sick)$/.test(
      token.lower,
    )
  );
}

/** "among the injured are 18 Ruritanians, |6| Elbonian and four others": some of them, by where they are from. */
export const isOfNation = ({
  context: { line, reading },
  quantity: { last },
  measured: { kind, counted },
}: Said): boolean =>
  kind === 'count' &&
  counted.noun === undefined &&
  !line.degraded &&
  reading.placeAt.get(last)?.form === 'demonym' &&
  line.token(reading.placeAt.get(last)?.last ?? last)?.kind !== 'word';

/** "One injured passenger, Ada Roe, said": somebody, and no count. */
export const isSomebody = ({
  context: { line, reading },
  quantity: { value, last },
  measured: { kind },
}: Said): boolean =>
  kind === 'count' &&
  value === 1 &&
  range(last, last + 5).some((at) => line.word(at) === ',' && reading.namedAt.get(at + 1)?.entity.kind === 'person');

/** "the equivalent of 2 million pools", "a fleet of 30 ships": what is told is told of the noun before. */
export function isOfNoun({
  context: { line },
  quantity: { first },
  measured: { kind, event, because },
}: Said): boolean {
  if (kind !== 'count' || line.degraded || line.word(first - 1) !== 'of') return false;
  // "a supermajority of 300 members voted": the verb is that of the noun before, too.
  if (event !== undefined && (event.voice !== 'passive' || event.at < first)) return false;
  if (!hasReason(because, figureReasons.ownNoun)) return false;
  const noun = line.token(/^["”]$/.test(line.word(first - 2)) ? first - 3 : first - 2);
  return noun?.kind === 'word' && !whole.test(noun.lower) && !isVerb(line, first - 2);
}

/** Words for a number or for all of something, and those in which a body has its own: "a membership of 300". */
const whole =
  /^(?:total|number|sum|toll|figure|count|tally|all|some|most|one|out|consist|consists|consisted|composed|made|up|membership|workforce|staff|population|tens|hundreds|thousands|millions|dozens|scores|maximum|minimum|average|estimate|estimated|record|group|crowd|team|crew|party|force|body|bodies|toll|death|deaths)$/;

/** "21 members of its navy", "80 employees of Acme": without that the noun says nothing. */
export const isOfOwnerUnsaid = ({ context: { line }, measured: { kind, measure, counted } }: Said): boolean =>
  kind === 'count' &&
  /^(?:members|employees|staff|officials|leaders|followers|supporters|representatives)$/.test(counted.noun ?? '') &&
  line.word(counted.last) === 'of' &&
  !/ of /.test(measure.title);

/** "of which 60 |sustained| serious injuries": a verb, and no word for what it counts. */
export const isVerbAsNoun = ({
  context: { line },
  quantity: { first, last },
  measured: { kind, counted },
}: Said): boolean =>
  kind === 'count' &&
  counted.modifiers.length > 0 &&
  /^(?:which|whom)$/.test(line.word(first - 1)) &&
  isVerb(line, last);

/** "19 were killed on the side of the rebels", "12 died among the crew": a part, which the title has as all. */
export function isOfSide({ context: { line }, measured: { kind, event, measure }, behind }: Said): boolean {
  if (kind !== 'count' || event === undefined || line.degraded) return false;
  const title = measure.title.toLowerCase();
  return [...new Set([behind, event.last])].some((at) => {
    const opener =
      line.word(at) === 'on' && line.word(at + 1) === 'the' && line.word(at + 3) === 'of'
        ? at + 4
        : /^(?:among|amongst)$/.test(line.word(at))
          ? at + 1
          : undefined;
    if (opener === undefined) return false;
    const noun = isIn(determiners, line.token(opener), false) ? opener + 1 : opener;
    return !title.includes(line.word(noun).slice(0, 6));
  });
}

/** "in the two areas and in Northport", "in Tarn and Northport": the title has the second of them. */
export const isOfLastPlace = ({ context: { line, reading }, quantity, measured: { kind, measure } }: Said): boolean =>
  kind === 'count' &&
  runsIn(reading.placeAt, Math.max(line.first, quantity.first - 14), line.last).some(
    (run) =>
      run.form === 'place' &&
      measure.title.includes(run.name) &&
      ((line.word(run.first - 1) === 'in' && line.word(run.first - 2) === 'and') ||
        (line.word(run.first - 1) === 'and' && reading.placeAt.get(run.first - 2)?.form === 'place')) &&
      line.word(run.last) !== 'and',
  );

/** "killed by early floods in Ruritania": the occasion in its title lies where the sentence names nothing, and it has a cause or a place of its own. */
export function isOccasionElsewhere({ context: { line, reading }, measured: { kind, event, measure } }: Said): boolean {
  if (kind !== 'count' || event === undefined || line.degraded) return false;
  const occasion = / in (?:the )?((?:\p{L}+ )*)(?:in|at|near|on|off) (?:the )?(\p{Lu}[\p{L} -]*)$/u.exec(measure.title);
  const where = occasion?.[2];
  if (where === undefined || occasion?.[1]?.split(' ').some((word) => happenings.has(word)) !== true) return false;
  const [first = where] = where.split(' ');
  if (range(line.first, line.last).some((at) => line.token(at)?.text.startsWith(first.slice(0, 4)) === true))
    return false;
  // "killed by early floods": by some, and not by those of which the report tells.
  const cause = line.word(event.last) === 'by' && !/^(?:the|this|that|these)$/.test(line.word(event.last + 1));
  if (cause && range(event.last + 1, event.last + 6).some((at) => happenings.has(line.word(at)))) return true;
  return runsIn(reading.placeAt, line.first, line.last).some(
    (run) => run.form === 'place' && !where.includes(run.name),
  );
}

/** "would have seen nurses awarded 4%": it did not come to that. */
export function isCounterfactual({ context: { line }, quantity: { first }, measured: { measure } }: Said): boolean {
  if (/^(?:Planned|Expected|Possible|Offered|Demanded)\b/.test(measure.title)) return false;
  return range(Math.max(line.first, first - 30), first).some(
    (at) =>
      line.word(at + 1) === 'have' &&
      /^(?:would|could|might)$/.test(line.word(at)) &&
      isVerb(line, at + 2) &&
      !range(at, first).some((i) => /^[;:]$|^but$/.test(line.word(i))),
  );
}

/** "plans to save money by slashing 30,000 jobs": it is to be done, as what it is to bring about is. */
export const isMeansOfPlan = ({ context: { line }, measured: { event, measure } }: Said): boolean =>
  event !== undefined &&
  /ing$/.test(line.word(event.at)) &&
  line.word(event.at - 1) === 'by' &&
  !/\bto be\b/.test(measure.title) &&
  range(Math.max(line.first, event.at - 14), event.at).some(
    (at) =>
      line.word(at) === 'to' &&
      /^(?:plans?|aims?|hopes?|wants?|attempt|bid|effort|proposals?|intends?|seeks?|set|will|would|expects?|due|going)$/.test(
        line.word(at - 1),
      ),
  );

/** "a 23-million-dollar loan": a number cut from its scale. */
export const isCutFromScale = ({ quantity: { joined } }: Said): boolean =>
  /^(?:million|billion|trillion|thousand|hundred)/.test(joined ?? '');

/** "In one village 12 people were buried": so many there, and not in all. */
export const isInOnePlace = ({ context: { line }, quantity: { first }, measured: { kind, event } }: Said): boolean =>
  kind === 'count' &&
  event !== undefined &&
  /^(?:in|at|from)$/.test(line.word(line.first)) &&
  /^(?:one|another|some|several|an?)$/.test(line.word(line.first + 1)) &&
  first - line.first < 8 &&
  !range(line.first + 2, first).some((at) => /^(?:the|of|to)$/.test(line.word(at)) || isVerb(line, at)) &&
  /^(?:location|place|village|town|building|district|area|house|school|hospital|city|province|region|county|suburb|case|incident|attack|home)s?$/.test(
    range(line.first + 2, first)
      .map((at) => line.word(at))
      .filter((word) => word !== ',')
      .at(-1) ?? '',
  );

/**
 * What a number counts is taken over from the figure before, and nothing tells what befell those: often it counts something else.
 * Of people who are killed or hurt, told one after the other, that holds.
 */
export function isLeftToGuess({ context: { line, before, sentence }, quantity: { first }, measured }: Said): boolean {
  const { because, event } = measured;
  // "killing 91 foxes - only four were killed by hounds": no people.
  if (hasReason(because, figureReasons.noNoun) && before[0]?.sentence === sentence && event !== undefined)
    return animals.has(before[0].measured.counted.noun ?? '');
  if (!isCarriedOn(because)) return false;
  if (hasReason(because, figureReasons.part)) return false;
  // "the official toll is now 75": it is called what it goes on with.
  if (range(first - 5, first).some((at) => /^(?:toll|figure|number|count|tally|total)s?$/.test(line.word(at))))
    return false;
  const beside = before[0]?.sentence === sentence;
  // "12 were killed on Monday and |30| the day after": the verb is left out with the noun.
  if (event === undefined) return !(beside && /^(?:and|or|,)$/.test(line.word(first - 1)));
  // "killed 40 villagers and wounded |90| others"; elsewhere who did it may have done it to others.
  return event.strength !== 'shared' || (event.voice !== 'passive' && !beside);
}

const animals: ReadonlySet<string> = new Set(
  'animals foxes birds cattle cows calves sheep lambs pigs dogs cats horses hens chickens ducks geese turkeys poultry whales dolphins seals badgers deer hares elephants lions bears wolves fish camels goats'.split(
    ' ',
  ),
);

/** "300 workers who are employed by Acme |have rejected| it": so many have, and more may be employed. */
export const isOfRelative = ({ context: { line }, measured: { event, counted } }: Said): boolean =>
  event?.voice === 'passive' &&
  /^(?:employed|represented|trained|registered|insured)$/.test(event.event) &&
  /^(?:who|that|which)$/.test(line.word(counted.last));

/** "166 |other| people were aboard": not all that were. */
export const isOfOthers = ({ context: { line }, quantity: { last }, measured: { kind, event } }: Said): boolean =>
  kind === 'count' && event?.event === 'aboard' && line.word(last) === 'other';

/** "two Ruritanias": nobody counts those. */
export const isOfName = ({ context: { countOf, reading }, measured: { kind, counted } }: Said): boolean =>
  kind === 'count' &&
  /^\p{Lu}\p{Ll}+s$/u.test(counted.noun ?? '') &&
  reading.placeAt.get(counted.last - 1)?.form !== 'demonym' &&
  countOf(counted.noun?.slice(0, -1).toLowerCase() ?? '') > 0;

/** "Hundreds of pilots": no number, and nothing happens to them. */
export const isNoMoreThanMany = ({ quantity: { value, low, high }, measured: { kind, measure } }: Said): boolean =>
  kind === 'count' && value === null && low === undefined && high === undefined && measure.event === undefined;
