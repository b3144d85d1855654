/** Reports → what each was read as; what was read before is remembered by content and extractor version. */

import type { Task } from '../extract/index.ts';
import { keyOf } from '../memo.ts';
import type { Extraction } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Workshop } from './inputs.ts';

interface Extracted {
  readonly extractions: readonly Extraction[];
  /** Of everything they were made from. */
  readonly key: string;
}

/** Every report that is to be read, or was read before with the same lessons. */
export async function extractAll(sources: readonly Source[], { memo, onStage }: Workshop): Promise<Extracted> {
  const { extractorVersion, extractReport, readings } = await import('../extract/index.ts');
  const keys = new Map(sources.map((s) => [s, keyOf(extractorVersion, JSON.stringify({ ...s, text: undefined }))]));
  const keyFor = (source: Source): string => keys.get(source) ?? '';
  const cleanKey = keyOf(...sources.filter((s) => s.quality === 'clean').map(keyFor));
  // A lexicon follows from the clean reports.
  const keyOfTask = ({ source, lessons: { lexicon, taught } }: Task): string =>
    lexicon ? keyOf(keyFor(source), cleanKey) : taught ? keyOf(keyFor(source), JSON.stringify(taught)) : keyFor(source);
  const begun = new Set<Source>();
  const tasks = readings(sources);
  let next = tasks.next();
  while (!next.done) {
    const task = next.value;
    begun.add(task.source);
    await onStage(`extracting, report ${begun.size} of ${sources.length}`);
    next = tasks.next(memo.remember('extract', keyOfTask(task), () => extractReport(task.source, task.lessons)));
  }
  return { extractions: next.value, key: keyOf(...sources.map(keyFor)) };
}
