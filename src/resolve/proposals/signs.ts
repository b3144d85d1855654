/**
 * Two proposals of one story → the signs that speak for one plan and for two: who put it forward and who is bid for, its
 * sort, words and numbers, when it is told, which version, and how much of its report it is.
 */
import { measuresClash, type ProposalMeasure, shareMeasure } from '../../model/proposal-traits.ts';
import type { PartialDate } from '../../model/values.ts';
import { stem } from '../../text/stem.ts';
import { bothMeasured, daysApart, type Member } from './member.ts';
import { narrowSort } from './nouns.ts';
import { ownersAlike } from './owners.ts';
import type { Sign } from './sign-weights.ts';
import { type Add, addTold, versionSign } from './told-when.ts';

/**
 * `a` stands before `b` in the order of reports. Asked of every two proposals of a story, some hundred thousand pairs of a
 * thousand reports: one list is filled, and what is read off a proposal alone is read off once.
 */
export function signsOf(a: Member, b: Member): Sign[] {
  const signs: Sign[] = ['pair'];
  const one = a.source === b.source;
  const shared = sharedSorts(a, b);
  const law = shared.length > 0 && shared.every((s) => s === 'law' || s === 'tax');
  const add = (sign: Sign | undefined): void => {
    if (sign !== undefined) signs.push(sign);
  };
  if (one) {
    add('one report');
    // A report that speaks of both again and again speaks of two.
    if (areWellTold(a, b)) add('one report, well told');
  } else {
    addTold(add, a, b, law);
    if (law && areMain(a, b)) add('law: most told in both');
    addStanding(add, a, b);
  }
  if (a.properName !== undefined && a.properName === b.properName) add('name: same');
  add(nounSign(a, b));
  add(sortSign(shared, law));
  addWords(add, a, b);
  add(ownerSign(a, b, one));
  add(targetSign(a, b));
  add(measureSign(a, b, law));
  add(dateSign(a.proposal.date, b.proposal.date));
  add(versionSign(a, b, one));
  add(termSign(a, b));
  add(vagueSign(a, b, one));
  if (a.proposal.confidence < 0.5 || b.proposal.confidence < 0.5) add('doubtful');
  return signs;
}

const sharedSorts = (a: Member, b: Member): string[] =>
  a.proposal.traits.sorts.filter((s) => b.proposal.traits.sorts.includes(s));

/**
 * One story is told of one bill: what two reports speak of most is the same, whatever little they say of it. Not half a
 * year apart, nor where one speaks of another version.
 */
const areMain = (a: Member, b: Member): boolean =>
  (daysApart(a, b) ?? 0) <= 120 &&
  a.proposal.traits.version === b.proposal.traits.version &&
  [a, b].every(
    (m) => m.standing !== 'minor' && m.proposal.mentions.length > 1 && narrowSort(m.proposal.noun) === 'law',
  );

/** "the compromise plan" is called "the compromise" ever after. */
function nounSign({ proposal: a }: Member, { proposal: b }: Member): Sign {
  const [x, y] = [a.noun, b.noun];
  if (x === y || a.traits.words.includes(y) || b.traits.words.includes(x)) return 'noun: same';
  const [s, t] = [narrowSort(x), narrowSort(y)];
  return s !== undefined && t !== undefined && s !== t ? 'noun: of another sort' : 'noun: another';
}

function sortSign(shared: readonly string[], law: boolean): Sign | undefined {
  if (shared.length === 0) return 'sort: none';
  if (law) return 'sort: law';
  return shared.length === 1 && shared[0] === 'takeover' ? 'sort: takeover' : undefined;
}

/** Of many proposals of one story: they tell little on their own. */
const common = new Set(
  'revised peace truce ceasefire cease-fire takeover rescue budget pay final three-phase two-phase deal first second third release hostage tender raised last original lower gentler alternative rival joint compromise buyout share'
    .split(' ')
    .map(stem),
);

function addWords(add: Add, a: Member, b: Member): void {
  let shared = 0;
  let rare = 0;
  for (const word of a.words) {
    if (!b.words.has(word)) continue;
    shared++;
    if (!common.has(word)) rare++;
  }
  if (shared > 0) {
    add(rare > 1 ? 'words: two' : rare > 0 ? 'words: one' : 'words: common');
    return;
  }
  add(strangers(a, b));
  // What has a name in one report and is not called so in the other.
  if (a.proposal.traits.titled !== b.proposal.traits.titled) add('title: one');
}

