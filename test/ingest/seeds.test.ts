/** Many files in: sidecars paired, ids unique, doubles left out, whatever order they come in. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestSeeds, type SeedFile } from '../../src/ingest/index.ts';
import { assertLaw } from '../law.ts';
import { bytesOf, message, prose } from './read.ts';

const file = (path: string, content: string | Uint8Array): SeedFile => {
  const bytes = bytesOf(content);
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const report = (n: number): string => `${prose}\nThat was report number ${n}.\n`;

async function ingest(files: readonly SeedFile[]): Promise<{ ids: string[]; messages: string[] }> {
  const { value, diagnostics } = await ingestSeeds(files);
  return { ids: value.map((s) => `${s.id} ← ${s.file}`), messages: diagnostics.map(message) };
}

describe('seeds', () => {
  test('are named by their path, sorted by it', async () => {
    const { ids, messages } = await ingest([
      file('b/Two words.txt', report(1)),
      file('b/2024-06-12 “Quoted” & <b>.md', report(2)),
      file('a/Été.html', `<p>${report(3)}</p>`),
      file('🚢.txt', report(4)),
      file('تقرير.txt', report(5)),
      file('a.b.txt', report(6)),
    ]);
    expect(ids).toEqual([
      'a-b ← a.b.txt',
      'a-ete ← a/Été.html',
      'b-2024-06-12-quoted-b ← b/2024-06-12 “Quoted” & <b>.md',
      'b-two-words ← b/Two words.txt',
      'تقرير ← تقرير.txt',
      expect.stringMatching(/^x-\w+ ← 🚢\.txt$/),
    ]);
    expect(messages).toEqual([]);
  });

  test('have the sidecar of their name', async () => {
    const { value, diagnostics } = await ingestSeeds([
      file('x/a.txt', report(1)),
      file('x/a.meta.yaml', 'title: Of both'),
      file('x/a.html', `<p>${report(2)}</p>`),
      file('x/a.html.meta.yml', 'title: Of the page'),
      file('b.meta.yaml', 'title: Of none'),
      file('c.meta.yaml', new Uint8Array([0x74, 0xff])),
    ]);
    expect(value.map((s) => `${s.file}: ${s.meta.title}`)).toEqual(['x/a.html: Of the page', 'x/a.txt: Of both']);
    expect(diagnostics.map(message)).toEqual([
      'seeds/c.meta.yaml:1:2 error ingest/encoding byte 1 is no UTF-8; save the file as UTF-8',
      'seeds/x/a.txt warning ingest/same-id the id "x-a" belongs to "x/a.html", so this report has the id "x-a-2"; rename the file to give it one of its own',
      'seeds/b.meta.yaml warning ingest/sidecar no report is called "b"; rename this file after the report it describes, or remove it',
    ]);
  });

  test('that are the same are read once', async () => {
    const { ids, messages } = await ingest([
      file('b.txt', report(1)),
      file('a.txt', report(1)),
      file('c.md', report(1)),
    ]);
    expect(ids).toEqual(['a ← a.txt']);
    expect(messages).toEqual([
      'seeds/b.txt warning ingest/duplicate this is the same, byte for byte, as "a.txt" and is left out; remove one of them',
      'seeds/c.md warning ingest/duplicate this is the same, byte for byte, as "a.txt" and is left out; remove one of them',
    ]);
  });

  test('whose names differ only in case are both read, with a warning', async () => {
    const { ids, messages } = await ingest([file('report.txt', report(1)), file('Report.txt', report(2))]);
    expect(ids).toEqual(['report ← Report.txt', 'report-2 ← report.txt']);
    expect(messages).toEqual([
      `seeds/report.txt warning ingest/case-collision this name differs from "Report.txt" only in capitals or accents' encoding, and many systems take them for one file; rename one`,
    ]);
  });

  test('that cannot be read leave the others alone', async () => {
    const { ids, messages } = await ingest([
      file('a.txt', ''),
      file('b.txt', ''),
      file('c.pdf', '%PDF'),
      file('d.txt', report(1)),
      file('.DS_Store', 'x'),
      file('x/~$a.docx', 'x'),
      file('d.txt~', 'x'),
    ]);
    expect(ids).toEqual(['d ← d.txt']);
    expect(messages).toEqual([
      'seeds/a.txt warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
      'seeds/b.txt warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
      'seeds/c.pdf error ingest/binary this is a PDF document, not text; export its text as .txt, .md or .html and put that here',
    ]);
  });

  test('give the same in any order, with ids of their own', async () => {
    const path = fc.constantFrom(
      'a.txt',
      'A.txt',
      'a.md',
      'a b.txt',
      'a-b.txt',
      'x/a.txt',
      'x-a.txt',
      'a.meta.yaml',
      'é.txt',
      'é.txt',
    );
    const files = fc
      .uniqueArray(fc.record({ path, n: fc.nat(3) }), { selector: (f) => f.path })
      .map((list) => list.map(({ path, n }) => file(path, path.endsWith('yaml') ? 'title: T' : report(n))));
    await assertLaw(
      fc.asyncProperty(files, fc.infiniteStream(fc.nat()), async (list, order) => {
        const shuffled = list
          .map((f) => ({ f, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ f }) => f);
        const read = await ingestSeeds(list);
        expect(await ingestSeeds(shuffled)).toEqual(read);
        expect(new Set(read.value.map((s) => s.id)).size).toBe(read.value.length);
      }),
      { numRuns: 40 },
    );
  });
});
