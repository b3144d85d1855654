/** Word → Porter stem, as machines that degrade text produce it. */
import { stemmer } from 'stemmer';
import { oncePerWord } from './once.ts';

// Porter's algorithm as NLTK applies it differs from the 1980 paper in a few words; degraded text in the wild is
// mostly NLTK's. Origin: the irregular forms listed in NLTK's nltk/stem/porter.py.
const irregular: ReadonlyMap<string, string> = new Map([
  ['sky', 'sky'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['inning', 'inning'],
  ['innings', 'inning'],
  ['outing', 'outing'],
  ['outings', 'outing'],
  ['canning', 'canning'],
  ['cannings', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
]);

/** The stem of a lower-cased word. A final y after a vowel stays ("say", "tuesday"), as in NLTK. */
export const stem = (word: string): string => (word.length <= 2 ? word : (irregular.get(word) ?? stemOf(word)));

const stemOf = oncePerWord((word): string => {
  const result = stemmer(word);
  const at = result.length - 1;
  return result[at] === 'i' && word[at] === 'y' && /[aeiou]/.test(result[at - 1] ?? '')
    ? `${result.slice(0, at)}y`
    : result;
});
