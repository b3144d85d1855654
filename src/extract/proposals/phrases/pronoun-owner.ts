/** "its", "their", "that company's" before a noun that names a proposal → whose it is. */
import type { LocalKey } from '../../../model/ids.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import { type Discourse, organizationBefore, wordAt } from '../../coreference.ts';
import { proposingVerbs, raisingVerbs } from '../../data/proposing.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { isAdverb, range, sentenceRange } from '../../grammar.ts';
import { entityOf, lastRunBefore, runsFrom } from '../../known.ts';
import { takersOf } from '../positions/parties.ts';

/** "Acme said its offer …"; but "the union rejected its offer" speaks of somebody else's. */
export function pronounOwner(d: Discourse, first: number, head: number): LocalKey | undefined {
  const { tokens, sentenceOf } = d.reading.document;
  if (isThatCompanys(d, first)) return namedBefore(d, first);
  if (!/^(?:its|their)$/.test(tokens[first]?.lower ?? '') || d.quoted[first]) return undefined;
  const maker = itsMaker(d, first, head);
  if (maker !== undefined) return maker;
  const found = organizationBefore(d, first);
  const run = found && lastRunBefore(d.reading, found.key, first);
  if (!found || !run || sentenceOf[run.first] !== sentenceOf[first]) return undefined;
  const verb = tokens[first - 1]?.lower ?? '';
  const makes =
    tokens[first + 1]?.lower === 'own' ||
    proposingVerbs.has(verb) ||
    raisingVerbs.has(verb) ||
    /^(?:withdr[ae]w|withdrawn|withdrawing|dropp?ed|drop(?:ping)?|raising|improving|financ(?:e|es|ed|ing)|fund(?:s|ed|ing)?|made|make|said|says|that|extended|defended|cut|of|to)$/.test(
      verb,
    );
  for (let i = run.last; i < first; i++)
    if (stanceVerbs.has(tokens[i]?.lower ?? '') || tokens[i]?.text === ',' || isOthersClause(d, i)) return undefined;
  return makes ? found.key : undefined;
}

/** "Acme was in talks after its suitors lowered their bids": a clause with a subject of its own; not "after it lowered its bid". */
const isOthersClause = ({ reading: { document } }: Discourse, i: number): boolean =>
  /^(?:after|as|when|while|before|because|since|until|although|though)$/.test(document.tokens[i]?.lower ?? '') &&
  !/^(?:it|they)$|ing$/.test(document.tokens[i + 1]?.lower ?? '');

const isInOthersClause = (d: Discourse, verb: number, first: number): boolean =>
  range(verb + 1, first).some((i) => isOthersClause(d, i));

