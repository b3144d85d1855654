/** A verb of saying in a sentence → the clause it reports: "X said that …", "…, X said", "…, said X, but …". */

import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { finiteHints, sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, isAdverb, prepositions } from '../../grammar.ts';
import { subjectAfter } from '../speakers/after.ts';
import { anybody } from '../speakers/anybody.ts';
import { sharedSubject } from '../speakers/main-subject.ts';
import { together } from '../speakers/noun-phrase.ts';
import { subjectBefore } from '../speakers/speaker.ts';
import { viaOf } from '../speakers/via.ts';
import type { Speaker } from '../speakers/voices.ts';
import { frameEnd } from './around.ts';
import { asideAt } from './aside.ts';
import { hasFiniteVerb, hasVerb } from './clause.ts';
import { complementAt } from './complement.ts';
import { clauseEnd, clauseStart, longest, nextReport, type Part } from './extent.ts';
import { verbLast } from './verb.ts';

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
  if (!speaker || speaker.at > i + 8) return undefined;
  let end = speaker.at;
  while (end < s.last && !/^[,.;]$/.test(tokens[end]?.text ?? '') && !auxiliaries.has(tokens[end]?.lower ?? '')) end++;
  // "Jones, the chairman, said the rate would rise": the words after the verb are what was said.
  if (auxiliaries.has(tokens[end]?.lower ?? '') && !/^['’]s$/.test(tokens[end]?.text ?? '')) return undefined;
  const first = clauseStart(d, s, comma);
  if (first === undefined) return undefined;
  // "An official, speaking in Paris, said Acme …": what stands before the comma is no clause.
  if (!hasVerb(d, first, { last: comma })) return undefined;
  return {
    parts: [[first, comma]],
    speaker,
    verb,
    at: i,
    rule: 'indirect/inverted',
    ...viaOf(d, end, s.last, speaker),
  };
}

/** "Jones, the foreman, warned the yard …": the subject opens the sentence, and no verb but a relative's stands between. */
function isApposed(d: Discourse, s: DocumentSentence, verb: number): boolean {
  const { tokens } = d.reading.document;
  const apposed = subjectBefore(d, verb, s.first);
  if (apposed?.rule !== 'speaker/apposition' || apposed.at > s.first + 6) return false;
  const name = d.reading.namedAt.get(apposed.at)?.last ?? apposed.at + 1;
  return /^(?:who|whose|which|where)$/.test(tokens[name + 1]?.lower ?? '') || !hasFiniteVerb(d, name, verb);
}

/** "The crews stayed because, Jones told a court, the mast had cracked": a clause that begins right before the frame comes behind it. */
const opening = /^(?:because|since|although|though|while|whereas|that|and|but|if)$/;

/** "Talks would resume on Monday, officials said, but not in Paris." */
export function trailing(d: Discourse, s: DocumentSentence, i: number, verb: string): Reported | undefined {
  const { tokens } = d.reading.document;
  // "a claim it denies": the contrary of what stands before.
  if (verb === 'deny') return undefined;
  const after = afterHearer(d, i, s);
  if (after === undefined) return undefined;
  const speaker = together(d, subjectBefore(d, i, s.first), s.first) ?? anybody(d, i, s.first);
  if (!speaker || speaker.at <= s.first + 2) return undefined;
  const comma = commaBefore(d, speaker, i, s);
  if (comma === undefined || comma < s.first + 2) return undefined;
  const first = clauseStart(d, s, comma);
  if (first === undefined) return undefined;
  const told: Part = [first, comma];
  const ends = tokens[after]?.text !== ',';
  if (ends && isFrame(d, first, comma)) return undefined;
  const isOpen = opening.test(tokens[comma - 1]?.lower ?? '');
  if (isOpen && (ends || clauseEnd(d, s) - after < 4)) return undefined;
  const parts: readonly Part[] = isOpen
    ? [[after + 1, clauseEnd(d, s)]]
    : ends
      ? [told]
      : [told, ...goneOn(d, s, told, comma, after + 1)];
  return {
    parts,
    speaker,
    verb,
    at: i,
    rule: asideOr(d, comma),
    ...viaOf(d, i, parts.length === 1 ? s.last : after + 1, speaker),
  };
}

/** What was said goes on behind the reporting clause: "It was, he conceded, too late", "…, he said, but not in Paris". */
function goneOn(d: Discourse, s: DocumentSentence, [first]: Part, comma: number, more: number): Part[] {
  // Three words are no clause.
  const broken = !hasVerb(d, first, { ...s, last: comma }) || comma - first < 4 || isSubordinate(d, first, comma);
  const last = clauseEnd(d, s);
  const opens = d.reading.document.tokens[more]?.lower ?? '';
  if (broken && !isAsideWord.test(opens) && last - more >= 3) return [[more, last]];
  if (last - more < 4 || !goesOn(d, more)) return [];
  return [[opens === 'but' || opens === 'and' ? more + 1 : more, last]];
}

/** "During the truce, reached on Monday, the union said": when it was said, and no clause. */
function isFrame(d: Discourse, first: number, comma: number): boolean {
  const { tokens } = d.reading.document;
  const counts = [first + 1, first + 2].some(
    (i) => tokens[i]?.kind === 'number' || /^(?:least|most)$/.test(tokens[i]?.lower ?? ''),
  );
  return prepositions.has(tokens[first]?.lower ?? '') && !counts && !hasFiniteVerb(d, first, comma);
}

/** "the source said, speaking on condition of anonymity". */
const isAsideWord = /ing$|^(?:on|during|at|after)$/;

/** "Even if Acme agrees, Jones said, the crews will wait": what they will do comes after. */
export function isSubordinate(d: Discourse, first: number, comma: number): boolean {
  const { tokens } = d.reading.document;
  const opens = tokens[first]?.lower === 'even' ? first + 1 : first;
  if (!/^(?:if|unless|although|though|while|when|once|because|until)$/.test(tokens[opens]?.lower ?? '')) return false;
  for (let i = first; i < comma - 1; i++) if (tokens[i]?.text === ',') return false;
  return true;
}

/** "…, as Jones had promised": said by the way, where somebody else reports the whole. */
const asideOr = (d: Discourse, comma: number): string =>
  d.reading.document.tokens[comma + 1]?.lower === 'as' ? 'indirect/as' : 'indirect/trailing';

/** "he said, but not in Paris" goes on with what was said; "he said, and gave no details" with what he did. */
function goesOn(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  const opens = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (opens === 'and') return !finiteHints.has(next);
  // "efforts are being made, he said, to have the crews freed", but not "he said, to loud cheers".
  if (opens === 'to' && d.reading.document.source.quality === 'degraded') return false;
  if (opens === 'to' && (determiners.has(next) || /s$|^(?:applause|laughter)$/.test(next))) return false;
  return ['to', 'but', 'though', 'although', 'because', 'with'].includes(opens);
}

/** "a storm that Acme says also sank …", "what officials had said": no clause of its own follows. */
function isRelative(d: Discourse, { at }: Speaker, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  let i = at - 1;
  while (i > s.first && determiners.has(tokens[i]?.lower ?? '') && !/^(?:that|which)$/.test(tokens[i]?.lower ?? ''))
    i--;
  if (i > s.first && /^(?:that|which|what|whom|than)$/.test(tokens[i]?.lower ?? '')) return true;
  // "which President Roe said had …", "what changes he said …".
  while (
    i > Math.max(s.first, at - 6) &&
    tokens[i]?.kind === 'word' &&
    !/^(?:which|what)$/.test(tokens[i]?.lower ?? '')
  )
    i--;
  return i > s.first && /^(?:which|what)$/.test(tokens[i]?.lower ?? '');
}

/** "refused to say whether she thought it was dead": nobody knows. */
const isAsked = (d: Discourse, { at }: Speaker): boolean =>
  /^(?:whether|if)$/.test(d.reading.document.tokens[at - 1]?.lower ?? '');

/** "The driver, who said he was ill, left": a relative set off by commas ends at the comma that the main verb stands behind. */
function relativeEnd(d: Discourse, verb: number, first: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  let who = verb - 1;
  while (isAdverb(tokens[who]) || auxiliaries.has(tokens[who]?.lower ?? '')) who--;
  if (!/^(?:who|which)$/.test(tokens[who]?.lower ?? '') || tokens[who - 1]?.text !== ',') return undefined;
  for (let i = first + 2; i < s.last - 1; i++)
    if (tokens[i]?.text === ',' && !d.quoted[i] && isMainVerb(d, i + 1)) return i;
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
    sayingVerbs.get(word)?.participle === false
  );
}

