/** Who a figure comes from, where its statement or its sentence says so. */
import type { StatementClaim } from '../../model/claim.ts';
import type { Party } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { sayingVerbs, speakerNouns } from '../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { NamedRun, Reading } from '../reading.ts';
import type { QuantityRun } from './quantity.ts';

/** Undefined where the report says it in its own voice. A statement that holds the figure decides before its sentence. */
export function attributionOf(
  line: Line,
  reading: Reading,
  quantity: QuantityRun,
  speakers: Speakers,
): Party | undefined {
  const stated = innermost(speakers, quantity.span);
  if (stated) return stated;
  return (
    accordingTo(line, reading, quantity) ??
    gapped(line, reading, quantity) ??
    ownVerb(line, reading, quantity) ??
    sentenceFrame(line, reading, quantity)
  );
}

/** "the first puts the toll at 40, the second at 20": the verb is left out. */
function gapped(line: Line, reading: Reading, { first }: QuantityRun): Party | undefined {
  const run = line.word(first - 1) === 'at' ? reading.namedAt.get(first - 2) : undefined;
  const before = run && (line.word(run.first - 1) === 'the' ? line.word(run.first - 2) : line.word(run.first - 1));
  return run && before !== undefined && /^(?:,|and|but)$/.test(before) ? { entity: run.entity.key } : undefined;
}

/** Spans of statements with their speakers, by where they begin. */
export type Speakers = readonly { readonly span: Span; readonly speaker: Party }[];

export const speakersOf = (statements: readonly StatementClaim[]): Speakers =>
  statements
    .flatMap(({ spans, speaker }) => spans.map((span) => ({ span, speaker })))
    .sort((a, b) => a.span.start - b.span.start);

/** The shortest statement around the figure: a quotation inside an indirect statement has the nearer speaker. */
function innermost(speakers: Speakers, { start, end }: Span): Party | undefined {
  let best: Party | undefined;
  let width = Number.POSITIVE_INFINITY;
  // Statements that hold the figure began shortly before it.
  const behind = firstAfter(speakers, start);
  for (let i = behind - 1; i >= Math.max(0, behind - 40); i--) {
    const { span, speaker } = speakers[i] as Speakers[number];
    if (end > span.end || span.end - span.start >= width) continue;
    best = speaker;
    width = span.end - span.start;
  }
  return best;
}

