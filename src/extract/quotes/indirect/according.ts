/** A sentence → what "according to" reports in it: "…, according to the ministry." and "According to the ministry, …". */
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, prepositions, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { subjectAfter } from '../speakers/after.ts';
import { named, type Speaker, sure } from '../speakers/voices.ts';
import { passedOnAt } from './around.ts';
import { hasFiniteVerb, hasVerb } from './clause.ts';
import { clauseEnd, nextReport, type Part, pastDateline } from './extent.ts';
import type { Reported } from './reporting.ts';

export function accordingTo(d: Discourse, s: DocumentSentence): Reported | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first; i < s.last - 2; i++) {
    if (!isAccording(d, i)) continue;
    const speaker = whose(d, i + 2, s.last);
    if (!speaker) return undefined;
    const report = (...parts: readonly Part[]): Reported => ({
      parts,
      speaker,
      verb: 'say',
      rule: 'indirect/according-to',
    });
    const first = pastDateline(d, s);
    // "– a tall order according to observers": said by the way.
    if (isAsideOf(d, first, i)) return undefined;
    const broken = brokenBy(d, s, first, i);
    if (broken) return report(...broken);
    if (i > first && !isMereFrame(d, first, i)) return report([first, tokens[i - 1]?.text === ',' ? i - 1 : i]);
    // "according to Jones's lawyer, Ann Roe, …": behind the name that is set off.
    const comma = commaFrom(d, d.reading.namedAt.get(speaker.at)?.last ?? i + 2, s);
    return comma < s.last - 3 ? report([comma + 1, ownEnd(d, comma + 1, s)]) : undefined;
  }
  return undefined;
}

/** "according to" at token `i`. Stems end early; elsewhere "an accord to end the war" is a treaty. */
export function isAccording(d: Discourse, i: number): boolean {
  const { tokens, source } = d.reading.document;
  const according = source.quality === 'degraded' ? /^accord(?:ing)?$/ : /^according$/;
  return according.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'to' && !d.quoted[i];
}

/** Where somebody else is told of, or an outlet that passes it on: "…, while Roe insists that", "…, the Herald reported". */
function ownEnd(d: Discourse, first: number, s: DocumentSentence): number {
  const end = nextReport(d, first - 3, s) ?? clauseEnd(d, s);
  for (let i = end - 1; i > first + 3; i--)
    if (d.reading.document.tokens[i]?.text === ',' && !d.quoted[i]) return passedOnAt(d, i, s) ? i : end;
  return end;
}

function commaFrom(d: Discourse, from: number, s: DocumentSentence): number {
  let comma = from;
  while (comma < s.last && d.reading.document.tokens[comma]?.text !== ',') comma++;
  return comma;
}

/** "One of the errors, according to Jones, was the price": the subject before the frame and its verb behind. */
function brokenBy(d: Discourse, s: DocumentSentence, first: number, i: number): readonly [Part, Part] | undefined {
  const { tokens } = d.reading.document;
  if (tokens[i - 1]?.text !== ',' || i - 1 <= first || hasVerb(d, first, { last: i - 1 })) return undefined;
  if (prepositions.has(tokens[first]?.lower ?? '')) return undefined;
  const comma = commaFrom(d, i + 2, s);
  const verb = tokens[comma + 1];
  const acts = auxiliaries.has(verb?.lower ?? '') || /^\p{Ll}{2,}(?:ed|[^s]s)$/u.test(verb?.text ?? '');
  return acts && clauseEnd(d, s) > comma + 2
    ? [
        [first, i - 1],
        [comma + 1, ownEnd(d, comma + 1, s)],
      ]
    : undefined;
}

