/** The words of a body's name as the tagger has them → where the name itself ends. */

import { isAcronym } from '../../text/acronyms.ts';
import { monthNames } from '../../text/calendar.ts';
import { houses } from '../../text/chambers.ts';
import { oncePerSpelling, type Spelling, type Token } from '../../text/tokens.ts';
import { soleOffices } from '../data/offices.ts';
import { sureHonorifics } from '../data/person-words.ts';
import { isDemonym } from './states/states.ts';

export const dayOrMonth: RegExp = new RegExp(
  `^(?:\\p{Ll}+-)?(?:${monthNames.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$`,
  'u',
);

/** "Quarry CEO" of "Quarry CEO Ada Roe" is the firm alone, "Senate Majority leader" the senate's, "Transport Union Local 100" one name. */
export function endOfBody(tokens: readonly Token[], first: number, from: number): number {
  let last = from;
  const end = branchEnd(tokens, last) ?? partyEnd(tokens, first, last);
  if (end !== undefined) return end;
  while (last - first > 1 && isGlued(tokens, first, last)) last--;
  // "Quorl |Deputy Senate| Leader", "Quorl |Managing| Director".
  const next = tokens[last];
  const opener = tokens.slice(first + 1, last).findIndex(({ lower }) => opensOffice.test(lower));
  if (next && isOfficer(next) && opener >= 0) return first + 1 + opener;
  // "Army |Spc.|": a rank is that of who follows.
  const rank = tokens[last - 1]?.text === '.' ? last - 2 : last - 1;
  return rank > first && sureHonorifics.has(tokens[rank]?.lower ?? '') ? rank : last;
}

function branchEnd(tokens: readonly Token[], last: number): number | undefined {
  if (tokens[last - 1]?.lower === 'local' && tokens[last]?.kind === 'number') return last + 1;
  // "Quorl A/S".
  const [a, slash, form] = tokens.slice(last - 1, last + 2).map(({ text }) => text);
  if (a === 'A' && slash === '/' && form === 'S') return last + 2;
  const isBranch = /^(?:local|district|lodge|chapter|branch)$/.test(tokens[last]?.lower ?? '');
  return isBranch && tokens[last + 1]?.kind === 'number' ? last + 2 : undefined;
}

/** "Relief Coordinator for the |Quarry Federation|": where the body begins. */
export function afterOffice(tokens: readonly Token[], first: number, last: number): number {
  const at = tokens.slice(first, last - 3).findIndex(isOfficer) + first;
  const isOf = /^(?:of|for|at)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'the';
  return at >= first && isOf ? at + 3 : first;
}

/** "United Nations |Sec|. Gen.", "Quorl Airlines |DC-10|": an office that is written short, and what somebody flies. */
export const isNoPart = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]?.text === 'Sec' && tokens[i + 1]?.text === '.') ||
  /^\p{Lu}{1,3}-\d{1,3}\p{L}?$/u.test(tokens[i]?.text ?? '');

/** Whether the last word is none of the name's. */
function isGlued(tokens: readonly Token[], first: number, last: number): boolean {
  const { text = '', lower = '' } = tokens[last - 1] ?? {};
  // "Transport Board⏎Tuesday": the day is that of the next line. "Quorl union": what it is, behind its name.
  if (dayOrMonth.test(text) || isOfficer(tokens[last - 1] as Token)) return true;
  if (isNoPart(tokens, last - 1)) return true;
  if (last - first === 2 && text === 'union') return true;
  if (isBehindName(tokens, first, last - 1)) return true;
  if (last - first === 2 && text === 'party' && isAcronym(tokens[first]?.text ?? '')) return true;
  if (isFieldOfOffice(tokens, last - 1)) return true;
  return houses.has(tokens[first]?.lower ?? '') && /^(?:democratic|democrats?|republicans?|gop)$/.test(lower);
}

