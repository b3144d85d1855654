/** Candidates for names → persons and organizations, each with every place that names it. */
import { isAmericanState } from '../../data/american-states.ts';
import type { MentionForm } from '../../model/mention.ts';
import type { OrganizationClass } from '../../model/values.ts';
import { isAcronym } from '../../text/acronyms.ts';
import { parties } from '../../text/name-forms.ts';
import type { Document } from '../document.ts';
import { type Candidate, kindProbability } from './candidate.ts';
import { classFeatures, classFrom, knownClass } from './class.ts';
import { isInHeadline } from './headlines.ts';
import { clusterOrganizations } from './organization.ts';
import { clusterPersons, type PersonName, personWords } from './person.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';
import type { NameModel } from './tagger/model.ts';

/** A mention on its way to an entity. */
export interface Found {
  /** In a headline, whose capitals prove nothing. */
  readonly isHeadline?: boolean;
  /** One word of a body in a sentence of small letters: its capitals are its own, as "NWL-TV". */
  readonly isSpelt?: boolean;
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly text: string;
  readonly probability: number;
  readonly because: readonly string[];
}

export interface Gathered {
  readonly kind: 'person' | 'organization';
  readonly name: string;
  readonly class?: OrganizationClass | undefined;
  readonly found: readonly Found[];
  /** A state, or a bloc that acts like one. */
  readonly isState?: boolean;
}

/** "U.S", a slip of the pen, is one word as "U.S." is. */
function wordsOf({ tokens }: Document, { first, last }: Candidate): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const { kind, text } = tokens[i] ?? {};
    const isLetter = i - 2 >= first && /^\p{Lu}$/u.test(text ?? '') && /^\p{Lu}$/u.test(tokens[i - 2]?.text ?? '');
    if (isLetter && tokens[i - 1]?.text === '.' && !tokens[i]?.spaced) words.push(`${words.pop() ?? ''}${text}`);
    else if (text !== undefined && (kind === 'word' || kind === 'number'))
      words.push(i === first ? text.replace(/^ex-(?=\p{Lu})/iu, '') : text);
  }
  return words;
}

const maleTitles = new Set([
  'mr',
  'mr.',
  'sir',
  'lord',
  'king',
  'prince',
  'sheikh',
  'father',
  'brother',
  'spokesman',
  'chairman',
  'businessman',
]);
const femaleTitles = new Set([
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'madam',
  'madame',
  'dame',
  'lady',
  'queen',
  'princess',
  'sister',
  'spokeswoman',
  'chairwoman',
]);

function personName(document: Document, features: Features, candidate: Candidate): PersonName {
  const { lexemes } = features;
  const { first } = candidate;
  let p = first - 1;
  if (document.tokens[p]?.text === '.') p--;
  const before = document.sentenceOf[p] === document.sentenceOf[first] ? (lexemes[p]?.lower ?? '') : '';
  const given = candidate.last - first > 1 ? (lexemes[first]?.lists ?? 0) & (list.male | list.female) : 0;
  const gender = maleTitles.has(before)
    ? 'm'
    : femaleTitles.has(before)
      ? 'f'
      : given === list.male
        ? 'm'
        : given === list.female
          ? 'f'
          : undefined;
  const isOffice = ((lexemes[p]?.lists ?? 0) & list.office) !== 0;
  return {
    words: wordsOf(document, candidate),
    gender,
    office: isOffice ? before : undefined,
    sentence: document.sentenceOf[first],
  };
}

const byNumber = (numbers: readonly number[]): number[][] => {
  const groups: number[][] = [];
  numbers.forEach((n, i) => {
    const group = groups[n] ?? [];
    group.push(i);
    groups[n] = group;
  });
  return groups;
};

export function gatherPersons(
  document: Document,
  features: Features,
  candidates: readonly Candidate[],
  text: Text,
): Gathered[] {
  const persons = candidates.filter(({ kind }) => kind === 'person');
  const names = persons.map((candidate) => personName(document, features, candidate));
  return byNumber(clusterPersons(names)).map((members) => {
    const forms = members.map((i) => personWords(names[i]?.words ?? []));
    const fullest = forms.reduce((a, b) => (b.length > a.length ? b : a), []);
    const found = members.map((i, k): Found => {
      const candidate = persons[i] as Candidate;
      const words = forms[k] ?? [];
      const isKnown = words.every((w) => fullest.includes(w) || w.length < 3);
      const form: MentionForm = words.length >= Math.min(2, fullest.length) ? 'full' : 'part';
      const isHeadline = isInHeadline(document, features.casings, candidate);
      return { isHeadline, ...found_(candidate, text, 'person'), form: isKnown || form === 'full' ? form : 'misspelt' };
    });
    return { kind: 'person', name: fullestForm(found), found };
  });
}

