/** An act of asking or planning, however often it is told → the proposal that it makes, who puts it forward, and their position. */
import type { LocalProposal, PositionClaim, SponsorClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId, isNonEmpty, type LocalKey } from '../../../model/ids.ts';
import { shortHash } from '../../../text/hash.ts';
import type { Discourse } from '../../coreference.ts';
import { askingVerbs } from '../../data/asking.ts';
import { spanOf } from '../../grammar.ts';
import { measures } from '../phrases/measures.ts';
import { type Told, toClaim } from '../positions/positions.ts';
import type { Candidate } from './candidates.ts';
import { actAt, wordsIn } from './content.ts';
import { surenessOf } from './signs.ts';
import { titleOf } from './title.ts';
import type { AskedSign } from './weights.ts';

/** One act, with what all its tellings say for it. */
export interface Asked {
  readonly told: readonly Candidate[];
  readonly signs: ReadonlySet<AskedSign>;
}

const sorts: Readonly<Record<string, string>> = {
  demand: 'demand',
  call: 'demand',
  urge: 'demand',
  ask: 'demand',
  want: 'demand',
};

export function proposalOf(d: Discourse, { told, signs }: Asked, key: LocalKey): LocalProposal | undefined {
  const { document } = d.reading;
  const mentions = told.map(({ complement: { first, last } }) => spanOf(document, first, last));
  const best = bestOf(told);
  if (!isNonEmpty(mentions) || !best) return undefined;
  const { complement } = best;
  const words = told.flatMap((c) => [...wordsIn(d, c), actAt(d, c)]);
  const numbers = document.tokens
    .slice(complement.first, complement.last)
    .flatMap((t) => (t.kind === 'mark' ? [] : [t.lower]));
  return {
    key,
    noun: best.asking.noun,
    name: titleOf(d, best),
    mentions,
    traits: {
      sorts: [sorts[best.asking.class] ?? 'plan'],
      words: [...new Set(words)],
      measures: measures(numbers)
        .filter((m) => m.unit !== 'time' && m.unit !== '')
        .slice(0, 1),
      version: 'only',
      titled: false,
      quoted: told.every((c) => d.quoted[c.at] === true),
      sides: [],
      peoples: [],
      bygone: false,
      fresh: false,
      act: actAt(d, best),
    },
    sponsors: sponsorsOf(d, told, key),
    terms: [],
    events: [],
    relations: [],
    confidence: surenessOf(signs),
    because: [`asked/${best.asking.class}`],
  };
}

/** The one that tells who, by a verb, and is no fragment. */
const bestOf = (told: readonly Candidate[]): Candidate | undefined => {
  const weight = (c: Candidate): number =>
    (c.party ? 2 : 0) + (c.isNoun ? 0 : 1) + Math.min(8, c.complement.last - c.complement.first) / 8;
  return told.reduce<Candidate | undefined>((a, b) => (a && weight(a) >= weight(b) ? a : b), undefined);
};

/** Who agrees or decides has not put it forward by that. */
const joins = /^(?:agree|decide)$/;

function sponsorsOf(d: Discourse, told: readonly Candidate[], key: LocalKey): SponsorClaim[] {
  const { document } = d.reading;
  const claims = new Map<string, SponsorClaim>();
  for (const { party, asking, at } of told) {
    const sentence = document.sentences[document.sentenceOf[at] ?? 0];
    const id = JSON.stringify(party?.party);
    if (!party || !sentence || joins.test(asking.class) || claims.has(id)) continue;
    claims.set(id, {
      kind: 'sponsor',
      id: claimId(shortHash(`${document.source.id} sponsor ${key} ${at} ${id}`)),
      party: party.party,
      role: 'put forward by',
      span: spanOf(document, at, at + 1),
      evidence: [evidence(document.source, sentence.sentence)],
      confidence: party.confidence * 0.95,
      because: ['sponsor/asks'],
    });
  }
  return [...claims.values()];
}

/** "will demand that they hire more": it has not asked for it. */
const isYetToAsk = (d: Discourse, at: number): boolean =>
  askingVerbs.has(d.reading.document.tokens[at]?.lower ?? '') &&
  d.reading.document.tokens
    .slice(Math.max(0, at - 2), at)
    .some((t) => /^(?:will|would|['’]ll|may|might)$/.test(t.lower));

/** Who asks for it proposes it; who agrees to it, or votes for it, accepts. */
export function positionsOf(d: Discourse, { told }: Asked, key: LocalKey, said: Told): PositionClaim[] {
  return told.flatMap(({ party, asking, at, isNoun, complement }) => {
    if (!party || isNoun || isYetToAsk(d, at)) return [];
    const claim = toClaim(
      d,
      {
        proposal: key,
        party,
        stance: joins.test(asking.class) ? 'accepts' : 'proposes',
        from: Math.min(party.at, at),
        to: Math.max(at + 1, complement.last),
        rule: 'position/asks',
        confidence: party.confidence * 0.85,
      },
      said,
    );
    return claim ? [claim] : [];
  });
}
