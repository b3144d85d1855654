/** A noun phrase that can speak → who it is: a named entity, or the report's words for somebody unnamed. */
import type { Party } from '../../model/mention.ts';
import { isCapitalised } from '../../text/tokens.ts';
import { onlyBody } from '../bodies.ts';
import type { Discourse } from '../coreference.ts';
import { organizationBefore, personJustNamed } from '../coreference.ts';
import { titleHeads, titleTails } from '../data/offices.ts';
import { speakerNouns } from '../data/saying.ts';
import { auxiliaries, conjunctions, determiners, isIn, prepositions, wordsOf } from '../grammar.ts';
import { holdersOf, personByTitle } from '../holders.ts';
import type { NamedRun } from '../reading.ts';

/** Who, and how sure. `at` is the token where the words for the speaker stand. */
export interface Speaker {
  readonly party: Party;
  readonly confidence: number;
  readonly rule: string;
  readonly at: number;
  /** The report's words for somebody unnamed who speaks for `party`: "a spokesman for Acme". */
  readonly voice?: string;
}

/** Whom a statement of this speaker's is ascribed to: a spokesman stays one, in the report's words. */
export const speakerParty = ({ party, voice }: Speaker): Party =>
  voice !== undefined && 'entity' in party ? { unnamed: voice, of: party.entity } : party;

export const sure = (party: Party, rule: string, confidence: number, at: number): Speaker => ({
  party,
  rule,
  confidence,
  at,
});
export const named = (run: NamedRun): Party => ({ entity: run.entity.key });
/** Who speaks in an organization's name: what they say is its word. */
const spokesperson = /^spokes(?:man|woman|person|people|men|women)$/;
const speaksFor = /^(?:spokes(?:man|woman|person|people)|board|management|leadership|statement)$/;
export const isPossessive = (text: string | undefined): boolean => text !== undefined && /^['’]s?$/.test(text);

/** "spokesman", "minister", "union": can speak without a name. */
export const isSpeakerNoun = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  const degraded = d.reading.document.source.quality === 'degraded';
  if (t === undefined || isIn(speakerNouns, t, degraded) || isIn(titleHeads, t, degraded)) return t !== undefined;
  const one = t.lower.replace(/ies$/, 'y').replace(/s$/, '');
  return one !== t.lower && one.length > 3 && (titleHeads.has(one) || speakerNouns.has(one));
};

/** A named run that ends the phrase: its bearer, unless it only narrows a noun ("a spokesman for Acme"). */
export function headOfNamed(d: Discourse, run: NamedRun, low: number): Speaker {
  const { tokens } = d.reading.document;
  let i = run.first - 1;
  while (
    i >= low &&
    tokens[i]?.kind === 'word' &&
    (determiners.has(tokens[i]?.lower ?? '') || d.reading.placeAt.has(i))
  )
    i--;
  const before = tokens[i]?.lower ?? '';
  // "Secretary of State Mary Jones": the office ends before the name.
  const office = run.entity.kind === 'person' && titleTails.has(tokens[i + 1]?.lower ?? '');
  const narrows = !office && i > low && ['for', 'of', 'from', 'at', 'in', 'with', 'to', 'on'].includes(before);
  return (narrows ? narrowed(d, run, i, low) : undefined) ?? sure(named(run), 'speaker/subject', 0.97, run.first);
}

/** "Acme and Norway said": both at once, so neither alone. What stands before "and" must open its clause. */
export function together(d: Discourse, speaker: Speaker | undefined, low: number): Speaker | undefined {
  const { document } = d.reading;
  const run = speaker?.rule === 'speaker/subject' ? d.reading.namedAt.get(speaker.at) : undefined;
  if (!run) return speaker;
  let and = run.first - 1;
  while (and > low && determiners.has(document.tokens[and]?.lower ?? '')) and--;
  const other = d.reading.namedAt.get(and - 1);
  if (document.tokens[and]?.lower !== 'and' || !other || other.first < low || other.entity === run.entity)
    return speaker;
  let first = other.first;
  while (first > low && determiners.has(document.tokens[first - 1]?.lower ?? '')) first--;
  const opens = first === low || /^[,;:]$/.test(document.tokens[first - 1]?.text ?? '');
  const words = wordsOf(document, first, run.last);
  return opens ? sure({ unnamed: words }, 'speaker/several', 0.85, first) : speaker;
}

/** "Jim Smith of Acme", "the board of Acme", "a driver for Acme": what stands before the preposition at token `at`. */
function narrowed(d: Discourse, run: NamedRun, at: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const owner = d.reading.namedAt.get(at - 1);
  if (owner?.entity.kind === 'person') return sure(named(owner), 'speaker/subject', 0.95, owner.first);
  for (let j = at - 1; j >= Math.max(low, at - 5) && tokens[j]?.kind === 'word'; j--) {
    const speaks = run.entity.kind === 'organization' && speaksFor.test(tokens[j]?.lower ?? '');
    if (speaks) return spokenFor(d, run, j, phraseStart(d, j, low), run.last, 0.85);
    if (isSpeakerNoun(d, j) && !d.reading.namedAt.has(j)) return unnamed(d, j, low, run.last);
  }
  return undefined;
}

