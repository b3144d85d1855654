/** "Harbour Co", "Marbeck <MBK.N>", "Roe, Dolan and Co", "Moody's said": companies that wear their proof. */

import { isAmericanState } from '../../../data/american-states.ts';
import { shortenedName } from '../edges.ts';
import { list } from '../tagger/lexis.ts';
import { cannotBegin, isForeignOpener, type Line, type Proof, runBefore } from './proof.ts';

/** Legal forms that end a name and are nothing else when capitalised. */
const endings =
  /^(?:Inc|Corp|Corporation|Co|Ltd|Limited|Plc|PLC|LLC|LLP|AG|SA|S\.A\.|GmbH|NV|N\.V\.|BV|B\.V\.|Bhd|Pty|SpA|S\.p\.A\.|AB|ASA|Oyj|KK|Incorporated|Bancorp)$/;

const smallForms = /^(?:plc|inc|corp|ltd)$/;

/** "Quorl Corp", and "Quorl plc" behind a capital letter. */
const isLegalForm = (line: Line, i: number): boolean =>
  line.isCapital(i) ? endings.test(line.text(i)) : smallForms.test(line.text(i)) && line.isCapital(i - 1);

/** A word that may be one, whatever stands around it. */
export const mayBeLegalForm = (text: string): boolean => endings.test(text) || smallForms.test(text);

/** "Quorl Corp. of Bent": the stop of what is shortened is the name's, where the sentence goes on. */
const withStop = (line: Line, end: number): number =>
  line.text(end) === '.' && end + 1 < line.to && /^(?:Inc|Corp|Co|Ltd)$/i.test(line.text(end - 1)) ? end + 1 : end;

/** "the Republic of Norway N.V. Dolan": of a person behind a state, and no legal form. */
const areInitials = (line: Line, i: number): boolean =>
  /^(?:\p{Lu}\.){2}$/u.test(line.text(i)) && line.isCapital(i + 1) && (line.lists(i - 1) & list.state) !== 0;

/** "Quarry |Corporation| Counsel Ada Roe": the lawyer of a city. */
const isOfCity = (line: Line, i: number): boolean => line.lower(i) === 'corporation' && line.text(i + 1) === 'Counsel';

export function provenByLegalForm(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to; i++) {
    if (!isLegalForm(line, i) || isLegalForm(line, i + 1) || areInitials(line, i) || isOfCity(line, i)) continue;
    const end = beforeForms(line, i);
    const first =
      partners(line, end) ??
      withSecondTrade(line, end) ??
      withRegion(line, withoutTitle(line, runBefore(line, end, isForeignOpener), end));
    const from = withRoute(line, withInitials(line, first));
    if (first < end)
      proofs.push({
        first: from,
        last: withHome(line, withStop(line, i + 1)),
        probability: 0.95,
        because: 'legal-form',
      });
  }
  return proofs;
}

/** "the Bent and Eastern Steam Co": what has one article is one. */
function withRoute(line: Line, from: number): number {
  const is = (i: number): boolean =>
    line.isCapital(i) &&
    /\p{Ll}/u.test(line.text(i)) &&
    (line.lists(i) & (list.organization | list.state | list.demonym | cannotBegin)) === 0;
  const isOne =
    line.lower(from - 1) === 'and' && is(from - 2) && line.lower(from - 3) === 'the' && line.text(from + 1) !== '&';
  return isOne ? from - 2 : from;
}

/** "E. F. Quorl Group Inc": the founder's initials are the firm's. */
function withInitials(line: Line, from: number): number {
  let first = from;
  for (;;) {
    if (line.text(first - 1) === '.' && isInitial(line.text(first - 2))) first -= 2;
    else return first;
  }
}

const isInitial = (text: string): boolean => /^\p{Lu}$/u.test(text) || shortenedName.test(text);

/** "Reeve and Co Inc": where the legal forms that end at token `i` begin. */
function beforeForms(line: Line, i: number): number {
  let end = i;
  while (isLegalForm(line, end - 1)) end--;
  return end;
}

/** "Growers Bank and Trust Co": one word that names a trade, behind a name without a legal form of its own. */
function withSecondTrade(line: Line, end: number): number | undefined {
  if (!/^(?:and|&)$/.test(line.lower(end - 2)) || !line.isCapital(end - 1) || !line.isCapital(end - 3))
    return undefined;
  const lists = line.lists(end - 1);
  const isTrade = (lists & (list.organization | list.ordinary)) !== 0 && (lists & (list.male | list.female)) === 0;
  return isTrade && !endings.test(line.text(end - 3)) ? partners(line, end - 1) : undefined;
}

/** "Quarry Bancshares of the South Inc": the name begins before the region. An office does not: "Chairman of the Quarry Co". */
function withRegion(line: Line, first: number): number {
  const isOf = line.lower(first - 1) === 'the' && line.lower(first - 2) === 'of' && line.isCapital(first - 3);
  return isOf && (line.lists(first - 3) & (list.office | list.role)) === 0 ? runBefore(line, first - 2) : first;
}

/** "Hollin Corp of America", "of Texas" are names; "Hollin Corp of Sweden" says where the firm is. */
function withHome(line: Line, end: number): number {
  if (line.lower(end) !== 'of' || !line.isCapital(end + 1)) return end;
  for (const last of [end + 3, end + 2]) {
    const words = Array.from({ length: last - end - 1 }, (_, k) => line.text(end + 1 + k)).join(' ');
    if (words === 'America' || isAmericanState(words)) return last;
  }
  return end;
}

/** Offices that no company is called by; "General", "Champion" and "Pilot" open names of many. */
const title =
  /^(?:president|chairman|chairwoman|chairperson|chair|ceo|cfo|secretary|director|minister|governor|spokes(?:man|woman|person)|executive|analyst|economist|owner|founder|co-founder|manager|boss|treasurer)$/;

