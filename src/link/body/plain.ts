/**
 * A body of the simplest Markdown → blocks of HTML, in a hundredth of the time that reading all of Markdown takes. Most
 * pages of a wiki are such: paragraphs with links, headings, flat lists, tables, one-paragraph footnotes. Anything else,
 * and anything in doubt, is left to remark; a differential test holds the two equal wherever this one answers.
 */
import { foldLetters } from '../../text/slug.ts';
import { headingIds } from './heading-ids.ts';
import type { Block } from './model.ts';
import { type Inline, plainInline } from './plain-inline.ts';
import { spoken, type Token } from './scan.ts';

export interface Plain {
  readonly blocks: readonly Block[];
  /** Footnotes by label, in lower case; the first of two counts. */
  readonly notes: ReadonlyMap<string, string>;
}

interface Reader {
  readonly lines: readonly string[];
  at: number;
  readonly tokens: readonly Token[];
  readonly blocks: PlainBlock[];
  readonly notes: Map<string, string>;
}

type PlainBlock = { readonly html: string } | { readonly depth: number; readonly inline: Inline };

/** `text` is a scanned body. `name` is the page's, as for `prepare`. */
export function readPlain(text: string, name: string, tokens: readonly Token[]): Plain | undefined {
  if (odd.test(text) || tokens.some((t) => t.kind !== 'wikilink' && t.kind !== 'note' && t.kind !== 'tag'))
    return undefined;
  const reader: Reader = { lines: text.split('\n'), at: 0, tokens, blocks: [], notes: new Map() };
  let last: Kind | undefined;
  while (reader.at < reader.lines.length) {
    if (reader.lines[reader.at] === '') {
      reader.at++;
      continue;
    }
    const kind = readBlock(reader);
    // A list after a list may be the same one, and loose.
    if (!kind || (last === 'list' && kind === 'list')) return undefined;
    last = kind;
  }
  return { blocks: withHeadings(reader.blocks, name, tokens), notes: reader.notes };
}

