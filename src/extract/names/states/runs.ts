/** A document → every place where a state is named by its name, its seat or its people's adjective. */
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';
import { isOfAmount } from '../edges.ts';
import { type StateMatch, stateAt } from './states.ts';

export interface StateRun {
  readonly first: number;
  readonly last: number;
  readonly match: StateMatch;
}

/** Those inside a longer name ("Muscat accord", "Bank of England") are none. */
export function stateRuns(document: Document, candidates: readonly Candidate[]): StateRun[] {
  const runs: StateRun[] = [];
  let c = 0;
  for (let i = 0; i < document.tokens.length; i++) {
    const match = stateAt(document.tokens, i);
    if (!match || document.sentenceOf[i + match.length - 1] !== document.sentenceOf[i]) continue;
    const last = i + match.length;
    if (isOfAmount(document.tokens, i, last)) continue;
    while (c < candidates.length && (candidates[c]?.last ?? 0) <= i) c++;
    const cover = candidates[c];
    if (!cover || cover.first >= last || !isAnother(cover, i, match)) runs.push({ first: i, last, match });
    i = last - 1;
  }
  return runs;
}

/** Whether the words are a part of a longer name, or the name of somebody else. */
function isAnother({ first, last, kind, probability }: Candidate, at: number, match: StateMatch): boolean {
  if (first < at || last > at + match.length) return true;
  // "Cote d'Ivoire" is no d'Ivoire; "Chad" may be a man.
  if (match.form === 'name' && match.length > 1) return false;
  return (
    kind === 'person' || (kind === 'organization' && probability > 0.8 && match.form === 'seat' && !match.state.isBloc)
  );
}

/** Those that stand before the run at `n` in one list with it: "Ghana, Niger, the Gambia and |Togo|". */
export function stateRunsBefore({ tokens, sentenceOf }: Document, runs: readonly StateRun[], n: number): StateRun[] {
  const before: StateRun[] = [];
  for (let k = n; k > 0; k--) {
    const [run, previous] = [runs[k], runs[k - 1]];
    if (!run || !previous || sentenceOf[previous.first] !== sentenceOf[run.first]) break;
    const between = tokens.slice(previous.last, run.first).map((t) => t.lower);
    if (between.length > 3 || between.some((w) => !/^(?:,|and|or|the)$/.test(w))) break;
    before.push(previous);
  }
  return before;
}
