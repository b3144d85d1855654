/** "the union", "the board", "the statement", "the manager" → the body or person that was spoken of before, or the only one of its kind. */
import { worldBodies } from '../../../data/world-bodies.ts';
import type { LocalKey } from '../../../model/ids.ts';
import { isSameParty, type LocalEntity } from '../../../model/mention.ts';
import { bodiesCalled, bodyLeft, canBeCalled, describedBody, onlyBody } from '../../bodies.ts';
import type { Discourse } from '../../coreference.ts';
import { lastSaid, organizationBefore, personJustNamed, spokenOfBy, voiceOf } from '../../coreference.ts';
import { auxiliaries, isAdverb, range, sentenceRange, wordsOf } from '../../grammar.ts';
import { holdersOf } from '../../holders.ts';
import { entityOf, runsFrom, titlesOf } from '../../known.ts';
import { stateCalled } from '../../names/states/states.ts';
import { isOffice, isPossessive, type Speaker, speaksFor, sure } from './voices.ts';

/** `first` is the article, `start` where the noun and its modifiers begin. */
export function spokenOf(d: Discourse, first: number, start: number, head: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  if (noun === 'statement' && first + 1 === head) return continued(d, first);
  const several = holdersOf(d, wordsOf(d.reading.document, start, head + 1)).size > 1;
  const near = !several && first === start - 1 && isOffice(d, head) ? personJustNamed(d, first) : undefined;
  // "Jones said the minister had told her", "The minister said Jones's plan was late": in one sentence they are two.
  const isAnother =
    near &&
    (isNamedSince(d, near.person, sentenceRange(d.reading.document, first).first, first) ||
      spokenOfBy(d, head).has(near.person) ||
      d.track.some(
        ({ at, party }) =>
          at < first &&
          isSameParty(party, { entity: near.person }) &&
          isOtherOffice(d, at, wordsOf(d.reading.document, start, head + 1)),
      ));
  const same = isAnother ? undefined : near;
  // Whoever holds another office is not "the judge".
  if (same && !same.titled) return sure({ entity: same.person }, 'speaker/just-named', 0.62, first);
  return first + 1 === head ? bareBody(d, first, head) : describedAs(d, first, head);
}

/** "The home secretary" said something before: whoever that was is not "the prime minister". */
function isOtherOffice(d: Discourse, verb: number, words: string): boolean {
  const { tokens } = d.reading.document;
  let last = verb;
  while (isAdverb(tokens[last - 1]) || auxiliaries.has(tokens[last - 1]?.lower ?? '')) last--;
  const the = [last - 2, last - 3, last - 4].find((i) => tokens[i]?.lower === 'the');
  if (the === undefined || !isOffice(d, last - 1)) return false;
  const [one, other] = [wordsOf(d.reading.document, the + 1, last), words].map((w) => w.toLowerCase());
  return one !== undefined && other !== undefined && !one.endsWith(other) && !other.endsWith(one);
}

const isNamedSince = (d: Discourse, person: LocalKey, from: number, to: number): boolean =>
  range(from, to).some((i) => d.reading.namedAt.get(i)?.entity.key === person);

/** "the union": nothing stands between the article and the noun. */
function bareBody(d: Discourse, first: number, head: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  const barred = spokenOfBy(d, head);
  const by = (body: LocalEntity | undefined, rule: string, confidence: number): Speaker | undefined =>
    body && isMeant(d, body) && !barred.has(body.key)
      ? sure({ entity: body.key }, `speaker/${rule}`, confidence, first)
      : undefined;
  if (noun === 'government' && governmentsOf(d).length > 1)
    return by(homeGovernment(d) ?? mainGovernment(d), 'the-body', 0.65);
  return (
    (speaksFor.test(noun) ? by(boardOf(d, first, noun), 'speaks-for', 0.75) : undefined) ??
    by(nearBody(d, first, head, barred), 'the-body', 0.75) ??
    by(onlyBody(d, noun), 'the-only-body', 0.65) ??
    by(bodyLeft(d, noun), 'the-body-left', 0.6) ??
    by(openSpeaker(d, first, noun), 'the-body', 0.65)
  );
}

/**
 * The body of that kind last spoken of. Where others were named near by as well, the one that spoke last, itself or through an
 * officer of its own; else only one that opens the sentence before or that the report is about.
 */
function nearBody(d: Discourse, first: number, head: number, barred: ReadonlySet<LocalKey>): LocalEntity | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  const body = organizationBefore(d, head, noun, barred);
  const others = namedNear(d, head, noun, barred).filter((e) => e !== body);
  if (!body || others.length === 0) return body;
  const spoke = bodyOfSpeaker(d, first);
  if (spoke && !barred.has(spoke.key) && canBeCalled(d.reading, spoke, noun)) return spoke;
  if (bodyDescribed(d, first, noun) === body) return body;
  return others.every((e) => body.mentions.length > 2 * e.mentions.length) ? body : undefined;
}

/** The body that spoke last, or whose officer did. */
function bodyOfSpeaker(d: Discourse, at: number): LocalEntity | undefined {
  const said = lastSaid(d, at, 3);
  const party = said && voiceOf(said.party);
  if (!party || !('entity' in party)) return undefined;
  const speaker = entityOf(d.reading, party.entity);
  if (speaker?.kind === 'organization') return speaker;
  const bodies = new Set(titlesOf(d.titles, party.entity).flatMap((t) => (t.former ? [] : (t.organization ?? []))));
  return bodies.size === 1 ? entityOf(d.reading, [...bodies][0]) : undefined;
}

