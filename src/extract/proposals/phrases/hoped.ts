/** A phrase → whether it names only what somebody hopes for, fears or may do: no proposal that anybody has put forward. */
import { type Discourse, wordAt } from '../../coreference.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { determiners, isAdverb, sentenceRange } from '../../grammar.ts';
import { kindOf } from '../plans/sorts.ts';
import { isMade } from './made.ts';
import type { Phrase } from './phrase.ts';

const hopes =
  /^(?:hopes?|hop|hoped|hoping|waits?|waiting|waited|prospects?|chances?|chanc|room|calls?|calling|called|push|pushes|pushing|pushed|pressed|pressing|pressure|appeals?|appealed|appealing|needs?|ways?|look|looking|talks?|paves?|search|searching|arguments?|argued|wish|wishes|ready|deadlines?|vot(?:e|ing)|conditions?|momentum|push|basis|open|out|optimis[mt]|speculation|expectations?)$/;
const prospects =
  /^(?:hopes?|prospects?|possibility|chances?|talks?|likelihood|threats?|absence|lack|promises?|kind|sort|repetition|repeat|signs?|speculation|expectations?|pursuit)$/;
const towards =
  /^(?:closer?|leads?|leading|led|ways?|path|road|efforts?|steps?|move|moved|moving|moves|progress|key|push|close|obstacles?|alternative|barriers?)$/;
/** Of doing what only then gives a proposal; the past form tells that it was done. */
const attaining =
  /^(?:reach|seek|want|need|get|broker|secure|negotiate|strike|clinch|find|forge|achieve|agree|make|conclude|win|finali[sz]e|mediate|bring|pursue|hammer|work|deliver)$/;
const wanting =
  /^(?:wants?|wanted|needs?|needed|seeks?|sought|seeking|wanting|expects?|expected|expecting|awaits?|awaited|reaching|brokering|securing|negotiating|finding|achieving|pursuing)$/;
const possible =
  /^(?:possible|potential|eventual|future|further|more|fresh|likely|better|prospective|last-ditch|eleventh-hour)$/;
const open = /^(?:if|unless|until|whether|without|would-be|no|any|neither)$/;
const coming =
  /^(?:emerge|emerges|come|reached|reach|achieved|achiev|struck|signed|agreed|made|found|imminent|possible|near|close|nearer|closer|forthcoming|follow|concluded|clinched|done|likely|unlikely|sight|within|hammered|far|needed|finalised|finalized|elusive)$/;

/** "higher offers might emerge", "hopes of a deal", "if anybody made a bid"; nothing that has a number or marks of its own. */
export function isHoped(d: Discourse, p: Phrase): boolean {
  if (p.definite || p.titled || p.measures.length > 0) return false;
  if (isVague(d, p)) return true;
  // "until Christmas under an agreement reached on Friday"
  if (isMade(d, p)) return false;
  if (isAnswered(d, p)) return false;
  return isPossible(d, p) || isAhead(d, p) || isSought(d, p) || isConditional(d, p) || isAwaited(d, p);
}

/** "ruled out the possibility of a truce", "sees no need for a truce": who refuses it has been asked for it. */
export function isAnswered(d: Discourse, p: Phrase): boolean {
  const { first } = sentenceRange(d.reading.document, p.head);
  for (let i = p.first - 1; i >= Math.max(first, p.first - 6); i--) {
    const w = wordAt(d, i);
    const particle = /^(?:out|down|to|for|against|by|on)$/.test(w) ? wordAt(d, i - 1) : '';
    const split = (stanceVerbs.get(particle) ?? []).some((v) => v.particle?.includes(w));
    if (split || stanceVerbs.has(w)) return isDone(d, split ? i - 1 : i);
    if (w === 'no' && wordAt(d, i + 1) === 'need') return true;
    if (!/^(?:the|a|an|possibility|prospect|idea|of|any|need|for|out|down|to|against|principle|in)$/.test(w))
      return false;
  }
  return false;
}

const making =
  /^(?:agree[ds]?|agree|agre|reach(?:ed|es)?|struck|clinch(?:ed)?|conclud(?:ed|es)?|declar(?:ed|es)?|announc(?:ed|es)?)$/;
const made = /^(?:deal|agreement|accords?|pact|settlement|treaty)$/;

/** "have agreed to a truce", "reached an accord": told as something new. What is signed may be so by one party after another. */
export function isNewlyMade(d: Discourse, p: Phrase): boolean {
  if (p.definite || !(made.test(p.noun) || kindOf(p.noun) === 'truce')) return false;
  const at = /^(?:to|on)$/.test(wordAt(d, p.first - 1)) ? p.first - 2 : p.first - 1;
  return making.test(wordAt(d, at)) && isDone(d, at);
}

/** "must agree to a truce", "to accept a truce": what others should do is no answer; "refused to accept" is one. */
function isDone(d: Discourse, verb: number): boolean {
  const before = wordAt(d, verb - 1);
  if (/^(?:must|should|could|may|might|would|will|can)$/.test(before)) return false;
  return (
    before !== 'to' || /^(?:refus|declin|agreed|voted|vow|decided|met)/.test(wordAt(d, verb - 2)) || isVote(d, verb - 2)
  );
}

/** "voted 147-2 in the House and 35-0 in the Senate to approve". */
function isVote(d: Discourse, last: number): boolean {
  const { first } = sentenceRange(d.reading.document, last);
  for (let i = last; i >= Math.max(first, last - 14); i--) {
    const w = wordAt(d, i);
    if (w === 'voted') return true;
    if (
      !/^\d|^(?:[-–,]|to|in|by|and|the|of|a|votes?|house|senate|chamber|assembly|lower|upper|unanimously|overwhelmingly|narrowly)$/.test(
        w,
      )
    )
      return false;
  }
  return false;
}

