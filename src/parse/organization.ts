/** Frontmatter of an organization's page → its class, how it is described, its words, its positions. */
import type { OrganizationFacts } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { organizationClasses } from '../model/values.ts';
import { facts, missing } from './fact.ts';
import { positions } from './position.ts';
import { type Fields, known, oneOf, text } from './reading.ts';
import { statements } from './statement.ts';

export const organizationFacts = (f: Fields, self: LinkText): OrganizationFacts<LinkText> => ({
  ...known({ class: oneOf(f, 'class', organizationClasses) }),
  descriptions: facts(f, 'descriptions', (d) => {
    const words = text(d, 'words') ?? missing(d, 'words', 'how the report describes it');
    return words === undefined ? undefined : { words };
  }),
  statements: statements(f),
  positions: positions(f, self),
});
