/** A report → the place and the body it is about, where one stands out: a title leans on it where a figure's own sentence names nobody. */
import type { LocalEntity } from '../../model/mention.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, conjunctions, isIn, lookUp, prepositions } from '../grammar.ts';
import { stateAt } from '../names/states/states.ts';
import type { Reading } from '../reading.ts';
import { present } from './present.ts';

export interface Setting {
  /** "Northport", "the Republic" */
  readonly place?: string;
  readonly body?: LocalEntity;
  /** The body with the article that the report gives it. */
  readonly bodyName?: string;
}

/** Named in so many sentences, and in so many times as many as the next: what is named less may be one of several. */
const often = 3;
const ahead = 2;
/** Sentences at the head of a report: what it is about stands there, its headline among them. */
const lead = 4;

/** Of each sort the one that stands out; a report of two countries or two companies is about neither. */
export function settingOf(reading: Reading): Setting {
  const body = mainBody(reading);
  return present({ place: mainPlace(reading), body, bodyName: body && articled(reading, body.name) });
}

const articled = (reading: Reading, name: string): string =>
  /^the /i.test(name) || !(withThe(reading, name) || isCommon(name)) ? name : `the ${name}`;

/** As the report itself writes it where the name stands alone: "the ABC said", "the Republic of", never "the ABC chairman". */
function withThe({ document, named, places }: Reading, name: string): boolean {
  const { tokens } = document;
  const degraded = document.source.quality === 'degraded';
  const alone = [...named.map((r) => ({ name: r.entity.name, ...r })), ...places].filter((run) => {
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

/** Police and media stand in every report. */
function mainBody(reading: Reading): LocalEntity | undefined {
  const bodies = reading.named.flatMap(({ first, entity }) =>
    entity.kind === 'organization' &&
    !/^(?:government|media|agency|police|international body|ministry|court)$/.test(entity.class ?? '')
      ? [{ at: first, name: entity }]
      : [],
  );
  return outstanding(reading, bodies);
}

/** A country that acts is a place, too, and so is that of "Ruritanian". */
function mainPlace(reading: Reading): string | undefined {
  const { tokens } = reading.document;
  const places = reading.places.flatMap(({ first, name, form }) => {
    if (isDateline(reading, first)) return [];
    const named = form === 'place' ? name : stateAt(tokens, first)?.state.name;
    return named === undefined ? [] : [{ at: first, name: named }];
  });
  const states = reading.named.flatMap(({ first, entity }) =>
    // "the Northport government" names Northport.
    entity.class === 'government'
      ? [{ at: first, name: entity.name.replace(/ (?:state )?(?:government|administration)$/i, '') }]
      : [],
  );
  return outstanding(reading, [...places, ...states]);
}

/** "NORTHPORT, Elbonia — ": where the report was written, which need not be where anything happened. */
export function isDateline({ document }: Reading, at: number): boolean {
  const { tokens } = document;
  if (at > 12) return false;
  for (let next = at; next < at + 8; next++) {
    const text = tokens[next]?.text ?? '';
    if (/^[–—-]+$/.test(text)) return true;
    if (/^\p{Ll}/u.test(text) && (document.source.quality !== 'degraded' || next > at + 2)) return false;
  }
  return false;
}

/** By sentences, so that a list of names weighs no more than each of them. */
function outstanding<N>(
  { document }: Reading,
  mentions: readonly { readonly at: number; readonly name: N }[],
): N | undefined {
  const told = new Map<N, Set<number>>();
  const ordered = [...mentions].sort((a, b) => a.at - b.at);
  let sentence = 0;
  for (const { at, name } of ordered) {
    while (at >= (document.sentences[sentence]?.last ?? Number.POSITIVE_INFINITY)) sentence++;
    const known = told.get(name) ?? new Set();
    told.set(name, known.add(sentence));
  }
  const [first, second] = [...told].sort(([, a], [, b]) => b.size - a.size);
  if (!first || first[1].size < often || first[1].size <= ahead * (second?.[1].size ?? 0)) return undefined;
  return [...first[1]].some((n) => n < lead) ? first[0] : undefined;
}

/** Of such names the article is known though the report has it nowhere. */
const isCommon = (name: string): boolean =>
  /\b(?:Union|Federation|Party|Movement|Front|Ministry|Commission|Council|Bank of|Group|Alliance|League|Association|Authority|Committee|Organi[sz]ation)\b/.test(
    name,
  );
