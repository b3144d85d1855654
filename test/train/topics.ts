/**
 * The train reports of test/corpus → src/extract/data/word-reports.ts: in how many of them each stem stands, by which the
 * topic of a report is told from the words of every report. `npx tsx test/train/topics.ts` writes it.
 */
import { writeFileSync } from 'node:fs';
import { readDocument } from '../../src/extract/document.ts';
import { countedStems } from '../../src/extract/topic.ts';
import { byCodeUnit } from '../../src/model/ids.ts';
import { pushTo } from '../../src/text/groups.ts';
import { loadCorpus } from '../eval/corpus.ts';

/** What stands in the reports of fewer stories may be a name of theirs. */
const leastStories = 3;

const header = (reports: number): string => `/**
 * Stems of words of four letters and more, and in how many of \`reportsCounted\` reports they stand: each line begins with that
 * number. Origin: the train reports of test/corpus, counted by \`npx tsx test/train/topics.ts\`; not to be changed by hand.
 */
export const reportsCounted = ${reports};

export const stemsByReports = \``;

/** The file's text. */
export async function wordReports(): Promise<string> {
  const told = new Map<string, { reports: number; readonly stories: Set<string> }>();
  let reports = 0;
  for (const story of await loadCorpus('train'))
    for (const { source } of story.reports) {
      reports++;
      for (const word of countedStems(readDocument(source)).keys()) {
        const known = told.get(word) ?? { reports: 0, stories: new Set() };
        told.set(word, known);
        known.reports++;
        known.stories.add(story.story);
      }
    }
  const words = new Map<number, string[]>();
  for (const [word, { reports: n, stories }] of told) if (stories.size >= leastStories) pushTo(words, n, word);
  const lines = [...words].sort(([a], [b]) => b - a).map(([n, list]) => `${n} ${list.sort(byCodeUnit).join(' ')}`);
  return `${[header(reports), ...lines].join('\n')}\n\`;\n`;
}

if (process.argv[1]?.endsWith('train/topics.ts'))
  writeFileSync(new URL('../../src/extract/data/word-reports.ts', import.meta.url), await wordReports());
