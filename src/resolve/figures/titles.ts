/** The claims of one figure → the title of its page. */
import { doubt } from '../../model/calibration.ts';
import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { byCodeUnit, type SourceId } from '../../model/ids.ts';
import { type PartialDate, partialDate } from '../../model/values.ts';
import { dateWords } from '../../text/calendar.ts';
import { groupsBy } from '../../text/groups.ts';
import { happeningKind } from '../../text/happenings.ts';
import { isOdd } from '../../text/odd-title.ts';
import { oncePer } from '../../text/once.ts';
import { stem } from '../../text/stem.ts';
import { claimsLoss } from './events.ts';
import { byText, detail, isOfEitherSide, type Node } from './node.ts';
import { anyPeople, nounKey } from './nouns.ts';

const hostages = nounKey('hostages');

/** The claims of one figure, in the order of reports, and the one that names it. */
export interface Titled {
  readonly nodes: readonly Node[];
  readonly best: Node | undefined;
}

/** `captures`: the figures of people taken hostage. */
export const titleOf = ({ nodes, best }: Titled, captures: readonly Titled[]): string =>
  withCurlyApostrophe(dated(afterCapture(fullTitle(nodes, best), nodes, best, captures), nodes, best));

/** Reports write "Acme's" in two ways: their titles are compared, and stand side by side. */
const withCurlyApostrophe = (title: string): string => title.replaceAll("'", '’');

/** A title that names nobody is told from its like by the time of which it is told: "Signatures collected (reported May 2023)". */
function dated(title: string, nodes: readonly Node[], best: Node | undefined): string {
  if (best === undefined || !namesNobody(best) || best.noun === hostages || title !== best.title) return title;
  // What an amount of money was the day it was told of, it need not have been then: a fraud of years ago.
  if (/^[A-Z]{3}/.test(best.claim.quantity.unit)) return title;
  if (
    /\d{4}|^Length /.test(title) &&
    !lengthOfEvent.test(title) &&
    !hasReason(best.claim.because, figureReasons.bySelf)
  )
    return title;
  const months = new Set(nodes.map((n) => n.claim.asOf?.slice(0, 7)));
  const years = new Set([...months].map((month) => month?.slice(0, 4)));
  const [when] = months.size === 1 ? months : years.size === 1 ? years : [];
  const date = partialDate(when ?? '');
  return date === undefined ? title : `${title} (${toldWhen(nodes, date)})`;
}

/** "May 2023", "reported May 2023": what only the day of a report dates need not have happened then. */
export const toldWhen = (nodes: readonly Node[], date: PartialDate): string =>
  `${nodes.every((n) => n.claim.asOfBasis === 'report') ? 'reported ' : ''}${dateWords(date)}`;

export const isCapture = ({ nodes }: Titled): boolean => nodes[0]?.event === stem('taken hostage');

/** Hostages held, freed or dead of whom no more is said are those of the capture that the same reports tell of. */
function afterCapture(
  title: string,
  nodes: readonly Node[],
  best: Node | undefined,
  captures: readonly Titled[],
): string {
  if (best === undefined || best.noun !== hostages || leaning(best) < 5) return title;
  const capture = captures.find((c) => c.nodes.some((n) => nodes.some((m) => m.source === n.source)));
  const when = / (?:in|on) (.+)$/.exec(capture?.best && leaning(capture.best) === 0 ? capture.best.title : '')?.[1];
  return when === undefined ? title : `${title} after ${when}`;
}

/** Since when it counts may be told by another report than the one that names it best. */
function fullTitle(nodes: readonly Node[], best: Node | undefined): string {
  const title = best?.title ?? '';
  if (best?.claim.measure.period !== undefined) return title;
  const dates = nodes.flatMap((n) => partialDate(/^since (.+)$/.exec(n.claim.measure.period ?? '')?.[1] ?? '') ?? []);
  const since = dates.sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0];
  if (since !== undefined) return `${title} since ${dateWords(since)}`;
  const month = title.endsWith('in an exchange') ? nodes.find((n) => monthOf(n) !== undefined) : undefined;
  return month === undefined ? title : `${title} in ${monthOf(month)}`;
}

/** "November", "November 2023": told by one of the reports. */
function monthOf({ claim: { measure } }: Node): string | undefined {
  const date = partialDate(measure.period ?? '');
  if (date !== undefined) return date.length === 7 ? dateWords(date) : undefined;
  return /^\p{Lu}\p{Ll}+$/u.exec(measure.period ?? '')?.[0];
}

