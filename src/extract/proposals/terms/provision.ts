/** A verb whose subject a plan is → whether the plan itself does it; what comes of a plan, what becomes of it and what it is called are no terms. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { termActions } from '../../data/proposing.ts';
import { isAdverb, isIn, isNumeral } from '../../grammar.ts';
import { isTakeover } from '../plans/sorts.ts';
import { isAim } from './aim.ts';
import { modalOf } from './term-verb.ts';

/** What a text can do by being agreed, beside the actions of lists. Origin: our own list. */
const provisions: ReadonlySet<string> = new Set(
  `require include provide call involve contain mean see commit oblige let permit bar prohibit forbid outlaw criminalise criminalize decriminalise
  decriminalize legalise legalize mandate order authorise authorize empower entitle ensure lower triple halve amend change name elect finance award get levy
  retain maintain preserve waive cover apply last expire stop sell buy acquire purchase combine issue relocate define recognise recognize treat regulate
  tax charge fine punish jail license licence register inspect verify oversee rise fall consist comprise amount total value codify affirm prioritise prioritize
  ease notify implement unlock saddle continue construct modify run consider divert earmark subsidise subsidize insure appropriate convert transform
  pause suspend cease withhold deduct add deny entrench enshrine strip dissolve disband push roll outlay assign supply feed house admit accept limit offset boost bring dismiss transfer
   replace curb slash hike adjust index phase sideline`.split(/\s+/),
);

/** What a bid would give, create or add is what the bidder hopes for, but for sums. */
const gains =
  /^(?:gives?|gave|creates?|created|makes?|made|allows?|allowed|brings?|adds?|increases?|increased|extends?|expands?|forms?|doubles?|opens?|ends?|leaves?|unlocks?|ensures?|provides?|boosts?)$/;

/** `head`: the noun by which the clause calls the plan. */
export function provides(d: Discourse, verb: number, head: number): boolean {
  const { tokens, source } = d.reading.document;
  const opener = tokens[verb]?.lower ?? '';
  const modal = modalOf(opener);
  let at = modal ? verb + 1 : verb;
  while (
    modal &&
    (isAdverb(tokens[at]) || /^(?:almost|nearly|also|then|first|at|least|more|than)$/.test(tokens[at]?.lower ?? ''))
  )
    at++;
  const word = tokens[at];
  if (!word) return false;
  const follow = tokens.slice(at + 1, at + 9);
  if (gains.test(word.lower) && isTakeover(tokens[head]?.lower ?? '')) return givesSum(word, follow);
  if (praises(word, follow) || isBettered(word, tokens[head])) return false;
  if (!modal) return !tellsCourse(word, follow);
  if (word.lower === 'be') return isDone(follow);
  if (word.lower === 'have') return true;
  // "would make crews retire at 60", "would make it a crime"; "would make history" is praise.
  if (word.lower === 'make') return follow.some(isNumber) || follow[0]?.lower === 'it';
  if (isProcedure(word, follow) || fares(word, follow)) return false;
  return isIn(provisions, word, source.quality === 'degraded') || isAim(word.lower) || isAction(d, word);
}

/** "would give holders $5 a share". */
const givesSum = (verb: Token, follow: readonly Token[]): boolean =>
  follow.slice(0, 5).some(isNumber) && !bringsAbout(verb, follow);

/** "would bring about democracy", "would give it control of half of the market": what comes of it. */
const bringsAbout = (verb: Token, follow: readonly Token[]): boolean =>
  (verb.lower === 'bring' && follow[0]?.lower === 'about') ||
  (verb.lower === 'give' && ['control', 'market'].every((word) => follow.some((t) => t.lower === word)));

/** "expecting that the offer would rise": what becomes of it. */
const isBettered = (verb: Token, noun: Token | undefined): boolean =>
  /^(?:rise|fall|increase|improve)$/.test(verb.lower) && /^(?:offers?|bids?|price|approach)$/.test(noun?.lower ?? '');

const isNumber = (t: Token): boolean => isNumeral(t) || /^(?:[$£€¥%]|half)$/.test(t.lower);

