/** Two proposals in one phrase or clause → how they are related. */
import type { RelationClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId, type LocalKey } from '../../../model/ids.ts';
import { shortHash } from '../../../text/hash.ts';
import type { Discourse } from '../../coreference.ts';
import { sentenceRange, wordsOf } from '../../grammar.ts';
import type { ProposalAt } from '../positions/object.ts';
import type { Cluster } from './fit.ts';
import { related } from './sorts.ts';

/** "changes to the plan", "a revised version of the draft", "a resolution supporting the proposal". */
export function relationsOf(
  d: Discourse,
  { cluster, key }: Keyed,
  proposalAt: ProposalAt,
  all: readonly Keyed[],
): RelationClaim[] {
  const claims = new Map<LocalKey, RelationClaim>();
  for (const p of cluster.phrases) {
    const { last } = sentenceRange(d.reading.document, p.head);
    const at = nextProposal(p.last, Math.min(last, p.last + 9), key, proposalAt);
    const other = at === undefined ? undefined : proposalAt.get(at);
    if (at === undefined || other === undefined || claims.has(other)) continue;
    const relation = relationWord(p.noun, wordsOf(d.reading.document, p.last, at).toLowerCase());
    if (relation) claims.set(other, toRelation(d, relation, other, p.head));
  }
  const before = replaced(cluster, key, all);
  const later = cluster.phrases.find((p) => p.later);
  if (before && later && !claims.has(before.key))
    claims.set(before.key, toRelation(d, 'later version of', before.key, later.head));
  return [...claims.values()];
}

export interface Keyed {
  readonly cluster: Cluster;
  readonly key: LocalKey;
}

/** "The revised offer" beside "its first offer": the one of the same party and sort that it comes after. */
function replaced(cluster: Cluster, key: LocalKey, all: readonly Keyed[]): Keyed | undefined {
  if (!cluster.later) return undefined;
  const nouns = [...new Set(cluster.phrases.map((p) => p.noun))];
  const fits = all.filter(({ cluster: other, key: k }) => {
    if (k === key || other.later) return false;
    const own = [...other.owners].some((o) => cluster.owners.has(o));
    const free = other.owners.size === 0 || cluster.owners.size === 0;
    if (!own && !(free && other.phrases.some((p) => p.earlier))) return false;
    return !other.phrases.some((p) => p.other) && other.phrases.some((p) => nouns.some((q) => related(p.noun, q)));
  });
  return fits.find(({ cluster: c }) => c.phrases.some((p) => p.earlier)) ?? (fits.length === 1 ? fits[0] : undefined);
}

function nextProposal(from: number, to: number, key: LocalKey, proposalAt: ProposalAt): number | undefined {
  for (let i = from; i < to; i++) {
    const other = proposalAt.get(i);
    if (other !== undefined && other !== key) return i;
  }
  return undefined;
}

function toRelation(d: Discourse, relation: RelationClaim['relation'], proposal: LocalKey, at: number): RelationClaim {
  const { document } = d.reading;
  const sentence = document.sentences[document.sentenceOf[at] ?? 0]?.sentence ?? { start: 0, end: 0 };
  return {
    kind: 'relation',
    id: claimId(shortHash(`${document.source.id} relation ${at}`)),
    relation,
    proposal,
    evidence: [evidence(document.source, sentence)],
    confidence: 0.75,
    because: ['relation/phrase'],
  };
}

function relationWord(noun: string, between: string): RelationClaim['relation'] | undefined {
  if (/^changes?$|^amendments?$|^chang$/.test(noun) && /\b(?:to|in|of)\b/.test(between)) return 'changes to';
  if (/^version$/.test(noun) && /\bof\b/.test(between)) return 'later version of';
  if (supporting.test(between)) return 'supports';
  if (/identical|ident|similar|same as|compared/.test(between)) return 'compared with';
  return undefined;
}

/** "a resolution supporting the proposal", "a bill that would back the plan"; not "a bill, but could not support the plan": somebody's view. */
const supporting = /^(?:(?:that|which|would|will|to|\w+ly) )*(?:support|endors|back|welcom)/;
