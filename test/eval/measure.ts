/** One story's gold and findings → counts per kind, and the errors in words. */
import type { Extraction, StatementClaim } from '../../src/model/claim.ts';
import type { Party } from '../../src/model/mention.ts';
import type { Resolved } from '../../src/resolve/index.ts';
import type { Annotation } from '../corpus/annotation.ts';
import type { GoldReport, GoldStory } from './corpus.ts';
import { measureFigurePages, measureFigures } from './figures.ts';
import { scoreProposals } from './proposals.ts';
import { type Counts, complain, count, kinds, type Measured, matchSpans, type Run } from './run.ts';
import { add, majority, overlap, type Span, zero } from './score.ts';

const emptyCounts = (): Counts => Object.fromEntries(kinds.map((k) => [k, zero()])) as Counts;

export function measureStory(story: GoldStory, extractions: readonly Extraction[], resolved: Resolved): Measured {
  const run: Run = { counts: emptyCounts(), errors: [], judged: [] };
  story.reports.forEach((report) => {
    const x = extractions.find((e) => e.source === report.source.id);
    if (x) measureReport(run, story, report, x);
  });
  measurePages(run, story, resolved);
  measureFigurePages(run, story, resolved);
  measureClusters(run, story, resolved);
  return run;
}

function measureReport(run: Run, story: GoldStory, report: GoldReport, x: Extraction): void {
  const label = (l: string): Annotation[] => report.gold.filter((a) => a.label === l);
  const exact = (g: Span, f: Span): number => (g.start === f.start && g.end === f.end ? 1 : 0);
  for (const [l, kind] of [
    ['P', 'person'],
    ['O', 'organization'],
  ] as const) {
    const found = x.entities.filter((e) => e.kind === kind).flatMap((e) => e.mentions);
    matchSpans(run, `${kind} mentions`, report, label(l), found, (m) => m, exact);
  }
  const keyOf = keysOfEntities(report, x);
  // Somebody unnamed who speaks for a body is quoted on its page: right for who marks the body, and for who marks nobody.
  const namesOf = (g: string): string[] =>
    x.entities.filter((e) => keyOf.get(e.key) === g).flatMap((e) => [e.name, ...e.forms]);
  const speaks = (g: string, party: Party | undefined): boolean => {
    if (party && 'entity' in party) return keyOf.get(party.entity) === g;
    if (g === '?' || (party?.of !== undefined && keyOf.get(party.of) === g)) return true;
    // "Jim Roe and Ann Doe said": marked as the one's or the other's.
    return party !== undefined && / and /.test(party.unnamed) && namesOf(g).some((n) => party.unnamed.includes(n));
  };
  measureFigures(run, report, x, speaks);
  const direct = parts(
    report.source.text,
    x.statements.filter((s) => s.direct),
  );
  const indirect = parts(
    report.source.text,
    x.statements.filter((s) => !s.direct),
  );
  const half = (g: Span, f: { span: Span }): number => (overlap(g, f.span) >= 0.5 ? overlap(g, f.span) : 0);
  for (const [kind, found, l] of [
    ['quotations', direct, 'Q'],
    ['indirect', indirect, 'I'],
  ] as const) {
    const gold = label(l).filter((g) => l !== 'I' || !isNothingButQuoted(report, g));
    const pairs = matchSpans(run, kind, report, gold, found, (f) => f.span, half);
    const right = pairs.filter(([g, f]) => speaks(g.key, f.claim.speaker));
    count(run, `${kind}, speaker`, right.length, found.length, gold.length);
    for (const f of found)
      run.judged.push({
        kind: l === 'Q' ? 'direct statement' : 'indirect statement',
        confidence: f.claim.confidence,
        because: f.claim.because.join(', '),
        right: right.some(([, y]) => y === f),
      });
    for (const [g, f] of pairs)
      if (!speaks(g.key, f.claim.speaker))
        complain(
          run,
          `${kind}, speaker`,
          report,
          `${g.key}, not ${JSON.stringify(f.claim.speaker)} (${f.claim.because.join(', ')})`,
          g,
        );
  }
  measureTitles(run, report, x, keyOf);
  const { terms, positions, stances, errors } = scoreProposals(story, report, x, keyOf);
  for (const [kind, score] of [
    ['terms', terms],
    ['positions', positions],
    ['positions, stance', stances],
  ] as const)
    run.counts[kind] = add(run.counts[kind], score);
  run.errors.push(...errors);
}

/** "it was ⟦“the right door at the right hour”|Q⟧": the quotation says it all, and is asked for once. */
function isNothingButQuoted(report: GoldReport, g: Annotation): boolean {
  const text = (a: Span): string[] => report.source.text.slice(a.start, a.end).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const quoted = report.gold
    .filter((a) => a.label === 'Q' && g.start <= a.start && a.end <= g.end)
    .flatMap(text).length;
  const words = text(g);
  return quoted >= 4 && words.length - quoted <= 2 && /^(?:he|she|they|it|we|i)$/i.test(words[0] ?? '');
}

/**
 * Titles of named persons, each once a report. A shorter way to say a title that is said in full ("the minister" of the
 * finance minister) is not asked for, and neither is the title of somebody who is not named.
 */
