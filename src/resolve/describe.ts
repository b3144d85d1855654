/** Facts → one neutral sentence about an entity, and what it rests on. */
import table from '../data/states.json' with { type: 'json' };
import type { EntityRef } from '../model/entity.ts';
import type { Evidence } from '../model/evidence.ts';
import { afterPhases, type DescriptionFact, type ProposalFacts, type RoleFact } from '../model/fact.ts';
import type { EntityKey, SourceId } from '../model/ids.ts';
import type { OrganizationClass } from '../model/values.ts';
import {
  asOffice,
  capital,
  countWord,
  isPlural,
  listed,
  named,
  officeLink,
  titled,
  withA,
  writtenOut,
} from '../text/english.ts';

export interface Described {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export type NameOf = (key: EntityKey) => string;

const refText = (ref: EntityRef, nameOf: NameOf): string => ('entity' in ref ? nameOf(ref.entity) : ref.unnamed);

/**
 * "Ngozi Okafor is general secretary of the National Dockers Union." Empty where no title is known. A title that only a report in
 * stems gives stands in quotation marks, as received: it is no prose of ours.
 */
export function describePerson(
  name: string,
  roles: readonly RoleFact<EntityRef>[],
  nameOf: NameOf,
  isStemmed: (source: SourceId) => boolean = () => false,
): Described {
  const received = (r: RoleFact<EntityRef>): boolean =>
    r.evidence.some((e) => isStemmed(e.source)) && r.evidence.every((e) => isStemmed(e.source));
  const readable = roles.filter((r) => !received(r));
  const known = readable.length > 0 ? readable : roles;
  const current = known.filter((r) => !r.former);
  const role = current.find((r) => r.organization) ?? current[0] ?? known[0];
  if (!role) return { text: '', evidence: [] };
  const evidence = role.evidence.slice(0, 1);
  if (readable.length === 0) return { text: `${name} is named as “${role.title}”, as received.`, evidence };
  const title = writtenOut(role.title);
  const office = asOffice(title, role.former === true);
  const body = role.organization && refText(role.organization, nameOf);
  // A title that says whose it is ("mayor of Northport", "Kenyan president") needs no body behind it.
  if (body !== undefined && !title.toLowerCase().includes(body.toLowerCase()) && !saysWhere(title)) {
    return { text: sentence(`${name} is ${office} ${officeLink(title)} ${named(body)}`), evidence };
  }
  const whole = office !== title || body !== undefined || saysWhere(title);
  return { text: whole ? `${name} is ${office}.` : `${name} is named as ${title}.`, evidence };
}

const ofWhat =
  /^(?:\p{L}+ ){1,2}of (?:State|Defen[cs]e|Finance|Health|Justice|Labou?r|Education|Transport|Energy|Agriculture|Commerce|Trade|\p{Ll}+)$/u;

/** "Mayor of Northport", "head of the union" say where; "Secretary of State", "minister of finance" only of what. */
const saysWhere = (title: string): boolean => /\s(?:of|for|to|at)\s/.test(title) && !ofWhat.test(title);

/** "of Acme Inc.": one full stop is enough. */
const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** Classes whose own word would not do after "a". */
const classWords: Partial<Record<OrganizationClass, string>> = {
  media: 'news outlet',
  military: 'military force',
  police: 'police force',
  ngo: 'non-governmental organization',
  party: 'political party',
  union: 'trade union',
};

const states: ReadonlySet<string> = new Set(table.states.flatMap((s) => s.forms));

const saidIn = (noun: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun);

/** "Acme is a company, described as “the harbour’s owner”." Nothing is said of a class that no report supports. */
export function describeOrganization(
  name: string,
  cls: OrganizationClass | undefined,
  words?: DescriptionFact,
): Described {
  const what = cls === undefined || cls === 'other' ? undefined : states.has(name) ? 'state' : (classWords[cls] ?? cls);
  // "The High Court is a court", "an agency, described as “news agency”": once is enough.
  const noun = what?.split(' ').at(-1) ?? '';
  const again =
    what === undefined ||
    // "The Quarry School is a university", "The College of Clerks is a university".
    (cls === 'university' && /\b(?:School|College|Academy|Institute|Faculty)\b/.test(name)) ||
    saidIn(noun, name) ||
    (words !== undefined && saidIn(noun, words.words));
  const is = again ? [] : [`is ${withA(what)}`];
  const described = words === undefined ? [] : [`${again ? 'is ' : ''}described as “${words.words}”`];
  const said = [...is, ...described].join(', ');
  return {
    text: said === '' ? '' : sentence(`${capital(named(name))} ${said}`),
    evidence: words === undefined ? [] : words.evidence.slice(0, 1),
  };
}

/** "The two-year plan was put forward by Kenya. It has three phases." Empty where nobody is known to stand behind it. */
export function describeProposal(title: string, facts: ProposalFacts<EntityRef>, nameOf: NameOf): Described {
  const already = new Set<string>();
  const behind = (['put forward by', 'set out by', 'mediated by'] as const).flatMap((role) => {
    // Who put it forward also set it out: each party is named once.
    const parties = facts.sponsors.filter((s) => s.role === role && !already.has(refText(s.party, nameOf)));
    for (const s of parties) already.add(refText(s.party, nameOf));
    return parties.length === 0 ? [] : [{ role, parties }];
  });
  // "Acme’s offer was put forward by Acme" says nothing.
  const owner = /^(.+?)['’]s?\s/.exec(title)?.[1];
  const told = behind.filter(({ parties }) => parties.some((s) => refText(s.party, nameOf) !== owner));
  if (told.length === 0) return { text: '', evidence: [] };
  const said = told.map(
    ({ role, parties }) => `${role} ${listed(parties.map((s) => named(refText(s.party, nameOf))))}`,
  );
  const phases = facts.phases.filter((p) => p.ordinal > 0 && p.title !== afterPhases).length;
  const it = capital(titled(title));
  return {
    text: `${it} ${sentence(`${isPlural(title) ? 'were' : 'was'} ${listed(said)}`)}${phases > 1 ? ` ${isPlural(title) ? 'They have' : 'It has'} ${countWord(phases)} phases.` : ''}`,
    evidence: told.flatMap(({ parties }) => parties.flatMap((s) => s.evidence.slice(0, 1))).slice(0, 3),
  };
}
