/** What reports claim → the same, with what they say again and again held once: all of it is in hand while reports are compared. */
import type { Extraction } from '../model/claim.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { NonEmpty } from '../model/ids.ts';
import type { Source } from '../model/source.ts';

/** A claim, or whatever else has rules behind it; of no claim a part is ever changed, so that two may have one. */
interface Reasoned {
  because: readonly string[];
  evidence?: NonEmpty<Evidence>;
}

/**
 * Claims of a report rest on a third as many sentences, and all claims on some thousand lists of rules. Changes the
 * parts of `read` for equal ones: it may be held elsewhere, and would be held twice as a copy.
 */
export function sharing(): (source: Source, read: Extraction) => void {
  const rules = new Map<string, readonly string[]>();
  return (source, read) => {
    const sentences = new Map<string, NonEmpty<Evidence>>();
    for (const claim of reasonedIn(read)) {
      claim.because = first(rules, claim.because.join('\n'), () => claim.because);
      const said = claim.evidence;
      if (said) claim.evidence = first(sentences, placesOf(said), () => slicesOf(source, said));
    }
  };
}

const reasonedIn = (x: Extraction): readonly Reasoned[] => [
  ...x.entities,
  ...x.roles,
  ...x.descriptions,
  ...x.statements,
  ...x.figures,
  ...x.proposals,
  ...x.proposals.flatMap((p) => [...p.sponsors, ...p.terms, ...p.events, ...p.relations]),
  ...x.positions,
];

const placesOf = (said: readonly Evidence[]): string => said.map(({ start, end }) => `${start}-${end}`).join(' ');

/** Parts of the report's own text, which is held anyway. */
const slicesOf = (source: Source, [one, ...more]: NonEmpty<Evidence>): NonEmpty<Evidence> => [
  evidence(source, one),
  ...more.map((e) => evidence(source, e)),
];

function first<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
