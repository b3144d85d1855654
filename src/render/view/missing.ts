/** The page a server shows for an address that leads nowhere. */
import type { Wiki } from '../wiki/wiki.ts';

export interface MissingView {
  readonly name: string;
  readonly lead: string;
  readonly home: string;
  readonly search: string;
  readonly searchHref: string;
}

export const missingView = ({ words, site }: Wiki): MissingView => ({
  name: words.say.missing,
  lead: words.say.missingHow,
  home: words.nav.overview,
  search: words.nav.search,
  searchHref: `${site.settings.baseUrl ?? ''}search.html`,
});