/** "unless it makes a better offer", "could table a bill": nobody has done so. */
export function isHopedAct(d: Discourse, p: Phrase, verb: number): boolean {
  if (p.definite || p.owner !== undefined) return false;
  if (isPondered(d, verb)) return true;
  const { first } = sentenceRange(d.reading.document, verb);
  for (let i = verb - 1; i >= Math.max(first, verb - 6); i--) {
    const w = wordAt(d, i);
    if (/^(?:if|unless|whether|might|may|could)$/.test(w)) return true;
    // "threatening to table a bill"
    if (w === 'to' && intending.test(wordAt(d, i - 1))) return true;
    if (/^[,;:—–]$/.test(w)) return false;
  }
  return false;
}

/** "not interested in making an offer", "ruled out making", "is considering tabling". */
const isPondered = (d: Discourse, verb: number): boolean =>
  /ing$/.test(wordAt(d, verb)) &&
  (pondering.test(wordAt(d, verb - 1)) ||
    (/^(?:in|of|out|against|about)$/.test(wordAt(d, verb - 1)) && pondering.test(wordAt(d, verb - 2))));

const pondering =
  /^(?:interest(?:ed)?|consider(?:s|ed|ing)?|rul(?:e|es|ed|ing)|decid(?:e|es|ed|ing)|contemplat(?:e|es|ed|ing)|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|think(?:s|ing)?|thought|talk(?:s|ed|ing)?|without|avoid(?:s|ed|ing)?)$/;

const intending =
  /^(?:threat(?:en|ens|ened|ening)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|unwilling|unable|reluctant|likely|unlikely|pressed|pressure|urg(?:ed|es|ing)|ask(?:ed|s|ing)|call(?:ed|s|ing))$/;

/** "previous informal offers": of which nobody says which. */
const isVague = (d: Discourse, p: Phrase): boolean =>
  (p.earlier || /^(?:previous|earlier)$/.test(wordAt(d, p.first - 1))) &&
  p.owner === undefined &&
  /(?:offers|bids|proposals|plans|deals)$/.test(p.noun);

/** "a possible deal", "further offers". */
function isPossible(d: Discourse, p: Phrase): boolean {
  return d.reading.document.tokens.slice(p.first, p.head).some((t) => possible.test(t.lower));
}

/** "offers might emerge", "a deal was near". */
function isAhead(d: Discourse, p: Phrase): boolean {
  const verb = wordAt(d, p.last);
  if (
    !/^(?:might|may|could|would|can|should|is|was|wa|were|are|will|looks|looked|seems|seemed|appears|appeared|remains|remained|had)$/.test(
      verb,
    )
  )
    return false;
  for (let i = p.last + 1; i < p.last + 5; i++) {
    const w = wordAt(d, i);
    if (coming.test(w)) return !/^(?:is|was|wa|were|are|had)$/.test(verb) || !/ed$|^(?:made|found|struck)$/.test(w);
    const t = d.reading.document.tokens[i];
    if (!t || !(isAdverb(t) || /^(?:be|been|not|yet|have|to|in|very|still)$/.test(w))) return false;
  }
  return false;
}

/** "hopes for a deal", "closer to a deal", "to reach a deal", "wants a deal". */
function isSought(d: Discourse, p: Phrase): boolean {
  const link = wordAt(d, p.first - 1);
  if (/^(?:for|of|to|toward|towards|on|about|at|out|with)$/.test(link)) return isLinked(d, p.first - 1, link);
  const verb = link;
  if (wanting.test(verb)) return !d.reading.namedAt.has(p.first - 1);
  return (
    attaining.test(verb) &&
    /^(?:to|could|might|may|can|should|cannot|not|help|and)$|n['’]t$/.test(wordAt(d, p.first - 2))
  );
}

function isLinked(d: Discourse, at: number, link: string): boolean {
  for (let k = at - 1; k > at - 3; k--) {
    const w = wordAt(d, k);
    if ((link === 'for' && hopes.test(w)) || (link === 'of' && prospects.test(w))) return true;
    if (/^to/.test(link) && towards.test(w)) return true;
    if (!/^(?:again|out|more|hard|together|yesterday|the|their|its)$/.test(w)) break;
  }
  return (
    /^(?:for|on|out|at|to)$/.test(link) &&
    /^(?:work|working|look|looking|push|pushing|call|hold|hammer|aim|aimed|aiming|try|hop|hope|hoping)$/.test(
      wordAt(d, at - 1),
    )
  );
}

/** "an improved offer from Acme has been anticipated": so far it is guessed at. */
function isAwaited(d: Discourse, p: Phrase): boolean {
  for (let i = p.last; i < p.last + 9 && /\p{L}/u.test(wordAt(d, i)); i++)
    if (/^(?:anticipated|expected|rumou?red|awaited)$/.test(wordAt(d, i)))
      return /^(?:been|is|was|were|widely|long)$/.test(wordAt(d, i - 1)) && wordAt(d, i + 1) !== 'to';
  return false;
}

/** "until a deal is reached", "if somebody made a bid". */
function isConditional(d: Discourse, p: Phrase): boolean {
  const { first } = sentenceRange(d.reading.document, p.head);
  for (let i = p.first; i >= Math.max(first, p.first - 7); i--) {
    const w = wordAt(d, i);
    if (open.test(w)) return i === p.first || !/^(?:no|any|neither)$/.test(w) || !determiners.has(wordAt(d, p.first));
    if (i < p.first && /^[,;:—–]$/.test(w)) return false;
  }
  return false;
}
