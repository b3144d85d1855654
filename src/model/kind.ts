/** Kinds are data: where the pages of a kind live, what they are called, which template shows them. */

export interface Kind {
  /** `type` in frontmatter. */
  readonly type: string;
  /** Folder below `content/` and below the site. */
  readonly folder: string;
  /** "Person", "People": as readers see it in English. */
  readonly singular: string;
  readonly plural: string;
  /** Template file without extension. */
  readonly template: string;
  /** Of a kind of the wiki's own: keys of the frontmatter that are facts, as readers see them named, in order. */
  readonly fields?: readonly { readonly key: string; readonly label: string }[];
}

export const builtInKinds: readonly Kind[] = [
  { type: 'person', folder: 'people', singular: 'Person', plural: 'People', template: 'person' },
  {
    type: 'organization',
    folder: 'organizations',
    singular: 'Organization',
    plural: 'Organizations',
    template: 'organization',
  },
  { type: 'proposal', folder: 'proposals', singular: 'Proposal', plural: 'Proposals', template: 'proposal' },
  { type: 'figure', folder: 'figures', singular: 'Figure', plural: 'Figures', template: 'figure' },
  { type: 'source', folder: 'sources', singular: 'Source', plural: 'Sources', template: 'source' },
];
