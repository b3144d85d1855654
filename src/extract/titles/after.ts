/** The words after a person's name, set off by a comma or brackets → their titles. */
import { formerWords, titleHeads } from '../data/offices.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, isIn, prepositions, sentenceRange } from '../grammar.ts';
import type { NamedRun, Reading } from '../reading.ts';
import { madeTitle } from './made.ts';
import { type TitlePhrase, titlePhrase } from './phrase.ts';
import type { TitleRun } from './run.ts';

const times = new Set(['now', 'formerly', 'currently', 'previously', 'until', 'himself', 'herself']);

/** "Jim Smith, a former general who is now a member of the council," and "Jones (general secretary)"; `end` is the token after them. */
export function titlesAfter(reading: Reading, run: NamedRun): { readonly titles: TitleRun[]; readonly end: number } {
  const { tokens } = reading.document;
  const { last: end } = sentenceRange(reading.document, run.first);
  let i = run.last;
  // "Jim Smith of Acme, its chairman": where somebody is from stands between.
  if (tokens[i]?.lower === 'of' && reading.namedAt.has(i + 1)) i = reading.namedAt.get(i + 1)?.last ?? i;
  if (!mayTell(reading, i)) return { titles: [], end: run.last };
  if (tokens[i]?.lower !== 'who') i++;
  // An age stands between: "Jones, 43, a driver".
  if (tokens[i]?.kind === 'number' && tokens[i + 1]?.text === ',') i += 2;
  const titles: TitleRun[] = [];
  let at = run.last;
  for (let n = 0; n < 3; n++) {
    const start = beginsAt(reading, i);
    const phrase = start && titlePhrase(reading, start.at, end);
    if (!start || !phrase || !isWhole(reading, run, phrase, end) || isOfNext(reading, run, i, phrase)) break;
    const title = madeTitle(reading, run, phrase, start.rule);
    at = phrase.end;
    titles.push(
      start.past || isOver(reading, phrase.end) || ofFormer(reading, phrase) ? { ...title, former: true } : title,
    );
    const more = nextTitle(reading, phrase.end);
    if (more === undefined) break;
    i = more;
  }
  return { titles, end: at };
}

/** A mark or "who", and no "his": in "Jones, his deputy and the ministers" Jones is no deputy. */
const mayTell = ({ document: { tokens } }: Reading, i: number): boolean =>
  tokens[i]?.lower === 'who' ||
  (/^[,(—–]$/.test(tokens[i]?.text ?? '') && !/^(?:his|her)$/.test(tokens[i + 1]?.lower ?? ''));

/**
 * "…at the mouth of the river, its chairwoman, Mary Jones, said": the title of whoever is named next, in a body named before; so is
 * the second of a list, "President Jones, the defence secretary, Mary Roe, and …", where the first has a title of his own.
 */
function isOfNext(
  { document: { tokens }, namedAt }: Reading,
  run: NamedRun,
  from: number,
  phrase: TitlePhrase,
): boolean {
  const next = namedAt.get(phrase.end + 1);
  if (tokens[phrase.end]?.text !== ',' || next === undefined) return false;
  if (/^(?:its|their)$/.test(tokens[from]?.lower ?? '')) return true;
  return (
    next.entity.kind === 'person' &&
    next.entity !== run.entity &&
    /^[,)]$/.test(tokens[next.last]?.text ?? '') &&
    titleHeads.has(tokens[run.first - 1]?.lower ?? '')
  );
}

interface Beginning {
  readonly at: number;
  readonly past: boolean;
  readonly rule: string;
}

/** Past "until last month", "formerly", "now", "who is", "who until yesterday was". */
function beginsAt(reading: Reading, from: number): Beginning | undefined {
  const { tokens } = reading.document;
  let i = from;
  const clause = tokens[i]?.lower === 'who';
  if (clause) i++;
  if (clause && isNotHeld(reading, i)) return undefined;
  let past = false;
  let held = false;
  for (let w = tokens[i]?.lower ?? ''; i < from + 9; w = tokens[++i]?.lower ?? '') {
    if (times.has(w)) past ||= /^(?:formerly|previously|until)$/.test(w);
    else if (clause && (auxiliaries.has(w) || holds.has(w))) {
      held = true;
      past ||= w === 'was' && !made.test(tokens[i + 1]?.lower ?? '');
    } else if (!(past && isTime(reading, i))) break;
  }
  if (clause && !held) return undefined;
  return { at: i, past, rule: clause ? 'title/relative' : 'title/apposed-after' };
}

