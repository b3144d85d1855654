/** "the minister", "its president", "Acme's board" → the person or body of the report that is meant. */
import type { LocalEntity, Party } from '../../../model/mention.ts';
import { canBeCalled, onlyBody } from '../../bodies.ts';
import { isKind } from '../../called.ts';
import type { Discourse } from '../../coreference.ts';
import { organizationBefore } from '../../coreference.ts';
import { sentenceRange, wordsOf } from '../../grammar.ts';
import { personByTitle } from '../../holders.ts';
import { entityOf, organizationCalled } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';
import { homeGovernment, spokenOf } from './spoken-of.ts';
import { isPossessive, isSpeakerNoun, type Speaker, speaksFor, spokenFor, spokesperson, sure } from './voices.ts';

interface Definite {
  /** Where the noun and its modifiers begin, past owners and articles. */
  readonly start: number;
  readonly owner: NamedRun | undefined;
}

function pastOwners(d: Discourse, first: number, head: number): Definite {
  const { tokens } = d.reading.document;
  let start = first;
  let owner: NamedRun | undefined;
  for (let i = first; i < head; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'organization') owner = run;
    const article = ['the', 'its', 'their', 'his', 'her'].includes(tokens[i]?.lower ?? '');
    if (article || isPossessive(tokens[i]?.text) || run || d.reading.placeAt.has(i)) start = i + 1;
  }
  return { start, owner };
}

/** "the minister", "its president", "Acme's board": somebody the report names elsewhere. */
export function definite(d: Discourse, first: number, head: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const { start, owner } = pastOwners(d, first, head);
  const owned = owner && ofOwner(d, owner, first, head, last);
  if (owned) return owned;
  const voices = last > head + 1 || owner ? undefined : ofState(d, first, head, last);
  if (voices) return voices;
  if (start > head) return undefined;
  if (start === first && !/^(?:an?)$/.test(tokens[first]?.lower ?? '')) return undefined;
  const person = personByTitle(d, wordsOf(d.reading.document, pastTenure(d, start), head + 1), head, [first, last]);
  if (person) return sure({ entity: person }, 'speaker/the-title', 0.85, first);
  const behind = behindFor(d, head, last);
  if (behind)
    return {
      ...sure(behind, 'speaker/speaks-for', 0.75, first),
      voice: wordsOf(d.reading.document, first, last),
    };
  if (last > head + 1 || owner) return undefined;
  const opener = tokens[first]?.lower ?? '';
  if (opener === 'the') return spokenOf(d, first, start, head);
  const whose = spokespersonOf(d, first, head);
  if (whose)
    return {
      ...sure({ entity: whose.key }, 'speaker/speaks-for', 0.65, first),
      voice: wordsOf(d.reading.document, first, last),
    };
  const issuer = issuerOf(d, first, head);
  if (issuer) return sure({ entity: issuer.key }, 'speaker/speaks-for', 0.7, first);
  return ofTheirs(d, first, head, last);
}

/** "a spokesman for the airline": the body that "the airline" is. */
function behindFor(d: Discourse, head: number, last: number): Party | undefined {
  const { tokens } = d.reading.document;
  if (!spokesperson.test(tokens[head]?.lower ?? '') || !/^(?:for|of)$/.test(tokens[head + 1]?.lower ?? ''))
    return undefined;
  if (tokens[head + 2]?.lower !== 'the' || last < head + 4 || !isSpeakerNoun(d, last - 1)) return undefined;
  const body = spokenOf(d, head + 2, last - 1, last - 1)?.party;
  return body && 'entity' in body && entityOf(d.reading, body.entity)?.kind === 'organization' ? body : undefined;
}

/** "Acme's board", "the Acme report", "the Acme group". */
function ofOwner(d: Discourse, owner: NamedRun, first: number, head: number, last: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  if (speaksFor.test(noun) || noun === 'report') return spokenFor(d, owner, head, first, last, 0.8);
  if (namesKind(d, owner, head)) return sure({ entity: owner.entity.key }, 'speaker/named-kind', 0.85, first);
  const isAlone = owner.first - first < 2 && d.reading.document.tokens[owner.first - 1]?.lower !== 'and';
  const isTheirs = isAlone && owner.last === head && last === head + 1 && people.test(noun);
  const words = wordsOf(d.reading.document, first, last);
  return isTheirs ? sure({ unnamed: words, of: owner.entity.key }, 'speaker/speaks-for', 0.8, first) : undefined;
}

/** "Acme representatives", "the Acme rebels": they speak for it. Its officials, members and sources speak for themselves. */
const people = /^(?:representatives?|rebels|fighters|insurgents|guerrillas|militants)$/;

