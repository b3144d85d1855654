/** The linked wiki: every reference resolved, every page's body as HTML, every backlink known. Rendering reads only this. */
import type { Diagnostic } from './diagnostic.ts';
import type { Edit } from './edit.ts';
import type { Evidence } from './evidence.ts';
import type { FactId, PageId, SourceId } from './ids.ts';
import type { Kind } from './kind.ts';
import type { LinkText, Page } from './page.ts';

/** A resolved reference: words to show and, where a page exists, its id. */
export interface Ref {
  readonly text: string;
  readonly page?: PageId;
}

/** Why one page points at another: "position on", "statement", "role at", "text". */
export interface Backlink {
  readonly from: PageId;
  /** `body` for a wikilink in prose, else the property: `roles`, `positions`, `values`, … */
  readonly property: string;
  readonly fact?: FactId;
  readonly times: number;
}

/** A sentence cited somewhere: what an evidence mark shows and points at. */
export interface Citation {
  readonly evidence: Evidence;
  readonly source: SourceId;
  /** Numbers of the sentences the span touches, from 1; empty when the span is in none. */
  readonly sentences: readonly number[];
}

export interface SitePage {
  readonly page: Page;
  /** Below `dist/`, with `/`: `people/ngozi-okafor.html`. */
  readonly url: string;
  /**
   * The body as HTML: sanitised; internal links already relative to `url`. Where a footnote cites reports there stands
   * `<sup data-cite="N"></sup>`, N counting from 0 into `cited`; rendering puts the evidence marks there, because only
   * it knows how often a sentence is used on the page. The footnotes themselves are left out: the evidence list has them.
   */
  readonly html: string;
  /** What each `data-cite` of `html` cites. Absent = nothing. */
  readonly cited?: readonly (readonly Evidence[])[];
  /** Headings of the body, for a table of contents. */
  readonly headings: readonly { readonly depth: number; readonly id: string; readonly text: string }[];
  /** Pages this one points at, by any fact or link. */
  readonly links: readonly PageId[];
  readonly backlinks: readonly Backlink[];
}

export interface SiteSettings {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** With trailing `/`; absent = none. */
  readonly baseUrl?: string;
  /** What source pages show where the report itself does not say. */
  readonly rights: 'excerpts' | 'full';
  /** The configuration says so, and it is not the default: then it holds while watching, too. */
  readonly statesRights?: boolean;
  /** `text`: an index of all words lies beside the site; absent = names and values alone. */
  readonly search?: 'names' | 'text';
  /** Kinds of page, those of the config with the built-in ones; absent = only these. */
  readonly kinds?: readonly Kind[];
}

export interface Site {
  readonly settings: SiteSettings;
  /** All pages that are published, by path. */
  readonly pages: readonly SitePage[];
  readonly byId: ReadonlyMap<PageId, SitePage>;
  /** Label of a report in evidence marks, e.g. `BBC`, `BBC2`, `R3`; degraded ones carry `*` when shown. */
  readonly marks: ReadonlyMap<SourceId, string>;
  /** Source pages by source id. */
  readonly sources: ReadonlyMap<SourceId, SitePage>;
  /** Resolves what frontmatter says: a wikilink or plain words. */
  readonly resolve: (text: LinkText) => Ref;
  readonly cite: (evidence: Evidence) => Citation;
  /** Other files of `content/` that a page uses, by path below it: they go to the same path of the site. Absent = none. */
  readonly files?: readonly string[];
  /** What people changed on pages of the machine, by page; absent = not known. */
  readonly edits?: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}
