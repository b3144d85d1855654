/** Candidates → the same, with the initials and shortened given names before them: "Wm. B. |Dolan|", "Jos. A. |Quorl Inc|". */
import type { Document } from '../document.ts';
import { type Candidate, changed } from './candidate.ts';
import { Cover } from './cover.ts';
import { shortenedName } from './edges.ts';

export function withInitials({ tokens, sentenceOf }: Document, candidates: readonly Candidate[]): Candidate[] {
  const cover = new Cover(tokens.length, candidates);
  for (const candidate of candidates) {
    if (candidate.kind === 'place') continue;
    let { first } = candidate;
    while (tokens[first - 1]?.text === '.' && sentenceOf[first - 2] === sentenceOf[candidate.first]) {
      const { text = '' } = tokens[first - 2] ?? {};
      if (!/^\p{Lu}$/u.test(text) && !shortenedName.test(text)) break;
      first -= 2;
    }
    // A letter alone may be a class, a vitamin or the end of a sentence: a shortened name, or two letters.
    const isSure =
      first < candidate.first - 2 ||
      shortenedName.test(tokens[first]?.text ?? '') ||
      (candidate.kind === 'person' && /^\p{Lu}$/u.test(tokens[candidate.first]?.text ?? ''));
    if (first < candidate.first && isSure && cover.overlapping(candidate.first, candidate.last).includes(candidate))
      cover.put(changed(candidate, { first, because: [...candidate.because, 'completed'] }));
  }
  return cover.all();
}
