/** A report's persons → which of them are spoken of as he or she, where the report or the given name tells. */

import type { LocalKey } from '../model/ids.ts';
import { firstWhere } from '../text/halving.ts';
import { femaleNames, maleNames } from './data/given-names.ts';
import { femaleWords, maleWords } from './data/offices.ts';
import { conjunctions, prepositions } from './grammar.ts';
import type { NamedRun, Reading } from './reading.ts';

export type Gender = 'm' | 'f';

export const genderOf: ReadonlyMap<string, Gender> = new Map([
  ['she', 'f'],
  ['her', 'f'],
  ['herself', 'f'],
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['himself', 'm'],
]);

/** An honorific or gendered office decides; then a given name that only one gender bears; then the pronoun of a sentence of theirs alone. */
export function genders(reading: Reading): ReadonlyMap<LocalKey, Gender> {
  const found = new Map<LocalKey, Gender>();
  const people = reading.named.filter((run) => run.entity.kind === 'person');
  const settle = (tell: (run: NamedRun) => Gender | undefined): void => {
    for (const run of people) {
      const gender = found.has(run.entity.key) ? undefined : tell(run);
      if (gender) found.set(run.entity.key, gender);
    }
  };
  settle((run) => byAddress(reading, run));
  settle((run) => byName(run.entity.name));
  settle((run) => byPronoun(reading, run, people));
  return found;
}

function byAddress(reading: Reading, run: NamedRun): Gender | undefined {
  const { tokens } = reading.document;
  for (let i = run.first - 1; i >= Math.max(0, run.first - 3); i--) {
    const w = tokens[i]?.lower ?? '';
    if (w === '.') continue;
    if (maleWords.has(w)) return 'm';
    if (femaleWords.has(w)) return 'f';
    if (reading.namedAt.has(i)) return undefined;
  }
  return undefined;
}

function byName(name: string): Gender | undefined {
  const [given = ''] = name.toLowerCase().split(/[\s-]/);
  return maleNames.has(given) ? 'm' : femaleNames.has(given) ? 'f' : undefined;
}

/** "Jones said she would": the only person of the sentence, and the only gender of its pronouns. */
function byPronoun(reading: Reading, run: NamedRun, people: readonly NamedRun[]): Gender | undefined {
  const { sentenceOf, sentences, tokens } = reading.document;
  const at = sentenceOf[run.first] ?? 0;
  const alone = neighbours(people, run).every((r) => r.entity === run.entity || sentenceOf[r.first] !== at);
  const sentence = sentences[at];
  if (!alone || !sentence) return undefined;
  const told = new Set<Gender>();
  for (let i = run.last; i < Math.min(sentence.last, run.last + 40); i++) {
    const t = tokens[i];
    // Inside quotation marks somebody else may be meant.
    if (!t || t.kind === 'quote') break;
    // "Jones contradicted him": whoever is meant, it is not Jones.
    const gender = isObject(t.lower, tokens[i + 1]?.lower) ? undefined : genderOf.get(t.lower);
    if (gender) told.add(gender);
  }
  const [only] = told;
  return told.size === 1 ? only : undefined;
}

/** "him", and a "her" that nothing belongs to. */
const isObject = (word: string, next = ''): boolean =>
  word === 'him' || (word === 'her' && (!/^\p{L}/u.test(next) || prepositions.has(next) || conjunctions.has(next)));

/** The runs next to one, enough to see who else its sentence names. */
function neighbours(people: readonly NamedRun[], run: NamedRun): readonly NamedRun[] {
  const at = firstWhere(people, (other) => other.first >= run.first);
  return people.slice(Math.max(0, at - 4), at + 5);
}
