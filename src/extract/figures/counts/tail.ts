/** The phrase right behind a noun or its verb → its words, and the party, the place and the happening that it names. */
import { happenings } from '../../../text/happenings.ts';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  isIn,
  prepositions,
  pronouns,
  range,
  wordsOf,
} from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isPast, isVerb } from '../number/word-form.ts';

export interface Agent {
  readonly name: string;
  /** Left out where the tail says it already. */
  readonly phrase?: string;
}

interface Tail {
  readonly words: string;
  readonly party?: Agent;
  readonly place?: string;
  readonly cause?: Agent;
}

const tailOpeners =
  /^(?:of|at|in|on|from|for|under|aboard|near|between|to|by|off|against|across|inside|outside|into|after)$/;

/** "of the movement", "at Gale Bay", "in the platform explosion": kept where it anchors the figure in the world. */
export function tailAt(line: Line, reading: Reading, from: number): Tail | undefined {
  if (line.degraded || !tailOpeners.test(line.word(from)) || isAdverbial(line, from)) return undefined;
  const last = phraseEnd(line, reading, from);
  // "at Northport, Gale Bay and Arden": the first alone is not where it is.
  if (last <= from + 1 || opensList(line, last)) return undefined;
  const runs = range(from, last);
  const party = runs.map((i) => reading.namedAt.get(i)).find((run) => run !== undefined);
  const places = runs.map((i) => reading.placeAt.get(i));
  const place = places.find((run) => run?.form === 'place');
  // "by Ruritanian troops" names a party well enough for a title.
  const nation = places.some((run) => run?.form === 'demonym');
  const cause = runs.find((i) => happenings.has(line.word(i)));
  if (!party && !place && !nation && cause === undefined) return undefined;
  return {
    words: wordsOf(reading.document, from, last)
      .replace(/^(in|at|of|by|to|from|on) (?:an?) /, '$1 the ')
      // "hurt in Clashes" of a headline
      .replace(/\p{Lu}\p{Ll}+$/u, (word) =>
        !party && !place && happenings.has(word.toLowerCase()) ? word.toLowerCase() : word,
      ),
    ...(party ? { party: { name: party.entity.name } } : {}),
    ...(place ? { place: place.name } : {}),
    ...(cause === undefined ? {} : { cause: { name: line.word(cause) } }),
  };
}

/** Names follow, and "and" before the last of them. */
export function opensList(line: Line, at: number): boolean {
  if (line.word(at) !== ',' || !/^\p{Lu}/u.test(line.token(at + 1)?.text ?? '')) return false;
  for (let next = at + 1; next < at + 12; next++) {
    if (line.word(next) === 'and') return /^\p{Lu}|^the$/u.test(line.token(next + 1)?.text ?? '');
    if (!/^(?:\p{Lu}.*|,|\.|the|of)$/u.test(line.token(next)?.text ?? '')) return false;
  }
  return false;
}

/** Two prepositional phrases at most, ending before verbs, dates, pronouns, numbers and marks. */
export function phraseEnd(line: Line, reading: Reading, from: number): number {
  let last = from;
  let openers = 0;
  for (let at = from; at < Math.min(from + 10, line.last); at++) {
    const run = reading.namedAt.get(at) ?? reading.placeAt.get(at);
    if (run) {
      last = narrowedEnd(line, reading, run);
      at = last - 1;
      if (!isAdjective(run) && !goesOn(line, reading, last)) break;
    } else if (closesPhrase(line, reading, at, from)) break;
    else if (opensPhrase(line, at)) {
      openers++;
      if (!opensMore(line, reading, at, openers)) break;
    } else if (!isIn(determiners, line.token(at), false) && line.word(at) !== 'and') last = at + 1;
  }
  return completed(line, reading, { first: from, last });
}

