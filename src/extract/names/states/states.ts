/** Tokens → the state they name, by its name, its people's adjective, or its seat of government. */
import table from '../../../data/states.json' with { type: 'json' };
import { phrasesBy } from '../../../text/phrases.ts';
import { oncePerSpelling, type Token, tokenize } from '../../../text/tokens.ts';

export interface State {
  /** Common English name: "United States". */
  readonly name: string;
  readonly isBloc: boolean;
}

export type StateForm = 'name' | 'adjective' | 'seat';

export interface StateMatch {
  readonly state: State;
  readonly form: StateForm;
  /** In tokens. */
  readonly length: number;
}

/** Bodies of states that act like states and have a seat of their own. */
const blocs: readonly {
  readonly name: string;
  readonly forms: readonly string[];
  readonly seats: readonly string[];
}[] = [
  { name: 'European Union', forms: ['European Union', 'EU', 'E.U.'], seats: ['Brussels'] },
  { name: 'United Nations', forms: ['United Nations', 'UN', 'U.N.'], seats: [] },
];

/** "Brussels" that acts is hardly ever Belgium. */
const ofBlocs: ReadonlySet<string> = new Set(blocs.flatMap(({ seats }) => seats));

export interface Entry {
  readonly words: readonly string[];
  readonly state: State;
  readonly form: StateForm;
}

function readStates(): { entries: readonly Entry[]; adjectives: Set<string>; parts: Set<string> } {
  // By its words: "the" state of a form is the first that has it.
  const entries = new Map<string, Entry>();
  const adjectives = new Set<string>();
  const parts = new Set<string>();
  const add = (text: string, state: State, form: StateForm): void => {
    const words = tokenize(text).map((t) => t.text);
    const key = words.join(' ');
    if (!entries.has(key)) entries.set(key, { words, state, form });
    if (form === 'adjective' && words.length === 1) adjectives.add(text.toLowerCase());
    if (form === 'name') for (const word of words) if (/^\p{Lu}/u.test(word)) parts.add(word);
  };
  for (const { name, forms, adjectives: people, seats } of table.states) {
    const state = { name, isBloc: false };
    for (const form of forms) for (const spelling of spellings(form)) add(spelling, state, 'name');
    for (const people1 of people) add(people1, state, 'adjective');
    for (const seat of seats) if (!ofBlocs.has(seat)) add(seat, state, 'seat');
  }
  for (const { name, forms, seats } of blocs) {
    for (const form of forms) add(form, { name, isBloc: true }, 'name');
    for (const seat of seats) add(seat, { name, isBloc: true }, 'seat');
  }
  for (const word of [
    'european',
    'europeans',
    'african',
    'africans',
    'asian',
    'asians',
    'arab',
    'arabs',
    'western',
    'gulf',
    'latin',
  ]) {
    adjectives.add(word);
  }
  return { entries: [...entries.values()], adjectives, parts };
}

/** "Guinea-Bissau", "Guinea Bissau"; "Côte d’Ivoire", "Cote d'Ivoire". */
function spellings(form: string): ReadonlySet<string> {
  const plain = form.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  const all = [form, plain].flatMap((f) => [f, f.replaceAll("'", '’')]);
  return new Set(all.flatMap((f) => (/\p{L}-\p{Lu}/u.test(f) ? [f, f.replaceAll('-', ' ')] : [f])));
}

const { entries, adjectives, parts } = readStates();
const statesBy = phrasesBy(entries, ({ words }) => [words[0]?.toUpperCase() ?? '']);
const opened = oncePerSpelling(({ text }) => statesBy(text.toUpperCase()));

export const isDemonym = (lower: string): boolean => adjectives.has(lower);
export const isStatePart = (text: string): boolean => parts.has(text);

/**
 * The longest name of a state that begins at token `at`. Letters must match in case, except that a text in capitals
 * ("KENYA TABLES PLAN") matches; "US" never matches "us".
 */
export function stateAt(tokens: readonly Token[], at: number): StateMatch | undefined {
  const first = tokens[at];
  // Every form begins with a capital letter or a number's sign; most tokens do not.
  if (!first || first.text === first.lower) return undefined;
  for (const { words, state, form } of opened(first)) {
    if (words.every((word, k) => isSame(tokens[at + k]?.text ?? '', word)))
      return { state, form, length: words.length };
  }
  return undefined;
}

const isSame = (text: string, word: string): boolean =>
  text === word || (text.length > 3 && text === word.toUpperCase());

/** The state whose seat of government, or a form of whose name, the words are. */
export const stateCalled = (words: string): State | undefined => {
  const tokens = tokenize(words);
  const match = stateAt(tokens, 0);
  return match?.length === tokens.length ? match.state : undefined;
};

/** Every form of every state. */
export const allStates = (): readonly Entry[] => entries;

const names: ReadonlySet<string> = new Set(table.states.map(({ name }) => name));
export const isStateName = (name: string): boolean => names.has(name);
