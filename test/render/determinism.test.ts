/** The same wiki gives the same bytes: again, in another time zone, page by page. */
import { afterEach, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const settings = { baseUrl: 'https://example.org/w/' };

test('built twice it is byte for byte the same', () => {
  expect(render(story(settings), builtIn)).toEqual(render(story(settings), new Map(builtIn)));
});

test('the time zone changes nothing', () => {
  process.env.TZ = 'Pacific/Kiritimati';
  const east = render(story(settings), builtIn).value;
  process.env.TZ = 'America/Anchorage';
  expect(render(story(settings), builtIn).value).toEqual(east);
});
