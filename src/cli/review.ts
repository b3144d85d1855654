/** `factwiki review`: what the reports say where an editor's word stands; listed, shown, accepted, rejected. */
import type { Command } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OpenItem, Project } from '../project.ts';
import { openOrExplain } from './build.ts';
import { answer, passageLines, said } from './done.ts';
import { exitCodes, type Finish } from './exit.ts';
import { addOptions, projectOptions, type SharedOptions } from './options.ts';
import { harmless, type Printer, printerFor } from './print.ts';
import { UsageError } from './usage.ts';

export function addReview(program: Command, finish: Finish): void {
  const verb = program
    .command('review')
    .description('list, show, accept or reject what the reports say where your word stands')
    .argument('[action]', 'show, accept or reject; without it: the list, and on a terminal a question for each')
    .argument('[numbers...]', 'as the list gives them, or all');
  addOptions(verb, 'folders', 'dry-run', 'speech').action(
    async (action: string | undefined, numbers: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals<SharedOptions>();
      const { openProject } = await import('../project.ts');
      const project = openOrExplain(openProject, projectOptions(command));
      finish(await review(project, action, numbers, options));
    },
  );
}

async function review(
  project: Project,
  action: string | undefined,
  words: readonly string[],
  options: SharedOptions,
): Promise<number> {
  const printer = printerFor(options);
  const dryRun = options.dryRun === true;
  if (action === 'accept' || action === 'reject') {
    const done = await project.decide(action, numbersIn(words), dryRun);
    return answer(
      `review ${action}`,
      done,
      options,
      said(dryRun, `${action}ed`, done.changed.length > 0 ? 'build again to see it' : ''),
    );
  }
  if (action !== undefined && action !== 'show')
    throw new UsageError(`"review ${action}" means nothing; write show, accept or reject`);
  const { items, diagnostics } = await project.review();
  printer.diagnostics(diagnostics);
  const wanted = action === 'show' ? numbersIn(words) : 'all';
  const missing = wanted === 'all' ? undefined : wanted.find((n) => !items.some((i) => i.number === n));
  if (missing !== undefined) throw new UsageError(`there is no ${missing}; "factwiki review" lists what waits`);
  const chosen = wanted === 'all' ? items : items.filter((i) => wanted.includes(i.number));
  const code = diagnostics.some((d) => d.severity === 'error') ? exitCodes.errors : exitCodes.done;
  const isAsked = action === undefined && items.length > 0 && !dryRun && !options.json && isTerminal();
  if (isAsked) return await ask(project, items, options);
  if (options.json) printJson(chosen, items.length, code);
  else printList(chosen, action === 'show', items.length, printer);
  return code;
}

const isTerminal = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

function printJson(chosen: readonly OpenItem[], waiting: number, exitCode: number): void {
  for (const item of chosen) process.stdout.write(`${JSON.stringify(item)}\n`);
  process.stdout.write(`${JSON.stringify({ summary: { verb: 'review', exitCode, waiting } })}\n`);
}

function printList(chosen: readonly OpenItem[], inContext: boolean, waiting: number, { say }: Printer): void {
  for (const item of chosen) for (const line of linesOf(item, inContext)) say(line);
  if (inContext) return;
  const next = '"factwiki review show N", "accept N", "reject N"';
  say(waiting === 0 ? 'Nothing waits for review.' : `${waiting} to review: ${next}`);
}

function numbersIn(words: readonly string[]): readonly number[] | 'all' {
  if (words.length === 1 && words[0] === 'all') return 'all';
  if (words.length === 0) throw new UsageError('which? Write the numbers of the list, or all');
  return words.map((word) => {
    if (!/^[1-9]\d*$/.test(word)) throw new UsageError(`"${word}" is no number of the list; write numbers, or all`);
    return Number(word);
  });
}

/** Findings that stand on a page somebody has already; the others ask for one of their own. */
const isClaim = (kind: string): boolean =>
  ['role', 'statement', 'position', 'sponsor', 'term', 'status'].includes(kind);

