/** Numbers told in passing: on their report's page, with the sentence they stand in, and in the data. */
import { expect, test } from 'vitest';
import { evidence } from '../../../src/model/evidence.ts';
import { factId } from '../../../src/model/ids.ts';
import { render } from '../../../src/render/index.ts';
import { report } from '../../compose/story.ts';
import { siteBuilder } from '../site.ts';
import { builtIn } from '../templates.ts';

const lines = ['The yard is old.', 'Nobody is hurt.', 'It rained for a day.', 'Rents <rose> by around 16.4% in March.'];
const text = lines.join('\n\n');
const place = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const build = siteBuilder();
build.report({
  id: 'yard',
  mark: 'YD',
  text: lines,
  facts: {
    title: 'Yard and rents',
    numbers: [
      {
        id: factId('n1'),
        measure: lines[3] ?? '',
        span: place('around 16.4%'),
        value: 16.4,
        comparator: 'about',
        words: 'around 16.4%',
        unit: 'percent',
        evidence: [evidence(report('yard', text), place(lines[3] ?? ''))],
      },
    ],
  },
});
const files = new Map(render(build.site(), builtIn).value.map((f) => [f.path, String(f.content)]));

test('stand on the page of their report and lead to the sentence, which is shown though nothing else cites it', () => {
  const page = files.get('sources/yard-and-rents.html') ?? '';
  expect(page).toContain('Other numbers in this report');
  expect(page).toMatch(/<th[^>]*>around 16\.4%<\/th><td[^>]*><q>Rents &lt;rose&gt; by around 16\.4% in March\.<\/q>/);
  expect(page).toContain('href="#s4"');
  expect(page).toContain('id="s4"');
  expect(page).not.toContain('id="s2"');
});

test('are figures of the data, whose page is that of the report', () => {
  const [figure] = JSON.parse(files.get('data/figures.json') ?? '[]');
  expect(figure).toMatchObject({
    id: 'figure-yard-n1',
    name: 'around 16.4%, told in “Yard and rents”',
    measure: lines[3],
    page: 'sources/yard-and-rents.html',
    mentions: [{ source: 'yard', ...place('around 16.4%') }],
    unit: 'percent',
    values: [{ value: 16.4, comparator: 'about', evidence: [{ source: 'yard', ...place(lines[3] ?? '') }] }],
  });
});
