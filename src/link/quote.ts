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
  const spans = wholePlaces(text, wanted).map((at) => ({
    start: report.start + (text.origin[at] ?? 0),
    end: report.start + (text.origin[at + wanted.length] ?? report.text.length),
  }));
  return only(spans);
}

/** A letter and its accent are one: the end of a quotation does not part them. */
const wholePlaces = (text: Folded, wanted: string): readonly number[] =>
  placesOf(text.text, wanted, (at) => !/^\p{M}/u.test(text.text.slice(at + wanted.length, at + wanted.length + 2)));

const only = ([first, ...more]: readonly Span[]): Span | 'missing' | 'ambiguous' =>
  first === undefined ? 'missing' : more.length > 0 ? 'ambiguous' : first;

/** At most two: more make no difference. */
function placesOf(text: string, wanted: string, counts: (at: number) => boolean = () => true): readonly number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at !== -1 && places.length < 2; at = text.indexOf(wanted, at + 1))
    if (counts(at)) places.push(at);
  return places;
}

const alike: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'‐‑‒–—−'].map((c) => [c, '-']),
  ...[...'“”„‟«»″'].map((c) => [c, '"']),
  ...[...'‘’‚‛′`´'].map((c) => [c, "'"]),
]);

interface Folded {
  readonly text: string;
  /** Whence each unit came. */
  readonly origin: readonly number[];
}

/** White space as one space, every dash as a hyphen, every quotation mark as a straight one, accents apart from their letters. */
function folded(text: string): Folded {
  let out = '';
  const origin: number[] = [];
  let i = 0;
  for (const c of text) {
    const space = /[\s\u2060]/.test(c);
    const instead = space ? (out.endsWith(' ') ? '' : ' ') : (alike[c] ?? (c > '\u007f' ? c.normalize('NFD') : c));
    for (let n = 0; n < instead.length; n++) origin.push(i);
    out += instead;
    i += c.length;
  }
  origin.push(text.length);
  return { text: out, origin };
}
