/** The names room: persons, organizations and places of one report. */
export { withAgency } from './agency.ts';
export { findNames, type Names } from './find.ts';
export { type Lexicon, learnLexicon } from './lexicon.ts';
export { siblingNames, type TaughtName } from './siblings.ts';
export { findStemmedNames } from './stemmed.ts';
