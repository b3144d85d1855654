/** Numbers that a report tells in passing → rows of its page: the number, the words it stands in, who says so, where. */
import type { SourceFacts } from '../../model/page.ts';
import { relative } from '../../text/href.ts';
import { sayValue, valueWords } from '../format/numbers.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { linkTo } from './pieces.ts';
import { type Rich, text } from './rich.ts';

export interface NumberRow {
  /** Hedge, number and unit. */
  readonly value: string;
  /** As the report has it, with the number in its place. */
  readonly words: string;
  readonly who: Rich;
  /** The sentence; no `href` where it is in none. */
  readonly sentence: { readonly text: string; readonly href?: string; readonly label: string };
}

/** More would make the page of a table of numbers too heavy; the data files have them all. */
const mostNumbers = 60;

export function numberRows(wiki: Wiki, report: Report, facts: SourceFacts, url: string): readonly NumberRow[] {
  const { words } = wiki;
  return facts.numbers.slice(0, mostNumbers).map((n): NumberRow => {
    const [index] = wiki.site.cite(n.evidence[0]).sentences;
    const place = index === undefined ? undefined : report.placeOf(index);
    return {
      value: sayValue(valueWords(words, n, n.unit ?? '')),
      words: n.measure,
      who:
        n.attributedTo === undefined
          ? [text(words.say.reportItself)]
          : [linkTo({ wiki, url }, wiki.site.resolve(n.attributedTo))],
      sentence: {
        text: index === undefined ? '' : String(index),
        ...(place === undefined ? {} : { href: relative(url, place) }),
        label: index === undefined ? '' : fillText(words.say.sentence, { n: index }),
      },
    };
  });
}

/** Sentences that have such a number: they are shown whatever the rights, for the numbers lead to them. */
export const numberedSentences = (wiki: Wiki, facts: SourceFacts): ReadonlySet<number> =>
  new Set(facts.numbers.slice(0, mostNumbers).flatMap((n) => wiki.site.cite(n.evidence[0]).sentences));
