/** A verb of saying behind what was said → the clause it reports: "Talks would resume, officials said, but not in Paris". */
import type { Discourse } from '../../coreference.ts';
import { finiteHints } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, prepositions } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { anybody } from '../speakers/anybody.ts';
import { together } from '../speakers/named-head.ts';
import { subjectBefore } from '../speakers/speaker.ts';
import { viaOf } from '../speakers/via.ts';
import { isSpeakerNoun, type Speaker } from '../speakers/voices.ts';
import { hasFiniteVerb, hasVerb } from './clause.ts';
import { countsAt } from './complement.ts';
import { clauseEnd, clauseStart, type Part } from './extent.ts';
import type { Reported } from './reporting.ts';
import { reportingVerb, verbLast } from './verb.ts';

/** "Talks would resume on Monday, officials said, but not in Paris." */
export function trailing(d: Discourse, s: DocumentSentence, i: number, verb: string): Reported | undefined {
  const { tokens } = d.reading.document;
  // "a claim it denies": the contrary of what stands before. "would add to a wave of rises", "where Jones hopes to stay".
  if (verb === 'deny' || isNoSaying(d, i, verb)) return undefined;
  const after = afterHearer(d, i, s);
  if (after === undefined) return undefined;
  const speaker = together(d, subjectBefore(d, i, s.first), s.first) ?? anybody(d, i, s.first);
  if (!speaker || speaker.at <= s.first + 2) return undefined;
  const comma = commaBefore(d, speaker, i, s);
  if (comma === undefined || comma < s.first + 2 || opensNew(d, s, comma, i) || endsAsking(d, s, comma))
    return undefined;
  const start = clauseStart(d, s, comma);
  if (start === undefined) return undefined;
  const first = isBodys(d, speaker) ? start : pastOwnFrame(d, start, comma);
  const told: Part = [first, comma];
  const ends = tokens[after]?.text !== ',';
  if (ends && isFrame(d, first, comma)) return undefined;
  // "For the crews, Roe said, “the price is fair”": what stands before is no clause, and what comes behind is quoted.
  if (!ends && tokens[after + 1]?.kind === 'quote' && !hasVerb(d, first, { last: comma })) return undefined;
  const parts = partsOf(d, s, told, after);
  if (!parts) return undefined;
  return {
    parts,
    speaker,
    verb,
    at: i,
    rule: asideOr(d, comma),
    ...viaOf(d, i, parts.length === 1 ? s.last : after + 1, speaker),
  };
}

/** It adds to something, or is hoped to do something: nothing of what stands before the comma. */
const isNoSaying = ({ reading: { document } }: Discourse, i: number, verb: string): boolean =>
  /^(?:add|hope|expect|agree|promise|plan)$/.test(verb) && document.tokens[i + 1]?.lower === 'to';

/** What stands before the frame, what goes on behind it, or both. `after` is the token behind the frame. */
function partsOf(d: Discourse, s: DocumentSentence, told: Part, after: number): readonly Part[] | undefined {
  const { tokens } = d.reading.document;
  const ends = tokens[after]?.text !== ',';
  if (opening.test(tokens[told[1] - 1]?.lower ?? ''))
    return ends || clauseEnd(d, s) - after < 4 ? undefined : [[after + 1, clauseEnd(d, s)]];
  return ends ? [told] : [told, ...goneOn(d, s, told, told[1], after + 1)];
}

/** "The crews stayed because, Jones told a court, the mast had cracked": a clause that begins right before the frame comes behind it. */
const opening = /^(?:because|since|although|though|while|whereas|that|and|but|if)$/;

