/** The verb of a position → the parties that take it: one, several coordinated, or the body a person speaks for. */
import type { Party } from '../../../model/mention.ts';
import { phrasesAfter } from '../../clauses/agents.ts';
import { pastAuxiliaries } from '../../clauses/auxiliaries.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import { type Subject, subjectOf } from '../../clauses/subject.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { isAdverb, wordsOf } from '../../grammar.ts';
import { entityOf, titlesOf } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import { isShare } from '../phrases/narrowed.ts';
import { canAct, takerOf } from './takers.ts';

/** A named party, or the report's words for a body of people: "workers at the yard", "the French government". */
export function partiesOf(d: Discourse, verb: number, first: number, last: number): Speaker[] {
  const opens = d.quoted[verb] ? fragmentBefore(d, verb, first) : undefined;
  if (d.quoted[verb] && opens === undefined) return quotedParty(d, verb, first);
  const takers = takersOf(d, opens ?? verb, first);
  const [one] = takers;
  const behalf = one && onBehalf(d, verb, last);
  return behalf ? [{ ...one, party: behalf, rule: 'speaker/on-behalf' }] : takers;
}

/** "the dockers' union, the Borel League, rejected", "his deputies, Roe and Jones, opposed": the names between the commas. */
function namedAside(d: Discourse, { phrases, aside }: Subject, said: readonly Speaker[]): Speaker[] | undefined {
  if (phrases.length !== 1 || aside.length === 0 || said.some(({ party }) => 'entity' in party)) return undefined;
  const names = aside.map((phrase) => takerOf(d, phrase));
  const all = names.filter((s) => s !== undefined && 'entity' in s.party && d.reading.namedAt.has(s.at));
  return all.length === names.length ? (all as Speaker[]) : undefined;
}

/** "Kenya and Norway say they have agreed": those who say so; for "it" and "he" only where one of that kind does. */
function sayersMeant(d: Discourse, { first, head }: NounPhrase, low: number): Speaker[] | undefined {
  const { tokens } = d.reading.document;
  const word = tokens[head]?.lower ?? '';
  const verb = pastTime(d, tokens[head - 1]?.lower === 'that' ? head - 2 : head - 1);
  if (first !== head || !/^(?:it|they|he|she)$/.test(word) || verb <= low) return undefined;
  const decides = verb === head - 2 && deciding.test(tokens[verb]?.lower ?? '');
  if (!decides && (sayingVerbs.get(tokens[verb]?.lower ?? '')?.participle !== false || d.quoted[verb]))
    return undefined;
  const sayers = subjectOf(d, verb, low, canAct(d));
  const found = sayers?.phrases.flatMap((phrase) => takerOf(d, phrase) ?? []) ?? [];
  // "The papers say they will oppose it": whom they write of.
  if (word === 'they' && found.some((s) => isOutlet(d, s))) return [];
  if (word === 'they') return found.length > 0 ? found : undefined;
  return sayers && oneMeant(d, word, found);
}

const isOutlet = (d: Discourse, { party }: Speaker): boolean =>
  'entity' in party && entityOf(d.reading, party.entity)?.class === 'media';

/** "said earlier it was ready", "announced on Monday that it": the token before when it was said. */
function pastTime(d: Discourse, at: number): number {
  const { tokens } = d.reading.document;
  const day = d.reading.dateAt.get(at);
  if (day) return /^(?:on|in)$/.test(tokens[day.first - 1]?.lower ?? '') ? day.first - 2 : day.first - 1;
  return isAdverb(tokens[at]) || /^(?:earlier|later|again)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at;
}

/** Of those who say so whom "it", "he" or "she" means; none where it is somebody unnamed; undefined where the pronoun means another. */
function oneMeant(d: Discourse, word: string, found: readonly Speaker[]): Speaker[] | undefined {
  const [one, another] = found;
  // "one of three rebels … said he would": somebody, whom a name before is not.
  const isUnnamed = !one || (another === undefined && !('entity' in one.party));
  if (isUnnamed) return word === 'it' ? one && [one] : [];
  if (another !== undefined || !('entity' in one.party)) return undefined;
  // "the chief executive of Acme said he": whose word is Acme's
  if (one.rule === 'speaker/of-body') return [one];
  const isPerson = entityOf(d.reading, one.party.entity)?.kind === 'person';
  return isPerson === (word !== 'it') ? [one] : undefined;
}

/** "Neither Acme nor the union accepted it", "no member voted for it": nobody takes the position. */
function isNobody(d: Discourse, { phrases: [one] }: Subject): boolean {
  const { tokens } = d.reading.document;
  return (
    one !== undefined &&
    [one.first - 1, one.first].some((i) => /^(?:neither|no|none|nobody)$/.test(tokens[i]?.lower ?? ''))
  );
}

/** What somebody comes to, and then tells of themselves: “resolved that it rejects”. */
const deciding = /^(?:resolv|decid|conclud|determin|agre|vow|pledg)(?:e[ds]?)$/;

