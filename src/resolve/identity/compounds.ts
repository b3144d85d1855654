/** Organizations of single reports → those whose name is two others of their story: "Quorl-Zirpo", "Quorl and Zirpo Group". */

import { isAcronym } from '../../text/acronyms.ts';
import { pushTo } from '../../text/groups.ts';
import { normalName } from './names.ts';
import type { Forest } from './nodes.ts';

/** What two may be called together. */
const together = /\s+(?:group|consortium|board|deal|merger|alliance|venture|bid)$/i;

/** Places of the nodes, which nothing has joined so far. Such a name is of no body, or of one that only the bid or the merger makes. */
export function compoundsOf({ nodes, sameStory }: Forest): ReadonlySet<number> {
  const known = new Map<string, number[]>();
  for (const [i, { kind, entity }] of nodes.entries())
    if (kind === 'organization')
      for (const form of new Set([entity.name, ...entity.forms])) pushTo(known, normalName(form, 'organization'), i);
  const found = new Set<number>();
  for (const [i, { kind, entity }] of nodes.entries()) {
    const parts = kind === 'organization' ? entity.name.replace(together, '').split(/ and |(?<=\S)[-–/](?=\S)/) : [];
    const isNamed = (part: string): boolean =>
      (known.get(normalName(part, 'organization')) ?? []).some((j) => j !== i && sameStory(i, j));
    // "Quorl and Zirpo" that goes by "Q&Z" is one house.
    const isOne = isNamed(parts.map((part) => part[0]).join('&')) || entity.forms.some(isAcronym);
    if (parts.length === 2 && parts[0] !== parts[1] && parts.every(isNamed) && !isOne) found.add(i);
  }
  return found;
}
