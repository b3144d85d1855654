/** Candidates of one report → the same, after every place with the same or related words has had its say. */

import { acronymsOf, isAcronym } from '../../text/acronyms.ts';
import { organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed, kindProbability, surnameOf, wordsKey } from './candidate.ts';
import { besideBodies, besidePersons } from './companions.ts';
import { firmSigns } from './firms.ts';
import { splitHeadlines } from './headlines.ts';
import { withoutBrands } from './lists.ts';
import { openersOfBodies } from './openers.ts';
import { ownNames } from './own-names.ts';
import { recover } from './recover.ts';
import { doubt } from './repair.ts';
import { afterInitials, shortForms } from './short-forms.ts';
import type { Tagged } from './tag.ts';
import type { Features } from './tagger/features.ts';
import { nameKinds } from './tagger/labels.ts';
import { list } from './tagger/lexis.ts';
import { witness } from './witness.ts';

const [person, organization] = [nameKinds.indexOf('person'), nameKinds.indexOf('organization')];
const only = (kind: number, weight: number): number[] => nameKinds.map((_, k) => (k === kind ? weight : 0));

/** Sums of votes by `nameKinds`, by the words voted on. */
class Ballots {
  private readonly sums = new Map<string, number[]>();
  cast(key: string, votes: readonly number[], weight: number): void {
    const sums = this.sums.get(key);
    if (sums) for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + weight * (votes[k] ?? 0);
    else
      this.sums.set(
        key,
        votes.map((v) => v * weight),
      );
  }
  of(key: string): readonly number[] | undefined {
    return this.sums.get(key);
  }
}

/**
 * Same words, same kind; and known names are found again where the tagger missed them. A headline names nobody whom the
 * body does not name, unless the body names nobody.
 */
export function vote(document: Document, { candidates, features }: Tagged): Candidate[] {
  const { body, headlines } = splitHeadlines(document, features, candidates);
  const heard = body.length > 0 ? body : headlines;
  const [listed, officers] = [besideBodies(document, heard), besidePersons(document, heard)];
  const witnesses = heard.map((candidate) => {
    const votes = witness(document, features, candidate.first, candidate.last);
    const kind = listed.has(candidate) ? organization : officers.has(candidate) ? person : -1;
    return votes.map((vote, k) => (k === kind ? vote + (kind === person ? 2 : 1) : vote));
  });
  const ballots = ballotsOf(document, features, heard, witnesses);
  for (const [key, times] of firmSigns(document, heard)) ballots.cast(key, only(organization, 1), 1.5 * times);
  for (const [key, times] of openersOfBodies(document, features, heard, witnesses))
    ballots.cast(key, only(organization, 1), 1.2 * times);
  const isAnyInitials = acronymsOf(
    heard
      .filter((c) => c.kind === 'organization' && c.last - c.first > 1 && kindProbability(c, 'organization') > 0.6)
      .map(({ first, last }) => document.tokens.slice(first, last).map((t) => t.text)),
  );
  const decided = heard.map((candidate, n): Candidate => {
    const { first, last } = candidate;
    const text = document.tokens[first]?.text ?? '';
    const isInitials = last - first === 1 && isAcronym(text) && isAnyInitials(text);
    const sums = ballots.of(wordsKey(document, first, last)) ?? candidate.kinds;
    const decision = decide(
      candidate,
      isInitials ? sums.map((s, k) => (k === organization ? s + 2 : s)) : sums,
      witnesses[n] ?? [],
    );
    const isLone = (witnesses[n]?.[organization] ?? 0) === 0 && isOrdinaryWord(document, features, candidate);
    if (decision.kind !== 'organization') return decision;
    // "sold to STEEL giant Quorl": shouted, and no name by the tagger's word alone.
    if (isShoutedWord(features, candidate, text) || (isLone && candidate.because.includes(doubt)))
      return { ...decision, kind: 'other' };
    if (isHeadAlone(document, heard, candidate)) return { ...decision, kind: 'other' };
    return isLone ? halved(decision) : decision;
  });
  return recover(document, features, withoutBrands(document, decided));
}

/** "Rates" in "offered Rates": an ordinary word that heads no body and has nothing beside it that speaks for one. */
function isOrdinaryWord(document: Document, { lexemes }: Features, { first, last, because }: Candidate): boolean {
  if (last - first === 1 && ownNames(document).has(lexemes[first]?.lower ?? '')) return false;
  const lists = lexemes[first]?.lists ?? 0;
  const isPlain = (lists & list.ordinary) !== 0 && (lists & (list.organization | list.name)) === 0;
  return last - first === 1 && isPlain && because.every((rule) => rule.startsWith('tagger'));
}

/** An ordinary word in capitals, which the tagger nearly took for a name. */
const isShoutedWord = ({ lexemes }: Features, { first, last, because }: Candidate, text: string): boolean =>
  last - first === 1 && because.includes(doubt) && /^\p{Lu}{4,}$/u.test(text) && (lexemes[first]?.band ?? 0) > 0;

/** Written large by some papers: everybody has one. */
const heads =
  /^(?:board|government|company|group|firm|department|ministry|agency|team|club|union|bank|party|crown|cabinet|capitol|army|navy|executive|merger|shutdown|transaction)$/;

