/** A report's page → what is known about it and its sentences, read from the text in the page's own block. */
import { sourceId } from '../model/ids.ts';
import type { PageSentence, SourceFacts } from '../model/page.ts';
import type { Sentence } from '../model/source.ts';
import { type ReportText, readableSentence, readMarkup, readReportBlock, sliceOf } from '../text/report-block.ts';
import { splitSentences } from '../text/sentences.ts';
import { readSentences, readSpans } from '../text/spans.ts';
import { facts, unplaced } from './fact.ts';
import { readValue } from './figure.ts';
import { complain, date, type Fields, flag, known, oneOf, text } from './reading.ts';

export function sourceFacts(f: Fields, baseName: string): SourceFacts {
  return {
    ...known({
      title: text(f, 'title'),
      publisher: text(f, 'publisher'),
      author: text(f, 'author'),
      date: date(f, 'date'),
      dateBasis: oneOf(f, 'dateBasis', ['metadata', 'text', 'copyright']),
      dateline: text(f, 'dateline'),
      url: text(f, 'url'),
      rights: oneOf(f, 'rights', ['full', 'excerpts']),
      mark: text(f, 'mark'),
      retracted: flag(f, 'retracted'),
    }),
    source: sourceId(text(f, 'source') ?? baseName),
    file: text(f, 'file') ?? '',
    format: oneOf(f, 'format', ['text', 'markdown', 'html']) ?? 'text',
    quality: oneOf(f, 'quality', ['clean', 'degraded']) ?? 'clean',
    language: text(f, 'language') ?? 'und',
    sha256: text(f, 'sha256') ?? '',
    sentences: sentences(f),
    numbers: facts(f, 'numbers', (n) => {
      const value = readValue(n);
      const span = readSpans(text(n, 'span') ?? '')?.[0];
      const measure = text(n, 'measure') ?? value?.words;
      return value && measure !== undefined ? { measure, span: span ?? unplaced, ...value } : undefined;
    }),
  };
}

function sentences(f: Fields): readonly PageSentence[] {
  const { body } = f.reading.frontmatter;
  const places = text(f, 'sentences');
  const markup = readMarkup(text(f, 'markup') ?? '');
  if (places === undefined) return sentencesOfPasted(body);
  const list = readSentences(places);
  const first = list?.[0];
  const last = list?.at(-1);
  if (!first || !last || !markup) {
    const key = markup ? 'sentences' : 'markup';
    complain(
      f.reading,
      [key],
      'source/sentences',
      `"${key}" cannot be read; run "factwiki extract --force" to write it anew`,
    );
    return [];
  }
  const { text: found } = readReportBlock(body, last.end - first.start);
  if (found === undefined) {
    const message =
      'the report\'s text in the page is not the one its sentences were found in; run "factwiki extract --force"';
    complain(f.reading, ['sentences'], 'source/text', message);
    return [];
  }
  const report = { start: first.start, text: found };
  return list.map((s) => pageSentence(report, s, readableSentence(report, s, markup)));
}

/** A page that an editor made: a report in a block, and nothing known about its sentences. */
function sentencesOfPasted(body: string): readonly PageSentence[] {
  const { text: found } = readReportBlock(body, undefined);
  if (found === undefined) return [];
  const report = { start: 0, text: found };
  return splitSentences(found).map((span, i) => {
    const sentence: Sentence = { ...span, index: i + 1, part: 'body' };
    return pageSentence(report, sentence, readableSentence(report, sentence, []));
  });
}

const pageSentence = (report: ReportText, s: Sentence, words: string): PageSentence => ({
  raw: sliceOf(report, s) ?? '',
  text: words,
  ...s,
});
