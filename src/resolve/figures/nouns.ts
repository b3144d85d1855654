/** Nouns of measures that mean one thing in different reports, and nouns that mark out a part of the people. */
import { stem } from '../../text/stem.ts';

const groups: readonly string[] = [
  'hostages captives abductees',
  'prisoners inmates detainees',
  'jobs posts positions roles',
  'protesters demonstrators marchers',
  'refugees displaced',
  'soldiers troops',
  'militants gunmen fighters insurgents rebels',
  'children kids minors',
  'pupils schoolchildren students',
  'homes houses',
  'ships vessels boats',
  'factories plants',
  'trucks lorries',
  'countries nations states',
  'bid offer approach takeover',
  'fine penalty',
  'strike walkout stoppage',
  'ceasefire truce',
  'rise rises raise raises increase increases hike hikes',
  'toll deaths people persons victims fatalities dead others casualties lives bodies souls compatriots civilians',
];

const canonical: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => {
    const words = group.split(' ');
    return words.map((word): [string, string] => [stem(word), stem(words[0] ?? word)]);
  }),
);

/** One key for nouns that mean the same, whether in full or as stems. */
export function nounKey(noun: string): string {
  const base = stem(noun.toLowerCase());
  return canonical.get(base) ?? base;
}

/** The key of people as such. */
export const anyPeople: string = nounKey('people');

/** A part of the people that is always a measure of its own. */
const parts: ReadonlySet<string> = new Set(
  'children women men soldiers militants police officers journalists hostages prisoners paramedics medics firefighters rescuers babies girls boys pupils teachers doctors guards tourists members delegates voters deputies'
    .split(' ')
    .map(nounKey),
);

export const isPart = (key: string): boolean => parts.has(key);

/** Stand in for a noun that the report left out: such measures are never joined. */
export const isEmptyNoun = (noun: string): boolean =>
  /^(?:number|amount|time|share|count|ones|mph|kph|metres|km|miles|feet|degrees)$/i.test(noun);
