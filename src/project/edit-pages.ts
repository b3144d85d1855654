/** Verbs that change what pages are called, where they are, and who is who. */
import type { Relation } from '../edit/decisions.ts';
import { sha256 } from '../io/hash.ts';
import type { PageId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import { carryOut, changeIn, type Desk, type Done, openDesk, refused } from './desk.ts';
import { changeOfDecisions } from './review.ts';
import type { Session } from './session.ts';

export interface Moved extends Done {
  readonly from?: string;
  readonly to?: string;
  /** How many links were rewritten. */
  readonly links?: number;
}

/** A new name (the old one stays an alias), or a new path. Links that would break are rewritten, byte for byte theirs alone. */
export async function moveWikiPage(session: Session, wanted: string, to: string, dryRun: boolean): Promise<Moved> {
  const { value: desk, diagnostics } = await openDesk(session, !dryRun);
  if (!desk) return { diagnostics, changed: [] };
  if (to.trim() === '') return refused('the page needs a name');
  const page = await pageCalled(desk, wanted);
  if (typeof page === 'string') return refused(page);
  const { movePage } = await import('../edit/move.ts');
  const files = desk.content.filter(({ broken }) => !broken);
  const move = movePage(files, desk.pages, page, to.trim(), desk.memories.base);
  if ('problem' in move) return refused(move.problem);
  const { content } = desk.folders;
  const text =
    move.writes.find(({ path }) => path === move.from)?.text ?? files.find(({ path }) => path === move.from)?.text;
  const was = files.find(({ path }) => path === move.from)?.text;
  const others = move.writes.filter(({ path }) => path !== move.from);
  // The page is there before any link leads to it, and its old file goes last.
  const own =
    move.from === move.to ? [changeIn(content, move.to, was, text)] : [changeIn(content, move.to, undefined, text)];
  const done = carryOut(
    desk.folders,
    [
      ...own,
      ...others.map((w) => changeIn(content, w.path, w.was, w.text)),
      ...(move.from === move.to ? [] : [changeIn(content, move.from, was, undefined)]),
      ...move.bases.map((b) => changeIn(desk.folders.base, `${b.id}.md`, b.was, b.text)),
    ],
    dryRun,
  );
  return { ...done, from: `${content.label}/${move.from}`, to: `${content.label}/${move.to}`, links: move.links };
}

/** Two names of the reports are one person or organization, or are not: the next build goes by it. */
export async function judge(
  session: Session,
  relation: Relation,
  wanted: readonly [string, string],
  undo: boolean,
  dryRun: boolean,
): Promise<Done & { readonly names?: readonly [string, string] }> {
  const { value: desk, diagnostics } = await openDesk(session, !dryRun);
  if (!desk) return { diagnostics, changed: [] };
  const [a, b] = [await nameCalled(desk, wanted[0]), await nameCalled(desk, wanted[1])];
  const problem = [a, b].find((n) => 'problem' in n);
  if (problem && 'problem' in problem) return refused(problem.problem);
  if ('problem' in a || 'problem' in b) return refused('');
  if (a.name === b.name || (relation === 'same' && !undo && a.page !== undefined && a.page === b.page))
    return refused(`"${wanted[0]}" and "${wanted[1]}" are the same page; name two`);
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind && relation === 'same' && !undo)
    return refused(
      `"${a.name}" is ${withArticle(a.kind)} and "${b.name}" ${withArticle(b.kind)}; only two of one kind can be one`,
    );
  const { decide } = await import('../edit/decisions.ts');
  const next = decide(desk.memories.decisions, relation, [a.name, b.name], undo);
  if (!next)
    return refused(
      undo
        ? `nobody said so of "${a.name}" and "${b.name}"`
        : `that is remembered already of "${a.name}" and "${b.name}"`,
    );
  return { ...carryOut(desk.folders, [await changeOfDecisions(desk, next)], dryRun), names: [a.name, b.name] };
}

/** The name that the reports know: not what an editor made of it. */
async function nameCalled(desk: Desk, wanted: string): Promise<NameCalled | { readonly problem: string }> {
  const page = await pageCalled(desk, wanted);
  const decided = [...desk.memories.decisions.same, ...desk.memories.decisions.distinct].flat();
  const known = typeof page === 'string' ? undefined : { page: page.id, kind: page.type };
  if (decided.includes(wanted)) return { name: wanted, ...known };
  const found = desk.memories.found.find(({ name, kind }) => name === wanted && isBody(kind));
  if (found) return { name: wanted, kind: found.kind };
  if (typeof page === 'string') return { problem: page };
  if (!isBody(page.type))
    return { problem: `"${page.name}" is no person or organization; only these can be merged or kept apart` };
  if (page.name !== wanted && page.aliases.includes(wanted)) return { name: wanted, ...known };
  const { listPages } = await import('../build.ts');
  const written = desk.memories.base
    .filter(({ id }) => id === page.id)
    .map(({ text }) => ({ path: page.path, text, hash: sha256(text) }));
  const [machine] = await listPages(written, desk.shop);
  return { name: machine?.name ?? page.name, ...known };
}

/** A name that was decided on before may have no page of its own any more. */
interface NameCalled {
  readonly name: string;
  readonly page?: PageId;
  readonly kind?: string;
}

const withArticle = (kind = 'page'): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

const isBody = (kind: string): boolean => kind === 'person' || kind === 'organization';

/** By path with or without its folder, name, alias or id; or what is wrong. */
async function pageCalled({ pages, folders }: Desk, wanted: string): Promise<Page | string> {
  const { indexNames } = await import('../edit/names.ts');
  const names = indexNames(pages, []);
  const label = `${folders.content.label}/`;
  const found = names.find(wanted.startsWith(label) ? wanted.slice(label.length) : wanted, '');
  if (found.is === 'page') return found.page;
  if (found.is === 'several') return `"${wanted}" names several pages: ${found.paths.join(', ')}; give the path of one`;
  const near = names.closest(wanted).map((n) => JSON.stringify(n));
  return `there is no page "${wanted}"${near.length > 0 ? `; closest: ${near.join(', ')}` : ''}`;
}
