/** A sentence → what somebody accuses others of, or blames them for: "accused the owners of hiding the loss", "blamed it for the delay". */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, conjunctions, prepositions } from '../../grammar.ts';
import { mainSubject, sharedSubject } from '../speakers/main-subject.ts';
import type { Speaker } from '../speakers/voices.ts';
import { asideAt } from './aside.ts';
import { clauseEnd, nextReport } from './extent.ts';
import { beforeNextClause } from './infinitive.ts';
import type { Reported } from './reporting.ts';
import { isDenied, isPassive, isUnsaid } from './verb.ts';

interface Accusing {
  readonly lemma: string;
  /** Stands between whom it is said of and what it is. */
  readonly of: string;
}

const verbs: ReadonlyMap<string, Accusing> = new Map(
  'accused=accuse=of accuses=accuse=of accusing=accuse=of blamed=blame=for blames=blame=for blaming=blame=for'
    .split(' ')
    .map((entry): [string, Accusing] => {
      const [form = '', lemma = '', of = ''] = entry.split('=');
      return [form, { lemma, of }];
    }),
);

/** In tokens, from the verb to its preposition. */
const farthest = 12;

export function accusations(d: Discourse, s: DocumentSentence): Reported[] {
  const found: Reported[] = [];
  for (let i = s.first + 1; i < s.last - 4; i++) {
    const verb = d.quoted[i] ? undefined : verbs.get(d.reading.document.tokens[i]?.text ?? '');
    if (!verb || !chargeFollows(d, i + 1, verb.of)) continue;
    const speaker = accuser(d, s, i);
    if (!speaker || speaker.confidence < 0.55) continue;
    const last = beforeNextClause(
      d,
      i + 3,
      s,
      Math.min(nextReport(d, i + 1, s) ?? clauseEnd(d, s), asideAt(d, i + 1, s, false) ?? s.last),
    );
    if (last - i > 4)
      found.push({ parts: [[i + 1, last]], speaker, verb: verb.lemma, at: i, rule: 'indirect/accusation' });
  }
  return found;
}

/** Whoever does so: of ", accusing", who acts in the clause before. */
function accuser(d: Discourse, s: DocumentSentence, i: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  if (/ing$/.test(tokens[i]?.lower ?? '')) return tokens[i - 1]?.text === ',' ? mainSubject(d, i, s.first) : undefined;
  const isVerb = tokens[i - 1]?.lower !== 'the' && !isPassive(d, i) && !isUnsaid(d, i) && !isDenied(d, i);
  return isVerb ? sharedSubject(d, i, s.first) : undefined;
}

/** "the owners of both boats of hiding it": a preposition with something done behind it, and no mark before. */
function chargeFollows(d: Discourse, from: number, of: string): boolean {
  const { tokens } = d.reading.document;
  // "blamed each other for it": which of them says what of whom, nobody is told.
  if (/^(?:each|one)$/.test(tokens[from]?.lower ?? '') && /^(?:an)?other$/.test(tokens[from + 1]?.lower ?? ''))
    return false;
  for (let i = from + 1; i < from + farthest; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word' || d.quoted[i] || auxiliaries.has(t.lower) || conjunctions.has(t.lower)) return false;
    const next = tokens[i + 1]?.lower ?? '';
    if (t.lower === of && (of === 'for' || /ing$/.test(next))) return next !== '' && !prepositions.has(next);
  }
  return false;
}
