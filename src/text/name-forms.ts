/** How two written names compare: the words that tell them apart, typing errors, shorter names of one body. */
import { isAcronym } from './acronyms.ts';
import { chamberNouns } from './chambers.ts';
import { editDistance } from './edit-distance.ts';
import { countries } from './lands.ts';
import { fold, legalForms, smallWords } from './name-words.ts';

/** The words that tell one organization from another. */
export function contentWords(words: readonly string[]): readonly string[] {
  const kept = words
    .map((word) => fold(word).replace(/^utd$/, 'united'))
    .filter((w) => w !== '' && !smallWords.has(w) && /[\p{L}\p{N}]/u.test(w));
  const bare = kept.filter((w) => !legalForms.has(w));
  const party = parties.get(kept.join(' '));
  return party ?? (bare.length > 0 ? bare : kept);
}

/** A party by its members: "Greens" are the Green Party. Folded. Origin: our own list. */
export const parties: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['tory party', ['conservative', 'party']],
  ['new labour', ['labour', 'party']],
  ...['lib dem', 'lib dems', 'liberal democrat', 'liberal democrats'].map(
    (members) => [members, ['liberaldemocrat', 'party']] as const,
  ),
  ...(
    [
      ['republican party', 'republicans gop'],
      ['democratic party', 'democrats'],
      ['conservative party', 'conservatives tories conservative tory'],
      ['green party', 'greens'],
      ['liberal party', 'liberals'],
      ['socialist party', 'socialists'],
      ['communist party', 'communists'],
      ['labour party', 'labour'],
      ['labor party', 'labor'],
    ] as const
  ).flatMap(([party, members]) => members.split(' ').map((word) => [word, party.split(' ')] as const)),
]);

/** Errors a reader forgives: one letter in five, two in nine. The first letter must be right. */
export function isMisspelling(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || a[0] !== b[0] || a === b) return false;
  const limit = length >= 9 ? 2 : 1;
  const distance = editDistance(a, b, limit);
  // A final s alone is a plural or a possessive, not an error.
  return distance <= limit && !(distance === 1 && (a === `${b}s` || b === `${a}s`));
}

/** Whether `part` is found in `whole` in order, with gaps. */
function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let k = 0;
  for (const word of whole) if (word === part[k]) k++;
  return k === part.length;
}

/** What people form who work for a body or hold a part of it. */
const ofMembers = /^(?:unions?|workers|staff|employees|pensioners|shareholders|alumni)$/;

const arePeople = /(?:ers|ors|men|women|ists|ians)$/;

/** "Pilots Association", "Nurses' Union": who is in it, beside those whose noun shows it. */
const areMembers = /^(?:pilots|crews?|attendants|nurses|doctors|mechanics|clerks|players|students|residents|fans)$/;

const ofPeople = /^(?:unions?|association|federation|guild|league|alliance|council|committee|brotherhood|club)$/;

const isOfPeople = (w: string): boolean => ofMembers.test(w) || arePeople.test(w) || areMembers.test(w);

/** "Quorl" is whose people the "Quorl Pilots Association" has, and the "Independent Quorl Supporters' Association". */
function isFirmOfTheirs(short: readonly string[], long: readonly string[]): boolean {
  if (!ofPeople.test(long.at(-1) ?? '') || short.some(isOfPeople)) return false;
  const at = long.indexOf(short[0] ?? '');
  const behind = long.slice(at + short.length);
  return at >= 0 && short.every((w, i) => w === long[at + i]) && (at === 0 ? long : behind).some(isOfPeople);
}

/** Parts of the world that make a unit of a company another one: "Acme Europe" is not Acme. */
const parts: Set<string> = new Set(
  'europe america asia africa pacific uk us usa north south east west cargo deutschland italia españa brasil'.split(
    ' ',
  ),
);
for (const name of countries) parts.add(name);

/** "The Bank" of the Bank of a state is that bank. */
const ofStates = /^(?:bank|ministry|embassy|government|parliament|university|republic)$/;

/** Bodies that are named after where they are. */
const seated =
  /^(?:university|college|bank|city|town|port|church|diocese|archdiocese|council|court|ministry|embassy|government|parliament|republic|kingdom|chamber|province)$/;

/** "Quarry Bank" of the "Quarry Bank of Norway". */
const isNational = (short: readonly string[], long: readonly string[]): boolean =>
  /^(?:bank|court|agency|commission|parliament|senate|university)$/.test(short.at(-1) ?? '') &&
  long.slice(short.length).every((word) => countries.has(word));

