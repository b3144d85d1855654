/** Reasons of figures that later stages ask for, as `because` holds them and `explain` words them. */

export const figureReasons = {
  namesNobody: 'title names nobody',
  leansOnReport: 'title leans on its report',
  nameBeside: 'a name stands beside it',
  voteBeside: 'another vote stands beside it',
  nounBefore: 'noun of the figure before',
  ownNoun: 'noun behind the number',
  noNoun: 'no noun',
  degraded: 'degraded text',
  otherCurrency: 'value in another currency',
  bySelf: 'title says by itself what it is of',
  unproven: 'its sentence does not bear its title out',
  goesOn: 'goes on with the figure before',
  part: 'part of the figure before',
  countsSpeakers: 'counts who speaks',
  vote: 'result of a vote',
  candidate: 'votes of a candidate',
  notYetSo: 'told as not yet so',
  untoldGroup: 'its clause does not say that so many are all',
} as const;

type FigureReason = (typeof figureReasons)[keyof typeof figureReasons];

/** One of the reasons is this one. A sentence with a slip in it would not compile. */
export const hasReason = (because: readonly string[], reason: FigureReason): boolean => because.includes(reason);
