/** Verbs of proposing with a sum or a deed as their object → phrases that later words call "the offer". */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { anchorVerbs } from '../../data/proposing.ts';
import { determiners, isAdverb, lookUp, placesWhere, sentenceRange } from '../../grammar.ts';
import { measures } from '../phrases/measures.ts';
import { type Phrase, plainPhrase } from '../phrases/phrase.ts';
import { takersOf } from '../positions/parties.ts';
import { isPossible } from './acts.ts';

/** "Acme has offered 40 million pesos", "the union demanded a 25 percent raise": a proposal that later words call "the offer". */
export function anchors(d: Discourse, phrases: readonly Phrase[]): Phrase[] {
  const { document } = d.reading;
  // "offered to deepen its emissions cut": a cut is what is offered, and names no offer.
  const covered = new Set(
    phrases.flatMap((p) =>
      contents.test(p.noun) ? [] : Array.from({ length: p.last - p.first }, (_, k) => p.first + k),
    ),
  );
  return placesWhere(document.tokens, isAnchor).flatMap((i): Phrase[] => {
    const noun = lookUp(anchorVerbs, document.tokens[i], false);
    if (
      noun === undefined ||
      d.quoted[i] ||
      d.reading.namedAt.has(i) ||
      covered.has(i) ||
      isPassive(d, i) ||
      isThing(d, i) ||
      isPossible(d, i) ||
      isGift(d, i) ||
      !hasObject(d, i, covered, noun)
    )
      return [];
    const { first } = sentenceRange(document, i);
    const [subject] = takersOf(d, i, first);
    const owner = subject && 'entity' in subject.party ? subject.party.entity : undefined;
    if (owner === undefined) return [];
    const after = document.tokens.slice(i + 1, i + 7).flatMap((t) => (t.kind === 'mark' ? [] : [t.lower]));
    const qualifiers = after.slice(0, 4).filter((w) => /^\d/.test(w));
    return [
      {
        first: i,
        ...plainPhrase,
        head: i,
        last: i + 1,
        noun,
        strong: false,
        anchor: true,
        owner,
        qualifiers,
        measures: measures(after).filter((m) => qualifiers.some((q) => q.startsWith(m.value))),
      },
    ];
  });
}

const isAnchor = ({ kind, lower }: Token): boolean => kind === 'word' && anchorVerbs.has(lower);

/** "offered an apology", "offered his condolences": no proposal. */
const isGift = ({ reading: { document } }: Discourse, verb: number): boolean =>
  document.tokens.slice(verb + 1, verb + 7).some((t) => gifts.test(t.lower));

const gifts =
  /^(?:apolog(?:y|ies)|condolences?|congratulations?|thanks|prayers?|sympath(?:y|ies)|resignation|help|assistance|advice|hope|encouragement|praise|regrets?|glimpses?|insights?|explanations?|clues?|evidence|reassurances?|tributes?|details|comment|excuses?)$/;

const contents = /^(?:rise|increase|hike|cut|tax|levy|limit|ban|ceiling|quota|exemption|guarantee|pause|halt)$/;

/** "was offered 40 million": whoever gets the offer is its subject. */
function isPassive(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  const before = isAdverb(tokens[verb - 1]) ? verb - 2 : verb - 1;
  return (
    /^(?:was|were|been|be|is|are|being|wa)$/.test(tokens[before]?.lower ?? '') &&
    !/ing$/.test(tokens[verb]?.lower ?? '')
  );
}

/** "its equity offering": a noun; "is offering", ", offering" are verbs. */
const isThing = (d: Discourse, i: number): boolean =>
  /ing$/.test(d.reading.document.tokens[i]?.lower ?? '') &&
  !/^(?:,|is|was|are|were|been|be|by|while|after|in|of|from|despite|without|also|now|still|not)$/.test(
    d.reading.document.tokens[i - 1]?.lower ?? '',
  );

const helping = /^(?:host|mediate|help|meet|talk|resign|negotiate|discuss|speak|see|be|know|go|come|stand|work)$/;

/** "offered kind words to his opponents": to whom, and nothing that is offered. */
const isHearer = ({ reading: { document } }: Discourse, k: number, verb: number): boolean =>
  k > verb + 1 &&
  document.tokens[k]?.lower === 'to' &&
  /^(?:his|her|its|their|my|our)$/.test(document.tokens[k + 1]?.lower ?? '');

/** 'offered a "dangerous gamble"': what somebody calls it. */
const isJudged = ({ reading: { document } }: Discourse, at: number): boolean =>
  /^an?$/.test(document.tokens[at]?.lower ?? '') &&
  document.tokens[at + 1]?.kind === 'quote' &&
  !document.tokens.slice(at + 2, at + 6).some((t) => t.kind === 'number');

/** A sum, "to …", "for …" or an indefinite thing follows, and no noun that names the proposal itself. */
function hasObject(d: Discourse, verb: number, covered: ReadonlySet<number>, noun: string): boolean {
  const { tokens } = d.reading.document;
  // "to trim the price or offer more": an infinitive, too
  if (/^(?:to|or|['’]s?)$/.test(tokens[verb - 1]?.lower ?? '') || determiners.has(tokens[verb - 1]?.lower ?? ''))
    return false;
  for (let k = verb + 1; k < verb + 8; k++) {
    const t = tokens[k];
    if (!t || covered.has(k) || /^[.;:]$/.test(t.text)) return false;
    if (t.lower === 'to' && (noun === 'claim' || helping.test(tokens[k + 1]?.lower ?? ''))) return false;
    if (isHearer(d, k, verb) || isJudged(d, k)) return false;
    const opens = t.kind === 'number' || /^(?:to|a|an|for|[$£€¥])$/.test(t.lower);
    if (opens) return ![0, 1, 2, 3, 4].some((m) => covered.has(k + m));
  }
  return false;
}
