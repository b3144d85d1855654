/** The data files of a site: `data/*.json` with their schemas, and each page's record and table beside it. */
import type { Kind } from '../../model/kind.ts';
import { besideUrl } from '../beside.ts';
import type { OutputFile } from '../output.ts';
import type { Card } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { csvOf } from './csv.ts';
import { pageSchema, reportSchema } from './page-schema.ts';
import { exportOf, recordOf } from './records.ts';
import { schemas } from './schema.ts';

/** Names of the files of `data/`, and those of the schemas. */
export const dataNames = (wiki: Wiki): readonly string[] => Object.keys(exportOf(wiki));

export const dataFile = (wiki: Wiki, name: string): OutputFile =>
  json(`data/${name}.json`, exportOf(wiki)[name]?.() ?? []);

/** Of the data files, and of what editors write. */
export const schemaFiles = (kinds: readonly Kind[] = []): readonly OutputFile[] =>
  Object.entries({ ...schemas, page: pageSchema(kinds), report: reportSchema }).map(([name, schema]) =>
    json(`data/schema/${name}.schema.json`, schema),
  );

/** A page's record as JSON and its facts as CSV. Pages of no kind have neither. */
export function filesBeside(wiki: Wiki, page: Card): readonly OutputFile[] {
  const record = recordOf(wiki, page);
  const csv = csvOf(wiki, page, record?.facts ?? []);
  return [
    ...(csv === undefined ? [] : [{ path: besideUrl(page.url, 'csv'), content: csv }]),
    ...(record === undefined ? [] : [json(besideUrl(page.url, 'json'), record)]),
  ];
}

const json = (path: string, value: unknown): OutputFile => ({ path, content: `${JSON.stringify(value, null, 2)}\n` });
