/** Frontmatter of a proposal's page → whose it is, what happened to it, its terms, who stands where. */
import type { Phase, ProposalFacts } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { facts, missing } from './fact.ts';
import { positions } from './position.ts';
import { complain, date, type Fields, fieldsAt, items, known, number, reportUnknown, text, texts } from './reading.ts';

export const proposalFacts = (f: Fields): ProposalFacts<LinkText> => ({
  ...known({ date: date(f, 'date') }),
  sponsors: facts(f, 'sponsors', (s) => {
    const party = text(s, 'party') ?? missing(s, 'party', 'who it is');
    const role = text(s, 'role') ?? 'put forward by';
    const more = known({ by: text(s, 'by') });
    return party === undefined ? undefined : { party, role, ...more };
  }),
  status: facts(f, 'status', (s) => {
    const event = text(s, 'event') ?? missing(s, 'event', 'what happened: presented, passed, withdrawn');
    const more = known({ party: text(s, 'party'), date: date(s, 'date') });
    return event === undefined ? undefined : { event, ...more };
  }),
  phases: items(f, 'phases').flatMap(({ value, path }, i) => {
    const phase = fieldsAt(f.reading, path, value);
    if (phase) return [phaseOf(phase, i)];
    complain(f.reading, path, 'schema/phase', 'every one of "phases" has to have "ordinal" and "terms"');
    return [];
  }),
  positions: positions(f, undefined),
  relations: facts(f, 'relations', (r) => {
    const relation = text(r, 'relation') ?? missing(r, 'relation', 'which: changes to, later version of, follows');
    const proposal = text(r, 'proposal') ?? missing(r, 'proposal', 'to which proposal, as a [[wikilink]]');
    return relation === undefined || proposal === undefined ? undefined : { relation, proposal };
  }),
  figures: texts(f, 'figures'),
});

/** A phase without an ordinal has the one of its place. */
function phaseOf(f: Fields, index: number): Phase {
  const ordinal = number(f, 'ordinal') ?? index + 1;
  const title = known({ title: text(f, 'title') });
  const terms = facts(f, 'terms', (t) => {
    const words = text(t, 'text') ?? missing(t, 'text', 'what the term is');
    return words === undefined ? undefined : { text: words };
  });
  reportUnknown(f);
  return { ordinal, ...title, terms };
}
