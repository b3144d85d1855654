/** How a report describes an organization: "French dairy giant Groupe Marbeck", "Dolan Foods, the maker of Upland Gold,". */
import type { DescriptionClaim } from '../model/claim.ts';
import { evidence } from '../model/evidence.ts';
import { claimId } from '../model/ids.ts';
import { shortHash } from '../text/hash.ts';
import { isCapitalised } from '../text/tokens.ts';
import { descriptiveNouns } from './data/descriptive-nouns.ts';
import { finiteHints } from './data/saying.ts';
import { auxiliaries, prepositions, sentenceRange, wordsOf } from './grammar.ts';
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
  const relational =
    /^(?:maker|owner|operator|supplier|producer|provider|seller|manager|member|rival|subsidiary|partner)$/.test(
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

/** "Dolan Foods, the maker of Upland Gold butter, …", "Dolan Foods, Norland's largest brewer": the apposition up to its comma. */
function after(reading: Reading, run: NamedRun): Found | undefined {
  const { tokens } = reading.document;
  if (tokens[run.last]?.text !== ',') return undefined;
  // "police in Kelby, an old port": told of the place.
  if (reading.placeAt.has(run.last - 1) && run.last - run.first === 1) return undefined;
  const first = opensAt(reading, run.last + 1);
  const head = first === undefined ? undefined : headOf(reading, first);
  if (first === undefined || head === undefined) return undefined;
  const end = endOf(reading, head);
  // "the bank" alone says nothing.
  if (end === undefined || end - first < 2 || isListed(reading, run, end)) return undefined;
  const last = withoutOccasion(reading, head, end);
  return { first, last, rule: 'description/apposed' };
}

/** Behind the article, or at the place whose it is. "its largest rival" would have to say whose. */
function opensAt({ document: { tokens }, placeAt }: Reading, i: number): number | undefined {
  if (/^(?:an?|the)$/.test(tokens[i]?.lower ?? '')) return i + 1;
  const place = placeAt.get(i);
  return place?.first === i && /^['’]s$/.test(tokens[place.last]?.text ?? '') ? i : undefined;
}

/** The noun that the phrase is about, before its first preposition or participle; none that says what a body is where another noun or a verb stands there. */
function headOf(reading: Reading, first: number): number | undefined {
  const { tokens } = reading.document;
  for (let i = first + 1; i < first + 9; i++) {
    const t = tokens[i];
    const narrows = t !== undefined && isNoun(reading, i - 1) && participle.test(t.text);
    // "owner and operator", not "the bank and the union".
    if (t?.lower === 'and' && !isNoun(reading, i + 1)) return undefined;
    if (t?.kind === 'word' && !prepositions.has(t.lower) && !narrows) continue;
    if (/^['’]s$/.test(t?.text ?? '')) continue;
    const head = tokens[i - 1];
    const says =
      head && isNoun(reading, i - 1) && !isCapitalised(head) && !/s$/.test(head.lower) && head.lower !== 'port';
    return says ? i - 1 : undefined;
  }
  return undefined;
}

const participle = /^(?:\p{Ll}{2,}(?:ed|ing)|led|run|built|held|made|known)$/u;

/** The comma, bracket or full stop behind the phrase; none where a clause or a quotation begins in it. */
function endOf(reading: Reading, head: number): number | undefined {
  const { tokens } = reading.document;
  for (let i = head + 1; i < head + 12; i++) {
    const t = tokens[i];
    if (!t) return undefined;
    if (/^[,.;)]$/.test(t.text)) return i;
    const acts = auxiliaries.has(t.lower) || finiteHints.has(t.lower);
    if (t.kind === 'quote' || acts || /^(?:who|which|that|and|said|where|whose)$/.test(t.lower)) return undefined;
  }
  return undefined;
}

/** "the union, the steel company, and the bank": one of several. */
function isListed({ document: { tokens } }: Reading, run: NamedRun, end: number): boolean {
  const isThe = tokens[run.last + 1]?.lower === 'the';
  const next = /^(?:and|or)$/.test(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1;
  return isThe && tokens[end]?.text === ',' && tokens[next]?.lower === 'the';
}

/** "the largest brewer in Norland |in a $4 billion deal|", "|on Friday|": of what happens, and not of the body. */
function withoutOccasion({ document: { tokens }, dateAt }: Reading, head: number, end: number): number {
  for (let i = head + 1; i < end; i++) {
    if (!/^(?:in|for|under|on|at|after|with|by|over|from|as)$/.test(tokens[i]?.lower ?? '')) continue;
    let next = i + 1;
    while (next < end && !prepositions.has(tokens[next]?.lower ?? '')) next++;
    const object = tokens.slice(i + 1, next);
    const isDay = tokens[i]?.lower === 'on' && dateAt.has(i + 1);
    if (isDay || object.some((t) => occasions.test(t.lower))) return i;
  }
  return end;
}

const occasions =
  /[$£€]|^(?:deal|bid|takeover|agreement|sale|merger|offer|transaction|move|swap|auction|vote|dispute|strike)$/;
