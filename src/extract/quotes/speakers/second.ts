/** A verb of saying and whoever was found for it → why a second reading, which looks at the verb's own clause alone, does not bear that out. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Party } from '../../../model/mention.ts';
import { isCapitalised } from '../../../text/tokens.ts';
import { isPeople } from '../../clauses/people.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import { type Subject, subjectOf } from '../../clauses/subject.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { determiners, pronouns, range } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { isSpeakerNoun } from './voices.ts';

/** As a reader of `explain` knows it. */
export const borneOut = 'speaker/own-subject';

/** As a reader of `explain` knows them. */
export type Doubt = 'speaker: another acts' | 'speaker: only narrows who' | 'speaker: which company';

/** What was found for a verb at token `verb`, and by which rules, the speaker's first. */
export interface Found {
  readonly party: Party;
  readonly rule: string;
  readonly verb: number | undefined;
}

/** Undefined where the clause bears it out, or tells nothing. */
export function doubtOf(d: Discourse, { party, rule, verb }: Found): Doubt | undefined {
  const { tokens, sentences, sentenceOf, source } = d.reading.document;
  const key = 'entity' in party ? party.entity : party.of;
  if (verb === undefined || key === undefined || source.quality === 'degraded') return undefined;
  if (!sayingVerbs.has(tokens[verb]?.lower ?? '')) return undefined;
  const low = sentences[sentenceOf[verb] ?? 0]?.first ?? 0;
  const subject = subjectOf(d, verb, low, (phrase) => acts(d, phrase));
  const how = borne(d, subject, key);
  if (isHearer(d, key, low, verb)) return 'speaker: another acts';
  if (/speaks-for|the-body/.test(rule))
    return how === 'noun' && isAnyCompany(d, subject, key, low) ? 'speaker: which company' : undefined;
  if (how === 'within') return /named-kind|apposition/.test(rule) ? undefined : 'speaker: only narrows who';
  // A verb of its own has its subject beside it; a participle's may be any of the sentence.
  const borrows = /main-clause|, shared/.test(rule) && isParticiple(tokens[verb]?.lower ?? '');
  return borrows && isOfAnother(d, verb, how, subject, rule) ? 'speaker: another acts' : undefined;
}

/** The verb's own clause has whoever was found as its subject, alone and by name. */
export function isOwnSubject(d: Discourse, { party, verb }: Found): boolean {
  const { sentences, sentenceOf, source } = d.reading.document;
  if (verb === undefined || !('entity' in party) || source.quality === 'degraded') return false;
  const subject = subjectOf(d, verb, sentences[sentenceOf[verb] ?? 0]?.first ?? 0, (phrase) => acts(d, phrase));
  return subject?.how === 'own' && subject.phrases.length === 1 && borne(d, subject, party.entity) === 'same';
}

/** "Acme in a statement sent to the |Gazette| said": right before the verb stands who heard it. */
function isHearer(d: Discourse, key: LocalKey, low: number, verb: number): boolean {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(verb - 1);
  if (run?.entity.key !== key || run.first <= low) return false;
  const to = determiners.has(tokens[run.first - 1]?.lower ?? '') ? run.first - 2 : run.first - 1;
  return (
    tokens[to]?.lower === 'to' &&
    /^(?:e-?mailed|sent|given|issued|released|faxed|made)$/.test(tokens[to - 1]?.lower ?? '')
  );
}

/** "adding" is no such: who adds has spoken before. */
const isParticiple = (word: string): boolean => sayingVerbs.get(word)?.participle === true && word !== 'adding';

/** The nearest clause has somebody else, or a pronoun where the first name of the sentence was taken. */
function isOfAnother(d: Discourse, verb: number, how: How, subject: Subject | undefined, rule: string): boolean {
  if (how === 'noun') return subject?.phrases.some((phrase) => acts(d, phrase)) === true;
  if (how === 'pronoun') return rule.includes('main-clause');
  return how === 'none' && hangsOnNearest(d, verb);
}

/** The phrase can have said something. */
function acts(d: Discourse, { head }: NounPhrase): boolean {
  const word = d.reading.document.tokens[head]?.lower ?? '';
  return d.reading.namedAt.has(head) || isSpeakerNoun(d, head) || isPeople(word) || pronouns.has(word);
}

type How = 'same' | 'pronoun' | 'within' | 'noun' | 'none';

/** How the clause's subject has the entity: as its head, behind a pronoun, inside of a phrase about somebody else, in words alone, or not at all. */
function borne(d: Discourse, subject: Subject | undefined, key: LocalKey): How {
  if (!subject) return 'none';
  const all = [...subject.phrases, ...subject.aside];
  const keyAt = (i: number): LocalKey | undefined => d.reading.namedAt.get(i)?.entity.key;
  if (all.some(({ head }) => keyAt(head) === key)) return 'same';
  for (const phrase of all)
    for (let i = phrase.first; i < phrase.last; i++)
      if (keyAt(i) === key) return isWhole(d, phrase, i) ? 'same' : 'within';
  if (all.some(({ head }) => pronouns.has(d.reading.document.tokens[head]?.lower ?? ''))) return 'pronoun';
  return subject.phrases.length > 0 ? 'noun' : 'none';
}

/** "head of the unit Jo Roe", "Liberals who oppose it"; not "members in the Senate", "Senate leader Jo Roe", "forces allied to president Roe". */
function isWhole(d: Discourse, { first, head, last }: NounPhrase, at: number): boolean {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(at);
  if (!run) return false;
  const noun = tokens[head]?.lower ?? '';
  if (run.entity.kind === 'person') return run.last === last && !isPeople(noun) && !/s$/.test(noun);
  const opens = determiners.has(tokens[first]?.lower ?? '') ? first + 1 : first;
  const next = tokens[run.last];
  return run.first <= opens && !(next?.kind === 'word' && isCapitalised(next));
}

/** "an offer that Acme refused saying", "a source stating": no mark, day or time parts the participle from the nearest clause. */
function hangsOnNearest(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[verb - 1];
  return (
    before?.kind === 'word' && !/^(?:while|when|by|but|albeit)$/.test(before.lower) && !d.reading.dateAt.has(verb - 1)
  );
}

/** "the company", "a company spokesperson" in a report of several, in a sentence whose own words do not name it. */
function isAnyCompany(d: Discourse, subject: Subject | undefined, key: LocalKey, low: number): boolean {
  if (subject?.how !== 'own' || entityOf(d.reading, key)?.class !== 'company') return false;
  const last = subject.phrases[0]?.first ?? low;
  const isNamed = range(low, last).some((i) => !d.quoted[i] && d.reading.namedAt.get(i)?.entity.key === key);
  if (isNamed) return false;
  const { tokens } = d.reading.document;
  const isBare = subject.phrases.some(({ first, last }) => {
    const words = tokens.slice(first, last).map((t) => t.lower);
    return (
      words.some((word) => /^(?:company|firm|group|corporation|miner)$/.test(word)) &&
      words.every(
        (word) => determiners.has(word) || /^(?:company|firm|group|corporation|miner|for|of|spokes\p{L}+)$/u.test(word),
      )
    );
  });
  return isBare && d.reading.entities.filter((e) => e.class === 'company').length > 1;
}