/** "who will be", "who is not", "who may become". */
const isNotHeld = (reading: Reading, i: number): boolean =>
  reading.document.tokens.slice(i, i + 3).some((t) => /^(?:will|would|could|may|might|not)$/.test(t.lower));

/** "was elected president": from then on. */
const made = /^(?:re-?elected|elected|named|appointed|sworn|chosen|made|installed|promoted)$/;

const holds = new Set(['serves', 'served', 'as', 'became', 'appointed', 'named', 'elected', 'remains', 'also']);

const isTime = (reading: Reading, i: number): boolean =>
  reading.dateAt.has(i) || /^(?:recently|last|this|month|week|year)$/.test(reading.document.tokens[i]?.lower ?? '');

/** Nothing follows that would make the title a subject of its own: "after talks with Mary Jones, the president said". */
function closes(reading: Reading, phrase: TitlePhrase, end: number): boolean {
  const t = reading.document.tokens[phrase.end];
  if (!t || phrase.end >= end || t.kind === 'quote' || t.kind === 'mark') return true;
  if (reading.dateAt.has(phrase.end) || prepositions.has(t.lower)) return true;
  return ['who', 'now', 'and', 'until', 'since', 'as', 'whose', 'but', 'when', 'where'].includes(t.lower);
}

const isWhole = (reading: Reading, run: NamedRun, phrase: TitlePhrase, end: number): boolean =>
  (closes(reading, phrase, end) || isSaid(reading, run, phrase)) && !isGuessed(reading, phrase);

/** "…,” Jones, the union’s policy director said": behind speech the name is who said it, and the comma that closes is left out. */
const isSaid = ({ document: { tokens } }: Reading, run: NamedRun, { end }: TitlePhrase): boolean =>
  tokens[run.first - 1]?.kind === 'quote' && sayingVerbs.has(tokens[end]?.lower ?? '');

/** Among stems a phrase of words that no list has may be a clause as well. */
const isGuessed = ({ document: { source } }: Reading, { loose }: TitlePhrase): boolean =>
  loose && source.quality === 'degraded';

/** "… until last month", "… from 1997 to 2001", "… in the 1990s". */
export function isOver(reading: Reading, at: number): boolean {
  const { tokens } = reading.document;
  const w = tokens[at]?.lower ?? '';
  if (w === 'until') return !isAhead(reading, at + 1);
  if (w !== 'from' && w !== 'between') return false;
  const year = /^(?:19|20)\d\d$/;
  return year.test(tokens[at + 1]?.text ?? '') && /^(?:to|and|until|-|–)$/.test(tokens[at + 2]?.lower ?? '');
}

/** "a minister in the government of former President Jones"; not "an adviser to former President Jones". */
const ofFormer = ({ document: { tokens } }: Reading, { last, end }: TitlePhrase): boolean =>
  /^(?:in|under)$/.test(tokens[last]?.lower ?? '') && tokens.slice(last, end).some((t) => isIn(formerWords, t, false));

/** "until next year", "until 2031": a time after the report. */
function isAhead(reading: Reading, at: number): boolean {
  const { tokens, source } = reading.document;
  const date = reading.dateAt.get(at)?.date ?? reading.dateAt.get(at + 1)?.date;
  return tokens[at]?.lower === 'next' || (date !== undefined && date >= (source.meta.date ?? '9999'));
}

/** "… and now head of", ", who is now a member of": where the next title begins. */
function nextTitle(reading: Reading, at: number): number | undefined {
  const { tokens } = reading.document;
  let i = at;
  while (i < at + 5 && (tokens[i]?.lower === 'until' || isTime(reading, i))) i++;
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'who') return i + 1;
  if (tokens[i]?.lower === 'who' || tokens[i]?.lower === 'now') return i;
  if (tokens[i]?.lower !== 'and') return undefined;
  const next = tokens[i + 1]?.lower ?? '';
  // "and the minister said" begins another clause; "and now head of", "and a member of" does not.
  return times.has(next) || next === 'a' || next === 'an' || next === 'former' ? i + 1 : undefined;
}
