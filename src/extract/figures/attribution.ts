/** Who a figure comes from, where its statement or its sentence says so. */

import type { StatementClaim } from '../../model/claim.ts';
import type { Party } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { firstWhere } from '../../text/halving.ts';
import { oncePer } from '../../text/once.ts';
import type { Discourse } from '../coreference.ts';
import { sayingVerbs } from '../data/saying.ts';
import { lookUp, range } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { byOwnAccount, ownCount } from './counts/own-count.ts';
import { peopleAdjectives } from './data/nouns.ts';
import type { QuantityRun } from './number/quantity.ts';
import { partyFrom, resolved, subjectBefore } from './source-words.ts';

/** Undefined where the report says it in its own voice. A statement that holds the figure decides before its sentence. */
export function attributionOf(d: Discourse, line: Line, quantity: QuantityRun, speakers: Speakers): Party | undefined {
  const stated = innermost(speakers, quantity.span);
  if (stated) return resolved(d, stated, quantity.number);
  return (
    ownCount(d, line, quantity) ??
    byOwnAccount(d, line) ??
    accordingTo(d, line, quantity) ??
    gapped(line, d.reading, quantity) ??
    ownVerb(d, line, quantity) ??
    sentenceFrame(d, line, quantity)
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
  const behind = firstWhere(speakers, ({ span }) => span.start > start);
  for (let i = behind - 1; i >= Math.max(0, behind - 40); i--) {
    const { span, speaker } = speakers[i] as Speakers[number];
    if (end > span.end || span.end - span.start >= width) continue;
    best = speaker;
    width = span.end - span.start;
  }
  return best;
}

const sourceOpeners: readonly (readonly string[])[] = (
  'according to/by the count of/by the reckoning of/in the words of/figures from/data from/numbers from/on the figures of/as reported by/estimated by/' +
  'compiled by/counted by/a tally by/a count by/figures by/data by/figures released by/figures published by/estimates by/estimates from/by estimates of'
)
  .split('/')
  .map((words) => words.split(' '));

const degradedForm = (word: string): string => (word === 'according' ? 'accord' : word === 'figures' ? 'figur' : word);

/** By their first word, in full and as a stem. */
const openersByWord: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  sourceOpeners.flatMap(([first = '']) =>
    [first, degradedForm(first)].map((word): [string, (readonly string[])[]] => [
      word,
      sourceOpeners.filter((opener) => opener[0] === first),
    ]),
  ),
);

/** "according to the ministry", "by the count of the United Nations". */
function accordingTo(d: Discourse, line: Line, quantity: QuantityRun): Party | undefined {
  // Behind a semicolon another clause has its own source.
  const opener = openersIn(line).find(
    ({ at }) =>
      !parted(line, quantity.number, at) &&
      !isAside(line, at, quantity.number) &&
      !/^(?:allocated|distributed|divided|ranked|paid|varies|vary|varied|differs|shared|set|adjusted|acted)$/.test(
        line.word(at - 1),
      ),
  );
  return opener && partyFrom(d, line, opener.at + opener.width);
}

/** "The boat, with room for 250 according to its owner, carried |290|": the source of what stands before the comma alone. */
const isAside = (line: Line, opener: number, number: number): boolean =>
  opener > line.first &&
  opener < number &&
  number - opener < 30 &&
  line.word(opener - 1) !== ',' &&
  range(opener, number).some((at) => line.word(at) === ',') &&
  range(Math.max(line.first, opener - 20), opener).some((at) => line.token(at)?.kind === 'number');

/** Every opener of the line, looked for once whatever the number of its figures. */
const openersIn = oncePer((line: Line): { at: number; width: number }[] => {
  const found: { at: number; width: number }[] = [];
  for (let at = line.first; at < line.last; at++) {
    const candidates = openersByWord.get(line.word(at));
    const words = candidates?.find((opener) =>
      opener.every(
        (word, n) => line.word(at + n) === word || (line.degraded && line.word(at + n) === degradedForm(word)),
      ),
    );
    if (words) found.push({ at, width: words.length });
  }
  return found;
});

const parted = (line: Line, a: number, b: number): boolean => {
  for (let at = Math.min(a, b); at < Math.max(a, b); at++) if (line.word(at) === ';') return true;
  return false;
};

const valueVerbs =
  /^(?:puts?|counted|counts|estimates?|estimated|spoke|speaks|warned|warns|cited|cites|gave|gives|reported|reports|reckons|reckoned|claimed|claims|says|said|tallied|recorded|confirmed|confirms|confirm|accuses|accused|accus|measured|measures|predicts|predicted|forecasts?|expects|expected|projects|projected|show|shows|showed|estim|count|put|report|sai|say)$/;

