/** A position of "the company", "the union" or "the board" → whose it is by the two sides of the proposal: who put it forward does not answer it. */
import type { LocalKey } from '../../../model/ids.ts';
import type { LocalEntity } from '../../../model/mention.ts';
import { bodiesCalled, bodyLeft, canBeCalled } from '../../bodies.ts';
import { isKind } from '../../called.ts';
import type { Discourse } from '../../coreference.ts';
import { entityOf, lastRunBefore } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Found } from './found.ts';

export interface Sides {
  /** Who put the proposal forward, as far as its phrases and acts tell. */
  readonly owners: ReadonlySet<LocalKey>;
  /** The company that is bid for. */
  readonly target: LocalKey | undefined;
}

/** Which of a report's bodies is meant is a guess: the nearest of its kind, or the only one. */
export const guessed: RegExp = /^speaker\/(?:the-body|the-only-body|only-union)/;

/** Whoever a pronoun means, or was speaking before. */
export const isCarriedOn = (rule: string): boolean => /^speaker\/(?:pronoun|spoke-last)/.test(rule);

/** Meant by a pronoun or a common noun, and not by a name. */
export const isAnaphoric = (rule: string): boolean => isCarriedOn(rule) || rule.startsWith('speaker/the-');

/** The same finding with the side that is meant; undefined where only the wrong side could be, or nobody a page could show. */
export function settled(d: Discourse, found: Found, sides: Sides): Found | undefined {
  const { party } = found;
  const isGuess = guessed.test(party.rule);
  if ('entity' in party.party && !isGuess) return found;
  const noun = nounOf(d, party);
  const by = found.stance === 'proposes' ? proposer(d, found, noun, sides) : answerer(d, found, noun, sides);
  if (by) return { ...found, party: { ...party, party: { entity: by }, rule: 'speaker/side', confidence: 0.8 } };
  if ('unnamed' in party.party) return isNobodys(party.party.unnamed) ? undefined : found;
  const isWrong = found.stance !== 'proposes' && sides.owners.has(party.party.entity);
  return isWrong ? undefined : found;
}

const bidding = /^(?:bidder|suitor|predator|buyer|acquirer)s?$/;
const boards = /^(?:board|directors|management)$/;

/** "The brewer rejected the bid": the company bid for; else the one body of that kind that did not put the proposal forward. */
function answerer(d: Discourse, { party }: Found, noun: string, { owners, target }: Sides): LocalKey | undefined {
  const isFirm = boards.test(noun) || isCompany(noun);
  if (target !== undefined && isFirm && !namesBody(party)) return target;
  // A council or a ministry is whose the report says, not the one that is left.
  if (boards.test(noun) || !(isCompany(noun) || noun === 'union') || namesBody(party)) return undefined;
  // A guess that is no owner's stands.
  if ('entity' in party.party && (owners.size === 0 || !owners.has(party.party.entity))) return undefined;
  const other = others(d, noun, party.at, owners) ?? bodyLeft(d, noun);
  return other && !owners.has(other.key) ? other.key : undefined;
}

/** "The brewer raised its offer": whose the offer is. */
function proposer(d: Discourse, { party }: Found, noun: string, { owners }: Sides): LocalKey | undefined {
  const [owner, another] = [...owners];
  if (owner === undefined || another !== undefined || namesBody(party)) return undefined;
  const body = entityOf(d.reading, owner);
  const fits = bidding.test(noun) || (isKind(noun) && body !== undefined && couldBe(d, body, noun));
  return fits ? owner : undefined;
}

const isCompany = (noun: string): boolean =>
  /^(?:company|firm|group|giant|retailer|brewer|miner|airline|bank|carrier|operator|manufacturer|insurer|supplier|\p{L}+maker)$/u.test(
    noun,
  );

/** Of the kind, or of none that the report tells. */
const couldBe = (d: Discourse, body: LocalEntity, noun: string): boolean =>
  body.kind === 'organization' && (canBeCalled(d.reading, body, noun) || (body.class === undefined && isCompany(noun)));

/** The one body of that kind that is not among the owners and was named before token `at`. */
function others(d: Discourse, noun: string, at: number, owners: ReadonlySet<LocalKey>): LocalEntity | undefined {
  const fit = bodiesCalled(d.reading, noun).filter(
    ({ key }) => !owners.has(key) && lastRunBefore(d.reading, key, at) !== undefined,
  );
  return fit.length === 1 ? fit[0] : undefined;
}

/** Words that name whose board or what kind of union it is: "Acme's board" is told by its name. */
const namesBody = ({ party, rule }: Speaker): boolean =>
  !guessed.test(rule) && 'unnamed' in party && /\p{Lu}/u.test(party.unnamed.replace(/^\p{Lu}/u, ''));

/** The noun that the party's words are about, lower case. */
function nounOf(d: Discourse, { party, at }: Speaker): string {
  if ('unnamed' in party) {
    const words = party.unnamed.toLowerCase().split(' ');
    const end = words.findIndex((w, i) => i > 0 && /^(?:of|at|in|from|for|who|which)$/.test(w));
    return words[(end < 0 ? words.length : end) - 1] ?? '';
  }
  const { tokens } = d.reading.document;
  for (let i = at; i < at + 7; i++) {
    const w = tokens[i]?.lower ?? '';
    if (isKind(w) && !isKind(tokens[i + 1]?.lower ?? '')) return w;
  }
  return '';
}

/** One noun without an article, or a plural that says no more than that there are several: "board", "both sides", "union leaders". */
const isNobodys = (words: string): boolean =>
  /^(?:union|board|directors|holders|management|committee|party|executive|council)$/i.test(words) ||
  /^(?:the )?(?:company|firm|group|companies|firms|groups)$/i.test(words) ||
  /^(?:the |both |two |all |delegates from )*(?:sides|parties|leaders|others)$/i.test(words);
