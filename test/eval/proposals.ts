/** One report's gold and findings → counts of its proposals' terms and positions, and what was wrong, in words. */
import { defaultSettings } from '../../src/config.ts';
import type { Extraction, PositionClaim } from '../../src/model/claim.ts';
import type { Annotation } from '../corpus/annotation.ts';
import type { GoldReport, GoldStory } from './corpus.ts';
import { majority, overlap, pair, type Score, type Span } from './score.ts';

export interface ProposalScores {
  readonly terms: Score;
  readonly positions: Score;
  readonly stances: Score;
  /** Positions that the markup bears out, stance and all. */
  readonly right: ReadonlySet<PositionClaim>;
  readonly errors: readonly { readonly kind: 'terms' | 'positions' | 'positions, stance'; readonly text: string }[];
}

/** The matching rules are those of test/README.md, "How proposals are scored". `keyOf`: found entity → key of story.yaml. */
export function scoreProposals(
  story: GoldStory,
  report: GoldReport,
  x: Extraction,
  keyOf: ReadonlyMap<string, string>,
  threshold: number = defaultSettings.threshold,
): ProposalScores {
  const keys = proposalKeys(report, x);
  // What is below the threshold of a build waits for an editor, and is no fact.
  const isSure = ({ confidence }: { readonly confidence: number }): boolean => confidence >= threshold;
  const sure = {
    ...x,
    positions: x.positions.filter(isSure),
    proposals: x.proposals.map((p) => ({ ...p, terms: p.terms.filter(isSure) })),
  };
  const terms = scoreTerms(report, sure, keys);
  const positions = scorePositions(story, report, sure, keys, keyOf);
  return { ...terms, ...positions, errors: [...terms.errors, ...positions.errors] };
}

/** The key of story.yaml that most mentions of each found proposal carry. */
function proposalKeys(report: GoldReport, x: Extraction): ReadonlyMap<string, string> {
  const refs = report.gold.filter((a) => a.label === 'R');
  const keys = new Map<string, string>();
  for (const p of x.proposals) {
    const key = majority(p.mentions.flatMap((m) => refs.filter((g) => overlap(g, m) > 0).map((g) => g.key)));
    if (key !== undefined) keys.set(p.key, key);
  }
  return keys;
}

const textOf = (report: GoldReport, s: Span): string => report.source.text.slice(s.start, s.end).replace(/\s+/g, ' ');

/** Length of `a` that lies in any of `list`, as a share. */
const covered = (a: Span, list: readonly Span[]): number => {
  let n = 0;
  for (let i = a.start; i < a.end; i++) if (list.some((b) => b.start <= i && i < b.end)) n++;
  return n / Math.max(1, a.end - a.start);
};

/** "the levy", "this target": names what a term states, and states nothing. */
const isReference = (words: string): boolean =>
  /^(?:the|this|that|any|its|their|such)\s/i.test(words) && !/\d/.test(words) && words.split(' ').length <= 4;

function scoreTerms(
  report: GoldReport,
  x: Extraction,
  keys: ReadonlyMap<string, string>,
): Pick<ProposalScores, 'terms' | 'errors'> {
  const all = report.gold.filter((a) => a.label === 'T');
  const gold = all.filter((a) => !isReference(textOf(report, a)));
  // The number in the words that name a proposal ("an offer of 6 per cent") is marked as R alone.
  const named = report.gold.filter((a) => a.label === 'R');
  const found = x.proposals
    .flatMap((p) => p.terms.map((t) => ({ key: keys.get(p.key), span: t.span })))
    .filter(
      (f) =>
        all.some((g) => covered(g, [f.span]) > 0) || !named.some((r) => r.key === f.key && covered(f.span, [r]) === 1),
    );
  const missing = gold.filter(
    (g) =>
      covered(
        g,
        found.filter((f) => f.key === g.key).map((f) => f.span),
      ) < 0.6,
  );
  const wrong = found.filter((f) => {
    const same = all.filter((g) => g.key === f.key);
    return covered(f.span, same) < 0.5 && !same.some((g) => covered(g, [f.span]) >= 0.6);
  });
  return {
    terms: { tp: found.length - wrong.length, fp: wrong.length, fn: missing.length },
    errors: [
      ...missing.map((g) => ({
        kind: 'terms' as const,
        text: `${report.file}: missing ${g.key}: ${textOf(report, g)}`,
      })),
      ...wrong.map((f) => ({
        kind: 'terms' as const,
        text: `${report.file}: too much, ${f.key}: ${textOf(report, f.span)}`,
      })),
    ],
  };
}

