/** Names of persons in text order → which of them are one person: surnames, initials, spellings. */
import { isNickname } from '../../data/nicknames.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { isMisspelling } from '../../text/name-forms.ts';
import { fold } from '../../text/name-words.ts';
import { misspellingKeys, nearWords } from '../../text/near-words.ts';
import { oncePerWord } from '../../text/once.ts';
import { type Directory, directory } from './directory.ts';

export interface PersonName {
  readonly words: readonly string[];
  /** 'm' or 'f' where an honorific or a given name tells. */
  readonly gender?: 'm' | 'f' | undefined;
  /** Last word of the title before the name, lower case. */
  readonly office?: string | undefined;
  /** Number of its sentence. */
  readonly sentence?: number | undefined;
}

export interface Person {
  readonly members: number[];
  /** Folded words of the fullest form. */
  words: readonly string[];
  genders: Set<string>;
  offices: Set<string>;
  sentences: Set<number>;
  lastSeen: number;
}

const particle = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'ben',
  'abu',
  'de',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'del',
  'dos',
]);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** "al-Farsi" → "al", "farsi"; suffixes such as "Jr" do not tell persons apart. */
export function personWords(words: readonly string[]): string[] {
  const parts = words.flatMap((w) => (/^\p{L}{2}[-‐‑]/u.test(w) ? w.split(/[-‐‑]/) : [w])).map(fold);
  return parts.filter((w) => w !== '' && !suffixes.has(w));
}

const surname = (words: readonly string[]): string => words.at(-1) ?? '';
const bare = (words: readonly string[]): string[] => words.filter((w) => !particle.has(w));

/** "J. Kamau", "Joe", "Joseph K" for "Joseph Kiprono": each given name equal, an initial, or the beginning of the other. */
function givenNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let k = 0;
  for (const word of short) {
    while (k < long.length && !agree(word, long[k] ?? '')) k++;
    if (k++ >= long.length) return false;
  }
  return true;
}

