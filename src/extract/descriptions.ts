/** How a report describes an organization: "French dairy giant Groupe Marbeck", "Dolan Foods, the maker of Upland Gold,". */
import type { DescriptionClaim } from '../model/claim.ts';
import { evidence } from '../model/evidence.ts';
import { claimId } from '../model/ids.ts';
import { shortHash } from '../text/hash.ts';
import { isCapitalised } from '../text/tokens.ts';
import { descriptiveNouns } from './data/descriptive-nouns.ts';
import { auxiliaries, isAdverb, sentenceRange, wordsOf } from './grammar.ts';
import type { NamedRun, Reading } from './reading.ts';

/** One claim for each organization and wording. Only phrases without a verb of their own: they stand as they are. */
export function claimDescriptions(reading: Reading): DescriptionClaim[] {
  if (reading.document.source.quality === 'degraded') return [];
  const claims = new Map<string, DescriptionClaim>();
  for (const run of reading.named) {
    if (run.entity.kind !== 'organization' || run.entity.class === 'government') continue;
    const found = before(reading, run) ?? after(reading, run);
    const sentence = reading.document.sentences[reading.document.sentenceOf[run.first] ?? 0];
    if (!found || !sentence) continue;
    const words = wordsOf(reading.document, found.first, found.last);
    if (!standsSo(reading, found, words)) continue;
    const key = `${run.entity.key} ${words.toLowerCase()}`;
    if (claims.has(key)) continue;
    claims.set(key, {
      kind: 'description',
      id: claimId(shortHash(`${reading.document.source.id} description ${found.first}`)),
      entity: run.entity.key,
      words,
      evidence: [evidence(reading.document.source, sentence.sentence)],
      confidence: 0.85,
      because: [found.rule],
    });
  }
  return [...claims.values()];
}

/** A page quotes the words, so nothing may be blanked out between them: a ticker in angle brackets, a tag. */
function standsSo({ document: { source, tokens } }: Reading, { first, last }: Found, words: string): boolean {
  const written = source.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
  return written.replace(/\s+/g, ' ') === words;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

const isNoun = (reading: Reading, i: number): boolean => descriptiveNouns.has(reading.document.tokens[i]?.lower ?? '');

/** "the militant group Upland Front", "Swedish regional carrier Aurea Aviation". */
function before(reading: Reading, run: NamedRun): Found | undefined {
  const { tokens } = reading.document;
  const last = run.first;
  if (!isNoun(reading, last - 1) || isCapitalised(tokens[last - 1] as never)) return undefined;
  const { first: start } = sentenceRange(reading.document, run.first);
  let first = last - 1;
  while (first > start && last - first < 6) {
    const t = tokens[first - 1];
    const place = reading.placeAt.get(first - 1);
    if (place) first = place.first;
    else if (t?.kind === 'word' && !isCapitalised(t) && isModifier(t.lower)) first--;
    else break;
  }
  // "group" or "company" alone says nothing, and a maker makes something: "Brazilian maker" is half a description.
  const ownWords = tokens.slice(first, last).filter((_, k) => !reading.placeAt.has(first + k)).length;
  const relational = /^(?:maker|owner|operator|supplier|producer|provider|seller|manager|member)$/.test(
    tokens[last - 1]?.lower ?? '',
  );
  if (relational && ownWords < 2) return undefined;
  return last - first < 2 ? undefined : { first, last, rule: 'description/before-name' };
}

/** Adjectives and nouns that narrow: nothing that could be a verb, an article or a link word. */
const isModifier = (word: string): boolean =>
  descriptiveNouns.has(word) ||
  /(?:al|ic|ive|ary|ous|ist|ish|ant|run|based|owned|backed|led|ern)$/.test(word) ||
  [
    'dairy',
    'food',
    'oil',
    'gas',
    'steel',
    'car',
    'rail',
    'power',
    'rebel',
    'trade',
    'health',
    'state',
    'news',
    'pay',
    'low-cost',
    'budget',
    'rights',
    'aid',
    'private',
    'public',
    'local',
    'small',
    'big',
    'giant',
    'major',
    'largest',
  ].includes(word);

/** "Dolan Foods, the maker of Upland Gold butter, …": the apposition up to its comma. */
function after(reading: Reading, run: NamedRun): Found | undefined {
  const { tokens } = reading.document;
  const { last: end } = sentenceRange(reading.document, run.first);
  if (tokens[run.last]?.text !== ',' || !/^(?:a|an|the|its)$/.test(tokens[run.last + 1]?.lower ?? '')) return undefined;
  const first = tokens[run.last + 1]?.lower === 'its' ? run.last + 1 : run.last + 2;
  let noun = false;
  for (let i = first; i < Math.min(end, first + 12); i++) {
    const t = tokens[i];
    if (!t) return undefined;
    if (t.text === ',' || t.text === '.' || t.text === ';')
      return noun && i - first >= 1 ? { first, last: i, rule: 'description/apposed' } : undefined;
    if (
      t.kind === 'quote' ||
      auxiliaries.has(t.lower) ||
      isAdverb(t) ||
      ['who', 'which', 'that', 'and', 'said', 'where', 'whose'].includes(t.lower)
    )
      return undefined;
    noun ||= isNoun(reading, i);
  }
  return undefined;
}
