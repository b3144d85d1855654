/** YAML text and the value it should have → the same text with only the bytes changed that must. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { quotedKeys, writeYaml } from '../text/yaml-write.ts';
import { inBrackets, insert, type Run, type Splice, scalar, spliceFlow } from './flow.ts';
import {
  commentsIn,
  dashBefore,
  keyOf,
  lastOffset,
  lineEndAfter,
  lineEndOf,
  lineStart,
  pairEnd,
  plain,
} from './layout.ts';
import { isFields, isList, named, same, type Value } from './values.ts';

/**
 * Splices in the order of the text; they never overlap. `undefined` where the text is not laid out so that parts of it
 * can be changed (no block mapping at the root, a comment inside what would go): then it must be left alone.
 */
export function spliceYaml(text: string, wanted: Value): readonly Splice[] | undefined {
  const doc = parseDocument(text, { schema: 'core', keepSourceTokens: true });
  if (doc.errors.length > 0 || !isMap(doc.contents) || doc.contents.flow || !isFields(wanted)) return undefined;
  const splices: Splice[] = [];
  const run: Run = { doc, text, eol: lineEndOf(text), splices };
  if (!spliceMap(run, doc.contents, wanted, 0)) return undefined;
  const ordered = splices.sort((a, b) => a.start - b.start || a.end - b.end);
  const overlap = ordered.some((s, i) => i > 0 && s.start < (ordered[i - 1]?.end ?? 0));
  return overlap || losesComment(text, ordered) ? undefined : ordered;
}

/** What a person noted beside a value is theirs, whatever becomes of the value. */
const losesComment = (text: string, splices: readonly Splice[]): boolean =>
  splices.some(({ start, end }) => end > start) &&
  commentsIn(text).some((at) => splices.some(({ start, end }) => at >= start && at < end));

/** The text with the splices carried out. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const s of splices) {
    result += text.slice(at, s.start) + s.text;
    at = s.end;
  }
  return result + text.slice(at);
}

function spliceNode(run: Run, node: Node | null, wanted: Value, indent: number, key = ''): boolean {
  if (same(plain(node, run.doc), wanted)) return true;
  if (isMap(node) && !node.flow && isFields(wanted)) return spliceMap(run, node, wanted, indent);
  if (isSeq(node) && !node.flow && isList(wanted) && wanted.length > 0) return spliceSeq(run, node, wanted, indent);
  if (isSeq(node) && node.flow && isList(wanted) && spliceFlow(run, node, wanted)) return true;
  return replaceNode(run, node, wanted, key);
}

/** Scalars and flow collections are replaced whole, in one line. */
function replaceNode(run: Run, node: Node | null, wanted: Value, key: string): boolean {
  const range = node?.range;
  if (!range || (isFields(wanted) && !isSeq(node)) || (isList(wanted) && wanted.some((v) => typeof v === 'object')))
    return false;
  const value = isList(wanted) ? `[${wanted.map(inBrackets).join(', ')}]` : scalar(wanted, quotedKeys.has(key));
  const raw = run.text.slice(range[0], range[1]);
  const lineEnd = /\r?\n$/.exec(raw)?.[0] ?? '';
  const block = isScalar(node) && /^[|>]/.test(raw);
  run.splices.push({
    start: range[0],
    end: range[1],
    text: block ? value + lineEnd : value + (isScalar(node) ? '' : lineEnd),
  });
  return true;
}

function spliceMap(run: Run, map: YAMLMap, wanted: Readonly<Record<string, Value>>, indent: number): boolean {
  const pairs = map.items as Pair<Node, Node | null>[];
  const first = pairs[0]?.key.range?.[0] ?? 0;
  const column = first - lineStart(run.text, first);
  return (
    pairs.every((pair) => splicePair(run, pair, wanted, column)) && insertPairs(run, pairs, wanted, column, indent)
  );
}

function splicePair(
  run: Run,
  pair: Pair<Node, Node | null>,
  wanted: Readonly<Record<string, Value>>,
  column: number,
): boolean {
  const name = keyOf(pair);
  if (Object.hasOwn(wanted, name)) {
    return (
      spliceNode(run, pair.value, wanted[name], column, name) || replacePair(run, pair, name, wanted[name], column)
    );
  }
  const key = pair.key.range?.[0] ?? 0;
  const start = lineStart(run.text, key);
  // The first key of a list's item shares its line with the dash: it cannot be cut out alone.
  if (run.text.slice(start, key).trim() !== '') return false;
  run.splices.push({ start, end: pairEnd(run.text, pair), text: '' });
  return true;
}

