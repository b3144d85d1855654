/** Candidates → the same, where an office stands before a person: "OGEC Chairman Talvio" is a body and a person. */

import { isAcronym } from '../../text/acronyms.ts';
import { oncePerSpelling } from '../../text/tokens.ts';
import { soleOffices, titleHeads, titleModifiers } from '../data/offices.ts';
import { sayingVerbs } from '../data/saying.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed, surely } from './candidate.ts';
import { Cover } from './cover.ts';
import { stateAt } from './states/states.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** Words of an office before its head noun, and behind it. */
const modifier =
  /^(?:general|chief|vice|deputy|acting|executive|managing|prime|foreign|finance|defen[cs]e|interior|trade|assistant|former)$/;
const rest = /^(?:general|officer|executive)$/;
/** Public bodies whose name is no single word: what follows "head of the agency" is the head. */
const publicBody =
  /^(?:agency|office|department|bureau|ministry|service|cent(?:re|er)|institute|commission|council|authority)$/;
const lead = /^(?:head|chief|director|chairman|chairwoman|president|spokesman|spokeswoman|spokesperson)$/;

const isOffice = oncePerSpelling(({ lower }) => soleOffices.has(lower));
const isLead = oncePerSpelling(({ lower }) => lead.test(lower));

const noPerson = list.organization | list.work | list.site | list.demonym | list.functional | list.ordinary;

export function withOfficers(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const cover = new Cover(document.tokens.length, candidates);
  document.tokens.forEach((token, at) => {
    if (isOffice(token)) split(document, features, cover, at);
    if (isLead(token)) afterLead(document, features, cover, at);
  });
  return cover.all();
}

const person = (first: number, last: number, because: string): Candidate => ({
  first,
  last,
  kind: 'person',
  kinds: surely('person', 0.93),
  probability: 0.93,
  because: [because],
});

/** One candidate over body, office and name becomes two. */
function split({ tokens, sentenceOf }: Document, { lexemes, casings }: Features, cover: Cover, at: number): void {
  const isCapital = (i: number): boolean =>
    sentenceOf[i] === sentenceOf[at] && lexemes[i]?.isCapitalised === true && casings[i] !== casing.headline;
  const lower = (i: number): string => tokens[i]?.lower ?? '';
  const spanning = cover.overlapping(at, at + 1).find((c) => c.first < at && c.last > at + 1);
  if (!isCapital(at)) return;
  let end = at;
  while (end > (spanning?.first ?? 0) && modifier.test(lower(end - 1))) end--;
  if (!spanning && isCapital(end - 1)) ofInitials({ tokens, sentenceOf }, lexemes, cover, end - 1);
  if (!spanning || spanning.kind === 'place') return;
  let first = at + 1;
  while (rest.test(lower(first)) && first < spanning.last) first++;
  let { last } = spanning;
  while (last > first && !isCapital(last - 1)) last--;
  const names = lexemes.slice(first, last);
  if (end === spanning.first || names.length === 0 || names.length > 4) return;
  if (names.some((name) => (name.lists & noPerson & ~list.ordinary) !== 0)) return;
  // "the Lord Chief |Justice|"
  if (names.length === 1 && titleHeads.has(names[0]?.lower ?? '')) return;
  cover.put(person(first, last, 'office-before'));
  const owner = lexemes[end - 1]?.lists ?? 0;
  if ((owner & (list.state | list.demonym | list.functional | list.honorific | list.ordinary)) !== 0) return;
  cover.put(
    changed(spanning, {
      last: end,
      kind: 'organization',
      kinds: surely('organization', 0.85),
      probability: 0.85,
      because: ['office-after'],
    }),
  );
}

/** "OGEC Secretary General Talvio": initials that are no state's and nobody else's. */
function ofInitials(
  { tokens }: Pick<Document, 'tokens' | 'sentenceOf'>,
  lexemes: Features['lexemes'],
  cover: Cover,
  first: number,
): void {
  if (!isAcronym(tokens[first]?.text ?? '') || cover.overlapping(first, first + 1).length > 0) return;
  const lists = lexemes[first]?.lists ?? 0;
  if ((lists & (list.state | list.demonym | list.office | list.honorific | list.ordinary)) !== 0) return;
  if (stateAt(tokens, first)) return;
  const kinds = surely('organization', 0.85);
  cover.put({ first, last: first + 1, kind: 'organization', kinds, probability: 0.85, because: ['office-after'] });
}