const sides: Readonly<Record<string, string>> = {
  accepts: 'for',
  supports: 'for',
  proposes: 'proposes',
  rejects: 'against',
  opposes: 'against',
  'demands changes': 'changes',
  undecided: 'open',
  mediates: 'mediates',
};

const pointing = /\b(?:it|them|this|that|both|neither|either|one|ones|so)\b/i;

/** Neither the sentence names the proposal nor the clause points at it: a reader infers the position. */
function isImplied(report: GoldReport, g: Annotation): boolean {
  const sentence = report.source.sentences.find((s) => s.start <= g.start && g.start < s.end) ?? g;
  const named = report.gold.some(
    (a) => (a.label === 'R' || a.label === 'T') && a.key === g.key && covered(a, [sentence, g]) > 0.5,
  );
  return !named && !pointing.test(textOf(report, g));
}

/** A person and the body that story.yaml gives as theirs take the same position. */
function sameParty(story: GoldStory, found: string | undefined, gold: string | undefined): boolean {
  if (found === gold) return true;
  const bodyOf = (key: string | undefined): string | undefined => story.people[key ?? '']?.organization;
  return (
    (bodyOf(found) !== undefined && bodyOf(found) === gold) || (bodyOf(gold) !== undefined && bodyOf(gold) === found)
  );
}

function scorePositions(
  story: GoldStory,
  report: GoldReport,
  x: Extraction,
  keys: ReadonlyMap<string, string>,
  keyOf: ReadonlyMap<string, string>,
): Pick<ProposalScores, 'positions' | 'stances' | 'right' | 'errors'> {
  const named = new Set(report.gold.filter((a) => a.label === 'P' || a.label === 'O').map((a) => a.key));
  const gold = report.gold.filter((a) => a.label === 'S');
  const partyOf = (c: PositionClaim): string | undefined => ('entity' in c.party ? keyOf.get(c.party.entity) : '?');
  const wanted = (g: Annotation): string | undefined =>
    named.has(g.attributes.party ?? '') ? g.attributes.party : undefined;
  // "Dockers in Northport have rejected …": the report's words for the party, which its own clause does not name.
  const describes = (g: Annotation, c: PositionClaim): boolean =>
    'unnamed' in c.party &&
    overlap(g, c.span) > 0 &&
    !report.gold.some((a) => 'PO'.includes(a.label) && a.key === g.attributes.party && covered(a, [g]) === 1);
  const fits = (g: Annotation, c: PositionClaim): boolean =>
    sameParty(story, partyOf(c), g.attributes.party) ||
    ('unnamed' in c.party && wanted(g) === undefined) ||
    describes(g, c);
  const right = (g: Annotation, c: PositionClaim): boolean =>
    sides[(g.attributes.stance ?? '').replace('_', ' ')] === sides[c.stance];
  const pairs = pair(gold, x.positions, (g, c) =>
    keys.get(c.proposal) === g.key && fits(g, c) && covered(g, [c.evidence[0]]) > 0
      ? 1 + (right(g, c) ? 1 : 0) + overlap(g, c.span)
      : 0,
  );
  const told = gold.filter((g) => pairs.some(([p]) => p === g) || !isImplied(report, g));
  const extra = x.positions.filter((c) => !pairs.some(([, p]) => p === c));
  const good = pairs.filter(([g, c]) => right(g, c));
  const score = (tp: number): Score => ({ tp, fp: x.positions.length - tp, fn: told.length - tp });
  const describe = (c: PositionClaim): string =>
    `${keys.get(c.proposal)} ${partyOf(c)} ${c.stance} (${c.because.join(', ')}): ${c.words} || ${c.evidence[0].quote}`;
  return {
    positions: score(pairs.length),
    stances: score(good.length),
    right: new Set(good.map(([, c]) => c)),
    errors: [
      ...told
        .filter((g) => !pairs.some(([p]) => p === g))
        .map((g) => ({
          kind: 'positions' as const,
          text: `${report.file}: missing ${g.key} ${g.attributes.party} ${g.attributes.stance}: ${textOf(report, g)}`,
        })),
      ...extra.map((c) => ({ kind: 'positions' as const, text: `${report.file}: too much, ${describe(c)}` })),
      ...pairs
        .filter(([g, c]) => !right(g, c))
        .map(([g, c]) => ({
          kind: 'positions, stance' as const,
          text: `${report.file}: ${g.attributes.stance}, not ${describe(c)}`,
        })),
    ],
  };
}
