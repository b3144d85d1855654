/** `factwiki new KIND NAME`: the skeleton of a page. */
import type { Command } from 'commander';
import { openOrExplain } from './build.ts';
import { exitCodes, type Finish } from './exit.ts';
import { addOptions, projectOptions, type SharedOptions } from './options.ts';
import { printerFor } from './print.ts';
import { UsageError } from './usage.ts';

export function addNew(program: Command, finish: Finish): void {
  const verb = program
    .command('new')
    .description('make a page to fill in')
    .argument('<kind>', 'person, organization, proposal, figure, page, or a kind of the configuration')
    .argument('<name>', 'its name, as it stands at the top of the page');
  addOptions(verb, 'folders', 'dry-run', 'speech').action(async (kind: string, name: string, _, command: Command) => {
    const options = command.optsWithGlobals<SharedOptions>();
    const { openProject } = await import('../project.ts');
    const project = openOrExplain(openProject, projectOptions(command));
    const { path, diagnostics, problem } = await project.newPage(kind, name, options.dryRun === true);
    if (problem) throw new UsageError(problem);
    const printer = printerFor(options);
    printer.diagnostics(diagnostics);
    const failed = path === undefined;
    if (options.json)
      process.stdout.write(`${JSON.stringify({ summary: { verb: 'new', exitCode: failed ? 1 : 0, path } })}\n`);
    else if (path) printer.say(`${options.dryRun ? 'would make' : 'made'} ${path}`);
    finish(failed ? exitCodes.errors : exitCodes.done);
  });
}
