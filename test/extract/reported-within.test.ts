/** Who speaks where one report stands within another, behind a colon, behind the whole sentence, or in an apposition. */
import { describe, expect, it } from 'vitest';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { claimWithin } from '../../src/extract/quotes/within.ts';
import { asCase } from './case.ts';
import { direct, indirect } from './said.ts';

/** Quotations that only the clause around them has a speaker for. */
function within(markup: string): string[] {
  const c = asCase(markup);
  const quotes = findQuotes(c.reading.document);
  const said = claimQuotations(c.discourse, quotes);
  return claimWithin(c.discourse, quotes, said, claimIndirect(c.discourse, said)).map((s) => {
    expect(s.spans.map((x) => c.reading.document.source.text.slice(x.start, x.end))).toEqual([s.quote]);
    return `${'entity' in s.speaker ? s.speaker.entity : `? ${s.speaker.unnamed}`}: ${s.quote}`;
  });
}

describe('words in marks within what is reported', () => {
  it.each([
    [
      'behind "because"',
      '⟦Ann Roe|P:roe⟧ told the inquiry her crew had stayed aboard, because it was “wholly convinced” that the hull was sound.',
      ['roe: wholly convinced'],
    ],
    [
      'before the speaker',
      'The pier was a fine one in terms of its length but it lacked “grace and style” in the way it was built, said Mr ⟦Ivo Doe|P:doe⟧.',
      [],
    ],
    [
      'behind a subordinate clause',
      'As the board met the minister, ⟦Ann Roe|P:roe⟧, indicated that she was more concerned with “sound rules” than with blame.',
      ['roe: sound rules'],
    ],
    [
      'not of whoever called it so',
      '⟦Ann Roe|P:roe⟧ said the pier, which the crews were told was “safe”, had sunk.',
      [],
    ],
    [
      'not what the clause denies',
      '⟦Ann Roe|P:roe⟧ said her crew had stayed because it was not “sure” of the hull.',
      [],
    ],
  ])('%s', (_, markup, expected) => {
    expect(within(markup)).toEqual(expected);
  });

  it('have the speaker who stands behind all of the sentence', () => {
    expect(
      direct('The pier lacked “grace and style” in the way it was built by the town, said Mr ⟦Ivo Doe|P:doe⟧.'),
    ).toEqual(['doe: grace and style']);
  });
});

describe('a quotation in what another tells', () => {
  it.each([
    ['that somebody was to say', '⟦Ann Roe|P:roe⟧ argued her son had tried to say “let me go” to the guards.', []],
    ['that somebody was told', '⟦Ann Roe|P:roe⟧ said she had been told that “nothing works” in the yard.', []],
    ['that she is told', '⟦Ann Roe|P:roe⟧ said it was late. “You must go home,” she was told by the judge.', []],
    [
      'that a minister told her',
      '⟦Ann Roe|P:roe⟧ said the minister told her: “Go home at once.”',
      ['? the minister: Go home at once.'],
    ],
    [
      'that rings through a hall',
      '⟦Ann Roe|P:roe⟧ spoke. “It is late,” she said. “Go home, go home,” rang through the hall.',
      ['roe: It is late'],
    ],
    ['that nobody said', '⟦Ann Roe|P:roe⟧ never said the bank was “a ruin”.', []],
    ['that others called it', '⟦Ann Roe|P:roe⟧ said the talks had earlier been described as “futile”.', []],
  ])('is not the teller’s: %s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it('is in doubt where a pronoun says it', () => {
    const c = asCase(
      '⟦Ivo and Ann Roe|P:roe⟧ spoke first. ⟦Bo Doe|P:doe⟧ left. The parents argued that she said “never” to the guards.',
    );
    const [claim] = claimQuotations(c.discourse, findQuotes(c.reading.document));
    expect(claim === undefined || claim.confidence < 0.5).toBe(true);
  });
});

