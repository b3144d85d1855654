/**
 * Markdown as Obsidian users write it → Markdown that remark reads, with a mark in place of every wikilink, embed,
 * comment, tag, block id and citation. Done on the text, not on the tree, because remark would read the inside of
 * `[[a_b|c*d]]` as Markdown; what lands inside code is put back by `restore`.
 */

/** One thing of the body that only the whole site, or nobody but us, can read. */
export type Token =
  | {
      readonly kind: 'wikilink' | 'embed';
      readonly written: string;
      readonly at: number;
      readonly target: string;
      readonly fragment: string;
      readonly label: string;
    }
  /** A reference to a footnote or, without any footnote, to a sentence of a report: `2024-06-12-doha-12`. */
  | { readonly kind: 'note'; readonly written: string; readonly at: number; readonly label: string }
  | {
      readonly kind: 'tag' | 'block' | 'comment';
      readonly written: string;
      readonly at: number;
      readonly label: string;
    }
  /** The address of a Markdown link or picture that points into the wiki. */
  | {
      readonly kind: 'href' | 'src';
      readonly written: string;
      readonly at: number;
      readonly target: string;
      readonly fragment: string;
    };

export interface Scanned {
  readonly text: string;
  /** By the number in their mark. */
  readonly tokens: readonly Token[];
  /** Offset in the body of an offset in `text`. */
  readonly origin: (offset: number) => number;
}

/** Noncharacters: no text can contain them (`scan` sees to that), and to Markdown they are letters. */
export const mark = (n: number): string => `\ufdd0${n}\ufdd1`;
export const marks: RegExp = /\ufdd0(\d+)\ufdd1/g;

const pattern = new RegExp(
  [
    // Code is left alone: fenced (in quotes and lists too), then in line, never across a blank line.
    String.raw`^[ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?(?<fence>${'`'}{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\k<fence>[${'`'}~]*[ \t]*$`,
    String.raw`(?<!${'`'})(?<ticks>${'`'}+)(?!${'`'})(?:(?!\n[ \t]*\n)[\s\S])+?(?<!${'`'})\k<ticks>(?!${'`'})`,
    String.raw`(?<embed>!?)\[\[(?<link>[^[\]\n]+)\]\](?!\([^\s)])`,
    String.raw`%%(?<comment>[\s\S]*?)%%`,
    String.raw`\[\^(?<note>[^\][\s]+)\](?:(?!:)|(?<!^[ \t>]*\[\^[^\][\s]+\])(?=:))`,
    String.raw`(?<=^|\s)#(?<tag>[\p{L}\p{N}_/-]*[\p{L}_][\p{L}\p{N}_/-]*)`,
    String.raw`(?<=^|[ \t])\^(?<block>[A-Za-z0-9-]+)(?=[ \t]*$)`,
  ].join('|'),
  'gmu',
);

/** A reference needs a footnote, unless it has the form of a citation. */
const definition = /^[ \t>]*\[\^([^\][\s]+)\]:/gm;

/** Cheap test: without any of these there is nothing to find. */
const hint = /\[\[|%%|\[\^|#[\p{L}\p{N}_]|\^[A-Za-z0-9-]/u;

export function scan(body: string): Scanned {
  const clean = body.replace(/[\ufdd0-\ufdef]/g, '\ufffd');
  if (!hint.test(clean)) return { text: clean, tokens: [], origin: (offset) => offset };
  const defined = new Set([...clean.matchAll(definition)].map(([, label]) => label?.toLowerCase()));
  const isNote = (label: string): boolean => /.-\d+$/.test(label) || defined.has(label.toLowerCase());
  const tokens: Token[] = [];
  const shifts: { readonly after: number; readonly by: number }[] = [];
  let shift = 0;
  const text = clean.replace(pattern, (written: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = rest.at(-3) as number;
    const token = isEscaped(clean, at) ? undefined : tokenOf(written, at, groups, isNote);
    if (!token) return written;
    tokens.push(token);
    const replacement = mark(tokens.length - 1);
    shift += written.length - replacement.length;
    shifts.push({ after: at + written.length - shift, by: shift });
    return replacement;
  });
  const origin = (offset: number): number => offset + (shifts.findLast((s) => s.after <= offset)?.by ?? 0);
  return { text, tokens, origin };
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function tokenOf(
  written: string,
  at: number,
  groups: Readonly<Record<string, string | undefined>>,
  isNote: (label: string) => boolean,
): Token | undefined {
  const { embed, link, comment, note, tag, block } = groups;
  if (link !== undefined) return linkToken(embed === '!' ? 'embed' : 'wikilink', written, at, link);
  if (comment !== undefined) return { kind: 'comment', written, at, label: '' };
  if (note !== undefined) return isNote(note) ? { kind: 'note', written, at, label: note } : undefined;
  if (tag !== undefined) return { kind: 'tag', written, at, label: tag };
  if (block !== undefined) return { kind: 'block', written, at, label: block };
  return undefined;
}

/** `target#fragment|label`; in a table the bar is written `\|`. */
function linkToken(kind: 'wikilink' | 'embed', written: string, at: number, inside: string): Token | undefined {
  const link = splitWikilink(inside);
  return link && { kind, written, at, ...link };
}

/** What stands between the brackets. Undefined where it points at nothing. */
export function splitWikilink(inside: string): { target: string; fragment: string; label: string } | undefined {
  const [, address = '', label = ''] = /^((?:[^|\\]|\\(?!\|))*)(?:\\?\|([\s\S]*))?$/.exec(inside) ?? [];
  const hash = address.indexOf('#');
  const target = (hash === -1 ? address : address.slice(0, hash)).trim();
  // Of `#Heading#Subheading` the last part is the place.
  const fragment = hash === -1 ? '' : address.slice(address.lastIndexOf('#') + 1).trim();
  return target === '' && fragment === '' ? undefined : { target, fragment, label: label.trim() };
}

/** The text with every mark as it was written. */
export const restore = (text: string, tokens: readonly Token[]): string =>
  text.includes('\ufdd0') ? text.replace(marks, (_, n: string) => tokens[Number(n)]?.written ?? '') : text;

/** The text as read aloud: labels of links, tags as words, no comments, no footnotes. */
export const spoken = (text: string, tokens: readonly Token[]): string =>
  text.includes('\ufdd0') ? text.replace(marks, (_, n: string) => spokenToken(tokens[Number(n)])) : text;

function spokenToken(token: Token | undefined): string {
  switch (token?.kind) {
    case 'wikilink':
    case 'embed':
      return token.label || lastPart(token.target) || token.fragment;
    case 'tag':
      return `#${token.label}`;
    default:
      return '';
  }
}

/** What a wikilink without a label shows: the name of the file. */
export const lastPart = (target: string): string => target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
