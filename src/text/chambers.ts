/** Words and names → whether they mean a chamber of a parliament. Whose members vote is another question: boards and committees do, too. */

/** The two of a parliament of two, by the words that stand before bills and parties: "Senate bill", "House and Senate". */
export const houses: ReadonlySet<string> = new Set(['house', 'senate', 'assembly', 'commons', 'lords']);

/** What a report calls one that it gives no name: "the lower house", "the 300-seat parliament". */
export const chamberNouns: ReadonlySet<string> = new Set([
  ...houses,
  'parliament',
  'congress',
  'assembly',
  'legislature',
  'chamber',
]);

const names = /\b(?:Senate|House|Parliament|Congress|Commons|Lords|Assembly|Duma|Council|Legislature|Knesset|Diet)\b/;

/** A body as its report names it, and what it was taken for. */
export const isChamber = ({ name, class: cls }: { readonly name: string; readonly class?: string }): boolean =>
  cls === 'legislature' || names.test(name);
