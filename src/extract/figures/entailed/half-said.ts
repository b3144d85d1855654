/** A measure → whether its title leaves out what makes it one: which way they voted, whose stake it is, what a share does, by the year or the day. */
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { eventVerbs } from '../data/events.ts';
import { peopleAdjectives } from '../data/nouns.ts';
import { isDenied } from '../number/hedge.ts';
import { isVerb } from '../number/word-form.ts';
import { votePair } from '../votes/vote-pair.ts';
import type { Said } from './said.ts';

/** "14 members voted": for or against, the title does not say. */
export const isSideless = ({ measured: { measure } }: Said): boolean =>
  measure.event?.startsWith('voting') === true &&
  !/\b(?:in favou?r|against|yes|no|for|abstaining)\b|\bvoting to \p{Ll}/u.test(measure.title);

/** "The party’s members, who cast 90 votes for": a party's votes, and not the house's; votes of one candidate against another's. */
export function isOfVoters({ context: { line, reading }, quantity, measured: { measure, counted } }: Said): boolean {
  const { first, number } = quantity;
  if (measure.noun !== 'votes' || measure.event === 'for') return false;
  if (range(first - 12, first).some((at) => /^(?:cast|casting)$/.test(line.word(at)))) return true;
  if (votePair(line, number) !== undefined) return false;
  const side = sideAt(line, counted.last);
  if (side === undefined) return line.word(counted.last) !== 'to' && !/^(?:to|and)$/.test(line.word(first - 1));
  const rival = reading.namedAt.get(side + 1)?.entity.kind === 'person';
  return rival || /^(?:mr|mrs|ms|dr)$/.test(line.word(side + 1));
}

const sideAt = (line: Line, behind: number): number | undefined =>
  [behind, behind + 1, behind + 2].find((at) =>
    /^(?:for|against|opposed|no|yes|favou?r|support|abst\p{L}+)$/u.test(line.word(at)),
  );

/** What holds a thing, or a piece of it: alone it says nothing. */
const containers =
  /^(?:pieces|items|rounds|pairs|sets|batches|boxes|bags|kinds|types|sorts|forms|bits|parts|sections|series|lots|loads|units|cases)$/;

export const isContainer = ({ measured: { kind, measure } }: Said): boolean =>
  kind === 'count' &&
  ((measure.qualifier === undefined && containers.test(measure.noun)) ||
    (measure.event === undefined && /^(?:states|countries|nations|days|weeks|months|years|hours)$/.test(measure.noun)));

const perTime = /\bper (?:day|week|month|year|hour)\b|\b(?:daily|weekly|monthly|annual|yearly|hourly)\b/i;

/** "|Every day| 40 buses take workers there", "it |daily| feeds 300". */
const recurs = (line: Line, first: number): boolean =>
  range(Math.max(line.first, first - 8), first).some(
    (at) =>
      (/^(?:every|each)$/.test(line.word(at)) &&
        /^(?:day|week|month|year|hour|morning|night)$/.test(line.word(at + 1))) ||
      (/^(?:daily|weekly|monthly|annually|yearly)$/.test(line.word(at)) && eventVerbs.has(line.word(at + 1))),
  );

/** "costing €9m daily", "wants to save $40m annually": of a year or a day, and the title does not say so. */
export function isRate({ context: { line }, quantity: { first }, measured: { kind, measure }, behind }: Said): boolean {
  if (!/^(?:money|substance|count)$/.test(kind) || perTime.test(measure.title)) return false;
  let at = behind;
  // "€9m ($10m) daily"
  if (line.word(at) === '(') while (at < behind + 8 && line.word(at) !== ')') at++;
  if (line.word(at) === ')') at++;
  if (/^(?:daily|weekly|monthly|annually|yearly|annual)$/.test(line.word(at))) return true;
  if (kind !== 'money' && recurs(line, first)) return true;
  // "433,000 barrels are refined a day"
  if (kind === 'substance')
    while (at < behind + 4 && (isVerb(line, at) || isIn(auxiliaries, line.token(at), false))) at++;
  // "will pay $20,000 |to each family|": so much more than once.
  if (kind === 'money' && line.word(at) === 'to' && /^(?:each|every)$/.test(line.word(at + 1))) return true;
  return (
    /^(?:a|per|each|every)$/.test(line.word(at)) &&
    /^(?:day|week|month|year|hour)$/.test(line.word(at + 1)) &&
    !/^(?:earlier|ago|before|later|previously|after)$/.test(line.word(at + 2))
  );
}

