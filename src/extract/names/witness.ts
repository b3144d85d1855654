/** What stands beside a candidate → votes for the kind of its name, as a reader would cast them. */
import { contextNouns } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { stateAt } from './states/states.ts';
import type { Features } from './tagger/features.ts';
import { type NameKind, nameKinds } from './tagger/labels.ts';
import { list } from './tagger/lexis.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** "… of X", "… in X", "… for X": X has officers, owners or members. */
const hasOfficers = words(
  `executive chairman chairwoman chair director directors shares shareholder shareholders board owner owners employee employees spokesman spokeswoman spokesperson
  analyst economist unit subsidiary stake bid customers headquarters leader member members founder co-founder stock management manager owned
  secretary convenor convener steward volunteers officials`,
);
/** "stockbrokers X": many, who go by one name. */
export const firmsOfMany: RegExp =
  /^(?:(?:stock)?brokers|brokerages?|bankers|advis[eo]rs|underwriters|auditors|accountants|lawyers|solicitors|auctioneers|consultants|consultancy|architects|publishers|retailers|brewers|insurers|carmakers|drugmakers|airlines|banks|rivals)$/;
/** "X rose five cents": what is traded. */
const traded =
  /^(?:rose|fell|climbed|gained|lost|dropped|slipped|jumped|sank|shed|added|closed|traded|surged|soared|eased|edged|slumped|tumbled|rallied)$/;
/** "the acquisition of X". */
const bought =
  /^(?:acquisition|takeover|purchase|buyout|flotation|nationali[sz]ation|privati[sz]ation|sale|owner|owners)$/;
/** "X shares", "X's board". */
const owned = words(
  `shares stock shareholders shareholder spokesman spokeswoman spokesperson officials executives executive employees workers workforce members member mps lawmakers
  director directors board plant factory headquarters fans players player customers management candidate candidates voters caucus fleet chief chairman chairwoman
  leader owners owner subsidiary chiefs`,
);
/** ", the airline", ", a conservative newspaper,": what is so explained is an organization. */
const explained = words(
  `airline carrier insurer lender bank retailer maker manufacturer drugmaker carmaker shipbuilder steelmaker brewer publisher company group conglomerate operator
  supplier utility subsidiary unit newspaper broadcaster magazine website agency watchdog regulator union party movement militia charity organisation organization
  firm club university hospital bureau body consortium federation faction coalition network station faction cooperative co-operative`,
);
/** Works, laws and towns do nothing of this; persons and organizations do. */
const deeds = words(
  `posted announced launched acquired owns owned operates operated employs employed sells plans planned agreed offered rejected signed hired bought sold closed
  raised reported urged accused condemned backed opposed voted pledged vowed denied refused claimed seized fired attacked withdrew merged appealed sued fined
  expects hopes wants says believes insists agreed`,
);
const company = new Set(['company', 'party', 'union', 'media', 'ngo', 'sports club', 'armed group', 'agency']);
const sites = words('in near outside across around throughout off');
/** "the X strip", "X province": X is where it lies. */
const grounds = words(
  'strip province region district village town city coast area suburb valley border crossing peninsula island river road county province state highlands enclave airport harbour port steelworks refinery colliery smelter shipyard hotel zone zones counties provinces districts',
);

/** "the northern region of X". */
const parts = words('region province state city town village district county island capital suburb');
/** Who runs against somebody or beside them. */
const runners = words(
  'rival challenger opponent candidate contender frontrunner winner successor predecessor deputy widow',
);

const houses = /^(?:hospital|clinic|infirmary|university|college)$/;

const index = Object.fromEntries(nameKinds.map((kind, k) => [kind, k])) as Record<NameKind, number>;

interface Scene {
  readonly first: number;
  readonly last: number;
  readonly isState: boolean;
  /** Lower-cased words written small; names and what lies outside the sentence are empty. */
  readonly word: (token: number) => string;
  readonly lists: (token: number) => number;
  readonly add: (kind: NameKind, weight: number) => void;
}

export function witness(document: Document, { lexemes }: Features, first: number, last: number): number[] {
  const votes = nameKinds.map(() => 0);
  const sentence = document.sentences[document.sentenceOf[first] ?? 0];
  const [from, to] = [sentence?.first ?? 0, sentence?.last ?? 0];
  const scene: Scene = {
    first,
    last,
    isState: stateAt(document.tokens, first) !== undefined,
    word: (i) => (i < from || i >= to || lexemes[i]?.isCapitalised ? '' : (lexemes[i]?.lower ?? '')),
    lists: (i) => (i < from || i >= to ? 0 : (lexemes[i]?.lists ?? 0)),
    add: (kind, weight) => {
      votes[index[kind]] = (votes[index[kind]] ?? 0) + weight;
    },
  };
  before(scene);
  homes(scene);
  firm(scene);
  after(scene);
  explanation(scene);
  // "taken to |St. Roe Hospital|": a building, and a body that speaks of its patients.
  if (last - first > 1 && houses.test(lexemes[last - 1]?.lower ?? '')) scene.add('organization', 0.8);
  return votes;
}

