/** Statements → ledger rows in time order: when, the words, who says so. */
import type { StatementFact } from '../../model/fact.ts';
import type { Ref } from '../../model/site.ts';
import type { When } from '../format/dates.ts';
import { byDate } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { conditionBadge, linkTo, quoted, sentenceCase, whenOfFact } from './pieces.ts';
import type { Marks } from './rich.ts';
import { fill, type Rich, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface StatementRow {
  readonly id: string;
  readonly when: When;
  /** Direct speech, with its marks; absent for indirect speech, which is all in `told`. */
  readonly quote?: string;
  readonly told: Rich;
  readonly badges: Rich;
  readonly marks: Marks;
}

/** A statement and, where it is not the page's own, its speaker. */
export interface Spoken {
  readonly fact: StatementFact<string>;
  readonly speaker?: Ref;
}

/** Oldest first; what is told "by" a day happened on it or before it. */
export function inTimeOrder(wiki: Wiki, spoken: readonly Spoken[]): readonly (Spoken & { readonly date?: string })[] {
  const dated = spoken.map((s) => {
    const date = s.fact.date ?? wiki.reports.dateOf(s.fact.evidence);
    return date === undefined ? s : { ...s, date };
  });
  const stated = (s: Spoken): number => (s.fact.date === undefined ? 0 : 1);
  return dated.sort(
    (a: Spoken & { date?: string }, b: Spoken & { date?: string }) => byDate(a.date, b.date) || stated(a) - stated(b),
  );
}

export const statementRows = (sheet: Sheet, spoken: readonly Spoken[]): readonly StatementRow[] =>
  spoken.map((s) => statementRow(sheet, s));

function statementRow(sheet: Sheet, { fact, speaker }: Spoken): StatementRow {
  const { wiki } = sheet;
  const who = speaker ?? (fact.speaker === undefined ? undefined : wiki.site.resolve(fact.speaker));
  const base = {
    id: sheet.anchor(fact.id),
    when: whenOfFact(sheet, fact.date, fact.evidence),
    marks: sheet.cite.marks(fact.evidence),
    badges: fact.direct ? conditionBadge(sheet, fact.quote, fact.evidence) : [],
  };
  const via =
    fact.via === undefined ? [] : fill(wiki.words.say.via, { who: linkTo(sheet, wiki.site.resolve(fact.via)) });
  if (fact.direct) {
    const by: Rich = who === undefined ? [] : [linkTo(sheet, who), text(via.length > 0 ? '. ' : '')];
    return { ...base, quote: quoted(wiki.words, fact.quote), told: [...by, ...via] };
  }
  const clause = sentenceCase(sheet, fact.quote.trim(), fact.evidence);
  const what: Rich =
    fact.verb === undefined || plainVerbs.has(fact.verb.toLowerCase())
      ? [text(clause)]
      : fill(wiki.words.say.verb, { verb: capital(wiki.words.verb(fact.verb)), what: fact.quote.trim() });
  const told: Rich = who === undefined ? what : fill(wiki.words.say.speaker, { who: linkTo(sheet, who), what });
  return { ...base, told: via.length > 0 ? [...told, text(' '), ...via] : told };
}

/** Verbs that only say that somebody spoke: the column says as much. Others change what is said: "deny", "hope". */
const plainVerbs = new Set(
  (
    'say says said tell tells told add adds added state states stated announce announces announced note noted explain explained ' +
    'report reported remark reply respond write wrote post tweet comment continue observe declare'
  ).split(' '),
);

const capital = (s: string): string => s.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
