/** A verb of saying → the subject that stands after it: "…," said Mary Jones, chief executive of Acme. */
import type { Discourse } from '../../coreference.ts';
import { titleHeads, titleModifiers } from '../../data/offices.ts';
import { honorifics } from '../../data/person-words.ts';
import { conjunctions, prepositions } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { unnamed } from './noun-phrase.ts';
import { pronounSpeaker } from './pronoun.ts';
import { isOffice, isPossessive, isSpeakerNoun, named, type Speaker, sure } from './voices.ts';

/** Nothing at token `high` or right of it is looked at. */
export function subjectAfter(d: Discourse, verb: number, high: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let noun = -1;
  let narrowed = false;
  for (let i = verb + 1; i < Math.min(high, verb + 14); i++) {
    const t = tokens[i];
    if (!t || d.quoted[i] || t.kind === 'quote' || endsHere(d, i, verb, noun)) break;
    narrowed ||= noun >= 0 && prepositions.has(t.lower);
    const run = d.reading.namedAt.get(i);
    const who = run ? subjectNamed(d, run, noun, narrowed) : undefined;
    if (who) return who;
    if (run) i = run.last - 1;
    else if (t.lower === 'he' || t.lower === 'she') return pronounSpeaker(d, verb, t.lower);
    else if (speaks(d, i) && !(narrowed && isOfOfficer(d, noun, i))) noun = i;
  }
  return noun < 0 ? undefined : unnamed(d, noun, verb + 1, phraseEnd(d, noun, high));
}

/** Not "the officials' report": it only says whose it is. */
const speaks = (d: Discourse, i: number): boolean =>
  isSpeakerNoun(d, i) && !isPossessive(d.reading.document.tokens[i + 1]?.text);

/** "said a spokesman for Jones" names somebody else: the noun before has been narrowed, and no comma stands between. */
function subjectNamed(d: Discourse, run: NamedRun, noun: number, narrowed: boolean): Speaker | undefined {
  // "said Jones's lawyer, Ann Roe": the name only says whose lawyer.
  if (run.entity.kind === 'person' && isPossessive(d.reading.document.tokens[run.last]?.text)) return undefined;
  // "said Acme Hall analyst Jim Roe": the office of whoever is named behind it.
  const behind = d.reading.namedAt.get(run.last + 1);
  if (behind?.entity.kind === 'person' && titleHeads.has(d.reading.document.tokens[run.last]?.lower ?? ''))
    return undefined;
  if (run.entity.kind === 'person')
    return narrowed && !isApposed(d, run) && !isWriter(d, run, noun)
      ? undefined
      : sure(named(run), 'speaker/after-verb', 0.96, run.first);
  return noun < 0 && !goesOn(d, run) ? sure(named(run), 'speaker/after-verb', 0.9, run.first) : undefined;
}

/** "a spokesman for the |minister|": he speaks, unless it is a writing. */
const isOfOfficer = (d: Discourse, noun: number, i: number): boolean =>
  isOffice(d, i) && !writings.test(d.reading.document.tokens[noun]?.lower ?? '');

const writings =
  /^(?:statement|communiqu[eé]|report|letter|e-?mail|memo|document|message|filing|release|note|post|tweet)$/;

/** "a statement read by Industry Minister Jim Roe": the office that was found is his. */
const isWriter = (d: Discourse, run: NamedRun, noun: number): boolean =>
  noun === run.first - 1 && titleHeads.has(d.reading.document.tokens[noun]?.lower ?? '');

function isApposed(d: Discourse, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  let i = run.first - 1;
  while (honorifics.has(tokens[i]?.lower ?? '') || tokens[i]?.text === '.') i--;
  return tokens[i]?.text === ',';
}

/** "figures |from| Acme"; "a plan signed |by| many" is not their word. */
function isSourceOf(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const [before = '', word = ''] = [tokens[i - 1]?.lower, tokens[i]?.lower];
  return /^(?:of|by|from|in)$/.test(word) && !/^(?:signed|seen|reviewed|viewed|obtained|leaked)$/.test(before);
}

/** A comma that no named apposition follows, or a full stop that is no abbreviation's. */
function endsHere(d: Discourse, i: number, verb: number, noun: number): boolean {
  const { tokens } = d.reading.document;
  const text = tokens[i]?.text;
  // "it said in a statement": what follows a preposition is no subject.
  // "according to figures from Acme", but not "to a screenshot sent via Acme".
  const source = tokens[verb]?.lower === 'to' && isSourceOf(d, i);
  if (noun < 0 && !source && prepositions.has(tokens[i]?.lower ?? '')) return true;
  // "according to the law unless Acme agrees": a clause of its own.
  if (/^(?:unless|if|because|although|though|until|whether)$/.test(tokens[i]?.lower ?? '')) return true;
  // "said officials who met Jones".
  if (noun >= 0 && /^(?:who|which|whose|that|while|when|where|but)$/.test(tokens[i]?.lower ?? '')) return true;
  let next = i + 1;
  while (honorifics.has(tokens[next]?.lower ?? '') || tokens[next]?.text === '.') next++;
  // "said Acme president, chairman and chief executive Jim Roe".
  if (text === ',' && isListed(d, i)) return false;
  if (text === ',') return noun < 0 || d.reading.namedAt.get(next)?.entity.kind !== 'person';
  return text === '.' && i > verb + 1 && (tokens[i - 1]?.text.length ?? 0) > 3;
}

/** Behind the comma go on the offices of whoever is named behind them. */
function isListed(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  if (!titleHeads.has(tokens[comma - 1]?.lower ?? '')) return false;
  let i = comma + 1;
  while (
    titleHeads.has(tokens[i]?.lower ?? '') ||
    titleModifiers.has(tokens[i]?.lower ?? '') ||
    (i > comma + 1 && tokens[i]?.lower === 'and')
  )
    i++;
  const isList = tokens.slice(comma, i).some((t) => t.lower === 'and');
  return isList && d.reading.namedAt.get(i)?.entity.kind === 'person';
}

/** "Acme chief …": the name is only the owner of what follows. */
function goesOn(d: Discourse, run: NamedRun): boolean {
  const next = d.reading.document.tokens[run.last];
  if (!next || prepositions.has(next.lower) || conjunctions.has(next.lower)) return false;
  return (next.kind === 'number' && !next.spaced) || next.kind === 'word' || isPossessive(next.text);
}

/** "a spokesman for the ministry": the phrase goes on to the end of what it belongs to. */
function phraseEnd(d: Discourse, noun: number, high: number): number {
  const { tokens } = d.reading.document;
  let last = noun + 1;
  if (!prepositions.has(tokens[last]?.lower ?? '')) return last;
  for (let i = last; i < Math.min(high, noun + 9); i++) {
    const t = tokens[i];
    if (!t || (t.kind !== 'word' && !isPossessive(t.text))) break;
    last = i + 1;
  }
  return last;
}
