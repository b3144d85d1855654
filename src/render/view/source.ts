/** A report's page: what is known about it, its condition, its sentences with what cites them, who is named in it. */
import type { PageSentence } from '../../model/page.ts';
import { relative } from '../../text/href.ts';
import { whenOf } from '../format/dates.ts';
import { safeUrl } from '../safe-url.ts';
import { type PageOfType, pagesOf } from '../wiki/pages.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { citing, labelOf } from './cite.ts';
import { bodyOf, type InfoRow, isEntity, outlineOf, row, rows, type SectionHead, type Viewed } from './entity.ts';
import { counted } from './pieces.ts';
import { badge, fill, lineBreak, nil, type Rich, small, text, time } from './rich.ts';

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
    }
  /** Sentences that rights keep off the page. */
  | { readonly skipped: string };

export interface SourceView {
  readonly kind: string;
  readonly badges: Rich;
  readonly name: string;
  readonly lead: Rich;
  readonly leadHtml: string;
  readonly html: string;
  readonly infoTitle: string;
  readonly info: readonly InfoRow[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly toc: readonly SectionHead[];
  readonly degraded?: { readonly heading: string; readonly what: string; readonly how: Rich };
  readonly notice: string;
  readonly language: string;
  readonly citedCount: string;
  /** Per sentence, from the first: cited or not. */
  readonly strip: readonly { readonly x: string; readonly cited: boolean }[];
  readonly stripWidth: string;
  readonly sentences: readonly SentenceRow[];
  readonly named: readonly {
    readonly title: string;
    readonly items: readonly { readonly text: string; readonly href: string; readonly times: string }[];
  }[];
}

/** Uses of this report's sentences, by sentence. */
export type UsesOf = (sentence: number) => readonly (CitingUse & { readonly times: number })[];

export function sourceView(wiki: Wiki, page: PageOfType<'source'>, usesOf: UsesOf): Viewed<SourceView> {
  const { words } = wiki;
  const { facts, name, description } = page.page;
  const report = wiki.reports.of(facts.source);
  const cite = citing(wiki, page.url);
  const outline = outlineOf(page, cite);
  const body = bodyOf({ page, cite });
  const uses = new Map(facts.sentences.map((s) => [s.index, usesOf(s.index)]));
  const cited = new Set([...uses].filter(([, u]) => u.length > 0).map(([n]) => n));
  const times = [...uses.values()].flat().reduce((n, u) => n + u.times, 0);
  const rights = facts.rights ?? wiki.site.settings.rights;
  const sentences = rowsOf(wiki, facts.sentences, uses, rights === 'full');
  const named = namedHere(wiki, page, report);
  outline.open('quality', words.section.quality, report.degraded ? 1 : 0);
  outline.open('text', words.section.text, facts.sentences.length);
  outline.open('entities', words.section.named, named.length);
  const view: SourceView = {
    kind: words.kinds.source.one,
    badges: facts.retracted === true ? [badge('disputed', words.badge.retracted)] : [],
    name,
    ...body,
    lead: body.leadHtml === '' && description !== '' ? [text(description)] : [],
    infoTitle: words.section.about,
    info: infoOf(wiki, page, report, rights),
    heads: outline.heads,
    toc: outline.toc(),
    ...(report.degraded
      ? {
          degraded: {
            heading: words.say.degradedHeading,
            what: words.say.degradedWhat,
            how: fill(words.say.degradedHow, { badge: badge('restored', words.badge.received) }),
          },
        }
      : {}),
    notice:
      facts.retracted === true
        ? words.say.retracted
        : facts.language !== 'en' && facts.language !== 'und'
          ? words.say.inTheLanguage
          : '',
    language: facts.language,
    citedCount: fillText(words.say.citedCount, {
      cited: cited.size,
      all: facts.sentences.length,
      times: counted(words, 'times', times),
    }),
    strip: facts.sentences.map((s, i) => ({
      x: `${((i / facts.sentences.length) * 100).toFixed(2)}%`,
      cited: cited.has(s.index),
    })),
    stripWidth: `${Math.min(0.9, 60 / Math.max(1, facts.sentences.length)).toFixed(2)}%`,
    sentences,
    named,
  };
  return { view, uses: cite.uses() };
}

function infoOf(
  wiki: Wiki,
  page: PageOfType<'source'>,
  report: Report,
  rights: 'full' | 'excerpts',
): readonly InfoRow[] {
  const { words } = wiki;
  const { facts } = page.page;
  const known = (value: string | undefined): Rich => [value === undefined ? nil(words.say.notInText) : text(value)];
  const link = safeUrl(facts.url);
  const basis = { metadata: words.date.fromMetadata, text: words.date.fromText, copyright: words.date.fromCopyright };
  const dated: Rich =
    facts.date === undefined
      ? [nil(words.date.notStated)]
      : [
          time(whenOf(words, facts.date)),
          ...(facts.dateBasis === undefined ? [] : [lineBreak, small(basis[facts.dateBasis])]),
        ];
  return rows(
    row(
      words.term.publisher,
      facts.publisher === undefined ? [nil(words.say.publisherUnknown)] : [text(facts.publisher)],
    ),
    row(words.term.headline, known(facts.title)),
    row(words.term.byline, known(facts.author)),
    row(words.term.dated, dated),
    facts.dateline === undefined ? undefined : row(words.term.place, [text(facts.dateline)]),
    link === undefined ? undefined : row(words.term.original, [{ t: 'link', text: hostOf(link), href: link }]),
    row(words.term.length, [text(counted(words, 'sentences', facts.sentences.length))]),
    row(
      words.term.condition,
      report.degraded ? [badge('restored', words.badge.degraded, '#quality')] : [text(words.say.clean)],
    ),
    row(words.term.shown, [text(rights === 'full' ? words.say.fullText : words.say.excerpts)]),
    row(words.term.mark, [{ t: 'bold', text: labelOf(report) }]),
    row(words.term.file, [
      text(facts.file),
      ...(facts.sha256 === '' ? [] : [lineBreak, small(facts.sha256.slice(0, 16))]),
    ]),
  );
}

const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/s, '');

