/** What an editor calls a page → the page: found as wikilinks find it. */
export { indexNames } from '../link/names.ts';
export { closest } from '../text/closest.ts';
