/** Positions of a report → the same, where "the board" is the board of the company that is bid for; words that say nobody's are left out. */
import type { PositionClaim } from '../../../model/claim.ts';
import type { LocalKey } from '../../../model/ids.ts';

/** `targetOf`: the company that a proposal bids for, where the report tells. */
export function withBoards(
  positions: readonly PositionClaim[],
  targetOf: (proposal: LocalKey) => LocalKey | undefined,
): PositionClaim[] {
  return positions.flatMap((p) => {
    if (!('unnamed' in p.party)) return [p];
    const target = p.stance !== 'proposes' && isBoard(p.party.unnamed) ? targetOf(p.proposal) : undefined;
    if (target !== undefined)
      return [{ ...p, party: { entity: target }, because: [...p.because, 'party/board-of-target'] }];
    return isNobodys(p.party.unnamed) ? [] : [p];
  });
}

/** No name stands in the words: "the board", "directors", "the brewer's board"; "Borel's board" is told by its name. */
const isBoard = (words: string): boolean =>
  /\b(?:board|directors)\b/i.test(words) && !/\p{Lu}/u.test(words.replace(/^\p{Lu}/u, ''));

/** One noun without an article, or a plural that says no more than that there are several: "board", "both sides", "union leaders". */
const isNobodys = (words: string): boolean =>
  /^(?:union|board|directors|holders|management|committee|party|executive|council)$/i.test(words) ||
  /^(?:the )?(?:company|firm|group|companies|firms|groups)$/i.test(words) ||
  /^(?:the |both |two |all |union |company |delegates from )*(?:sides|parties|leaders|others)$/i.test(words);
