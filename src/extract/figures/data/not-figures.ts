/** Words beside a number that make it a name, a time, an age or an idiom. */
import { stem } from '../../../text/stem.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' ').flatMap((word) => [word, stem(word)]));

/** "Article 5", "phase two", "Flight 370": the number is a name. */
export const numberedThings: ReadonlySet<string> = list(
  'flight local article section chapter page room route highway no number nr phase stage step part volume episode resolution act paragraph clause ' +
    'channel platform gate unit block zone district ward division grade level category type version round apollo question item rule pier berth ' +
    'terminal reactor hangar building floor apartment track exhibit document order lane junction exit figure day week age aged size year boeing ' +
    'airbus model formula interstate bus tram train line annex appendix protocol chapter schedule option plan tier class shaft well bay hall ward',
);

/** Behind a number written with a colon or alone: the time of day. */
export const clockWords: ReadonlySet<string> = list("am pm a.m. p.m. gmt utc est edt cet bst o'clock o’clock");

/** "ten-man squad" is a count; "five-star hotel", "two-way radio" are none. */
export const joinedIdioms: ReadonlySet<string> = list(
  'way off sided star time timer times fold piece nil pronged wheel wheeler string figure digit handed hand legged faced door class tier track ' +
    'party state term sum tone ply liner up down out one two three four five six seven eight nine on size size-fits-all ' +
    'dimensional th st nd rd run course set dot level half third thirds quarters fifths sixths part stop on-one under over storey-high',
);

export const resultWords: ReadonlySet<string> = list(
  'win defeat loss draw victory lead aggregate score triumph thrashing home away drubbing scoreline',
);

export const streetWords: ReadonlySet<string> = list(
  'street st road rd avenue ave lane square drive boulevard close terrace crescent broadway place plaza',
);

/** "the first half", "half past": no share. */
export const notHalfAfter: ReadonlySet<string> = list(
  'first second latter other better opening closing top bottom northern southern eastern western one',
);
export const notHalfBefore: ReadonlySet<string> = list(
  'past time way hearted brother sister term finished empty asleep jokingly',
);

/** After a share with "a": "a third had arrived"; before a noun it is an ordinal: "a third phase". */
export const afterShare: ReadonlySet<string> = list(
  'of the had have has were was are is in as to more less fewer below above or and but by from on at since would will said says say higher lower ' +
    'larger smaller bigger cheaper short down up off that this which their its his her our if than when while what who did do does for with among longer faster below',
);