/** Full: every sentence. Excerpts: cited ones with a neighbour on each side; the others are counted, never silently gone. */
function rowsOf(
  wiki: Wiki,
  sentences: readonly PageSentence[],
  uses: ReadonlyMap<number, ReturnType<UsesOf>>,
  full: boolean,
): readonly SentenceRow[] {
  const isCited = (s: PageSentence | undefined): boolean => s !== undefined && (uses.get(s.index)?.length ?? 0) > 0;
  const shown = sentences.map(
    (s, i) => full || isCited(s) || isCited(sentences[i - 1]) || isCited(sentences[i + 1]) || s.part === 'headline',
  );
  const result: SentenceRow[] = [];
  let skipped = 0;
  sentences.forEach((s, i) => {
    if (!shown[i]) {
      skipped++;
      if (shown[i + 1] !== false) {
        result.push({ skipped: `… ${counted(wiki.words, 'notShown', skipped)}` });
        skipped = 0;
      }
      return;
    }
    result.push({
      n: s.index,
      text: s.text,
      cited: isCited(s),
      opensParagraph: i > 0 && sentences[i - 1]?.paragraph !== s.paragraph,
      heading: s.part === 'headline',
      uses: uses.get(s.index) ?? [],
    });
  });
  return result;
}

/** Entities that the report names, by kind, most often named first. */
function namedHere(wiki: Wiki, page: PageOfType<'source'>, report: Report): SourceView['named'] {
  const { words } = wiki;
  const kinds = ['person', 'organization', 'proposal', 'figure'] as const;
  return kinds.flatMap((kind) => {
    const items = pagesOf(wiki.site, kind)
      .filter(isEntity)
      .map((p) => ({ p, n: p.page.mentions[report.id]?.length ?? 0 }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n)
      .map(({ p, n }) => ({ text: p.page.name, href: relative(page.url, p.url), times: counted(words, 'times', n) }));
    return items.length === 0 ? [] : [{ title: words.kinds[kind].many, items }];
  });
}
