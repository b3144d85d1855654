/** "312 cases of cholera have been reported", "the number of measles cases rose to 64" → how many cases of which disease. */
import { diseases } from '../../data/diseases.ts';
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';
import { titleOf } from '../title.ts';
import type { Counted } from './counted.ts';
import { frameOf } from './frame.ts';
import { periodKey } from './period.ts';

const reporting =
  /^(?:report|record|confirm|register|diagnos|detect|log|document|identif)(?:e|s|es|ed|ged|ied|ing|ting)?$/;

/** Undefined where nobody reports them, or neither the sentence nor the report says of which disease. */
export function casesOf(context: Context, quantity: QuantityRun, counted: Counted): Measured | undefined {
  const { line, reading } = context;
  if (counted.noun !== 'cases' || counted.partitive || line.degraded || !areReported(line, quantity, counted))
    return undefined;
  const disease = diseaseOf(line, reading, counted);
  if (disease === undefined) return undefined;
  const isNew = range(quantity.last, counted.last).some((at) => /^(?:new|more|further)$/.test(line.word(at)));
  const sort = counted.modifiers.filter((word) => word.toLowerCase() !== disease.toLowerCase());
  const { place, near, period } = frameOf(context, quantity.first, Math.max(quantity.last, counted.last), undefined);
  const event = isNew ? 'newly reported' : 'reported';
  return {
    measure: {
      noun: 'cases',
      event,
      qualifier: [...sort, disease].join(' ').toLowerCase(),
      ...present({ place, period: period && periodKey(period) }),
      title: titleOf({
        subject: [...(isNew ? ['new'] : []), ...sort, `cases of ${disease}`].join(' '),
        event: 'reported',
        ...present({ place, near, period }),
      }),
    },
    unit: 'cases',
    kind: 'count',
    frame: {},
    event: {
      event,
      shown: event,
      strength: 'shared',
      at: quantity.first,
      last: counted.last,
      voice: 'passive',
      planned: false,
    },
    counted,
    inherited: false,
    anchored: place === undefined ? 'none' : 'named',
    because: ['cases of a disease'],
  };
}

/** By a verb of reporting before or behind, by "there have been", or as "the number of cases". */
function areReported(line: Line, { first }: QuantityRun, { last }: Counted): boolean {
  if (last <= first) return true;
  if ([1, 2].some((n) => reporting.test(line.word(first - n)))) return true;
  if (/^(?:been|were|are)$/.test(line.word(first - 1)) && [2, 3].some((n) => line.word(first - n) === 'there'))
    return true;
  const verb = range(last, last + 8).find((at) => isIn(auxiliaries, line.token(at), false));
  if (verb === undefined || range(last, verb).some((at) => /^[,;:]$/.test(line.word(at)))) return false;
  let at = verb;
  while (isIn(auxiliaries, line.token(at), false) || isAdverb(line.token(at))) at++;
  return reporting.test(line.word(at));
}

/** "cases of cholera", "cholera cases", else the one of which the report calls an outbreak. */
function diseaseOf(line: Line, { document }: Reading, { first, last, modifiers }: Counted): string | undefined {
  const own = line.word(last) === 'of' ? line.token(last + 1) : undefined;
  if (own !== undefined) return diseases.has(own.lower) ? own.text : undefined;
  const before = modifiers.find((word) => diseases.has(word.toLowerCase()));
  if (before !== undefined || modifiers.length > 1) return before;
  const { tokens } = document;
  const told = new Set(
    tokens.slice(0, first).flatMap((token, i) => {
      if (!diseases.has(token.lower)) return [];
      const outbreak = [i - 2, i - 1, i + 1].some((at) => /^(?:outbreak|epidemic)$/.test(tokens[at]?.lower ?? ''));
      return outbreak ? [token.text] : [];
    }),
  );
  return told.size === 1 ? [...told][0] : undefined;
}

/** "deaths from cholera", "died of measles", "Cholera has killed": what they died of. */
export function diseaseKilling(line: Line, behind: number, verb: number | undefined): string | undefined {
  const told = /^(?:of|from|by|with)$/.test(line.word(behind)) ? line.token(behind + 1) : undefined;
  if (told !== undefined) return diseases.has(told.lower) ? told.lower : undefined;
  if (verb === undefined) return undefined;
  let at = verb - 1;
  while (isIn(auxiliaries, line.token(at), false) || isAdverb(line.token(at))) at--;
  return diseases.has(line.word(at)) ? line.word(at) : undefined;
}
