/** Candidates of the tagger → the same with edges where names have them: titles out, halves joined, pairs split. */
import { oncePerSpelling, type Token } from '../../text/tokens.ts';
import { organizationHeads } from '../data/organizations.ts';
import { offices, postNominals, sureHonorifics, sureOffices } from '../data/person-words.ts';
import { monthNumber } from '../dates/words.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed, surely } from './candidate.ts';
import { Cover } from './cover.ts';
import { afterGlued, afterOffice, endOfBody, opensOffice } from './edges.ts';
import { afterFurniture } from './furniture.ts';
import { stateAt } from './states/states.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import { type Lexeme, list } from './tagger/lexis.ts';

const mayAddress = oncePerSpelling(({ lower }) => sureOffices.has(lower) || sureHonorifics.has(lower));

/** "Miss Brandstrup", "Dr van der Berg": a person, whatever the tagger says. */
export function withHonorifics(document: Document, features: Features, tagged: readonly Candidate[]): Candidate[] {
  const cover = new Cover(document.tokens.length, tagged);
  document.tokens.forEach((token, at) => {
    if (!mayAddress(token)) return;
    const isOffice = sureOffices.has(token.lower);
    if (!features.lexemes[at]?.isCapitalised || features.casings[at] === casing.headline) return;
    const stop = document.tokens[at + 1];
    const first = stop?.text === '.' && !stop.spaced ? at + 2 : at + 1;
    const last = endOfPerson(document, features, first, at);
    if (last === first || (isOffice && !isPersonAfterOffice(features.lexemes, features.casings, first, last))) return;
    addressed(cover, at, first, last);
  });
  return cover.all();
}

/** Capitalised words with particles between them, from token `first` on, in the sentence of token `at`. */
function endOfPerson({ sentenceOf }: Document, { lexemes, casings }: Features, first: number, at: number): number {
  const isName = (i: number): boolean =>
    lexemes[i]?.isCapitalised === true &&
    casings[i] !== casing.headline &&
    !isTitleWord(lexemes[i]) &&
    // "General |Vice| President": the rest of an office.
    !(last === first && opensOffice.test(lexemes[i]?.lower ?? '') && isTitleWord(lexemes[i + 1]));
  let last = first;
  while (sentenceOf[last] === sentenceOf[at]) {
    let next = last;
    while (next < last + 2 && isParticle(lexemes[next])) next++;
    if (!isName(next)) break;
    last = next + 1;
  }
  return last;
}

/** Puts the person in place of what overlaps it and its title, unless that is the same person already. */
function addressed(cover: Cover, at: number, first: number, last: number): void {
  const overlapping = cover.overlapping(at, last);
  const longest = Math.max(last, ...overlapping.filter((c) => c.kind === 'person').map((c) => c.last));
  if (overlapping.length === 1 && overlapping[0]?.kind === 'person' && overlapping[0].last === longest) return;
  const kinds = surely('person', 0.97);
  // Title and person are taken as one to clear their place; the title is no part of the name.
  const person: Candidate = {
    first: at,
    last: longest,
    kind: 'person',
    kinds,
    probability: 0.95,
    because: ['honorific'],
  };
  cover.put(person);
  cover.put({ ...person, first });
}

const noPerson =
  list.organization | list.work | list.site | list.demonym | list.state | list.functional | list.ordinary;

/** Up to four words, or seven with particles: "Sheikh Yusuf bin Abdul Rahman Al Farsi". */
function isPersonAfterOffice(lexemes: readonly Lexeme[], casings: Uint8Array, first: number, last: number): boolean {
  if (casings[first] !== casing.capital) return false;
  let hasParticle = false;
  for (let i = first; i < last; i++) {
    if (isParticle(lexemes[i])) hasParticle = true;
    else if (((lexemes[i]?.lists ?? 0) & noPerson) !== 0) return false;
  }
  return last - first <= (hasParticle ? 7 : 4);
}

const isParticle = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && !lexeme.isCapitalised && (lexeme.lists & list.particle) !== 0;
const isTitleWord = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  ((lexeme.lists & list.honorific) !== 0 || ((lexeme.lists & list.office) !== 0 && (lexeme.lists & list.male) === 0));

/** "Senators |Dolan| and Roe". */
const areOfficers = ({ isCapitalised, lower }: Lexeme, titles: ReadonlySet<string>): boolean =>
  isCapitalised && lower.endsWith('s') && titles.has(lower.slice(0, -1));

