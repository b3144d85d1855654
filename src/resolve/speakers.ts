/** A statement of a report → the pages that quote it: its speaker's, the body's they speak for, or each one's who speak together. */
import type { Extraction, StatementClaim } from '../model/claim.ts';
import { byCodeUnit, type EntityKey } from '../model/ids.ts';
import type { LocalEntity } from '../model/mention.ts';
import type { identify } from './identity/index.ts';

/** Not officials, delegates, members or critics of one, who speak for themselves. */
const speaksForBody =
  /\b(?:spokes\p{L}+|statements?|reports?|leadership|management|board|communiqu[eé]s?|release|president|chief|director|chairman|chairwoman|chair|survey|study|poll)\b/u;

/** Somebody unnamed who speaks for a named body ("Acme’s chief spokesman", "the Acme board") is quoted on its page; who speaks together, on both. */
export function speakerKeys(x: Extraction, c: StatementClaim, identities: ReturnType<typeof identify>): EntityKey[] {
  const { speaker } = c;
  const known = 'entity' in speaker ? speaker.entity : speaker.of;
  if (known !== undefined) return present([identities.of(x.source, known)]);
  if (!('unnamed' in speaker)) return [];
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