export function gatherOrganizations(
  document: Document,
  features: Features,
  candidates: readonly Candidate[],
  text: Text,
  model: NameModel,
): Gathered[] {
  const organizations = candidates.filter(({ kind }) => kind === 'organization');
  const names = organizations.map((candidate, i) => ({
    words: wordsOf(document, candidate),
    bracketWith: bracketed(document, organizations, i),
    isHeadline: isInHeadline(document, features.casings, candidate),
  }));
  return byNumber(clusterOrganizations(names)).map((members) => {
    const longest = members.reduce((most, i) => Math.max(most, names[i]?.words.length ?? 0), 0);
    const found = members.map((i): Found => {
      const candidate = organizations[i] as Candidate;
      const words = names[i]?.words ?? [];
      const form: MentionForm =
        longest > 1 && words.length === 1 && isAcronym(words[0] ?? '')
          ? 'acronym'
          : words.length < longest
            ? 'part'
            : 'full';
      const isHeadline = isInHeadline(document, features.casings, candidate);
      const isSpelt = candidate.last - candidate.first === 1 && features.casings[candidate.first] !== casing.headline;
      return { isHeadline, isSpelt, ...found_(candidate, text, 'organization'), form };
    });
    const name = fullestForm(found);
    const told =
      knownClass(name) ?? classFrom(model.classes, classFeatures(document, features, name.split(' '), found));
    // The "Quarry Police Federation" is no police.
    const isMistold =
      (told === 'police' && ofOfficers.test(name)) ||
      (told === 'ministry' && isOfUnionState(name)) ||
      (told !== 'party' && parties.has(name.toLowerCase()));
    const cls = isMistold ? undefined : told;
    return { kind: 'organization', name, class: cls, found };
  });
}

/** "Utah Department of Quarries". */
const isOfUnionState = (name: string): boolean =>
  [1, 2].some((n) => isAmericanState(name.split(' ').slice(0, n).join(' ')));

const ofOfficers = /\b(?:Association|Federation|Authorities|Union|Guild|Board|Commission)\b/;

export type Text = (first: number, last: number) => string;

const found_ = (candidate: Candidate, text: Text, kind: 'person' | 'organization'): Found => ({
  first: candidate.first,
  last: candidate.last,
  form: 'full',
  text: text(candidate.first, candidate.last),
  probability: Math.max(kindProbability(candidate, kind), candidate.probability * 0.5),
  because: candidate.because,
});

/** "National Dockers Union (NDU)", "National Dockers Union, or NDU,": the organization in front. */
function bracketed(document: Document, organizations: readonly Candidate[], i: number): number | undefined {
  const { tokens } = document;
  const here = organizations[i];
  const before = organizations[i - 1];
  if (!here || !before) return undefined;
  const between = tokens
    .slice(before.last, here.first)
    .map((t) => t.lower)
    .join(' ');
  const after = tokens[here.last]?.text ?? '';
  const isSecond = between === '(' ? after === ')' : between === ', or' && /^[,.)]$/.test(after);
  return isSecond ? i - 1 : undefined;
}

/** "Board of Quorl", "Team Quorl", beside "Quorl" alone: who is in it. */
const isWithin = (text: string, found: readonly Found[]): boolean => {
  const whole = text.replace(/^(?:Board of|Team|Management of) /, '');
  return whole !== text && found.some((f) => f.text === whole || f.text.startsWith(`${whole} `));
};

/** "Man United" of Manchester United, by its first word. */
function isCut(short: string, long: string): boolean {
  const [a = '', b = ''] = [short, long].map((text) => text.split(' ')[0]);
  return (
    /^\p{L}{3,}$/u.test(a) &&
    b.length > a.length &&
    b.startsWith(a) &&
    short.split(' ').length === 2 &&
    long.split(' ').length === 2
  );
}

/** Most words; then not in capitals; then the first. A name seen only in capitals is written as names are. */
function fullestForm(found: readonly Found[]): string {
  const words = (text: string): number => text.split(/\s+/).length;
  // "QST-ARC" is two bodies' initials.
  const isShouted = (text: string): boolean =>
    text.length > 6 && text === text.toUpperCase() && /[\p{L}\d]{5}/u.test(text);
  const right = found.filter(({ form }) => form !== 'misspelt' && form !== 'acronym');
  const spelt = right.length > 0 ? right : found;
  const inBody = spelt.filter(({ isHeadline }) => isHeadline !== true);
  const told = inBody.length > 0 ? inBody : spelt;
  const often = told.filter((f) => !isWithin(f.text, told));
  const best = often.reduce((a, b) => {
    if (isShouted(a.text) !== isShouted(b.text)) return isShouted(a.text) ? b : a;
    // "Reformer leaders" are of the Reformers.
    return words(b.text) > words(a.text) || b.text === `${a.text}s` || isCut(a.text, b.text) ? b : a;
  });
  return isShouted(best.text) && best.isSpelt !== true
    ? best.text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase())
    : best.text;
}
