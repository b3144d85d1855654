/** The names room: persons, organizations and places of one report. */
export { withAgency } from './agency.ts';
export { withAuthors } from './authors.ts';
export { findNames, forgetCandidates, learnsNames, type Names } from './find.ts';
export { siblingNames, type TaughtName } from './siblings/names.ts';
export { findStemmedNames } from './stemmed/find.ts';
export { type Lexicon, learnLexicon } from './stemmed/lexicon.ts';