const isAction = ({ reading: { document } }: Discourse, word: Token): boolean =>
  termActions.has(word.lower) || isIn(termActions, word, document.source.quality === 'degraded');

/** "offers the owners the best value": what somebody thinks of it. */
const praises = (verb: Token, follow: readonly Token[]): boolean =>
  bringsAbout(verb, follow) || isPraised(verb, follow);

const isPraised = (verb: Token, follow: readonly Token[]): boolean =>
  /^(?:offer|provide|giv|gave|represent|bring|creat|mak|made|includ|pay)/.test(
    // "would have given it a foothold"
    (verb.lower === 'have' ? follow[0] : verb)?.lower ?? '',
  ) &&
  !follow.slice(0, 6).some(isNumber) &&
  follow.some((t) =>
    /^(?:best|better|superior|compelling|attractive|great|greater|greatest|fair|fairer|bigger|larger|stronger|foothold|edge|advantage|unique|opportunit\w*|chance|hope|certainty|value|valu|clarity|stability|argument|weapon|ammunition|momentum|impetus|leverage|victory|excuse|headache|premium|boost)$/.test(
      t.lower,
    ),
  );

/** What went before the plan, or has yet to be done with it. */
const tellsCourse = (verb: Token, follow: readonly Token[]): boolean => endsTalks(verb, follow) || needs(verb, follow);

/** "The accord capped five rounds of talks", "ended two weeks of negotiations". */
const endsTalks = (verb: Token, follow: readonly Token[]): boolean =>
  /^(?:caps|capped|ends|ended)$/.test(verb.lower) &&
  follow
    .slice(0, 6)
    .some((t) => /^(?:talks|negotiations|efforts|deadlock|stalemate|uncertainty|debate)$/.test(t.lower));

const procedures =
  /^(?:seen|considered|viewed|voted|debated|discussed|expected|welcomed|opposed|presented|submitted|reviewed|filed|introduced|announced|signed|approved|passed|ratified|rejected|vetoed|enacted|adopted|challenged|tested|examined|scrutini[sz]ed|taken|brought|put|sent|remembered|judged|completed|finali[sz]ed|concluded|unveiled|published)$/;

/** "would be paid"; "would be a first step" and "would be voted on" say what it is, and what becomes of it. */
function isDone([next, ...after]: readonly Token[]): boolean {
  const word = next?.lower ?? '';
  if (word === 'a' || word === 'an' || word === 'the') return after.slice(0, 4).some(isNumber);
  return !procedures.test(word) && !/^(?:able|good|bad|better|worse|best|free|ready|no)$/.test(word);
}

/** "will hold", "will work with help from abroad": how it fares. */
const fares = ({ lower }: Token, [next]: readonly Token[]): boolean =>
  /^(?:hold|stand|work|last|continue|stop|begin|start)$/.test(lower) &&
  /^(?:[.,;:]|with|if|up|together|firm|well|out)$/.test(next?.lower ?? '.');

/** "will now go to the upper house", "would need a two-thirds majority". */
const isProcedure = (verb: Token, follow: readonly Token[]): boolean => needs(verb, follow) || goesOn(verb, follow);

const goesOn = (verb: Token, follow: readonly Token[]): boolean =>
  /^(?:go|move|return|come|head|get|receive|send)$/.test(verb.lower) &&
  follow
    .slice(0, 6)
    .some((t) =>
      /^(?:senate|house|chamber|president|governor|floor|committee|assembly|parliament|congress|council|vote|votes|ballot|court|referendum|desk|hearing|reading|stage|lords|commons|shareholders|approval|backing|support)$/.test(
        t.lower,
      ),
    );

/** "still requires approval from members", "would need a two-thirds majority". */
const needs = (verb: Token, follow: readonly Token[]): boolean =>
  /^(?:requires?|required|needs?|needed)$/.test(verb.lower) &&
  follow
    .slice(0, 5)
    .some((t) =>
      /^(?:approval|consent|vote|votes|majority|two-thirds|ratification|backing|signature|support|negotiations|talks)$/.test(
        t.lower,
      ),
    );
