/**
 * A sentence with a plan as its subject → whether what stands behind it is proven to be a provision: "the bill bans", "the accord would
 * give". Which sentences state terms at all `proposals/terms/provision.ts` says, with more verbs: what only that holds of is a question.
 */
import { stem } from '../../text/stem.ts';
import { provisionVerbs } from '../data/proposing.ts';

/** "that", "which" may mean another: "contractors that provide staff", "which critics fear will be used". */
const relative = /\b(?:that|which|who)(?: (?:would|will|also|shall|\p{Ll}+ (?:fear|say|hope)))*$/iu;

/** "calls for", "provides for". */
const prepositional = / (?:call(?:s|ed)?|provid(?:es?|ed))(?: \w+)? for$/i;

/** "make such weddings punishable" */
const makesSo = /^makes? .*\b(?:punishable|illegal|compulsory|mandatory)\b/i;

const stems: ReadonlySet<string> = new Set([...provisionVerbs].map(stem));
const isProviding = (word: string | undefined): boolean => word !== undefined && stems.has(stem(word));

/** `words` of the sentence `quote` follow such a verb or begin with one, and are no relative clause. */
export function isProvided(quote: string, words: string): boolean {
  const before = quote.slice(0, Math.max(0, quote.indexOf(words))).trimEnd();
  if (/\b(?:whether|if|unless)\b/i.test(before)) return false;
  const [verb = ''] = prepositional.exec(before) ?? / \p{L}+$/u.exec(before) ?? [];
  if (verb.endsWith(' for') || isProviding(verb.trim().toLowerCase()))
    return !relative.test(before.slice(0, before.length - verb.length));
  return (isProviding(/^\p{L}+/u.exec(words)?.[0].toLowerCase()) || makesSo.test(words)) && !relative.test(before);
}

/** "whether the bill", "rejecting the deal": nobody says that it will, or something else does. */
const supposed =
  /\b(?:whether|if|unless|version of|(?!during)\p{Ll}+ing)(?: (?:the|its|their|this|that|an?|any|his|her))?\s*$/iu;

/** An aside, a day and "that" may stand before the modals, and one verb behind them whose object is the term: ", its second, would also give". */
const modals =
  /^(?:, [^,]{1,40},)?(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:,? (?:that|which))?(?: (?:would|will|shall|also|further|then|only|immediately|now|both))+(?: \p{Ll}+(?: for)?)?$/iu;

/**
 * Nothing but modals stands between the plan and what it would do: `before` is what the sentence says before the plan, `between` what
 * stands between its name and its first term. "would have", "will be mailed out" tell no provision.
 */
export const isOwnClause = (before: string, between: string, words: string): boolean =>
  modals.test(between) && !supposed.test(before) && !/\bhave$/.test(between) && !/^(?:have|be) /.test(words);

/** ", which also", "that calls for"; a day may stand before it. */
const ownRelative =
  /^(?:,? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,? (?:that|which)(?: also)?(?: (\p{Ll}+)(?: for)?)?$/iu;

/** "a budget that eliminates the levy": right behind the plan's name the pronoun means it. */
export function isOwnRelative(between: string, words: string): boolean {
  const found = ownRelative.exec(between);
  const verb = found?.[1] ?? /^\p{L}+/u.exec(words)?.[0];
  return found !== null && (/ for$/.test(between) || isProviding(verb?.toLowerCase()));
}
