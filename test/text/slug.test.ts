import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLetters, freeSlug, slug } from '../../src/text/slug.ts';
import { assertLaw } from '../law.ts';

describe('slug', () => {
  test.each([
    ['Ngozi Okafor', 'ngozi-okafor'],
    ['Łukasz Ørsted-Þór', 'lukasz-orsted-thor'],
    ["O'Brien & Söhne (Köln)", 'obrien-sohne-koln'],
    ['İstanbul', 'istanbul'],
    ['Größe ﬁ', 'grosse-fi'],
    ['Сергей Лавров', 'сергей-лавров'],
    ['محمد', 'محمد'],
    ['con', 'con-page'],
    ['...', 'x-1u3zmstt3dz'],
  ])('%s → %s', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  test('is a file name anywhere, never empty, short, and blind to case', () => {
    assertLaw(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' })), (name) => {
        const s = slug(name);
        expect(s).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
        expect(s.length).toBeLessThanOrEqual(93);
        expect(new TextEncoder().encode(s).length).toBeLessThanOrEqual(200);
        expect(s).toBe(s.normalize('NFC'));
        expect(slug(s)).toBe(s);
      }),
    );
    expect(slug(`${'A'.repeat(50)} ${'b'.repeat(50)}`)).toBe('a'.repeat(50));
  });

  test('folds what two spellings share', () => {
    expect(foldLetters('ÉCOLE')).toBe(foldLetters('e\u0301cole'));
  });

  test('hands out free names in order', () => {
    const taken = new Set(['a', 'a-2']);
    expect(freeSlug('a', (s) => !taken.has(s))).toBe('a-3');
  });
});
