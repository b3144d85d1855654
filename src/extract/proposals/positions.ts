/** Report → positions: which party accepts, rejects, backs or weighs which proposal, when, and who says so. */
import type { PositionClaim, StatementClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId } from '../../model/ids.ts';
import type { Party } from '../../model/mention.ts';
import { shortHash } from '../../text/hash.ts';
import { type Discourse, voiceOf } from '../coreference.ts';
import { sayingVerbs } from '../data/saying.ts';
import { sentenceRange, spanOf, wordsOf } from '../grammar.ts';
import { subjectBefore } from '../quotes/speaker.ts';
import type { Found } from './found.ts';
import type { ProposalAt } from './object.ts';
import { bodyOf } from './parties.ts';
import { stancesAt } from './stances.ts';

/** At most one for a party, a proposal and a sentence. */
export function claimPositions(
  d: Discourse,
  proposalAt: ProposalAt,
  statements: readonly StatementClaim[],
): PositionClaim[] {
  const claims = new Map<string, PositionClaim>();
  d.reading.document.tokens.forEach((_, i) => {
    for (const found of stancesAt(d, i, proposalAt)) {
      const claim = toClaim(d, found, statements);
      if (claim.by === undefined && found.party.rule === 'speaker/in-quotation') continue;
      const key = `${claim.proposal} ${JSON.stringify(claim.party)} ${claim.evidence[0].start}`;
      const known = claims.get(key);
      if (!known || known.confidence < claim.confidence) claims.set(key, claim);
    }
  });
  return [...claims.values()];
}

/** One position as a claim, with its date and with its teller where that is somebody else. */
export function toClaim(d: Discourse, f: Found, statements: readonly StatementClaim[]): PositionClaim {
  const { document } = d.reading;
  const sentence = document.sentences[document.sentenceOf[f.from] ?? 0]?.sentence;
  const span = spanOf(document, f.from, f.to);
  const said =
    statements.find((s) => s.spans.some((x) => x.start <= span.start && span.end <= x.end + 1)) ??
    statements.find((s) => s.spans.some((x) => x.start < span.end && span.start < x.end));
  const teller = said?.speaker ?? tellerBefore(d, f.from) ?? tellerAfter(d, f.to);
  const by = teller && !isSame(d, voiceOf(teller), f.party.party) ? teller : undefined;
  const date = dateOf(d, f.from);
  return {
    kind: 'position',
    id: claimId(
      shortHash(
        `${document.source.id} position ${span.start} ${f.stance} ${f.proposal} ${JSON.stringify(f.party.party)}`,
      ),
    ),
    proposal: f.proposal,
    party: f.party.party,
    stance: f.stance,
    words: wordsOf(document, f.from, f.to),
    span,
    ...(date === undefined ? {} : { date }),
    ...(by === undefined ? {} : { by }),
    evidence: [evidence(document.source, sentence ?? span)],
    confidence: f.confidence,
    because: [f.rule, f.party.rule],
  };
}

/** "Jones Says Acme Accepts Plan": the teller of a headline, or of a clause that made no statement. */
function tellerBefore(d: Discourse, from: number): Party | undefined {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, from);
  for (let i = from - 1; i > Math.max(first, from - 7); i--) {
    const verb = d.quoted[i] ? undefined : sayingVerbs.get(tokens[i]?.lower ?? '');
    if (/^[,;]$/.test(tokens[i]?.text ?? '')) return undefined;
    if (verb && !verb.participle && verb.class !== 'judge') return subjectBefore(d, i, first)?.party;
  }
  return undefined;
}

/** "Acme rejects the letter in its present form, Mr Jones said". */
function tellerAfter(d: Discourse, to: number): Party | undefined {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, to - 1);
  const comma = tokens.findIndex((t, i) => i >= to && i < Math.min(last, to + 8) && /^[,;]$/.test(t.text));
  if (comma < 0 || tokens[comma]?.text !== ',') return undefined;
  for (let i = comma + 1; i < Math.min(last, comma + 8); i++) {
    if (d.quoted[i] || /^[,;]$/.test(tokens[i]?.text ?? '')) return undefined;
    const verb = sayingVerbs.get(tokens[i]?.lower ?? '');
    if (!verb || verb.participle || verb.class === 'judge') continue;
    const teller = subjectBefore(d, i, comma + 1);
    return teller && teller.at > comma && teller.at < i ? teller.party : undefined;
  }
  return undefined;
}

/** The party itself, or somebody with an office in it: no teller of its own. */
function isSame(d: Discourse, speaker: Party, party: Party): boolean {
  if (JSON.stringify(bodyOf(d, speaker)) === JSON.stringify(party) || JSON.stringify(speaker) === JSON.stringify(party))
    return true;
  if (!('entity' in speaker && 'entity' in party)) return false;
  return d.titles.some((t) => t.person === speaker.entity && t.organization === party.entity);
}

/** The date told beside it; the report's own, unless the clause speaks of an earlier time. */
function dateOf(d: Discourse, at: number): PositionClaim['date'] {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, at);
  for (let i = Math.max(first, at - 8); i < Math.min(last, at + 12); i++) {
    const run = d.reading.dateAt.get(i);
    if (run?.date !== undefined && run.role === 'on') return run.date;
    if (run) return undefined;
  }
  const past = tokens
    .slice(Math.max(first, at - 4), Math.min(last, at + 12))
    .some(
      (t, i, all) =>
        /^(?:previously|previousli|earlier|originally|initially|once)$/.test(t.lower) ||
        (t.lower === 'last' && /^(?:week|month|year|night)$/.test(all[i + 1]?.lower ?? '')),
    );
  return past ? undefined : d.reading.document.source.meta.date;
}
