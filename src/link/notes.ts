/** References to footnotes → evidence, where they name a sentence of a report, and else numbered notes below the text. */
import { type Evidence, evidence } from '../model/evidence.ts';
import { sourceId } from '../model/ids.ts';
import { sentenceNumbered } from '../text/spans.ts';
import type { Token } from './body/scan.ts';
import { escapeHtml, type Fill, type Filling } from './filling.ts';
import { type Entry, inBody } from './world.ts';

type NoteToken = Extract<Token, { readonly kind: 'note' }>;

/**
 * The sentence that `2024-06-12-doha-12` names; undefined where the label names no report. A number that the report does
 * not have is reported and `wrong`.
 */
export function citeOf(
  token: NoteToken,
  origin: Entry,
  { world, diagnostics }: Filling,
): Evidence | 'wrong' | undefined {
  const [, id, n] = /^(.+)-(\d+)$/.exec(token.label) ?? [];
  if (id === undefined) return undefined;
  const report = world.reports.get(sourceId(id)) ?? world.reports.get(sourceId(id.toLowerCase()));
  if (!report?.text) return undefined;
  const { sentences, source } = report.page.facts;
  const sentence = sentenceNumbered(sentences, Number(n));
  if (!sentence) {
    const message = `"${token.written}": the report has ${sentences.length} sentences; give the number of one of them`;
    diagnostics.push(inBody(world, origin, token.at, 'evidence/no-sentence', message));
    return 'wrong';
  }
  const { start, end } = sentence;
  const inBlock = { start: start - report.text.start, end: end - report.text.start };
  return { ...evidence({ id: source, text: report.text.text }, inBlock), start, end };
}

/**
 * True where the footnote of a citation holds more than the link and the sentence that it cites: what an editor remarks
 * there is shown as a note of its own.
 */
export function hasRemark(token: NoteToken, origin: Entry, cited: Evidence): boolean {
  const label = token.label.toLowerCase();
  const html = Object.hasOwn(origin.body.notes, label) ? origin.body.notes[label] : undefined;
  if (html === undefined) return false;
  const text = html.replace(/<[^>]*>|\ufdd0\d+\ufdd1/g, ' ');
  const rest = lettersOf(text).replace(lettersOf(cited.quote), '');
  // A quotation that was cut or typed anew is checked as such, and is no remark.
  return rest !== '' && lettersOf(text.replace(/[“"„«][\s\S]*[”"“»]/u, ' ')) !== '';
}

const lettersOf = (s: string): string => s.replace(/&[#\w]+;|[^\p{L}\p{N}]+/gu, '');

export function noteMark(token: NoteToken, origin: Entry, { world, notes, diagnostics }: Filling): string {
  const label = token.label.toLowerCase();
  const html = Object.hasOwn(origin.body.notes, label) ? origin.body.notes[label] : undefined;
  if (html === undefined) {
    const message = `"${token.written}" has no footnote and names no sentence of a report; write "${token.written}: …" below`;
    diagnostics.push(inBody(world, origin, token.at, 'link/no-footnote', message));
    return escapeHtml(token.written);
  }
  const key = `${origin.id} ${label}`;
  const note = notes.get(key) ?? { number: notes.size + 1, uses: 0, origin, html };
  notes.set(key, note);
  note.uses++;
  return `<sup class="fn"><a role="doc-noteref" id="fnref-${note.number}-${note.uses}" href="#fn-${note.number}">${note.number}</a></sup>`;
}

/** The notes in the order of their first use, as a list; nothing where there are none. */
export function footnotes({ notes }: Filling, fill: Fill): readonly string[] {
  const texts: string[] = [];
  // Filling a note may bring in others: a Map is walked in order of insertion, late entries included.
  for (const { origin, html } of notes.values()) texts.push(fill(html, origin, [`${origin.id}#`]));
  const items = [...notes.values()].map(({ number, uses }, i) => {
    const backs = Array.from({ length: uses }, (_, use) => {
      const label = uses > 1 ? `↑${use + 1}` : '↑';
      return `<a role="doc-backlink" href="#fnref-${number}-${use + 1}" aria-label="${number} ${label}">${label}</a>`;
    });
    return `<li id="fn-${number}">${texts[i]} ${backs.join(' ')}</li>`;
  });
  return items.length === 0 ? [] : [`<ol class="footnotes">\n${items.join('\n')}\n</ol>`];
}
