/** A quotation → who says it, from the reporting clause around it or from the quotation before. */
import type { LocalKey } from '../../model/ids.ts';
import type { Party } from '../../model/mention.ts';
import type { Discourse } from '../coreference.ts';
import { type SayingVerb, sayingVerbs } from '../data/saying.ts';
import { isAdverb, isIn, lookUp, prepositions, sentenceRange } from '../grammar.ts';
import { subjectAfter } from './after.ts';
import type { QuoteRun } from './marks.ts';
import type { Speaker } from './noun-phrase.ts';
import { subjectBefore } from './speaker.ts';

export interface Attribution {
  readonly party: Party;
  readonly confidence: number;
  readonly rule: string;
  readonly because?: readonly string[];
  readonly verb?: string;
  readonly via?: LocalKey;
  /** Part of a sentence of the report's own, not a sentence of the speaker's. */
  readonly fragment: boolean;
  /** Tokens of the reporting clause, whose sentences are evidence too. */
  readonly at: readonly number[];
}

interface Previous {
  readonly run: QuoteRun;
  readonly by: Attribution;
}

/** Undefined for scare quotes, titles of works and quotations nobody can be found for. */
export function attribute(
  d: Discourse,
  quotes: readonly QuoteRun[],
  index: number,
  previous: Previous | undefined,
): Attribution | undefined {
  const run = quotes[index];
  if (!run || isLabel(d, run)) return undefined;
  if (previous?.run.continued && quotes[index - 1] === previous.run)
    return { ...previous.by, rule: 'quote/runs-on', fragment: false };
  return fromAfter(d, run) ?? fromBefore(d, run, previous) ?? fromContext(d, run, previous);
}

const speechEnd = /^[,?!.…]$/;

/** "so-called “…”", "known as “…”", "titled “…”": a name, not speech. */
function isLabel(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[run.open - 1]?.lower ?? '';
  const earlier = tokens[run.open - 2]?.lower ?? '';
  if (
    [
      'so-called',
      'dubbed',
      'titled',
      'entitled',
      'nicknamed',
      'codenamed',
      'code-named',
      'named',
      'headlined',
      'film',
      'book',
      'song',
      'novel',
      'album',
      'operation',
      'ship',
      'documentary',
      'programme',
      'magazine',
    ].includes(before)
  )
    return true;
  return before === 'as' && ['known', 'codenamed'].includes(earlier);
}

function saying(d: Discourse, i: number): SayingVerb | undefined {
  const t = d.reading.document.tokens[i];
  if (!t || d.quoted[i] || d.reading.namedAt.has(i) || /^State$/.test(t.text)) return undefined;
  const verb = lookUp(sayingVerbs, t, d.reading.document.source.quality === 'degraded');
  if (!verb) return undefined;
  const before = d.reading.document.tokens[i - 1]?.lower ?? '';
  // Nouns and infinitives that look like verbs of saying: "a claim", "the report", "declined to comment".
  if (
    [
      'a',
      'an',
      'the',
      'this',
      'that',
      'its',
      'his',
      'her',
      'their',
      'to',
      'any',
      'no',
      'latest',
      'new',
      '’s',
      "'s",
      'of',
    ].includes(before)
  )
    return undefined;
  return verb;
}

const made = (
  speaker: Speaker,
  rule: string,
  verb: SayingVerb | undefined,
  at: number,
  fragment: boolean,
  extra: { via?: LocalKey } = {},
): Attribution => ({
  party: speaker.party,
  confidence: speaker.confidence,
  rule,
  because: [speaker.rule],
  ...(verb === undefined ? {} : { verb: verb.lemma }),
  ...extra,
  fragment,
  at: [at],
});

/** "…,” Mary Jones told the Herald." and "…,” said Mary Jones." */
function fromAfter(d: Discourse, run: QuoteRun): Attribution | undefined {
  if (run.close === undefined) return undefined;
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, run.close);
  const ended = speechEnd.test(tokens[run.last - 1]?.text ?? '') || /^[,—–-]$/.test(tokens[run.close + 1]?.text ?? '');
  let first = run.close + 1;
  while (first < last && tokens[first]?.kind === 'mark') first++;
  for (let i = first; i < Math.min(last, first + 24); i++) {
    const t = tokens[i];
    if (!t || t.kind === 'quote' || t.text === ';') return undefined;
    if (t.lower === 'according' && tokens[i + 1]?.lower === 'to') return accordingTo(d, i, last, !ended);
    const verb = saying(d, i);
    const reports = verb && !verb.participle && verb.class !== 'judge' && (ended || closesSentence(i, last));
    if (!reports) continue;
    const speaker = speakerAround(d, i, first, last, verb);
    if (speaker) return made(speaker, 'quote/after', verb, i, !ended, viaOf(d, i, last, speaker));
    if (i === first) return undefined;
  }
  return undefined;
}

function accordingTo(d: Discourse, i: number, last: number, fragment: boolean): Attribution | undefined {
  const speaker = subjectAfter(d, i + 1, last);
  return speaker && made(speaker, 'quote/according-to', undefined, i, fragment);
}

