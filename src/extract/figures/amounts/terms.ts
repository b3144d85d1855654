/** Nouns whose length is agreed on, so that a stretch of time beside them is a term and not a passing remark. */
import { stem } from '../../../text/stem.ts';

const terms =
  'ceasefire truce pause halt lull moratorium plan deal contract agreement sentence penalty probation custody ban suspension extension lease guarantee transition treaty programme program freeze strike stoppage walkout notice embargo blockade mandate curfew lockdown deadline delay'.split(
    ' ',
  );

const byStem: ReadonlyMap<string, string> = new Map(terms.map((word) => [stem(word), word]));
const words: ReadonlySet<string> = new Set(terms);

/** The noun in full where a machine stemmed it. */
export const termOf = (noun: string, degraded: boolean): string => (degraded ? (byStem.get(noun) ?? noun) : noun);

export const isTerm = (noun: string | undefined): boolean => noun !== undefined && words.has(noun.replace(/s$/, ''));
