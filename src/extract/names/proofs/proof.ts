/** What the words of a sentence alone prove: a span that names an organization, and by which rule. */
import { contextNouns } from '../../data/organizations.ts';
import type { Document } from '../../document.ts';
import { compound } from '../edges.ts';
import { casing } from '../tagger/casing.ts';
import type { Features } from '../tagger/features.ts';
import { list } from '../tagger/lexis.ts';

/** Tokens `first` to `last` (half open) name an organization. */
export interface Proof {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
  readonly because: string;
}

/** One sentence as the rules look at it; outside of it there are no words. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: (token: number) => string;
  readonly lower: (token: number) => string;
  /** Capitalised, and not by a headline alone. */
  readonly isCapital: (token: number) => boolean;
  readonly lists: (token: number) => number;
  /** `Lexeme.guess`. */
  readonly guess: (token: number) => number;
}

export function lineOf(document: Document, { lexemes, casings }: Features, sentence: number): Line {
  const { first: from = 0, last: to = 0 } = document.sentences[sentence] ?? {};
  const has = (i: number): boolean => i >= from && i < to;
  return {
    from,
    to,
    text: (i) => (has(i) ? (document.tokens[i]?.text ?? '') : ''),
    lower: (i) => (has(i) ? (lexemes[i]?.lower ?? '') : ''),
    isCapital: (i) => has(i) && (lexemes[i]?.isCapitalised ?? false) && casings[i] !== casing.headline,
    lists: (i) => (has(i) ? (lexemes[i]?.lists ?? 0) : 0),
    guess: (i) => (has(i) ? (lexemes[i]?.guess ?? 0) : 0),
  };
}

/** Words that no name begins with: articles, prepositions, forms of address. */
export const cannotBegin: number = list.functional | list.honorific;

/** Where the capitalised words that end at token `end` (half open) begin; `end` itself where there are none. */
export function runBefore(
  line: Line,
  end: number,
  isOpener: (line: Line, i: number) => boolean = isOrdinaryOpener,
): number {
  let first = end;
  for (let i = end - 1; i >= line.from; i--) {
    const mayBegin =
      (line.lists(i) & cannotBegin) === 0 || (isOpener !== isOrdinaryOpener && ordinal.test(line.lower(i)));
    if (line.isCapital(i) && mayBegin && !isOpener(line, i) && !compound.test(line.lower(i))) first = i;
    else if (!(first === i + 1 && isBridge(line, i))) break;
  }
  return first;
}

/** "Shares of Acme Co fell": the capital of a sentence's first word proves nothing. */
const isOrdinaryOpener = (line: Line, i: number): boolean =>
  i === line.from && (line.lists(i) & list.ordinary) !== 0 && (line.lists(i) & list.organization) === 0;

/** "First Acme Corp", "Quality Acme Corp": what no sentence puts before a company without an article is the company's. */
export const isForeignOpener = (line: Line, i: number): boolean =>
  isOrdinaryOpener(line, i) &&
  (introduces.test(line.lower(i)) || contextNouns.has(line.lower(i)) || !line.isCapital(i + 1));

/** Numbers that companies are called by. */
const ordinal = /^(?:first|second|third|new)$/;

/** Adverbs, conjunctions and what a company may be called without an article. */
const introduces =
  /ly$|ing$|^(?:yesterday|today|tomorrow|former|meanwhile|earlier|later|however|moreover|instead|now|then|still|also|once|soon|again|perhaps|maybe|rival|competitor|parent|giant|fellow|partner|client|customer|supplier|bidder|suitor|investor|wholesaler|distributor|producer|defendant|plaintiff|when|while|since|because|although|though|unless|until|if|as|so|yet|like|unlike|despite|even|only|both|neither|either|last|next|other|several|some|many|most|two|three|four)$/;

/** "Bank of X", "Smith & Sons", "Smith and Sons Co": small words with capitals on both sides. */
const isBridge = (line: Line, i: number): boolean =>
  /^(?:of|&|de|du|la)$/.test(line.lower(i)) &&
  line.isCapital(i - 1) &&
  (line.lists(i - 1) & cannotBegin) === 0 &&
  !isOrdinaryOpener(line, i - 1);
