/** A statement of a report → the pages that quote it: its speaker's, the body's they speak for, or each one's who speak together. */
import type { Extraction, StatementClaim } from '../model/claim.ts';
import { byCodeUnit, type EntityKey, type LocalKey, type SourceId } from '../model/ids.ts';
import type { LocalEntity } from '../model/mention.ts';
import { pushTo } from '../text/groups.ts';
import type { Identities } from './identity/index.ts';
import type { SameStory } from './stories.ts';

/** Not officials, delegates, members or critics of one, who speak for themselves. */
const speaksForBody =
  /\b(?:spokes\p{L}+|statements?|reports?|leadership|management|board|communiqu[eé]s?|release|president|chief|director|chairman|chairwoman|chair|survey|study|poll)\b/u;

/** "the labour minister", "the union" of one report → whom another report of the story names so, where that is one only. */
export type Elsewhere = (x: Extraction, words: string) => EntityKey | undefined;

/** Offices that many hold, and bodies of which a story has many. */
const ofMany =
  /^(?:official|leader|director|manager|member|spokes\p{L}+|secretary|representative|senator|deputy|adviser|lawyer|chief|captain|officer)$/u;

const bodyNouns: ReadonlyMap<string, string> = new Map([
  ['union', 'union'],
  ['airline', 'company'],
  ['company', 'company'],
  ['central bank', 'central bank'],
]);

interface Bearer {
  readonly source: SourceId;
  readonly key: EntityKey;
}

/** By title, in full and by its head alone, and by class: who is called so in which report. */
function bearersOf(extractions: readonly Extraction[], identities: Identities): ReadonlyMap<string, readonly Bearer[]> {
  const bearers = new Map<string, Bearer[]>();
  const add = (name: string, { source }: Extraction, entity: LocalKey): void => {
    const key = identities.of(source, entity);
    if (key !== undefined) pushTo(bearers, name, { source, key });
  };
  for (const x of extractions) {
    for (const { title, person } of x.roles.filter((role) => !role.former)) {
      const words = title.toLowerCase().split(/\s+/);
      // "finance minister" is "the minister", too.
      for (const name of new Set([words.join(' '), words.at(-1) ?? ''])) add(name, x, person);
    }
    for (const e of x.entities) if (e.kind === 'organization') add(`a ${e.class ?? 'body'}`, x, e.key);
  }
  return bearers;
}

/** Reads what the reports call whom once. */
export function speakersElsewhere(
  extractions: readonly Extraction[],
  identities: Identities,
  sameStory: SameStory,
): Elsewhere {
  const bearers = bearersOf(extractions, identities);
  return (x, words) => {
    const noun = /^the ((?:\p{L}+ ){0,2}\p{L}+)$/iu.exec(words)?.[1]?.toLowerCase() ?? '';
    const known = ofMany.test(noun) ? [] : (bearers.get(noun) ?? bearers.get(`a ${bodyNouns.get(noun) ?? ''}`) ?? []);
    const meant = known.filter(({ source }) => sameStory(x.source, source));
    const [only, ...others] = new Set(meant.map(({ key }) => key));
    // Of several that the report itself names it could not choose one.
    return others.length === 0 && meant.every(({ source }) => source !== x.source) ? only : undefined;
  };
}

/** Somebody unnamed who speaks for a named body ("Acme’s chief spokesman", "the Acme board") is quoted on its page; who speaks together, on both. */
export function speakerKeys(
  x: Extraction,
  c: StatementClaim,
  identities: Identities,
  elsewhere: Elsewhere = () => undefined,
): EntityKey[] {
  const { speaker } = c;
  const known = 'entity' in speaker ? speaker.entity : speaker.of;
  if (known !== undefined) return present([identities.of(x.source, known)]);
  if (!('unnamed' in speaker)) return [];
  const meant = elsewhere(x, speaker.unnamed);
  if (meant !== undefined) return [meant];
  const words = ` ${speaker.unnamed} `;
  const both = words.includes(' and ');
  if (!both && !speaksForBody.test(words)) return [];
  const named = x.entities.filter((e) => [e.name, ...e.forms].some((f) => f.length > 2 && words.includes(` ${f} `)));
  const owners = named.filter((e) => e.kind === 'organization' || (both && isNamesAlone(words, named)));
  // "Norwegian and Acme officials": of two sides, one of which is no body by that word.
  const spoken = both ? (owners.length > 1 ? owners : []) : owners.slice(0, 1);
  return [...new Set(present(spoken.map((e) => identities.of(x.source, e.key))))];
}

/** "Jim Roe and Ann Doe", "Both Acme and Roe", but not "Roe and Acme officials": nothing is left beside the names. */
function isNamesAlone(words: string, named: readonly LocalEntity[]): boolean {
  const forms = named.flatMap((e) => [e.name, ...e.forms]).sort((a, b) => b.length - a.length || byCodeUnit(a, b));
  const rest = forms.reduce((left, form) => left.replaceAll(` ${form} `, '  '), words);
  return /^(?:\s|\p{P}|\b(?:and|both|the|mr|mrs|ms|dr)\b)*$/iu.test(rest);
}

const present = (keys: readonly (EntityKey | undefined)[]): EntityKey[] => keys.filter((k) => k !== undefined);
