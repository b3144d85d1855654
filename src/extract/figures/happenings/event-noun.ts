/** Nouns that say what happened: "the death toll rose to 43", "the release of 45 captives", "in exchange for 300". */
import type { Token } from '../../../text/tokens.ts';
import { auxiliaries, conjunctions, isAdverb, isIn, lookUp, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { changes } from '../data/amount-nouns.ts';
import { eventNouns, eventVerbs } from '../data/events.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import { isPlanned } from './auxiliary.ts';
import { type Event, strengthOf } from './event.ts';
import { skipBefore } from './event-before.ts';
import { isPossible } from './possible.ts';

/** "in exchange for 300 prisoners", "an exchange of 60 hostages for more than 200 prisoners". */
export function traded(line: Line, quantity: QuantityRun): Event | undefined {
  let at = quantity.first - 1;
  while (
    at > quantity.first - 8 &&
    !/^(?:exchang|trade|swap|return$)/.test(line.word(at)) &&
    !/^[,;:.]$/.test(line.word(at))
  )
    at--;
  const between = Array.from({ length: quantity.first - 1 - at }, (_, n) => line.word(at + 1 + n));
  const word = line.word(at);
  if (
    !between.includes('for') ||
    !(/^(?:exchang|trade|swap)/.test(word) || (word === 'return' && line.word(at - 1) === 'in'))
  )
    return undefined;
  return {
    event: 'released',
    shown: 'exchanged',
    strength: 'shared',
    at,
    last: at + 1,
    voice: 'nominal',
    planned: isPlanned(line, at),
  };
}

/** "provides for the release of 45 captives": a plan, not a fact. */
function provided(line: Line, from: number): boolean {
  for (let at = from; at > Math.max(line.first, from - 14); at--) {
    if (
      /^(?:provid\p{L}*|calls?|called|envisag\p{L}*|foresees?|propos\p{L}*|demand\p{L}*|includes?|offer\p{L}*)$/u.test(
        line.word(at),
      )
    )
      return true;
  }
  return false;
}

/** "the bodies of three men were found", "the release of 45 captives": the noun right before says what happened. */
export const ofNoun = (line: Line, quantity: QuantityRun): Event | undefined =>
  line.word(quantity.first - 1) === 'of' ? nominal(line, quantity) : undefined;

const linkingWords =
  /^(?:to|at|of|is|was|reached|reach|reaches|hit|hits|top|tops|topped|exceed|exceeds|exceeded|surpass|surpasses|surpassed|pass|passes|passed|stood|by|:|were|be|from|toll|past|soared|soars|climbed|climbs|jumped|jumps|surged|surges|leapt|rose|rises|shot)$/;

/** "the death toll rose to 43", "the number of missing was cut to eight", "the release of 45 captives". */
export function nominal(line: Line, quantity: QuantityRun): Event | undefined {
  const preposition = line.word(quantity.first - 1);
  if (!linkingWords.test(preposition)) return undefined;
  const ofIt = preposition === 'of';
  const from = Math.max(line.first, quantity.first - (ofIt ? 3 : 32));
  const counting = !ofIt && [0, 1, 2].some((n) => /^(?:number|count|total|figure)$/.test(line.word(line.first + n)));
  for (let at = quantity.first - 2; at >= from; at--) {
    const token = line.token(at);
    if (!token || /^[;:]$/.test(token.text)) return undefined;
    const named = token.kind === 'word' && !isAttributive(line, at) ? namedEvent(line, token, counting) : undefined;
    if (named === undefined) continue;
    const event = ofIt ? named : reached(line, at, named, quantity.first);
    const shown = /^(?:exchange|swap)/.test(token.lower) ? 'exchanged' : event;
    return {
      event,
      shown,
      strength: 'shared',
      at,
      last: at + 1,
      voice: 'nominal',
      planned: ofIt && line.word(at) !== 'toll' && provided(line, at),
      ...(isTally(line, quantity, at) ? { tally: true } : {}),
    };
  }
  return undefined;
}

/** What the number that a toll has reached is of. */
function reached(line: Line, at: number, named: string, first: number): string {
  const counted = named === 'missing' && isToll(line, at) ? 'killed' : named;
  return counted === 'killed' && isPossible(line, first) ? 'possibly killed' : counted;
}

/** The noun is one for a number, or what is found are their bodies. */
function isTally(line: Line, { first, last }: QuantityRun, at: number): boolean {
  if (line.word(at) === 'toll') return !range(line.first, at).some((i) => /^fear(?:s|ed|ing)?$/.test(line.word(i)));
  if (line.word(first - 1) === 'of')
    return (
      line.word(at) === 'bodies' &&
      range(last, last + 5).some((i) => /^(?:found|recovered|pulled|retrieved)$/.test(line.word(i)))
    );
  return [1, 2, 3].some((n) => /^(?:number|count|total|tally)$/.test(line.word(at - n)));
}

/** "the toll of bodies in the search for the missing stood at 31": the toll is what is counted, save that "of missing". */
function isToll(line: Line, from: number): boolean {
  for (let at = from - 1; at >= line.first && !/^[,;:]$/.test(line.word(at)); at--)
    if (/^(?:toll|bodies|dead)$/.test(line.word(at)))
      return line.word(at + 1) !== 'of' || /^bod/.test(line.word(at + 2)) || from > at + 4;
  return false;
}

/** "|death| sentences were handed to 12", "the |arrest| warrants": the noun behind is what it is all about. */
function isAttributive(line: Line, at: number): boolean {
  const next = line.token(at + 1);
  if (!/^(?:death|arrest|detention|injury|casualty|release|evacuation|kidnapping)$/.test(line.word(at))) return false;
  return (
    next?.kind === 'word' &&
    /^\p{Ll}{3,}$/u.test(next.text) &&
    !/^(?:tolls?|figures?|counts?|totals?|tally|tallies|numbers?|estimates?|reports?)$/.test(next.lower) &&
    ![prepositions, auxiliaries, conjunctions].some((set) => isIn(set, next, line.degraded)) &&
    !isAdverb(next) &&
    (isPlural(next.lower) || !isVerb(line, at + 1)) &&
    !linkingWords.test(next.lower)
  );
}

/** A noun for an event; in "the number of people known to have died rose to 23" also its verb. */
function namedEvent(line: Line, token: Token, counting: boolean): string | undefined {
  const noun = lookUp(eventNouns, token, line.degraded);
  if (noun !== undefined || !counting || changes.has(token.lower)) return noun;
  const verb = lookUp(eventVerbs, token, line.degraded);
  return verb?.form === 'participle' && strengthOf(verb.event) === 'shared' ? verb.event : undefined;
}

/** "a nine-month strike by 1,700 miners", "the walkout involves 300 pilots": who is on strike. One that is only planned or voted on is none. */
export function strikeBy(line: Line, { first }: QuantityRun): Event | undefined {
  let at = first - 1;
  while (skipBefore.test(line.word(at))) at--;
  if (!/^(?:by|involv(?:es|ed|ing))$/.test(line.word(at))) return undefined;
  const noun = at - 1;
  if (!/^(?:strike|walkout|stoppage|walk-out)$/.test(line.word(noun))) return undefined;
  if ([1, 2, 3, 4, 5, 6].some((n) => unheld.test(line.word(noun - n)))) return undefined;
  return {
    event: 'on strike',
    shown: 'on strike',
    strength: 'shared',
    at: noun,
    last: at + 1,
    voice: 'passive',
    planned: false,
  };
}

const unheld =
  /^(?:planned|plans?|planning|threatened|threat|threaten(?:s|ing)?|possible|potential|proposed|looming|next|last|previous|earlier|similar|vote[ds]?|voting|ballot|avert(?:ed)?|avoid(?:ed)?|prevent(?:ed)?|calls?|called|calling|if|unless|would|could|may|might|will)$/;
