/** The phrases of a proposal → the name that tells it from others: short, and in the report's own words. */
import { stem } from '../../text/stem.ts';
import type { Discourse } from '../coreference.ts';
import { namingWords, strongHeads, weakHeads } from '../data/proposing.ts';
import { conjunctions, isAdverb, wordsOf } from '../grammar.ts';
import type { Cluster } from './fit.ts';
import type { Phrase } from './phrase.ts';

const idle =
  /^(?:a|an|the|its|their|his|her|our|your|my|this|that|these|those|thi|hi|ani|latest|new|neither|any|no|some|another|such|same|so-called|actual|entire|other|own|[-–%]|['’]s?|[\w.-]*-?backed|back|-led)$/;

const telling = (p: Phrase): number => p.qualifiers.filter((q) => !idle.test(q)).length;

/** The phrase that says most: with qualifiers, a noun that names a proposal, and early. */
export function bestPhrase(d: Discourse, cluster: Cluster): Phrase {
  const weight = (p: Phrase): number =>
    (p.anchor ? -9 : 0) +
    Math.min(3, telling(p)) * 1.5 +
    (p.strong ? 1.5 : 0) +
    (p.later ? 0.7 : 0) +
    (p.owner ? 0.5 : 0) -
    p.head / (d.reading.document.tokens.length + 1);
  return cluster.phrases.reduce((a, b) => (weight(b) > weight(a) ? b : a));
}

const counts = ['', '', 'two', 'three', 'four', 'five', 'six'];

/** "Three-phase ceasefire proposal": without articles, owners and adverbs; a bare noun takes its "for …" or "to …" along. */
export function nameOf(d: Discourse, cluster: Cluster, phases: number): string {
  const phrase = bestPhrase(d, cluster);
  const words = keptWords(d, phrase);
  const bare = words.length === 1 && phrase.owner === undefined;
  const degraded = d.reading.document.source.quality === 'degraded';
  const last = bare ? complementEnd(d, phrase) : phrase.last;
  const rest = last > phrase.last ? wordsOf(d.reading.document, phrase.last, last).split(' ') : [];
  const all = degraded ? [...words, ...rest].flatMap(unstemmed) : [...words, ...rest];
  const count = phases > 1 && !all.some((w) => /\d|phase|stage/i.test(w)) ? counts[phases] : undefined;
  return [...(count === undefined ? [] : [`${count}-phase`]), ...all].join(' ');
}

/** The words of the phrase that are neither owners nor idle, its noun last. */
function keptWords(d: Discourse, phrase: Phrase): string[] {
  const { tokens } = d.reading.document;
  let first = phrase.first;
  for (let i = phrase.first; i < phrase.head; i++) {
    const t = tokens[i];
    const run = d.reading.namedAt.get(i);
    const joins = t?.text === '-' && i > first;
    if (!t || (idle.test(t.lower) && !joins) || isAdverb(t) || run) first = i + 1;
  }
  return wordsOf(d.reading.document, first, phrase.last)
    .replace(/^[-–%]\s*/, '')
    .split(' ');
}

/** A stem's word where names are made of it; anything else of a stemmed text is left out of a name. */
function unstemmed(word: string): string[] {
  if (/\d/.test(word) || /^(?:for|to|in|of|on|the|a|day|after)$/.test(word)) return [word];
  const found = stems().get(word.toLowerCase());
  return found === undefined ? [] : [found];
}

let table: ReadonlyMap<string, string> | undefined;
function stems(): ReadonlyMap<string, string> {
  if (table) return table;
  const map = new Map<string, string>();
  for (const w of [...namingWords, ...strongHeads, ...weakHeads])
    if (!map.has(stem(w.toLowerCase()))) map.set(stem(w.toLowerCase()), w);
  table = map;
  return map;
}

const breaks = new Set([
  'in',
  'by',
  'at',
  'holding',
  'with',
  'from',
  'on',
  'who',
  'was',
  'is',
  'are',
  'were',
  'after',
  'wa',
]);

/** "plan for a border ceasefire", "proposal to bridge gaps", "deal agreed in November": at most six words more. */
function complementEnd(d: Discourse, phrase: Phrase): number {
  const { tokens } = d.reading.document;
  const opener = tokens[phrase.last]?.lower ?? '';
  const date = /^(?:agreed|agre|signed|reached)$/.test(opener) ? d.reading.dateAt.get(phrase.last + 2) : undefined;
  if (date) return date.last;
  if (!['for', 'to', 'on'].includes(opener)) return phrase.last;
  let end = phrase.last + 1;
  while (end < phrase.last + 6) {
    const t = tokens[end];
    if (!t || t.kind === 'quote' || t.kind === 'mark' || conjunctions.has(t.lower) || breaks.has(t.lower)) break;
    end++;
  }
  const dangling = ['the', 'a', 'an', 'of', 'to', 'for', 'all', 'its', 'his', 'their'].includes(
    tokens[end - 1]?.lower ?? '',
  );
  return end - phrase.last < 2 || dangling ? phrase.last : end;
}
