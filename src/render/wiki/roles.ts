/** Who holds which office in which organization, read from the people's pages. */
import type { Evidence } from '../../model/evidence.ts';
import type { FactId, NonEmpty, PageId } from '../../model/ids.ts';
import type { Ref } from '../../model/site.ts';
import type { PartialDate } from '../../model/values.ts';
import type { Ground } from './ground.ts';
import { groupBy, type PageOfType, pagesOf } from './pages.ts';

export interface Role {
  readonly id: FactId;
  readonly person: PageOfType<'person'>;
  readonly title: string;
  readonly organization?: Ref;
  readonly former: boolean;
  readonly asOf?: PartialDate;
  readonly evidence: NonEmpty<Evidence>;
}

export interface Roles {
  readonly ofPerson: (id: PageId) => readonly Role[];
  readonly inOrganization: (id: PageId) => readonly Role[];
  /** True where one of the person's present roles is in that organization: it speaks with its own voice. */
  readonly speaksFor: (person: PageId, organization: PageId) => boolean;
}

export function listRoles(site: Ground): Roles {
  const all = pagesOf(site, 'person').flatMap((person) =>
    person.page.facts.roles.map(
      (r): Role => ({
        id: r.id,
        person,
        title: r.title,
        ...(r.organization === undefined ? {} : { organization: site.resolve(r.organization) }),
        former: r.former === true,
        ...(r.asOf === undefined ? {} : { asOf: r.asOf }),
        evidence: r.evidence,
      }),
    ),
  );
  const byPerson = groupBy(all, (r) => [r.person.page.id]);
  const byOrganization = groupBy(all, (r) => (r.organization?.page === undefined ? [] : [r.organization.page]));
  return {
    ofPerson: (id) => byPerson.get(id) ?? [],
    inOrganization: (id) => byOrganization.get(id) ?? [],
    speaksFor: (person, organization) =>
      (byPerson.get(person) ?? []).some((r) => !r.former && r.organization?.page === organization),
  };
}
