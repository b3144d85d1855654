/** What went wrong and how to mend it; and a value together with what was met on the way to it. */

export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding. `rule` is `stage/what-is-wrong`; `message` is in the reader's words and ends with the remedy.
 * `file` is relative to the wiki's root; `line` and `column` count from 1 (columns in UTF-16 units).
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A value that always exists, and the diagnostics met on the way. Bad input never throws. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const checked = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> => ({ value, diagnostics });

/** Line and column (both from 1) of a UTF-16 offset. A CR LF pair is one line end. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
