/** Report → indirect statements: "X said that …", "…, X said", "according to X, …", with no quotation marks of their own. */
import type { StatementClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId } from '../../model/ids.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { plainSaying, sayingVerbs } from '../data/saying.ts';
import type { DocumentSentence } from '../document.ts';
import { lookUp, spanOf, wordsOf } from '../grammar.ts';
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
    const reported = thatClause(d, sentence) ?? trailingClause(d, sentence) ?? accordingTo(d, sentence);
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
  const span = spanOf(d.reading.document, r.first, r.last);
  const covered = direct.some((c) => c.spans.some((s) => s.start >= span.start && s.end <= span.end));
  return covered && (quoted * 3 >= r.last - r.first || r.last - r.first - quoted < 8);
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
  for (let i = s.first + 1; i < s.last - 4; i++) {
    const verb = verbAt(d, i);
    if (!verb) continue;
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
    if (tokens[first]?.text === ':' || tokens[first]?.text === ',' || d.quoted[first]) continue;
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

/** "Talks would resume on Monday, officials said." */
function trailingClause(d: Discourse, s: DocumentSentence): Reported | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.last - 1; i > s.first + 4 && i > s.last - 16; i--) {
    const verb = verbAt(d, i);
    if (!verb) continue;
    let comma = i - 1;
    while (comma > s.first && tokens[comma]?.text !== ',') comma--;
    if (comma <= s.first + 3) continue;
    if (d.quoted[comma - 1] || tokens[comma - 1]?.kind === 'quote' || d.quoted[comma]) return undefined;
    const speaker = i === comma + 1 ? subjectAfter(d, i, s.last) : subjectBefore(d, i, comma + 1);
    if (speaker) return { first: s.first, last: comma, speaker, verb, rule: 'indirect/trailing' };
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
