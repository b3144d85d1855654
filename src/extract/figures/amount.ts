/** Money, per cent, lengths, stretches of time and substances: what the amount is an amount of. */
import { wordsOf } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { NamedRun, Reading } from '../reading.ts';
import type { Context, Measured } from './context.ts';
import type { Counted } from './counted.ts';
import { dimensions, lengthUnits, timeUnits } from './data/units.ts';
import { disambiguation } from './disambiguation.ts';
import { eventOf } from './event-of.ts';
import { type Frame, frameOf, subjectOf } from './frame.ts';
import { settleCurrency } from './money.ts';
import { present } from './present.ts';
import type { QuantityRun } from './quantity.ts';
import { titleOf } from './title.ts';
import { type Topic, topicOf } from './topic.ts';

const fallbackNouns = {
  count: 'number',
  money: 'amount',
  percent: 'share',
  share: 'share',
  time: 'time',
  length: 'distance',
} as const;

/** The measure of an amount. */
export function amount(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading } = context;
  const unit = unitOf(line, quantity, counted, context.countOf);
  const kind = kindOf(quantity, unit, counted);
  const topic = topicFor(line, reading, quantity, counted, kind);
  const happens = kind === 'substance' ? eventOf(line, quantity, counted)?.event : undefined;
  const frame = frameFor(context, quantity, counted, topic);
  const noun = topic?.noun ?? (kind === 'substance' ? unit : fallbackNouns[kind]);
  const party = ownerOf(line, reading, topic) ?? frame.agent;
  const words = topic?.words ?? '';
  const anchored = party !== undefined || frame.tail !== undefined || words !== words.toLowerCase();
  const byParty =
    party === undefined || frame.tail !== undefined || kind === 'time'
      ? undefined
      : ownerPhrase(noun, topic?.event, party);
  return {
    measure: {
      noun,
      ...present({
        event: topic?.event ?? changeEvent(topic) ?? happens,
        place: frame.place,
        agent: party,
        qualifier: qualifierOf(topic),
      }),
      title: titleOf({
        subject: subjectWords(line, unit, kind, counted, topic),
        event: topic?.event ?? (topic?.change === undefined ? happens : undefined),
        tail: frame.tail,
        agentPhrase: byParty,
        disambiguation: anchored && kind !== 'time' ? undefined : disambiguation(context, quantity.number),
      }),
    },
    unit,
    kind,
    frame,
    counted,
    ...present({ topic }),
    inherited: false,
    anchored,
    because: [topic === undefined ? 'amount of something unsaid' : `amount: its noun stands ${topic.from}`],
  };
}

function topicFor(
  line: Line,
  reading: Reading,
  quantity: QuantityRun,
  counted: Counted,
  kind: Measured['kind'],
): Topic | undefined {
  if (kind === 'time') return ofTime(reading, quantity, counted);
  if (kind === 'substance') return substance(reading, counted);
  return topicOf(line, quantity, reading, counted.measure === undefined ? quantity.last : counted.last);
}

function kindOf(quantity: QuantityRun, unit: string, counted: Counted): Measured['kind'] {
  if (quantity.unit?.kind === 'money') return 'money';
  if (quantity.unit || unit === 'basis points') return 'percent';
  if (timeUnits.has(unit)) return 'time';
  if (counted.noun !== undefined && quantity.joined === undefined) return 'substance';
  return lengthUnits.has(unit) ? 'length' : 'substance';
}

/** "34 billion tonnes of oil": the substance is the noun. */
function substance(reading: Reading, counted: Counted): Topic | undefined {
  if (counted.noun === undefined) return undefined;
  return {
    noun: counted.noun,
    words: wordsOf(reading.document, counted.first, counted.last),
    first: counted.first,
    last: counted.last,
    from: 'behind',
  };
}

/** "90-day truce", "eleven months of fighting": only a noun that stands with it says how long what was. */
function ofTime(reading: Reading, quantity: QuantityRun, counted: Counted): Topic | undefined {
  if (counted.noun === undefined || counted.last <= counted.first) return undefined;
  const words = wordsOf(reading.document, counted.first, counted.last);
  return {
    noun: counted.noun,
    words,
    first: counted.first,
    last: counted.last,
    from: quantity.joined === undefined ? 'of' : 'behind',
  };
}

/** "minimum pension", "policy rate": what stands before the head. */
function qualifierOf(topic: Topic | undefined): string | undefined {
  const words = topic?.noun === undefined ? [] : (topic.words ?? '').toLowerCase().split(' ');
  const before = words.slice(0, Math.max(0, words.indexOf(topic?.noun ?? '')));
  return before.length === 0 ? undefined : before.join(' ');
}

