/** Statements → ledger rows in time order: when, the words, who says so. */
import type { StatementFact } from '../../model/fact.ts';
import type { Ref } from '../../model/site.ts';
import { sentenceNumbered } from '../../text/spans.ts';
import type { When } from '../format/dates.ts';
import { byReadingDate } from '../wiki/reports.ts';
import { type Folded, isFragment } from '../wiki/statements.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { Words } from '../words/index.ts';
import { capital, conditionBadge, ended, linkTo, quoted, sentence, whenOfFact } from './pieces.ts';
import type { Marks } from './rich.ts';
import { fill, type Rich, sentences, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface StatementRow {
  readonly id: string;
  /** Of quotations that stand in its words: what links to them leads here. */
  readonly also: readonly string[];
  readonly when: When;
  /** Direct speech, with its marks; absent for indirect speech, which is all in `told`. */
  readonly quote?: string;
  readonly told: Rich;
  readonly badges: Rich;
  readonly marks: Marks;
}

/** A statement with the quotations it holds and, where it is not the page's own, its speaker. */
export interface Spoken extends Folded {
  readonly speaker?: Ref;
}

/** Oldest first; what is told "by" a day happened on it or before it. Of one day, or of none, as the reports have them. */
export function inTimeOrder(wiki: Wiki, spoken: readonly Spoken[]): readonly (Spoken & { readonly date?: string })[] {
  const dated = spoken.map((s) => {
    const date = s.fact.date ?? wiki.reports.dateOf(s.fact.evidence);
    return date === undefined ? s : { ...s, date };
  });
  const stated = (s: Spoken): number => (s.fact.date === undefined || s.fact.dateBasis === 'report' ? 0 : 1);
  const order = ({ fact }: Spoken): number => wiki.reports.of(fact.evidence[0].source).order;
  return dated.sort(
    (a: Spoken & { date?: string }, b: Spoken & { date?: string }) =>
      byReadingDate(a.date, b.date) ||
      stated(a) - stated(b) ||
      order(a) - order(b) ||
      a.fact.evidence[0].start - b.fact.evidence[0].start,
  );
}

export const statementRows = (sheet: Sheet, spoken: readonly Spoken[]): readonly StatementRow[] =>
  spoken.map((s) => statementRow(sheet, s));

function statementRow(sheet: Sheet, { fact, holds, speaker }: Spoken): StatementRow {
  const { wiki } = sheet;
  const who = speaker ?? (fact.speaker === undefined ? undefined : wiki.site.resolve(fact.speaker));
  const base = {
    id: sheet.anchor(fact.id),
    also: holds.map((held) => sheet.anchor(held.id)),
    when: whenOfFact(sheet, fact.dateBasis === 'report' ? undefined : fact.date, fact.evidence),
    marks: sheet.cite.marks(fact.evidence),
    badges: conditionBadge(sheet, fact.quote, fact.evidence),
  };
  const via =
    fact.via === undefined ? [] : fill(wiki.words.say.via, { who: linkTo(sheet, wiki.site.resolve(fact.via)) });
  if (fact.direct) {
    const by: Rich = who === undefined ? [] : [linkTo(sheet, who), text('.')];
    const told = sentences([by, contextOf(wiki, fact), via]);
    const quote = [fact, ...holds].map((f) => quoted(wiki.words, f.quote)).join(', ');
    return { ...base, quote, told };
  }
  const said = balanced(wiki.words, fact.quote.trim());
  const clause = sentence(sheet, said, fact.evidence);
  const what: Rich = withVerb(wiki, fact, ended(sheet, said, fact.evidence), capital) ?? [text(clause)];
  const told: Rich = who === undefined ? what : fill(wiki.words.say.speaker, { who: linkTo(sheet, who), what });
  return { ...base, told: via.length > 0 ? [...told, text(' '), ...via] : told };
}

/** "denies there had been any deaths": the clause behind a verb that changes what is said; undefined behind one that only says that somebody spoke. */
export function withVerb(
  wiki: Wiki,
  fact: StatementFact<string>,
  what: string,
  cased: (verb: string) => string = (verb) => verb,
): Rich | undefined {
  if (fact.direct || fact.verb === undefined || plainVerbs.has(fact.verb.toLowerCase())) return undefined;
  return fill(wiki.words.say[joinOf(wiki, fact, fact.verb)], { verb: cased(wiki.words.verb(fact.verb)), what });
}

/** Words that stand alone say little: the report's sentence they are taken from stands below. */
function contextOf(wiki: Wiki, fact: StatementFact<string>): Rich {
  if (!isFragment(fact)) return [];
  const whole = sentenceOf(wiki, fact);
  return whole.length > fact.quote.length + 12 && whole.length < 240 ? [text(whole)] : [];
}

/** How the report joins verb and clause: "warned that it …", "expects the talks to …"; otherwise a colon does. */
function joinOf(wiki: Wiki, fact: StatementFact<string>, verb: string): 'verb' | 'verbThat' | 'verbNext' {
  const whole = sentenceOf(wiki, fact);
  const before = whole.slice(0, Math.max(0, whole.indexOf(fact.quote.trim()))).trimEnd();
  if (/\bthat$/i.test(before)) return 'verbThat';
  const last = before.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return last !== '' && last.startsWith(verb.toLowerCase().slice(0, -1)) ? 'verbNext' : 'verb';
}

function sentenceOf(wiki: Wiki, { evidence: [first] }: StatementFact<string>): string {
  const [at] = wiki.site.cite(first).sentences;
  return sentenceNumbered(wiki.reports.of(first.source).sentences, at ?? 0)?.text.trim() ?? '';
}

/** A clause that a report's quotation mark cuts short gets the mark back that closes it. */
export function balanced(words: Words, clause: string): string {
  const open = clause.lastIndexOf('“');
  if (open > clause.lastIndexOf('”')) return clause + words.closeQuote;
  // A machine that took the text apart writes the closing mark as the opening one as often as not.
  if ((clause.match(/``|''/g)?.length ?? 0) % 2 === 1) return `${clause}''`;
  return (clause.match(/"/g)?.length ?? 0) % 2 === 1 ? `${clause}"` : clause;
}

/** Verbs that only say that somebody spoke: the column says as much. Others change what is said: "deny", "hope". */
const plainVerbs = new Set(
  (
    'say says said tell tells told add adds added state states stated announce announces announced note noted explain explained ' +
    'report reported remark reply respond write wrote post tweet comment continue observe declare'
  ).split(' '),
);
