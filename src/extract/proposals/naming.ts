/** The phrases of a proposal → the name that tells it from others: short, and in the report's own words. */
import type { Discourse } from '../coreference.ts';
import { conjunctions, isAdverb, wordsOf } from '../grammar.ts';
import type { Cluster } from './cluster.ts';
import type { Phrase } from './phrases.ts';

/** The phrase that says most: with qualifiers, a noun that names a proposal, and early. */
export function bestPhrase(d: Discourse, cluster: Cluster): Phrase {
  const weight = (p: Phrase): number =>
    (p.anchor ? -9 : 0) +
    Math.min(3, p.qualifiers.length) * 1.5 +
    (p.strong ? 1.5 : 0) +
    (p.later ? 0.7 : 0) +
    (p.owner ? 0.5 : 0) -
    p.head / (d.reading.document.tokens.length + 1);
  return cluster.phrases.reduce((a, b) => (weight(b) > weight(a) ? b : a));
}

const idle = /^(?:a|an|the|its|their|his|her|our|your|my|this|that|these|those|thi|latest|neither|any|no|some|another|such|same|so-called|actual|entire|other|own)$/;

/** "Three-phase ceasefire proposal": without articles, owners and adverbs; a bare noun takes its "for …" or "to …" along. */
export function nameOf(d: Discourse, cluster: Cluster): string {
  const phrase = bestPhrase(d, cluster);
  const { tokens } = d.reading.document;
  let first = phrase.first;
  for (let i = phrase.first; i < phrase.head; i++) {
    const t = tokens[i];
    const run = d.reading.namedAt.get(i);
    if (!t || idle.test(t.lower) || isAdverb(t) || /^['’]s?$/.test(t.text) || (run && run.last < phrase.head + 1 && first === i)) first = run && first === i ? run.last : i + 1;
  }
  const name = wordsOf(d.reading.document, first, phrase.last).replace(/^[-–%]\s*/, '');
  return phrase.qualifiers.length > 0 || phrase.owner !== undefined ? name : wordsOf(d.reading.document, first, complementEnd(d, phrase));
}

/** "plan for a Gaza ceasefire", "proposal to bridge gaps": at most six words more. */
function complementEnd(d: Discourse, phrase: Phrase): number {
  const { tokens } = d.reading.document;
  if (!['for', 'to', 'on'].includes(tokens[phrase.last]?.lower ?? '')) return phrase.last;
  let end = phrase.last + 1;
  while (end < phrase.last + 6) {
    const t = tokens[end];
    if (!t || t.kind === 'quote' || t.kind === 'mark' || conjunctions.has(t.lower) || ['in', 'by', 'at', 'holding', 'with', 'from', 'on', 'who'].includes(t.lower)) break;
    end++;
  }
  const dangling = ['the', 'a', 'an', 'of', 'to', 'for', 'all', 'its', 'his', 'their'].includes(tokens[end - 1]?.lower ?? '');
  return end - phrase.last < 2 || dangling ? phrase.last : end;
}