/** The claim whose title tells most: sure, with place and period, in full words, and no more than the others say. */
export const clearest: (nodes: readonly Node[]) => Node | undefined = oncePer((nodes) => {
  const [first, ...others] = nodes;
  // Most figures are told once: nothing is to be chosen.
  if (first === undefined || others.length === 0) return first;
  const loses = (n: Node): boolean => claimsLoss(n.claim.measure, n.title);
  const doubted = !nodes.every(loses);
  const odd = oddWords(nodes);
  const mixed = nodes.some((n) => n.noun === anyPeople) && !nodes.every((n) => n.noun === anyPeople);
  const score = (n: Node): number =>
    detail(n) * 2 -
    (doubted && loses(n) ? 20 : 0) -
    odd(n) * 1.5 -
    // Of passengers and people the page is that of people.
    (mixed && n.noun !== anyPeople ? 2 : 0) -
    (n.title.length > 90 ? 3 : 0) -
    (hasReason(n.claim.because, figureReasons.degraded) ? (n.isAmount ? 4 : 1.5) : 0) -
    leaning(n) -
    (nodes.length > 1 && n.claim.measure.period === undefined && n.parties.size > 0 ? 2 : 0);
  return others.reduce(
    (best, node) => {
      const scored = { node, score: score(node) };
      return (best.score - scored.score || byText(node, best.node)) < 0 ? scored : best;
    },
    { node: first, score: score(first) },
  ).node;
});

/**
 * How many words of a title no other report has in what it tells of the figure: "by falling walls in the old town" is said of the
 * dead of one report, and not of the toll that the others give.
 */
function oddWords(nodes: readonly Node[]): (n: Node) => number {
  const bySource = groupsBy(nodes, ({ source }) => source);
  if (bySource.size < 2) return () => 0;
  const texts = new Map<SourceId, string>();
  for (const [source, own] of bySource) {
    const words = new Set(own.flatMap(({ title, claim }) => [title, claim.evidence[0].quote]));
    texts.set(source, [...words].join(' ').toLowerCase());
  }
  return ({ source, title, unit, claim: { measure } }) => {
    // Of oil one report says the sort; of workers it says which.
    const own = `${measure.noun} ${measure.event ?? ''} ${unit === 'people' ? '' : (measure.qualifier ?? '')}`;
    const others = [...texts].filter(([other]) => other !== source).map(([, text]) => text);
    const words = title.split(/[^\p{L}]+/u);
    const happens = (word: string | undefined): boolean => happeningKind(stem(word ?? '')) !== undefined;
    return words.filter(
      (word, i) =>
        /^\p{Ll}{5,}$/u.test(word) &&
        // "the ferry fire" is the fire.
        !happens(word) &&
        !happens(words[i + 1]) &&
        !own.includes(word) &&
        !others.some((text) => text.includes(word.slice(0, 5))),
    ).length;
  };
}

const isVague = ({ claim: { quantity } }: Node): boolean =>
  quantity.value === null && quantity.low === undefined && quantity.high === undefined;

/** Its title would be the same of another place and another body. */
export const namesNobody = (node: Node): boolean => leaning(node) === 8;

/** How little a title says by what is told of the figure itself. */
function leaning({ title, bid, claim }: Node): number {
  const { because, measure } = claim;
  if (bid !== undefined) return 0;
  if (title !== measure.title && measure.setting === undefined) return 4;
  if (isOfEitherSide(claim)) return 5;
  return hasReason(because, figureReasons.namesNobody) ? 8 : hasReason(because, figureReasons.leansOnReport) ? 5 : 0;
}

/** Accounts of a company: without its name "Rise in profit" may be anybody's. */
const ofNobody =
  /^(?:sales|revenues?|turnover|profits?|earnings|income|loss|losses|subscribers|margins?|shares?|stocks?|assets?|reserves|capital|equity)$/;

/** How long a strike or a war lasts is told as one of its first facts. */
const lengthOfEvent =
  /^Length of the (?:\p{L}+ )?(?:strike|walkout|stoppage|lockout|war|conflict|fighting|siege|insurgency|ceasefire|truce)$/u;

/** Several reports give the same number of the same thing: that is no passing remark, though little is said beside it. */
const agreedOn = (named: Node, nodes: readonly Node[]): boolean =>
  named.title.includes(' ') &&
  !isOdd(named.title) &&
  named.claim.quantity.value !== null &&
  nodes.every((n) => n.claim.quantity.value === named.claim.quantity.value);

