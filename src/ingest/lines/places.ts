/** A name → whether it is a state or a capital, whatever its case. */
import table from '../../data/states.json' with { type: 'json' };

/** Buildings that stand for a government in reports; no report is sent from one. */
const building = /\b(?:house|street|hill|palace|number|no|kremlin|whitehall|westminster)\b/i;

const known = new Set(
  table.states.flatMap(({ forms, seats }) =>
    [...forms, ...seats].filter((name) => !building.test(name)).map((name) => name.toLowerCase()),
  ),
);

export const isKnownPlace = (name: string): boolean => known.has(name.toLowerCase());
