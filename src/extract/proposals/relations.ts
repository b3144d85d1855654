/** Two proposals in one phrase or clause → how they are related. */
import type { RelationClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId, type LocalKey } from '../../model/ids.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { sentenceRange, wordsOf } from '../grammar.ts';
import type { Cluster } from './fit.ts';
import type { ProposalAt } from './object.ts';

/** "changes to the plan", "a revised version of the draft", "a resolution supporting the proposal". */
export function relationsOf(d: Discourse, cluster: Cluster, key: LocalKey, proposalAt: ProposalAt): RelationClaim[] {
  const claims = new Map<LocalKey, RelationClaim>();
  for (const p of cluster.phrases) {
    const { last } = sentenceRange(d.reading.document, p.head);
    const at = nextProposal(p.last, Math.min(last, p.last + 9), key, proposalAt);
    const other = at === undefined ? undefined : proposalAt.get(at);
    if (at === undefined || other === undefined || claims.has(other)) continue;
    const relation = relationWord(p.noun, wordsOf(d.reading.document, p.last, at).toLowerCase());
    if (relation) claims.set(other, toRelation(d, relation, other, p.head));
  }
  return [...claims.values()];
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
  if (/support|endors|back|welcom/.test(between)) return 'supports';
  if (/identical|ident|similar|same as|compared/.test(between)) return 'compared with';
  return undefined;
}
