/** The data files of a site: `data/*.json` with their schemas, and each figure's values beside its page. */
import type { SitePage } from '../../model/site.ts';
import { besideUrl } from '../beside.ts';
import type { OutputFile } from '../output.ts';
import { isType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { figureCsv } from './csv.ts';
import { exportOf, recordOf } from './records.ts';
import { schemas } from './schema.ts';

export function dataFiles(wiki: Wiki): readonly OutputFile[] {
  const data = exportOf(wiki);
  return [
    ...Object.entries(data).map(([name, records]) => json(`data/${name}.json`, records)),
    ...Object.entries(schemas).map(([name, schema]) => json(`data/schema/${name}.schema.json`, schema)),
  ];
}

/** A page's record as JSON, a figure's values as CSV too. Pages without facts have none. */
export function filesBeside(wiki: Wiki, page: SitePage): readonly OutputFile[] {
  const record = recordOf(wiki, page);
  if (record === undefined) return [];
  const file = json(besideUrl(page.url, 'json'), record);
  return isType(page, 'figure') ? [{ path: besideUrl(page.url, 'csv'), content: figureCsv(wiki, page) }, file] : [file];
}

const json = (path: string, value: unknown): OutputFile => ({ path, content: `${JSON.stringify(value, null, 2)}\n` });