/** "The head of the agency Talvio told", "agency head Talvio": one word that is no known body's. */
function afterLead({ tokens, sentenceOf }: Document, { lexemes, casings }: Features, cover: Cover, at: number): void {
  const lower = (i: number): string => (sentenceOf[i] === sentenceOf[at] ? (tokens[i]?.lower ?? '') : '');
  if (lexemes[at]?.isCapitalised && sentenceOf[at - 1] === sentenceOf[at]) return;
  let first = at + 1;
  if (lower(first) === 'of') {
    if (!/^(?:the|its|their)$/.test(lower(at + 2))) return;
    const body = [at + 3, at + 4].find((i) => publicBody.test(lower(i)) && !lexemes[i]?.isCapitalised);
    if (body === undefined || !sayingVerbs.has(lower(body + 2))) return;
    first = body + 1;
  }
  const text = tokens[first]?.text ?? '';
  const name = lexemes[first];
  if (lower(first) === '' || !name?.isCapitalised || casings[first] !== casing.capital || isAcronym(text)) return;
  if ((name.lists & (noPerson | list.state | list.honorific | list.office)) !== 0) return;
  const [taken] = cover.overlapping(first, first + 1);
  const isLone = taken === undefined ? lexemes[first + 1]?.isCapitalised === false : taken.last - taken.first === 1;
  if (isLone) cover.put(person(first, first + 1, 'office-before'));
}

/** "Director of Commodities at the State Department": what an office in capitals is for, where a body follows. */
export function isTitleObject({ tokens, sentenceOf }: Document, { lexemes }: Features, candidate: Candidate): boolean {
  const { first, last, kind } = candidate;
  const lower = (i: number): string => (sentenceOf[i] === sentenceOf[first] ? (tokens[i]?.lower ?? '') : '');
  // "Roads and Petroleum Minister": fields, too.
  const isField =
    /^(?:minister|secretary|commissioner)$/.test(lower(last)) ||
    (lexemes[last]?.isCapitalised === true && soleOffices.has(lower(last)));
  if (kind !== 'person' && isFieldInList(tokens, first, last)) return true;
  if (kind !== 'person' && isField)
    return tokens.slice(first, last).every((t) => titleModifiers.has(t.lower) || /^(?:and|,|&)$/.test(t.lower));
  if (kind === 'person' || isAcronym(tokens[first]?.text ?? '') || !/^(?:of|for)$/.test(lower(first - 1))) return false;
  const isOffice =
    lexemes[first - 2]?.isCapitalised && (soleOffices.has(lower(first - 2)) || lower(first - 2) === 'head');
  // "Minister of Rural Development": a field.
  if (isOffice && lower(first - 2) === 'minister') return true;
  // "Director of Public Prosecutions"
  if (
    isOffice &&
    lower(first - 1) === 'of' &&
    lexemes.slice(first, last).every((l) => (l.lists & list.ordinary) !== 0 && (l.lists & list.organization) === 0)
  )
    return true;
  if (!isOffice || !/^(?:at|of|in)$/.test(lower(last))) return false;
  return lower(last + 1) === 'the' && lexemes[last + 2]?.isCapitalised === true;
}

/** "Secretary of State for Culture, |Media| and |Sport|", "the |Trade| and Industry Secretary": a field among others. */
function isFieldInList(tokens: Document['tokens'], first: number, last: number): boolean {
  if (last - first > 1) return false;
  const isLarge = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '');
  const head = tokens[last + 2]?.text ?? '';
  if (tokens[last]?.lower === 'and' && isLarge(last + 1) && /^(?:Secretary|Minister)$/.test(head)) return true;
  let at = first - 1;
  while (/^(?:,|and)$/.test(tokens[at]?.lower ?? '') && isLarge(at - 1)) at -= 2;
  return (
    at < first - 1 && tokens[at]?.lower === 'for' && /^(?:state|secretary|minister)$/.test(tokens[at - 1]?.lower ?? '')
  );
}
