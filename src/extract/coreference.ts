/** Who "he", "the minister" or "the union" is: the named entity of the report that the words stand for. */

import type { LocalKey } from '../model/ids.ts';
import type { LocalEntity, Party } from '../model/mention.ts';
import { firstWhere } from '../text/halving.ts';
import type { Token } from '../text/tokens.ts';
import { bodiesCalled, canBeCalled } from './bodies.ts';
import { genderOf, genders } from './gender.ts';
import { prepositions, sentenceRange } from './grammar.ts';
import { namedShortlyBefore, titledOpenings } from './holders.ts';
import { firstFrom, runsFrom, titlesOf } from './known.ts';
import type { NamedRun, Reading } from './reading.ts';
import type { TitleRun } from './titles/run.ts';

export interface Discourse {
  readonly reading: Reading;
  /** By token: stands inside quotation marks. */
  readonly quoted: readonly boolean[];
  readonly titles: readonly TitleRun[];
  readonly gender: ReadonlyMap<LocalKey, 'm' | 'f'>;
  /** Where persons are spoken of by name, or by a title that opens a sentence; in text order. */
  readonly people: readonly NamedRun[];
  /** Who said something where outside of quotations, in text order: "he added" is whoever spoke last. */
  readonly track: readonly Said[];
}

/** Lower case; empty beyond the report. */
export const wordAt = (d: Discourse, i: number): string => d.reading.document.tokens[i]?.lower ?? '';

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
  const openings = titledOpenings({ reading, titles });
  const named = reading.named.filter((run) => run.entity.kind === 'person');
  const people = openings.length === 0 ? named : [...named, ...openings].sort((a, b) => a.first - b.first);
  return { reading, quoted, titles, gender: genders(reading), people, track };
}

/** What finding an antecedent needs: less than a discourse. */
type Spoken = Pick<Discourse, 'reading' | 'quoted'>;

