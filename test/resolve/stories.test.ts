import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, type FigureClaim, nothingRead } from '../../src/model/claim.ts';
import { localKey, sourceId } from '../../src/model/ids.ts';
import type { LocalEntity } from '../../src/model/mention.ts';
import { type PartialDate, partialDate } from '../../src/model/values.ts';
import { storiesOf } from '../../src/resolve/stories.ts';
import { daysOf } from '../../src/text/calendar.ts';
import { assertLaw } from '../law.ts';

const entity = (name: string, times: number): LocalEntity => ({
  key: localKey(name),
  kind: 'person',
  name,
  forms: [],
  mentions: Array.from({ length: times }, (_, i) => ({
    start: i * 20,
    end: i * 20 + name.length,
    form: 'full' as const,
  })),
  confidence: 0.9,
  because: [],
});

interface Made {
  readonly names: readonly { readonly words: readonly string[]; readonly times: number }[];
  readonly date: string | undefined;
}

const id = (i: number) => sourceId(`report-${i}`);

function reports(made: readonly Made[]) {
  const extractions = made.map(
    ({ names }, i): Extraction => ({
      ...nothingRead(id(i)),
      entities: names.map(({ words, times }) => entity(words.join(' '), times)),
    }),
  );
  const dates = new Map(
    made.flatMap(({ date }, i) => {
      const known = partialDate(date ?? '');
      return known === undefined ? [] : [[id(i), known] as const];
    }),
  );
  return { extractions, dates };
}

/** The definition, word by word: two shared words, or one that both have more than once within 45 days; eight months at most. */
function isOneStory(a: Made, b: Made): boolean {
  const month = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7) || 6);
  if (a.date && b.date && Math.abs(month(a.date) - month(b.date)) > 8) return false;
  const count = ({ names }: Made, word: string): number =>
    names.reduce((n, { words, times }) => n + times * words.filter((w) => w === word).length, 0);
  const words = [...new Set(a.names.flatMap(({ words }) => words))].filter((w) => count(b, w) > 0);
  if (words.length >= 2) return true;
  const days =
    a.date?.length === 10 && b.date?.length === 10
      ? Math.abs(daysOf(a.date as PartialDate).from - daysOf(b.date as PartialDate).from)
      : 99;
  return days <= 45 && words.some((w) => count(a, w) > 1 && count(b, w) > 1);
}

const made: fc.Arbitrary<Made> = fc.record({
  names: fc.array(
    fc.record({
      words: fc.array(fc.constantFrom('alder', 'birch', 'cedar', 'dogwood', 'elder', 'firs'), {
        minLength: 1,
        maxLength: 2,
      }),
      times: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 3 },
  ),
  date: fc.constantFrom(
    undefined,
    '1999',
    '1999-03',
    '1999-03-01',
    '1999-04-10',
    '1999-05-30',
    '1999-12-24',
    '2001-01',
  ),
});

describe('reports of one story', () => {
  it('are the pairs that share names, each judged alone', () => {
    assertLaw(
      fc.property(fc.array(made, { maxLength: 12 }), (list) => {
        const { extractions, dates } = reports(list);
        const sameStory = storiesOf(extractions, dates);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries()) expect(sameStory(id(i), id(j))).toBe(i === j || isOneStory(a, b));
      }),
    );
  });

  it('are those of some weeks that tell of one happening in one place, though no name but the state is in both', () => {
    const told = (i: number, sentence: string, agent: string): Extraction => {
      const figure = {
        measure: { noun: 'people', title: `People killed in the ${agent}`, agent, event: 'killed' },
        evidence: [{ quote: sentence }],
      } as unknown as FigureClaim;
      return { ...nothingRead(id(i)), figures: [figure] };
    };
    const extractions = [
      told(0, 'The earthquake in Ruritania killed 40.', 'earthquake'),
      told(1, 'A quake near Zenda in Ruritania killed 55.', 'quake'),
      told(2, 'A flood in Ruritania killed three.', 'flood'),
      told(3, 'A quake in Elbonia killed nine.', 'quake'),
      told(4, 'A quake in Ruritania killed 12.', 'quake'),
    ];
    const days = ['1999-03-01', '1999-03-03', '1999-03-03', '1999-03-03', '1999-07-03'];
    const sameStory = storiesOf(extractions, new Map(days.map((day, i) => [id(i), day as PartialDate])));
    expect([1, 2, 3, 4].map((i) => sameStory(id(0), id(i)))).toEqual([true, false, false, false]);
  });

  it('are about the same where they share no name, and are not for names alone', () => {
    const words = Array.from({ length: 40 }, (_, i) => `w${i}`);
    const about = (i: number, names: readonly string[], from: number): Extraction => ({
      ...nothingRead(id(i)),
      topic: { words: words.slice(from, from + 20), weights: Array.from({ length: 20 }, () => 1000 / Math.sqrt(20)) },
      entities: names.map((name) => entity(name, 2)),
    });
    const bothNames = ['Amina Diallo', 'Jonas Birkeland'];
    const extractions = [
      about(0, bothNames, 0),
      about(1, bothNames, 20),
      about(2, bothNames, 17),
      about(3, [], 17),
      about(4, [], 15),
    ];
    const sameStory = storiesOf(extractions, new Map());
    expect([1, 2, 3, 4].map((i) => sameStory(id(0), id(i)))).toEqual([false, true, false, true]);
    expect([1, 2, 3, 4].map((i) => sameStory(id(i), id(0)))).toEqual([false, true, false, true]);
  });

  it('are none where a report is unknown, except with itself', () => {
    const { extractions, dates } = reports([{ names: [], date: undefined }]);
    const sameStory = storiesOf(extractions, dates);
    expect(sameStory(sourceId('other'), id(0))).toBe(false);
    expect(sameStory(id(0), sourceId('other'))).toBe(false);
    expect(sameStory(sourceId('other'), sourceId('other'))).toBe(true);
  });
});
