/** The options that verbs share, and what they say as the arguments of the library. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Host, ProjectOptions } from '../project.ts';

export interface SharedOptions {
  readonly root?: string;
  readonly seeds?: string;
  readonly content?: string;
  readonly templates?: string;
  readonly out?: string;
  readonly config?: string;
  readonly concurrency?: number;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

export const rootOption = (): Option => new Option('--root <dir>', 'the wiki (default: this folder)');

const folders = [
  rootOption(),
  new Option('--seeds <dir>', 'folder of the reports (default: seeds)'),
  new Option('--content <dir>', 'folder of the pages (default: content)'),
  new Option('--templates <dir>', 'folder of your own templates (default: templates)'),
  new Option('-o, --out <dir>', 'folder of the built site (default: dist)'),
  new Option('-c, --config <file>', 'configuration (default: factwiki.config.mjs)'),
];

const speech = [
  new Option('--json', 'one JSON object per diagnostic and line, then a summary'),
  new Option('--quiet', 'errors only').conflicts('verbose'),
  new Option('--verbose', 'tell how long each step takes'),
  new Option('--no-color', 'no colours (also: the variable NO_COLOR)'),
];

const force = new Option('--force', 'build everything anew, and overwrite foreign files in the output folder');
const dryRun = new Option('--dry-run', 'print what would be done and write nothing');
const concurrency = new Option(
  '--concurrency <n>',
  'reports read at a time (default: one a processor, four at most)',
).argParser(wholeNumber(1, 1024));

export function addOptions(
  verb: Command,
  ...groups: readonly ('folders' | 'speech' | 'dry-run' | 'force' | 'work')[]
): Command {
  const options = {
    folders,
    speech,
    'dry-run': [dryRun],
    force: [force],
    work: [concurrency],
  };
  for (const group of groups) for (const option of options[group]) verb.addOption(option);
  return verb;
}

export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

/** Options given before the verb count as well: `factwiki --root W build`. */
export function projectOptions(verb: Command): ProjectOptions {
  const { root = '.', seeds, content, templates, out, config, concurrency } = verb.optsWithGlobals<SharedOptions>();
  return {
    root,
    ...(seeds === undefined ? {} : { seeds }),
    ...(content === undefined ? {} : { content }),
    ...(templates === undefined ? {} : { templates }),
    ...(out === undefined ? {} : { out }),
    ...(config === undefined ? {} : { config }),
    ...(concurrency === undefined ? {} : { concurrency }),
    host,
  };
}

export const host: Host = {
  pid: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (thrown) {
      // EPERM: it lives and belongs to somebody else.
      return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
    }
  },
};
