/** A name → whether it is a state, a capital or another town that agencies report from, whatever its case. */
import table from '../../data/states.json' with { type: 'json' };

/** Buildings that stand for a government in reports; no report is sent from one. */
const building = /\b(?:house|street|hill|palace|number|no|kremlin|whitehall|westminster)\b/i;

/** Towns that are no capitals, from which agencies report. */
const bureaus =
  'new york,los angeles,san francisco,chicago,boston,houston,detroit,atlanta,dallas,miami,seattle,philadelphia,frankfurt,munich,hamburg,zurich,geneva,milan,barcelona,rotterdam,hong kong,shanghai,mumbai,karachi,istanbul,dubai,tel aviv,johannesburg,cape town,lagos,sydney,melbourne,toronto,montreal,vancouver,calgary,sao paulo,rio de janeiro,osaka';

const known = new Set([
  ...bureaus.split(','),
  ...table.states.flatMap(({ forms, seats }) =>
    [...forms, ...seats].filter((name) => !building.test(name)).map((name) => name.toLowerCase()),
  ),
]);

export const isKnownPlace = (name: string): boolean => known.has(name.toLowerCase());
