/** An act of asking or planning → the signs that it is a proposal of its own, and how sure they make it. */
import type { LocalProposal } from '../../../model/claim.ts';
import type { Span } from '../../../model/source.ts';
import { oncePer } from '../../../text/once.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { changing, making } from '../../data/asking.ts';
import type { Document } from '../../document.ts';
import { isIn, spanOf } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { related } from '../plans/sorts.ts';
import type { Candidate } from './candidates.ts';
import { keyOf } from './content.ts';
import { type AskedSign, askedWeights } from './weights.ts';

/** `proposals`: what the report's nouns name. */
export function signsOf(d: Discourse, c: Candidate, proposals: readonly LocalProposal[]): AskedSign[] {
  const { document } = d.reading;
  const { complement } = c;
  const sentence = document.sentenceOf[c.at] ?? 0;
  const span = spanOf(document, complement.first, complement.last);
  const whole = document.sentences[sentence]?.sentence ?? span;
  const named = proposals.filter((p) => p.mentions.some((m) => meets(m, whole)));
  const inside = named.some((p) => p.mentions.some((m) => meets(m, span)));
  const told = document.tokens.slice(complement.first, complement.last);
  const signs: readonly (readonly [AskedSign, boolean])[] = [
    ['asked', true],
    [`class: ${c.asking.class}`, true],
    ['by a noun', c.isNoun],
    ['will do', /^w(?:ill|ould)$/.test(document.tokens[c.at]?.lower ?? '')],
    [contentSign(d, c), true],
    ['number', told.some((t, k) => t.kind === 'number' && !d.reading.dateAt.has(complement.first + k))],
    [partySign(d, c), true],
    ['at the top', sentence < 4],
    ['quoted', d.quoted[c.at] === true],
    ['words: few', told.length < 4],
    ['words: many', told.length > 12],
    ['whom: told', complement.whom !== undefined],
    ['names a proposal', inside],
    ['beside a proposal', !inside && named.length > 0],
    ['a proposal is told of at length', proposals.some((p) => p.mentions.length > 4)],
    ['no proposal is told of', proposals.length === 0],
    ['whose is another', proposals.some((p) => p.sponsors.some((s) => isParty(s.party, c)))],
    ['named by its noun', proposals.some((p) => related(p.noun, c.asking.noun) && !isApart(p, c))],
    ['told again', isToldAgain(d, c)],
    ['asked again', isAskedAgain(d, c)],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** 0 to 1, to three decimals: of an act that is told several times, by all that is told of it. */
export function surenessOf(signs: ReadonlySet<AskedSign>): number {
  let odds = 0;
  for (const sign of signs) odds += askedWeights[sign];
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isParty = (party: object, { party: own }: Candidate): boolean =>
  own !== undefined && JSON.stringify(party) === JSON.stringify(own.party);

/** Somebody else has put it forward. */
const isApart = (p: LocalProposal, c: Candidate): boolean =>
  c.party !== undefined && p.sponsors.length > 0 && !p.sponsors.some((s) => isParty(s.party, c));

function contentSign(d: Discourse, { complement: { form, head } }: Candidate): AskedSign {
  const w = d.reading.document.tokens[head]?.lower ?? '';
  if (form === 'thing' || (form === 'for' && !changing.has(w) && !making.has(w))) return 'content: noun';
  // "should be paid", "be extended", and stems of a stemmed report
  const isChanging =
    changing.has(w) ||
    /^(?:paid|held|sent|built|sold)$/.test(w) ||
    isIn(changing, d.reading.document.tokens[head] && { ...d.reading.document.tokens[head], lower: stem(w) }, true);
  return isChanging ? 'content: change' : making.has(w) ? 'content: making' : 'content: other';
}

function partySign(d: Discourse, { party }: Candidate): AskedSign {
  if (!party) return 'party: unknown';
  if (!('entity' in party.party)) return 'party: words';
  const entity = entityOf(d.reading, party.party.entity);
  return entity?.kind === 'person' ? 'party: person' : 'party: body';
}

/** By stem, and by the kind of act: the sentences that hold such a word. */
const sentencesWith = oncePer(({ tokens, sentenceOf }: Document): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>();
  tokens.forEach(({ kind, lower }, i) => {
    if (kind !== 'word') return;
    const key = keyOf(lower);
    const list = found.get(key) ?? new Set<number>();
    found.set(key, list.add(sentenceOf[i] ?? 0));
  });
  return found;
});

const isToldAgain = (d: Discourse, { complement: { head } }: Candidate): boolean =>
  (sentencesWith(d.reading.document).get(keyOf(d.reading.document.tokens[head]?.lower ?? ''))?.size ?? 0) > 1;

/** "the demand", "its plan": the noun of the act in another sentence. */
const isAskedAgain = (d: Discourse, { asking, at }: Candidate): boolean =>
  [...(sentencesWith(d.reading.document).get(stem(asking.noun)) ?? [])].some(
    (s) => s !== d.reading.document.sentenceOf[at],
  );
