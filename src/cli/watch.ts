/** `factwiki watch`: build, serve, and build again at every change, until it is interrupted. */
import { spawn } from 'node:child_process';
import { type Command, Option } from 'commander';
import type { Report } from '../project.ts';
import type { Watcher } from '../watch.ts';
import { exitCodes, type Finish } from './exit.ts';
import { addOptions, projectOptions, type SharedOptions, wholeNumber } from './options.ts';
import { countsOf, type Printer, printerFor } from './print.ts';
import { type Progress, progressFor } from './progress.ts';
import { thriftily } from './thrift.ts';
import { bugReport, UsageError } from './usage.ts';

interface WatchVerbOptions extends SharedOptions {
  readonly port?: number;
  readonly host: string;
  readonly open?: boolean;
}

const defaultPort = 4680;

export function addWatch(program: Command, finish: Finish): void {
  const verb = program
    .command('watch')
    .description('build, serve the site on this machine, and build again at every change')
    .addOption(
      new Option('--port <n>', `of the server (default: ${defaultPort}, or the next one that is free)`).argParser(
        wholeNumber(0, 65_535),
      ),
    )
    .addOption(new Option('--host <name>', 'of the server').default('127.0.0.1'))
    .option('--open', 'open the site in the browser');
  addOptions(verb, 'folders', 'work', 'speech').action(async (_, command: Command) => {
    const options = command.optsWithGlobals<WatchVerbOptions>();
    const printer = printerFor(options);
    const progress = progressFor(options);
    const watcher = await start(command, options, printer, progress);
    if (watcher === undefined) return finish(exitCodes.errors);
    if (watcher.url) {
      printer.say(`The site is at ${watcher.url} (stop with Ctrl-C)`);
      if (options.open) openInBrowser(watcher.url);
    }
    await interrupted();
    progress.end();
    await watcher.close();
    finish(exitCodes.interrupted);
  });
}

async function start(
  command: Command,
  { host, port, ...options }: WatchVerbOptions,
  printer: Printer,
  progress: Progress,
): Promise<Watcher | undefined> {
  const { watchWiki } = await import('../watch.ts');
  const tell = (report: Report, milliseconds: number): void => {
    progress.end();
    const failed = countsOf(report.diagnostics).error > 0;
    printer.diagnostics(report.diagnostics);
    printer.summary(report, 'watch', milliseconds, failed ? exitCodes.errors : exitCodes.done);
  };
  try {
    const watcher = await watchWiki({
      ...projectOptions(command),
      server: { host, port: port ?? defaultPort, orNext: port === undefined },
      onReport: tell,
      onFailure: (thrown) => process.stderr.write(`${bugReport(thrown)}\n`),
      onStage: thriftily(progress.stage),
    });
    if (watcher === undefined)
      throw new UsageError(
        `there is no folder "${options.root ?? '.'}"; make a wiki there with "factwiki init ${options.root ?? '.'}"`,
      );
    if ('close' in watcher) return watcher;
    tell(watcher, 0);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND') throw thrown;
    process.stderr.write(
      `factwiki: no server can be started at ${host}:${port ?? defaultPort} (${code}); choose another --port or --host\n`,
    );
  }
  return undefined;
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

function openInBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  // Without a browser there is still the address on the terminal.
  spawn(program ?? 'xdg-open', [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
