/** The name of a plan → as a figure's title has it: without the figure's own amount, and without what the figure's sentence does not say of it. */
import type { FigureClaim } from '../../model/claim.ts';

/** "the £1.6bn takeover bid": its amount is what the page is to tell. */
export const withoutAmount = (name: string): string =>
  name
    .replace(
      /(?<!\p{L})(?:\p{Lu}{0,3}[$£€¥₱]|\p{Lu}{3} |\p{Lu})\s?\d[\d.,]*(?:\s?-?(?:bn|m|k|tn|million|billion|trillion|mln|bln)\b)? ?/gu,
      '',
    )
    .replace(/(?<=['’]s )\d+ (?=\p{Ll})/gu, '')
    .replace(/(?<= )-(?:a|per)-\p{L}+ /gu, '')
    .replace(/\b\d[\d.,]* (?:million|billion|trillion|mln|bln) \p{Ll}+ /gu, '')
    .replace(/ of \d[\d.,]* ?(?:pence|cents?|pounds?|dollars?|euros?|p|c)\b/g, '')
    .replace(/\b\d[\d.,]* ?(?:%|per ?cent|pct) /g, '')
    .replace(/\b\d[\d.,]*(?:p|c|-dlr|-cent|-pence)?-(?:a|per)-share /g, '')
    .replace(/\s+/g, ' ')
    // "the offer of an 8% pay rise": of what it is the page tells.
    .replace(/ (?:of|for) an? .*$/u, (rest) => (/\d/.test(name) ? '' : rest))
    .trim();

/**
 * "a $9 million school bill" is told as new: whose it is elsewhere ("the mayor's school bill") its sentence does not say. Whose
 * an offer is the sentence must say itself: who turned it down is named in it as often as who made it.
 */
export function withoutOwner(
  name: string,
  { evidence: [{ quote, start }], span }: FigureClaim,
  itself = false,
): string {
  const owner = /^(?:the )?(\p{Lu}.*?|company|union|group|board|firm|workers?)['’]s? (?=\p{Ll})/u.exec(name);
  if (owner === null) return name;
  const bare = `the ${name.slice(owner[0].length)}`;
  const words = (owner[1] ?? '').split(' ').filter((word) => word.length > 1);
  const said = words.some((word) => quote.includes(word));
  if (/\b(?:offer|bid|takeover|approach)\b/.test(name)) return said && gives(quote, words) ? name : bare;
  // Whoever else the sentence names may be whose it is.
  if (!said && /(?<=[\p{Ll},] )\p{Lu}\p{L}/u.test(quote)) return bare;
  const indefinite = itself && /\ban? (?:[\p{L}-]+ ){0,2}[$£€]?$/iu.test(quote.slice(0, span.start - start));
  return !indefinite || /\b(?:its|their|his|her)\b/.test(quote) ? name : bare;
}

/** "the bid for Acme" where the sentence names no Acme: which of the reports' bids it is only they can tell. */
export function withoutOther(name: string, { evidence: [{ quote }] }: FigureClaim): string {
  const other = / (?:for|with|from|by|against|to) (?:the )?(\p{Lu}.*)$/u.exec(name);
  const said = (other?.[1] ?? '').split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 1 && quote.includes(word));
  return other === null || said ? name : name.slice(0, other.index);
}

/** "Acme's offer", "an offer from Acme", "Acme has raised its bid": who it is that offers. */
function gives(quote: string, owner: readonly string[]): boolean {
  const name = owner.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const offer = '(?:offer|bid|takeover|approach|proposal|deal|plan)';
  return [
    `(?:${name})(?:['’]s?)? (?:[\\p{L}\\d.,%$£€-]+ ){0,4}${offer}`,
    `${offer} (?:[\\p{L}\\d.,%$£€-]+ ){0,4}(?:by|from) (?:the )?(?:[\\p{L}-]+ ){0,2}(?:${name})`,
    `(?:${name})(?:,[^,]*,)? (?:\\p{L}+ ){0,3}(?:offer(?:ed|s|ing)?|bids?|made|makes|launched|raised|lifted|increased|sweetened|improved|proposed|put|tabled)\\b`,
  ].some((pattern) => new RegExp(pattern, 'u').test(quote));
}

/** "the plans to use the money saved": under which plan a figure stands its noun says, and not what that is to do. */
export const withoutPurpose = (name: string): string =>
  name.replace(/^(the (?:\p{L}+ )*(?:plan|proposal|bid|effort|move|package|scheme)s?) to \p{Ll}.*$/u, '$1');

/** What follows the head of a plan's name. */
const behindHead =
  / (?:set|put|drawn|worked|made|offered|proposed|backed|tabled|agreed|signed|launched|announced|to|for|of|by|with|from|on|in|at|under|between|that|which|\(.*) .*$/u;

/**
 * "the raised health bill" of a sentence that speaks of a bill: which of the reports' plans it is, that sentence does not say, and
 * the words that it has not are given up.
 */
export function said(name: string, { evidence: [{ quote }] }: FigureClaim): string {
  const text = quote.toLowerCase();
  const rest = behindHead.exec(name)?.[0] ?? '';
  const words = name.slice(0, name.length - rest.length).split(' ');
  const kept = words.filter(
    (word, i) =>
      i === words.length - 1 || !/^\p{Ll}{3,}/u.test(word) || word === 'the' || text.includes(word.slice(0, 5)),
  );
  return kept.join(' ') + rest;
}
