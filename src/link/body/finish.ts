/** HTML with a mark for every token → a body: tags are spans, comments are gone, and only tokens with a hole are kept. */
import type { Block, Body, Problem } from './model.ts';
import { mark, marks, type Token } from './scan.ts';

export interface Unfinished {
  readonly blocks: readonly Block[];
  readonly parts: Iterable<readonly [id: string, html: string]>;
  readonly notes: Iterable<readonly [label: string, html: string]>;
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

export const emptyBody: Body = { blocks: [], parts: {}, notes: {}, tokens: [], tags: [], problems: [] };

/** Tokens are numbered anew, by first appearance: what stood in code, say, is none. */
export function finish({ blocks, parts, notes, tokens, problems }: Unfinished): Body {
  const numbers = new Map<number, number>();
  const kept: Token[] = [];
  const tags = new Set<string>();
  const holeFor = (old: number, token: Token): string => {
    let number = numbers.get(old);
    if (number === undefined) {
      number = kept.push(token) - 1;
      numbers.set(old, number);
    }
    return mark(number);
  };
  const fix = (html: string): string =>
    html.replace(marks, (_, n: string) => {
      const token = tokens[Number(n)];
      if (token?.kind === 'tag') {
        tags.add(token.label);
        return `<span class="tag">#${token.label}</span>`;
      }
      return token === undefined || token.kind === 'comment' || token.kind === 'block' ? '' : holeFor(Number(n), token);
    });
  const each = (entries: Iterable<readonly [string, string]>): Record<string, string> =>
    Object.fromEntries([...entries].map(([key, html]) => [key, fix(html)]));
  return {
    blocks: blocks.map((block) => ({ ...block, html: fix(block.html) })),
    parts: each(parts),
    notes: each(notes),
    tokens: kept,
    tags: [...tags],
    problems,
  };
}
