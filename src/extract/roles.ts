/** Report → the titles and offices it gives to named persons. */

import { isAmericanState } from '../data/american-states.ts';
import type { RoleClaim } from '../model/claim.ts';
import { evidence } from '../model/evidence.ts';
import { claimId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { shortHash } from '../text/hash.ts';
import { formerWords, plurals, titleHeads } from './data/offices.ts';
import { isIn, sentenceRange, wordsOf } from './grammar.ts';
import { titlesOf } from './known.ts';
import type { NamedRun, Reading } from './reading.ts';
import { titlesAfter } from './titles/after.ts';
import { titlesBefore } from './titles/before.ts';
import type { TitleRun } from './titles/run.ts';
import { titlesByVerb } from './titles/verb.ts';
import { isPossessiveMark } from './titles/words.ts';

/** Every title the report gives a named person, in text order. */
export function findTitles(reading: Reading): TitleRun[] {
  const runs: TitleRun[] = [];
  for (const run of reading.named) {
    if (run.entity.kind !== 'person') continue;
    const before = titlesBefore(reading, run);
    const after = titlesAfter(reading, run);
    runs.push(...before, ...after.titles, ...titlesByVerb(reading, run, verbAt(reading, run, before, after.end)));
  }
  return withOwners(
    reading,
    runs.sort((a, b) => a.first - b.first),
  );
}

/** Where the name's verb may stand: past a comma that closes its apposition. */
function verbAt(reading: Reading, run: NamedRun, before: readonly TitleRun[], end: number): number {
  const apposed = end > run.last || before.some((t) => t.rule === 'title/apposed-before');
  return apposed && reading.document.tokens[end]?.text === ',' ? end + 1 : end;
}

/** A title said again without its organization is of the one it was said with; another title is not. */
function withOwners(reading: Reading, runs: readonly TitleRun[]): TitleRun[] {
  const head = ({ last }: TitleRun): string => reading.document.tokens[last - 1]?.lower ?? '';
  return runs.map((run) => {
    if (run.organization !== undefined) return run;
    const others = titlesOf(runs, run.person).filter(
      (o) =>
        o.former === run.former &&
        o.organization !== undefined &&
        (head(o) === head(run) ||
          titleText(reading, o).toLowerCase().startsWith(titleText(reading, run).toLowerCase())),
    );
    const bodies = new Set(others.map((o) => o.organization));
    const [only] = bodies;
    return bodies.size === 1 && only !== undefined ? { ...run, organization: only, inherited: true } : run;
  });
}

/** A body taken over from another sentence is not what this one says. */
const bodySaid = ({ organization, inherited }: TitleRun): TitleRun['organization'] =>
  inherited ? undefined : organization;

/** "The head of their delegation": without whose, such a noun says nothing. */
export const isBare: RegExp = /^(?:head|chief|lead|member|top)$/i;

/** One claim for each title. The same title of the same person is claimed once, where it is said most fully. */
export function claimRoles(reading: Reading, titles: readonly TitleRun[]): RoleClaim[] {
  const { document } = reading;
  const claims = new Map<string, RoleClaim>();
  for (const t of titles) {
    const sentence = document.sentences[document.sentenceOf[t.first] ?? 0];
    if (!sentence) continue;
    const title = titleWords(reading, t);
    if (title === '') continue;
    const key = `${t.person} ${title.toLowerCase()} ${t.former}`;
    const known = claims.get(key);
    const organization = bodySaid(t);
    if (known && (known.organization !== undefined || organization === undefined)) continue;
    const span = document.tokens[t.first];
    claims.set(key, {
      kind: 'role',
      id: claimId(shortHash(`${document.source.id} role ${span?.start ?? 0} ${t.person}`)),
      person: t.person,
      title,
      ...(organization === undefined ? {} : { organization }),
      former: t.former,
      ...asOf(reading, t),
      evidence: [evidence(document.source, sentence.sentence)],
      confidence: (t.rule === 'title/verb' ? 0.82 : 0.93) - (t.loose ? 0.08 : 0),
      because: [t.rule],
    });
  }
  return [...claims.values()];
}

/** When the title was held: as of the report, or as of the past year that the same phrase tells of ("a 1981 attack on President Roe"). Who is called former in it was so when it was written, unless the sentence opens with another year. */
function asOf(reading: Reading, { first, former }: TitleRun): Pick<RoleClaim, 'asOf'> {
  const { date } = reading.document.source.meta;
  const { first: opens } = sentenceRange(reading.document, first);
  for (let i = first - 1; i >= Math.max(opens, first - 8); i--) {
    const told = reading.dateAt.get(i);
    const year = told?.date?.slice(0, 4);
    const opensIt = told !== undefined && told.first <= opens + 1;
    if (told && year && told.role === 'on' && date && year < date.slice(0, 4) && (!former || opensIt))
      return { asOf: told.date as PartialDate };
    // "In 1981, President Roe signed it".
    const before = reading.dateAt.get(i - 1);
    const fronted = before?.last === i && before.first <= opens + 1;
    if (/^[,;:—–]$/.test(reading.document.tokens[i]?.text ?? '') && !fronted) break;
  }
  return date === undefined ? {} : { asOf: date };
}

/** What a page prints before a caption or a headline, in capitals: "PHOTO President Jones arrives". */
const captionLabel =
  /^(?:PHOTOS?|PICTURE|IMAGE|VIDEO|WATCH|FILE|LIVE|UPDATED?|BREAKING|EXCLUSIVE|RELATED|MORE|GALLERY)$/;

/** The title as a page gives it: with the people or place it is of, where that is no body of the report ("Ontario Premier"). */
function titleWords(reading: Reading, t: TitleRun): string {
  const { tokens } = reading.document;
  const words = titleText(reading, t);
  if (t.rule === 'title/plural')
    return words.replace(/\S+(?: ?\.)?$/, (head) => plurals.get(head.replace(/ ?\.$/, '').toLowerCase()) ?? head);
  if (words === '' || t.organization !== undefined) return words;
  if (isBare.test(words)) return '';
  if (t.first === 0) return words;
  const mark = isPossessiveMark(tokens[t.first - 1]?.text) ? t.first - 1 : t.first;
  const place = reading.placeAt.get(mark - 1);
  // A headline's or a dateline's last word is of the line before.
  const isSameLine = reading.document.sentenceOf[mark - 1] === reading.document.sentenceOf[t.first];
  return isSameLine && place && place.last === mark
    ? `${wordsOf(reading.document, place.first, mark)}${mark < t.first ? '’s' : ''} ${words}`
    : words;
}

function titleText(reading: Reading, t: TitleRun): string {
  let first = t.first;
  while (
    first < t.last &&
    (reading.document.tokens[first]?.lower === 'and' ||
      isIn(formerWords, reading.document.tokens[first], false) ||
      reading.document.tokens[first]?.text === '-' ||
      captionLabel.test(reading.document.tokens[first]?.text ?? ''))
  )
    first++;
  if (first === t.first && isSecondOfPlace(reading, first)) first--;
  return wordsOf(reading.document, first, t.last)
    .replace(/^(?:ex|then)-/i, '')
    .replace(/\p{Lu}{5,}/gu, written);
}

/** "PRESIDENT" in a headline in capitals. */
const written = (word: string): string => (titleHeads.has(word.toLowerCase()) ? word.toLowerCase() : word);

/** "New |Jersey Gov.|": the state that the title begins with has another word before. */
const isSecondOfPlace = ({ document: { tokens } }: Reading, first: number): boolean =>
  isAmericanState(`${tokens[first - 1]?.text} ${tokens[first]?.text}`);
