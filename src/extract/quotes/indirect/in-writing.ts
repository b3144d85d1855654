/** A sentence → what a writing says in it that somebody gave out: "The union released a statement that said …". */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { subjectBefore } from '../speakers/speaker.ts';
import type { Speaker } from '../speakers/voices.ts';
import { asideAt } from './aside.ts';
import { complementAt } from './complement.ts';
import { clauseEnd } from './extent.ts';
import type { Reported } from './reporting.ts';

const writing = /^(?:statement|letter|report|memo|message|post|tweet|email|communique|communiqué)$/;
const givenOut = /^(?:issued|released|published|posted|sent|made|put|signed|shared|wrote|gave)$/;

/** In tokens, from the verb to the writing: "released through its lawyers a short statement". */
const farthest = 8;

export function saidInWriting(d: Discourse, s: DocumentSentence): Reported[] {
  const found: Reported[] = [];
  for (let i = s.first + 4; i < s.last - 4; i++) {
    const speaker = saysInIt(d, i) ? writerOf(d, s, i) : undefined;
    const first = speaker && complementAt(d, s, i, 'say');
    if (!speaker || first === undefined) continue;
    const last = Math.min(clauseEnd(d, s), asideAt(d, first, s) ?? s.last);
    found.push({ parts: [[first, last]], speaker, verb: 'say', at: i, rule: 'indirect/written' });
  }
  return found;
}

/** "a statement that said". */
function saysInIt(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1]?.lower;
  if (before !== 'that' && before !== 'which') return false;
  const says = /^(?:said|says|read|reads|warned|stated)$/.test(tokens[i]?.lower ?? '') && !d.quoted[i];
  return says && writing.test(tokens[i - 2]?.lower ?? '');
}

function writerOf(d: Discourse, s: DocumentSentence, at: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  for (let verb = at - 3; verb > Math.max(s.first, at - farthest); verb--)
    if (givenOut.test(tokens[verb]?.lower ?? '')) return subjectBefore(d, verb, s.first);
  return undefined;
}
