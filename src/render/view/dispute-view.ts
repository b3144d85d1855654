/** A dispute → a question and the accounts side by side, each with its speaker, date and mark. Nothing is settled here. */
import { courseOf } from '../../model/observation.ts';
import { dateWords } from '../format/dates.ts';
import { sayValue } from '../format/numbers.ts';
import type { Dispute } from '../wiki/disputes.ts';
import type { ValueGroup } from '../wiki/figure-values.ts';
import { groupBy } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { byReadingDate } from '../wiki/reports.ts';
import type { Citing } from './cite.ts';
import { accountOf, wordsOfValue } from './figure-tile.ts';
import { type Here, headed, linkInside, linkTo, linkToPage, stanceWords, tellerOf } from './pieces.ts';
import { fill, joined, marked, plain, type Rich, text } from './rich.ts';

export interface DisputeView {
  readonly id: string;
  readonly question: Rich;
  /** The same without links, to stand in a link. */
  readonly title: string;
  /** The pages it is about. */
  readonly about: Rich;
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
      about: [linkToPage(here, dispute.figure, 'disputed')],
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
    about:
      first === undefined
        ? []
        : joined([[linkTo(here, first.proposal, 'disputed')], [linkTo(here, headed(first.party))]], ' · '),
    accounts: stanceAccounts(here, dispute.accounts),
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

/** Oldest first; what one voice says on one day stands together. */
function stanceAccounts(here: Citer, positions: readonly Position[]): DisputeView['accounts'] {
  const ordered = [...positions].sort((a, b) => byReadingDate(a.sortDate, b.sortDate));
  const voices = groupBy(ordered, (p) => [plain(dated(here, tellerOf(here, p), p.sortDate))]);
  return [...voices.values()].flatMap((told): DisputeView['accounts'] => {
    const [first] = told;
    if (first === undefined) return [];
    const said = told.map((p): Rich => [...stanceWords(here, p), ...marked(here.cite.marks(p.fact.evidence))]);
    return [{ who: dated(here, tellerOf(here, first), first.sortDate), what: [...joined(said, '; '), text('.')] }];
  });
}

const dated = (here: Here, who: Rich, date: Position['sortDate']): Rich =>
  date === undefined ? who : [...who, text(`, ${dateWords(here.wiki.words, date)}`)];
