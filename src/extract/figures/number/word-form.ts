/** A word → whether its form tells a finite verb or participle, a plural, a people. */
import { oncePerSpelling } from '../../../text/tokens.ts';
import { lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { eventVerbs } from '../data/events.ts';
import { irregularPlurals, notPlural, personPlurals } from '../data/nouns.ts';
import { irregularParticiples } from '../data/verbs.ts';

const notVerbEndings = /^(?:hundred|red|bed|united|speed|breed|need|seed|wed|kindred|hatred|limited)$/;

/** "will close", "to close": what stands behind it is a verb in its base form. */
export const opensBase = (word: string): boolean => /^(?:will|would|could|may|might|must|should|shall|to)$/.test(word);

/** A finite verb or participle by its form: known, or ending in -ed. */
export function isVerb(line: Line, at: number): boolean {
  const token = line.token(at);
  if (token?.kind !== 'word') return false;
  return isInflected(token) || (line.degraded && lookUp(eventVerbs, token, true) !== undefined);
}

const isInflected = oncePerSpelling(({ text, lower }) => {
  const known = eventVerbs.get(lower);
  if (known) return known.form !== 'base';
  return irregularParticiples.has(lower) || (/\p{Ll}{2,}ed$/u.test(text) && !notVerbEndings.test(lower));
});

/** Pasts of no ending, which no table of what befalls people holds. */
export const isPast = (word: string): boolean =>
  /^(?:began|begun|broke|went|came|took|met|left|held|won|lost|rose|fell|sank|ran|made|gave|got|set|kept|grew|knew|saw|sent|spoke|stood|told|built|brought|drew|flew|fought|found|hit|led|put|shut|shot|struck|sold|paid|was|were|is|are|has|had|have|said|says|will|would)$/.test(
    word,
  );

/** "tribesmen", "clansmen"; no "specimen". */
const manyMen = /^\p{L}{3,}[^aiou\W]men$/u;

export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (personPlurals.has(lower) || irregularPlurals.has(lower) || manyMen.test(lower)) return true;
  return /\p{L}{2,}s$/u.test(lower) && !/(?:ss|us|is)$/.test(lower) && !notPlural.has(lower);
}

/** "Ruritanians": a noun that names a people. */
export const isDemonym = (noun: string): boolean => /^\p{Lu}\p{Ll}+s$/u.test(noun);
