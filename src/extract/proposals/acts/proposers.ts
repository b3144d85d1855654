/** The acts of a proposal → the position that goes with them: who puts it forward proposes it. */
import type { PositionClaim } from '../../../model/claim.ts';
import type { LocalKey } from '../../../model/ids.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { determiners, range, sentenceRange } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { opensSum } from '../phrases/worth.ts';
import type { Cluster } from '../plans/fit.ts';
import { agentsAfter, partiesOf } from '../positions/parties.ts';
import { type Told, toClaim } from '../positions/positions.ts';
import { isCarriedOn } from '../positions/sides.ts';
import { isConditional, isOpen } from '../positions/supposed.ts';
import { type Acts, isDirect, setsOut } from './acts.ts';
import { isBehind } from './events.ts';
import { isHearer } from './given.ts';

/** Whoever offers, tables or raises a proposal takes a position on it: "proposes". */
export function proposersOf(
  d: Discourse,
  cluster: Cluster,
  proposal: LocalKey,
  acts: Acts,
  told: Told,
): PositionClaim[] {
  const { document } = d.reading;
  return cluster.phrases.flatMap((p): PositionClaim[] => {
    const act = acts.get(p.head);
    if (!act) return passiveProposer(d, p, proposal, told);
    if (!proposes(d, act.verb)) return [];
    const { first, last } = sentenceRange(document, act.verb);
    // "unless the company offers more": it has not.
    if (isOpen(d, act.verb, first, last) || isConditional(d, first, act.verb - 1)) return [];
    const own = ({ rule, at }: Speaker): boolean =>
      !d.quoted[act.verb] ||
      rule === 'speaker/first-person' ||
      (/in-quotation$/.test(rule) && d.reading.namedAt.has(at));
    const at = subjectVerb(d, act.verb);
    const parties = partiesOf(d, at, first, last);
    if (isEach(p, parties.length)) return [];
    return parties.flatMap((party) => {
      if (!own(party) || isAnybody(party) || !isOwn(d, act.verb, p.owner, party) || isNews(d, act.verb, p)) return [];
      const claim = toClaim(
        d,
        {
          proposal,
          party,
          stance: 'proposes',
          from: Math.max(first, Math.min(party.at, act.verb)),
          to: p.anchor ? objectEnd(d, act.verb, last) : p.last,
          rule: 'position/proposes',
          confidence: party.confidence * (p.anchor ? 0.85 : 0.9),
          direct: p.anchor ? opensOffer(d, act.verb, last) : isDirect(d, act.verb, p),
        },
        told,
      );
      // In a quotation whoever is named there may be told of, unless it is the speaker's own body.
      return claim && !(/in-quotation$/.test(party.rule) && claim.by !== undefined) ? [claim] : [];
    });
  });
}

/** To outline another's plan is not to propose it; to outline one's own is. */
function isOwn(d: Discourse, verb: number, owner: LocalKey | undefined, { party, rule }: Speaker): boolean {
  const word = d.reading.document.tokens[verb]?.lower ?? '';
  if (!setsOut.test(word)) return true;
  // "when he will set out his plan": who "he" is and whose the plan is are both guessed.
  if (isCarriedOn(rule)) return false;
  if (owner !== undefined) return 'entity' in party && party.entity === owner;
  return !/^(?:outlin|publish)/.test(word);
}

/** "Acme and Borel announced their merger agreement": it is struck, and nobody puts it forward any more. */
export const isNews = ({ reading: { document } }: Discourse, verb: number, { noun }: Phrase): boolean =>
  /^announc/.test(document.tokens[verb]?.lower ?? '') &&
  /^(?:agreements?|deals?|accords?|pacts?|settlements?|treat(?:y|ies)|mergers?|contracts?)$/.test(noun);

/** "Acme and Norton raised their offers": each its own. */
const isEach = ({ noun }: Phrase, parties: number): boolean =>
  parties > 1 && /^(?:bids|offers|proposals|plans|demands|claims)$/.test(noun);

