/** Report → statements: what each speaker says in quotation marks, and what the report says they said. */

import { doubt } from '../../model/calibration.ts';
import type { StatementClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId, isNonEmpty, type LocalKey } from '../../model/ids.ts';
import { isSameParty } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { readable } from '../../model/source.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import type { QuoteRun } from './marks.ts';
import { attribute } from './speakers/attribution.ts';
import type { Attribution } from './speakers/made.ts';
import { doubtOf } from './speakers/second.ts';
import { isTorn } from './speakers/voices.ts';
import { saidWhen } from './speakers/when.ts';

/** Direct statements, parts of one split quotation joined. Scare quotes and titles of works have no speaker and are left out. */
export function claimQuotations(d: Discourse, quotes: readonly QuoteRun[]): StatementClaim[] {
  const groups: { runs: QuoteRun[]; by: Attribution }[] = [];
  let previous: { run: QuoteRun; by: Attribution } | undefined;
  quotes.forEach((run, i) => {
    const by = attribute(d, quotes, i, previous);
    if (!by) return;
    const last = groups.at(-1);
    // "The crews would “try”. “I believe it,” he said": a part of the report's sentence is no part of his.
    const joins =
      last &&
      !(last.by.fragment && last.by.rule === 'quote/before') &&
      previous &&
      sameSpeaker(last.by, by) &&
      isSplit(d, previous.run, run, by);
    if (joins) last.runs.push(run);
    else groups.push({ runs: [run], by });
    previous = { run, by };
  });
  return groups.flatMap(({ runs, by }) => claimOf(d, runs, by));
}

const sameSpeaker = (a: Attribution, b: Attribution): boolean => isSameParty(a.party, b.party);

/** Two parts with only their reporting clause between them, or a quotation that runs on over paragraphs. */
function isSplit(d: Discourse, before: QuoteRun, after: QuoteRun, by: Attribution): boolean {
  if (before.continued) return true;
  if (before.close === undefined || by.fragment) return false;
  const sentence = d.reading.document.sentenceOf;
  const apart = (sentence[after.open] ?? 0) - (sentence[before.close] ?? 0);
  const paragraph = (i: number): number | undefined =>
    d.reading.document.sentences[sentence[i] ?? 0]?.sentence.paragraph;
  return (
    apart <= 1 &&
    after.open - before.close < 25 &&
    paragraph(after.open) === paragraph(before.close) &&
    by.rule.startsWith('quote/split')
  );
}

function claimOf(d: Discourse, runs: readonly QuoteRun[], by: Attribution): StatementClaim[] {
  const { document } = d.reading;
  const spans: Span[] = runs.map((r) => ({
    start: document.tokens[r.first]?.start ?? 0,
    end: document.tokens[r.last - 1]?.end ?? 0,
  }));
  const sentences = new Set<number>();
  for (const r of runs) {
    for (let s = document.sentenceOf[r.open] ?? 0; s <= (document.sentenceOf[r.close ?? r.last - 1] ?? 0); s++)
      sentences.add(s);
  }
  for (const at of by.at) sentences.add(document.sentenceOf[at] ?? 0);
  const cited = [...sentences]
    .sort((a, b) => a - b)
    .flatMap((s) => {
      const found = document.sentences[s];
      return found ? [evidence(document.source, found.sentence)] : [];
    });
  if (!isNonEmpty(spans) || !isNonEmpty(cited) || isTorn(by)) return [];
  const [rule = ''] = by.because ?? [];
  const doubted = doubtOf(d, { party: by.party, rule, verb: by.at[0] });
  const quote = joinParts(spans.map((s) => readable(document.source.view.slice(s.start, s.end))));
  return [
    {
      kind: 'statement',
      id: claimId(shortHash(`${document.source.id} quote ${spans[0].start}`)),
      speaker: by.party,
      direct: true,
      quote,
      spans,
      ...(by.verb === undefined ? {} : { verb: by.verb }),
      ...(by.via === undefined ? {} : { via: by.via as LocalKey }),
      ...saidWhen(d, by.at[0], (i) => runs.some((r) => r.first <= i && i < r.last)),
      evidence: cited,
      confidence: doubted === undefined ? by.confidence : Math.min(by.confidence, doubt),
      because: [by.rule, ...(by.because ?? []), ...(doubted === undefined ? [] : [doubted])],
    },
  ];
}

/** The comma before a reporting clause is the report's, not the speaker's; what stood between the parts is marked. */
const joinParts = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/\s*,$/, '')).reduce((a, b) => (/[.!?…]$/.test(a) ? `${a} ${b}` : `${a} … ${b}`));
