/** Three states of a page's Markdown → the merged text: an edited part is its editor's, an untouched one is kept up to date. */
import type { Pending } from './values.ts';

export interface MergedBody {
  readonly text: string;
  readonly pending: readonly Pending[];
  readonly changed: boolean;
}

interface Parts {
  /** Everything before the first footnote, without the white space at its end. */
  readonly prose: string;
  /** Footnote definitions by label, each its whole line. */
  readonly notes: ReadonlyMap<string, string>;
}

const note = /^\[\^([^\]\n]+)\]:[^\n]*(?:\r?\n|$)/gm;

/**
 * What the machine writes is a lead and footnotes; whatever else is there is the editor's. `openProse` is the lead that
 * stood in the base when the editor changed it, as long as what the machine would say since is not decided.
 */
export function mergeBody(written: string, ours: string, theirs: string, openProse?: string): MergedBody {
  const base = openProse === undefined ? written : (withProse(written, partsOf(written).prose, openProse) ?? written);
  if (folded(ours) === folded(theirs) || folded(base) === folded(theirs))
    return { text: ours, pending: [], changed: false };
  if (folded(base) === folded(ours)) return { text: withLineEnds(theirs, ours), pending: [], changed: true };
  const b = partsOf(base);
  const t = partsOf(theirs);
  const pending: Pending[] = [];
  let text = ours;
  if (folded(b.prose) !== folded(t.prose)) {
    const at = placeOf(ours, b.prose);
    if (at) text = ours.slice(0, at.start) + withLineEnds(t.prose, ours) + ours.slice(at.end);
    else pending.push({ path: 'body', base: b.prose, yours: partsOf(ours).prose, proposed: t.prose, reason: 'edited' });
  }
  if (pending.length === 0) text = mergeNotes(text, b.notes, t.notes);
  return { text, pending, changed: text !== ours };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function partsOf(body: string): Parts {
  const notes = new Map<string, string>();
  let first = body.length;
  for (const match of body.matchAll(note)) {
    notes.set(match[1] ?? '', match[0].trimEnd());
    first = Math.min(first, match.index);
  }
  return { prose: body.slice(0, first).trim(), notes };
}

/** The body with other words before its footnotes; `undefined` where `words` do not stand there as they are. */
export function withProse(body: string, words: string, instead: string): string | undefined {
  const at = placeOf(body, words);
  return at && body.slice(0, at.start) + withLineEnds(instead, body) + body.slice(at.end);
}

/** Where the words stand, however their lines are wrapped. */
function placeOf(text: string, words: string): { start: number; end: number } | undefined {
  if (words === '') return { start: 0, end: 0 };
  const pattern = words
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = new RegExp(pattern, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/**
 * A note the machine drops goes if nobody touched it and nothing refers to it; a new one stands among the others as the
 * machine has them, else where one went, else at the end: what comes and goes leaves no trace.
 */
function mergeNotes(body: string, base: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): string {
  const left = withoutNotes(
    body,
    [...base].filter(([label]) => !theirs.has(label)),
  );
  const { hole } = left;
  let { text } = left;
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const order = [...theirs.keys()];
  for (const [i, [label, line]] of [...theirs].entries()) {
    const had = base.get(label);
    if (had !== undefined && had !== line && text.includes(had)) text = text.replace(had, () => line);
    if (base.has(label) || partsOf(text).notes.has(label) || references(text, label) === 0) continue;
    const among = placeAmong(text, order.slice(0, i).reverse(), order.slice(i + 1));
    const at = among ?? hole ?? text.length;
    const gap = at > 0 && text[at - 1] !== '\n' ? eol : '';
    text =
      text.slice(0, at) + gap + (among === undefined && hole === undefined ? eol : '') + line + eol + text.slice(at);
  }
  return text;
}

/** `hole`: where the first of them stood. */
function withoutNotes(body: string, notes: readonly (readonly [string, string])[]): { text: string; hole?: number } {
  let text = body;
  let hole: number | undefined;
  for (const [label, line] of notes) {
    const at = references(text, label) > 0 ? -1 : text.indexOf(line);
    if (at < 0) continue;
    text = text.slice(0, at) + text.slice(at + line.length).replace(/^\r?\n/, '');
    hole = Math.min(at, hole ?? at);
  }
  return hole === undefined ? { text } : { text, hole };
}

/** After the nearest note before, or before the nearest one after. */
function placeAmong(text: string, before: readonly string[], after: readonly string[]): number | undefined {
  const notes = new Map(
    [...text.matchAll(note)].map((m) => [m[1] ?? '', { start: m.index, end: m.index + m[0].length }]),
  );
  const nearest = (labels: readonly string[]) => notes.get(labels.find((label) => notes.has(label)) ?? '');
  return nearest(before)?.end ?? nearest(after)?.start;
}

/** How often the text cites the note, its definition not counted. */
const references = (text: string, label: string): number =>
  text.split(`[^${label}]`).length - 1 - (text.includes(`[^${label}]:`) ? 1 : 0);

const withLineEnds = (text: string, like: string): string =>
  /\r\n/.test(like) ? text.replace(/\r?\n/g, '\r\n') : text;
