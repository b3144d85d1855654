/** Passages with slots → texts whose marked names stand where they are said to stand. */
import { expect, test } from 'vitest';
import { drillsOf } from './drills.ts';

const pool = { given: ['Oda'], family: ['Marsten'], organization: ['Solmar'], town: ['Dunmore'] };

test('every passage is filled, and the same number is the same name', () => {
  const drills = drillsOf(pool, 2);
  expect(drills.length).toBeGreaterThan(100);
  for (const { document, gold } of drills) {
    const { text } = document.source;
    expect(text).not.toMatch(/[{}⟦⟧]/);
    expect(gold.length).toBeGreaterThan(0);
    for (const { start, end } of gold) expect(text.slice(start, end)).toMatch(/^[^|]+$/);
  }
});

test('the same passages come out twice', () => {
  const texts = (): string[] => drillsOf(pool, 1).map(({ document }) => document.source.text);
  expect(texts()).toEqual(texts());
});
