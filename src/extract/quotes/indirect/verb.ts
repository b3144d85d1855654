/** A token → whether it reports speech: a finite verb of saying that something was said with. */

import { oncePerSpelling, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { clauseVerbs, plainSaying, type SayingVerb, sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, determiners, isAdverb, lookUp, sentenceRange } from '../../grammar.ts';
import { isSpeakerNoun } from '../speakers/voices.ts';
import { hasFiniteVerb } from './clause.ts';

/** The lemma of a finite verb that reports speech at token `i`. */
export function reportingVerb(d: Discourse, i: number): string | undefined {
  const { tokens, source } = d.reading.document;
  const t = tokens[i];
  const degraded = source.quality === 'degraded';
  if (!t || (!degraded && !mayReport(t))) return undefined;
  // "Secretary of State Jones": a verb of saying is not capitalised.
  if (d.quoted[i] || d.reading.namedAt.has(i) || isTitled(t)) return undefined;
  const plain = lookUp(sayingVerbs, t, degraded);
  const fits = plain && (plainSaying.has(plain.lemma) || saysThat(d, i, plain));
  const verb = fits ? plain : (lookUp(clauseVerbs, t, degraded) ?? phrasal(d, i));
  // "pointed out that", but not "pointed to".
  if (!verb || verb.participle || (verb.lemma === 'point' && verbLast(d, i) === i)) return undefined;
  // "ten shares for each five held", "the governor and state lawmakers": only with "that" does it say something.
  if ((verb.lemma === 'hold' || t.lower === 'state') && tokens[i + 1]?.lower !== 'that') return undefined;
  const before = tokens[i - 1]?.lower ?? '';
  if (
    (before === 'to' && verbFirst(d, i) === i) ||
    before === 'of' ||
    ownsNext(d, i) ||
    isDenied(d, i) ||
    determiners.has(before) ||
    /^['’]s?$/.test(before) ||
    isUnsaid(d, i) ||
    isPassive(d, i) ||
    saysNothing(t, tokens[i + 1]?.lower ?? '') ||
    isNoun(d, i)
  )
    return undefined;
  return verb.lemma;
}

const isTitled = oncePerSpelling(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));

/** "with one of them expected to arrive": nobody says it, or says it there. "conceded ground" is no word either. */
const saysNothing = ({ lower }: Token, next: string): boolean =>
  (next === 'to' && expected.test(lower)) || (/^conced(?:e|es|ed|ing)$/.test(lower) && yielded.test(next));
const yielded = /^(?:ground|territory|defeat|victory|control|power|points|goals)$/;
const expected = /^(?:expected|believed|estimated|reported|alleged|thought|rumoured|rumored)$/;

/** Asked of every word of a report, of which hardly one reports: one look-up settles the others. Stems are looked up apart. */
const mayReport = oncePerSpelling(
  (t) => sayingVerbs.has(t.lower) || clauseVerbs.has(t.lower) || phrasesFrom(t).length > 0,
);

/** "ruled that", "agreed that", "assured lawmakers that": verbs of other uses, too, where a "that" follows. */
function saysThat(d: Discourse, i: number, { class: cls }: SayingVerb): boolean {
  const { tokens } = d.reading.document;
  const next = isAdverb(tokens[i + 1]) ? i + 2 : i + 1;
  if (tokens[next]?.lower === 'that') return cls !== 'judge' && !/^[.,;]$/.test(tokens[next + 1]?.text ?? '');
  // "agreed it was late", "accepted there had been": a pronoun and its verb are a clause.
  const pronoun = /^(?:it|he|she|they|there)$/.test(tokens[i + 1]?.lower ?? '');
  if (cls === 'say' && pronoun && auxiliaries.has(tokens[i + 2]?.lower ?? '')) return true;
  if (cls !== 'tell') return false;
  for (let k = i + 2; k < i + 7 && tokens[k]?.kind === 'word'; k++) if (tokens[k]?.lower === 'that') return true;
  return false;
}

/**
 * The first token of the words that lead to the verb at token `i`: of "went on to say", "was quick to insist", "continued to deny" the
 * first; else the verb itself.
 */
export function verbFirst(d: Discourse, i: number): number {
  const { tokens } = d.reading.document;
  const at = (k: number): string => tokens[i - k]?.lower ?? '';
  if (at(1) !== 'to') return i;
  if (at(2) === 'on' && /^(?:went|goes|go|gone)$/.test(at(3))) return i - 3;
  if (/^(?:quick|keen|careful)$/.test(at(2)) && /^(?:was|is|were|are|been)$/.test(at(3))) return i - 3;
  return /^(?:continued|continues|continue)$/.test(at(2)) ? i - 2 : i;
}

/** "made it clear", "let it be known", "pointed out": the words of a verb of several. */
const phrases: readonly { readonly verb: RegExp; readonly rest: readonly string[]; readonly lemma: string }[] = [
  { verb: /^(?:points?|pointed)$/, rest: ['out'], lemma: 'point' },
  { verb: /^(?:makes?|made)$/, rest: ['clear'], lemma: 'make clear' },
  { verb: /^(?:makes?|made)$/, rest: ['it', 'clear'], lemma: 'make clear' },
  { verb: /^lets?$/, rest: ['it', 'be', 'known'], lemma: 'let know' },
];

const phrasesFrom = oncePerSpelling(({ lower }) => phrases.filter(({ verb }) => verb.test(lower)));

const phraseAt = (d: Discourse, i: number): (typeof phrases)[number] | undefined => {
  const { tokens } = d.reading.document;
  const token = tokens[i];
  return token && phrasesFrom(token).find(({ rest }) => rest.every((w, k) => tokens[i + 1 + k]?.lower === w));
};

function phrasal(d: Discourse, i: number): Pick<SayingVerb, 'lemma' | 'participle'> | undefined {
  const phrase = phraseAt(d, i);
  return phrase && { lemma: phrase.lemma, participle: false };
}

/** The last token of the verb at token `i`: of "pointed out", the second. */
export const verbLast = (d: Discourse, i: number): number => i + (phraseAt(d, i)?.rest.length ?? 0);

/** "the secretary of state's visit", as one token or, in tokenized text, two. */
function ownsNext(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  return (
    /^['’]s$/.test(tokens[i + 1]?.text ?? '') ||
    (/^['’]$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.lower === 's')
  );
}

/** "was told that", "is widely believed to": whoever stands before it does not say it. */
export function isPassive(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (/ing$/.test(tokens[i]?.lower ?? '')) return false;
  // "a truce declared by the rebels".
  if (tokens[i + 1]?.lower === 'by' && /(?:ed|told|put)$/.test(tokens[i]?.lower ?? '')) return true;
  let before = i - 1;
  while (isAdverb(tokens[before]) || tokens[before]?.lower === 'not') before--;
  return /^(?:is|are|was|were|be|been|being|wa)$/.test(tokens[before]?.lower ?? '');
}

/** "did not say", "didn't even complain", "never told". */
export function isDenied(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  let k = i - 1;
  while (isAdverb(tokens[k])) k--;
  return /^(?:not|never)$|n[’']t$/.test(tokens[k]?.lower ?? '');
}

/** "will say that", "may tell", "would have added": not said yet. "Would say only that" and "could not say" are. */
export function isUnsaid(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1]?.lower ?? '';
  if (before === 'have' && /^(?:would|could|should|might|may)$/.test(tokens[i - 2]?.lower ?? '')) return true;
  return /^(?:will|may|might|should|must|could)$/.test(before);
}

/** "A Gazette report", "the Acme claim": after one name the word is a noun; after two ("Roe and Doe say") a verb. */
export function isNoun(d: Discourse, i: number): boolean {
  const { tokens, source } = d.reading.document;
  const t = tokens[i];
  // ", claims that its neighbour denies": a remark on what stands before.
  if (t && pluralNouns.test(t.lower) && tokens[i - 1]?.text === ',' && tokens[i + 1]?.lower === 'that')
    return hasFiniteVerb(d, sentenceRange(d.reading.document, i).first, i);
  // "received reports that", "media reports": things, not an act.
  if (
    t &&
    pluralNouns.test(t.lower) &&
    // "The Acme Press reports that": a name that acts, and so do "it" and "the study"; "false financial reports" are things.
    !d.reading.namedAt.has(i - 1) &&
    !isSubjectOfOne(d, i - 1)
  )
    return true;
  // "to exchange notes", "to hear claims": what is done with them.
  if (t && isObjectOfInfinitive(d, i)) return true;
  if (!t || !nouns.test(t.lower) || source.quality === 'degraded') return false;
  const run = d.reading.namedAt.get(i - 1);
  if (!run) return isSingular(tokens[i - 1]);
  return tokens[run.first - 1]?.lower !== 'and';
}

function isObjectOfInfinitive(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const verb = tokens[i - 1]?.lower ?? '';
  const isPlural = /s$/.test(tokens[i]?.lower ?? '') && !/^(?:says|tells|thinks)$/.test(tokens[i]?.lower ?? '');
  return (
    isPlural &&
    tokens[i - 2]?.lower === 'to' &&
    /^\p{Ll}{3,}$/u.test(verb) &&
    !/^(?:him|her|them)$/.test(verb) &&
    !d.reading.namedAt.has(i - 1)
  );
}

const isSubjectOfOne = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  if (!t || !/^\p{L}+$/u.test(t.text)) return t?.text === ',' || t?.text === ')' || t?.kind === 'quote';
  return (
    /^(?:it|he|she|who|which|that|also|now)$/.test(t.lower) ||
    (isSpeakerNoun(d, i) && !/(?:[^s]s|media|press)$/.test(t.lower))
  );
};

/** A common noun or adjective in the singular: "a five-day state visit", "the disaster report". */
const isSingular = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  !/(?:s|ly|people|police|men|women)$/.test(t.lower) &&
  !/^(?:they|we|you|i|who|which|that|and|or|to|also|not|often|still|would|will|can|could|may|might|should|must|do|did)$/.test(
    t.lower,
  );

const pluralNouns =
  /^(?:reports|claims|calls|demands|estimates|comments|pledges|promises|fears|hopes|forecasts|worries|points|states)$/;

const nouns =
  /^(?:report|claim|note|comment|state|estimate|vow|pledge|promise|remark|demand|request|post|tweet|regret|joke|order|appeal|rule|signal|label|brand|call|find|fear|hope|suspect|forecast|worry|point)$/;
