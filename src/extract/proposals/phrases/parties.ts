/** A phrase that may name a takeover → whom it names, in any place: "the Acme deal", "a merger between Acme and Borel", "an offer from Norway’s Acme". */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import { organizationCalled } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';
import type { Phrase } from './phrase.ts';

/** What a takeover, and a merger that was agreed, may be called. */
export const takeoverNouns: RegExp =
  /^(?:bids?|offers?|takeover|buyout|buy-out|approach|merger|acquisition|tender|deal|agreement|transaction|pact|proposals?|terms|plans?)$/;

/** Each once, in text order; whoever cannot buy or be bought is left out. */
export function partiesIn(d: Discourse, { first, head, last, noun }: Phrase): readonly LocalKey[] {
  if (!takeoverNouns.test(noun)) return [];
  return [...new Set([...before(d, first, head), ...after(d, Math.max(head + 1, last))])];
}

function before(d: Discourse, first: number, head: number): LocalKey[] {
  const keys: LocalKey[] = [];
  for (let i = first; i < head; i++) {
    const run = d.reading.namedAt.get(i);
    if (run) {
      if (mayDeal(run)) keys.push(run.entity.key);
      i = run.last - 1;
    } else keys.push(...joined(d, i));
  }
  return keys;
}

/** "the Acme-Borel merger" */
function joined(d: Discourse, i: number): LocalKey[] {
  const parts = (d.reading.document.tokens[i]?.text ?? '').split(/[-–]/);
  if (parts.length < 2 || !parts.every((p) => /^\p{Lu}/u.test(p))) return [];
  return parts.flatMap((p) => organizationCalled(d.reading, p)?.key ?? []);
}

const links = /^(?:with|from|by|between|for|of|acquire|buy|merge)$/;
const ends =
  /^(?:that|which|who|and|or|but|was|is|were|are|has|had|have|will|would|could|may|might|after|before|said|on|in|over|against|as|while|when|if|instead|despite|valu\w+)$/;

/** Along the complements, up to a verb, a comma or another clause. */
function after(d: Discourse, from: number): LocalKey[] {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, from - 1);
  const keys: LocalKey[] = [];
  for (let i = from; i < Math.min(last, from + 14); i++) {
    const t = tokens[i];
    if (!t || /^[.,;:()—–]$/.test(t.text) || ends.test(t.lower)) break;
    if (!links.test(t.lower)) continue;
    const run = [1, 2, 3, 4, 5].map((k) => nameAt(d, i, i + k)).find((r) => r !== undefined);
    if (!run || run.last > last) continue;
    keys.push(run.entity.key);
    const second =
      t.lower === 'between' && tokens[run.last]?.lower === 'and' ? nameAt(d, run.last, run.last + 1) : undefined;
    if (second) keys.push(second.entity.key);
    i = (second ?? run).last - 1;
  }
  return keys;
}

/** A name that begins at `i`, with nothing but words between it and the link before. */
function nameAt(d: Discourse, link: number, i: number): NamedRun | undefined {
  const run = d.reading.namedAt.get(i);
  if (!run || run.first !== i || !mayDeal(run) || /^['’]s?$/.test(d.reading.document.tokens[run.last]?.text ?? ''))
    return undefined;
  const between = d.reading.document.tokens.slice(link + 1, i);
  return between.every(
    (t) => (t.kind === 'word' && !ends.test(t.lower) && !links.test(t.lower)) || /^['’]s?$|^\.$/.test(t.text),
  )
    ? run
    : undefined;
}

/** A company, whoever runs one, or a body of unknown kind. */
const mayDeal = ({ entity }: NamedRun): boolean =>
  entity.kind === 'person' ||
  (entity.kind === 'organization' &&
    !/^(?:government|ministry|armed group|military|police|international body|court|legislature|central bank|party|union|media)$/.test(
      entity.class ?? '',
    ));
