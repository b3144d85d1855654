/** The names room: persons, organizations and places of one report. */
export { findNames, type Names } from './find.ts';
