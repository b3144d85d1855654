/** Frontmatter and sidecars in: metadata, and messages with the place of what is wrong. */
import { describe, expect, test } from 'vitest';
import { parts, prose, read, source } from './read.ts';

const [one = '', two = ''] = prose.trim().split('\n\n');
const body = [`body: ${one}`, `body: ${two}`];

describe('what an editor states', () => {
  test('is the metadata, and no part of the view', async () => {
    const report = await source(
      'a.txt',
      `---\ntitle: "Gates: open"\npublisher: Evening Post\nauthor: [Jane Doe, "[[Ann Roe]]"]\ndate: 2021-05\nurl: https://post.example/a\ndateline: OSTEND\nrights: excerpts\nmark: EP\nlanguage: en\nquality: clean\nretracted: true\n---\n${prose}`,
    );
    expect(report.meta).toEqual({
      title: 'Gates: open',
      publisher: 'Evening Post',
      author: 'Jane Doe, Ann Roe',
      date: '2021-05',
      dateBasis: 'metadata',
      url: 'https://post.example/a',
      dateline: 'OSTEND',
      rights: 'excerpts',
      mark: 'EP',
      retracted: true,
    });
    expect(parts(report)).toEqual(body);
    expect(report.view.trimStart()).toBe(prose);
    expect(report.view).toHaveLength(report.text.length);
  });

  test('goes before what the text says; a sidecar before both', async () => {
    const text = `---\ntitle: Stated\nauthor: Ann Roe\n---\nGates to open again\n\nBy Jane Doe\n\n12 June 2024\n\n${prose}`;
    const { source: report } = await read('a.md', text, {
      path: 'a.meta.yaml',
      text: '\ufefftitle: Beside\ndate: 2021\n',
    });
    expect(report?.meta).toEqual({ title: 'Beside', author: 'Ann Roe', date: '2021', dateBasis: 'metadata' });
  });

  test.each([
    ['2021', '2021'],
    ['2021-05', '2021-05'],
    ['2021-05-03', '2021-05-03'],
    ['"2021-05-03"', '2021-05-03'],
    ['2021-05-03T10:00:00+02:00', '2021-05-03'],
    ['3 May 2021', '2021-05-03'],
    ['May 3, 2021', '2021-05-03'],
  ])('date: %s', async (written, date) => {
    expect((await source('a.md', `---\ndate: ${written}\n---\n${prose}`)).meta).toEqual({
      date,
      dateBasis: 'metadata',
    });
  });

  test('under the names that web clippers use', async () => {
    const { meta } = await source(
      'a.md',
      `---\nsource: https://post.example/a\npublished: 2021-05-03\nsite: Evening Post\n---\n${prose}`,
    );
    expect(meta).toEqual({
      url: 'https://post.example/a',
      date: '2021-05-03',
      dateBasis: 'metadata',
      publisher: 'Evening Post',
    });
  });

  test('and cannot be read is told with its place and left out', async () => {
    const text = `---\ntitle: [a]\ndate: yesterday\nurl: javascript:alert(1)\nrights: none\nquality: fine\nlanguage: klingon\nretracted: perhaps\ntags: [x]\npublisher:\n---\n${prose}`;
    const { source: report, messages } = await read('a.md', text);
    expect(report?.meta).toEqual({});
    expect(messages).toEqual([
      'seeds/a.md:2:1 warning ingest/metadata "title" is no text; write it in quotation marks, or leave the line out',
      'seeds/a.md:3:1 warning ingest/metadata "yesterday" is no date; write 2024-06-12, 2024-06 or 2024',
      'seeds/a.md:4:1 warning ingest/metadata "javascript:alert(1)" is no web address; write all of it, beginning with https://',
      'seeds/a.md:5:1 warning ingest/metadata rights "none" are unknown; write full or excerpts',
      'seeds/a.md:6:1 warning ingest/metadata quality "fine" is unknown; write clean or degraded',
      'seeds/a.md:7:1 warning ingest/metadata language "klingon" is unknown; write its two-letter code, such as en',
      'seeds/a.md:8:1 warning ingest/metadata "retracted: perhaps" says neither yes nor no; write true or false',
      'seeds/a.md:9:1 info ingest/unknown-key "tags" means nothing here and is left alone; known are title, publisher, author, date, url, dateline, rights, mark, language, quality and retracted',
    ]);
  });

  test('and means nothing is told key by key, and of thousands in one line more', async () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `key${i}: x\n`).join('');
    const { source: report, messages } = await read('a.md', `---\n${keys}---\n${prose}`);
    expect(messages).toHaveLength(9);
    expect(messages.at(-1)).toBe(
      'seeds/a.md:10:1 info ingest/unknown-key "key8" and 4991 more keys mean nothing here and are left alone',
    );
    // What stands before the text hides neither it nor its language.
    expect(report?.language).toBe('en');
    expect(parts(report as never)).toEqual(body);
  });

  test.each([
    [
      'broken',
      `---\ntitle: "Gates\ndate: 2021\n---\n${prose}`,
      ['seeds/a.md:4:1 error frontmatter/yaml a quotation mark is opened and never closed; close it'],
    ],
    [
      'another language, which is not run',
      `---js\nprocess.exit(1)\n---\n${prose}`,
      [
        'seeds/a.md:1:1 error frontmatter/language the frontmatter is declared as "js"; only YAML is read: open it with "---" alone',
      ],
    ],
    [
      'never closed',
      `---\ntitle: Gates\ndate: 2021\n\n${prose}`,
      [
        'seeds/a.md:1:1 error frontmatter/unclosed the frontmatter is never closed; put a line of just three hyphens after it',
      ],
    ],
    [
      'made of aliases that explode',
      `---\na: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n${prose}`,
      [
        'seeds/a.md:3:8 error frontmatter/aliases the aliases here multiply into more values than a page can have; write the values out',
      ],
    ],
  ])('in frontmatter that is %s: the report is read without it', async (_, text, expected) => {
    const { source: report, messages } = await read('a.md', text);
    expect(messages).toEqual(expected);
    expect(report && parts(report)).toEqual(body);
    expect(report?.meta).toEqual({});
  });

  test('in a sidecar that is broken: the report is read without it', async () => {
    const { source: report, messages } = await read('a.txt', prose, { path: 'a.meta.yaml', text: 'title: "x\n' });
    expect(messages).toEqual([
      'seeds/a.meta.yaml:2:1 error frontmatter/yaml a quotation mark is opened and never closed; close it',
    ]);
    expect(report && parts(report)).toEqual(body);
  });

  test('with whatever line ends', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const report = await source('a.txt', `---\ntitle: Gates\n---\n\n${prose}`.replaceAll('\n', end));
      expect(report.meta).toEqual({ title: 'Gates' });
      expect(parts(report)).toEqual(body);
    }
  });

  test('hyphens at the start of a text are no frontmatter', async () => {
    const { source: report, messages } = await read('a.txt', `---\n\n${prose}`);
    expect(messages).toEqual([]);
    expect(report && parts(report)).toEqual(['boilerplate: ---', ...body]);
  });
});
