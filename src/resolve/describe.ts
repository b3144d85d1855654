/** Facts → one neutral sentence about an entity, and what it rests on. */
import type { EntityRef } from '../model/entity.ts';
import type { Evidence } from '../model/evidence.ts';
import type { DescriptionFact, ProposalFacts, RoleFact } from '../model/fact.ts';
import type { EntityKey } from '../model/ids.ts';
import type { OrganizationClass } from '../model/values.ts';

export interface Described {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export type NameOf = (key: EntityKey) => string;

const refText = (ref: EntityRef, nameOf: NameOf): string => ('entity' in ref ? nameOf(ref.entity) : ref.unnamed);

const article = (words: string): string => (/^[aeiou]/i.test(words) && !/^(?:uni|eu|us\b)/i.test(words) ? 'an' : 'a');

/** "Ngozi Okafor: general secretary, National Dockers Union." Empty where no title is known. */
export function describePerson(name: string, roles: readonly RoleFact<EntityRef>[], nameOf: NameOf): Described {
  const current = roles.filter((r) => !r.former);
  const role = current.find((r) => r.organization) ?? current[0] ?? roles[0];
  if (!role) return { text: '', evidence: [] };
  const body = role.organization ? `, ${refText(role.organization, nameOf)}` : '';
  const title = role.former ? `former ${role.title}` : role.title;
  return { text: `${name}: ${title}${body}.`, evidence: role.evidence.slice(0, 1) };
}

/** Classes whose own word would not do after "a". */
const classWords: Partial<Record<OrganizationClass, string>> = {
  government: 'state or government',
  media: 'news outlet',
  military: 'military force',
  police: 'police force',
  ngo: 'non-governmental organization',
  party: 'political party',
  union: 'trade union',
  other: 'organization',
};

/** "Acme: a company, named in 3 reports." Nothing is said of a class that no report supports. */
export function describeOrganization(
  name: string,
  cls: OrganizationClass | undefined,
  reports: number,
  words?: DescriptionFact,
): Described {
  const what = cls === undefined ? 'organization' : (classWords[cls] ?? cls);
  const named = reports === 1 ? 'one report' : `${reports} reports`;
  if (words)
    return { text: `${name}: described as “${words.words}”; named in ${named}.`, evidence: words.evidence.slice(0, 1) };
  return { text: `${name}: ${article(what)} ${what}, named in ${named}.`, evidence: [] };
}

/** "Put forward by Kenya on 1994-04-18." */
export function describeProposal(name: string, facts: ProposalFacts<EntityRef>, nameOf: NameOf): Described {
  const by = facts.sponsors.filter((s) => s.role === 'put forward by' || s.role === 'set out by');
  const who = by.map((s) => refText(s.party, nameOf));
  if (who.length === 0) return { text: '', evidence: [] };
  const list = who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} and ${who.at(-1)}`;
  const phases = facts.phases.filter((p) => p.ordinal > 0).length;
  const tail = phases > 1 ? `, in ${phases} phases` : '';
  return {
    text: `${name}: ${by[0]?.role ?? 'put forward by'} ${list}${tail}.`,
    evidence: by.flatMap((s) => s.evidence.slice(0, 1)).slice(0, 2),
  };
}
