/** A run of tokens → whether it is a clause: a subject and a finite verb of its own. */
import type { Discourse } from '../coreference.ts';
import { finiteHints } from '../data/saying.ts';
import type { DocumentSentence } from '../document.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from '../grammar.ts';
import { isPossessive } from './voices.ts';

/** A finite verb, or an adverb before it or before an aside ("remarked briefly on"), where a subject should stand. */
export function lacksSubject(d: Discourse, first: number): boolean {
  const { tokens } = d.reading.document;
  let i = first;
  while (tokens[i] && isAdverb(tokens[i] as never)) i++;
  const opens = tokens[i]?.lower ?? '';
  return (auxiliaries.has(opens) && !/n['’]?t$|^(?:not|never)$/.test(opens)) || (i > first && prepositions.has(opens));
}

/**
 * "confirmed the deal was off", but not "announced plans to close it", "reported a loss that was expected", "warned the
 * company it would pay": a subject, and its verb before anything else begins.
 */
export function opensWithSubject(d: Discourse, first: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < Math.min(s.last, first + 16); i++) {
    const t = tokens[i];
    const owns = isPossessive(t?.text) && t?.spaced === false;
    if (!t || /^[,;:(]$/.test(t.text) || (t.kind === 'quote' && !owns)) return false;
    if (i > first && /^(?:that|which|who|whose|when|where|as|after|because|if|to|he|she|it|they|we)$/.test(t.lower))
      return false;
    if (i > first && (auxiliaries.has(t.lower) || finiteHints.has(t.lower)) && !isPossessive(t.text)) return true;
  }
  return false;
}

/** A verb that can be no participle: "was", "will", "came". */
export function hasFiniteVerb(d: Discourse, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < last; i++) {
    const word = tokens[i]?.lower ?? '';
    const bare = tokens[i - 1]?.lower === 'to' || /^(?:be|been|being|having)$/.test(word);
    if (!bare && (auxiliaries.has(word) || finiteHints.has(word)) && !isPossessive(word)) return true;
    if (d.reading.namedAt.has(i - 1) && /^\p{Ll}+(?:[^s]s|ed)$/u.test(tokens[i]?.text ?? '')) return true;
  }
  return false;
}

/** "the offer includes pay rises", "the board thinks the bid": a word in -s behind a singular noun, and an object behind it. */
function isPresent(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const [before, t, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !t || !next || !/^\p{Ll}{2,}[^s]s$/u.test(t.text) || !/^\p{Ll}+[^s]$/u.test(before.text)) return false;
  const object = determiners.has(next.lower) || next.kind === 'number' || /^(?:\p{Ll}{3,}|[$£€].*)$/u.test(next.text);
  const phrase = determiners.has(tokens[i - 2]?.lower ?? '') || determiners.has(tokens[i - 3]?.lower ?? '');
  return (
    phrase && object && !prepositions.has(next.lower) && !conjunctions.has(next.lower) && !auxiliaries.has(next.lower)
  );
}

/** A clause needs a finite verb of its own. */
export function hasVerb(d: Discourse, first: number, s: Pick<DocumentSentence, 'last'>): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < s.last; i++) {
    const t = tokens[i];
    // "the talks to go on": an infinitive is no clause.
    if (tokens[i - 1]?.lower === 'to' || /^(?:be|been|being|having)$/.test(t?.lower ?? '')) continue;
    // "Kenya still regards": a name that acts.
    const subject = d.reading.namedAt.has(i - 1) || (d.reading.namedAt.has(i - 2) && isAdverb(tokens[i - 1] as never));
    const pronoun = /^(?:it|he|she|that|which|who)$/.test(tokens[i - 1]?.lower ?? '');
    if (t && (subject || pronoun) && /^\p{Ll}+[^s]s$/u.test(t.text)) return true;
    if (t && i > first && isPresent(d, i)) return true;
    if (t && (auxiliaries.has(t.lower) || finiteHints.has(t.lower) || (/\p{L}{2}ed$/u.test(t.lower) && !isAdverb(t))))
      return true;
  }
  return false;
}
