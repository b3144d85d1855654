/** A position as it is claimed, beside the report → the signs that the party takes it, on this proposal, and which of them prove it. */
import type { PositionClaim } from '../../model/claim.ts';
import type { Span } from '../../model/source.ts';
import { hangs } from './around.ts';
import { isLoose, type Proof, told } from './proof.ts';
import { type Beside, holding } from './weighing.ts';

const signsOf = (beside: Beside, claim: PositionClaim): string[] => {
  const { extraction } = beside;
  const [rule = '', party = '', ...rest] = claim.because;
  const proposal = extraction.proposals.find((p) => p.key === claim.proposal);
  const mentions = proposal?.mentions ?? [];
  return holding([
    [`by ${rule.replace('position/', '')}`, true],
    [`party: ${party.replace('speaker/', '').replace(/,.*$/, '')}`, true],
    [`stance: ${claim.stance}`, true],
    ['proposal: in the clause', !rest.includes('position/spoken-of') && mentions.some((m) => meet(m, claim.span))],
    ['proposal: named once', mentions.length === 1],
    ['proposal: introduced', mentions.some((m) => meet(m, claim.span) && isIndefinite(beside, m))],
    ['proposals: one', extraction.proposals.length === 1],
    ['proposals: many', extraction.proposals.length > 3],
    ['told by another', claim.by !== undefined],
    ['one of several', rest.includes('position/of-several')],
    ['direct object', rest.includes('position/direct')],
    ['will weigh it', willWeigh.test(claim.words)],
    ['quoted', rest.includes('position/quoted')],
    ['to come', toCome.test(claim.words)],
    ['says no more', isWhole(claim)],
    ['narrowed', /^ (?:that|which|of|to|for|in|from|on (?!\w+day))/.test(behind(claim))],
    ...hangs(claim),
  ]);
};

const willWeigh = /\b(?:will|would) (?:\W?\w+ ){0,2}(?:consider|review|evaluate|examine|study|weigh|assess)\b/;

/** "women will back it", "that holders may accept it": what somebody else expects of them. */
const toCome = /\b(?:will|would|could|may|might|should)\b/;

/** What stands behind the words of the position in its sentence. */
const behind = ({ evidence: [{ start, quote }], span }: PositionClaim): string => quote.slice(span.end - start);

/** "is undecided.", "has not said whether she would sign it": nothing else that the words are about stands behind them. */
const isWhole = (claim: PositionClaim): boolean =>
  /^["”’']?(?:$|[.,;:]|\s(?:and|but)\b|\s(?:(?:on|about|of) (?:it|this)\b)|(?: whether| if)?[^.,;]{0,24} (?:it|them|this)\b)/.test(
    behind(claim),
  );

/** "a resolution": told of for the first time, and so none of the others. */
const isIndefinite = ({ reading: { document } }: Beside, { start }: Span): boolean =>
  /^an? /i.test(document.source.text.slice(start, start + 3));

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Words of the party's own act, of which the clause has it as the subject: a finite verb or what governs one, a judgement, a vote. */
const acts =
  'verb refused-to agreed-to voted-to negated unable-to said-to-have yet-to voices judges undervalues idiom verdict voted ready-to threatened-to passage'.split(
    ' ',
  );
/** Words beside which the party stands elsewhere than before its verb: there only a name is sure to be all of it. */
const asides = ['passive', 'noun', 'urges', 'proposed-by', 'won-backing'];

/** The party is named in the clause, or told there by words that mean it alone. */
const named =
  'named of-body of-noun named-kind named-beside state country unnamed-state chamber the-title speaks-for on-behalf other-side the-body only-union its-members share'.split(
    ' ',
  );

/** Whoever is sure to be meant away from the place of a subject, and as who puts something forward. */
const beside = ['named', 'named-kind', 'of-noun', 'of-body', 'country'];
const proposing = ['named', 'named-kind', 'of-body', 'the-title', 'collective', 'unnamed-state', 'state', 'side'];

const sides = ['accepts', 'rejects', 'supports', 'opposes'];

/** "was rejected by the board of directors", "approved by Kenya's parliament", "passed in the lower house": of 19 such in published stories 17 were right. */
const isByWhom = (signs: ReadonlySet<string>): boolean =>
  told(signs, 'by ', ['passive', 'proposed-by', 'won-backing']) &&
  told(signs, 'party: ', ['collective', 'chamber', 'speaks-for', 'unnamed-state']) &&
  !signs.has('told by another') &&
  !signs.has('stance: undecided');

/** "recommended that its shareholders accept the offer". */
const isAdvice = (signs: ReadonlySet<string>): boolean => signs.has('by urges') && signs.has('party: speaks-for');

