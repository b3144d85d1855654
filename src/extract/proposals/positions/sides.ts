/** A position of "the company", "the union" or "the board" → whose it is by the two sides of the proposal: who put it forward does not answer it. */
import type { LocalKey } from '../../../model/ids.ts';
import type { LocalEntity } from '../../../model/mention.ts';
import { canBeCalled } from '../../bodies.ts';
import { isKind } from '../../called.ts';
import type { Discourse } from '../../coreference.ts';
import { entityOf } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Found } from './found.ts';

export interface Sides {
  /** Who put the proposal forward, as far as its phrases and acts tell. */
  readonly owners: ReadonlySet<LocalKey>;
  /** The company that is bid for. */
  readonly target: LocalKey | undefined;
}

/** Which of a report's bodies is meant is a guess: the nearest of its kind, or the only one. */
export const guessed: RegExp = /^speaker\/(?:the-body|the-only-body)/;

/** Whoever a pronoun means, or was speaking before. */
export const isCarriedOn = (rule: string): boolean => /^speaker\/(?:pronoun|spoke-last)/.test(rule);

/** Meant by a pronoun or a common noun, and not by a name. */
export const isAnaphoric = (rule: string): boolean => isCarriedOn(rule) || rule.startsWith('speaker/the-');

/** The same finding with the side that is meant; undefined where it is nobody a page could show. */
export function settled(d: Discourse, found: Found, sides: Sides): Found | undefined {
  const { party } = found;
  const isGuess = guessed.test(party.rule);
  if ('entity' in party.party && !isGuess) return found;
  const noun = nounOf(d, party);
  const by = found.stance === 'proposes' ? proposer(d, found, noun, sides) : answerer(found, noun, sides);
  if (by) return { ...found, party: { ...party, party: { entity: by }, rule: 'speaker/side', confidence: 0.8 } };
  return 'unnamed' in party.party && isNobodys(party.party.unnamed) ? undefined : found;
}

const boards = /^(?:board|directors|management)$/;

/** "The brewer rejected the bid": the company bid for. */
const answerer = ({ party }: Found, noun: string, { target }: Sides): LocalKey | undefined =>
  (boards.test(noun) || isCompany(noun)) && !namesBody(party) ? target : undefined;

/** "The brewer raised its offer": whose the offer is. */
function proposer(d: Discourse, { party }: Found, noun: string, { owners }: Sides): LocalKey | undefined {
  const [owner, another] = [...owners];
  if (owner === undefined || another !== undefined || namesBody(party)) return undefined;
  const body = entityOf(d.reading, owner);
  const fits = isKind(noun) && body !== undefined && couldBe(d, body, noun);
  return fits ? owner : undefined;
}

const isCompany = (noun: string): boolean =>
  /^(?:company|firm|group|giant|retailer|brewer|miner|airline|bank|carrier|operator|manufacturer|insurer|supplier|\p{L}+maker)$/u.test(
    noun,
  );

/** Of the kind, or of none that the report tells. */
const couldBe = (d: Discourse, body: LocalEntity, noun: string): boolean =>
  body.kind === 'organization' && (canBeCalled(d.reading, body, noun) || (body.class === undefined && isCompany(noun)));

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
    if (isKind(w)) return w;
  }
  return '';
}

/** One noun without an article, or a plural that says no more than that there are several: "board", "both sides", "union leaders". */
const isNobodys = (words: string): boolean =>
  /^(?:union|board|directors|holders|management|committee|party|executive|council)$/i.test(words) ||
  /^(?:the )?(?:company|firm|group|companies|firms|groups)$/i.test(words) ||
  /^(?:the |both |two |all |delegates from )*(?:sides|parties|leaders|others)$/i.test(words);
