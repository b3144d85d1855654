/** A plan told of for the first time → the verb that gives it to somebody named between the two: "handed both sides a plan", "put before the groups a plan". */
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import { determiners, prepositions, sentenceRange } from '../../grammar.ts';
import type { Phrase } from '../phrases/phrase.ts';

const giving = /^(?:hand|send|give|present)(?:s|ed)?$|^(?:sent|gave)$|^offer(?:s|ed)$/;
const putting = /^(?:puts?|laid)$/;
/** What is said to somebody, too, and puts nothing forward. */
const handing =
  /^(?:proposals?|plan|offer|draft|package|framework|blueprint|roadmap|bill|ultimatum|version|counter-\S+)$/;

/** What is offered to whoever is to agree to it; a contract may be anybody's work. */
const agreed = /^(?:deal|agreement|compromise|settlement|pact|treaty)$/;

/** Only whoever is given it stands between the verb and the article of the plan. */
export function givingVerb(d: Discourse, phrase: Phrase): number | undefined {
  const { tokens, source } = d.reading.document;
  const { first } = phrase;
  if (source.quality === 'degraded' || !/^(?:an?|its|their|his|her)$/.test(tokens[first]?.lower ?? ''))
    return undefined;
  const { first: start } = sentenceRange(d.reading.document, first);
  for (let i = first - 2; i >= Math.max(start + 1, first - 11); i--) {
    if (/^[,;:.]$/.test(tokens[i]?.text ?? '') || d.quoted[i] !== d.quoted[first]) return undefined;
    const hearer = hearerAfter(d, i, phrase);
    if (hearer !== undefined) return isHearer(d, hearer, first) && !isPassive(d, i) ? i : undefined;
    if (isFiniteVerb(d, i)) return undefined;
  }
  return undefined;
}

/** Where whoever is given the plan begins, behind a verb of giving at token `i`. */
function hearerAfter({ reading: { document } }: Discourse, i: number, { noun }: Phrase): number | undefined {
  const [word = '', next = ''] = document.tokens.slice(i, i + 2).map((t) => t.lower);
  if (putting.test(word) && /^(?:before|to)$/.test(next)) return i + 2;
  const gives = giving.test(word) && (handing.test(noun) || (/^offer/.test(word) && agreed.test(noun)));
  return gives ? i + 1 : undefined;
}

/** One noun phrase: "the warring groups of the valley", "parliament", "striker Jonas Reyn". */
export function isHearer(d: Discourse, from: number, to: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = from; i < to; i++) {
    const w = tokens[i]?.lower ?? '';
    const opensAnew = determiners.has(w) && i > from && !/^(?:of|and)$/.test(tokens[i - 1]?.lower ?? '');
    const leads = prepositions.has(w) && (w !== 'of' || i === from);
    if (tokens[i]?.kind !== 'word' || opensAnew || leads || /^(?:to|that|which|who|up|out|forward|in)$/.test(w))
      return false;
  }
  return from < to;
}

/** "was handed a plan" by somebody. */
const isPassive = ({ reading: { document } }: Discourse, verb: number): boolean =>
  /^(?:was|were|been|be|is|are|being|to)$/.test(document.tokens[verb - 1]?.lower ?? '');
