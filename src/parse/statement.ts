/** `statements` of a page → statements. */
import type { StatementFact } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { facts, missing } from './fact.ts';
import { date, type Fields, flag, known, oneOf, text } from './reading.ts';

export const statements = (f: Fields): readonly StatementFact<LinkText>[] =>
  facts(f, 'statements', (s) => {
    const quote = text(s, 'quote') ?? missing(s, 'quote', 'what was said');
    const direct = flag(s, 'direct') ?? true;
    const more = known({
      speaker: text(s, 'speaker'),
      verb: text(s, 'verb'),
      via: text(s, 'via'),
      date: date(s, 'date'),
      dateBasis: oneOf(s, 'dateBasis', ['report']),
    });
    return quote === undefined ? undefined : { quote, direct, ...more };
  });