/** Of `named`, the run before token `at`, outside of quotations, that `score` likes best; undefined leaves a run out. */
function bestBefore(
  d: Spoken,
  named: readonly NamedRun[],
  at: number,
  score: (run: NamedRun, apart: number) => number | undefined,
): LocalEntity | undefined {
  const { sentenceOf } = d.reading.document;
  const here = sentenceOf[at] ?? 0;
  let best: NamedRun | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
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

/**
 * Who is named behind "he" or "it" at token `at`, up to the next mark and outside of quotations: "It said Acme would" is not
 * Acme's word, for nobody who speaks is told of by name ("Principle C", Chomsky 1981). Behind "the company" only whose
 * something is: "the company turned down Acme's proposal", "the Acme proposal".
 */
export function spokenOfBy({ reading, quoted }: Spoken, at: number): ReadonlySet<LocalKey> {
  const { tokens } = reading.document;
  const isPronoun = /^(?:he|she|it|they)$/.test(tokens[at]?.lower ?? '');
  const { last: end } = sentenceRange(reading.document, at);
  let last = at + 1;
  while (last < end && !/^[,;:—–]$/.test(tokens[last]?.text ?? '') && !quoted[last]) last++;
  const named = runsFrom(reading, at + 1, last).filter(
    (run) => isPronoun || /^['’]s?$/.test(tokens[run.last]?.text ?? '') || ownWords.test(tokens[run.last]?.lower ?? ''),
  );
  return named.length === 0 ? nobody : new Set(named.map(({ entity }) => entity.key));
}

/** "the Acme offer", "an Acme takeover": whose it is, with no sign of it. */
const ownWords = /^(?:offer|bid|proposal|plan|deal|takeover|approach|board|shares?|stock|shareholders|investors)$/;

const nobody: ReadonlySet<LocalKey> = new Set();

/** The last verb of saying before token `at`, of this sentence or the `within` before it. */
export function lastSaid(d: Discourse, at: number, within = 2): Said | undefined {
  const { sentenceOf } = d.reading.document;
  const said = d.track[firstWhere(d.track, (s) => s.at >= at) - 1];
  return said && (sentenceOf[at] ?? 0) - (sentenceOf[said.at] ?? 0) <= within ? said : undefined;
}

/** Near, a subject, and late. */
const nearness = (d: Spoken, run: NamedRun, apart: number): number =>
  -2 * apart + (isSubject(d, run) ? 2.5 : 0) + run.first / (d.reading.document.tokens.length + 1);

/** The person a "he" or "she" at token `at` stands for: a subject near by, of a gender that fits, and none of the `barred`. */
export function personBefore(
  d: Discourse,
  at: number,
  pronoun: string,
  barred: ReadonlySet<LocalKey> = nobody,
): LocalEntity | undefined {
  const wants = genderOf.get(pronoun);
  const said = lastSaid(d, at);
  const spoke = said && 'entity' in said.party ? said.party.entity : undefined;
  return bestBefore(d, d.people, at, (run, apart) => {
    if (apart > 4 || barred.has(run.entity.key)) return undefined;
    const gender = d.gender.get(run.entity.key);
    if (wants && gender && gender !== wants) return undefined;
    return nearness(d, run, apart) + (wants && gender ? 0.5 : 0) + (run.entity.key === spoke ? 1.5 : 0);
  });
}

/** The organization "it", "they" or "the group" stands for, none of the `barred`. */
export function organizationBefore(
  d: Spoken,
  at: number,
  noun?: string,
  barred: ReadonlySet<LocalKey> = nobody,
): LocalEntity | undefined {
  const oneIsMain = noun !== undefined && bodiesCalled(d.reading, noun).some((e) => e.mentions.length > 2);
  return bestBefore(d, d.reading.named, at, (run, apart) => {
    if (run.entity.kind !== 'organization' || (noun !== undefined && !canBeCalled(d.reading, run.entity, noun)))
      return undefined;
    if (apart > (noun === undefined ? 2 : 8) || barred.has(run.entity.key)) return undefined;
    // "the union": not one named in passing, where the report is about another.
    const passing = oneIsMain && run.entity.mentions.length === 1 ? -4 : 0;
    return nearness(d, run, apart) + (noun === undefined ? 0 : passing + Math.min(1.5, run.entity.mentions.length / 4));
  });
}

/** "the manager" where nobody is given that title: the person spoken of right before. */
export function personJustNamed(
  d: Discourse,
  at: number,
): { readonly person: LocalKey; readonly titled: boolean } | undefined {
  const found = personBefore(d, at, 'the');
  const isNear = found !== undefined && [...namedShortlyBefore(d, at)].some(({ entity }) => entity === found);
  if (!isNear) return undefined;
  return { person: found.key, titled: titlesOf(d.titles, found.key).some((t) => !t.former) };
}

/** "to bid for |No. 4| Acme" */
function beforeRank(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return at;
  const no = /^\.$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return /^no\.?$/.test(tokens[no]?.lower ?? '') ? no - 1 : at;
}

/** First named run of its clause and after no preposition: most likely the subject. */
function isSubject(d: Spoken, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.first);
  let i = beforeRank(tokens, run.first - 1);
  while (
    i >= first &&
    tokens[i]?.kind === 'word' &&
    !prepositions.has(tokens[i]?.lower ?? '') &&
    !clauseOpeners.has(tokens[i]?.lower ?? '') &&
    tokens[i]?.lower !== 'and' &&
    run.first - i < 6
  )
    i--;
  // "This values each Acme share": whose share it is.
  if (/^(?:each|every|per|any)$/.test(tokens[run.first - 1]?.lower ?? '')) return false;
  const stop = i < first ? undefined : tokens[i];
  return stop?.kind !== 'word' || clauseOpeners.has(stop.lower);
}

const clauseOpeners = new Set(
  'that as after but while whereas when because although though since before if where so yet'.split(' '),
);
