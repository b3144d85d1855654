/** The noun an amount is said of → whose it is: a possessor, the subject that has or made it, "its" and "the company's" settled. */
import type { LocalEntity } from '../../../model/mention.ts';
import { onlyBody } from '../../bodies.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { conjunctions, isAdverb, isIn, lookUp, prepositions, range } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { type Line, runsIn } from '../../line.ts';
import { pronounOwner as makerOfPlan } from '../../proposals/phrases/pronoun-owner.ts';
import type { Reading } from '../../reading.ts';
import type { Context } from '../context.ts';
import { frontedSubject } from '../counts/fronted.ts';
import { openerOf } from '../counts/opener.ts';
import { isOfUnknown } from '../counts/subject.ts';
import { isVerb } from '../number/word-form.ts';
import { amountWord, type Topic } from './topic-phrase.ts';

const owning =
  /^(?:has|have|had|having|posted|posts|reported|reports|made|makes|owes|owed|offered|offers|launched|raised|raises|agreed|approved|unveiled|recorded|booked|earned|generated|announced|declared|proposed|wants|wanted|demanded|demands|pledged|lifted|increased|sweetened|improved|cut|lowered|set|kept|faces|faced|holds|held|owns|owned|controls|controlled|acquired|bought|expects|forecast|sees|estimates|put|puts)$/;

const bids = /^(?:bid|offer|takeover|approach|deal|merger)$/;

/** Accounts that a body which speaks of them without an owner calls its own: "Acme said sales rose 2%". */
const accounts =
  /^(?:sales|revenue|revenues|turnover|profit|profits|earnings|income|loss|losses|net|dividend|orders|debt|debts|output|production|traffic|costs|margin|margins|subscribers|shares)$/;

/** Sales, profit, debts: what every company has of its own. */
export const isAccount = (noun: string): boolean => accounts.test(noun);

/** The named body that the amount's noun belongs to. */
export function ownerOf(context: Context, topic: Topic | undefined): string | undefined {
  if (!topic || topic.event !== undefined) return undefined;
  const bid = bids.test(topic.noun ?? '') || /^(?:proposal|tender)$/.test(topic.noun ?? '');
  const possessor = bid
    ? (makerOf(context, topic) ?? (namesBodies(context) ? undefined : possessorOf(context, topic)))
    : possessorOf(context, topic);
  if (possessor) return possessor.name;
  return namedOwner(context, topic) ?? placeOwner(context, topic) ?? (bid ? undefined : unsaidOwner(context, topic));
}

