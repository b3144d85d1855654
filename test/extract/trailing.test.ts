/** A trailing piece of an indirect statement: left out where it may be the report's own, kept where the report binds it to the speech. */
import { describe, expect, it } from 'vitest';
import { indirect } from './said.ts';

const roe = '⟦Ann Roe|P:roe⟧';

describe('a trailing piece that may be the report’s own is left out', () => {
  it.each([
    ['the ferry was safe, although an inspector had not been aboard since May', 'the ferry was safe'],
    ['the ferry was safe although the owners gave no proof', 'the ferry was safe'],
    ['the orchestra was sold out, but the box office has tickets left', 'the orchestra was sold out'],
    ['the orchestra was sold out but showed little joy about it', 'the orchestra was sold out'],
    ['the orchestra was sold out, but it was not immediately clear for how long', 'the orchestra was sold out'],
    ['the orchestra was sold out, but declined to name the buyer', 'the orchestra was sold out'],
    ['she had seen the vaccine, which is kept in a cellar of the town hall', 'she had seen the vaccine'],
    ['she had seen the vaccine, which said on Monday it was cheap', 'she had seen the vaccine'],
    ['she had seen Ivo Doe, who runs the port', 'she had seen Ivo Doe'],
    ['the bees were dying in the valley, where most of the honey is made', 'the bees were dying in the valley'],
    ['the bees were dying, making it the worst spring of the century', 'the bees were dying'],
    ['the bees were dying, apparently referring to a fungus', 'the bees were dying'],
    [
      'the price would rise “again and again,” referring to the cost of coal',
      'the price would rise “again and again,”',
    ],
    [
      'the price would rise “again and again,” although the paper did not say so',
      'the price would rise “again and again,”',
    ],
    ['the price would rise, as the threat of a frost looms', 'the price would rise'],
    ['the price would rise, while her rival spoke of a fall', 'the price would rise'],
    ['the price would rise – which nobody believes', 'the price would rise'],
    ['the price would rise, which is no news, reports the Oslo Evening Gazette', 'the price would rise'],
    ['the price would rise, without saying when', 'the price would rise'],
  ])('%s', (said, words) => {
    expect(indirect(`${roe} said ${said}.`)).toEqual([`roe: ${words}`]);
  });

  it('of what somebody vowed, and of what he accuses others of', () => {
    expect(indirect(`${roe} vowed to keep the lighthouse, which has been dark since May.`)).toEqual([
      'roe: to keep the lighthouse',
    ]);
    expect(indirect(`${roe} accused the owners of hiding the loss, pointing to a letter of June.`)).toEqual([
      'roe: the owners of hiding the loss',
    ]);
  });
});

describe('a piece that the report binds to the speech is kept', () => {
  it.each([
    ['by the tense of the speech', 'the ferry was safe, although it would stay in port'],
    ['by the tense of the speech', 'the orchestra was sold out, but the hall could be made larger'],
    ['by the tense of the speech', 'she had seen the vaccine, which would be sent to the islands'],
    ['by a perfect before the speech', 'the yard was closed, but the crews had left before'],
    ['by the speaker’s own words', 'the price would rise, but nobody was “in a panic”'],
    ['by "that"', 'the yard was closed, but that the crews were safe'],
    ['by a "that" further on', 'the yard, which is old, was closed, and that the crews were safe'],
    ['by a verb of the clause around it', 'the deal, which she called a sham, was dead'],
    [
      'by what the clause around it goes on with',
      'the bank cut its rate, which was the highest of all, to two percent',
    ],
    ['by two dashes', 'the yard was closed – which was no surprise – because of the frost'],
    ['by a verb that shares its subject', 'the union could strike but could not close the port'],
    ['where only a phrase follows', 'the union would meet the owners, but only on Monday'],
    ['where only a clause without a comma follows', 'the dam had held but the road was lost'],
    ['as a cause', 'the dam had held because the rain was light'],
    ['as a time', 'the dam had held, after the crews went home'],
    ['as a list', 'the town needed food, clothing and tents'],
    ['as a part', 'forty people were aboard, including two cooks'],
  ])('%s: %s', (_, said) => {
    expect(indirect(`${roe} said ${said}.`)).toEqual([`roe: ${said}`]);
  });
});

describe('what something is, told behind it', () => {
  it.each([
    [
      'is left out at the end',
      'she would sell the yard to Ivo Doe, a dealer in scrap',
      'she would sell the yard to Ivo Doe',
    ],
    ['is left out at the end', 'she feared a “breach”, a term of the law of ports', 'she feared a “breach”'],
    [
      'is kept as a part of a list',
      'she had seen a whale, a seal and a shark',
      'she had seen a whale, a seal and a shark',
    ],
    ['is no main clause', 'if the rain stops, the crews will go home', 'if the rain stops, the crews will go home'],
  ])('%s: %s', (_, said, words) => {
    expect(indirect(`${roe} said ${said}.`)).toEqual([`roe: ${words}`]);
  });
});
