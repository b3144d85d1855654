/** Report → indirect statements: "X said that …", "…, X said", "according to X, …", with no quotation marks of their own. */
import type { StatementClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId } from '../../model/ids.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { plainSaying, sayingVerbs } from '../data/saying.ts';
import type { DocumentSentence } from '../document.ts';
import { lookUp, prepositions, spanOf, wordsOf } from '../grammar.ts';
import { mainSubject } from './attribution.ts';
import { type Speaker, subjectAfter, subjectBefore } from './speaker.ts';

interface Reported {
  readonly first: number;
  readonly last: number;
  readonly speaker: Speaker;
  readonly verb: string;
  readonly rule: string;
}

/** At most one for each sentence: the outermost reporting clause. */
export function claimIndirect(d: Discourse, direct: readonly StatementClaim[]): StatementClaim[] {
  const { document } = d.reading;
  return document.sentences.flatMap((sentence) => {
    if (sentence.sentence.part === 'headline') return [];
    const reported = accordingTo(d, sentence) ?? trailingClause(d, sentence) ?? thatClause(d, sentence) ?? saying(d, sentence);
    if (!reported || reported.last - reported.first < 4 || mostlyQuoted(d, reported, direct)) return [];
    const span = spanOf(document, reported.first, reported.last);
    const claim: StatementClaim = {
      kind: 'statement',
      id: claimId(shortHash(`${document.source.id} indirect ${span.start}`)),
      speaker: reported.speaker.party,
      direct: false,
      quote: wordsOf(document, reported.first, reported.last),
      spans: [span],
      verb: reported.verb,
      ...(document.source.meta.date === undefined ? {} : { date: document.source.meta.date }),
      evidence: [evidence(document.source, sentence.sentence)],
      confidence: reported.speaker.confidence * 0.95,
      because: [reported.rule, reported.speaker.rule],
    };
    return [claim];
  });
}

/** The reported clause is little more than a quotation that is a statement already. */
function mostlyQuoted(d: Discourse, r: Reported, direct: readonly StatementClaim[]): boolean {
  let quoted = 0;
  for (let i = r.first; i < r.last; i++) quoted += d.quoted[i] ? 1 : 0;
  if (quoted === 0) return false;
  if (quoted * 5 >= (r.last - r.first) * 3) return true;
  const span = spanOf(d.reading.document, r.first, r.last);
  const covered = direct.some((c) => c.spans.some((s) => s.start >= span.start && s.end <= span.end));
  return covered && r.last - r.first - quoted < 4;
}

function verbAt(d: Discourse, i: number): string | undefined {
  const t = d.reading.document.tokens[i];
  if (!t || d.quoted[i] || d.reading.namedAt.has(i)) return undefined;
  const verb = lookUp(sayingVerbs, t, d.reading.document.source.quality === 'degraded');
  if (!verb || verb.participle) return undefined;
  return plainSaying.has(verb.lemma) || d.reading.document.tokens[i + 1]?.lower === 'that' ? verb.lemma : undefined;
}

/** "The minister said on Tuesday that talks would resume": the clause after the verb. */
function thatClause(d: Discourse, s: DocumentSentence): Reported | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first + 1; i < s.last - 3; i++) {
    const verb = verbAt(d, i);
    if (!verb || tokens[i - 1]?.text === ',') continue;
    const speaker = subjectBefore(d, i, s.first);
    if (!speaker || speaker.confidence < 0.7) continue;
    let first = i + 1;
    for (let j = i + 1; j < Math.min(i + 14, s.last - 3); j++) {
      if (tokens[j]?.text === ',' || d.quoted[j]) break;
      if (tokens[j]?.lower === 'that') {
        first = j + 1;
        break;
      }
    }
    if (first === i + 1) first = afterTime(d, first);
    const opens = tokens[first]?.lower ?? '';
    if (/^[:,;.]$/.test(opens) || tokens[first]?.kind === 'quote') continue;
    // "said on arrival", "said to applause", "added as he left": an aside, not what was said.
    if (tokens[first - 1]?.lower !== 'that' && (opens === 'to' || opens === 'as' || (prepositions.has(opens) && first === i + 1))) continue;
    // "told" needs its hearer and a that-clause; without it the object would be read as what was said.
    if (verb === 'tell' && tokens[first - 1]?.lower !== 'that') continue;
    return { first, last: clauseEnd(d, s), speaker, verb, rule: 'indirect/that' };
  }
  return undefined;
}

/** "on Tuesday", "in a statement" between the verb and the clause. */
function afterTime(d: Discourse, from: number): number {
  const date = d.reading.dateAt.get(from) ?? d.reading.dateAt.get(from + 1);
  return date && date.first <= from + 1 ? date.last : from;
}

