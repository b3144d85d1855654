/**
 * The YAML that this wiki writes → its values, some ten times faster than reading all of YAML. Anything else, and
 * anything in doubt, is left to `readYaml`; a differential test holds the two equal wherever this one answers.
 */

export interface PlainYaml {
  readonly data: Record<string, unknown>;
  /** As in `Yaml`. */
  readonly lines: Record<string, number>;
}

/**
 * Block mappings and lists (indented), plain values on one line, double-quoted values with JSON's escapes. Undefined for
 * comments, anchors, tags, flow collections, block scalars, values over several lines, twice the same key, any error.
 */
export function readPlainYaml(text: string, firstLine: number): PlainYaml | undefined {
  if (odd.test(text)) return undefined;
  const reader: Reader = { rows: rowsOf(text, firstLine), at: 0, lines: {} };
  const [first] = reader.rows;
  if (!first) return { data: {}, lines: {} };
  if (first.indent !== 0) return undefined;
  const data = readMap(reader, 0, '');
  return data && reader.at === reader.rows.length ? { data, lines: reader.lines } : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: with any of these only the whole of YAML will do
const odd = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

interface Row {
  /** Spaces before the text; for an item of a list that begins a mapping the dash is blanked and a second row made. */
  readonly indent: number;
  readonly text: string;
  readonly line: number;
}

interface Reader {
  readonly rows: readonly Row[];
  at: number;
  readonly lines: Record<string, number>;
}

function rowsOf(text: string, firstLine: number): readonly Row[] {
  const rows: Row[] = [];
  text.split('\n').forEach((raw, i) => {
    const words = raw.trim();
    if (words !== '') rows.push({ indent: raw.search(/[^ ]/), text: words, line: firstLine + i });
  });
  return rows;
}

/** `key: value` or `key:`; a key that is a mere number stands in quotation marks. What follows the colon is apart by one space. */
const entry = /^(?:([\w][\w-]*)|"(\d+)"):(?: (.*))?$/;

function readMap(reader: Reader, indent: number, path: string): Record<string, unknown> | undefined {
  const map: Record<string, unknown> = {};
  for (let row = reader.rows[reader.at]; row && row.indent === indent; row = reader.rows[reader.at]) {
    const match = entry.exec(row.text);
    const number = match?.[2];
    const key = number ?? match?.[1];
    if (!match || key === undefined || key === '__proto__' || Object.hasOwn(map, key)) return undefined;
    if (number === undefined && typeof plainValue(key) !== 'string') return undefined;
    reader.at++;
    const here = path === '' ? key : `${path}.${key}`;
    if (path === '') reader.lines[here] = row.line;
    const value = match[3] === undefined ? readNested(reader, indent, here) : scalar(match[3]);
    if (value === undefined) return undefined;
    map[key] = value;
  }
  return isDeeper(reader, indent) ? undefined : map;
}

/** What stands below `key:`; null where nothing does. */
function readNested(reader: Reader, indent: number, path: string): unknown {
  const row = reader.rows[reader.at];
  // A list may stand in the column of its key: rare enough to be left to the whole of YAML.
  if (row?.indent === indent && row.text.startsWith('-')) return undefined;
  if (!row || row.indent <= indent) return null;
  return row.text.startsWith('- ') ? readList(reader, row.indent, path) : readMap(reader, row.indent, path);
}

function readList(reader: Reader, indent: number, path: string): unknown[] | undefined {
  const list: unknown[] = [];
  const { rows, lines } = reader;
  for (let row = rows[reader.at]; row && row.indent === indent; row = rows[reader.at]) {
    if (!row.text.startsWith('- ')) return undefined;
    const here = `${path}.${list.length}`;
    lines[here] = row.line;
    const words = row.text.slice(2);
    const value = entry.test(words)
      ? readItem(reader, { ...row, indent: indent + 2, text: words }, here)
      : scalar(words);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null) reader.at++;
    list.push(value);
  }
  return isDeeper(reader, indent) ? undefined : list;
}

/** A mapping that begins behind a dash: its first row is read as if it stood alone. */
function readItem(reader: Reader, first: Row, path: string): Record<string, unknown> | undefined {
  const rows = reader.rows as Row[];
  const dashed = rows[reader.at];
  rows[reader.at] = first;
  const at = reader.at;
  const map = readMap(reader, first.indent, path);
  if (dashed) rows[at] = dashed;
  return map;
}

/** A row that goes on with what came before it, or that fits nowhere. */
const isDeeper = ({ rows, at }: Reader, indent: number): boolean => (rows[at]?.indent ?? 0) > indent;

function scalar(words: string): unknown {
  const first = words.charCodeAt(0);
  if (first !== 0x22) return plainValue(words);
  if (!words.includes('\\'))
    return words.length > 1 && words.indexOf('"', 1) === words.length - 1 ? words.slice(1, -1) : undefined;
  if (!/^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"$/.test(words)) return undefined;
  return JSON.parse(words) as string;
}

/** A value without quotation marks by the core schema; undefined where it is not plainly text or a number. */
function plainValue(words: string): string | number | boolean | null | undefined {
  if (words.includes(': ') || words.includes(' #') || words.endsWith(':')) return undefined;
  const first = words.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return numeric(words);
  const isLetter =
    (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a) || first === 0x5f || first >= 0xa1;
  // "$42-a-share bid", "(Acme)"
  if (!isLetter && first !== 0x24 && first !== 0x28) return undefined;
  // "null", "true" or "false": other capitals are left to the library.
  if (words.length > 5 || !/^(?:null|true|false)$/i.test(words)) return words;
  return literals.get(words);
}

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
] as const);

/** What begins with a digit: a number, or a date and the like. */
function numeric(words: string): string | number | undefined {
  if (/^\d+$/.test(words)) return words.length < 16 ? Number(words) : undefined;
  if (/^\d+\.\d+$/.test(words)) return Number(words);
  return /^(?:0o[0-7]+|0x[\da-fA-F]+|[\d.]+[eE][-+]?\d+|\d+\.)$/.test(words) ? undefined : words;
}
