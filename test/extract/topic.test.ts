import { expect, test } from 'vitest';
import { topicOf } from '../../src/extract/topic.ts';
import { asCase } from './case.ts';

const about = (text: string) => topicOf(asCase(text).reading.document);

test('a topic is told by the words that stand often, and in few other reports', () => {
  const { words, weights } = about(
    'The ferry sank, it was said. The ferry had left the harbour at noon, people said. The minister said no more.',
  );
  expect(words.slice(0, 2)).toEqual(['ferri', 'harbour']);
  expect(words.at(-1)).toBe('said');
  expect([...weights].sort((a, b) => b - a)).toEqual(weights);
});

test('its weights are those of one length, and its words no more than eighty', () => {
  const many = Array.from({ length: 200 }, (_, i) => `q${String.fromCharCode(97 + (i % 26), 97 + (i >> 3))}zq`);
  const { words, weights } = about(`${many.join(' ')}.`);
  expect(words).toHaveLength(80);
  expect(Math.hypot(...weights) / 1000).toBeCloseTo(1, 1);
});

test('inflections are one word, short ones are none', () => {
  expect(about('Dams and the dam: flooding floods a flooded town.').words).toContain('flood');
  expect(about('Dam, sea, ice.').words).toEqual([]);
});
