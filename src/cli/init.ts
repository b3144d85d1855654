/** `factwiki init`: a new wiki with one report in it. */
import type { Command } from 'commander';
import { exitCodes, type Finish } from './exit.ts';
import { addOptions, type SharedOptions } from './options.ts';
import { printerFor } from './print.ts';

export function addInit(program: Command, finish: Finish): void {
  const verb = program
    .command('init')
    .description('make a new wiki with one example report, ready to build')
    .argument('[dir]', 'the new wiki (default: this folder)');
  addOptions(verb, 'dry-run', 'speech').action(async (dir: string | undefined, _, command: Command) => {
    const options = command.optsWithGlobals<SharedOptions>();
    const folder = dir ?? options.root ?? '.';
    const { initWiki } = await import('../project.ts');
    const { created, diagnostics } = initWiki(folder, options.dryRun === true);
    const printer = printerFor(options);
    printer.diagnostics(diagnostics);
    const failed = diagnostics.some((d) => d.severity === 'error');
    if (options.json)
      process.stdout.write(`${JSON.stringify({ summary: { verb: 'init', exitCode: failed ? 1 : 0, created } })}\n`);
    if (!failed) {
      for (const path of created) printer.say(`${options.dryRun ? 'would make' : 'made'} ${path}`);
      printer.say(`Next: factwiki build${folder === '.' ? '' : ` --root ${folder}`}`);
    }
    finish(failed ? exitCodes.errors : exitCodes.done);
  });
}
