/** Which parties a timeline can be filtered by, and the style sheet that does it by `:target` alone. */
import type { PageId } from '../../model/ids.ts';
import type { DatedEvent } from '../wiki/events.ts';
import type { Wiki } from '../wiki/wiki.ts';

export interface Party {
  readonly id: PageId;
  /** Stands in a style sheet and in class names: plain letters, digits, hyphens. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const known = new WeakMap<readonly DatedEvent[], readonly Party[]>();

/** The organizations with most events; people where there are not two organizations. At most eight. */
export function busiestParties(wiki: Wiki, events: readonly DatedEvent[]): readonly Party[] {
  const before = known.get(events);
  if (before) return before;
  const parties = countParties(wiki, events);
  known.set(events, parties);
  return parties;
}

function countParties(wiki: Wiki, events: readonly DatedEvent[]): readonly Party[] {
  const counts = new Map<PageId, number>();
  for (const e of events) for (const id of e.involves) counts.set(id, (counts.get(id) ?? 0) + 1);
  const of = (type: 'organization' | 'person'): readonly Party[] =>
    [...counts]
      .flatMap(([id, count], i) => {
        const page = wiki.site.byId.get(id);
        return page?.page.type === type ? [{ id, key: keyOf(page.url, i), name: page.page.name, count }] : [];
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, 8);
  const organizations = of('organization');
  const chosen = organizations.length > 1 ? organizations : of('person');
  return chosen.length > 1 ? chosen : [];
}

function keyOf(url: string, i: number): string {
  const base = url.replace(/^.*\//, '').replace(/\.html$/, '');
  return /^[a-z][a-z0-9-]*$/.test(base) && base !== 'gap' && base !== 'mon' ? base : `party${i + 1}`;
}

export function filterStyle(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const hidden = keys.flatMap((k) => [`#by-${k}:target~.mon li:not(.${k})`, `#by-${k}:target~.mon:not(:has(.${k}))`]);
  const chosen = keys.map((k) => `body:has(#by-${k}:target) [href="#by-${k}"]`);
  return `${hidden.join(',')}{display:none}${chosen.join(',')}{color:inherit;font-weight:600}`;
}
