import { expect, test } from 'vitest';
import { composePages, matchPages } from '../../src/compose/index.ts';
import type { Entity, EntityMention } from '../../src/model/entity.ts';
import { entityKey } from '../../src/model/ids.ts';
import { parsePage } from '../../src/parse/index.ts';
import { ndu, okafor, strike } from './story.ts';

const pagesOf = (entities: readonly Entity[]) =>
  composePages(entities, [strike]).flatMap((p) => parsePage(p.path, p.text).value ?? []);
const at = (start: number, end: number): EntityMention => ({ source: strike.id, start, end });

test('an entity is the page that has its mentions, whatever it is called now', () => {
  const before = pagesOf([{ ...okafor, name: 'Okafor', mentions: [at(6, 12), at(20, 26)] }, ndu]);
  const now = {
    ...okafor,
    key: entityKey('other'),
    name: 'Ngozi Okafor',
    mentions: [at(6, 12), at(20, 26), at(40, 45)],
  };
  expect(matchPages([now, ndu], before).ids).toEqual(
    new Map([
      [now.key, 'person-okafor'],
      [ndu.key, 'organization-national-dockers-union'],
    ]),
  );
});

test('no page is given twice: the better match has it', () => {
  const before = pagesOf([{ ...okafor, mentions: [at(0, 3), at(4, 6), at(7, 9)] }]);
  const a = { ...okafor, key: entityKey('a'), name: 'A', mentions: [at(0, 3)] };
  const b = { ...okafor, key: entityKey('b'), name: 'B', mentions: [at(4, 6), at(7, 9)] };
  expect(matchPages([a, b], before).ids).toEqual(new Map([[b.key, 'person-ngozi-okafor']]));
});

test('without mentions the name decides, within one kind', () => {
  const before = pagesOf([okafor]);
  const again = { ...okafor, key: entityKey('again'), mentions: [] };
  const organization = { ...ndu, name: 'Ngozi Okafor', mentions: [] };
  expect(matchPages([again, organization], before).ids).toEqual(new Map([[again.key, 'person-ngozi-okafor']]));
});

test('of two pages with as many of its mentions, it is the one that its name gives', () => {
  const half = { ...okafor, key: entityKey('half'), name: 'A. Okafor', mentions: [at(0, 3)] };
  const before = pagesOf([half, { ...okafor, mentions: [at(4, 6)] }]);
  const whole = { ...okafor, mentions: [at(0, 3), at(4, 6)] };
  expect(matchPages([whole], before).ids).toEqual(new Map([[whole.key, 'person-ngozi-okafor']]));
});
