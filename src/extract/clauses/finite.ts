/** A token → whether a clause has its finite verb there. */
import type { Token } from '../../text/tokens.ts';
import type { Discourse } from '../coreference.ts';
import { finiteHints, sayingVerbs } from '../data/saying.ts';
import { stanceVerbs } from '../data/stances.ts';
import { auxiliaries, determiners, isAdverb, prepositions } from '../grammar.ts';
import { isPeople } from './people.ts';
import { hasActingShape } from './shapes.ts';

/** "said", "has", "rejected", "voted"; not "a rejected offer", "his demands", "the state-backed plan", "to accept". */
export function isFiniteVerb(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[i];
  if (t?.kind !== 'word' || d.reading.namedAt.has(i) || d.reading.dateAt.has(i)) return false;
  const before = tokens[i - 1]?.lower ?? '';
  if (
    before === 'to' ||
    (determiners.has(before) && !/^(?:both|that)$/.test(before)) ||
    tokens[i - 1]?.text === '-' ||
    /^['’]s?$/.test(before)
  )
    return false;
  if (isNounHere(tokens[i - 1], t)) return false;
  if (auxiliaries.has(t.lower)) return !/^(?:be|been|being|having|not|never|['’]s)$/.test(t.lower);
  const says = sayingVerbs.get(t.lower);
  if (t.lower === 'say' || (says && !says.participle && says.lemma !== t.lower)) return isVerbHere(d, i);
  if (finiteHints.has(t.lower)) return isVerbHere(d, i);
  if (hasActingShape(t.text)) return isVerbHere(d, i);
  if (meansTo(d, i)) return true;
  if (!(says || stanceVerbs.has(t.lower)) || /ing$/.test(t.lower)) return false;
  return /[^s]s$/.test(t.lower) ? isVerbHere(d, i) : isPlain(d, i);
}

/** "on work on the rigs", "in embattled towns", "50 votes short", "all claims": behind a preposition or a number stands no finite verb. */
const isNounHere = (before: Token | undefined, t: Token): boolean =>
  !auxiliaries.has(t.lower) &&
  (governing.test(before?.lower ?? '') ||
    ((before?.kind === 'number' || counting.test(before?.lower ?? '')) && /[^s]s$/.test(t.lower)));

const counting = /^(?:all|many|more|most|other|such|several)$/;
const governing =
  /^(?:of|on|in|with|for|by|from|at|over|under|about|into|between|against|via|per|through|toward|towards)$/;

/** "urged", "demands" as a verb: an object, a clause or a preposition follows, and no noun that it would describe. */
function isVerbHere(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[i + 1];
  if (!next) return true;
  if (/ed$/.test(tokens[i]?.lower ?? '')) {
    if (describes(d, i)) return false;
    // "rebels trapped in the north", "a plan backed by Kenya": told of the noun before.
    if (next.lower === 'by') return false;
    // "forces allied to the president"
    if (next.lower === 'to' && /^(?:allied|linked|tied|related|attached|devoted)$/.test(tokens[i]?.lower ?? ''))
      return false;
    if (/^(?:in|at|on|of|from|with)$/.test(next.lower))
      return /^(?:agreed|voted|insisted|called|signed|objected|decided)$/.test(tokens[i]?.lower ?? '');
    return true;
  }
  // "its offers", "union demands for": a noun of the phrase.
  if (/s$/.test(tokens[i]?.lower ?? ''))
    return (
      next.kind !== 'word' ||
      determiners.has(next.lower) ||
      d.reading.namedAt.has(i + 1) ||
      !prepositions.has(next.lower)
    );
  return true;
}

/** "doctors plan to strike", "unions vote to": the plain form between people and "to". */
function meansTo(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.lower ?? '';
  return tokens[i + 1]?.lower === 'to' && intending.test(word) && isPeople(tokens[i - 1]?.lower ?? '');
}

const intending =
  /^(?:plan|vote|threaten|refuse|agree|hope|want|decide|intend|prepare|continue|fail|seek|vow|promise|pledge|begin|start|choose|prefer|need|try|opt|decline|offer|ask|demand|resolve|move)$/;

/** "unions back the plan": the plain form, behind a plural and before an object; not "the pay review body". */
function isPlain(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[i + 1];
  if (isPeople(tokens[i - 1]?.lower ?? '') && sayingVerbs.has(tokens[i]?.lower ?? ''))
    return next !== undefined && !prepositions.has(next.lower);
  const many = /[^s]s$|^(?:they|we|i|you|people|police)$/.test(tokens[i - 1]?.lower ?? '');
  return (
    many &&
    next !== undefined &&
    (determiners.has(next.lower) || d.reading.namedAt.has(i + 1) || /^(?:it|them)$/.test(next.lower))
  );
}

/** "a painfully divided house", "the last armed group": an adverb or an adjective stands between the article and the word. */
function describes(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const between = tokens[i - 1]?.lower ?? '';
  const isAdjective =
    isAdverb(tokens[i - 1]) ||
    /^(?:last|first|next|main|new|old|other|second|third|final|only|largest|biggest)$|\p{L}{3}(?:ous|ive|ful|ical|ish|less)$/u.test(
      between,
    );
  return (
    isAdjective &&
    determiners.has(tokens[i - 2]?.lower ?? '') &&
    tokens[i + 1]?.kind === 'word' &&
    !determiners.has(tokens[i + 1]?.lower ?? '')
  );
}
