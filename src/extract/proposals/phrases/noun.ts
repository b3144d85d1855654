/** A word that may name a proposal → whether it is a noun here, and where its phrase ends. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { auxiliaries, determiners, prepositions, pronouns } from '../../grammar.ts';
import { kindOf } from '../plans/sorts.ts';

const subjects = new Set([...pronouns, 'which', 'you']);
const notNouns = new Set([...subjects, 'to', 'not', 'and', 'don’t', "don't"]);

/** "a pause in fighting": the end of the phrase; undefined for other pauses. */
export function stopEnd(d: Discourse, head: number): number | undefined {
  const { tokens } = d.reading.document;
  const word = tokens[head]?.lower ?? '';
  if (/^(?:order|warning)$/.test(word))
    return /^(?:executive|emergency|travel)$/.test(tokens[head - 1]?.lower ?? '') ? head + 1 : undefined;
  // "its nuclear programme": what it builds.
  if (/^program(?:me)?s?$/.test(word))
    return /^(?:nuclear|missiles?|weapons?|arms|space|uranium|enrichment|rocket)$/.test(tokens[head - 1]?.lower ?? '')
      ? undefined
      : head + 1;
  if (/^(?:raises?|increases|rises|hikes)$/.test(word)) return isPay(d, head) ? head + 1 : undefined;
  if (!/^(?:pause|halt|cessation)$/.test(word)) return head + 1;
  if (!/^(?:in|to|of)$/.test(tokens[head + 1]?.lower ?? '')) return undefined;
  const at = tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  return /^(?:fight|fighting|hostil|hostilities|war|combat)$/.test(tokens[at]?.lower ?? '') ? at + 1 : undefined;
}

/** "a 25 percent raise", "pay increases": as often verbs, and in the plural anything that grows. */
const isPay = ({ reading: { document } }: Discourse, head: number): boolean => {
  const before = document.tokens[head - 1]?.lower ?? '';
  return (
    /^(?:pay|wage|salary)$/.test(before) ||
    (document.tokens[head]?.lower === 'raise' && /^(?:percent|cent|pct|%)$/.test(before))
  );
};

