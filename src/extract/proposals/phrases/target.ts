/** A name right before "bid" or "offer" → whether it may be the company that is bid for: then it owns no bid. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { range, sentenceRange } from '../../grammar.ts';
import { runsFrom, runsOf, runsOpening } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';
import { isOffer, kindOf } from '../plans/sorts.ts';

/** "Borel to go on with Acme bid" where the report has an offer for Acme, or another company acts; never with a possessive. */
export function isBidFor(d: Discourse, run: NamedRun, head: number): boolean {
  const { tokens } = d.reading.document;
  if (run.entity.kind !== 'organization' || !isOffer(tokens[head]?.lower ?? '')) return false;
  if (/^['’]s?$/.test(tokens[run.last]?.text ?? '')) return false;
  return isSought(d, run) || isOthersAct(d, run);
}

/** "a takeover bid worth £1.3bn for Acme", "its purchase of Acme": the company that is bid for. */
export function targetAfter(d: Discourse, head: number, from: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (!isOffer(tokens[head]?.lower ?? '') || paid.test(tokens[head - 1]?.lower ?? '')) return undefined;
  const { last } = sentenceRange(d.reading.document, head);
  for (let i = from; i < Math.min(last, from + 12); i++) {
    const t = tokens[i];
    if (!t || /^[.;:–—]$/.test(t.text) || stops.test(t.lower)) return undefined;
    const run = soughtAfter(d, i, from, last);
    if (run?.entity.kind === 'organization') return isForSale(d, run) ? run.entity.key : undefined;
  }
  return undefined;
}

/** The name that "to", "for" or "to buy" opens at token `i`. */
function soughtAfter(d: Discourse, i: number, from: number, last: number): NamedRun | undefined {
  if (d.reading.document.tokens[i]?.lower === 'to' && i === from) return namedNext(d, i, 2);
  return opensTarget(d, i, from) ? (namedNext(d, i, 3) ?? describedAfter(d, i, last)) : undefined;
}

/** Within so many tokens. */
const namedNext = (d: Discourse, at: number, reach: number): NamedRun | undefined =>
  range(at + 1, at + 1 + reach)
    .map((k) => d.reading.namedAt.get(k))
    .find((r) => r !== undefined);

/** The name at a token, where a mark follows it: ", Acme said" names whoever speaks. */
function closedRun(d: Discourse, at: number): NamedRun | undefined {
  const run = d.reading.namedAt.get(at);
  return run !== undefined && d.reading.document.tokens[run.last]?.kind === 'mark' ? run : undefined;
}

/** "for the country's largest baker, Acme": the name after the comma, where none stands before it. */
function describedAfter(d: Discourse, from: number, last: number): NamedRun | undefined {
  for (let i = from + 1; i < Math.min(last, from + 9); i++) {
    const t = d.reading.document.tokens[i];
    if (t?.text === ',') return closedRun(d, i + 1);
    const isInner = t?.kind === 'word' || /^(?:['’]s?|-)$/.test(t?.text ?? '');
    if (!isInner || stops.test(t?.lower ?? '') || d.reading.namedAt.has(i)) return undefined;
  }
  return undefined;
}

/** "for", "to buy"; "the approach by the owner of Acme" is not for Acme. */
function opensTarget({ reading: { document } }: Discourse, i: number, from: number): boolean {
  const word = document.tokens[i]?.lower ?? '';
  if (word === 'of') return i === from || document.tokens.slice(from, i).some((t) => t.lower === 'for');
  return /^(?:for|with|buy|acquire)$/.test(word);
}

/** "the merger agreement with Acme", "its deal with Acme": one of the two companies whose it is. */
export function partnerAfter(d: Discourse, head: number, from: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:agreement|deal|transaction|pact|merger)$/.test(tokens[head]?.lower ?? '')) return undefined;
  if (tokens[from]?.lower !== 'with') return undefined;
  const run = d.reading.namedAt.get(from + 1);
  if (run?.entity.kind !== 'organization' || !isForSale(d, run)) return undefined;
  // "a deal with the Front": of other bodies it may be any deal.
  const merging = [tokens[head], tokens[head - 1]].some((t) => kindOf(t?.lower ?? '') === 'takeover');
  return merging || run.entity.class === 'company' ? run.entity.key : undefined;
}

/** "a pay offer for the nurses": whoever gets it. */
const paid = /^(?:pay|wage|salary|contract|peace|loan|job|settlement|compensation|aid|truce|plea)$/;

const stops = /^(?:that|which|who|and|or|but|was|is|were|has|had|wa|ha|after|before|said|on|in|over|valu\w+)$/;

/** "an offer for Acme staff". */
const people =
  /^(?:staff|workers|employees|members|crews?|drivers|nurses|doctors|teachers|pilots|miners|customers|creditors|leaders|executives)$/;

/** No union, state or party is bid for, nor who pays: "a bid of 2.7 Acme shares for each Borel share", nor the first letters of a currency: "an offer for A$9 a share". */
const isForSale = (d: Discourse, { entity, first, last }: NamedRun): boolean =>
  !(
    d.reading.document.tokens[first - 1]?.kind === 'number' &&
    /^(?:shares|stock|units)$/.test(d.reading.document.tokens[last]?.lower ?? '')
  ) &&
  !/^['’]s?$|^[$£€¥]/.test(d.reading.document.tokens[last]?.text ?? '') &&
  !people.test(d.reading.document.tokens[last]?.lower ?? '') &&
  !/^(?:government|ministry|armed group|military|police|international body|court|legislature|central bank|party|union)$/.test(
    entity.class ?? '',
  );

/** "its offer for all units of Acme". */
function isSought(d: Discourse, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  const name = tokens[run.first]?.lower;
  const alike = [...runsOf(d.reading, run.entity.key), ...runsOpening(d.reading, name ?? '')];
  return alike.some((r) => {
    for (let i = r.first - 1; i > r.first - 10; i--) {
      const t = tokens[i];
      if (!t || /^[.,;:]$/.test(t.text) || /^(?:from|by|to|with)$/.test(t.lower)) return false;
      if (isOffer(t.lower)) return /^(?:for|of)$/.test(tokens[i + 1]?.lower ?? '');
    }
    return false;
  });
}

/** Another body is the subject, and does not answer the bid: in doubt nobody owns it. */
function isOthersAct(d: Discourse, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.first);
  const opens = runsFrom(d.reading, first, run.first).find((r) => r.entity !== run.entity);
  if (!opens || opens.first > first + 1 || opens.entity.kind !== 'organization') return false;
  return !tokens.slice(opens.last, run.first).some((t) => stanceVerbs.has(t.lower) || /^[.,;:]$/.test(t.text));
}
