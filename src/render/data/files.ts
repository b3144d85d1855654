/** The data files of a site: `data/*.json` with their schemas, and each page's record and table beside it. */
import type { SitePage } from '../../model/site.ts';
import { besideUrl } from '../beside.ts';
import type { OutputFile } from '../output.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { csvOf } from './csv.ts';
import { exportOf, recordOf } from './records.ts';
import { schemas } from './schema.ts';

export function dataFiles(wiki: Wiki): readonly OutputFile[] {
  const data = exportOf(wiki);
  return [
    ...Object.entries(data).map(([name, records]) => json(`data/${name}.json`, records)),
    ...Object.entries(schemas).map(([name, schema]) => json(`data/schema/${name}.schema.json`, schema)),
  ];
}

/** A page's record as JSON and its facts as CSV. Pages of no kind have neither. */
export function filesBeside(wiki: Wiki, page: SitePage): readonly OutputFile[] {
  const record = recordOf(wiki, page);
  const csv = csvOf(wiki, page, record?.facts ?? []);
  return [
    ...(csv === undefined ? [] : [{ path: besideUrl(page.url, 'csv'), content: csv }]),
    ...(record === undefined ? [] : [json(besideUrl(page.url, 'json'), record)]),
  ];
}

const json = (path: string, value: unknown): OutputFile => ({ path, content: `${JSON.stringify(value, null, 2)}\n` });
