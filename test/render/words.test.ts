/** Interface words: every language has them all, with the same holes, and none is there for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { de } from '../../src/render/words/de.ts';
import { en } from '../../src/render/words/en.ts';
import { directionOf, wordsFor } from '../../src/render/words/index.ts';
import { faultsOf } from './html.ts';
import { siteBuilder } from './site.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

/** Every phrase under its path: `say.via`. */
function phrasesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => phrasesOf(inner, path === '' ? key : `${path}.${key}`));
}

const holesOf = (phrase: string): string[] => [...new Set(phrase.match(/\{\w+\}/g) ?? [])].sort();

describe('German', () => {
  const english = new Map(phrasesOf(en));
  const german = new Map(phrasesOf(de));

  test('has every phrase that English has', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has the same holes in each', () => {
    const different = [...german].filter(
      ([path, phrase]) => String(holesOf(phrase)) !== String(holesOf(english.get(path) ?? '')),
    );
    expect(different).toEqual([]);
  });

  test('fills a site without a fault and without an English phrase', () => {
    const { value } = render(story({ language: 'de' }), builtIn);
    expect(faultsOf(value)).toEqual([]);
    const pages = value.filter((f) => f.path.endsWith('.html')).map((f) => String(f.content));
    for (const page of pages) expect(page).toContain('<html lang="de">');
    const plain = [
      'Where accounts differ',
      'Sources and evidence',
      'Statements, in time order',
      'Who says so',
      'The report names no source',
      'date not stated',
      'Superseded',
    ];
    for (const phrase of plain) expect(pages.filter((p) => p.includes(phrase))).toEqual([]);
    expect(String(value.find((f) => f.path === 'people/ngozi-okafor.html')?.content)).toContain('bis 5. März 2031');
  });
});

test('a language without a file has English words, its own code and its own direction', () => {
  expect(wordsFor('pt-BR')).toBe(en);
  expect(wordsFor('de-AT')).toBe(de);
  expect(wordsFor('constructor')).toBe(en);
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('he-IL')).toBe('rtl');
  expect(directionOf('fr')).toBe('ltr');
  const { value } = render(siteBuilder().site({ language: 'ar' }), builtIn);
  expect(String(value.find((f) => f.path === 'index.html')?.content)).toContain('<html lang="ar" dir="rtl">');
});

test('no phrase is there for nothing', () => {
  const folder = (path: string): string => new URL(path, import.meta.url).pathname;
  const sources = readdirSync(folder('../../src/render'), { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.ts') && !f.startsWith('words'),
  );
  const templates = readdirSync(folder('../../templates')).filter((f) => /\.(?:eta|js)$/.test(f));
  const text = [
    ...sources.map((f) => readFileSync(`${folder('../../src/render')}/${f}`, 'utf8')),
    ...templates.map((f) => readFileSync(`${folder('../../templates')}/${f}`, 'utf8')),
  ].join('\n');
  const groups = ['nav', 'section', 'term', 'column', 'caption', 'badge', 'date', 'say', 'count', 'script'] as const;
  // `counted(words, 'times')` and `words.badge[standing]` name a phrase by its key alone.
  const unused = groups.flatMap((g) =>
    Object.keys(en[g])
      .filter((k) => !new RegExp(`\\b${g}\\.${k}\\b|['.]${k}\\b`).test(text))
      .map((k) => `${g}.${k}`),
  );
  expect(unused).toEqual([]);
});
