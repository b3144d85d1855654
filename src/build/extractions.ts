/** Reports → what each was read as; what was read before is remembered by content and extractor version. */
import { keyOf } from '../memo.ts';
import type { Extraction } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Workshop } from './inputs.ts';

interface Extracted {
  readonly extractions: readonly Extraction[];
  /** Of everything they were made from. */
  readonly key: string;
}

/** Clean reports each alone, and once more with the names that others of their story know better; degraded ones with all that the clean ones taught. */
export async function extractAll(sources: readonly Source[], { memo, onStage }: Workshop): Promise<Extracted> {
  const { extractorVersion, extractReport, learnLexicon, siblingNames } = await import('../extract/index.ts');
  const keys = new Map(sources.map((s) => [s, keyOf(extractorVersion, JSON.stringify({ ...s, text: undefined }))]));
  const keyFor = (source: Source): string => keys.get(source) ?? '';
  const clean = sources.filter((s) => s.quality === 'clean');
  const read = new Map<Source, Extraction>();
  const readOne = async (source: Source, key: string, make: () => Extraction): Promise<void> => {
    await onStage(`extracting, report ${read.size + (read.has(source) ? 0 : 1)} of ${sources.length}`);
    read.set(source, memo.remember('extract', key, make));
  };
  for (const source of clean) await readOne(source, keyFor(source), () => extractReport(source));
  const namesFor = siblingNames([...read.values()], clean);
  const lessons = clean.map((source) => ({ source, taught: namesFor(source) }));
  for (const { source, taught } of lessons) {
    const key = keyOf(keyFor(source), JSON.stringify(taught));
    if (taught.length > 0) await readOne(source, key, () => extractReport(source, { taught }));
  }
  const degraded = sources.filter((s) => s.quality !== 'clean');
  if (degraded.length > 0) {
    const taught = keyOf(...clean.map(keyFor));
    const lexicon = learnLexicon([...read.values()]);
    for (const source of degraded) {
      await readOne(source, keyOf(keyFor(source), taught), () => extractReport(source, { lexicon }));
    }
  }
  return { extractions: sources.flatMap((source) => read.get(source) ?? []), key: keyOf(...sources.map(keyFor)) };
}
