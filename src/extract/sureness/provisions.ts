/** What stands behind the plan in its own sentence → whether the plan provides for it: "the bill bans", "the accord would give". */

/**
 * Verbs by which papers provide for something. In stories that had taught nothing, eleven of eleven such clauses were terms, and two of
 * thirteen with other verbs, which tell what people fear of the plan or how it fares.
 */
const verbs = [
  ...[
    'call(?:s|ed)?(?: \\w+)? for',
    'provid(?:es?|ed) for',
    'includ(?:es?|ed)',
    'contain(?:s|ed)?',
    'stipulat(?:es?|ed)',
  ],
  ...[
    'specif(?:y|ies|ied)',
    'envisag(?:es?|ed)',
    'envision(?:s|ed)?',
    'foresees?',
    'foresaw',
    'sets?',
    'establish(?:es|ed)?',
  ],
  ...[
    'requir(?:es?|ed)',
    'oblig(?:es?|ed)',
    'commit(?:s|ted)?',
    'guarantee(?:s|d)?',
    'entitl(?:es?|ed)',
    'grant(?:s|ed)?',
  ],
  ...[
    'bans?',
    'banned',
    'prohibit(?:s|ed)?',
    'outlaw(?:s|ed)?',
    'limit(?:s|ed)?',
    'caps?',
    'capped',
    'abolish(?:es|ed)?',
  ],
  ...['allow(?:s|ed)?', 'permit(?:s|ted)?', 'authori[sz](?:es?|ed)', 'exempt(?:s|ed)?', 'impos(?:es?|ed)'],
  ...[
    'gives?',
    'gave',
    'promis(?:es?|ed)',
    'cuts?',
    'rais(?:es?|ed)',
    'reduc(?:es?|ed)',
    'increas(?:es?|ed)',
    'doubl(?:es?|ed)',
  ],
  'makes?(?: \\S+){1,6} (?:punishable|illegal|compulsory|mandatory)',
].join('|');

/** "that", "which" may mean another: "contractors that provide staff", "which critics fear will be used". */
const relative = '\\b(?:that|which|who)(?: (?:would|will|also|shall|\\p{Ll}+ (?:fear|say|hope)))*';

const endsWithVerb = new RegExp(`(?<!${relative}) (?:${verbs})$`, 'iu');
const opensWithVerb = new RegExp(`^(?:${verbs})\\b`, 'iu');
const endsRelative = new RegExp(`${relative}$`, 'iu');

/** `words` of the sentence `quote` follow such a verb or begin with one, and are no relative clause. */
export function isProvided(quote: string, words: string): boolean {
  const before = quote.slice(0, Math.max(0, quote.indexOf(words))).trimEnd();
  if (/\b(?:whether|if|unless)\b/i.test(before)) return false;
  return endsWithVerb.test(before) || (opensWithVerb.test(words) && !endsRelative.test(before));
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