/** ", but he said, “…”", ", and both boards vowed to stay": what comes before is told by the report, and what comes behind is said. */
function opensNew(d: Discourse, s: DocumentSentence, comma: number, verb: number): boolean {
  const { tokens } = d.reading.document;
  if (/^(?:vow|pledg|promis|threaten)\p{L}*$/u.test(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.lower === 'to')
    return true;
  const next = tokens[comma + 1]?.kind === 'quote' ? comma + 2 : comma + 1;
  // "The bill passed, and President Jones said he would sign it": a clause of its own stands behind the verb.
  if (tokens[next]?.lower === 'and' && hasVerb(d, verb + 1, s)) return true;
  return /^(?:but|while|whereas)$/.test(tokens[next]?.lower ?? '') && tokens[verb + 1]?.text === ',';
}

/** "Ships searched the bay, but when asked whether there was hope, Roe said": what he was asked, and what the report tells before it. */
function endsAsking(d: Discourse, s: DocumentSentence, comma: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = comma - 1; i > s.first && tokens[i]?.text !== ','; i--)
    if (/^(?:asked|pressed|questioned)$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.lower === 'when') return true;
  return false;
}

/** "He added that the yard was full, the Herald said": it passes on what he said. */
const isBodys = (d: Discourse, { party }: Speaker): boolean =>
  'unnamed' in party || entityOf(d.reading, party.entity)?.kind === 'organization';

/** "He added that the yard was full, he said": said twice over; the words begin behind "that". */
function pastOwnFrame(d: Discourse, first: number, comma: number): number {
  const { tokens } = d.reading.document;
  const verb = /^(?:he|she|they|it)$/.test(tokens[first]?.lower ?? '') ? reportingVerb(d, first + 1) : undefined;
  return verb !== undefined && tokens[first + 2]?.lower === 'that' && first + 4 < comma ? first + 3 : first;
}

/** What was said goes on behind the reporting clause: "It was, he conceded, too late", "…, he said, but not in Paris". */
function goneOn(d: Discourse, s: DocumentSentence, [first]: Part, comma: number, more: number): Part[] {
  // Three words are no clause.
  const broken = !hasVerb(d, first, { ...s, last: comma }) || comma - first < 4 || isSubordinate(d, first, comma);
  const last = clauseEnd(d, s);
  const opens = d.reading.document.tokens[more]?.lower ?? '';
  // "The deal reached in May, he said, is dead": a verb without a subject is the clause's own.
  const isVerb = auxiliaries.has(opens) && opens !== 'not';
  if ((broken || isVerb) && !isAsideWord.test(opens) && last - more >= 3) return [[more, last]];
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
function isSubordinate(d: Discourse, first: number, comma: number): boolean {
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

/** The token after "said", "told reporters", "said on Monday" where nothing that was said follows; undefined where it does. */
function afterHearer(d: Discourse, verb: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  const from = verbLast(d, verb) + 1;
  const tells = /^(?:told|tell|tells)$/.test(tokens[verb]?.lower ?? '');
  if (isStop(d, from, s)) return from;
  const opens = tokens[from]?.lower ?? '';
  const time = opens === 'as' || opens === 'late' || opens === 'later' || opens === 'earlier';
  if (!tells && !d.reading.dateAt.has(from) && !prepositions.has(opens) && !time) return undefined;
  // "said between 40 and 50 crews had left": a number, and no circumstance.
  if (countsAt(d, from)) return undefined;
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
  if (comma !== undefined && isParted(d, comma, speaker)) return undefined;
  // A rank may stand between: ", Col. Jim Smith,".
  const beside =
    comma !== undefined &&
    (comma === speaker.at - 1 || (comma === speaker.at - 3 && tokens[speaker.at - 1]?.text === '.'));
  return beside && nameLast && speaker.rule === 'speaker/apposition' ? back(comma) : comma;
}

/** "- it has until May, at best - Jones said": the comma is an aside's. ", an irony Jones pointed out": what it is called by the report. */
function isParted(d: Discourse, comma: number, { at }: Speaker): boolean {
  const { tokens } = d.reading.document;
  const between = tokens.slice(comma + 1, at);
  if (between.some((t) => /^(?:--|–|—)$/.test(t.text) || (t.text === '-' && t.spaced))) return true;
  const noun = between.length === 2 && /^an?$/.test(between[0]?.lower ?? '') && d.reading.namedAt.has(at);
  return noun && /^\p{Ll}/u.test(between[1]?.text ?? '') && !isSpeakerNoun(d, at - 1);
}
