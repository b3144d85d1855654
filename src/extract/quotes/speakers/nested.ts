/** A verb of saying before a quotation → whether the words are somebody else's: told of by another, only to be said, or of nobody named. */

import { doubt } from '../../../model/calibration.ts';
import { isSameParty } from '../../../model/mention.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { isDenied, isPassive, verbFirst } from '../indirect/verb.ts';
import type { Attribution } from './made.ts';
import { type Found, saying } from './main-subject.ts';
import { subjectBefore } from './speaker.ts';

/** The word at token `i`, right before the mark, says that somebody else called it so, or was to say it. */
export const isAnothers = (d: Discourse, i: number, open: number): boolean =>
  isBySomebody(d, i, open) || isToSay(d, i, open) || isTold(d, i, open) || isDefied(d, i);

/** "goes on despite a call for him to “pause”": the words of whoever calls. */
export function isDefied({ reading: { document } }: Discourse, i: number): boolean {
  const before = [i - 1, i - 2, i - 3].map((k) => document.tokens[k]?.lower ?? '');
  return (
    /^(?:calls?|demands?|pleas?|appeals?|warnings?|claims?|criticism|allegations?|accusations?|suggestions?)$/.test(
      document.tokens[i]?.lower ?? '',
    ) &&
    before.some((w) => /^(?:despite|amid|following|after)$/.test(w)) &&
    !before.some((w) => /^(?:his|her|their|its|['’]s?)$/.test(w))
  );
}

/** "said she had been told that “nothing works”": by whom, nobody is told. */
const isTold = (d: Discourse, i: number, open: number): boolean =>
  open - i <= 2 && sayingVerbs.get(d.reading.document.tokens[i]?.lower ?? '')?.class === 'tell' && isPassive(d, i);

/** The same, in doubt where a pronoun says it in what another tells. */
export const doubted = (d: Discourse, first: number, found: Found, by: Attribution): Attribution =>
  isOthersPronoun(d, first, found) ? { ...by, confidence: doubt } : by;

/** "said the talks had been described as “futile”": by whom, nobody is told. */
const isBySomebody = (d: Discourse, i: number, open: number): boolean =>
  open - i <= 2 && sayingVerbs.get(d.reading.document.tokens[i]?.lower ?? '')?.class === 'judge' && isPassive(d, i);

/** "They argued that she had said “no”": a pronoun in what another reports; unless it is whoever reports it, nobody knows. */
function isOthersPronoun(d: Discourse, first: number, { speaker }: Found): boolean {
  if (!/^(?:he|she)$/.test(d.reading.document.tokens[speaker.at]?.lower ?? '')) return false;
  for (let j = speaker.at - 1; j > first; j--) {
    if (d.reading.document.tokens[j]?.text === ',') return false;
    const outer = saying(d, j);
    if (!outer || outer.participle || outer.class === 'judge') continue;
    const teller = subjectBefore(d, j, first);
    return teller !== undefined && !isSameParty(teller.party, speaker.party);
  }
  return false;
}

/** "tried to say “…”", "told to shout: “…”": right before the mark, of whoever was to. */
function isToSay(d: Discourse, i: number, open: number): boolean {
  const { tokens } = d.reading.document;
  const cls = sayingVerbs.get(tokens[i]?.lower ?? '')?.class;
  return (cls === 'say' || cls === 'tell') && tokens[i - 1]?.lower === 'to' && verbFirst(d, i) === i && open - i <= 2;
}

/** "never said the bank was “a ruin”", "could have answered “no”": nobody said it. Behind a colon stands what was said instead. */
export const isUnsaid = (d: Discourse, i: number, open: number): boolean =>
  (isDenied(d, i) && !/^[:,]$/.test(d.reading.document.tokens[open - 1]?.text ?? '')) || isHypothetical(d, i);

/** "could have answered", "would say". */
function isHypothetical(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  // "if he finds a “substantial” threat".
  if (
    /^f(?:ind|inds|ound)$/.test(tokens[i]?.lower ?? '') &&
    /^(?:if|whether|unless|when|where|once)$/.test(tokens[i - 2]?.lower ?? '')
  )
    return true;
  const modal = tokens[i - 1]?.lower === 'have' ? i - 2 : -1;
  return modal >= 0 && /^(?:could|would|should|might|may)$/.test(tokens[modal]?.lower ?? '');
}
