/** A report → whom or what place it is about: a title leans on it, and says so, where a figure's own sentence names nobody. */
import type { LocalEntity } from '../../model/mention.ts';
import type { Reading } from '../reading.ts';

/** Named this often it is what the report is about; less often it may be. */
const often = 3;
const twice = 2;

/** "in reports on Acme": no claim about the figure beyond where it was told. */
export function aboutOf(reading: Reading): string | undefined {
  const name =
    bodyOf(reading, false, often) ??
    bodyOf(reading, true, often) ??
    bodyOf(reading, false, twice) ??
    bodyOf(reading, true, twice) ??
    placeOf(reading);
  return name === undefined ? undefined : `in reports on ${withArticle(name)}`;
}

/** Police and media stand in every report; states in many, so that they come second. */
function bodyOf({ entities }: Reading, states: boolean, times: number): string | undefined {
  return most(
    entities
      .filter(
        (e) =>
          e.kind === 'organization' &&
          (e.class === 'government') === states &&
          !/^(?:media|agency|police|international body)$/.test(e.class ?? ''),
      )
      .map(({ name, mentions }: LocalEntity) => ({ name, times: mentions.length })),
    times,
  );
}

function placeOf({ places }: Reading): string | undefined {
  const times = new Map<string, number>();
  for (const { name, form } of places) if (form === 'place') times.set(name, (times.get(name) ?? 0) + 1);
  return most(
    [...times].map(([name, n]) => ({ name, times: n })),
    twice,
  );
}

function most(list: readonly { readonly name: string; readonly times: number }[], enough: number): string | undefined {
  const [first] = [...list].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
  return first && first.times >= enough ? first.name : undefined;
}

const withArticle = (name: string): string =>
  /\b(?:Union|Federation|Party|Movement|Front|Ministry|Commission|Council|Bank of|Group|Alliance|League|Association|Authority|Committee|Organi[sz]ation)\b/.test(
    name,
  ) && !/^The /.test(name)
    ? `the ${name}`
    : name;