/** In a list each passage is its sentence alone. */
function linesOf(item: OpenItem, inContext: boolean): readonly string[] {
  const title =
    item.what === 'proposal'
      ? `${item.number}. ${item.page ?? item.id} ${item.proposal.path}${item.proposal.reason === 'edited' ? '' : ` (${item.proposal.reason})`}`
      : isClaim(item.kind)
        ? `${item.number}. a fact? ${item.name} (${item.kind}, doubtful)`
        : `${item.number}. a page for "${item.name}"? (${item.kind}, doubtful)`;
  const sides =
    item.what === 'proposal' ? [`   yours:    ${item.words.yours}`, `   proposed: ${item.words.proposed}`] : [];
  return [title, ...sides, ...passageLines(item.passages, inContext)].map(harmless);
}

/** Asks about each; at the end, or at Ctrl-D, what was decided is carried out, and at Ctrl-C nothing is. */
async function ask(project: Project, items: readonly OpenItem[], options: SharedOptions): Promise<number> {
  const verdicts = { accept: [] as number[], reject: [] as number[] };
  const printer = printerFor(options);
  const answers = await openTerminal();
  try {
    for (const item of items) {
      process.stdout.write(`${linesOf(item, true).join('\n')}\n`);
      const letter = await answers.next('   accept, reject, skip, quit? [a/r/s/q] ');
      if (letter === 'interrupted') {
        printer.say('\nNothing was decided.');
        return exitCodes.interrupted;
      }
      if (letter === 'q') break;
      if (letter === 'a') verdicts.accept.push(item.number);
      if (letter === 'r') verdicts.reject.push(item.number);
    }
  } finally {
    answers.close();
  }
  return await decideAll(project, items, verdicts, printer);
}

type Letter = 'a' | 'r' | 's' | 'q' | 'interrupted';

interface Answers {
  /** Asks until it is told one of the four. */
  readonly next: (question: string) => Promise<Letter>;
  readonly close: () => void;
}

async function openTerminal(): Promise<Answers> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // A question that the keyboard ends is answered by nobody: Node leaves it open, or rejects it, by its version.
  const ended = new AbortController();
  let isInterrupted = false;
  terminal.on('SIGINT', () => {
    isInterrupted = true;
    ended.abort();
  });
  terminal.on('close', () => ended.abort());
  const next = async (question: string): Promise<Letter> => {
    for (;;) {
      let reply: string;
      try {
        reply = await terminal.question(question, { signal: ended.signal });
      } catch {
        return isInterrupted ? 'interrupted' : 'q';
      }
      const [letter = 's'] = reply.trim().toLowerCase();
      if (letter === 'a' || letter === 'r' || letter === 's' || letter === 'q') return letter;
      process.stdout.write('   Write a, r, s or q; just Enter skips.\n');
    }
  };
  return { next, close: () => terminal.close() };
}

/** Numbers count what waits: once some are accepted, the rest have others. */
async function decideAll(
  project: Project,
  items: readonly OpenItem[],
  { accept, reject }: { readonly accept: readonly number[]; readonly reject: readonly number[] },
  printer: Printer,
): Promise<number> {
  const found: Diagnostic[] = [];
  if (accept.length > 0) found.push(...(await project.decide('accept', accept)).diagnostics);
  if (reject.length > 0) {
    const now = (await project.review()).items;
    const same = (a: OpenItem, b: OpenItem): boolean =>
      JSON.stringify({ ...a, number: 0 }) === JSON.stringify({ ...b, number: 0 });
    const numbers = items
      .filter((item) => reject.includes(item.number))
      .flatMap((item) => now.find((other) => same(item, other))?.number ?? []);
    if (numbers.length > 0) found.push(...(await project.decide('reject', numbers)).diagnostics);
  }
  printer.diagnostics(found);
  if (found.some(({ severity }) => severity === 'error')) return exitCodes.errors;
  if (accept.length + reject.length > 0)
    printer.say(`${accept.length} accepted, ${reject.length} rejected; build again to see it`);
  return exitCodes.done;
}
