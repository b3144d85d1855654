/** Words for what befalls people and places: attacks, floods, crashes. Words of one group tell of one kind. */
import { stem } from './stem.ts';

const groups: readonly string[] = [
  'attack attacks assault assaults raid raids ambush offensive massacre incursion',
  'strike strikes airstrike airstrikes bombing bombings bombardment shelling',
  'explosion explosions blast blasts',
  'shooting stabbing',
  'crash collision derailment',
  'collapse',
  'fire fires blaze wildfire wildfires',
  'flood floods flooding',
  'storm hurricane typhoon cyclone tornado',
  'earthquake quake tremor temblor aftershock',
  'tsunami',
  'eruption',
  'landslide mudslide avalanche',
  'outbreak epidemic pandemic',
  'war fighting battle siege',
  'clash clashes',
  'operation',
  'coup',
  'riot riots',
  'protest protests',
  'drought famine heatwave',
  'spill',
  'stampede crush',
  'sinking capsizing',
];

/** Say that something happened and not what. */
const vague: readonly string[] = ['disaster', 'accident', 'incident', 'violence', 'conflict', 'unrest', 'leak'];

export const happenings: ReadonlySet<string> = new Set([...groups.flatMap((group) => group.split(' ')), ...vague]);
export const vagueHappenings: ReadonlySet<string> = new Set(vague);

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

const violence = stems('attack strike explosion shooting war clash operation coup riot protest');
/** Words of happenings that may be one: an explosion starts a fire, a quake brings walls down, a war is fought by raids. */
const families: readonly ReadonlySet<string>[] = [
  stems('explosion fire crash collapse sinking spill stampede'),
  stems('flood storm earthquake tsunami eruption landslide collapse fire drought'),
  violence,
];

const kinds: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => {
    const [first = '', ...rest] = group.split(' ').map(stem);
    return [first, ...rest].map((word): [string, string] => [word, first]);
  }),
);
const vagueStems: ReadonlySet<string> = new Set(vague.map(stem));

/** The kind of a happening by the stem of its word: "blast" is an explosion. Undefined for other words. */
export const happeningKind = (stemmed: string): string | undefined => kinds.get(stemmed);

/** Two happenings, by the stems of their words, that may be one and the same. */
export function mayBeOne(a: string, b: string): boolean {
  const [x, y] = [happeningKind(a) ?? a, happeningKind(b) ?? b];
  return x === y || isVagueHappening(x) || isVagueHappening(y) || families.some((f) => f.has(x) && f.has(y));
}

/** By its kind: one story has many attacks and clashes, one quake and one war. */
export const recurs = (kind: string): boolean => (violence.has(kind) && kind !== 'war') || isVagueHappening(kind);

/** "the disaster" may be any of them. */
export const isVagueHappening = (stemmed: string): boolean => vagueStems.has(stemmed);
