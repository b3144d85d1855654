/** A stance verb → the positions it tells: "rejected the offer", "was rejected by the union". */
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import { termActions } from '../../data/proposing.ts';
import { type StanceVerb, stanceVerbs } from '../../data/stances.ts';
import { isOfHeadline } from '../../document.ts';
import { determiners, isIn, prepositions } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import { isOffer } from '../plans/sorts.ts';
import { amongThose, followers } from './among.ts';
import type { Found, Place } from './found.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt, type Target, topicAt, unsaidObject } from './object.ts';
import { afterParticle } from './particle.ts';
import { partiesOf } from './parties.ts';
import { byPassive, isMargin, previousWord } from './passive.ts';

/** "walked away from the bid": the bidder leaves its own, and answers nobody's. */
const leavesOwn = (d: Discourse, i: number, to: number): boolean =>
  /^walk/.test(d.reading.document.tokens[i]?.lower ?? '') &&
  d.reading.document.tokens[i + 1]?.lower === 'away' &&
  d.reading.document.tokens.slice(i, to).some((t) => isOffer(t.lower));

/** "Rebels agree truce", "the truce was agreed by rebels", in headlines and in Britain: no "to". */
function agreedOutright(d: Discourse, i: number, verb: StanceVerb, proposalAt: ProposalAt): number | undefined {
  const agreed = /^agree[sd]?$/.test(d.reading.document.tokens[i]?.lower ?? '') && verb.particle?.includes('to');
  const isPassive = /^(?:was|were|been|is|are)$/.test(previousWord(d, i));
  return agreed && (proposalAt.has(i + 1) || isPassive) ? i + 1 : undefined;
}

/** "agreed to turn down the plan" and "refused to accept it" are told by the other verb; "support that the offer is too low" speaks of no plan. */
function saysOther(d: Discourse, i: number, from: number, proposalAt: ProposalAt): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[from]?.lower ?? '';
  const acts = stanceVerbs.has(next) || termActions.has(next) || doings.test(next) || isInfinitive(d, from, proposalAt);
  if (tokens[from - 1]?.lower === 'to' && acts && !isGranting(d, from)) return true;
  // "refused to negotiate over the plan" says nothing of the plan itself.
  return (
    (next === 'that' && !proposalAt.has(from)) ||
    (next === 'to' && /^(?:refus|declin)/.test(tokens[i]?.lower ?? '') && !isGranting(d, from + 1))
  );
}

/** "agreed to match the offer": a word between "to" and an article is a verb. */
const isInfinitive = ({ reading: { document } }: Discourse, i: number, proposalAt: ProposalAt): boolean =>
  document.tokens[i]?.kind === 'word' &&
  !proposalAt.has(i) &&
  !determiners.has(document.tokens[i]?.lower ?? '') &&
  !/^(?:all|both|half|only|even)$/.test(document.tokens[i]?.lower ?? '') &&
  /^(?:the|its|their|his|her|this|that)$/.test(document.tokens[i + 1]?.lower ?? '');

/** "refused to meet the demand": as to refuse the demand itself. */
function isGranting({ reading: { document } }: Discourse, i: number): boolean {
  const words = document.tokens.slice(i, i + 7).map((t) => t.lower);
  return (
    /^(?:meet|grant|heed|satisfy|fulfil|fulfill|honou?r)$/.test(words[0] ?? '') &&
    words.some((w) => /^(?:demands?|requests?|calls?|pleas?|terms|conditions?|ultimatum)$/.test(w))
  );
}

const doings = /^(?:meet|talk|discuss|consider|continue|negotiate|work|go|let|make|take|end|cease|share|seek)$/;

/** "approved by solid margins on third reading the bill": where the article of the object stands; else the same token. */
function pastMargin(d: Discourse, from: number, last: number): number {
  const { tokens } = d.reading.document;
  if (tokens[from]?.lower !== 'by') return from;
  for (let k = from + 2; k < Math.min(last, from + 12); k++) {
    if (/^[,;:.]$/.test(tokens[k]?.text ?? '')) return from;
    if (/^(?:the|its|their|this|that)$/.test(tokens[k]?.lower ?? '') && !prepositions.has(tokens[k - 1]?.lower ?? ''))
      return k;
  }
  return from;
}

