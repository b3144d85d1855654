/** Dated facts → ledger rows: what happened, who stood where, who said what, which count was given. */
import type { StatementFact } from '../../model/fact.ts';
import type { When } from '../format/dates.ts';
import { whenOf } from '../format/dates.ts';
import { sayValue } from '../format/numbers.ts';
import { type DatedEvent, factOf, type Told } from '../wiki/events.ts';
import type { Citing } from './cite.ts';
import { wordsOfValue } from './figure-tile.ts';
import {
  ended,
  type Here,
  linkInside,
  linkTo,
  linkToPage,
  quoted,
  refTo,
  standingBadge,
  standsPhrase,
} from './pieces.ts';
import type { Marks } from './rich.ts';
import { bold, capitalized, fill, type Rich, text } from './rich.ts';
import { balanced, withVerb } from './statements.ts';

export interface EventRow {
  /** Where the row is all that shows its fact: what links to the fact leads here. */
  readonly id?: string;
  readonly when: When;
  readonly what: Rich;
  readonly marks: Marks;
  /** Class names of the parties involved, for the filter. */
  readonly classes: string;
}

type Citer = Here & { readonly cite: Citing };

export function eventRow(here: Citer, event: DatedEvent, classes = ''): EventRow {
  return {
    when: whenOf(here.wiki.words, event.date),
    what: toldWords(here, event, '.'),
    marks: here.cite.marks(factOf(event).evidence),
    classes,
  };
}

/** `end`: where nothing is put behind it, a full stop. "**Figure.** Containers lost: about 6,000, according to …" */
export const toldWords = (here: Here, told: Told, end = ''): Rich => [
  bold(here.wiki.words.eventKinds[told.about]),
  text(' '),
  ...eventWords(here, told, end),
];

function eventWords(here: Here, event: Told, end: string): Rich {
  const { wiki } = here;
  const { say } = wiki.words;
  switch (event.about) {
    case 'statement': {
      const speaker =
        event.fact.speaker === undefined
          ? linkToPage(here, event.page)
          : linkTo(here, wiki.site.resolve(event.fact.speaker));
      return fill(say.saysWho, { who: speaker, what: said(here, event.fact) });
    }
    case 'status': {
      const name = linkInside(here, refTo(event.page));
      const happened = wiki.words.became(event.fact.event, wiki.words.inside.isPlural(event.page.page.name));
      const row =
        event.party === undefined
          ? fill(say.event, { name, event: happened })
          : fill(say.eventBy, { name, event: happened, party: linkInside(here, event.party) });
      return [...capitalized(row), text(end)];
    }
    case 'position': {
      const { position } = event;
      const stands = fill(standsPhrase(here, position.party, position.fact.stance), {
        party: linkInside(here, position.party),
        proposal: linkInside(here, position.proposal),
      });
      const by =
        position.by === undefined ? [] : [text(', '), ...fill(say.accordingTo, { who: linkInside(here, position.by) })];
      const row = [...capitalized(stands), ...by, text(end)];
      return withBadge(row, standingBadge(wiki.words, position.standing === 'disputed' ? 'disputed' : 'current'));
    }
    case 'value': {
      const { value } = event;
      const words = sayValue(wordsOfValue(here, value));
      const row = fill(say.is, { name: linkToPage(here, value.figure), value: words });
      const who: Rich =
        value.by === undefined ? [] : [text(', '), ...fill(say.accordingTo, { who: linkInside(here, value.by) })];
      return withBadge(
        [...row, ...who, text(end)],
        standingBadge(wiki.words, value.standing === 'disputed' ? 'disputed' : 'current'),
      );
    }
  }
}

function said(here: Here, fact: StatementFact<string>): Rich {
  if (fact.direct) return [text(quoted(here.wiki.words, fact.quote))];
  const clause = ended(here, balanced(here.wiki.words, fact.quote.trim()), fact.evidence);
  return withVerb(here.wiki, fact, clause) ?? [text(clause)];
}

const withBadge = (row: Rich, badges: Rich): Rich => (badges.length === 0 ? row : [...row, text(' '), ...badges]);
