/** What is said of a proposal, well or ill → where whoever says so stands: "said the offer was inadequate", “the bill is a mistake”. */
import type { Stance } from '../../../model/values.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import { damning, hostileWords, praising, refusing, wantingWords, winning } from '../../data/stances.ts';
import { auxiliaries, isAdverb, prepositions } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Found, Place } from './found.ts';
import { type ProposalAt, several, topicAt } from './object.ts';
import { partiesOf } from './parties.ts';
import { subjectProposal } from './subject-proposal.ts';

const undervaluing = /^undervalue[sd]?$|^undervaluing$/;
const copulas =
  /^(?:was|is|were|are|remains?|remained|be|did|does|do|didn['’]t|doesn['’]t|isn['’]t|wasn['’]t|fails?|failed|falls?|fell|lacks?|lacked)$/;

/** Words at which `byVerdict` finds something at all. */
export const mayGiveVerdict = (word: string): boolean => undervaluing.test(word) || copulas.test(word);

/** The proposal that is judged, where its words begin, and how. */
interface Judged {
  readonly proposal: Found['proposal'];
  readonly begins: number;
  /** The words of the proposal stand right before the verb. */
  readonly isNear: boolean;
  readonly stance: Stance;
  readonly rule: string;
}

/** Whoever says so stands before it, or is the speaker of the quotation. */
export function byVerdict(d: Discourse, place: Place, proposalAt: ProposalAt): Found[] {
  const judged = judgedAt(d, place, proposalAt);
  if (!judged) return [];
  const { tokens } = d.reading.document;
  if (d.quoted[judged.begins]) return ownVerdict(d, place, judged);
  const teller = tellerBefore(d, judged.begins, place.first);
  if (teller !== undefined)
    return partiesOf(d, teller, place.first, place.last).map((party) => ({
      proposal: judged.proposal,
      party,
      stance: judged.stance,
      from: Math.min(party.at, place.i),
      to: Math.min(place.last, place.i + 5),
      rule: judged.rule,
      confidence: 0.65 * party.confidence,
    }));
  // "…, the chairman said": whoever says so; "was advised that the bid …" is another's word.
  return judged.stance === 'undecided' || !judged.isNear || tokens[judged.begins - 1]?.lower === 'that'
    ? []
    : ownVerdict(d, place, judged);
}

