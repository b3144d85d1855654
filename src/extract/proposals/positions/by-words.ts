/** Judgements and idioms → the positions they tell: "called it an insult", "said there was no need for it", "was undecided". */
import type { Stance } from '../../../model/values.ts';
import { once, oncePerWord } from '../../../text/once.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { friendlyWords, hostileWords, type Idiom, idioms } from '../../data/stances.ts';
import { determiners, prepositions, range } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import { byVerdict, mayGiveVerdict } from './by-verdict.ts';
import type { Found, Place } from './found.ts';
import { isAlone, objectAt, type ProposalAt, topicAt } from './object.ts';
import { agentsAfter, partiesOf } from './parties.ts';
import { previousWord } from './passive.ts';
import { firstNamed, subjectProposal } from './subject-proposal.ts';

/** Words at which `byJudgement` finds something at all. */
export const mayJudge = (word: string): boolean => callingVerbs.test(word) || mayGiveVerdict(word);

const callingVerbs =
  /^(?:call(?:ed|s|ing)|describ(?:e[ds]?|ing)|brand(?:ed|ing)|dubb(?:ed|ing)|termed|labell?(?:ed|ing)|characteri[sz](?:e[ds]?|ing)|view(?:ed|s)?|see|sees|saw)$/;

/** "called the offer “an insult”", "described the package as fair". */
export function byJudgement(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.lower ?? '';
  if (mayGiveVerdict(word)) return byVerdict(d, { i, first, last }, proposalAt);
  if (!callingVerbs.test(word)) return [];
  if (/^(?:was|were|been|is|are|being)$/.test(previousWord(d, i))) return calledBy(d, { i, first, last }, proposalAt);
  const object = objectAt(d, i + 1, last, proposalAt);
  if (!object || object.to - i > 6) return [];
  const stance = judgement(d, object.to, Math.min(last, object.to + 12));
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

/** What the words from token `from` on call a proposal. */
function judgement({ reading: { document } }: Discourse, from: number, to: number): Stance | undefined {
  const words = document.tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(' ');
  if (hostileWords.test(words)) return 'opposes';
  return friendlyWords.test(words) && !/\bbut\b|\bnot\b|n['’]t\b/.test(words) ? 'supports' : undefined;
}

/** "was called a farce by the union", "was described as “reckless” by Jones". */
function calledBy(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const by = range(i + 1, Math.min(last, i + 14)).find((k) => tokens[k]?.lower === 'by' && !d.quoted[k]);
  const proposal = by === undefined ? undefined : subjectProposal(d, i, first, proposalAt);
  const stance = by === undefined ? undefined : judgement(d, i + 1, by);
  if (by === undefined || proposal === undefined || !stance) return [];
  return agentsAfter(d, by, last).map((party) => ({
    proposal,
    party,
    stance,
    from: firstNamed(proposalAt, proposal, first, i) ?? i,
    to: Math.min(last, party.at + 1),
    rule: 'position/passive',
    confidence: 0.8 * party.confidence,
  }));
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

/** First words of a pattern as `^(?:is|asked for) …` or `^cast(?:ing)? …`; of any other anything may be the first word. */
function firstWords({ source }: RegExp): RegExp {
  const head = /^\^((?:\(\?:[^()]+\)|[\w?])+) /.exec(source)?.[1]?.replace(/ [^|)]+/g, '');
  return head === undefined ? /^/ : new RegExp(`^${head}$`);
}

/** Asked of every word of a report: hardly one begins an idiom, and then two or three of them. */
const idiomsFrom = oncePerWord((word): readonly Idiom[] => idioms.filter((_, k) => openings()[k]?.test(word)));
const openings = once(() => idioms.map(({ words }) => firstWords(words)));

export const mayOpenIdiom = (word: string): boolean => idiomsFrom(word).length > 0;

/** The idiom that begins at token `i`, as it stands there, and where the clause ends that may hold it. */
function idiomAt(
  tokens: readonly Token[],
  i: number,
  last: number,
): { readonly idiom: Idiom; readonly said: string; readonly end: number } | undefined {
  const own = idiomsFrom(tokens[i]?.lower ?? '');
  if (own.length === 0) return undefined;
  let end = i;
  while (end < last && !/^[.;:]$/.test(tokens[end]?.text ?? '') && end < i + 18) end++;
  const words = tokens
    .slice(i, end)
    .map((t) => t.lower)
    .join(' ');
  const idiom = own.find((x) => x.words.test(words));
  const said = idiom?.words.exec(words)?.[0] ?? '';
  // "is not opposed to it", where the idiom itself is none of denying
  const isDenied =
    idiom !== undefined && denial.test(said) && !/\b(?:not|no|never)\b/.test(withoutGuards(idiom.words.source));
  return idiom && !isDenied ? { idiom, said, end } : undefined;
}

const denial = /^\w+ (?:not|never|hardly|no longer)\b/;
/** A pattern without what must not stand there. */
const withoutGuards = (source: string): string => source.replace(/\(\?!(?:[^()]|\([^()]*\))*\)/g, '');

/** "voted against a motion", "is against the tax": what is answered has a name of its own, and is no proposal. */
function hasOther({ reading }: Discourse, at: number): boolean {
  const before = reading.document.tokens[at - 1]?.lower ?? '';
  const next = reading.document.tokens[at]?.lower ?? '';
  return prepositions.has(before) && !/^(?:it|this|that|them)$/.test(next) && (determiners.has(next) || next === 'any');
}

const pastPreposition = ({ reading: { document } }: Discourse, at: number): number =>
  prepositions.has(document.tokens[at]?.lower ?? '') || document.tokens[at]?.lower === 'to' ? at + 1 : at;

/** How many sentences back it may have been spoken of: "is undecided", and “voted against”, of the only one, farther. */
function reachOf({ near }: Idiom, said: string, proposalAt: ProposalAt): number {
  const isVote = /^voted?/.test(said);
  if (isVote && isAlone(proposalAt)) return 8;
  if (near || /\boptions?\b/.test(said)) return 0;
  return isAlone(proposalAt) && /(?:undecided|favou?r|against|opposed)$/.test(said) ? 5 : 2;
}

/** "was undecided", "wants the rate cut": the proposal named in the clause, else the one spoken of. */
export function byIdiom(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const told = idiomAt(d.reading.document.tokens, i, last);
  if (!told) return [];
  const { idiom, said, end } = told;
  const length = said.split(' ').length;
  // "asked for changes to the plan": where the party stands on the plan, not on the changes
  const inside = !idiom.needsObject && !/(?:chang|amend)\w*$/.test(said);
  const until = Math.min(end, i + length + 7);
  const object =
    objectAt(d, pastPreposition(d, i + length), until, proposalAt) ??
    (inside ? objectAt(d, i + Math.min(1, length), until, proposalAt) : undefined);
  if (!object && (idiom.needsObject || hasOther(d, i + length))) return [];
  // "is considering its options": of what only the sentence itself can say.
  const topic = object ?? topicAt(d, i, proposalAt, reachOf(idiom, said, proposalAt));
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
    rule: /^(?:voted?|cast)/.test(said) ? 'position/voted' : 'position/idiom',
    confidence: idiom.confidence * party.confidence * sure,
    spoken: !named || object.spoken === true,
  }));
}
