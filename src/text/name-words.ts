/** Words of names, as they are compared: folded, without small words and legal forms. */
import { oncePerWord } from './once.ts';

/** Legal forms: they end a company's name and may be dropped when it is met again. */
export const legalForms: ReadonlySet<string> = new Set(
  'inc inc. ltd ltd. limited plc corp corp. corporation company co co. llc llp ag sa gmbh nv bv spa oy ab asa holdings holding group'.split(
    ' ',
  ),
);

/** Lower case, no accents, hyphens, apostrophes or full stops: "Al-Farsi" and "al Farsi" differ only in their words. */
export const fold: (word: string) => string = oncePerWord((word) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’.\u2060-]/gu, '')
    .toLowerCase(),
);

/** They tell no name from another. */
export const smallWords: ReadonlySet<string> = new Set(
  "the of for and in on at to a an de la du des & s 's ’s - ,".split(' '),
);