/** "have |each| recorded three deaths", "eight deaths in |both| towns": so many more than once. */
export const isOfEach = ({
  context: { line },
  quantity: { first },
  measured: { kind, measure },
  behind,
}: Said): boolean =>
  kind === 'count' &&
  measure.event !== undefined &&
  ([1, 2, 3].some((n) => line.word(first - n) === 'each' && !/^(?:of|in|on|,)$/.test(line.word(first - n + 1))) ||
    (/^(?:in|at|from|on)$/.test(line.word(behind)) && /^(?:both|each)$/.test(line.word(behind + 1))) ||
    line.word(behind) === 'apiece');

/** "|it| generated 29 percent of revenue": what did, nothing tells. */
const isDoneBySomething = ({ context: { line }, measured: { event, frame } }: Said): boolean =>
  event?.voice === 'active' &&
  frame.agent === undefined &&
  [1, 2, 3].some((n) => /^(?:it|they|he|she|which)$/.test(line.word(event.at - n)));

/** "70% of members voted", "over 40% of costs": of what does it or is it the title says nothing. */
export const isShareOfUnsaid = (said: Said): boolean => {
  const { kind, measure } = said.measured;
  return (
    kind === 'share' &&
    !/\bvotes?\b/.test(measure.noun) &&
    (measure.event === undefined || !measure.title.startsWith('Share of ') || isDoneBySomething(said))
  );
};

const stakes = /^(?:stake|holding|shareholding)$/;

/** "his government would vote its 7 per cent stake in Acme" */
export const isUnowned = ({ measured: { measure } }: Said): boolean =>
  stakes.test(measure.noun) &&
  !/^(?:\p{L}+ ){0,2}(?:stake|holding|shareholding) of \p{Lu}/iu.test(measure.title) &&
  /^(?:\p{L}+ ){0,2}(?:stake|holding|shareholding)\b/iu.test(measure.title);

/** Participles, as titles tell what is done with money. */
const moving =
  /\b(?:spent|paid|raised|invested|given|lost|earned|saved|provided|donated|lent|loaned|pledged|owed|awarded|granted|requested|borrowed|returned|available|cost|received|collected|committed|allocated|promised|injected|contributed|sent|repaid|refunded|offered|demanded|transferred|stolen|laundered|seized|won|made|generated|budgeted|earmarked|set|secured|withdrawn|deposited|fined|written|wiped|added|cut|distributed|released|approved|sought)\b/;

/** "closed at 22", "traded at": what moves no money is no "Money closed". */
export const isUnmoved = ({ measured: { kind, topic, measure } }: Said): boolean =>
  kind === 'money' &&
  topic?.event !== undefined &&
  topic.noun === undefined &&
  /\bmoney\b/i.test(measure.title) &&
  !moving.test(topic.event);

const opening =
  /^(?:ordered|urged|told|asked|forced|allowed|required|expected|obliged|invited|encouraged|advised|instructed|permitted|enabled|left|kept|made|made to|rendered|caused|prompted|led|driven|helped)$/;

/** Whatever else the phrase holds, what they were made to do comes behind. */
const causing = /^(?:caused|prompted|led|driven|helped|forced)$/;

/** "ordered 14 boats to sea", "left a quarter of the beds unusable": what is to be done, or what became of them, is left out. */
export function isOpenEnded({ context: { line }, measured: { event, measure }, behind }: Said): boolean {
  const done = measure.event?.replace(/^to be /, '') ?? '';
  if (event?.voice !== 'active' || !opening.test(done)) return false;
  return (
    done === 'left' ||
    /^(?:kept|made|rendered)$/.test(done) ||
    range(behind, behind + (causing.test(done) ? 12 : 4)).some((at) =>
      /^(?:to|off|out|back|home|away|into)$/.test(line.word(at)),
    )
  );
}

/** "would add 30 cents a share to earnings": what rises stands behind, and "its shares rose 3% on the exchange" are somebody's. */
export function isOfAnother({ context: { line }, quantity, measured: { topic, measure }, behind }: Said): boolean {
  if (topic?.change === undefined) return false;
  if (
    /^(?:Rise|Fall|Cut) in (?:the )?(?:shares|stock) (?:on|in|at)\b/.test(measure.title) &&
    !/ (?:shares|stock) in \p{Lu}/u.test(measure.title)
  )
    return true;
  const added = range(quantity.first - 3, quantity.first).some((at) => /^add(?:s|ed|ing)?$/.test(line.word(at)));
  return added && range(behind, behind + 4).some((at) => line.word(at) === 'to');
}

/** "The poll showed the party with 41% of the vote": nobody has voted. */
export const isOfPoll = ({ context: { line }, measured: { measure } }: Said): boolean =>
  /^(?:Share of the vote|Votes) for\b/.test(measure.title) &&
  range(line.first, line.last).some(
    (at) => /^(?:polls?|surveys?|pollsters?)$/.test(line.word(at)) && line.word(at - 1) !== 'the',
  );

