/** A clause that reports what was said → where it begins and ends: no dateline, no aside of the report's own. */
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { determiners, isAdverb, isIn, sentenceRange } from '../../grammar.ts';
import { reportingVerb } from './verb.ts';

/** No clause is longer, in tokens: a text without full stops is not looked through again for each of its verbs. */
export const longest = 200;

/** Tokens, half open. */
export type Part = readonly [first: number, last: number];

/** Without the final full stop and closing marks. */
export function clauseEnd(d: Discourse, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  let last = s.last;
  while (last > s.first && (tokens[last - 1]?.text === '.' || tokens[last - 1]?.kind === 'quote')) last--;
  return last;
}

/** Up to a quotation that is set off at the end by a comma, colon or dash: it is a statement of its own. */
export function beforeQuotation(d: Discourse, [first, last]: Part): Part {
  const { tokens } = d.reading.document;
  let i = last - 1;
  while (i > first && (d.quoted[i] || tokens[i]?.kind === 'quote')) i--;
  const setOff = i < last - 1 && i > first + 3 && tokens[i + 1]?.kind === 'quote';
  if (!setOff || !/^[,:—–]$/.test(tokens[i]?.text ?? '')) {
    // The words before the mark belong to the reporting clause.
    return [first, last];
  }
  return [first, i];
}

/** With the mark that closes a quotation it ends in; none where the quotation goes on in another sentence: that one stands for itself. */
export function closed(d: Discourse, s: DocumentSentence, [first, last]: Part): Part[] {
  const { tokens } = d.reading.document;
  if (!d.quoted[last - 1]) return [[first, last]];
  let end = last;
  while (end < s.last && d.quoted[end]) end++;
  return end < s.last && tokens[end]?.kind === 'quote' ? [[first, end + 1]] : [];
}

/** "But talks would go on, Jones said": the report's own link to what it told before. */
export function withoutConnective(d: Discourse, [first, last]: Part): Part {
  const { tokens } = d.reading.document;
  if (!/^(?:but|and|however|meanwhile|still|yet|also|so)$/.test(tokens[first]?.lower ?? '')) return [first, last];
  const next = tokens[first + 1]?.text === ',' ? first + 2 : first + 1;
  return /^(?:but|and)$/.test(tokens[first]?.lower ?? '') || next === first + 2 ? [next, last] : [first, last];
}

/** After the last semicolon before the comma, and after the dateline. */
export function clauseStart(d: Discourse, s: DocumentSentence, comma: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = comma - 1; i > Math.max(s.first, comma - longest); i--)
    if (tokens[i]?.text === ';' && !d.quoted[i]) return i + 1;
  return comma - s.first > longest ? undefined : pastDateline(d, s);
}

/** "OSLO, May 3 - Ferries", "GENEVA (Reuters) — The": where the report's first sentence begins to say something. */
export function pastDateline(d: Discourse, s: DocumentSentence): number {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  for (let i = s.first; i < Math.min(s.last - 3, s.first + 16); i++) {
    const t = tokens[i];
    if (!t) break;
    if (i > s.first && /^(?:-|--|—|–|:)$/.test(t.text) && (t.spaced || t.text === ':'))
      return (degraded ? isAgency(d, i) : isPlaceOfReport(d, s.first, i)) ? i + 1 : s.first;
    if (t.kind === 'word' && !isCapitalised(t) && !d.reading.dateAt.has(i) && !degraded) break;
  }
  return s.first;
}

/** "oslo ( reuter ) -": no capitals tell a place, but the agency does. */
const isAgency = (d: Discourse, mark: number): boolean =>
  d.reading.document.tokens[mark - 1]?.text === ')' &&
  /^(?:reuters?|ap|afp|upi|bloomberg|xinhua|tass)$/.test(d.reading.document.tokens[mark - 2]?.lower ?? '');

/** It begins with a place, or with a word in capitals. */
function isPlaceOfReport(d: Discourse, first: number, mark: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[first]?.text ?? '';
  const capitals = word.length > 2 && word === word.toUpperCase() && /\p{L}/u.test(word);
  if (tokens[mark]?.text === ':') return d.reading.placeAt.has(first) && tokens[mark - 1]?.text === ')';
  return capitals || d.reading.placeAt.has(first) || d.reading.dateAt.has(first) || tokens[mark - 1]?.text === ')';
}

