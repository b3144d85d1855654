/** What the measure of one quantity may lean on: its sentence, its report, and the figures before it. */
import type { Measure } from '../../model/claim.ts';
import type { LocalKey } from '../../model/ids.ts';
import type { Discourse } from '../coreference.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import type { Topic } from './amounts/topic-phrase.ts';
import { type Counted, countedBy } from './counts/counted.ts';
import type { Frame } from './counts/frame.ts';
import type { Modality } from './entailed/modality.ts';
import type { Event } from './happenings/event.ts';
import { type QuantityRun, quantityAt } from './number/quantity.ts';
import type { ReportSubject } from './subject.ts';

export type Anchor = 'named' | 'report' | 'none';

export interface Measured {
  readonly measure: Measure;
  readonly unit: string;
  readonly kind: 'count' | 'money' | 'percent' | 'share' | 'time' | 'length' | 'substance';
  readonly frame: Frame;
  readonly event?: Event;
  /** How a title tells the event. */
  readonly shown?: string;
  readonly counted: Counted;
  readonly topic?: Topic;
  /** Noun or unit were taken over from a figure before. */
  readonly inherited: boolean;
  /** It is not so yet, and the title says so. */
  readonly modality?: Modality;
  /** A verb governs it that the title does not tell. */
  readonly governed?: boolean;
  /**
   * How a title can be understood without the report: it names somebody, a place or a happening by what is said of the
   * figure; it says which reports tell it; or it does not.
   */
  readonly anchored: Anchor;
  readonly because: readonly string[];
}

export interface Antecedent {
  readonly measured: Measured;
  readonly quantity: QuantityRun;
  readonly sentence: number;
}

export interface Context {
  readonly line: Line;
  readonly reading: Reading;
  /** Who "its" and "the company" are. */
  readonly d: Discourse;
  readonly sentence: number;
  /** Figures before this one, the nearest first; no more than a few. */
  readonly before: readonly Antecedent[];
  readonly subject: ReportSubject;
  /** How often the report names a country or its adjective. */
  readonly countOf: (place: string) => number;
  /** Who says it, if somebody named does: a title does not lean on the speaker. */
  readonly speaker: LocalKey | undefined;
}

/** The figure whose noun an ellipsis takes over: the nearest that has one, in this sentence or the one before. */
export function antecedent(
  context: Context,
  fits: (a: Antecedent) => boolean = () => true,
  reach = 1,
): Antecedent | undefined {
  return context.before.find(
    (a) => context.sentence - a.sentence <= reach && a.measured.measure.noun !== 'number' && fits(a),
  );
}

/** "from 2.5 to 1.75 per cent", "24 to 36 hours": the unit stands behind the second number alone. */
export function forward(line: Line, quantity: QuantityRun): { quantity: QuantityRun; counted: Counted } | undefined {
  const each = besideEach(line, quantity);
  if (each) return each;
  if (!/^(?:to|and|or|against|from|in|then|,)$/.test(line.word(quantity.last))) return undefined;
  if (line.word(quantity.last) === 'in') return undefined;
  const at = quantity.last + 1;
  const next = [at, at + 1, at + 2].map((i) => quantityAt(line, i)).find((q) => q !== undefined && q.first <= at);
  if (!next || next.form === 'one' || next.form === 'share') return undefined;
  const counted = countedBy(line, next);
  if (!next.unit && counted.measure === undefined && counted.noun === undefined) return undefined;
  return { quantity: next, counted };
}

/** "3,402 hourly and 611 salaried workers": the noun stands behind the second number alone, an adjective behind each. */
function besideEach(line: Line, quantity: QuantityRun): { quantity: QuantityRun; counted: Counted } | undefined {
  const adjective = line.token(quantity.last);
  if (adjective?.kind !== 'word' || line.word(quantity.last + 1) !== 'and') return undefined;
  const next = quantityAt(line, quantity.last + 2);
  // "300 abroad and one analyst said"
  if (next?.form === 'one') return undefined;
  const counted = next && countedBy(line, next);
  if (!next || counted?.noun === undefined || counted.modifiers.length !== 1) return undefined;
  return { quantity: next, counted: { ...counted, modifiers: [adjective.text] } };
}
