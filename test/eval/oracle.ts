/** Gold names → a Reading, so that quotations, proposals and positions can be measured apart from name finding. */
import { findDates } from '../../src/extract/dates.ts';
import { readDocument } from '../../src/extract/document.ts';
import { stateAt } from '../../src/extract/names/states/states.ts';
import type { NamedRun, PlaceRun, Reading } from '../../src/extract/reading.ts';
import { localKey } from '../../src/model/ids.ts';
import type { LocalEntity } from '../../src/model/mention.ts';
import type { GoldReport, GoldStory } from './corpus.ts';

/** Entities keep the keys of story.yaml. */
export function oracleReading(story: GoldStory, report: GoldReport): Reading {
  const document = readDocument(report.source);
  const runs: { key: string; kind: 'person' | 'organization' | 'place'; first: number; last: number; name: string }[] =
    [];
  for (const a of report.gold) {
    const kind =
      a.label === 'P'
        ? 'person'
        : a.label === 'O'
          ? 'organization'
          : a.label === 'L' || a.label === 'X'
            ? 'place'
            : undefined;
    if (!kind) continue;
    const first = document.tokens.findIndex((t) => t.start >= a.start);
    let last = first;
    while (last < document.tokens.length && (document.tokens[last]?.end ?? 0) <= a.end) last++;
    if (first >= 0 && last > first)
      runs.push({ key: a.key, kind, first, last, name: report.source.text.slice(a.start, a.end) });
  }
  const entities: LocalEntity[] = [];
  for (const r of runs) {
    if (r.kind === 'place' || entities.some((e) => e.key === r.key)) continue;
    const same = runs.filter((x) => x.key === r.key);
    const org = story.organizations[r.key];
    const forms = [...new Set(same.map((x) => x.name))];
    const name = forms.reduce((a, b) => (b.length > a.length ? b : a));
    entities.push({
      key: localKey(r.key),
      kind: r.kind as 'person' | 'organization',
      name,
      forms: forms.filter((f) => f !== name),
      ...(org?.class ? { class: org.class as never } : {}),
      mentions: same.map((x) => ({
        start: document.tokens[x.first]?.start ?? 0,
        end: document.tokens[x.last - 1]?.end ?? 0,
        form: 'full' as const,
      })),
      confidence: 1,
      because: ['oracle'],
    });
  }
  const named: NamedRun[] = runs.flatMap((r) => {
    const entity = entities.find((e) => e.key === r.key);
    return r.kind !== 'place' && entity ? [{ first: r.first, last: r.last, entity }] : [];
  });
  named.sort((a, b) => a.first - b.first);
  const places: PlaceRun[] = runs
    .filter((r) => r.kind === 'place')
    .map(({ first, last, name }) => ({
      first,
      last,
      name,
      form: stateAt(document.tokens, first)?.form === 'adjective' ? 'demonym' : 'place',
    }));
  const dates = findDates(document);
  const cover = <R extends { first: number; last: number }>(list: readonly R[]): Map<number, R> => {
    const map = new Map<number, R>();
    for (const r of list) for (let i = r.first; i < r.last; i++) map.set(i, r);
    return map;
  };
  return {
    document,
    entities,
    named,
    places,
    dates,
    namedAt: cover(named),
    placeAt: cover(places),
    dateAt: cover(dates),
  };
}
