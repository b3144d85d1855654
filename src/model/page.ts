/** A page of the wiki as its Markdown file says it: typed frontmatter and a Markdown body. */
import type { FieldFact, FigureFacts, OrganizationFacts, PassingFact, PersonFacts, ProposalFacts } from './fact.ts';
import type { PageId, PagePath, SourceId } from './ids.ts';
import type { Quality, SeedFormat, SentencePart, SourceMeta, Span } from './source.ts';

/** In frontmatter a fact points at a page by wikilink, `[[people/ngozi-okafor|Ngozi Okafor]]`, or names somebody in plain words. */
export type LinkText = string;

/** Spans by source, as frontmatter writes them: `2024-06-12-doha: 29-44 120-127`. */
export type MentionsBySource = Readonly<Record<string, readonly Span[]>>;

/** Frontmatter of a source page beside the metadata: enough to show and verify the report with no seed present. */
export interface SourceFacts extends Omit<SourceMeta, 'title'> {
  readonly source: SourceId;
  readonly file: string;
  readonly format: SeedFormat;
  readonly quality: Quality;
  readonly language: string;
  readonly sha256: string;
  /** Title as printed; the page's name may differ (it is never empty). */
  readonly title?: string;
  readonly sentences: readonly PageSentence[];
  /** Numbers the report tells in passing, in text order. */
  readonly numbers: readonly PassingFact<LinkText>[];
}

/** One sentence: its place in the seed's text, and the text itself (`raw` is the slice, `text` as a person reads it). */
export interface PageSentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly part: SentencePart;
  readonly raw: string;
  readonly text: string;
}

interface PageBase {
  readonly id: PageId;
  readonly path: PagePath;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly tags: readonly string[];
  readonly mentions: MentionsBySource;
  /** Markdown, without frontmatter. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Frontmatter keys the kind does not know: kept, and given to templates. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Line (from 1) of each top-level frontmatter key and of each fact (`roles.0`), for messages. */
  readonly lines: Readonly<Record<string, number>>;
}

export type Page =
  | (PageBase & { readonly type: 'person'; readonly facts: PersonFacts<LinkText> })
  | (PageBase & { readonly type: 'organization'; readonly facts: OrganizationFacts<LinkText> })
  | (PageBase & { readonly type: 'proposal'; readonly facts: ProposalFacts<LinkText> })
  | (PageBase & { readonly type: 'figure'; readonly facts: FigureFacts<LinkText> })
  | (PageBase & { readonly type: 'source'; readonly facts: SourceFacts })
  /** `type` names a kind declared in the config, or is `page` for a plain page. */
  | (PageBase & {
      readonly type: 'page';
      readonly kind: string;
      /** All keys that are not common to all pages, as typed. */
      readonly facts: Readonly<Record<string, unknown>>;
      /** Those that the kind declares, read. */
      readonly fields?: Readonly<Record<string, readonly FieldFact<LinkText>[]>>;
    });

export type PageType = Page['type'];

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A page whose text is not at hand. */
export type Bodiless = Without<Page, 'body'>;

/** The text is not looked at: it may have to be read. */
export function withoutBody(page: Page): Bodiless {
  const rest: Record<string, unknown> = {};
  for (const key in page) if (key !== 'body') rest[key] = page[key as keyof Page];
  return rest as unknown as Bodiless;
}

/** The text is read when it is asked for. */
export const withBody = (page: Bodiless, read: () => string): Page =>
  Object.defineProperty({ ...page }, 'body', { get: read, enumerable: true, configurable: true }) as Page;

/** A page the machine proposes: the whole file, and where it would go if it is new. */
export interface ProposedPage {
  readonly id: PageId;
  readonly path: PagePath;
  /** The file's text: frontmatter and body. */
  readonly text: string;
}