/** What a spokesman says is the body's word, and said by a spokesman; what its board or statement says, it says itself. */
function spokenFor(
  d: Discourse,
  run: NamedRun,
  noun: number,
  first: number,
  last: number,
  confidence: number,
): Speaker {
  const speaker = sure(named(run), 'speaker/speaks-for', confidence, first);
  const word = d.reading.document.tokens[noun]?.lower ?? '';
  return spokesperson.test(word) ? { ...speaker, voice: wordsOf(d.reading.document, first, last) } : speaker;
}

/** Where the noun phrase with this head begins. */
function phraseStart(d: Discourse, head: number, low: number): number {
  const { tokens } = d.reading.document;
  let first = head;
  while (first > low) {
    const t = tokens[first - 1];
    if (joinsOwners(d, first - 1, head, low)) {
      first -= 2;
      continue;
    }
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
  return first;
}

/** "Norwegian and Acme officials": whose they are is said twice, and neither speaks alone. */
function joinsOwners(d: Discourse, and: number, head: number, low: number): boolean {
  const { tokens } = d.reading.document;
  const owner = tokens[and - 1];
  if (tokens[and]?.lower !== 'and' || and - 1 < low || !owner || d.quoted[and - 1]) return false;
  const plural = /[^s]s$|people$/.test(tokens[head]?.lower ?? '');
  return plural && (d.reading.namedAt.has(and - 1) || d.reading.placeAt.has(and - 1) || isCapitalised(owner));
}

/** "officials familiar with the talks", "the minister": resolved by title or kind where one bearer is known. */
export function unnamed(d: Discourse, head: number, low: number, last: number = head + 1): Speaker {
  const first = phraseStart(d, head, low);
  const { tokens } = d.reading.document;
  // "One of the sources": one, whoever the others are.
  if (first - 2 >= low && tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'one')
    return sure({ unnamed: wordsOf(d.reading.document, first - 2, last) }, 'speaker/unnamed', 0.85, first - 2);
  const known = definite(d, first, head, last);
  if (known) return known;
  const words = wordsOf(d.reading.document, first, last);
  // "its chief negotiator" speaks for the body just spoken of.
  const opener = tokens[first]?.lower ?? '';
  const theirs = /^(?:its|their)$/.test(opener) && isOffice(d, head) && organizationBefore(d, first);
  return sure(theirs ? { unnamed: words, of: theirs.key } : { unnamed: words }, 'speaker/unnamed', 0.85, first);
}

/** One office or job: no plural, nobody who speaks for others. */
const isOffice = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && titleHeads.has(t.lower) && !/^(?:spokes|police|union)/.test(t.lower);
};

interface Definite {
  /** Where the noun and its modifiers begin, past owners and articles. */
  readonly start: number;
  readonly owner: NamedRun | undefined;
}

function pastOwners(d: Discourse, first: number, head: number): Definite {
  const { tokens } = d.reading.document;
  let start = first;
  let owner: NamedRun | undefined;
  for (let i = first; i < head; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'organization') owner = run;
    const article = ['the', 'its', 'their', 'his', 'her'].includes(tokens[i]?.lower ?? '');
    if (article || isPossessive(tokens[i]?.text) || run || d.reading.placeAt.has(i)) start = i + 1;
  }
  return { start, owner };
}

/** "the minister", "its president", "Acme's board": somebody the report names elsewhere. */
function definite(d: Discourse, first: number, head: number, last: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const noun = tokens[head]?.lower ?? '';
  const { start, owner } = pastOwners(d, first, head);
  if (owner && (speaksFor.test(noun) || noun === 'report')) return spokenFor(d, owner, head, first, last, 0.8);
  if (start > head) return undefined;
  if (start === first && !/^(?:an?)$/.test(tokens[first]?.lower ?? '')) return undefined;
  const person = personByTitle(d, wordsOf(d.reading.document, start, head + 1), head);
  if (person) return sure({ entity: person }, 'speaker/the-title', 0.85, first);
  if (last > head + 1 || owner) return undefined;
  const opener = tokens[first]?.lower ?? '';
  if (opener === 'the') return spokenOf(d, first, start, head);
  const issuer = /^(?:statement|communique|communiqué|release)$/.test(noun)
    ? organizationBefore(d, first, tokens[head - 1]?.lower)
    : undefined;
  if (issuer) return sure({ entity: issuer.key }, 'speaker/speaks-for', 0.7, first);
  const theirs =
    (opener === 'its' || opener === 'their') && speaksFor.test(noun) ? organizationBefore(d, first) : undefined;
  if (!theirs) return undefined;
  const speaker = sure({ entity: theirs.key }, 'speaker/speaks-for', 0.7, first);
  return spokesperson.test(noun) ? { ...speaker, voice: wordsOf(d.reading.document, first, last) } : speaker;
}

/** "the manager", "the union": a person or body named before, or the only one of its kind. */
function spokenOf(d: Discourse, first: number, start: number, head: number): Speaker | undefined {
  const noun = d.reading.document.tokens[head]?.lower ?? '';
  const several = holdersOf(d, wordsOf(d.reading.document, start, head + 1)).size > 1;
  const same = !several && first === start - 1 && isOffice(d, head) ? personJustNamed(d, first) : undefined;
  if (same) return sure({ entity: same.person }, 'speaker/just-named', same.titled ? 0.45 : 0.62, first);
  const body = start === head ? organizationBefore(d, head, noun) : undefined;
  if (body) return sure({ entity: body.key }, 'speaker/the-body', 0.75, first);
  const only = onlyBody(d, noun);
  return only && sure({ entity: only.key }, 'speaker/the-only-body', 0.65, first);
}
