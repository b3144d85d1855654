/** A verb → the two bodies of people whose names stand before it, joined by "and". */
import type { Discourse } from '../../coreference.ts';
import { wordsOf } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import { partyOf } from './collective.ts';
import { isBody } from './people.ts';
import { pastAuxiliaries } from './subject.ts';

/** "The Kenyan government and rebel forces have agreed": both, where the words before the verb name two bodies of people. */
export function jointBodies(d: Discourse, verb: number, low: number): Speaker[] {
  const { tokens } = d.reading.document;
  const closed = pastAuxiliaries(d, verb) + 1;
  const end = /^[,)]$/.test(tokens[closed - 1]?.text ?? '') ? asideOpens(d, closed - 1, low) : closed;
  let and = end - 2;
  while (and > Math.max(low, end - 6) && tokens[and]?.lower !== 'and') and--;
  if (tokens[and]?.lower !== 'and') return [];
  // Past a dateline: "OSLO, Nov 21 (Agency) The government and rebels …".
  let first = and;
  while (first > low && isWordOfBody(d, first - 1)) first--;
  if (and - first > 6 || !tokens.slice(and, end).every((_, i) => isWordOfBody(d, and + i))) return [];
  if (first > low && !/^[,;:)—–-]$/.test(tokens[first - 1]?.text ?? '')) return [];
  const both = [bodyBetween(d, first, and), bodyBetween(d, and + 1, end)];
  // Two names are told by coordination, with any others of their list.
  const isNamed = d.reading.namedAt.has(and - 1) && [and + 1, and + 2].some((i) => d.reading.namedAt.has(i));
  return both.every((s) => s !== undefined) && !isNamed ? both : [];
}

/** ", the country's last armed group,": its first comma; "(NF)": its bracket. */
function asideOpens(d: Discourse, close: number, low: number): number {
  const opens = d.reading.document.tokens[close]?.text === ')' ? '(' : ',';
  for (let i = close - 1; i > Math.max(low, close - 14); i--)
    if (d.reading.document.tokens[i]?.text === opens) return i;
  return close;
}

/** A word that can stand in the name of a body: "-" does, as in "seven-party alliance". */
const isWordOfBody = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && !d.quoted[i] && (t.kind === 'word' || (t.text === '-' && !t.spaced));
};

/** The body that tokens `from` to `to` name, as a name of its own or by its kind. */
function bodyBetween(d: Discourse, from: number, to: number): Speaker | undefined {
  const run = d.reading.namedAt.get(to - 1);
  const linked = /^(?:of|from)$/.test(d.reading.document.tokens[from + 1]?.lower ?? '') && isBody(d, from);
  if (
    run?.last === to &&
    run.entity.kind === 'organization' &&
    (run.first - from <= 1 || (linked && run.first - from <= 3))
  )
    return { party: { entity: run.entity.key }, at: from, confidence: 0.85, rule: 'speaker/joint' };
  // "regional forces from Norland"
  const { tokens } = d.reading.document;
  const home = d.reading.placeAt.get(to - 1);
  const placed = home && home.first > from + 1 && /^(?:from|in|of)$/.test(tokens[home.first - 1]?.lower ?? '');
  const end = placed ? home.first - 1 : to;
  const words = { unnamed: wordsOf(d.reading.document, from, to) };
  return isBody(d, end - 1)
    ? partyOf(d, { party: words, at: from, confidence: 0.75, rule: 'speaker/joint' }, to)
    : undefined;
}
