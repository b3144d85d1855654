/** A verb of saying in a sentence → who says it, through shared subjects and "quoted … as saying". */
import type { LocalKey } from '../../../model/ids.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { type SayingVerb, sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, lookUp, prepositions } from '../../grammar.ts';
import { isNoun, isPassive, verbFirst } from '../indirect/verb.ts';
import { subjectAfter } from './after.ts';
import { anybody } from './anybody.ts';
import { isArticle, isPlural, mainNamed, pastRelative } from './main-named.ts';
import { together } from './named-head.ts';
import { unnamed } from './noun-phrase.ts';
import { clauseOf } from './shared-clause.ts';
import { subjectBefore } from './speaker.ts';
import { isPossessive, isSpeakerNoun, named, type Speaker, sure } from './voices.ts';

/** The verb of saying at token `i`, where the word is no noun or infinitive. */
export function saying(d: Discourse, i: number): SayingVerb | undefined {
  const t = d.reading.document.tokens[i];
  const isDegraded = d.reading.document.source.quality === 'degraded';
  if (!t || (!isDegraded && !maySay(t))) return undefined;
  const verb = goesOnAt(d, i) ? sayingVerbs.get('continued') : lookUp(sayingVerbs, t, isDegraded);
  if (!verb || d.quoted[i] || d.reading.namedAt.has(i) || t.text === 'State') return undefined;
  if (isNoun(d, i) || isPassive(d, i)) return undefined;
  // "a meeting called to tell him": what it was called for.
  if (verb.lemma === 'call' && d.reading.document.tokens[i + 1]?.lower === 'to') return undefined;
  const before = d.reading.document.tokens[i - 1]?.lower ?? '';
  if (before === 'to' && verbFirst(d, i) === i) return undefined;
  // "in terms of", "with claims that".
  if (/^(?:in|on|with|for|from|by|at|about|under)$/.test(before)) return undefined;
  if (verb.lemma === 'continue' && goesOn.test(before)) return undefined;
  // "ministers should expect it to be “…”": nobody has said it yet.
  if (modals.test(before) && (opinion.test(verb.lemma) || ahead.test(before))) return undefined;
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

/** Asked of every word of a report. Stems are looked up apart. */
const maySay = oncePerSpelling(({ lower }) => sayingVerbs.has(lower) || goes.test(lower));

const goes = /^(?:went|goes)$/;

/** "He went on: “…”". */
function goesOnAt(d: Discourse, i: number): boolean {
  const [t, on, mark] = d.reading.document.tokens.slice(i, i + 3);
  return goes.test(t?.lower ?? '') && on?.lower === 'on' && mark?.text === ':';
}

/** "would continue “to grow”": what is done, not said. */
const goesOn = /^(?:would|will|could|can|may|might|should|must|to)$/;

const modals = /^(?:should|would|could|will|may|might|must|can)$/;
/** "will maintain its “right to strike”": what is still to come. */
const ahead = /^(?:should|will|may|might|must)$/;
const opinion = /^(?:expect|believe|think|hope|agree|find|ask|consider|prefer)$/;

export interface Found {
  readonly speaker: Speaker;
  readonly via?: { readonly via?: LocalKey };
}

/** Whose verb it is: a participle's subject stands before the finite verb. */
export function speakerOf(d: Discourse, i: number, verb: SayingVerb, first: number): Found | undefined {
  if (verb.participle) {
    const quoted = quotedAs(d, i, first);
    if (quoted) return quoted;
    const speaker = actsHere(d, i) ?? writerBefore(d, i, first) ?? mainSubject(d, i, first);
    return speaker && { speaker };
  }
  const speaker =
    together(d, subjectBefore(d, i, first), first) ?? (startsCoordinate(d, i) ? mainSubject(d, i, first) : undefined);
  return speaker && { speaker };
}

/** "with the minister Jim Roe telling parliament that": the participle's own subject stands right before it. */
export function actsHere(d: Discourse, participle: number): Speaker | undefined {
  const run = d.reading.namedAt.get(participle - 1);
  const low = behindWith(d, participle);
  const own = low === undefined ? undefined : subjectBefore(d, participle, low);
  if (own && 'entity' in own.party) return own;
  const hears = /^(?:telling|warning|assuring|informing|reminding|saying|insisting|arguing|claiming)$/;
  const { tokens } = d.reading.document;
  if (!hears.test(tokens[participle]?.lower ?? '')) return undefined;
  // "with officials saying".
  if (!run && isPlural(d, participle - 1) && tokens[participle - 2]?.lower === 'with')
    return unnamed(d, participle - 1, participle - 1);
  return run?.entity.kind === 'person' ? sure(named(run), 'speaker/main-clause', 0.85, run.first) : undefined;
}

/** "with |the union's chief Jim Roe| accusing the port": the token behind "with"; not "agreed with Roe". */
function behindWith(d: Discourse, participle: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = participle - 1; i > Math.max(0, participle - 10); i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'with') return takesWith.test(tokens[i - 1]?.lower ?? '') ? undefined : i + 1;
    const isPart = tokens[i]?.kind === 'word' || isPossessive(tokens[i]?.text);
    if (!isPart || auxiliaries.has(word) || (prepositions.has(word) && word !== 'of')) return undefined;
  }
  return undefined;
}