/** What the verb is about: its object, the noun that its relative clause narrows, or what was just spoken of. */
const answered = (d: Discourse, { i, first, last }: Place, from: number, proposalAt: ProposalAt): Target | undefined =>
  objectAt(d, from, last, proposalAt) ??
  relativeObject(d, i, first, proposalAt) ??
  (isUnsaid(d, i) ? unsaidObject(d, i + 1, proposalAt) : undefined);

/** "accepted", "refused", "refused to sign": said of what was just spoken of. */
const isUnsaid = (d: Discourse, i: number): boolean => {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.lower ?? '';
  return (
    /^(?:accept|reject|refus)(?:ed|s)$/.test(word) ||
    (/^(?:sign|accept|ratify)$/.test(word) && tokens[i - 1]?.lower === 'to')
  );
};

/** "recommends that holders reject the bid", "backed a call to scrap the plan": what is backed is the refusal. */
const isOfRefusing = ({ reading: { document } }: Discourse, i: number, to: number): boolean =>
  document.tokens
    .slice(i + 1, to)
    .some((t) =>
      /^(?:reject|rejecting|oppose|opposing|refuse|refusing|veto|block|defeat|scrap|abandon|drop)$/.test(t.lower),
    );

/** "The union rejected the offer", "the offer was rejected by the union". */
export function byVerb(d: Discourse, { i, first, last }: Place, verb: StanceVerb, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const from = afterParticle(d, i, verb) ?? agreedOutright(d, i, verb, proposalAt);
  if (from === undefined) return [];
  if (saysOther(d, i, from, proposalAt)) return [];
  const passive = /^(?:was|were|been|be|is|are|wa)$/.test(previousWord(d, i)) && !/ing$/.test(tokens[i]?.lower ?? '');
  // "passed on Wednesday by the house"
  const day = d.reading.dateAt.get(tokens[from]?.lower === 'on' ? from + 1 : from);
  const by = day?.last ?? from;
  // "a strike by members" tells of no act of theirs on a plan
  const isDone =
    /(?:ed|en|wn|ck|ght|out|ne|ut)$/.test(tokens[i]?.lower ?? '') || d.reading.document.source.quality === 'degraded';
  const isAgent = isDone && tokens[by]?.lower === 'by' && !isMargin(d, by + 1);
  if (passive || isAgent) return byPassive(d, { i, first, last }, verb, proposalAt, from);
  // "concluded with the agreement"
  if (verb.particle === undefined && tokens[from]?.lower === 'with') return [];
  const object = answered(d, { i, first, last }, pastMargin(d, from, last), proposalAt);
  if (!object || leavesOwn(d, i, object.to) || isStudyOf(d, i, verb, object.to) || isOfRefusing(d, i, object.to))
    return [];
  const mode = modality(d, i, first, last, verb);
  if (!mode || (verb.makes && !isMade(d, i, mode.stance, object.to))) return [];
  const weak = verb.stance === 'mediates' ? 0.9 : 1;
  // "Jones passed a bill through the house": chambers pass bills; who steers them through accepts nothing.
  const takes = ({ party }: Speaker): boolean =>
    !(
      /^pass/.test(tokens[i]?.lower ?? '') &&
      'entity' in party &&
      entityOf(d.reading, party.entity)?.kind === 'person'
    );
  return takersFor(d, { i, first, last }, mode.subjectAt, object.to, verb)
    .filter(takes)
    .map((party) => ({
      proposal: object.key,
      party,
      stance: mode.stance,
      from: Math.max(first, Math.min(party.at, i, object.from ?? i)),
      to: Math.min(last, object.to),
      rule: mode.rule,
      confidence: party.confidence * object.confidence * mode.confidence * weak,
      spoken: object.spoken === true,
    }));
}

/** The subject of the verb, whoever did the same, and the other side of what is made; `to`: the end of the object. */
function takersFor(d: Discourse, place: Place, subjectAt: number, to: number, verb: StanceVerb): Speaker[] {
  const { first, last } = place;
  const among = amongThose(d, place, to);
  if (among.length > 0) return among;
  const own = partiesOf(d, subjectAt, first, last);
  const parties = own.length > 0 ? [...own, ...followers(d, to, last)] : authorsOf(d, place);
  return verb.makes ? [...parties, ...otherSide(d, to, last)] : parties;
}

/** "passed a resolution supporting the plan": whoever made what says so. */
function authorsOf(d: Discourse, { i, first, last }: Place): Speaker[] {
  const { tokens, source } = d.reading.document;
  const isParticiple = /ing$/.test(tokens[i]?.lower ?? '') || source.quality === 'degraded';
  if (!isParticiple || !isIn(documents, tokens[i - 1], source.quality === 'degraded')) return [];
  for (let k = i - 2; k > Math.max(first, i - 8); k--)
    if (isIn(making, tokens[k], source.quality === 'degraded')) return partiesOf(d, k, first, last);
  return [];
}

