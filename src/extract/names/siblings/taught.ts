/** Names that other reports are sure of → candidates, wherever this one has them word by word. */
import { tokenize } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { type Candidate, surely } from '../candidate.ts';
import { Cover } from '../cover.ts';
import { casing } from '../tagger/casing.ts';
import type { Features } from '../tagger/features.ts';
import type { TaughtName } from './names.ts';

const trust = 0.85;

/** A longer name, and a name of the same words that the report is surer of, stay. */
export function withTaught(
  document: Document,
  { casings }: Features,
  candidates: readonly Candidate[],
  taught: readonly TaughtName[],
): readonly Candidate[] {
  if (taught.length === 0) return candidates;
  const byFirst = new Map<string, { words: string[]; kind: TaughtName['kind'] }[]>();
  for (const { name, kind } of taught) {
    const words = tokenize(name).map((t) => t.text);
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, kind }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const { tokens } = document;
  const cover = new Cover(tokens.length, candidates);
  for (let i = 0; i < tokens.length; i++) {
    const fit = byFirst
      .get(tokens[i]?.text ?? '')
      ?.find(({ words }) => words.every((w, k) => tokens[i + k]?.text === w));
    if (!fit) continue;
    const last = i + fit.words.length;
    const isPart = casings[i - 1] === casing.capital || casings[last] === casing.capital;
    const isShouted = fit.words.length === 1 && casings[i] === casing.headline;
    const stays = cover.overlapping(i, last).some((c) => c.last - c.first > last - i || c.kind === fit.kind);
    if (isPart || isShouted || stays) continue;
    cover.put({
      first: i,
      last,
      kind: fit.kind,
      kinds: surely(fit.kind, trust),
      probability: trust,
      because: ['taught'],
    });
    i = last - 1;
  }
  return cover.all();
}