/** Whom the clause has as the verb's subject, every one of them in text order; none where a share of a body acts. */
export function takersOf(d: Discourse, verb: number, low: number): Speaker[] {
  const subject = subjectOf(d, verb, low, canAct(d));
  if (!subject || isNobody(d, subject)) return [];
  const weight = { own: 1, relative: 0.95, shared: 0.88, controlled: 0.85 }[subject.how];
  const said = subject.phrases.flatMap((phrase) => sayersMeant(d, phrase, low) ?? takerOf(d, phrase) ?? []);
  const takers = namedAside(d, subject, said) ?? said;
  return takers
    .filter((s) => !isShare(d, s, low) && !isLess(d, s))
    .map((s) => ({ ...s, party: bodyOf(d, s.party), confidence: s.confidence * weight }));
}

/** "Fewer than 40 members", "all non - government deputies": what stands before says whom the words leave out. */
const isLess = ({ reading: { document } }: Discourse, { at }: Speaker): boolean =>
  (document.tokens[at - 1]?.lower === 'than' && document.tokens[at - 2]?.lower !== 'more') ||
  (document.tokens[at - 1]?.text === '-' && document.tokens[at - 2]?.lower === 'non');

/** "by Norway's former president, Jane Roe": the name behind the comma. */
function apposed(d: Discourse, { head, last }: NounPhrase): Speaker | undefined {
  const run = d.reading.document.tokens[last]?.text === ',' ? d.reading.namedAt.get(last + 1) : undefined;
  if (run?.entity.kind !== 'person' || run.first !== last + 1 || d.reading.namedAt.has(head)) return undefined;
  return { party: { entity: run.entity.key }, rule: 'speaker/named', confidence: 0.9, at: run.first };
}

/** "by Acme, the members of the union and creditors": whoever stands behind the preposition at token `mark`, every one of them in text order. */
export const agentsAfter = (d: Discourse, mark: number, last: number): Speaker[] =>
  phrasesAfter(d, mark, last)
    .flatMap((phrase, _, all) => (all.length === 1 ? apposed(d, phrase) : undefined) ?? takerOf(d, phrase) ?? [])
    .filter((s) => !isShare(d, s, mark + 1))
    .map((s) => ({ ...s, party: bodyOf(d, s.party), confidence: 0.95 * s.confidence }));

/** "said the board “emphatically rejected” it": where the fragment begins in which the verb stands, its subject being outside. */
function fragmentBefore(d: Discourse, verb: number, first: number): number | undefined {
  const opens = pastAuxiliaries(d, verb);
  const isOpen = d.reading.document.tokens[opens]?.kind === 'quote' && opens > first && !d.quoted[opens - 1];
  return isOpen ? opens : undefined;
}

/** “Norway supports the plan”: in quoted words only a name right before the verb is a party. */
function quotedParty(d: Discourse, verb: number, first: number): Speaker[] {
  const { tokens } = d.reading.document;
  const i = pastAuxiliaries(d, verb);
  const word = tokens[i]?.lower ?? '';
  const body =
    /^(?:board|company|union|group|executive|committee|party|membership|members)$/.test(word) &&
    /^(?:the|our)$/.test(tokens[i - 1]?.lower ?? '');
  if ((body || /^(?:we|i)$/.test(word)) && d.quoted[i])
    return [{ party: { unnamed: body ? 'we' : word }, confidence: 0.8, rule: 'speaker/first-person', at: i }];
  const run = d.reading.namedAt.get(i);
  if (run && d.quoted[i])
    return [{ party: { entity: run.entity.key }, confidence: 0.8, rule: 'speaker/named-in-quotation', at: run.first }];
  // “The leaders of the local unions approved it”
  return takersOf(d, verb, first).map((s) => ({ ...s, confidence: 0.85 * s.confidence, rule: 'speaker/in-quotation' }));
}

/** "accepted it on behalf of the government". */
function onBehalf(d: Discourse, verb: number, last: number): Party | undefined {
  const { tokens } = d.reading.document;
  for (let i = verb + 1; i < Math.min(last, verb + 7); i++) {
    if (tokens[i]?.lower !== 'behalf') continue;
    for (let k = i + 2; k < i + 5; k++) {
      const run = d.reading.namedAt.get(k);
      if (run) return { entity: run.entity.key };
      if (/^(?:government|company|union|board|group)$/.test(tokens[k]?.lower ?? ''))
        return { unnamed: wordsOf(d.reading.document, i + 2, k + 1) };
    }
  }
  return undefined;
}

const voices =
  /\b(?:leader|general secretary|secretary-general|negotiator|delegate|chairman|chairwoman|chair|chief executive|president|head|commissioner|representative)$/;
const bodies: ReadonlySet<string> = new Set([
  'union',
  'party',
  'armed group',
  'company',
  'ngo',
  'international body',
  'agency',
]);

/** What a spokesman, or the head of a body that is no government, says of a proposal is the body's position. */
export function bodyOf(d: Discourse, party: Party): Party {
  if (!('entity' in party)) return party;
  for (const t of titlesOf(d.titles, party.entity)) {
    if (t.former || t.organization === undefined) continue;
    const words = d.reading.document.tokens
      .slice(t.first, t.last)
      .map((x) => x.lower)
      .join(' ');
    const body = entityOf(d.reading, t.organization);
    // How the chairman of a committee votes is not how the committee does.
    const isPanel = /committee$/i.test(body?.name ?? '');
    if (/spokes/.test(words) || (!isPanel && voices.test(words) && body?.class !== undefined && bodies.has(body.class)))
      return { entity: t.organization };
  }
  return party;
}
