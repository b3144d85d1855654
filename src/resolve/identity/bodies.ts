/** Organizations of single reports → whether two can be one by their classes, and which body of the world a name is of. */
import { worldBodies } from '../../data/world-bodies.ts';
import type { LocalEntity } from '../../model/mention.ts';

export function classesAgree(a: LocalEntity | undefined, b: LocalEntity | undefined): boolean {
  const [x, y] = [a?.class ?? 'other', b?.class ?? 'other'];
  return x === y || x === 'other' || y === 'other';
}

/** Bodies of which there is one in the world, by whichever name: "WHO". Each country has a Senate. */
export const single: ReadonlyMap<string, string> = new Map(
  worldBodies
    .filter((body) => /^(?:international body|central bank|agency|media|ngo)$/.test(body.class))
    .flatMap((body) => [body.name, ...body.forms].map((form) => [form, body.name] as const)),
);
