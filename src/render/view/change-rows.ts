/** Changes → ledger rows: the fact as it is now, what it replaced or contradicts, and who says so. */
import type { Evidence } from '../../model/evidence.ts';
import { sayValue } from '../format/numbers.ts';
import type { Change } from '../wiki/changes.ts';
import { dateOf, factOf, type Told } from '../wiki/events.ts';
import type { Citing } from './cite.ts';
import { type EventRow, toldWords } from './event-rows.ts';
import { accountOf, wordsOfValue } from './figure-tile.ts';
import { type Here, linkTo, whenOfFact } from './pieces.ts';
import { fill, marked, type Rich, text } from './rich.ts';

type Citer = Here & { readonly cite: Citing };

/** "**Figure.** Containers lost: about 6,000, according to the port, was nearly 4,500" */
export function changeRow(here: Citer, { told, was, how }: Change): EventRow {
  const { evidence } = factOf(told);
  return {
    when: whenOfFact(here, dateOf(told), evidence),
    what: [...toldWords(here, told), ...(was === undefined ? [] : before(here, was, how))],
    marks: here.cite.marks(evidence),
    classes: '',
  };
}

function before(here: Citer, was: Told, how: Change['how']): Rich {
  const { say, stances } = here.wiki.words;
  if (was.about === 'value') {
    const value = sayValue({ ...wordsOfValue(here, was.value), unit: '' });
    const words =
      how === 'disputed'
        ? fill(say.otherAccount, { who: accountOf(here, was.value), what: value })
        : fill(say.replaced, { was: value });
    return aside(here, how, words, was.value.fact.evidence);
  }
  if (was.about !== 'position') return [];
  const { fact, by } = was.position;
  const report = here.wiki.reports.of(fact.evidence[0].source);
  const stance = stances[fact.stance].toLowerCase();
  const who: Rich = by === undefined ? [text(report.publisher ?? report.label)] : [linkTo(here, by)];
  const words =
    how === 'disputed' ? fill(say.otherAccount, { who, what: stance }) : fill(say.earlierStance, { was: stance });
  return aside(here, how, words, fact.evidence);
}

const aside = (here: Citer, how: Change['how'], words: Rich, evidence: readonly Evidence[]): Rich => [
  text(how === 'disputed' ? '; ' : ', '),
  ...words,
  ...marked(here.cite.marks(evidence)),
];