/** "QWU |International| leaders", of a union that has locals; "Supreme Court |Justice|". */
export const isBehindName = (tokens: readonly Token[], first: number, i: number): boolean =>
  (tokens[i]?.text === 'International' && i - first === 1 && isAcronym(tokens[first]?.text ?? '')) ||
  (tokens[i]?.text === 'Justice' && tokens[i - 1]?.text === 'Court');

/** "in the Commons |Home| Secretary Jo Dolan". */
export const isFieldOfOffice = (tokens: readonly Token[], i: number): boolean => {
  const [field = '', next = ''] = [tokens[i]?.text, tokens[i + 1]?.text];
  return (
    (/^(?:Home|Foreign|Prime|Finance|Defen[cs]e|Health|Education|Interior|Justice|Energy|Transport)$/.test(field) &&
      /^(?:Secretary|Minister)$/.test(next)) ||
    (/^(?:Communications|Media|Marketing|Policy|Research|Campaign)$/.test(field) &&
      /^(?:Director|Officer|Manager)$/.test(next)) ||
    (/^(?:Corporation|General|Special)$/.test(field) && /^(?:Counsel|Agent)$/.test(next))
  );
};

/** Where the name of a party of Britain's, or of the Union, ends that fields of an office follow: "Lib Dem |Home Affairs| spokesman", "EU |Trade| Commissioner". */
export function partyEnd(tokens: readonly Token[], first: number, last: number): number | undefined {
  if (tokens[first]?.text === 'EU' && tokens[last]?.lower === 'commissioner') return first + 1;
  if (!/^(?:spokes\p{Ll}+|secretary)$/u.test(tokens[last]?.lower ?? '')) return undefined;
  const party = tokens
    .slice(first, first + 2)
    .map(({ lower }) => lower)
    .join(' ');
  const length = /^lib(?:eral)? dem(?:ocrat)?s?$/.test(party)
    ? 2
    : /^(?:tory|labour|conservative) (?!party)/.test(party)
      ? 1
      : 0;
  return length > 0 && first + length < last ? first + length : undefined;
}

export const opensOffice: RegExp = /^(?:vice|deputy|assistant|executive|acting|managing|chief|general)$/;

/** "the NHS |MPs|". */
const people = /^(?:M(?:E|S)?Ps?|MLAs?|TDs?|Staff|Reporter|Correspondent|Agents?|Counsel)$/;

/** An officer, or people of a body: they end no body's name. */
export const isOfficer: (token: Spelling) => boolean = oncePerSpelling(
  ({ text, lower }) => (text !== lower && soleOffices.has(lower.replace(/^co-/, ''))) || people.test(text),
);

/** Ends names of illnesses, of what causes them, and of treaties and laws: no bodies, and neither are their initials. */
export const illness: RegExp =
  /^(?:syndrome|disease|virus|fever|influenza|flu|disorder|pandemic|outbreak|epidemic|treaty|agreement|act|pact|accord|accords)$/;

/** "Quarry Patrol Officers (QPOs)": by the initials and the last word, in small letters. */
export const areMany = (initials: string, head: string): boolean => /\p{Lu}s$/u.test(initials) && /s$/.test(head);

/** "Eastern Time", by its last two words. */
export const isHour = (before: string, head: string): boolean =>
  head === 'Time' && /^(?:Eastern|Central|Pacific|Mountain|Standard|Daylight|Summer|Mean)$/.test(before);

/** Behind initials in brackets they say that these are of a matter. */
export const matters: RegExp = /^(?:bills?|acts?|laws?|virus|syndrome|disease|levels?)$/;

export const compound: RegExp =
  /-(?:run|owned|based|backed|led|controlled|listed|funded|linked|dominated|born|held|ruled|affiliated|area|wide)$/;
/** What a body is, between what it is in and its name: "STEEL giant |Quorl". */
const noun =
  /^(?:giant|group|maker|firm|company|retailer|operator|bank|airline|chain|carrier|insurer|lender|supplier|developer|producer|manufacturer|brand|startup|network|broadcaster|newspaper|charity|regulator|watchdog|union|party|rival|subsidiary)$/;