/** "according to the ministry"; "according to council figures" is not the council's word. */
function whose(d: Discourse, from: number, high: number): Speaker | undefined {
  const speaker = subjectAfter(d, from - 1, high);
  if (!speaker || 'entity' in speaker.party || speaker.party.of !== undefined) return speaker ?? whoever(d, from, high);
  const last = from + speaker.party.unnamed.split(/\s+/).length;
  const goesOn = speaker.at === from && ownFigures.test(d.reading.document.tokens[last]?.lower ?? '');
  const further = speaker.at === from && ownFigures.test(d.reading.document.tokens[last + 1]?.lower ?? '');
  // "according to employee needs": of the employees, but not their word.
  const next = d.reading.document.tokens[last];
  if (speaker.at === from && next && isNeed(next)) return whoever(d, from, high);
  return goesOn || further ? (whoever(d, from, high) ?? speaker) : speaker;
}

const isNeed = (t: Token): boolean =>
  /^(?:needs?|performance|size|age|rank|income|wishes|choice|fulfil+ment)$/.test(t.lower);

/** A dash stands before it, and no comma or finite verb between. */
function isAsideOf(d: Discourse, first: number, according: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = according - 1; i > first; i--) {
    const text = tokens[i]?.text ?? '';
    if (text === ',') return false;
    if (/^(?:--|–|—)$/.test(text)) return !hasFiniteVerb(d, i, according);
  }
  return false;
}

/** "With 500 homes lost, according to Acme, the town …": what comes after is what is reported. */
function isMereFrame(d: Discourse, first: number, according: number): boolean {
  const { tokens } = d.reading.document;
  const opens = tokens[first]?.lower ?? '';
  if (opens !== 'with') return prepositions.has(opens) && !hasFiniteVerb(d, first, according);
  return !tokens.slice(first, according).some((t) => auxiliaries.has(t.lower));
}

/** "according to budget figures": the words for whoever or whatever it is, up to the next mark. */
function whoever(d: Discourse, from: number, high: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let last = from;
  while (last < Math.min(high, from + 9) && (tokens[last]?.kind === 'word' || tokens[last]?.text === '-')) {
    if (last > from && published.test(tokens[last]?.lower ?? '')) break;
    last++;
  }
  const end = tokens[last];
  const closed = last >= high || /^[,.;]$/.test(end?.text ?? '') || published.test(end?.lower ?? '');
  if (!closed || last <= from) return undefined;
  const owner = ownFigures.test(tokens[last - 1]?.lower ?? '') ? ownerBefore(d, from, last - 1) : undefined;
  if (owner) return sure(named(owner), 'speaker/owner', 0.75, owner.first);
  // "allocated according to need": a manner, no source.
  const words = tokens.slice(from, last);
  if (words.some(isNeed)) return undefined;
  const isSource = determiners.has(words[0]?.lower ?? '') || words.some((t) => isCapitalised(t) || tells.test(t.lower));
  if (!isSource) return undefined;
  return sure({ unnamed: wordsOf(d.reading.document, from, last) }, 'speaker/unnamed', 0.7, from);
}

/** "figures published on Monday": what was done with them is no part of who it is. */
const published = /^(?:published|released|issued|compiled|seen|obtained|quoted|cited)$/;

/** What a body counts or finds is its own word. */
const ownFigures = /^(?:figures|data|estimates?|statistics|calculations|records|survey|study|poll|report|analysis)$/;

/** Who or what can be a source with no article before it. */
const tells =
  /^(?:figures|data|estimates?|statistics|calculations|records?|surveys?|studies|polls?|reports?|analysis|documents?|papers?|filings?|accounts?|statements?|sources?|witness(?:es)?|officials?|experts?|rumou?rs|plans?|terms|media|police|people|results?|letters?|e-?mails?|[^s]+ists|[^s]+ers|one|some)$/;

/** "Acme data", "the ministry's own figures": the one body that stands before the noun. */
function ownerBefore(d: Discourse, from: number, noun: number): NamedRun | undefined {
  const found = new Set<NamedRun>();
  for (let i = from; i < noun; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'organization') found.add(run);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
