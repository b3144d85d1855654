/** A verb of holding, taking or leaving an office after a name → the title: "Jones was appointed director of Acme". */
import { honorifics } from '../data/offices.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, sentenceRange } from '../grammar.ts';
import type { NamedRun, Reading } from '../reading.ts';
import { isOver } from './after.ts';
import { madeTitle } from './made.ts';
import { type TitlePhrase, titlePhrase } from './phrase.ts';
import type { TitleRun } from './run.ts';

const holding = new Set('is was became become becomes remains remained appointed named elected sworn been'.split(' '));
const between = new Set(['as', 'who', 'now', 'currently', 'in', 'also', ...holding]);
const notYet = /^(?:will|would|could|may|might|should|not|never|expected|tipped|likely|set)$/;
const taking =
  /^(?:takes?|took|serves?|served|stay|stays|stayed|continues?|confirmed|installed|succeeds?|succeeded|succeeding|replaces?|replaced|replacing|appointed|named|elected|works?|worked|acts?|acted)$/;
const leaving =
  /^(?:resign(?:s|ed|ing)?|quits?|retire[sd]?|retiring|steps?|stepped|stepping|leaves?|left|ousted|dismissed|sacked|fired|removed)$/;
const left = /^(?:resigned|quit|retired|stepped|left|ousted|dismissed|sacked|fired|removed|replaced|succeeded)$/;

const isOfOffice = (word: string): boolean => taking.test(word) || leaving.test(word);

/** "backed Jones to replace Smith as chairman": not so yet. "Was chosen to replace Smith" is. */
const isWish = ({ document: { tokens } }: Reading, verb: number): boolean =>
  tokens[verb - 1]?.lower === 'to' && !chosen.test(tokens[verb - 2]?.lower ?? '');

const chosen = /^(?:appointed|named|chosen|elected|hired|picked|selected|brought|promoted|tapped)$/;

/** The verb stands at token `at`, past the name's apposition. One or two titles: whoever is succeeded held it before. */
export function titlesByVerb(reading: Reading, run: NamedRun, at: number): TitleRun[] {
  const { last: end } = sentenceRange(reading.document, run.first);
  return held(reading, run, at, end) ?? asObject(reading, run, end) ?? asOffice(reading, run, at, end);
}

const choosing =
  /^(?:appoint(?:s|ed)?|named?|names|elect(?:s|ed)?|re-?elect(?:s|ed)?|chose|chosen|picked|installed|made|reappointed|confirmed)$/;

/** "The board named Jones chief executive", "parliament chose Jones as prime minister". */
function asObject(reading: Reading, run: NamedRun, end: number): TitleRun[] | undefined {
  const { tokens } = reading.document;
  let verb = run.first - 1;
  while (verb > 0 && (honorifics.has(tokens[verb]?.lower ?? '') || tokens[verb]?.text === '.')) verb--;
  if (!choosing.test(tokens[verb]?.lower ?? '') || notYet.test(tokens[verb - 1]?.lower ?? '')) return undefined;
  if (tokens[verb - 1]?.lower === 'to') return undefined;
  const phrase = titlePhrase(reading, tokens[run.last]?.lower === 'as' ? run.last + 1 : run.last, end);
  return phrase && !phrase.loose ? [madeTitle(reading, run, phrase, 'title/chosen')] : undefined;
}

/** "Jones is chief executive of", "Jones was named director of", "Jones becomes acting director". */
function held(reading: Reading, run: NamedRun, at: number, end: number): TitleRun[] | undefined {
  const { tokens } = reading.document;
  let i = at;
  let past = false;
  let seen = false;
  let made = false;
  for (; i < Math.min(end, at + 8); i++) {
    const w = tokens[i]?.lower ?? '';
    if (notYet.test(w)) return undefined;
    if (!auxiliaries.has(w) && !between.has(w)) break;
    seen ||= holding.has(w);
    made ||= /^(?:appointed|named|elected|sworn)$/.test(w);
    past ||= w === 'was' || w === 'remained';
  }
  if (!seen) return undefined;
  const phrase = titlePhrase(reading, i, end);
  if (!phrase || phrase.loose || isNoOffice(reading, phrase) || isVerdict(reading, run, phrase)) return undefined;
  const title = madeTitle(reading, run, phrase, 'title/verb');
  return [(past && !made) || isOver(reading, phrase.end) ? { ...title, former: true } : title];
}

