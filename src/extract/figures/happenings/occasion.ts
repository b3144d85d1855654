/** A report → the occasion it tells of, named by its own fullest phrase: "the takeover bid for Acme", "the strike at Northport". */
import { oncePerSpelling } from '../../../text/tokens.ts';
import { determiners, isIn } from '../../grammar.ts';
import { type Line, linesOf } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isShouted } from '../number/shouted.ts';
import { happening } from './happening.ts';

/** Words for one sort of occasion, and the nouns and events of figures that belong to it. */
const sorts: readonly { readonly words: string; readonly explains: RegExp }[] = [
  {
    words: 'strike walkout stoppage dispute lockout',
    explains: /^(?:strikers|on strike|walked out)$/,
  },
  {
    words: 'protest protests march rally demonstration',
    explains: /^(?:arrested|injured|marching|gathered|killed|attending)$/,
  },
  { words: 'election elections referendum ballot', explains: /^(?:turnout|votes?|seats|complaints|support|received)$/ },
  {
    words: 'takeover merger bid auction sale transfer',
    explains: /^(?:premium|acceptances)$/,
  },
];

const occasions: ReadonlySet<string> = new Set(sorts.flatMap(({ words }) => words.split(' ')));

/** What a report tells of besides happenings that befall people. */
export interface Occasion {
  /** "in the strike at Northport" */
  readonly phrase: string;
  /** The noun or the event of a figure belongs to it. */
  readonly explains: (word: string | undefined) => boolean;
}

interface Told {
  /** "in the strike at Northport" */
  readonly phrase: string;
  readonly times: number;
  readonly sentence: number;
}

/** Undefined where no phrase of the report names a place or a body with the occasion. */
export function occasionOf(reading: Reading): Occasion | undefined {
  const { document } = reading;
  if (document.source.quality === 'degraded') return undefined;
  const told = new Map<string, Told>();
  const times = new Map<string, number>();
  for (const { line, sentence, at } of occasionsIn(reading)) {
    const word = line.word(at);
    times.set(word, (times.get(word) ?? 0) + 1);
    const phrase = told.has(word) ? undefined : placedPhrase(line, reading, at);
    if (phrase !== undefined) told.set(word, { phrase, times: 0, sentence });
  }
  const [best] = [...told]
    .map(([word, t]) => ({ ...t, word, times: times.get(word) ?? 0 }))
    .filter((t) => t.times > 1 || t.sentence < 2)
    .sort((a, b) => b.times - a.times || a.sentence - b.sentence || (a.phrase < b.phrase ? -1 : 1));
  const sort = sorts.find(({ words }) => best !== undefined && words.split(' ').includes(best.word));
  return best && sort && { phrase: best.phrase, explains: (word) => word !== undefined && sort.explains.test(word) };
}

interface Found {
  readonly line: Line;
  readonly sentence: number;
  readonly at: number;
}

function occasionsIn(reading: Reading): Found[] {
  const found: Found[] = [];
  reading.document.sentences.forEach((range, sentence) => {
    for (const line of linesOf(reading.document, range)) {
      if (isShouted(line)) continue;
      for (let at = line.first; at < line.last; at++) {
        const token = line.token(at);
        if (token && mayBeOccasion(token) && isOccasion(line, reading, at)) found.push({ line, sentence, at });
      }
    }
  });
  return found;
}

const mayBeOccasion = oncePerSpelling(({ lower }) => occasions.has(lower));

/** The noun: behind an article, an adjective or a name, never behind "to" or a pronoun. */
function isOccasion(line: Line, reading: Reading, at: number): boolean {
  if (reading.namedAt.has(at) || reading.placeAt.has(at)) return false;
  const before = line.token(at - 1);
  if (
    before?.kind !== 'word' ||
    /^(?:to|will|would|could|may|might|can|should|must|not|they|we|who|i|you|and|or)$/.test(before.lower)
  )
    return false;
  return !/^(?:no|any|every|each|another|other|further|such|all|both)$/.test(before.lower);
}

function placedPhrase(line: Line, reading: Reading, at: number): string | undefined {
  const phrase = happening(line, reading, at);
  const words = phrase.split(' ');
  // The article stands before what follows, so the phrase may be looked for in the report's own words.
  let named = false;
  for (let i = at - 3; i < at + words.length; i++) {
    const place = reading.placeAt.get(i);
    const run = reading.namedAt.get(i) ?? (place?.form === 'place' ? place : undefined);
    named ||= run !== undefined && phrase.includes(line.token(run.last - 1)?.text ?? '\n');
  }
  const single = words.length <= 9 && !isIn(determiners, line.token(at + 1), false);
  return named && single ? phrase : undefined;
}
