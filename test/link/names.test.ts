import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNames, type Named } from '../../src/link/names.ts';
import { assertLaw } from '../law.ts';

const named = (path: string, name: string, ...aliases: string[]): Named => ({
  id: `page-${path.replace('.md', '')}`,
  path,
  name,
  aliases,
});
const pages = [
  named('people/ngozi-okafor.md', 'Ngozi Okafor', 'Okafor'),
  named('people/jan-novak.md', 'Jan Novák'),
  named('organizations/ndu.md', 'National Dockers Union', 'NDU', 'the union'),
  named('organizations/port.md', 'Port Authority'),
  named('places/port.md', 'Northport'),
  named('news/2023/may day.md', 'May Day', 'Okafor speaks'),
  named('Žluťoučký kůň.md', 'Žluťoučký kůň'),
  named('news/index.md', 'News'),
];
const files = ['img/map.png', 'news/map.png', 'plan (v2).pdf'];
const names = indexNames(pages, files);
const find = (target: string, from = 'index.md'): string => {
  const found = names.find(target, from);
  if (found.is === 'page') return found.page.path;
  return found.is === 'file'
    ? `file ${found.path}`
    : found.is === 'several'
      ? `several ${found.paths.join(' ')}`
      : 'none';
};

test.each([
  ['people/ngozi-okafor', 'people/ngozi-okafor.md', 'exact path'],
  ['people/ngozi-okafor.md', 'people/ngozi-okafor.md', 'with its ending'],
  ['/people/ngozi-okafor', 'people/ngozi-okafor.md', 'from the root'],
  ['ngozi-okafor', 'people/ngozi-okafor.md', 'base name'],
  ['2023/may day', 'news/2023/may day.md', 'end of a path'],
  ['Okafor', 'people/ngozi-okafor.md', 'alias'],
  ['National Dockers Union', 'organizations/ndu.md', 'name'],
  ['OKAFOR', 'people/ngozi-okafor.md', 'blind to case'],
  ['jan novak', 'people/jan-novak.md', 'blind to accents'],
  ['People/Ngozi-Okafor', 'people/ngozi-okafor.md', 'path blind to case'],
  ['may_day', 'news/2023/may day.md', 'underscore for space'],
  ['Z\u030clut\u030couc\u030cky\u0301 ku\u030an\u030c', 'Žluťoučký kůň.md', 'NFD'],
  ['zlutoucky kun', 'Žluťoučký kůň.md', 'no accents at all'],
  ['port', 'several organizations/port.md places/port.md', 'several'],
  ['organizations/port', 'organizations/port.md', 'path settles it'],
  ['page-people/jan-novak', 'people/jan-novak.md', 'id'],
  ['map.png', 'several img/map.png news/map.png', 'two files'],
  ['img/map.png', 'file img/map.png', 'file by path'],
  ['plan (v2).pdf', 'file plan (v2).pdf', 'file by name'],
  ['nobody', 'none', 'nobody'],
  ['constructor', 'none', 'no name of JavaScript'],
])('%s → %s (%s)', (target, expected) => {
  expect(find(target)).toBe(expected);
});

test('relative to the page', () => {
  expect(find('../people/jan-novak', 'news/index.md')).toBe('people/jan-novak.md');
  expect(find('./2023/may day', 'news/index.md')).toBe('news/2023/may day.md');
  expect(find('map.png', 'news/index.md')).toBe('file news/map.png');
  expect(find('../../../people/jan-novak', 'news/index.md')).toBe('people/jan-novak.md');
});

describe('closest', () => {
  test.each([
    ['Ngozi Okafro', ['Ngozi Okafor', 'ngozi-okafor']],
    ['Novák', ['Jan Novák', 'jan-novak']],
    ['qqqqqq', []],
  ])('%s → %j', (target, expected) => {
    expect(names.closest(target)).toEqual(expected);
  });
});

test('every page is found by its path, its id, and any name that is its alone', () => {
  const word = fc.constantFrom('a', 'b', 'A', 'á', 'port', 'x y');
  const page = fc.record({ folder: fc.constantFrom('', 'p/', 'p/q/'), base: word, name: word });
  assertLaw(
    fc.property(fc.uniqueArray(page, { selector: (p) => p.folder + p.base }), (list) => {
      const all = list.map((p, i) => ({ ...named(`${p.folder}${p.base}.md`, p.name), id: `id-${i}` }));
      const index = indexNames(all, []);
      for (const p of all) {
        expect(index.find(`/${p.path}`, 'x.md')).toEqual({ is: 'page', page: p });
        expect(index.find(p.id, 'x.md')).toEqual({ is: 'page', page: p });
        const found = index.find(p.name, 'x.md');
        expect(found.is).not.toBe('none');
      }
    }),
  );
});
