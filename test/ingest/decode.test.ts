/** Bytes in, text or a reason out: encodings, and files that are no text. */
import { describe, expect, test } from 'vitest';
import { parts, prose, read, source } from './read.ts';

const bytes = (...values: (number | string)[]): Uint8Array =>
  new Uint8Array(values.flatMap((v) => (typeof v === 'number' ? [v] : [...new TextEncoder().encode(v)])));
const utf16 = (text: string, little: boolean): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((c) =>
      little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );

describe('an encoding', () => {
  test.each([
    ['UTF-8', 'a.txt', bytes('Ça va. It is so.')],
    ['UTF-8 with a mark', 'a.txt', bytes(0xef, 0xbb, 0xbf, 'Ça va. It is so.')],
    ['UTF-16, little end first', 'a.txt', bytes(...utf16('\ufeffÇa va. It is so.', true))],
    ['UTF-16, big end first', 'a.md', bytes(...utf16('\ufeffÇa va. It is so.', false))],
  ])('is told by a mark or is UTF-8: %s', async (_, path, content) => {
    expect((await source(path, content)).text).toBe('Ça va. It is so.');
  });

  test.each([
    '<meta charset="windows-1252">',
    `<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>`,
  ])('is declared in a page: %s', async (meta) => {
    const report = await source(
      'a.html',
      bytes(`<!-- charset=utf-16 -->${meta}<p>It is a caf`, 0xe9, ' ', 0x93, 'here', 0x94, ' in the street.</p>'),
    );
    expect(parts(report)).toEqual(['body: It is a café “here” in the street.']);
  });

  test('is what the mark says, whatever else is declared', async () => {
    const sidecar = { path: 'a.meta.yaml', text: 'encoding: windows-1252\n' };
    const marked = bytes(0xef, 0xbb, 0xbf, '<meta charset="windows-1252"><p>It is a café in the street.</p>');
    for (const content of [marked, bytes(...utf16('\ufeff<p>It is a café in the street.</p>', true))]) {
      const { source: report } = await read('a.html', content, sidecar);
      expect(report && parts(report)).toEqual(['body: It is a café in the street.']);
    }
  });

  test('may be stated beside the report', async () => {
    const sidecar = { path: 'a.meta.yaml', text: 'encoding: windows-1252\n' };
    const { source: report } = await read('a.txt', bytes('It is a caf', 0xe9, ' and the rest.'), sidecar);
    expect(report?.text).toBe('It is a café and the rest.');
  });

  test.each([
    [
      'a.txt',
      bytes('One.\r\nIt is a caf', 0xe9, ' and more.'),
      'seeds/a.txt:2:12 error ingest/encoding byte 17 is no UTF-8; save the file as UTF-8, or name its encoding in a file NAME.meta.yaml beside it ("encoding: windows-1252")',
    ],
    [
      'cut.txt',
      bytes('caf', 0xc3),
      'seeds/cut.txt:1:4 error ingest/encoding byte 3 is no UTF-8; save the file as UTF-8, or name its encoding in a file NAME.meta.yaml beside it ("encoding: windows-1252")',
    ],
    [
      'a.html',
      bytes('<meta charset="shift_jis"><p>', 0xff, 0xff),
      'seeds/a.html error ingest/encoding byte 29 is no SHIFT_JIS, the declared encoding; save the file as UTF-8',
    ],
    [
      'b.html',
      bytes('<meta charset="klingon"><p>So.</p>'),
      'seeds/b.html error ingest/encoding the encoding "klingon" that is declared here is unknown; save the file as UTF-8 and say so',
    ],
  ])('that fails is an error with its place: %s', async (path, content, message) => {
    const { source: none, messages } = await read(path, content);
    expect(none).toBeUndefined();
    expect(messages).toEqual([message]);
  });
});

describe('a file that is no report', () => {
  const remedy = 'export its text as .txt, .md or .html and put that here';
  test.each([
    ['a.txt', bytes('%PDF-1.7\n'), `seeds/a.txt error ingest/binary this is a PDF document, not text; ${remedy}`],
    [
      'a.txt',
      bytes('PK', 3, 4, 0, 'word/document.xml'),
      `seeds/a.txt error ingest/binary this is a Word document (.docx), not text; ${remedy}`,
    ],
    ['a.md', bytes(0x89, 'PNG', 13, 10), `seeds/a.md error ingest/binary this is a PNG image, not text; ${remedy}`],
    [
      'a.txt',
      bytes('{\\rtf1 Hello}'),
      `seeds/a.txt error ingest/binary this is a Rich Text document, not text; ${remedy}`,
    ],
    ['a.txt', bytes('Hello', 0, 'there'), `seeds/a.txt error ingest/binary this is binary data, not text; ${remedy}`],
    ['a.txt', bytes(1, 2, 3, 4, 'abc'), `seeds/a.txt error ingest/binary this is binary data, not text; ${remedy}`],
    [
      'a.txt',
      utf16('Hello there', true),
      'seeds/a.txt error ingest/binary this is text in UTF-16 without a byte order mark, not text; save it as UTF-8',
    ],
    ['a.pdf', bytes('anything'), `seeds/a.pdf error ingest/binary this is a PDF document, not text; ${remedy}`],
    ['x/a.DOCX', bytes('anything'), `seeds/x/a.DOCX error ingest/binary this is a Word document, not text; ${remedy}`],
    [
      'a.csv',
      bytes('a,b'),
      'seeds/a.csv warning ingest/unknown-type .csv files are not read; rename it if it is a report (.txt, .md or .html), or keep it elsewhere',
    ],
    [
      'README',
      bytes('So.'),
      'seeds/README warning ingest/unknown-type files without extension are not read; rename it if it is a report (.txt, .md or .html), or keep it elsewhere',
    ],
    [
      'a.txt',
      bytes(''),
      'seeds/a.txt warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
    ],
    [
      'a.txt',
      bytes(' \r\n\t\u200b\n'),
      'seeds/a.txt warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
    ],
    [
      'a.md',
      bytes('---\ntitle: X\n---\n\n![](x.png)\n'),
      'seeds/a.md warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
    ],
    [
      'a.html',
      bytes('<p><script>x</script></p>'),
      'seeds/a.html warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
    ],
  ])('%s is told what it is', async (path, content, message) => {
    const { source: none, messages } = await read(path, content);
    expect(none).toBeUndefined();
    expect(messages).toEqual([message]);
  });

  test('too large, by default or as told', async () => {
    const { messages } = await read('big.txt', new Uint8Array(50 * 1024 * 1024).fill(97));
    expect(messages).toEqual([
      'seeds/big.txt error ingest/too-large 50 MB are more than the 8 MB read from one file; split it into its reports',
    ]);
    expect((await read('a.txt', prose, undefined, { maxBytes: 100, folder: 'in' })).messages).toEqual([
      'in/a.txt error ingest/too-large 0 MB are more than the 0 MB read from one file; split it into its reports',
    ]);
  });
});