/** "NHL" is not the "NHL Players' Association", nor the "UN" its Security Council: initials before a body of another kind say whose it is. */
export const isOwner = (short: string, long: readonly string[]): boolean =>
  isAcronym(short) &&
  long.length > 2 &&
  long[0] === fold(short) &&
  // "QRS Fund Management" is QRS.
  !/^(?:management|managers|partners|advisers|advisors)$/.test(long.at(-1) ?? '') &&
  long.slice(1).some((word) => ownHeads.test(word));

const ownHeads =
  /^(?:association|union|council|committee|commission|board|court|trust|fund|foundation|institute|federation|congress|conference|mission|agency|office|local|branch|chapter|division|service|bank|academy|panel|tribunal|secretariat|assembly)$/;

/** "Quarry Ministry" for the "Ministry of Quarry and Sand". */
const isMinistryOf = (short: readonly string[], long: readonly string[]): boolean =>
  /^(?:ministry|department)$/.test(long[0] ?? '') &&
  short.length > 1 &&
  short.length < long.length &&
  short.at(-1) === long[0] &&
  short.slice(0, -1).every((word, i) => word === long[i + 1]);

/** "Quarry Workers Local 12" are some of the Quarry Workers; "House" is the chamber, not its "House Budget Committee". */
const isPartOfItsOwn = (short: readonly string[], long: readonly string[]): boolean =>
  (long.includes('local') && !short.includes('local')) ||
  (short.length === 1 &&
    (chamberNouns.has(short[0] ?? '') || short[0] === 'council') &&
    long.some((w) => /committee$/.test(w)));

/** "Quarry Bay" is where the "Quarry Bay Times" is made. */
const isCityOf = (short: readonly string[], long: readonly string[]): boolean =>
  papers.test(long.at(-1) ?? '') && short.length === long.length - 1 && short.every((word, i) => word === long[i]);
const papers =
  /^(?:times|post|journal|herald|tribune|gazette|chronicle|telegraph|express|examiner|inquirer|globe|bulletin|dispatch)$/;

/**
 * Of content words: "Red Cross" for "International Committee of the Red Cross", "the Front" for "Highland Patriotic
 * Front". A single word must be the first or the last.
 */
export function isShortNameOf(short: readonly string[], long: readonly string[]): boolean {
  if (isMinistryOf(short, long)) return true;
  if (short.length >= long.length || !isSubsequence(short, long)) return false;
  if (isPartOfItsOwn(short, long) || isCityOf(short, long)) return false;
  const isUnit = long.slice(short.length).every((w) => parts.has(w)) && short.every((w, i) => w === long[i]);
  if (isUnit && !ofStates.test(short[0] ?? '') && !isNational(short, long)) return false;
  if (isFirmOfTheirs(short, long)) return false;
  // "Quorl Pumps" is whose workers the "National Quorl Pumps Union" has; "United Pumpworkers" are these.
  const last = short.at(-1) ?? '';
  if (short.length > 1 && ofMembers.test(long.at(-1) ?? '') && !ofMembers.test(last) && !arePeople.test(last))
    return false;
  if (short.length > 1)
    return short.at(-1) === long.at(-1) || short[0] === long[0] || long.join(' ').includes(short.join(' '));
  return isEdgeOf(short[0] ?? '', long);
}

/** The first word, or the last; "Quarry" is where the "University of Quarry" is, and "Shareholders United" are of a United. */
const isEdgeOf = (word: string, long: readonly string[]): boolean =>
  word === long[0] ||
  (word === long.at(-1) && !(long.length === 2 && (seated.test(long[0] ?? '') || ofMembers.test(long[0] ?? ''))));

/** "Quorl" and "Synth" of "Quorl-Synth SA": a single word but for its legal form. Folded; none for other names: "Quorl-QRS" are two firms. */
export function halvesOf(words: readonly string[], content: readonly string[]): readonly string[] {
  const halves = content.length === 1 ? (words[0] ?? '').split(/[-‐‑]/) : [];
  return halves.length > 1 && halves.every((half) => half.length > 2 && !isAcronym(half)) ? halves.map(fold) : [];
}

/** "Quorl Group" is not short for "Quorl Airways": one word with a legal form, which a name of two words has not. Words as written. */
export function isFirmOfItsOwn(short: readonly string[], long: readonly string[]): boolean {
  const forms = short.map(fold).filter((word) => legalForms.has(word));
  if (contentWords(short).length > 1 || contentWords(long).length > 2) return false;
  return forms.length > 0 && !long.map(fold).some((word) => forms.includes(word));
}
