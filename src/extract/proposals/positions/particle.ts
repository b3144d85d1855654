/** A stance verb → the token after its particle: "turned it down", "voted by 58 to 42 against". */
import { oncePerWord } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import type { StanceVerb } from '../../data/stances.ts';
import { isAdverb } from '../../grammar.ts';

const wordsOf = oncePerWord((particle) => particle.split(' '));

/** The token after the verb's particle; undefined where the particle is missing. */
export function afterParticle(d: Discourse, i: number, verb: StanceVerb): number | undefined {
  if (!verb.particle) return i + 1;
  for (const particle of verb.particle) {
    const words = wordsOf(particle);
    const after = adjacent(d, i, words) ?? (isVote(d, i) ? afterTally(d, i, words) : beforeParticle(d, i, words));
    if (after !== undefined) return after;
  }
  return undefined;
}

const isVote = (d: Discourse, i: number): boolean => /^vot/.test(d.reading.document.tokens[i]?.lower ?? '');

/** "turned down", "turned it down", "agreed in principle to", "agreed on Monday to". */
function adjacent(d: Discourse, i: number, words: readonly string[]): number | undefined {
  const { tokens } = d.reading.document;
  const found = (at: number): boolean => words.every((w, k) => tokens[at + k]?.lower === w);
  // "voted “no” on"
  const [word = '', ...rest] = words;
  if (tokens[i + 1]?.kind === 'quote' && tokens[i + 2]?.lower === word && tokens[i + 3]?.kind === 'quote')
    return rest.every((w, k) => tokens[i + 4 + k]?.lower === w) ? i + 4 + rest.length : undefined;
  if (found(i + 1)) return i + 1 + words.length;
  if (found(i + 2)) return i + 1;
  let late = i + 1;
  while (late < i + 6 && isBetween(d, late)) late++;
  if (late > i + 1 && found(late)) return late + words.length;
  const on = tokens[i + 1]?.lower === 'on' ? i + 2 : i + 1;
  const past = d.reading.dateAt.get(on)?.last ?? (tokens[i + 2]?.lower === 'principle' ? i + 3 : undefined);
  return past !== undefined && found(past) ? past + words.length : undefined;
}

/** "lobbied hard this week for", "spoke strongly against". */
const isBetween = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && (t.lower === 'hard' || isAdverb(t) || d.reading.dateAt.has(i));
};

/** "threw the offer out": the particle follows the object. */
function beforeParticle(d: Discourse, i: number, words: readonly string[]): number | undefined {
  if (words.length > 1 || !['out', 'down'].includes(words[0] ?? '')) return undefined;
  for (let at = i + 3; at < i + 6; at++) if (d.reading.document.tokens[at]?.lower === words[0]) return i + 1;
  return undefined;
}

/** "voted overwhelmingly by 58 to 42 for …": the token after "for", past the tally. */
function afterTally(d: Discourse, i: number, particle: readonly string[]): number | undefined {
  const { tokens } = d.reading.document;
  for (let at = i + 1; at < i + 10; at++) {
    const t = tokens[at];
    if (particle.every((w, k) => tokens[at + k]?.lower === w)) return at + particle.length;
    if (
      !t ||
      !(
        t.kind === 'number' ||
        isAdverb(t) ||
        /^(?:by|to|a|large|small|narrow|big|majority|of|per|cent|percent|pct|in|favour|favor|[-–%])$/.test(t.lower)
      )
    )
      return undefined;
  }
  return undefined;
}
