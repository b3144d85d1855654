/** A title that names nobody → whom it is about, in brackets behind it. */
import type { Context } from './context.ts';
import { isSubject } from './subject.ts';

/** What stands in brackets behind a title that names nobody: the nearest place or body of the sentence, else the report's body. */
export function disambiguation({ line, reading, subject, speaker }: Context, at: number): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (let i = line.first; i < line.last; i++) {
    const named = reading.namedAt.get(i)?.entity;
    const body = named && isSubject(named) && named.key !== speaker ? named.name : undefined;
    const place = reading.placeAt.get(i);
    const name = body ?? (place?.form === 'place' ? place.name : undefined);
    if (name !== undefined && (!best || Math.abs(i - at) < best.distance)) best = { name, distance: Math.abs(i - at) };
  }
  return best?.name ?? subject.body;
}
