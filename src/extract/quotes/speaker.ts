/** A verb of saying → who says it: a named entity, or the report's words for somebody unnamed. */
import type { Party } from '../../model/mention.ts';
import type { Discourse } from '../coreference.ts';
import { onlyBody, organizationBefore, personBefore, personByTitle, personJustNamed } from '../coreference.ts';
import { titleHeads, titleTails } from '../data/offices.ts';
import { speakerNouns } from '../data/saying.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, wordsOf } from '../grammar.ts';
import type { NamedRun } from '../reading.ts';

/** Who, and how sure. `at` is the token where the words for the speaker stand. */
export interface Speaker {
  readonly party: Party;
  readonly confidence: number;
  readonly rule: string;
  readonly at: number;
}

const sure = (party: Party, rule: string, confidence: number, at: number): Speaker => ({ party, rule, confidence, at });
const named = (run: NamedRun): Party => ({ entity: run.entity.key });
/** Who speaks in an organization's name: what they say is its word. */
const speaksFor = /^(?:spokes(?:man|woman|person|people)|board|management|leadership|statement)$/;
const isPossessive = (text: string | undefined): boolean => text !== undefined && /^['’]s?$/.test(text);

/** The subject that stands before the verb at token `verb`; nothing left of token `low` is looked at. */
export function subjectBefore(d: Discourse, verb: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let i = verb - 1;
  while (i >= low && tokens[i] && !d.quoted[i] && standsBetween(d, i, low)) i--;
  if (i < low || d.quoted[i]) return undefined;
  const text = tokens[i]?.text;
  if (text === ',' || text === ')' || text === '—' || text === '–') return beyondApposition(d, i, low);
  return nounPhraseEndingAt(d, i, low) ?? clauseSubject(d, i, low);
}

/** "has", "also", "yesterday", "on Monday", "last night": between a subject and its verb. */
function standsBetween(d: Discourse, i: number, low: number): boolean {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  if (auxiliaries.has(w) || isAdverb(tokens[i] as never)) return true;
  const time = d.reading.dateAt.get(i) ?? d.reading.dateAt.get(i + 1);
  if (time && time.first > low + 1) return i >= time.first || w === 'on';
  return (w === 'night' && tokens[i - 1]?.lower === 'last') || (w === 'last' && tokens[i + 1]?.lower === 'night');
}

/** The noun phrase whose last token is `i`. */
function nounPhraseEndingAt(d: Discourse, i: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const token = tokens[i];
  if (!token) return undefined;
  const run = d.reading.namedAt.get(i);
  if (run) return headOfNamed(d, run, low);
  const w = token.lower;
  if (w === 'he' || w === 'she') {
    const person = personBefore(d, i, w);
    return sure(person ? { entity: person.key } : { unnamed: w }, `speaker/pronoun ${w}`, person ? 0.85 : 0.3, i);
  }
  if (w === 'who' || w === 'which') return antecedent(d, i, low);
  if (w === 'it' || w === 'they') {
    const body = organizationBefore(d, i);
    return body && sure({ entity: body.key }, `speaker/pronoun ${w}`, 0.7, i);
  }
  if (isSpeakerNoun(d, i)) return unnamed(d, i, low);
  return undefined;
}

const isSpeakerNoun = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  const degraded = d.reading.document.source.quality === 'degraded';
  return t !== undefined && (isIn(speakerNouns, t, degraded) || isIn(titleHeads, t, degraded));
};

/** A named run that ends the phrase: its bearer, unless it only narrows a noun ("a spokesman for Acme"). */
function headOfNamed(d: Discourse, run: NamedRun, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let i = run.first - 1;
  while (
    i >= low &&
    tokens[i]?.kind === 'word' &&
    (determiners.has(tokens[i]?.lower ?? '') || d.reading.placeAt.has(i))
  )
    i--;
  const before = tokens[i]?.lower ?? '';
  // "Secretary of State Mary Jones": the office ends in the name's run.
  const office = run.entity.kind === 'person' && titleTails.has(tokens[i + 1]?.lower ?? '');
  if (!office && i > low && ['for', 'of', 'from', 'at', 'in', 'with', 'to', 'on'].includes(before)) {
    const owner = d.reading.namedAt.get(i - 1);
    if (owner?.entity.kind === 'person') return sure(named(owner), 'speaker/subject', 0.95, owner.first);
    for (let j = i - 1; j >= Math.max(low, i - 5); j--) {
      if (tokens[j]?.kind !== 'word') break;
      if (run.entity.kind === 'organization' && speaksFor.test(tokens[j]?.lower ?? ''))
        return sure(named(run), 'speaker/speaks-for', 0.85, j);
      if (isSpeakerNoun(d, j) && !d.reading.namedAt.has(j)) return unnamed(d, j, low, run.last);
    }
  }
  return sure(named(run), 'speaker/subject', 0.97, run.first);
}

