/** test/corpus → stories with their reports as sources and their annotations as gold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { ingestSeeds } from '../../src/ingest/index.ts';
import type { Source } from '../../src/model/source.ts';
import { type Annotation, parseReport, type Report } from '../corpus/annotation.ts';

export interface GoldReport {
  readonly file: string;
  readonly source: Source;
  readonly gold: readonly Annotation[];
  readonly quirk: string | undefined;
}

export interface GoldStory {
  readonly story: string;
  readonly split: 'train' | 'dev';
  readonly people: Readonly<Record<string, { name: string; role?: string; organization?: string }>>;
  readonly organizations: Readonly<Record<string, { name: string; aliases?: string[]; class?: string }>>;
  readonly proposals: Readonly<Record<string, { name: string; by?: string; date?: string }>>;
  readonly figures: Readonly<Record<string, { measure: string; unit?: string }>>;
  readonly reports: readonly GoldReport[];
}

const ours = fileURLToPath(new URL('../corpus/', import.meta.url));

/** All stories of the folder `root`, sorted by name. `split` filters. */
export async function loadCorpus(split?: 'train' | 'dev', root: string = ours): Promise<GoldStory[]> {
  const names = readdirSync(root, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort();
  const stories = await Promise.all(names.map((name) => loadStory(root, name)));
  return stories.filter((s) => split === undefined || s.split === split);
}

async function loadStory(root: string, name: string): Promise<GoldStory> {
  const folder = join(root, name);
  const yaml = parseYaml(readFileSync(join(folder, 'story.yaml'), 'utf8')) as Partial<GoldStory> & {
    split: 'train' | 'dev';
  };
  const reports: GoldReport[] = [];
  for (const f of readdirSync(folder)
    .filter((x) => x.endsWith('.txt'))
    .sort()) {
    const report = parseReport(readFileSync(join(folder, f), 'utf8'));
    const source = await asSource(`${name}/${f}`, report);
    if (source) reports.push({ file: `${name}/${f}`, source, gold: report.annotations, quirk: report.meta.quirk });
  }
  return {
    story: name,
    split: yaml.split,
    people: yaml.people ?? {},
    organizations: yaml.organizations ?? {},
    proposals: yaml.proposals ?? {},
    figures: yaml.figures ?? {},
    reports,
  };
}

/** The report goes through ingest as a seed would; what its frontmatter says is the sidecar's word. */
async function asSource(path: string, report: Report): Promise<Source | undefined> {
  const bytes = new TextEncoder().encode(report.text);
  const [source] = (await ingestSeeds([{ path, bytes, sha256: path }])).value;
  if (!source) return undefined;
  const { title, publisher, date } = report.meta;
  return {
    ...source,
    meta: {
      ...source.meta,
      ...(title ? { title } : {}),
      ...(publisher ? { publisher } : {}),
      ...(date ? { date: String(date) as never, dateBasis: 'metadata' as const } : {}),
    },
  };
}