const takesWith =
  /^(?:agree|disagree|side|talk|argue|deal|meet|speak|plead|reason|work)(?:s|d|ed|ing)?$|^(?:met|spoke|dealt)$/;

/** "… came in response to a letter from Jones sent on Monday, urging": the letter urges, so whoever wrote it does. */
function writerBefore(d: Discourse, at: number, first: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  for (let j = at - 1; j >= Math.max(first, at - 18); j--) {
    const verb = saying(d, j);
    if (verb && !verb.participle) return undefined;
    const isWriting = /^(?:letter|statement|message|memo|email|e-mail|reports?)$/.test(tokens[j]?.lower ?? '');
    if (isWriting && /^(?:from|by)$/.test(tokens[j + 1]?.lower ?? '')) return subjectAfter(d, j + 1, at);
  }
  return undefined;
}

/** The subject before the finite verb at token `i`, or the one it shares: "Jones called it a joke and said that …". */
export function sharedSubject(d: Discourse, i: number, first: number): Speaker | undefined {
  const joined = /^(?:and|but|,)$/.test(d.reading.document.tokens[i - 1]?.lower ?? '');
  if (isAside(d, i)) {
    const apposed = subjectBefore(d, i, first);
    return apposed?.rule === 'speaker/apposition' ? apposed : mainSubject(d, i, first);
  }
  return (
    together(d, subjectBefore(d, i, first), first) ??
    (joined ? mainSubject(d, i, first) : undefined) ??
    anybody(d, i, first)
  );
}

/** In stems ", say the toll had risen" is most likely ", saying": its subject stands before the main verb. */
function isAside(d: Discourse, i: number): boolean {
  const { tokens, source } = d.reading.document;
  if (source.quality !== 'degraded' || tokens[i - 1]?.text !== ',') return false;
  return /^(?:say|ad|add|warn|argu|insist|claim|note|stress)$/.test(tokens[i]?.lower ?? '');
}

/** "… and called it": the verb shares an earlier subject. */
function startsCoordinate(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  let j = i - 1;
  while (isAdverb(tokens[j])) j--;
  return ['and', 'but', ',', 'or', 'then', 'had', 'has', 'have'].includes(tokens[j]?.lower ?? '');
}

const quoting = new Set([
  'quoted',
  'quoting',
  'quotes',
  'cited',
  'citing',
  'cites',
  'reported',
  'reports',
  'quot',
  'cite',
]);

