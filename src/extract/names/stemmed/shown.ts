/** A lower-cased word → the forms in which degraded text may show it. */
import { stemmer } from 'stemmer';
import { stem } from '../../../text/stem.ts';

/** As it was, or its stem by either of two Porter stemmers, with and without the stops of an abbreviation. */
export function shown(lower: string): string[] {
  const bare = lower.replaceAll('.', '');
  return [...new Set([lower, bare, stem(lower), stem(bare), stemmer(lower), stemmer(bare)])].filter((w) => w !== '');
}
