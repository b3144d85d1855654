/** "the minister", "the former chief executive" → the person of the report who bears that title. */
import type { LocalKey } from '../model/ids.ts';
import { oncePer } from '../text/once.ts';
import { titleHeads, titleModifiers } from './data/offices.ts';
import { entityOf, firstFrom, titlesOf } from './known.ts';
import type { NamedRun, Reading } from './reading.ts';
import type { TitleRun } from './titles/run.ts';

interface Titled {
  readonly reading: Reading;
  readonly titles: readonly TitleRun[];
}

/** Ways to write one office. */
const sameOffice: ReadonlyMap<string, string> = new Map(
  (
    'gov=governor sen=senator rep=representative gen=general col=colonel capt=captain maj=major lt=lieutenant sgt=sergeant adm=admiral ' +
    'pres=president prof=professor chairman=chair chairwoman=chair chairperson=chair congressman=representative congresswoman=representative ' +
    'spokesman=spokesperson spokeswoman=spokesperson organizer=organiser advisor=adviser co-ordinator=coordinator headmaster=headteacher'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const inFull = (words: string): string =>
  words
    .replace(/ceo$/, 'chief executive')
    .replace(/(?<=chief executive) officer$/, '')
    .replace(/ ?\.(?= |$)/g, '')
    .replace(/[\p{L}-]+/gu, (word) => sameOffice.get(word) ?? word);

/**
 * The one person of the report who bears the title: "the minister" where a single minister is named. `of` are the tokens
 * (half open) whose names say whose office it is: "the French president" is nobody whom the report calls the president of
 * another state.
 */
export function personByTitle(d: Titled, title: string, at: number, of?: Tokens): LocalKey | undefined {
  const wanted = title.toLowerCase();
  // "The former minister" held the office, whatever the report calls them elsewhere.
  const office = wanted.replace(/^(?:(?:former|ex)[ -])+/, '');
  const holders = of
    ? ownedBy(d, holdersOf(d, office, office !== wanted), of)
    : holdersOf(d, office, office !== wanted);
  if (holders.size === 1) return [...holders][0];
  if (holders.size === 0) return undefined;
  // Several ministers: the one named right before, where only one of them is.
  const near = new Set<LocalKey>();
  for (const { entity } of namedShortlyBefore(d, at)) if (holders.has(entity.key)) near.add(entity.key);
  return near.size === 1 ? [...near][0] : undefined;
}

/** Token indexes, half open. */
type Tokens = readonly [first: number, last: number];

/** Of the holders those whose title the report gives to the state or body that tokens `of` name; else those of whom it does not say whose it is. */
function ownedBy(d: Titled, holders: ReadonlySet<LocalKey>, of: Tokens): ReadonlySet<LocalKey> {
  const wanted = ownersIn(d.reading, ...of);
  if (wanted.size === 0) return holders;
  const told = [...holders].map((person) => [person, ownersOf(d, person)] as const);
  const same = told.filter(([, owners]) => [...owners].some((owner) => wanted.has(owner)));
  return new Set((same.length > 0 ? same : told.filter(([, owners]) => owners.size === 0)).map(([person]) => person));
}

/** Names of states and keys of bodies. */
function ownersIn({ namedAt, placeAt }: Reading, first: number, last: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = first; i < last; i++) {
    const body = namedAt.get(i)?.entity;
    // "The Republican speaker" is the speaker of a house.
    if (body?.kind === 'organization' && body.class !== 'party')
      found.add(body.class === 'government' ? body.name : body.key);
    const place = placeAt.get(i);
    if (place) found.add(place.name);
  }
  return found;
}

/** Whose the person's titles are, as far as the words beside them tell. */
function ownersOf(d: Titled, person: LocalKey): ReadonlySet<string> {
  const { document, entities } = d.reading;
  const found = new Set<string>();
  for (const { first, last, organization } of titlesOf(d.titles, person)) {
    const body = entityOf({ entities }, organization);
    if (body) found.add(body.class === 'government' ? body.name : body.key);
    const behind = /^(?:of|for)$/.test(document.tokens[last]?.lower ?? '') ? last + 3 : last;
    for (const owner of ownersIn(d.reading, Math.max(0, first - 2), behind)) found.add(owner);
    // "President Roe of Norway".
    const name = d.reading.namedAt.get(last);
    if (name?.entity.key === person && document.tokens[name.last]?.lower === 'of')
      for (const owner of ownersIn(d.reading, name.last + 1, name.last + 2)) found.add(owner);
  }
  return found;
}

/** Whom a report gives which title, however it writes it. */
const titlesInFull = oncePer(({ document: { tokens } }: Reading) =>
  oncePer((titles: readonly TitleRun[]) =>
    titles.map(({ first, last, person, former }) => {
      const words = tokens.slice(first, last).map((x) => x.lower);
      return { words: inFull(words.join(' ')), person, former };
    }),
  ),
);

/** By the titles of a report: who holds which, as asked so far. */
const knownHolders = oncePer((_: readonly TitleRun[]) => new Map<string, ReadonlySet<LocalKey>>());

/**
 * Whom the report gives the title, or one that it is short for: "minister" is a prime minister, too. Asked again at
 * every "the minister", found once.
 */
export function holdersOf({ reading, titles }: Titled, title: string, orHeld = false): ReadonlySet<LocalKey> {
  const wanted = inFull(title.toLowerCase());
  const known = knownHolders(titles);
  const key = `${orHeld} ${wanted}`;
  const earlier = known.get(key);
  if (earlier) return earlier;
  const exact = new Set<LocalKey>();
  const alike = new Set<LocalKey>();
  for (const { words, person, former } of titlesInFull(reading)(titles)) {
    if (former && !orHeld) continue;
    if (words === wanted) exact.add(person);
    else if (isShortFor(wanted, words) || isFullerThan(wanted, words)) alike.add(person);
  }
  // "The president" is no party's president where the report has one who is called that and no more.
  const holders = exact.size === 1 ? exact : new Set([...exact, ...alike]);
  known.set(key, holders);
  return holders;
}

/** "minister" for "prime minister" and "minister of works"; but neither a deputy nor a shadow minister is the minister. */
const isShortFor = (short: string, long: string): boolean =>
  (/^(?:minister|secretary|commissioner|director|chief)$/.test(short) &&
    /^ (?:of|for) /.test(long.slice(short.length)) &&
    long.startsWith(short)) ||
  endsWith(short, long);

const endsWith = (short: string, long: string): boolean =>
  long.endsWith(` ${short}`) && !/\b(?:vice|deputy|assistant|associate|shadow)\b/.test(long.slice(0, -short.length));

/** "the finance minister" of whom the report calls minister; but its Africa director need not be its director. */
const isFullerThan = (wanted: string, words: string): boolean =>
  endsWith(words, wanted) &&
  wanted
    .slice(0, -words.length)
    .trim()
    .split(' ')
    .every((word) => titleModifiers.has(word));

/** The runs before token `at`, of its sentence or the two before, the last one first. */
export function* namedShortlyBefore({ reading }: Titled, at: number): Iterable<NamedRun> {
  const { named } = reading;
  const { sentenceOf } = reading.document;
  for (let i = firstFrom(named, at) - 1; i >= 0; i--) {
    const run = named[i] as NamedRun;
    if ((sentenceOf[at] ?? 0) - (sentenceOf[run.first] ?? 0) > 2) return;
    yield run;
  }
}

/** Sentences that open with "The former chief executive": runs that stand for whoever bears the title. */
export function titledOpenings(d: Titled): NamedRun[] {
  const { tokens, sentences } = d.reading.document;
  return sentences.flatMap(({ first, last }) => {
    if (tokens[first]?.lower !== 'the') return [];
    let end = first + 1;
    while (end < last && isOfTitle(d, end)) end++;
    const next = tokens[end]?.lower ?? '';
    const head = titleHeads.has(tokens[end - 1]?.lower ?? '');
    if (!head || d.reading.namedAt.has(end) || /^(?:of|for|and|'s|’s|'|’|-)$/.test(next)) return [];
    const title = tokens
      .slice(first + 1, end)
      .map((t) => t.lower)
      .join(' ');
    const person = personByTitle(d, title, first);
    const entity = entityOf(d.reading, person);
    return entity ? [{ first, last: end, entity }] : [];
  });
}

function isOfTitle({ reading }: Titled, i: number): boolean {
  const word = reading.document.tokens[i]?.lower ?? '';
  return !reading.namedAt.has(i) && (titleHeads.has(word) || titleModifiers.has(word));
}
