/** A sentence → what somebody behind "by" has told its subject: "had been assured by Acme that …". */

import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { range } from '../../grammar.ts';
import { subjectAfter } from '../speakers/after.ts';
import { asideAt } from './aside.ts';
import { hasVerb } from './clause.ts';
import { clauseEnd } from './extent.ts';
import type { Reported } from './reporting.ts';
import { isPassive } from './verb.ts';

const told = /^(?:assured|told|informed|warned|reminded|advised|announced|confirmed)$/;

/** In tokens: "by the harbour board's chairman, Jim Roe, that". */
const farthest = 12;

export function toldBy(d: Discourse, s: DocumentSentence): Reported[] {
  const { tokens } = d.reading.document;
  const found: Reported[] = [];
  for (let i = s.first + 2; i < s.last - 4; i++) {
    if (tokens[i + 1]?.lower !== 'by' || !told.test(tokens[i]?.lower ?? '') || d.quoted[i] || !isPassive(d, i))
      continue;
    const within = range(i + 3, Math.min(s.last, i + farthest));
    const that = within.find((k) => tokens[k]?.lower === 'that') ?? -1;
    const speaker = that < 0 ? undefined : subjectAfter(d, i + 1, that);
    if (!speaker) continue;
    const last = Math.min(clauseEnd(d, s), asideAt(d, that + 1, s) ?? s.last);
    const verb = sayingVerbs.get(tokens[i]?.lower ?? '')?.lemma ?? 'tell';
    if (last - that > 4 && hasVerb(d, that + 1, { last }))
      found.push({ parts: [[that + 1, last]], speaker, verb, at: i, rule: 'indirect/that' });
  }
  return found;
}
