/** A report's sentences → rows with what cites them; what rights keep off the page is counted. */
import type { PageSentence } from '../../model/page.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { counted } from './pieces.ts';

/** One use of a sentence on another page: a link to the mark there. */
export interface CitingUse {
  readonly page: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export type SentenceRow =
  | {
      readonly n: number;
      readonly text: string;
      readonly cited: boolean;
      readonly opensParagraph: boolean;
      readonly heading: boolean;
      readonly uses: readonly CitingUse[];
      /** "and 3 more" */
      readonly more: string;
    }
  /** Sentences that rights keep off the page. */
  | { readonly skipped: string };

/** Uses of one report's sentences, as links from the page at `from`. */
export type UsesOf = (sentence: number, from: string) => readonly (CitingUse & { readonly times: number })[];

/** Pages listed beside a sentence; a sentence that everybody cites would fill the page with links. */
const mostUses = 6;

/** Full: every sentence. Excerpts: cited ones with a neighbour on each side; the others are counted, never silently gone. */
export function sentenceRows(
  wiki: Wiki,
  sentences: readonly PageSentence[],
  /** Which of them stand on this page. */
  range: { readonly start: number; readonly end: number },
  /** Of these and of the neighbours on both sides at least. */
  uses: ReadonlyMap<number, ReturnType<UsesOf>>,
  full: boolean,
  /** Sentences that the page itself points at. */
  pointedAt: ReadonlySet<number>,
): readonly SentenceRow[] {
  const isCited = (s: PageSentence | undefined): boolean => s !== undefined && (uses.get(s.index)?.length ?? 0) > 0;
  const isShown = (i: number): boolean => {
    const s = sentences[i];
    if (s === undefined || full || s.part === 'headline' || pointedAt.has(s.index)) return true;
    return isCited(s) || isCited(sentences[i - 1]) || isCited(sentences[i + 1]);
  };
  const result: SentenceRow[] = [];
  let skipped = 0;
  for (let i = range.start; i < range.end; i++) {
    const s = sentences[i];
    if (s === undefined) continue;
    if (!isShown(i)) {
      skipped++;
      if (isShown(i + 1) || i + 1 === range.end) {
        result.push({ skipped: `… ${counted(wiki.words, 'notShown', skipped)}` });
        skipped = 0;
      }
      continue;
    }
    result.push({
      n: s.index,
      text: s.text,
      cited: isCited(s),
      opensParagraph: i > 0 && sentences[i - 1]?.paragraph !== s.paragraph,
      heading: s.part === 'headline',
      ...usesAt(wiki, uses.get(s.index) ?? []),
    });
  }
  return result;
}

function usesAt(wiki: Wiki, uses: ReturnType<UsesOf>): { readonly uses: readonly CitingUse[]; readonly more: string } {
  if (uses.length <= mostUses) return { uses, more: '' };
  return { uses: uses.slice(0, mostUses), more: fillText(wiki.words.say.more, { n: uses.length - mostUses }) };
}
