/** A name in a sentence → who speaks where it may be the main clause's subject: its bearer, or whom it narrows. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, isIn, prepositions } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { unnamed } from './noun-phrase.ts';
import { isOffice, isPossessive, isSpeakerNoun, named, type Speaker, sure } from './voices.ts';

/** "officials": several who can speak. */
export const isPlural = (d: Discourse, i: number): boolean =>
  isSpeakerNoun(d, i) && /[^s]s$/.test(d.reading.document.tokens[i]?.lower ?? '');

/** "Acme Chief Executive Larry Roe": between the body and the person stands an office, and the person acts. */
function isBeforeOfficer(d: Discourse, run: NamedRun): boolean {
  if (run.entity.kind !== 'organization') return false;
  for (let i = run.last; i < run.last + 6; i++) {
    const next = d.reading.namedAt.get(i);
    if (next) return next.entity.kind === 'person' && i > run.last && isSpeakerNoun(d, i - 1);
    const t = d.reading.document.tokens[i];
    // "Acme has written to Port Secretary Larry Roe": he is no officer of Acme's.
    if (t?.kind !== 'word' || auxiliaries.has(t.lower) || (prepositions.has(t.lower) && t.lower !== 'of')) return false;
  }
  return false;
}

export const isArticle = (t: Token | undefined): boolean => /^(?:the|an?)$/.test(t?.lower ?? '');

/** "the board|, who are advised by Roe,| believe": past a clause that only tells more of the subject; else the same token. */
export function pastRelative({ reading: { document } }: Discourse, at: number, end: number): number {
  const { tokens } = document;
  if (tokens[at]?.text !== ',' || !/^(?:who|which|whose)$/.test(tokens[at + 1]?.lower ?? '')) return at;
  let i = at + 2;
  while (i < end && tokens[i]?.text !== ',') i++;
  return i < end ? i + 1 : at;
}

/** A name where a main clause's subject can stand. */
export function mainNamed(d: Discourse, run: NamedRun, first: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const by = (confidence: number): Speaker => sure(named(run), 'speaker/main-clause', confidence, run.first);
  // "AP - Roe gave up the bid, saying": the agency of a dateline.
  if (
    isBeforeOfficer(d, run) ||
    /^(?:stock|shares?|bonds?|prices?)$/.test(tokens[run.last]?.lower ?? '') ||
    (run.entity.class === 'media' && /^(?:[-–—):]|--)$/.test(tokens[run.last]?.text ?? ''))
  )
    return undefined;
  // "Acme officials": they speak, and the name only says whose they are.
  if (isPlural(d, run.last)) return unnamed(d, run.last, first);
  // "The PVX leader left, saying": he, and not the party.
  if (run.entity.kind === 'organization' && isOffice(d, run.last) && !d.reading.namedAt.has(run.last + 1))
    return unnamed(d, run.last, first);
  const adjective = /^\p{Ll}[\p{Ll}-]+$/u.test(tokens[run.first - 1]?.text ?? '') && isArticle(tokens[run.first - 2]);
  const opens = adjective ? run.first - 1 : run.first;
  const before = isArticle(tokens[opens - 1]) ? opens - 2 : opens - 1;
  if (!isPossessive(tokens[run.last]?.text) && !isIn(prepositions, tokens[before], false)) return by(0.75);
  // "The board of Acme": the body acts through it.
  return tokens[run.first - 1]?.lower === 'of' && run.first - first < 5 ? by(0.7) : undefined;
}
