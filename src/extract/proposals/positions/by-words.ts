/** Judgements and idioms → the positions they tell: "called it an insult", "said there was no need for it", "was undecided". */
import type { Stance } from '../../../model/values.ts';
import { once, oncePerWord } from '../../../text/once.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { friendlyWords, hostileWords, type Idiom, idioms, wantingWords } from '../../data/stances.ts';
import { isAdverb } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Found, Place } from './found.ts';
import { objectAt, type ProposalAt, several, subjectProposal, topicAt } from './object.ts';
import { partiesOf } from './parties.ts';

/** Words at which `byJudgement` finds something at all. */
export const mayJudge = (word: string): boolean => [undervaluing, verdictVerbs, callingVerbs].some((p) => p.test(word));

const undervaluing = /^undervalue[sd]?$|^undervaluing$/;
const verdictVerbs =
  /^(?:was|is|were|are|did|does|do|didn['’]t|doesn['’]t|isn['’]t|wasn['’]t|fails?|failed|falls?|fell)$/;
const callingVerbs = /^(?:called|calls|described|describes|branded|dubbed|termed)$/;

/** "called the offer “an insult”", "described the package as fair". */
export function byJudgement(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.lower ?? '';
  if (undervaluing.test(word)) return byWorth(d, { i, first, last }, proposalAt);
  if (verdictVerbs.test(word)) return byVerdict(d, { i, first, last }, proposalAt);
  if (!callingVerbs.test(word)) return [];
  const object = objectAt(d, i + 1, last, proposalAt);
  if (!object || object.to - i > 6) return [];
  const words = tokens
    .slice(object.to, Math.min(last, object.to + 12))
    .map((t) => t.lower)
    .join(' ');
  const stance: Stance | undefined = hostileWords.test(words)
    ? 'opposes'
    : friendlyWords.test(words) && !/\bbut\b|\bnot\b|n['’]t\b/.test(words)
      ? 'supports'
      : undefined;
  if (!stance) return [];
  return partiesOf(d, i, first, last).map((party) => ({
    proposal: object.key,
    party,
    stance,
    from: Math.min(party.at, i),
    to: Math.min(last, object.to + 8),
    rule: 'position/judges',
    confidence: 0.65 * party.confidence,
  }));
}

const underReview =
  /^(?:still |being )*(?:under (?:review|consideration|study|discussion)|(?:reviewed|studied|considered|examined) )/;

/** What whoever says it of an offer will not take, also without marks of quotation. */
const refusing =
  /^(?:simply |clearly |totally |completely |just )?(?:unacceptable|inadequate|derisory|unfair|unworkable|too low|too little|not enough|not acceptable|not good enough)\b/;

function verdictOf(verb: string, words: string, quoted: boolean): Stance | undefined {
  if (underReview.test(words)) return 'undecided';
  const against = (quoted && hostileWords.test(words)) || refusing.test(words) || wantingWords.test(`${verb} ${words}`);
  if (against) return 'opposes';
  if (quoted && winning.test(words)) return 'supports';
  if (!/^(?:is|was|are|were)$/.test(verb) || /\b(?:not|but|if)\b/.test(words)) return undefined;
  return damning.test(words) ? 'opposes' : praising.test(words) ? 'supports' : undefined;
}

/** "said the proposal was “a reversal”": whoever says so is against it. */
function byVerdict(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  // "the offer “still falls short”"
  let before = i - 1;
  while (isAdverb(tokens[before]) || tokens[before]?.kind === 'quote') before--;
  // "The deal, which would split the company, was unattractive"
  const proposal =
    proposalAt.get(before) ?? (tokens[before]?.text === ',' ? subjectProposal(d, i, first, proposalAt) : undefined);
  if (proposal === undefined) return [];
  const quoted = tokens[i + 1]?.kind === 'quote';
  const verb = tokens[i]?.lower ?? '';
  const words = tokens
    .slice(i + 1, Math.min(last, i + 9))
    .map((t) => t.lower)
    .join(' ');
  const stance = verdictOf(verb, words, quoted);
  if (!stance) return d.quoted[before] ? byOwnVerdict(d, { i, first, last }, proposal, words) : [];
  // "said it was advised that the bid fell short": whose verdict it is stands right before.
  let begins = before;
  while (proposalAt.get(begins - 1) === proposal) begins--;
  if (d.quoted[before]) return ownVerdict(d, { i, first, last }, proposal, stance);
  for (let k = begins - 1; k > Math.max(first, begins - 4); k--) {
    if (!reportingVerb(d, k)) continue;
    return partiesOf(d, k, first, last).map((party) => ({
      proposal,
      party,
      stance,
      from: Math.min(party.at, i),
      to: Math.min(last, i + 5),
      rule: 'position/verdict',
      confidence: 0.65 * party.confidence,
    }));
  }
  // "…, the chairman said": whoever says so; "was advised that the bid …" is another's word.
  return stance === 'undecided' || tokens[begins - 1]?.lower === 'that'
    ? []
    : ownVerdict(d, { i, first, last }, proposal, stance);
}

const winning = /^[“”"'‘’] (?:an? |the )?(?:win-win|compelling|fair|generous|attractive|historic|sensible|balanced)\b/;
const praising =
  /^(?:[“"'‘] )?(?:\w+ )?(?:a |an |the |very |really |in |[“"'‘] )*(?:good|great|fair|sensible|right|excellent|fantastic|wonderful|positive|balanced|reasonable|compelling|attractive|generous|welcome|win-win)\b|^(?:\w+ )?(?:a |an )?(?:\w+ )?(?:victory|triumph|step forward|breakthrough|win|boon|milestone|success|achievement)\b|^in the (?:best |great )?(?:interests?|tradition) of\b/;
const damning =
  /^(?:[“"'‘] )?(?:\w+ )?(?:a |an |the |very |really |such |nothing but |[“"'‘] )*(?:bad|terrible|disastrous|dangerous|wrong|awful|reckless|flawed|unworkable|illegal|unconstitutional|unattractive|opportunistic|insult|insulting|disgrace|disgraceful|disaster|betrayal|mistake|joke|outrage|outrageous|unacceptable|unfair|derisory|sham|farce|smoke ?screen|nonsense|catastrophe|slap in the face|attack on|non-?starter)\b|^(?:\w+ )?(?:economically|financially|morally|legally|politically|fundamentally) (?:reckless|irresponsible|unsound|wrong|flawed|bankrupt)\b/;

/** “This offer is an insult”, “the agreement is good news”: whoever says so. Denials and questions say neither. */
function byOwnVerdict(d: Discourse, place: Place, proposal: Found['proposal'], words: string): Found[] {
  if (
    !/^(?:is|was)$/.test(d.reading.document.tokens[place.i]?.lower ?? '') ||
    /^(?:not|never|no)\b|\bbut\b/.test(words)
  )
    return [];
  const stance: Stance | undefined = damning.test(words) ? 'opposes' : praising.test(words) ? 'supports' : undefined;
  return stance ? ownVerdict(d, place, proposal, stance) : [];
}

/** In whose quotation it stands, or the body they speak for. */
const ownVerdict = (d: Discourse, { i, first, last }: Place, proposal: Found['proposal'], stance: Stance): Found[] => {
  const opens = Math.max(first, i - 3);
  const party: Speaker = { party: { unnamed: 'we' }, confidence: 0.85, rule: 'speaker/first-person', at: opens };
  const to = Math.min(last, i + 6);
  const isQuestion = d.reading.document.tokens.slice(i, last).some((t) => t.text === '?');
  return isQuestion ? [] : [{ proposal, party, stance, from: opens, to, rule: 'position/verdict', confidence: 0.65 }];
};

/** "said the offer undervalued the company". */
function byWorth(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  let before = i - 1;
  while (
    isAdverb(tokens[before]) ||
    tokens[before]?.kind === 'quote' ||
    /^(?:continu\w+|to|would|has|had)$/.test(tokens[before]?.lower ?? '')
  )
    before--;
  const proposal =
    proposalAt.get(before) ??
    (d.reading.document.tokens[before]?.lower === 'it' ? topicAt(d, before, proposalAt, 0)?.key : undefined);
  if (proposal === undefined || several.test(tokens[before - 1]?.lower ?? '')) return [];
  if (d.quoted[i] && d.quoted[before]) return ownVerdict(d, { i, first, last }, proposal, 'opposes');
  for (let k = before - 1; k > first; k--) {
    if (!reportingVerb(d, k)) continue;
    return partiesOf(d, k, first, last).map((party) => ({
      proposal,
      party,
      stance: 'opposes',
      from: Math.min(party.at, i),
      to: Math.min(last, i + 3),
      rule: 'position/undervalues',
      confidence: 0.75 * party.confidence,
    }));
  }
  return [];
}

/** Words at which `byNeed` finds something at all. */
export const mayNeed = (word: string): boolean => word === 'need';

/** "said there was no need for a truce". */
export function byNeed(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (tokens[i]?.lower !== 'need' || tokens[i - 1]?.lower !== 'no' || tokens[i + 1]?.lower !== 'for') return [];
  const object = objectAt(d, i + 2, last, proposalAt);
  if (!object || !/^(?:is|was|wa|sees|saw)$/.test(tokens[i - 2]?.lower ?? '')) return [];
  for (let k = i - 3; k > first; k--) {
    if (!reportingVerb(d, k)) continue;
    return partiesOf(d, k, first, last).map((party) => ({
      proposal: object.key,
      party,
      stance: 'rejects',
      from: Math.min(party.at, i),
      to: object.to,
      rule: 'position/no-need',
      confidence: 0.8 * party.confidence,
    }));
  }
  return [];
}

/** First words of a pattern as `^(?:is|asked for) …`; of any other anything may be the first word. */
function firstWords({ source }: RegExp): RegExp {
  const head = /^\^(\(\?:[^()]+\)|[\w?]+) /.exec(source)?.[1]?.replace(/ [^|)]+/g, '');
  return head === undefined ? /^/ : new RegExp(`^${head}$`);
}

/** Asked of every word of a report: the idioms are tried only behind those few that one begins with. */
export const mayOpenIdiom: (word: string) => boolean = oncePerWord((word) =>
  openings().some((opening) => opening.test(word)),
);
const openings = once(() => idioms.map(({ words }) => firstWords(words)));

/** The idiom that begins at token `i`, as it stands there, and where the clause ends that may hold it. */
function idiomAt(
  tokens: readonly Token[],
  i: number,
  last: number,
): { readonly idiom: Idiom; readonly said: string; readonly end: number } | undefined {
  if (!mayOpenIdiom(tokens[i]?.lower ?? '')) return undefined;
  let end = i;
  while (end < last && !/^[.;:]$/.test(tokens[end]?.text ?? '') && end < i + 18) end++;
  const words = tokens
    .slice(i, end)
    .map((t) => t.lower)
    .join(' ');
  const idiom = idioms.find((x) => x.words.test(words));
  return idiom && { idiom, said: idiom.words.exec(words)?.[0] ?? '', end };
}

/** "was undecided", "wants the rate cut": the proposal named in the clause, else the one spoken of. */
export function byIdiom(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const told = idiomAt(d.reading.document.tokens, i, last);
  if (!told) return [];
  const { idiom, said, end } = told;
  const length = said.split(' ').length;
  // "asked for changes to the plan": where the party stands on the plan, not on the changes
  const begin = /(?:chang|amend)\w*$/.test(said) ? length : Math.min(1, length);
  const object = objectAt(d, i + (idiom.needsObject ? length : begin), Math.min(end, i + length + 7), proposalAt);
  if (idiom.needsObject && !object) return [];
  // "is considering its options": of what only the sentence itself can say.
  const vague = idiom.near || /\boptions?\b/.test(said);
  const topic = object ?? topicAt(d, i, proposalAt, vague ? 0 : 2);
  if (!topic) return [];
  const named = object !== undefined;
  const sure = 'to' in topic ? topic.confidence : topic.apart === 0 ? 0.85 : topic.apart === 1 ? 0.8 : 0.7;
  // "Unions will consult their members": of nothing that is named, by nobody who is.
  const parties = partiesOf(d, i, first, last).filter(({ party }) => named || 'entity' in party);
  return parties.map((party) => ({
    proposal: topic.key,
    party,
    stance: idiom.stance,
    from: Math.min(party.at, i),
    to: Math.max(i + length, 'to' in topic ? topic.to : 0),
    rule: 'position/idiom',
    confidence: idiom.confidence * party.confidence * sure,
  }));
}
