/** Topics of reports → how much two of them are about the same. */
import type { Topic } from '../model/claim.ts';

/** A report of fewer words of its own is too short to be told by them. */
const telling = 20;

/** Reports that have a word, ascending, and its weight in each. */
interface Bearers {
  readonly reports: number[];
  readonly weights: number[];
}

/**
 * Asked of one report after another: its likeness to each, from 0 to 1, as the cosine of their words; NaN beside a report
 * that is too short. What is returned holds until it is asked again.
 */
export function likenesses(topics: readonly Topic[]): (report: number) => Float64Array {
  const bearers = new Map<string, Bearers>();
  topics.forEach(({ words, weights }, report) => {
    words.forEach((word, k) => {
      const known = bearers.get(word) ?? { reports: [], weights: [] };
      bearers.set(word, known);
      known.reports.push(report);
      known.weights.push(weights[k] ?? 0);
    });
  });
  const likeness = new Float64Array(topics.length);
  return (report) => {
    const { words, weights } = topics[report] as Topic;
    if (words.length < telling) return likeness.fill(Number.NaN);
    topics.forEach((other, i) => {
      likeness[i] = other.words.length < telling ? Number.NaN : 0;
    });
    words.forEach((word, k) => {
      const { reports, weights: theirs } = bearers.get(word) as Bearers;
      const own = (weights[k] ?? 0) / 1e6;
      for (let at = 0; at < reports.length; at++) {
        const other = reports[at] as number;
        likeness[other] = (likeness[other] as number) + own * (theirs[at] as number);
      }
    });
    return likeness;
  };
}