/** ", while another official said …": somebody else's words begin there. */
export function nextReport(d: Discourse, first: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = first + 4; i < Math.min(s.last - 3, first + longest); i++) {
    if (tokens[i]?.text === ';' || anotherSpeaks(d, i, s)) return i;
    const joins =
      /^[,—–]$/.test(tokens[i]?.text ?? '') &&
      /^(?:while|whereas|adding|insisting|warning|noting|stressing|saying|arguing|claiming|stating|citing|although|though|but|and)$/.test(
        tokens[i + 1]?.lower ?? '',
      );
    if (!joins || d.quoted[i]) continue;
    if (/ing$/.test(tokens[i + 1]?.lower ?? '')) return i;
    for (let k = i + 2; k < Math.min(s.last, i + 18); k++) if (reportingVerb(d, k)) return i;
    if (suggested(d, i + 2)) return i;
  }
  return undefined;
}

/** "said the toll was 40 and Ann Roe, the mayor, said …": a name with a verb of saying of its own. */
function anotherSpeaks(d: Discourse, i: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (d.quoted[i] || !/^(?:and|but|while|whereas)$/.test(tokens[i]?.lower ?? '')) return false;
  let name = i + 1;
  while (name < i + 5 && tokens[name]?.kind === 'word' && !d.reading.namedAt.has(name)) name++;
  const run = d.reading.namedAt.get(name);
  if (!run) return false;
  if (reportingVerb(d, run.last)) return true;
  // ", an adviser to the mayor,".
  if (tokens[run.last]?.text !== ',') return false;
  for (let k = run.last + 1; k < Math.min(s.last - 2, run.last + 16); k++)
    if (tokens[k]?.text === ',' && !d.quoted[k]) return reportingVerb(d, k + 1) !== undefined;
  return false;
}

/** ", although it has been suggested": by whom, the report does not say. */
function suggested(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  if (tokens[from]?.lower !== 'it' || !/^(?:was|is|has|had)$/.test(tokens[from + 1]?.lower ?? '')) return false;
  return [2, 3, 4].some((k) =>
    /^(?:suggested|reported|said|rumoured|rumored|understood|thought|claimed|alleged)$/.test(
      tokens[from + k]?.lower ?? '',
    ),
  );
}

const verdicts =
  /^(?:remark|comment|claim|statement|charge|allegation|accusation|suggestion|assertion|move|view|stance|pledge|prospect|demand)$/;

/** "a claim Mayor Roe repeated": a name, or an office before one. */
const startsName = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return d.reading.namedAt.has(i) || (t !== undefined && t.kind === 'word' && isCapitalised(t));
};

const gestures = /^(?:gesture|move|step|sign|blow|reversal|u-turn|setback|departure|concession|reference|admission)$/;

/** ", a remark that Acme criticized", ", and he called on …", ", without saying …": the report speaks again. */
export function asideAt(d: Discourse, first: number, s: DocumentSentence): number | undefined {
  for (let i = first + 2; i < Math.min(s.last - 3, first + longest); i++)
    if (joinsVerb(d, i) || givesNo(d, i) || breaksOff(d, i) || (isComma(d, i) && isAsideAt(d, i, first, s)))
      return isComma(d, i - 1) ? i - 1 : i;
  return undefined;
}

const isAsideAt = (d: Discourse, comma: number, first: number, s: DocumentSentence): boolean =>
  leavesQuote(d, comma) ||
  notDone(d, comma) ||
  judges(d, comma) ||
  listsAct(d, comma, s) ||
  anotherActs(d, comma, first) ||
  followsFromWords(d, comma);

/** "said it would sue, accused the board of bad faith, and asked for …": the verbs of a list are all the speaker's. */
function listsAct(d: Discourse, comma: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (
    !/^(?:accused|blamed|denounced|urged|demanded|praised|criticised|criticized)$/.test(tokens[comma + 1]?.lower ?? '')
  )
    return false;
  for (let i = comma + 3; i < Math.min(s.last, comma + longest); i++)
    if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'and' && actsAt(d, i + 2)) return true;
  return false;
}

/** "said it had refused the bid, and Acme turned to the owners at once": a plain past of somebody named, where what was said stands in the perfect or with a modal. */
function anotherActs(d: Discourse, comma: number, first: number): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:and|but)$/.test(tokens[comma + 1]?.lower ?? '')) return false;
  const name = determiners.has(tokens[comma + 2]?.lower ?? '') ? comma + 3 : comma + 2;
  const run = d.reading.namedAt.get(name);
  if (
    run?.first !== name ||
    !/^\p{Ll}{2,}ed$/u.test(tokens[isAdverb(tokens[run.last]) ? run.last + 1 : run.last]?.text ?? '')
  )
    return false;
  return tokens.slice(first, comma).some((t) => /^(?:had|has|have|would|will|could)$/.test(t.lower));
}

/** ", blocking what would have been the biggest deal of the year": what the words themselves bring about, or reveal. */
function followsFromWords(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  return (
    /^(?:blocking|revealing|disclosing|dashing|rebuffing|contradicting|echoing|defying|sparking|prompting|fuelling|fueling|confirming|rejecting|dismissing)$/.test(
      tokens[comma + 1]?.lower ?? '',
    ) && tokens[comma + 2]?.kind === 'word'
  );
}