/** Index of the first that begins behind a place; by halving. */
function firstAfter(speakers: Speakers, place: number): number {
  let low = 0;
  let high = speakers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speakers[middle]?.span.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sourceOpeners: readonly (readonly string[])[] = (
  'according to/by the count of/by the reckoning of/in the words of/figures from/data from/numbers from/on the figures of/as reported by/estimated by/' +
  'compiled by/counted by/a tally by/a count by/figures by/data by/figures released by/figures published by/estimates by/estimates from/by estimates of'
)
  .split('/')
  .map((words) => words.split(' '));

/** "according to the ministry", "by the count of the United Nations". */
function accordingTo(line: Line, reading: Reading, quantity: QuantityRun): Party | undefined {
  for (let at = line.first; at < line.last; at++) {
    const words = sourceOpeners.find((opener) =>
      opener.every(
        (word, n) => line.word(at + n) === word || (line.degraded && line.word(at + n) === degradedForm(word)),
      ),
    );
    if (!words) continue;
    // Behind a semicolon another clause has its own source.
    if (parted(line, quantity.number, at)) continue;
    return partyFrom(line, reading, at + words.length);
  }
  return undefined;
}

const degradedForm = (word: string): string => (word === 'according' ? 'accord' : word === 'figures' ? 'figur' : word);

const parted = (line: Line, a: number, b: number): boolean => {
  for (let at = Math.min(a, b); at < Math.max(a, b); at++) if (line.word(at) === ';') return true;
  return false;
};

/** The party whose name or noun begins here: "the territory's health ministry", "police", "Fiona Geddes". */
function partyFrom(line: Line, reading: Reading, from: number): Party | undefined {
  const words: string[] = [];
  for (let at = from; at < from + 9; at++) {
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
  return unnamed(words);
}

const endsParty = (word: string, inside: boolean): boolean =>
  inside && /^(?:[,;:.()"”]|who|which|that|and|said)$/.test(word);

/** Words that begin another clause are nobody. */
function unnamed(words: readonly string[]): Party | undefined {
  if (/^(?:after|before|when|as|if|that|because|in|on|at|with|it|he|she|they|we|this|these)$/i.test(words[0] ?? ''))
    return undefined;
  const text = words
    .join(' ')
    .replace(/ (['’]s?)(?= |$)/g, '$1')
    .replace(/^(?:the|a|an) /i, '')
    .replace(/ ?- ?/g, '-');
  return text === '' ? undefined : { unnamed: text };
}

/** A country that speaks, where the report names it as an actor elsewhere. */
function placed(reading: Reading, at: number): NamedRun | undefined {
  const place = reading.placeAt.get(at);
  if (place?.form !== 'place') return undefined;
  const entity = reading.entities.find(
    (e) => e.kind === 'organization' && (e.name === place.name || e.forms.includes(place.name)),
  );
  return entity && { first: place.first, last: place.last, entity };
}

/** "Acme-run health ministry", "Acme officials": the name only begins the phrase of somebody else. */
function leadsOn(line: Line, reading: Reading, at: number): boolean {
  const token = line.token(at);
  if (token?.text === '-') return true;
  return token?.kind === 'word' && isIn(speakerNouns, token, line.degraded) && !reading.namedAt.has(at);
}

const valueVerbs =
  /^(?:puts?|counted|counts|estimates?|estimated|spoke|speaks|warned|warns|cited|cites|gave|gives|reported|reports|reckons|reckoned|claimed|claims|says|said|tallied|recorded|predicts|predicted|forecasts?|expects|expected|projects|projected|estim|count|put|report|sai|say)$/;

/** "the institute puts it at 104,000", "volunteers counted 31", "Israel says 116". */
function ownVerb(line: Line, reading: Reading, quantity: QuantityRun): Party | undefined {
  for (let at = quantity.first - 1; at >= Math.max(line.first + 1, quantity.first - 9); at--) {
    const word = line.word(at);
    if (/^[;:]$/.test(word)) return undefined;
    if (!valueVerbs.test(word)) continue;
    const subject = subjectBefore(line, reading, at);
    if (subject) return subject;
  }
  return undefined;
}

function subjectBefore(line: Line, reading: Reading, verb: number): Party | undefined {
  let at = verb - 1;
  while (
    at >= line.first &&
    (isIn(auxiliaries, line.token(at), line.degraded) ||
      (line.token(at)?.kind === 'word' && isAdverb(line.token(at) as never)))
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
  if (run) return { entity: run.entity.key };
  const token = line.token(at);
  if (token?.kind !== 'word' || !isIn(speakerNouns, token, line.degraded)) return undefined;
  return { unnamed: nounWords(line, reading, at) };
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
      /^(?:the|a|an|said|and|but|that|as|while|when|,|of|one|two|three|after|before|because|since|if|though|although)$/.test(
        token.lower,
      )
    )
      break;
    words.unshift(token.text);
    if (reading.dateAt.has(at)) return words.slice(1).join(' ');
  }
  return words.join(' ');
}

const noFrame: ReadonlySet<string> = new Set(
  'ask agree hope promise pledge vow rule post continue repeat respond reply shout observe signal'.split(' '),
);

/** ", police said.", "Israel says 116 …", "said the chairman": the reporting clause of the sentence. */
function sentenceFrame(line: Line, reading: Reading, quantity: QuantityRun): Party | undefined {
  let found: { party: Party; distance: number } | undefined;
  for (let at = line.first; at < line.last; at++) {
    const token = line.token(at);
    const verb = token?.kind === 'word' ? lookUp(sayingVerbs, token, line.degraded) : undefined;
    if (
      !verb ||
      verb.participle ||
      !/^(?:say|tell)$/.test(verb.class) ||
      noFrame.has(verb.lemma) ||
      insideQuotes(line, at)
    )
      continue;
    if (parted(line, quantity.number, at) || !governs(line, at, quantity)) continue;
    const party =
      subjectBefore(line, reading, at) ??
      (line.word(at - 1) === ',' || /^["”']$/.test(line.word(at - 1)) ? partyFrom(line, reading, at + 1) : undefined);
    const distance = Math.abs(at - quantity.number);
    if (party && (!found || distance < found.distance)) found = { party, distance };
  }
  return found?.party;
}

/** Before the figure the verb opens a clause ("said that …", "says 116"); behind it the clause is closed by a comma. */
function governs(line: Line, verb: number, { number }: QuantityRun): boolean {
  if (verb < number) return !/^(?:[.,]|in|of|by|on|to|for|with)$/.test(line.word(verb + 1));
  for (let at = verb; at > Math.max(number, verb - 14); at--) if (/^[,"”’]$/.test(line.word(at))) return true;
  return false;
}

function insideQuotes(line: Line, at: number): boolean {
  let open = false;
  for (let i = line.first; i < at; i++)
    if (/^["“”„]$/.test(line.word(i))) open = line.word(i) === '“' ? true : line.word(i) === '”' ? false : !open;
  return open;
}
