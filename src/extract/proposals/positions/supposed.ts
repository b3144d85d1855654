/** A verb → whether what it tells is only asked, denied, hoped or conditional. */
import type { Discourse } from '../../coreference.ts';
import { determiners, prepositions } from '../../grammar.ts';

/** Questions, denials and what would be if something else were. */
export function isOpen(d: Discourse, i: number, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens.slice(first, i).map((t) => t.lower);
  // The sentence's own question mark, past a closing quotation mark; one inside a quotation is not its own.
  const end = [last - 1, last - 2].find((k) => tokens[k]?.kind !== 'quote') ?? last - 1;
  if (tokens[end]?.text === '?' && d.quoted[end] === d.quoted[i]) return true;
  const opener = before.find((w) => /\p{L}/u.test(w)) ?? '';
  const supposed =
    /^(?:if|unless|should|were)$/.test(opener) &&
    (opener === 'should' || before.includes('would') || before.includes('will'));
  const near = before.slice(-9);
  return supposed || near.some((w, k) => doubting.test(w) && !isNoun(near, k) && !isWish(near, k));
}

const doubting =
  /^(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|deni|predict(?:s|ed|ing)?|expect(?:s|ed|ing)?|likely|unlikely|hop(?:e|es|ed|ing)|fear(?:s|ed)?|speculat\p{L}+|forecast(?:s)?)$/u;

/** "responding to fear of crime", "amid hopes": of something else, where no "that" follows. */
const isNoun = (words: readonly string[], k: number): boolean => {
  const before = words[k - 1] ?? '';
  const leads = prepositions.has(before) || determiners.has(before) || /^(?:public|growing)$/.test(before);
  return /^(?:fears?|hopes?|doubts?|forecasts?)$/.test(words[k] ?? '') && leads && words[k + 1] !== 'that';
};

/** "hoped to sign it": what the subject itself means to do. */
const isWish = (words: readonly string[], k: number): boolean =>
  /^hop/.test(words[k] ?? '') && words[k + 1] === 'to' && k === words.length - 2;

/** A condition stands before token `at` in its clause. */
export function isConditional(d: Discourse, first: number, at: number): boolean {
  const { tokens } = d.reading.document;
  for (let k = at; k >= first && tokens[k]?.text !== ','; k--) {
    const w = tokens[k]?.lower ?? '';
    // "as soon as parliament approves it"
    if (/^(?:if|unless|whether|until|provided|once)$/.test(w) || (w === 'soon' && tokens[k + 1]?.lower === 'as'))
      return true;
    // "only after parliament ratifies it": it has not
    if (w === 'after' && tokens[k - 1]?.lower === 'only') return true;
  }
  return false;
}
