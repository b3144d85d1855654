/** A number in its clause → whether the clause tells it as what is, or as what may come, is planned, is wanted or was given up. */
import { oncePerSpelling } from '../../../text/tokens.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { determiners, isIn, lookUp, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { changes } from '../data/amount-nouns.ts';
import { epistemicWords } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';

/** From the surest to the least: `off` is planned no longer. */
export type Modality = 'planned' | 'offered' | 'wanted' | 'expected' | 'possible' | 'off';

/** The weaker word of a clause says how far all of it holds. */
const strength: readonly Modality[] = ['planned', 'offered', 'wanted', 'expected', 'possible', 'off'];

const weaker = (a: Modality | undefined, b: Modality | undefined): Modality | undefined =>
  a === undefined || (b !== undefined && strength.indexOf(b) > strength.indexOf(a)) ? b : a;

const words: readonly (readonly [Modality, RegExp])[] = [
  [
    'off',
    /^(?:scrap(?:s|ped|ping)?|avert(?:s|ed|ing)?|avoid(?:s|ed|ing)?|cancel(?:s|led|ed|ling|ing)?|abandon(?:s|ed|ing)?|postpon(?:e|es|ed|ing))$/,
  ],
  [
    'possible',
    /^(?:could|may|might|possibly|possible|potential|potentially|perhaps|feared|speculation|rumou?red|unless|if|whether|until|consider(?:s|ed|ing)|mull(?:s|ed|ing)?|prospect)$/,
  ],
  [
    'expected',
    /^(?:should|expect(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|forecast(?:s|ing)?|project(?:ed|ing)|predict(?:s|ed|ing)?|likely|hop(?:ed|ing)|prepared|ready|willing|target(?:ed|ing))$/,
  ],
  [
    'wanted',
    /^(?:demand(?:ed|ing)|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|urg(?:es|ed|ing)|ask(?:s|ed|ing)|argu(?:e|es|ed|ing)|aim(?:ed|ing))$/,
  ],
  ['offered', /^offer(?:ed|ing)$/],
  [
    'planned',
    /^(?:will|would|shall|['’]ll|plann(?:ed|ing)|intend(?:s|ed|ing)?|scheduled|poised|propos(?:e|es|ed|ing)|envisag(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|pledg(?:ed|ing)|promis(?:ed|ing)|ballot(?:ed|ing))$/,
  ],
];

/** Nouns as often as verbs: only what they lead to makes them these. */
const leading: ReadonlyMap<string, Modality> = new Map(
  (
    [
      [
        'planned',
        'plan plans pledge pledges promise promises deal agreement proposal proposals bill decision agreed agrees vowed',
      ],
      [
        'wanted',
        'demand demands urge aim aims request requests determination desire wish drive push effort efforts attempt attempts',
      ],
      ['expected', 'hope hopes'],
      ['possible', 'fear fears risk risks consider'],
    ] as const
  ).flatMap(([modality, list]) => list.split(' ').map((word): [string, Modality] => [word, modality])),
);

/** Tokens that such a word reaches. */
const reach = 14;

/** Verbs without an ending of the past: what they tell is so. */
const tells =
  /^(?:rose|reached|stood|stands|hit|hits|climbed|grew|fell|passed|topped|is|was|were|are|has|had|left|leaves|made|makes|won|lost|cut|put|gave|gives|says|said|set|sets|came|met|became|sent|paid|spent|took|began|went)$/;

/** Undefined where the clause asserts it. `first`, `last`: the tokens of the number and of what it counts, half open. */
export const modalityOf = (line: Line, first: number, last: number): Modality | undefined => {
  if (isPresupposed(line, first)) return undefined;
  const phrase = definiteStart(line, first);
  if (phrase === undefined)
    return (
      before(line, first) ?? (isSubject(line, first) || afraid.test(line.word(last)) ? behind(line, last) : undefined)
    );
  // "the planned two-day strike"; else whoever speaks of "its $9bn bid" takes it for granted.
  for (let at = first - 1; at > phrase; at--) {
    const found = wordAt(line, at);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** "aimed at ending three years of fighting", "hopes to end a bitter eight-month strike", "push up current wages of $5": what is to end, to rise or to be outdone is there already. */
function isPresupposed(line: Line, first: number): boolean {
  if ([2, 3, 4].some((n) => /^(?:current|existing|present|now)$/.test(line.word(first - n)))) return true;
  // "is to raise the threshold from £60,000"
  if (line.word(first - 1) === 'from' && range(first - 6, first - 1).some((at) => changes.has(line.word(at))))
    return true;
  for (let at = first - 1; at > first - 10 && !/^(?:[;:]|and|but)$/.test(line.word(at)); at--) {
    if (/^end(?:s|ed|ing)?$|^(?:trump|top|beat|exceed|match|better|outbid|counter)(?:s|ed|ing)?$/.test(line.word(at)))
      return true;
    if (isVerb(line, at) || isIn(prepositions, line.token(at), line.degraded)) return false;
  }
  return false;
}

const definite = /^(?:the|its|their|his|her|this|['’]s?)$/;

/** The article or possessor of the phrase that the number stands in: "the 50 members", "the current toll of five". */
export function definiteStart(line: Line, first: number): number | undefined {
  let at = first - 1;
  while (at >= line.first && isAttribute(line, at)) at--;
  if (line.word(at) === 'of' && line.token(at - 1)?.kind === 'word') {
    at -= 2;
    while (at >= line.first && isAttribute(line, at)) at--;
  }
  return definite.test(line.word(at)) ? at : undefined;
}

/** An adjective, or what hedges a number. */
const isAttribute = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind === 'word' &&
    !definite.test(token.lower) &&
    /(?:ed|al|ive|ary|ous|ial|ent|ant|new|ly|own|more|than|about|some|least|over|first|latest|full|ual|ior)$/.test(
      token.lower,
    )
  );
};

/** No verb and no preposition governs it. */
export function isSubject(line: Line, first: number): boolean {
  let at = first - 1;
  while (at >= line.first && (isAttribute(line, at) || isIn(determiners, line.token(at), line.degraded))) at--;
  return at < line.first || line.token(at)?.kind !== 'word' || /^(?:and|but|that|where|to)$/.test(line.word(at));
}

/** Back to the beginning of the clause, or to a verb that tells what happened. */
function before(line: Line, first: number): Modality | undefined {
  let found: Modality | undefined;
  let behindAside: { readonly found: Modality | undefined } | undefined;
  for (let at = first - 1; at >= Math.max(line.first, first - reach); at--) {
    const token = line.token(at);
    if (!token || /^[;:"“”]$|^(?:but|while|although|though|whereas|after)$/.test(token.text)) break;
    if (token.text === ',') behindAside ??= { found };
    // ", which will be paid from May, following a rise of": what the aside tells is told of another thing.
    if (/^(?:which|who)$/.test(token.lower) && behindAside !== undefined) found = behindAside.found;
    const here = wordAt(line, at) ?? (isTrying(line, at, first) ? 'planned' : undefined);
    found = weaker(found, here);
    if (here === undefined && isTelling(line, at)) return weaker(found, ofSubject(line, at));
  }
  return found;
}

/** "is |trying| to squeeze its deficit to 4%"; "trying to rise from a 12-year war" leaves the war as it was. */
const isTrying = (line: Line, at: number, first: number): boolean =>
  line.word(first - 1) === 'to' && line.word(at + 1) === 'to' && /^(?:try|tries|tried|trying)$/.test(line.word(at));

/** "The offer, turned down by nurses, is a 5% rise": what is only offered is no more than that. */
function ofSubject(line: Line, verb: number): Modality | undefined {
  if (!/^(?:is|are|was|were)$/.test(line.word(verb))) return undefined;
  for (let at = verb - 1; at >= Math.max(line.first, verb - 8); at--) {
    if (/^(?:[;:"“”]|that|which|said|says)$/.test(line.word(at)) || opensSubject(line, at)) return undefined;
    if (/^(?:offer|proposal)$/.test(line.word(at))) return 'offered';
    if (/^(?:demand|claim)$/.test(line.word(at))) return 'wanted';
  }
  return undefined;
}

/** "for the company the stock was trading": a subject of its own begins, behind no preposition. */
const opensSubject = (line: Line, at: number): boolean =>
  /^(?:the|its|their|his|her)$/.test(line.word(at)) && !isIn(prepositions, line.token(at - 1), line.degraded);

/** "is set to"; "voted to raise the age to 62": it is not raised by that alone. */
const demandsIt = (line: Line, at: number): boolean =>
  (/^an?$/.test(line.word(at + 1)) || line.token(at + 1)?.kind === 'number') &&
  !isIn(determiners, line.token(at - 1), line.degraded) &&
  !/^['’]s?$/.test(line.word(at - 1));

const isToBe = (line: Line, at: number): boolean =>
  // "to ballot members"; "a ballot saw" tells how it came out.
  (line.word(at) === 'ballot' && /^(?:to|will|would)$/.test(line.word(at - 1))) ||
  (line.word(at + 1) === 'to' &&
    (/^(?:set|due)$/.test(line.word(at)) || (line.word(at) === 'voted' && changes.has(line.word(at + 2)))));

/** A word that may tell one, whatever stands beside it. */
const mayTell = oncePerSpelling(
  ({ lower }) =>
    /^(?:call|push|press|lobb|argu|offer|advocat|campaign|demand|insist)|^(?:may|ballot|set|due|voted)$/.test(lower) ||
    leading.has(lower) ||
    words.some(([, pattern]) => pattern.test(lower)),
);

/** "called for £9", "called off the strike", "pushed for 5%", "which demands a 5% rise"; "the demands of" is a noun. */
function soughtAt(line: Line, at: number, word: string): Modality | undefined {
  const next = line.word(at + 1);
  if (/^call(?:s|ed|ing)?$/.test(word)) return next === 'for' ? 'wanted' : next === 'off' ? 'off' : undefined;
  if (/^insist(?:s|ed|ing)?$/.test(word)) return next === 'on' ? 'wanted' : undefined;
  if (/^demands?$/.test(word)) return demandsIt(line, at) ? 'wanted' : undefined;
  return next === 'for' && pressing.test(word) ? 'wanted' : undefined;
}

const pressing =
  /^(?:push(?:es|ed|ing)?|press(?:es|ed|ing)?|lobb(?:y|ied|ying)|argu(?:e|es|ed|ing)|advocat(?:e|es|ed|ing)|campaign(?:s|ed|ing)?)$/;

function wordAt(line: Line, at: number): Modality | undefined {
  const token = line.token(at);
  if (!token || !mayTell(token)) return undefined;
  const word = token.lower;
  const sought = soughtAt(line, at, word);
  if (sought !== undefined) return sought;
  // "the ifs", "is set to", "in May": a word that need not be one of these.
  if (word === 'may' && /^\p{Lu}/u.test(token.text) && at > line.first) return undefined;
  if (isToBe(line, at)) return 'planned';
  if (/^offers?$/.test(word))
    return line.word(at + 1) === 'of' || (!isIn(determiners, line.token(at - 1), line.degraded) && word === 'offers')
      ? 'offered'
      : undefined;
  if (leading.has(word) && /^(?:to|that|of|for)$/.test(line.word(at + 1))) return leading.get(word);
  return words.find(([, pattern]) => pattern.test(word))?.[0];
}

/** A verb of the clause that says that it is so. "could hit", "to hit": a form that would do for the past as well. */
function isTelling(line: Line, at: number): boolean {
  const token = line.token(at);
  if (!token || /^(?:to|could|may|might|would|will)$/.test(line.word(at - 1))) return false;
  // "Men were to be", "has been asked": the modal word may still come.
  if (/^(?:is|are|was|were|has|had)$/.test(token.lower)) return !/^(?:set|due|to|not)$/.test(line.word(at + 1));
  // "will be cut to", "should be sentenced to": what stands before "be" says whether it was.
  if (/^(?:be|been)$/.test(line.word(at - 1))) return false;
  if (tells.test(token.lower)) return true;
  // "after presenting an offer"
  if (/ing$/.test(token.lower) && /^(?:after|by|since|from)$/.test(line.word(at - 1))) return true;
  // "called for raising it"
  if (/ing$/.test(token.lower) && /^(?:for|on|of)$/.test(line.word(at - 1))) return false;
  const says = lookUp(sayingVerbs, token, line.degraded) !== undefined || isIn(epistemicWords, token, line.degraded);
  return isVerb(line, at) && !says;
}

const afraid = /^(?:expected|planned|proposed|feared|likely|possible)$/;

/** "300 jobs could go", "the increase to £8 is provisionally scheduled": what the number is the subject of. */
function behind(line: Line, last: number): Modality | undefined {
  if (afraid.test(line.word(last))) return 'expected';
  for (let at = last; at < Math.min(line.last, last + 7); at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') return undefined;
    const word = token.lower;
    if (/^(?:could|may|might)$/.test(word) && !/^\p{Lu}/u.test(token.text)) return 'possible';
    if (/^(?:is|are|was|were)$/.test(word)) return scheduled(line, at + 1);
    if (/^(?:will|would|should|shall)$/.test(word)) return 'planned';
    if (/^(?:and|but|or|who|which|that|while|as|after|if)$/.test(word) || isVerb(line, at)) return undefined;
  }
  return undefined;
}

const scheduled = (line: Line, from: number): Modality | undefined =>
  [from, from + 1].some((at) => /^(?:scheduled|planned|proposed|expected|due|set)$/.test(line.word(at)))
    ? 'planned'
    : undefined;