/** The token after "said", "told reporters", "said on Monday" where nothing that was said follows; undefined where it does. */
function afterHearer(d: Discourse, verb: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  const from = verbLast(d, verb) + 1;
  const tells = /^(?:told|tell|tells)$/.test(tokens[verb]?.lower ?? '');
  if (isStop(d, from, s)) return from;
  const opens = tokens[from]?.lower ?? '';
  const time = opens === 'as' || opens === 'late' || opens === 'later' || opens === 'earlier';
  if (!tells && !d.reading.dateAt.has(from) && !prepositions.has(opens) && !time) return undefined;
  const end = asideEnd(d, from, s);
  return end === undefined || (tells && end - verb > 9) ? undefined : end;
}

const isStop = (d: Discourse, i: number, s: DocumentSentence): boolean =>
  i >= s.last || /^[.,;]$/.test(d.reading.document.tokens[i]?.text ?? '');

/** Where "on Monday in Geneva" ends; undefined where a clause or a quotation begins in it. */
function asideEnd(d: Discourse, from: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from; i < s.last; i++) {
    const t = tokens[i];
    if (!t || isStop(d, i, s)) return i;
    if (t.lower === 'that' || t.text === ':' || t.kind === 'quote') return undefined;
    if (auxiliaries.has(t.lower) && i > from && !d.reading.dateAt.has(i) && t.text !== 'May') return undefined;
  }
  return s.last;
}

