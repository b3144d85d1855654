/** Evidence → marks on a page, and the list at its foot that each mark leads to and that leads back to each use. */
import type { Evidence } from '../../model/evidence.ts';
import type { SourceId } from '../../model/ids.ts';
import { relative } from '../../text/href.ts';
import { sentenceNumbered } from '../../text/spans.ts';
import type { When } from '../format/dates.ts';
import { dateWords, whenOf } from '../format/dates.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { pluralOf } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import type { Mark, Marks } from './rich.ts';

export interface Note {
  readonly id: string;
  readonly label: string;
  /** The sentence on its source page, or the source page, or nothing. */
  readonly href?: string;
  readonly text: string;
  readonly backs: readonly { readonly href: string; readonly label: string; readonly name: string }[];
}

export interface EvidenceGroup {
  readonly name: string;
  readonly href?: string;
  readonly when: When;
  readonly title: string;
  readonly cited: string;
  readonly degradedHref?: string;
  readonly language?: string;
  readonly notes: readonly Note[];
}

/** Where a page uses a sentence: for the "cited on" lists of source pages. */
export interface Use {
  readonly source: SourceId;
  readonly sentence: number;
  readonly markId: string;
  readonly section: string;
}

export interface Citing {
  /** Names the section that the following marks stand in. */
  readonly section: (title: string) => void;
  readonly marks: (evidence: readonly Evidence[]) => Marks;
  /** One mark a report, of at most `most` reports, and how many reports are left out: for boxes and lists. */
  readonly briefly: (evidence: readonly Evidence[], most: number) => { readonly marks: Marks; readonly left: number };
  /** A mark for a sentence that names somebody, where no fact is cited. */
  readonly mention: (report: Report, sentence: number) => Marks;
  /** True where a mark above leads to that sentence. */
  readonly has: (report: Report, sentence: number) => boolean;
  /** By report in time order, sentences in text order. Call it last. */
  readonly groups: () => readonly EvidenceGroup[];
  readonly uses: () => readonly Use[];
}

interface Noted {
  readonly report: Report;
  /** Undefined where the cited span lies in no sentence. */
  readonly sentence?: number;
  readonly start: number;
  readonly quote: string;
  readonly uses: string[];
}

interface Place {
  readonly report: Report;
  readonly n?: number;
  readonly e: Evidence;
}

export function citing(wiki: Wiki, url: string): Citing {
  const notes = new Map<string, Noted>();
  const uses: Use[] = [];
  let section = '';

  const use = (report: Report, sentence: number | undefined, e: Pick<Evidence, 'start' | 'quote'>): Mark => {
    const place = sentence === undefined ? `at${e.start}` : String(sentence);
    const key = `${report.key}-${place}`;
    const note = notes.get(key) ?? {
      report,
      ...(sentence === undefined ? {} : { sentence }),
      start: e.start,
      quote: e.quote,
      uses: [],
    };
    notes.set(key, note);
    const id = `${key}-${note.uses.length + 1}`;
    note.uses.push(id);
    if (sentence !== undefined) uses.push({ source: report.id, sentence, markId: id, section });
    return { id, href: `#e-${key}`, label: labelOf(report, sentence) };
  };

  const marks = (evidence: readonly Evidence[]): Marks => {
    const places = evidence.flatMap((e): Place[] => {
      const report = wiki.reports.of(e.source);
      const { sentences } = wiki.site.cite(e);
      return sentences.length > 0 ? sentences.map((n) => ({ report, n, e })) : [{ report, e }];
    });
    const unique = [...new Map(places.map((p) => [`${p.report.key} ${p.n ?? `at${p.e.start}`}`, p])).values()];
    unique.sort((a, b) => a.report.order - b.report.order || (a.n ?? 0) - (b.n ?? 0));
    const groups: Mark[][] = [];
    let last: Report | undefined;
    for (const { report, n, e } of unique) {
      const mark = use(report, n, e);
      if (report === last && n !== undefined) groups.at(-1)?.push({ ...mark, label: String(n) });
      else groups.push([mark]);
      last = report;
    }
    return groups;
  };

  const briefly = (evidence: readonly Evidence[], most: number): { marks: Marks; left: number } => {
    const bySource = new Map<SourceId, Evidence>();
    for (const e of evidence) if (!bySource.has(e.source)) bySource.set(e.source, e);
    // Where there is a choice, a sentence that can be read as it was written.
    const readable = [...bySource.values()].sort(
      (a, b) => Number(wiki.reports.of(a.source).degraded) - Number(wiki.reports.of(b.source).degraded),
    );
    const shown = readable.slice(0, most);
    return { marks: marks(shown), left: bySource.size - shown.length };
  };

  return {
    briefly,
    section: (title) => {
      section = title;
    },
    marks,
    mention: (report, sentence) => [[use(report, sentence, { start: 0, quote: '' })]],
    has: (report, sentence) => notes.has(`${report.key}-${sentence}`),
    groups: () => groupsOf(wiki, url, [...notes.entries()]),
    uses: () => uses,
  };
}

