/** Plain values → YAML text, as the library writes it; what is plainly safe is written without asking it. */
import { Document, isScalar, visit } from 'yaml';

/** Keys of pages whose values are a report's words: always in quotation marks, whatever they look like. */
export const quotedKeys: ReadonlySet<string> = new Set(['quote', 'words', 'text']);

/**
 * Block style, keys in the order given, no line is ever folded; values of the keys in `quoted` always stand in quotation
 * marks. Undefined values and empty lists must have been left out. Ends with a line feed.
 */
export function writeYaml(data: ReadonlyMap<string, unknown>, quoted: ReadonlySet<string>): string {
  const lines: string[] = [];
  return data.size > 0 && writeMap(data, '', '', quoted, lines) ? `${lines.join('\n')}\n` : writeAnyYaml(data, quoted);
}

/** False where the library has to decide. `lead` stands before the first line: the dash of a list's item. */
function writeMap(
  map: ReadonlyMap<string, unknown>,
  indent: string,
  lead: string,
  quoted: ReadonlySet<string>,
  lines: string[],
): boolean {
  let before = lead || indent;
  for (const [key, value] of map) {
    const name = keyName(key);
    if (name === undefined) return false;
    if (value instanceof Map) {
      lines.push(`${before}${name}:`);
      if (value.size === 0 || !writeMap(value, `${indent}  `, '', quoted, lines)) return false;
    } else if (Array.isArray(value)) {
      lines.push(`${before}${name}:`);
      if (value.length === 0 || !writeList(value, `${indent}  `, quoted, lines)) return false;
    } else if (isPlainObject(value)) {
      return false;
    } else {
      lines.push(`${before}${name}: ${scalar(value, quoted.has(key))}`);
    }
    before = indent;
  }
  return true;
}

/** A key as it is written; undefined where the library has to decide. Reports may be called by a mere number. */
function keyName(key: string): string | undefined {
  if (/^\d+$/.test(key)) return `"${key}"`;
  const isPlainKey = /^[A-Za-z][\w-]*$|^\d[\w-]*-[\w-]*[A-Za-z][\w-]*$/.test(key) && !literal.test(key);
  return isPlainKey ? key : undefined;
}

function writeList(list: readonly unknown[], indent: string, quoted: ReadonlySet<string>, lines: string[]): boolean {
  return list.every((item) => {
    if (item instanceof Map) return item.size > 0 && writeMap(item, `${indent}  `, `${indent}- `, quoted, lines);
    if (Array.isArray(item) || isPlainObject(item)) return false;
    lines.push(`${indent}- ${scalar(item, false)}`);
    return true;
  });
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function scalar(value: unknown, inQuotes: boolean): string {
  if (typeof value === 'string') {
    if (inQuotes || value.startsWith('[') || unprintable.test(value)) return escaped(JSON.stringify(value));
    const style = styleOf(value);
    if (style) return style === 'plain' ? value : JSON.stringify(value);
  } else if (value === null || typeof value === 'boolean' || (Number.isSafeInteger(value) && !Object.is(value, -0))) {
    return String(value);
  }
  return writeAnyYaml(new Map([['x', value]]), new Set()).slice('x: '.length, -1);
}

/**
 * How the library writes a line of printable text; undefined where it has to be asked, which takes a hundred times as
 * long: where the first letter begins none of the usual words, and for the literals, whatever their capitals.
 */
function styleOf(value: string): 'plain' | 'quoted' | undefined {
  if (!/^[\p{L}\p{N}“‘"'([@#$£€…]/u.test(value) || value.includes('\t') || literal.test(value)) return undefined;
  return /^["'[@#]|: | #|[ :]$/.test(value) || number.test(value) ? 'quoted' : 'plain';
}

const literal = /^(?:null|true|false)$/i;
/** In quotation marks text stays text. The forms are those of the core schema. */
const number = /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;

const escaped = (text: string): string =>
  text.replace(unprintables, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same by the library alone. */
export function writeAnyYaml(data: ReadonlyMap<string, unknown>, quoted: ReadonlySet<string>): string {
  const doc = new Document(data, { schema: 'core', aliasDuplicateObjects: false });
  visit(doc, {
    Pair(_, { key, value }) {
      if (isScalar(key) && quoted.has(String(key.value)) && isScalar(value) && typeof value.value === 'string') {
        value.type = 'QUOTE_DOUBLE';
      }
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && unprintable.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return escaped(doc.toString({ lineWidth: 0, singleQuote: false, doubleQuotedAsJSON: true, blockQuote: false }));
}

/** What another tool might drop, convert or take for a line end. JSON leaves some of it as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const unprintable = /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;
const unprintables = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
