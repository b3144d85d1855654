/** "Marsh & Quorl", "Radio Quorl", "the Fourth Airborne Regiment", "the ruling Quorl Platform": bodies by how their names are built, or by a word that only parties have before theirs. */
import { list } from '../tagger/lexis.ts';
import { runFrom } from './described.ts';
import { cannotBegin, type Line, type Proof } from './proof.ts';

const shaped = (first: number, last: number): Proof => ({ first, last, probability: 0.92, because: 'described' });

/** Two capitalised words or more about the sign: no people are written so. */
export function provenByAmpersand(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 1; i++) {
    if (line.text(i) !== '&' || !line.isCapital(i - 1) || !line.isCapital(i + 1)) continue;
    let first = i - 1;
    while (line.isCapital(first - 1) && (line.lists(first - 1) & (cannotBegin | list.office)) === 0) first--;
    if ((line.lists(first) & cannotBegin) === 0) proofs.push(shaped(first, runFrom(line, i + 1)));
  }
  return proofs;
}

export const stations: RegExp = /^(?:TV|Radio|Rádio|T[eé]l[eé]|Channel|Canal|Kanal)$/;

/** "TV Quorl", "Channel 7". */
export function provenByStation(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 1; i++) {
    if (!stations.test(line.text(i)) || !line.isCapital(i) || line.isCapital(i - 1)) continue;
    const isNumbered = /^\d{1,2}$/.test(line.text(i + 1));
    const last = isNumbered ? i + 2 : runFrom(line, i + 1);
    if (last > i + 1 && last - i < 4 && (isNumbered || !/^(?:Channel|Canal)$/.test(line.text(i))))
      proofs.push(shaped(i, last));
  }
  return proofs;
}

export const units: RegExp = /^(?:Brigade|Division|Regiment|Battalion|Squadron|Fleet|Corps|Army)$/;
const ordinal = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d+(?:st|nd|rd|th))$/;

/** "the Fourth Airborne Regiment", "the 12th Brigade". */
export function provenByUnit(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 1; i++) {
    if (!ordinal.test(line.text(i))) continue;
    const last = runFrom(line, i + 1);
    if (last > i + 1 && last - i < 5 && units.test(line.text(last - 1))) proofs.push(shaped(i, last));
  }
  return proofs;
}

export const inPower: RegExp = /^(?:ruling|governing)$/;

/** "the ruling Quorl Platform": up to three capitalised words, none of them a family's or a people's. */
export function provenByPower(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 2; i++) {
    if (!inPower.test(line.lower(i)) || !/^(?:the|its|['’]s)$/.test(line.lower(i - 1))) continue;
    const last = runFrom(line, i + 1);
    const isPeople = (line.lists(i + 1) & (list.demonym | list.state | cannotBegin)) !== 0;
    if (last - i < 2 || last - i > 4 || isPeople || /^(?:family|dynasty|clan|house|and)$/.test(line.lower(last)))
      continue;
    proofs.push(shaped(i + 1, last));
  }
  return proofs;
}
