import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/extract/grammar.ts';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { plansOf } from '../../../src/extract/proposals/plans/plans.ts';
import { tiesOf, withoutDoubtful } from '../../../src/extract/proposals/plans/ties.ts';
import { asCase } from '../case.ts';

const story =
  '⟦Kenya|O:kenya⟧ tabled a plan for the lake. The plan has three parts. The plan would cut quotas. ⟦Norway|O:norway⟧ tabled a rival plan on Monday. The rival plan is short. The rival plan costs little.';

/** How likely each phrase means its proposal, by its words. */
function ties(markup: string): Record<string, number> {
  const { discourse: d } = asCase(markup);
  const { document } = d.reading;
  const { clusters, acts } = plansOf(d);
  return Object.fromEntries(
    [...tiesOf(d, clusters, acts)].map(([p, tie]) => {
      const { start, end } = spanOf(document, p.first, p.last);
      return [document.source.text.slice(start, end), tie];
    }),
  );
}

const rulesOf = (markup: string, stance: string): readonly string[] =>
  findProposals(asCase(markup).discourse, []).positions.find((p) => p.stance === stance)?.because ?? [];

describe('how likely a phrase means the proposal that it was joined to', () => {
  it('is told of phrases that have fellows only', () => {
    expect(Object.keys(ties('⟦Kenya|O:kenya⟧ tabled a plan for the lake. It rained.'))).toEqual([]);
    expect(Object.keys(ties(story)).sort()).toEqual(['The plan', 'The rival plan', 'a plan', 'a rival plan']);
  });

  it('is great where noun and article are the usual ones', () => {
    for (const tie of Object.values(ties(story))) expect(tie).toBeGreaterThan(0.9);
  });

  it.each([
    ['its plans', 'The ⟦Front|O:front⟧ rejected its plans.'],
    ['The terms', 'The terms were never published.'],
    ['the agreement', 'The ⟦Front|O:front⟧ preferred it to the agreement with ⟦Uganda|O:uganda⟧.'],
  ])('is less for “%s”', (words, sentence) => {
    const all = ties(`${story} ${sentence}`);
    expect(all[words]).toBeLessThan(0.75);
    expect(all['The plan']).toBeGreaterThan(0.9);
  });

  it('is noted with what hangs on the phrase', () => {
    const marks = (sentence: string) => rulesOf(`${story} ${sentence}`, 'rejects').filter((r) => /^mention/.test(r));
    expect(marks('The ⟦Front|O:front⟧ rejected this plan.')).toEqual(['mention/fair']);
    expect(rulesOf(`${story} The ⟦Front|O:front⟧ rejected the plan.`, 'rejects')).toContain('position/verb');
    expect(marks('The ⟦Front|O:front⟧ rejected the plan.')).toEqual([]);
  });

  it('decides whether the phrase is shown as a mention, and whether it tells anything', () => {
    const mentions = (sentence: string): readonly string[] => {
      const { discourse: d } = asCase(`${story} ${sentence}`);
      const { text } = d.reading.document.source;
      return findProposals(d, []).proposals.flatMap((p) => p.mentions.map((m) => text.slice(m.start, m.end)));
    };
    for (const words of ['its plans', 'the deal']) {
      const refused = `The ⟦Front|O:front⟧ rejected ${words}.`;
      expect(ties(`${story} ${refused}`)[words]).toBeLessThan(0.75);
      expect(mentions(refused)).not.toContain(words);
      expect(rulesOf(`${story} ${refused}`, 'rejects')).toEqual([]);
    }
    expect(mentions('The ⟦Front|O:front⟧ rejected the plan.')).toContain('the plan');
  });

  it('leaves no plan where most of its phrases mean something else', () => {
    const { discourse: d } = asCase(
      '⟦Kenya|O:kenya⟧ tabled a plan for the lake. The plan has three parts. It would cut quotas under the plan.',
    );
    const { clusters, acts } = plansOf(d);
    const left = (...ties: readonly number[]): readonly number[] => {
      const phrases = clusters[0]?.phrases.slice(1) ?? [];
      const tied = new Map(phrases.map((p, i) => [p, ties[i] ?? 1]));
      return withoutDoubtful(clusters, tied, acts).map((c) => c.phrases.length);
    };
    expect(left(0.9, 0.9)).toEqual([3]);
    expect(left(0.9, 0.7)).toEqual([2]);
    expect(left(0.7, 0.7)).toEqual([]);
  });
});

it('a title is taken from words that surely mean the proposal, though others say more', () => {
  const name = (markup: string) => findProposals(asCase(markup).discourse, []).proposals[0]?.name;
  const told =
    '⟦Kenya|O:kenya⟧ tabled a proposal for the lake. The proposal has three parts. The proposal would cut quotas.';
  expect(name(`${told} The ⟦Front|O:front⟧ rejected its long-term fisheries proposals.`)).toBe('proposal for the lake');
});
