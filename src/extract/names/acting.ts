/** A state's name or seat in its sentence → the probability that it acts there, as its government, and is no mere place. */
import type { Document } from '../document.ts';
import { sayingVerbs } from '../data/saying.ts';
import { list } from './lexis.ts';
import type { Features } from './features.ts';
import { type StateMatch, stateAt } from './states.ts';

const auxiliary = new Set('has have had will would is was are were can could may might must shall should does did do be been being never also then now later'.split(' '));
const irregular = new Set(
  `said says told put gave took made began sent held kept withdrew won lost met sought broke went came saw knew thought found left paid bought sold built
  hit cut set let led drew threw spoke wrote chose fought became wants needs seeks plans hopes has opposes supports backs`.split(/\s+/),
);
const official = new Set(
  `envoy envoys delegate delegates negotiator negotiators delegation representative representatives demand demands offer proposal plan plans position refusal decision
  rejection acceptance response reply answer request insistence call calls threat threats support backing approval consent permission promise pledge
  stance view side military army forces troops navy government cabinet ambassador mission diplomats officials negotiating`.split(/\s+/),
);
const placeNoun = new Set(
  'president parliament capital coast border economy population history people citizens north south east west prime election elections port city biggest largest second next ministry minister foreign finance'.split(' '),
);

const isVerb = (lower: string): boolean => sayingVerbs.has(lower) || irregular.has(lower) || /[^e]ed$/.test(lower);

/** Names of what speaks for or against its acting; weighed by the model. */
export function actingFeatures(document: Document, features: Features, match: StateMatch, first: number, last: number): string[] {
  const { tokens } = document;
  const sentence = document.sentences[document.sentenceOf[first] ?? 0];
  const [from, to] = [sentence?.first ?? 0, sentence?.last ?? tokens.length];
  const word = (i: number): string => (i < from || i >= to ? '' : (tokens[i]?.lower ?? ''));
  const out = ['bias', `form ${match.form}`];
  const hasThe = word(first - 1) === 'the';
  const p = hasThe ? first - 2 : first - 1;
  const before = word(p);
  out.push(`before ${before}`, `before2 ${word(p - 1)} ${before}`);
  if (p < from) out.push('opens');
  if (sayingVerbs.has(before)) out.push(`before-verb ${sayingVerbs.get(before)?.class}`);
  else if (isVerb(before)) out.push('before-verb');
  if (before === ',' && (features.lexemes[p - 1]?.isCapitalised ?? false)) out.push('after-place-comma');

  let k = last;
  let after = word(k);
  out.push(`after ${after}`);
  if (/^['’]s$/.test(after)) {
    const next = [word(k + 1), word(k + 2), word(k + 3)];
    out.push('possessive', `possessed ${next[0]}`);
    const at = (set: ReadonlySet<string>): number => next.findIndex((w) => set.has(w));
    if (at(official) >= 0) out.push('possesses-official');
    if (at(placeNoun) >= 0) out.push('possesses-place');
    if ((features.lexemes[k + 1]?.lists ?? 0) & list.office) out.push('possesses-office');
    return out;
  }
  // "Oman, which has good relations with both, offered": what stands between commas is stepped over.
  if (after === ',') {
    out.push('comma');
    if (word(k + 1) === 'which' || word(k + 1) === 'who') out.push('comma-which');
    if (stateAt(tokens, k + 1)) out.push('comma-state');
    const close = tokens.findIndex((t, i) => i > k && i < to && t.text === ',');
    if (close > 0 && close - k < 14 && isVerb(word(close + 1))) out.push('verb-after-commas');
  }
  while (auxiliary.has(word(k)) || /ly$/.test(word(k)) || word(k) === 'not') {
    if (auxiliary.has(word(k)) && k === last) out.push('aux', `aux ${word(k)}`);
    k++;
  }
  after = word(k);
  if (isVerb(after)) out.push('verb', k > last ? 'aux-verb' : 'verb-next');
  else if (k > last && /^\p{Ll}+$/u.test(after)) out.push('aux-word');
  if (sayingVerbs.has(after)) out.push('saying');
  if (after === 'to' && p < from) out.push('headline-to');
  if (/^\p{Ll}+s$/u.test(word(last)) && p < from) out.push('opens-present');
  // Lists: "China and Brazil submitted", "between Iran and Israel".
  if (after === 'and' || after === ',' || after === 'or') {
    const other = after === ',' || word(k + 1) !== 'the' ? k + 1 : k + 2;
    const next = stateAt(tokens, other);
    if (next) {
      out.push('and-state');
      let j = other + next.length;
      while (auxiliary.has(word(j)) || /ly$/.test(word(j))) j++;
      if (isVerb(word(j))) out.push('and-state-verb');
      if (auxiliary.has(word(other + next.length))) out.push('and-state-aux');
    }
  }
  if (before === 'and' || before === ',') {
    for (let j = p - 1; j >= Math.max(from, p - 4); j--) {
      const other = stateAt(tokens, j);
      if (other && j + other.length >= p - 1) {
        out.push('state-and', `state-and before ${word(j - 1) === 'the' ? word(j - 2) : word(j - 1)}`);
        if (j === from) out.push('state-and opens');
      }
    }
  }
  const following = tokens[last];
  if (following && last < to && features.lexemes[last]?.isCapitalised) out.push('capital-after');
  if (match.form !== 'adjective' && /^\p{Ll}/u.test(following?.text ?? '') && !isVerb(word(last)) && !auxiliary.has(word(last))) out.push('word-after');
  const dash = tokens.slice(last, Math.min(to, last + 6)).some((t) => /^(?:--?|—|–)$/.test(t.text));
  if (first - from < 4 && dash && document.tokens[from]?.text === document.tokens[from]?.text.toUpperCase()) out.push('dateline');
  if (following?.text === '(') out.push('bracket');
  return out;
}

export type ActingWeights = Readonly<Record<string, number>>;

export function actingProbability(weights: ActingWeights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