/** A rise and a cut of one rate are two measures. */
const changeEvent = (topic: Topic | undefined): string | undefined => topic?.change?.replace(/ in$/, '').toLowerCase();

/** The tail stands behind the noun where the noun stands behind the amount, else behind the amount. */
function frameFor(
  { line, reading }: Context,
  quantity: QuantityRun,
  counted: Counted,
  topic: Topic | undefined,
): Frame {
  const behind = Math.max(topic?.last ?? 0, counted.measure === undefined ? quantity.last : counted.last);
  const frame = frameOf(line, reading, quantity.first, behind, undefined);
  const agent = topic?.eventAt === undefined ? undefined : subjectOf(line, reading, topic.eventAt);
  return agent && frame.agent === undefined ? { ...frame, agent: agent.name } : frame;
}

/** "Acme's offer", "Acme has debts of": the body that the noun belongs to. */
function ownerOf(line: Line, reading: Reading, topic: Topic | undefined): string | undefined {
  if (!topic || topic.event !== undefined) return undefined;
  for (let at = topic.first - 1; at >= Math.max(line.first, topic.first - 8); at--) {
    const word = line.word(at);
    if (/^(?:[,;:]|and|but|that|who|which|while)$/.test(word)) return undefined;
    const run = reading.namedAt.get(at);
    if (run) return owns(line, run, topic) ? run.entity.name : undefined;
  }
  return undefined;
}

const owns = (line: Line, run: NamedRun, topic: Topic): boolean =>
  run.entity.kind === 'organization' &&
  (run.last === topic.first ||
    /^(?:['’]s?|has|have|had|posted|reported|made|owes|offered|launched|raised|agreed|approved|unveiled)$/.test(
      line.word(run.last),
    ));

const byOwner =
  /^(?:offer|bid|approach|proposal|demand|pledge|appeal|request|donation|takeover|plan|investment|claim|counteroffer|package|call)s?$/;

const ownerPhrase = (noun: string, event: string | undefined, owner: string): string =>
  event !== undefined || byOwner.test(noun) ? `by ${owner}` : `of ${owner}`;

function unitOf(line: Line, quantity: QuantityRun, counted: Counted, countOf: (place: string) => number): string {
  if (quantity.unit?.kind === 'money') return settleCurrency(quantity.unit.name, line.word(quantity.last - 1), countOf);
  return quantity.unit?.name ?? counted.measure ?? 'number';
}

const unitNames: Readonly<Record<string, string>> = {
  km: 'kilometres',
  cm: 'centimetres',
  mm: 'millimetres',
  kg: 'kilograms',
};
const unitName = (unit: string): string => unitNames[unit] ?? unit;

const depths = /^(?:depth|height|width|length|distance|level|altitude|speed|temperature|magnitude|radius|thickness)$/;

/** "Length of the truce", "Barrels of oil", "Fall in shares", "Policy rate". */
function subjectWords(
  line: Line,
  unit: string,
  kind: Measured['kind'],
  counted: Counted,
  topic: Topic | undefined,
): string {
  const words = topic?.words;
  if (kind === 'time') return words === undefined ? 'Time' : `Length of ${withArticle(words)}`;
  if (kind === 'length') return lengthWords(line, unit, counted, topic);
  if (kind === 'substance' && counted.noun !== undefined) return `${unitName(unit)} of ${words ?? counted.noun}`;
  if (kind === 'substance') return words === undefined ? unitName(unit) : `${words} (${unitName(unit)})`;
  if (words === undefined) return kind === 'money' ? 'Money' : 'Share';
  // "the company's shares": whose, the title says by name.
  const bare = words.replace(
    /^(?:the )?(?:company|group|firm|airline|bank|party|government|club|union|country)(?:'s|’s) /,
    '',
  );
  return topic?.change === undefined ? bare : `${topic.change} ${bare}`;
}

function lengthWords(line: Line, unit: string, counted: Counted, topic: Topic | undefined): string {
  const dimension =
    dimensions.get(line.word(counted.last)) ?? (depths.test(topic?.noun ?? '') ? topic?.noun : undefined);
  if (dimension === undefined)
    return topic?.words === undefined ? `Distance (${unitName(unit)})` : `${topic.words} (${unitName(unit)})`;
  return topic?.words === undefined || topic.noun === dimension
    ? dimension
    : `${dimension} of ${withArticle(topic.words)}`;
}

const withArticle = (words: string): string => (/^\p{Lu}|s$/u.test(words) ? words : `the ${words}`);
