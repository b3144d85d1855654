/** What waits for an editor: listed with the reports' words, and accepted or rejected by number. */
import type { Decisions, Pending, Tombstone } from '../build.ts';
import type { OpenItem, OpenProposal } from '../edit/review.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PageId } from '../model/ids.ts';
import { carryOut, changeIn, type Desk, type Done, openDesk, refused } from './desk.ts';
import { foundFile, listText } from './memories.ts';
import { judgementsName, seedFiles } from './scan.ts';
import type { Session } from './session.ts';
import type { Change } from './unfinished.ts';

export type { OpenItem, Passage } from '../edit/review.ts';

export interface Review {
  readonly items: readonly OpenItem[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function reviewWiki(session: Session): Promise<Review> {
  const { value: desk, diagnostics } = await openDesk(session, false);
  return { items: desk ? await itemsOf(desk) : [], diagnostics };
}

async function itemsOf({ memories, pages, scan, shop }: Desk): Promise<readonly OpenItem[]> {
  if (memories.pending.size === 0 && memories.found.length === 0) return [];
  const { readReports } = await import('../build.ts');
  const { listOpen } = await import('../edit/review.ts');
  const { sources } = await readReports(seedFiles(scan), shop);
  const paths = new Map<PageId, OpenProposal['page']>(pages.map(({ id, path }) => [id, path]));
  return listOpen({ ...memories, sources, pathOf: (id) => paths.get(id) });
}

/** `numbers`: as `reviewWiki` gives them; `all` of them. */
export async function decideOn(
  session: Session,
  verdict: 'accept' | 'reject',
  numbers: readonly number[] | 'all',
  dryRun: boolean,
): Promise<Done> {
  const { value: desk, diagnostics } = await openDesk(session, !dryRun);
  if (!desk) return { diagnostics, changed: [] };
  const items = await itemsOf(desk);
  const missing = numbers === 'all' ? undefined : numbers.find((n) => !items.some((item) => item.number === n));
  if (missing !== undefined) return refused(noSuch(missing, items.length));
  const chosen = numbers === 'all' ? items : items.filter((item) => numbers.includes(item.number));
  const proposals = chosen.filter((item) => item.what === 'proposal');
  const pages = groupById(proposals);
  const settled = await Promise.all([...pages].map(([id, list]) => settle(desk, verdict, id, list)));
  const changes = [...settled.flatMap((page) => page.changes), ...(await judged(desk, verdict, chosen))];
  const done = carryOut(desk.folders, changes, dryRun);
  return { ...done, diagnostics: [...settled.flatMap((page) => page.diagnostics), ...done.diagnostics] };
}

interface Settled {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The page first: while its proposals are still listed, nothing is lost. */
async function settle(
  { content, folders, memories }: Desk,
  verdict: 'accept' | 'reject',
  id: PageId,
  list: readonly OpenProposal[],
): Promise<Settled> {
  const { acceptProposal, rejectProposal } = await import('../edit/review.ts');
  const page = content.find(({ path }) => path === list[0]?.page);
  const diagnostics: Diagnostic[] = [];
  const settled: Pending[] = [];
  const graves = memories.tombstones.get(id) ?? [];
  let tombstones: readonly Tombstone[] = graves;
  let text = page?.text;
  for (const { proposal } of list) {
    const accepted = verdict === 'accept' && text !== undefined ? acceptProposal(text, proposal) : text;
    if (verdict === 'accept' && accepted === undefined) {
      diagnostics.push(notPossible(page ? `${folders.content.label}/${page.path}` : id, proposal));
      continue;
    }
    if (verdict === 'reject') tombstones = rejectProposal(tombstones, proposal);
    text = accepted;
    settled.push(proposal);
  }
  const open = memories.pending.get(id) ?? [];
  const left = open.filter((p) => !settled.includes(p));
  const changes = [
    ...(page ? [changeIn(folders.content, page.path, page.text, text)] : []),
    changeIn(folders.tombstones, `${id}.yaml`, listText(graves), listText(tombstones)),
    changeIn(folders.pending, `${id}.yaml`, listText(open), listText(left)),
  ];
  return { changes, diagnostics };
}

/** Findings go into the file of judgements, and off the list. */
async function judged(
  desk: Desk,
  verdict: 'accept' | 'reject',
  chosen: readonly OpenItem[],
): Promise<readonly Change[]> {
  const findings = chosen.flatMap((item) => (item.what === 'finding' ? [{ kind: item.kind, name: item.name }] : []));
  if (findings.length === 0) return [];
  const { found, decisions } = desk.memories;
  const key = verdict === 'accept' ? 'accepted' : 'rejected';
  const next = { ...decisions, [key]: [...decisions[key], ...findings] };
  const left = found.filter((f) => !findings.some((d) => d.kind === f.kind && d.name === f.name));
  return [
    await changeOfDecisions(desk, next),
    changeIn(desk.folders.pending, foundFile, listText(found), listText(left)),
  ];
}

export async function changeOfDecisions(desk: Desk, next: Decisions): Promise<Change> {
  const { writeDecisions } = await import('../edit/judgements.ts');
  const { judgements } = desk.scan;
  return changeIn(desk.folders.content, judgementsName, judgements || undefined, writeDecisions(next) || undefined);
}

function groupById(items: readonly OpenProposal[]): ReadonlyMap<PageId, readonly OpenProposal[]> {
  const groups = new Map<PageId, OpenProposal[]>();
  for (const item of items) groups.set(item.id, [...(groups.get(item.id) ?? []), item]);
  return groups;
}

const noSuch = (n: number, count: number): string =>
  count === 0
    ? `nothing waits for review, so there is no ${n}`
    : `there is no ${n}; "factwiki review" lists what waits, from 1 to ${count}`;

const notPossible = (file: string, { path }: Pending): Diagnostic => ({
  severity: 'error',
  rule: 'review/not-possible',
  message: `"${path}" can not be changed here without touching anything else; change it by hand, then reject the proposal`,
  file,
});
