/** A kind and a name → a new page in its folder, for an editor to fill in. */
import { join } from 'node:path';
import { readText } from '../io/files.ts';
import { reasonOf } from '../io/reason.ts';
import { holds, writeAtomically } from '../io/write.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Kind } from '../model/kind.ts';
import { loadConfig } from './config-file.ts';
import { foldersOf } from './folders.ts';
import { contentFiles, scanWiki } from './scan.ts';
import type { Session } from './session.ts';

export interface NewPage {
  /** Relative to the wiki's root; absent where nothing was made. */
  readonly path?: string;
  /** The call makes no sense: no such kind, no name. */
  readonly problem?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const plain = { type: 'page', folder: '' };

export async function newPage(session: Session, kindName: string, name: string, dryRun: boolean): Promise<NewPage> {
  const { value: settings, diagnostics } = await loadConfig(session.root, session.config);
  if (!settings) return { diagnostics };
  const kind = findKind(settings.kinds, kindName);
  if (typeof kind === 'string') return { problem: kind, diagnostics };
  if (name.trim() === '') return { problem: 'the page needs a name', diagnostics };

  const folders = foldersOf(session.root, session.given, settings);
  const { newPageOf } = await import('../build.ts');
  const { id, path, text } = await newPageOf(kind, name.trim());
  const file = `${folders.content.label}/${path}`;
  const refuse = (rule: string, message: string, at = file): NewPage => ({
    diagnostics: [...diagnostics, { severity: 'error', rule: `new/${rule}`, message, file: at }],
  });
  const target = join(folders.content.path, path);
  if (!holds(target, undefined)) return refuse('exists', 'this page is there already; edit it, or choose another name');
  const twin = contentFiles(scanWiki(folders, {}, Date.now())).find((f) => idLine(f.text) === id);
  if (twin) {
    return refuse(
      'same-id',
      `this page has the id "${id}" already; edit it, or choose another name`,
      `${folders.content.label}/${twin.path}`,
    );
  }
  try {
    if (!dryRun) writeAtomically(target, text);
  } catch (thrown) {
    return refuse(
      'unwritable',
      `this page can not be written (${reasonOf(thrown).words}); mend the folder's permissions`,
    );
  }
  // Case: on some systems the file is there under another spelling.
  if (!dryRun && readText(target) !== text)
    return refuse('unwritable', 'this page can not be written under this name; choose another');
  return { path: file, diagnostics };
}

const idLine = (text: string): string | undefined => /^id:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];

/** By type, folder or name: `person`, `people`, `Person`. */
function findKind(kinds: readonly Kind[], wanted: string): Pick<Kind, 'type' | 'folder'> | string {
  const word = wanted.toLowerCase();
  if (word === 'page') return plain;
  const kind = kinds.find((k) => [k.type, k.folder, k.singular, k.plural].some((n) => n.toLowerCase() === word));
  if (kind?.type === 'source')
    return 'the page of a source is made from its report: put the report into the folder of the seeds, then "factwiki build"';
  if (kind) return kind;
  const types = kinds.map((k) => k.type).filter((type) => type !== 'source');
  return `there is no kind "${wanted}"; the kinds are ${[...types, 'page'].join(', ')}`;
}