const documents: ReadonlySet<string> = new Set(
  'resolution statement motion letter petition declaration communique communiqué document message'.split(' '),
);
const making: ReadonlySet<string> = new Set(
  'passed adopted approved issued signed published released sent wrote backed passes adopts approves issues'.split(' '),
);

/** "reached a deal": whoever makes one takes it. Of what nobody has reached yet, nothing is known. */
const isMade = (d: Discourse, i: number, stance: Stance, to: number): boolean =>
  stance === 'accepts' &&
  (/(?:ed|es|ls|ks|uck|ght|ame)$/.test(d.reading.document.tokens[i]?.lower ?? '') ||
    /^(?:has|have|had)$/.test(previousWord(d, i)) ||
    isOfHeadline(d.reading.document, i)) &&
  /^(?:deals?|agreements?|accords?|pact|truce|cease-?fire|settlement|compromise|contract|treaty)$/.test(
    d.reading.document.tokens[to - 1]?.lower ?? '',
  );

/** "reached a deal with the dockers' union": its other side. */
function otherSide(d: Discourse, from: number, last: number): Speaker[] {
  const { tokens } = d.reading.document;
  if (tokens[from]?.lower !== 'with') return [];
  const run = d.reading.namedAt.get(tokens[from + 1]?.lower === 'the' ? from + 2 : from + 1);
  const ends = run && run.last <= last && !/^['’]s?$|^-$/.test(tokens[run.last]?.text ?? '');
  return ends
    ? [{ party: { entity: run.entity.key }, confidence: 0.85, rule: 'speaker/other-side', at: run.first }]
    : [];
}

/** "is reviewing the deal": of what was agreed, a study is no answer that is still open. */
const isStudyOf = (d: Discourse, i: number, verb: StanceVerb, to: number): boolean =>
  verb.stance === 'undecided' &&
  /^(?:review|examin|stud)/.test(d.reading.document.tokens[i]?.lower ?? '') &&
  /^(?:deals?|agreements?|accords?|pact|contract|law|treaty|rules?|budget|policy)$/.test(
    d.reading.document.tokens[to - 1]?.lower ?? '',
  );

/** "a deal that the ministry has accepted": what the relative clause narrows. */
function relativeObject(d: Discourse, i: number, first: number, proposalAt: ProposalAt): Target | undefined {
  const { tokens } = d.reading.document;
  for (let k = i - 1; k > Math.max(first, i - 7); k--) {
    if (!/^(?:that|which)$/.test(tokens[k]?.lower ?? '')) continue;
    // "that the board of Acme accepted"
    const named = [k + 1, k + 2, ...(tokens[k + 3]?.lower === 'of' ? [k + 4] : [])].some((at) =>
      d.reading.namedAt.has(at),
    );
    return named ? meantBy(d, antecedentOf(d, k, first), i + 1, first, proposalAt) : undefined;
  }
  return undefined;
}

/** "a deal that the world is behind, that the ministry has accepted": the noun before the first of them. */
function antecedentOf(d: Discourse, that: number, first: number): number {
  const { tokens } = d.reading.document;
  if (tokens[that - 1]?.text !== ',') return that - 1;
  for (let k = that - 2; k > Math.max(first, that - 12); k--)
    if (/^(?:that|which)$/.test(tokens[k]?.lower ?? '')) return k - 1;
  return that - 1;
}

/** The noun; "a deal", told in somebody's words without a name of its own, is what was spoken of before the sentence. */
function meantBy(d: Discourse, noun: number, to: number, first: number, proposalAt: ProposalAt): Target | undefined {
  const named = proposalAt.get(noun);
  if (named !== undefined) return { key: named, from: noun, to, confidence: 0.9 };
  const { tokens } = d.reading.document;
  const bare = /^(?:deal|plan|proposal|propos|offer|agreement)$/.test(tokens[noun]?.lower ?? '');
  const isTold = bare && d.quoted[noun] && /^(?:a|an)$/.test(tokens[noun - 1]?.lower ?? '');
  const topic = isTold ? topicAt(d, first, proposalAt, 1) : undefined;
  return topic && { key: topic.key, to, confidence: 0.9, spoken: true };
}