/** “That is an offer for a cat”: a judgement names nothing. */
export const isPredicate = (d: Discourse, first: number): boolean =>
  d.quoted[first] === true &&
  /^an?$/.test(d.reading.document.tokens[first]?.lower ?? '') &&
  /^(?:is|was|are|['’]s|be)$/.test(d.reading.document.tokens[first - 1]?.lower ?? '');

/** "they plan to", "will offer", "to table". */
export function isVerb(d: Discourse, head: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[head - 1];
  // "went to arbitration"
  if (kindOf(tokens[head]?.lower ?? '') === 'settling') return false;
  if (subjects.has(tokens[subjectBefore(d, head)]?.lower ?? '')) return true;
  if (tokens[head]?.lower === 'plans' && tokens[head + 1]?.lower === 'to') return !isPlansNoun(d, head);
  if (!before || notNouns.has(before.lower) || auxiliaries.has(before.lower)) return true;
  return d.reading.namedAt.has(head - 1) && !isNamedAfter(d, head);
}

/** "they also plan to": where the subject ends, over adverbs. */
function subjectBefore({ reading: { document } }: Discourse, head: number): number {
  let at = head - 1;
  while (
    /^(?:also|now|still|already|soon|often|never|both|all|each|currently|reportedly)$/.test(
      document.tokens[at]?.lower ?? '',
    )
  )
    at--;
  return at;
}

/** "attacked", "backed": what stands behind it is answered; "said" tells a clause. */
const answers = (word: string): boolean => stanceVerbs.has(word) && !/^(?:say|says|said|saying)$/.test(word);

/** "attacked the Green plans", "under Acme plans for": the name before the plural tells whose they are, and is no subject of a verb. */
function isNamedAfter(d: Discourse, head: number): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[head + 1];
  const ends = !next || next.kind === 'mark' || prepositions.has(next.lower) || auxiliaries.has(next.lower);
  if (!/^(?:plans|offers|demands)$/.test(tokens[head]?.lower ?? '') || !(ends || next?.lower === 'as')) return false;
  const start = d.reading.namedAt.get(head - 1)?.first ?? head;
  const before = tokens[tokens[start - 1]?.lower === 'the' ? start - 2 : start - 1]?.lower ?? '';
  return answers(before) || /^(?:under|over|against|about|branded|called|unveiled)$/.test(before);
}

/** "unless the government offers a better deal", "Acme offers more value": no article before it, an object after it. */
export function isOffering(d: Discourse, first: number, head: number): boolean {
  const { document } = d.reading;
  const [before, word, next] = [head - 1, head, head + 1].map((i) => document.tokens[i]?.lower ?? '');
  if (!doing.test(word ?? '') || document.sentenceOf[head] !== document.sentenceOf[head + 1]) return false;
  if (determiners.has(next ?? '') && bodies.test(before ?? '') && /s$/.test(word ?? '')) return true;
  const isOpen = (t: Token): boolean => determiners.has(t.lower) || /^['’]s?$/.test(t.text);
  return !document.tokens.slice(first, head).some(isOpen) && object.test(next ?? '');
}

const doing = /^(?:offers?|plans|demands?|requests?|claims?|limits?|cuts?|bans?|bids?|guarantees?)$/;
const bodies = /^(?:government|company|union|board|management|group|firm|state|employer|ministry|party)$/;
/** What opens an object, and cannot stand behind a noun that is one itself. */
const object = /^(?:an?|his|her|its|their|our|more|less|fewer|better|little|free|nothing|[$£€¥])$/;

/** A verb, or an idiom: nothing that anybody put forward. */
export const isIdiom = (d: Discourse, head: number): boolean =>
  isPlanning(d, head) ||
  isAttempt(d, head) ||
  isAccount(d, head) ||
  isSketch(d, head) ||
  isAdjective(d, head) ||
  isMuch(d, head) ||
  isToBePaid(d, head) ||
  isBecoming(d, head);

/** "a great deal of pride", "a good deal better". */
const isMuch = ({ reading: { document } }: Discourse, head: number): boolean =>
  document.tokens[head]?.lower === 'deal' &&
  /^(?:great|good)$/.test(document.tokens[head - 1]?.lower ?? '') &&
  /^(?:of|more|less|better|worse|\p{L}{3,}er)$/u.test(document.tokens[head + 1]?.lower ?? '');

/** "pay a $27bn bill", "offset a back tax bill", "a bill in unpaid taxes": what somebody owes. */
function isToBePaid({ reading: { document } }: Discourse, head: number): boolean {
  if (!/^bills?$/.test(document.tokens[head]?.lower ?? '')) return false;
  const before = document.tokens.slice(Math.max(0, head - 7), head).map((t) => t.lower);
  const isMoney = before.some((w) => /^(?:[$£€]|dollars|pounds|euros|back$)/.test(w));
  const isPaid = before.some((w) => /^(?:pay|pays|paid|paying|foot|foots|footing|offset|settle|owes?|owed)$/.test(w));
  return (isMoney && isPaid) || document.tokens[head + 2]?.lower === 'unpaid';
}

/** "before the bill becomes law": what it turns into. */
const isBecoming = ({ reading: { document } }: Discourse, head: number): boolean =>
  document.tokens[head]?.lower === 'law' && /^bec(?:om|ame)/.test(document.tokens[head - 1]?.lower ?? '');

/** "an advisory service", "the rescue fund": the word tells what sort of body or thing the next is. */
const isAdjective = ({ reading: { document } }: Discourse, head: number): boolean =>
  /^(?:advisory|rescue|bailout|settlement)$/.test(document.tokens[head]?.lower ?? '') &&
  /^(?:services?|committees?|boards?|firms?|body|bodies|panels?|councils?|groups?|opinions?|roles?|funds?|loans?|talks|efforts?|prizes?|awards?|mission|team|workers?|operations?|money)$/.test(
    document.tokens[head + 1]?.lower ?? '',
  );

/** "the game plan", "a floor plan": how something is laid out; "a hotel bill": what is to be paid. */
const isSketch = ({ reading: { document } }: Discourse, head: number): boolean =>
  (/^bills?$/.test(document.tokens[head]?.lower ?? '') &&
    /^(?:hotel|phone|telephone|electricity|heating|grocery|restaurant|bar|wage|household|utility|import|repair|shopping|laundry|dollar)$/.test(
      document.tokens[head - 1]?.lower ?? '',
    )) ||
  (/^plans?$/.test(document.tokens[head]?.lower ?? '') &&
    /^(?:game|floor|lesson|flight|seating|meal|phone|birth)$/.test(document.tokens[head - 1]?.lower ?? ''));

/** "their version of the company's history": how they tell it. */
function isAccount({ reading: { document } }: Discourse, head: number): boolean {
  const [noun = '', of = '', ...rest] = document.tokens.slice(head, head + 8).map((t) => t.lower);
  return (
    noun === 'version' && of === 'of' && rest.some((w) => /^(?:histor|event|stor(?:y|ies)|fact|truth|happen)/.test(w))
  );
}

/** "his lawyers plan to appeal", "a road that Kenya and Norway plan to build". */
function isPlanning(d: Discourse, head: number): boolean {
  const { tokens, source } = d.reading.document;
  if (tokens[head]?.lower !== 'plan' || tokens[head + 1]?.lower !== 'to') return false;
  const run = d.reading.namedAt.get(head - 1) ?? d.reading.placeAt.get(head - 1);
  // "Kenya and Norway plan to", "crews in Norway plan to"
  if (run) return /^(?:and|in|across|at)$/.test(tokens[run.first - 1]?.lower ?? '');
  if (source.quality === 'degraded') return /^(?:hi|her|their|it|our)$/.test(tokens[head - 2]?.lower ?? '');
  return /^\p{Ll}{3,}[^s]s$/u.test(tokens[head - 1]?.text ?? '');
}

/** What somebody hopes to get by a bid that buys nothing. */
const prizes =
  /^(?:term|office|presidency|leadership|nomination|re-election|reelection|title|independence|freedom|seat|membership|pay|wages|jobs?|peace|votes?|attention)$/;

/** "in a bid to persuade", "a bid to oust him", "a bid for a third term": an attempt, unless it is to buy. */
function isAttempt(d: Discourse, head: number): boolean {
  const { tokens } = d.reading.document;
  if (/^bids?$/.test(tokens[head]?.lower ?? '') && tokens[head + 1]?.lower === 'for')
    return tokens.slice(head + 2, head + 7).some((t) => prizes.test(t.lower));
  if (!/^bids?$/.test(tokens[head]?.lower ?? '') || tokens[head + 1]?.lower !== 'to') return false;
  const verb = tokens[head + 2];
  if (verb?.kind !== 'word' || d.reading.namedAt.has(head + 2) || determiners.has(verb.lower)) return false;
  return !/^(?:buy|acquire|purchase|take|acquir|purchas|about|around|nearly|over)$/.test(verb.lower);
}

/** "the plans to", "over government plans to"; in "the company plans to" it is a verb. */
function isPlansNoun(d: Discourse, head: number): boolean {
  const { tokens } = d.reading.document;
  const [before, word] = [tokens[head - 1]?.lower ?? '', tokens[head - 2]?.lower ?? ''];
  if (determiners.has(before) || /^['’]s?$/.test(before) || prepositions.has(before)) return true;
  return (
    prepositions.has(word) ||
    stanceVerbs.has(before) ||
    (answers(word) && d.reading.namedAt.has(head - 1)) ||
    /ed$|^(?:has|have|had|with|over)$/.test(before)
  );
}

/** Stemmed text loses what tells a noun from a verb: only a determiner, an owner or an adjective of nations does. */
export function isStemmedNoun(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  // "the chang request by …": what is requested is the noun.
  if (tokens[head]?.lower === 'request' && /^(?:chang|demand|propos)$/.test(tokens[head - 1]?.lower ?? ''))
    return false;
  if (tokens[head]?.lower === 'initi' || (tokens[head]?.lower === 'accord' && tokens[head + 1]?.lower === 'to'))
    return false;
  for (let i = Math.max(0, first - 3); i < head; i++) {
    const w = tokens[i]?.lower ?? '';
    if (determiners.has(w) || /^['’]?s?$/.test(w) || d.reading.placeAt.has(i) || (w === '-' && i >= first - 2))
      return true;
  }
  return false;
}