/** With the second of two places, and without what was cut in its midst. */
function completed(line: Line, reading: Reading, phrase: { readonly first: number; readonly last: number }): number {
  const { first, last } = phrase;
  if (isNarrowing(line, reading, first, last)) return first;
  return otherPlace(line, reading, phrase) ?? bothSides(line, first, wholeEnd(line, first, last));
}

/** "in |a Ruritanian| drilling venture", "for |the Arden|, RU-based company": what the name belongs to is still to come. */
function isNarrowing(line: Line, { placeAt, namedAt }: Reading, from: number, last: number): boolean {
  // "from the Ruritanian brown- and white-goods maker"
  if (line.word(last) === '-' && line.token(last)?.spaced === false) return true;
  const run = placeAt.get(last - 1) ?? namedAt.get(last - 1);
  if (run === undefined || run.last !== last || run.first <= from) return false;
  const article = line.word(run.first - 1);
  if (/^an?$/.test(article))
    return (
      /^\p{Ll}{3,}$/u.test(line.token(last)?.text ?? '') &&
      ![prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) =>
        isIn(set, line.token(last), false),
      ) &&
      !isPast(line.word(last))
    );
  return (
    article === 'the' &&
    line.word(last) === ',' &&
    range(last + 1, last + 5).some((at) => /^-?based$/.test(line.word(at)) || /-based$/.test(line.word(at)))
  );
}

/** "in battles between the rebels": with whom else is missing, and so the phrase ends before "between". */
function bothSides(line: Line, from: number, last: number): number {
  const between = range(from, last).find((at) => line.word(at) === 'between');
  return between === undefined || range(between, last).some((at) => line.word(at) === 'and') ? last : between;
}

/** "for the region's booming": the noun is still to come, so that the phrase ends before it began. */
function wholeEnd(line: Line, from: number, last: number): number {
  const goes = /^\p{Ll}{3,}$/u.test(line.token(last)?.text ?? '') && !stopsHere(line, last);
  const bare = /^['’]s?$/.test(line.word(last - 2)) && /(?:ing|ous|ful|ive|ary|ed|al|ic)$/.test(line.word(last - 1));
  if (!bare && !(goes && last >= from + 10)) return last;
  for (let at = last - 1; at > from; at--) if (opensPhrase(line, at)) return at;
  return from;
}

const stopsHere = (line: Line, at: number): boolean =>
  [prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) => isIn(set, line.token(at), false)) ||
  isVerb(line, at);

