/** Firms as the tagger has them → the same without the state that they are from. */
import { organizationHeads } from '../data/organizations.ts';

/** The last word of a name, in small letters. Banks are called by their state, firms are from there. */
export const isFirmsLast = (word: string): boolean => word !== 'bank' && organizationHeads.get(word) === 'company';
