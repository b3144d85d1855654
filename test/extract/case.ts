/** An annotated sentence or two → everything the extractors need: cases read as their own expectation (test/README.md). */
import { type Discourse, discourse } from '../../src/extract/coreference.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { tracked } from '../../src/extract/quotes/speakers/track.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { findTitles } from '../../src/extract/roles.ts';
import { sourceId } from '../../src/model/ids.ts';
import type { Source } from '../../src/model/source.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { type Annotation, parseReport } from '../corpus/annotation.ts';
import { oracleReading } from '../eval/oracle.ts';

export interface Case {
  readonly source: Source;
  readonly reading: Reading;
  readonly discourse: Discourse;
  readonly gold: readonly Annotation[];
}

/** `markup` in the corpus's annotation; names come from its P, O, L and X labels. */
export function asCase(markup: string, meta: Source['meta'] = {}, quality: Source['quality'] = 'clean'): Case {
  const { text, annotations } = parseReport(`---\ntitle: case\n---\n${markup}`);
  const source: Source = {
    id: sourceId('case'),
    file: 'case.txt',
    format: 'text',
    text,
    view: text,
    sentences: splitSentences(text).map((s, i) => ({ ...s, index: i + 1, part: 'body' as const })),
    meta,
    quality,
    language: 'en',
    sha256: '',
  };
  const story = {
    story: 'case',
    split: 'dev' as const,
    people: {},
    organizations: {},
    proposals: {},
    figures: {},
    reports: [],
  };
  const reading = oracleReading(story, { file: 'case.txt', source, gold: annotations, quirk: undefined });
  const quoted = reading.document.tokens.map(() => false);
  for (const run of findQuotes(reading.document)) for (let i = run.first; i < run.last; i++) quoted[i] = true;
  return { source, reading, discourse: tracked(discourse(reading, quoted, findTitles(reading))), gold: annotations };
}
