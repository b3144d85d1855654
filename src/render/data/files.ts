/** The data files of a site: `data/*.json` with their schemas, and each figure's values beside its page. */
import type { OutputFile } from '../output.ts';
import { besideUrl } from '../view/figure.ts';
import type { PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { figureCsv } from './csv.ts';
import { exportOf, figureRecord } from './records.ts';
import { schemas } from './schema.ts';

export function dataFiles(wiki: Wiki): readonly OutputFile[] {
  const data = exportOf(wiki);
  return [
    ...Object.entries(data).map(([name, records]) => json(`data/${name}.json`, records)),
    ...Object.entries(schemas).map(([name, schema]) => json(`data/schema/${name}.schema.json`, schema)),
  ];
}

export const figureFiles = (wiki: Wiki, page: PageOfType<'figure'>): readonly OutputFile[] => [
  { path: besideUrl(page.url, 'csv'), content: figureCsv(wiki, page) },
  json(besideUrl(page.url, 'json'), figureRecord(wiki, page)),
];

const json = (path: string, value: unknown): OutputFile => ({ path, content: `${JSON.stringify(value, null, 2)}\n` });
