/** Who "he", "the minister" or "the union" is: the named entity of the report that the words stand for. */
import type { LocalKey } from '../model/ids.ts';
import type { LocalEntity, Party } from '../model/mention.ts';
import { genderOf, genders } from './gender.ts';
import { prepositions } from './grammar.ts';
import type { NamedRun, Reading } from './reading.ts';
import type { TitleRun } from './titles/run.ts';

export interface Discourse {
  readonly reading: Reading;
  /** By token: stands inside quotation marks. */
  readonly quoted: readonly boolean[];
  readonly titles: readonly TitleRun[];
  readonly gender: ReadonlyMap<LocalKey, 'm' | 'f'>;
  /** Who said something where outside of quotations, in text order: "he added" is whoever spoke last. */
  readonly track: readonly Said[];
}

export interface Said {
  /** Token of the verb. */
  readonly at: number;
  readonly party: Party;
}

/** In whose name a party speaks: its own, or that of the body it is a spokesman for. */
export const voiceOf = (party: Party): Party =>
  'unnamed' in party && party.of !== undefined ? { entity: party.of } : party;

/** Gathers what tells persons apart: honorifics, gendered titles, given names, and the titles themselves. */
export function discourse(
  reading: Reading,
  quoted: readonly boolean[],
  titles: readonly TitleRun[],
  track: readonly Said[] = [],
): Discourse {
  return { reading, quoted, titles, gender: genders(reading), track };
}

/** What finding an antecedent needs: less than a discourse. */
type Spoken = Pick<Discourse, 'reading' | 'quoted'>;

/** The run before token `at`, outside of quotations, that `score` likes best; undefined leaves a run out. */
function bestBefore(
  d: Spoken,
  at: number,
  score: (run: NamedRun, apart: number) => number | undefined,
): LocalEntity | undefined {
  const { sentenceOf } = d.reading.document;
  const here = sentenceOf[at] ?? 0;
  let best: NamedRun | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const { named } = d.reading;
  const from = firstFrom(named, at) - 1;
  for (let i = from; i >= 0; i--) {
    const run = named[i] as NamedRun;
    const apart = here - (sentenceOf[run.first] ?? 0);
    // Nobody is meant who was named long ago; the bound on runs is for text without sentences.
    if (apart > farthest || from - i > 200) break;
    const value = d.quoted[run.first] ? undefined : score(run, apart);
    if (value === undefined || value <= bestScore) continue;
    best = run;
    bestScore = value;
  }
  return best?.entity;
}

/** In sentences. */
const farthest = 8;

