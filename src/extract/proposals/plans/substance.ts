/** The phrases of a plan → whether they are worth its name: a mere wish or rise is none, a truce that was struck is one. */
import type { Discourse } from '../../coreference.ts';
import { entityOf } from '../../known.ts';
import { type Phrase, telling } from '../phrases/phrase.ts';
import { isRise } from './sorts.ts';

const demanding = /^(?:demands?|claims?|requests?|conditions?|terms|lists?)$/;

/** "Acme's demand for control over the port": what a party wants, and no proposal unless it is for a sum, a rate or a count. */
export const isBareDemand = (phrases: readonly Phrase[]): boolean =>
  phrases.every(
    (p) =>
      (p.anchor || demanding.test(p.noun)) && !p.measures.some((m) => !p.anchor || /^(?:rate|sum|price)$/.test(m.unit)),
  );

/** "Jones's extraordinary rise", "the cut": nobody asked for it, and nobody says by how much. */
export const isMereRise = (d: Discourse, phrases: readonly Phrase[], acted: boolean, positions: number): boolean =>
  !acted &&
  phrases.every(
    (p) =>
      isRise(p.noun) &&
      p.measures.length === 0 &&
      (entityOf(d.reading, p.owner)?.kind === 'person' || (telling(p) === 0 && positions === 0)),
  );

/** In a line of headlines alone; what nothing is told of there is no plan. */
export function endsNoSentence(d: Discourse, { head }: Phrase): boolean {
  const { sentences, sentenceOf, tokens } = d.reading.document;
  const last = sentences[sentenceOf[head] ?? 0]?.last ?? 0;
  return !/[.!?…]["”’']?$/.test(tokens[last - 1]?.text ?? '');
}

/** A rise or a cut is a proposal only where somebody asks for it. */
export const isSoft = (noun: string): boolean =>
  /^(?:tax|levy|limit|ban|ceiling|quota|exemption|guarantee|contract|outcome|timetable|changes|concessions?)$/.test(
    noun,
  );