function agree(a: string, b: string): boolean {
  if (a === b || isNickname(a, b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  if (short.length >= 3 && long.startsWith(short.slice(0, 3)) && long.length - short.length <= 5)
    return short.length >= 3 && (long.startsWith(short) || /(?:y|ie|e)$/.test(short));
  return isSpelling(a, b);
}

/** What transliterations of a name have in common. */
const skeleton = oncePerWord(
  (w) =>
    w[0] +
    w
      .slice(1)
      .replace(/[aeiouyh]/g, '')
      .replace(/(.)\1/g, '$1'),
);

/** Two words that are spellings of one name have one of these in common. */
const spellingKeys = (word: string): string[] =>
  word.length < 5 ? [] : [...misspellingKeys(word), `=${skeleton(word)}`];

/** Transliterations and errors: "Yousef" and "Yusuf". */
function isSpelling(a: string, b: string): boolean {
  if (isMisspelling(a, b)) return true;
  return a.length >= 5 && b.length >= 5 && a[0] === b[0] && skeleton(a) === skeleton(b) && editDistance(a, b, 3) <= 3;
}

/** Two names of two or more words that may be of one person. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x.join(' ') === y.join(' ')) return true;
  const surnamesAgree = surname(x) === surname(y) || isSpelling(surname(x), surname(y));
  if (surnamesAgree && givenNamesAgree(x.slice(0, -1), y.slice(0, -1))) return true;
  // "Yusuf bin Talal" for "Yusuf bin Talal al-Farsi": the shorter is how the longer begins.
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length >= 2 && short.every((w, i) => w === long[i]);
}

/** By what a person is looked for: the surname, without particles or with them, how the name begins, and every word of a full name. */
function personKeys(words: readonly string[]): string[] {
  const names = bare(words);
  return [
    `last ${surname(names)}`,
    `final ${surname(words)}`,
    ...(names.length > 1 ? [`opens ${names[0]} ${names[1]}`, ...words.map((word) => `word ${word}`)] : []),
  ];
}

/** For each name the number of its person; numbers are given in order of first appearance. `persons`: an empty directory. */
export function clusterPersons(names: readonly PersonName[], persons: Directory<Person> = directory()): number[] {
  const spellings = nearWords(spellingKeys, isSpelling);
  const enter = (person: Person, words: readonly string[]): void => {
    person.words = words;
    persons.enter(person, personKeys(words));
    spellings(surname(bare(words)));
    spellings(surname(words));
  };
  const found: (Person | undefined)[] = names.map(() => undefined);
  const join = (person: Person, i: number, words: readonly string[]): void => {
    const name = names[i];
    person.members.push(i);
    person.lastSeen = i;
    if (words.length > person.words.length) enter(person, words);
    if (name?.gender) person.genders.add(name.gender);
    if (name?.office) person.offices.add(name.office);
    if (name?.sentence !== undefined) person.sentences.add(name.sentence);
    found[i] = person;
  };
  const add = (i: number, words: readonly string[]): void => {
    const person: Person = {
      members: [],
      words,
      genders: new Set(),
      offices: new Set(),
      sentences: new Set(),
      lastSeen: i,
    };
    enter(person, words);
    join(person, i, words);
  };
  const all = names.map(({ words }) => personWords(words));
  const genderClash = (person: Person, i: number): boolean => {
    const gender = names[i]?.gender;
    return gender !== undefined && person.genders.size > 0 && !person.genders.has(gender);
  };

  // Full names first, so that a surname met in a headline finds its owner further down.
  all.forEach((words, i) => {
    if (bare(words).length < 2) return;
    const [given = '', second = ''] = bare(words);
    const last = surname(bare(words));
    const alike = persons.under([last, ...spellings(last)].map((w) => `last ${w}`).concat(`opens ${given} ${second}`));
    const person = alike.find((p) => sameFullName(p.words, words) && !genderClash(p, i));
    if (person) join(person, i, words);
    else add(i, words);
  });
  all.forEach((words, i) => {
    if (found[i]) return;
    const word = surname(words);
    const owners = (keys: readonly string[], test: (p: Person) => boolean): Person[] =>
      persons.under(keys).filter((p) => test(p) && !genderClash(p, i));
    let fits = owners([`final ${word}`], (p) => surname(p.words) === word);
    if (fits.length === 0) fits = owners([`word ${word}`], (p) => bare(p.words).length > 1 && p.words.includes(word));
    if (fits.length === 0)
      fits = owners(
        [word, ...spellings(word)].map((w) => `final ${w}`),
        (p) => isSpelling(surname(p.words), word) && !isAnother(p, names[i]),
      );
    const person = closest(fits, found, names, i);
    if (person) join(person, i, words);
    else add(i, words);
  });
  const order = new Map<Person, number>();
  return found.map((person) => {
    if (!person) return -1;
    let number = order.get(person);
    if (number === undefined) {
      number = order.size;
      order.set(person, number);
    }
    return number;
  });
}

/** No sentence spells one person in two ways, and no slip of the pen gives him another office. */
function isAnother({ sentences, offices }: Person, name: PersonName | undefined): boolean {
  if (name?.sentence !== undefined && sentences.has(name.sentence)) return true;
  return name?.office !== undefined && offices.size > 0 && !offices.has(name.office);
}

/** Of several owners of a surname: the one with the same title, else the one named last before. */
function closest(
  fits: readonly Person[],
  found: readonly (Person | undefined)[],
  names: readonly PersonName[],
  i: number,
): Person | undefined {
  if (fits.length <= 1) return fits[0];
  const office = names[i]?.office;
  const same = office === undefined ? [] : fits.filter((p) => p.offices.has(office));
  if (same.length === 1) return same[0];
  for (let k = i - 1; k >= 0; k--) {
    const person = found[k];
    if (person && fits.includes(person)) return person;
  }
  return fits[0];
}
