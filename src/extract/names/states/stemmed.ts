/** Degraded tokens → the states they name. Capitals and endings are gone: "chines" may be "Chinese", "us" may be "us". */
import { once } from '../../../text/once.ts';
import { phrasesBy } from '../../../text/phrases.ts';
import { stem } from '../../../text/stem.ts';
import type { Token } from '../../../text/tokens.ts';
import { functionWords } from '../../data/function-words.ts';
import { offices } from '../../data/person-words.ts';
import type { Document } from '../../document.ts';
import { shown } from '../stemmed/shown.ts';
import { factsOf } from '../tagger/words.ts';
import type { ActingText } from './acting.ts';
import { allStates, type StateForm, type StateMatch } from './states.ts';

/** By the ways in which a machine may have written their first words. */
const statesBy = once(() => {
  const forms = allStates().flatMap((entry) => {
    const { words, state } = entry;
    const parts = words.map((w) => shown(w.toLowerCase()));
    // Seats that are ordinary words or one of many places of the name, and abbreviations, are not to be trusted here.
    const isPlain = words.length === 1 && (parts[0]?.some((w) => factsOf(w).isOrdinary) ?? true);
    const isShort =
      words.length === 1 && (words[0]?.length ?? 0) < 4 && !/^(?:US|UK|U\.S\.|U\.K\.|UAE)$/.test(words[0] ?? '');
    return state.isBloc || isPlain || isShort ? [] : [{ ...entry, parts }];
  });
  return phrasesBy(
    forms.sort((a, b) => rank[a.form] - rank[b.form]),
    ({ parts }) => parts[0] ?? [],
  );
});

const rank: Readonly<Record<StateForm, number>> = { name: 0, seat: 1, adjective: 2 };
let officeStems: ReadonlySet<string> | undefined;

/** The longest form of a state at token `at`. */
export function stemmedStateAt(tokens: readonly Token[], at: number): StateMatch | undefined {
  const fit = statesBy()(tokens[at]?.lower).find(({ parts }) =>
    parts.every((forms, k) => forms.includes(tokens[at + k]?.lower ?? '')),
  );
  if (!fit || (tokens[at]?.lower === 'us' && !isCountry(tokens, at))) return undefined;
  return { state: fit.state, form: fit.form, length: fit.parts.length };
}

/** "the us", "us presid", "us - back": not the pronoun. */
function isCountry(tokens: readonly Token[], at: number): boolean {
  officeStems ??= new Set([...offices].flatMap(shown));
  const after = tokens[at + 1]?.lower ?? '';
  return (
    tokens[at - 1]?.lower === 'the' ||
    officeStems.has(after) ||
    after === '-' ||
    stem('officials') === after ||
    after === 'govern'
  );
}

/** "the us food maker", "uk takeov panel": initials right before a word that is no verb and no small word are an adjective. */
export function isStemmedAttribute(
  tokens: readonly Token[],
  first: number,
  { length, form }: StateMatch,
  features: readonly string[],
): boolean {
  if (form !== 'name' || !/^(?:us|uk|u\.s\.|u\.k\.)$/.test(tokens[first]?.lower ?? '') || length > 1) return false;
  return features.includes('word-after') && !functionStems().has(tokens[first + length]?.lower ?? '');
}

let smallStems: ReadonlySet<string> | undefined;
const functionStems = (): ReadonlySet<string> => {
  smallStems ??= new Set([...functionWords].flatMap(shown));
  return smallStems;
};

export const degradedText = (document: Document): ActingText => ({
  document,
  isDegraded: true,
  isCapitalised: () => false,
  stateAt: (token) => stemmedStateAt(document.tokens, token),
});
