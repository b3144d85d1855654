/** A long report's text, continued on pages of its own: which sentences stand where, and the model of such a page. */
import { relative } from '../../text/href.ts';
import type { PageOfType } from '../wiki/pages.ts';
import { sentencesPerPage, textUrl } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { numberedSentences } from './passing.ts';
import { linkToPage } from './pieces.ts';
import type { Rich } from './rich.ts';
import { type SentenceRow, sentenceRows, type UsesOf } from './sentences.ts';
import type { SectionHead } from './sheet.ts';

/** Runs of sentences that stand on pages of their own, after the first on the report's page. */
export function textParts(wiki: Wiki, { page, url }: PageOfType<'source'>): readonly TextPart[] {
  const all = page.facts.sentences.length;
  const count = Math.max(0, Math.ceil(all / sentencesPerPage) - 1);
  return Array.from({ length: count }, (_, i) => {
    const start = (i + 1) * sentencesPerPage;
    const end = Math.min(all, start + sentencesPerPage);
    const title = fillText(wiki.words.say.range, { from: start + 1, to: end });
    return { url: textUrl(url, start + 1), title, start, end };
  });
}

export interface TextPart {
  readonly url: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

export interface TextPartView {
  readonly kind: string;
  readonly name: string;
  readonly up: Rich;
  readonly siblings: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly language: string;
  readonly sentences: readonly SentenceRow[];
}

export function textPartView(wiki: Wiki, page: PageOfType<'source'>, part: TextPart, usesOf: UsesOf): TextPartView {
  const { words } = wiki;
  const { facts, name } = page.page;
  const near = facts.sentences.slice(Math.max(0, part.start - 1), part.end + 1);
  const uses = new Map(near.map((s) => [s.index, usesOf(s.index, part.url)]));
  const rights = facts.rights ?? wiki.site.settings.rights;
  return {
    kind: words.kinds.source.one,
    name: `${name}: ${words.section.text}`,
    up: [linkToPage({ wiki, url: part.url }, page, 'text')],
    siblings: textParts(wiki, page).map((p) => ({
      text: p.title,
      href: relative(part.url, p.url),
      current: p.start === part.start,
    })),
    heads: { text: { id: 'text', title: `${words.section.text}: ${part.title}` } },
    language: facts.language,
    sentences: sentenceRows(wiki, facts.sentences, part, uses, rights === 'full', numberedSentences(wiki, facts)),
  };
}