/** No-break space: a mark never parts at a line end. */
export const labelOf = (report: Report, sentence?: number): string =>
  `${report.label}${report.degraded ? '*' : ''}${sentence === undefined ? '' : `\u00a0${sentence}`}`;

function groupsOf(wiki: Wiki, url: string, notes: readonly (readonly [string, Noted])[]): EvidenceGroup[] {
  const byReport = new Map<Report, (readonly [string, Noted])[]>();
  for (const entry of notes) {
    const list = byReport.get(entry[1].report);
    if (list) list.push(entry);
    else byReport.set(entry[1].report, [entry]);
  }
  return [...byReport]
    .sort(([a], [b]) => a.order - b.order)
    .map(([report, list]) => ({
      ...headingOf(wiki, url, report, list.length),
      notes: [...list]
        .sort(([, a], [, b]) => (a.sentence ?? 1e9) - (b.sentence ?? 1e9) || a.start - b.start)
        .map(([key, n]) => noteOf(wiki, url, key, n)),
    }));
}

function headingOf(wiki: Wiki, url: string, report: Report, cited: number): Omit<EvidenceGroup, 'notes'> {
  const { words } = wiki;
  const page = report.page?.page;
  const language =
    page?.type === 'source' && page.facts.language !== wiki.site.settings.language ? page.facts.language : undefined;
  return {
    name: reportName(wiki, report),
    ...(report.url === undefined ? {} : { href: relative(url, report.url) }),
    when: whenOf(words, report.date),
    // Of two reports that name neither publisher nor title, the mark tells which.
    title: report.title ?? (report.publisher === undefined ? labelOf(report) : ''),
    cited:
      report.sentences.length === 0
        ? words.say.sourceMissing
        : fillText(pluralOf(words, words.count.citedHere, report.sentences.length), {
            k: cited,
            n: report.sentences.length,
          }),
    ...(report.degraded && report.url !== undefined ? { degradedHref: relative(url, `${report.url}#quality`) } : {}),
    ...(language === undefined || language === 'und' ? {} : { language }),
  };
}

export const reportName = (wiki: Wiki, report: Report): string => report.publisher ?? wiki.words.say.publisherUnknown;

/** Short enough for a line: the publisher, else the label of its marks. */
export const shortName = ({ publisher, label }: Report): string =>
  publisher !== undefined && publisher.length <= 24 ? publisher : label;

/** "BBC, 12 Jun 2024": how running text names a report. */
export function reportWords(wiki: Wiki, report: Report): string {
  const name = shortName(report);
  return report.date === undefined ? name : `${name}, ${dateWords(wiki.words, report.date)}`;
}

function noteOf(wiki: Wiki, url: string, key: string, note: Noted): Note {
  const { report, sentence } = note;
  const text = sentence === undefined ? note.quote : sentenceNumbered(report.sentences, sentence)?.text;
  const label = labelOf(report, sentence);
  const place = sentence === undefined ? report.url : report.placeOf(sentence);
  return {
    id: `e-${key}`,
    label,
    ...(place === undefined ? {} : { href: relative(url, place) }),
    text: text === undefined || text === '' ? wiki.words.say.sentenceMissing : text,
    backs: note.uses.map((id, i) => ({
      href: `#${id}`,
      label: `↑${i + 1}`,
      name: fillText(wiki.words.say.backToUse, { mark: label, n: i + 1 }),
    })),
  };
}
