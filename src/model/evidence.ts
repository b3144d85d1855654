/** Where a report says something. The only way to make an Evidence is from the report itself. */
import type { SourceId } from './ids.ts';
import type { Source, Span } from './source.ts';

/** `quote` equals `source.text.slice(start, end)`: UTF-16 offsets, half open. */
export interface Evidence {
  readonly source: SourceId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The one constructor: its quote IS the text of the span. Throws RangeError on a span outside the text (our bug). */
export function evidence(source: Pick<Source, 'id' | 'text'>, span: Span): Evidence {
  if (!(span.start >= 0 && span.start < span.end && span.end <= source.text.length)) {
    throw new RangeError(`span ${span.start}-${span.end} is outside ${source.id} (${source.text.length} units)`);
  }
  return { source: source.id, start: span.start, end: span.end, quote: source.text.slice(span.start, span.end) };
}

/** Order of evidence everywhere: by source id, then place. */
export const byPlace = (a: Evidence, b: Evidence): number =>
  a.source === b.source ? a.start - b.start || a.end - b.end : a.source < b.source ? -1 : 1;