/** "Governors |Dolan| and Roe": a person, whatever the tagger takes that for. */
function asOfficer({ lexemes }: Features, candidate: Candidate): Candidate {
  const { first, last } = candidate;
  const [title, ...names] = lexemes.slice(first, last);
  const isNamed =
    title !== undefined &&
    areOfficers(title, sureOffices) &&
    names.length > 0 &&
    names.length < 3 &&
    names.every((l) => l.isCapitalised && (l.lists & noPerson) === 0);
  return isNamed ? changed(candidate, { kind: 'person', kinds: surely('person', 0.9) }) : candidate;
}

/** The rule of what the tagger nearly took for a name. */
export const doubt = 'tagger-doubt';

/** Titles before a person and endings after a name are outside it. Undefined where nothing of the name is left. */
export function trim(document: Document, features: Features, tagged: Candidate): Candidate | undefined {
  const { tokens, sentenceOf } = document;
  const candidate = asOfficer(features, tagged);
  let first = afterFurniture(
    document,
    afterPreposition(document, afterDescription(document, features, candidate), candidate.last),
    candidate.last,
  );
  let { last } = candidate;
  if (candidate.kind === 'person') {
    first = afterTitles(document, features, first, last);
    while (last - first > 1 && isBehindPerson(features.lexemes[last - 1]?.lower ?? '')) last--;
  }
  if (candidate.kind === 'organization') {
    first = afterGlued(document.tokens, first, last);
    last = endOfBody(document.tokens, first, last);
    if (isOfOffice(document.tokens, first)) return undefined;
  }
  [first, last] = withoutDates(document, candidate, first, last);
  while (last > first && /^(?:['’]s|[^\p{L}\p{N}.)]+)$/iu.test(tokens[last - 1]?.text ?? '')) last--;
  while (last > first && /^(?:the|an?|[^\p{L}\p{N}]+)$/iu.test(tokens[first]?.text ?? '')) first++;
  // "Horne Jr. told": the stop belongs to the name; at a sentence's end it may not.
  const stop = tokens[last];
  const isShortened =
    /^(?:[JS]r|Co|Cos|Corp|Inc|Ltd|Bros)$/.test(tokens[last - 1]?.text ?? '') && stop?.text === '.' && !stop.spaced;
  if (isShortened && last - first > 1 && sentenceOf[last + 1] === sentenceOf[first]) last++;
  if (last === first) return undefined;
  last = withQuote(tokens, first, last);
  return asWhom(document, changed(candidate, { first, last }));
}

/** What somebody is for a body is no part of its name, however its words were found. */
export const withoutOffice = ({ tokens }: Document, candidate: Candidate): Candidate =>
  candidate.kind === 'organization'
    ? changed(candidate, {
        first: afterOffice(tokens, candidate.first, candidate.last),
        last: candidate.last - (endsInRank(tokens, candidate) ? 1 : 0),
      })
    : candidate;

/** "the QRS |Rear| Admiral Jo Dolan". */
const endsInRank = (tokens: readonly Token[], { first, last }: Candidate): boolean =>
  last - first > 1 &&
  /^(?:Rear|Vice|Brigadier|Lieutenant|Deputy)$/.test(tokens[last - 1]?.text ?? '') &&
  /^(?:Admiral|General|Colonel|Commander|Governor|Marshal)$/.test(tokens[last]?.text ?? '');

/** "the Secretary of |State for the North|": no body, but the rest of an office. */
const isOfOffice = (tokens: readonly Token[], first: number): boolean =>
  tokens[first]?.lower === 'state' &&
  tokens[first - 1]?.lower === 'of' &&
  /^(?:secretar(?:y|ies)|ministers?|under-?secretary)$/.test(tokens[first - 2]?.lower ?? '');

/** 'Jo "the Axe|" Dolan', 'Jo "the Axe|"': a mark that the name opens it closes, too. */
function withQuote(tokens: readonly Token[], first: number, last: number): number {
  const marks = tokens.slice(first, last).filter(({ kind }) => kind === 'quote').length;
  return marks % 2 === 1 && tokens[last]?.kind === 'quote' ? last + 1 : last;
}

/** The trimmed candidate as what its words show it to be. */
function asWhom(document: Document, candidate: Candidate): Candidate {
  const { first, last } = candidate;
  // "D&Q": no person is called so.
  const isPair = last - first === 1 && document.tokens[first]?.text.includes('&');
  // "Upland People's Army": nor has anybody an owner within the name.
  const isOwned =
    candidate.kind !== 'organization' &&
    organizationHeads.has(document.tokens[last - 1]?.lower ?? '') &&
    document.tokens.slice(first + 1, last - 1).some(({ text }) => /^['’]s$/.test(text));
  return isPair || isOwned
    ? changed(candidate, { kind: 'organization', kinds: surely('organization', 0.9) })
    : candidate;
}

/** "since September |Quorl| has", "joined |Quorl| 22 years ago": the month is that of the words before, the number that of the words behind. */
function withoutDates({ tokens }: Document, { kind }: Candidate, from: number, to: number): [number, number] {
  if (kind === 'person') return [from, to];
  let [first, last] = [from, to];
  while (last - first > 1 && isMonth(tokens[first] as Token)) first += tokens[first + 1]?.text === '.' ? 2 : 1;
  const isCount = tokens[last - 1]?.kind === 'number' && /^\p{Ll}+s$/u.test(tokens[last]?.text ?? '');
  if (last - first > 1 && isCount) last--;
  return tokens.slice(first, last).some((t) => t.kind === 'word') ? [first, last] : [last, last];
}

/** "May" is a name as often. */
const isMonth = ({ text, lower }: Token): boolean => text !== 'May' && /^\p{Lu}/u.test(text) && monthNumber.has(lower);

/** "Jo Dolan MP", "Jo Dolan |Thursday| told". */
const isBehindPerson = (word: string): boolean =>
  postNominals.has(word) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word);

/** "Outside Parliament, …", "Despite Quorl's …": a preposition that a sentence begins with is no part of a name. */
const afterPreposition = ({ tokens, sentenceOf }: Document, first: number, last: number): number =>
  last - first > 1 && sentenceOf[first - 1] !== sentenceOf[first] && preposition.test(tokens[first]?.lower ?? '')
    ? first + 1
    : first;

const preposition =
  /^(?:outside|inside|near|behind|beyond|across|despite|besides|unlike|amid|among|between|within|since|until|during|before|after|under|like|at|in|on|from|for|with|by)$/;

/** Behind an adjective of a people or a state's name that common nouns follow; "Costa Rican" is one adjective. */
function afterAdjective(tokens: Document['tokens'], lexemes: readonly Lexeme[], first: number): number {
  const people = stateAt(tokens, first);
  const isPeople = people?.form === 'adjective';
  if (!isPeople && ((lexemes[first]?.lists ?? 0) & (list.demonym | list.state)) === 0) return first;
  const then = first + (isPeople ? people.length : 1);
  const isNoun = /^\p{Ll}/u.test(tokens[then]?.text ?? '');
  return isNoun && !/^(?:of|for|and|de|du|['’]s)$/.test(tokens[then]?.lower ?? '') ? then : first;
}

/** "Italian club Aurea", "US media giant Harbour": the name begins after the common nouns; "Tunisian government" has none. */
function afterDescription({ tokens }: Document, { lexemes }: Features, { first, last, kind }: Candidate): number {
  const opener = lexemes[first];
  if (
    last - first > 1 &&
    /-(?:run|owned|owner|based|backed|led|controlled|listed|funded|linked|dominated)$/.test(opener?.lower ?? '')
  )
    return first + 1;
  // "Britain's Harbour Ltd": whose it is.
  const owner = kind === 'organization' || kind === 'other' ? stateAt(tokens, first) : undefined;
  if (owner && /^['’]s$/.test(tokens[first + owner.length]?.text ?? '') && first + owner.length + 1 < last)
    return first + owner.length + 1;
  const then = afterAdjective(tokens, lexemes, first);
  if (then === first) return first;
  let next = then;
  while (next < last && !(lexemes[next]?.isCapitalised ?? true)) next++;
  if (next < last) return next;
  return last - first === 1 && opener?.isCapitalised ? first : last;
}

/** "|Tory| Jo Dolan": of which party somebody is. */
const isPartys = ({ isCapitalised, lower }: Lexeme): boolean =>
  isCapitalised && /^(?:tory|labour|conservative|republican|democrat)$/.test(lower);

const isTitle = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (isTitleWord(lexeme) || areOfficers(lexeme, offices) || isPartys(lexeme));

function afterTitles({ tokens }: Document, { lexemes }: Features, from: number, last: number): number {
  let first = from;
  // "President |Pro Tem| Dolan".
  if (last - first > 2 && lexemes[first]?.lower === 'pro' && /^tem(?:pore)?$/.test(lexemes[first + 1]?.lower ?? ''))
    first += 2;
  while (last - first > 1 && isTitle(lexemes[first]))
    first += tokens[first + 1]?.text === '.' && last - first > 2 ? 2 : 1;
  return first;
}
