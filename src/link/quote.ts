/** A quotation typed by hand → its place in the report: to the letter, or else after one fixed folding; never by likeness. */
import type { Span } from '../model/source.ts';
import type { ReportText } from '../text/report-block.ts';

/** The span in the report's own offsets. */
export function findQuote(report: ReportText, quote: string): Span | 'missing' | 'ambiguous' {
  const exact = placesOf(report.text, quote.trim());
  if (exact.length > 0)
    return only(exact.map((at) => ({ start: report.start + at, end: report.start + at + quote.trim().length })));
  const text = folded(report.text);
  const wanted = folded(quote.trim()).text;
  const spans = placesOf(text.text, wanted).map((at) => ({
    start: report.start + (text.origin[at] ?? 0),
    end: report.start + (text.origin[at + wanted.length] ?? report.text.length),
  }));
  return only(spans);
}

const only = ([first, ...more]: readonly Span[]): Span | 'missing' | 'ambiguous' =>
  first === undefined ? 'missing' : more.length > 0 ? 'ambiguous' : first;

/** At most two: more make no difference. */
function placesOf(text: string, wanted: string): readonly number[] {
  if (wanted === '') return [];
  const first = text.indexOf(wanted);
  const second = first === -1 ? -1 : text.indexOf(wanted, first + 1);
  return [first, second].filter((at) => at !== -1);
}

const alike: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'‐‑‒–—−'].map((c) => [c, '-']),
  ...[...'“”„‟«»″'].map((c) => [c, '"']),
  ...[...'‘’‚‛′`´'].map((c) => [c, "'"]),
]);

/** White space as one space, every dash as a hyphen, every quotation mark as a straight one; and whence each unit came. */
function folded(text: string): { readonly text: string; readonly origin: readonly number[] } {
  let out = '';
  const origin: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const space = /[\s\u2060]/.test(c);
    if (space && out.endsWith(' ')) continue;
    out += space ? ' ' : (alike[c] ?? c);
    origin.push(i);
  }
  origin.push(text.length);
  return { text: out, origin };
}
