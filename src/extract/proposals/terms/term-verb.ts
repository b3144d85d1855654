/** A verb that may state terms → whether it does, and where they begin after it. */
import type { Discourse } from '../../coreference.ts';
import { notTerms } from '../../data/proposing.ts';
import { isAdverb } from '../../grammar.ts';

/** Verbs that state terms only right after their subject: elsewhere they say something of somebody else. */
export const stating: RegExp =
  /^(?:makes?|made|imposes?|imposed|bars?|barred|introduces?|introduced|establish(?:es|ed)?|sets?|lowers?|lowered|reduces?|reduced|increases?|increased|repeals?|repealed|scraps?|scrapped|lifts?|lifted|restores?|restored|protects?|protected|pays?|prohibits?|prohibited|outlaws?|outlawed|mandates?|mandated|stipulates?|stipulated|specif(?:y|ies|ied)|comprises?|comprised|obliged|exempted|freed|gave|cut|raised|banned|capped|ended|kept|granted|guaranteed|allowed|required|created|limited|extended|spares?|leaves?|authori[sz]es?|authori[sz]ed|eliminates?|eliminated|offered|contains?|contained|proposed|proposes|sought|seeks?|asked|demanded)$/;

/** "would not", "would be", "will face": no term. */
export function blocked(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  let k = verb + 1;
  while (isAdverb(tokens[k])) k++;
  const w = tokens[k]?.lower ?? '';
  if (w === 'be')
    return !/(?:ed|en|held|kept|paid|built|sold|spent|left|lent|brought|bought|made|sent|set|put|cut|shut|run|done)$|^(?:able|no|a|an|free|given|won|lost)$/.test(
      tokens[k + 1]?.lower ?? '',
    );
  // "an amendment that would have freed small farms"
  if (
    w === 'have' &&
    /^\p{L}+ed$|^(?:cut|put|set|made|given|kept|paid|seen|brought)$/u.test(tokens[k + 1]?.lower ?? '')
  )
    return false;
  if (w === 'have')
    return tokens[k + 1]?.lower !== 'to' || /^(?:wait|come|be|go|see)$/.test(tokens[k + 2]?.lower ?? '');
  if (effects.test(w)) return isSum(tokens, k + 1);
  // "would create a world leader": what the bidder hopes for
  if (/^(?:create|make|form|produce|forge)$/.test(w) && tokens.slice(k + 1, k + 9).some((t) => grand.test(t.lower)))
    return true;
  // "would go up from 12 to 15"
  if (w === 'go') return !/^(?:up|down)$/.test(tokens[k + 1]?.lower ?? '');
  return notTerms.has(w);
}

const grand =
  /^(?:powerhouse|company|group|giant|leader|player|firm|airline|bank|largest|biggest|world|world['’]s|champion|force|colossus|law)$/;

/** "would raise 3 billion": what comes of it, and no term. */
const effects = /^(?:raise|generate|yield|leave|reach|mean|bring|add)$/;
const isSum = (tokens: Discourse['reading']['document']['tokens'], at: number): boolean =>
  [at, at + 1, at + 2].some((i) => tokens[i]?.kind === 'number');

export const modalOf = (w: string): boolean => w === 'would' || w === 'will' || w === 'could';

const linking = new Set([
  'involve',
  'involv',
  'see',
  'include',
  'includ',
  'consist',
  'comprise',
  'begin',
  'start',
  'mean',
  'be',
]);
const particles = new Set(['for', 'of', 'that', 'with', 'up']);

/** Verbs that say no more than that the plan holds what follows; the others are part of the term: "bans smoking". */
const holding =
  /^(?:includ|contain|call|provid|involv|compris|consist|offer|propos|foresee|envis|specif|stipulat|stat|mean|sought|seek|ask|demand|is$|was$|amount|comes?$|with$)/;

/** After "would", "calls for", "would involve"; at "bans", "doubles". */
export function afterVerb(d: Discourse, verb: number): number {
  const { tokens } = d.reading.document;
  const opener = tokens[verb]?.lower ?? '';
  if (!modalOf(opener) && !holding.test(opener) && tokens[verb + 1]?.lower !== 'that') return verb;
  let i = verb + 1;
  while (isAdverb(tokens[i]) || ['first', 'also', 'then'].includes(tokens[i]?.lower ?? '')) i++;
  if (/^(?:is|was)$/.test(opener)) return afterIs(d, i);
  const have = tokens[i]?.lower === 'have' && tokens[i + 1]?.lower !== 'to';
  // "will be renewed": done to it; "would be worth 5 million" holds a sum.
  const done = tokens[i]?.lower === 'be' && /(?:ed|en)$/.test(tokens[i + 1]?.lower ?? '');
  if (modalOf(opener) && !done && (linking.has(tokens[i]?.lower ?? '') || have)) i++;
  if (particles.has(tokens[i]?.lower ?? '') && i > verb) i++;
  return i;
}

/** "is made up of", "is worth". */
function afterIs(d: Discourse, i: number): number {
  const word = d.reading.document.tokens[i]?.lower ?? '';
  return word === 'made' ? i + 3 : /^(?:worth|for)$/.test(word) ? i + 1 : i;
}

const promising =
  /^(?:vow(?:ed|s)?|pledg(?:ed|es|e)|promis(?:ed|es|e)|agreed|agrees?|committed|commits|undertook|undertakes|offered|offers)$/;

/** "it vowed to cut costs" is "cut costs": past a pronoun and its promise; the token itself elsewhere. */
export function pastPromise(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  let i = from;
  if (/^(?:it|they|he|she|we)$/.test(tokens[i]?.lower ?? '')) i++;
  while (isAdverb(tokens[i]) || /^(?:has|have|had)$/.test(tokens[i]?.lower ?? '')) i++;
  return promising.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'to' ? i + 2 : from;
}
