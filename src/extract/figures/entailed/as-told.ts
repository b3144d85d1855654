/** A measure in a clause that does not assert it → the same measure, its title saying so: "Planned minimum wage", "Expected deficit of Acme". */
import { capital } from '../../../text/english.ts';
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { isProcess } from '../amounts/terms.ts';
import type { Context, Measured } from '../context.ts';
import { isFormer } from '../former.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { type Modality, modalityOf } from './modality.ts';
import { saidOf } from './said.ts';

const offering = /\b(?:offer|bid|approach|takeover|proposal|tender|counteroffer)\b/i;
const planned =
  /\bto (?:be|go|vote|walk|march|gather|attend|arrive|return|resign|join|flee|abstain)\b|\b(?:planned|proposed|pledge\w*|package|plan|bill|expected)\b/i;
const doubted = /\b(?:possibly|presumed|feared|at risk|threatened|suspected|potential)\b/i;
const wanted = /\b(?:demand\w*|claim\w*|wanted|sought|requested|target)\b/i;

/** The title itself says that it is to come, or may be. */
export function tellsModality({ measure: { title } }: Measured, modality: Modality): boolean {
  switch (modality) {
    case 'planned':
      return planned.test(title) || offering.test(title) || doubted.test(title);
    case 'offered':
      return offering.test(title) || /^Money offered\b/.test(title) || planned.test(title);
    case 'expected':
      return planned.test(title) || doubted.test(title);
    case 'possible':
      return doubted.test(title);
    case 'wanted':
      return wanted.test(title) || planned.test(title);
    case 'off':
      return false;
  }
}

const prefixes: Readonly<Record<Exclude<Modality, 'off'>, string>> = {
  planned: 'planned',
  offered: 'offered',
  expected: 'expected',
  possible: 'possible',
  wanted: 'demanded',
};

/** Nobody plans these, whatever they will be. */
const outcomes =
  /^(?:sales|revenues?|turnover|profits?|earnings|income|loss|losses|deficit|surplus|debt|debts|inflation|unemployment|growth|output|production|exports|imports|reserves|population|costs?|economy|product|gdp|damage|demand|consumption|turnout|prices?)$/;

/** "When she made an offer, the stock was trading at $24": nobody offers that. */
const isMarketPrice = ({ topic }: Measured): boolean => topic?.words === 'share price' && topic.from === 'subject';

/** What is done with a number its verb tells: "Jobs to be cut". A level has no verb, and of things only an offer is told. */
export function toldAsIs(context: Context, quantity: QuantityRun, measured: Measured): Measured {
  const { kind, topic, measure } = measured;
  if (measured.modality !== undefined || measured.event !== undefined || topic?.event !== undefined) return measured;
  // "would rise from 10% to 11%": until then it is 10%.
  if (isFormer(context.line, quantity) || isMarketPrice(measured)) return measured;
  const isLength =
    kind === 'time' &&
    (measure.noun === 'age' || (isProcess(topic?.noun ?? '') && measure.title.startsWith('Length of ')));
  const isAmount = isLength || ((kind === 'money' || kind === 'percent') && topic?.noun !== undefined);
  if (!isAmount && (kind !== 'count' || measure.event !== undefined)) return measured;
  const modality = modalityOf(context.line, quantity.first, saidOf(context, quantity, measured).behind);
  if (modality === undefined || modality === 'off' || tellsModality(measured, modality)) return measured;
  if (!isAmount && modality !== 'offered') return measured;
  const word = modality === 'planned' && outcomes.test(measure.noun) ? 'expected' : prefixes[modality];
  return {
    modality,
    ...measured,
    measure: {
      ...measure,
      event: [word, measure.event].filter((part) => part !== undefined).join(' '),
      title: prefixed(context.line, word, measure.title),
    },
  };
}

/** "Planned wage", "Acme's planned offer", "Offered Acme shares". */
function prefixed(line: Line, word: string, title: string): string {
  if (title.startsWith('Length of ')) return title.replace(/^Length of (?:the )?/, (start) => `${start}${word} `);
  const owner = /^(.+?(?:['’]s|s['’])) (?=\p{Ll})/u.exec(title)?.[0];
  if (owner !== undefined) return `${owner}${word} ${title.slice(owner.length)}`;
  const first = title.split(' ')[0] ?? '';
  const isName = range(line.first + 1, line.last).some((at) => line.token(at)?.text === first);
  const rest = (isName ? title : title.charAt(0).toLowerCase() + title.slice(1)).replace(
    /^(?:predicted|projected|forecast|expected|planned|proposed|anticipated) /,
    '',
  );
  return `${capital(word)} ${rest}`;
}