/** A measure that several reports give is no passing remark. */
export const confidenceOf: (nodes: readonly Node[]) => number = oncePer((nodes) => {
  const named = clearest(nodes);
  const sure = nodes.some((n) => n.overclaims) ? 0.3 : surenessOf(nodes, named);
  // A title that a reader stumbles over makes no page.
  return named !== undefined && (isOdd(named.title) || holdsItself(named) || leavesOutWhose(nodes, named))
    ? Math.min(sure, doubt)
    : sure;
});

/** "Amount of the 5.50 dlrs bid": it tells the number that the page is to give. */
const holdsItself = ({ title, claim: { quantity } }: Node): boolean =>
  (/\d/.test(quantity.words) && title.includes(quantity.words)) ||
  // "Amount of the 780p bid": another amount of the same thing.
  (/^[A-Z]{3}/.test(quantity.unit) && /\d(?:p|c|bn|m)?(?:-| )(?:\p{L}+-)*(?:bid|offer|deal|takeover)\b/u.test(title));

/** Every clause that gives it names whose it is, and the title names nobody. */
const leavesOutWhose = (nodes: readonly Node[], { title }: Node): boolean =>
  !/\p{Lu}/u.test(title.slice(1)) && nodes.every((n) => hasReason(n.claim.because, figureReasons.nameBeside));

const isAmount = ({ claim: { quantity } }: Node): boolean => /^[A-Z]{3}(?: |$)|^percent$/.test(quantity.unit);

/** "Fall in price", "New record price": of what, only the report says. */
const priceAlone =
  /^(?:(?:Possible|Expected|Planned) )?(?:(?:Rise|Fall|Cut) in )?(?:(?:new|record|share) )*(?:prices?|values?|costs?)$/i;

/** What is said of an amount besides its noun: that it is planned, that it is the whole of it. */
const besideNoun =
  /^(?:(?:Offered|Demanded|Expected|Planned|Possible|Total|Average|Annual|Initial|First|Additional|Next|New|Actual|Overall|Further|Latest|Same|Big|Biggest|Sharp|Net|Gross) |(?:Amount|Size) of the )+/iu;

/**
 * The title names nobody and is understood all the same, for its own clause tells what befell what is counted ("People rescued")
 * or what the amount is, in two words at least ("Signing bonus"). Of companies' accounts and shares that would not tell whose.
 */
function isUnderstood(named: Node): boolean {
  const { title, claim } = named;
  const { measure, because } = claim;
  if (priceAlone.test(title)) return false;
  if (hasReason(because, figureReasons.bySelf)) return true;
  // What a noun of another sentence stands for is guessed, and so is what a machine left of one.
  if (hasReason(because, figureReasons.nounBefore) || hasReason(because, figureReasons.degraded)) return false;
  if (!isAmount(named) || measure.qualifier === 'share') return measure.event !== undefined;
  if (ofNobody.test(measure.noun) || !because.some((rule) => rule.startsWith('amount: its noun'))) return false;
  return title
    .replace(besideNoun, '')
    .replace(/^cost per \p{L}+$/iu, 'cost')
    .includes(' ');
}

/** "Protesters arrested", told of no place, nobody and no time: any report may tell of some. */
const isTimeless = (nodes: readonly Node[], named: Node): boolean =>
  !isAmount(named) &&
  !/\d/.test(named.title) &&
  nodes.every((n) => n.claim.asOf === undefined && n.period === undefined);

function surenessOf(nodes: readonly Node[], named: Node | undefined): number {
  const best = Math.max(...nodes.map((n) => n.confidence));
  const reports = new Set(nodes.map((n) => n.source)).size;
  // What another value has replaced is told beside that.
  const isUnproven = nodes.every((n) => hasReason(n.claim.because, figureReasons.unproven));
  if (isUnproven || nodes.every((n) => n.claim.former === true)) return Math.min(best, doubt);
  // Those held and those presumed dead are those of the capture: a title says of which.
  if (named?.noun === hostages && leaning(named) === 8 && !nodes.every(isVague)) return Math.max(best, 0.55);
  if (named && namesNobody(named)) {
    if (isUnderstood(named) && !nodes.every(isVague) && !isTimeless(nodes, named)) return best;
    const isAgreed = reports > 1 && agreedOn(named, nodes) && !ofNobody.test(named.claim.measure.noun);
    return isAgreed ? Math.max(0.55, Math.min(best, 0.65)) : Math.min(best, doubt);
  }
  if (reports > 1 && named && agreedOn(named, nodes)) return Math.max(0.55, best);
  // "tens of thousands", said of nobody in particular.
  if (named && leaning(named) > 0 && nodes.every(isVague)) return Math.min(best, doubt);
  return Math.min(0.99, Math.round((best + (reports > 1 ? 0.1 : 0)) * 100) / 100);
}
