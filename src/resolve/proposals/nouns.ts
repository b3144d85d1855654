/** Nouns that say "a proposal" and nothing of what it holds. Origin: our own list. */

export const proposalNouns: ReadonlySet<string> = new Set(
  `proposal proposals plan plans offer offers bid bids bill resolution draft package framework blueprint roadmap treaty accord pact amendment
  counter-proposal counterproposal counter-offer counteroffer initiative ultimatum deal agreement settlement demand demands terms text paper document
  version compromise changes measure measures law legislation act request claim arrangement idea cut rise raise raises rises increase increases hike hikes tax levy limit ban ceiling quota exemption guarantee contract takeover merger budget programme program
  scheme formula accord truce motion outcome approach draft`.split(/\s+/),
);

const narrow: readonly (readonly [sort: string, nouns: string])[] = [
  ['bid', 'bid bids takeover merger acquisition buyout approach'],
  ['law', 'bill legislation law act budget'],
  ['truce', 'truce ceasefire cease-fire pause halt cessation armistice'],
  ['programme', 'programme program scheme timetable roadmap'],
  ['demand', 'demand demands ultimatum request claim'],
  ['tax', 'tax levy limit ban ceiling quota exemption'],
  ['rise', 'rise raise raises rises increase increases hike hikes cut'],
  ['changes', 'changes amendment amendments concession concessions'],
  ['order', 'order decree directive advisory warning moratorium'],
  ['resolution', 'resolution motion'],
];

/** What the noun alone says of the sort; undefined for "plan", "deal", "package" and others that any proposal may be called. */
export const narrowSort: (noun: string) => string | undefined = (() => {
  const sorts = new Map(narrow.flatMap(([sort, nouns]) => nouns.split(' ').map((n) => [n, sort] as const)));
  return (noun) => sorts.get(noun);
})();
