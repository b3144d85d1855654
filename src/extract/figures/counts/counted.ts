/** A quantity in its sentence → what it counts: the noun behind it, its unit, or the sign that the noun must be found elsewhere. */
import { isColour } from '../../../text/colour.ts';
import { entryOf } from '../../../text/outside.ts';
import { determiners, isIn, lookUp, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { countedEvents } from '../data/events.ts';
import { emptyModifiers, peopleAdjectives, personSingulars } from '../data/nouns.ts';
import { pluralOfStem } from '../data/plurals.ts';
import { units } from '../data/units.ts';
import { numberAt } from '../number/number.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import { headOf, stops } from './noun-head.ts';
import { isPerson } from './person.ts';

export interface Counted {
  /** Plural head noun, lower case unless it is a name ("Ruritanians"). Undefined where the text leaves it out. */
  readonly noun?: string;
  /** Unit of measurement in canonical form: "km", "days". */
  readonly measure?: string;
  readonly people: boolean;
  /** Words between number and noun that narrow it: "Ruritanian", "registered". */
  readonly modifiers: readonly string[];
  /** The noun is an event itself: "nine arrests". */
  readonly event?: string;
  /** "41 of whom", "30 others", "another 12": the noun is that of a figure before. */
  readonly anaphor?: 'part' | 'other';
  /** "35 of the hostages": a part of a set that the report knows. */
  readonly partitive: boolean;
  /** Token indexes of the noun phrase, half open; empty at the end of the quantity where there is none. */
  readonly first: number;
  readonly last: number;
}

const nothing = (at: number, people = false): Counted => ({
  people,
  modifiers: [],
  partitive: false,
  first: at,
  last: at,
});

/** What the quantity counts, as far as the words behind it say. */
export function countedBy(line: Line, quantity: QuantityRun): Counted {
  const { joined } = quantity;
  const inToken = joined !== undefined && line.word(quantity.last) !== '-';
  const at = joined === undefined ? quantity.last : inToken ? quantity.last : quantity.last + 2;
  if (joined !== undefined) return joinedNoun(line, joined.toLowerCase(), at);
  if (line.word(at) === 'of') return ofPhrase(line, at + 1);
  if (line.word(at) === 'out' && line.word(at + 1) === 'of') return ofPhrase(line, at + 2);
  // "the 1,100 death toll"
  if (line.word(at) === 'death' && line.word(at + 1) === 'toll')
    return { noun: 'people', event: 'killed', ...nothing(at + 2, true) };
  if (/^(?:or|to|and)$/.test(line.word(at))) return nothing(at);
  // "an 18 member group": the hyphen was left out.
  if (line.word(at) === 'member' && line.token(at + 1)?.kind === 'word' && !stops(line, at + 1))
    return joinedNoun(line, 'member', at + 1);
  const measure = unitAt(line, at);
  if (measure) return measured(line, measure.unit, measure.last);
  const found = phrase(line, at, quantity.value === 1);
  return quantity.value === 1 && found.noun !== undefined && !isPlural(found.noun) && !line.degraded
    ? { ...found, noun: pluralOf(found.noun) }
    : found;
}

const reaching =
  /^(?:to|at|is|are|was|were|reached|reach|hit|topped|exceeded|passed|surpassed|totalled|totaled|stood|by|from|past)$/;

/** "The number of nurses in the country rose to 520,000": the noun stands before. Undefined where no number of anything does. */
export function numberOf(line: Line, { first }: QuantityRun): Counted | undefined {
  if (!reaching.test(line.word(first - 1))) return undefined;
  for (let at = first - 2; at >= line.first && !/^[,;:]$/.test(line.word(at)); at--) {
    if (line.word(at) !== 'number' || line.word(at + 1) !== 'of') continue;
    const found = phrase(line, skipDeterminer(line, at + 2), false);
    // "people out of work" are more than people.
    const more =
      found.noun === 'people' && /^(?:out|without|with|on|under|over|below|above|of)$/.test(line.word(found.last));
    return found.noun === undefined || more ? undefined : found;
  }
  return undefined;
}

/** "90-day truce", "70-kilometre strip", "34-page draft", "22-strong executive". */
function joinedNoun(line: Line, joined: string, at: number): Counted {
  const unit = units.get(joined) ?? units.get(joined.replace(/-.*/, ''));
  const behind = phrase(line, at, true);
  if (unit !== undefined) return { measure: unit, ...behind, people: false };
  if (/^(?:strong|man|member|person|woman)$/.test(joined))
    return { noun: joined === 'member' ? 'members' : 'people', ...nothing(at, true) };
  return { noun: pluralOf(joined), ...nothing(at, isPerson(pluralOf(joined))) };
}

const pluralOf = (word: string): string =>
  personSingulars.get(word) ??
  (/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);

/** The unit at a token; "m" only where it is no million. */
function unitAt(line: Line, at: number): { unit: string; last: number } | undefined {
  if (/^basi/.test(line.word(at)) && /^points?$/.test(line.word(at + 1))) return { unit: 'basis points', last: at + 2 };
  const skip = /^(?:square|cubic|metric|short|long|nautical|troy)$/.test(line.word(at)) ? 1 : 0;
  const token = line.token(at + skip);
  const unit =
    token && token.kind === 'word'
      ? lookUp(units, token, line.degraded)
      : /^°/.test(token?.text ?? '')
        ? 'degrees'
        : undefined;
  if (unit === undefined || !token) return undefined;
  const short = token.text.length <= 2 && token.spaced && !/^(?:km|cm|mm|kg|mg|MW|GW|kW|ft)$/.test(token.text);
  if (short && !line.degraded) return undefined;
  const written = skip === 1 ? `${line.word(at)} ${unit}` : unit;
  return { unit: written === 'metric tonnes' || written === 'short tonnes' ? 'tonnes' : written, last: at + skip + 1 };
}

/** "34 billion tonnes of oil": the substance is the noun. */
function measured(line: Line, measure: string, at: number): Counted {
  const of = line.word(at) === 'of' ? phrase(line, skipDeterminer(line, at + 1), true) : undefined;
  return of ? { measure, ...of, people: false } : { measure, ...nothing(at) };
}

const skipDeterminer = (line: Line, at: number): number => {
  const token = line.token(at);
  return token && (isIn(determiners, token, line.degraded) || /^['’]s$/.test(token.text)) ? at + 1 : at;
};

/** "three of the company's 14 plants": whose they are is passed over where a number follows. */
function skipOwner(line: Line, at: number): number {
  for (let mark = at + 1; mark < at + 5; mark++) if (/^['’]s?$/.test(line.word(mark))) return mark + 1;
  return skipDeterminer(line, at);
}

/** "35 of the hostages", "41 of whom", "a third of them", "hundreds of Ruritanians", "60 of the 94 routes". */
function ofPhrase(line: Line, at: number): Counted {
  if (/^(?:us|you)$/.test(line.word(at))) return { noun: 'people', ...nothing(at + 1, true) };
  if (/^(?:whom|which|them|these|those|it|that)$/.test(line.word(at))) {
    return { anaphor: 'part', ...nothing(at + 1), partitive: true };
  }
  const start = skipOwner(line, at);
  const inner = numberAt(line, start);
  const behind = inner?.last ?? start;
  const unit = unitAt(line, behind);
  const found = unit ? measured(line, unit.unit, unit.last) : phrase(line, behind, true);
  // "18 members of its board" and "two of its board members": a possessor inside is passed over by the phrase.
  return { ...found, partitive: start > at || inner !== undefined };
}

/** The noun phrase that begins at a token. `singular`: a noun in the singular will do. */
function phrase(line: Line, at: number, singular: boolean): Counted {
  if (/^(?:others?|more)$/.test(line.word(at)) && (stops(line, at + 1) || isVerb(line, at + 1))) {
    return { anaphor: 'other', ...nothing(at + 1) };
  }
  const adjective = lookUp(peopleAdjectives, line.token(at), line.degraded);
  // "31 confirmed dead" are no dead of a sort.
  if (/^confirm/.test(line.word(at)) && lookUp(peopleAdjectives, line.token(at + 1), line.degraded))
    return nothing(at + 1);
  if (adjective !== undefined && (stops(line, at + 1) || isVerb(line, at + 1))) return nothing(at);
  const head = headOf(line, at, singular);
  if (head === undefined) return nothing(at);
  const token = line.token(head);
  const noun = /^\p{Lu}\p{Ll}/u.test(token?.text ?? '') && !line.degraded ? (token?.text ?? '') : (token?.lower ?? '');
  const modifiers = range(at, head)
    .map((i) => line.token(i)?.text ?? '')
    .filter((word) => /^\p{L}/u.test(word) && !emptyModifiers.has(word.toLowerCase()) && !isColour(word));
  const event = eventOfNoun(line, at, head, noun);
  if (event)
    return {
      noun: event.noun,
      event: event.event,
      ...nothing(head + 1, event.noun === 'people'),
      modifiers: modifiers.filter((word) => !/^jobs?$/.test(word)),
    };
  const plural = (line.degraded ? pluralOfStem.get(noun) : undefined) ?? personSingulars.get(noun) ?? noun;
  const speaking = plural === 'sources' && /^(?:said|told|close|familiar|with|briefed|say)$/.test(line.word(head + 1));
  return { noun: plural, people: speaking || isPerson(plural), modifiers, partitive: false, first: at, last: head + 1 };
}

const finding =
  /^(?:found|recovered|retrieved|pulled|brought|bring|brings|bringing|carried|lifted|dragged|discovered|exhumed|unearthed|dug|recover|retrieve|find|pull|identified|identifi|named|buried|returned|located|collected|collect|removed|remove|saw|seen|seeing|see|spotted)$/;

/** A verb of finding right before the number, "brought out between seven and eight", or behind the noun. */
function isFound(line: Line, first: number, behind: number): boolean {
  let at = first;
  while (
    line.token(at - 1)?.kind === 'number' ||
    numberAt(line, at - 1) ||
    /^(?:and|to|or|between)$/.test(line.word(at - 1))
  )
    at--;
  return (
    [1, 2, 3].some((n) => finding.test(line.word(at - n))) ||
    [0, 1, 2, 3].some((n) => finding.test(line.word(behind + n)))
  );
}

/** "142 bodies were recovered": so many were found, which is no toll. */
const eventOfNoun = (
  line: Line,
  first: number,
  head: number,
  noun: string,
): { noun: string; event: string } | undefined =>
  noun === 'bodies' && isFound(line, first, head + 1)
    ? undefined
    : ((/^jobs?$/.test(line.word(head - 1)) ? entryOf(jobEvents, noun) : undefined) ?? countedEvents.get(noun));

/** "3,000 job losses" */
const jobEvents: Readonly<Record<string, { readonly noun: string; readonly event: string }>> = {
  losses: { noun: 'jobs', event: 'lost' },
  cuts: { noun: 'jobs', event: 'cut' },
};
