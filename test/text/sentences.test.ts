/** Views in, sentences out: paragraphs, line ends, fillers, and long runs of anything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { assertLaw } from '../law.ts';

const texts = (view: string): string[] => splitSentences(view).map((s) => view.slice(s.start, s.end));
const paragraphs = (view: string): number[] => splitSentences(view).map((s) => s.paragraph);

describe('sentences', () => {
  test.each([
    ['One came. Two left!', ['One came.', 'Two left!']],
    ['Mr. Lee met Gen. Roe in St. Ives. They spoke.', ['Mr. Lee met Gen. Roe in St. Ives.', 'They spoke.']],
    ['Jos. A. Roe bid for Wm. Lee. It paid Rs. 50.', ['Jos. A. Roe bid for Wm. Lee.', 'It paid Rs. 50.']],
    ['“Is it?” he asked. Nobody knew.', ['“Is it?” he asked.', 'Nobody knew.']],
    // Behind a firm's "Ltd." another name and its verb or office begin a sentence; an office or a day of its own goes on.
    ['It wants Acme Ltd. Oster planned to sell.', ['It wants Acme Ltd.', 'Oster planned to sell.']],
    ['It wants Acme Ltd. Oster CEO Jane Roe is silent.', ['It wants Acme Ltd.', 'Oster CEO Jane Roe is silent.']],
    ['So Acme Ltd. Deputy Chairman Jane Roe told us.', ['So Acme Ltd. Deputy Chairman Jane Roe told us.']],
    ['Acme Ltd. Sunday raised its offer.', ['Acme Ltd. Sunday raised its offer.']],
    // Words that were left out end nothing, and neither does a clock before a bracket.
    [
      'It is “abiding by the ... Accord,” he said. They left.',
      ['It is “abiding by the ... Accord,” he said.', 'They left.'],
    ],
    [
      'He left Acme Inc. “Any ship would.” Sens. Roe and Doe left.',
      ['He left Acme Inc.', '“Any ship would.”', 'Sens. Roe and Doe left.'],
    ],
    [
      'It shook at 9.02 p.m. (1802 GMT) on Friday. They left.',
      ['It shook at 9.02 p.m. (1802 GMT) on Friday.', 'They left.'],
    ],
    ['It ended.\u2060\u2060\u2060\u2060 He left.', ['It ended.', 'He left.']],
    // A closing mark written as a reference keeps its rest.
    ['“So.”\u2060\u2060\u2060\u2060\u2060\u2060 He left.', ['“So.”\u2060\u2060\u2060\u2060\u2060\u2060', 'He left.']],
    // A machine set the stops of abbreviations, and decimal points, apart.
    [
      "mr . dolan j . roe of quarri corp . ' s board told sgt . orla pike that u . s . offici paid 13 . 25 cent . the men left by 5 p . m . they own mill ' s . no ship came .",
      [
        "mr . dolan j . roe of quarri corp . ' s board told sgt . orla pike that u . s . offici paid 13 . 25 cent .",
        'the men left by 5 p . m .',
        "they own mill ' s .",
        'no ship came .',
      ],
    ],
    [
      'the bid of $ 5 . 5325 a share came in $ 4 . 2019 wa better . brandl ltd . to buy the mill , it said no . 3 on the list wa quarri inc . the rest fell .',
      [
        'the bid of $ 5 . 5325 a share came in $ 4 .',
        '2019 wa better .',
        'brandl ltd . to buy the mill , it said no . 3 on the list wa quarri inc .',
        'the rest fell .',
      ],
    ],
    [
      'it cost 4 . 2 billion . she paid in 2023 . 12 men left . the 6 . 1 - magnitud quak took $ 3 . 5 from all 40 . 12 - year - old boy ran .',
      [
        'it cost 4 . 2 billion .',
        'she paid in 2023 .',
        '12 men left .',
        'the 6 . 1 - magnitud quak took $ 3 . 5 from all 40 .',
        '12 - year - old boy ran .',
      ],
    ],
    [
      'He left. “\u2060\u2060\u2060\u2060\u2060\u2060So,” she said.',
      ['He left.', '“\u2060\u2060\u2060\u2060\u2060\u2060So,” she said.'],
    ],
    // Tags of HTML leave blanks as long as they were.
    [`It ended.${' '.repeat(80)}He left.`, ['It ended.', 'He left.']],
  ])('%j', (view, expected) => {
    expect(texts(view)).toEqual(expected);
  });

  test.each(['\n', '\r\n', '\r'])('a hard-wrapped paragraph is one, whatever the line end: %j', (end) => {
    const lines = [
      'The harbour authority said on Monday that it',
      'would open the gates again next week, and that',
      'no ship had waited for long.',
    ];
    expect(texts(lines.join(end))).toEqual([lines.join(end)]);
    expect(paragraphs([...lines, '', 'A second one.'].join(end))).toEqual([0, 1]);
  });

  test('an indent alone begins a paragraph in a wrapped text', () => {
    const wire = [
      'ACME TO BUY FOO FOR 10 MLN DLRS',
      '    OSLO, April 9 - Acme Corp said it agreed',
      'to buy Foo Inc.',
      '    "We are glad," it said in a long statement.',
      '    Foo shares rose, and the offer of the larger',
      'company stands until May.',
      ' Reuter',
    ];
    expect(texts(wire.join('\n')).map((s) => s.replace(/\s+/g, ' '))).toEqual([
      'ACME TO BUY FOO FOR 10 MLN DLRS',
      'OSLO, April 9 - Acme Corp said it agreed to buy Foo Inc.',
      '"We are glad," it said in a long statement.',
      'Foo shares rose, and the offer of the larger company stands until May.',
      'Reuter',
    ]);
    expect(paragraphs(wire.join('\n'))).toEqual([0, 1, 2, 3, 4]);
  });

  test('a hanging indent begins none', () => {
    const hanging =
      'The first of the rules of the harbour is that\n  nobody may swim, and the second that\n  nobody may fish.';
    expect(paragraphs(hanging)).toEqual([0]);
  });

  test('a short report all of whose lines open with a name is wrapped, by their width', () => {
    const text = [
      '    DUNMORE, Conn., Feb 26 - Hollin Corp said Jorge W. Marsten',
      'Jr, 54, president and chief operating officer, will take over from',
      'Jorge M. Tully as chief executive officer on April 30.',
    ].join('\n');
    expect(splitSentences(text)).toHaveLength(1);
    expect(splitSentences('Bread and butter for the\nFarmers of the north\nCoast')).toHaveLength(3);
  });

  test('among wrapped paragraphs one that breaks before a name is wrapped, too', () => {
    const first = 'The harbour authority said on Monday that it\nwould open the gates again.';
    const second = 'The gates had been closed for three months by\norder of the council of the town.';
    const third = '"Nobody waited for long at all," said chairman\nWarren Roe.';
    expect(paragraphs([first, second, third].join('\n\n'))).toEqual([0, 1, 2]);
  });

  test.each([
    ['full stops', `${'.'.repeat(2e6)}x`],
    ['quotation marks', `.${"'".repeat(2e6)}x`],
    ['curly quotation marks', `.${'”'.repeat(5e6)}x`],
    ['brackets', '.)'.repeat(1e6)],
    ['short lines', 'a\n'.repeat(5e5)],
    ['line ends', `${'\n '.repeat(1e6)}x`],
    ['one line', 'The minister said that talks would go on. '.repeat(1e5)],
  ])('a text of millions of characters is read to its end: %s', (_, view) => {
    // Squared, it would outlast any limit of a test.
    expect(splitSentences(view).at(-1)?.end).toBe(view.trimEnd().length);
  });

  test('lie in the text, in order, apart, without white space around them', () => {
    const piece = fc.constantFrom(
      '. ',
      '.',
      '?”',
      "''",
      '``',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '\u2060',
      'Mr',
      'He',
      'said',
      '7',
      '…',
      ')',
      ' . ',
    );
    const view = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((p) => p.join('')),
    );
    assertLaw(
      fc.property(view, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
      }),
    );
  });

  test('cuts what has lost its full stops between words, and leaves no word out', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    const text = words.join(' ');
    const parts = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(parts.join(' ')).toBe(text);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(2000);
    const word = 'a'.repeat(5000);
    expect(splitSentences(`${word} end`).map(({ start, end }) => end - start)).toEqual([5000, 3]);
  });
});
