/** Words for who gives a figure → the named body or person they stand for, or the words themselves where that is not clear. */
import type { Party } from '../../../model/mention.ts';
import { stem } from '../../../text/stem.ts';
import { onlyBody } from '../../bodies.ts';
import { type Discourse, organizationBefore, personBefore } from '../../coreference.ts';
import { titleHeads } from '../../data/offices.ts';
import { speakerNouns } from '../../data/saying.ts';
import { auxiliaries, isAdverb, isIn } from '../../grammar.ts';
import { organizationWritten } from '../../known.ts';
import type { Line } from '../../line.ts';
import { unnamed as nounPhrase } from '../../quotes/speakers/noun-phrase.ts';
import type { NamedRun, Reading } from '../../reading.ts';
import { isPerson } from '../counts/person.ts';

/** Nouns for what shows a number: "ministry figures show", "a poll found". */
export const sourceNouns: ReadonlySet<string> = new Set(
  'figures data statistics numbers poll polls survey surveys estimates estimate records documents filing filings tally count study report results census'.split(
    ' ',
  ),
);

const speaks = (line: Line, at: number): boolean =>
  line.token(at)?.kind === 'word' &&
  (isIn(speakerNouns, line.token(at), line.degraded) || titleHeads.has(line.word(at)));

/** Whoever speaks, and any people: "volunteers put the toll at 12". */
const gives = (line: Line, at: number): boolean =>
  speaks(line, at) || isPerson(line.word(at)) || line.word(at) === 'media';

/** The party whose name or noun begins at a token: "the territory's health ministry", "police", "Helga Brandstrup". */
export const partyFrom = (d: Discourse, line: Line, from: number): Party | undefined =>
  partyAt(d, line, giverFrom(line, from));

/** "a count |given by the ministry|": who gave it; else the same token. */
function giverFrom(line: Line, from: number): number {
  for (let at = from + 1; at < from + 5; at++)
    if (made.test(line.word(at)) && line.word(at + 1) === 'by') return at + 2;
  return from;
}

