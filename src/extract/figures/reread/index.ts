/**
 * A number with its title → where a second reading disagrees with it, which looks at nothing but the number's own clause. A title is
 * put together from all over the report; it is published only where both come to the same.
 */

import { figureReasons } from '../../../model/figure-reasons.ts';
import type { Context, Measured } from '../context.ts';
import { namesOf, type Questions, saidOf } from '../entailed/said.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isUntoldGroup } from '../proven/group.ts';
import { isUnprovenToCome } from '../proven/to-come.ts';
import { isElsewhere, isTollOfOther } from '../proven/where.ts';
import {
  isCounterfactual,
  isCutFromScale,
  isHeldByUntold,
  isInOnePlace,
  isLeftToGuess,
  isMeansOfPlan,
  isNoEllipsis,
  isNoMoreThanMany,
  isOccasionElsewhere,
  isOfLastPlace,
  isOfName,
  isOfNation,
  isOfNoun,
  isOfOthers,
  isOfOwnerUnsaid,
  isOfRelative,
  isOfSide,
  isSomebody,
  isVerbAsNoun,
} from './besides.ts';
import {
  isDayOfOtherVerb,
  isDayOutside,
  isDoneToThing,
  isOfEarlierHappening,
  isOfPlaceBefore,
  isOfSwap,
  isOutcomeUnsaid,
  isOver,
  isOverall,
  isPlacedElsewhere,
  isRanked,
  isVoteOnOther,
} from './event.ts';
import { isFirstOfList, isOfNamedHappening, isOfOneOwner, isOfOtherHappening, isPlaceOfTeller } from './others.ts';
import { isOfChanger, isOfLongerName, isOwnedElsewhere, isStockOfNobody, leavesOutWhose } from './owner.ts';
import { isClauseInside, isComplement, isCutShort, isHeadBehindIn, isHeadless, isSecondOfTwo } from './phrase.ts';
import { isAbove, isCostOfUnsaid, isOfNearerVerb, isOfRight, isPriceOfThings, isUnmarkedStep } from './relation.ts';

/** Each with its name as a reader of `explain` knows it. */
const questions: Questions = [
  [
    'title is cut out of its phrase',
    [
      isHeadless,
      isCutShort,
      isComplement,
      isSecondOfTwo,
      isHeadBehindIn,
      isNoEllipsis,
      isNoMoreThanMany,
      isOfNoun,
      isCutFromScale,
      isVerbAsNoun,
      isOfName,
      isClauseInside,
    ],
  ],
  [
    'its clause has it in another relation',
    [
      isCounterfactual,
      isMeansOfPlan,
      isPriceOfThings,
      isUnmarkedStep,
      isCostOfUnsaid,
      isAbove,
      isOfRight,
      isOfNearerVerb,
      isOutcomeUnsaid,
      isOfSwap,
      isDoneToThing,
    ],
  ],
  [
    'its clause has a part or a holder that its title leaves out',
    [
      isHeldByUntold,
      isOfSide,
      isOfLastPlace,
      isInOnePlace,
      isFirstOfList,
      isOfNation,
      isSomebody,
      isOfOwnerUnsaid,
      isOfRelative,
      isOfOthers,
    ],
  ],
  [
    'whose it is stands outside its clause',
    [isOwnedElsewhere, isOfLongerName, isOfChanger, isOfOneOwner, isStockOfNobody],
  ],
  ['what it counts is left to guess', [isLeftToGuess]],
  ['its clause does not prove that it is to come', [isUnprovenToCome]],
  [figureReasons.untoldGroup, [isUntoldGroup]],
  [
    'its clause is of another time or place',
    [
      isDayOfOtherVerb,
      isOfEarlierHappening,
      isRanked,
      isPlacedElsewhere,
      isElsewhere,
      isTollOfOther,
      isDayOutside,
      isOfPlaceBefore,
      isOver,
      isOverall,
      isOccasionElsewhere,
      isOfOtherHappening,
      isOfNamedHappening,
      isPlaceOfTeller,
    ],
  ],
];

/** Questions of which a title that is found among all reports may take care. */
const open: Questions = [
  [figureReasons.nameBeside, [leavesOutWhose]],
  [figureReasons.voteBeside, [isVoteOnOther]],
];

export interface Reread {
  /** Empty where both readings agree. */
  readonly against: readonly string[];
  /** What only the title of the page can answer. */
  readonly unsaid: readonly string[];
}

/** Nothing against it. */
export const agreed: Reread = { against: [], unsaid: [] };

export function reread(context: Context, quantity: QuantityRun, measured: Measured): Reread {
  const said = saidOf(context, quantity, measured);
  return {
    against: namesOf(questions, said),
    unsaid: namesOf(open, said),
  };
}
