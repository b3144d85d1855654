/** The phrases of a proposal → when it was put forward and what happened to it. */
import type { StatusClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId } from '../../../model/ids.ts';
import type { Party } from '../../../model/mention.ts';
import type { PartialDate } from '../../../model/values.ts';
import { shortHash } from '../../../text/hash.ts';
import type { Discourse } from '../../coreference.ts';
import { statusWords } from '../../data/proposing.ts';
import { determiners, isAdverb, lookUp, range, sentenceRange, spanOf } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import type { DateRun } from '../../reading.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Cluster } from '../plans/fit.ts';
import { isPartOf, type ProposalAt } from '../positions/object.ts';
import { dateBefore, dateBehind } from '../positions/own-day.ts';
import { partiesOf } from '../positions/parties.ts';
import { previousWord } from '../positions/passive.ts';
import { guessed } from '../positions/sides.ts';
import { isConditional } from '../positions/supposed.ts';
import type { Acts } from './acts.ts';
import { isUndone } from './undone.ts';

/** The date beside the act of proposing, or in the phrase itself: "its proposal of 6 May". */
export function dateOf(d: Discourse, cluster: Cluster, acts: Acts): PartialDate | undefined {
  for (const p of cluster.phrases) {
    const of = d.reading.dateAt.get(p.last + 1);
    if (
      of?.date !== undefined &&
      !isOfAnother(d, of) &&
      ['of', 'on', 'from'].includes(d.reading.document.tokens[p.last]?.lower ?? '')
    )
      return of.date;
  }
  for (const p of cluster.phrases) {
    const { first, last } = sentenceRange(d.reading.document, p.head);
    // "a proposal that the group put forward on 6 May", "a deal agreed in November"
    const relative = putForwardAfter(d, p.last);
    if (relative !== undefined) return relative;
    if (!acts.has(p.head)) continue;
    const near = nearestDate(d, p.head, Math.max(first, p.first - 8), Math.min(last, p.last + 8));
    if (near !== undefined) return near;
  }
  return undefined;
}

const putForward =
  /^(?:put|offered|offer|tabled|proposed|propos|presented|present|agreed|agre|signed|submitted|submit|made|announced)$/;

function putForwardAfter(d: Discourse, from: number): PartialDate | undefined {
  const run = putForwardOn(d, from);
  return run?.role === 'on' ? run.date : undefined;
}

/** "that the group put forward on 6 May", right after the phrase: the day, of whatever year. */
export function putForwardOn(d: Discourse, from: number): DateRun | undefined {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, from - 1);
  for (let i = from; i < Math.min(last, from + 6); i++) {
    if (/^[,.;:]$/.test(tokens[i]?.text ?? '')) return undefined;
    if (!putForward.test(tokens[i]?.lower ?? '')) continue;
    for (let k = i + 1; k < Math.min(last, i + 4); k++) {
      const run = d.reading.dateAt.get(k);
      if (run) return run;
    }
  }
  return undefined;
}

/** What happened to it: an act with its date, by whom where the report says. A headline tells it first, and the sentence that names the day tells it best. */
export function eventsOf(d: Discourse, cluster: Cluster, proposalAt: ProposalAt): StatusClaim[] {
  const events = new Map<string, StatusClaim>();
  for (const told of cluster.phrases.flatMap((p) => eventsBeside(d, p, proposalAt))) {
    const known = events.get(told.event);
    if (!known || (known.date === undefined && told.date !== undefined)) events.set(told.event, told);
  }
  return [...events.values()];
}

function eventsBeside(d: Discourse, p: Phrase, proposalAt: ProposalAt): StatusClaim[] {
  const { first, last } = sentenceRange(d.reading.document, p.head);
  if (isPartOf(d, p.first)) return [];
  const found: StatusClaim[] = [];
  const to = isBehind(d, p) ? p.first : Math.min(last, p.last + 5);
  for (let i = Math.max(first, p.first - 4); i < to; i++) {
    const event =
      (i >= p.first && i < p.last) ||
      (i < p.first && isAboutIt(d, i, p)) ||
      (i >= p.last && (isItsDoing(d, i) || isWanted(d, p))) ||
      isAnothers(d, i, p, proposalAt)
        ? undefined
        : eventAt(d, i, first);
    if (event !== undefined) found.push(toEvent(d, event, i, p, first, last));
  }
  return found;
}

/** "The statement on the truce was published": the verb after it is about what stands before its preposition. */
export const isBehind = (d: Discourse, { first }: Phrase): boolean =>
  /^(?:on|about|over|to|with|in|against|of|by)$/.test(d.reading.document.tokens[first - 1]?.lower ?? '');

/** "launched an attack on the plan", "published a report about it": the verb is about what stands before the preposition. */
function isAboutIt(d: Discourse, verb: number, p: Phrase): boolean {
  const { tokens } = d.reading.document;
  return (
    isBehind(d, p) &&
    tokens[p.first - 1]?.lower !== 'with' &&
    range(verb + 1, p.first - 1).some(
      (i) =>
        tokens[i]?.kind === 'word' &&
        !isAdverb(tokens[i]) &&
        !d.reading.dateAt.has(i) &&
        !/^(?:on|up|off)$/.test(tokens[i]?.lower ?? ''),
    )
  );
}

/** "The offer presented holders with a choice": behind the plan a verb without "was" that has an object tells what it does, not what was done with it. */
function isItsDoing(d: Discourse, i: number): boolean {
  if (/^(?:is|are|was|were|be|been|being|wa)$/.test(previousWord(d, i))) return false;
  return d.reading.namedAt.has(i + 1) || determiners.has(d.reading.document.tokens[i + 1]?.lower ?? '');
}

