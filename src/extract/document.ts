/** A report prepared for reading: its tokens, with the sentence each belongs to. */
import type { Sentence, Source } from '../model/source.ts';
import { oncePer } from '../text/once.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** Tokens `first` to `last` (half open) of `Document.tokens` make one sentence. */
export interface DocumentSentence {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

export interface Document {
  readonly source: Source;
  /** Of headline and body sentences only: boilerplate is never read. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly DocumentSentence[];
  /** For each token, its place in `sentences`. */
  readonly sentenceOf: readonly number[];
}

/** Words of a report by how they are written somewhere in it: small, or with a capital letter. In lower case. */
export const writtenWords: (tokens: readonly Token[]) => Readonly<Record<'small' | 'large', ReadonlySet<string>>> =
  oncePer((tokens) => {
    const [small, large] = [new Set<string>(), new Set<string>()];
    for (const { text, lower } of tokens) (text === lower ? small : large).add(lower);
    return { small, large };
  });

/** The token stands in the report's own headline. */
export const isOfHeadline = ({ sentences, sentenceOf }: Document, token: number): boolean =>
  sentences[sentenceOf[token] ?? 0]?.sentence.part === 'headline';

/** Tokenizes the headline and body sentences of a report. */
export function readDocument(source: Source): Document {
  const tokens: Token[] = [];
  const sentences: DocumentSentence[] = [];
  const sentenceOf: number[] = [];
  for (const sentence of source.sentences) {
    if (sentence.part !== 'body' && sentence.part !== 'headline') continue;
    const first = tokens.length;
    for (const token of tokenize(source.view, sentence.start, sentence.end)) {
      tokens.push(token);
      sentenceOf.push(sentences.length);
    }
    sentences.push({ sentence, first, last: tokens.length });
  }
  return { source, tokens, sentences, sentenceOf };
}
