/** A run of tokens → whether it is a clause: a subject and a finite verb of its own. */
import type { Discourse } from '../coreference.ts';
import { finiteHints } from '../data/saying.ts';
import type { DocumentSentence } from '../document.ts';
import { auxiliaries, isAdverb, prepositions } from '../grammar.ts';
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
    if (!t || /^[,;:(]$/.test(t.text) || t.kind === 'quote') return false;
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
    if (t && (auxiliaries.has(t.lower) || finiteHints.has(t.lower) || (/\p{L}{2}ed$/u.test(t.lower) && !isAdverb(t))))
      return true;
  }
  return false;
}
