/** A vote that passed or threw out a proposal → the chamber that took it: named in the clause, or the one spoken of. */
import type { Party } from '../../../model/mention.ts';
import { chamberNouns, isChamber } from '../../../text/chambers.ts';
import { oncePer } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import { determiners, sentenceRange, wordsOf } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun, Reading } from '../../reading.ts';

const inside = /^(?:in|through|by)$/;

const namesOne = ({ entity }: NamedRun): boolean => entity.kind === 'organization' && isChamber(entity);

/** "the Senate", "the lower house", "the 300-seat parliament", where its words begin at token `at`. */
function chamberAt(d: Discourse, at: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const first = determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  for (let i = first; i < Math.min(last, first + 4); i++) {
    const run = d.reading.namedAt.get(i);
    if (run) return namesOne(run) && run.last <= last ? by({ entity: run.entity.key }, 0.9, run.first) : undefined;
    const w = tokens[i]?.lower ?? '';
    if (chamberNouns.has(w)) return by({ unnamed: wordsOf(d.reading.document, at, i + 1) }, 0.75, at);
    if (tokens[i]?.kind === 'mark' && tokens[i]?.text !== '-') return undefined;
  }
  return undefined;
}

const by = (party: Party, confidence: number, at: number, rule = 'chamber'): Speaker => ({
  party,
  rule: `speaker/${rule}`,
  confidence,
  at,
});

/** "passed the house", "passed in the Senate", "was approved with 153 votes in the 300-seat parliament"; `from` is behind the verb. */
export function chamberHere(d: Discourse, from: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  for (let i = from; i < Math.min(last, from + 12); i++) {
    const w = tokens[i]?.lower ?? '';
    if (/^[.;:]$|^(?:and|but|after|before|that|which|as)$/.test(w)) return undefined;
    const leads = (i === from && !inside.test(w)) || inside.test(tokens[i - 1]?.lower ?? '');
    const found = leads ? chamberAt(d, i, last) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** "passed by 167 to 128", "was approved by a margin of four votes": the chamber spoken of, in this sentence or the `reach` before it. */
export function chamberOfVote(d: Discourse, from: number, last: number, reach = 4): Speaker | undefined {
  const { tokens, sentenceOf } = d.reading.document;
  const counted = tokens.slice(from, Math.min(last, from + 10));
  // Of two chambers, which one is meant the words do not tell.
  if (!counted.some((t, i) => isTally(t.lower, counted[i + 1]?.text)) || chambersOf(d.reading) > 1) return undefined;
  const here = sentenceOf[from] ?? 0;
  for (let i = from - 1; i >= 0 && here - (sentenceOf[i] ?? 0) <= reach; i--) {
    const found = chamberEndingAt(d, i);
    if (found) return by(found, 'entity' in found ? 0.75 : 0.65, from, 'chamber-spoken-of');
  }
  return undefined;
}

/** A chamber's name, or "the lower house", whose last word is at token `i`. */
function chamberEndingAt(d: Discourse, i: number): Party | undefined {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(i);
  if (run) return namesOne(run) ? { entity: run.entity.key } : undefined;
  if (!chamberNouns.has(tokens[i]?.lower ?? '') || d.quoted[i]) return undefined;
  const { first } = sentenceRange(d.reading.document, i);
  let at = i;
  while (at > first && i - at < 3 && tokens[at - 1]?.kind === 'word' && !determiners.has(tokens[at]?.lower ?? '')) at--;
  const isPhrase = determiners.has(tokens[at]?.lower ?? '') || at === i;
  return isPhrase ? { unnamed: wordsOf(d.reading.document, at, i + 1) } : undefined;
}

/** How many chambers a report names. */
const chambersOf = oncePer(({ named }: Reading) => new Set(named.filter(namesOne).map((run) => run.entity.key)).size);

/** "by a margin of", "two votes", "314-117", "74 votes". */
const isTally = (word: string, next: string | undefined): boolean =>
  /^(?:votes?|margin|majority)$/.test(word) || (/^\d+$/.test(word) && /^[-–]|to$/.test(next ?? ''));