/** "The company said", where no body is known for one: whoever spoke right before, of whom the report does not say what it is. */
function openSpeaker(d: Discourse, first: number, noun: string): LocalEntity | undefined {
  if (!/^(?:company|firm|group|organi[sz]ation|agency)$/.test(noun) || bodiesCalled(d.reading, noun).length > 0)
    return undefined;
  const spoke = bodyOfSpeaker(d, first);
  return spoke?.class === undefined ? spoke : undefined;
}

/** The bodies that the noun can stand for and that this sentence and the three before name outside of quotations. */
function namedNear(d: Discourse, at: number, noun: string, barred: ReadonlySet<LocalKey>): readonly LocalEntity[] {
  const { sentences, sentenceOf } = d.reading.document;
  const from = sentences[Math.max(0, (sentenceOf[at] ?? 0) - 3)]?.first ?? 0;
  const named = runsFrom(d.reading, from, at).filter((run) => !d.quoted[run.first] && !barred.has(run.entity.key));
  const bodies = new Set(named.map(({ entity }) => entity).filter((e) => e.kind === 'organization'));
  return [...bodies].filter((e) => canBeCalled(d.reading, e, noun));
}

/** Alone, a degraded report is known to name none but the bodies that all the world knows: one that it names once or twice need not be meant. */
const isMeant = (d: Discourse, { name, mentions, because }: LocalEntity): boolean =>
  d.reading.document.source.quality === 'clean' ||
  mentions.length > 2 ||
  (because.includes('lexicon') && !wellKnown.has(name));

const wellKnown: ReadonlySet<string> = new Set(worldBodies.map(({ name }) => name));

const governmentsOf = (d: Discourse): LocalEntity[] => d.reading.entities.filter((e) => e.class === 'government');

/** Of several governments, that of the seat of government which the report is sent from. */
export function homeGovernment(d: Discourse): LocalEntity | undefined {
  const { dateline } = d.reading.document.source.meta;
  const state = dateline === undefined ? undefined : stateCalled(dateline.replace(/,.*$/, ''));
  return state && governmentsOf(d).find(({ name }) => name === state.name);
}

/** "the government", of several: the one that the report names more than twice as often as any other. */
function mainGovernment(d: Discourse): LocalEntity | undefined {
  const [first, second] = governmentsOf(d).sort((a, b) => b.mentions.length - a.mentions.length);
  return first && first.mentions.length > 2 * (second?.mentions.length ?? 0) ? first : undefined;
}

/** "the Danish food company". */
function describedAs(d: Discourse, first: number, head: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  const byWords = describedBody(d, first + 1, head);
  if (byWords && isMeant(d, byWords)) return sure({ entity: byWords.key }, 'speaker/the-body', 0.7, first);
  // "the US company": of several companies, the report need not say which is of that country.
  if (range(first, head).some((i) => d.reading.placeAt.has(i))) return undefined;
  const described = bodyDescribed(d, first, noun);
  if (described && isMeant(d, described)) return sure({ entity: described.key }, 'speaker/the-body', 0.6, first);
  const only = onlyBody(d, noun);
  return only && isMeant(d, only) && fitsWords(d, only, first + 1, head)
    ? sure({ entity: only.key }, 'speaker/the-only-body', 0.65, first)
    : undefined;
}

/** "the workers' union", "the main union": whose it is, or words that any body could have; "the electoral commission" is one of its own. */
function fitsWords(d: Discourse, body: LocalEntity, from: number, head: number): boolean {
  const { tokens } = d.reading.document;
  const named = new Set([body.name, ...body.forms].flatMap((form) => form.toLowerCase().split(/\s+/)));
  return range(from, head).every((i) => {
    const word = tokens[i]?.lower ?? '';
    const owns =
      isPossessive(word) || isPossessive(tokens[i + 1]?.text) || (word === 's' && isPossessive(tokens[i - 1]?.text));
    return (
      owns || named.has(word) || /^(?:own|main|big|biggest|largest|local|same|new|whole|entire|united)$/.test(word)
    );
  });
}

/** "the engineering group": the one body of that kind that the sentence before names as its subject. */
function bodyDescribed(d: Discourse, first: number, noun: string): LocalEntity | undefined {
  const { sentences, sentenceOf } = d.reading.document;
  const before = sentences[(sentenceOf[first] ?? 0) - 1];
  if (!before) return undefined;
  const body = organizationBefore(d, first, noun);
  const opens = runsFrom(d.reading, before.first, before.last).find((run) => run.last <= before.last);
  return opens !== undefined && opens.entity === body ? body : undefined;
}

/** "The statement continued": of whoever spoke last; elsewhere than at the opening, of who spoke in a statement. */
function continued(d: Discourse, first: number): Speaker | undefined {
  const { document } = d.reading;
  const said = lastSaid(d, first);
  const told = said && sentenceRange(document, said.at);
  const opens = sentenceRange(document, first).first === first;
  const inStatement = told && range(told.first, told.last).some((i) => document.tokens[i]?.lower === 'statement');
  return said && (opens || inStatement) ? sure(said.party, 'speaker/spoke-last', 0.7, first) : undefined;
}

/** "The board conceded", after "Acme's board": of the body it was last said to belong to. */
function boardOf(d: Discourse, first: number, noun: string): LocalEntity | undefined {
  const { tokens, sentenceOf } = d.reading.document;
  for (let i = first - 1; i > 0 && (sentenceOf[first] ?? 0) - (sentenceOf[i] ?? 0) <= farthest; i--) {
    if (tokens[i]?.lower !== noun || d.quoted[i]) continue;
    const owner = d.reading.namedAt.get(isPossessive(tokens[i - 1]?.text) ? i - 2 : i - 1);
    if (owner?.entity.kind === 'organization') return owner.entity;
  }
  return undefined;
}

/** In sentences. */
const farthest = 8;