/** The name before the noun, where it has what the noun says: the nearest in its clause or none. */
function namedOwner({ line, reading }: Context, topic: Topic): string | undefined {
  const before = topic.first - 1;
  for (let at = before; at >= Math.max(line.first, topic.first - 10); at--) {
    const word = line.word(at);
    const which = relativeTo(line, reading, at);
    if (which !== undefined && owns(line, at + 1, topic.first)) return which.name;
    if (/^(?:[;:]|but|who|which|while|["“”])$/.test(word) || (word === ',' && at < before - 6)) return undefined;
    const run = reading.namedAt.get(at);
    if (!run) continue;
    // "the Acme bid" is one for Acme as often as one of Acme's.
    const adjacent = run.last === topic.first && !bids.test(topic.noun ?? '');
    const owned =
      run.entity.kind === 'organization' &&
      !isEmployer(line, reading, run.first) &&
      (adjacent || owns(line, run.last, topic.first));
    return owned ? run.entity.name : undefined;
  }
  return undefined;
}

/** "Acme, |which| had sales of": the body that it stands for. */
function relativeTo(line: Line, { namedAt }: Reading, at: number): LocalEntity | undefined {
  if (line.word(at) !== 'which') return undefined;
  const entity = namedAt.get(line.word(at - 1) === ',' ? at - 2 : at - 1)?.entity;
  return entity?.kind === 'organization' ? entity : undefined;
}

/** "Jo Dolan of |Blue Securities| expects earnings of $5": what somebody there thinks of another's. */
const isEmployer = (line: Line, { namedAt }: Reading, first: number): boolean =>
  /^(?:of|at|with|for|from)$/.test(line.word(first - 1)) && namedAt.get(first - 2)?.entity.kind === 'person';

/** "Ruritania's $19bn foreign debt": a place has it. */
function placeOwner({ line, reading }: Context, topic: Topic): string | undefined {
  for (let at = topic.first - 1; at >= Math.max(line.first, topic.first - 6); at--) {
    const place = reading.placeAt.get(at);
    if (place?.form === 'place')
      return /^['’]s?$/.test(line.word(place.last)) && isObject(line, place.last + 1, topic.first)
        ? place.name
        : undefined;
  }
  return undefined;
}

const possessorOf = (context: Context, topic: Topic): LocalEntity | undefined =>
  pronounOwner(context, topic.from === 'behind' ? beforeAmount(context.line, topic.first) : topic.first - 1) ??
  definiteOwner(context, topic);

/** "its initial $5bn bid": whose clause it is, where that leaves no doubt. */
function makerOf(context: Context, topic: Topic): LocalEntity | undefined {
  const { line, reading, d } = context;
  const end = topic.from === 'behind' ? beforeAmount(line, topic.first) : topic.first - 1;
  const at = range(Math.max(line.first, end - 2), end + 1).findLast((i) => /^(?:its|their)$/.test(line.word(i)));
  const key = at === undefined ? undefined : makerOfPlan(d, at, topic.last - 1);
  return key === undefined ? undefined : entityOf(reading, key);
}

/** "its |50%| stake": to the token before the amount that stands before the noun. */
function beforeAmount(line: Line, first: number): number {
  let at = first - 1;
  while (at > line.first && line.word(at) !== ',' && amountWord(line, at)) at--;
  return at;
}

const unsaidOwner = (context: Context, topic: Topic): string | undefined =>
  pronounSubject(context, topic) ?? ownAccounts(context, topic);

/** Whoever a sentence names may be the one that is bid for: "launched a bid for Acme, valuing its offer at". */
const namesBodies = ({ line, reading }: Context): boolean =>
  runsIn(reading.namedAt, line.first, line.last).some(({ entity }) => entity.kind === 'organization');

/** "Acme's", "Acme has", "Acme also raised": the name stands right before the noun or before a verb of having. */
function owns(line: Line, from: number, to: number): boolean {
  if (/^['’]s?$/.test(line.word(from))) return isObject(line, from + 1, to);
  for (let at = from; at < to; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') return false;
    // "The Treasury puts the cost at": it estimates it.
    if (/^puts?$/.test(token.lower) && line.word(to - 1) === 'the') return false;
    if (owning.test(token.lower) && hasObject(line, at + 1, to)) return true;
    // "is estimated to have debts of"
    if (/^(?:is|are|was|were|estimated|believed|thought|known|reported|said|to)$/.test(token.lower)) continue;
    if (!owning.test(token.lower) && !isAdverb(token) && !/^(?:last|yesterday|night|today)$/.test(token.lower))
      return false;
  }
  return false;
}

/** "sweetened |that| bid", "has |a big| debt" */
const hasObject = (line: Line, from: number, to: number): boolean =>
  (line.word(from) === 'that' && from + 1 === to) || isObject(line, from, to);

/** Nothing but articles and adjectives stands between the verb and the noun. */
function isObject(line: Line, from: number, to: number): boolean {
  if (to - from > 4) return false;
  // "Acme's $80|-|a-share tender offer"
  const marks = /^['’]s?$/.test(line.word(from - 1)) ? /^[$£€,-]$/ : /^[$£€]$/;
  for (let at = from; at < to; at++) {
    const token = line.token(at);
    if (token?.kind === 'number' || marks.test(token?.text ?? '')) continue;
    // "put |the deal's| value at": that of the deal.
    if (/^['’]s?$/.test(token?.text ?? '')) return false;
    if (token?.kind !== 'word' || isIn(prepositions, token, line.degraded) || isIn(conjunctions, token, line.degraded))
      return false;
    if (isVerb(line, at) && !/ed$/.test(token.lower)) return false;
    if (isVerb(line, at) && at === from) return false;
  }
  return true;
}

/** "its offer", "their bid" */
function pronounOwner(context: Context, at: number): LocalEntity | undefined {
  const { line, reading, d } = context;
  const spot = /^(?:own|new|latest|revised|first|initial|quarterly|annual|net|earlier)$/.test(line.word(at))
    ? at - 1
    : at;
  if (!/^(?:its|their)$/.test(line.word(spot))) return undefined;
  // "the plan to buy its shares": nobody buys his own.
  if (/^(?:buy|buys|buying|bought|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing))$/.test(line.word(spot - 1)))
    return undefined;
  return subjectOfLine(line, reading, spot) ?? sureBefore(context, organizationBefore(d, spot));
}

/** Whom a pronoun of another sentence means: the body the report is about, or the only one of the sentence before. */
function sureBefore(
  { reading, subject: { setting }, sentence }: Context,
  meant: LocalEntity | undefined,
): LocalEntity | undefined {
  const before = reading.document.sentences[sentence - 1];
  const main = meant === setting.body && meant?.class === 'company';
  if (meant === undefined || main || before === undefined) return meant;
  const bodies = new Set(
    runsIn(reading.namedAt, before.first, before.last).flatMap(({ entity }) =>
      entity.kind === 'organization' ? [entity.name] : [],
    ),
  );
  for (const { name, form } of runsIn(reading.placeAt, before.first, before.last))
    if (form === 'place') bodies.add(name);
  return bodies.size === 0 || (bodies.size === 1 && bodies.has(meant.name)) ? meant : undefined;
}

/** The body whose clause it is: the nearest before a token that no preposition makes an object. */
function subjectOfLine(line: Line, reading: Reading, before: number): LocalEntity | undefined {
  for (let at = before - 1; at >= line.first; at--) {
    const run = reading.namedAt.get(at);
    // "the ministry said the DoH gets …, its budget": whoever that is.
    if (!run && isUnknownSubject(line, reading, at)) return undefined;
    if (!run) continue;
    at = run.first;
    const opener = openerOf(line, run.first);
    if (run.entity.kind !== 'organization') return undefined;
    if (!/^(?:of|in|by|for|with|to|from|on|at|against|than|and|told)$/.test(opener)) return run.entity;
  }
  return undefined;
}

/** A word in a capital, known as nobody, of whom a verb of saying tells. */
const isUnknownSubject = (line: Line, { placeAt, dateAt }: Reading, at: number): boolean =>
  /^\p{Lu}/u.test(line.token(at)?.text ?? '') &&
  !placeAt.has(at) &&
  !dateAt.has(at) &&
  [1, 2, 3].some((n) => lookUp(sayingVerbs, line.token(at - n), line.degraded) !== undefined);

/** "the company's shares", where the topic's own words begin with it or it stands before them. */
function definiteOwner({ line, d }: Context, topic: Topic): LocalEntity | undefined {
  for (let at = Math.max(line.first, topic.first - 3); at < topic.last; at++) {
    if (!/^['’]s?$/.test(line.word(at)) || !/^(?:the|this|that)$/.test(line.word(at - 2))) continue;
    const noun = line.word(at - 1);
    return organizationBefore(d, at - 1, noun) ?? onlyBody(d, noun);
  }
  return undefined;
}

/** "It lost 380,000 …", "it had debts of": the subject is a pronoun. */
function pronounSubject({ line, d }: Context, topic: Topic): string | undefined {
  for (let at = topic.first - 1; at >= Math.max(line.first, topic.first - 4); at--)
    if (/^(?:it|they)$/.test(line.word(at)) && owns(line, at + 1, topic.first))
      return isOfUnknown(d, line, at) ? undefined : bodyAt(d, line, at)?.name;
  return undefined;
}

const bodyAt = (d: Discourse, line: Line, pronoun: number): LocalEntity | undefined => {
  const fronted = frontedSubject(d, line, pronoun);
  return fronted ? fronted.body : organizationBefore(d, pronoun);
};

/** "would create a group with sales of": what does not exist yet is not the speaker. */
function isOfJoined(line: Line, before: number): boolean {
  for (let at = line.first; at < before; at++)
    if (/^(?:create|creating|combined|merged|enlarged)$/.test(line.word(at))) return true;
  return false;
}

function ownAccounts({ line, reading, speaker }: Context, topic: Topic): string | undefined {
  if (!accounts.test(topic.noun ?? '') || speaker === undefined || isOfJoined(line, topic.first)) return undefined;
  const body = entityOf(reading, speaker);
  return body?.kind === 'organization' && body.class === 'company' ? body.name : undefined;
}