/** Control characters, carriage returns, byte order marks; white space at either end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const odd = /[\0-\x09\x0b-\x1f\x7f\ufeff]|^ | $/m;

type Kind = 'paragraph' | 'heading' | 'list' | 'table' | 'note';

function readBlock(reader: Reader): Kind | undefined {
  const line = reader.lines[reader.at] ?? '';
  const heading = /^(#{1,6}) ([^ #](?:.*[^ #])?)$/.exec(line);
  if (heading) return readHeading(reader, heading[1]?.length ?? 1, heading[2] ?? '');
  const note = /^\[\^([^\][\s]+)\]: (\S.*)$/.exec(line);
  if (note) return readNote(reader, note[1] ?? '', note[2] ?? '');
  if (line.startsWith('- ') || line.startsWith('1. ')) return readList(reader, line.startsWith('-') ? bullet : ordered);
  if (line.startsWith('|')) return readTable(reader);
  const words = readParagraph(reader, line);
  if (words) reader.blocks.push({ html: `<p>${words.html}</p>` });
  return words && 'paragraph';
}

function readHeading(reader: Reader, depth: number, words: string): Kind | undefined {
  const inline = plainInline(words, reader.tokens);
  if (!inline) return undefined;
  reader.blocks.push({ depth, inline });
  reader.at++;
  return 'heading';
}

/** What could begin a block of its own, or turn the line before it into a heading or the head of a table. */
const opens = /^(?:[#>+=|:<~_-]|\*(?![*\p{L}\p{N}\ufdd0])|\d{1,9}[.)])/u;

/** Lines up to the next blank one; the first may be the rest of a line. */
function readParagraph(reader: Reader, first: string): Inline | undefined {
  const lines = [first];
  for (reader.at++; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at] ?? '';
    if (line === '' || isNote(line)) break;
    lines.push(line);
  }
  const words = lines.join('\n');
  // A paragraph of no-break spaces is none.
  return words.trim() === '' || lines.some((line) => opens.test(line)) ? undefined : plainInline(words, reader.tokens);
}

const isNote = (line: string): boolean => line.startsWith('[^');

function readNote(reader: Reader, label: string, first: string): Kind | undefined {
  const words = readParagraph(reader, first);
  if (!words) return undefined;
  const key = label.toLowerCase();
  if (!reader.notes.has(key)) reader.notes.set(key, `<p>${words.html}</p>`);
  return 'note';
}

const bullet = { tag: 'ul', item: /^- (.+)$/ } as const;
const ordered = { tag: 'ol', item: /^\d{1,9}\. (.+)$/ } as const;

/** One line an item, no blank lines between. */
function readList(reader: Reader, { tag, item }: typeof bullet | typeof ordered): Kind | undefined {
  const items: string[] = [];
  for (; reader.at < reader.lines.length && reader.lines[reader.at] !== ''; reader.at++) {
    const words = item.exec(reader.lines[reader.at] ?? '')?.[1];
    const inline =
      words === undefined || words.startsWith(' ') || opens.test(words) ? undefined : plainInline(words, reader.tokens);
    if (!inline) return undefined;
    items.push(`<li>${inline.html}</li>`);
  }
  reader.blocks.push({ html: `<${tag}>\n${items.join('\n')}\n</${tag}>` });
  return 'list';
}

/** Every row begins and ends with a bar and has as many cells as the head. */
function readTable(reader: Reader): Kind | undefined {
  const rows: string[][] = [];
  for (; reader.at < reader.lines.length && reader.lines[reader.at] !== ''; reader.at++) {
    const inside = /^\|(.*)\|$/.exec(reader.lines[reader.at] ?? '')?.[1];
    if (inside === undefined) return undefined;
    rows.push(inside.split('|').map((cell) => cell.replace(/^ +| +$/g, '')));
  }
  const [head, rule, ...body] = rows;
  if (!head || !rule?.every((cell) => /^:?-+:?$/.test(cell)) || rows.some((row) => row.length !== head.length))
    return undefined;
  const aligns = rule.map((cell) =>
    /^:.*:$/.test(cell) ? 'center' : cell.startsWith(':') ? 'left' : cell.endsWith(':') ? 'right' : '',
  );
  const row = (cells: readonly string[], tag: string): string | undefined => {
    const inlines = cells.map((cell) => plainInline(cell, reader.tokens));
    if (inlines.includes(undefined)) return undefined;
    const written = inlines.map(
      (cell, i) => `<${tag}${aligns[i] ? ` align="${aligns[i]}"` : ''}>${cell?.html}</${tag}>`,
    );
    return `<tr>\n${written.join('\n')}\n</tr>`;
  };
  const top = row(head, 'th');
  const below = body.map((cells) => row(cells, 'td'));
  if (top === undefined || below.includes(undefined)) return undefined;
  const tbody = below.length > 0 ? `\n<tbody>\n${below.join('\n')}\n</tbody>` : '';
  reader.blocks.push({ html: `<table>\n<thead>\n${top}\n</thead>${tbody}\n</table>` });
  return 'table';
}

/** The same rules as `shapeHeadings` and `shape` have for trees. */
function withHeadings(blocks: readonly PlainBlock[], name: string, tokens: readonly Token[]): readonly Block[] {
  const wordsOf = (inline: Inline): string => spoken(inline.text, tokens).replace(/\s+/g, ' ').trim();
  const [first] = blocks;
  const repeats =
    first && 'depth' in first && first.depth === 1 && foldLetters(wordsOf(first.inline)) === foldLetters(name);
  const kept = repeats ? blocks.slice(1) : blocks;
  const down = kept.some((b) => 'depth' in b && b.depth === 1) ? 1 : 0;
  const idFor = headingIds();
  return kept.map((block): Block => {
    if (!('depth' in block)) return block;
    const depth = Math.min(6, block.depth + down);
    const text = wordsOf(block.inline);
    const id = idFor(text);
    return { html: `<h${depth} id="${id}">${block.inline.html}</h${depth}>`, heading: { depth, id, text } };
  });
}