const committing = /^(?:plan|intend|decid|agree|vow|promis|pledg|propos)(?:s|es|d|ed|ned)?$/;
const unreal = /^(?:not|never|if|could|might|may|should|cannot)$/;

/** "countries which introduced reforms": whichever did. */
const isAnybody = ({ party }: Speaker): boolean =>
  'unnamed' in party &&
  /^(?:countries|nations|states|governments|firms|companies|people|members|groups|parties)$/i.test(party.unnamed);

/** "plans to launch a bid": the subject is that of "plans". */
const subjectVerb = (d: Discourse, verb: number): number =>
  d.reading.document.tokens[verb - 1]?.lower === 'to' ? verb - 2 : verb;

/** Nothing is proposed by who might, must not, or is asked to; "said it would offer" and "plans to launch" bind. */
function proposes(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[verb - 1]?.lower ?? '';
  if (before === 'would') return /^(?:it|they|he|she|we)$/.test(tokens[verb - 2]?.lower ?? '');
  if (before === 'to')
    return committing.test(tokens[verb - 2]?.lower ?? '') && !unreal.test(tokens[verb - 3]?.lower ?? '');
  return !unreal.test(before);
}

/** "offered 4 per cent", "offered its crews 4 per cent more pay", "offered to invest". */
const opensOffer = (d: Discourse, verb: number, last: number): boolean =>
  opensSum(d, verb + 1, last) ||
  opensDeed(d, verb) ||
  (/^offer(?:s|ed)$/.test(d.reading.document.tokens[verb]?.lower ?? '') &&
    range(verb + 2, verb + 6).some((k) => opensSum(d, k, last) && isHearer(d, verb + 1, k)));

/** "has offered to invest", "proposed on Monday to cut": what whoever offers it would do. */
function opensDeed(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  const day = d.reading.dateAt.get(tokens[verb + 1]?.lower === 'on' ? verb + 2 : verb + 1);
  const to = day?.last ?? verb + 1;
  return /^(?:offer|propos)/.test(tokens[verb]?.lower ?? '') && tokens[to]?.lower === 'to' && isWord(tokens[to + 1]);
}

/** "to invest"; not "to the union". */
const isWord = (t: Token | undefined): boolean =>
  /^\p{Ll}{3,}$/u.test(t?.text ?? '') && !determiners.has(t?.lower ?? '');

function objectEnd(d: Discourse, verb: number, last: number): number {
  const { tokens } = d.reading.document;
  let end = verb + 1;
  while (end < last && end < verb + 12 && !/^[,.;:]$/.test(tokens[end]?.text ?? '')) end++;
  return end;
}

/** "The plan has been put forward by General Jones and Kenya", "the amendment, proposed by Jones,". */
function passiveProposer(d: Discourse, p: Phrase, proposal: LocalKey, told: Told): PositionClaim[] {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, p.head);
  if (isBehind(d, p)) return [];
  const opens = tokens[p.last]?.text === ',' ? p.last + 1 : p.last;
  let i = opens;
  while (i < last && ['has', 'had', 'was', 'is', 'been', 'were', 'also', 'first'].includes(tokens[i]?.lower ?? '')) i++;
  // "signed an accord drawn up by Kenya": told in passing, of what others do with it.
  if (
    i === p.last ||
    !/^(?:put|tabled|drafted|proposed|offered|submitted|presented|made|drawn)$/.test(tokens[i]?.lower ?? '')
  )
    return [];
  const by = ['forward', 'up', 'out'].includes(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const parties = tokens[by]?.lower === 'by' ? agentsAfter(d, by, last) : [];
  return parties.flatMap((party): PositionClaim[] => {
    const claim = toClaim(
      d,
      {
        proposal,
        party,
        stance: 'proposes',
        from: p.first,
        to: Math.min(last, party.at + 2),
        rule: 'position/proposed-by',
        confidence: party.confidence * 0.9,
      },
      told,
    );
    return claim ? [claim] : [];
  });
}
