/** A phrase → what the words after its noun say that it is about: of "a bill ending the guarantee of benefits" their stems. */
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, conjunctions, determiners, prepositions, sentenceRange } from '../../grammar.ts';
import { idle, type Phrase } from './phrase.ts';

/** In tokens. */
const reach = 12;

const opening = /^(?:to|of|for|on|that|which|under|aimed|designed|intended|calling)$/;

/** Words that many plans share. */
const empty =
  /^(?:be|have|has|had|do|make|made|take|get|put|give|agree|sign|see|go|come|said|say|also|new|more|than|would|will|one|two|year|years|people|percent|million|billion)$/;

/** Without names, which are compared as owners and targets; nothing where no such words follow the noun. */
export function contentAfter(d: Discourse, p: Phrase): readonly string[] {
  const { tokens } = d.reading.document;
  const first = tokens[p.last];
  if (p.anchor || first?.kind !== 'word' || !(opening.test(first.lower) || /^\p{Ll}{2,}ing$/u.test(first.text)))
    return [];
  const { last } = sentenceRange(d.reading.document, p.head);
  const found: string[] = [];
  for (let i = p.last; i < Math.min(last, p.last + reach); i++) {
    const t = tokens[i];
    if (!t || /^[.;:,—–?!()]$/.test(t.text)) break;
    if (t.kind === 'word' && !d.reading.namedAt.has(i) && !d.reading.dateAt.has(i) && tells(t.lower))
      found.push(stem(t.lower));
  }
  return found;
}

/** "the welfare bill" after "a bill ending the guarantee of welfare": one names what the other is about. Other words for it part nothing. */
export function aboutFit(
  { content = [], qualifiers }: Phrase,
  theirs: ReadonlySet<string>,
  named: ReadonlySet<string>,
): number {
  if (qualifiers.some((q) => theirs.has(stem(q))) || content.some((w) => named.has(w))) return 1;
  return content.some((w) => theirs.has(w)) ? 0.6 : 0;
}

const tells = (w: string): boolean =>
  w.length > 2 &&
  !determiners.has(w) &&
  !prepositions.has(w) &&
  !auxiliaries.has(w) &&
  !conjunctions.has(w) &&
  !empty.test(w) &&
  !idle(w);
