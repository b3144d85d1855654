/** YAML text → plain values with their places, and plain values → YAML text. Core schema: a date stays a string. */
import { Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** Keys and indexes from the root: `['roles', 0, 'title']`. */
export type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Yaml {
  /** The root mapping as plain values. Empty for an empty text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the value at a path, or the nearest thing above it that exists, begins in the file. */
  readonly place: (path: Path) => Place;
  /** A scalar as typed: `007` where `data` has 7. */
  readonly typed: (path: Path) => string | undefined;
  /** Line of every key of the root and of every item of a list, by path with dots: `roles.0`. */
  readonly lines: Readonly<Record<string, number>>;
}

/** Far above any page written by hand; below it no alias can blow a file up by more than this factor. */
const maxAliasCount = 100;

/**
 * `file` and `firstLine` (the line of the file on which `text` begins) are for messages. The value is undefined where the
 * text is no YAML mapping: then it must not be treated as empty. Warnings may come with a value.
 */
export function readYaml(text: string, file: string, firstLine = 1): Checked<Yaml | undefined> {
  const plain = readPlainYaml(text, firstLine);
  if (!plain) return readAnyYaml(text, file, firstLine);
  // Places are wanted for messages alone.
  let whole: Yaml | undefined;
  const wholly = (): Yaml | undefined => {
    whole ??= readAnyYaml(text, file, firstLine).value;
    return whole;
  };
  return checked({
    ...plain,
    place: (path) => wholly()?.place(path) ?? { line: firstLine, column: 1 },
    typed: (path) => wholly()?.typed(path),
  });
}

/** The same by the library for all of YAML. */
export function readAnyYaml(text: string, file: string, firstLine: number): Checked<Yaml | undefined> {
  const counter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problem = (severity: Diagnostic['severity'], rule: string, message: string, offset: number): Diagnostic => ({
    severity,
    rule: `frontmatter/${rule}`,
    message,
    file,
    ...at(offset),
  });
  const failed = (rule: string, message: string, offset = 0): Checked<undefined> =>
    checked(undefined, [problem('error', rule, message, offset)]);

  let doc: ReturnType<typeof parse>;
  try {
    doc = parse(text, counter);
  } catch {
    return failed('nesting', 'the values are nested too deeply to be read; flatten them');
  }
  const [error] = doc.errors;
  if (error) return failed('yaml', explain(error, text), error.pos[0]);
  let data: unknown;
  try {
    data = doc.toJS({ maxAliasCount }) ?? {};
  } catch (thrown) {
    return failed(...explainAlias(thrown), text.search(/(?<=[\s,[{])\*[^\s,\]}]/));
  }
  if (!isMap(doc.contents) && doc.contents !== null && !(isScalar(doc.contents) && doc.contents.value === null)) {
    return failed('yaml', 'a list of "key: value" lines is expected here; write the fields of the page that way');
  }
  const warnings = doc.warnings.map((w) =>
    problem(
      'warning',
      'tag',
      `${quoteTag(text, w.pos[0])} is no type this wiki knows; the value is read as text`,
      w.pos[0],
    ),
  );
  const nodeAt = (path: Path): unknown => (path.length === 0 ? doc.contents : doc.getIn(path, true));
  return checked(
    {
      data: data as Record<string, unknown>,
      place: (path) => at(startOf(doc, path) ?? 0),
      typed: (path) => {
        const node = nodeAt(path);
        return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
      },
      lines: linesOf(doc.contents, (offset) => at(offset).line),
    },
    warnings,
  );
}

const parse = (text: string, lineCounter: LineCounter): Document.Parsed =>
  parseDocument(text, {
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter,
  }) as Document.Parsed;

/** Start of the key (for a mapping's entry) or of the item (for a list's); of its nearest ancestor that has one. */
function startOf(doc: Document.Parsed, path: Path): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const last = path[depth - 1];
    const parent = depth === 1 ? doc.contents : doc.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((p) => isScalar(p.key) && String(p.key.value) === String(last));
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    if (isSeq(parent) && typeof last === 'number') {
      const item = parent.items[last] as { range?: readonly [number, number, number] | null } | undefined;
      if (item?.range) return item.range[0];
    }
  }
  return undefined;
}

function linesOf(root: unknown, lineAt: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = {};
  const walk = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key) || !key.range) continue;
        const here = path === '' ? String(key.value) : `${path}.${key.value}`;
        if (path === '') lines[here] = lineAt(key.range[0]);
        walk(value, here);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, i) => {
        const range = (item as { range?: readonly number[] | null } | null)?.range;
        if (range?.[0] !== undefined) lines[`${path}.${i}`] = lineAt(range[0]);
        walk(item, `${path}.${i}`);
      });
    }
  };
  walk(root, '');
  return lines;
}

/** The library's finding in an editor's words, with the remedy. */
function explain(error: YAMLError, text: string): string {
  const [start] = error.pos;
  const rest = text.slice(start);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `the key "${/^[^:\n]*/.exec(rest)?.[0].trim()}" is given twice; keep one of them`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a second ": " stands in this line; put the whole value in quotation marks';
    case 'TAB_AS_INDENT':
      return 'a tab is used to indent; use spaces';
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${rest.charAt(0)}; put it in quotation marks`;
    case 'BAD_INDENT':
      return /^Flow/.test(error.message)
        ? 'a bracket is opened and not closed before this line; close it, or put the value in quotation marks'
        : 'the indentation does not fit the lines above; put the items of one list or mapping in one column';
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? 'a quotation mark is opened and never closed; close it'
        : 'a ":" , a bracket or a quotation mark is missing before here; complete the line';
    case 'MULTIPLE_DOCS':
      return 'a second YAML document begins here; remove the line that separates the two';
    default:
      return `this is no YAML (${error.message.replace(/\s+/g, ' ')}); mend the line, or put its value in quotation marks`;
  }
}

function explainAlias(thrown: unknown): readonly [rule: string, message: string] {
  const message = thrown instanceof Error ? thrown.message : '';
  if (/Excessive alias/.test(message)) {
    return ['aliases', 'the aliases here multiply into more values than a page can have; write the values out'];
  }
  if (/Unresolved alias/.test(message)) {
    return [
      'yaml',
      'a value that begins with * is an alias, and nothing here has that name; put it in quotation marks',
    ];
  }
  return ['nesting', 'the values are nested too deeply to be read; flatten them'];
}

const quoteTag = (text: string, offset: number): string => `"${/^\S+/.exec(text.slice(offset))?.[0] ?? '!'}"`;

/**
 * Block style, keys in the order given, no line is ever folded; values of the keys in `quoted` always stand in quotation
 * marks. Undefined values and empty lists must have been left out. Ends with a line feed.
 */
export function writeYaml(data: ReadonlyMap<string, unknown>, quoted: ReadonlySet<string>): string {
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
  return doc
    .toString({ lineWidth: 0, singleQuote: false, doubleQuotedAsJSON: true, blockQuote: false })
    .replace(unprintables, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What another tool might drop, convert or take for a line end. JSON leaves some of it as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const unprintable = /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;
const unprintables = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
