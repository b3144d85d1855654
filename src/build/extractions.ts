/** Reports → what each was read as; what was read before is remembered by content and extractor version. */

import type { Task } from '../extract/index.ts';
import { keyOf } from '../memo.ts';
import type { Extraction } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Workshop } from './inputs.ts';
import { sharing } from './sharing.ts';

interface Extracted {
  readonly extractions: readonly Extraction[];
  /** Of everything they were made from. */
  readonly key: string;
}

/** Reports. */
const mostUnsaved = 200;

/** Every report that is to be read, or was read before with the same lessons. */
export async function extractAll(
  sources: readonly Source[],
  { memo, onStage, openThreads, collect }: Workshop,
): Promise<Extracted> {
  const { extractorVersion, extractReport, forgetReading, readings } = await import('../extract/index.ts');
  const keys = new Map(sources.map((s) => [s, keyOf(extractorVersion, JSON.stringify({ ...s, text: undefined }))]));
  const keyFor = (source: Source): string => keys.get(source) ?? '';
  const cleanKey = keyOf(...sources.filter((s) => s.quality === 'clean').map(keyFor));
  // A lexicon follows from the clean reports.
  const keyOfTask = ({ source, lessons: { lexicon, taught } }: Task): string =>
    lexicon ? keyOf(keyFor(source), cleanKey) : taught ? keyOf(keyFor(source), JSON.stringify(taught)) : keyFor(source);
  const begun = new Set<Source>();
  const begin = async (source: Source): Promise<void> => {
    begun.add(source);
    await onStage(`extracting, report ${begun.size} of ${sources.length}`);
  };
  const share = sharing();
  const threads = openThreads?.();
  try {
    const rounds = readings(sources);
    let next = rounds.next();
    while (!next.done) next = rounds.next(await readRound(next.value));
    return { extractions: next.value, key: keyOf(...sources.map(keyFor)) };
  } finally {
    forgetReading();
    await threads?.close();
    collect?.();
  }

  function remembered(task: Task): Extraction | undefined {
    const before = memo.recall<Extraction>('extract', keyOfTask(task));
    if (before) share(task.source, before);
    return before;
  }

  async function readRound(tasks: readonly Task[]): Promise<readonly Extraction[]> {
    const known = new Map(tasks.map((task) => [task, remembered(task)]));
    const reading = threads?.begin(tasks.filter((task) => known.get(task) === undefined));
    const round: Extraction[] = [];
    let unsaved = 0;
    for (const task of tasks) {
      await begin(task.source);
      const before = known.get(task);
      const extraction = before ?? (await reading?.(task)) ?? extractReport(task.source, task.lessons);
      round.push(extraction);
      if (before) continue;
      share(task.source, extraction);
      memo.keep('extract', keyOfTask(task), extraction);
      // Of a run that is killed no more than these are read again.
      if (++unsaved % mostUnsaved === 0) {
        memo.release('extract');
        collect?.();
      }
    }
    return round;
  }
}
