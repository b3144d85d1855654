/** The words before a noun that may name a proposal → which side of a dispute puts it forward, where a common noun says whose it is: "the players' proposal". */
import { type Discourse, wordAt } from '../../coreference.ts';

/** Who asks, and who is asked: neither side's offer is the other's. */
export type Side = 'asking' | 'asked';

const asking =
  /^(?:unions?|workers|players|pilots|teachers|nurses|doctors|dockers|drivers|miners|firefighters|attendants|employees|strikers|crews?|guild|rebels?|guerrillas|insurgents|separatists|tenants|students|prisoners|hijackers|kidnappers)$/;
const asked =
  /^(?:compan(?:y|ies)|management|owners|employers?|airline|operator|bosses|government|ministers|ministry|army|university|landlords|police)$/;

const put = /^(?:offers?|proposals?|propos|plans?|demands?|bids?|counter-?offer|counter-?proposal|ultimatum|terms)$/;

/** Tokens `first` to `head`, half open. By a possessive, or right before the noun: "a union proposal". */
export function sideOf(d: Discourse, first: number, head: number): Side | undefined {
  for (let i = head - 1; i >= first; i--) {
    if (d.reading.namedAt.has(i)) continue;
    const isOwner = /^['’]s?$/.test(wordAt(d, i + 1)) || (i === head - 1 && put.test(wordAt(d, head)));
    const side = isOwner ? sideNamed(wordAt(d, i)) : undefined;
    if (side) return side;
  }
  return undefined;
}

const sideNamed = (word: string): Side | undefined =>
  asking.test(word) ? 'asking' : asked.test(word) ? 'asked' : undefined;
