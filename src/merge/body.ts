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
  /** No empty line stands between two of them. */
  readonly tight: boolean;
}

const note = /^\[\^([^\]\n]+)\]:[^\n]*(?:\r?\n|$)/gm;

export interface BodyRules {
  /** Line end of the page. */
  readonly eol: string;
  /** The lead that stood in the base when the editor changed it, as long as what the machine would say since is not decided. */
  readonly openProse?: string;
}

/** What the machine writes is a lead and footnotes; whatever else is there is the editor's. */
export function mergeBody(written: string, ours: string, theirs: string, { eol, openProse }: BodyRules): MergedBody {
  const base =
    openProse === undefined ? written : (withProse(written, partsOf(written).prose, openProse, eol) ?? written);
  if (folded(ours) === folded(theirs) || folded(base) === folded(theirs))
    return { text: ours, pending: [], changed: false };
  if (folded(base) === folded(ours)) return { text: withLineEnds(theirs, eol), pending: [], changed: true };
  const b = partsOf(base);
  const t = partsOf(theirs);
  const pending: Pending[] = [];
  let text = ours;
  if (folded(b.prose) !== folded(t.prose)) {
    const changed = withProse(ours, b.prose, t.prose, eol);
    if (changed !== undefined) text = changed;
    else pending.push({ path: 'body', base: b.prose, yours: leadIn(ours), proposed: t.prose, reason: 'edited' });
  }
  if (pending.length === 0) text = mergeNotes(text, b, t, eol);
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
  return { prose: body.slice(0, first).trim(), notes, tight: /^\[\^[^\n]*\n\[\^/m.test(body) };
}

/** What an editor made of the lead: all that stands before the first heading and the first footnote. */
const leadIn = (body: string): string =>
  partsOf(body)
    .prose.replace(/(?:^|(?<=\n))#{1,6} [\s\S]*$/, '')
    .trim();

/** The body with other words in the place of a paragraph; `undefined` where `words` do not stand there as they are. */
export function withProse(body: string, words: string, instead: string, eol: string): string | undefined {
  const at = placeOf(body, words);
  if (!at) return undefined;
  const [before, after] = [body.slice(0, at.start), body.slice(at.end)];
  // A paragraph comes and goes with the empty line that parts it from the next.
  if (words === '' && instead !== '')
    return before + withLineEnds(instead, eol) + eol + (after === '' ? '' : eol + after);
  return before + (instead === '' ? after.replace(/^(?:\r?\n){1,2}/, '') : withLineEnds(instead, eol) + after);
}

/**
 * Where the words stand as paragraphs of their own, however their lines are wrapped: a paragraph to which an editor added
 * a word is the editor's.
 */
function placeOf(text: string, words: string): { start: number; end: number } | undefined {
  if (words === '') return { start: 0, end: 0 };
  const pattern = words
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = new RegExp(`${beforeParagraph}${pattern}${afterParagraph}`, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** An empty line or a heading before it; an empty line, a heading or a footnote after it. */
const beforeParagraph = String.raw`(?<=^|(?:^|\n)[ \t]*\r?\n|(?:^|\n)#{1,6} [^\n]*\n)`;
const afterParagraph = String.raw`(?=[ \t]*(?:\r?\n(?:[ \t]*(?:\r?\n|$)|#{1,6} |\[\^)|\r?$))`;

/**
 * A note the machine drops goes if nobody touched it and nothing refers to it; a new one stands among the others as the
 * machine has them, else where one went, else below the lead, else at the end: what comes and goes leaves no trace.
 */
function mergeNotes(body: string, base: Parts, theirs: Parts, eol: string): string {
  const dropped = [...base.notes].filter(([label]) => !theirs.notes.has(label));
  let { text, hole } = withoutNotes(body, dropped);
  const gap = base.tight || theirs.tight ? '' : eol;
  const order = [...theirs.notes.keys()];
  for (const [i, [label, line]] of [...theirs.notes].entries()) {
    const had = base.notes.get(label);
    const old = had === undefined || had === line ? undefined : placeOfNote(text, label, had);
    if (old) text = text.slice(0, old.start) + line + text.slice(old.end);
    if (base.notes.has(label) || notesIn(text).has(label) || references(text, label) === 0) continue;
    const at = placeAmong(text, order.slice(0, i).reverse(), order.slice(i + 1));
    if (at === undefined) text = withNoteAlone(text, line, hole ?? placeBelow(text, theirs.prose), eol);
    else text = text.slice(0, at.at) + (at.after ? gap + line + eol : line + eol + gap) + text.slice(at.at);
    hole = undefined;
  }
  return text;
}

/** `hole`: where the first of them stood. A note goes with the empty line that parts it from what follows. */
function withoutNotes(
  body: string,
  notes: readonly (readonly [string, string])[],
): { text: string; hole: number | undefined } {
  let text = body;
  let hole: number | undefined;
  for (const [label, line] of notes) {
    const place = references(text, label) > 0 ? undefined : placeOfNote(text, label, line);
    if (!place) continue;
    const { start: at } = place;
    const before = text.slice(0, at);
    const after = text.slice(place.end).replace(/^\r?\n/, '');
    const isApart = /(?:^|\n)\r?\n$/.test(before);
    if (isApart && after === '') text = before.replace(/\r?\n$/, '');
    else text = before + (isApart ? after.replace(/^\r?\n/, '') : after);
    hole = Math.min(at, hole ?? at, text.length);
  }
  return { text, hole };
}

/** The only note, at a place or at the end, with an empty line on each side. */
function withNoteAlone(text: string, line: string, at = text.length, eol: string): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const lead = before === '' || /(?:^|\n)\r?\n$/.test(before) ? '' : before.endsWith('\n') ? eol : eol + eol;
  return before + lead + line + eol + (after === '' || /^\r?\n/.test(after) ? '' : eol) + after;
}

/** After the lead and the empty line that follows it. */
function placeBelow(text: string, lead: string): number | undefined {
  const end = lead === '' ? undefined : placeOf(text, lead)?.end;
  return end === undefined ? undefined : end + (/^[ \t]*(?:\r?\n){0,2}/.exec(text.slice(end))?.[0].length ?? 0);
}

const notesIn = (text: string): ReadonlyMap<string, { readonly start: number; readonly end: number }> =>
  new Map([...text.matchAll(note)].map((m) => [m[1] ?? '', { start: m.index, end: m.index + m[0].length }]));

/** Where the note stands to the letter, its line end not counted: one that an editor added a word to is the editor's. */
function placeOfNote(text: string, label: string, line: string): { start: number; end: number } | undefined {
  const at = notesIn(text).get(label);
  return at && text.slice(at.start, at.end).trimEnd() === line
    ? { start: at.start, end: at.start + line.length }
    : undefined;
}

/** After the nearest note before, or before the nearest one after. */
function placeAmong(
  text: string,
  before: readonly string[],
  after: readonly string[],
): { readonly at: number; readonly after: boolean } | undefined {
  const notes = notesIn(text);
  const nearest = (labels: readonly string[]) => notes.get(labels.find((label) => notes.has(label)) ?? '');
  const [above, below] = [nearest(before), nearest(after)];
  if (above) return { at: above.end, after: true };
  return below && { at: below.start, after: false };
}

/** How often the text cites the note, its definition not counted. */
const references = (text: string, label: string): number =>
  text.split(`[^${label}]`).length - 1 - (notesIn(text).has(label) ? 1 : 0);

const withLineEnds = (text: string, eol: string): string => text.replace(/\r?\n/g, eol);
