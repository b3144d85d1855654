/** One page in its three states → the text to write: field by field in the frontmatter, part by part in the body. */
import { readFrontmatter } from '../text/frontmatter.ts';
import { mergeBody } from './body.ts';
import { withKeptIds } from './kept-ids.ts';
import { lineEndOf, notedPaths } from './layout.ts';
import { valueAt, withValueAt } from './place.ts';
import { applySplices, spliceYaml } from './splice.ts';
import { isFields, type MergeRules, mergeValues, type Pending, same, type Tombstone, type Value } from './values.ts';

export interface MergedPage {
  readonly text: string;
  /** What the machine says, to be the next base: `theirs`, with the ids that its facts had before. */
  readonly base: string;
  readonly pending: readonly Pending[];
  readonly tombstones: readonly Tombstone[];
  /** Leaves where the machine's news was taken. */
  readonly applied: readonly string[];
  /** Why the page is left as it is: it cannot be read, or its layout does not allow a change in parts. */
  readonly stuck?: 'unreadable' | 'layout';
}

/** `base` and `theirs` are the machine's own texts. A page of ours that cannot be read comes back as it is. */
export function mergePage(base: string, ours: string, theirs: string, rules: MergeRules): MergedPage {
  const [b, o, said] = [base, ours, theirs].map(read);
  const asItIs: MergedPage = { text: ours, base: theirs, pending: [], tombstones: rules.tombstones, applied: [] };
  if (!o || !b || !said || !o.present) return { ...asItIs, stuck: 'unreadable' };
  const next = withKeptIds(b.data, said.data, theirs);
  const t = next === theirs ? said : (read(next) ?? said);
  const open = (rules.pending ?? []).filter(({ reason }) => reason === 'edited');
  const head = ours.slice(0, ours.length - o.body.length);
  const isNoted = noted(head);
  const merged = mergeValues(withBases(b.data, open), o.data, t.data, { ...rules, isNoted });
  const prose = open.find(({ path }) => path === 'body')?.base;
  const lineEnd = lineEndOf(ours);
  const body = mergeBody(b.body, o.body, t.body, {
    eol: lineEnd,
    ...(typeof prose === 'string' && { openProse: prose }),
  });
  const newHead = spliceHead(head, o.data, merged.value);
  if (newHead === undefined) return { ...asItIs, stuck: 'layout' };
  // A page may end with the fence that closes its frontmatter, without a line end.
  const joint = newHead.endsWith('\n') || body.text === '' ? '' : lineEnd;
  return {
    text: newHead + joint + body.text,
    base: next,
    pending: [...merged.pending, ...body.pending],
    tombstones: merged.tombstones,
    applied: [...merged.applied, ...(body.changed ? ['body'] : [])],
  };
}

const read = (text: string): ReturnType<typeof readFrontmatter>['value'] => readFrontmatter(text, '').value;

/** The base as it stood where something is still open. */
const withBases = (data: Value, open: readonly Pending[]): Value =>
  open.reduce((value, { path, base }) => (path === 'body' ? value : withBase(value, path, base)), data);

/** A phase that the machine no longer has is made for the terms that wait in it. */
function withBase(data: Value, path: string, base: Value): Value {
  const [phase, ordinal] = /^phases\/phase (\d+)(?=\/terms\/)/.exec(path) ?? [];
  const isThere = phase === undefined || base === undefined || valueAt(data, phase) !== undefined;
  return withValueAt(isThere ? data : withValueAt(data, phase, { ordinal: Number(ordinal), terms: [] }), path, base);
}

const fencesIn = (head: string): { readonly open: number; readonly close: number } => ({
  open: /^\uFEFF?---[^\n]*\n/.exec(head)?.[0].length ?? 0,
  close: head.search(/^---[ \t]*(?:\r?\n)?$(?![\s\S]*^---)/m),
});

/** Looked for once, and only where something is to be dropped. */
function noted(head: string): (path: string) => boolean {
  let paths: ReadonlySet<string> | undefined;
  return (path) => {
    const { open, close } = fencesIn(head);
    paths ??= notedPaths(head.slice(open, Math.max(open, close)));
    return paths.has(path);
  };
}

/** The frontmatter, fences included, changed to the value; undefined where that cannot be done or does not read back. */
export function spliceHead(head: string, before: Value, wanted: Value): string | undefined {
  if (same(before, wanted)) return head;
  const { open, close } = fencesIn(head);
  if (open === 0 || close < open) return undefined;
  const yaml = head.slice(open, close);
  const splices = spliceYaml(yaml, wanted);
  if (!splices) return undefined;
  const result = head.slice(0, open) + applySplices(yaml, splices) + head.slice(close);
  const readBack = read(result);
  return readBack && isFields(wanted) && same(readBack.data, wanted) ? result : undefined;
}
