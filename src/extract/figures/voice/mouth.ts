/** A number for which nobody is named → whether its sentence puts it into somebody's mouth all the same: then it is not the report's own. */
import type { Span } from '../../../model/source.ts';
import { oncePer } from '../../../text/once.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import { subjectOf } from '../../clauses/subject.ts';
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { hasFiniteVerb } from '../../quotes/indirect/clause.ts';
import { complementAt } from '../../quotes/indirect/complement.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { QuantityRun } from '../number/quantity.ts';

/** `told`: what statements of the report hold, by which a verb of saying is known to have been read with all that it says. */
export function isInMouth(d: Discourse, line: Line, quantity: QuantityRun, told: readonly Span[]): boolean {
  const { document } = d.reading;
  const s = document.sentences[document.sentenceOf[quantity.first] ?? 0];
  if (!s || line.degraded) return false;
  return (
    d.quoted[quantity.number] === true ||
    isOfCount(line, quantity) ||
    reportingIn(d, line).some(({ at, lemma }) =>
      at < quantity.first ? saysBefore(d, at, lemma, quantity, s, told) : saysBehind(d, at, lemma, quantity, line, s),
    )
  );
}

/** Finite verbs of saying in a line, in text order: the same for each of its numbers. */
const reportingIn = (d: Discourse, line: Line): readonly Report[] => reportsOf(d)(line);

interface Report {
  readonly at: number;
  readonly lemma: string;
}

const reportsOf = oncePer((d: Discourse) =>
  oncePer((line: Line): readonly Report[] =>
    range(line.first + 1, line.last).flatMap((at) => {
      const lemma = reportingVerb(d, at);
      if (lemma === undefined) return [];
      // "suspected and confirmed cases": what the cases are.
      const describes = /^(?:and|or)$/.test(line.word(at - 1)) && /ed$/.test(line.word(at - 2));
      return !describes && isFiniteVerb(d, at) ? [{ at, lemma }] : [];
    }),
  ),
);

/** "The ministers maintained that the tax would be 700": the verb's clause holds the number, and no statement was read from it. */
function saysBefore(
  d: Discourse,
  at: number,
  lemma: string,
  { first }: QuantityRun,
  s: DocumentSentence,
  told: readonly Span[],
): boolean {
  const { tokens } = d.reading.document;
  const start = tokens[at]?.start ?? 0;
  const end = tokens[s.last - 1]?.end ?? 0;
  // "the blaze claimed the lives of 60"; “…,” said a man who lost seven.
  if (lemma === 'claim' || /^[,"”’']$/.test(tokens[at - 1]?.text ?? '')) return false;
  if (told.some((span) => span.start > start && span.start < end)) return false;
  const opens = complementAt(d, s, at, lemma);
  return opens !== undefined && opens <= first && hasFiniteVerb(d, opens, s.last);
}

/** "At least 316 died, an officer told the station – more than …": the words stand before the verb, and its subject is all that parts them. */
function saysBehind(
  d: Discourse,
  at: number,
  lemma: string,
  { last }: QuantityRun,
  line: Line,
  s: DocumentSentence,
): boolean {
  const comma = range(last, at).findLast((k) => line.word(k) === ',');
  const clause = complementAt(d, s, at, lemma);
  if (comma === undefined || (clause !== undefined && line.token(clause)?.kind !== 'mark')) return false;
  const subject = subjectOf(d, at, comma + 1, () => true);
  return subject?.how === 'own' && subject.phrases[0]?.first === comma + 1;
}

/** "revised their initial toll of six to eight": a count that is called somebody's. */
function isOfCount(line: Line, { first }: QuantityRun): boolean {
  return range(Math.max(line.first + 1, first - 20), first).some((at) => {
    if (!/^(?:tolls?|estimates?|tally|counts?)$/.test(line.word(at))) return false;
    let owner = at - 1;
    while (/^(?:initial|first|earlier|previous|official|own|death|latest|preliminary)$/.test(line.word(owner))) owner--;
    return (
      /^(?:their|its|his|her|['’]s?)$/.test(line.word(owner)) && !range(at, first).some((k) => line.word(k) === ';')
    );
  });
}
