/** A report → the words that tell what it is about, by which reports of one story know each other. */
import type { Topic } from '../model/claim.ts';
import { byCodeUnit } from '../model/ids.ts';
import { once } from '../text/once.ts';
import { stem } from '../text/stem.ts';
import { reportsCounted, stemsByReports } from './data/word-reports.ts';
import type { Document } from './document.ts';

/** More add the words of every report, fewer leave out what long reports tell beside it. */
const most = 80;

/** The stems of its words of four letters and more, with how often each stands. */
export function countedStems({ tokens }: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, lower } of tokens) {
    if (kind !== 'word' || lower.length < 4) continue;
    const word = stem(lower);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** In how many of the reports that were counted each stem stands. */
const spread = once(
  () =>
    new Map(
      stemsByReports
        .trim()
        .split('\n')
        .flatMap((line) => {
          const [n, ...words] = line.split(' ');
          return words.map((word) => [word, Number(n)] as const);
        }),
    ),
);

/** A word weighs more the oftener it stands in the report, and the fewer others have it. */
export function topicOf(document: Document): Topic {
  const weighed = [...countedStems(document)].map(([word, n]) => ({
    word,
    weight: (1 + Math.log(n)) * Math.log((reportsCounted + 1) / ((spread().get(word) ?? 0) + 1)),
  }));
  const told = weighed.sort((a, b) => b.weight - a.weight || byCodeUnit(a.word, b.word)).slice(0, most);
  const length = Math.hypot(...told.map(({ weight }) => weight));
  return {
    words: told.map(({ word }) => word),
    weights: told.map(({ weight }) => Math.round((1000 * weight) / length)),
  };
}
