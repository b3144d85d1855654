/** What an amount is said of → the title of its figure, which is read without the report. */

import { named } from '../../../text/english.ts';
import { entryOf } from '../../../text/outside.ts';
import type { Line } from '../../line.ts';
import type { Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import type { Frame } from '../counts/frame.ts';
import { dimensions } from '../data/units.ts';
import { titleOf } from '../title.ts';
import { dear } from './per.ts';
import type { Topic } from './topic-phrase.ts';

export interface Told {
  readonly line: Line;
  readonly unit: string;
  /** Undefined of words without a number. */
  readonly value?: number | undefined;
  readonly kind: Measured['kind'];
  readonly counted: Counted;
  readonly topic: Topic | undefined;
  /** What the money is that something is done with: "damages". */
  readonly what?: string | undefined;
  readonly noun: string;
  /** Whose it is, or who does what the verb says. */
  readonly owner: string | undefined;
  /** The state whose accounts they are. */
  readonly state: string | undefined;
  readonly per: string | undefined;
  readonly frame: Frame;
  /** "in the takeover of Acme": where nothing in its own sentence names anybody. */
  readonly occasion?: string | undefined;
  /** What happens to a substance. */
  readonly happens: string | undefined;
}

const byOwner =
  /^(?:offer|bid|approach|proposal|attempt|effort|demand|pledge|appeal|request|donation|takeover|plan|investment|claim|counteroffer|package|call)s?$/;
const within = /^(?:inflation|unemployment|turnout|growth|population|exports|imports)$/;

/** "Acme's offer for Widget per share", "Sales of Acme", "Money paid by Acme", "Inflation in the Republic". */
export function amountTitle(told: Told): string {
  const { topic, noun, owner, state, per, frame, happens, occasion } = told;
  const subject = subjectWords(told);
  const event = topic?.event ?? (topic?.change === undefined ? happens : undefined);
  const tail = [frame.tail, rateOf(subject, per)].filter((part) => part !== undefined).join(' ') || undefined;
  const { place, near } = frame;
  // "the rate of the Bank": the tail says whose it is.
  const owned =
    !(topic?.words !== undefined && / of \p{Lu}/u.test(topic.words)) &&
    owner !== undefined &&
    !`${subject} ${frame.tail ?? ''}`.includes(owner) &&
    !/^(?:of|by) /.test(frame.tail ?? '')
      ? owner
      : undefined;
  if (owned === undefined)
    return titleOf({
      subject,
      event,
      tail,
      place: place ?? (within.test(noun) ? state : undefined),
      near,
      agentPhrase: state !== undefined && !within.test(noun) ? `of ${named(state)}` : occasion,
    });
  if (event !== undefined)
    return titleOf({
      subject,
      event: `${event} by ${/^\p{Lu}/u.test(owned) ? named(owned) : `the ${owned}`}`,
      tail,
      place,
      near,
    });
  if (byOwner.test(noun)) return titleOf({ subject: ownersSubject(owned, subject, topic?.change), tail, place, near });
  return titleOf({ subject: `${subject} of ${named(owned)}`, tail, place, near });
}

/** "the hourly minimum is $5 an hour": told once. */
const rateOf = (subject: string, per: string | undefined): string | undefined =>
  per === undefined ||
  (per === 'per share' && /^(?:share price|(?:rise|fall|cut) in .*\b(?:stock|shares?)\b)/i.test(subject)) ||
  new RegExp(`\\b${per === 'per day' ? 'dai' : per.slice(4)}ly\\b`, 'i').test(subject)
    ? undefined
    : per;

/** "Acme's offer", "Rise in Acme's offer", "Value of Acme's offer" of one that was valued at so much. */
function ownersSubject(owner: string, subject: string, change: string | undefined): string {
  const before = [change ?? '', 'value of the'].find((words) => words !== '' && subject.startsWith(`${words} `));
  return before === undefined
    ? `${possessive(owner)} ${subject}`
    : `${before.replace(/ the$/, '')} ${possessive(owner)}${subject.slice(before.length)}`;
}

const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** Without "the company's", whose name the title says, and without the verb of a progressive form. */
const nounWords = (words: string): string =>
  words
    .replace(
      /^(?:the |this |that )?(?:\p{L}+ )?(?:company|group|firm|airline|bank|party|government|club|union|country|carrier)(?:'s|’s) /u,
      '',
    )
    .replace(/^(?:calling|asking|pushing|pressing|bidding|looking) for (?:an? )?/, '')
    .replace(/^(?:projecting|expecting|forecasting|reporting|posting|seeing|making|including) /, '');

const unitNames: Readonly<Record<string, string>> = {
  km: 'kilometres',
  cm: 'centimetres',
  mm: 'millimetres',
  kg: 'kilograms',
};
const unitName = (unit: string): string => entryOf(unitNames, unit) ?? unit;

const depths = /^(?:depth|height|width|length|distance|level|altitude|speed|temperature|magnitude|radius|thickness)$/;

/** "The deal is worth $5bn" */
const wholes = /^(?:offer|bid|deal|takeover|merger|transaction|acquisition|contract|agreement|package|purchase|sale)$/;

/** "Length of the truce", "Barrels of oil", "Fall in shares", "Policy rate". */
function subjectWords({ line, unit, kind, counted, topic, what, value }: Told): string {
  const words = topic?.words === undefined ? undefined : nounWords(topic.words);
  if (kind === 'time') return words === undefined ? 'Time' : `Length of ${withArticle(words)}`;
  if (kind === 'length') return lengthWords(line, unit, counted, topic);
  if (kind === 'substance' && counted.noun !== undefined) return `${unitName(unit)} of ${words ?? counted.noun}`;
  if (kind === 'substance') return words === undefined ? unitName(unit) : `${words} in ${unitName(unit)}`;
  if (words === undefined) return kind === 'money' ? (what ?? 'Money') : 'Share';
  return toldWords(words, kind, topic, value);
}

/** The noun phrase as a title has it, that of a change with it. */
function toldWords(words: string, kind: Told['kind'], topic: Topic | undefined, value: number | undefined): string {
  const change = topic?.change;
  if (change !== undefined) {
    if (words !== 'economy') return `${change} ${words}`;
    return change === 'Rise in' ? 'growth of the economy' : 'contraction of the economy';
  }
  if (words === 'turnout') return 'voter turnout';
  if (words === 'damage') return 'cost of the damage';
  if (kind !== 'money') return words;
  // What a share costs, and no number of shares.
  if (/^(?:shares|stock)$/.test(topic?.noun ?? '') && topic?.from !== 'behind' && (value ?? dear) < dear)
    return words.replace(/\b(?:shares|stock)\b/, 'share price');
  if (topic?.from !== 'subject') return words;
  return wholes.test(words) ? `value of the ${words}` : words;
}

const bearings = /^(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?$/u;

function lengthWords(line: Line, unit: string, counted: Counted, topic: Topic | undefined): string {
  const dimension =
    dimensions.get(line.word(counted.last)) ?? (depths.test(topic?.noun ?? '') ? topic?.noun : undefined);
  // "600 miles south of Northport"
  if (bearings.test(topic?.words ?? '')) return `Distance in ${unitName(unit)} ${topic?.words}`;
  if (dimension === undefined)
    return topic?.words === undefined ? `Distance in ${unitName(unit)}` : `${topic.words} in ${unitName(unit)}`;
  return topic?.words === undefined || topic.noun === dimension
    ? dimension
    : `${dimension} of ${withArticle(topic.words)}`;
}

const withArticle = (words: string): string => (/^\p{Lu}|s$/u.test(words) ? words : `the ${words}`);
