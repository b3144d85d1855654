/** Every page of every site is valid HTML, whatever stands in it: html-validate's rules, beside our own of `html.ts`. */
import { describe, expect, test } from 'vitest';
import { type OutputFile, render } from '../../src/render/index.ts';
import { attacks, siteOf } from './hostile.ts';
import { siteBuilder } from './site.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';
import { validate } from './validate.ts';

describe('html-validate has nothing to say about', () => {
  test.each([
    ['a story', story({ baseUrl: 'https://example.org/w/' })],
    ['its full texts', story({ rights: 'full' })],
    ['it in German', story({ language: 'de' })],
    ['it from right to left', story({ language: 'ar' })],
    ['an empty wiki', siteBuilder().site()],
  ])('%s', (_, site) => expect(validate(render(site, builtIn).value)).toEqual([]), 60_000);

  test('hostile words in every field', () => {
    for (const words of attacks) expect(validate(render(siteOf(words), builtIn).value)).toEqual([]);
  }, 120_000);
});

test('it would say something', () => {
  const page: OutputFile = { path: 'x.html', content: '<!doctype html><p id="a"></p>\n<ul id="a"><p>x</p></ul>' };
  expect(validate([page])).toEqual(
    expect.arrayContaining([
      'x.html:2 no-dup-id: Duplicate ID "a"',
      'x.html:2 element-permitted-content: <p> element is not permitted as content under <ul>',
    ]),
  );
});