/** "The Gazette quoted Smith as saying": Smith speaks, the Gazette reports. */
export function quotedAs(d: Discourse, saying: number, first: number): Found | undefined {
  const { tokens } = d.reading.document;
  if (tokens[saying - 1]?.lower !== 'as') return undefined;
  for (let j = saying - 2; j >= first; j--) {
    if (!quoting.has(tokens[j]?.lower ?? '')) continue;
    if (tokens[j + 1]?.lower === 'by' || /^(?:was|were|is|wa)$/.test(tokens[j - 1]?.lower ?? ''))
      return quotedBy(d, j, saying, first);
    const speaker = subjectAfter(d, j, saying - 1);
    const outlet = subjectBefore(d, j, first);
    const via = outlet && 'entity' in outlet.party ? { via: { via: outlet.party.entity } } : {};
    return speaker && { speaker, ...via };
  }
  return undefined;
}

/** "Smith was quoted by the Gazette as saying", "Smith was quoted as saying by the Gazette". */
function quotedBy(d: Discourse, j: number, saying: number, first: number): Found | undefined {
  const { tokens } = d.reading.document;
  const who = subjectBefore(d, j, first);
  const by =
    tokens[j + 1]?.lower === 'by' ? j + 1 : /^(?:by|in)$/.test(tokens[saying + 1]?.lower ?? '') ? saying + 1 : -1;
  const outlet = by < 0 ? undefined : (d.reading.namedAt.get(by + 1) ?? d.reading.namedAt.get(by + 2));
  const isBody = outlet?.entity.kind === 'organization';
  return who && { speaker: who, ...(outlet && isBody ? { via: { via: outlet.entity.key } } : {}) };
}

/** "Jones said that Acme announced its bid, and added": Acme's announcement is told of, and who adds to it is Jones. */
function isInside(d: Discourse, at: number, first: number): boolean {
  const { tokens } = d.reading.document;
  for (let j = at - 2; j > Math.max(first, at - 40); j--) {
    if (/^[,;]$/.test(tokens[j]?.text ?? '') || d.quoted[j]) return false;
    const outer = saying(d, j);
    if (!outer || outer.participle || outer.class === 'judge') continue;
    const own = subjectBefore(d, at, j + 1);
    return own !== undefined && subjectBefore(d, j, first) !== undefined;
  }
  return false;
}

/** The subject of the nearest verb of saying before, else the first name of the sentence that follows no preposition. */
export function mainSubject(d: Discourse, from: number, first: number): Speaker | undefined {
  for (let j = from - 1; j > first; j--) {
    const verb = saying(d, j);
    if (verb && !verb.participle && !isInside(d, j, first)) {
      const speaker = subjectBefore(d, j, first);
      if (speaker) return { ...speaker, confidence: speaker.confidence * 0.9, rule: `${speaker.rule}, shared` };
    }
  }
  const { tokens } = d.reading.document;
  const opens = clauseOf(d, from, first);
  for (let j = opens; j < from; j = pastRelative(d, j + 1, from)) {
    const run = d.quoted[j] ? undefined : d.reading.namedAt.get(j);
    const who = run && mainNamed(d, run, opens);
    if (who) return who;
    if (/^(?:he|she|it)$/.test(tokens[j]?.lower ?? '') && j < opens + 2) return ofPronoun(d, j, opens);
    if (!run && !d.quoted[j] && isSpeakerNoun(d, j) && actsNext(d, j)) return unnamed(d, j, opens);
  }
  return undefined;
}

/** "It was a test for the yard" is about nobody. */
function ofPronoun(d: Discourse, i: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const isEmpty =
    tokens[i]?.lower === 'it' && /^(?:is|was)$/.test(tokens[i + 1]?.lower ?? '') && isArticle(tokens[i + 2]);
  return isEmpty ? undefined : subjectBefore(d, i + 1, low);
}

/** "The rebels hailed", "the union has left": a subject, and its verb right behind it. */
function actsNext(d: Discourse, noun: number): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[noun + 1];
  if (!next || prepositions.has(tokens[noun - 2]?.lower ?? '') || prepositions.has(tokens[noun - 1]?.lower ?? ''))
    return false;
  return (
    auxiliaries.has(next.lower) ||
    /^\p{Ll}{2,}ed$/u.test(next.text) ||
    sayingVerbs.get(next.lower)?.participle === false
  );
}
