/** "the minister", "its president", "Acme's board" → the person or body of the report that is meant. */
import type { LocalEntity } from '../../model/mention.ts';
import { bodyLeft, canBeCalled, describedBody, onlyBody } from '../bodies.ts';
import type { Discourse } from '../coreference.ts';
import { lastSaid, organizationBefore, personBefore, personJustNamed } from '../coreference.ts';
import { range, wordsOf } from '../grammar.ts';
import { holdersOf, personByTitle } from '../holders.ts';
import { entityOf, titlesOf } from '../known.ts';
import type { NamedRun } from '../reading.ts';
import { isOffice, isPossessive, type Speaker, speaksFor, spokenFor, spokesperson, sure } from './voices.ts';

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
  const noun = tokens[head]?.lower ?? '';
  const { start, owner } = pastOwners(d, first, head);
  if (owner && (speaksFor.test(noun) || noun === 'report')) return spokenFor(d, owner, head, first, last, 0.8);
  if (owner && namesKind(d, owner, head)) return sure({ entity: owner.entity.key }, 'speaker/named-kind', 0.85, first);
  if (start > head) return undefined;
  if (start === first && !/^(?:an?)$/.test(tokens[first]?.lower ?? '')) return undefined;
  const person = personByTitle(d, wordsOf(d.reading.document, pastTenure(d, start), head + 1), head);
  if (person) return sure({ entity: person }, 'speaker/the-title', 0.85, first);
  if (last > head + 1 || owner) return undefined;
  const opener = tokens[first]?.lower ?? '';
  if (opener === 'the') return spokenOf(d, first, start, head);
  const held = bodyOfPerson(d, first, head);
  if (held) return held;
  const issuer = issuerOf(d, first, head);
  if (issuer) return sure({ entity: issuer.key }, 'speaker/speaks-for', 0.7, first);
  const theirs = /^(?:its|their)$/.test(opener) && speaksFor.test(noun) ? organizationBefore(d, first) : undefined;
  if (!theirs) return undefined;
  const speaker = sure({ entity: theirs.key }, 'speaker/speaks-for', 0.7, first);
  return spokesperson.test(noun) ? { ...speaker, voice: wordsOf(d.reading.document, first, last) } : speaker;
}

/** "the Acme group of ten firms", "Acme news agency": the noun says what the body is that is named right before it. */
function namesKind(d: Discourse, { last, entity }: NamedRun, head: number): boolean {
  const { tokens } = d.reading.document;
  const noun = tokens[head]?.lower ?? '';
  const beside = last === head || (last === head - 1 && tokens[last]?.lower === 'news');
  if (!beside || !/^(?:group|agency|company|firm|bloc|airline|newspaper|charity|club|giant|movement)$/.test(noun)) return false;
  return entity.class === undefined || canBeCalled(d.reading, entity, noun) || (entity.class === 'media' && noun === 'agency');
}

/** "the new mayor", "the outgoing minister": since when, or how long, an office is held is no part of it. */
function pastTenure(d: Discourse, start: number): number {
  const { tokens } = d.reading.document;
  let i = start;
  while (/^(?:new|newly|elected|appointed|current|incumbent|outgoing|incoming|interim|embattled|longtime|veteran)$/.test(tokens[i]?.lower ?? ''))
    i++;
  return i;
}

/** "his ministry", "her union": the body that whoever is meant holds an office of. */
function bodyOfPerson(d: Discourse, first: number, head: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const opener = tokens[first]?.lower ?? '';
  if (!/^(?:his|her)$/.test(opener) || head !== first + 1) return undefined;
  const person = personBefore(d, first, opener);
  const held = person === undefined ? [] : titlesOf(d.titles, person.key).filter((t) => !t.former);
  const bodies = new Set(held.flatMap((t) => entityOf(d.reading, t.organization) ?? []));
  const fit = [...bodies].filter((e) => canBeCalled(d.reading, e, tokens[head]?.lower ?? ''));
  return fit.length === 1 && fit[0] ? sure({ entity: fit[0].key }, 'speaker/of-person', 0.7, first) : undefined;
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

/** "the engineering group": the one body of that kind that the sentence before names as its subject. */
function bodyDescribed(d: Discourse, first: number, noun: string): LocalEntity | undefined {
  const { sentences, sentenceOf } = d.reading.document;
  const before = sentences[(sentenceOf[first] ?? 0) - 1];
  if (!before) return undefined;
  const body = organizationBefore(d, first, noun);
  const opens = d.reading.named.find((run) => run.first >= before.first && run.last <= before.last);
  return opens !== undefined && opens.entity === body ? body : undefined;
}

/** "The statement continued", "…, the statement said": of whoever spoke last. */
function continued(d: Discourse, first: number): Speaker | undefined {
  const said = lastSaid(d, first);
  return said && sure(said.party, 'speaker/spoke-last', 0.7, first);
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

/** "the manager", "the union": a person or body named before, or the only one of its kind. */
function spokenOf(d: Discourse, first: number, start: number, head: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  if (noun === 'statement' && start === head) return continued(d, first);
  const several = holdersOf(d, wordsOf(d.reading.document, start, head + 1)).size > 1;
  const same = !several && first === start - 1 && isOffice(d, head) ? personJustNamed(d, first) : undefined;
  if (same) return sure({ entity: same.person }, 'speaker/just-named', same.titled ? 0.45 : 0.62, first);
  if (range(first, head).some((i) => d.reading.namedAt.has(i))) return undefined;
  const owner = start === head && speaksFor.test(noun) ? boardOf(d, first, noun) : undefined;
  if (owner) return sure({ entity: owner.key }, 'speaker/speaks-for', 0.75, first);
  const byWords = first + 1 < head ? describedBody(d, first + 1, head) : undefined;
  if (byWords) return sure({ entity: byWords.key }, 'speaker/the-body', 0.7, first);
  // "the US company": of several companies, the report need not say which is of that country.
  if (range(first, head).some((i) => d.reading.placeAt.has(i))) return undefined;
  const body = start === head ? organizationBefore(d, head, noun) : undefined;
  if (body) return sure({ entity: body.key }, 'speaker/the-body', 0.75, first);
  const described = start < head ? bodyDescribed(d, first, noun) : undefined;
  if (described) return sure({ entity: described.key }, 'speaker/the-body', 0.6, first);
  const only = onlyBody(d, noun);
  if (only) return sure({ entity: only.key }, 'speaker/the-only-body', 0.65, first);
  const left = start === head ? bodyLeft(d, noun) : undefined;
  return left && sure({ entity: left.key }, 'speaker/the-body-left', 0.6, first);
}
