import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field } from '../../src/compose/fields.ts';
import { composePages } from '../../src/compose/index.ts';
import { sourceName } from '../../src/compose/source.ts';
import type { Entity } from '../../src/model/entity.ts';
import { entityKey, factId, pageId, pagePath } from '../../src/model/ids.ts';
import type { PartialDate } from '../../src/model/values.ts';
import { dateWords } from '../../src/text/calendar.ts';
import { assertLaw } from '../law.ts';
import { ndu, offer, okafor, report, story, strike } from './story.ts';

test('a relation to a proposal that has no page waits for it', () => {
  const related = (other: string): Entity => ({
    ...offer,
    facts: {
      ...offer.facts,
      relations: [
        {
          id: factId('l1'),
          relation: 'later version of',
          proposal: { entity: entityKey(other) },
          evidence: offer.facts.positions[0]?.evidence ?? [],
        },
      ],
    } as typeof offer.facts,
  });
  const second: Entity = { ...offer, key: entityKey('proposal:first'), name: 'First offer' };
  const page = (entities: readonly Entity[]) =>
    composePages(entities, [strike]).find((p) => p.id.startsWith('proposal-') && !p.id.includes('first'))?.text ?? '';
  expect(page([related('proposal:first')])).not.toContain('later version of');
  expect(page([related('proposal:first'), second])).toContain('proposal: "[[proposals/first-offer|First offer]]"');
});

const text = (path: string, pages = composePages(story, [strike])): string | undefined =>
  pages.find((p) => p.path === path)?.text;

test('a person', () => {
  expect(text('people/ngozi-okafor.md')).toBe(`---
id: person-ngozi-okafor
type: person
name: Ngozi Okafor
aliases:
  - Okafor
description: Ngozi Okafor leads the NDU.
roles:
  - title: leader
    organization: "[[organizations/national-dockers-union|National Dockers Union]]"
    asOf: 2023-05-03
    id: r1
    evidence:
      - source: strike
        start: 0
        end: 27
        quote: "Ngozi Okafor leads the NDU."
statements:
  - quote: "We will not *give* in,"
    direct: true
    verb: said
    date: 2023-05
    id: s1
    evidence:
      - source: strike
        start: 28
        end: 62
        quote: "\\"We will not *give* in,\\" she said."
mentions:
  strike: 0-12
---
Ngozi Okafor leads the NDU[^strike-1].

[^strike-1]: [[sources/strike|Coastal Herald, 3 May 2023]]: “Ngozi Okafor leads the NDU.”
`);
});

test('a report keeps its text and its sentences', () => {
  expect(text('sources/strike.md')).toBe(`---
id: source-strike
type: source
name: Dockers reject offer
title: Dockers reject offer
publisher: Coastal Herald
date: 2023-05-03
dateBasis: metadata
source: strike
file: strike.txt
format: text
quality: clean
language: en
sha256: "00"
sentences: 0-27 28-62 / 64-97 98-128 129-148
---
\`\`\`report
${strike.text}
\`\`\`
`);
});

test('a report that says nothing about itself', () => {
  const bare = report('odd', '');
  expect(text('sources/odd.md', composePages([], [bare]))).toBe(`---
id: source-odd
type: source
name: odd
source: odd
file: odd.txt
format: text
quality: clean
language: en
sha256: "00"
---
`);
});

test('a report without a headline is called by its first words', () => {
  const named = (words: string): string | undefined =>
    text('sources/bare.md', composePages([], [report('bare', words)]))?.match(/^name: (.*)$/m)?.[1];
  expect(named('Gates open.')).toBe('Gates open');
  expect(named(`${'Dockers walked out, '.repeat(5)}it said.`)).toBe(
    'Dockers walked out, Dockers walked out, Dockers walked out, Dockers …',
  );
  const worn = { ...report('worn', 'docker walk out .'), quality: 'degraded' as const };
  expect(text('sources/worn.md', composePages([], [worn]))).toContain('\nname: “docker walk out”\n');
});

test('the order of the input changes nothing', () => {
  const pages = composePages(story, [strike]);
  assertLaw(
    fc.property(fc.shuffledSubarray([...story], { minLength: story.length }), (shuffled) => {
      expect(composePages(shuffled, [strike])).toEqual(pages);
    }),
  );
});

