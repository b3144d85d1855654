/** What is open, the pages and the reports → a numbered list in which each thing shows where the reports say it. */
import { valueAt } from '../merge/place.ts';
import type { Pending } from '../merge/values.ts';
import { byCodeUnit, type PageId, type PagePath } from '../model/ids.ts';
import { readable, type Sentence, type Source } from '../model/source.ts';
import { readFrontmatter } from '../text/frontmatter.ts';
import { inWords, type Proof, proofsOf } from './facts.ts';

export { acceptProposal, rejectProposal } from '../merge/proposal.ts';

/** A report's sentence with its neighbours. */
export interface Passage {
  readonly source: string;
  /** From 1. */
  readonly sentence?: number;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

interface Numbered {
  /** From 1, as `review show N` takes it. */
  readonly number: number;
  readonly passages: readonly Passage[];
}

/** A proposal for a page. */
export interface OpenProposal extends Numbered {
  readonly what: 'proposal';
  readonly id: PageId;
  /** Absent where the page is gone or twice there. */
  readonly page?: PagePath;
  readonly proposal: Pending;
  /** The two sides as a person reads them. */
  readonly words: { readonly yours: string; readonly proposed: string };
}

/** Something that may deserve a page. */
export interface OpenFinding extends Numbered {
  readonly what: 'finding';
  readonly kind: string;
  readonly name: string;
}

export type OpenItem = OpenProposal | OpenFinding;

export interface ReviewInput {
  readonly pending: ReadonlyMap<PageId, readonly Pending[]>;
  readonly found: readonly { readonly kind: string; readonly name: string; readonly where: readonly string[] }[];
  readonly base: readonly { readonly id: PageId; readonly text: string }[];
  readonly pathOf: (id: PageId) => PagePath | undefined;
  readonly sources: readonly Source[];
}

export function listOpen({ pending, found, base, pathOf, sources }: ReviewInput): readonly OpenItem[] {
  const texts = new Map(base.map(({ id, text }) => [id, text]));
  const byId = new Map<string, Source>(sources.map((s) => [s.id, s]));
  const show = (proofs: readonly Proof[]): readonly Passage[] =>
    proofs.map((proof) => passageOf(proof, byId.get(proof.source)));
  const proposals = [...pending]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([id, list]) =>
      list.map((proposal): Omit<OpenProposal, 'number'> => {
        const page = pathOf(id);
        const passages = show(proofsFor(proposal, texts.get(id) ?? ''));
        const words = { yours: inWords(proposal.yours), proposed: inWords(proposal.proposed) };
        return { what: 'proposal', id, ...(page && { page }), proposal, words, passages };
      }),
    );
  const findings = found.map(
    ({ kind, name, where }): Omit<OpenFinding, 'number'> => ({
      what: 'finding',
      kind,
      name,
      passages: show(where.flatMap(proofAt)),
    }),
  );
  return [...proposals, ...findings].map((item, i) => ({ ...item, number: i + 1 }) as OpenItem);
}

/** Those of the proposed fact, or of the fact around what is proposed. */
function proofsFor({ path, proposed, base }: Pending, text: string): readonly Proof[] {
  const own = [proposed, base].map(proofsOf).find((proofs) => proofs.length > 0);
  if (own) return own;
  const data = readFrontmatter(text, '').value?.data ?? {};
  const parts = path.split('/');
  const around = parts.map((_, i) => proofsOf(valueAt(data, parts.slice(0, parts.length - i).join('/'))));
  return around.find((proofs) => proofs.length > 0) ?? [];
}

function proofAt(where: string): readonly Proof[] {
  const [, source, start, end] = /^(.*):(\d+)-(\d+)$/.exec(where) ?? [];
  return source === undefined ? [] : [{ source, start: Number(start), end: Number(end) }];
}

/** The sentences that the proof touches, with one before and one after them. */
export function passageOf({ source: id, start, end, quote = '' }: Proof, source: Source | undefined): Passage {
  const bare: Passage = { source: id, before: '', quote: quote.replace(/\s+/g, ' ').trim(), after: '' };
  if (!source || start === undefined || end === undefined) return bare;
  const first = source.sentences.findIndex((s) => s.end > start);
  const last = source.sentences.findLastIndex((s) => s.start < end);
  const text = (from: Sentence | undefined, to = from): string =>
    from && to ? readable(source.view.slice(from.start, to.end)) : '';
  const [from, to] = [source.sentences[first], source.sentences[last]];
  if (!from || !to) return bare;
  const [before, after] = [text(source.sentences[first - 1]), text(source.sentences[last + 1])];
  return { source: id, sentence: from.index, before, quote: text(from, to), after };
}
