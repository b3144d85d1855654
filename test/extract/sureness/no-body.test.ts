/** Names of bodies that the words around them show to be none, or to be cut. */
import { describe, expect, test } from 'vitest';
import { noBody } from '../../../src/extract/sureness/no-body.ts';
import { asCase } from '../case.ts';

/** What shows it of the body `x`, "-" where nothing does. */
function shown(markup: string): string {
  const { reading } = asCase(markup);
  const body = reading.entities.find(({ key }) => key === 'x');
  if (!body) throw new Error('no body x');
  const places = reading.named.filter(({ entity }) => entity.key === 'x');
  const [sign = '-'] = noBody(reading, body, places);
  return sign.replace('no body: ', '');
}

describe('a name that is none of a body', () => {
  test.each([
    ['The Energy, Information and ⟦Transport Committee|O:x⟧ met on Monday.', 'its name is cut'],
    ['The Relief Office for the ⟦Coordination of Aid|O:x⟧ said so.', 'its name is cut'],
    ['The Oslo investor 3⟦G|O:x⟧ bought it.', 'its name is cut'],
    ['The makers of ⟦Wafer-maker Borel|O:x⟧ met.', 'its name is cut'],
    ["The ⟦Halden's 'Orun|O:x⟧ row went on.", 'its name is cut'],
    ['The ⟦MPs back Orun|O:x⟧ plan is out.', 'its name is cut'],
    ['It breaks the ⟦Orun Constitution|O:x⟧ of May.', 'a work or a law'],
    ['It offered ⟦Ca$14.50|O:x⟧ a share.', 'a sum of money'],
    ['A war broke out between them and the ⟦Orun|O:x⟧ majority.', 'a people'],
    ['The flood hit the neighbourhood of ⟦Bel Ombra|O:x⟧, where many live.', 'a place'],
    ['Fish died in the ⟦Orun|O:x⟧ rivers.', 'a place'],
    ['It lies in ⟦Orun Rural District|O:x⟧ on the coast.', 'a place'],
    ['They stood in ⟦Orun Bay|O:x⟧ for an hour.', 'a place'],
    ['The neighbourhood of ⟦Bel Ombra|O:x⟧ is gone. In ⟦Bel Ombra|O:x⟧, ⟦Bel Ombra|O:x⟧ residents wept.', 'a place'],
    ['Trains from Oslo to ⟦Marbeck|O:x⟧ stood still.', 'a place'],
    ['The members ⟦Jo Roe|P:roe⟧ and ⟦Ann Doe|O:x⟧ voted against it.', 'a person'],
    ['The ⟦Chief Executive|O:x⟧ faced new charges.', 'an office'],
    ['They met near the ⟦Grey Mosque|O:x⟧ at noon.', 'a building'],
    ['The owners of the ⟦MV Sunrise|O:x⟧ met.', 'a ship'],
    ['The fire was on the ferry ⟦Halden Star|O:x⟧. The ⟦Halden Star|O:x⟧ left at dawn.', 'a ship'],
    ['The ⟦Herald of Marbeck|O:x⟧ capsized off the coast.', 'a ship'],
    ['It breaks the ⟦Security Council Resolution|O:x⟧ of May.', 'a work or a law'],
  ])('%s', (markup, expected) => {
    expect(shown(markup)).toBe(expected);
  });
});

describe('a body stays one', () => {
  test.each([
    'The neighbourhood of ⟦Bel Ombra|O:x⟧ is gone. ⟦Bel Ombra|O:x⟧ said so.',
    'The ⟦Senate|O:senate⟧ and ⟦Transport Committee|O:x⟧ met on Monday.',
    'The chairman ⟦Jo Roe|P:roe⟧ and ⟦Borel Holding|O:x⟧ refused.',
    'The ⟦NLA|O:x⟧ majority voted for it.',
    'The board of ⟦Q4S|O:x⟧ refused it.',
    'The ⟦Halden Star|O:x⟧ said a ferry sank.',
    'Shares rose, and ⟦Halden Star|O:x⟧ sank 5 per cent.',
    'The ⟦Halden Star|O:x⟧ captain scored twice.',
    'It bought the Oslo-registered ⟦Halden Star|O:x⟧ last year.',
    'They sent it from Oslo to the ⟦Rail Agency|O:x⟧.',
    'The war is over for the ⟦Orun|O:x⟧ majority. ⟦Orun|O:x⟧ has signed the accord.',
  ])('%s', (markup) => {
    expect(shown(markup)).toBe('-');
  });
});
