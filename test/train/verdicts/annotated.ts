/** An annotated story → verdicts on what is claimed of its proposals, by its markup: terms, positions, and who put a proposal forward. */
import { extractReports, readReport } from '../../../src/extract/index.ts';
import { proofs } from '../../../src/extract/sureness/index.ts';
import type { Extraction, LocalProposal, SponsorClaim, TermClaim } from '../../../src/model/claim.ts';
import type { GoldReport, GoldStory } from '../../eval/corpus.ts';
import { keysOfEntities } from '../../eval/measure.ts';
import { scoreProposals } from '../../eval/proposals.ts';
import { majority, overlap, type Span } from '../../eval/score.ts';

export interface Judged {
  readonly wrong: string;
  readonly features: readonly string[];
}

export const annotatedKinds = ['term', 'sponsor', 'position'] as const;
export type AnnotatedKind = (typeof annotatedKinds)[number];

export function judgeAnnotated(kind: AnnotatedKind, story: GoldStory): Judged[] {
  const extractions = extractReports(story.reports.map((r) => r.source));
  return story.reports.flatMap((report) => {
    const extraction = extractions.find((x) => x.source === report.source.id);
    if (!extraction) return [];
    const beside = { reading: { ...readReport(report.source), entities: extraction.entities }, extraction };
    if (kind === 'position') {
      const { right } = scoreProposals(story, report, extraction, keysOfEntities(report, extraction), 0);
      const known = new Set(extraction.proposals.flatMap((p) => (keyOf(report, p) === undefined ? [] : [p.key])));
      return extraction.positions.map((p) => ({
        wrong: right.has(p) ? '-' : known.has(p.proposal) ? 'wrong' : 'page-not',
        features: proofs.position.signsOf(beside, p),
      }));
    }
    return extraction.proposals.flatMap((p): Judged[] => {
      const key = keyOf(report, p);
      return kind === 'term'
        ? p.terms.flatMap((t) => judged(termVerdict(report, key, t), () => proofs.term.signsOf(beside, t)))
        : p.sponsors.flatMap((s) =>
            judged(sponsorVerdict(story, report, extraction, key, s), () => proofs.sponsor.signsOf(beside, s)),
          );
    });
  });
}

/** Of the plan in story.yaml that most of its mentions are marked with. */
const keyOf = ({ gold }: GoldReport, { mentions }: LocalProposal): string | undefined =>
  majority(mentions.flatMap((m) => gold.filter((a) => a.label === 'R' && overlap(a, m) > 0).map((a) => a.key)));

const judged = (wrong: string | undefined, signs: () => readonly string[]): Judged[] =>
  wrong === undefined ? [] : [{ wrong, features: signs() }];

const covered = (a: Span, list: readonly Span[]): number =>
  list.reduce((n, b) => n + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0) /
  Math.max(1, a.end - a.start);

/** Undefined of the number in the words that name a proposal, which the markup leaves to them. */
function termVerdict({ gold }: GoldReport, key: string | undefined, { span }: TermClaim): string | undefined {
  if (key === undefined) return 'page-not';
  const terms = gold.filter((a) => a.label === 'T');
  const own = terms.filter((a) => a.key === key);
  if (covered(span, own) >= 0.5 || own.some((g) => covered(g, [span]) >= 0.6)) return '-';
  const isName = gold.some((a) => a.label === 'R' && a.key === key && covered(span, [a]) === 1);
  if (isName && !terms.some((g) => covered(g, [span]) > 0)) return undefined;
  return terms.some((g) => covered(span, [g]) >= 0.5) ? 'merged' : 'term-not';
}

/** Undefined where story.yaml does not say whose it is, and of words for a party, which it names. */
function sponsorVerdict(
  story: GoldStory,
  report: GoldReport,
  x: Extraction,
  key: string | undefined,
  { party, role }: SponsorClaim,
): string | undefined {
  if (role !== 'put forward by' || 'unnamed' in party) return undefined;
  if (key === undefined) return 'page-not';
  const by = story.proposals[key]?.by?.split(/[, ]+/) ?? [];
  if (by.length === 0) return undefined;
  const found = keysOfEntities(report, x).get(party.entity);
  const bodyOf = (person: string): string | undefined => story.people[person]?.organization;
  const right = found !== undefined && by.some((b) => b === found || bodyOf(b) === found || bodyOf(found) === b);
  return right ? '-' : 'sponsor';
}
