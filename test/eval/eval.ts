/** `npm run eval [-- --corpus DIR] [--split train] [--errors KIND] [--story NAME] [--calibration] [--corpora] [--save]`: scores the extractor on the annotated corpus. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../../src/config.ts';
import { extractReports } from '../../src/extract/index.ts';
import { resolveReports } from '../../src/resolve/index.ts';
import { calibrationTable, rulesTable } from './calibration.ts';
import { corporaTable } from './corpora.ts';
import { loadCorpus } from './corpus.ts';
import { measureStory } from './measure.ts';
import { type Counts, kinds, type Measured } from './run.ts';
import { add, f1, precision, recall, type Score, zero } from './score.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    errors: { type: 'string' },
    story: { type: 'string' },
    calibration: { type: 'boolean', default: false },
    corpora: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const resultFile = fileURLToPath(new URL('results.json', import.meta.url));
const split = options.split === 'all' ? undefined : (options.split as 'train' | 'dev');
const stories = (await loadCorpus(split, options.corpus)).filter(
  (s) => options.story === undefined || s.story === options.story,
);

const started = performance.now();
const measured: Measured[] = stories.map((story) => {
  const sources = story.reports.map((r) => r.source);
  const extractions = extractReports(sources);
  return measureStory(
    story,
    extractions,
    resolveReports(sources, extractions, { threshold: defaultSettings.threshold }),
  );
});
const seconds = (performance.now() - started) / 1000;

const total = (list: readonly Measured[], kind: keyof Counts): Score =>
  list.reduce((s, m) => add(s, m.counts[kind]), zero());

/** 95 % interval of F1: 400 resamplings of the stories' counts with a fixed generator (mulberry32). */
function interval(kind: keyof Counts): [number, number] {
  let seed = 20240612;
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const scores = Array.from({ length: 400 }, () =>
    f1(
      measured
        .map(() => measured[Math.floor(next() * measured.length)] as Measured)
        .reduce((s, m) => add(s, m.counts[kind]), zero()),
    ),
  ).sort((a, b) => a - b);
  return [scores[10] ?? 0, scores[389] ?? 0];
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
const results = Object.fromEntries(
  kinds.map((k) => {
    const s = total(measured, k);
    return [
      k,
      { precision: round(precision(s)), recall: round(recall(s)), f1: round(f1(s)), interval: interval(k).map(round) },
    ];
  }),
);
const before = existsSync(resultFile)
  ? (JSON.parse(readFileSync(resultFile, 'utf8')) as { scores: Record<string, { f1: number }> }).scores
  : {};
const words = stories.flatMap((s) => s.reports).reduce((n, r) => n + r.source.text.split(/\s+/).length, 0);
const lines = [
  `| ${options.split}: ${stories.length} stories, ${stories.flatMap((s) => s.reports).length} reports, ${words} words | precision | recall | F1 | 95 % interval | before |`,
  '|---|---|---|---|---|---|',
  ...kinds.map((k) => {
    const r = results[k] as { precision: number; recall: number; f1: number; interval: number[] };
    return `| ${k} | ${r.precision.toFixed(3)} | ${r.recall.toFixed(3)} | ${r.f1.toFixed(3)} | ${r.interval.map((n) => n.toFixed(2)).join('–')} | ${before[k]?.f1.toFixed(3) ?? ''} |`;
  }),
];
console.log(lines.join('\n'));
console.log(`\n${words} words read and resolved in ${seconds.toFixed(1)} s`);
if (options.calibration) {
  const judged = measured.flatMap((m) => m.judged);
  console.log(`\n${calibrationTable(judged)}\n\n${rulesTable(judged)}`);
}
if (options.corpora) {
  const folder = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
  console.log(`\n${(await corporaTable(folder, 4)).join('\n')}`);
}
if (options.errors !== undefined) {
  for (const m of measured)
    for (const e of m.errors)
      if (e.kind === options.errors || options.errors === 'all') console.log(`${e.kind}  ${e.text}`);
}
if (options.save && options.split === 'dev' && options.story === undefined)
  writeFileSync(resultFile, `${JSON.stringify({ split: 'dev', scores: results }, null, 2)}\n`);
