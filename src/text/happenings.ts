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

const kinds: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => {
    const [first = '', ...rest] = group.split(' ').map(stem);
    return [first, ...rest].map((word): [string, string] => [word, first]);
  }),
);
const vagueStems: ReadonlySet<string> = new Set(vague.map(stem));

/** The kind of a happening by the stem of its word: "blast" is an explosion. Undefined for other words. */
export const happeningKind = (stemmed: string): string | undefined => kinds.get(stemmed);
/** "the disaster" may be any of them. */
export const isVagueHappening = (stemmed: string): boolean => vagueStems.has(stemmed);
