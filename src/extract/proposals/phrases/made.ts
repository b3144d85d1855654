/** A phrase → whether the report tells that what it names was made: "reached an agreement", "a deal has been struck", "passed a budget". */
import { type Discourse, wordAt } from '../../coreference.ts';
import { isAdverb, sentenceRange } from '../../grammar.ts';
import { kindOf } from '../plans/sorts.ts';
import type { Phrase } from './phrase.ts';

const struck =
  /^(?:agreed|agre|signed|reached|struck|brokered|sealed|clinched|concluded|forged|inked|negotiated|finali[sz]ed)$/;
/** A truce may be declared by one side; that a deal is announced may be all there is of it. */
const orDeclared = new RegExp(`${struck.source}|^(?:declared|announced)$`);
/** What a chamber does with a budget. */
const voted =
  /^(?:pass(?:es|ed)|approve[sd]|adopt(?:s|ed)|enact(?:s|ed)|veto(?:es|ed)|reject(?:s|ed)|advance[sd]|overrode|signed)$/;
const pacts = /^(?:deal|agreement|accords?|pact|settlement|treaty|contract|compromise)$/;

/** The verbs that tell that such a thing was made; none for what is not made. */
function makersOf(noun: string): RegExp | undefined {
  if (kindOf(noun) === 'truce') return orDeclared;
  return noun === 'budget' ? voted : pacts.test(noun) ? struck : undefined;
}
const between = /^(?:on|to|upon|the|an?|in|principle|principal|temporary|tentative|new|immediate|finally)$/;
const denied = /^(?:not|never|no|nor|without|until|unless|if|would|could|might|may|should|must|to|be|whether)$|n['’]t$/;

/** Made, whoever made it; not "if a truce is signed", "had not yet agreed", "would be reached". */
export function isMade(d: Discourse, p: Phrase): boolean {
  if (kindOf(p.noun) === 'settling') return isReferred(d, p);
  const making = makersOf(p.noun);
  if (making === undefined) return false;
  const verb = verbBefore(d, p, making) ?? verbAfter(d, p, making);
  if (verb === undefined) return false;
  for (let i = verb - 1; i > verb - 4 && i >= 0; i--) if (denied.test(wordAt(d, i))) return false;
  return true;
}

function verbBefore(d: Discourse, { first, head }: Phrase, making: RegExp): number | undefined {
  const { first: start } = sentenceRange(d.reading.document, head);
  let verb = first - 1;
  while (verb > start && (between.test(wordAt(d, verb)) || d.reading.dateAt.has(verb))) verb--;
  return verb >= start && making.test(wordAt(d, verb)) ? verb : undefined;
}

/** "a deal had been agreed", "an agreement reached last weekend". */
function verbAfter(d: Discourse, { last, head }: Phrase, making: RegExp): number | undefined {
  const { tokens } = d.reading.document;
  const { last: end } = sentenceRange(d.reading.document, head);
  let verb = last;
  while (verb < end && (/^(?:has|have|had|ha|was|wa|were|been)$/.test(wordAt(d, verb)) || isAdverb(tokens[verb])))
    verb++;
  return verb < end && making.test(wordAt(d, verb)) ? verb : undefined;
}

/** "agreed to submit the dispute to arbitration", "took the case to mediation". */
function isReferred({ reading: { document } }: Discourse, { first }: Phrase): boolean {
  if (document.tokens[first - 1]?.lower !== 'to') return false;
  const { first: start } = sentenceRange(document, first);
  return document.tokens
    .slice(Math.max(start, first - 9), first - 1)
    .some((t) => /^(?:submit|refer|send|take|put)(?:t?ed|red|s|ting|ring|ing)?$|^(?:sent|took|taken)$/.test(t.lower));
}