/** “We reject the offer”, “the bill is a mistake”: what whoever is quoted says of the proposal that they name. */
const isOwnWord = (signs: ReadonlySet<string>): boolean =>
  signs.has('party: first-person') &&
  signs.has('quoted') &&
  told(signs, 'stance: ', sides) &&
  !signs.has('by idiom') &&
  told(signs, 'by ', [...acts, 'advises']);

/** "will consider the offer", "said the bid was under review": what somebody has yet to do. */
const isToWeigh = (signs: ReadonlySet<string>): boolean =>
  signs.has('stance: undecided') &&
  ((signs.has('will weigh it') && told(signs, 'party: ', ['named', 'of-body', 'speaks-for', 'side'])) ||
    (signs.has('by verdict') && told(signs, 'party: ', named) && !signs.has('told by another')));

/** "One source said its lenders oppose the plan". */
const isReported = (signs: ReadonlySet<string>): boolean =>
  signs.has('by negated') || (told(signs, 'by ', ['verb', 'agreed-to', 'voted-to']) && !signs.has('to come'));

/** "approved it", "is undecided", of what was spoken of: where the report speaks of one or two plans, and names who did. */
const isSpokenOf = (signs: ReadonlySet<string>): boolean => {
  if (signs.has('proposals: many')) return false;
  if (signs.has('by idiom'))
    return (
      told(signs, 'party: ', ['named', 'named-kind', 'of-body']) &&
      signs.has('says no more') &&
      !signs.has('told by another') &&
      (signs.has('stance: undecided') || (signs.has('proposals: one') && told(signs, 'stance: ', sides)))
    );
  const isMeant = signs.has('proposals: one') && told(signs, 'party: ', ['the-body', 'on-behalf']);
  if (!signs.has('party: named') && !isMeant) return false;
  return (
    (told(signs, 'by ', ['verb', 'voted', 'passive', 'refused-to', 'negated']) && !signs.has('stance: undecided')) ||
    (signs.has('by has-not') && signs.has('proposals: one'))
  );
};

/** "opposes the tax", of a report that has one plan: what else it may mean is none. */
const isOnlyOne = (signs: ReadonlySet<string>): boolean =>
  signs.has('proposals: one') &&
  signs.has('proposal: in the clause') &&
  signs.has('by verb') &&
  told(signs, 'party: ', ['named', 'the-body']) &&
  told(signs, 'stance: ', sides) &&
  !told(signs, '', ['proposal: introduced', 'narrowed']) &&
  !told(signs, '', ['told by another', 'to come']);

/** "Norway has circulated a revised version": whichever it was before, this one is theirs. */
const isNewVersion = (signs: ReadonlySet<string>): boolean =>
  signs.has('by proposes') &&
  signs.has('direct object') &&
  signs.has('proposal: introduced') &&
  told(signs, 'party: ', proposing);

const isProven = (signs: ReadonlySet<string>): boolean => {
  if (isLoose(signs)) return isOnlyOne(signs) || isNewVersion(signs);
  // What somebody puts forward is theirs, whichever of many it is.
  if (signs.has('by proposes')) return signs.has('direct object') && told(signs, 'party: ', proposing);
  // "approved it", "voted against": where the report speaks of one or two, and names who did.
  if (!signs.has('proposal: in the clause')) return isSpokenOf(signs);
  if (isOwnWord(signs)) return true;
  if (signs.has('by passage')) return signs.has('party: chamber');
  if (told(signs, 'by ', asides)) return told(signs, 'party: ', beside) || isByWhom(signs) || isAdvice(signs);
  // "is studying it" may tell what somebody does all day; "is undecided" and "has yet to decide" tell where they stand.
  const isOpen = told(signs, 'stance: ', ['undecided', 'demands changes', 'mediates']);
  if (isToWeigh(signs)) return true;
  if (!told(signs, 'by ', isOpen ? ['yet-to', 'has-not', 'idiom'] : acts)) return false;
  if (told(signs, 'party: ', named)) return true;
  // “Norway supports the plan”, by the word of whoever is quoted, who is told beside it.
  if (signs.has('party: named-in-quotation')) return signs.has('by verb') && signs.has('told by another');
  // Of people whom somebody else tells of only what they have done, and no hope or forecast.
  if (signs.has('party: collective')) return !signs.has('told by another') || isReported(signs);
  // Whom somebody else's words for a body mean is told less surely.
  if (signs.has('party: side')) return !signs.has('told by another');
  return told(signs, 'party: ', ['pronoun he', 'pronoun she']) && signs.has('by verb') && !signs.has('one of several');
};

export const positionProof: Proof<PositionClaim> = { signsOf, isProven, share: 0.9 };
