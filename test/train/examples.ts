/** Annotated texts (corpora of others, stories of our own) → documents with the names an annotator marked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, readDocument } from '../../src/extract/document.ts';
import { stateAt } from '../../src/extract/names/states/states.ts';
import { featuresOf } from '../../src/extract/names/tagger/features.ts';
import { labelCount, type NameKind, nameKinds, position } from '../../src/extract/names/tagger/labels.ts';
import { stretches } from '../../src/extract/names/tagger/stretches.ts';
import { sourceId } from '../../src/model/ids.ts';
import type { Source } from '../../src/model/source.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import type { Annotation } from '../corpus/annotation.ts';
import { type GoldStory, loadCorpus } from '../eval/corpus.ts';
import type { Example } from './crf.ts';

export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** Of whom, where the corpus says so. */
  readonly key?: string;
}

export interface Annotated {
  /** `wikigold`, …, or the story's folder. */
  readonly corpus: string;
  readonly id: string;
  readonly document: Document;
  readonly gold: readonly GoldName[];
  /** The corpus marks no names of the kind `other`. */
  readonly lacksOther: boolean;
  readonly story?: GoldStory;
  readonly quirk?: string | undefined;
}

/** A report as the ingest room would hand it over, without frontmatter. */
export function sourceOf(id: string, text: string, date?: string, title?: string): Source {
  return {
    id: sourceId(id),
    file: `${id}.txt`,
    format: 'text',
    text,
    view: text,
    sentences: splitSentences(text).map((span, i) => ({ ...span, index: i + 1, part: 'body' })),
    meta: { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date: date as never }) },
    quality: 'clean',
    language: 'en',
    sha256: '',
  };
}

/** Texts of one corpus of the corpora folder given on the command line. */
export function readCorpus(folder: string, corpus: string): Annotated[] {
  const file = join(folder, `${corpus}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, entities } = JSON.parse(line) as {
        id: string;
        text: string;
        entities: { start: number; end: number; type: NameKind }[];
      };
      const document = readDocument(sourceOf(id, text));
      const gold = entities.map(({ start, end, type }) => ({ start, end, kind: type }));
      return { corpus, id, document, gold, lacksOther: corpus === 'uner-ewt' };
    });
}

export const kindOfLabel: Readonly<Record<string, NameKind>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  X: 'other',
};

/** Names marked in a report; of nested ones the outermost. */
export function goldOf(annotations: readonly Annotation[]): GoldName[] {
  const names: GoldName[] = [];
  for (const { label, key, start, end } of annotations) {
    const kind = kindOfLabel[label];
    const last = names.at(-1);
    if (!kind || (last && start < last.end)) continue;
    names.push({ start, end, kind, key });
  }
  return names;
}

/** Our own stories as the ingest room hands them over. */
export async function readStories(split?: 'train' | 'dev'): Promise<Annotated[]> {
  return (await loadCorpus(split)).flatMap((story) =>
    story.reports.map(({ file, source, gold, quirk }) => ({
      corpus: story.story,
      id: file,
      document: readDocument(source),
      gold: goldOf(gold),
      lacksOther: false,
      story,
      quirk,
    })),
  );
}

export const isDegraded = ({ document }: Annotated): boolean => document.source.quality === 'degraded';

/** For the tagger a state is a place, whether it acts or not: that is told apart later. */
export function kindForTagger(document: Document, first: number, last: number, kind: NameKind): NameKind {
  if (kind !== 'organization') return kind;
  const match = stateAt(document.tokens, first);
  return match && match.length === last - first && !match.state.isBloc ? 'place' : kind;
}

export function exampleOf(annotated: Annotated, weight: number): Example {
  const { document, gold } = annotated;
  const { tokens } = document;
  const masks = new Uint32Array(tokens.length).fill(1);
  if (annotated.lacksOther) masks.fill(1 | (0b1111 << (1 + 4 * nameKinds.indexOf('other'))));
  const all = 2 ** labelCount - 1;
  let token = 0;
  for (const { start, end, kind } of gold) {
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token++;
    let last = token;
    while (last < tokens.length && (tokens[last]?.start ?? 0) < end) last++;
    if (last === token) continue;
    const isWhole = tokens[token]?.start === start && tokens[last - 1]?.end === end;
    const sentence = document.sentenceOf[token];
    if (!isWhole || document.sentenceOf[last - 1] !== sentence) {
      // The tokens disagree with the annotator: nothing is learned here.
      for (let i = Math.max(0, token - 1); i <= Math.min(last, tokens.length - 1); i++) masks[i] = all;
      continue;
    }
    const base = 1 + 4 * nameKinds.indexOf(kindForTagger(document, token, last, kind));
    for (let i = token; i < last; i++) {
      const place =
        last - token === 1
          ? position.only
          : i === token
            ? position.first
            : i === last - 1
              ? position.last
              : position.middle;
      masks[i] = 1 << (base + place);
    }
    token = last;
  }
  const features = featuresOf(document);
  return {
    features,
    // As they are read: words far from every capital letter are never asked about, so nothing is learned from them.
    stretches: document.sentences.flatMap(({ first, last }) => stretches(features, first, last)),
    masks,
    weight,
  };
}
