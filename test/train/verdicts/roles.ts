/** An annotated story → verdicts on the titles that are claimed of its people, by its markup. */
import { weighings } from '../../../src/extract/sureness/index.ts';
import type { Beside } from '../../../src/extract/sureness/weighing.ts';
import type { RoleClaim } from '../../../src/model/claim.ts';
import type { GoldReport, GoldStory } from '../../eval/corpus.ts';
import { keysOfEntities } from '../../eval/measure.ts';
import type { Judged } from './annotated.ts';
import { claimedReports } from './claimed.ts';

export function judgeRoles(story: GoldStory): Judged[] {
  const claimed = claimedReports(story.reports.map((r) => r.source));
  return story.reports.flatMap((report) => {
    const found = claimed.find(({ source }) => source === report.source);
    if (!found) return [];
    const keys = keysOfEntities(report, found.beside.extraction);
    return found.beside.extraction.roles.flatMap((role): Judged[] => {
      const wrong = verdictOn(story, report, found.beside, keys, role);
      return wrong === undefined ? [] : [{ wrong, features: weighings.role.signsOf(found.beside, role) }];
    });
  });
}

/** Undefined where the markup says nothing of the body. */
export function verdictOn(
  story: GoldStory,
  report: GoldReport,
  found: Beside,
  keys: ReadonlyMap<string, string>,
  { person, title, organization, evidence: [sentence] }: RoleClaim,
): string | undefined {
  const who = keys.get(person);
  if (who === undefined || story.people[who] === undefined) return 'person';
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const said = plain(title);
  const gold = report.gold.filter(
    (a) => a.label === 'J' && a.key === who && a.start >= sentence.start && a.end <= sentence.end,
  );
  const own = gold.find(({ start, end }) => {
    const marked = plain(report.source.text.slice(start, end));
    return marked.includes(said) || said.includes(marked);
  });
  if (!own) return gold.length > 0 ? 'title' : undefined;
  if (organization === undefined) return '-';
  const body = own.attributes.org ?? story.people[who]?.organization;
  const meant = body === undefined ? undefined : story.organizations[body];
  if (body === undefined || meant === undefined) return undefined;
  const claimed = found.extraction.entities.find((e) => e.key === organization);
  const names = [meant.name, ...(meant.aliases ?? [])].map(plain);
  const isCalled =
    claimed !== undefined && [claimed.name, ...claimed.forms].some((form) => names.includes(plain(form)));
  if (keys.get(organization) === body || isCalled) return '-';
  // A state that stands in the text as an adjective alone is marked as no body; one that is another body of the story may be its part.
  return claimed?.class === 'government' || keys.has(organization) ? undefined : 'body';
}
