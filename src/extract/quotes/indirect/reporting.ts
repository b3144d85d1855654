/** A verb of saying in a sentence → the clause it reports: "X said that …", "…, said X, but …". */

import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { finiteHints, sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from '../../grammar.ts';
import { subjectAfter } from '../speakers/after.ts';
import { beforeHonorifics } from '../speakers/apposition.ts';
import { sharedSubject } from '../speakers/main-subject.ts';
import { subjectBefore } from '../speakers/speaker.ts';
import { viaOf } from '../speakers/via.ts';
import type { Speaker } from '../speakers/voices.ts';
import { frameEnd } from './around.ts';
import { asideAt } from './aside.ts';
import { hasFiniteVerb, hasVerb } from './clause.ts';
import { complementAt } from './complement.ts';
import { clauseEnd, clauseStart, longest, nextReport, type Part } from './extent.ts';

export interface Reported {
  /** Half open; two where the reporting clause stands inside what was said. */
  readonly parts: readonly Part[];
  readonly speaker: Speaker;
  readonly verb: string;
  /** Token of the verb of saying, where there is one. */
  readonly at?: number;
  readonly rule: string;
  readonly via?: LocalKey;
}

/** "Talks would resume on Monday, said Mary Jones, but not in Paris." */
export function inverted(d: Discourse, s: DocumentSentence, i: number, verb: string): Reported | undefined {
  const { tokens } = d.reading.document;
  const comma = tokens[i - 1]?.kind === 'quote' ? i - 2 : i - 1;
  if (tokens[comma]?.text !== ',' || comma < s.first + 2 || verb === 'tell' || tokens[i + 1]?.lower === 'that')
    return undefined;
  if (isApposed(d, s, i)) return undefined;
  const speaker = subjectAfter(d, i, s.last);
  if (!speaker || speaker.at > i + 8 || isNextClause(d, i + 1)) return undefined;
  // "a clerk, who had left, said Friday's vote was not official": a clause that the verb introduces.
  if (hasFiniteVerb(d, i + 1, speaker.at)) return undefined;
  let end = speaker.at;
  while (end < s.last && !/^[,.;]$/.test(tokens[end]?.text ?? '') && !auxiliaries.has(tokens[end]?.lower ?? '')) end++;
  // "Jones, the chairman, said the rate would rise": the words after the verb are what was said.
  if (auxiliaries.has(tokens[end]?.lower ?? '') && !/^['’]s$/.test(tokens[end]?.text ?? '')) return undefined;
  const first = clauseStart(d, s, comma);
  if (first === undefined) return undefined;
  // "An official, speaking in Paris, said Acme …": what stands before the comma is no clause.
  const behind = hasVerb(d, first, { last: comma }) ? undefined : brokenAt(d, s, end);
  if (behind === undefined && !hasVerb(d, first, { last: comma })) return undefined;
  return {
    parts: behind === undefined ? [[first, comma]] : [[first, comma], behind],
    speaker,
    verb,
    at: i,
    rule: 'indirect/inverted',
    ...viaOf(d, end, s.last, speaker),
  };
}

/** "The bid, said Jones, |was too low|": the frame stands between a subject and its verb. `end` is the token behind the speaker. */
function brokenAt(d: Discourse, s: DocumentSentence, end: number): Part | undefined {
  const { tokens } = d.reading.document;
  const last = clauseEnd(d, s);
  const verb = isAdverb(tokens[end + 1]) ? end + 2 : end + 1;
  const acts = auxiliaries.has(tokens[verb]?.lower ?? '') || finiteHints.has(tokens[verb]?.lower ?? '');
  return tokens[end]?.text === ',' && acts && last - end > 2 ? [end + 1, last] : undefined;
}

/** "Jones, who had left, said he changed his mind": a pronoun with a verb of its own begins what was said. */
function isNextClause(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[i + 1];
  if (!/^(?:he|she|they|it)$/.test(tokens[i]?.lower ?? '') || next?.kind !== 'word') return false;
  return !prepositions.has(next.lower) && !d.reading.dateAt.has(i + 1) && !isAdverb(next);
}

/** "Jones, the foreman, warned the yard …": the subject opens the sentence, and no verb but a relative's stands between. */
function isApposed(d: Discourse, s: DocumentSentence, verb: number): boolean {
  const { tokens } = d.reading.document;
  const apposed = subjectBefore(d, verb, s.first);
  if (apposed?.rule !== 'speaker/apposition' || apposed.at > s.first + 6) return false;
  const name = d.reading.namedAt.get(apposed.at)?.last ?? apposed.at + 1;
  return /^(?:who|whose|which|where)$/.test(tokens[name + 1]?.lower ?? '') || !hasFiniteVerb(d, name, verb);
}

/** "a storm that Acme says also sank …", "what officials had said": no clause of its own follows. */
export function isRelative(d: Discourse, { at }: Pick<Speaker, 'at'>, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  let i = beforeHonorifics(d, at) - 1;
  if (tokens[i]?.lower === 'who') return true;
  while (i > s.first && determiners.has(tokens[i]?.lower ?? '') && !/^(?:that|which)$/.test(tokens[i]?.lower ?? ''))
    i--;
  if (i > s.first && /^(?:that|which|what|whom|than)$/.test(tokens[i]?.lower ?? '')) return true;
  // ", as Roe says Acme had asked": what it had asked stands before.
  if (tokens[i]?.lower === 'as' && tokens[i - 1]?.text === ',') return true;
  // "which President Roe said had …", "what changes he said …".
  while (
    i > Math.max(s.first, at - 6) &&
    tokens[i]?.kind === 'word' &&
    !/^(?:which|what)$/.test(tokens[i]?.lower ?? '')
  )
    i--;
  return i > s.first && /^(?:which|what)$/.test(tokens[i]?.lower ?? '');
}

/** "refused to say whether she thought it was dead": nobody knows. "Not even Roe said": he did not. */
const isAsked = (d: Discourse, { at }: Speaker): boolean => {
  const [not, even] = [at - 2, at - 1].map((i) => d.reading.document.tokens[i]?.lower ?? '');
  return /^(?:whether|if|not|nor)$/.test(even ?? '') || (even === 'even' && not === 'not');
};

/** "The driver, who said he was ill, left": a relative set off by commas ends at the comma that the main verb stands behind. */
function relativeEnd(d: Discourse, verb: number, first: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  let who = verb - 1;
  while (isAdverb(tokens[who]) || auxiliaries.has(tokens[who]?.lower ?? '')) who--;
  if (!/^(?:who|which)$/.test(tokens[who]?.lower ?? '') || tokens[who - 1]?.text !== ',') return undefined;
  for (let i = first + 2; i < s.last - 1; i++) {
    if (tokens[i]?.text !== ',') continue;
    // In marks the comma stands before the one that closes: “a joke,” left.
    if (d.quoted[i] && tokens[i + 1]?.kind === 'quote' && isMainVerb(d, i + 2)) return i + 2;
    if (!d.quoted[i] && isMainVerb(d, i + 1)) return i;
  }
  return undefined;
}

function isMainVerb(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const t = isAdverb(tokens[i]) ? tokens[i + 1] : tokens[i];
  const word = t?.lower ?? '';
  return (
    auxiliaries.has(word) ||
    finiteHints.has(word) ||
    /^\p{Ll}{2,}ed$/u.test(t?.text ?? '') ||
    // "steps down".
    (/^\p{Ll}{3,}[^s]s$/u.test(t?.text ?? '') && /^(?:down|up|out|off|back|over)$/.test(tokens[i + 1]?.lower ?? '')) ||
    sayingVerbs.get(word)?.participle === false
  );
}

/** "said that “delays” by the crews had cost it days": a few words in marks begin the clause, its verb stands behind them. */
export function beginsInMarks(d: Discourse, mark: number, s: Pick<DocumentSentence, 'last'>): boolean {
  const { tokens } = d.reading.document;
  let close = mark + 1;
  while (close < mark + 7 && d.quoted[close]) close++;
  const next = tokens[close + 1];
  return tokens[close]?.kind === 'quote' && next?.kind === 'word' && s.last - close > 5 && hasVerb(d, close + 1, s);
}

/** "said until the yard shut its gates|, where they meet, they would stay": what was said comes behind. */
function endsPremise(d: Discourse, s: DocumentSentence, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:until|unless|if|once|when|after|because|since)$/.test(tokens[first]?.lower ?? '')) return false;
  return last < clauseEnd(d, s) && tokens[last]?.text === ',' && !tokens.slice(first, last).some((t) => t.text === ',');
}

/** "“It is over,” Jones told the cheering crowd": the words stand in the marks before the speaker, and behind the verb none. */
function saidBefore(d: Discourse, s: DocumentSentence, verb: number, { at }: Speaker): boolean {
  const { tokens } = d.reading.document;
  let close = at - 1;
  while (close > s.first && tokens[close]?.kind === 'word' && !conjunctions.has(tokens[close]?.lower ?? '')) close--;
  if (close < s.first || tokens[close]?.kind !== 'quote' || !d.quoted[close - 1]) return false;
  const joined = tokens.slice(at, verb).some((t) => /^(?:and|but)$/.test(t.lower) || t.text === ';');
  return !joined && /^[,.?!…]$/.test(tokens[close - 1]?.text ?? '');
}

/** "The minister said on Tuesday that talks would resume": the clause after the verb. */
export function thatClause(d: Discourse, s: DocumentSentence, i: number, verb: string): Reported | undefined {
  const { tokens } = d.reading.document;
  const speaker = sharedSubject(d, i, s.first);
  if (!speaker || speaker.confidence < 0.55 || isRelative(d, speaker, s) || isAsked(d, speaker)) return undefined;
  const begins = complementAt(d, s, i, verb);
  if (begins === undefined || begins > s.last - 3) return undefined;
  // "said that, despite the delay, the bridge would open".
  const first = tokens[begins]?.text === ',' && tokens[begins - 1]?.lower === 'that' ? begins + 1 : begins;
  const opens = tokens[first]?.lower ?? '';
  if (/^[:,;.]$/.test(opens) || (tokens[first]?.kind === 'quote' && !beginsInMarks(d, first, s))) return undefined;
  const ends = [
    nextReport(d, first, s) ?? clauseEnd(d, s),
    asideAt(d, first, s),
    relativeEnd(d, i, first, s),
    frameEnd(d, speaker.at, first, s),
  ];
  const last = Math.min(...ends.filter((end) => end !== undefined));
  // "claims control of a third, but …": the verb that would make it a clause stands behind its end.
  const isClause =
    tokens[first - 1]?.lower === 'that' || verb === 'declare' || last >= clauseEnd(d, s) || hasVerb(d, first, { last });
  if (last - first > longest || !isClause || endsPremise(d, s, first, last)) return undefined;
  if (tokens[first - 1]?.lower !== 'that' && saidBefore(d, s, i, speaker)) return undefined;
  return { parts: [[first, last]], speaker, verb, at: i, rule: 'indirect/that', ...viaOf(d, i, first, speaker) };
}
