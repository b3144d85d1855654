/** A run of tokens → whether it is a clause: a subject and a finite verb of its own. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { finiteHints } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from '../../grammar.ts';
import { isPossessive } from '../speakers/voices.ts';

/** Of verbs whose participle is another word. */
export const past: RegExp = /^(?:went|took|began|fell|rose|gave|saw|drew|broke|grew|shook)$/;

/** A finite verb, or an adverb before it or before an aside ("remarked briefly on"), where a subject should stand. */
export function lacksSubject(d: Discourse, first: number): boolean {
  const { tokens } = d.reading.document;
  let i = first;
  while (isAdverb(tokens[i])) i++;
  const opens = tokens[i]?.lower ?? '';
  return (
    past.test(opens) ||
    (auxiliaries.has(opens) && !/n['’]?t$|^(?:not|never)$/.test(opens)) ||
    (i > first && prepositions.has(opens))
  );
}

/**
 * "confirmed the deal was off", but not "announced plans to close it", "reported a loss that was expected", "warned the
 * company it would pay": a subject, and its verb before anything else begins.
 */
export function opensWithSubject(d: Discourse, first: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < Math.min(s.last, first + 16); i++) {
    i = pastAside(d, i, first, s);
    const t = tokens[i];
    const owns = isPossessive(t?.text) && t?.spaced === false;
    if (t?.kind === 'quote' && !owns) return i > first && actsAt(d, i + 1);
    if (!t || /^[,;:(]$/.test(t.text)) return false;
    if (i > first && (others.test(t.lower) || isNextClause(d, i))) return false;
    if (i > first && startsVerb(d, i)) return true;
  }
  return false;
}

/** With these another clause begins. */
const others =
  /^(?:that|which|who|whose|what|when|where|as|after|because|if|unless|until|although|though|to|he|she|it|they|we)$/;

/** "announced its plans |in case| they strike", "proposed a freeze |and Norway has| begun one": of two together it would be "have". */
function isNextClause(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (tokens[i]?.lower === 'in') return tokens[i + 1]?.lower === 'case';
  const run = tokens[i]?.lower === 'and' ? (d.reading.namedAt.get(i + 1) ?? d.reading.placeAt.get(i + 1)) : undefined;
  return run !== undefined && /^(?:has|is|was)$/.test(tokens[run.last]?.lower ?? '');
}

/** "300 members of the guard, backed by the army, had fled", "the pier, which was new, had": the token behind an aside of the subject, else the same. */
function pastAside(d: Discourse, i: number, first: number, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  const next = tokens[i + 1];
  if (i === first || tokens[i]?.text !== ',') return i;
  const isRelative = /^(?:which|who|whose)$/.test(next?.lower ?? '');
  const isDone = /^\p{Ll}{3,}(?:ed|ing)$/u.test(next?.text ?? '') && prepositions.has(tokens[i + 2]?.lower ?? '');
  if (!isRelative && !isDone) return i;
  for (let k = i + 3; k < Math.min(s.last - 1, i + 12); k++) {
    if (d.quoted[k]) return i;
    if (tokens[k]?.text === ',') return startsVerb(d, k + 1) ? k + 1 : i;
  }
  return i;
}

/** A finite verb behind its subject; not "their hope of a cut", nor the report's next verb: "announced its budget and projected a loss". */
function startsVerb(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1]?.lower ?? '';
  const word = tokens[i]?.lower ?? '';
  if (determiners.has(before) || /^(?:and|or|but)$/.test(before)) return false;
  const next = tokens[i + 1]?.lower ?? '';
  // "warned the House not to act", "confirmed the decision made by its board".
  if ((word === 'not' && next === 'to') || (next === 'by' && participles.test(word))) return false;
  const acts = (auxiliaries.has(word) || finiteHints.has(word)) && !isPossessive(tokens[i]?.text);
  return acts || actedOn(d, i) || isPresent(d, i);
}

const participles = /^(?:made|led|held|won|left|brought|sent|built|put|found|met|paid)$/;

/** "failed to act", "rejected the plan", but not "due to arrive", "expected to": a verb in the past that has an object. */
function actedOn(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.text ?? '';
  const next = tokens[i + 1];
  if (!/^\p{Ll}{2,}ed$/u.test(word) || planned.test(word) || !next) return false;
  return next.lower === 'to' || determiners.has(next.lower) || next.kind === 'number';
}

const planned =
  /^(?:scheduled|expected|supposed|designed|used|intended|required|allowed|asked|forced|needed|believed|said|planned|based|named)$/;

/** "the bid “undervalues” the firm": no article stands before the mark. */
function actsInMarks(d: Discourse, mark: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[mark - 1];
  if (tokens[mark]?.kind !== 'quote' || before?.kind !== 'word' || determiners.has(before.lower)) return false;
  return !prepositions.has(before.lower) && !conjunctions.has(before.lower) && actsAt(d, mark + 1);
}

/** A verb right behind a quotation mark that opens: "the board “emphatically rejected” it". */
function actsAt(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  let i = from;
  while (isAdverb(tokens[i])) i++;
  const word = tokens[i]?.text ?? '';
  return auxiliaries.has(word) || finiteHints.has(word) || /^\p{Ll}{2,}(?:ed|[^s]s)$/u.test(word);
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
  const noun = isAdverb(tokens[i - 1]) ? i - 2 : i - 1;
  const [before, t, next] = [tokens[noun], tokens[i], tokens[i + 1]];
  if (!before || !t || !next || !/^\p{Ll}{2,}[^s]s$/u.test(t.text) || !/^\p{Ll}+[^s]$/u.test(before.text)) return false;
  // "the idea this week".
  if (determiners.has(t.lower)) return false;
  const object = determiners.has(next.lower) || next.kind === 'number' || /^(?:\p{Ll}{3,}|[$£€].*)$/u.test(next.text);
  const phrase = determiners.has(tokens[noun - 1]?.lower ?? '') || determiners.has(tokens[noun - 2]?.lower ?? '');
  return (
    phrase && object && !prepositions.has(next.lower) && !conjunctions.has(next.lower) && !auxiliaries.has(next.lower)
  );
}

const isVerbForm = (t: Token): boolean =>
  auxiliaries.has(t.lower) ||
  finiteHints.has(t.lower) ||
  /n['’]t$/.test(t.lower) ||
  (/\p{L}{2}ed$/u.test(t.lower) && !isAdverb(t));

/** Behind a name, also with an adverb between, or a pronoun. */
function isOfSubject(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const subject = d.reading.namedAt.has(i - 1) || (d.reading.namedAt.has(i - 2) && isAdverb(tokens[i - 1]));
  return subject || /^(?:it|he|she|that|which|who)$/.test(tokens[i - 1]?.lower ?? '');
}

/** "they intend": behind such a pronoun stands its verb. */
function isBarePlural(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[i];
  return /^(?:they|we|i)$/.test(tokens[i - 1]?.lower ?? '') && /^\p{Ll}{3,}$/u.test(t?.text ?? '') && !isAdverb(t);
}

/** A clause needs a finite verb of its own. */
export function hasVerb(d: Discourse, first: number, s: Pick<DocumentSentence, 'last'>): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < s.last; i++) {
    const t = tokens[i];
    // "the talks to go on": an infinitive is no clause.
    if (tokens[i - 1]?.lower === 'to' || /^(?:be|been|being|having)$/.test(t?.lower ?? '')) continue;
    // "Kenya still regards": a name that acts.
    if (isOfSubject(d, i) && /^\p{Ll}+[^su]s$/u.test(t?.text ?? '')) return true;
    if (i > first && (isPresent(d, i) || actsInMarks(d, i) || (i === first + 1 && isBarePlural(d, i)))) return true;
    if (t && isVerbForm(t)) return true;
  }
  return false;
}