/** "claiming that Jones is a despot": with "a" it is what others call him. */
function isVerdict({ document }: Reading, run: NamedRun, { first }: TitlePhrase): boolean {
  const { tokens } = document;
  if (!/^an?$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const opens = sentenceRange(document, run.first).first;
  return tokens.slice(Math.max(opens, run.first - 3), run.first).some((t) => sayingVerbs.has(t.lower));
}

/** "was a leader of the plot", "is a fan": without a body such a noun says what somebody did, and no office. */
const isNoOffice = ({ document: { tokens } }: Reading, { last, first, organization }: TitlePhrase): boolean =>
  // "was the first president to veto it": what he was the first to do.
  (/^(?:first|second|third|last|only)$/.test(tokens[first]?.lower ?? '') && tokens[last]?.lower === 'to') ||
  (organization === undefined &&
    tokens
      .slice(first, last)
      .some((t) =>
        /^(?:leader|head|chief|partner|player|owner|driver|actor|member|boss|chair|fellow|forward|lead)$/.test(t.lower),
      ) &&
    /^an?$/.test(tokens[first - 1]?.lower ?? ''));

/** "Jones resigned yesterday as director", "takes over from Smith as chairman", "who steps down as chairman". */
function asOffice(reading: Reading, run: NamedRun, at: number, end: number): TitleRun[] {
  const { tokens } = reading.document;
  let verb = -1;
  let predecessor: NamedRun | undefined;
  for (let i = at; i < Math.min(end, at + 12); i++) {
    const w = tokens[i]?.lower ?? '';
    const other = reading.namedAt.get(i);
    if (other) {
      if (verb < 0 || other.entity.kind !== 'person') return [];
      predecessor = other;
      i = other.last - 1;
    } else if (isOfOffice(w) && !isWish(reading, i)) verb = verb < 0 ? i : verb;
    else if (w === 'as' && verb >= 0) return officeAt(reading, run, i + 1, end, verb, predecessor);
    else if (breaksOff(reading, i)) return [];
  }
  return [];
}

/** The clause ends, or says what is not so yet. */
function breaksOff(reading: Reading, i: number): boolean {
  const { tokens } = reading.document;
  const w = tokens[i]?.lower ?? '';
  if (isOfOffice(w) && isWish(reading, i)) return true;
  return w === '.' || (w === ',' && tokens[i + 1]?.lower !== 'who') || (notYet.test(w) && w !== 'will');
}

function officeAt(
  reading: Reading,
  run: NamedRun,
  at: number,
  end: number,
  verb: number,
  predecessor: NamedRun | undefined,
): TitleRun[] {
  const { tokens } = reading.document;
  const phrase = titlePhrase(reading, at, end);
  if (!phrase) return [];
  const word = tokens[verb]?.lower ?? '';
  const will = tokens[verb - 1]?.lower === 'will';
  const title = madeTitle(reading, run, phrase, 'title/verb');
  const passive = /^(?:been|was|were|is|be)$/.test(tokens[verb - 1]?.lower ?? '');
  // "Jones was succeeded by Smith as chairman": Jones held it, Smith holds it.
  const gone = left.test(word) && (!/^(?:replaced|succeeded)$/.test(word) || passive);
  const after = predecessor && madeTitle(reading, predecessor, phrase, 'title/verb');
  if (will && !leaving.test(word) && !/^(?:stay|continue)$/.test(word)) return [];
  return [
    { ...title, former: title.former || gone || (!will && isOver(reading, phrase.end)) },
    ...(after ? [{ ...after, former: !passive }] : []),
  ];
}
