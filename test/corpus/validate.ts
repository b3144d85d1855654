/**
 * Checks every story of the corpus: `npx tsx test/corpus/validate.ts [--corpus DIR] [--suspects] [story…]`.
 * Prints problems as file:line and the counts per label; `--suspects` also prints what looks forgotten.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkReport, LABELS, parseReport, parseStory, suspectReport } from './annotation.ts';
import type { Label, Problem } from './annotation.ts';

const { values: options, positionals: chosen } = parseArgs({
  options: {
    corpus: { type: 'string', default: dirname(fileURLToPath(import.meta.url)) },
    suspects: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { corpus, suspects } = options;

let failures = 0;
let reports = 0;
const totals = new Map<Label, number>();

function show(file: string, problems: readonly Problem[], note = ''): void {
  for (const { line, message } of problems) console.log(`${relative(process.cwd(), file)}:${line}: ${note}${message}`);
}

const stories = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (chosen.length === 0 || chosen.includes(entry.name)))
  .map((entry) => entry.name)
  .sort();

for (const name of stories) {
  const folder = join(corpus, name);
  const storyFile = join(folder, 'story.yaml');
  if (!existsSync(storyFile)) {
    console.log(`${relative(process.cwd(), folder)}: no story.yaml`);
    failures += 1;
    continue;
  }
  const { story, problems } = parseStory(readFileSync(storyFile, 'utf8'));
  if (story.story !== name) problems.push({ message: `story is ${story.story}, the folder ${name}`, line: 1 });
  show(storyFile, problems);
  failures += problems.length;
  const counts = new Map<Label, number>();
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  for (const file of files) {
    const path = join(folder, file);
    const report = parseReport(readFileSync(path, 'utf8'));
    const found = [...report.problems, ...checkReport(report, story)];
    show(path, found);
    failures += found.length;
    if (suspects) show(path, suspectReport(report), '? ');
    reports += 1;
    for (const { label } of report.annotations) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      totals.set(label, (totals.get(label) ?? 0) + 1);
    }
  }
  const line = LABELS.map((label) => `${label} ${counts.get(label) ?? 0}`).join('  ');
  console.log(`${name} (${story.split}, ${files.length} reports): ${line}`);
}

console.log(
  `${stories.length} stories, ${reports} reports: ${LABELS.map((it) => `${it} ${totals.get(it) ?? 0}`).join('  ')}`,
);
if (failures > 0) {
  console.log(`${failures} problems`);
  process.exitCode = 1;
}
