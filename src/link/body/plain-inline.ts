/** A line of the simplest Markdown → HTML: words, marks, `*emphasis*`, `**strength**`, `` `code` ``, `<https://…>`. */
import { restore, type Token } from './scan.ts';

export interface Inline {
  readonly html: string;
  /** The same without markup; marks stay. */
  readonly text: string;
}

/**
 * Undefined where anything else stands that Markdown or GFM could read as more than words: then the whole of Markdown has
 * to be read. `words` may have line feeds in it.
 */
export function plainInline(words: string, tokens: readonly Token[]): Inline | undefined {
  if (!special.test(words)) return { html: words, text: words };
  let html = '';
  let text = '';
  let at = 0;
  for (const match of words.matchAll(span)) {
    const { code, strong, emphasis, address } = match.groups ?? {};
    const before = words.slice(at, match.index);
    const inner = code ?? strong ?? emphasis ?? address ?? '';
    if (special.test(before) || (code === undefined && special.test(inner.replace('://', '')))) return undefined;
    html += before;
    text += before;
    if (code !== undefined) {
      const written = restore(code, tokens);
      html += `<code>${escapeCode(written)}</code>`;
      text += written;
    } else {
      html +=
        strong !== undefined
          ? `<strong>${inner}</strong>`
          : emphasis !== undefined
            ? `<em>${inner}</em>`
            : `<a href="${inner}">${inner}</a>`;
      text += inner;
    }
    at = match.index + match[0].length;
  }
  const rest = words.slice(at);
  return special.test(rest) ? undefined : { html: html + rest, text: text + rest };
}

/** An underscore inside a word is a letter. What looks like an address would become a link. */
const special = /[\\`*[\]<&~@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:\/\/|www\./iu;

/**
 * Emphasis counts only where no rule of flanking could read it otherwise: after a space or a round bracket, before a
 * space or a mark of punctuation, and with a letter, a digit or a mark (which Markdown takes for a letter) at both ends.
 */
const span = new RegExp(
  [
    '(?<!`)`(?<code>[^`\\n ](?:[^`\\n]*[^`\\n ])?)`(?!`)',
    '(?<=^|[ \\n(])\\*\\*(?<strong>WORD(?:[^*\\n]*WORD)?)\\*\\*(?=$|[ \\n.,;:!?)])',
    '(?<=^|[ \\n(])\\*(?<emphasis>WORD(?:[^*\\n]*WORD)?)\\*(?=$|[ \\n.,;:!?)])',
    '<(?<address>https?:\\/\\/[\\w./?=%#-]+)>',
  ]
    .join('|')
    .replaceAll('WORD', '[\\p{L}\\p{N}\\ufdd0\\ufdd1]'),
  'gu',
);

/** As rehype-stringify does it. */
const escapeCode = (code: string): string => code.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
