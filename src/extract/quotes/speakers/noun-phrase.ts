/** A noun phrase that can speak → who it is: a named entity, or the report's words for somebody unnamed. */
import type { LocalKey } from '../../../model/ids.ts';
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { organizationBefore } from '../../coreference.ts';
import { auxiliaries, conjunctions, determiners, prepositions, wordsOf } from '../../grammar.ts';
import { definite } from './definite.ts';
import { namedNext } from './named-next.ts';
import { isOffice, isPossessive, type Speaker, sure } from './voices.ts';

/** The token before "(D-Cal.)", where one ends at token `i`. */
export function pastBrackets(d: Discourse, i: number): number {
  const { tokens } = d.reading.document;
  if (tokens[i]?.text !== ')') return i;
  for (let k = i - 1; k > i - 8; k--) if (tokens[k]?.text === '(') return k - 1;
  return i;
}

/** Where the noun phrase with this head begins. */
export function phraseStart(d: Discourse, head: number, low: number): number {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  let first = head;
  while (first > low) {
    const whole = wholeBefore(d, first, head, low);
    if (whole !== undefined) {
      first = whole;
      continue;
    }
    const t = tokens[first - 1];
    if (!t || d.quoted[first - 1] || !joinsPhrase(t) || isDayBefore(d, first - 1)) break;
    first--;
    if (/^(?:the|an?|one|its|his|her|their)$/.test(t.lower)) break;
    if (degraded && /^(?:it|hi|thi|ani)$/.test(t.lower)) break;
  }
  // "killed 12, |state| radio said": no verb of saying, whose clause would end there.
  return tokens[first - 1]?.lower === 'state' && media.test(tokens[first]?.lower ?? '') ? first - 1 : first;
}

const media = /^(?:radio|television|tv|media|broadcaster|news)$/;

/** "By Saturday evening |harbour police| said": a day that no article makes a part of the phrase tells when. */
function isDayBefore(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const day =
    d.reading.dateAt.get(i) ?? (partOfDay.test(tokens[i]?.lower ?? '') ? d.reading.dateAt.get(i - 1) : undefined);
  return day !== undefined && !determiners.has(tokens[day.first - 1]?.lower ?? '');
}

const partOfDay = /^(?:morning|afternoon|evening|night)$/;

/** A word or number that can stand before a noun of its phrase. */
const joinsPhrase = (t: Token): boolean =>
  (t.kind === 'word' || t.kind === 'number' || t.text === '-') &&
  !prepositions.has(t.lower) &&
  !conjunctions.has(t.lower) &&
  (!auxiliaries.has(t.lower) || isPossessive(t.text));

/** Several tokens that stand before `first` as one: a name, the owners "Norwegian and Acme", "the workers'", a short form in brackets. */
function wholeBefore(d: Discourse, first: number, head: number, low: number): number | undefined {
  // "Bank of Norway analysts": a name is taken whole.
  const run = d.reading.namedAt.get(first - 1);
  if (run && run.first < first - 1 && run.first >= low) return run.first;
  const owned = pastPossessive(d, first - 1);
  if (owned < first - 1 && owned >= low) return owned + 1;
  if (joinsOwners(d, first - 1, head, low)) return first - 2;
  const behind = pastShortForm(d, first - 1);
  return behind !== first - 1 && behind >= low && d.reading.namedAt.has(behind) ? behind + 1 : undefined;
}

/** "the workers' union", in tokenized text "parliament ' s speaker": the token before the sign of whose it is. */
function pastPossessive(d: Discourse, i: number): number {
  const { tokens } = d.reading.document;
  const split = tokens[i]?.lower === 's' && /^['’]$/.test(tokens[i - 1]?.text ?? '');
  const mark = split ? i - 1 : i;
  const isOwner = /^['’]s?$/.test(tokens[mark]?.text ?? '') && tokens[mark - 1]?.kind === 'word' && !d.quoted[mark - 1];
  return isOwner ? mark - 1 : i;
}

/** "Rail Workers Union (RWU) spokesman", "Acme! spokesman": the token that ends the name before brackets or a mark of its own. */
function pastShortForm(d: Discourse, i: number): number {
  const t = d.reading.document.tokens[i];
  return t?.text === '!' && !t.spaced ? i - 1 : pastBrackets(d, i);
}

/** "Norwegian and Acme officials": whose they are is said twice, and neither speaks alone. */
function joinsOwners(d: Discourse, and: number, head: number, low: number): boolean {
  const { tokens } = d.reading.document;
  const owner = tokens[and - 1];
  if (tokens[and]?.lower !== 'and' || and - 1 < low || !owner || d.quoted[and - 1]) return false;
  const plural = /[^s]s$|people$/.test(tokens[head]?.lower ?? '');
  return plural && (d.reading.namedAt.has(and - 1) || d.reading.placeAt.has(and - 1) || isCapitalised(owner));
}

/** "officials familiar with the talks", "the minister": resolved by title or kind where one bearer is known. */
export function unnamed(d: Discourse, head: number, low: number, last: number = head + 1): Speaker {
  const { tokens } = d.reading.document;
  const first = phraseStart(d, head, low);
  // "One of the sources": one, whoever the others are.
  if (first - 2 >= low && tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'one')
    return sure({ unnamed: wordsOf(d.reading.document, first - 2, last) }, 'speaker/unnamed', 0.85, first - 2);
  const known = definite(d, first, head, last);
  if (known && known.voice === undefined) return known;
  const late = namedLate(d, first, head);
  if (late) return late;
  if (known) return known;
  const words = wordsOf(d.reading.document, first, last);
  const author = writings.has(tokens[head]?.lower ?? '') ? authorOf(d, head + 1, last) : undefined;
  if (author) return sure({ unnamed: words, of: author }, 'speaker/writing', 0.85, first);
  // "its chief negotiator" speaks for the body just spoken of.
  const opener = tokens[first]?.lower ?? '';
  const theirs = /^(?:its|their)$/.test(opener) && isOffice(d, head) && organizationBefore(d, first);
  return sure(theirs ? { unnamed: words, of: theirs.key } : { unnamed: words }, 'speaker/unnamed', 0.85, first);
}

/** "The head of the line said": whom the sentence behind names. */
export function namedLate(d: Discourse, first: number, head: number): Speaker | undefined {
  const isSomebody = (isOffice(d, head) || isSpokesperson(d, head)) && !isAnyOf(d, first, head);
  const late = isSomebody ? namedNext(d, head) : undefined;
  return late && sure({ entity: late }, 'speaker/named-next', 0.75, first);
}

/** "one member", "another director": one of many. */
const isAnyOf = (d: Discourse, first: number, head: number): boolean =>
  /^(?:one|another|some|each|no)$/.test(d.reading.document.tokens[first]?.lower ?? '') ||
  d.reading.document.tokens[head]?.lower === 'member';

const isSpokesperson = (d: Discourse, i: number): boolean =>
  /^spokes(?:man|woman|person)$/.test(d.reading.document.tokens[i]?.lower ?? '');

const writings: ReadonlySet<string> = new Set(
  'survey study poll report research analysis estimate estimates figures data statement letter communique communiqué release paper article document memo filing'.split(
    ' ',
  ),
);

/** "a survey by the university": the body behind the preposition. */
function authorOf(d: Discourse, from: number, last: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:by|from|of|in)$/.test(tokens[from]?.lower ?? '')) return undefined;
  for (let i = from + 1; i < Math.min(last, from + 4); i++) {
    const run = d.reading.namedAt.get(i);
    if (run) return run.entity.kind === 'organization' && run.first === i ? run.entity.key : undefined;
  }
  return undefined;
}