/** "The Board" of nobody that the report names. */
function isHeadAlone({ tokens }: Document, heard: readonly Candidate[], { first, last }: Candidate): boolean {
  const word = tokens[first]?.lower ?? '';
  if (last - first > 1 || !heads.test(word)) return false;
  return !heard.some(
    (c) =>
      c.kind === 'organization' && c.last - c.first > 1 && tokens.slice(c.first, c.last).some((t) => t.lower === word),
  );
}

const halved = (candidate: Candidate): Candidate =>
  changed(candidate, {
    kinds: candidate.kinds.map((p) => p / 2),
    probability: candidate.probability / 2,
  });

function ballotsOf(
  document: Document,
  features: Features,
  candidates: readonly Candidate[],
  witnesses: readonly (readonly number[])[],
): Ballots {
  const ballots = new Ballots();
  const family = new Set<string>();
  const firms = new Set(
    candidates.flatMap(({ first, last, kind }) =>
      kind === 'organization' && last - first > 1 ? [wordsKey(document, first, first + 1)] : [],
    ),
  );
  candidates.forEach(({ first, last, kinds, kind }, n) => {
    ballots.cast(wordsKey(document, first, last), kinds, 1);
    ballots.cast(wordsKey(document, first, last), witnesses[n] ?? [], 0.6);
    if (last - first < 2 || kind !== 'person') return;
    // A surname is a person because the full name is, even where it looks like a place: "included in Roe's plan".
    // Surest of an officer, unless a firm has his name: "Dolan chief executive Maja Dolan".
    const isOfficer = ((features.lexemes[first - 1]?.lists ?? 0) & (list.office | list.honorific)) !== 0;
    const surname = wordsKey(document, ...surnameOf(document, { last }));
    ballots.cast(surname, kinds, isOfficer && !firms.has(surname) ? 4 : 1.6);
    for (let i = first; i < last; i++) family.add(wordsKey(document, i, i + 1));
  });
  const isPerson = (key: string): boolean => family.has(key);
  const towns = surePlaces(document, candidates);
  const owners = new Set<string>();
  for (const candidate of candidates) {
    const whole = wordsKey(document, candidate.first, candidate.last);
    if (candidate.last - candidate.first < 2 || candidate.kind !== 'organization' || owners.has(whole)) continue;
    owners.add(whole);
    for (const [key, weight] of shorterNames(document, features, candidate, isPerson))
      if (!towns.has(key)) ballots.cast(key, only(organization, candidate.kinds[organization] ?? 0), weight);
  }
  return ballots;
}

/** What a body's name of several words says of shorter ones, with which weight. */
function shorterNames(
  document: Document,
  features: Features,
  candidate: Candidate,
  isPerson: (key: string) => boolean,
): [string, number][] {
  const { first, last } = candidate;
  const names: [string, number][] = [];
  // The first word of "Cumbria Airways" is the airline's; the union of a town has the town's name too.
  const isCompany = organizationHeads.get(document.tokens[last - 1]?.lower ?? '') === 'company';
  // "Farm credit" is none of the Farm Board's, nor is a town its teachers' union.
  const vague = list.ordinary | list.functional | list.city | list.state;
  if (isCompany || ((features.lexemes[first]?.lists ?? 0) & vague) === 0)
    names.push([wordsKey(document, first, first + 1), isCompany ? 1 : 0.3]);
  const isFounders = afterInitials(document.tokens, first) > first;
  for (const short of shortForms(document, features, candidate)) {
    const key = wordsKey(document, short.first, short.last);
    if (isFounders || !isPerson(key)) names.push([key, 2]);
  }
  return names;
}

/** "Bent, Texas": the words are a town's, whatever firm is called after it. */
const surePlaces = (document: Document, candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.flatMap((c) => (c.because.includes('region') ? [wordsKey(document, c.first, c.last)] : [])));

/** The kind with most votes. Who was outvoted is half sure of it. */
function decide(candidate: Candidate, sums: readonly number[], seen: readonly number[]): Candidate {
  const best = sums.indexOf(Math.max(...sums));
  const kind = nameKinds[best] ?? candidate.kind;
  const total = sums.reduce((a, b) => a + b, 0);
  const isOutvoted = kind !== candidate.kind;
  const own = isOutvoted
    ? candidate.kinds.map((p, k) => (p + (sums[k] ?? 0) / Math.max(1, total)) / 2)
    : candidate.kinds;
  const kinds = sway(own, best, seen);
  return changed(candidate, { kind, kinds, because: isOutvoted ? [...candidate.because, 'vote'] : candidate.because });
}

/** What stands beside a name makes its kind more sure, or less. */
function sway(kinds: readonly number[], kind: number, seen: readonly number[]): number[] {
  const against = Math.max(0, ...seen.filter((_, k) => k !== kind));
  const shift = (seen[kind] ?? 0) - 0.6 * against;
  if (shift === 0) return [...kinds];
  const p = Math.min(0.999, Math.max(0.001, kinds[kind] ?? 0));
  const odds = (p / (1 - p)) * Math.exp(shift);
  return kinds.map((q, k) => (k === kind ? odds / (1 + odds) : q));
}
