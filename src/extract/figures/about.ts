/** A report → whom or what place it is about: a title leans on it, and says so, where a figure's own sentence names nobody. */
import type { LocalEntity } from '../../model/mention.ts';
import type { Reading } from '../reading.ts';

/** Named this often, or it is no subject. */
const often = 2;

/** "in reports on Acme": no claim about the figure beyond where it was told. */
export function aboutOf(reading: Reading): string | undefined {
  const name = bodyOf(reading) ?? placeOf(reading);
  return name === undefined ? undefined : `in reports on ${withArticle(name)}`;
}

/** States, police and media stand in every report. */
function bodyOf({ entities }: Reading): string | undefined {
  return most(
    entities
      .filter(
        (e) =>
          e.kind === 'organization' && !/^(?:media|agency|police|government|international body)$/.test(e.class ?? ''),
      )
      .map(({ name, mentions }: LocalEntity) => ({ name, times: mentions.length })),
  );
}

function placeOf({ places }: Reading): string | undefined {
  const times = new Map<string, number>();
  for (const { name, form } of places) if (form === 'place') times.set(name, (times.get(name) ?? 0) + 1);
  return most([...times].map(([name, n]) => ({ name, times: n })));
}

function most(list: readonly { readonly name: string; readonly times: number }[]): string | undefined {
  const [first] = [...list].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
  return first && first.times >= often ? first.name : undefined;
}

const withArticle = (name: string): string =>
  /\b(?:Union|Federation|Party|Movement|Front|Ministry|Commission|Council|Bank of|Group|Alliance|League|Association|Authority|Committee|Organi[sz]ation)\b/.test(
    name,
  ) && !/^The /.test(name)
    ? `the ${name}`
    : name;
