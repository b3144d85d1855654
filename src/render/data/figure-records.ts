/** Figure pages, and the numbers that reports tell in passing → records of `figures.json`. */
import type { ValueFact } from '../../model/fact.ts';
import { sayValue, valueWords } from '../format/numbers.ts';
import { reportWords } from '../view/cite.ts';
import type { Value } from '../wiki/figure-values.ts';
import type { PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type EntityRecord, entityRecord, type FactRecord, places } from './record.ts';

export function figureRecord(wiki: Wiki, page: PageOfType<'figure'>): EntityRecord {
  const { facts } = page.page;
  // As the page's own file has them; the page itself shows the newest first.
  // The wiki's own card: where only the text was edited, the facts of `page` say the same and are other objects.
  const own = wiki.site.byId.get(page.page.id)?.page;
  const order = new Map((own?.type === 'figure' ? own : page.page).facts.values.map((v, i) => [v, i]));
  const values = [...wiki.values.ofFigure(page.page.id)].sort(
    (a, b) => (order.get(a.fact) ?? 0) - (order.get(b.fact) ?? 0),
  );
  return Object.assign(
    entityRecord(
      page,
      values.map((v) => valueFact(wiki, v)),
    ),
    {
      measure: facts.measure,
      unit: facts.unit,
      closed: facts.closed === true,
      cumulative: facts.cumulative === true,
      values: values.map((v) => valueRecord(v.fact, facts.unit, v.standing, v.by?.text ?? null)),
      related: facts.related.map((r) => wiki.site.resolve(r).page).filter((id) => id !== undefined),
    },
  );
}

/** Numbers told in passing, each a figure of one value whose page is its report's. */
export function passingRecords(wiki: Wiki, { page, url }: PageOfType<'source'>): readonly EntityRecord[] {
  const { facts } = page;
  return facts.numbers.map((n) => {
    const standing = 'current' as const;
    const by = n.attributedTo === undefined ? null : wiki.site.resolve(n.attributedTo).text;
    const mentions = n.span.start < 0 ? [] : [{ source: facts.source, start: n.span.start, end: n.span.end }];
    const asOf = n.asOf ?? null;
    const value = valueRecord(n, n.unit ?? '', standing, by);
    const fact: FactRecord = {
      id: n.id,
      property: n.measure,
      value: hedged(wiki, n, n.unit ?? ''),
      asOf,
      attributedTo: by,
      standing,
      evidence: places(n.evidence),
    };
    const name = fillText(wiki.words.say.passing, {
      value: sayValue(valueWords(wiki.words, n, n.unit ?? '')),
      report: facts.title ?? reportWords(wiki, wiki.reports.of(facts.source)),
    });
    const named = { id: `figure-${facts.source}-${n.id}`, type: 'figure', name, aliases: [] };
    const record: EntityRecord = { ...named, description: '', page: url, mentions, facts: [fact] };
    return Object.assign(record, {
      measure: n.measure,
      unit: n.unit ?? '',
      closed: false,
      cumulative: false,
      values: [value],
      related: [],
    });
  });
}

const valueRecord = (
  fact: ValueFact<string>,
  figureUnit: string,
  standing: FactRecord['standing'],
  attributedTo: string | null,
): object => ({
  id: fact.id,
  value: fact.value,
  low: fact.low ?? null,
  high: fact.high ?? null,
  comparator: fact.comparator,
  unit: fact.unit ?? figureUnit,
  words: fact.words,
  asOf: fact.asOf ?? null,
  attributedTo,
  standing,
  evidence: places(fact.evidence),
});

/** An exact number as a number; everything hedged in words, so that nobody drops the hedge by accident. */
const hedged = (wiki: Wiki, fact: ValueFact<string>, unit: string): string | number =>
  fact.comparator === 'exact' && fact.value !== null
    ? fact.value
    : sayValue({ ...valueWords(wiki.words, fact, unit), unit: '' });

const valueFact = (wiki: Wiki, v: Value): FactRecord => ({
  id: v.fact.id,
  property: v.figure.page.facts.measure,
  value: hedged(wiki, v.fact, v.figure.page.facts.unit),
  asOf: v.fact.asOf ?? null,
  attributedTo: v.by?.text ?? null,
  standing: v.standing,
  evidence: places(v.fact.evidence),
});
