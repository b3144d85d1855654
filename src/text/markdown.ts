/** Plain words → Markdown that reads as exactly those words, and page references → wikilinks. */

/**
 * What means something to Markdown, GFM or a wikilink wherever it stands. `%%` and `#` begin comments and tags; a bare
 * address would take a footnote's mark for its end.
 */
const special = /[\\`*_[\]<>&|~#^$@]|%(?=%)|(?<=%)%|!$|:(?=\/\/)|(?<=www)\./gi;

/**
 * One line of inline text: white space is folded and control characters go; what Markdown gives back is the rest,
 * unchanged. Links that GFM makes of bare addresses stay links, with the same text.
 */
export function escapeMarkdown(words: string): string {
  const line = oneLine(words);
  return line
    .replace(special, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** White space folded, control characters and byte order marks dropped. */
export const oneLine = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
    .replace(/[\0-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef]/g, '')
    .trim();

/**
 * `target` is a page's path with or without `.md`, or its id. What cannot stand inside a wikilink is replaced in the
 * label by what looks alike.
 */
export function wikilink(target: string, label: string): string {
  const words = oneLine(label).replaceAll('[', '(').replaceAll(']', ')').replaceAll('|', '/');
  return `[[${target.replace(/\.md$/i, '')}${words === '' ? '' : `|${words}`}]]`;
}

/** False where a path has a character that ends or divides a wikilink. */
export const isLinkable = (path: string): boolean => !/[[\]|#^\n\r]/.test(path);
