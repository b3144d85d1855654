/** A sentence → what a relative clause in it reports: "a tax which supporters say will help", "a device she claimed could fly". */
import type { Discourse } from '../../coreference.ts';
import { finiteHints } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, isAdverb } from '../../grammar.ts';
import { sharedSubject } from '../speakers/main-subject.ts';
import { isPossessive, type Speaker } from '../speakers/voices.ts';
import { hasVerb } from './clause.ts';
import { clauseEnd, type Part } from './extent.ts';
import type { Reported } from './reporting.ts';
import { reportingVerb } from './verb.ts';

/** The clause has given its subject to the noun before, so it begins with its verb. */
export function relativeClauses(d: Discourse, s: DocumentSentence): Reported[] {
  const found: Reported[] = [];
  for (let i = s.first + 3; i < s.last - 3; i++) {
    const verb = reportingVerb(d, i);
    const speaker = verb !== undefined && beginsWithVerb(d, i + 1) ? sharedSubject(d, i, s.first) : undefined;
    // "that mediators hope will bring peace", "the cuts she proposed fell short": nobody has said that it will, or did.
    if (
      verb === undefined ||
      /^(?:hope|propose)$/.test(verb) ||
      !speaker ||
      speaker.confidence < 0.55 ||
      !isRelative(d, speaker, s)
    )
      continue;
    const part = opensSentence(d, speaker, s) ? undefined : clauseAt(d, i + 1, s);
    if (part) found.push({ parts: [part], speaker, verb, at: i, rule: 'indirect/relative' });
  }
  return found;
}

function beginsWithVerb(d: Discourse, first: number): boolean {
  const { tokens } = d.reading.document;
  let i = first;
  while (isAdverb(tokens[i])) i++;
  const word = tokens[i]?.lower ?? '';
  return (auxiliaries.has(word) || finiteHints.has(word)) && !isPossessive(word) && !/^(?:not|never|no)$/.test(word);
}

/** "which the rebels said", or a noun right before the subject: "a device she claimed". */
function isRelative(d: Discourse, { at }: Speaker, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  let i = at - 1;
  while (i > s.first + 1 && determiners.has(tokens[i]?.lower ?? '') && !/^(?:that|which)$/.test(tokens[i]?.lower ?? ''))
    i--;
  const before = tokens[i];
  return before?.kind === 'word' && i > s.first && !/^(?:as|than|what|and|but|or)$/.test(before.lower);
}

/** "Ships that he said would be sold left the port": of the subject, so that the report's own verb stands behind the clause and no mark parts them. */
function opensSentence(d: Discourse, { at }: Speaker, s: DocumentSentence): boolean {
  for (let i = s.first; i < at; i++) if (d.reading.document.tokens[i]?.text === ',') return false;
  return !hasVerb(d, s.first, { last: at });
}

/** Up to the comma behind which the sentence goes on. */
function clauseAt(d: Discourse, first: number, s: DocumentSentence): Part | undefined {
  const { tokens } = d.reading.document;
  const end = clauseEnd(d, s);
  let last = first;
  while (last < end && (d.quoted[last] || !/^[,;—–]$/.test(tokens[last]?.text ?? ''))) last++;
  return last - first >= 4 ? [first, last] : undefined;
}