/** Keys that are wanted and not there, each after the one it follows in the value. */
function insertPairs(
  run: Run,
  pairs: readonly Pair<Node, Node | null>[],
  wanted: Readonly<Record<string, Value>>,
  column: number,
  indent: number,
): boolean {
  const names = pairs.map(keyOf);
  const first = pairs[0]?.key.range?.[0] ?? 0;
  const top = lineStart(run.text, first);
  const order = Object.keys(wanted);
  return order.every((name, i) => {
    if (names.includes(name)) return true;
    const after = order
      .slice(0, i)
      .reverse()
      .find((n) => names.includes(n));
    const pair = after === undefined ? undefined : pairs[names.indexOf(after)];
    if (!pair && pairs.length > 0 && run.text.slice(top, first).trim() !== '') return false;
    insertLines(
      run,
      pair ? pairEnd(run.text, pair) : pairs.length > 0 ? top : indent,
      written(new Map([[name, wanted[name]]]), column),
    );
    return true;
  });
}

/** A value that cannot be changed in part is written anew, under its own key. */
function replacePair(run: Run, pair: Pair<Node, Node | null>, name: string, wanted: Value, column: number): boolean {
  const start = pair.key.range?.[0] ?? 0;
  const text = written(new Map([[name, wanted]]), column).slice(column);
  run.splices.push({ start, end: pairEnd(run.text, pair), text: text.replaceAll('\n', run.eol) });
  return true;
}

function spliceSeq(run: Run, seq: YAMLSeq, wanted: readonly Value[], indent: number): boolean {
  const nodes = seq.items as Node[];
  const names = [...named(nodes.map((node) => plain(node, run.doc))).keys()];
  const goal = named(wanted);
  const dashes = nodes.map((n) => dashBefore(run.text, n.range?.[0] ?? 0));
  const column = (dashes[0] ?? 0) - lineStart(run.text, dashes[0] ?? 0);
  const end = (i: number): number => lineEndAfter(run.text, lastOffset(nodes[i] as Node));
  for (const [i, node] of nodes.entries()) {
    const name = names[i] ?? '';
    if (!goal.has(name)) run.splices.push({ start: lineStart(run.text, dashes[i] ?? 0), end: end(i), text: '' });
    else if (!spliceNode(run, node, goal.get(name), indent)) {
      const text = item(goal.get(name), column).replaceAll('\n', run.eol);
      const start = lineStart(run.text, dashes[i] ?? 0);
      const value = node.range?.[1] ?? 0;
      // A remark behind an item in braces stays behind its last line.
      const isRemarked = /^[ \t]+#/.test(run.text.slice(value, end(i)));
      run.splices.push(isRemarked ? { start, end: value, text: text.trimEnd() } : { start, end: end(i), text });
    }
  }
  const order = [...goal.keys()];
  for (const [i, name] of order.entries()) {
    if (names.includes(name)) continue;
    const after = order
      .slice(0, i)
      .reverse()
      .find((n) => names.includes(n));
    const at = after === undefined ? topOf(run.text, dashes[0] ?? 0) : end(names.indexOf(after));
    insertLines(run, at, item(goal.get(name), column));
  }
  return true;
}

/** The line of the item, or the first of the comments and empty lines above it: they are about what they stood above. */
const topOf = (text: string, dash: number): number => {
  const start = lineStart(text, dash);
  return start - (/(?:(?<![^\n])[ \t]*(?:#.*)?\r?\n)+$/.exec(text.slice(0, start))?.[0].length ?? 0);
};

/** Lines of their own, also after a last line that has no end. */
const insertLines = (run: Run, at: number, text: string): void =>
  insert(run, at, text.replaceAll('\n', run.eol), at > 0 && run.text[at - 1] !== '\n' ? run.eol : '');

const indented = (text: string, column: number): string => text.replace(/^(?=.)/gm, ' '.repeat(column));
const written = (data: ReadonlyMap<string, Value>, column: number): string =>
  indented(writeYaml(data, quotedKeys), column);
const item = (value: Value, column: number): string =>
  indented(
    writeYaml(new Map([['x', [value]]]), quotedKeys)
      .replace(/^x:\n/, '')
      .replace(/^ {2}/gm, ''),
    column,
  );
