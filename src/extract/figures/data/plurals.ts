/** Common nouns that reports count: stem → plural, to read and name what degraded text counts. */
import { stem } from '../../../text/stem.ts';
import { countedEvents } from './events.ts';
import { irregularPlurals, personPlurals } from './nouns.ts';

const things =
  'jobs posts homes houses buildings schools hospitals villages towns cities districts countries nations states companies firms banks factories plants mines ships boats vessels ' +
  'ferries trucks lorries buses trains cars vehicles tanks planes flights missiles rockets drones bombs shells weapons guns mines rounds votes seats ballots constituencies ' +
  'signatures amendments articles clauses points phases stages conditions demands proposals recommendations resolutions agreements deals contracts orders sanctions ' +
  'attacks strikes raids clashes incidents accidents crashes cases tests doses vaccines samples beds wards patients birds turtles animals trees cattle crops ' +
  'shares stocks bonds loans branches shops stores outlets sites stations wells pipelines bridges roads dams dykes sandbags tents shelters camps schools classes ' +
  'letters emails documents pages copies books films songs games matches goals medals points runs wickets records tickets visits meetings talks sessions rounds ' +
  'complaints lawsuits charges counts warrants visas permits licences licenses applications passengers crossings';

/** Stem → plural in full. */
export const pluralOfStem: ReadonlyMap<string, string> = new Map(
  [
    ...things.split(' '),
    ...irregularPlurals,
    ...personPlurals,
    ...countedEvents.keys(),
    'people',
    'jobs',
    'hostages',
    'prisoners',
  ].map((word): [string, string] => [stem(word), word]),
);
