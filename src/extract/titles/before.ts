/** The words before a person's name → their title. */
import { honorifics } from '../data/offices.ts';
import { determiners, isIn, prepositions, sentenceRange } from '../grammar.ts';
import type { NamedRun, Reading } from '../reading.ts';
import { madeTitle } from './made.ts';
import { owner, ownerAfter } from './owner.ts';
import type { TitleRun } from './run.ts';
import { backOverTitle, hasHead, isHead } from './words.ts';

/** "US Secretary of State Mary Jones" and "the union's leader, Jim Smith". */
export function titleBefore(reading: Reading, run: NamedRun): TitleRun | undefined {
  const { tokens } = reading.document;
  const { first: start } = sentenceRange(reading.document, run.first);
  let i = run.first - 1;
  while (i >= start && (isIn(honorifics, tokens[i], false) || tokens[i]?.text === '.')) i--;
  // Two persons in a list ("the minister, Mary Jones and …") look alike; an article before the title tells them apart.
  // An apposition closes as it opened: "with the prime minister, Mary Jones spoke" names two people.
  const closed = /^[,.;:)—–]$/.test(tokens[run.last]?.text ?? '.') || tokens[run.last]?.kind === 'quote';
  const apposed = i > start && tokens[i]?.text === ',' && closed && endsTitle(reading, i - 1);
  if (apposed) i = pastPlace(reading, i - 1, start);
  if (apposed && reading.namedAt.get(i)) return titleOfOrganization(reading, run, i, start);
  const last = i + 1;
  i = backOverTitle(reading, i, start);
  const first = i + 1;
  if (first >= last || !hasHead(reading, first, last)) return undefined;
  const opened =
    determiners.has(tokens[i]?.lower ?? '') ||
    /^['’]s$/.test(tokens[i]?.text ?? '') ||
    reading.namedAt.has(i) ||
    reading.placeAt.has(i);
  if (apposed && !opened) return undefined;
  const whose = owner(reading, i, start) ?? ownerAfter(reading, run.last);
  return madeTitle(reading, run, first, last, whose, apposed ? 'title/apposed-before' : 'title/before-name');
}

const endsTitle = (reading: Reading, i: number): boolean =>
  isHead(reading, i) ||
  reading.namedAt.get(i)?.entity.kind === 'organization' ||
  isHead(reading, pastPlace(reading, i, 0));

/** "its mission chief in Kyiv, Jim Smith": before "in Kyiv". */
function pastPlace(reading: Reading, i: number, start: number): number {
  const place = reading.placeAt.get(i);
  return place && place.first - 2 > start && reading.document.tokens[place.first - 1]?.lower === 'in'
    ? place.first - 2
    : i;
}

/** "A member of Acme's board, Jim Smith": the organization stands between the title and the name. */
function titleOfOrganization(reading: Reading, run: NamedRun, i: number, start: number): TitleRun | undefined {
  const { tokens } = reading.document;
  const body = reading.namedAt.get(i);
  if (!body) return undefined;
  let j = body.first - 1;
  while (
    j > start &&
    (tokens[j]?.lower === 'the' || /^['’]s$/.test(tokens[j]?.text ?? '') || reading.placeAt.get(j) !== undefined)
  )
    j--;
  if (!prepositions.has(tokens[j]?.lower ?? '')) return undefined;
  const last = j;
  const first = backOverTitle(reading, j - 1, start) + 1;
  return first < last && hasHead(reading, first, last)
    ? madeTitle(reading, run, first, last, body.entity.key, 'title/apposed-before')
    : undefined;
}