/** "that company's bid": of the one named last. */
const isThatCompanys = ({ reading: { document } }: Discourse, first: number): boolean =>
  document.tokens[first]?.lower === 'that' &&
  /^(?:company|firm|group|bank|airline)$/.test(document.tokens[first + 1]?.lower ?? '') &&
  /^['’]s$/.test(document.tokens[first + 2]?.text ?? '');

/** The organization named last before a token, in its sentence. */
function namedBefore(d: Discourse, at: number): LocalKey | undefined {
  const run = runsFrom(d.reading, sentenceRange(d.reading.document, at).first, at).findLast(
    (r) => r.entity.kind === 'organization',
  );
  return run?.entity.key;
}

/** What is made by one side alone: a deal, a plan or a contract may be that of two, or its own of whoever is asked. */
const made = /^(?:offers?|bids?|proposals?|counter-?(?:offer|bid|proposal)s?|tender)$/;

/** What one does with another's offer, or with whoever makes it. */
const received =
  /^(?:consider|stud|review|weigh|evaluat|assess|examin|receiv|await|get|got|discuss|answer|repl|respond|repel|fend|fight|fought|fac|counter|top|match|outbid|beat|trump|rival|recommend|call|describ|brand|label|join|agree|hear|urg|ask|tell|told|expect|wait|talk|meet|met|negotiat|support|win|won|lur|attract|invit|solicit|undervalu|valu)(?:e?s|e?d|ing|y|ies|ied|n)?$/;

/** Token `first` is "its" or "their", token `head` the noun. Only in its own sentence. */
function itsMaker(d: Discourse, first: number, head: number): LocalKey | undefined {
  if (!made.test(wordAt(d, head)) || isReceived(d, first) || isPossessed(d, first, head)) return undefined;
  const { first: start, last } = sentenceRange(d.reading.document, first);
  const [verb, low] = verbBefore(d, first, start) ?? verbAfterFronted(d, head, start, last) ?? [];
  if (
    verb === undefined ||
    low === undefined ||
    isUnclear(d, verb) ||
    isAsked(d, verb, first) ||
    isInOthersClause(d, verb, first)
  )
    return undefined;
  const [taker, another] = takersOf(d, verb, low);
  if (!taker || another || !('entity' in taker.party)) return undefined;
  return entityOf(d.reading, taker.party.entity)?.kind === 'organization' ? taker.party.entity : undefined;
}

/** "its rival's bid". */
const isPossessed = ({ reading: { document } }: Discourse, first: number, head: number): boolean =>
  document.tokens.slice(first + 1, head).some((t) => /^['’]s?$/.test(t.text));

/** "told the giant it would see if it can improve its offer": which of two "it" is; "said on Monday that it was raising its offer" leaves no doubt. */
function isUnclear(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  let at = verb - 1;
  while (isAdverb(tokens[at])) at--;
  // "told the minister that his plan"
  if (/^(?:told|asked|urged|warned|reminded|assured)$/.test(wordAt(d, verb))) return true;
  if (!/^(?:it|they)$/.test(wordAt(d, at))) return false;
  let before = wordAt(d, at - 1) === 'that' ? at - 2 : at - 1;
  const day = d.reading.dateAt.get(before);
  if (day) before = /^(?:on|in)$/.test(wordAt(d, day.first - 1)) ? day.first - 2 : day.first - 1;
  return !sayingVerbs.has(wordAt(d, before)) || /^(?:told|tell|tells)$/.test(wordAt(d, before));
}

/** "may ask the giant to raise its offer", "sought details from the giant on its offer": whoever is asked; not "wants to raise its offer". */
function isAsked({ reading: { document } }: Discourse, verb: number, first: number): boolean {
  const words = document.tokens.slice(verb, first).map((t) => t.lower);
  if (/^(?:request|seek|sought|demand|obtain|want)/.test(words[0] ?? '') && words.includes('from')) return true;
  const asks = words.findIndex((w) => asking.test(w));
  return asks >= 0 && words.indexOf('to', asks + 1) > asks + 1;
}

const asking =
  /^(?:(?:ask|urg|want|press|push|forc|prompt|lead|allow|invit|persuad|expect|pressur)(?:e?s|e?d|e|ing)?|led|got)$/;

/** "rejected its offer", "responded to its offer": another's. */
function isReceived(d: Discourse, first: number): boolean {
  const isVerb = (w: string): boolean =>
    received.test(w) || (stanceVerbs.has(w) && !/^(?:withdr[ae]wn?|withdraws|withdrawing|defend\w*)$/.test(w));
  const [verb, before] = [wordAt(d, first - 2), wordAt(d, first - 1)];
  if (isVerb(before)) return true;
  // "responded to its offer"; not "a contest with its offer"
  const acts = isFiniteVerb(d, first - 2) || /(?:ed|ing)$/.test(verb);
  return acts && /^(?:to|with|on|about|off|down|against|for)$/.test(before) && isVerb(verb);
}

/** The verb that governs it and where its clause may begin: a participle right before, else the finite one, past infinitives: "said it was raising its offer". */
function verbBefore(d: Discourse, at: number, start: number): [verb: number, low: number] | undefined {
  if (/[aeiouy].*ing$/.test(wordAt(d, at - 1)) && at - 1 > start) return [at - 1, start];
  for (let i = at - 1; i >= start; i--) {
    if (/^[,;:—–()]$/.test(wordAt(d, i)) || d.reading.document.tokens[i]?.kind === 'quote') return undefined;
    if (isFiniteVerb(d, i)) return [i, start];
  }
  return undefined;
}

/** "In its revised offer, Acme said": the verb of the clause behind. */
function verbAfterFronted(
  d: Discourse,
  head: number,
  start: number,
  last: number,
): [verb: number, low: number] | undefined {
  if (!/^(?:in|with|after|before|under|despite|by|ahead|besides)$|[aeiouy].*ing$/.test(wordAt(d, start)))
    return undefined;
  let low = head + 1;
  while (low < last && wordAt(d, low) !== ',') low++;
  for (let i = low + 1; i < last && wordAt(d, i) !== ','; i++) if (isFiniteVerb(d, i)) return [i, low + 1];
  return undefined;
}
