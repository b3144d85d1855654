/** What `check` says beyond a build, and the links it can make. */
import type { ContentFile } from '../build.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { pagePath } from '../model/ids.ts';
import { carryOut, changeIn, type Done, openDesk } from './desk.ts';
import { basePages, contentFiles, otherFiles, type Scan } from './scan.ts';
import type { Run, Session } from './session.ts';

/** `planned`: the pages as a build would leave them, where it has something to do. */
export async function checkHalf(
  { scan, shop }: Run,
  planned: readonly ContentFile[] | undefined,
): Promise<readonly Diagnostic[]> {
  const { checkPages } = await import('../build.ts');
  const content = planned ?? contentFiles(scan);
  // What a build would write is the machine's as well; only the plan of a dry run has no time.
  const made = content.filter(({ path }) => scan.content.files.get(path)?.mtimeMs === 0);
  const input = { content, files: otherFiles(scan), written: [...lastWritten(scan), ...made] };
  return (await checkPages(input, shop)).diagnostics;
}

export interface Fixed extends Done {
  readonly links: number;
}

/** Links the first mention of every page in an editor's prose; every other byte stays. */
export async function fixWiki(session: Session, dryRun: boolean): Promise<Fixed> {
  const { value: desk, diagnostics } = await openDesk(session, !dryRun);
  if (!desk) return { diagnostics, changed: [], links: 0 };
  const { content, scan, shop, folders } = desk;
  const { checkPages } = await import('../build.ts');
  const input = { content, files: otherFiles(scan), written: lastWritten(scan) };
  const { value: relinked } = await checkPages(input, shop);
  const texts = new Map(content.map(({ path, text }) => [path, text]));
  const changes = relinked.map(({ path, text }) => changeIn(folders.content, path, texts.get(path), text));
  return { ...carryOut(folders, changes, dryRun), links: relinked.reduce((sum, { links }) => sum + links, 0) };
}

const lastWritten = (scan: Scan): readonly ContentFile[] =>
  basePages(scan).map(({ id, text }) => {
    const path = pagePath(`${id}.md`);
    return { path, text, hash: scan.base.files.get(path)?.hash ?? '' };
  });