/** How many runs begin before token `at`. */
function firstFrom(named: readonly NamedRun[], at: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last verb of saying before token `at`, of this sentence or the two before. */
export function lastSaid(d: Discourse, at: number): Said | undefined {
  const { sentenceOf } = d.reading.document;
  let low = 0;
  let high = d.track.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((d.track[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const said = d.track[low - 1];
  return said && (sentenceOf[at] ?? 0) - (sentenceOf[said.at] ?? 0) <= 2 ? said : undefined;
}

/** Near, a subject, and late. */
const nearness = (d: Spoken, run: NamedRun, apart: number): number =>
  -2 * apart + (isSubject(d, run) ? 2.5 : 0) + run.first / (d.reading.document.tokens.length + 1);

/** The person a "he" or "she" at token `at` stands for: a subject near by, of a gender that fits. */
export function personBefore(d: Discourse, at: number, pronoun: string): LocalEntity | undefined {
  const wants = genderOf.get(pronoun);
  const said = wants && lastSaid(d, at);
  const spoke = said && 'entity' in said.party ? said.party.entity : undefined;
  return bestBefore(d, at, (run, apart) => {
    if (run.entity.kind !== 'person' || apart > 4) return undefined;
    const gender = d.gender.get(run.entity.key);
    if (wants && gender && gender !== wants) return undefined;
    return nearness(d, run, apart) + (wants && gender ? 0.5 : 0) + (run.entity.key === spoke ? 1.5 : 0);
  });
}

/** The organization "it", "they" or "the group" stands for. */
export function organizationBefore(d: Spoken, at: number, noun?: string): LocalEntity | undefined {
  return bestBefore(d, at, (run, apart) => {
    if (run.entity.kind !== 'organization' || (noun !== undefined && !fitsNoun(run.entity, noun))) return undefined;
    return apart > (noun === undefined ? 2 : 8) ? undefined : nearness(d, run, apart);
  });
}

const nounClass: ReadonlyMap<string, readonly string[]> = new Map([
  ['company', ['company']],
  ['firm', ['company']],
  ['airline', ['company']],
  ['bank', ['company', 'central bank']],
  ['group', ['armed group', 'company', 'ngo', 'other', 'party']],
  ['union', ['union']],
  ['ministry', ['ministry']],
  ['government', ['government']],
  ['party', ['party']],
  ['court', ['court']],
  ['council', ['legislature', 'international body', 'government', 'other']],
  ['agency', ['agency', 'international body']],
  ['club', ['sports club']],
  ['hospital', ['hospital']],
  ['university', ['university']],
  ['army', ['military']],
  ['military', ['military']],
  ['movement', ['armed group', 'party']],
  ['parliament', ['legislature']],
  ['commission', ['agency', 'international body', 'other']],
  ['charity', ['ngo']],
  ['newspaper', ['media']],
  ['police', ['police']],
]);

/** "the union" where the report names one union only. */
export function onlyBody(d: Discourse, noun: string): LocalEntity | undefined {
  const fit = d.reading.entities.filter((e) => e.kind === 'organization' && fitsNoun(e, noun));
  return fit.length === 1 ? fit[0] : undefined;
}

function fitsNoun(entity: LocalEntity, noun: string): boolean {
  const classes = nounClass.get(noun);
  if (!classes) return false;
  if (entity.class !== undefined && classes.includes(entity.class)) return true;
  return entity.name.toLowerCase().split(/\s+/).includes(noun);
}

/** The one person of the report who bears the title: "the minister" where a single minister is named. */
export function personByTitle(d: Discourse, title: string, at: number): LocalKey | undefined {
  const wanted = title.toLowerCase();
  // "The former minister" held the office, whatever the report calls them elsewhere.
  const office = wanted.replace(/^(?:(?:former|ex)[ -])+/, '');
  const holders = holdersOf(d, office, office !== wanted);
  if (holders.size === 1) return [...holders][0];
  if (holders.size === 0) return undefined;
  // Several ministers: the one named right before, where only one of them is.
  const near = new Set<LocalKey>();
  for (const { entity } of namedShortlyBefore(d, at)) if (holders.has(entity.key)) near.add(entity.key);
  return near.size === 1 ? [...near][0] : undefined;
}

/** By the titles of a report: who holds which, as asked so far. */
const knownHolders = new WeakMap<readonly TitleRun[], Map<string, ReadonlySet<LocalKey>>>();

/**
 * Whom the report gives the title, or one that it is short for: "minister" is a prime minister, too. Asked again at
 * every "the minister", found once.
 */
export function holdersOf({ reading, titles }: Discourse, title: string, orHeld = false): ReadonlySet<LocalKey> {
  const wanted = title.toLowerCase();
  const known = knownHolders.get(titles) ?? new Map<string, ReadonlySet<LocalKey>>();
  knownHolders.set(titles, known);
  const key = `${orHeld} ${wanted}`;
  const earlier = known.get(key);
  if (earlier) return earlier;
  const holders = new Set<LocalKey>();
  for (const t of titles) {
    if (t.former && !orHeld) continue;
    const words = reading.document.tokens
      .slice(t.first, t.last)
      .map((x) => x.lower)
      .join(' ');
    if (words === wanted || words.endsWith(` ${wanted}`) || wanted.endsWith(` ${words}`)) holders.add(t.person);
  }
  known.set(key, holders);
  return holders;
}

/** The runs before token `at`, of its sentence or the two before, the last one first. */
function* namedShortlyBefore(d: Discourse, at: number): Iterable<NamedRun> {
  const { sentenceOf } = d.reading.document;
  const { named } = d.reading;
  for (let i = firstFrom(named, at) - 1; i >= 0; i--) {
    const run = named[i] as NamedRun;
    if ((sentenceOf[at] ?? 0) - (sentenceOf[run.first] ?? 0) > 2) return;
    yield run;
  }
}

/** "the manager" where nobody is given that title: the person spoken of right before. */
export function personJustNamed(
  d: Discourse,
  at: number,
): { readonly person: LocalKey; readonly titled: boolean } | undefined {
  const found = personBefore(d, at, 'the');
  const isNear = found !== undefined && [...namedShortlyBefore(d, at)].some(({ entity }) => entity === found);
  if (!isNear) return undefined;
  return { person: found.key, titled: d.titles.some((t) => t.person === found.key && !t.former) };
}

/** First named run of its clause and after no preposition: most likely the subject. */
function isSubject(d: Spoken, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  let i = run.first - 1;
  while (
    i >= 0 &&
    tokens[i]?.kind === 'word' &&
    !prepositions.has(tokens[i]?.lower ?? '') &&
    tokens[i]?.lower !== 'and' &&
    run.first - i < 6
  )
    i--;
  const stop = tokens[i];
  return stop?.kind !== 'word' || stop.lower === 'that' || stop.lower === 'as' || stop.lower === 'after';
}
