/** Kinds of the wiki's own, from the configuration to the site: all that the built-in ones have. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Report } from '../../src/project.ts';
import { lines, report, run, writeFiles } from './wiki.ts';

const config = `export default {
  kinds: [{ type: 'port', folder: 'ports', plural: 'Ports', fields: { owner: 'Owned by', berths: 'Berths', near: 'Near' } }],
};
`;
const port = `---
name: Quarrenby Harbour
owner: "[[Quarrenby Harbour Trust]]"
berths:
  - value: 31,000 homes
    evidence:
      - source: report
        quote: The plant would supply more than 31,000 homes.
  - value: 9
    evidence:
      - source: report
        quote: Nine berths.
near: [the estuary, "[[Maren Oduya]]"]
note: ask the harbour master
---
A port.
`;

describe('a kind with fields', () => {
  const root = mkdtempSync(join(tmpdir(), 'factwiki-kinds-'));
  const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');
  let built: Report;
  beforeAll(async () => {
    writeFiles(root, { 'seeds/report.md': report, 'content/ports/quarrenby.md': port, 'factwiki.config.mjs': config });
    await run(root);
    built = await run(root, 'build', { force: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('shows them on its page, each with its evidence, and nothing that is not declared', () => {
    const page = read('ports/quarrenby.html');
    expect(page).toContain(
      '<dt>Owned by</dt><dd><a href="../organizations/quarrenby-harbour-trust.html">Quarrenby Harbour Trust</a>',
    );
    expect(page).toMatch(/<dt>Berths<\/dt><dd>31,000 homes<span class="ev"><a role="doc-noteref"/);
    expect(page).toMatch(/<dt>Near<\/dt><dd>the estuary\s*<\/dd><dd><a href="..\/people\/maren-oduya.html">/);
    expect(page).not.toContain('harbour master');
  });

  test('has evidence checked like all evidence', () => {
    expect(lines(built).filter((line) => line.includes('ports/'))).toEqual([
      expect.stringMatching(
        /^content\/ports\/quarrenby\.md:\d+(?::\d+)? error evidence\/missing "Nine berths\." is not in "report"/,
      ),
    ]);
    expect(read('ports/quarrenby.html')).not.toContain('>9<');
  });

  test('is named where it points at, in the lists, in the search and in the data', () => {
    expect(read('people/maren-oduya.html')).toMatch(/Quarrenby Harbour<\/a>: Near/);
    expect(read('ports/index.html')).toContain('Owned by: Quarrenby Harbour Trust; Berths: 31,000 homes');
    expect(read('search-index.js')).toContain('Owned by: Quarrenby Harbour Trust');
    const [record] = JSON.parse(read('data/ports.json'));
    expect(
      record.facts.map((f: { property: string; value: string; evidence: unknown[] }) => [
        f.property,
        f.value,
        f.evidence.length,
      ]),
    ).toEqual([
      ['owner', 'Quarrenby Harbour Trust', 0],
      ['berths', '31,000 homes', 1],
      ['near', 'the estuary', 0],
      ['near', 'Maren Oduya', 0],
    ]);
    expect(JSON.parse(read('ports/quarrenby.json'))).toEqual(record);
    expect(read('ports/quarrenby.csv')).toContain(',berths,"31,000 homes",');
    expect(read('sources/report.html')).toContain('Quarrenby Harbour: ');
  });
});

test('fields have to be named, and common keys stay common', () => {
  const messages = (fields: unknown) =>
    readConfig({ kinds: [{ type: 'port', fields }] }).diagnostics.map(({ message }) => message);
  expect(messages({ berths: 'Berths' })).toEqual([]);
  expect(messages(['berths'])).toEqual([
    '"kinds" [0].fields must say what each key is called, such as { capacity: "Capacity" }',
  ]);
  expect(messages({ tags: 'Tags' })).toEqual(['"kinds" [0].fields.tags is a key that every page has; choose another']);
});
