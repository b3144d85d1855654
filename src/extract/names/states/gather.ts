/** Places where states are named → the states that act there, as bodies; a mere place is none. */
import type { MentionForm } from '../../../model/mention.ts';
import { type Document, isOfHeadline } from '../../document.ts';
import type { Found, Gathered, Text } from '../gather.ts';
import { casing } from '../tagger/casing.ts';
import type { Features } from '../tagger/features.ts';
import type { NameModel } from '../tagger/model.ts';
import { type ActingText, actingFeatures, actingProbability, surelyActs } from './acting.ts';
import { isMerePlace } from './mere-place.ts';
import type { StateRun } from './runs.ts';
import { type StateMatch, stateAt } from './states.ts';

export function gatherStates(
  document: Document,
  features: Features,
  states: readonly StateRun[],
  text: Text,
  model: NameModel,
  isNamed: (token: number) => boolean,
): Gathered[] {
  const byState = new Map<string, Found[]>();
  const blocs = new Set<string>();
  const acting: ActingText = {
    document,
    isDegraded: false,
    isCapitalised: (token) => features.lexemes[token]?.isCapitalised ?? false,
    stateAt: (token) => stateAt(document.tokens, token),
  };
  for (const [n, { first, last, match }] of states.entries()) {
    if (match.form === 'adjective' || isMerePlace(document, features, states, n, isNamed)) continue;
    if (isBracketed(document, states, n) && byState.get(match.state.name)?.at(-1)?.first !== states[n - 1]?.first)
      continue;
    if (match.state.isBloc) blocs.add(match.state.name);
    const isBlocName = match.state.isBloc && match.form === 'name';
    const weighed = isBlocName ? 0.97 : actingProbability(model.acting, actingFeatures(acting, match, first, last));
    const probability = weighed < 0.85 && surelyActs(acting, first, last) ? 0.85 : weighed;
    if (probability < 0.5) continue;
    const found = byState.get(match.state.name) ?? [];
    byState.set(match.state.name, found);
    const form = formOf(match, text(first, last));
    found.push({ first, last, form, text: text(first, last), probability, because: [`state-${match.form}`, 'acts'] });
  }
  // "Ruritania flood deaths top 80": a headline that is not clear makes nobody act whom the body does not.
  const heard = [...byState].filter(([, found]) =>
    found.some(({ first, probability }) => probability > 0.75 || !standsInHeadline(document, features, first)),
  );
  return heard.map(([name, found]) => ({
    kind: 'organization',
    name,
    class: blocs.has(name) ? 'international body' : 'government',
    found,
    isState: !blocs.has(name),
  }));
}

function formOf(match: StateMatch, text: string): MentionForm {
  if (match.form === 'seat') return 'metonym';
  return /^(?:\p{Lu}\.?){2,}$/u.test(text) && text.length < 5 ? 'acronym' : 'full';
}

/** "United Republic of Ruritania (URR)": acts where what stands before the brackets does. */
const isBracketed = ({ tokens }: Document, states: readonly StateRun[], n: number): boolean => {
  const first = states[n]?.first ?? 0;
  return tokens[first - 1]?.text === '(' && states[n - 1]?.last === first - 1;
};

const standsInHeadline = (document: Document, { casings }: Features, first: number): boolean =>
  casings[first] === casing.headline ||
  (isOfHeadline(document, first) && document.sentences.some(({ sentence }) => sentence.part === 'body'));
