/** Stories of our own → organizations of known class, with what tells it. */
import { classFeatures } from '../../src/extract/names/class.ts';
import { featuresOf } from '../../src/extract/names/tagger/features.ts';
import type { Annotated } from './examples.ts';
import type { LabelledCase } from './logistic.ts';

export function classCases({ document, gold, story }: Annotated): LabelledCase[] {
  const features = featuresOf(document);
  const byKey = new Map<string, { first: number; last: number; text: string }[]>();
  for (const g of gold) {
    if (g.kind !== 'organization' || g.key === undefined) continue;
    const first = document.tokens.findIndex((t) => t.start === g.start);
    const last = document.tokens.findIndex((t) => t.end === g.end) + 1;
    if (first < 0 || last <= first) continue;
    const text = document.source.text.slice(g.start, g.end).replace(/\s+/g, ' ');
    byKey.set(g.key, [...(byKey.get(g.key) ?? []), { first, last, text }]);
  }
  return [...byKey].flatMap(([key, mentions]) => {
    const label = story?.organizations[key]?.class;
    // States get their class from the table of states.
    if (label === undefined || label === 'government') return [];
    const name = mentions.map((m) => m.text).reduce((a, b) => (b.length > a.length ? b : a));
    return [{ features: classFeatures(document, features, name.split(' '), mentions), label }];
  });
}
