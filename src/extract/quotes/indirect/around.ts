/** A reported clause → where the sentence around it goes on: the outlet that passes it on, the question, the clause that it is only set against. */
import type { Discourse } from '../../coreference.ts';
import { finiteHints, sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, prepositions } from '../../grammar.ts';
import { hasFiniteVerb, hasVerb } from './clause.ts';
import { longest } from './extent.ts';

/** ", daily news reports", ", state radio said on Monday": words without a verb, a verb of saying, and no more than a time. */
export function passedOnAt(d: Discourse, comma: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (s.last - comma > 18) return false;
  for (let i = comma + 1; i < s.last; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word' || d.quoted[i] || auxiliaries.has(t.lower) || prepositions.has(t.lower)) return false;
    if (/^(?:he|she|it|they|who|which|that|and|but)$/.test(t.lower)) return false;
    if (/^(?:reports?|reported|says?|said|writes?|wrote)$/.test(t.lower)) return i > comma + 1 && endsIn(d, i + 1, s);
  }
  return false;
}

/** Nothing, or a time: "on Thursday", "earlier this week"; or where the outlet has it from. */
function endsIn(d: Discourse, from: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  for (let i = from; i < s.last; i++) {
    const t = tokens[i];
    // "reports, citing the agency": where the outlet has it from.
    if (t?.lower === 'citing') return true;
    const isTime = d.reading.dateAt.has(i) || /^(?:on|earlier|late|later|last|this|night|week)$/.test(t?.lower ?? '');
    if (!isTime && !/^[.,]$/.test(t?.text ?? '') && t?.kind !== 'quote') return false;
  }
  return true;
}

/** ", in remarks carried by the radio", ", in an interview": where it was said. */
export function saidInAt(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  if (tokens[comma + 1]?.lower !== 'in') return false;
  const noun = determiners.has(tokens[comma + 2]?.lower ?? '') ? comma + 3 : comma + 2;
  return [noun, noun + 1].some(
    (i) =>
      /^(?:remarks|comments|interview|statement|speech|letter|post|tweet|broadcast|e-?mail)$/.test(
        tokens[i]?.lower ?? '',
      ) && tokens[i + 1]?.lower !== 'of',
  );
}

/** ", when asked whether he would sign", ", in response to a question": what the words answered. */
export function answersAt(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  const [a = '', b = '', c = ''] = [1, 2, 3].map((k) => tokens[comma + k]?.lower ?? '');
  if (/^(?:when|if|after being)$/.test(a)) return /^(?:asked|pressed|questioned|told)$/.test(b);
  if (/^(?:asked|pressed)$/.test(a)) return /^(?:if|whether|about|why|how|what|by)$/.test(b);
  return a === 'in' && /^(?:response|reply|answer)$/.test(b) && c === 'to';
}

/** ", and issued an appeal": an act of speech beside the one that is reported. */
export function actsBesideAt(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  const [and = '', act = '', what = ''] = [1, 2, 3].map((k) => tokens[comma + k]?.lower ?? '');
  return and === 'and' && /^(?:issued|appealed|offered|refused|declined)$/.test(act) && /^(?:an?|to|for)$/.test(what);
}

/**
 * "Although Acme said that the pier was safe, the town shut it": where the reporting clause is only what the main clause is set
 * against, the comma that ends it. `speaker` is the token where its subject begins, `first` where the words begin.
 */
export function frameEnd(d: Discourse, speaker: number, first: number, s: DocumentSentence): number | undefined {
  if (!opensFrame(d, speaker, s)) return undefined;
  const near = { last: Math.min(s.last, first + longest) };
  const { tokens } = d.reading.document;
  for (let i = first + 3; i < Math.min(s.last - 3, first + longest); i++) {
    if (tokens[i]?.text !== ',') continue;
    // In marks the comma stands before the one that closes: “over,” the crews left.
    const inMarks = d.quoted[i] && tokens[i + 1]?.kind === 'quote';
    if (d.quoted[i] && !inMarks) continue;
    const next = inMarks ? i + 2 : i + 1;
    if (opensMain(d, next) && hasVerb(d, first, { last: i }) && hasVerb(d, next, near)) return inMarks ? next : i;
  }
  return undefined;
}

/** Between "although" and the speaker stands no mark and no verb. */
function opensFrame(d: Discourse, speaker: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  let i = s.first;
  while (/^(?:and|but|yet|however|meanwhile|still|,|even)$/.test(tokens[i]?.lower ?? '')) i++;
  if (!/^(?:although|though|while|whereas|as|after|when|because|since|before)$/.test(tokens[i]?.lower ?? ''))
    return false;
  for (let k = i + 1; k < speaker; k++) if (/^[,;:]$/.test(tokens[k]?.text ?? '')) return false;
  return speaker > i && speaker - i < 10 && !hasFiniteVerb(d, i + 1, speaker);
}

/** A subject can begin there: no verb, no link, no participle. */
function opensMain(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  if (t?.kind !== 'word' && t?.kind !== 'number') return false;
  if (d.reading.namedAt.has(i) || determiners.has(t.lower)) return true;
  const joins = /^(?:and|or|but|nor|which|who|whose|where|when|with|including|such|especially|then)$/.test(t.lower);
  const acts = auxiliaries.has(t.lower) || finiteHints.has(t.lower) || sayingVerbs.has(t.lower);
  return !joins && !acts && !prepositions.has(t.lower) && !/(?:ing|ed|ly)$/.test(t.lower);
}
