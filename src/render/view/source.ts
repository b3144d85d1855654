/** A report's page: what is known about it, its condition, its sentences with what cites them, who is named in it. */
import { relative } from '../../text/href.ts';
import { whenOf } from '../format/dates.ts';
import { safeUrl } from '../safe-url.ts';
import { isType, type OwnPage, type PageOfType } from '../wiki/pages.ts';
import { type Report, sentencesPerPage } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { citing, labelOf } from './cite.ts';
import { type DamageRow, damageOf } from './damage.ts';
import { evidenceOf } from './evidence.ts';
import { row, rows } from './infobox.ts';
import { type NumberRow, numberedSentences, numberRows } from './passing.ts';
import { counted, linkInside, refTo } from './pieces.ts';
import { badge, fill, lineBreak, listed, nil, type Rich, sentences, small, text, time } from './rich.ts';
import { type SentenceRow, sentenceRows, type UsesOf } from './sentences.ts';
import { bodyOf, type EntityView, type InfoRow, outlineOf, type Viewed } from './sheet.ts';
import { longTime } from './summary.ts';
import { textParts } from './text-part.ts';

export interface SourceView extends Omit<EntityView, 'summary' | 'backlinks' | 'parts'> {
  readonly degraded?: {
    readonly heading: string;
    readonly what: string;
    readonly how: Rich;
    readonly damage: readonly DamageRow[];
  };
  readonly notice: string;
  readonly language: string;
  readonly citedCount: string;
  /** Bars in text order: a sentence each, or several in a long text; tall where one of them is cited. */
  readonly strip: readonly { readonly x: string; readonly width: string; readonly cited: boolean }[];
  readonly sentences: readonly SentenceRow[];
  readonly numbers: readonly NumberRow[];
  /** Pages on which a long text goes on. */
  readonly continued: readonly { readonly text: string; readonly href: string }[];
  readonly named: readonly {
    readonly title: string;
    readonly items: readonly { readonly text: string; readonly href: string; readonly times: string }[];
  }[];
}

export function sourceView(wiki: Wiki, page: OwnPage<'source'>, usesOf: UsesOf): Viewed<SourceView> {
  const { words } = wiki;
  const { facts, name, description } = page.page;
  const report = wiki.reports.of(facts.source);
  const cite = citing(wiki, page.url);
  const outline = outlineOf(page, cite, wiki.words);
  const body = bodyOf({ page, cite, wiki });
  const uses = new Map(facts.sentences.map((s) => [s.index, usesOf(s.index, page.url)]));
  const cited = new Set([...uses].filter(([, u]) => u.length > 0).map(([n]) => n));
  const times = [...uses.values()].flat().reduce((n, u) => n + u.times, 0);
  const rights = facts.rights ?? wiki.site.settings.rights;
  const sentences = sentenceRows(
    wiki,
    facts.sentences,
    { start: 0, end: sentencesPerPage },
    uses,
    rights === 'full',
    numberedSentences(wiki, facts),
  );
  const numbers = numberRows(wiki, report, facts, page.url);
  const named = namedHere(wiki, page, report);
  outline.open('quality', words.section.quality, report.degraded ? 1 : 0);
  outline.open('text', words.section.text, facts.sentences.length);
  outline.open('numbers', words.section.numbers, numbers.length);
  outline.open('entities', words.section.named, named.length);
  const evidence = evidenceOf({ wiki, cite, outline });
  const view: SourceView = {
    kind: words.kinds.source.one,
    badges: facts.retracted === true ? [badge('disputed', words.badge.retracted)] : [],
    name,
    ...body,
    lead: body.leadHtml !== '' ? [] : description !== '' ? [text(description)] : leadOf(wiki, page, report),
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
            damage: damageOf(wiki, report),
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
    strip: stripOf(facts.sentences.map((s) => cited.has(s.index))),
    sentences,
    numbers,
    continued: textParts(wiki, page).map((p) => ({ text: p.title, href: relative(page.url, p.url) })),
    named,
    evidence,
  };
  return { view, uses: cite.uses() };
}

