/** What an editor's verb answered → lines on the terminal or one JSON object, and the exit code. */
import type { Done, Passage } from '../project.ts';
import { exitCodes } from './exit.ts';
import type { SharedOptions } from './options.ts';
import { harmless, printerFor } from './print.ts';
import { UsageError } from './usage.ts';

/** `lines` are said when it went well; `more` goes into the JSON summary. */
export function answer(
  verb: string,
  done: Done,
  options: SharedOptions,
  lines: readonly string[],
  more: object = {},
): number {
  if (done.problem !== undefined) throw new UsageError(done.problem);
  const printer = printerFor(options);
  printer.diagnostics(done.diagnostics);
  const failed = done.diagnostics.some((d) => d.severity === 'error');
  const exitCode = failed ? exitCodes.errors : exitCodes.done;
  const { changed } = done;
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ summary: { verb, exitCode, dryRun: options.dryRun === true, changed, ...more } })}\n`,
    );
  else {
    // What the machine remembers follows by itself.
    for (const path of changed.filter((p) => !p.includes('/.base/')))
      printer.say(harmless(`${options.dryRun ? 'would change' : 'changed'} ${path}`));
    if (!failed) for (const line of lines) printer.say(harmless(line));
  }
  return exitCode;
}

/** "accepted; build again to see it". */
export const said = (dryRun: boolean, what: string, next = ''): readonly string[] =>
  dryRun ? ['nothing was written'] : [next === '' ? what : `${what}; ${next}`];

/** The report's sentence, with its neighbours where they are wanted. */
export const passageLines = (passages: readonly Passage[], inContext: boolean): readonly string[] =>
  passages.map(({ source, sentence, before, quote, after }) => {
    const place = sentence === undefined ? source : `${source} ${sentence}`;
    const context = (words: string): string => (inContext && words !== '' ? `${words} ` : '');
    return `   ${place}: ${context(before)}»${quote}« ${context(after)}`.trimEnd();
  });
