/**
 * Two proposals of one story → the signs that speak for one plan and for two: who put it forward and who is bid for, its
 * sort, words and numbers, when it is told, which version, and how much of its report it is.
 */
import { measuresClash, type ProposalMeasure, shareMeasure } from '../../model/proposal-traits.ts';
import type { PartialDate } from '../../model/values.ts';
import { oncePer } from '../../text/once.ts';
import { stem } from '../../text/stem.ts';
import type { Member } from './member.ts';
import { narrowSort } from './nouns.ts';
import type { Sign } from './sign-weights.ts';

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
    addStanding(add, a, b);
  }
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

type Add = (sign: Sign | undefined) => void;

const sharedSorts = (a: Member, b: Member): string[] =>
  a.proposal.traits.sorts.filter((s) => b.proposal.traits.sorts.includes(s));

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

function meet(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const o of x) if (y.has(o)) return true;
  return false;
}

/** Nobody bids for themselves: who is bid for in the other report has put this one forward by a misreading. */
function ownersOf({ owners, target }: Member, other: Member): ReadonlySet<string> {
  // Hardly ever: else every pair of a story would make two sets.
  const isTarget = (party: string | undefined): boolean => party !== undefined && owners.has(party);
  if (!isTarget(target) && !isTarget(other.target)) return owners;
  return new Set([...owners].filter((o) => o !== other.target && o !== target));
}

type Owners = 'silent' | 'one silent' | 'same' | 'kin' | 'apart';

/** A head of state's plan may be the state's, and the Joneses' that of Mary Jones. */
function ownersAlike(a: Member, b: Member): Owners {
  const [x, y] = [ownersOf(a, b), ownersOf(b, a)];
  if (x.size === 0 || y.size === 0) return x.size + y.size > 0 ? 'one silent' : 'silent';
  if (meet(x, y)) return 'same';
  return meet(x, b.bodies) || meet(a.bodies, y) || haveKin(x, y) ? 'kin' : 'apart';
}

function haveKin(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const o of x) for (const p of y) if (areKin(o, p) || areKin(p, o)) return true;
  return false;
}

/** "the Joneses", "Jones Holdings" and "Mary Jones", by the keys of their pages. */
function areKin(person: string, body: string): boolean {
  if (!person.startsWith('person-') || !body.startsWith('organization-')) return false;
  const surname = person.split('-').at(-1) ?? '';
  return (
    surname.length > 3 &&
    body
      .split('-')
      .slice(1)
      .some((w) => w.replace(/e?s$/, '') === surname.replace(/e?s$/, ''))
  );
}

function ownerSign(a: Member, b: Member, one: boolean): Sign | undefined {
  const owners = ownersAlike(a, b);
  if (owners === 'apart' || owners === 'kin') return undefined;
  return owners === 'same' && one ? 'owner: same, one report' : `owner: ${owners}`;
}

const targetsClash = (a: Member, b: Member): boolean =>
  a.target !== undefined && b.target !== undefined && a.target !== b.target;

/** "the second offer" is no third one. */
const ordinalsClash = (a: Member, b: Member): boolean => bothMeasured(a, b) && measuresClash(ordinals(a), ordinals(b));

/** Few proposals are told by a number; the others need not be compared by theirs. */
const bothMeasured = (a: Member, b: Member): boolean =>
  a.proposal.traits.measures.length > 0 && b.proposal.traits.measures.length > 0;

const ordinals = oncePer(({ proposal }: Member) => proposal.traits.measures.filter(({ unit }) => unit === 'ordinal'));

/** What only an act of asking tells is one with another of that act, or with what is named by it: "the closure". */
export const actsClash = (a: Member, b: Member): boolean => {
  const [x, y] = [a.proposal.traits.act, b.proposal.traits.act];
  if (x === undefined && y === undefined) return false;
  if (x !== undefined && y !== undefined) return x !== y;
  const [act, named] = x === undefined ? [y, a] : [x, b];
  return !(act !== undefined && named.words.has(stem(act)));
};

/** "the health bill" and "the wage bill" of one report: it has told them apart. */
const lawsClash = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  [a, b].every((m) => /^(?:bill|legislation|act)$/.test(m.proposal.noun) && m.words.size > 0) &&
  !meet(a.words, b.words);

/** "The initial offer" of a report that speaks of another one, too. */
const versionsClash = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  a.proposal.traits.version !== b.proposal.traits.version &&
  [a, b].some((m) => m.proposal.traits.version === 'first');

/** "The 7 billion bid" and, more than a week later, "the 9 billion bid": one came after the other. */
const bidsClash = (a: Member, b: Member): boolean =>
  bothMeasured(a, b) &&
  [a, b].every((m) => m.proposal.traits.sorts.every((sort) => sort === 'takeover')) &&
  (daysApart(a, b) ?? 0) > 7 &&
  measuresClash(a.proposal.traits.measures, b.proposal.traits.measures);

/** "the players' proposal" is not "the owners' offer". */
const sidesClash = ({ proposal: a }: Member, { proposal: b }: Member): boolean =>
  a.traits.sides.length > 0 && b.traits.sides.length > 0 && !a.traits.sides.some((s) => b.traits.sides.includes(s));

/** What two parties put forward, or for two companies, is two, however alike; so are two acts. */
export const contradict = (a: Member, b: Member): boolean =>
  sidesClash(a, b) ||
  actsClash(a, b) ||
  lawsClash(a, b) ||
  versionsClash(a, b) ||
  bidsClash(a, b) ||
  targetsClash(a, b) ||
  ownersAlike(a, b) === 'apart' ||
  ordinalsClash(a, b);

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

const reaches: readonly (readonly [days: number, sign: Sign])[] = [
  [1, 'told: a day apart'],
  [4, 'told: days apart'],
  [12, 'told: a week apart'],
  [40, 'told: weeks apart'],
  [120, 'told: months apart'],
];

/** Bills live for months; what is put forward now in both reports, days apart, is two. */
function addTold(add: Add, a: Member, b: Member, law: boolean): void {
  const days = daysApart(a, b);
  if (days === undefined) return;
  add(reaches.find(([reach]) => days <= reach)?.[1] ?? 'told: half a year apart');
  if (law && days > 12) add('law: weeks apart');
  const anew = a.proposal.traits.fresh && b.proposal.traits.fresh && days > 4 && !isVotedOn(a, b, days);
  if (anew) add('fresh: days apart');
  if (days <= 3 && meet(a.answers, b.answers)) add('answer: same');
}

/** A contract is struck by its negotiators, and ratified within two weeks. */
const isVotedOn = (a: Member, b: Member, days: number): boolean =>
  days <= 14 &&
  [a, b].every((m) => m.proposal.traits.sorts.includes('contract') && !m.proposal.traits.sorts.includes('takeover')) &&
  [a, b].filter((m) => m.proposal.events.some((e) => /^(?:ratified|approved)$/.test(e.event))).length === 1;

const daysApart = (a: Member, b: Member): number | undefined =>
  a.day === undefined || b.day === undefined ? undefined : Math.abs(a.day - b.day);

/** "the first bid" is no "revised bid"; later reports speak of the newest version, earlier ones cannot. */
function versionSign(a: Member, b: Member, one: boolean): Sign | undefined {
  const [x, y] = [a.proposal.traits.version, b.proposal.traits.version];
  if (x === y) return x === 'only' ? undefined : 'version: same';
  if (x !== 'only' && y !== 'only') return 'version: first, later';
  if (x === 'first' || y === 'first') return 'version: first, plain';
  if (one) return 'version: later, plain, one report';
  return x === 'only' ? 'version: plain, then later' : 'version: later, then plain';
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
