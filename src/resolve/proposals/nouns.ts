/** Nouns that say "a proposal" and nothing of what it holds. Origin: our own list. */

export const proposalNouns: ReadonlySet<string> = new Set(
  `proposal proposals plan plans offer offers bid bids bill resolution draft package framework blueprint roadmap treaty accord pact amendment
  counter-proposal counterproposal counter-offer counteroffer initiative ultimatum deal agreement settlement demand demands terms text paper document
  version compromise changes measure measures law legislation act request claim arrangement idea cut rise increase hike tax levy limit ban ceiling quota exemption guarantee contract takeover merger budget programme program
  scheme formula accord truce motion outcome approach draft`.split(/\s+/),
);
