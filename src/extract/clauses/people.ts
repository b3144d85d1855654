/** A word → whether it is a noun for people taken together. */
import { oncePerWord } from '../../text/once.ts';
import { bodiesOfPeople, thingsInErs } from '../data/bodies-of-people.ts';

/** "dockers", "negotiators", "nationalists", "historians", "firemen": plurals of those who do something, or are something. */
const agentive = /^\p{L}{2,}(?:(?:e|o)rs|\p{L}ists|ians|men|women)$/u;

/** By its form. */
export const isAgents: (word: string) => boolean = oncePerWord((word) => agentive.test(word) && !thingsInErs.has(word));

/** A body of people, or a plural of people. */
export const isPeople = (word: string): boolean => bodiesOfPeople.has(word) || isAgents(word);