/** "officials familiar with the talks", "the minister": resolved by title or kind where one bearer is known. */
function unnamed(d: Discourse, head: number, low: number, last = head + 1): Speaker {
  const { tokens } = d.reading.document;
  let first = head;
  while (first > low) {
    const t = tokens[first - 1];
    if (
      !t ||
      d.quoted[first - 1] ||
      (t.kind !== 'word' && t.kind !== 'number' && t.text !== '-') ||
      prepositions.has(t.lower) ||
      conjunctions.has(t.lower)
    )
      break;
    if (auxiliaries.has(t.lower) && !isPossessive(t.text)) break;
    first--;
    if (['the', 'a', 'an', 'one', 'its', 'his', 'her', 'their'].includes(t.lower)) break;
  }
  const known = definite(d, first, head, last);
  return known ?? sure({ unnamed: wordsOf(d.reading.document, first, last) }, 'speaker/unnamed', 0.85, first);
}

/** One office or job: no plural, nobody who speaks for others. */
const isOffice = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && titleHeads.has(t.lower) && !/^(?:spokes|police|union)/.test(t.lower);
};

/** "the minister", "its president", "Acme's board": somebody the report names elsewhere. */
function definite(d: Discourse, first: number, head: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const noun = tokens[head]?.lower ?? '';
  const opener = tokens[first]?.lower ?? '';
  let start = first;
  let owner: NamedRun | undefined;
  for (let i = first; i < head; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'organization') owner = run;
    if (
      ['the', 'its', 'their', 'his', 'her'].includes(tokens[i]?.lower ?? '') ||
      isPossessive(tokens[i]?.text) ||
      run ||
      d.reading.placeAt.has(i)
    )
      start = i + 1;
  }
  if (owner && (speaksFor.test(noun) || noun === 'report')) return sure(named(owner), 'speaker/speaks-for', 0.8, first);
  if (start === first || start > head) return undefined;
  const person = personByTitle(d, wordsOf(d.reading.document, start, head + 1), head);
  if (person) return sure({ entity: person }, 'speaker/the-title', 0.85, first);
  if (last > head + 1 || owner) return undefined;
  const same = opener === 'the' && first === start - 1 && isOffice(d, head) ? personJustNamed(d, first) : undefined;
  if (same) return sure({ entity: same.person }, 'speaker/just-named', same.titled ? 0.55 : 0.65, first);
  const body = opener === 'the' && start === head ? organizationBefore(d, head, noun) : undefined;
  if (body) return sure({ entity: body.key }, 'speaker/the-body', 0.75, first);
  const only = opener === 'the' ? onlyBody(d, noun) : undefined;
  if (only) return sure({ entity: only.key }, 'speaker/the-only-body', 0.65, first);
  const theirs =
    (opener === 'its' || opener === 'their') && speaksFor.test(noun) ? organizationBefore(d, first) : undefined;
  return theirs && sure({ entity: theirs.key }, 'speaker/speaks-for', 0.7, first);
}

/** "officials familiar with the talks said": the clause's first phrase that can speak. */
function clauseSubject(d: Discourse, end: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let first = end;
  while (first > low && !d.quoted[first - 1]) {
    const t = tokens[first - 1];
    if (!t || t.kind === 'quote' || /^[;,:)—–-]$/.test(t.text)) break;
    if (conjunctions.has(t.lower) && !['while', 'since', 'after', 'before'].includes(t.lower)) break;
    first--;
  }
  for (let i = first; i <= end; i++) {
    const t = tokens[i];
    if (!t) break;
    const run = d.reading.namedAt.get(i);
    if (run) {
      // "Acme officials …" names the officials, not Acme.
      if (run.entity.kind === 'organization' && isSpeakerNoun(d, run.last)) {
        return sure({ unnamed: wordsOf(d.reading.document, first, end + 1) }, 'speaker/unnamed', 0.8, first);
      }
      return prepositions.has(tokens[first]?.lower ?? '')
        ? undefined
        : sure(named(run), 'speaker/clause', 0.75, run.first);
    }
    if ((t.lower === 'he' || t.lower === 'she') && !d.quoted[i]) {
      const person = personBefore(d, i, t.lower);
      if (person) return sure({ entity: person.key }, 'speaker/pronoun', 0.7, i);
    }
    if (isSpeakerNoun(d, i) && end - i < 12)
      return sure({ unnamed: wordsOf(d.reading.document, first, end + 1) }, 'speaker/unnamed', 0.75, first);
    if (prepositions.has(t.lower) && i === first) return undefined;
  }
  return undefined;
}