/** After an inverted verb ("said Jones"), else before it, else after it where it stands near the mark. */
function speakerAround(d: Discourse, verb: number, first: number, last: number, said: SayingVerb): Speaker | undefined {
  if (verb === first) return subjectAfter(d, verb, last);
  return (
    subjectBefore(d, verb, first) ??
    (verb < first + 3 && said.class !== 'tell' ? subjectAfter(d, verb, last) : undefined)
  );
}

/** "…, he said." at the very end of the sentence. */
const closesSentence = (verb: number, last: number): boolean => last - verb <= 3;

/** "Jones said: “…" and "Jones called it “a mistake”". */
function fromBefore(d: Discourse, run: QuoteRun, previous: Previous | undefined): Attribution | undefined {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.open);
  for (let i = run.open - 1; i >= first; i--) {
    if (d.quoted[i]) continue;
    const t = tokens[i];
    if (!t || t.text === ';') break;
    if (t.lower === 'according' && tokens[i + 1]?.lower === 'to') return accordingTo(d, i, run.open, true);
    const verb = saying(d, i);
    const found = verb && speakerOf(d, i, verb, first);
    if (found) return before(d, run, previous, i, verb, found);
  }
  return possessor(d, run, first);
}

function before(
  d: Discourse,
  run: QuoteRun,
  previous: Previous | undefined,
  i: number,
  verb: SayingVerb,
  found: Found,
): Attribution {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.open);
  const fragment = !/^[:,]$/.test(tokens[run.open - 1]?.text ?? '') || /^\p{Ll}/u.test(tokens[run.first]?.text ?? '');
  const close = previous?.run.close;
  const split =
    previous !== undefined && close !== undefined && close >= first && i > close && sharesVerb(d, previous, i);
  const speaker = { ...found.speaker, confidence: found.speaker.confidence * (run.open - i > 25 ? 0.75 : 1) };
  const via = found.via ?? viaOf(d, i, run.open, speaker);
  return made(speaker, split ? 'quote/split' : 'quote/before', verb, i, split ? false : fragment, via);
}

const sharesVerb = (d: Discourse, previous: Previous, verb: number): boolean =>
  previous.by.at.includes(verb) && (d.reading.document.tokens[verb]?.start ?? 0) > 0;

interface Found {
  readonly speaker: Speaker;
  readonly via?: { readonly via?: LocalKey };
}

function speakerOf(d: Discourse, i: number, verb: SayingVerb, first: number): Found | undefined {
  const { tokens } = d.reading.document;
  if (verb.participle) {
    if (tokens[i - 1]?.lower === 'as') {
      const quoted = quotedAs(d, i, first);
      if (quoted) return quoted;
    }
    const speaker = mainSubject(d, i, first);
    return speaker && { speaker };
  }
  const speaker = subjectBefore(d, i, first) ?? (startsCoordinate(d, i) ? mainSubject(d, i, first) : undefined);
  return speaker && { speaker };
}

/** "… and called it": the verb shares an earlier subject. */
function startsCoordinate(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  let j = i - 1;
  while (tokens[j] && isAdverb(tokens[j] as never)) j--;
  return ['and', 'but', ',', 'or', 'then', 'had', 'has', 'have'].includes(tokens[j]?.lower ?? '');
}

const quoting = new Set(['quoted', 'quoting', 'cited', 'citing', 'quot', 'cite']);

/** "The Herald quoted Smith as saying": Smith speaks, the Herald reports. */
export function quotedAs(d: Discourse, saying: number, first: number): Found | undefined {
  const { tokens } = d.reading.document;
  for (let j = saying - 2; j >= first; j--) {
    if (!quoting.has(tokens[j]?.lower ?? '')) continue;
    if (/^(?:was|were|is|wa)$/.test(tokens[j - 1]?.lower ?? '')) return quotedBy(d, j, first);
    const speaker = subjectAfter(d, j, saying);
    const outlet = subjectBefore(d, j, first);
    const via = outlet && 'entity' in outlet.party ? { via: { via: outlet.party.entity } } : {};
    return speaker && { speaker, ...via };
  }
  return undefined;
}

/** "Smith was quoted by the Herald as saying". */
function quotedBy(d: Discourse, j: number, first: number): Found | undefined {
  const who = subjectBefore(d, j, first);
  const by =
    d.reading.document.tokens[j + 1]?.lower === 'by'
      ? (d.reading.namedAt.get(j + 2) ?? d.reading.namedAt.get(j + 3))
      : undefined;
  return who && { speaker: who, ...(by ? { via: { via: by.entity.key } } : {}) };
}

