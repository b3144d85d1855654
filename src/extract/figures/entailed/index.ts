/** A number with its measure → what its title claims beyond the number's own clause: such a number is told in passing, in the report's words. */
import { figureReasons } from '../../../model/figure-reasons.ts';
import type { Context, Measured } from '../context.ts';
import { isFormer } from '../former.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { tellsModality } from './as-told.ts';
import {
  isOfComplement,
  isOfCompound,
  isOfDeed,
  isOfMotion,
  isOfOtherVerb,
  isOfThings,
  isOfUnsaid,
  isOver,
  isSeatOfUnsaid,
} from './clause.ts';
import { isOfAnotherQuake, isOfCompared, isOfEarlierYear, isOfManyFirms } from './compared.ts';
import { isOfUnsureDollar } from './dollar.ts';
import {
  isBesideShares,
  isContainer,
  isOfAnother,
  isOfDenial,
  isOfEach,
  isOfMajority,
  isOfPoll,
  isOfVoters,
  isOneOfDeeds,
  isOpenEnded,
  isRate,
  isShareOfUnsaid,
  isSideless,
  isUnmoved,
  isUnowned,
} from './half-said.ts';
import {
  isConditional,
  isDifference,
  isExample,
  isFallAsShare,
  isHigherThing,
  isOfRefusal,
  isRoom,
  isStepAsLevel,
  isStepOfUnsaid,
  isThreshold,
} from './level.ts';
import { modalityOf } from './modality.ts';
import { isOfAside, isOfOthers, isOfPast, isOfTwoSorts, isPart, isWholeOfPart } from './part.ts';
import { namesOf, type Questions, type Said, saidOf } from './said.ts';
import { isBesideNamed, isBesides, isLot, isOfHappened, isOfNumber, isSortOf } from './subset.ts';
import { isInCondition, isIncluded, isLater, isOfThePlanned, isOneOfPlaces, isPartAsWhole, isSum } from './whole.ts';

export { toldAsIs } from './as-told.ts';

/** Each with its name as a reader of `explain` knows it. */
const questions: Questions = [
  [
    'title leaves out a part',
    [
      isPart,
      isPartAsWhole,
      isIncluded,
      isOneOfPlaces,
      isInCondition,
      isOfTwoSorts,
      isOfHappened,
      isOfNumber,
      isSortOf,
      isLot,
      isBesides,
      isBesideNamed,
    ],
  ],
  [figureReasons.notYetSo, [isNotYetSo]],
  [
    'its clause says something else of it',
    [
      isOfOtherVerb,
      isOfThings,
      isOfCompound,
      isOver,
      isOfAnotherQuake,
      isStepAsLevel,
      isHigherThing,
      isThreshold,
      isOfCompared,
      isOfRefusal,
      isFallAsShare,
      isStepOfUnsaid,
      isSum,
      isDifference,
      isOfComplement,
      isOfThePlanned,
      isLater,
    ],
  ],
  ['a sum to reckon with', [isExample]],
  ['told of for the sake of others', [isOfOthers, isWholeOfPart]],
  ['told of another time', [isOfPast, isOfEarlierYear, isOfAside]],
  [
    'title leaves out the half of what is said',
    [
      isSideless,
      isOfVoters,
      isContainer,
      isOpenEnded,
      isOfAnother,
      isOfPoll,
      isOfDenial,
      isOfEach,
      isBesideShares,
      isOneOfDeeds,
      isOfMajority,
      isOfDeed,
      isOfMotion,
      isRoom,
      isConditional,
    ],
  ],
  ['title leaves out by the year or day', [isRate]],
  ['title leaves out what the share does', [isShareOfUnsaid]],
  ['title leaves out whose it is', [isUnowned, isSeatOfUnsaid, isOfUnsaid, isOfManyFirms]],
  ['no verb of giving or having', [isUnmoved]],
  ['dollars of a country that is not said', [isOfUnsureDollar]],
];

/** Empty where the title says no more than the clause. */
export function overclaims(context: Context, quantity: QuantityRun, measured: Measured): readonly string[] {
  const said = saidOf(context, quantity, measured);
  return namesOf(questions, said);
}

function isNotYetSo({ context, quantity, measured, behind }: Said): boolean {
  if (measured.modality !== undefined || isFormer(context.line, quantity)) return false;
  const modality = modalityOf(context.line, quantity.first, behind);
  // "cancelled 240 flights": that is what befell them.
  if (modality === 'off' && /^(?:cancel|scrapp|abandon|postpon)/.test(measured.measure.event ?? '')) return false;
  return modality !== undefined && !tellsModality(measured, modality);
}
