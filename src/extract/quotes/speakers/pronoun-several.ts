/** "it" or "they" before a verb → the body or the people that are meant. */
import type { Discourse, Said } from '../../coreference.ts';
import { organizationBefore, spokenOfBy } from '../../coreference.ts';
import { honorifics } from '../../data/person-words.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, conjunctions, prepositions, wordsOf } from '../../grammar.ts';
import { entityOf, runsFrom } from '../../known.ts';
import { unnamed } from './noun-phrase.ts';
import { isOne, sentenceStart } from './pronoun-person.ts';
import { isSpeakerNoun, type Speaker, sure } from './voices.ts';

const many = /^(?:some|several|many|two|three|four|both|other|senior|\p{Lu}?\p{L}*)\b/iu;

/** Bodies that are spoken of as people. */
const groups: ReadonlySet<string> = new Set(['union', 'party', 'armed group', 'police', 'sports club']);

export function bodyMeant(d: Discourse, at: number, last: Said | undefined): Speaker | undefined {
  // "Local authorities closed the road. They had claimed": nobody named.
  if (d.reading.document.tokens[at]?.lower === 'they' && isSeveralUnnamed(d, at)) return undefined;
  const barred = spokenOfBy(d, at);
  if (last && 'entity' in last.party && !barred.has(last.party.entity)) {
    const { entity: key } = last.party;
    const body = entityOf(d.reading, key);
    // "They" are seldom the firm or agency that spoke last, but people the report has told of.
    const people = d.reading.document.tokens[at]?.lower !== 'they' || groups.has(body?.class ?? '');
    if (body?.kind === 'organization') return sure(last.party, 'speaker/spoke-last', people ? 0.8 : 0.45, at);
  }
  if (
    last &&
    'unnamed' in last.party &&
    /\b(?:statement|report|company|ministry|union|agency|group|study|survey|poll|document|paper|newspaper|government|military|army|junta|court|board|committee|commission|council|panel)$/i.test(
      last.party.unnamed,
    )
  )
    return sure(last.party, 'speaker/spoke-last', 0.7, at);
  const writing = writingBefore(d, at);
  if (writing !== undefined) return sure({ unnamed: writing }, 'speaker/spoke-last', 0.7, at);
  // "They" are seldom a body, and of two never one; "it" of two need not be the nearer one.
  const [they, several] = [d.reading.document.tokens[at]?.lower === 'they', bodiesNear(d, at) > 1];
  const body = they && several ? undefined : organizationBefore(d, at, undefined, barred);
  return body && sure({ entity: body.key }, 'speaker/pronoun it', they || several ? 0.45 : 0.7, at);
}

/** The sentence before opens with several people who have no name: "Local authorities", "The crews". */
function isSeveralUnnamed(d: Discourse, at: number): boolean {
  const { sentences, sentenceOf } = d.reading.document;
  const before = sentences[(sentenceOf[at] ?? 0) - 1];
  if (!before) return false;
  for (let i = before.first; i < Math.min(before.last, before.first + 5); i++) {
    if (d.reading.namedAt.has(i) || d.quoted[i]) return false;
    if (isSpeakerNoun(d, i) && /(?:[^s]s|people)$/.test(d.reading.document.tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** How many bodies this sentence and the one before name up to token `at`. */
function bodiesNear(d: Discourse, at: number): number {
  const { sentences, sentenceOf } = d.reading.document;
  const from = sentences[Math.max(0, (sentenceOf[at] ?? 0) - 1)]?.first ?? 0;
  const named = runsFrom(d.reading, from, at).filter((run) => run.entity.kind === 'organization');
  return new Set(named.map((run) => run.entity.key)).size;
}

/** "American negotiators let it be known that they consider": the plural that opens the clause. */
function severalHere(d: Discourse, at: number): Speaker | undefined {
  const first = sentenceStart(d, at);
  for (let i = at - 1; i >= Math.max(first, at - 14); i--) {
    const word = d.reading.document.tokens[i];
    if (word?.kind !== 'word') return undefined;
    if (d.quoted[i] || d.reading.namedAt.has(i) || !/[^s]s$|people$/.test(word.lower) || !isSpeakerNoun(d, i)) continue;
    const opens = opensClause(d, i, first);
    return opens ? unnamed(d, i, opens) : undefined;
  }
  return undefined;
}

/** "Jim Roe and Dr Ann Doe called on the board to act. They said": the two whom the sentence before opens with. */
function pairBefore(d: Discourse, at: number): Speaker | undefined {
  const { document, namedAt } = d.reading;
  const before = document.sentences[(document.sentenceOf[at] ?? 0) - 1];
  if (!before || at - sentenceStart(d, at) > 1) return undefined;
  const [one, other] = runsFrom(d.reading, before.first, Math.min(before.last, before.first + 20)).filter(
    (run) => run.entity.kind === 'person',
  );
  if (!one || !other || one.entity === other.entity) return undefined;
  const and = document.tokens.slice(one.last, other.first);
  const isPair = and[0]?.lower === 'and' && and.slice(1).every((t) => honorifics.has(t.lower) || t.text === '.');
  const acts = document.tokens[other.last]?.kind === 'word' && !namedAt.has(other.last);
  return isPair && acts
    ? sure({ unnamed: wordsOf(document, one.first, other.last) }, 'speaker/several', 0.8, at)
    : undefined;
}

/** Where the clause begins whose subject ends at token `i`; undefined where a verb or preposition stands before it. */
function opensClause(d: Discourse, i: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  let k = i;
  while (k > first && tokens[k - 1]?.kind === 'word' && i - k < 5) {
    const before = tokens[k - 1]?.lower ?? '';
    if (conjunctions.has(before)) return k;
    if (prepositions.has(before) || auxiliaries.has(before) || sayingVerbs.has(before)) return undefined;
    k--;
  }
  return k === first || /^[,;]$/.test(tokens[k - 1]?.text ?? '') ? k : undefined;
}

/** "An article that the paper published said …": what opens the sentence before is what "it" goes on to say. */
function writingBefore(d: Discourse, at: number): string | undefined {
  const { sentences, sentenceOf, tokens } = d.reading.document;
  const before = sentences[(sentenceOf[at] ?? 0) - 1];
  if (!before || !/^(?:an?|the)$/.test(tokens[before.first]?.lower ?? '')) return undefined;
  const noun = before.first + 1;
  const isWriting = /^(?:article|editorial|letter|memo|document|study|survey|report)$/.test(tokens[noun]?.lower ?? '');
  return isWriting ? wordsOf(d.reading.document, before.first, noun + 1) : undefined;
}

export function severalMeant(d: Discourse, at: number, last: Said | undefined): Speaker | undefined {
  const here = severalHere(d, at) ?? pairBefore(d, at);
  if (here) return here;
  if (last && 'unnamed' in last.party && !isOne(last.party.unnamed) && many.test(last.party.unnamed))
    return sure(last.party, 'speaker/spoke-last', 0.75, at);
  return bodyMeant(d, at, last);
}