/** "would not pay more than $4m", "did not find 12": what was not done no title tells. */
export const isOfDenial = ({ context: { line }, quantity: { first } }: Said): boolean =>
  isDenied(line, first) || isContested(line, first);

const denying = new Set(
  (
    'deny denies denied denying dismiss dismisses dismissed dismissing reject rejects rejected rejecting ' +
    'refute refutes refuted refuting dispute disputes disputed disputing'
  ).split(' '),
);
const reports =
  /^(?:reports?|claims?|allegations?|suggestions?|accusations?|rumou?rs?|accounts?|assertions?|charges?)$/;

/** "denied that 12 had died", "dismissed reports that 300 were held": told, and said not to be so. */
function isContested(line: Line, first: number): boolean {
  // "Early reports of 200 dead were wrong"
  if (line.word(first - 1) === 'of' && reports.test(line.word(first - 2)))
    return range(first, Math.min(line.last, first + 8)).some((at) =>
      /^(?:wrong|false|untrue|incorrect|exaggerated|mistaken|denied|dismissed)$/.test(line.word(at)),
    );
  const verb = range(Math.max(line.first, first - 18), first).findLast((at) => denying.has(line.word(at)));
  if (verb === undefined) return false;
  const between = range(verb + 1, first);
  if (between.some((at) => /^(?:[;:]|but|saying|said|adding|after|who|which|while)$/.test(line.word(at)))) return false;
  const claim = between.some((at) => reports.test(line.word(at)));
  if (!/^den/.test(line.word(verb))) return claim && between.some((at) => line.word(at) === 'that');
  // "denied 300 workers a rise", "denied the charges against 12"
  return claim || /^(?:that|it|he|she|they)$|ing$/.test(line.word(verb + 1));
}

/** "in stock |and| $10 in cash": a part; the title says so of cash. */
const isPaidIn = (line: Line, at: number): boolean =>
  line.word(at) === 'in' &&
  /^(?:stock|shares)$/.test(line.word(at + 1)) &&
  /^(?:and|plus)$/.test(line.word(at + 2)) &&
  range(at + 3, at + 12).some((i) => line.token(i)?.kind === 'number');

/** "an offer of 352 pence and 0.16 shares for each share": the money is half of what is offered. */
export function isBesideShares({ context: { line }, quantity: { last }, measured: { kind, measure } }: Said): boolean {
  if (kind !== 'money' || /\bcash\b/i.test(measure.title)) return false;
  // "$15.50 in stock and $10.50 in cash for each share"
  if (isPaidIn(line, last)) return true;
  // "300p in cash and 0.26 shares": a title has the cash.
  if ([last, last + 1].some((i) => line.word(i) === 'cash')) return false;
  const at = [last, last + 1, last + 2].find((i) => /^(?:and|plus)$/.test(line.word(i)));
  return (
    at !== undefined &&
    (line.token(at + 1)?.kind === 'number' || /^(?:an?|one|half|two)$/.test(line.word(at + 1))) &&
    range(at + 2, at + 9).some((i) => /^(?:shares?|stock|options?|warrants?|bonds?|interest)$/.test(line.word(i)))
  );
}

/** "40 displaced, injured or otherwise affected", "300 dead and missing": the number holds all of these, the title the first. */
export function isOneOfDeeds({ context: { line }, measured: { event, measure } }: Said): boolean {
  if (event === undefined || event.voice === 'nominal' || / or /.test(measure.event ?? '')) return false;
  const isDeed = (at: number): boolean => isVerb(line, at) || peopleAdjectives.has(line.word(at));
  if (line.word(event.last) === 'and')
    return peopleAdjectives.has(line.word(event.last + 1)) && peopleAdjectives.has(line.word(event.last - 1));
  for (let at = event.last; at < event.last + 8; at++) {
    if (line.word(at) === 'or') return range(at + 1, at + 4).some(isDeed);
    if (line.word(at) !== ',' && !isDeed(at) && !isAdverb(line.token(at))) return false;
  }
  return false;
}

/** "The union's 12,500 members voted hugely in favour", "its 70,000 members backed it by 67%": not all of them did. */
export function isOfMajority({ context: { line }, measured: { kind, event } }: Said): boolean {
  if (
    kind !== 'count' ||
    event === undefined ||
    !/^(?:vot|back|endors|approv|support|reject|accept)/.test(line.word(event.at))
  )
    return false;
  return range(event.at - 3, event.at + 10).some(
    (at) =>
      /^(?:overwhelmingly|hugely|narrowly|largely|mostly|heavily|strongly|decisively|massively|comfortably)$/.test(
        line.word(at),
      ) ||
      (line.word(at) === 'by' && line.token(at + 1)?.kind === 'number'),
  );
}
