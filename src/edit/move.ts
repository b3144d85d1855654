/** A page and where it goes or what it is called from now on → the texts of all pages, of which only names and links change. */
import { scan } from '../link/body/scan.ts';
import { indexNames, type Named, type Names } from '../link/names.ts';
import { spliceHead } from '../merge/page.ts';
import { type PagePath, pagePath } from '../model/ids.ts';
import { readFrontmatter } from '../text/frontmatter.ts';
import { foldLetters, slug } from '../text/slug.ts';

export interface PageText {
  readonly path: PagePath;
  readonly text: string;
}

export interface Move {
  /** Pages whose text changes, the moved one under its old path. */
  readonly writes: readonly (PageText & { readonly was: string })[];
  readonly from: PagePath;
  readonly to: PagePath;
  readonly links: number;
  /** What the machine last wrote, with the same links rewritten: to follow a page is no edit of anybody's. */
  readonly bases: readonly { readonly id: string; readonly text: string; readonly was: string }[];
}

/** What the machine last wrote of a page that is there. */
export interface BaseText {
  readonly id: string;
  readonly text: string;
}

/** `to` is a path where it has a `/` or ends in `.md`, else a new name. */
export function movePage(
  files: readonly PageText[],
  pages: readonly Named[],
  page: Named,
  to: string,
  written: readonly BaseText[] = [],
): Move | { readonly problem: string } {
  const isPath = /\/|\.md$/i.test(to);
  const folder = page.path.replace(/[^/]*$/, '');
  const target = pagePath(isPath ? to.replace(/^\/+|\.md$/gi, '').concat('.md') : `${folder}${slug(to)}.md`);
  if (target.split('/').some((part) => part === '' || part.startsWith('.')) || /[[\]|#^\\\0\n\r]/.test(target)) {
    return {
      problem: `"${to}" can not be a page's path; leave out empty and hidden folders, backslashes and [ ] | # ^`,
    };
  }
  if (!isPath && /[[\]\n\r]/.test(to))
    return { problem: `"${to}" can not be a page's name; leave out brackets and line ends` };
  if (files.some((f) => f.path !== page.path && foldLetters(f.path) === foldLetters(target)))
    return { problem: `there is a page ${target} already; choose another name` };
  const text = files.find((f) => f.path === page.path)?.text ?? '';
  const renamed = isPath ? text : withName(text, page, to);
  if (renamed === undefined)
    return {
      problem: `the frontmatter of ${page.path} is written so that its name can not be changed; put each key on a line of its own`,
    };
  const aliases = isPath ? page.aliases : [...page.aliases.filter((a) => a !== to), page.name];
  const moved: Named = { ...page, path: target, name: isPath ? page.name : to, aliases };
  const before = indexNames(pages, []);
  const after = indexNames(
    pages.map((p) => (p === page ? moved : p)),
    [],
  );
  let links = 0;
  const writes = files.flatMap((file) => {
    const own = file.path === page.path;
    const start = own ? renamed : file.text;
    const result = relink(start, file.path, own ? target : file.path, { page, moved, before, after });
    links += result.count;
    return result.text === file.text ? [] : [{ path: file.path, text: result.text, was: file.text }];
  });
  const paths = new Map(pages.map(({ id, path }) => [id, path]));
  const bases = written.flatMap(({ id, text: was }) => {
    const from = paths.get(id);
    if (from === undefined) return [];
    const { text: relinked } = relink(was, from, id === page.id ? target : from, { page, moved, before, after });
    return relinked === was ? [] : [{ id, text: relinked, was }];
  });
  return { writes, from: pagePath(page.path), to: target, links, bases };
}

/** The old name stays as an alias, so that links by it, and readers, still find the page. */
function withName(text: string, page: Named, name: string): string | undefined {
  const { value } = readFrontmatter(text, '');
  if (!value) return undefined;
  const aliases = [...page.aliases.filter((a) => a !== name), ...(page.aliases.includes(page.name) ? [] : [page.name])];
  if (!value.present)
    return `---\nname: ${JSON.stringify(name)}\naliases:\n${aliases.map((a) => `  - ${JSON.stringify(a)}\n`).join('')}---\n${text}`;
  const head = text.slice(0, text.length - value.body.length);
  const { name: _, aliases: __, ...others } = value.data;
  const wanted = Object.hasOwn(value.data, 'name')
    ? Object.fromEntries(
        Object.entries({ ...value.data, name }).flatMap(([k, v]) =>
          k === 'aliases'
            ? []
            : k === 'name'
              ? [
                  [k, v],
                  ['aliases', aliases],
                ]
              : [[k, v]],
        ),
      )
    : { ...others, name, aliases };
  const changed = spliceHead(head, value.data, wanted);
  return changed === undefined ? undefined : changed + value.body;
}

interface Renaming {
  readonly page: Named;
  readonly moved: Named;
  readonly before: Names<Named>;
  readonly after: Names<Named>;
}

/** Links to the page that would no longer find it get its new path; every other byte stays. */
function relink(
  text: string,
  from: string,
  now: string,
  renaming: Renaming,
): { readonly text: string; readonly count: number } {
  const bodyStart = text.length - (readFrontmatter(text, '').value?.body.length ?? text.length);
  const inHead = [...text.slice(0, bodyStart).matchAll(/!?\[\[[^[\]\n]+\]\]/g)].map((m) => ({
    at: m.index,
    written: m[0],
  }));
  const inBody = scan(text.slice(bodyStart)).tokens.flatMap(({ kind, written, at }) =>
    kind === 'wikilink' || kind === 'embed' ? [{ at: at + bodyStart, written }] : [],
  );
  let result = '';
  let done = 0;
  let count = 0;
  for (const { at, written } of [...inHead, ...inBody]) {
    const [, open = '', target = ''] = /^(!?\[\[\s*)([^|#\]\\]*?)\s*(?=[|#\]\\])/.exec(written) ?? [];
    const instead = newTarget(target, from, now, renaming);
    if (instead === undefined) continue;
    result += text.slice(done, at + open.length) + instead;
    done = at + open.length + target.length;
    count++;
  }
  return { text: result + text.slice(done), count };
}

/** A bare name stays one where it can. Undefined where nothing has to change. */
function newTarget(
  target: string,
  from: string,
  now: string,
  { page, moved, before, after }: Renaming,
): string | undefined {
  if (target === '') return undefined;
  const meant = before.find(target, from);
  if (meant.is !== 'page') return undefined;
  const finds = (written: string): boolean => {
    const found = after.find(written, now);
    return found.is === 'page' && found.page === (meant.page === page ? moved : meant.page);
  };
  if (finds(target)) return undefined;
  const path = (meant.page === page ? moved : meant.page).path.replace(/\.md$/i, '');
  const base = path.replace(/^.*\//, '');
  return !target.includes('/') && finds(base) ? base : path;
}
