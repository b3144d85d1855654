/** YAML text → plain values with their places. Core schema: a date stays a string. */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { explain, explainAlias, insideItself } from './yaml-faults.ts';

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
    // Text has its own words, however it is quoted.
    typed: (path) => textAt(plain.data, path) ?? wholly()?.typed(path),
  });
}

function textAt(data: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    data,
  );
  return typeof value === 'string' ? value : undefined;
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
    return failed(...explainAlias(thrown), aliasIn(text));
  }
  if (aliasIn(text) >= 0 && holdsItself(data)) return failed(...insideItself, aliasIn(text));
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

const aliasIn = (text: string): number => text.search(/(?<=[\s,[{])\*[^\s,\]}]/);

/** True where a value is part of itself: nothing that goes through its parts would come to an end. */
function holdsItself(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return above.includes(value) || Object.values(value).some((part) => holdsItself(part, [...above, value]));
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

const quoteTag = (text: string, offset: number): string => `"${/^\S+/.exec(text.slice(offset))?.[0] ?? '!'}"`;

export { writeYaml } from './yaml-write.ts';