/** "Norwegian authorities", "the Norwegian government": of the state, where the report names it as one that acts. */
function ofState(d: Discourse, first: number, head: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const place = d.reading.placeAt.get(head - 1);
  const noun = tokens[head]?.lower ?? '';
  if (!place || place.first < first || !/^(?:government|authorities|statement)$/.test(noun)) return undefined;
  const state = organizationCalled(d.reading, place.name);
  if (state?.class !== 'government') return undefined;
  const words = wordsOf(d.reading.document, first, last);
  return noun === 'government'
    ? sure({ entity: state.key }, 'speaker/the-body', 0.8, first)
    : sure({ unnamed: words, of: state.key }, 'speaker/speaks-for', 0.8, first);
}

/** "its board", "their spokesman": of the body just spoken of. */
function ofTheirs(d: Discourse, first: number, head: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const noun = tokens[head]?.lower ?? '';
  const opener = tokens[first]?.lower ?? '';
  const isBodys = opener === 'its' || (opener === 'their' && !severalBefore(d, first));
  const theirs = isBodys && speaksFor.test(noun) ? organizationBefore(d, first) : undefined;
  if (!theirs) return onlyOfKind(d, first, head);
  const speaker = sure({ entity: theirs.key }, 'speaker/speaks-for', 0.7, first);
  return spokesperson.test(noun) ? { ...speaker, voice: wordsOf(d.reading.document, first, last) } : speaker;
}

/** "In the town held by the rebels, their spokesman": of many, and of no body that was named before. */
function severalBefore(d: Discourse, at: number): boolean {
  const { first } = sentenceRange(d.reading.document, at);
  for (let i = at - 1; i > Math.max(first, at - 12) && !d.reading.namedAt.has(i); i--)
    if (isSpeakerNoun(d, i) && /[^s]s$/.test(d.reading.document.tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "their union", "her government": where the report names one only. */
function onlyOfKind(d: Discourse, first: number, head: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  const isTheirs = head === first + 1 && /^(?:their|his|her)$/.test(d.reading.document.tokens[first]?.lower ?? '');
  const only = isTheirs && /^(?:union|government|party|club)$/.test(noun) ? onlyBody(d, noun) : undefined;
  return only && sure({ entity: only.key }, 'speaker/the-only-body', 0.65, first);
}

/** "the Acme group of ten firms", "Acme news agency": the noun says what the body is that is named right before it. */
export function namesKind(d: Discourse, { last, entity }: NamedRun, head: number): boolean {
  const { tokens } = d.reading.document;
  const noun = tokens[head]?.lower ?? '';
  const beside = last === head || (last === head - 1 && tokens[last]?.lower === 'news');
  if (!beside || !kinds.test(noun)) return false;
  return (
    entity.class === undefined ||
    canBeCalled(d.reading, entity, noun) ||
    (entity.class === 'media' && noun === 'agency')
  );
}

const kinds =
  /^(?:group|agency|company|firm|bloc|airline|airlines|newspaper|charity|club|giant|movement|union|party|alliance|federation|coalition|association|network|broadcaster|bank|carrier|militia|faction|retailer|\p{L}{2,}maker)$/u;

/** "the new mayor", "the outgoing minister": since when, or how long, an office is held is no part of it. */
function pastTenure(d: Discourse, start: number): number {
  const { tokens } = d.reading.document;
  let i = start;
  while (
    /^(?:new|newly|elected|appointed|current|incumbent|outgoing|incoming|interim|embattled|longtime|veteran)$/.test(
      tokens[i]?.lower ?? '',
    )
  )
    i++;
  return i;
}

/** "A company spokesman": of the company last spoken of; "a spokesman": of the one body that the report is about. */
function spokespersonOf(d: Discourse, first: number, head: number): LocalEntity | undefined {
  const { tokens } = d.reading.document;
  if (!spokesperson.test(tokens[head]?.lower ?? '') || !/^an?$/.test(tokens[first]?.lower ?? '')) return undefined;
  if (head === first + 2) {
    const kind = tokens[head - 1]?.lower ?? '';
    // "A government spokesman": of which, where several are named, the report does not tell.
    if (kind === 'government') return onlyBody(d, kind) ?? homeGovernment(d);
    return isKind(kind) ? organizationBefore(d, first, kind) : undefined;
  }
  // "A spokesman for rebels": of whom he speaks for, the report tells.
  if (/^(?:for|of)$/.test(tokens[head + 1]?.lower ?? '')) return undefined;
  const bodies = d.reading.entities.filter((e) => e.kind === 'organization' && e.class !== 'media');
  return head === first + 1 && bodies.length === 1 ? bodies[0] : undefined;
}

/** "A company statement": of the company last spoken of. Of which side "a military communique" is, where two fight, the report does not tell. */
function issuerOf(d: Discourse, first: number, head: number): LocalEntity | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:statement|communique|communiqué|release)$/.test(tokens[head]?.lower ?? '')) return undefined;
  const kind = tokens[head - 1]?.lower ?? '';
  const anyOne = /^an?$/.test(tokens[first]?.lower ?? '');
  return anyOne && /^(?:military|army|rebel|police|government|party)$/.test(kind)
    ? onlyBody(d, kind)
    : organizationBefore(d, first, kind);
}
