/**
 * A title of what is to come, is wanted or may be ("Jobs to be cut", "Demanded pay rise", "People possibly killed") → whether the grammar
 * of the number's own clause proves it. A modal word somewhere in the sentence was right one time in two.
 */
import { determiners, isAdverb, isIn, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Said } from '../entailed/said.ts';
import { isVerb } from '../number/word-form.ts';

/** Whatever stands right behind "will" or "would" is a verb; "would have cost" did not. */
const modals = /^(?:will|would|shall|should|must|could|may|might|'ll|’ll|'d|’d)$/;

/** "plans to cut", "agreed to pay", "an offer to buy": what it governs is not done yet. */
const beforeInfinitive =
  /^(?:plan|plans|planned|planning|intend|intends|intended|intending|intention|agree|agrees|agreed|agreement|pledge|pledges|pledged|promise|promises|promised|set|due|going|about|expected|expects|expect|scheduled|ready|willing|prepared|propose|proposes|proposed|proposal|vote|votes|voted|threaten|threatens|threatened|threat|want|wants|wanted|seek|seeks|seeking|sought|demand|demands|demanded|demanding|order|orders|ordered|offer|offers|offered|offering|aim|aims|aimed|aiming|hope|hopes|hoped|hoping|have|has|had|decision|decide|decides|decided|deal|bid|move|moves|moved|is|are|was|were|likely|poised|required|require|requires|determination|determined|efforts?|bill|call|calls|called|calling|asked|asks|asking|urged|urges|urging|forced|commit|commits|committed|commitment|push|whether|supposed|vow|vows|vowed|try|tries|trying|tried|attempt|attempts|attempting)$/;

/** "order Acme to pay", "wants the state to raise": somebody stands between the verb and what he is to do. */
const ofOthers =
  /^(?:order|orders|ordered|ask|asks|asked|urge|urges|urged|require|requires|required|expect|expects|expected|want|wants|wanted|call|calls|called|calling|tell|tells|told|force|forces|forced|forcing|obliges?|obliged)$/;

/** Verbs and nouns that are themselves a plan, a wish or an offer of what stands behind them. */
const proposing =
  /^(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing|als?)|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|plan(?:s|ned|ning)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|request(?:s|ed|ing)?|table[ds]?|tabling|bid(?:s|ding)?|ask(?:s|ed|ing)?|expect(?:s|ed|ing)?|expectations?|forecast(?:s|ing)?|predict(?:s|ed|ing)?|project(?:s|ed|ing)|anticipat(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|consider(?:s|ed|ing)?|claim(?:s|ing)?|calls?|called|calling|push(?:es|ed|ing)?|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|envisag(?:e|es|ed|ing))$/;

/** Stands in the number's own phrase: "a proposed 22% rise", "the expected cost". */
const attributes =
  /^(?:proposed|planned|expected|demanded|offered|possible|potential|projected|forecast|predicted|anticipated|promised|pledged|estimated|requested|scheduled|threatened|would-be|likely|feared|improved)$/;

