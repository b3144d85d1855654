/** Every kind of page that the wiki has pages of: the built-in ones, those of its config, plain pages. */
import type { Kind } from '../../model/kind.ts';
import type { Words } from '../words/index.ts';
import type { Ground } from './ground.ts';
import { type Card, groupBy, pagesOf } from './pages.ts';

export interface ListedKind {
  /** `person`, `place`, `page`. */
  readonly type: string;
  readonly singular: string;
  readonly plural: string;
  /** Template without extension. */
  readonly template: string;
  /** Address of its list; plain pages, and a kind whose pages stand in several places, have none. */
  readonly url?: string;
  readonly pages: readonly Card[];
  /** What the config says its pages have. */
  readonly fields: NonNullable<Kind['fields']>;
}

const builtIn = ['person', 'organization', 'proposal', 'figure', 'source'] as const;

export const kindFolders = {
  person: 'people',
  organization: 'organizations',
  proposal: 'proposals',
  figure: 'figures',
  source: 'sources',
} as const;

/** Built-in kinds first, then the wiki's own by name, plain pages last. Kinds without pages are left out. */
export function kindsOf(site: Ground, words: Words): readonly ListedKind[] {
  const plain = pagesOf(site, 'page').filter((p) => p.page.kind === 'page');
  const own = groupBy(
    pagesOf(site, 'page').filter((p) => p.page.kind !== 'page'),
    (p) => [p.page.kind],
  );
  const all: readonly ListedKind[] = [
    ...builtIn.map(
      (type): ListedKind => ({
        type,
        singular: words.kinds[type].one,
        plural: words.kinds[type].many,
        template: type,
        url: `${kindFolders[type]}/index.html`,
        pages: pagesOf(site, type),
        fields: [],
      }),
    ),
    ...[...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, pages]) => ownKind(site, type, pages)),
    {
      type: 'page',
      singular: words.kinds.page.one,
      plural: words.kinds.page.many,
      template: 'page',
      pages: plain,
      fields: [],
    },
  ];
  return all.filter((k) => k.pages.length > 0);
}

/** What the config says of it, else what its pages show. */
function ownKind(site: Ground, type: string, pages: readonly Card[]): ListedKind {
  const declared = site.settings.kinds?.find((k) => k.type === type);
  const folder = declared?.folder ?? pages[0]?.url.split('/').slice(0, -1).join('/') ?? '';
  const together = folder !== '' && pages.every((p) => p.url.startsWith(`${folder}/`));
  const singular = declared?.singular ?? capital(type);
  return {
    type,
    singular,
    plural: declared?.plural ?? (folder === '' ? singular : capital(folder)),
    template: declared?.template ?? type,
    ...(together ? { url: `${folder}/index.html` } : {}),
    pages,
    fields: declared?.fields ?? [],
  };
}

const capital = (s: string): string => s.replace(/^\p{Ll}/u, (c) => c.toUpperCase());

/** What a page is called in the singular, and the list it stands in. */
export const typeOf = ({ page }: Card): string => (page.type === 'page' ? page.kind : page.type);
