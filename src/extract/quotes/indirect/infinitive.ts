/** A sentence → what somebody vowed to do: "pledged to restore the pier". What others are urged to do is a demand and no statement; `proposals/asked/` reads it. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { finiteHints } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, prepositions } from '../../grammar.ts';
import { sharedSubject } from '../speakers/main-subject.ts';
import { isPossessive } from '../speakers/voices.ts';
import { asideAt } from './aside.ts';
import { opensWithSubject } from './clause.ts';
import { clauseEnd, nextReport } from './extent.ts';
import { isRelative, type Reported } from './reporting.ts';
import { isDenied, isPassive, isUnsaid } from './verb.ts';

/** What they say they will do themselves. */
const ofOwnActs = lemmas(
  'vowed=vow vows=vow vow=vow pledged=pledge pledges=pledge pledge=pledge promised=promise promises=promise promise=promise threatened=threaten threatens=threaten threaten=threaten',
);

/** "form=lemma form=lemma" */
function lemmas(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => pair.split('=') as [string, string]));
}

export function infinitives(d: Discourse, s: DocumentSentence): Reported[] {
  const { tokens } = d.reading.document;
  const found: Reported[] = [];
  for (let i = s.first + 1; i < s.last - 4; i++) {
    const word = tokens[i]?.text ?? '';
    const verb = ofOwnActs.get(word);
    if (verb === undefined || d.quoted[i] || d.reading.namedAt.has(i)) continue;
    const first = ownAct(d, i);
    if (first === undefined || isPassive(d, i) || isUnsaid(d, i) || isDenied(d, i)) continue;
    const speaker = sharedSubject(d, i, s.first);
    if (!speaker || speaker.confidence < 0.55 || tokens[i - 1]?.lower === 'that' || isRelative(d, speaker, s)) continue;
    const last = endOf(d, first, s);
    if (last - first >= 4) found.push({ parts: [[first, last]], speaker, verb, at: i, rule: 'indirect/infinitive' });
  }
  return found;
}

function endOf(d: Discourse, first: number, s: DocumentSentence): number {
  const last = Math.min(nextReport(d, first, s) ?? clauseEnd(d, s), asideAt(d, first, s, false) ?? s.last);
  return beforeNextClause(d, first + 2, s, last);
}

/** Where the report goes on with a verb or clause of its own: "vowed to appeal and sought a delay", "promised to pay, but the crews had left". */
export function beforeNextClause(d: Discourse, from: number, s: DocumentSentence, last: number): number {
  const { tokens } = d.reading.document;
  for (let i = from; i < last; i++) {
    if (d.quoted[i] || !/^(?:and|but)$/.test(tokens[i]?.lower ?? '')) continue;
    const end = tokens[i - 1]?.text === ',' ? i - 1 : i;
    if (end < i && tokens[i]?.lower === 'but') return end;
    // "by Democratic and Republican leaders": two adjectives of one noun.
    const isPair = /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') && isAdjectives(d, i);
    if (!isPair && (actsNext(tokens[i + 1]) || opensWithSubject(d, i + 1, s))) return end;
  }
  return last;
}

const isAdjectives = (d: Discourse, and: number): boolean =>
  /^\p{Lu}/u.test(d.reading.document.tokens[and + 1]?.text ?? '') &&
  /^\p{Ll}{3,}s$/u.test(d.reading.document.tokens[and + 2]?.text ?? '') &&
  !d.reading.namedAt.has(and + 2) &&
  prepositions.has(d.reading.document.tokens[and - 2]?.lower ?? '');

const actsNext = (next: Token | undefined): boolean =>
  next !== undefined &&
  (auxiliaries.has(next.lower) || finiteHints.has(next.lower) || /^(?:\p{Ll}{2,}ed|sought|said)$/u.test(next.text));

/** "vowed to fight": a verb behind "to", and no noun before it ("a promise to pay"). */
function ownAct(d: Discourse, verb: number): number | undefined {
  const { tokens } = d.reading.document;
  const isBare = /^(?:vow|pledge|promise|threaten)s?$/.test(tokens[verb]?.lower ?? '');
  const before = tokens[verb - 1];
  const isNoun =
    isBare &&
    (before?.kind !== 'word' || isPossessive(before.text) || !/(?:[^s]s|people|who|they)$/.test(before.lower));
  return tokens[verb + 1]?.lower === 'to' && isVerb(d, verb + 2) && !isNoun ? verb + 1 : undefined;
}

/** A word that a "to" makes a verb of: no article, name or number. */
function isVerb(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return t !== undefined && /^\p{Ll}{2,}$/u.test(t.text) && !prepositions.has(t.lower);
}
