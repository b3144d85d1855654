/** The phrases of a report about a takeover → the same with who is on the other side of the company that is sought: one bidder’s offer is no other’s. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { wordsOf } from '../../grammar.ts';
import { runsFrom } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';
import { partiesIn, takeoverNouns } from '../phrases/parties.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { kindOf } from './sorts.ts';

/** Unchanged where the report has no company that others want. */
export function withBidders(d: Discourse, phrases: readonly Phrase[]): readonly Phrase[] {
  const sought = soughtIn(d, phrases);
  return sought === undefined ? phrases : withRivals(phrases.map((p) => withBidder(d, p, sought)));
}

/** "to ward off an earlier bid from Acme", where nothing was told of Acme's before: earlier than another's. */
function withRivals(phrases: readonly Phrase[]): Phrase[] {
  return phrases.map((p, i) => {
    const told = phrases.slice(0, i).findLast((q) => q.bidders !== undefined);
    const isOthers = told?.bidders?.every((b) => !p.bidders?.includes(b)) === true;
    return p.earlier && !p.definite && p.bidders !== undefined && isOthers ? { ...p, earlier: false } : p;
  });
}

function withBidder(d: Discourse, p: Phrase, sought: LocalKey): Phrase {
  if (p.anchor || !takeoverNouns.test(p.noun)) return p;
  const named = [...new Set([...partiesIn(d, p), ...(p.owner === undefined ? [] : [p.owner])])];
  // "its offer for Corvo" is another's; "a merger with Corvo", "the Corvo offer" make it a side.
  const isSide = mutual.test(p.noun) || p.target === sought || isBefore(d, p, p.target);
  const other = isSide ? undefined : p.target;
  const bidders = named.filter((key) => key !== sought && key !== other);
  // "Acme's merger with Borel", "the Acme bid" of a story in which Borel wants Acme.
  const isOwned = p.owner === sought && (bidders.length > 0 || /^(?:bids?|takeover|approach)$/.test(p.noun));
  // A plan may be for anything.
  const isForSought = bidders.length === 1 && other === undefined && !/^plans?$/.test(p.noun);
  const { target, ...rest } = p;
  return {
    ...rest,
    ...(target === undefined || bidders.includes(target) ? {} : { target }),
    ...(isForSought ? { sought } : {}),
    ...(bidders.length > 0 ? { bidders } : {}),
    ...(isOwned ? { owner: undefined } : {}),
  };
}

/** The name stands before the noun. */
const isBefore = (d: Discourse, { first, head }: Phrase, key: LocalKey | undefined): boolean =>
  runsFrom(d.reading, first, head).some((r) => r.entity.key === key);

const mutual = /^(?:merger|deal|agreement|transaction|pact)$/;
const answering = /^(?:board|boards|shareholders|investors|stockholders|directors|shares|stock|management)$/;

/** Before the name of whoever is sought. */
const wanting =
  /(?:^| )(?:(?:acquire|acquiring|buy|buying|purchase|take over|board of|shareholders of|control of)|bidding (?:war )?for)$/;

/** By a possessive or "by", with the name itself: "Acme's bid"; "the Acme bid" may be for Acme. */
const isCalledTheirs = (d: Discourse, { first, head, last }: Phrase, owner: LocalKey): boolean => {
  const { tokens } = d.reading.document;
  for (let i = first; i < Math.max(head, last) + 5; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.key !== owner || run.first !== i) continue;
    return i < head ? /^['’]s?$/.test(tokens[run.last]?.text ?? '') : true;
  }
  return false;
};

/** The company that most is told of as bid for, answering a bid, or having shares that are bid for. */
function soughtIn(d: Discourse, phrases: readonly Phrase[]): LocalKey | undefined {
  const bids = phrases.filter((p) => takeoverNouns.test(p.noun));
  if (!bids.some((p) => p.target !== undefined || kindOf(p.noun) === 'takeover' || p.qualifiers.includes('takeover')))
    return undefined;
  const points = new Map<LocalKey, number>();
  const count = (key: LocalKey, n: number): void => {
    points.set(key, (points.get(key) ?? 0) + n);
  };
  for (const p of bids) {
    // Of a merger either company may be the one that others want.
    if (mutual.test(p.noun)) continue;
    if (p.target !== undefined) count(p.target, 2);
    if (p.owner !== undefined && isCalledTheirs(d, p, p.owner)) count(p.owner, -1);
  }
  for (const run of d.reading.named) if (run.entity.kind === 'organization') count(run.entity.key, hints(d, run, bids));
  const [best] = [...points].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : undefined;
}

/** How many things beside a name tell that its company is sought. */
function hints({ reading: { document } }: Discourse, run: NamedRun, bids: readonly Phrase[]): number {
  const { tokens } = document;
  const next = tokens[run.last]?.lower ?? '';
  const beside = /^['’]s?$/.test(next) ? tokens[run.last + 1]?.lower : next;
  const answers = stanceVerbs.has(next) && bids.some((p) => p.first > run.last && p.first - run.last < 7);
  const before = wordsOf(document, Math.max(0, run.first - 3), run.first).toLowerCase();
  return [answering.test(beside ?? ''), wanting.test(before), answers].filter(Boolean).length;
}
