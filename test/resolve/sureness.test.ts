import { expect, test } from 'vitest';
import type { LocalEntity } from '../../src/model/mention.ts';
import { pageSureness } from '../../src/resolve/identity/sureness.ts';

const entity = (confidence: number, because: readonly string[], cls?: LocalEntity['class']): LocalEntity => ({
  key: 'e1' as LocalEntity['key'],
  kind: 'organization',
  name: 'Solmar',
  forms: [],
  mentions: [],
  confidence,
  because,
  ...(cls === undefined ? {} : { class: cls }),
});

test('a page of one report is never as sure as the report; two that are sure make it 0.98 and more, two that doubt make none', () => {
  const sure = entity(0.995, ['legal-form', 'tagger'], 'company');
  expect(pageSureness('organization', [sure])).toBe(0.975);
  const doubtful = entity(0.45, ['tagger']);
  expect(pageSureness('organization', [doubtful, doubtful])).toBeLessThan(0.5);
  expect(pageSureness('organization', [sure, sure])).toBeGreaterThanOrEqual(0.98);
  expect(pageSureness('person', [{ ...sure, kind: 'person' }])).toBe(0.95);
});

test('the surer the reports, the surer the page', () => {
  for (const because of [['tagger'], ['described'], ['state-name', 'acts']]) {
    const steps = Array.from({ length: 101 }, (_, i) => pageSureness('organization', [entity(i / 100, because)]));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  }
});
