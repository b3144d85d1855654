/** Annotated stories → the acts of asking and planning in them that no noun names, with whether each tells a proposal that nothing else does. */
import { understand } from '../../src/extract/claims.ts';
import { spanOf } from '../../src/extract/grammar.ts';
import { extractReport, readings, readReport } from '../../src/extract/index.ts';
import { askedIn } from '../../src/extract/proposals/asked/asked.ts';
import type { GoldStory } from '../eval/corpus.ts';
import { overlap } from '../eval/score.ts';
import type { Case } from './logistic.ts';

export interface ActCase extends Case {
  readonly story: string;
  readonly key: string | undefined;
  readonly words: string;
}

export function actsOf(story: GoldStory): ActCase[] {
  const read = new Map<
    string,
    { readonly d: ReturnType<typeof understand>['d']; readonly x: ReturnType<typeof extractReport> }
  >();
  const rounds = readings(story.reports.map((r) => r.source));
  let next = rounds.next();
  while (!next.done) {
    const extractions = next.value.map(({ source, lessons }) => {
      const x = extractReport(source, lessons);
      read.set(source.id, { d: understand(readReport(source, lessons)).d, x });
      return x;
    });
    next = rounds.next(extractions);
  }
  const gold = story.reports.map((r) => ({ id: r.source.id, marks: r.gold.filter((a) => a.label === 'R') }));
  const named = (id: string) => (read.get(id)?.x.proposals ?? []).filter((p) => p.traits.act === undefined);
  // What a noun names somewhere in the story has a page of its own.
  const paged = new Set(
    gold.flatMap(({ id, marks }) => {
      const mentions = named(id).flatMap((p) => (p.confidence < 0.5 ? [] : p.mentions));
      return marks.filter((g) => mentions.some((m) => overlap(g, m) > 0)).map((g) => g.key);
    }),
  );
  return story.reports.flatMap((r) => {
    const { d } = read.get(r.source.id) ?? {};
    const marks = gold.find((g) => g.id === r.source.id)?.marks ?? [];
    if (!d) return [];
    return askedIn(d, named(r.source.id)).map(({ told, signs }) => {
      const spans = told.map(({ complement: c }) => spanOf(d.reading.document, c.first, c.last));
      const heads = told.map(({ complement: c }) => spanOf(d.reading.document, c.head, c.head + 1));
      const key = marks.find((g) => heads.some((s) => overlap(g, s) > 0))?.key;
      return {
        features: [...signs],
        isTrue: key !== undefined && !paged.has(key),
        story: story.story,
        key: key === undefined ? undefined : paged.has(key) ? `(${key})` : key,
        words: spans.map((s) => r.source.text.slice(s.start, s.end).replace(/\s+/g, ' ')).join(' | '),
      };
    });
  });
}

/** What a reader knows before any story. */
export const knownOfActs: Readonly<Record<string, number>> = {
  asked: -1.8,
  'of others': 1,
  answered: 1,
  'named later': 1,
  'in the lead': 0.7,
  'named by its noun': -2,
  'no change': -1,
  quoted: -0.7,
};
