/** Stories of our own → where a state acts and where it is a mere place. */
import type { Document } from '../../src/extract/document.ts';
import { type ActingText, actingFeatures } from '../../src/extract/names/states/acting.ts';
import { stateAt } from '../../src/extract/names/states/states.ts';
import { degradedText } from '../../src/extract/names/states/stemmed.ts';
import { stem } from '../../src/text/stem.ts';
import type { Annotated } from './examples.ts';
import type { Case } from './logistic.ts';

const cleanText = (document: Document): ActingText => ({
  document,
  isDegraded: false,
  isCapitalised: (i) => /^\p{Lu}/u.test(document.tokens[i]?.text ?? ''),
  stateAt: (i) => stateAt(document.tokens, i),
});

/** The document as a machine would have degraded it, with the offsets of the clean one. */
function degrade(document: Document): Document {
  return { ...document, tokens: document.tokens.map((t) => ({ ...t, text: stem(t.lower), lower: stem(t.lower) })) };
}

function casesIn(text: ActingText, { gold }: Annotated): Case[] {
  const { tokens } = text.document;
  return tokens.flatMap((token, i): Case[] => {
    const match = text.stateAt(i);
    if (!match || match.form === 'adjective' || (match.state.isBloc && match.form === 'name')) return [];
    const end = tokens[i + match.length - 1]?.end;
    const marked = gold.find((g) => g.start === token.start && g.end === end);
    if (!marked || marked.kind === 'person') return [];
    return [{ features: actingFeatures(text, match, i, i + match.length), isTrue: marked.kind === 'organization' }];
  });
}

export const actingCases = (annotated: Annotated): Case[] => casesIn(cleanText(annotated.document), annotated);
export const stemmedActingCases = (annotated: Annotated): Case[] =>
  casesIn(degradedText(degrade(annotated.document)), annotated);
