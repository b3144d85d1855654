/** One report, read for names, places and dates → the figures it gives, each with what it measures. */

import type { FigureClaim, StatementClaim } from '../../model/claim.ts';
import { type Evidence, evidence } from '../../model/evidence.ts';
import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { claimId, type NonEmpty } from '../../model/ids.ts';
import { readable, type Span } from '../../model/source.ts';
import type { Quantity } from '../../model/values.ts';
import { shortHash } from '../../text/hash.ts';
import { type Discourse, discourse } from '../coreference.ts';
import { spanOf } from '../grammar.ts';
import { type Line, linesOf } from '../line.ts';
import type { Reading } from '../reading.ts';
import { isKnownQuake } from './amounts/magnitude.ts';
import { statedDate } from './as-of.ts';
import { confidenceOf } from './confidence.ts';
import type { Antecedent, Context, Measured } from './context.ts';
import { isPerson } from './counts/person.ts';
import { countsSpeakers } from './counts/speaker-count.ts';
import { overclaims, toldAsIs } from './entailed/index.ts';
import { noFigure } from './exclude.ts';
import { isFormer, isToChange, isWished } from './former.ts';
import { measureOf } from './measure.ts';
import { isOne } from './number/one.ts';
import { type QuantityRun, quantityAt } from './number/quantity.ts';
import { isPlural } from './number/word-form.ts';
import { isOfOtherTime } from './other-time.ts';
import { reckonedWith } from './reckoned.ts';
import { agreed, reread } from './reread/index.ts';
import { saysItself } from './self-said.ts';
import { subjectOfReport } from './subject.ts';
import { speakersOf, unproven, type Voice, voiceOf } from './voice/attribution.ts';

/**
 * Figures in text order; their spans never overlap. `statements` of the same report, where known, say whose figures
 * stand inside quotations and indirect speech; the discourse tells who "the union" and "he" are.
 */
export function findFigures(
  reading: Reading,
  statements: readonly StatementClaim[] = [],
  d: Discourse = discourse(reading, [], []),
): readonly FigureClaim[] {
  const countOf = placeCounter(reading);
  const figures: FigureClaim[] = [];
  const subject = subjectOfReport(reading);
  const speakers = speakersOf(statements);
  let before: readonly Antecedent[] = [];
  reading.document.sentences.forEach((sentence, index) => {
    const lines = linesOf(reading.document, sentence);
    for (const line of lines) {
      // Of a text without full stops the evidence is the stretch that was read together.
      const whole = lines.length === 1 ? sentence.sentence : spanOf(reading.document, line.first, line.last);
      for (const quantity of quantitiesIn(line, reading)) {
        const said = voiceOf(d, line, quantity, speakers);
        const speaker = said?.party && 'entity' in said.party ? said.party.entity : undefined;
        const context = { line, reading, d, sentence: index, before, subject, countOf, speaker };
        const measured = toldAsIs(context, quantity, measureOf(context, quantity));
        figures.push(figureOf(context, quantity, measured, whole, said));
        before = [{ measured, quantity, sentence: index }, ...before.slice(0, 7)];
      }
    }
  });
  return figures;
}

/** `whole`: its sentence; `said`: who says so. */
function figureOf(
  context: Context,
  quantity: QuantityRun,
  measured: Measured,
  whole: Span,
  said: Voice | undefined,
): FigureClaim {
  // How a vote went is known to all, and so is how strong the quake was that is known by its strength.
  const isKnown = measured.measure.noun === 'votes' || isKnownQuake(context.line, quantity, measured);
  const voice = isKnown ? undefined : said;
  const first = overclaims(context, quantity, measured);
  // What one reading doubts no other need doubt.
  const second = first.every((reason) => reason === figureReasons.notYetSo)
    ? reread(context, quantity, measured)
    : agreed;
  const unowned = voice !== undefined && voice.party === undefined ? [unproven] : [];
  const doubts = [...first, ...second.against, ...unowned];
  const bare = claim(context, whole, quantity, measured, voice, doubts);
  const own = hasReason(measured.because, figureReasons.bySelf) || saysItself(context, quantity, measured);
  const figure = entailed(atHead(own ? inItsOwnWords(bare) : bare, measured, context.sentence), doubts);
  return second.unsaid.length === 0 ? figure : { ...figure, because: [...figure.because, ...second.unsaid] };
}

/** Sentences, headlines among them, that a report opens with. */
const head = 3;
/** Fewer of a thing are told in passing even there. */
const few = 5;

/** What the first sentences say is done to so many is no passing remark. */
const atHead = (figure: FigureClaim, { event }: Measured, sentence: number): FigureClaim =>
  sentence < head &&
  event?.voice === 'active' &&
  event.habitual !== true &&
  (figure.quantity.value ?? 0) >= few &&
  figure.confidence >= 0.4
    ? { ...figure, confidence: Math.max(figure.confidence, 0.5) }
    : figure;

/** Its title is the clause's own words: worth a page, though it names nobody. */
const inItsOwnWords = (figure: FigureClaim): FigureClaim => ({
  ...figure,
  confidence: Math.max(figure.confidence, 0.55),
  because: hasReason(figure.because, figureReasons.bySelf) ? figure.because : [...figure.because, figureReasons.bySelf],
});

