/** A phrase → the date by which the report knows the proposal: "a deal agreed in November", "In November, a pause in fighting …". */
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import type { DateRun } from '../../reading.ts';
import type { Phrase } from './phrase.ts';

const concluded = /^(?:agreed|agre|signed|reached|reach|struck|brokered|concluded|sealed)$/;
const truces = /^(?:truce|ceasefire|cease-fire|pause|halt|deal|agreement|accord)$/;

/** Nothing where the date only says when something was done about it. */
export function datedBy(d: Discourse, p: Phrase): DateRun | undefined {
  const { tokens } = d.reading.document;
  if (concluded.test(tokens[p.last]?.lower ?? ''))
    return d.reading.dateAt.get(p.last + 2) ?? d.reading.dateAt.get(p.last + 1);
  if (tokens[p.last]?.lower === 'of') return d.reading.dateAt.get(p.last + 1);
  const { first } = sentenceRange(d.reading.document, p.head);
  const opening = tokens[first]?.lower === 'in' ? d.reading.dateAt.get(first + 1) : undefined;
  if (!opening || !truces.test(p.noun) || p.definite) return undefined;
  return tokens[opening.last]?.text === ',' && p.first === opening.last + 1 ? opening : undefined;
}

/** "a deal agreed in November saw Acme free 40 captives", "In November, a truce lasted a week": the token where what it held begins. */
export function datedTerms(d: Discourse, p: Phrase): number | undefined {
  const date = datedBy(d, p);
  if (!date) return undefined;
  const { tokens } = d.reading.document;
  const verb = Math.max(p.last, date.last);
  if (/^(?:saw|see|brought|freed|involved|involv|included|includ)$/.test(tokens[verb]?.lower ?? '')) return verb + 1;
  return /^(?:lasted|last|ended|gave)$/.test(tokens[verb]?.lower ?? '') ? verb : undefined;
}
