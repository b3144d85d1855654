/** Diagnostics and what was done → lines of text, or of JSON, on the terminal. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Report } from '../project.ts';
import type { SharedOptions } from './options.ts';

export interface Printer {
  readonly diagnostics: (found: readonly Diagnostic[]) => void;
  readonly plan: (report: Report) => void;
  readonly summary: (report: Report, verb: string, milliseconds: number, exitCode: number) => void;
  /** A line for people only: nothing with `--json` or `--quiet`. */
  readonly say: (line: string) => void;
}

const codes: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

export function printerFor({ json, quiet, verbose, color }: SharedOptions): Printer {
  const colored = color !== false && process.stdout.isTTY === true && !process.env.NO_COLOR;
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const say = (line: string): void => {
    if (!json && !quiet) write(line);
  };
  return {
    say,
    diagnostics: (found) => {
      for (const diagnostic of found) {
        if (json) write(JSON.stringify(ordered(diagnostic)));
        else if (!quiet || diagnostic.severity === 'error') write(textOf(diagnostic, colored));
      }
    },
    plan: ({ content, site, pending = [] }) => {
      for (const path of content.added) say(`would add ${path}`);
      for (const path of content.changed) say(`would change ${path}`);
      for (const path of content.kept) say(`would keep ${path}`);
      for (const place of pending) say(`would leave to review ${place}`);
      for (const path of content.removed) say(`would remove ${path}`);
      for (const path of site.added) say(`would add ${path}`);
      for (const path of site.changed) say(`would change ${path}`);
      for (const path of site.removed) say(`would remove ${path}`);
    },
    summary: (report, verb, milliseconds, exitCode) => {
      if (json) write(JSON.stringify(summaryOf(report, verb, milliseconds, exitCode)));
      else say(wordsOf(report, verb, milliseconds));
      if (verbose && !json) for (const { stage, ms } of report.stages) write(`  ${stage} ${Math.round(ms)} ms`);
    },
  };
}

/** `content/people/x.md:12:5 error link/broken …` */
export function textOf({ file, line, column, severity, rule, message }: Diagnostic, colored = false): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const level = colored ? `\u001b[${codes[severity]}m${severity}\u001b[39m` : severity;
  return `${harmless(place)} ${level} ${rule} ${harmless(message)}`;
}

/** A file's name or text may hold what a terminal would obey. */
export const harmless = (text: string): string => text.replace(/\p{Cc}/gu, '\ufffd');

const ordered = ({ severity, rule, message, file, line, column }: Diagnostic): Diagnostic =>
  ({ severity, rule, message, file, line, column }) as Diagnostic;

function summaryOf(report: Report, verb: string, milliseconds: number, exitCode: number): object {
  const { content, site, pages, upToDate, dryRun } = report;
  const { error, warning, info } = countsOf(report.diagnostics);
  return {
    summary: {
      verb,
      exitCode,
      errors: error,
      warnings: warning,
      infos: info,
      pages,
      upToDate,
      dryRun,
      content,
      site,
      milliseconds: Math.round(milliseconds),
    },
  };
}

export function countsOf(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

function wordsOf(report: Report, verb: string, milliseconds: number): string {
  const { error, warning } = countsOf(report.diagnostics);
  const found = [error && many(error, 'error'), warning && many(warning, 'warning')].filter(Boolean).join(', ');
  const time = `(${(milliseconds / 1000).toFixed(1)} s)`;
  return `${verb}: ${doneWords(report, verb)}${found ? `; ${found}` : ''} ${time}`;
}

function doneWords({ content, site, pages, upToDate, dryRun, stages }: Report, verb: string): string {
  if (!upToDate && stages.length === 0) return 'nothing was done';
  const total = Object.values(pages).reduce((sum, n) => sum + n, 0);
  if (verb === 'check') return many(total, 'page');
  const ofContent = changesOf(content);
  const ofSite = changesOf(site);
  const parts = [
    [many(total, 'page'), ...ofContent].join(', '),
    ...(ofSite.length > 0 ? [`site: ${ofSite.join(', ')}`] : []),
    ...(ofContent.length + ofSite.length === 0 ? ['nothing changed'] : []),
    ...(dryRun ? ['nothing was written'] : []),
  ];
  return parts.join('; ');
}

/** "3 added, 1 changed". */
const changesOf = (change: Report['content']): string[] =>
  (['added', 'changed', 'removed', 'kept'] as const)
    .filter((key) => change[key].length > 0)
    .map((key) => `${change[key].length} ${key === 'kept' ? 'kept as edited' : key}`);

const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
