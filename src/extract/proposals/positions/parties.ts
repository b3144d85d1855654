/** The verb of a position → the parties that take it: one, several coordinated, or the body a person speaks for. */
import type { Party } from '../../../model/mention.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, prepositions, wordsOf } from '../../grammar.ts';
import { entityOf, lastRunBefore, titlesOf } from '../../known.ts';
import { mainSubject } from '../../quotes/speakers/main-subject.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';
import { acting, hasOwnSubject, isBehind, isShare } from '../phrases/narrowed.ts';
import { namedKind, partyOf, placeActing } from './collective.ts';
import { jointBodies } from './joint.ts';
import { openingPlural } from './plural.ts';
import { pastAuxiliaries, relativeBefore, subjectOf } from './subject.ts';

/** A named party, or the report's words for a body of people: "workers at the yard", "the French government". */
export function partiesOf(d: Discourse, verb: number, first: number, last: number): Speaker[] {
  const opens = d.quoted[verb] ? fragmentBefore(d, verb, first) : undefined;
  if (d.quoted[verb] && opens === undefined) return quotedParty(d, verb);
  const joint = jointBodies(d, opens ?? verb, first);
  if (joint.length > 0) return joint;
  const found = subjectParty(d, opens ?? verb, first);
  if (!found || isAside(d, found) || isShare(d, found, first)) return [];
  const behalf = onBehalf(d, verb, last);
  if (behalf) return [{ ...found, party: behalf, rule: 'speaker/on-behalf' }];
  if (!('entity' in found.party)) return [found];
  return coordinated(d, found).map((s) => ({ ...s, party: bodyOf(d, s.party) }));
}

/** "Acme (EXCHANGE: ACM) said", "rebels loyal to Jones": the name stands aside, or only says whose they are. */
function isAside(d: Discourse, { at, party, rule }: Speaker): boolean {
  const { tokens } = d.reading.document;
  const run = 'entity' in party ? d.reading.namedAt.get(at) : undefined;
  if (!run || rule === 'speaker/named-kind') return false;
  let before = run.first - 1;
  while (d.reading.namedAt.has(before) || /^\p{Lu}/u.test(tokens[before]?.text ?? '')) before--;
  if (tokens[run.first - 1]?.text === '(') return true;
  const [link, word] = [tokens[before]?.lower ?? '', tokens[before - 1]?.lower ?? ''];
  // "rebels loyal to former Vice President Jones"
  const from = link === 'former' ? [tokens[before - 1]?.lower ?? '', tokens[before - 2]?.lower ?? ''] : [link, word];
  return /^(?:loyal to|allied (?:to|with)|opposed to|led by|headed by|backed by|supported by|linked to)$/.test(
    `${from[1]} ${from[0]}`,
  );
}

function subjectParty(d: Discourse, verb: number, first: number): Speaker | undefined {
  const gerund = gerundParty(d, verb, first);
  if (gerund) return partyOf(d, gerund, verb);
  const before = relativeBefore(d, verb, first) ?? verb;
  const own = subjectOf(d, verb, first);
  if (own && hasOwnSubject(d, own, before)) return undefined;
  return (
    namedKind(d, before) ??
    acting(d, partyOf(d, own, before)) ??
    placeActing(d, before) ??
    partyOf(d, openingPlural(d, before, first), before) ??
    (isShared(d, verb) ? acting(d, partyOf(d, shared(d, verb, first), verb)) : undefined)
  );
}

/** "said the board “emphatically rejected” it": where the fragment begins in which the verb stands, its subject being outside. */
function fragmentBefore(d: Discourse, verb: number, first: number): number | undefined {
  const opens = pastAuxiliaries(d, verb);
  const isOpen = d.reading.document.tokens[opens]?.kind === 'quote' && opens > first && !d.quoted[opens - 1];
  return isOpen ? opens : undefined;
}

/** "Nurses will strike after rejecting the offer": whoever the main clause is about. */
function gerundParty(d: Discourse, verb: number, first: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const link = pastAuxiliaries(d, verb);
  if (!/ing$/.test(tokens[verb]?.lower ?? '') || !/^(?:after|by|since|while|despite)$/.test(tokens[link]?.lower ?? ''))
    return undefined;
  for (let i = first + 1; i < Math.min(link, first + 7); i++) {
    const plural = openingPlural(d, i, first);
    if (plural) return plural;
  }
  const main = mainSubject(d, link, first);
  // "Jones, the mediator Roe and others link hands after signing it": one of several.
  const run = main && d.reading.namedAt.get(main.at);
  const list = run && tokens[run.last]?.text === ',' && tokens.slice(run.last, link).some((t) => t.lower === 'and');
  return list || !main ? undefined : { ...main, confidence: main.confidence * 0.85 };
}

