/** Reads rendered pages as a browser does, and names everything that is wrong with them: markup, ids, links, headings, notes. */
import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { OutputFile } from '../../src/render/index.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

export interface ReadPage {
  readonly path: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
  readonly faults: readonly string[];
}

export const attribute = (e: Element, name: string): string | undefined => e.attrs.find((a) => a.name === name)?.value;

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function readPage({ path, content }: OutputFile): ReadPage {
  const faults: string[] = [];
  const document = parse(String(content), {
    sourceCodeLocationInfo: true,
    onParseError: (e) => faults.push(`${e.code} in line ${e.startLine}`),
  });
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  const ids = new Set<string>();
  for (const e of elements) {
    const id = attribute(e, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) faults.push(`id ${id} twice`);
    if (id === '' || /\s/.test(id)) faults.push(`id "${id}"`);
    ids.add(id);
  }
  return {
    path,
    elements,
    ids,
    faults: [...faults, ...headings(elements), ...tables(elements), ...notes(elements, ids)],
  };
}

function headings(elements: readonly Element[]): string[] {
  const levels = elements.flatMap((e) => (/^h[1-6]$/.test(e.tagName) ? [Number(e.tagName[1])] : []));
  const faults = levels.filter((l) => l === 1).length === 1 ? [] : ['not one h1'];
  levels.forEach((level, i) => {
    if (level > (levels[i - 1] ?? 0) + 1) faults.push(`h${levels[i - 1]} then h${level}`);
  });
  return faults;
}

function tables(elements: readonly Element[]): string[] {
  const captioned = elements.filter(
    (e) => e.tagName === 'table' && !e.childNodes.some((c) => 'tagName' in c && c.tagName === 'caption'),
  );
  const unscoped = elements.filter((e) => e.tagName === 'th' && attribute(e, 'scope') === undefined);
  return [...captioned.map(() => 'table without caption'), ...unscoped.map((e) => `th "${textOf(e)}" without scope`)];
}

/** Every mark has a note, every note a link back to each mark. */
function notes(elements: readonly Element[], ids: ReadonlySet<string>): string[] {
  const marks = elements.filter((e) => attribute(e, 'role') === 'doc-noteref');
  const backs = new Set(
    elements.filter((e) => attribute(e, 'role') === 'doc-backlink').map((e) => attribute(e, 'href')),
  );
  return [
    ...marks
      .filter((m) => !ids.has((attribute(m, 'href') ?? '').slice(1)))
      .map((m) => `mark ${attribute(m, 'id')} without note`),
    ...marks
      .filter((m) => !backs.has(`#${attribute(m, 'id')}`))
      .map((m) => `no way back to mark ${attribute(m, 'id')}`),
  ];
}

/** Faults of all pages, links between them included, as "path: what". */
export function faultsOf(files: readonly OutputFile[]): string[] {
  const pages = files.filter((f) => f.path.endsWith('.html')).map(readPage);
  const byPath = new Map(pages.map((p) => [p.path, p]));
  const paths = new Set(files.map((f) => f.path));
  const dead = pages.flatMap((page) =>
    page.elements.flatMap((e) => {
      const links = [
        attribute(e, 'href'),
        attribute(e, 'src'),
        ...(attribute(e, 'aria-labelledby')
          ?.split(' ')
          .map((id) => `#${id}`) ?? []),
      ];
      return links.flatMap((link) =>
        link === undefined || isAlive(page.path, link, byPath, paths) ? [] : [`${page.path}: dead ${link}`],
      );
    }),
  );
  return [...pages.flatMap((p) => p.faults.map((f) => `${p.path}: ${f}`)), ...dead];
}

function isAlive(
  from: string,
  link: string,
  pages: ReadonlyMap<string, ReadPage>,
  paths: ReadonlySet<string>,
): boolean {
  if (/^(?:https?:|data:)/.test(link)) return true;
  if (link.startsWith('/')) return false;
  const [path = '', fragment] = link.split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path));
  if (!paths.has(target)) return false;
  return fragment === undefined || fragment === '' || pages.get(target)?.ids.has(decodeURIComponent(fragment)) === true;
}
