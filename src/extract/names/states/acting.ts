/** A state's name or seat in its sentence → the probability that it acts there, as its government, and is no mere place. */
import { stem } from '../../../text/stem.ts';
import { offices } from '../../data/person-words.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { Document } from '../../document.ts';
import type { StateMatch } from './states.ts';

/** A document as this question needs it: clean, or degraded with every word a stem. */
export interface ActingText {
  readonly document: Document;
  readonly isDegraded: boolean;
  readonly isCapitalised: (token: number) => boolean;
  readonly stateAt: (token: number) => StateMatch | undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const auxiliary = words(
  "has have had will would is was are were can could may might must shall should does did do be been being never also not n't then now later",
);
const irregular = words(
  `said says told put gave took made began sent held kept withdrew won lost met sought broke went came saw knew thought found left paid bought sold built
  hit cut set let led drew threw spoke wrote chose fought became wants needs seeks plans hopes has opposes supports backs`,
);
const official = words(
  `envoy envoys delegate delegates negotiator negotiators delegation representative representatives demand demands offer proposal plan plans position refusal decision
  rejection acceptance response reply answer request insistence call calls threat threats support backing approval consent permission promise pledge
  stance effort efforts attempt attempts agreement commitment intention readiness willingness view side military army forces troops navy government cabinet ambassador mission diplomats officials negotiating`,
);
const placeNoun = words(
  `president parliament capital coast border economy population history people citizens north south east west prime election elections port city biggest
  largest second next ministry minister foreign finance`,
);

interface Sets {
  readonly auxiliary: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly official: ReadonlySet<string>;
  readonly placeNoun: ReadonlySet<string>;
  readonly office: ReadonlySet<string>;
  readonly saying: ReadonlyMap<string, string>;
}

const saying = new Map([...sayingVerbs].map(([form, verb]) => [form, verb.class]));
const clean: Sets = {
  auxiliary,
  verbs: new Set([...saying.keys(), ...irregular]),
  official,
  placeNoun,
  office: offices,
  saying,
};
const stems = (set: ReadonlySet<string>): ReadonlySet<string> => new Set([...set, ...[...set].map(stem)]);
let degraded: Sets | undefined;

function setsOf(isDegraded: boolean): Sets {
  if (!isDegraded) return clean;
  degraded ??= {
    auxiliary: stems(auxiliary),
    verbs: stems(clean.verbs),
    official: stems(official),
    placeNoun: stems(placeNoun),
    office: stems(offices),
    saying: new Map([...saying].flatMap(([form, cls]) => [[form, cls] as const, [stem(form), cls] as const])),
  };
  return degraded;
}

/** What a few of the functions below share: words of the sentence by token index, empty outside it. */
interface Scene {
  readonly text: ActingText;
  readonly sets: Sets;
  readonly from: number;
  readonly to: number;
  readonly word: (token: number) => string;
  readonly isVerb: (token: number) => boolean;
}

function sceneOf(text: ActingText, first: number): Scene {
  const { tokens, sentences, sentenceOf } = text.document;
  const sentence = sentences[sentenceOf[first] ?? 0];
  const [from, to] = [sentence?.first ?? 0, sentence?.last ?? tokens.length];
  const sets = setsOf(text.isDegraded);
  const word = (i: number): string => (i < from || i >= to ? '' : (tokens[i]?.lower ?? ''));
  const isVerb = (i: number): boolean => sets.verbs.has(word(i)) || (!text.isDegraded && /[^e]ed$/.test(word(i)));
  return { text, sets, from, to, word, isVerb };
}

/** Names of what speaks for or against its acting; weighed by the model. */
export function actingFeatures(text: ActingText, match: StateMatch, first: number, last: number): string[] {
  const scene = sceneOf(text, first);
  const out = ['bias', `form ${match.form}`, ...before(scene, first)];
  if (/^['’]s$/.test(scene.word(last)) || (/^['’]$/.test(scene.word(last)) && scene.word(last + 1) === 's')) {
    return [...out, ...possession(scene, scene.word(last) === "'" || scene.word(last) === '’' ? last + 2 : last + 1)];
  }
  return [...out, ...after(scene, first, last), ...lists(scene, first, last), ...dateline(scene, first, last)];
}

function before({ text, sets, from, word, isVerb }: Scene, first: number): string[] {
  const p = word(first - 1) === 'the' ? first - 2 : first - 1;
  const out = [`before ${word(p)}`, `before2 ${word(p - 1)} ${word(p)}`];
  if (p < from) out.push('opens');
  if (sets.saying.has(word(p))) out.push(`before-verb ${sets.saying.get(word(p))}`);
  else if (isVerb(p)) out.push('before-verb');
  if (word(p) === ',' && text.isCapitalised(p - 1)) out.push('after-place-comma');
  return out;
}

function possession({ sets, word }: Scene, at: number): string[] {
  const next = [word(at), word(at + 1), word(at + 2)];
  const out = ['possessive', `possessed ${next[0]}`];
  if (next.some((w) => sets.official.has(w))) out.push('possesses-official');
  if (next.some((w) => sets.placeNoun.has(w))) out.push('possesses-place');
  if (sets.office.has(next[0] ?? '') || sets.office.has(next[1] ?? '')) out.push('possesses-office');
  return out;
}

