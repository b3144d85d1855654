/** Words that say how sharp a number is, before and behind it. */

import type { Comparator } from '../../../model/values.ts';
import { pushTo } from '../../../text/groups.ts';
import { stem } from '../../../text/stem.ts';

const before: Readonly<Record<Exclude<Comparator, 'exact'>, readonly string[]>> = {
  about: [
    'about',
    'around',
    'some',
    'roughly',
    'approximately',
    'an estimated',
    'estimated',
    'circa',
    'in the region of',
    'in the order of',
    'on the order of',
    'somewhere around',
    'something like',
    'an approximate',
    'a rough',
    'an average of',
    'a reported',
    'approx',
    'approx .',
    'or about',
    'or some',
    'barely',
    'scarcely',
  ],
  nearly: [
    'nearly',
    'almost',
    'close to',
    'closer to',
    'just under',
    'just below',
    'a little under',
    'a little less than',
    'slightly less than',
    'slightly under',
    'just short of',
    'approaching',
    'not quite',
    'nearer to',
    'near to',
    'just shy of',
    'just less than',
    'virtually',
    'little short of',
  ],
  'more than': [
    'more than',
    'over',
    'above',
    'upwards of',
    'upward of',
    'north of',
    'in excess of',
    'exceeding',
    'exceeded',
    'exceeds',
    'surpassed',
    'surpassing',
    'well over',
    'just over',
    'well above',
    'just above',
    'slightly more than',
    'slightly over',
    'a little over',
    'a little more than',
    'little more than',
    'greater than',
    'not less than one in',
    'well more than',
    'far more than',
    'just more than',
    'higher than',
    'beyond',
    'past',
    'longer than',
    'better than',
    'larger than',
    'comfortably over',
    'comfortably more than',
    'much more than',
    'some more than',
  ],
  'at least': [
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'not fewer than',
    'a minimum of',
    'at the very least',
    'as low as',
    'as few as',
    'as little as',
    'a minimum',
    'at a minimum',
  ],
  'less than': [
    'less than',
    'fewer than',
    'under',
    'below',
    'lower than',
    'well under',
    'well below',
    'far fewer than',
    'far less than',
    'much less than',
    'smaller than',
    'shorter than',
  ],
  'up to': [
    'up to',
    'as many as',
    'as much as',
    'as high as',
    'as long as',
    'a maximum of',
    'at most',
    'no more than',
    'not more than',
    'at the most',
    'as far as',
    'as large as',
    'as big as',
    'anything up to',
  ],
};

const behind: Readonly<Record<string, Comparator>> = {
  'or so': 'about',
  'or thereabouts': 'about',
  'or more': 'at least',
  'or less': 'up to',
  'or fewer': 'up to',
  'and counting': 'at least',
  'at least': 'at least',
  'at most': 'up to',
};

export interface Hedge {
  readonly words: readonly string[];
  readonly comparator: Comparator;
}

/** By their last word, in full and as a stem; the longer first. */
export const hedgesByLastWord: ReadonlyMap<string, readonly Hedge[]> = group(
  Object.entries(before)
    .flatMap(([comparator, list]) =>
      list.map((phrase): Hedge => ({ words: phrase.split(' '), comparator: comparator as Comparator })),
    )
    .sort((a, b) => b.words.length - a.words.length),
  -1,
);

/** `at`: the place of the word by which they are looked up; -1 is the last. */
function group(hedges: readonly Hedge[], at: number): ReadonlyMap<string, readonly Hedge[]> {
  const groups = new Map<string, Hedge[]>();
  for (const hedge of hedges) {
    const word = hedge.words.at(at) ?? '';
    for (const key of new Set([word, stem(word)])) pushTo(groups, key, hedge);
  }
  return groups;
}

/** Those that stand behind a number, by their first word, in full and as a stem. */
export const hedgesByFirstWord: ReadonlyMap<string, readonly Hedge[]> = group(
  Object.entries(behind).map(([phrase, comparator]) => ({ words: phrase.split(' '), comparator })),
  0,
);

/** After these, "about" and "over" are prepositions: "talks about 12 prisoners", "spread over two days". */
export const notHedgedAfter: ReadonlySet<string> = new Set(
  'talk talks talked talking spoke speak information question questions concern concerns worry worries worried news report nothing something anything know knows complained complaint complaints dispute row disagreement argue argued quarrel fight spread paid payable staggered divided control claim claims rule decision hand hands handed handing turned turning'.split(
    ' ',
  ),
);

/** Before "up to" and before a number with a unit they tell a movement: "goes up to 10", "fell 7p to 131p". */
export const changeVerbs: ReadonlySet<string> = new Set(
  (
    'go goes went gone going rise rises rose risen rising raise raises raised raising move moves moved climb climbs climbed climbing jump jumps jumped ' +
    'fall falls fell fallen falling drop drops dropped dropping slip slips slipped slid sink sank gain gained gains lose lost firm firmed weaken weakened ' +
    'ease eased add added shed cut cuts up down increase increased increases decrease decreased decline declined grow grew grown tumble tumbled soar soared ' +
    'surge surged plunge plunged leap leapt edge edged advance advanced push pushed'
  ).split(' '),
);