function measureTitles(run: Run, report: GoldReport, x: Extraction, keyOf: ReadonlyMap<string, string>): void {
  const words = (g: Annotation): string => report.source.text.slice(g.start, g.end).toLowerCase().replace(/\s+/g, ' ');
  const gold: Annotation[] = [];
  for (const g of report.gold.filter((a) => a.label === 'J' && a.key !== '?')) {
    const same = report.gold.filter((a) => a.label === 'J' && a.key === g.key);
    const repeats = gold.some((a) => a.key === g.key && words(a) === words(g));
    if (!repeats && !same.some((a) => words(a).endsWith(` ${words(g)}`))) gold.push(g);
  }
  const pairs = matchSpans(
    run,
    'titles',
    report,
    gold,
    // A title whose body is in doubt is claimed with it and without: once.
    x.roles.filter(
      (r, i) => !x.roles.slice(0, i).some((o) => o.person === r.person && o.title === r.title && o.former === r.former),
    ),
    (r) => r.evidence[0],
    (g, r) => {
      const title = r.title.toLowerCase();
      const head = title.split(' ').at(-1) ?? ' ';
      return keyOf.get(r.person) === g.key && (words(g).includes(head) || title.includes(words(g))) ? 1 : 0;
    },
  );
  for (const r of x.roles)
    run.judged.push({
      kind: 'role',
      confidence: r.confidence,
      because: r.because.join(', '),
      right: pairs.some(([, y]) => y === r),
    });
}

/** Each span of a statement; what only marks and white space part, over a paragraph's end, is one. */
function parts(text: string, claims: readonly StatementClaim[]): { claim: StatementClaim; span: Span }[] {
  return claims.flatMap((claim) => {
    const joined: Span[] = [];
    for (const span of claim.spans) {
      const last = joined.at(-1);
      if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start)))
        joined[joined.length - 1] = { start: last.start, end: span.end };
      else joined.push(span);
    }
    return joined.map((span) => ({ claim, span }));
  });
}

/** The key of story.yaml that most mentions of each found entity carry. */
export function keysOfEntities(report: GoldReport, x: Extraction): Map<string, string> {
  const keys = new Map<string, string>();
  for (const e of x.entities) {
    const key = majority(
      e.mentions.flatMap((m) =>
        report.gold.filter((a) => (a.label === 'P' || a.label === 'O') && overlap(a, m) > 0.3).map((a) => a.key),
      ),
    );
    if (key !== undefined) keys.set(e.key, key);
  }
  return keys;
}

/** Pages: one for one with the gold entities that the story's reports name. A second page for one entity is too much. */
function measurePages(run: Run, story: GoldStory, resolved: Resolved): void {
  for (const [kind, l] of [
    ['person', 'P'],
    ['organization', 'O'],
    ['proposal', 'R'],
  ] as const) {
    const gold = new Set(
      story.reports.flatMap((r) => r.gold.filter((a) => a.label === l && a.key !== '?').map((a) => a.key)),
    );
    const found = resolved.entities.filter((e) => e.kind === kind);
    const taken = new Set<string>();
    for (const e of [...found, ...resolved.pending.filter((p) => p.kind === kind)]) {
      const key = majority(e.mentions.flatMap((m) => annotationsAt(story, m.source, m, l)));
      const right = key !== undefined && !taken.has(key);
      run.judged.push({ kind: `${kind} page`, confidence: e.confidence, because: 'names', right });
      // What is too doubtful for a page is judged for its confidence alone.
      if (!found.includes(e)) continue;
      if (key === undefined || taken.has(key))
        run.errors.push({
          kind: `${kind} pages`,
          text: `${story.story}: ${key === undefined ? 'no page' : `second page for ${key}`}: ${e.name}`,
        });
      else taken.add(key);
    }
    for (const key of gold)
      if (!taken.has(key)) run.errors.push({ kind: `${kind} pages`, text: `${story.story}: missing ${key}` });
    count(run, `${kind} pages`, taken.size, found.length, gold.size);
  }
}

const annotationsAt = (story: GoldStory, source: string, span: Span, label: string): string[] =>
  story.reports
    .find((r) => r.source.id === source)
    ?.gold.filter((a) => a.label === label && overlap(a, span) > 0)
    .map((a) => a.key) ?? [];

/** B³ (Bagga and Baldwin 1998) over the mentions that both sides have; counts are scaled to whole mentions. */
function measureClusters(run: Run, story: GoldStory, resolved: Resolved): void {
  const items = resolved.entities
    .filter((e) => e.kind === 'person' || e.kind === 'organization')
    .flatMap((e) =>
      e.mentions.flatMap((m) => {
        const gold = story.reports
          .find((r) => r.source.id === m.source)
          ?.gold.find((a) => (a.label === 'P' || a.label === 'O') && overlap(a, m) > 0.5);
        return gold ? [{ gold: gold.key, found: e.key as string }] : [];
      }),
    );
  let p = 0;
  let r = 0;
  for (const item of items) {
    const sameFound = items.filter((i) => i.found === item.found);
    const sameGold = items.filter((i) => i.gold === item.gold);
    const both = sameFound.filter((i) => i.gold === item.gold).length;
    p += both / sameFound.length;
    r += both / sameGold.length;
  }
  // As counts, so that stories add up: precision = tp / (tp + fp), recall = tp / (tp + fn).
  const tp = (p + r) / 2;
  run.counts.clustering = add(run.counts.clustering, {
    tp,
    fp: p === 0 ? 0 : (tp * (items.length - p)) / p,
    fn: r === 0 ? 0 : (tp * (items.length - r)) / r,
  });
}
