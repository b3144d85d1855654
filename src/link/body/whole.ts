/** A body → HTML with holes, by all of Markdown and GFM. The one module that loads remark. */
import type { Element, RootContent } from 'hast';
import type { Page } from '../../model/page.ts';
import { finish } from './finish.ts';
import type { Block, Body, Problem } from './model.ts';
import { bodyText, readPlainBody } from './plain-body.ts';
import { clean, parseMarkdown, toHtmlTree, writeHtml } from './processors.ts';
import { type Scanned, scan, type Token } from './scan.ts';
import { shape } from './shape.ts';
import { prepare } from './tree.ts';

/** At once, whatever it takes. */
export const readBody = (page: Page): Body => readPlainBody(page) ?? readWholeBody(page);

export const readWholeBody = (page: Page): Body => readWhole(scan(bodyText(page)), page.name);

function readWhole(scanned: Scanned, name: Page['name']): Body {
  const tokens = [...scanned.tokens];
  const scannedCount = tokens.length;
  const { tree, notes, html } = prepare(parseMarkdown(scanned.text), name, tokens);
  // Places found after scanning are offsets in the scanned text.
  const placed = <T extends { readonly at: number }>(found: readonly T[]): T[] =>
    found.map((thing) => ({ ...thing, at: scanned.origin(thing.at) }));
  const problems: Problem[] = html ? placed([rawHtml(html)]) : [];
  const root = toHtmlTree(tree);
  const shaping = shape(root, tokens);
  problems.push(...placed(shaping.problems));
  const noteHtml = new Map<string, string>();
  for (const note of notes) {
    const label = (note.label ?? note.identifier).toLowerCase();
    // Of two with one label the first counts.
    if (noteHtml.has(label)) continue;
    const noteRoot = toHtmlTree({ type: 'root', children: note.children });
    problems.push(...placed(shape(noteRoot, tokens).problems));
    noteHtml.set(label, noteRoot.children.map(written).join(''));
  }
  const blocks = root.children.flatMap((node): Block[] => {
    const block = written(node);
    const heading = node.type === 'element' ? shaping.headings.get(node) : undefined;
    return block.trim() === '' ? [] : [heading ? { html: block, heading } : { html: block }];
  });
  return finish({
    blocks,
    parts: [...shaping.parts].map(([id, element]) => [id, written(element)] as const),
    notes: noteHtml,
    tokens: [...tokens.slice(0, scannedCount), ...placed(tokens.slice(scannedCount))] satisfies Token[],
    problems,
  });
}

const rawHtml = ({ at, value }: { readonly at: number; readonly value: string }): Problem => ({
  severity: 'warning',
  rule: 'markdown/html',
  message: `raw HTML is left out (${JSON.stringify(value.slice(0, 40))}); write it as Markdown`,
  at,
});

function written(node: RootContent): string {
  const tree = clean({ type: 'root', children: [node] });
  guardAttributes(tree);
  return writeHtml(tree).replaceAll('\ufdd2', '&lt;').replaceAll('\ufdd3', '&gt;');
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