/** What is so already: "push up current salaries of". */
const present = /^(?:current|existing|present|actual|previous|original|old|today['’]s)$/;

const prefixed = /\b(?:expected|planned|possible|offered|demanded)\b/i;
const possibly = /\bpossibly\b/;

export const isUnprovenToCome = (said: Said): boolean => {
  const { measured } = said;
  if (said.context.line.degraded) return false;
  if (possibly.test(measured.measure.title)) return !mayBe(said);
  if (measured.event?.planned === true && / to \p{Ll}/u.test(` ${measured.shown ?? measured.measure.event ?? ''}`))
    return !isOfPlannedVerb(said);
  if (measured.topic?.event?.startsWith('to be ') === true)
    return measured.topic.eventAt !== undefined && !isGovernedToCome(said.context.line, measured.topic.eventAt);
  // "raises of 25% over four years": what is spread is told with its own modality.
  if (measured.measure.noun === 'period') return false;
  return measured.modality !== undefined && prefixed.test(measured.measure.title) && !isAmountToCome(said);
};

/** "jobs will go", "will cut 300 jobs": the modal word stands with the verb that tells it, and that tells no going on. */
function isOfPlannedVerb({ context: { line }, measured: { event, counted } }: Said): boolean {
  if (event === undefined || event.voice === 'nominal') return true;
  if (event.voice === 'active') return isGovernedToCome(line, event.at);
  const between = range(Math.max(line.first, counted.last), event.last);
  return (
    between.some((at) => modals.test(line.word(at)) || line.word(at) === 'to') &&
    !between.some((at) => /^(?:remain|stay|continue|keep|still|have)$/.test(line.word(at)))
  );
}

/** The words before a verb, read backwards: a modal, or "to" behind a word of planning, ordering or offering. */
export function isGovernedToCome(line: Line, verb: number): boolean {
  let at = verb - 1;
  while (isAdverb(line.token(at)) || /^(?:be|also|then|not|more|than)$/.test(line.word(at))) at--;
  if (modals.test(line.word(at))) return true;
  if (line.word(at) === 'to') return isPlan(line, at - 1);
  // "proposed cutting 300", "by slashing 300" of a plan
  if (/ing$/.test(line.word(verb))) return proposing.test(line.word(at)) || isJoined(line, verb);
  return isJoined(line, verb);
}

/** "will close two plants and |cut| 300 jobs": the second verb of one plan. */
function isJoined(line: Line, verb: number): boolean {
  if (!/^(?:and|or|,)$/.test(line.word(verb - 1))) return false;
  for (let at = verb - 2; at > verb - 16 && at >= line.first; at--) {
    if (modals.test(line.word(at))) return line.word(at + 1) !== 'have';
    if (line.word(at) === 'to') return isPlan(line, at - 1);
    if (/^(?:[;:]|who|which|that)$/.test(line.word(at)) || (isVerb(line, at) && /ed$/.test(line.word(at))))
      return false;
  }
  return false;
}

function isPlan(line: Line, before: number): boolean {
  let at = before;
  while (isAdverb(line.token(at))) at--;
  if (beforeInfinitive.test(line.word(at))) return true;
  return range(Math.max(line.first, at - 9), at).some((i) => ofOthers.test(line.word(i)));
}

/** The first token before the phrase that the number, or the noun that it belongs to, stands in. */
function governor({ context: { line, reading }, quantity, measured: { topic } }: Said): number {
  const first = topic !== undefined && /^(?:of|subject)$/.test(topic.from) ? topic.first : quantity.first;
  let at = Math.min(first, quantity.first) - 1;
  while (at >= line.first && inPhrase(line, at)) at--;
  // "proposed |on Thursday night| a rise"
  while (reading.dateAt.has(at) || (reading.dateAt.has(at + 1) && line.word(at) === 'on')) at--;
  return at;
}

const inPhrase = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    isIn(determiners, token, line.degraded) ||
    isAdverb(token) ||
    attributes.test(line.word(at)) ||
    /^(?:new|total|initial|further|additional|up|more|less|than|about|some|at|least|around|over|nearly|almost|as|much|per|['’]s|its|their|overall|average|final|annual|further|latest|big|bigger|large|hefty|across-the-board)$/.test(
      line.word(at),
    )
  );
};

/** "a proposed 22% pay rise", "demand a 5% rise", "will cost $3bn", "its demand of a 5% rise", "the tax would be 7%". */
function isAmountToCome(said: Said): boolean {
  const {
    context: { line },
    quantity,
    measured,
    behind,
  } = said;
  if (measured.topic?.from === 'verb')
    return [measured.topic.first, measured.topic.last - 1].some((i) => isGovernedToCome(line, i));
  const at = governor(said);
  const own = range(at + 1, Math.max(quantity.first, measured.topic?.last ?? 0));
  if (own.some((i) => present.test(line.word(i)))) return false;
  if (own.some((i) => attributes.test(line.word(i)) || (modals.test(line.word(i)) && line.word(i + 1) !== 'have')))
    return true;
  if (measured.topic !== undefined && range(behind, measured.topic.last).some((i) => attributes.test(line.word(i))))
    return true;
  // "raise state sales tax": a noun may stand before the noun.
  const reached = measured.topic?.from === 'of' ? [at, at - 1] : [at];
  return reached.some((i) => i >= line.first && isProposing(line, i)) || isSubjectToCome(said, at);
}

/** The word tells a plan, a wish or an offer, or is a verb that one governs. */
function isProposing(line: Line, at: number): boolean {
  const word = line.word(at);
  if (/^(?:of|for|to|on)$/.test(word))
    return proposing.test(line.word(at - 1)) || /^(?:ballot|vote|voted|voting)$/.test(line.word(at - 1));
  if (/^(?:is|are|was|were|be|including|worth)$/.test(word)) return isOfferIs(line, at) || isGovernedToCome(line, at);
  return proposing.test(word) || isGovernedToCome(line, at) || isOfferedTo(line, at);
}

/** "offered |the nurses| an 11% rise": whom it is offered stands between. */
const isOfferedTo = (line: Line, at: number): boolean => {
  const verb = [at - 1, at - 2, at - 3].find(
    (i) => isIn(determiners, line.token(i), false) || offeringTo.test(line.word(i)),
  );
  if (verb === undefined) return false;
  const from = offeringTo.test(line.word(verb)) ? verb : verb - 1;
  return (
    offeringTo.test(line.word(from)) &&
    range(from + 1, at + 1).every((i) => line.token(i)?.kind === 'word' && !isIn(prepositions, line.token(i), false))
  );
};
const offeringTo = /^(?:offer|promis|pledg)(?:e|s|es|ed|ing)?$/;

const isBe = (line: Line, at: number): boolean => /^(?:is|are|was|were|be)$/.test(line.word(at));

/** "The offer, turned down by nurses, is a 5% rise". */
const isOfferIs = (line: Line, verb: number): boolean =>
  range(Math.max(line.first, verb - 8), verb).some((at) =>
    /^(?:offer|proposal|demand|claim|plan|forecast)$/.test(line.word(at)),
  );

/** "the increase to £8 will take effect", "a 5% levy is planned". */
function isSubjectToCome({ context: { line }, behind, measured: { topic } }: Said, before: number): boolean {
  if (
    before >= line.first &&
    line.token(before)?.kind === 'word' &&
    !/^(?:that|and|but|where)$/.test(line.word(before))
  )
    return false;
  const from = Math.max(behind, topic?.from === 'behind' ? topic.last : 0);
  return range(from, from + 3).some(
    (at) =>
      modals.test(line.word(at)) ||
      (isBe(line, at) && /^(?:planned|proposed|expected|due|scheduled|set)$/.test(line.word(at + 1))),
  );
}

/** "feared dead", "may have died", "fears that 20 were", "the toll could reach 75": so many, and not more than so many. */
function mayBe({ context: { line }, quantity: { first }, measured: { event, counted } }: Said): boolean {
  const before = range(Math.max(line.first, first - 6), first);
  if (
    before.some((at) =>
      /^(?:top|tops|topped|exceed|exceeds|pass|surpass|push|pushed|pushes|bring)$/.test(line.word(at)),
    )
  )
    return false;
  if (before.some((at) => /^(?:fears?|feared|fearing|may|might|could|possibly)$/.test(line.word(at)))) return true;
  if (event?.voice === 'nominal') {
    const linked = range(Math.max(line.first, event.at), first);
    return (
      linked.some((at) => modals.test(line.word(at))) &&
      linked.some((at) => /^(?:be|reach|rise|climb|hit|stand|exceed)$/.test(line.word(at)))
    );
  }
  return range(counted.last, Math.max(event?.last ?? 0, counted.last) + 1).some((at) =>
    /^(?:may|might|could|feared|believed|presumed|thought|possibly)$/.test(line.word(at)),
  );
}
