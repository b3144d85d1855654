/** A candidate → where its name begins, behind words that a page, an agency or a headline puts before it. */
import type { Document } from '../document.ts';

/** Words in capitals that lead to another story of a web page. */
const furniture = /^(?:RELATED|WATCH|READ|MORE|ALSO|PHOTOS?|VIDEOS?|UPDATED?|BREAKING|EXCLUSIVE)$/;

/** What an agency did to its report. */
const agencysDeed = /^(?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Clarifies)$/;
/** Behind "to" in a line of capitals. */
const toDo = /^(?:Buy|Sell|Join|Leave|Sue|Back|Fight|Cut|Fire|Hire|Acquire|Merge|Drop|Quit|Meet|Take|Raise|Bid)$/;

export function afterFurniture({ tokens }: Document, from: number, last: number): number {
  let first = from;
  while (last - first > 1 && furniture.test(tokens[first]?.text ?? '')) first++;
  // "(Adds Quorl comment)": what an agency has done to its report; "to Buy Quorl": a line of capitals.
  const isDone = tokens[first - 1]?.text === '(' && agencysDeed.test(tokens[first]?.text ?? '');
  const isToDo = tokens[first - 1]?.lower === 'to' && toDo.test(tokens[first]?.text ?? '');
  return last - first > 1 && (isDone || isToDo) ? first + 1 : first;
}
