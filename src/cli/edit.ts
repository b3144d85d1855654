/** The editor's verbs on pages and reports: mv, merge, not-same, retract, explain. */
import type { Command } from 'commander';
import type { Explanation, Project } from '../project.ts';
import { openOrExplain } from './build.ts';
import { answer, passageLines, said } from './done.ts';
import type { Finish } from './exit.ts';
import { addOptions, projectOptions, type SharedOptions } from './options.ts';

interface EditOptions extends SharedOptions {
  readonly undo?: boolean;
}

type Act = (project: Project, args: readonly string[], options: EditOptions) => Promise<number>;

export function addEdits(program: Command, finish: Finish): void {
  const verb = (name: string, description: string, args: readonly (readonly [string, string])[], act: Act): Command => {
    const command = program.command(name).description(description);
    for (const [arg, words] of args) command.argument(`<${arg}>`, words);
    return command.action(async () => {
      const options = command.optsWithGlobals<EditOptions>();
      const { openProject } = await import('../project.ts');
      finish(await act(openOrExplain(openProject, projectOptions(command)), command.args, options));
    });
  };
  const page = 'a page: its path, name, alias or id';
  addOptions(
    verb(
      'mv',
      'rename or move a page and rewrite the links to it; the old name stays an alias',
      [
        ['page', page],
        ['to', 'its new name; with a "/" or ".md", its new path'],
      ],
      move,
    ),
    'folders',
    'dry-run',
    'speech',
  );
  for (const [name, relation, words] of [
    ['merge', 'same', 'two names are one person or organization: the next build makes one page of them'],
    ['not-same', 'distinct', 'two names are not one: the next build keeps them apart'],
  ] as const) {
    const one = verb(
      name,
      words,
      [
        ['a', page],
        ['b', page],
      ],
      (project, args, options) => judge(project, name, relation, args, options),
    );
    addOptions(one, 'folders', 'dry-run', 'speech').option('--undo', 'take that back');
  }
  const retracting = verb(
    'retract',
    'withdraw a report: the next build takes away what rests on it alone',
    [['seed', 'a report: its path or id']],
    retract,
  );
  addOptions(retracting, 'folders', 'dry-run', 'speech').option('--undo', 'take that back');
  addOptions(
    verb(
      'explain',
      'show which sentences and rules made a fact or a page',
      [['id', 'of a fact, a claim or a page']],
      explain,
    ),
    'folders',
    'speech',
  );
}

const move: Act = async (project, [page = '', to = ''], options) => {
  const done = await project.movePage(page, to, options.dryRun === true);
  const links = `${done.links ?? 0} link${done.links === 1 ? '' : 's'} rewritten`;
  return answer('mv', done, options, said(options.dryRun === true, `${done.from} is ${done.to} now, ${links}`), {
    from: done.from,
    to: done.to,
    links: done.links,
  });
};

async function judge(
  project: Project,
  verb: string,
  relation: 'same' | 'distinct',
  [a = '', b = '']: readonly string[],
  options: EditOptions,
): Promise<number> {
  const { undo = false, dryRun = false } = options;
  const done = await project.judge(relation, [a, b], { undo, dryRun });
  const names = done.names?.map((n) => `"${n}"`).join(' and ');
  const what = undo
    ? `what was said of ${names} is taken back`
    : `${names} are ${relation === 'same' ? 'one' : 'not one'}`;
  return answer(verb, done, options, said(dryRun, what, 'build again to see it'), { names: done.names });
}

const retract: Act = async (project, [seed = ''], options) => {
  const { undo = false, dryRun = false } = options;
  const done = await project.retract(seed, { undo, dryRun });
  const facts = done.alone.map(({ page, property, id, words }) => `${page} ${property} ${id}: ${words}`);
  const count = `${facts.length} fact${facts.length === 1 ? ' rests' : 's rest'} on this report alone`;
  const words = undo ? 'the report is read again' : `the report is withdrawn; ${count}`;
  return answer(
    'retract',
    done,
    options,
    [...facts, ...(dryRun && !undo ? [count] : []), ...said(dryRun, words, 'build again to see it')],
    { alone: done.alone },
  );
};

const explain: Act = async (project, [id = ''], options) => {
  const done = await project.explain(id);
  return answer('explain', done, options, done.facts.flatMap(explanationOf), { facts: done.facts });
};

function explanationOf({ page, property, words, reasons, quotes }: Explanation['facts'][number]): readonly string[] {
  const head = page === undefined ? [] : [`${page}${property === undefined ? '' : ` ${property}`}: ${words}`];
  if (reasons.length === 0)
    return [
      ...head,
      '   no rule made this: it was written by an editor, or its report has changed',
      ...quotes.map((q) => `   »${q}«`),
    ];
  return [
    ...head,
    ...reasons.flatMap(({ kind, source, claim, confidence, rules, passages }) => [
      `   ${kind} ${claim} of ${source}, ${sureness(kind, confidence)}, because: ${rules.join('; ') || 'nothing is noted'}`,
      ...passageLines(passages, false),
    ]),
  ];
}

/** A number of a report is published in any case: the doubt is whether readers want a page of it. */
const sureness = (kind: string, confidence: number): string =>
  `${Math.round(confidence * 100)} % sure${kind === 'figure' ? ' by itself that it is worth a page' : ''}`;