/** "Jim Smith, a former general who is now a member, said": skips the apposition or the aside before the comma. */
function beyondApposition(d: Discourse, comma: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const inner = d.reading.namedAt.get(comma - 1);
  // "The transport minister, Jim Smith, said": the name is the apposition.
  if (inner?.entity.kind === 'person' && tokens[inner.first - 1]?.text === ',' && isSpeakerNoun(d, inner.first - 2))
    return sure(named(inner), 'speaker/apposition', 0.95, inner.first);
  let fallback: Speaker | undefined;
  for (let i = comma - 1; i >= low; i--) {
    if (d.quoted[i]) break;
    const text = tokens[i]?.text;
    if (text !== ',' && text !== '(' && text !== '—' && text !== '–') continue;
    const run = d.reading.namedAt.get(i - 1);
    if (run && !prepositions.has(tokens[run.first - 1]?.lower ?? ''))
      return sure(named(run), 'speaker/apposition', 0.9, run.first);
    if (run) fallback ??= headOfNamed(d, run, low);
    else if (isSpeakerNoun(d, i - 1)) fallback ??= unnamed(d, i - 1, low);
  }
  if (fallback) return fallback;
  const before = d.reading.namedAt.get(comma - 1);
  if (before) return headOfNamed(d, before, low);
  return nounPhraseEndingAt(d, comma - 1, low) ?? clauseSubject(d, comma - 1, low);
}

/** "…, who said": the phrase before "who". */
function antecedent(d: Discourse, who: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let i = who - 1;
  if (tokens[i]?.text === ',') i--;
  if (i < low) return undefined;
  const run = d.reading.namedAt.get(i);
  if (run) {
    const person = run.entity.kind === 'person' ? run : undefined;
    return person ? sure(named(person), 'speaker/relative', 0.9, person.first) : headOfNamed(d, run, low);
  }
  return isSpeakerNoun(d, i) ? unnamed(d, i, low) : undefined;
}

/** The subject after the verb: "…," said Mary Jones, chief executive of Acme. */
export function subjectAfter(d: Discourse, verb: number, high: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let noun = -1;
  for (let i = verb + 1; i < Math.min(high, verb + 14); i++) {
    const t = tokens[i];
    if (!t || d.quoted[i] || t.kind === 'quote') break;
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'person') return sure(named(run), 'speaker/after-verb', 0.96, run.first);
    if (run) {
      const next = tokens[run.last];
      const goesOn =
        next &&
        (next.kind === 'word' || isPossessive(next.text)) &&
        !prepositions.has(next.lower) &&
        !conjunctions.has(next.lower);
      if (!goesOn && noun < 0) return sure(named(run), 'speaker/after-verb', 0.9, run.first);
      i = run.last - 1;
      continue;
    }
    if (t.lower === 'he' || t.lower === 'she') {
      const person = personBefore(d, verb, t.lower);
      return person && sure({ entity: person.key }, 'speaker/pronoun', 0.85, i);
    }
    if (isSpeakerNoun(d, i)) noun = i;
    if (t.text === ',') {
      if (noun >= 0 && d.reading.namedAt.get(i + 1)?.entity.kind === 'person') continue;
      break;
    }
    if (t.text === '.' && i > verb + 1 && tokens[i - 1] && tokens[i - 1]!.text.length > 3) break;
  }
  if (noun < 0) return undefined;
  let last = noun + 1;
  // "a spokesman for the ministry": the phrase goes on to the end of what it belongs to.
  if (prepositions.has(tokens[last]?.lower ?? '')) {
    for (let i = last; i < Math.min(high, last + 8); i++) {
      const t = tokens[i];
      if (!t || (t.kind !== 'word' && !isPossessive(t.text))) break;
      last = i + 1;
    }
  }
  return unnamed(d, noun, verb + 1, last);
}