/** A dateline is set in capitals by custom: "OSLO, Norway" is read as "Oslo, Norway"; initials stay. */
const placeWords = (dateline: string): string =>
  dateline.replace(/\p{Lu}[\p{Lu}'’]{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** Most often named, most of all bodies and people. */
const mostNamed = 3;

/** "Report by the Quarry Gazette, from Saltmere, 2 March 2031. It speaks most often of the union and Ada Roe." */
function leadOf(wiki: Wiki, page: PageOfType<'source'>, report: Report): Rich {
  const { lead, and, inside } = wiki.words;
  const { facts } = page.page;
  const here = { wiki, url: page.url };
  const by =
    facts.publisher === undefined
      ? [text(lead.reportUnknown)]
      : fill(lead.report, { publisher: inside.named(facts.publisher) });
  const from = facts.dateline === undefined ? [] : fill(lead.place, { place: placeWords(facts.dateline) });
  const when = facts.date === undefined ? [text(lead.undated)] : fill(lead.dated, { date: longTime(wiki, facts.date) });
  const about = wiki
    .namedIn(report.id)
    .filter((p) => isType(p, 'person') || isType(p, 'organization'))
    .map((p) => ({ p, n: p.page.mentions[report.id]?.length ?? 0 }))
    .sort((a, b) => b.n - a.n)
    .slice(0, mostNamed)
    .map(({ p }): Rich => [linkInside(here, refTo(p))]);
  // Of what reports disagree about or count, a reader asks first whether a second report says so.
  const alone =
    wiki.reports.all.length < 2
      ? []
      : wiki
          .namedIn(report.id)
          .filter(
            (p) => isType(p, 'proposal') && Object.values(p.page.mentions).filter((m) => m.length > 0).length === 1,
          )
          .map((p) => ({ p, n: p.page.mentions[report.id]?.length ?? 0 }))
          .sort((a, b) => b.n - a.n)
          .slice(0, mostNamed)
          .map(({ p }): Rich => [linkInside(here, refTo(p))]);
  return sentences([
    [...by, ...from, ...when],
    about.length === 0 ? [] : fill(lead.speaksOf, { names: listed(about, and) }),
    alone.length === 0 ? [] : fill(lead.only, { names: listed(alone, and) }),
  ]);
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
    facts.dateline === undefined ? undefined : row(words.term.place, [text(placeWords(facts.dateline))]),
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

const mostBars = 100;

function stripOf(cited: readonly boolean[]): SourceView['strip'] {
  const each = Math.max(1, Math.ceil(cited.length / mostBars));
  const bars = Math.ceil(cited.length / each);
  const width = `${Math.min(0.9, 60 / Math.max(1, bars)).toFixed(2)}%`;
  return Array.from({ length: bars }, (_, i) => ({
    x: `${((i / bars) * 100).toFixed(2)}%`,
    width,
    cited: cited.slice(i * each, (i + 1) * each).includes(true),
  }));
}

const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/s, '');

/** Entities that the report names, by kind, most often named first. */
function namedHere(wiki: Wiki, page: PageOfType<'source'>, report: Report): SourceView['named'] {
  const { words } = wiki;
  const kinds = ['person', 'organization', 'proposal', 'figure'] as const;
  return kinds.flatMap((kind) => {
    const items = wiki
      .namedIn(report.id)
      .filter((p) => p.page.type === kind)
      .map((p) => ({ p, n: p.page.mentions[report.id]?.length ?? 0 }))
      .sort((a, b) => b.n - a.n)
      .map(({ p, n }) => ({ text: p.page.name, href: relative(page.url, p.url), times: counted(words, 'times', n) }));
    return items.length === 0 ? [] : [{ title: words.kinds[kind].many, items }];
  });
}
