/** Counts of one story as they grow, and the errors in words: what every kind's measuring shares. */
import type { Annotation } from '../corpus/annotation.ts';
import type { GoldReport } from './corpus.ts';
import { add, pair, type Score, type Span } from './score.ts';

/** In the order of the printed table. */
export const kinds = [
  'person mentions',
  'organization mentions',
  'person pages',
  'organization pages',
  'clustering',
  'figures',
  'figures, hedge',
  'figures, unit',
  'figures, speaker',
  'figures, as of',
  'figures, all attributes',
  'figures, published',
  'figure pages',
  'figure clustering',
  'quotations',
  'quotations, speaker',
  'indirect',
  'indirect, speaker',
  'titles',
  'proposal pages',
  'terms',
  'positions',
  'positions, stance',
] as const;
export type Kind = (typeof kinds)[number];
export type Counts = Record<Kind, Score>;

export interface Measured {
  readonly judged: readonly Judged[];
  readonly counts: Counts;
  readonly errors: readonly { readonly kind: Kind; readonly text: string }[];
}

/** A claim as it was made, and whether the markup bears it out. */
export interface Judged {
  readonly kind:
    | 'direct statement'
    | 'indirect statement'
    | 'role'
    | 'figure page'
    | 'person page'
    | 'organization page'
    | 'proposal page';
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: string;
  readonly right: boolean;
}

export interface Run {
  readonly judged: Judged[];
  readonly counts: Counts;
  readonly errors: { kind: Kind; text: string }[];
}

export function count(run: Run, kind: Kind, tp: number, found: number, gold: number): void {
  run.counts[kind] = add(run.counts[kind], { tp, fp: found - tp, fn: gold - tp });
}

const excerpt = ({ source: { text } }: GoldReport, s: Span): string =>
  `${text.slice(Math.max(0, s.start - 40), s.start)}«${text.slice(s.start, s.end)}»${text.slice(s.end, s.end + 40)}`.replace(
    /\s+/g,
    ' ',
  );

export function complain(run: Run, kind: Kind, report: GoldReport, what: string, s: Span): void {
  run.errors.push({ kind, text: `${report.file}: ${what}: …${excerpt(report, s)}…` });
}

/** Matches spans, counts them and lists what is missing and what is too much. */
export function matchSpans<F>(
  run: Run,
  kind: Kind,
  report: GoldReport,
  gold: readonly Annotation[],
  found: readonly F[],
  span: (f: F) => Span,
  fit: (g: Annotation, f: F) => number,
): [Annotation, F][] {
  const pairs = pair(gold, found, fit);
  count(run, kind, pairs.length, found.length, gold.length);
  for (const g of gold) if (!pairs.some(([x]) => x === g)) complain(run, kind, report, `missing ${g.key}`, g);
  for (const f of found) if (!pairs.some(([, y]) => y === f)) complain(run, kind, report, 'too much', span(f));
  return pairs;
}