const degree =
  /^(?:Top|Senior|Leading|Many|Most|Some|Several|Key|Other|All|MAGA|Moderate|Conservative|Liberal|Progressive)$/;

/** Where a body's name begins: behind whose it is, what it is and how high somebody stands in it. */
export function afterGlued(tokens: readonly Token[], from: number, last: number): number {
  let first = from;
  for (let i = last - 2; i > first; i--) {
    const { text = '', lower = '' } = tokens[i] ?? {};
    if (text === lower && noun.test(lower) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) {
      first = i + 1;
      break;
    }
  }
  while (last - first > 1 && isBefore(tokens, first, last)) first++;
  // "New York-based |Quorl|", "St Dolan-based |Quorl|".
  const based = tokens.slice(first, last - 1).findLastIndex(({ lower }) => compound.test(lower));
  return first + based + 1;
}

const isBefore = (tokens: readonly Token[], i: number, last: number): boolean => {
  const { text = '' } = tokens[i] ?? {};
  // "Opposition |Upland Party| leader".
  if (
    /^(?:Opposition|Ruling)$/.test(text) &&
    last - i > 2 &&
    /^(?:Party|Front|Alliance|Movement)$/.test(tokens[last - 1]?.text ?? '')
  )
    return true;
  // "the Republican |Senate|": whose majority it has.
  if (
    /^(?:Republican|Democratic|GOP)$/.test(text) &&
    /^(?:House|Senate|Legislature|Congress|General)$/.test(tokens[i + 1]?.text ?? '')
  )
    return true;
  // "the Norwegian |Norwegian Union|": a slip.
  if (text === tokens[i + 1]?.text && isDemonym(text.toLowerCase())) return true;
  // "Shadow |Treasury|" is no other one.
  if (text === 'Shadow' && tokens[i + 1]?.lower !== 'cabinet') return true;
  return (
    degree.test(text) &&
    !(text === 'Liberal' && /^democrats?$/.test(tokens[i + 1]?.lower ?? '')) &&
    /^(?:house|senate|republicans?|democrats?|democratic|congressional)$/.test(tokens[i + 1]?.lower ?? '')
  );
};

/** "Aus|$9.9bn", "Aus$9.9|", "QR|500": letters right before a sign of money, or capitals right before a number, are a part of it. */
export const isOfAmount = (tokens: readonly Token[], first: number, last: number): boolean =>
  (tokens[last]?.kind === 'number' && !tokens[last]?.spaced && /^\p{Lu}{1,3}$/u.test(tokens[last - 1]?.text ?? '')) ||
  tokens.slice(first + 1, last + 1).some(({ text, spaced }) => /^[$€£¥]/.test(text) && !spaced);

/** "Tory government", "Crown |corporation", "Norwegian Government": what is of a party, a crown or a people, and no name. */
export function isOfParty(tokens: readonly Token[], first: number, last: number): boolean {
  const { lower: whose = '' } = tokens[first] ?? {};
  const { text = '', lower = '' } = tokens[first + 1] ?? {};
  if (last - first > 2 || (last - first === 1 && text !== lower)) return false;
  if (isDemonym(whose)) return last - first === 2 && /^(?:government|administration|regime)$/.test(lower);
  return (
    parties.test(whose) &&
    /^(?:government|administration|regime|corporation|prosecutors?|majority|minority|coalition|lawmakers|senators)$/.test(
      text,
    )
  );
}

/** Given names that are written short, with a stop. Origin: our own list. */
export const shortenedName: RegExp =
  /^(?:Alex|Andr|Aug|Benj|Chas|Danl|Edw|Fredk?|Geo|Jas|Jno|Jos|Nath|Phil|Richd?|Robt|Saml?|Theo|Thos|Wm)$/;

const parties =
  /^(?:tory|liberal|labour|labor|conservative|crown|socialist|communist|green|republican|democratic|nationalist|military|transitional|interim|caretaker)$/;
