/** A page → its body as HTML with holes. A function of the page alone, and the dear part of linking: worth keeping. */
import type { Element, RootContent } from 'hast';
import type { Page } from '../../model/page.ts';
import { readReportBlock } from '../../text/report-block.ts';
import type { Block, Body, Problem } from './model.ts';
import { clean, parseMarkdown, toHtmlTree, writeHtml } from './processors.ts';
import { mark, marks, scan, type Token } from './scan.ts';
import { shape } from './shape.ts';
import { prepare } from './tree.ts';

export type { Block, Body, Heading } from './model.ts';

const empty: Body = { blocks: [], parts: {}, notes: {}, tokens: [], tags: [], problems: [] };

/** The body as it is read: a report's own text is no prose of the page. Offsets of tokens and problems are into this. */
export const bodyText = (page: Page): string =>
  page.type === 'source' ? readReportBlock(page.body, undefined).rest : page.body;

export function readBody(page: Page): Body {
  const body = bodyText(page);
  if (body.trim() === '') return empty;
  const scanned = scan(body);
  const tokens = [...scanned.tokens];
  const scannedCount = tokens.length;
  const { tree, notes, html } = prepare(parseMarkdown(scanned.text), page.name, tokens);
  const problems: Problem[] = html
    ? [
        {
          severity: 'warning',
          rule: 'markdown/html',
          message: `raw HTML is left out (${JSON.stringify(html.value.slice(0, 40))}); write it as Markdown`,
          at: scanned.origin(html.at),
        },
      ]
    : [];

  // Places found after scanning are offsets in the scanned text.
  const placed = <T extends { readonly at: number }>(found: readonly T[]): T[] =>
    found.map((thing) => ({ ...thing, at: scanned.origin(thing.at) }));
  const root = toHtmlTree(tree);
  const shaping = shape(root, tokens);
  const noteRoots = notes.map((note) => {
    const noteRoot = toHtmlTree({ type: 'root', children: note.children });
    problems.push(...placed(shape(noteRoot, tokens).problems));
    return { label: (note.label ?? note.identifier).toLowerCase(), root: noteRoot };
  });
  problems.push(...placed(shaping.problems));

  const writing = (node: RootContent | Element): string => written(node, tokens);
  const blocks = root.children.flatMap((node): Block[] => {
    const block = writing(node);
    const heading = node.type === 'element' ? shaping.headings.get(node) : undefined;
    return block.trim() === '' ? [] : [heading ? { html: block, heading } : { html: block }];
  });
  const parts = [...shaping.parts].map(([id, element]): [string, string] => [id, writing(element)]);
  const noteHtml = noteRoots.map(({ label, root: r }): [string, string] => [label, r.children.map(writing).join('')]);
  return renumber({
    blocks,
    parts: Object.fromEntries(parts),
    notes: Object.fromEntries(noteHtml),
    tokens: [...tokens.slice(0, scannedCount), ...placed(tokens.slice(scannedCount))],
    tags: [...new Set(tokens.flatMap((t) => (t.kind === 'tag' ? [t.label] : [])))],
    problems,
  });
}

/** Clean HTML. Tags become spans and comments go; other marks stay as holes. */
function written(node: RootContent, tokens: readonly Token[]): string {
  const tree = clean({ type: 'root', children: [node] });
  guardAttributes(tree);
  return writeHtml(tree)
    .replaceAll('\ufdd2', '&lt;')
    .replaceAll('\ufdd3', '&gt;')
    .replace(marks, (hole, n: string) => {
      const token = tokens[Number(n)];
      if (token?.kind === 'tag') return `<span class="tag">#${token.label}</span>`;
      return token === undefined || token.kind === 'comment' || token.kind === 'block' ? '' : hole;
    });
}

/**
 * HTML allows `<` and `>` in the value of an attribute, and so the writer leaves them. Escaped, every `<` of the result
 * begins a tag: that is what lets later steps find tags and holes by their text.
 */
function guardAttributes(node: ReturnType<typeof clean> | Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    for (const [key, value] of Object.entries(child.properties)) {
      if (typeof value === 'string') child.properties[key] = guarded(value);
      else if (Array.isArray(value)) child.properties[key] = value.map((v) => (typeof v === 'string' ? guarded(v) : v));
    }
    guardAttributes(child);
  }
}

const guarded = (value: string): string => value.replaceAll('<', '\ufdd2').replaceAll('>', '\ufdd3');

/** Keeps only the tokens that still have a hole, numbered by first appearance. */
function renumber(body: Body): Body {
  const numbers = new Map<number, number>();
  const kept: Token[] = [];
  const fix = (html: string): string =>
    html.replace(marks, (_, n: string) => {
      const old = Number(n);
      const token = body.tokens[old];
      let number = numbers.get(old);
      if (number === undefined && token) {
        number = kept.push(token) - 1;
        numbers.set(old, number);
      }
      return number === undefined ? '' : mark(number);
    });
  const each = (record: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(record).map(([key, html]) => [key, fix(html)]));
  const blocks = body.blocks.map((block) => ({ ...block, html: fix(block.html) }));
  return { ...body, blocks, parts: each(body.parts), notes: each(body.notes), tokens: kept };
}
