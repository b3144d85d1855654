/** A report's text ↔ the fenced block of its page, from which every quotation can be checked with no seed present. */
import { readable, type Sentence, type Source, type Span } from '../model/source.ts';

/** Text of a report from its first sentence to its last, and the offset in the report at which it begins. */
export interface ReportText {
  readonly start: number;
  readonly text: string;
}

export function reportText(source: Pick<Source, 'text' | 'sentences'>): ReportText | undefined {
  const first = source.sentences[0];
  const last = source.sentences.at(-1);
  if (!first || !last) return undefined;
  return { start: first.start, text: source.text.slice(first.start, last.end) };
}

/** A slice by the report's own offsets; undefined where the span is not inside. */
export function sliceOf(report: ReportText, span: Span): string | undefined {
  const from = span.start - report.start;
  const to = span.end - report.start;
  return from >= 0 && from < to && to <= report.text.length ? report.text.slice(from, to) : undefined;
}

/** Verbatim between fences that are longer than any row of backticks in the text. */
export function writeReportBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}report\n${text}\n${fence}\n`;
}

const block = /^(`{3,})report[ \t]*(\r?\n)([\s\S]*?)\r?\n\1[ \t]*$/m;

/**
 * The text in the block, and the body without it. Where a tool has changed the line ends of the whole file, they are put
 * back as they must have been: the text has to have `length` units, if that is known. `text` is undefined where there is
 * no such text.
 */
export function readReportBlock(
  body: string,
  length: number | undefined,
): { readonly text: string | undefined; readonly rest: string } {
  const match = block.exec(body);
  if (!match) return { text: undefined, rest: body };
  const [whole, , , found = ''] = match;
  const candidates = [found, found.replaceAll('\r\n', '\n'), found.replace(/\r?\n/g, '\r\n')];
  return {
    text: candidates.find((text) => length === undefined || text.length === length),
    // As many lines as before, for messages about what follows.
    rest: body.slice(0, match.index) + whole.replace(/[^\n]+/g, '') + body.slice(match.index + whole.length),
  };
}

/** A stretch of a report that is no prose, and what a person reads in its place. */
export interface Markup extends Span {
  readonly reads: string;
}

/** Where `view` differs from `text` inside sentences: tags, emphasis marks, character references. */
export function markupOf(source: Pick<Source, 'text' | 'view' | 'sentences'>): readonly Markup[] {
  const { text, view } = source;
  if (text === view) return [];
  const found: Markup[] = [];
  for (const sentence of source.sentences) {
    let at = sentence.start;
    while (at < sentence.end) {
      if (text[at] === view[at]) {
        at++;
        continue;
      }
      const start = at;
      while (at < sentence.end && text[at] !== view[at]) at++;
      const reads = view
        .slice(start, at)
        .replace(/\u2060/g, '')
        .replace(/\s+/g, ' ');
      found.push({ start, end: at, reads });
    }
  }
  return found;
}

/** `120-124 150-155=26 160-165=`: a span reads as a space, as characters given in hexadecimal, or as nothing. */
export const writeMarkup = (markup: readonly Markup[]): string =>
  markup
    .map(({ start, end, reads }) => {
      const codes = [...reads].map((c) => (c.codePointAt(0) ?? 0).toString(16)).join('.');
      return `${start}-${end}${reads === ' ' ? '' : `=${codes}`}`;
    })
    .join(' ');

/** Undefined where the text is not in the form above. */
export function readMarkup(text: string): readonly Markup[] | undefined {
  const markup: Markup[] = [];
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const match = /^(\d{1,9})-(\d{1,9})(?:=([\da-f.]*))?$/.exec(word);
    if (!match) return undefined;
    const [, start, end, codes] = match;
    const points = (codes ?? '20')
      .split('.')
      .filter((c) => c !== '')
      .map((c) => Number.parseInt(c, 16));
    if (points.some((p) => p > 0x10ffff)) return undefined;
    markup.push({ start: Number(start), end: Number(end), reads: String.fromCodePoint(...points) });
  }
  return markup;
}

/** A sentence as a person reads it. The markup is in text order. */
export function readableSentence(report: ReportText, sentence: Sentence, markup: readonly Markup[]): string {
  let words = '';
  let at = sentence.start;
  for (const m of markup) {
    if (m.end <= sentence.start || m.start >= sentence.end) continue;
    words += sliceOf(report, { start: at, end: m.start }) ?? '';
    words += m.reads;
    at = m.end;
  }
  return readable(words + (sliceOf(report, { start: at, end: sentence.end }) ?? ''));
}
