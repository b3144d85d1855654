/** Arguments → a verb and its options → exit code: 0 done, 1 errors found, 64 wrong usage, 130 interrupted. */
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { addBuildVerbs } from './build.ts';
import { addEdits } from './edit.ts';
import { exitCodes, type Finish } from './exit.ts';
import { addInit } from './init.ts';
import { addNew } from './new.ts';
import { rootOption } from './options.ts';
import { addReview } from './review.ts';
import { bugReport, UsageError } from './usage.ts';
import { addWatch } from './watch.ts';

/**
 * How much of a function's bytecode runs before V8 compiles it once more, optimized. Reading goes through a thousand
 * functions of which few are hot: by V8's own measure (67,584) compiling them took a third of all CPU time.
 */
const patience = '--interrupt-budget=500000';

/** `args` are those after the program's name. */
export async function run(args: readonly string[], version: string): Promise<number> {
  setFlagsFromString(patience);
  // A reader that closes the pipe (`| head`) has read enough.
  process.stdout.on('error', () => undefined);
  let code: number = exitCodes.done;
  const finish: Finish = (value) => {
    code = value;
  };
  const program = describe(version, finish);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      process.stderr.write(`factwiki: ${thrown.message}\n`);
      return exitCodes.usage;
    }
    // Without a verb commander prints the help, as an error.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    process.stderr.write(`${bugReport(thrown)}\n`);
    return exitCodes.errors;
  }
  return code;
}

function describe(version: string, finish: Finish): Command {
  const program = new Command('factwiki')
    .description('Turns reports into a static wiki of fact sheets, every fact with its evidence.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'explain the verbs, or the options of a verb')
    .addOption(rootOption())
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => write(`factwiki: ${sentence(message)}${hint(program, args(program))}`),
    })
    .showSuggestionAfterError(true)
    .helpCommand(false);
  addInit(program, finish);
  addBuildVerbs(program, finish);
  addWatch(program, finish);
  addNew(program, finish);
  addReview(program, finish);
  addEdits(program, finish);
  return program;
}

const args = (program: Command): readonly string[] => program.args;

/** Commander's "error: unknown option '--x'\n(Did you mean --y?)" as one line of ours. */
const sentence = (message: string): string =>
  message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (one of )?(.+?)\?\)/, (_, several: string | undefined, names: string) =>
      several ? `; did you mean one of ${names}?` : `; did you mean ${names}?`,
    )
    .replace(/\bcommand\b/, 'verb');

const hint = (program: Command, given: readonly string[]): string => {
  const verb = program.commands.find((c) => c.name() === given[0])?.name();
  return `See "factwiki ${verb ? `${verb} ` : ''}--help".\n`;
};
