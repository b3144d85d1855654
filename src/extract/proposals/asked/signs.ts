/** An act of asking or planning → the signs that it is a proposal of its own, and how sure they make it. */

import { probability } from '../../../model/calibration.ts';
import type { LocalProposal } from '../../../model/claim.ts';
import { isSameParty } from '../../../model/mention.ts';
import { pushTo } from '../../../text/groups.ts';
import { oncePer } from '../../../text/once.ts';
import { stem } from '../../../text/stem.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { changes, changing } from '../../data/asking.ts';
import { stanceVerbs } from '../../data/stances.ts';
import type { Document } from '../../document.ts';
import { isIn, spanOf } from '../../grammar.ts';
import { holding } from '../../known.ts';
import { related } from '../plans/sorts.ts';
import type { Candidate } from './candidates.ts';
import { actAt, keyOf } from './content.ts';
import { type AskedSign, askedWeights } from './weights.ts';

/** `proposals`: what the report's nouns name. */
export function signsOf(d: Discourse, c: Candidate, proposals: readonly LocalProposal[]): AskedSign[] {
  const sentence = d.reading.document.sentenceOf[c.at] ?? 0;
  const later = laterNames(d, c, proposals);
  const signs: readonly (readonly [AskedSign, boolean])[] = [
    ['asked', true],
    ['of others', ofOthers.test(c.asking.class)],
    ['answered', isAnswered(d, c) || later.some((i) => hasStance(d, d.reading.document.sentenceOf[i] ?? 0))],
    ['named later', later.length > 0],
    ['in the lead', sentence < 3 && c.party !== undefined],
    ['named by its noun', proposals.some((p) => related(p.noun, c.asking.noun) && !isApart(p, c))],
    ['no change', !isChange(d, c)],
    ['quoted', d.quoted[c.at] === true],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** 0 to 1, to three decimals: of an act that is told several times, by all that is told of it. */
export function surenessOf(signs: ReadonlySet<AskedSign>): number {
  let odds = 0;
  for (const sign of signs) odds += askedWeights[sign];
  return probability(odds);
}

/** What is asked of somebody can be refused; what somebody means to do themselves mostly is told, and no more. */
const ofOthers = /^(?:demand|call|ask|urge|want|propose|recommend)$/;

/** Somebody else has put it forward. */
const isApart = (p: LocalProposal, { party }: Candidate): boolean =>
  party !== undefined && p.sponsors.length > 0 && !p.sponsors.some((s) => isSameParty(s.party, party.party));

/** The verb or noun is one of changing something; "should be paid", and stems of a stemmed report, as well. */
function isChange(d: Discourse, { complement: { form, head } }: Candidate): boolean {
  const token = d.reading.document.tokens[head];
  if (!token) return false;
  if (form === 'thing' || isIn(changes, token, true)) return true;
  return isIn(changing, { lower: stem(token.lower) }, true) || /^(?:paid|held|sent|built|sold)$/.test(token.lower);
}

const keyOfSpelling = oncePerSpelling(({ lower }) => keyOf(lower));

/** By the key of a word: where it stands. */
const placesOf = oncePer(({ tokens }: Document): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    if (token.kind === 'word') pushTo(found, keyOfSpelling(token), i);
  });
  return found;
});

/** "the demand", "its closing": where another sentence names the act by a noun that is no other proposal's. */
function laterNames(d: Discourse, c: Candidate, proposals: readonly LocalProposal[]): number[] {
  const { document } = d.reading;
  const act = actAt(d, c);
  const places = placesOf(document);
  const asked = places.get(keyOf(c.asking.noun)) ?? [];
  const done = (places.get(act) ?? []).filter((i) => isNoun(document.tokens[i]?.lower ?? ''));
  return [...asked, ...done].filter(
    (i) =>
      document.sentenceOf[i] !== document.sentenceOf[c.at] &&
      isDefinite(document, i) &&
      !mentionsOf(proposals)(spanOf(document, i, i + 1)),
  );
}

const isNoun = (word: string): boolean => changes.has(word) || /(?:ing|ure|ion|al|ment)$/.test(word);
const mentionsOf = oncePer((proposals: readonly LocalProposal[]) => holding(proposals.flatMap((p) => p.mentions)));

/** "the", "its" or "Acme's" among the three words before. */
const isDefinite = ({ tokens }: Document, i: number): boolean =>
  [1, 2, 3].some((k) =>
    /^(?:the|this|that|its|their|his|her|such|these|those|['’]s?)$/.test(tokens[i - k]?.lower ?? ''),
  );

const isStance = (word: string): boolean =>
  (stanceVerbs.get(word) ?? []).some((v) => !v.particle && !v.makes && v.stance !== 'undecided');

const stances = oncePer(({ tokens, sentenceOf }: Document): ReadonlySet<number> => {
  const found = new Set<number>();
  tokens.forEach(({ lower }, i) => {
    if (isStance(lower)) found.add(sentenceOf[i] ?? 0);
  });
  return found;
});

const hasStance = (d: Discourse, sentence: number): boolean => stances(d.reading.document).has(sentence);

/** "rejected a plea to"; "demanded that … . The board refused this." */
function isAnswered(d: Discourse, { at, isNoun: byNoun }: Candidate): boolean {
  const { tokens, sentences, sentenceOf } = d.reading.document;
  const own = sentences[sentenceOf[at] ?? 0];
  const next = sentences[(sentenceOf[at] ?? 0) + 1];
  if (byNoun && own && tokens.slice(Math.max(own.first, at - 6), at).some((t) => isStance(t.lower))) return true;
  return (
    next !== undefined &&
    tokens
      .slice(next.first, next.last)
      .some((t, k) => isStance(t.lower) && /^(?:it|this|that|so|them)$/.test(tokens[next.first + k + 1]?.lower ?? ''))
  );
}