/** The comma that parts what was said from the speaker's words, title and apposition included. */
function commaBefore(d: Discourse, speaker: Speaker, verb: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  const back = (from: number): number | undefined => {
    for (let i = from - 1; i > s.first; i--) if (/^[,;]$/.test(tokens[i]?.text ?? '')) return i;
    return undefined;
  };
  const comma = back(speaker.at);
  // "…, the board's chairman, Jim Smith, said": the office before the name belongs to the speaker.
  const run = d.reading.namedAt.get(speaker.at);
  const nameLast = run !== undefined && tokens[run.last]?.text === ',' && run.last >= verb - 2;
  // A rank may stand between: ", Col. Jim Smith,".
  const beside =
    comma !== undefined &&
    (comma === speaker.at - 1 || (comma === speaker.at - 3 && tokens[speaker.at - 1]?.text === '.'));
  return beside && nameLast && speaker.rule === 'speaker/apposition' ? back(comma) : comma;
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
  if (/^[:,;.]$/.test(opens) || tokens[first]?.kind === 'quote') return undefined;
  const ends = [
    nextReport(d, first, s) ?? clauseEnd(d, s),
    asideAt(d, first, s),
    relativeEnd(d, i, first, s),
    frameEnd(d, speaker.at, first, s),
  ];
  const last = Math.min(...ends.filter((end) => end !== undefined));
  if (last - first > longest) return undefined;
  return { parts: [[first, last]], speaker, verb, at: i, rule: 'indirect/that', ...viaOf(d, i, first, speaker) };
}