/** "want the bill passed", "to get it adopted": it has not been. */
const isWanted = ({ reading: { document } }: Discourse, { first }: Phrase): boolean =>
  /^(?:wants?|wanted|wanting|needs?|needed|get|getting|see|seeing|have|having|wish|wishes)$/.test(
    document.tokens[first - 1]?.lower ?? '',
  );

/** Another proposal stands between the verb at token `i` and the phrase: the verb is about that one. */
function isAnothers(d: Discourse, i: number, p: Phrase, proposalAt: ProposalAt): boolean {
  const own = proposalAt.get(p.head);
  const [from, to] = i < p.first ? [i + 1, p.first] : [p.last, i];
  for (let k = from; k < to; k++) if (proposalAt.has(k) && proposalAt.get(k) !== own) return true;
  return d.reading.document.tokens[i + 1]?.lower === 'that';
}

const supposing = new Set(
  (
    'once if unless until whether when hope hopes hoped hoping expected likely predicted ' +
    'deny denies denied denying'
  ).split(' '),
);
const unreal = new Set(['to', 'would', 'could', 'not', 'will', 'if', 'be', 'may', 'might', 'never', 'yet', 'for']);

function eventAt(d: Discourse, i: number, first: number): string | undefined {
  const { tokens, source } = d.reading.document;
  const t = tokens[i];
  if (!t || d.quoted[i] || d.reading.namedAt.has(i)) return undefined;
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) if (unreal.has(tokens[k]?.lower ?? '')) return undefined;
  // "once the budget is passed", "after the signing of the pact"
  const supposed = tokens.slice(Math.max(first, i - 9), i).some((w) => supposing.has(w.lower));
  // "a newly passed amendment": it describes, and whose act it was is not said.
  if (supposed || isConditional(d, first, i - 1) || isUndone(d, i, first) || determiners.has(previousWord(d, i)))
    return undefined;
  if (/^walk(?:ed|s)$/.test(t.lower))
    return tokens[i + 1]?.lower === 'away' && tokens[i + 2]?.lower === 'from' ? 'withdrawn' : undefined;
  // "the deal it signed off on": approved inside, and signed by nobody.
  if (/^sign/.test(t.lower) && tokens[i + 1]?.lower === 'off') return undefined;
  return lookUp(statusWords, t, source.quality === 'degraded');
}

function toEvent(d: Discourse, event: string, at: number, p: Phrase, first: number, last: number): StatusClaim {
  const { document } = d.reading;
  const active = at < p.first;
  // "Kenya and Norway signed it": who did it is told by their positions, and by one name here only where it is one.
  const doers = active ? partiesOf(d, at, first, last) : [];
  const [doer, another] = doers;
  const subject = doer && !another && canDo(d, event, doer.party) && !guessed.test(doer.rule) ? doer : undefined;
  // "vetoed on Friday the bill previously passed": of another day.
  const isBefore = /^(?:previously|earlier|already)$/.test(document.tokens[at - 1]?.lower ?? '');
  const words = active ? { from: subject?.at ?? at, to: p.last } : { from: p.first, to: at + 1 };
  const when = isBefore ? undefined : dayOf(d, words, first, last);
  const sentence = document.sentences[document.sentenceOf[at] ?? 0]?.sentence;
  const token = document.tokens[at];
  return {
    kind: 'status',
    id: claimId(shortHash(`${document.source.id} status ${event} ${at}`)),
    event,
    ...(subject ? { party: subject.party } : {}),
    ...(when === undefined ? {} : { date: when }),
    evidence: [evidence(document.source, sentence ?? { start: token?.start ?? 0, end: token?.end ?? 0 })],
    confidence: 0.75,
    span: spanOf(document, at, at + 1),
    because: ['status/verb'],
  };
}

/** The day in the clause of what was done; of a year nobody says which day it was. */
function dayOf(
  d: Discourse,
  words: { readonly from: number; readonly to: number },
  first: number,
  last: number,
): PartialDate | undefined {
  const run = dateBehind(d, words, last) ?? dateBefore(d, words.from, first);
  return run?.role === 'on' && !isOfAnother(d, run) ? run.date : undefined;
}

/** Chambers pass bills; a person who "passed" one steered it through. */
const canDo = (d: Discourse, event: string, party: Party): boolean =>
  !(event === 'passed' && 'entity' in party && entityOf(d.reading, party.entity)?.kind === 'person');

function nearestDate(d: Discourse, at: number, first: number, last: number): PartialDate | undefined {
  for (let k = 1; k < 14; k++) {
    for (const i of [at + k, at - k]) {
      const run = i >= first && i < last ? d.reading.dateAt.get(i) : undefined;
      if (run?.date !== undefined && run.role === 'on' && !isOfAnother(d, run)) return run.date;
    }
  }
  return undefined;
}

/** "pending the outcome of Sunday's vote": the day of the vote. */
function isOfAnother({ reading: { document } }: Discourse, { first, last }: DateRun): boolean {
  const words = document.tokens.slice(first, last + 3).map((t) => t.lower);
  const mark = words.findIndex((w) => /['’]s?$/.test(w));
  return (
    mark >= 0 &&
    words
      .slice(mark + 1)
      .some((w) =>
        /^(?:votes?|ballot|election|referendum|meeting|hearing|session|talks|deadline|strike|walkout|attack|summit)$/.test(
          w,
        ),
      )
  );
}