/** The subject of the nearest verb of saying before, else the first name of the sentence that follows no preposition. */
export function mainSubject(d: Discourse, from: number, first: number): Speaker | undefined {
  for (let j = from - 1; j > first; j--) {
    const verb = saying(d, j);
    if (verb && !verb.participle) {
      const speaker = subjectBefore(d, j, first);
      if (speaker) return { ...speaker, confidence: speaker.confidence * 0.9, rule: `${speaker.rule}, shared` };
    }
  }
  const { tokens } = d.reading.document;
  for (let j = first; j < from; j++) {
    const run = d.reading.namedAt.get(j);
    if (run && !d.quoted[j] && !isIn(prepositions, tokens[run.first - 1], false)) {
      return { party: { entity: run.entity.key }, confidence: 0.75, rule: 'speaker/main-clause', at: run.first };
    }
    // "The board of Acme": the body acts through it.
    if (run && !d.quoted[j] && tokens[run.first - 1]?.lower === 'of' && run.first - first < 5) {
      return { party: { entity: run.entity.key }, confidence: 0.7, rule: 'speaker/main-clause', at: run.first };
    }
    const w = tokens[j]?.lower;
    if ((w === 'he' || w === 'she' || w === 'it') && j < first + 2) return subjectBefore(d, j + 1, first);
  }
  return undefined;
}

const speechNouns = new Set(
  'claim claims call calls demand demands words statement statements pledge promise warning remark remarks comment comments vow assertion description insistence view message speech'.split(
    ' ',
  ),
);

/** "Smith’s claim that it was “…”". */
function possessor(d: Discourse, run: QuoteRun, first: number): Attribution | undefined {
  const { tokens } = d.reading.document;
  for (let i = run.open - 1; i >= Math.max(first, run.open - 8); i--) {
    if (!speechNouns.has(tokens[i]?.lower ?? '') || !/^['’]s?$/.test(tokens[i - 1]?.text ?? '')) continue;
    const owner = d.reading.namedAt.get(i - 2);
    if (owner)
      return {
        party: { entity: owner.entity.key },
        confidence: 0.8,
        rule: 'quote/possessive',
        fragment: true,
        at: [i],
      };
  }
  return undefined;
}

/** A quotation that fills its sentences: whoever was speaking goes on, or the sentence before leads in. */
function fromContext(d: Discourse, run: QuoteRun, previous: Previous | undefined): Attribution | undefined {
  const { document } = d.reading;
  const { first, index } = sentenceRange(document, run.open);
  for (let i = first; i < run.open; i++) if (document.tokens[i]?.kind === 'word' && !d.quoted[i]) return undefined;
  if (run.last - run.first < 3 && run.close !== undefined) return undefined;
  const paragraph = document.sentences[index]?.sentence.paragraph ?? 0;
  if (previous) {
    const end = previous.run.close ?? previous.run.last;
    const apart = index - (document.sentenceOf[end] ?? 0);
    const before = document.sentences[document.sentenceOf[end] ?? 0]?.sentence.paragraph ?? 0;
    if (before === paragraph && apart <= 1)
      return { ...previous.by, rule: 'quote/split', fragment: false, confidence: previous.by.confidence * 0.97 };
    if (paragraph - before <= 1 && apart <= 1)
      return { ...previous.by, rule: 'quote/goes-on', fragment: false, confidence: previous.by.confidence * 0.9 };
  }
  return leadIn(d, index, paragraph) ?? trailing(d, run);
}

function leadIn(d: Discourse, index: number, paragraph: number): Attribution | undefined {
  const { document } = d.reading;
  const before = document.sentences[index - 1];
  if (!before || paragraph - before.sentence.paragraph > 1) return undefined;
  for (let i = before.last - 1; i >= before.first; i--) {
    const verb = saying(d, i);
    if (!verb || verb.participle) continue;
    const speaker = subjectBefore(d, i, before.first);
    if (speaker)
      return { ...made(speaker, 'quote/lead-in', undefined, i, false), confidence: speaker.confidence * 0.8 };
  }
  for (let i = before.first; i < Math.min(before.last, before.first + 10); i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'person' && !isIn(prepositions, document.tokens[run.first - 1], false)) {
      return { party: { entity: run.entity.key }, confidence: 0.55, rule: 'quote/lead-in', fragment: false, at: [i] };
    }
  }
  return undefined;
}

/** The reporting clause became a sentence of its own: "“Never!” Jones said." */
function trailing(d: Discourse, run: QuoteRun): Attribution | undefined {
  if (run.close === undefined) return undefined;
  const { document } = d.reading;
  const next = document.sentences[(document.sentenceOf[run.close] ?? 0) + 1];
  if (!next || next.last - next.first > 12) return undefined;
  for (let i = next.first; i < next.last; i++) {
    const verb = saying(d, i);
    if (!verb || verb.participle) continue;
    const speaker = subjectBefore(d, i, next.first);
    return speaker && { ...made(speaker, 'quote/after', verb, i, false), confidence: speaker.confidence * 0.85 };
  }
  return undefined;
}

/** "told the Coastal Herald", "in an interview with …": the outlet. */
function viaOf(d: Discourse, verb: number, last: number, speaker: Speaker): { via?: LocalKey } {
  const { tokens } = d.reading.document;
  for (let i = verb + 1; i < Math.min(last, verb + 16); i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind !== 'organization') continue;
    if ('entity' in speaker.party && run.entity.key === speaker.party.entity) continue;
    const direct = i <= verb + 2 && /^(?:told|tell|tells|informed)$/.test(tokens[verb]?.lower ?? '');
    if (run.entity.class === 'media' || (direct && run.entity.class === undefined)) return { via: run.entity.key };
  }
  return {};
}
