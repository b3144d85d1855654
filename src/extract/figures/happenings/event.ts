/** What happened to what is counted. */
import { sharedEvents } from '../data/events.ts';

export interface Event {
  /** Participle or state by which measures are compared: "killed", "laid off", "on strike". */
  readonly event: string;
  /** How a title says it: the verb's own participle. */
  readonly shown: string;
  /** `shared`: several verbs tell it; `plain`: a known verb; `guessed`: a word that looks like a verb. */
  readonly strength: 'shared' | 'plain' | 'guessed';
  /** Tokens of the verb, adjective or noun, half open. */
  readonly at: number;
  readonly last: number;
  /** `active`: the verb stands before the quantity and its subject does it. */
  readonly voice: 'active' | 'passive' | 'nominal';
  /** "would release", "will cut": no fact yet. */
  readonly planned: boolean;
  /** "seriously injured": a part of the injured. */
  readonly manner?: string;
  /** "the death toll rose to 43", "the bodies of 17 passengers were found": so many are told of for themselves. */
  readonly tally?: boolean;
  /** "the disease kills 20,000 a year": no event. */
  readonly habitual?: boolean;
}

/** A few events are told by several verbs, so that reports can be compared by them. */
export const strengthOf = (event: string): Event['strength'] => (sharedEvents.has(event) ? 'shared' : 'plain');
