/** Frontmatter of a person's page → offices, words, positions. */
import type { PersonFacts } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { facts, missing } from './fact.ts';
import { positions } from './position.ts';
import { date, type Fields, flag, known, text } from './reading.ts';
import { statements } from './statement.ts';

export const personFacts = (f: Fields, self: LinkText): PersonFacts<LinkText> => ({
  roles: facts(f, 'roles', (role) => {
    const title = text(role, 'title') ?? missing(role, 'title', 'which office it is');
    const more = known({
      organization: text(role, 'organization'),
      former: flag(role, 'former'),
      asOf: date(role, 'asOf'),
    });
    return title === undefined ? undefined : { title, ...more };
  }),
  statements: statements(f),
  positions: positions(f, self),
});
