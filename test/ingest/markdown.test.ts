/** Markdown in, views out: the words and none of the marks. */
import { describe, expect, test } from 'vitest';
import { parts, slices, source } from './read.ts';

const read = async (text: string): Promise<string[]> => parts(await source('a.md', text));

const prose =
  'The harbour authority said on Monday that it would open the gates again next week, and that no ship waited.';

describe('Markdown', () => {
  test.each([
    [
      'emphasis',
      'The **harbour** *authority*, (**HA**), said __so__: un*believ*able.',
      ['body: The harbour authority, (HA), said so: unbelievable.'],
    ],
    [
      'links',
      `[Jane Doe](https://x.example/a_b "t"), of [HA][1], [said][] so.\n\n[1]: https://y.example\n[said]: /z`,
      ['body: Jane Doe, of HA, said so.'],
    ],
    [
      'bare addresses',
      'See https://x.example/a?b=c or www.y.example, <https://z.example> and me@x.example.',
      ['body: See or , and .'],
    ],
    [
      'quotations as agencies mark them',
      "``We have food,'' she said. ``The trouble is the roads.''",
      ["body: ``We have food,'' she said.", "body: ``The trouble is the roads.''"],
    ],
    [
      'quotations and apostrophes in backticks',
      '``We sent what we sent,`` she said. He didn`t know and wouldn`t say.',
      ['body: ``We sent what we sent,`` she said.', 'body: He didn`t know and wouldn`t say.'],
    ],
    ['images', 'Before ![A *ship* at sea](ship.png) after it.', ['body: Before after it.']],
    [
      'footnotes',
      'It cost a lot.[^1] Nobody paid.\n\n[^1]: The council, 3 May.',
      ['body: It cost a lot.', 'body: Nobody paid.', 'body: The council, 3 May.'],
    ],
    [
      'code',
      `Run \`make all\` now.\n\n\`\`\`js\nalert(1)\n\`\`\`\n\n${prose}`,
      ['body: Run make all now.', `body: ${prose}`],
    ],
    [
      'escapes and references',
      'A \\*star\\* &amp; AT&T\\. It&rsquo;s 5 &lt; 6.',
      ['body: A *star* & AT&T.', 'body: It’s 5 < 6.'],
    ],
    ['quotes', '> One line\n> and another\n> of it.\n>\n> Two.', ['body: One line and another of it.', 'body: Two.']],
    [
      'lists',
      'They are:\n\n- one\n- two\n  lines\n1. three',
      ['body: They are:', 'body: one', 'body: two lines', 'body: three'],
    ],
    [
      'a table',
      '| Party | Seats |\n|---|---|\n| Left | 12 |\n|Right|9|',
      ['body: Party Seats', 'body: Left 12', 'body: Right 9'],
    ],
    [
      'HTML',
      'Fine <b>so</b><br>Far <script>alert(1)</script>here.\n\n<div onclick="x">A <i>box</i> &amp; more.</div>\n\n<!-- note -->\n\n<style>p{}</style>',
      ['body: Fine so', 'body: Far here.', 'body: A box & more.'],
    ],
    ['what is struck out', 'It cost ~~five~~ six crowns.', ['body: It cost six crowns.']],
    ['indented paragraphs', `    ${prose}\n\n\tSecond.`, [`body: ${prose}`, 'body: Second.']],
    [
      'hard-wrapped lines',
      'The harbour authority said\non Monday that it would\nopen the gates.',
      ['body: The harbour authority said on Monday that it would open the gates.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test('headings are headlines, the first one the title', async () => {
    const report = await source(
      'a.md',
      `# Gates to open\n\nBy Jane Doe\n\n${prose}\n\n## What *next*\n${prose}\n\nThe cost\n--------\n\nNone.`,
    );
    expect(parts(report)).toEqual([
      'headline: Gates to open',
      'byline: By Jane Doe',
      `body: ${prose}`,
      'headline: What next',
      `body: ${prose}`,
      'headline: The cost',
      'body: None.',
    ]);
    expect(report.meta).toEqual({ title: 'Gates to open', author: 'Jane Doe' });
    expect(slices(report)[3]).toBe('What *next');
  });

  test('a sentence is its slice of the file, marks inside it included', async () => {
    const report = await source('a.md', 'One. The **harbour** is [open](/x). &ldquo;So.&rdquo; Three.');
    expect(slices(report)).toEqual(['One.', 'The **harbour** is [open](/x).', '&ldquo;So.&rdquo;', 'Three.']);
  });

  test('a line longer than any paragraph is read whole, and soon', async () => {
    const line = 'The **harbour** said [so](https://x.example/y) on Monday. ';
    const report = await source('a.md', line.repeat(4000));
    expect(report.sentences).toHaveLength(4000);
    expect(parts(report)[3999]).toBe('body: The harbour said so on Monday.');
  });

  test.each([
    ['quotes', '> '.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['brackets', '['.repeat(20_000)],
    ['indents', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
  ])('%s nested without end take no time without end', async (_, text) => {
    const report = await source('a.md', `${prose}\n\n${text}\n\n${prose}`);
    expect(parts(report)[0]).toBe(`body: ${prose}`);
    expect(report.view).toHaveLength(report.text.length);
  });
});
