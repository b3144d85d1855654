import { expect, test } from 'vitest';
import { composePages } from '../../src/compose/index.ts';
import { parsePage } from '../../src/parse/index.ts';
import { ndu, okafor, raise, story, strike } from '../compose/story.ts';

const parsed = composePages(story, [strike], undefined, { strike: [raise] }).map(({ path, text }) =>
  parsePage(path, text),
);
const pageOf = (id: string) => parsed.find((p) => p.value?.id === id)?.value;

test('what is composed is parsed without complaint', () => {
  expect(parsed.flatMap((p) => p.diagnostics)).toEqual([]);
  expect(parsed.map((p) => p.value?.path)).toEqual([
    'figures/jobs-at-risk.md',
    'organizations/national-dockers-union.md',
    'people/ngozi-okafor.md',
    'proposals/ports-6-offer.md',
    'sources/strike.md',
  ]);
});

test('every fact comes back as it was, references as wikilinks', () => {
  const link = '[[organizations/national-dockers-union|National Dockers Union]]';
  const person = pageOf('person-ngozi-okafor');
  expect(person).toMatchObject({
    name: okafor.name,
    aliases: okafor.aliases,
    description: okafor.description,
    mentions: { strike: [{ start: 0, end: 12 }] },
    extra: {},
    lines: { roles: 8, 'roles.0': 9, 'statements.0': 19 },
  });
  expect(person?.facts).toEqual({
    ...okafor.facts,
    roles: okafor.facts.roles.map((r) => ({ ...r, organization: link })),
  });
  expect(pageOf('organization-national-dockers-union')?.facts).toEqual(ndu.facts);
});

test('a report comes back with its sentences, and the numbers told in passing', () => {
  const page = pageOf('source-strike');
  expect(page?.type === 'source' && page.facts).toEqual({
    ...strike.meta,
    source: strike.id,
    file: strike.file,
    format: 'text',
    quality: 'clean',
    language: 'en',
    sha256: '00',
    sentences: strike.sentences.map((s) => {
      const raw = strike.text.slice(s.start, s.end);
      return { ...s, raw, text: raw };
    }),
    numbers: [{ ...raise, attributedTo: 'the port' }],
  });
});
