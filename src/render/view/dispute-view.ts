/** A dispute → a question and the accounts side by side, each with its speaker, date and mark. Nothing is settled here. */
import { courseOf } from '../../model/observation.ts';
import { dateWords } from '../format/dates.ts';
import { sayValue } from '../format/numbers.ts';
import type { Dispute } from '../wiki/disputes.ts';
import type { ValueGroup } from '../wiki/figure-values.ts';
import type { Position } from '../wiki/positions.ts';
import { byReadingDate } from '../wiki/reports.ts';
import { type Citing, shortName } from './cite.ts';
import { accountOf, wordsOfValue } from './figure-tile.ts';
import { type Here, linkInside, linkTo, linkToPage } from './pieces.ts';
import { fill, joined, marked, plain, type Rich, text } from './rich.ts';

export interface DisputeView {
  readonly id: string;
  readonly question: Rich;
  /** The same without links, to stand in a link. */
  readonly title: string;
  readonly accounts: readonly { readonly who: Rich; readonly what: Rich }[];
  readonly note: string;
}

const noteOf = { closed: 'closedNote', cumulative: 'cumulativeNote', open: 'openNote' } as const;

type Citer = Here & { readonly cite: Citing };

export function disputeView(here: Citer, dispute: Dispute): DisputeView {
  const { say } = here.wiki.words;
  if (dispute.about === 'figure') {
    const counted = !/^(?:[A-Z]{3}|percent|%)$/.test(dispute.figure.page.facts.unit);
    const question = fill(counted ? say.disputedFigure : say.disputedAmount, {
      name: linkToPage(here, dispute.figure),
    });
    return {
      id: dispute.key,
      question,
      title: plain(question),
      accounts: dispute.accounts.map((group) => valueAccount(here, group)),
      note: say[noteOf[courseOf(dispute.figure.page.facts)]],
    };
  }
  const [first] = dispute.accounts;
  const question =
    first === undefined
      ? []
      : fill(say.disputedPosition, {
          party: linkInside(here, first.party),
          proposal: linkInside(here, first.proposal),
        });
  return {
    id: dispute.key,
    question,
    title: plain(question),
    accounts: [...dispute.accounts]
      .sort((a, b) => byReadingDate(a.sortDate, b.sortDate))
      .map((p) => positionAccount(here, p)),
    note: say.disputedNote,
  };
}

function valueAccount(here: Citer, group: ValueGroup): DisputeView['accounts'][number] {
  const whos = group.values.map((v) => dated(here, accountOf(here, v), v.sortDate));
  const unique = whos.filter((who, i) => whos.findIndex((other) => plain(other) === plain(who)) === i);
  const evidence = group.values.flatMap((v) => v.fact.evidence);
  return {
    who: joined(unique, '; '),
    what: [text(sayValue(wordsOfValue(here, group.values[0]))), ...marked(here.cite.marks(evidence))],
  };
}

function positionAccount(here: Citer, position: Position): DisputeView['accounts'][number] {
  const report = here.wiki.reports.of(position.fact.evidence[0].source);
  const teller: Rich = position.by === undefined ? [text(shortName(report))] : [linkTo(here, position.by)];
  const stance = here.wiki.words.stances[position.fact.stance];
  return {
    who: dated(here, teller, position.sortDate),
    what: [
      ...fill(here.wiki.words.say.saysWho, {
        who: stance,
        what: position.fact.words,
      }),
      ...marked(here.cite.marks(position.fact.evidence)),
      text('.'),
    ],
  };
}

const dated = (here: Here, who: Rich, date: Position['sortDate']): Rich =>
  date === undefined ? who : [...who, text(`, ${dateWords(here.wiki.words, date)}`)];