describe('behind a colon with no verb of saying', () => {
  it.each([
    [
      'whoever the sentence is about speaks',
      'When told of the ruling, ⟦Ann Roe|P:roe⟧ was full of scorn: “What a great surprise.”',
      ['roe: What a great surprise.'],
    ],
    [
      'in a paragraph of its own, too',
      '⟦Ann Roe|P:roe⟧ released the following statement on Friday:\n\n“Nurses stand in front of us all.”',
      ['roe: Nurses stand in front of us all.'],
    ],
    ['not whoever reads it', '⟦Ann Roe|P:roe⟧ had kept a letter in her desk: “Leave the town at once.”', []],
    ['not one of two', '⟦Ann Roe|P:roe⟧ was cross with ⟦Ivo Doe|P:doe⟧: “You left the gate open.”', []],
  ])('%s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });
});

describe('the subject of a verb of saying', () => {
  it.each([
    [
      'is several, of whose client an apposition gives the name',
      'Lawyers for her husband, ⟦Ivo Roe|P:roe⟧, said she would recover within days.',
      ['? Lawyers for her husband, Ivo Roe: she would recover within days'],
    ],
    [
      'has a seat and a friend',
      'Sen. ⟦Ann Roe|P:roe⟧ of ⟦Ohio|L:oh⟧, one of the strongest allies of ⟦Ivo Doe|P:doe⟧, said on Friday she would vote for the bill.',
      ['roe: she would vote for the bill'],
    ],
    [
      'is the body that an apposition names',
      'The vessel was licensed for 320 passengers, its owner, ⟦Arla Lines|O:arla⟧, said.',
      ['arla: The vessel was licensed for 320 passengers'],
    ],
    [
      'is a spokesman with a rank',
      'A navy spokesman, Colonel ⟦Ivo Doe|P:doe⟧, said two aircraft would join the search.',
      ['doe: two aircraft would join the search'],
    ],
    [
      'is a delegation, and its state speaks',
      '⟦Norway|O:no⟧’s delegation protested and said it did not consider itself bound by the deal.',
      ['no: it did not consider itself bound by the deal'],
    ],
    [
      'has letters behind the name',
      '⟦Ann Roe|P:roe⟧ QC, the lead counsel of the inquiry, said the hearings would go on in May.',
      ['roe: the hearings would go on in May'],
    ],
    [
      'is a lawyer, not the client',
      'The price was too low for the yard, said ⟦Ivo Doe|P:doe⟧’s lawyer, ⟦Ann Roe|P:roe⟧.',
      ['roe: The price was too low for the yard'],
    ],
    [
      'is a lawyer in front of it, too',
      'According to ⟦Ivo Doe|P:doe⟧’s lawyer, ⟦Ann Roe|P:roe⟧, the price was too low.',
      ['roe: the price was too low'],
    ],
    [
      'is somebody else than whoever quotes him',
      '⟦Ann Roe|P:roe⟧ quoted the minister as saying the bank was broke.',
      ['? the minister via roe: the bank was broke'],
    ],
    [
      'is a spokesman, whatever was not official',
      'But a spokesman for ⟦Arla|O:arla⟧, which owned the plant, said Friday’s action was not official.',
      ['? a spokesman for Arla of arla: Friday’s action was not official'],
    ],
    [
      'is behind an aside that ends in marks',
      '⟦Ann Roe|P:roe⟧, calling it “a sham,” said the vote had come too late.',
      ['roe: the vote had come too late'],
    ],
    [
      'is not whoever tells of a vow',
      '⟦Ann Roe|P:roe⟧ reiterated ⟦Arla|O:arla⟧’s vow to continue operating in a strike.',
      [],
    ],
    [
      'is led by somebody who does not speak',
      'A member of the group led by chief executive ⟦Ivo Doe|P:doe⟧ said their offer had been higher than that.',
      ['? A member of the group: their offer had been higher than that'],
    ],
    [
      'is the office’s holder behind a frame with a place',
      'Speaking at the ⟦UN|O:un⟧, the representative for ⟦Norway|O:no⟧, ⟦Ivo Doe|P:doe⟧, said the storm had put his country back by years.',
      ['doe: the storm had put his country back by years'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('marks of archives', () => {
  it.each([
    [
      'a double mark that a single one closes',
      `"We want them to know that we are still there,' ⟦Ann Roe|P:roe⟧ said. "And they don't doubt it.'`,
      ["roe: We want them to know that we are still there … And they don't doubt it."],
    ],
    [
      'parts of a sentence in them',
      `⟦Ann Roe|P:roe⟧ said the call marked "a change in the crew's mood' and a will "to talk at last.'`,
      ["roe: a change in the crew's mood", 'roe: to talk at last.'],
    ],
    [
      'but not a quotation within one',
      `"They told us 'no' and 'never,' and they left," ⟦Ann Roe|P:roe⟧ said.`,
      ["roe: They told us 'no' and 'never,' and they left"],
    ],
    ['two backticks on both sides', '``We sent what we sent,`` ⟦Ann Roe|P:roe⟧ said.', ['roe: We sent what we sent']],
  ])('%s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it('a backtick for the apostrophe denies, too', () => {
    expect(indirect('⟦Ann Roe|P:roe⟧ wouldn`t say that the crews had sent two letters.')).toEqual([]);
  });
});
