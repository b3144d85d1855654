/** A report → whom or what place it is about: a title leans on it, and says so, where a figure's own sentence names nobody. */
import type { LocalEntity } from '../../model/mention.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, conjunctions, isIn, lookUp, prepositions } from '../grammar.ts';
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
  if (name === undefined) return undefined;
  return `in reports on ${/^the /i.test(name) || !(withThe(reading, name) || isCommon(name)) ? name : `the ${name}`}`;
}

/** As the report itself writes it where the name stands alone: "the ABC said", "the Republic of", never "the ABC chairman". */
function withThe({ document, named, places }: Reading, name: string): boolean {
  const { tokens } = document;
  const degraded = document.source.quality === 'degraded';
  const alone = [...named.map((r) => ({ ...r, name: r.entity.name })), ...places].filter((run) => {
    const next = tokens[run.last];
    return (
      run.name === name &&
      (next?.kind !== 'word' ||
        [prepositions, auxiliaries, conjunctions].some((set) => isIn(set, next, degraded)) ||
        lookUp(sayingVerbs, next, degraded) !== undefined)
    );
  });
  const articled = alone.filter((run) => tokens[run.first - 1]?.lower === 'the').length;
  return articled > 0 && articled * 2 >= alone.length;
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

/** Of such names the article is known though the report has it nowhere. */
const isCommon = (name: string): boolean =>
  /\b(?:Union|Federation|Party|Movement|Front|Ministry|Commission|Council|Bank of|Group|Alliance|League|Association|Authority|Committee|Organi[sz]ation)\b/.test(
    name,
  );
