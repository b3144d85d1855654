/** "Union of Rail, Maritime and Transport Workers (RMT)", "Armed Forces of X, or FX": initials prove the name before them. */
import { isAcronym, isAcronymOf, isBlendOf } from '../../../text/acronyms.ts';
import { areMany, illness, isHour, matters } from '../edges.ts';
import { list } from '../tagger/lexis.ts';
import { cannotBegin, type Line, type Proof } from './proof.ts';

const longest = 14;
const small = /^(?:of|for|and|the|&|,|in|de|du|des|la|on|to)$/;

export function provenByInitials(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 2; i < line.to; i++) {
    const blended = provenByBeginnings(line, i);
    proofs.push(...blended);
    if (blended.length > 0 || !isAcronym(line.text(i))) continue;
    const end = endBefore(line, i) ?? (isBesideName(line, i) ? i : undefined);
    if (end !== undefined && isNoBody(line, end - 1, i)) continue;
    const first = end === undefined ? undefined : beginning(line, end, line.text(i), end === i);
    if (end === undefined || first === undefined) continue;
    proofs.push({ first, last: end, probability: 0.95, because: 'initials-follow' });
    proofs.push({ first: i, last: i + 1, probability: 0.95, because: 'initials-follow' });
  }
  return proofs;
}

/** What ends in `head` is an illness, a law, a measure, an hour or many people: "Quarry Price Index (QPI)", "Quarry Patrol Officers (QPOs)". */
const isNoBody = (line: Line, head: number, initials: number): boolean =>
  illness.test(line.lower(head)) ||
  isMatter(line, head, initials + 2) ||
  /^index$/.test(line.lower(head)) ||
  isHour(line.text(head - 1), line.text(head)) ||
  areMany(line.text(initials), line.lower(head));

/** "Movement for Dockers in Norway (Modon)". */
function provenByBeginnings(line: Line, i: number): Proof[] {
  if (illness.test(line.lower(i - 2)) || isWork(line, i - 2)) return [];
  if (line.text(i - 1) !== '(' || line.text(i + 1) !== ')' || !/^\p{Lu}\p{L}{3,7}$/u.test(line.text(i))) return [];
  const words: string[] = [];
  for (let first = i - 2; first >= Math.max(line.from, i - longest); first--) {
    const word = line.lower(first);
    if (!line.isCapital(first) && !small.test(word)) break;
    if (!small.test(word)) words.unshift(word);
    if (line.isCapital(first) && words.length > 2 && isBlendOf(line.text(i), words))
      return [
        { first, last: i - 1, probability: 0.95, because: 'initials-follow' },
        { first: i, last: i + 1, probability: 0.95, because: 'initials-follow' },
      ];
  }
  return [];
}

/** "the Quarry Safety (QS) bill": what it is about; "Quarry Commission (QC) law" is a body's. */
const isMatter = (line: Line, head: number, behind: number): boolean =>
  matters.test(line.lower(behind)) && (line.lists(head) & list.organization) === 0;

/** "Peace Accord (PA)", "Marsh Fever Syndrome (MFS)": not all that has initials is a body. */
const isWork = (line: Line, i: number): boolean =>
  (line.lists(i) & list.work) !== 0 && (line.lists(i) & list.organization) === 0;

/** "the Quarrymen's Conference": inside the name. */
const isMark = (line: Line, i: number): boolean => /^['’]s?$/.test(line.text(i)) && line.isCapital(i + 1);

/** Where the name before the initials at `i` ends (half open). */
function endBefore(line: Line, i: number): number | undefined {
  if (line.text(i - 1) === '(' && line.text(i + 1) === ')') return i - 1;
  if (line.lower(i - 1) === 'or' && line.text(i - 2) === ',' && /^[,.)]$/.test(line.text(i + 1))) return i - 2;
  return undefined;
}

/** "the Quarry Press Agency QPA said": no mark between the name and its initials, so every one of these must be right. */
const isBesideName = (line: Line, i: number): boolean =>
  line.isCapital(i - 1) &&
  line.isCapital(i - 2) &&
  /^\p{Lu}{3,}$/u.test(line.text(i)) &&
  !line.isCapital(i + 1) &&
  line.isCapital(i);

/** The shortest run whose initials are the acronym; else the longest whose initials hold it, if one word says what it is. */
function beginning(line: Line, end: number, acronym: string, isExact: boolean): number | undefined {
  const words: string[] = [];
  let loose: number | undefined;
  let commas = 0;
  for (let i = end - 1; i >= Math.max(line.from, end - longest); i--) {
    const isSmall = small.test(line.lower(i)) || isMark(line, i);
    // What has an article of its own is a name of its own.
    if ((!line.isCapital(i) && !isSmall) || (line.lower(i) === 'the' && line.lower(i - 1) === 'and')) break;
    if (line.text(i) === ',') commas++;
    else words.unshift(line.text(i));
    // "All Quarrymen's Union (AQU)".
    if (line.text(i) === 'All' && isAcronymOf(acronym, words)) return i;
    if (!line.isCapital(i) || (line.lists(i) & cannotBegin) !== 0) continue;
    // Commas stand in a list with "and" before its last word only.
    if (commas > 0 && !words.includes('and') && !words.includes('&')) break;
    if (isAcronymOf(acronym, words)) return i;
    if (!isExact && holds(words, acronym)) loose = i;
  }
  return loose;
}

function holds(words: readonly string[], acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return false;
  // Initials of another language stand in its order: the same letters, each once.
  const initials = words.flatMap((word) => (small.test(word.toLowerCase()) ? [] : [word[0]?.toUpperCase() ?? '']));
  if ([...letters].sort().join('') === initials.sort().join('')) return true;
  let k = 0;
  for (const word of words) if (!small.test(word.toLowerCase()) && word[0]?.toUpperCase() === letters[k]) k++;
  return k === letters.length;
}
