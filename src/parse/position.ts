/** `positions` of a page → positions. */
import type { PositionFact } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { stances } from '../model/values.ts';
import { facts, missing } from './fact.ts';
import { date, type Fields, known, oneOf, text } from './reading.ts';

/** `self` is whose position it is where the page does not say: its own subject. Undefined on a proposal's page. */
export const positions = (f: Fields, self: LinkText | undefined): readonly PositionFact<LinkText>[] =>
  facts(f, 'positions', (p) => {
    const party = text(p, 'party') ?? self ?? missing(p, 'party', 'whose position it is');
    const more = known({ proposal: text(p, 'proposal') });
    const stance = oneOf(p, 'stance', stances) ?? missing(p, 'stance', `which: ${stances.join(', ')}`);
    const words = text(p, 'words') ?? '';
    const rest = known({ date: date(p, 'date'), by: text(p, 'by') });
    return party === undefined || stance === undefined ? undefined : { party, ...more, stance, words, ...rest };
  });
