/** A report → its page: what is known about it, its sentences, and its text verbatim. */
import type { EntityRef } from '../model/entity.ts';
import type { PassingFact } from '../model/fact.ts';
import type { PageId } from '../model/ids.ts';
import { readable, type Source } from '../model/source.ts';
import { dateWords } from '../text/calendar.ts';
import { writeFrontmatter } from '../text/frontmatter.ts';
import { oneLine } from '../text/markdown.ts';
import { markupOf, reportText, writeMarkup, writeReportBlock } from '../text/report-block.ts';
import { writeSentences, writeSpans } from '../text/spans.ts';
import { factList, field, type Linker } from './fields.ts';
import { valueFields } from './figure.ts';

/** Keys whose values are the report's words: always in quotation marks. */
const quoted: ReadonlySet<string> = new Set(['quote', 'words', 'measure']);

export function composeSource(
  source: Source,
  id: PageId,
  numbers: readonly PassingFact<EntityRef>[],
  link: Linker,
): string {
  const { meta } = source;
  const report = reportText(source);
  const data = new Map<string, unknown>([
    ['id', id],
    ['type', 'source'],
    ['name', meta.title ? oneLine(meta.title) : (openingWords(source) ?? sourceName(source))],
    ...field('title', meta.title),
    ...field('publisher', meta.publisher),
    ...field('author', meta.author),
    ...field('date', meta.date),
    ...field('dateBasis', meta.dateBasis),
    ...field('dateline', meta.dateline),
    ...field('url', meta.url),
    ...field('rights', meta.rights),
    ...field('mark', meta.mark),
    ...field('retracted', meta.retracted),
    ['source', source.id],
    ['file', source.file],
    ['format', source.format],
    ['quality', source.quality],
    ['language', source.language],
    ['sha256', source.sha256],
    ...field('sentences', writeSentences(source.sentences)),
    ...field('markup', writeMarkup(markupOf(source))),
    ...factList('numbers', numbers, (f) => [
      ['measure', f.measure],
      ['span', writeSpans([f.span])],
      ...valueFields(f, link),
    ]),
  ]);
  return writeFrontmatter(data, quoted, report ? writeReportBlock(report.text) : '');
}

/** How a footnote names a report: publisher and date, or whatever of them, the title and the file's name is known. */
export function sourceName({ meta, file }: Pick<Source, 'meta' | 'file'>): string {
  const who = meta.publisher ?? meta.title ?? file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  return oneLine(meta.date ? `${who}, ${dateWords(meta.date)}` : who) || file;
}

const longestOpening = 70;

/** A report without a headline is called by its first words; those of a damaged one stand in quotation marks, as received. */
function openingWords({ sentences, view, quality }: Source): string | undefined {
  const first = sentences.find((s) => s.part === 'body');
  if (!first) return undefined;
  const words = oneLine(readable(view.slice(first.start, first.end)));
  const shown =
    words.length <= longestOpening
      ? words.replace(/[.\s]+$/, '')
      : `${words.slice(0, longestOpening + 1).replace(/[\s,;:–—-]+\S*$/u, '')} …`;
  return shown === '' || quality === 'clean' ? shown || undefined : `“${shown}”`;
}
