/** A number → whom words such as "according to" name as its source. */
import type { Party } from '../../../model/mention.ts';
import { oncePer } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { partyFrom } from './words.ts';

const sourceOpeners: readonly (readonly string[])[] = (
  'according to/by the count of/by the reckoning of/in the words of/figures from/data from/numbers from/on the figures of/as reported by/estimated by/' +
  'compiled by/counted by/a tally by/a count by/figures by/data by/figures released by/figures published by/estimates by/estimates from/by estimates of'
)
  .split('/')
  .map((words) => words.split(' '));

const degradedForm = (word: string): string => (word === 'according' ? 'accord' : word === 'figures' ? 'figur' : word);

/** By their first word, in full and as a stem. */
const openersByWord: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  sourceOpeners.flatMap(([first = '']) =>
    [first, degradedForm(first)].map((word): [string, (readonly string[])[]] => [
      word,
      sourceOpeners.filter((opener) => opener[0] === first),
    ]),
  ),
);

/** "according to the ministry", "by the count of the United Nations". */
export function accordingTo(d: Discourse, line: Line, quantity: QuantityRun): Party | undefined {
  // Behind a semicolon another clause has its own source.
  const opener = openersIn(line).find(
    ({ at }) =>
      !parted(line, quantity.number, at) &&
      !isAside(line, at, quantity.number) &&
      !isWithin(line, at, quantity.number) &&
      !/^(?:allocated|distributed|divided|ranked|paid|varies|vary|varied|differs|shared|set|adjusted|acted)$/.test(
        line.word(at - 1),
      ),
  );
  return opener && partyFrom(d, line, opener.at + opener.width);
}

/** "The boat, with room for 250 according to its owner, carried |290|": the source of what stands before the comma alone. */
const isAside = (line: Line, opener: number, number: number): boolean =>
  opener > line.first &&
  opener < number &&
  number - opener < 30 &&
  line.word(opener - 1) !== ',' &&
  range(opener, number).some((at) => line.word(at) === ',') &&
  range(Math.max(line.first, opener - 20), opener).some((at) => line.token(at)?.kind === 'number');

/** "the toll according to the minister is 57": the verb before the number belongs to the toll. */
const isTollIs = (line: Line, opener: number, number: number): boolean =>
  /^(?:is|was|stands|stood|remains|rose|climbed|reached)$/.test(line.word(number - 1)) &&
  range(Math.max(line.first, opener - 4), opener).some((at) =>
    /^(?:toll|number|figure|count|total)$/.test(line.word(at)),
  );

/** "according to calculations based on 344 million shares", "according to the council, which speaks for 14,000": the number is a part of who says it. */
const isWithin = (line: Line, opener: number, number: number): boolean =>
  opener < number &&
  !isTollIs(line, opener, number) &&
  (!range(opener, number).some((at) => line.word(at) === ',') ||
    range(opener, number).some((at) => line.word(at) === ',' && /^(?:which|who|whose)$/.test(line.word(at + 1))));

/** Every opener of the line, looked for once whatever the number of its figures. */
const openersIn = oncePer((line: Line): { at: number; width: number }[] => {
  const found: { at: number; width: number }[] = [];
  for (let at = line.first; at < line.last; at++) {
    const candidates = openersByWord.get(line.word(at));
    const words = candidates?.find((opener) =>
      opener.every(
        (word, n) => line.word(at + n) === word || (line.degraded && line.word(at + n) === degradedForm(word)),
      ),
    );
    if (words) found.push({ at, width: words.length });
  }
  return found;
});

/** By a semicolon; or, where the source does not open the sentence, by ", while". */
const parted = (line: Line, number: number, opener: number): boolean =>
  range(Math.min(number, opener), Math.max(number, opener)).some(
    (at) =>
      line.word(at) === ';' ||
      (opener > line.first && opener < at && line.word(at) === ',' && /^(?:while|whereas)$/.test(line.word(at + 1))),
  );
