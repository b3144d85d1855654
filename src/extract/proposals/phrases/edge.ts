/** A noun that may name a proposal → where its phrase begins. */
import type { Token } from '../../../text/tokens.ts';
import { isPeople } from '../../clauses/people.ts';
import type { Discourse } from '../../coreference.ts';
import { earlierWords, proposingVerbs, raisingVerbs, strongHeads } from '../../data/proposing.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, sentenceRange } from '../../grammar.ts';

const glue = /^(?:['’]s?|[-%$£€¥])$/;
const adjectival = new Set(['proposed', 'backed', 'agreed', 'rejected', 'offered', 'drafted']);
/** Past forms that no ending tells: "the minister withdrew proposals". */
const irregular =
  /^(?:withdrew|made|gave|took|sent|brought|drew|got|saw|found|held|met|won|lost|kept|led|told|came|went|became|began|broke|chose|fell|grew|knew|paid|sought|threw|wrote|received|unveiled|makes|gives|takes|sees|gets|becomes|remains|faces|nears|clears|wins|crippled|hails)$/;
/** "has begun reviewing offers": what somebody does with them. */
const handling =
  /^(?:begun|begins?|starts?|started|stops?|stopped|reviewing|considering|weighing|evaluating|studying|examining|soliciting|inviting|awaiting|entertaining|fielding|mulling|receiving|discussing)$/;
const subjects = new Set(['he', 'she', 'it', 'they', 'we', 'who', 'i', 'you']);

/** First token of the phrase: back over what can modify a noun, to its article or owner. */
export function leftEdge(d: Discourse, head: number): number {
  const { first: start } = sentenceRange(d.reading.document, head);
  let i = head;
  while (i > start && head - i < 9) {
    const edge = openedBefore(d, i, head, start) ?? cutBefore(d, i) ?? ownerBefore(d, i, head, start);
    if (edge !== undefined) {
      i = edge;
      break;
    }
    const t = d.reading.document.tokens[i - 1];
    const before =
      rateBefore(d, i) ?? bestBefore(d, i) ?? sumBefore(d, i) ?? (t && modifies(d, t, i - 1) ? i - 1 : undefined);
    if (before === undefined) break;
    i = before;
  }
  // A verb before an article-less phrase was taken for a modifier: "rejected peace proposals".
  while (i < head && isVerb(d.reading.document.tokens[i]?.lower ?? '')) i++;
  return i;
}

const isVerb = (word: string): boolean => stanceVerbs.has(word) || /^(?:wants|seeks|needs)$/.test(word);

/** "the ... Accord": the article before words left out. */
function cutBefore({ reading: { document } }: Discourse, i: number): number | undefined {
  const cut = /^(?:\.\.\.|…)$/.test(document.tokens[i - 1]?.text ?? '');
  return cut && determiners.has(document.tokens[i - 2]?.lower ?? '') ? i - 2 : undefined;
}

/** "a best and final offer". */
const bestBefore = ({ reading: { document } }: Discourse, i: number): number | undefined =>
  document.tokens[i - 1]?.lower === 'and' && document.tokens[i - 2]?.lower === 'best' ? i - 2 : undefined;

/** "the $7.1 billion, two-year budget": before a comma, what it is worth. */
const sumBefore = ({ reading: { document } }: Discourse, i: number): number | undefined =>
  document.tokens[i - 1]?.text === ',' &&
  /^(?:million|billion|trillion|mln|bln|bn)$/.test(document.tokens[i - 2]?.lower ?? '') &&
  document.tokens[i - 3]?.kind === 'number'
    ? i - 3
    : undefined;

/** A name, an article or an owner ends the phrase: where it begins then. */
function ownerBefore(d: Discourse, i: number, head: number, start: number): number | undefined {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(i - 1);
  if (run) return tokens[run.first - 1]?.lower === 'the' ? run.first - 1 : versionBefore(d, run, start);
  const word = tokens[i - 1]?.lower ?? '';
  // "expectations that higher offers will follow"
  if (word === 'that' && /[^s]s$/.test(tokens[head]?.lower ?? '')) return undefined;
  // "A$14"
  if (tokens[i - 1]?.text === 'A' && /^[$]/.test(tokens[i]?.text ?? '')) return undefined;
  const opens = (determiners.has(word) || word === 'neither' || word === 'whose') && rateBefore(d, i) === undefined;
  return opens ? i - 1 : undefined;
}

/** "the original Acme-Borel deal", "a raised Acme bid": the article before what tells the version; "the group Acme's bid" begins at the name. */
function versionBefore(
  d: Discourse,
  { first, last }: { readonly first: number; readonly last: number },
  start: number,
): number {
  const { tokens } = d.reading.document;
  if (/^['’]s?$/.test(tokens[last]?.text ?? '')) return first;
  let at = first;
  while (at > start && first - at < 4 && isAdjective(d, at - 1)) at--;
  return at < first && determiners.has(tokens[at - 1]?.lower ?? '') ? at - 1 : first;
}

const isAdjective = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return (
    t !== undefined && t.text === t.lower && !determiners.has(t.lower) && !d.reading.placeAt.has(i) && modifies(d, t, i)
  );
};

/** "8.2 per cent", "38 dlr a share", "$14 per share": the number's token, where such a measure ends before token `i`. */
function rateBefore(d: Discourse, i: number): number | undefined {
  const { tokens } = d.reading.document;
  const w = (k: number): string => tokens[k]?.lower ?? '';
  if (w(i - 1) === 'cent' && w(i - 2) === 'per' && tokens[i - 3]?.kind === 'number') return i - 3;
  if (w(i - 1) !== 'share' || !/^(?:a|per)$/.test(w(i - 2))) return undefined;
  if (tokens[i - 3]?.kind === 'number') return i - 3;
  return tokens[i - 4]?.kind === 'number' ? i - 4 : undefined;
}

/** "Acme raises bid", "Acme raised bid" against "a raised bid". */
function isFiniteRaise(d: Discourse, t: Token, i: number): boolean {
  if (!raisingVerbs.has(t.lower)) return false;
  const before = d.reading.document.tokens[i - 1];
  // "a wage increase offer"
  if (!t.lower.endsWith('ed')) return !/^(?:pay|wage|salary|price|rate|tax|fare)$/.test(before?.lower ?? '');
  // "Acme announces improved offer", "with improved offer"
  const adjective =
    before && (proposingVerbs.has(before.lower) || stanceVerbs.has(before.lower) || prepositions.has(before.lower));
  // "its 2 billion sweetened offer"
  const sum = before?.kind === 'number' || /^(?:million|billion|mln|bln|bn)$/.test(before?.lower ?? '');
  return (
    !before || !(adjective || sum || determiners.has(before.lower) || isAdverb(before) || /^['’]s?$/.test(before.text))
  );
}

/** "The union proposed changes": the word before is who proposes. */
function isActor(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return t !== undefined && (d.reading.namedAt.has(i) || subjects.has(t.lower) || auxiliaries.has(t.lower));
}

/** "The government postponed plans to close it": a body's deed, where no article stands with the noun. */
const isDeed = ({ reading: { document } }: Discourse, i: number): boolean =>
  /ed$/.test(document.tokens[i]?.lower ?? '') &&
  /^(?:government|company|council|union|board|ministry|agency|party|committee|cabinet)$/.test(
    document.tokens[i - 1]?.lower ?? '',
  ) &&
  (determiners.has(document.tokens[i - 2]?.lower ?? '') || /^['’]s?$/.test(document.tokens[i - 2]?.text ?? '')) &&
  /[^s]s$/.test(document.tokens[i + 1]?.lower ?? '');

/** "finance ministers backed plans to close it": of people taken together. */
const isPeoplesDeed = ({ reading: { document } }: Discourse, i: number): boolean =>
  isPeople(document.tokens[i - 1]?.lower ?? '') && /[^s]s$/.test(document.tokens[i + 1]?.lower ?? '');

/** "Acme's previous offer", "the earlier plan", "the draft protocol"; but "said earlier plans". */
const isVersionBefore = ({ reading: { document } }: Discourse, i: number): boolean =>
  (earlierWords.has(document.tokens[i]?.lower ?? '') || document.tokens[i]?.lower === 'draft') &&
  (determiners.has(document.tokens[i - 1]?.lower ?? '') || /^['’]s?$/.test(document.tokens[i - 1]?.text ?? ''));

/** "a two-year state budget"; in "they state plans" it is a verb. */
const isStates = (d: Discourse, t: Token, i: number): boolean =>
  t.lower === 'state' &&
  !/^['’]/.test(d.reading.document.tokens[i + 1]?.text ?? '') &&
  !isActor(d, i - 1) &&
  !/^(?:to|and)$/.test(d.reading.document.tokens[i - 1]?.lower ?? '');

/** May stand before a noun in its phrase. */
function modifies(d: Discourse, t: Token, i: number): boolean {
  if (t.kind === 'number' || glue.test(t.text)) return true;
  // "hard to resist tender offers"; in "agreed to binding arbitration" no verb follows
  const participle = /ed$|[aeiouy].*ing$/.test(t.lower);
  if (d.reading.document.tokens[i - 1]?.lower === 'to' && !participle) return false;
  if (
    t.kind !== 'word' ||
    subjects.has(t.lower) ||
    irregular.test(t.lower) ||
    handling.test(t.lower) ||
    /n['’]t$/.test(t.lower) ||
    isDeed(d, i)
  )
    return false;
  if (
    isFiniteRaise(d, t, i) ||
    (/^(?:up|out|off|down)$/.test(t.lower) && d.reading.document.tokens[i + 1]?.text !== '-')
  )
    return false;
  if (isVersionBefore(d, i) || isStates(d, t, i)) return true;
  if (prepositions.has(t.lower) || conjunctions.has(t.lower) || auxiliaries.has(t.lower) || isAdverb(t)) return false;
  if (adjectival.has(t.lower)) return !isActor(d, i - 1) && !isPeoplesDeed(d, i);
  // "the bill reauthorizing a health act": what the bill does is no name of the act.
  const before = d.reading.document.tokens[i - 1];
  if (t.lower.endsWith('ing') && before && isIn(strongHeads, before, false)) return false;
  if (t.lower.endsWith('ing') || d.reading.document.tokens[i - 1]?.text === '-') return true;
  const degraded = d.reading.document.source.quality === 'degraded';
  return !isIn(proposingVerbs, t, degraded) && !stanceVerbs.has(t.lower) && !sayingVerbs.has(t.lower);
}

/** "a “day after” plan", "“day after plan”": the mark that opens right around the words before the noun. */
function openedBefore(d: Discourse, i: number, head: number, start: number): number | undefined {
  const t = d.reading.document.tokens[i - 1];
  if (t?.kind === 'quote' && i === head) return openingMark(d, i - 2, start);
  if (t && prepositions.has(t.lower) && d.quoted[i - 1] && d.quoted[head]) return openingMark(d, i - 2, start) ?? i;
  return undefined;
}

/** The token after a mark that opens at most five words before: "a “day after” plan". */
function openingMark(d: Discourse, from: number, start: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from; i >= Math.max(start, from - 4); i--) {
    if (tokens[i]?.kind === 'quote') return i + 1;
    if (tokens[i]?.kind !== 'word') return undefined;
  }
  return undefined;
}
