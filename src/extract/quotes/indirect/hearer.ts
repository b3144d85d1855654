/** A verb of telling → where whoever hears it ends: "told reporters", "told the Gazette", "told a news conference". */
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, determiners, prepositions } from '../../grammar.ts';
import { isPossessive } from '../speakers/voices.ts';

/** "the joint finance and works committees the delay …": before the article or pronoun that begins the clause. */
function hearersEnd(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  for (let i = from + 1; i < from + 7; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word' || prepositions.has(t.lower) || auxiliaries.has(t.lower) || d.reading.dateAt.has(i)) break;
    if (/^(?:the|an?|its|his|her|their|it|he|she|they|there|that|this)$/.test(t.lower)) return i;
    // "a news conference 60 people", "a vigil nearly 60 people": the hearers have no number behind them.
    if (/^(?:nearly|almost|some|only)$/.test(t.lower)) return i;
    if (tokens[i + 1]?.kind === 'number') return i + 1;
  }
  return from + 1;
}

/** "several hundred members", "dozens of supporters". */
const quantities = /^(?:several|many|about|around|nearly|almost|over|more|than|hundreds?|thousands?|dozens?|scores)$/;

/** Behind a name, an adjective of a country or "state" these are part of who hears it: "a Senate hearing", "Swedish television". */
const hearers =
  /^(?:programme|program|newspaper|magazine|agency|television|radio|channel|website|show|network|news|tv|broadcaster|station|press|media|correspondents?|reporters?|journalists?|viewers|listeners|readers|staff|officials|investigators|lawmakers|hearing|committee|subcommittee|panel|inquiry|conference|briefing|court|rally|audience)$/;

/** "reporters", "the Gazette", "her husband": the hearer's end. */
export function afterName(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  let i = from;
  while (determiners.has(tokens[i]?.lower ?? '') || quantities.test(tokens[i]?.lower ?? '')) i++;
  if (i > from && tokens[i]?.lower === 'of') i++;
  const run = d.reading.namedAt.get(i) ?? d.reading.placeAt.get(i);
  if (!run && i > from) return hearersEnd(d, i);
  const last = run?.last ?? i + 1;
  return ownedEnd(d, last) ?? nounsEnd(d, last);
}

/** "Radio 4|'s Morning programme|", "the Gazette|'s Ann Roe|": what is the named one's; undefined where it owns nothing that hears. */
function ownedEnd(d: Discourse, last: number): number | undefined {
  const { tokens } = d.reading.document;
  const owns = tokens[last]?.kind === 'number' ? last + 1 : last;
  if (!isPossessive(tokens[owns]?.text)) return undefined;
  for (let i = owns + 1; i < owns + 6 && tokens[i]?.kind === 'word'; i++)
    if (hearers.test(tokens[i]?.lower ?? '')) return nounsEnd(d, i);
  return undefined;
}

/** Behind a name: "Commons |select committee|", "the union |members| the …". */
function nounsEnd(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  let last = from;
  while (last < from + 5) {
    const next = tokens[last + 1];
    const described = /^\p{Ll}{4,}$/u.test(tokens[last]?.text ?? '') && hearers.test(next?.lower ?? '');
    const isHearer =
      hearers.test(tokens[last]?.lower ?? '') || (people.test(tokens[last]?.lower ?? '') && begins(d, last + 1));
    if (!isHearer && !described) return last;
    last += isHearer ? 1 : 2;
  }
  return last;
}

/** They may as well be whom the clause tells of: "told Acme members would leave". */
const people =
  /^(?:members|supporters|delegates|activists|voters|leaders|workers|employees|executives|shareholders|mps)$/;

/** Nothing but a clause begins so. */
const begins = (d: Discourse, i: number): boolean =>
  d.reading.namedAt.has(i) ||
  /^(?:the|an?|its|his|her|their|it|he|she|they|there|that|this)$/.test(d.reading.document.tokens[i]?.lower ?? '');
