/** Candidates of a report → the words that name a firm there by two mentions or more, whatever the tagger takes them for. */
import { oncePerSpelling } from '../../text/tokens.ts';
import type { Document } from '../document.ts';
import { placesWhere } from '../grammar.ts';
import { type Candidate, surnameOf, wordsKey } from './candidate.ts';

/** "Quorl shareholders", "Quorl's board": what no person has. */
const had =
  /^(?:shares|stock|shareholders?|investors|board|workforce|employees|subsidiary|headquarters|plants?|factory|factories|directors|stockholders|bondholders)$/;
/** "an approach for Quorl", "shares in Quorl": who is bought. */
const bought =
  /^(?:shares|stake|shareholders?|investors?|takeover|acquisition|approach|merger|stock|buyout|subsidiary|unit|bid)$/;
/** Right before a person, or behind one. */
const isTitle = oncePerSpelling(({ lower }) => /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$/.test(lower));

/** "robot maker |Quorl|", "|Roe Dolan|, a bank,": what it is. */
const kinds =
  /^(?:\p{Ll}*maker|manufacturer|airline|bank|insurer|retailer|lender|carrier|operator|developer|producer|brewer|supplier|conglomerate|brokerage|company|firm|pollster|newspaper|website|broadcaster)$/u;

/**
 * How many mentions there are of words that have two such signs, or are said to be a firm, and are nobody's surname: all of
 * them are the firm's. None where one is addressed or told of as a person is.
 */
export function firmSigns(document: Document, candidates: readonly Candidate[]): Map<string, number> {
  const { tokens } = document;
  const signs = new Map<string, number>();
  const mentions = new Map<string, number>();
  const told = new Set<string>();
  const persons = surnamesOf(document, candidates);
  const addressed = new Set(placesWhere(tokens, isTitle).map((i) => nextWord(tokens, i)));
  for (const candidate of candidates) {
    const { first, last, kind } = candidate;
    for (const short of shortOf(document, candidate)) signs.set(short, 2);
    if (last - first > 3) continue;
    const key = wordsKey(document, first, last);
    mentions.set(key, (mentions.get(key) ?? 0) + 1);
    if (isTold(document, first, last)) told.add(key);
    else if (kind === 'person' && (addressed.has(tokens[last - 1]?.lower ?? '') || isExplained(document, last)))
      persons.add(key);
    else if (hasSign(document, first, last)) signs.set(key, (signs.get(key) ?? 0) + 1);
  }
  for (const key of told) signs.set(key, 2);
  const sure = [...signs].filter(([key, times]) => times > 1 && !persons.has(key));
  return new Map(sure.map(([key, times]) => [key, Math.max(times, mentions.get(key) ?? 0)]));
}

/** "Quorl Dolan" of "Quorl Dolan Dairies Ltd": how a report goes on naming a firm, which else looks like a person. */
const shortOf = (document: Document, { first, last, because }: Candidate): string[] =>
  because.includes('legal-form') && last - first > 3 ? [wordsKey(document, first, first + 2)] : [];

const nextWord = (tokens: Document['tokens'], i: number): string =>
  (tokens[i + 1]?.text === '.' ? tokens[i + 2] : tokens[i + 1])?.lower ?? '';

const surnamesOf = (document: Document, candidates: readonly Candidate[]): Set<string> =>
  new Set(
    candidates.flatMap((candidate) =>
      candidate.kind === 'person' && candidate.last - candidate.first > 1
        ? [wordsKey(document, ...surnameOf(document, candidate))]
        : [],
    ),
  );

/** "Jo Dolan, who", "Jo Dolan, 43,", "Jo Dolan, the". */
const isExplained = ({ tokens }: Document, last: number): boolean =>
  tokens[last]?.text === ',' && /^(?:who|\d\d|a|an|the|his|her)$/.test(tokens[last + 1]?.lower ?? '');

type SmallWord = (token: number) => string;

/** Words in small letters of the sentence of token `first`; others are empty. */
const smallIn =
  ({ tokens, sentenceOf }: Document, first: number): SmallWord =>
  (i) => {
    const { text = '', lower = '' } = tokens[i] ?? {};
    return sentenceOf[i] === sentenceOf[first] && text === lower ? lower : '';
  };

/** One word behind what it is, or whatever has that behind its comma. */
function isTold(document: Document, first: number, last: number): boolean {
  const small = smallIn(document, first);
  if (last - first === 1 && (kinds.test(small(first - 1)) || /^(?:parent|owner)$/.test(small(first - 1)))) return true;
  if (isListed(document, first, small)) return true;
  if (small(last) !== ',' || !/^(?:an?|the)$/.test(small(last + 1))) return false;
  return [last + 2, last + 3].some((i) => kinds.test(small(i)) && /^(?:[,.]|that|which|based|in)$/.test(small(i + 1)));
}

/** "operators Quorl Leisure, Zirpo Group and |Dolan Roe|". */
function isListed({ tokens }: Document, first: number, small: SmallWord): boolean {
  let at = first - 1;
  if (small(at) !== 'and') return false;
  while (at > first - 16 && (small(at) === ',' || small(at) === 'and' || /^\p{Lu}/u.test(tokens[at]?.text ?? ''))) at--;
  return (
    small(at + 1) === '' &&
    /^(?:\p{Ll}*makers|companies|firms|operators|airlines|banks|retailers|insurers|carriers|lenders)$/u.test(small(at))
  );
}

function hasSign(document: Document, first: number, last: number): boolean {
  const small = smallIn(document, first);
  const after = /^['’]s$/.test(small(last)) ? last + 1 : last;
  if (had.test(small(after))) return true;
  return /^(?:in|for|of|with)$/.test(small(first - 1)) && bought.test(small(first - 2));
}
