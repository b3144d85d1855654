/** A candidate → whether it is no name at all, though it is written large: days, captions, illnesses, offices. */

import { isAcronymOf } from '../../text/acronyms.ts';
import { diseases } from '../data/diseases.ts';
import { ranks, soleOffices, titleHeads, titleModifiers } from '../data/offices.ts';
import { organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { placesWhere } from '../grammar.ts';
import type { Candidate } from './candidate.ts';
import { areMany, compound, dayOrMonth, illness, isHour, isOfAmount, isOfParty, matters } from './edges.ts';
import { isDemonym } from './states/states.ts';

/** Initials that the report explains as an illness, as what a law is about, or as many: "Quarry Lung Syndrome (QLS)", "Quarry Safety (QS) bill". */
export const mattersOf = ({ tokens }: Document): ReadonlySet<string> =>
  new Set(
    placesWhere(tokens, ({ text }) => text === '(').flatMap((at) =>
      at > 0 &&
      tokens[at + 2]?.text === ')' &&
      (illness.test(tokens[at - 1]?.lower ?? '') ||
        isBeforeMatter(tokens, at - 1) ||
        isThing(tokens, at) ||
        areMany(tokens[at + 1]?.text ?? '', tokens[at - 1]?.lower ?? ''))
        ? [tokens[at + 1]?.text ?? '']
        : [],
    ),
  );

/** "flat-panel diode (FPD)": what the initials are of is written small, and no body's word heads it. */
function isThing(tokens: Document['tokens'], bracket: number): boolean {
  const initials = tokens[bracket + 1]?.text ?? '';
  const words: string[] = [];
  for (let i = bracket - 1; words.length < initials.length && /^\p{Ll}[\p{Ll}-]+$/u.test(tokens[i]?.text ?? ''); i--)
    words.unshift(...(tokens[i]?.text ?? '').split('-'));
  return isAcronymOf(initials, words) && !organizationHeads.has(words.at(-1) ?? '');
}

const isMatter = (tokens: Document['tokens'], last: number, initials: ReadonlySet<string>): boolean =>
  tokens[last]?.text === '(' && initials.has(tokens[last + 1]?.text ?? '');

/** The last word before "(QS) bill", which is none for a body. */
const isBeforeMatter = (tokens: Document['tokens'], i: number): boolean =>
  matters.test(tokens[i + 4]?.lower ?? '') && !organizationHeads.has(tokens[i]?.lower ?? '');

/** "MPs" are many, "mid-June" and "Friday" are days. */
export function isNoName(
  document: Document,
  { first, last, kind }: Candidate,
  matterInitials: ReadonlySet<string>,
): boolean {
  const { tokens } = document;
  const text = tokens[first]?.text ?? '';
  if (
    isCurrency(tokens, first, last) ||
    isAddress(tokens, first, last) ||
    isOfAmount(tokens, first, last) ||
    isOfficeInFront(document, first, last)
  )
    return true;
  if (kind === 'organization' && isNoOrganization(tokens, first, last, matterInitials)) return true;
  if (
    isPartyAndHome(tokens, first) ||
    contracted.test(tokens[last - 1]?.lower ?? '') ||
    isCell(tokens, first, last) ||
    isLaw(tokens, first, last) ||
    isHomeOnly(tokens, first, last) ||
    isManyInFront(document, first, last) ||
    isNoPerson(tokens, first, last, kind)
  )
    return true;
  const head = tokens[last - 1]?.lower ?? '';
  return last - first > 1 ? kind === 'organization' && work.test(head) : isNobody(text, kind);
}

function isNoOrganization(
  tokens: Document['tokens'],
  first: number,
  last: number,
  matterInitials: ReadonlySet<string>,
): boolean {
  const head = tokens[last - 1]?.lower ?? '';
  return (
    isOfParty(tokens, first, last) ||
    illness.test(head) ||
    isMatter(tokens, last, matterInitials) ||
    matterInitials.has(tokens[first]?.text ?? '') ||
    isOccasion(tokens, first, head) ||
    isHourOrTrain(tokens, first, last) ||
    isModel(tokens, first, last) ||
    isCabinet(tokens, first, last) ||
    isAddressToUnion(tokens, first, last)
  );
}

/** "Rep. Dolan, |R-Dayton|". */
const isPartyAndHome = (tokens: Document['tokens'], first: number): boolean =>
  /^[DRI]-[\p{Lu}\d]/u.test(tokens[first]?.text ?? '') ||
  (/^[DRI]$/.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === '-' && !tokens[first + 1]?.spaced);

/** "9 a.m. Eastern Time", "the Arden-Halden Superfast Express": an hour, and what runs between two towns. */
function isHourOrTrain(tokens: Document['tokens'], first: number, last: number): boolean {
  const [opener = '', before = '', head = ''] = [first, last - 2, last - 1].map((i) => tokens[i]?.text);
  if (isHour(before, head)) return true;
  return head === 'Express' && (before === 'Superfast' || /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(opener));
}

/** "his speech at the Quarry National Convention": where something happens. "told the Convention" is a body. */
const isOccasion = (tokens: Document['tokens'], first: number, head: string): boolean =>
  /^(?:convention|conference|summit|games|festival|fair)$/.test(head) &&
  tokens[first - 1]?.lower === 'the' &&
  /^(?:at|during)$/.test(tokens[first - 2]?.lower ?? '');

/** "to force the |Bill| through", "|Bill C-17|", "passed the disputed |Bill|" where nobody of that name has another: no Bill, whoever is called so. */
function isLaw(tokens: Document['tokens'], first: number, last: number): boolean {
  const text = tokens[first]?.text ?? '';
  if (last - first > 1 || !/^(?:Bill|Act|Motion|Budget|Treaty|Amendment)s?$/.test(text)) return false;
  const isHere = (i: number): boolean =>
    /^(?:the|this|that|an?|its|their|his|her|\)|['’]s?)$/.test(tokens[i - 1]?.lower ?? '') ||
    /^(?:\p{Lu}{1,2}-?)?\d/u.test(tokens[i + 1]?.text ?? '');
  if (isHere(first)) return true;
  const all = placesWhere(tokens, ({ lower }) => lower === text.toLowerCase());
  const isNamed = (i: number): boolean =>
    tokens[i]?.text === text && /^\p{Lu}\p{Ll}+$/u.test(tokens[i + 1]?.text ?? '');
  return !all.some(isNamed) && (text === 'Budget' || all.some((i) => isHere(i) || tokens[i]?.text !== text));
}

/** "the offer by |New York-based|": where, and of whom it is not said. */
const isHomeOnly = (tokens: Document['tokens'], first: number, last: number): boolean =>
  last - first > 1 && compound.test(tokens[last - 1]?.text ?? '');

/** "We're", "It'll": a verb is no part of a name. */
const contracted = /['’](?:re|ll|ve|m)$/;

/** "FlyWest's |Dolan 700|": what somebody makes has a number, a body has none. */
const isModel = (tokens: Document['tokens'], first: number, last: number): boolean =>
  last - first > 1 &&
  tokens[last - 1]?.kind === 'number' &&
  !/^(?:local|lodge|district|branch|chapter)$/.test(tokens[last - 2]?.lower ?? '') &&
  /^['’]s$/.test(tokens[first - 1]?.text ?? '');

/** "|Growers| are worried": many, and written large by their sentence alone, or in the name of a body of theirs. */
function isManyInFront({ tokens, sentenceOf }: Document, first: number, last: number): boolean {
  const text = tokens[first]?.text ?? '';
  if (last - first > 1 || !/^\p{Lu}\p{Ll}{2,}s$/u.test(text) || sentenceOf[first - 1] === sentenceOf[first])
    return false;
  if (!/^(?:are|were|have|do)(?:n['’]t)?$/.test(tokens[last]?.lower ?? '')) return false;
  return !tokens.some(
    (t, i) => t.text === text && sentenceOf[i - 1] === sentenceOf[i] && !/^\p{Lu}/u.test(tokens[i - 1]?.text ?? ''),
  );
}

/** "|Executive| chairman Jo Dolan said": an office in small letters, of which its sentence writes the first word large. */
function isOfficeInFront({ tokens, sentenceOf }: Document, first: number, last: number): boolean {
  const head = tokens[last];
  return (
    last - first === 1 &&
    sentenceOf[first - 1] !== sentenceOf[first] &&
    sentenceOf[last] === sentenceOf[first] &&
    titleModifiers.has(tokens[first]?.lower ?? '') &&
    head?.text === head?.lower &&
    titleHeads.has(head?.lower ?? '')
  );
}

/** Whose seat it is, what rank or office somebody has, and not who. */
const isNoPerson = (tokens: Document['tokens'], first: number, last: number, kind: Candidate['kind']): boolean =>
  isSeat(tokens, first) ||
  (kind === 'person' &&
    (isRankOnly(tokens, first, last) ||
      soleOffices.has(tokens[last - 1]?.lower ?? '') ||
      isChief(tokens, last) ||
      isRegion(tokens, first, last)));

/** "Quorl |Chief Executive| Jo Dolan" without her name. */
const isChief = (tokens: Document['tokens'], last: number): boolean =>
  tokens[last - 1]?.lower === 'executive' && tokens[last - 2]?.lower === 'chief';

/** "thirteen North American retailers". */
const isRegion = (tokens: Document['tokens'], first: number, last: number): boolean =>
  last - first === 2 &&
  /^(?:north|south|east|west|latin|central|(?:north|south)ern|(?:east|west)ern)$/.test(tokens[first]?.lower ?? '') &&
  isDemonym(tokens[first + 1]?.lower ?? '');

/** "|Army Maj.| Gen. Jo Dolan", "|Kenyan Brigadier| General Jo Dolan": of which army, and as what. */
function isRankOnly(tokens: Document['tokens'], first: number, last: number): boolean {
  const words = tokens.slice(first, last).filter(({ kind }) => kind === 'word');
  const [army, rank, ...more] = words.map(({ lower }) => lower);
  const isOf = organizationHeads.has(army ?? '') || isDemonym(army ?? '');
  return isOf && ranks.has(rank ?? '') && more.every((word) => ranks.has(word));
}

/** "the lawmaker for |Quarry Central|": the place that sends him. */
const isSeat = (tokens: Document['tokens'], first: number): boolean =>
  tokens[first - 1]?.lower === 'for' &&
  /^(?:lawmaker|legislator|mp|mep|deputy|member|councillor|senator|congress(?:man|woman))$/.test(
    tokens[first - 2]?.lower ?? '',
  );

/** Between two upright strokes, or at the end or the beginning of a line with two: a cell of a table, a credit of a picture. */
function isCell(tokens: Document['tokens'], first: number, last: number): boolean {
  const [before, after] = [tokens[first - 1]?.text, tokens[last]?.text];
  if (before !== '|' && after !== '|') return tokens.slice(first, last).some(({ text }) => text === '|');
  return before === after || [first - 3, first - 4, last + 2, last + 3].some((i) => tokens[i]?.text === '|');
}

/** One word that names nobody: a label, an illness, a people, a day. */
function isNobody(text: string, kind: Candidate['kind']): boolean {
  if (compound.test(text)) return true;
  if (caption.test(text) || thingsInInitials.has(text) || diseases.has(text.toLowerCase())) return true;
  const lower = text.toLowerCase();
  if (kind === 'person' && isDemonym(lower.replace(/s$/, ''))) return true;
  if (kind === 'organization' && isDemonym(lower.replace(/^ex-/, ''))) return true;
  // "Los |Angeles-based|": the beginning of a place.
  if (/^(?:St|Ft|Mt|Saint|Fort|Mount|Los|Las|San|Santa|New)\.?$/.test(text)) return true;
  if (
    /^(?:Authorities|Media|Officials|Fellow|PM|God|Allah|Plc|Inc|Ltd|Corp|Co|S\.A\.|Christmas|Easter|Ramadan|Halloween|Thanksgiving|Passover|Diwali|Internet)$/.test(
      text,
    )
  )
    return true;
  // "pre-Budget", "Dolan-style".
  if (/^(?:pre|post|anti|non|mid|pro)-\p{L}|\p{L}-(?:style|era|like|type)$/u.test(text)) return true;
  // "F-16", "AK-47s".
  if (/^\p{Lu}{1,3}-\d+s?$/u.test(text)) return true;
  return /^\p{Lu}{2,5}s$/u.test(text) || (kind !== 'person' && dayOrMonth.test(text));
}

/** "the |State of the Union| address". */
const isAddressToUnion = (tokens: Document['tokens'], first: number, last: number): boolean =>
  /^state of the (?:union|nation)$/.test(
    tokens
      .slice(first, last)
      .map((t) => t.lower)
      .join(' '),
  );

/** "the |Dolan| administration": whose it is. */
const isCabinet = (tokens: Document['tokens'], first: number, last: number): boolean =>
  last - first === 1 &&
  tokens[last]?.lower === 'administration' &&
  tokens[first - 1]?.lower === 'the' &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[first]?.text ?? '');

/** "Sg$53", "C$87": whose dollars. */
const isCurrency = (tokens: Document['tokens'], first: number, last: number): boolean =>
  last - first === 1 &&
  /^[$€£¥]/.test(tokens[last]?.text ?? '') &&
  !tokens[first]?.spaced &&
  /^\p{L}{1,3}$/u.test(tokens[first]?.text ?? '');

/** "(NASDAQ: QRLP)", "<QRLP>". */
function isAddress(tokens: Document['tokens'], first: number, last: number): boolean {
  const text = tokens[first]?.text ?? '';
  const [before, after] = [tokens[first - 1]?.text, tokens[last]?.text];
  return text === text.toUpperCase() && ((before === ':' && after === ')') || (before === '<' && after === '>'));
}

/** "Quarry Pension Scheme", "Public Health Emergency": heads that no body has. */
const work = /^(?:scheme|act|bill|law|treaty|accords?|pact|agreement|protocol|index|framework|emergency)$/;

/** What stands over or beside pictures and updates. */
const caption =
  /^(?:PHOTO|PHOTOS|VIDEO|VIDEOS|UPDATE|UPDATED|BREAKING|FILE|LIVE|WATCH|READ|MORE|CAPTION|TV|CORRECTED|ADVERTISEMENT|EXCLUSIVE|ANALYSIS|OPINION|FACTBOX|HIGHLIGHTS)$/;
/** Meetings, measures, things and people that go by initials. Origin: our own list. */
const thingsInInitials = new Set(
  'CEO CFO COO CTO CIO MP MPs MEP MEPs MBA PhD BSc R&D B&B Q&A M&A P&L A&E F&B EKG ECG CT TB ARV ARVs ET EST EDT CST CDT PST PDT GMT BST CET ETA ICU ER CPR PPE ATM ATMs BSE HR PC PCs TVs VIP VIPs AGM EGM GDP GNP GNI CPI RPI VAT LCD LCDs LED LEDs FOI FOIA HIV IPO LBO HQ PR IT AI DNA CCTV GPS USB DIY MRI IVF IED IEDs DDoS LCC LCCs FTSE DAX SUV SUVs LGBT LGBTI LGBTQ LGBTIQ NGO NGOs IDP IDPs POW POWs MOU'.split(
    ' ',
  ),
);
