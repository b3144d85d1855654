/** A report's sidecar → the same with the report withdrawn, or no longer; and the facts that rest on that report alone. */
import { pairSeeds, type SeedFile } from '../ingest/index.ts';
import { applySplices, spliceYaml } from '../merge/splice.ts';
import type { PagePath } from '../model/ids.ts';
import { readYaml } from '../text/yaml.ts';
import { factsOfPage, type PageFact } from './facts.ts';

/** Empty where nothing is left to say; undefined where the file can not be changed in part. `text` is empty for no file. */
export function withRetraction(text: string, retracted: boolean): string | undefined {
  if (text.trim() === '') return retracted ? 'retracted: true\n' : '';
  const { value } = readYaml(text, '');
  if (!value) return undefined;
  const { retracted: before, ...others } = value.data;
  if (!retracted && Object.keys(others).length === 0) return '';
  if (retracted ? before === true : before === undefined) return text;
  const splices = spliceYaml(text, retracted ? { ...value.data, retracted: true } : others);
  return splices && applySplices(text, splices);
}

/** Reports with the file that describes each, where it has one. */
export const seedPairs = (
  files: readonly SeedFile[],
): readonly { readonly id: string; readonly file: string; readonly sidecar?: string }[] =>
  pairSeeds(files).value.map(({ id, file, sidecar }) => ({
    id,
    file: file.path,
    ...(sidecar && { sidecar: sidecar.path }),
  }));

export interface RestingFact extends PageFact {
  readonly page: PagePath;
}

/** What would go with the report. */
export const restingOn = (
  pages: readonly { readonly path: PagePath; readonly text: string }[],
  source: string,
): readonly RestingFact[] =>
  pages.flatMap(({ path, text }) =>
    factsOfPage(text)
      .filter(({ evidence }) => evidence.every((e) => e.source === source))
      .map((fact) => ({ ...fact, page: path })),
  );
