/** Quotations in a page's prose that cite a report → those that the report does not have. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { sourceId } from '../model/ids.ts';
import { bodyText } from './body/plain-body.ts';
import type { Token } from './body/scan.ts';
import { findQuote } from './quote.ts';
import { closestSentence, type Report } from './verify.ts';
import { type Entry, inBody, type World } from './world.ts';

type Note = Extract<Token, { readonly kind: 'note' }>;

/** Quotation marks, and what may stand between the closing one and the reference. */
const quotation = /(?:"([^"\n]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»)[\s.,;:!?…)\]*_]*$/;

/**
 * `"…"[^2023-05-03-herald-12]`, or a footnote whose text links the report's page. The words have to stand in one of the
 * reports cited there, by the same folding as evidence; an ellipsis or words in square brackets part what is quoted.
 */
export function misquotations(entry: Entry, world: World): readonly Diagnostic[] {
  const { page, body } = entry;
  if (page.type === 'source' || !body.tokens.some(({ kind }) => kind === 'note')) return [];
  const text = bodyText(page);
  return groupsOf(text, body.tokens).flatMap((notes): Diagnostic[] => {
    const [first] = notes;
    if (!first || isDefinition(text, first.at)) return [];
    const paragraph = text.slice(0, first.at).replace(/^[\s\S]*\n[ \t]*\r?\n/, '');
    const [, ...marks] = quotation.exec(paragraph) ?? [];
    const words = marks.find((m) => m !== undefined);
    if (words === undefined) return [];
    const cited = notes.flatMap((note) => reportsOf(note, entry, text, world));
    if (cited.length === 0 || cited.some((report) => says(report, words))) return [];
    const [report] = cited;
    const near = report && closestSentence(report, words);
    const remedy = near === undefined ? 'copy the words from the report' : `closest: ${near}`;
    const named = cited.map(({ page: source }) => `"${source.facts.source}"`).join(' or ');
    const at = text.lastIndexOf(words, first.at);
    return [
      inBody(
        world,
        entry,
        at,
        'evidence/prose',
        `${JSON.stringify(words)} is not in ${named}, which this cites; ${remedy}`,
      ),
    ];
  });
}

/** References that stand side by side cite together. */
function groupsOf(text: string, tokens: readonly Token[]): readonly (readonly Note[])[] {
  const groups: Note[][] = [];
  for (const token of tokens) {
    if (token.kind !== 'note') continue;
    const last = groups.at(-1)?.at(-1);
    if (last && text.slice(last.at + last.written.length, token.at).trim() === '') groups.at(-1)?.push(token);
    else groups.push([token]);
  }
  return groups;
}

const isDefinition = (text: string, at: number): boolean =>
  /^[ \t>]*\[\^[^\]\n]+\]:/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1));

/** Reports with a text: one that has none can deny nothing. */
function reportsOf({ label }: Note, entry: Entry, text: string, { reports, names, open }: World): readonly Report[] {
  const [, id] = /^(.+)-\d+$/.exec(label) ?? [];
  const byLabel = id === undefined ? undefined : (reports.get(sourceId(id)) ?? reports.get(sourceId(id.toLowerCase())));
  if (byLabel) return byLabel.text ? [byLabel] : [];
  const note = text.split('\n').find((line) => line.toLowerCase().startsWith(`[^${label.toLowerCase()}]:`)) ?? '';
  return [...note.matchAll(/\[\[([^[\]|#\n]+)/g)].flatMap(([, target = '']) => {
    const found = names.find(target.trim(), entry.path);
    const page = found.is === 'page' ? open(found.page).page : undefined;
    const report = page?.type === 'source' ? reports.get(page.facts.source) : undefined;
    return report?.text ? [report] : [];
  });
}

function says({ text }: Report, words: string): boolean {
  const parts = words
    .replace(/[*_]+/g, '')
    .split(/\[[^\]]*\]|\.{3,}|…/)
    .map((part) => part.trim().replace(/[.,;:!?]+$/, ''))
    .filter((part) => part !== '');
  return text !== undefined && parts.every((part) => findQuote(text, part) !== 'missing');
}
