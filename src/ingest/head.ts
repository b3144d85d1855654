/** A report's text → what its frontmatter states, and the text with that blanked. */
import { readFrontmatter } from '../text/frontmatter.ts';
import { blanked } from './mask.ts';
import { nothingStated, readStated, type Stated } from './stated.ts';

export interface Headed {
  readonly stated: Stated;
  /** As long as the text. */
  readonly rest: string;
}

/** Frontmatter that cannot be read is reported and left out; the report is read without it. */
export function readHead(text: string, file: string): Headed {
  if (!text.startsWith('---')) return { stated: nothingStated, rest: text };
  const { value, diagnostics } = readFrontmatter(withLineFeeds(text), file);
  if (value && !value.present) return { stated: nothingStated, rest: text };
  const end = value ? value.bodyStart : brokenEnd(text);
  const stated = value ? readStated(value, file) : nothingStated;
  return {
    stated: { ...stated, diagnostics: [...diagnostics, ...stated.diagnostics] },
    rest: blanked(text.slice(0, end)) + text.slice(end),
  };
}

/** Old Macintosh files end lines with CR alone. */
const withLineFeeds = (text: string): string => text.replace(/\r(?!\n)/g, '\n');

/** Up to the closing hyphens; without them, up to the first blank line as long as every line is "key: …". */
function brokenEnd(text: string): number {
  const closed = /^---[^\n\r]*(?:\r\n|\n|\r)(?:[\s\S]*?(?:\n|\r))??---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  if (closed) return closed[0].length;
  return /^---[^\n\r]*(?:\r\n|\n|\r)(?:[\w-]+:[^\n\r]*(?:\r\n|\n|\r|$))*/.exec(text)?.[0].length ?? 0;
}
