/** A report that a machine left in stems → what was done to its words, each with an example from it and how it is read. */

import { sentencesOver } from '../../text/spans.ts';
import { stem } from '../../text/stem.ts';
import { isType } from '../wiki/pages.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';

export interface DamageRow {
  readonly damage: string;
  readonly received: string;
  readonly read: string;
  readonly risk: string;
}

/** Reports whose words are looked through for what a stem may stand for. */
const mostReports = 24;

/** Kinds of damage that the text shows; none is listed without an example. */
export function damageOf(wiki: Wiki, report: Report): readonly DamageRow[] {
  const { damage } = wiki.words;
  const text = report.sentences.map((s) => s.text).join('\n');
  const readings = readingsOf(wiki, text);
  const one = readings.find((r) => r.words.length === 1 && r.words[0]?.startsWith(r.received));
  const several = [...readings].sort((a, b) => b.words.length - a.words.length).find((r) => r.words.length > 1);
  const name = nameIn(wiki, report);
  const number = /\b\d{1,3} , \d{3}\b|\b\d+ \. \d+\b/.exec(text)?.[0];
  const rows: (DamageRow | undefined)[] = [
    one && { damage: damage.endings, received: one.received, read: one.words[0] ?? '', risk: damage.low },
    several && {
      damage: damage.several,
      received: several.received,
      read: several.words.slice(0, 3).join(', '),
      risk: damage.tense,
    },
    name && {
      damage: damage.names,
      received: name.received,
      read: name.name,
      risk: name.elsewhere ? damage.nameElsewhere : damage.nameAlone,
    },
    number === undefined
      ? undefined
      : { damage: damage.numbers, received: number, read: number.replaceAll(' ', ''), risk: damage.low },
    text.includes('``')
      ? {
          damage: damage.quotes,
          received: "`` ''",
          read: `${wiki.words.openQuote} ${wiki.words.closeQuote}`,
          risk: damage.quoteEnd,
        }
      : undefined,
  ];
  return rows.filter((row) => row !== undefined);
}

/** Stems of the text that are no words themselves, with the words of the other reports that they can stand for. */
function readingsOf(
  wiki: Wiki,
  text: string,
): readonly { readonly received: string; readonly words: readonly string[] }[] {
  const clean = wiki.reports.all.filter((r) => !r.degraded).slice(0, mostReports);
  const words = new Set(clean.flatMap((r) => r.sentences.flatMap((s) => wordsOf(s.text))));
  const byStem = new Map<string, string[]>();
  for (const word of words) {
    const key = stem(word);
    if (key !== word) byStem.set(key, [...(byStem.get(key) ?? []), word]);
  }
  return [...new Set(wordsOf(text))].flatMap((received) => {
    const found = words.has(received) || !cutShort.test(received) ? undefined : byStem.get(received);
    return found === undefined ? [] : [{ received, words: [...found].sort() }];
  });
}

/** Ends as no English word does, so that it is sure to be a stem: "haggl", "propos", "negoti". A stem that is a word may be one. */
const cutShort = /(?:[bcdfgkptz]l|[^aeiou]i|ti|[uvz]|[^aeious][aeo]s|[^aeiou]iz|ifi|fir)$/u;

const wordsOf = (text: string): readonly string[] =>
  text.match(/(?<![\p{L}\p{Lu}'’-])\p{Ll}{5,}(?![\p{L}'’-])/gu) ?? [];

/** A name as received, and the page it is read as. */
function nameIn(
  wiki: Wiki,
  report: Report,
): { readonly received: string; readonly name: string; readonly elsewhere: boolean } | undefined {
  for (const page of wiki.namedIn(report.id)) {
    if (!isType(page, 'person') && !isType(page, 'organization')) continue;
    for (const span of page.page.mentions[report.id] ?? []) {
      const sentence = sentencesOver(report.sentences, span).find((s) => s.start <= span.start && span.end <= s.end);
      const received = sentence?.text.slice(span.start - sentence.start, span.end - sentence.start) ?? '';
      if (received.length < 4 || page.page.name.toLowerCase().startsWith(received)) continue;
      if (received.split(' ').length !== page.page.name.split(' ').length) continue;
      const elsewhere = Object.entries(page.page.mentions).some(
        ([id, spans]) => spans.length > 0 && !wiki.reports.of(id as Report['id']).degraded,
      );
      return { received, name: page.page.name, elsewhere };
    }
  }
  return undefined;
}
