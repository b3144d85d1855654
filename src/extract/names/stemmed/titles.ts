/** Degraded tokens → persons that no clean report names, given away by a title: precision before recall. */
import type { Token } from '../../../text/tokens.ts';
import { functionWords } from '../../data/function-words.ts';
import { honorifics, offices, particles, sureHonorifics } from '../../data/person-words.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { factsOf } from '../tagger/words.ts';
import { shown } from './shown.ts';

export interface TitledRun {
  readonly first: number;
  readonly last: number;
}

const stems = (set: Iterable<string>): ReadonlySet<string> => new Set([...set].flatMap(shown));
const openers = stems([
  ...sureHonorifics,
  'sheikh',
  'president',
  'minister',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'senator',
  'governor',
  'mayor',
  'general',
  'colonel',
  'captain',
  'chancellor',
  'ambassador',
  'secretary',
  'chairman',
  'chairwoman',
  'chairperson',
  'director',
  'leader',
  'analyst',
  'economist',
  'commander',
  'professor',
  'judge',
  'coordinator',
  'negotiator',
  'envoy',
  'premier',
]);
const titles = stems([...honorifics, ...offices, 'bureau', 'board', 'council', 'committee', 'member']);
const notNames = stems([
  ...functionWords,
  ...sayingVerbs.keys(),
  ...titles,
  'state',
  'foreign',
  'prime',
  'news',
  'agency',
  'government',
  'party',
  'union',
  'company',
]);

/** "sheikh karim bin yusuf al farsi"; "union board , omar al - nasri , said". `taken` tokens are known already. */
export function titledRuns(tokens: readonly Token[], taken: ReadonlySet<number>): TitledRun[] {
  const runs: TitledRun[] = [];
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const isParticle = (i: number): boolean => particles.has(word(i));
  const isName = (i: number): boolean => {
    const w = word(i);
    return tokens[i]?.kind === 'word' && !taken.has(i) && w.length > 2 && !notNames.has(w) && !factsOf(w).isOrdinary;
  };
  /** "mike cash": after a given name even an ordinary word is a surname. */
  const isSurname = (i: number): boolean => {
    const before = factsOf(word(i - 1));
    const isGiven = (before.isMale || before.isFemale) && isName(i - 1);
    return isGiven && tokens[i]?.kind === 'word' && !taken.has(i) && word(i).length > 2 && !notNames.has(word(i));
  };
  const extend = (from: number): number => {
    let i = from;
    while (i < from + 9) {
      if (isName(i) || (i === from + 1 && isSurname(i))) i++;
      else if (
        i > from &&
        isParticle(i) &&
        (isName(i + 1) || isParticle(i + 1) || (word(i + 1) === '-' && isName(i + 2)))
      )
        i++;
      else if (i > from && word(i) === '-' && (isParticle(i - 1) || isName(i - 1)) && isName(i + 1)) i++;
      else break;
    }
    return i;
  };
  for (let i = 0; i < tokens.length; i++) {
    const opensTitle = openers.has(word(i)) && !taken.has(i);
    const apposed = word(i) === ',' && titles.has(word(i - 1));
    if (!opensTitle && !apposed) continue;
    // "sgt . william swanton"
    const first = opensTitle && word(i + 1) === '.' ? i + 2 : i + 1;
    const last = extend(first);
    const names = Array.from({ length: last - first }, (_, k) => first + k).filter(
      (k) => isName(k) || (k === first + 1 && isSurname(k)),
    ).length;
    const isClosed = !apposed || word(last) === ',' || sayingVerbs.has(word(last));
    // A single unknown word after a title is too often an ordinary word's stem; "sheikh moham" is met again later.
    if (names >= 2 && isClosed) {
      runs.push({ first, last });
      i = last - 1;
    }
  }
  return [...runs, ...again(tokens, taken, runs, openers)].sort((a, b) => a.first - b.first);
}

/** "sheikh moham said": a word of a name found in full, after a title. */
function again(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  runs: readonly TitledRun[],
  titles: ReadonlySet<string>,
): TitledRun[] {
  const covered = new Set(runs.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)));
  const known = new Set([...covered].map((i) => tokens[i]?.lower ?? '').filter((w) => w.length > 3));
  return tokens.flatMap((token, i) =>
    known.has(token.lower) && !covered.has(i) && !taken.has(i) && titles.has(tokens[i - 1]?.lower ?? '')
      ? [{ first: i, last: i + 1 }]
      : [],
  );
}