function before({ first, last, word, lists, add }: Scene): void {
  const p = word(first - 1) === 'the' ? first - 2 : first - 1;
  if (/^(?:of|at|for|in|from|by)$/.test(word(p)) && hasOfficers.has(word(p - 1))) add('organization', 1);
  else if (p === first - 1 && sites.has(word(p))) add('place', 0.7);
  if (word(p) === 'of' && parts.has(word(p - 1))) add('place', 1.5);
  // "his main rival, Jo Dolan", "conceded defeat to Jo Dolan".
  const comma = word(first - 1) === ',' ? first - 2 : first - 1;
  const isHeaded = (lists(last - 1) & list.organization) !== 0;
  if (
    last - first > 1 &&
    !isHeaded &&
    (runners.has(word(comma)) || (word(first - 1) === 'to' && word(first - 2) === 'defeat'))
  )
    add('person', 2);
  const beside = contextNouns.get(word(first - 1));
  if (beside && company.has(beside) && !(lists(first - 1) & (list.office | list.role))) add('organization', 1.2);
  if ((lists(first - 1) & list.honorific) !== 0) add('person', 1.5);
  if ((lists(first - 1) & list.office) !== 0 && last - first > 1) add('person', 0.7);
}

/** "head of research at Quorl", "Jo Dolan of Quarryville": a body, a body or a place, and nobody. */
function homes({ first, last, word, lists, add, isState }: Scene): void {
  const isHeaded = [2, 3, 4].some((n) => word(first - n) === 'of' && leading.test(word(first - n - 1)));
  if (word(first - 1) === 'at' && isHeaded) add('organization', 1.5);
  if (word(first - 1) !== 'of' || isState || last - first > 1 || (lists(first - 2) & list.name) === 0) return;
  add('place', 0.8);
  add('organization', 0.4);
}

const leading = /^(?:head|director|chief|manager|economist|strategist|analyst|professor|researcher|president)$/;

/** "Quorl analyst Jo Dolan", "Quorl chairman and chief executive Jo Dolan": whose she is. */
const officer =
  /^(?:analyst|economist|strategist|trader|chairman|chairwoman|chief|president|spokesman|spokeswoman|executive|director|partner)$/;

function isOfficers({ last, word, lists }: Scene): boolean {
  if (!officer.test(word(last))) return false;
  let next = last + 1;
  while (next < last + 5 && (officer.test(word(next)) || word(next) === 'and' || word(next) === 'vice')) next++;
  return word(next) === '' && word(next + 1) === '' && (lists(next) & list.name) !== 0;
}

/** "Quorl said on Monday it would": no person, mostly. */
function isIt(word: Scene['word'], said: number): boolean {
  let next = said + 1;
  while (next < said + 4 && /^(?:|on|yesterday|today|late|early|that)$/.test(word(next))) next++;
  return /^its?$/.test(word(next));
}

function after(scene: Scene): void {
  const { last, word, lists, add, isState } = scene;
  if (isOfficers(scene)) add('organization', 2);
  const isPossessive = /^['’]s$/.test(word(last));
  if (owned.has(word(isPossessive ? last + 1 : last)) || (isPossessive && owned.has(word(last + 2))))
    add('organization', isPossessive ? 0.7 : 1);
  if (word(last) === 'have') add('organization', 0.6);
  if (grounds.has(word(last)) || (word(last) === 'health' && grounds.has(word(last + 1)))) add('place', 1.2);
  if (isState || word(last) === '') return;
  if ((lists(last) & list.saying) !== 0 || deeds.has(word(last))) {
    add('organization', 0.4);
    add('person', 0.4);
    if (isIt(word, last)) add('organization', 0.5);
  }
}

function firm({ first, last, word, add }: Scene): void {
  // "advisers Roe Dolan and |Marsh Tully|".
  let head = first - 1;
  if (word(head) === 'and' && word(head - 1) === '') for (let n = 0; n < 4 && word(head - 1) === ''; n++) head--;
  if (firmsOfMany.test(word(head === first - 1 ? head : head - 1))) add('organization', 1.5);
  const of = word(first - 1) === 'the' ? first - 2 : first - 1;
  if (word(of) === 'of' && bought.test(word(of - 1))) add('organization', 1);
  if (traded.test(word(last)) && isAmount(word(last + 1))) add('organization', 1.5);
}

const isAmount = (word: string): boolean =>
  /^(?:\d|[$€£¥]|one|two|three|four|five|six|seven|eight|nine|ten|up|down|by|sharply|slightly)/.test(word);

/** "its spokesman, Jim Smith, 43, said"; "Smith, who …"; "Sampson, the airline, said". */
function explanation({ last, word, lists, add }: Scene): void {
  if (word(last) !== ',') return;
  // "Talvio, head of the agency".
  if ((lists(last + 1) & (list.office | list.role)) !== 0 && word(last + 2) === 'of') add('person', 0.8);
  if (word(last + 1) === 'who' || /^\d{2}$/.test(word(last + 1)) || isHuman(word, last)) add('person', 1);
  if (!/^(?:the|an?|its|one)$/.test(word(last + 1))) return;
  for (let i = last + 2; i < last + 8; i++) {
    if ((lists(i) & list.role) !== 0) {
      if (/^(?:,|\.|of|at|for|who)$/.test(word(i + 1))) add('person', 0.8);
      return;
    }
    if (!explained.has(word(i))) continue;
    // "the company chairman" explains a person.
    if (/^(?:,|\.|that|which|based|in|of|owned|led|for|with|backed|and|whose)$/.test(word(i + 1)))
      add('organization', 1);
    return;
  }
}

/** "Anta Dolan, the only woman". */
const isHuman = (word: Scene['word'], comma: number): boolean =>
  /^(?:the|an?)$/.test(word(comma + 1)) &&
  [comma + 2, comma + 3].some((i) => /^(?:man|woman|boy|girl|newcomer|candidate)$/.test(word(i)));
