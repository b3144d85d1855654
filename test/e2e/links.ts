/** A built site → every link, image and anchor in it that leads nowhere. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'parse5';

interface Element {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Element[];
  readonly content?: Element;
}

interface Page {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

function read(file: string): Page {
  const ids: string[] = [];
  const links: string[] = [];
  const walk = (node: Element): void => {
    for (const { name, value } of node.attrs ?? []) {
      if (name === 'id') ids.push(value);
      if (['href', 'src', 'action', 'poster'].includes(name)) links.push(value);
    }
    for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) walk(child);
  };
  walk(parse(readFileSync(file, 'utf8')) as unknown as Element);
  return { ids, links };
}

/** As lines `people/x.html: ../y.html`. Ids given twice on a page count as well. */
export function brokenLinks(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  const pages = new Map(files.map((path) => [path, read(join(dist, path))]));
  return [...pages].flatMap(([path, { ids, links }]) => {
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}: id ${id} twice`);
    const broken = links.filter((link) => !leadsSomewhere(dist, path, link, pages)).map((link) => `${path}: ${link}`);
    return [...twice, ...broken];
  });
}

function leadsSomewhere(dist: string, from: string, link: string, pages: ReadonlyMap<string, Page>): boolean {
  if (/^(?:https?|mailto|data):/i.test(link)) return true;
  const [address = '', fragment] = link.split('#');
  const plain = decodeURIComponent(address.replace(/\?.*$/, ''));
  const target = plain === '' ? from : relative(dist, join(dist, dirname(from), plain));
  if (!existsSync(join(dist, target)) || !statSync(join(dist, target)).isFile()) return false;
  if (fragment === undefined || fragment === '') return true;
  return pages.get(target)?.ids.includes(decodeURIComponent(fragment)) ?? false;
}