function partyAt(d: Discourse, line: Line, from: number): Party | undefined {
  const { reading } = d;
  const pronoun = pronounAt(d, line, from);
  if (pronoun) return pronoun;
  const words: string[] = [];
  let at = from;
  for (; at < from + 9; at++) {
    const token = line.token(at);
    if (!token || endsParty(token.lower, at > from)) break;
    const run = reading.namedAt.get(at) ?? placed(reading, at);
    if (!run) {
      words.push(token.text);
      continue;
    }
    const possessive = /^['’]s?$/.test(line.word(run.last));
    if (!possessive && !leadsOn(line, reading, run.last)) return { entity: run.entity.key };
    words.push(possessive ? `${run.entity.name}'s` : run.entity.name);
    at = possessive ? run.last : run.last - 1;
  }
  const known = speaks(line, at - 1) ? nounPhrase(d, at - 1, from).party : undefined;
  return known && 'entity' in known ? known : unnamed(line.degraded ? words.map(inFull) : words);
}

/** Words for who speaks, by their stems: these are named, not quoted. */
const byStem: ReadonlyMap<string, string> = new Map(
  // The first of a stem wins: the singular.
  [...speakerNouns].reverse().map((word) => [stem(word), word]),
);
const inFull = (word: string): string => byStem.get(word) ?? word;

const made = /^(?:given|made|kept|compiled|released|published|issued|provided|drawn)$/;

const endsParty = (word: string, inside: boolean): boolean =>
  inside &&
  /^(?:[,;:.()"”]|who|which|that|and|said|show|shows|showed|showing|released|published|issued|compiled|seen|obtained|cited|quoted|set|based|made|held)$/.test(
    word,
  );

/** Words that begin another clause are nobody. */
function unnamed(words: readonly string[]): Party | undefined {
  if (
    /^(?:after|before|when|as|if|that|because|in|on|at|with|it|he|she|they|we|this|these|those|where|which|who|including|individual|while|by|for|to|\d.*)$/i.test(
      words[0] ?? '',
    )
  )
    return undefined;
  const text = words
    .join(' ')
    .replace(/ (['’]) ?s(?= |$)/g, '$1s')
    .replace(/ (['’])(?= |$)/g, '$1')
    .replace(/^(?:the|a|an|thi) /i, '')
    .replace(/ ?- ?/g, '-');
  return text === '' ? undefined : { unnamed: text };
}

/** A country that speaks, where the report names it as an actor elsewhere. */
export function placed(reading: Reading, at: number): NamedRun | undefined {
  const place = reading.placeAt.get(at);
  if (place?.form !== 'place') return undefined;
  const entity = organizationWritten(reading, place.name);
  return entity && { first: place.first, last: place.last, entity };
}

/** "Acme-run health ministry", "Acme officials": the name only begins the phrase of somebody else. */
function leadsOn(line: Line, reading: Reading, at: number): boolean {
  const token = line.token(at);
  if (token?.text === '-') return true;
  return token?.kind === 'word' && isIn(speakerNouns, token, line.degraded) && !reading.namedAt.has(at);
}

/** "he", "she", "it", "they" where the report settles whom they stand for. */
export function pronounAt(d: Discourse, line: Line, at: number): Party | undefined {
  const word = line.word(at);
  const entity = /^(?:he|she|his|her|him)$/.test(word)
    ? personBefore(d, at, word)
    : /^(?:it|they|its|their)$/.test(word)
      ? organizationBefore(d, at)
      : undefined;
  return entity && { entity: entity.key };
}

/** Who stands as the subject before a verb. */
export function subjectBefore(d: Discourse, line: Line, verb: number): Party | undefined {
  const { reading } = d;
  let at = verb - 1;
  while (
    at >= line.first &&
    (isIn(auxiliaries, line.token(at), line.degraded) || (line.token(at)?.kind === 'word' && isAdverb(line.token(at))))
  )
    at--;
  // "its director, Jane Roe, said": the aside names the subject.
  const aside = line.word(at) === ',' ? reading.namedAt.get(at - 1) : undefined;
  if (aside?.entity.kind === 'person' && line.word(aside.first - 1) === ',') return { entity: aside.entity.key };
  // ", which operates it, says": the subject stands before the aside.
  if (line.word(at) === ',') {
    const open = comma(line, at - 1);
    if (open !== undefined) at = beforeRelative(line, open - 1);
  }
  const run = reading.namedAt.get(at) ?? placed(reading, at);
  const held = holder(line, (run ?? reading.placeAt.get(at))?.first ?? areaAt(line, at));
  // "rebels in Ruritania announced": they did.
  if (held !== undefined) at = held;
  else if (run) return { entity: run.entity.key };
  if (sourceNouns.has(line.word(at)) && !isIn(speakerNouns, line.token(at), false)) return ofSource(d, line, at);
  if (!gives(line, at)) return pronounAt(d, line, at);
  const found = nounPhrase(d, at, line.first).party;
  if ('entity' in found) return found;
  const words = nounWords(line, reading, at);
  // "900 people confirmed dead": who is counted is no source.
  const counted = line.token(at - words.split(' ').length)?.kind === 'number';
  return counted ? undefined : { unnamed: words };
}

/** "volunteers in |the area|": a place without a name. */
const areaAt = (line: Line, at: number): number | undefined =>
  /^(?:the|this|that)$/.test(line.word(at - 1)) && !speaks(line, at) ? at : undefined;

/** "rebels in Ruritania": the noun before a place that only says where they are. */
function holder(line: Line, first: number | undefined): number | undefined {
  if (first === undefined) return undefined;
  const opener = line.word(first - 1) === 'the' ? first - 2 : first - 1;
  const who = opener - 1;
  return /^(?:in|from|near)$/.test(line.word(opener)) &&
    (isIn(speakerNouns, line.token(who), line.degraded) || isPerson(line.word(who)))
    ? opener - 1
    : undefined;
}

/** "ministry figures", "Acme's figures", "data from the ministry": whose they are, else their own words. */
function ofSource(d: Discourse, line: Line, noun: number): Party | undefined {
  const owner = /^['’]s?$/.test(line.word(noun - 1)) ? noun - 2 : noun - 1;
  const run = d.reading.namedAt.get(owner) ?? placed(d.reading, owner);
  if (run?.entity.kind === 'organization') return { entity: run.entity.key };
  const words = nounWords(line, d.reading, noun);
  return words.includes(' ') ? { unnamed: words } : undefined;
}

/** "Dr. Roe, whose hospital enrolled 40 people, most of them young, said": to the name that the clause belongs to. */
function beforeRelative(line: Line, from: number): number {
  for (let at = from; at > line.first; at--) {
    if (/^(?:who|whose|which)$/.test(line.word(at)) && line.word(at - 1) === ',') return at - 2;
  }
  return from;
}

const comma = (line: Line, from: number): number | undefined => {
  for (let at = from; at > Math.max(line.first, from - 20); at--) if (line.word(at) === ',') return at;
  return undefined;
};

/** "a senior U.S. official": back to the beginning of the noun phrase, without article. */
function nounWords(line: Line, reading: Reading, head: number): string {
  const words: string[] = [];
  for (let at = head; at > head - 6; at--) {
    const token = line.token(at);
    if (
      token?.kind !== 'word' ||
      /^(?:the|a|an|said|and|but|that|as|while|when|,|of|one|two|three|after|before|because|since|if|though|although|where|when|which|whether|whom|who|including|in)$/.test(
        token.lower,
      )
    )
      break;
    words.unshift(line.degraded ? inFull(token.text) : token.text);
    if (reading.dateAt.has(at)) return words.slice(1).join(' ');
  }
  return words.join(' ');
}

/** What a statement calls its speaker: "he", "the union", "The Spanish group" may stand for somebody named. */
export function resolved(d: Discourse, party: Party, at: number): Party | undefined {
  if ('entity' in party) return party;
  const words = party.unnamed.toLowerCase().split(' ');
  const head = words.at(-1) ?? '';
  if (words.length === 1 && /^(?:he|she|it|they)$/.test(head)) {
    const entity = /^(?:he|she)$/.test(head) ? personBefore(d, at, head) : organizationBefore(d, at);
    return entity && { entity: entity.key };
  }
  const definite = words[0] === 'the' && words.length > 1;
  const body = definite ? (words.length === 2 ? organizationBefore(d, at, head) : onlyBody(d, head)) : undefined;
  if (body) return { entity: body.key };
  return { unnamed: ofOwner(d, party.unnamed, at).replace(opener, (word) => word.toLowerCase()) };
}

const opener = /^(?:The|A|An|Some|One|Two|Three|Four|Several|Other|Its|His|Her|Their)\b/;

/** "his company" is nobody's outside of its sentence. */
function ofOwner(d: Discourse, text: string, at: number): string {
  const [owner = '', ...rest] = text.split(' ');
  if (!/^(?:his|her)$/i.test(owner)) return text;
  const person = personBefore(d, at, owner.toLowerCase());
  return person === undefined ? text : `${person.name}'s ${rest.join(' ')}`;
}
