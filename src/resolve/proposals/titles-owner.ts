/** The title of a proposal → the same with whose it is, said once. */
import type { EntityKey } from '../../model/ids.ts';
import { isPeople } from '../../text/english.ts';
import type { Identities } from '../identity/index.ts';

/** "Kenya’s plan", "Harwick’s offer"; a phrase that names its owner already keeps it. */
export function possessive(owner: string, phrase: string): string {
  if (phrase.toLowerCase().includes(owner.toLowerCase()) || /['’]s? /.test(phrase)) return phrase;
  return `${owner}${/s$/.test(owner) ? '’' : '’s'} ${phrase}`;
}

/** "Russian merger", "the company's offer", "Green tax plan" of the "Greens" → without it, where a name says whose it is. */
export function withoutOwner(phrase: string, identities: Identities, owner: EntityKey): string {
  const [first = '', ...rest] = phrase.replace(common, '').split(' ');
  if (rest.length === 0) return phrase.replace(common, '');
  const { name = '', aliases = [] } = identities.all.find((i) => i.key === owner) ?? {};
  const isAlias = [name, ...aliases].some((a) => a.replace(/s$/, '') === first.replace(/s$/, ''));
  return (isAlias && /^\p{Lu}/u.test(first)) || isPeople(first) ? rest.join(' ') : [first, ...rest].join(' ');
}

/** Nouns for whoever puts something forward. */
const common =
  /^(?:union|company|authority|government|president|governor|board|bank|group|agency|ministry|minister|coalition|firm|commission|council|league|party|opposition|mayor|players|owners|rebels|airline|chancellor|premier)['’]s? (?=\p{L})/iu;