function judgedAt(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Judged | undefined {
  const { tokens } = d.reading.document;
  const verb = tokens[i]?.lower ?? '';
  const before = pastHelpers(d, i, first);
  const subject = subjectAt(d, before, i, first, proposalAt);
  if (!subject) return undefined;
  if (undervaluing.test(verb)) return { ...subject, stance: 'opposes', rule: 'position/undervalues' };
  const words = tokens
    .slice(i + 1, Math.min(last, i + 9))
    .map((t) => t.lower)
    .join(' ');
  const stance = verdictOf(verb, words, tokens[i + 1]?.kind === 'quote' || d.quoted[i] === true);
  if (!stance || (stance === 'undecided' && !subject.isNear)) return undefined;
  return { ...subject, stance, rule: 'position/verdict' };
}

/** "continues to", "would", "still": the token before the words that lead to the verb. */
function pastHelpers(d: Discourse, i: number, first: number): number {
  const { tokens } = d.reading.document;
  let at = i - 1;
  while (
    at > first &&
    (isAdverb(tokens[at]) ||
      tokens[at]?.kind === 'quote' ||
      /^(?:continu\w+|to|would|will|has|had|simply)$/.test(tokens[at]?.lower ?? ''))
  )
    at--;
  return at;
}

type Subject = Pick<Judged, 'proposal' | 'begins' | 'isNear'>;

/** The words for a proposal that hold token `at`. */
function named(at: number, isNear: boolean, proposalAt: ProposalAt, d: Discourse): Subject | undefined {
  const proposal = proposalAt.get(at);
  if (proposal === undefined) return undefined;
  let begins = at;
  while (proposalAt.get(begins - 1) === proposal) begins--;
  const before = d.reading.document.tokens[begins - 1]?.lower ?? '';
  // "talks on the plan were hard" says nothing of the plan; "the terms of the plan were" does.
  const isBehind = prepositions.has(before) && before !== 'of';
  return isBehind || several.test(d.reading.document.tokens[begins]?.lower ?? '')
    ? undefined
    : { proposal, begins, isNear };
}

/** The words for a proposal that are the subject of the verb at token `i`; `before` is the token before its helpers. */
function subjectAt(
  d: Discourse,
  before: number,
  i: number,
  first: number,
  proposalAt: ProposalAt,
): Subject | undefined {
  const { tokens } = d.reading.document;
  if (proposalAt.has(before)) return named(before, true, proposalAt, d);
  // “It is a mistake”: what the sentence before named, where the words open a quotation.
  if (/^(?:it|this)$/.test(tokens[before]?.lower ?? '') && d.quoted[i]) {
    const opens = before === first || tokens[before - 1]?.kind === 'quote';
    const topic = opens && d.quoted[before] ? topicAt(d, before, proposalAt, 1) : undefined;
    return topic && { proposal: topic.key, begins: before, isNear: true };
  }
  // "The deal, which would split the company, was unattractive"
  if (tokens[before]?.text === ',') {
    const proposal = subjectProposal(d, i, first, proposalAt);
    return proposal === undefined ? undefined : { proposal, begins: before, isNear: true };
  }
  return farSubject(d, before, first, proposalAt);
}

/** "Jones's offer to buy all its shares of common stock was inadequate": no other clause stands between. */
function farSubject(d: Discourse, before: number, first: number, proposalAt: ProposalAt): Subject | undefined {
  for (let k = before; k > first && before - k < 14; k--) {
    if (isBreak(d, k) || d.quoted[k] !== d.quoted[before]) return undefined;
    const far = named(k, false, proposalAt, d);
    if (far || proposalAt.has(k)) return far;
  }
  return undefined;
}

const isBreak = (d: Discourse, k: number): boolean => {
  const t = d.reading.document.tokens[k];
  return (
    !t ||
    /^[,;:.–—]$/.test(t.text) ||
    t.kind === 'quote' ||
    /^(?:that|which|who|if|and|but|because|while|when|as)$/.test(t.lower) ||
    auxiliaries.has(t.lower) ||
    isFiniteVerb(d, k)
  );
};

const underReview =
  /^(?:still |being )*(?:under (?:review|consideration|study|discussion)|(?:reviewed|studied|considered|examined) )/;

function verdictOf(verb: string, words: string, quoted: boolean): Stance | undefined {
  if (underReview.test(words)) return 'undecided';
  const isWanting = wantingWords.test(`${verb} ${words.replace(/^["“”'‘’]+ /, '')}`);
  const against = (quoted && hostileWords.test(words)) || refusing.test(words);
  if (isWanting || (against && !/^(?:not|never|no)\b/.test(words))) return 'opposes';
  if (quoted && winning.test(words)) return 'supports';
  if (!/^(?:is|was|are|were|remains?|remained|be)$/.test(verb) || /\b(?:not|never|no|but|if)\b/.test(words))
    return undefined;
  return damning.test(words) ? 'opposes' : praising.test(words) ? 'supports' : undefined;
}

/** "said it was advised that the bid fell short": whose verdict it is stands right before the words for the proposal. */
function tellerBefore(d: Discourse, begins: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = begins - 1; k > Math.max(first, begins - 7); k--) {
    if (reportingVerb(d, k) || concluding.test(tokens[k]?.lower ?? '')) return k;
    const leads =
      k > begins - 4 || d.reading.namedAt.has(k) || /^(?:that|['’]s?|mrs?|ms|\.)$/.test(tokens[k]?.lower ?? '');
    if (!leads || /^[,;:]$/.test(tokens[k]?.text ?? '')) return undefined;
  }
  return undefined;
}

/** Thinks so, as one who says so. */
const concluding =
  /^(?:conclud|determin|believ|decid|consider|insist|argu|maintain|warn|agre)(?:e[ds]?|ed|es|s)$|^(?:found|felt|feels?|thinks?|thought|ruled)$/;

/** In whose quotation it stands, or the body they speak for. */
function ownVerdict(d: Discourse, { i, first, last }: Place, { proposal, stance, rule }: Judged): Found[] {
  const opens = Math.max(first, i - 3);
  const party: Speaker = { party: { unnamed: 'we' }, confidence: 0.85, rule: 'speaker/first-person', at: opens };
  const to = Math.min(last, i + 6);
  const isQuestion = d.reading.document.tokens.slice(i, last).some((t) => t.text === '?');
  return isQuestion ? [] : [{ proposal, party, stance, from: opens, to, rule, confidence: 0.65 }];
}