const isComma = (d: Discourse, i: number): boolean => d.reading.document.tokens[i]?.text === ',' && !d.quoted[i];

/** ", without saying when": behind a comma, or a comma within marks. */
function givesNo(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const parted = isComma(d, i) || tokens[i]?.kind === 'quote';
  return parted && tokens[i + 1]?.lower === 'without' && /ing$/.test(tokens[i + 2]?.lower ?? '');
}

/** " - which was rejected at once": behind the last dash the report speaks; two dashes stand around a part of the clause. */
function breaksOff(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (!isDash(d, i) || !/^(?:which|who|whose|where)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  const { last } = sentenceRange(d.reading.document, i);
  for (let k = i + 2; k < Math.min(last, i + longest); k++) if (isDash(d, k)) return false;
  return true;
}

function isDash(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return t !== undefined && !d.quoted[i] && (/^(?:--|–|—)$/.test(t.text) || (t.text === '-' && t.spaced));
}

function judges(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  const [a = '', b = '', c = ''] = [1, 2, 3].map((k) => tokens[comma + k]?.lower ?? '');
  if (/^an?$/.test(a) && verdicts.test(b))
    return /^(?:that|which|he|she|they)$/.test(c) || determiners.has(c) || startsName(d, comma + 3);
  // ", a rare gesture at a time when": what it means, the report says.
  if (/^an?$/.test(a)) return gestures.test(b) || (gestures.test(c) && tokens[comma + 2]?.kind === 'word');
  return /^(?:and|but)$/.test(a) && /^(?:he|she|they|it)$/.test(b) && actsAt(d, comma + 3);
}

/** "…”, after its leaders asked for more": past the quotation the report gives the occasion. */
const leavesQuote = (d: Discourse, comma: number): boolean =>
  d.reading.document.tokens[comma - 1]?.kind === 'quote' &&
  /^(?:after|as|when|while)$/.test(d.reading.document.tokens[comma + 1]?.lower ?? '');

/** ", but the prime minister has not yet endorsed it": what somebody has not done, the report says. */
function notDone(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  if (tokens[comma + 1]?.lower !== 'but') return false;
  // ", but declined to say when", ", but did not name him".
  if (/^(?:declined|refused|gave|did|offered|provided|made|failed|stopped)$/.test(tokens[comma + 2]?.lower ?? ''))
    return true;
  for (let i = comma + 2; i < comma + 9; i++)
    // ", but the figure could not be confirmed".
    if (
      tokens[i]?.lower === 'not' &&
      /^(?:could|can)$/.test(tokens[i - 1]?.lower ?? '') &&
      tokens[i + 1]?.lower === 'be'
    )
      return [2, 3].some((k) => /^(?:confirmed|verified)$/.test(tokens[i + k]?.lower ?? ''));
    else if (/^(?:has|have)$/.test(tokens[i]?.lower ?? ''))
      return /^(?:not|yet|never)$/.test(tokens[i + 1]?.lower ?? '');
  return false;
}

/** "announced that it would sell the pier but called the price a joke": the second verb is the report's, too. */
function joinsVerb(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (d.quoted[i] || !/^(?:but|and)$/.test(tokens[i]?.lower ?? '')) return false;
  // "says the price is fair but balks at the debt".
  const acts = tokens[i]?.lower === 'but' && /^\p{Ll}{2,}[^s]s$/u.test(tokens[i + 1]?.text ?? '');
  if (acts && /^(?:at|to|on|that|the|a|an|its|his|her|for)$/.test(tokens[i + 2]?.lower ?? '')) return true;
  return isIn(ownActs, tokens[i + 1], d.reading.document.source.quality === 'degraded');
}

/** Acts of speech that are seldom told within another's words; "agreed", "told" and "announced" often are. */
const ownActs: ReadonlySet<string> = new Set(
  'said says called stressed stress accused urged warned added denounced criticised criticized praised condemned thanked apologised apologized insisted insists argued argues predicted predicts hinted hints demanded demands signalled signaled vowed vows pledged complained hailed dismissed blamed reiterated'.split(
    ' ',
  ),
);

/** A verb in the past that needs no auxiliary: "called", "urged". What goes on with "would" or "had" is still reported. */
function actsAt(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  // "but he has not voiced support": what he has not done, the report says.
  if (/^(?:has|have)$/.test(tokens[at]?.lower ?? '') && /^(?:not|yet|never)$/.test(tokens[at + 1]?.lower ?? ''))
    return true;
  const t = isAdverb(tokens[at]) ? tokens[at + 1] : tokens[at];
  return t !== undefined && (/ed$/.test(t.lower) || (sayingVerbs.has(t.lower) && !/ing$/.test(t.lower)));
}
