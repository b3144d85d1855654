/** Stories of our own → where a state acts and where it is a mere place. */
import { actingFeatures } from '../../src/extract/names/acting.ts';
import { featuresOf } from '../../src/extract/names/features.ts';
import { stateAt } from '../../src/extract/names/states.ts';
import type { Annotated } from './examples.ts';
import type { Case } from './logistic.ts';

export function actingCases({ document, gold }: Annotated): Case[] {
  const features = featuresOf(document);
  const cases: Case[] = [];
  document.tokens.forEach((token, i) => {
    const match = stateAt(document.tokens, i);
    if (!match || match.form === 'adjective' || (match.state.isBloc && match.form === 'name')) return;
    const end = document.tokens[i + match.length - 1]?.end;
    const marked = gold.find((g) => g.start === token.start && g.end === end);
    const isModifier = marked?.kind === 'other';
    if (marked?.kind === 'organization' || marked?.kind === 'place' || isModifier) {
      cases.push({ features: actingFeatures(document, features, match, i, i + match.length), isTrue: marked.kind === 'organization' });
    }
  });
  return cases;
}
