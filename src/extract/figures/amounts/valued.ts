/** "The offer values Acme at £9.8bn", "which values each Acme share at 745p" → the amount is that of the offer. */
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isNounHere, type Topic } from './topic-phrase.ts';

const bids = /^(?:offer|bid|approach|takeover|deal|tender|merger|proposal|buyout|acquisition)$/;
const values = /^(?:values|valued|valuing|value)$/;

/** Undefined where no verb of valuing governs the amount, or nobody named is valued. */
export function valuedAt(line: Line, { first }: QuantityRun, reading: Reading): Topic | undefined {
  const verb = verbBefore(line, first);
  if (verb === undefined) return undefined;
  const object = range(verb + 1, first).map((at) => reading.namedAt.get(at)?.entity);
  const name = object.find((entity) => entity?.kind === 'organization')?.name;
  if (name === undefined) return undefined;
  const bid = range(line.first, verb).findLast((at) => bids.test(line.word(at)));
  const share = range(verb + 1, first).some((at) => /^shares?$/.test(line.word(at)));
  return {
    noun: bid === undefined ? 'value' : 'offer',
    words: bid === undefined ? `value of ${name}` : `offer for ${name}`,
    first: verb,
    last: first,
    from: 'verb',
    ...(share ? { per: 'per share' } : {}),
  };
}

/** "values Acme at", "valued Acme at £10.2bn, or 745p": no other clause lies between. */
function verbBefore(line: Line, first: number): number | undefined {
  for (let at = first - 1; at >= Math.max(line.first, first - 14); at--) {
    if (/^(?:[;:"“”]|that|which|who|and|but|while)$/.test(line.word(at))) return undefined;
    // The noun: "the value of", "a value of".
    // "the stock's value on the exchange, where it closed at"
    const isNoun = line.word(at) === 'value' && isNounHere(line, at);
    if (values.test(line.word(at)) && line.word(at + 1) !== 'of' && !isNoun)
      return hasAt(line, at, first) ? at : undefined;
  }
  return undefined;
}

const hasAt = (line: Line, verb: number, first: number): boolean =>
  line.word(first - 1) === 'at' ||
  (line.word(first - 1) === 'or' && range(verb, first).some((at) => line.word(at) === 'at'));
