/** The end of a clause → whoever can speak in it, where no noun phrase that ends there can: "officials familiar with the talks". */
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, conjunctions, prepositions, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { namesKind } from './definite.ts';
import { namedLate, unnamed } from './noun-phrase.ts';
import { pronounSpeaker } from './pronoun.ts';
import { isPossessive, isSpeakerNoun, named, type Speaker, sure } from './voices.ts';

const opensClause = new Set(['while', 'since', 'after', 'before']);

function firstOfClause(d: Discourse, end: number, low: number): number {
  const { tokens } = d.reading.document;
  let first = end;
  while (first > low && !d.quoted[first - 1]) {
    const t = tokens[first - 1];
    if (
      !t ||
      t.kind === 'quote' ||
      /^[;,:)—–-]$/.test(t.text) ||
      (conjunctions.has(t.lower) && !opensClause.has(t.lower))
    )
      break;
    first--;
  }
  return first;
}

/** "officials familiar with the talks said": the clause's first phrase that can speak. */
export function clauseSubject(d: Discourse, end: number, low: number): Speaker | undefined {
  const first = firstOfClause(d, end, low);
  const opener = d.reading.document.tokens[first]?.lower ?? '';
  for (let i = first; i <= end; i++) {
    const run = d.reading.namedAt.get(i);
    // "Mayor Jones criticised it and said": the office before a name is no speaker beside it.
    if (!run && d.reading.namedAt.get(i + 1)?.entity.kind === 'person' && isSpeakerNoun(d, i)) continue;
    const found = run ? namedSubject(d, run, first, end) : commonSubject(d, i, first, end);
    if (found || (!run && prepositions.has(opener))) return found;
    if (run && (!isOwner(d, run) || prepositions.has(opener))) return undefined;
    if (run) i = run.last;
  }
  return undefined;
}

const isOwner = (d: Discourse, run: NamedRun): boolean => isPossessive(d.reading.document.tokens[run.last]?.text);

/** "Acme officials", "Acme's owner": the name only says whose they are. */
function namedSubject(d: Discourse, run: NamedRun, first: number, end: number): Speaker | undefined {
  const head = isOwner(d, run) ? run.last + 1 : run.last;
  if (run.entity.kind === 'organization' && namesKind(d, run, head))
    return sure(named(run), 'speaker/named-kind', 0.85, run.first);
  if (run.entity.kind === 'organization' && isSpeakerNoun(d, head)) return wholeClause(d, first, end, 0.8);
  // "House Majority Leader Bob Roe", a name that nobody has found: not the House.
  const next = d.reading.document.tokens[run.last];
  const goesOn = next?.kind === 'word' && isCapitalised(next) && !d.reading.namedAt.has(run.last);
  if (goesOn && d.reading.document.source.quality === 'clean') return wholeClause(d, first, end, 0.8);
  // "the Acme consortium": not Acme alone.
  if (/^(?:consortium|coalition|alliance)$/.test(next?.lower ?? '')) return wholeClause(d, first, end, 0.8);
  // "Acme bosses": whoever they are, they are its people.
  const arePeople =
    run.entity.kind === 'organization' && run.last === end && /^\p{Ll}{3,}[^s]s$/u.test(next?.text ?? '');
  if (arePeople) return wholeClause(d, first, end, 0.8);
  const opener = d.reading.document.tokens[first]?.lower ?? '';
  return isOwner(d, run) || prepositions.has(opener) ? undefined : sure(named(run), 'speaker/clause', 0.75, run.first);
}

function commonSubject(d: Discourse, i: number, first: number, end: number): Speaker | undefined {
  const pronoun = pronounAt(d, i);
  if (pronoun || !isSpeakerNoun(d, i) || end - i >= 12) return pronoun;
  // "The government rejected the calls, saying": the phrase ends where its verb begins.
  if (!actsNext(d, i + 1, end)) return namedLate(d, first, i) ?? wholeClause(d, first, end, 0.75);
  // "An article that a paper published said": the paper acts in a clause of its own.
  return /^(?:that|which|who)$/.test(d.reading.document.tokens[first - 1]?.lower ?? '')
    ? undefined
    : unnamed(d, i, first);
}

/** A verb in the past, unless it only describes: "officials briefed on the talks". */
function actsNext(d: Discourse, i: number, end: number): boolean {
  const { tokens } = d.reading.document;
  const verb = i <= end && /^\p{Ll}+ed$/u.test(tokens[i]?.text ?? '');
  return verb && !prepositions.has(tokens[i + 1]?.lower ?? '');
}

/** The clause up to its verb, as the words for somebody unnamed. With a verb of its own it describes nobody. */
function wholeClause(d: Discourse, from: number, end: number, confidence: number): Speaker {
  const { document } = d.reading;
  const first = lastPhrase(d, from, end);
  const clause = document.tokens.slice(first, end + 1);
  const isPhrase =
    clause.length <= 12 && !clause.some((t, k) => k > 0 && auxiliaries.has(t.lower) && !isPossessive(t.text));
  const words = wordsOf(document, first, end + 1);
  return sure({ unnamed: words }, 'speaker/unnamed', isPhrase ? confidence : 0.3, first);
}

/** "a statement to the exchange the board": of two phrases side by side the last one is the subject. */
function lastPhrase(d: Discourse, first: number, end: number): number {
  const { tokens } = d.reading.document;
  for (let i = end; i > first + 1; i--) {
    const before = tokens[i - 1]?.lower ?? '';
    const opens = /^(?:the|an?|its|his|her|their)$/.test(tokens[i]?.lower ?? '');
    if (opens && tokens[i - 1]?.kind === 'word' && !prepositions.has(before) && !conjunctions.has(before)) return i;
  }
  return first;
}

function pronounAt(d: Discourse, i: number): Speaker | undefined {
  const w = d.reading.document.tokens[i]?.lower ?? '';
  if ((w !== 'he' && w !== 'she') || d.quoted[i]) return undefined;
  const speaker = pronounSpeaker(d, i, w);
  return speaker && { ...speaker, confidence: speaker.confidence * 0.85 };
}
