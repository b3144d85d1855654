/** The noun of a proposal → the sorts of proposal it may name: a bid is no bill. Origin: our own lists. */
import { oncePerWord } from '../../../text/once.ts';
import { backHeads } from '../../data/proposing.ts';

const table: readonly (readonly [sort: string, nouns: string])[] = [
  [
    'takeover',
    'bid bids counter-bid counterbid takeover merger tie-up tieup acquisition buyout offer offers deal proposal proposals approach transaction package agreement',
  ],
  [
    'law',
    'bill bills legislation law act reform reforms budget measure measures draft text proposal plan plans package regulations',
  ],
  [
    'plan',
    'plan plans proposal proposals framework roadmap blueprint draft text paper document version deal agreement accord accords pact truce ceasefire cease-fire pause halt cessation package terms offer initiative arrangement outcome memorandum charter settlement treaty protocol scheme programme program compromise formula propos counter-proposal counterproposal letter bailout rescue timetable',
  ],
  ['contract', 'contract deal agreement accord accords offer offers proposal proposals settlement package pact'],
  ['resolution', 'resolution motion text draft'],
  ['order', 'order decree directive advisory warning moratorium measure measures ban'],
  ['demand', 'demand demands conditions terms ultimatum list letter claim request'],
  ['rise', 'rise raise raises rises increase increases hike hikes cut request'],
  ['tax', 'tax levy limit ban ceiling bill law measure'],
  ['extension', 'extension'],
  ['settling', 'arbitration mediation conciliation'],
  ['changes', 'changes amendment amendments concession concessions'],
  ['findings', 'recommendations measures document proposals'],
];

const sorts: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [sort, nouns] of table)
    for (const noun of nouns.split(' ')) map.set(noun, [...(map.get(noun) ?? []), sort]);
  return map;
})();

const sortsOfNoun = (noun: string): readonly string[] => sorts.get(noun) ?? [noun];

/** "the rise" and "a cut" go two ways. */
const isOpposite = (a: string, b: string): boolean => a === 'cut' && /^(?:rises?|raises?|increases?|hikes?)$/.test(b);

/** Two nouns may name one proposal. */
export function related(a: string, b: string): boolean {
  if (a === b) return true;
  if (isOpposite(a, b) || isOpposite(b, a)) return false;
  const [x, y] = [sorts.get(a), sorts.get(b)];
  if (x && y) return x.some((s) => y.includes(s));
  // A noun in no list is a sort of its own.
  return x?.includes(b) ?? y?.includes(a) ?? false;
}

/** "the law" means no "reforms". */
export const means = (noun: string, other: string): boolean =>
  isPlural(noun) === isPlural(other) && (pointsBack(noun) || related(other, noun));

/** "the Oslo accords" are one. */
export const isPlural = (noun: string): boolean => /[^s]s$/.test(noun) && noun !== 'accords';

/** Says nothing of what it means: "the proposal". */
export const pointsBack = (noun: string): boolean => backHeads.has(noun) && !/^(?:act|law)$/.test(noun);

/** What all the nouns may name together; where they agree on nothing, what any of them names. "the terms" and "the text" only point back. */
export function sortsOf(nouns: readonly string[]): readonly string[] {
  const telling = nouns.filter((n) => !backHeads.has(n));
  const lists = (telling.length > 0 ? telling : nouns).map(sortsOfNoun);
  const any = [...new Set(lists.flat())].sort();
  const all = any.filter((s) => lists.every((l) => l.includes(s)));
  return all.length > 0 ? all : any;
}

const kinds: readonly (readonly [kind: string, nouns: RegExp])[] = [
  ['truce', /^(?:truce|cease-?fire|ceasefir|ceas-fire|armistice|pause|halt|cessation)$/],
  ['takeover', /^(?:takeover|take-over|merger|acquisition|buyout|buy-out|tie-?up)$/],
  ['rescue', /^(?:rescue|bailout|bail-out)$/],
  ['budget', /^(?:budget|appropriations?)$/],
  ['pay', /^(?:pay|wages?|salar(?:y|ies))$/],
  ['settling', /^(?:arbitration|mediation|conciliation)$/],
];

/** What a noun says of a proposal's content, wherever it stands: "a truce" is "a ceasefire agreement". */
export const kindOf = (word: string): string | undefined => kindOrNone(word) || undefined;

/** Asked of every word of every phrase with every proposal of the report. */
const kindOrNone = oncePerWord((word) => kinds.find(([, nouns]) => nouns.test(word))?.[0] ?? '');

/** A noun that bids for companies, and mergers, are called by alone. */
export const isTakeover = (noun: string): boolean =>
  /^(?:(?:counter-?)?bids?|approach)$/.test(noun) || kindOf(noun) === 'takeover';

/** The same, and what other things are called, too: "the offer". */
export const isOffer = (noun: string): boolean => /^(?:offers?|tender)$/.test(noun) || isTakeover(noun);

/** "a wage rise", "the cut": a rise is a proposal only where somebody asks for it. */
export const isRise = (noun: string): boolean => /^(?:rises?|raises?|increases?|hikes?|cut)$/.test(noun);
