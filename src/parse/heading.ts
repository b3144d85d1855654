/** A Markdown body → the words of its first heading, for a page that has no name. */

/** The first `# heading` outside fenced code. Undefined where there is none. */
export function firstHeading(body: string): string | undefined {
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && /^[\s`~]*$/.test(line)) fence = undefined;
      continue;
    }
    fence = mark;
    const words = /^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
    if (words) return plain(words) || undefined;
  }
  return undefined;
}

/** Good enough for a name: an editor who wants another writes `name:`. */
const plain = (markdown: string): string =>
  markdown
    .replace(/%%.*?%%/g, '')
    .replace(/!?\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, target: string, label?: string) => label ?? target)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*_`~]+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?:^|\s)\^[\w-]+$/, '')
    .trim();
