/** A quotation → whether it is no speech of anybody's: a title, a nickname, the editor's marks; and whether the report denies it. */
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  negations,
  prepositions,
  sentenceRange,
} from '../../grammar.ts';
import { isDenied } from '../indirect/verb.ts';
import type { QuoteRun } from '../marks.ts';

/** "called the vote not “free and fair”": without the word before the mark, the contrary of what was said. */
export function isNegated(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.open);
  for (let i = run.open - 1; i >= Math.max(first, run.open - 4) && tokens[i]?.kind === 'word'; i--)
    if (negations.has(tokens[i]?.lower ?? '') || /n['’]t$/.test(tokens[i]?.lower ?? '')) return true;
  if (/^[:,]$/.test(tokens[run.open - 1]?.text ?? '')) return false;
  // "did not call the bank “a ruin”".
  for (let i = run.open - 2; i >= Math.max(first, run.open - 8); i--)
    if (sayingVerbs.get(tokens[i]?.lower ?? '')?.class === 'judge') return isDenied(d, i);
  return false;
}

/** "so-called “…”", "known as “…”", "titled “…”": a name, not speech. */
export function isLabel(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  // `Robert Roe ("Bob")`: another name.
  if (tokens[run.open - 1]?.text === '(' && run.last - run.first <= 3) return true;
  // A headline's marks are the editor's: what somebody said is quoted in the report.
  const { index } = sentenceRange(d.reading.document, run.open);
  if (d.reading.document.sentences[index]?.sentence.part === 'headline' || isNickname(d, run) || isOfPhrase(d, run))
    return true;
  const before = tokens[run.open - 1]?.lower ?? '';
  const earlier = tokens[run.open - 2]?.lower ?? '';
  if (
    [
      'so-called',
      'dubbed',
      'titled',
      'entitled',
      'nicknamed',
      'codenamed',
      'code-named',
      'named',
      'headlined',
      'film',
      'book',
      'song',
      'novel',
      'album',
      'operation',
      'ship',
      'documentary',
      'programme',
      'magazine',
    ].includes(before)
  )
    return true;
  if (before === 'as' && ['known', 'codenamed'].includes(earlier)) return true;
  return isOnSign(d, run) || isWork(d, run) || isBallot(d, run);
}

/** "voted “No”", "urged people to vote “yes”". */
const isBallot = ({ reading: { document } }: Discourse, run: QuoteRun): boolean =>
  /^(?:vote|voted|votes|voting)$/.test(document.tokens[run.open - 1]?.lower ?? '') &&
  /^(?:yes|no)$/.test(document.tokens[run.first]?.lower ?? '');

/** "on the channel’s “Morning with Roe”", "his “Bread and Boats”": what belongs to somebody, and all of its words are large but the smallest. */
function isWork(d: Discourse, run: QuoteRun): boolean {
  const { tokens, source } = d.reading.document;
  if (source.quality !== 'clean' || !/^['’]s?$/.test(tokens[run.open - 1]?.text ?? '')) return false;
  const words = tokens.slice(run.first, run.last).filter((t) => t.kind === 'word');
  const isTitle = words.every((t) => isCapitalised(t) || t.text.length < 5);
  return isTitle && words.length > 1 && words.length < 8 && words.filter(isCapitalised).length > 1;
}

/** "pointing at a sign that read “…”", "a banner with the words “…”": what is written there, nobody says. */
function isOnSign(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  for (let i = run.open - 1; i > run.open - 8 && tokens[i]?.kind === 'word'; i--)
    if (
      /^(?:signs?|banners?|placards?|posters?|badges?|plaques?|stickers?|graffiti|t-shirts?|shirts?)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return true;
  return false;
}

/** "the “Iron Lady”": what everybody calls it. */
function isNickname(d: Discourse, run: QuoteRun): boolean {
  const { tokens, source } = d.reading.document;
  const words = tokens.slice(run.first, run.last);
  const short = words.length >= 2 && words.length <= 3 && words.every(isCapitalised);
  return short && source.quality === 'clean' && determiners.has(tokens[run.open - 1]?.lower ?? '');
}

/** "the Grand “Royal” Hotel", "Robert “Bob” Roe": a name that stands inside of a phrase, words on both its sides. */
function isOfPhrase(d: Discourse, run: QuoteRun): boolean {
  const { tokens, source } = d.reading.document;
  const words = tokens.slice(run.first, run.last);
  const isName = words.length <= 3 && words.every((t) => isCapitalised(t) || t.kind === 'number');
  if (!isName || source.quality !== 'clean' || run.close === undefined) return false;
  const [before, behind] = [tokens[run.open - 1], tokens[run.close + 1]];
  if (before?.kind !== 'word' || behind?.kind !== 'word') return false;
  const leads = sayingVerbs.has(before.lower) || auxiliaries.has(before.lower) || prepositions.has(before.lower);
  return !leads && !conjunctions.has(behind.lower) && !prepositions.has(behind.lower) && !isAdverb(behind);
}