/** “Norway supports the plan”: in quoted words only a name right before the verb is a party. */
function quotedParty(d: Discourse, verb: number): Speaker[] {
  const { tokens } = d.reading.document;
  const i = pastAuxiliaries(d, verb);
  const word = tokens[i]?.lower ?? '';
  const body =
    /^(?:board|company|union|group|executive|committee|party|membership|members)$/.test(word) &&
    /^(?:the|our)$/.test(tokens[i - 1]?.lower ?? '');
  if ((body || /^(?:we|i)$/.test(word)) && d.quoted[i])
    return [{ party: { unnamed: body ? 'we' : word }, confidence: 0.8, rule: 'speaker/first-person', at: i }];
  const run = d.reading.namedAt.get(i);
  return run && d.quoted[i]
    ? [{ party: { entity: run.entity.key }, confidence: 0.8, rule: 'speaker/in-quotation', at: run.first }]
    : [];
}

/** "… and rejected it": the verb shares an earlier subject. */
function isShared(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  let j = verb - 1;
  while (
    tokens[j] &&
    (isAdverb(tokens[j]) || ['has', 'have', 'had', 'not', 'would', 'will'].includes(tokens[j]?.lower ?? ''))
  )
    j--;
  return ['and', 'but', ',', 'or'].includes(tokens[j]?.lower ?? '');
}

function shared(d: Discourse, verb: number, first: number): Speaker | undefined {
  const opening = openingPlural(d, firstVerb(d, verb, first), first);
  const subject = opening ?? mainSubject(d, verb, first);
  return subject && { ...subject, confidence: subject.confidence * 0.85 };
}

/** "Workers at Acme voted to end the strike and accept the offer": the verb that the opening plural governs. */
function firstVerb(d: Discourse, verb: number, first: number): number {
  for (let i = first + 1; i < verb; i++)
    if (/^(?:voted?|agreed|said|refused|rejected|decided|met|ended)$/.test(d.reading.document.tokens[i]?.lower ?? ''))
      return i;
  return verb;
}

/** "Kenya and Norway", "Acme, the union and the bank": every one of them. */
export function coordinated(d: Discourse, last: Speaker): Speaker[] {
  const { tokens } = d.reading.document;
  const all = [last];
  let at = last.at;
  if (tokens[at]?.lower === 'they' && 'entity' in last.party) {
    const { entity } = last.party;
    at = lastRunBefore(d.reading, entity, last.at)?.first ?? at;
  }
  for (;;) {
    const before = joinedBefore(d, at, all.length > 1);
    if (!before || tokens[last.at]?.kind !== 'word') break;
    all.push({
      party: { entity: before.entity.key },
      confidence: last.confidence * 0.95,
      rule: 'speaker/coordinated',
      at: before.first,
    });
    at = before.first;
  }
  return all;
}

/** The name that "and" joins to the one at token `at`; in a longer list also a comma. */
function joinedBefore(d: Discourse, at: number, isList: boolean): NamedRun | undefined {
  const { tokens } = d.reading.document;
  let i = at - 1;
  // "and rebel leader Jones", "and the bank"
  const office = d.reading.namedAt.get(at)?.entity.kind === 'person';
  while (office && i > at - 6 && tokens[i]?.kind === 'word' && tokens[i]?.lower !== 'and' && !isVerbal(d, i)) i--;
  if (tokens[i]?.lower === 'the') i--;
  if (tokens[i]?.lower !== 'and' && (!isList || tokens[i]?.text !== ',')) return undefined;
  const place = d.reading.placeAt.get(i - 1);
  // "Smith of Utah and Jones of Maine"
  const home = place && /^(?:of|from)$/.test(tokens[place.first - 1]?.lower ?? '') ? place.first - 1 : i;
  const before = d.reading.namedAt.get(home - 1);
  return before && !isBehind(d, before) ? before : undefined;
}

const isVerbal = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && (auxiliaries.has(t.lower) || prepositions.has(t.lower) || sayingVerbs.has(t.lower));
};

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
    if (/spokes/.test(words) || (voices.test(words) && body?.class !== undefined && bodies.has(body.class)))
      return { entity: t.organization };
  }
  return party;
}