function after(scene: Scene, first: number, last: number): string[] {
  const { text, sets, from, word, isVerb } = scene;
  const out = [`after ${word(last)}`, ...insertion(scene, last)];
  let k = last;
  while (sets.auxiliary.has(word(k)) || /ly$/.test(word(k))) {
    if (k === last && sets.auxiliary.has(word(k))) out.push('aux', `aux ${word(k)}`);
    k++;
  }
  if (isVerb(k)) out.push('verb', k > last ? 'aux-verb' : 'verb-next');
  else if (k > last && /^\p{Ll}+$/u.test(word(k))) out.push('aux-word');
  if (sets.saying.has(word(k))) out.push('saying');
  const opens = first === from || (first === from + 1 && word(from) === 'the');
  // "Oman backs plan".
  if (opens && /^\p{Ll}+s$/u.test(word(last))) out.push('opens-present');
  if (text.isCapitalised(last)) out.push('capital-after');
  else if (/^\p{Ll}/u.test(word(last)) && !isVerb(last) && !sets.auxiliary.has(word(last))) out.push('word-after');
  if (sets.office.has(word(last))) out.push('office-after');
  return out;
}

/** "Oman, which has good relations with both, offered": what stands between commas is stepped over. */
function insertion({ text, to, word, isVerb }: Scene, last: number): string[] {
  if (word(last) !== ',') return [];
  const out = ['comma'];
  if (word(last + 1) === 'which' || word(last + 1) === 'who') out.push('comma-which');
  if (text.stateAt(last + 1)) out.push('comma-state');
  for (let close = last + 1; close < Math.min(to, last + 14); close++) {
    if (word(close) !== ',') continue;
    if (isVerb(close + 1)) out.push('verb-after-commas');
    break;
  }
  return out;
}

/** "China and Brazil submitted", "talks between Peru and Chile". */
const lists = (scene: Scene, first: number, last: number): string[] => [
  ...listAfter(scene, last),
  ...listBefore(scene, first),
];

function listAfter({ text, sets, word, isVerb }: Scene, last: number): string[] {
  if (!/^(?:and|,|or)$/.test(word(last))) return [];
  const other = word(last + 1) === 'the' ? last + 2 : last + 1;
  const next = text.stateAt(other);
  if (!next) return [];
  const out = ['and-state'];
  let j = other + next.length;
  if (sets.auxiliary.has(word(j))) out.push('and-state-aux');
  while (sets.auxiliary.has(word(j)) || /ly$/.test(word(j))) j++;
  if (isVerb(j)) out.push('and-state-verb');
  return out;
}

function listBefore({ text, from, word }: Scene, first: number): string[] {
  const p = word(first - 1) === 'the' ? first - 2 : first - 1;
  if (!/^(?:and|,)$/.test(word(p))) return [];
  const out: string[] = [];
  for (let j = p - 1; j >= Math.max(from, p - 4); j--) {
    const other = text.stateAt(j);
    if (!other || j + other.length < p - 1) continue;
    out.push('state-and', `state-and before ${word(j - 1) === 'the' ? word(j - 2) : word(j - 1)}`);
    if (j === from) out.push('state-and opens');
  }
  return out;
}

function dateline({ text, from, to, word }: Scene, first: number, last: number): string[] {
  const out: string[] = [];
  let hasDash = false;
  for (let i = last; i < Math.min(to, last + 7); i++) if (/^(?:--?|—|–)$/.test(word(i))) hasDash = true;
  const opener = text.document.tokens[from]?.text ?? '';
  if (first - from < 4 && hasDash && (text.isDegraded || opener === opener.toUpperCase())) out.push('dateline');
  if (word(last) === '(') out.push('bracket');
  return out;
}

/** "the UK government", "an effort by Norway", "of Norway, which is mediating": the state acts, whatever the weights say. */
export function surelyActs(text: ActingText, first: number, last: number): boolean {
  const { sets, word, isVerb } = sceneOf(text, first);
  const p = word(first - 1) === 'the' ? first - 2 : first - 1;
  if (word(last) === 'government') return true;
  if (word(p) === 'by' && sets.official.has(word(p - 1))) return true;
  if (word(last) !== ',' || word(last + 1) !== 'which') return false;
  const at = sets.auxiliary.has(word(last + 2)) ? last + 3 : last + 2;
  return (
    isVerb(at) ||
    (at > last + 2 && /ing$/.test(word(at))) ||
    /^(?:chairs|mediates|hosts|leads|holds|brokers|sponsors)$/.test(word(at))
  );
}

export type ActingWeights = Readonly<Record<string, number>>;

export function actingProbability(weights: ActingWeights, features: readonly string[]): number {
  // The town a report is sent from never acts in its dateline.
  if (features.includes('dateline') && !features.includes('verb') && !features.includes('aux')) return 0;
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