test('words of a report are words on the page', () => {
  const odd: Entity = { ...okafor, description: '1. <script>alert(1)</script> [[x]] *y* #z' };
  const page = text('people/ngozi-okafor.md', composePages([odd, ndu], [strike]));
  expect(page?.slice(page.indexOf('\n---\n') + 5).split('\n')[0]).toBe(
    '1\\. \\<script\\>alert(1)\\</script\\> \\[\\[x\\]\\] \\*y\\* \\#z[^strike-1]',
  );
});

describe('addresses', () => {
  const named = (key: string, name: string): Entity => ({
    ...okafor,
    key: entityKey(key),
    name,
    description: '',
    mentions: [],
  });

  test('two of one name are told apart in order of key', () => {
    const pages = composePages([named('b', 'Jan Novák'), named('a', 'Jan Novak')], []);
    expect(pages.map((p) => [p.id, p.path, /name: (.*)/.exec(p.text)?.[1]])).toEqual([
      ['person-jan-novak-2', 'people/jan-novak-2.md', 'Jan Novák'],
      ['person-jan-novak', 'people/jan-novak.md', 'Jan Novak'],
    ]);
  });

  test('a known entity keeps its page, wherever an editor put it and whatever it is called now', () => {
    const ids = new Map([[okafor.key, pageId('person-okafor')]]);
    const paths = new Map([[pageId('person-okafor'), pagePath('dockers/the boss.md')]]);
    const pages = composePages([ndu, okafor], [strike], { ids, paths });
    expect(pages[0]).toMatchObject({ id: 'person-okafor', path: 'dockers/the boss.md' });
  });

  test("no new page goes where an editor's page is", () => {
    const paths = new Map([[pageId('page-x'), pagePath('People/Ngozi-Okafor.md')]]);
    const [page] = composePages([{ ...okafor, facts: { roles: [], statements: [], positions: [] } }], [], {
      ids: new Map(),
      paths,
    });
    expect(page).toMatchObject({ id: 'person-ngozi-okafor-2', path: 'people/ngozi-okafor-2.md' });
  });

  test('a reference to a page that an editor deleted is its name, and no second page is made', () => {
    const id = pageId('organization-ndu');
    const known = { ids: new Map([[ndu.key, id]]), paths: new Map(), deleted: new Set([id]) };
    const page = text('people/ngozi-okafor.md', composePages([okafor, ndu], [strike], known));
    expect(page).toContain('    organization: National Dockers Union\n');
    expect(page).not.toContain('[[organizations/');
  });

  test('a reference to a moved page is a link to where it is', () => {
    const ids = new Map([[ndu.key, pageId('organization-ndu')]]);
    const paths = new Map([[pageId('organization-ndu'), pagePath('unions/NDU [old].md')]]);
    const page = text('people/ngozi-okafor.md', composePages([okafor, ndu], [strike], { ids, paths }));
    expect(page).toContain('organization: "[[organization-ndu|National Dockers Union]]"');
  });
});

test.each([
  [{ publisher: 'BBC', date: '2024-06-12' }, 'BBC, 12 June 2024'],
  [{ publisher: 'BBC', date: '2024-06' }, 'BBC, June 2024'],
  [{ publisher: 'BBC' }, 'BBC'],
  [{ title: 'Talks go on', date: '2024' }, 'Talks go on, 2024'],
  [{}, 'cairo'],
])('a report with %j is called %s', (meta, name) => {
  expect(sourceName({ meta: meta as { date: PartialDate }, file: 'a/cairo.txt' })).toBe(name);
});

test('what says nothing is not written; nought and "true" say something', () => {
  const fields = [undefined, '', false, [], 0, true, ['a']].map((value) => field('key', value));
  expect(fields).toEqual([[], [], [], [], [['key', 0]], [['key', true]], [['key', ['a']]]]);
});

test('dates in words', () => {
  expect(['2024-01-09', '2024-12', '2024'].map((d) => dateWords(d as PartialDate))).toEqual([
    '9 January 2024',
    'December 2024',
    '2024',
  ]);
});
