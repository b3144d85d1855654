/** What is wrong that is no diagnostic: the command was called wrongly, or the program is. */

/** Its message goes to the terminal, the exit code is 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a wiki holds never throws: an exception is a bug of ours. */
export const bugReport = (thrown: unknown): string =>
  `factwiki: this is a bug in factwiki; please report it with what follows.\n${thrown instanceof Error ? thrown.stack : String(thrown)}`;