/** Two descriptions that share no word; one that is told again and again has all its words by then. */
function strangers(a: Member, b: Member): Sign {
  const [x, y] = [wordsAndSpans(a), wordsAndSpans(b)];
  if (x === 0 || y === 0) return x + y > 0 ? 'words: one silent' : 'words: silent';
  if (areWellTold(a, b)) return 'words: apart, well told';
  return Math.min(x, y) > 1 ? 'words: many apart' : 'words: apart';
}

/** "the 90-day plan" is called by its days as another by its words. */
const wordsAndSpans = ({ words, proposal }: Member): number =>
  proposal.traits.measures.reduce((n, { unit }) => (unit === 'time' ? n + 1 : n), words.size);

const areWellTold = (a: Member, b: Member): boolean =>
  Math.min(a.proposal.mentions.length, b.proposal.mentions.length) > 2;

function ownerSign(a: Member, b: Member, one: boolean): Sign | undefined {
  const owners = ownersAlike(a, b);
  if (owners === 'apart' || owners === 'kin') return undefined;
  return owners === 'same' && one ? 'owner: same, one report' : `owner: ${owners}`;
}

function targetSign(a: Member, b: Member): Sign | undefined {
  if (a.target === undefined && b.target === undefined) return undefined;
  return a.target === b.target ? 'target: same' : 'target: one silent';
}

/** A sum beside a law is what somebody reckons it to cost, and reports reckon differently. */
function measureSign(a: Member, b: Member, law: boolean): Sign | undefined {
  if (!bothMeasured(a, b)) return undefined;
  const told = (m: Member): readonly ProposalMeasure[] =>
    m.proposal.traits.measures.filter(({ unit }) => !(law && unit === 'sum'));
  const [x, y] = [told(a), told(b)];
  if (measuresClash(x, y)) return spansClash(x, y) ? 'number: of days apart' : 'number: apart';
  if (shareMeasure(x, y)) return 'number: same';
  return x.length > 0 && y.length > 0 ? 'number: another' : undefined;
}

/** "the 90-day plan" is no 30-day one; sums are rounded, and told in other currencies. */
const spansClash = (x: readonly ProposalMeasure[], y: readonly ProposalMeasure[]): boolean => {
  const [a, b] = [x, y].map((list) => list.filter((m) => m.unit === 'time'));
  return measuresClash(a ?? [], b ?? []);
};

function dateSign(x: PartialDate | undefined, y: PartialDate | undefined): Sign | undefined {
  if (x === undefined || y === undefined) return undefined;
  if (x === y) return 'made: same day';
  return x.startsWith(y) || y.startsWith(x) ? undefined : 'made: another day';
}

/** Most of the shorter list's words, or hardly any; reports of one story share the names of its parties anyhow. */
function termSign({ terms: x }: Member, { terms: y }: Member): Sign | undefined {
  const smaller = Math.min(x.size, y.size);
  if (smaller < 4) return undefined;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  const share = shared / smaller;
  return share > 0.6 ? 'terms: same' : share < 0.25 ? 'terms: apart' : undefined;
}

/** The plan that a report is about is most likely the one that the other is about. */
function addStanding(add: Add, a: Member, b: Member): void {
  const [x, y] = [a.standing !== 'minor', b.standing !== 'minor'];
  add(x && y ? 'standing: main both' : x || y ? 'standing: main one' : 'standing: minor both');
  if (a.standing === 'only' && b.standing === 'only') add('standing: only both');
}

/** "the offer", of which nothing else is told. */
const isVague = ({ words, owners, target, proposal }: Member): boolean =>
  words.size === 0 && owners.size === 0 && target === undefined && proposal.traits.measures.length === 0;

function vagueSign(a: Member, b: Member, one: boolean): Sign | undefined {
  const [x, y] = [isVague(a), isVague(b)];
  if (!x && !y) return undefined;
  if (x && y) return one ? 'vague: both, one report' : 'vague: both';
  return one ? 'vague: one, one report' : 'vague: one';
}