/** "in Northport and Gale Bay": the end of the second place, unless it begins a clause of its own. */
function otherPlace(
  line: Line,
  { placeAt, namedAt }: Reading,
  { first, last }: { readonly first: number; readonly last: number },
): number | undefined {
  if (line.word(last) !== 'and' || !range(first, last).some((at) => placeAt.has(at) || namedAt.has(at)))
    return undefined;
  const at = line.word(last + 1) === 'the' ? last + 2 : last + 1;
  const place = placeAt.get(at);
  const run = namedAt.get(at) ?? (place?.form === 'place' ? place : undefined);
  if (run === undefined) return undefined;
  const next = line.token(run.last);
  const goesOnAsClause = isVerb(line, run.last) || isIn(auxiliaries, next, false) || /^['’]s?$/.test(next?.text ?? '');
  // "in Acme and |Ruritania food group| Orrin"
  const narrows = /^\p{Ll}{3,}$/u.test(next?.text ?? '') && !stopsHere(line, run.last);
  return goesOnAsClause || narrows ? undefined : run.last;
}

/** "the Acme dairy group": behind an article the name only narrows what follows. */
function narrowedEnd(line: Line, reading: Reading, run: { readonly first: number; readonly last: number }): number {
  let last = run.last;
  // "of rabies vaccine": so does it without one, where a substance follows.
  // "in the main Northport district",
  // "by Acme pilots", "from Northport investor Ada Roe": neither the body nor the place.
  const adjective =
    range(run.first - 2, run.first).every((at) => /^\p{Ll}/u.test(line.token(at)?.text ?? '')) &&
    line.word(run.first - 2) === 'the';
  if (!adjective && !/^(?:the|of|at|by|from|along|against|among|between|['’]s?)$/.test(line.word(run.first - 1)))
    return last;
  while (last < run.last + 2 && narrowsOn(line, reading, last)) last++;
  return last;
}

const narrowsOn = (line: Line, reading: Reading, at: number): boolean => {
  const token = line.token(at);
  if (token?.kind !== 'word' || !/^\p{Ll}[\p{Ll}-]{2,}$/u.test(token.text) || reading.dateAt.has(at) || isAdverb(token))
    return false;
  return (
    ![prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) => isIn(set, token, false)) &&
    !outside.test(token.lower) &&
    (!(isVerb(line, at) || isPast(token.lower)) || /^buildings?$/.test(token.lower))
  );
};

/** "by Ruritanian troops": the noun is still to come. */
const isAdjective = (run: object): boolean => 'form' in run && run.form === 'demonym';

/** "|in support| of its bid", "|in hopes| of ousting Acme": what it is done for, and not where or whose it is. */
const isAdverbial = (line: Line, at: number): boolean =>
  line.word(at) === 'in' &&
  /^(?:support|hopes?|return|exchange|response|addition|order|favou?r|anticipation|recognition|spite|case|light|connection|compensation|turn|principle|effect|particular|general)$/.test(
    line.word(at + 1),
  );

/** "won approval for its takeover of Acme from the regulator": a second phrase with "from" or "by" is the verb's. */
const opensMore = (line: Line, reading: Reading, at: number, openers: number): boolean =>
  // "in assaults near the town |of Arden|"
  (openers <= 2 ||
    (line.word(at) === 'of' &&
      /^(?:town|city|village|port|state|province|region|district|island|capital|county)$/.test(line.word(at - 1)))) &&
  !isAdverbial(line, at) &&
  leadsOn(line, reading, at) &&
  (openers < 2 || !/^(?:from|by|after|into)$/.test(line.word(at)));

const opensPhrase = (line: Line, at: number): boolean =>
  isIn(prepositions, line.token(at), false) || line.word(at) === 'off';

/** "to" may open a purpose as well as a place: only a name behind it tells. */
const leadsOn = (line: Line, reading: Reading, at: number): boolean => {
  const next = isIn(determiners, line.token(at + 1), false) ? at + 2 : at + 1;
  // "for |Sg|$5 a share"
  if (/^[$£€]$/.test(line.word(next + 1)) && line.token(next + 1)?.spaced === false) return false;
  return (
    tailOpeners.test(line.word(at)) &&
    (line.word(at) !== 'to' || reading.namedAt.has(next) || reading.placeAt.has(next))
  );
};

/** Behind a name the phrase goes on with a preposition, a possessive, "and" or another name. */
const goesOn = (line: Line, reading: Reading, at: number): boolean =>
  at < line.last &&
  (tailOpeners.test(line.word(at)) ||
    /^(?:['’]s?|and)$/.test(line.word(at)) ||
    reading.namedAt.has(at) ||
    reading.placeAt.has(at));

const outside =
  /^(?:who|whom|which|that|said|says|its|their|his|her|our|my|your|this|these|those|last|next|each|every|recent|them|him|more|less|fewer|some|least|including|excluding)$/;

function closesPhrase(line: Line, reading: Reading, at: number, from: number): boolean {
  const token = line.token(at);
  if (!token || (token.kind !== 'word' && !/^['’]s$/.test(token.text)) || reading.dateAt.has(at)) return true;
  // "between Northport and Gale Bay"
  if (token.lower === 'and' && line.word(from) === 'between')
    return !reading.placeAt.has(at + 1) && !reading.namedAt.has(at + 1);
  if (isIn(auxiliaries, token, false) || isIn(conjunctions, token, false) || isIn(pronouns, token, false)) return true;
  return outside.test(token.lower) || isVerb(line, at) || isPast(token.lower);
}
