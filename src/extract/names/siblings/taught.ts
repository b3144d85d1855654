/** Names that other reports are sure of → candidates, wherever this one has them word by word. */
import { phrasesBy, standsAt } from '../../../text/phrases.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { type Candidate, surely } from '../candidate.ts';
import { Cover } from '../cover.ts';
import { casing } from '../tagger/casing.ts';
import type { Features } from '../tagger/features.ts';
import type { TaughtName } from './names.ts';

const trust = 0.85;

/** A longer name, and a name of the same words that the report is surer of, stay; where all stay, `candidates` themselves are the answer. */
export function withTaught(
  document: Document,
  { casings }: Features,
  candidates: readonly Candidate[],
  taught: readonly TaughtName[],
): readonly Candidate[] {
  if (taught.length === 0) return candidates;
  const namesBy = phrasesBy(taught.map(({ name, kind }) => ({ words: tokenize(name).map((t) => t.text), kind })));
  const { tokens } = document;
  const cover = new Cover(tokens.length, candidates);
  let learned = false;
  for (let i = 0; i < tokens.length; i++) {
    const fit = namesBy(tokens[i]?.text).find((name) => standsAt(name, tokens, i));
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
    learned = true;
    i = last - 1;
  }
  return learned ? cover.all() : candidates;
}