/** Without the final full stop and closing marks. */
function clauseEnd(d: Discourse, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  let last = s.last;
  while (last > s.first && (tokens[last - 1]?.text === '.' || tokens[last - 1]?.kind === 'quote')) last--;
  return last;
}

/** "Talks would resume on Monday, officials said.", "The radio, counsel explained, was old." */
function trailingClause(d: Discourse, s: DocumentSentence): Reported | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first + 4; i < s.last; i++) {
    const verb = verbAt(d, i);
    if (!verb) continue;
    let comma = i - 1;
    while (comma > s.first && comma > i - 18 && !/^[,;]$/.test(tokens[comma]?.text ?? '')) comma--;
    if (comma <= s.first + 3 || !/^[,;]$/.test(tokens[comma]?.text ?? '')) continue;
    if (tokens[comma - 1]?.kind === 'quote') return undefined;
    if (!endsClause(d, i, s)) continue;
    const speaker = speakerAt(d, i, comma, s);
    if (!speaker) continue;
    const last = commaBefore(d, speaker.at, s);
    if (last === undefined || last <= s.first + 3) continue;
    const inner = tokens[i + 1]?.text === ',' && i < s.last - 6 && last < s.first + 14;
    return { first: s.first, last: inner ? clauseEnd(d, s) : last, speaker, verb, rule: 'indirect/trailing' };
  }
  return undefined;
}

/** Inverted ("…, said Jones") unless the comma closes an apposition of the sentence's own subject. */
function speakerAt(d: Discourse, verb: number, comma: number, s: DocumentSentence): Speaker | undefined {
  if (verb !== comma + 1) return subjectBefore(d, verb, s.first);
  const before = subjectBefore(d, verb, s.first);
  const apposed = before && (before.rule === 'speaker/apposition' || before.at <= s.first + 4);
  if (apposed || d.reading.document.tokens[verb]?.lower === 'told') return before;
  return subjectAfter(d, verb, s.last);
}

/** Nothing that could be what was said follows the verb. */
function endsClause(d: Discourse, verb: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[verb + 1];
  if (tokens[verb - 1]?.text === ',' || verb + 1 >= s.last || !next || /^[.,;]$/.test(next.text)) return true;
  if (next.lower === 'that' || next.text === ':') return false;
  if (tokens[verb]?.lower === 'told') {
    for (let i = verb + 1; i < Math.min(s.last, verb + 9); i++) if (tokens[i]?.lower === 'that' || tokens[i]?.text === ':' || tokens[i]?.text === ',') return tokens[i]?.text === ',';
    return true;
  }
  return prepositions.has(next.lower) || d.reading.dateAt.has(verb + 1) || next.lower === 'as';
}

/** The comma that closes the clause: the last one before the speaker's words; undefined where they open the sentence. */
function commaBefore(d: Discourse, at: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = at - 1; i > s.first; i--) if (/^[,;]$/.test(tokens[i]?.text ?? '')) return i;
  return undefined;
}

/** "The commission opened an inquiry, saying fares could rise." */
function saying(d: Discourse, s: DocumentSentence): Reported | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first + 3; i < s.last - 4; i++) {
    if (!/^(?:saying|adding|warning|arguing|insisting|claiming|noting|stressing)$/.test(tokens[i]?.lower ?? '') || d.quoted[i]) continue;
    if (tokens[i - 1]?.text !== ',') continue;
    const speaker = mainSubject(d, i, s.first);
    if (!speaker) return undefined;
    const first = tokens[i + 1]?.lower === 'that' ? i + 2 : i + 1;
    return { first, last: clauseEnd(d, s), speaker, verb: tokens[i]?.lower.replace(/ing$/, '') ?? 'say', rule: 'indirect/saying' };
  }
  return undefined;
}

/** "…, according to the ministry." and "According to the ministry, …". */
function accordingTo(d: Discourse, s: DocumentSentence): Reported | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first; i < s.last - 2; i++) {
    if (!/^accord(?:ing)?$/.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'to' || d.quoted[i]) continue;
    const speaker = subjectAfter(d, i + 1, s.last);
    if (!speaker) return undefined;
    if (i > s.first) {
      const last = tokens[i - 1]?.text === ',' ? i - 1 : i;
      return { first: s.first, last, speaker, verb: 'say', rule: 'indirect/according-to' };
    }
    let comma = i + 2;
    while (comma < s.last && tokens[comma]?.text !== ',') comma++;
    return comma < s.last - 3 ? { first: comma + 1, last: clauseEnd(d, s), speaker, verb: 'say', rule: 'indirect/according-to' } : undefined;
  }
  return undefined;
}