/** "the institute puts it at 82,000", "volunteers counted 31", "Ruritania says 46". */
function ownVerb(d: Discourse, line: Line, quantity: QuantityRun): Party | undefined {
  for (let at = quantity.first - 1; at >= Math.max(line.first + 1, quantity.first - 9); at--) {
    const word = line.word(at);
    if (/^[;:]$/.test(word)) return undefined;
    // "expects sales of 40, lower than last year's 51"
    if (word === 'than' && at < quantity.first - 1) return undefined;
    // "is estimated to have debts of": by whom, nobody says.
    if (!valueVerbs.test(word) || isPassive(line, at)) continue;
    const subject = subjectBefore(d, line, at);
    if (subject) return subject;
  }
  return undefined;
}

const isPassive = (line: Line, at: number): boolean =>
  /(?:ed|told)$/.test(line.word(at)) &&
  // "people reported missing"
  (/^(?:is|are|was|were|been|be|being|widely|officially|currently|now)$/.test(line.word(at - 1)) ||
    peopleAdjectives.has(line.word(at + 1)));

const noFrame: ReadonlySet<string> = new Set(
  'ask agree hope promise pledge vow rule post continue repeat respond reply shout observe signal'.split(' '),
);

/** "Rescuers have found 12 men" find them, where "a poll found 12 per cent" says so. */
const finds = (line: Line, verb: number, lemma: string, { first, unit }: QuantityRun): boolean =>
  /^(?:find|discover|count|recover)$/.test(lemma) &&
  unit === undefined &&
  first > verb &&
  first - verb <= 3 &&
  line.word(verb + 1) !== 'that';

/** ", police said.", "Ruritania says 46 …", "said the chairman": the reporting clause of the sentence. */
function sentenceFrame(d: Discourse, line: Line, quantity: QuantityRun): Party | undefined {
  let found: { party: Party; distance: number } | undefined;
  for (let at = line.first; at < line.last; at++) {
    const token = line.token(at);
    const verb = token?.kind === 'word' ? lookUp(sayingVerbs, token, line.degraded) : undefined;
    if (
      !verb ||
      verb.participle ||
      !/^(?:say|tell)$/.test(verb.class) ||
      noFrame.has(verb.lemma) ||
      isPassive(line, at) ||
      insideQuotes(line, at) ||
      finds(line, at, verb.lemma, quantity)
    )
      continue;
    if (parted(line, quantity.number, at) || !governs(line, at, quantity)) continue;
    const party =
      subjectBefore(d, line, at) ??
      (line.word(at - 1) === ',' || /^["”']$/.test(line.word(at - 1)) ? partyFrom(d, line, at + 1) : undefined);
    const distance = Math.abs(at - quantity.number);
    if (party && (!found || distance < found.distance)) found = { party, distance };
  }
  return found?.party;
}

/** Before the figure the verb opens a clause ("said that …", "says 46"); behind it the clause is closed by a comma. */
function governs(line: Line, verb: number, { number }: QuantityRun): boolean {
  // "…, says the head of the firm who fought the $39bn bid": of whom it tells.
  if (verb < number && /^[,"”’]$/.test(line.word(verb - 1))) return false;
  if (verb < number && range(Math.max(verb, number - 20), number - 2).some((at) => line.word(at) === 'than'))
    return false;
  if (verb < number) return !/^(?:[.,]|in|of|by|on|to|for|with)$/.test(line.word(verb + 1));
  // "At a meeting of 250, she said: …": what she said comes after it.
  if (line.word(verb + 1) === ':' || /^["“]$/.test(line.word(verb + 1))) return false;
  for (let at = verb; at > Math.max(number, verb - 14); at--)
    // "a track of what they have said is", ", and Jones said that …": the verb has another object.
    if (/^(?:what|which|whom|whether)$/.test(line.word(at))) return false;
    else if (/^[,"”’]$/.test(line.word(at)))
      return !/^(?:where|which|who|whose|while|when|whereas|and|but|one)$/.test(line.word(at + 1));
  return false;
}

function insideQuotes(line: Line, at: number): boolean {
  let open = false;
  for (let i = line.first; i < at; i++)
    if (/^["“”„]$/.test(line.word(i))) open = line.word(i) === '“' ? true : line.word(i) === '”' ? false : !open;
  return open;
}
