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
  return (
    supposed ||
    isChance(d, i, first) ||
    isPrevented(d, i, first) ||
    near.some((w, k) => doubting.test(w) && !isNoun(near, k) && !isWish(near, k))
  );
}

const doubting =
  /^(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|worr(?:y|ies|ied)|afraid|deni|predict(?:s|ed|ing)?|expect(?:s|ed|ing)?|likely|unlikely|hop(?:e|es|ed|ing)|fear(?:s|ed)?|speculat\p{L}+|forecast(?:s)?)$/u;

/** "responding to fear of crime", "amid hopes": of something else, where no "that" follows. */
const isNoun = (words: readonly string[], k: number): boolean => {
  const before = words[k - 1] ?? '';
  const leads = prepositions.has(before) || determiners.has(before) || /^(?:public|growing)$/.test(before);
  return /^(?:fears?|hopes?|doubts?|forecasts?)$/.test(words[k] ?? '') && leads && words[k + 1] !== 'that';
};

/** "hoped to sign it": what the subject itself means to do. */
const isWish = (words: readonly string[], k: number): boolean =>
  /^hop/.test(words[k] ?? '') && words[k + 1] === 'to' && k === words.length - 2;

const conditions = new Set(['if', 'unless', 'whether', 'until', 'provided', 'once']);

/** A condition stands before token `at` in its clause. */
export function isConditional(d: Discourse, first: number, at: number): boolean {
  const { tokens } = d.reading.document;
  for (let k = at; k >= first && tokens[k]?.text !== ','; k--) {
    const w = tokens[k]?.lower ?? '';
    if (isInverted(d, k, first)) return true;
    // "as soon as parliament approves it"
    if (conditions.has(w) || (w === 'soon' && tokens[k + 1]?.lower === 'as')) return true;
    // "only after parliament ratifies it", "after holders have approved it, no bid may be made": they have not
    if (w === 'after' && (tokens[k - 1]?.lower === 'only' || isYetToBe(d, at, k))) return true;
  }
  return false;
}

/** "Had the deal been approved, it would …": it was not. */
function isInverted({ reading: { document } }: Discourse, k: number, first: number): boolean {
  const { tokens } = document;
  const opens = k === first || /[,;:.]$/.test(tokens[k - 1]?.text ?? '');
  const next = tokens[k + 1];
  return (
    opens && tokens[k]?.lower === 'had' && (determiners.has(next?.lower ?? '') || /^\p{Lu}/u.test(next?.text ?? ''))
  );
}

/** Behind "after" at token `mark` stands "have", and the clause behind its comma tells what will be. */
function isYetToBe({ reading: { document } }: Discourse, at: number, mark: number): boolean {
  const { tokens } = document;
  let comma = at + 1;
  while (comma < tokens.length && !/^[,.;:]$/.test(tokens[comma]?.text ?? '')) comma++;
  return (
    tokens.slice(mark, at + 3).some((t) => /^(?:has|have)$/.test(t.lower)) &&
    tokens[comma]?.text === ',' &&
    tokens.slice(comma, comma + 7).some((t) => /^(?:will|would|may|must|can|cannot)$/.test(t.lower))
  );
}

/** "to prevent Acme making an offer", "stopped the house passing it": the doer of what is kept from being done stands between. */
export function isPrevented({ reading: { document } }: Discourse, verb: number, first: number): boolean {
  const { tokens } = document;
  if (!/ing$/.test(tokens[verb]?.lower ?? '')) return false;
  for (let k = verb - 1; k >= Math.max(first, verb - 7); k--) {
    if (/^[,.;:]$/.test(tokens[k]?.text ?? '')) return false;
    if (
      /^(?:prevent|stop|keep|block|bar|deter|dissuade|discourage)(?:s|p?ed|r?ed|p?ing|r?ing)?$|^kept$/.test(
        tokens[k]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

/** "the chance Acme will seek a bailout", "its chances of making a bid", "the odds on a bid": how likely it is, and not that it is. */
export function isChance({ reading: { document } }: Discourse, verb: number, first: number): boolean {
  const words = document.tokens.slice(Math.max(first, verb - 6), verb).map((t) => t.lower);
  const at = words.findLastIndex((w) =>
    /^(?:chances?|probability|likelihood|possibility|odds|prospects?|risk)$/.test(w),
  );
  return (
    at >= 0 &&
    !words.slice(at).some((w) => /^(?:[,;:.]|and|but|when|after|as|since|because|while|were|was|is|are)$/.test(w))
  );
}
