/** The verbs that run the pipeline: build, extract, render, check. */
import type { Command } from 'commander';
import type { ProjectOptions, Verb } from '../project.ts';
import { exitCodes, type Finish } from './exit.ts';
import { addOptions, projectOptions, type SharedOptions } from './options.ts';
import { countsOf, harmless, printerFor } from './print.ts';
import { progressFor } from './progress.ts';
import { thriftily } from './thrift.ts';
import { UsageError } from './usage.ts';

interface BuildOptions extends SharedOptions {
  readonly strict?: boolean;
  readonly fix?: boolean;
  readonly external?: boolean;
}

export function addBuildVerbs(program: Command, finish: Finish): void {
  const verb = (name: Verb, description: string): Command =>
    program
      .command(name)
      .description(description)
      .action(async (_, command: Command) => finish(await runVerb(name, command)));

  addOptions(
    verb('build', 'read the reports, bring the pages up to date, build the site'),
    'folders',
    'dry-run',
    'force',
    'work',
    'speech',
  );
  addOptions(
    verb('extract', 'read the reports and bring the pages up to date'),
    'folders',
    'dry-run',
    'force',
    'work',
    'speech',
  );
  addOptions(verb('render', 'build the site from the pages alone'), 'folders', 'dry-run', 'force', 'work', 'speech');
  addOptions(
    verb('check', 'say everything that build would complain about, and write nothing'),
    'folders',
    'force',
    'work',
    'speech',
  )
    .option('--strict', 'warnings are errors')
    .option('--external', 'ask the network whether the links that leave the wiki are answered')
    .option('--fix', 'first link every page where an editor first names it');
}

async function runVerb(verb: Verb, command: Command): Promise<number> {
  const options = command.optsWithGlobals<BuildOptions>();
  const started = performance.now();
  const { openProject } = await import('../project.ts');
  const project = openOrExplain(openProject, projectOptions(command));
  const progress = progressFor(options);
  const stop = (): never => {
    void project.close();
    progress.end();
    process.exit(exitCodes.interrupted);
  };
  process.once('SIGINT', stop);
  const printer = printerFor(options);
  if (options.fix) {
    const { links, changed, diagnostics } = await project.fix();
    progress.end();
    // What else is wrong the check itself says.
    if (links === 0) printer.diagnostics(diagnostics);
    for (const path of changed) printer.say(harmless(`changed ${path}`));
    printer.say(`${links} link${links === 1 ? '' : 's'} made`);
  }
  const ran = await project.run(verb, {
    dryRun: options.dryRun === true,
    force: options.force === true,
    onStage: thriftily(progress.stage),
  });
  const asked = options.external ? await project.checkExternal(progress.stage) : undefined;
  const report = { ...ran, diagnostics: [...ran.diagnostics, ...(asked?.diagnostics ?? [])] };
  process.removeListener('SIGINT', stop);
  progress.end();
  await project.close();

  const { error, warning } = countsOf(report.diagnostics);
  const failed = error > 0 || (options.strict === true && warning > 0);
  const code = failed ? exitCodes.errors : exitCodes.done;
  printer.diagnostics(report.diagnostics);
  if (asked) printer.say(`${asked.value} address${asked.value === 1 ? '' : 'es'} outside the wiki asked for`);
  if (report.dryRun && verb !== 'check') printer.plan(report);
  printer.summary(report, verb, performance.now() - started, code);
  return code;
}

type Open = typeof import('../project.ts').openProject;

export function openOrExplain(open: Open, options: ProjectOptions): ReturnType<Open> & object {
  const project = open(options);
  if (project) return project;
  throw new UsageError(`there is no folder "${options.root}"; make a wiki there with "factwiki init ${options.root}"`);
}