/** "Chairman Hollin Co" begins after the title. */
function withoutTitle(line: Line, from: number, end: number): number {
  let first = from;
  while (first < end - 1 && title.test(line.lower(first))) first++;
  return first;
}

/** "Roe, Dolan, Marbeck and Co": where the partners begin. */
function partners(line: Line, end: number): number | undefined {
  if (!/^(?:and|&)$/.test(line.lower(end - 1)) || !line.isCapital(end - 2)) return undefined;
  let first = runBefore(line, end - 1);
  while (line.text(first - 1) === ',' && line.isCapital(first - 2)) first = runBefore(line, first - 1);
  return first;
}

const employed = new Set(['with', 'at', 'of', 'from']);
export const employee: RegExp =
  /^(?:analyst|analysts|economist|partner|lawyer|attorney|broker|strategist|trader|adviser|advisor|dealer)$/;

/** "analyst with Roe, Dolan, Marbeck and Smith": what one man is with is one house. */
export function provenByPartners(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 3; i++) {
    if (!employed.has(line.lower(i)) || !isEmployee(line, i - 1)) continue;
    let last = i + 1;
    let commas = 0;
    while (
      line.isCapital(last) ||
      (commas > 0 && isAnd(line, last)) ||
      (line.text(last) === ',' && continues(line, last))
    ) {
      if (line.text(last) === ',') commas++;
      last++;
    }
    if (commas > 0 && [...Array(last - i).keys()].some((k) => isAnd(line, i + k)))
      proofs.push({ first: i + 1, last, probability: 0.95, because: 'partners' });
    else if (commas === 0 && isPair(line, i, last))
      proofs.push({ first: i + 1, last: last + 2, probability: 0.9, because: 'partners' });
  }
  return proofs;
}

/** "Analyst Jo Roe of Hollin and Marsh": behind him, or behind his name. */
function isEmployee(line: Line, before: number): boolean {
  let i = before;
  while (line.isCapital(i) && i > before - 3 && !employee.test(line.lower(i))) i--;
  return employee.test(line.lower(i));
}

/** "analyst of Hollin and Marsh," names the house where he works: two words, and nothing more. A lawyer's are clients. */
const isPair = (line: Line, i: number, last: number): boolean =>
  last === i + 2 &&
  isAnd(line, last) &&
  !line.isCapital(last + 2) &&
  /^(?:[,.]|said|says)?$/.test(line.lower(last + 2)) &&
  !/^(?:lawyer|attorney|adviser|advisor)$/.test(line.lower(i - 1));

const isAnd = (line: Line, i: number): boolean => /^(?:and|&)$/.test(line.lower(i)) && line.isCapital(i + 1);
/** A comma between partners: one or two capitalised words, then a comma or "and" again. */
function continues(line: Line, comma: number): boolean {
  let i = comma + 1;
  while (line.isCapital(i) && i < comma + 4) i++;
  return i > comma + 1 && (isAnd(line, i) || (line.text(i) === ',' && line.isCapital(i + 1)));
}

/** Wire copy of the eighties: a ticker in angle brackets follows a company, a private company stands inside them. */
export function provenByTicker(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (line.text(i) !== '<') continue;
    let close = i + 1;
    while (close < Math.min(line.to, i + 12) && line.text(close) !== '>') close++;
    if (line.text(close) !== '>' || close === i + 1) continue;
    const inside = Array.from({ length: close - i - 1 }, (_, k) => line.text(i + 1 + k)).join('');
    if (/^[A-Z]{1,6}(?:\.[A-Z]{1,3})?$/.test(inside)) {
      const first = withoutTitle(line, runBefore(line, i, isForeignOpener), i);
      if (first < i) proofs.push({ first, last: i, probability: 0.96, because: 'ticker' });
    } else if (/\p{Ll}/u.test(inside) && line.isCapital(i + 1))
      proofs.push({ first: i + 1, last: close, probability: 0.9, because: 'ticker' });
    i = close;
  }
  return proofs;
}

export const exchange: RegExp =
  /^(?:nasdaq|nyse|amex|lse|tsx|asx|nse|bse|otc|otcmkts|hkex|sgx|euronext|frankfurt|aim)$/;

/** "Quorl Pumps (NASDAQ: QRLP)": the exchange in front of a ticker. */
export function provenByListing(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 2; i++) {
    if (line.text(i) !== '(' || !exchange.test(line.lower(i + 1)) || line.text(i + 2) !== ':') continue;
    const first = withoutTitle(line, runBefore(line, i, isForeignOpener), i);
    if (first < i) proofs.push({ first, last: i, probability: 0.96, because: 'ticker' });
  }
  return proofs;
}

/** "Smith's proposed cuts", "Ford's planned sale" have the look of it too: an auxiliary, a clause, a name or a number must follow. */
function isDone(line: Line, verb: number): boolean {
  return /^(?:has|had|will|would|could|may|might|is|was|said|says)$/.test(line.lower(verb));
}

/** Names of several words may end in "'s" too; then what follows is what they did. */
export function provenByVerb(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 1; i++) {
    if (
      !/^['’]s$/.test(line.text(i)) ||
      !line.isCapital(i - 1) ||
      (line.lists(i - 1) & (cannotBegin | list.state)) !== 0
    )
      continue;
    if (line.isCapital(i + 1) || !isDone(line, i + 1)) continue;
    const first = runBefore(line, i);
    // "a friend of Smith's said", "a bid like Smith's has".
    if (first < i && !/^(?:of|than|like|as|and)$/.test(line.lower(first - 1)))
      proofs.push({ first, last: i + 1, probability: 0.9, because: 'possessive-says' });
  }
  return proofs;
}