/** Surer than this is none whose title says more than the clause of its number. */
const inPassing = 0.3;

const entailed = (figure: FigureClaim, overclaimed: readonly string[]): FigureClaim =>
  overclaimed.length === 0
    ? figure
    : {
        ...figure,
        confidence: Math.min(figure.confidence, inPassing),
        because: [...figure.because, ...overclaimed],
      };

const sortOf = (reasons: readonly string[]): NonNullable<FigureClaim['overclaims']> =>
  reasons.every((reason) => reason === figureReasons.notYetSo)
    ? 'modality'
    : reasons.every((reason) => reason === figureReasons.notYetSo || reason === figureReasons.untoldGroup)
      ? 'group'
      : 'measure';

/** Rows of numbers are no prose: nothing says what they count. */
function isTable(line: Line): boolean {
  let numbers = 0;
  let words = 0;
  for (let i = line.first; i < line.last; i++) {
    const kind = line.token(i)?.kind;
    if (kind === 'number') numbers++;
    else if (kind === 'word') words++;
  }
  return numbers >= 3 && (numbers > words || numbers > 40);
}

/** The quantities of one sentence that count something. */
export function quantitiesIn(line: Line, reading: Reading): QuantityRun[] {
  const found: QuantityRun[] = [];
  if (isTable(line)) return found;
  for (let i = line.first; i < line.last; ) {
    const quantity = quantityAt(line, i);
    if (
      quantity &&
      (quantity.form !== 'one' || isOne(line, quantity)) &&
      noFigure(line, quantity, reading) === undefined
    )
      found.push(quantity);
    i = Math.max(i + 1, quantity?.last ?? 0);
  }
  return found;
}

/** As `resolve/` and a reader of `explain` know them. */
const anchorReason = { named: [], report: [figureReasons.leansOnReport], none: [figureReasons.namesNobody] } as const;

function claim(
  { reading, line }: Context,
  sentence: Span,
  quantity: QuantityRun,
  measured: Measured,
  said: Voice | undefined,
  doubts: readonly string[],
): FigureClaim {
  const { source } = reading.document;
  const more = reckonedWith(line, reading, quantity.last, measured);
  const measure =
    more === undefined ? measured.measure : { ...measured.measure, title: `${measured.measure.title} ${more}` };
  const stated = statedDate(line, reading, quantity, measured);
  // What is to be raised from 8 to 10 is 8 until then.
  const replaced = isFormer(line, quantity, measured.measure.noun);
  const former = replaced && !isWished(line, quantity);
  const past = (replaced && !isToChange(line, quantity)) || isOfOtherTime(line, reading, quantity);
  const asOf = stated ?? (past ? undefined : source.meta.date);
  const whole: NonEmpty<Evidence> = [evidence(source, { start: sentence.start, end: sentence.end })];
  return {
    id: claimId(shortHash(`${source.id} figure ${quantity.span.start} ${quantity.span.end}`)),
    kind: 'figure',
    evidence: whole,
    confidence: countsSpeakers(line, quantity)
      ? 0.05
      : Math.min(confidenceOf(quantity, measured), isStem(line, measured) ? inPassing : 1),
    because: [
      ...measured.because,
      ...(former ? ['former value'] : []),
      ...(countsSpeakers(line, quantity) ? [figureReasons.countsSpeakers] : []),
      ...anchorReason[measured.anchored],
      ...(said?.party === undefined ? [] : [said.because]),
      ...(source.quality === 'degraded' ? [figureReasons.degraded] : []),
    ],
    quantity: quantityOf(source.view, quantity, measured.unit),
    span: quantity.span,
    measure,
    ...(asOf === undefined ? {} : { asOf }),
    ...(former ? { former: true } : {}),
    asOfBasis: stated !== undefined ? 'stated' : asOf === undefined ? 'unknown' : 'report',
    ...(said?.party === undefined ? {} : { attributedTo: said.party }),
    ...(doubts.length === 0 ? {} : { overclaims: sortOf(doubts) }),
  };
}

/** "265 facil": what a machine left of a noun that no table knows is no word to be shown. */
const isStem = (line: Line, { kind, counted: { noun } }: Measured): boolean =>
  line.degraded && kind === 'count' && noun !== undefined && !isPlural(noun) && !isPerson(noun);

const quantityOf = (view: string, { value, low, high, comparator, span }: QuantityRun, unit: string): Quantity => ({
  value,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  comparator,
  unit,
  words: readable(view.slice(span.start, span.end)),
});

/** How often a place or its adjective is named, by its words in lower case. */
function placeCounter({ places, document, named }: Reading): (place: string) => number {
  const counts = new Map<string, number>();
  const add = (first: number, last: number): void => {
    const words = document.tokens
      .slice(first, last)
      .map((t) => t.lower)
      .join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  };
  for (const run of [...places, ...named]) {
    add(run.first, run.last);
    const head = run.last - run.first > 1 ? document.tokens[run.first] : undefined;
    if (head) add(run.first, run.first + 1);
  }
  return (place) => counts.get(place) ?? 0;
}
