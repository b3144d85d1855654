/** English words of proposals and of putting them forward. Origin: our own list. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns that name a proposal by themselves. */
export const strongHeads: ReadonlySet<string> = words(
  `proposal proposals plan offer offers bid bids bill resolution draft package framework blueprint roadmap road-map treaty accord accords pact amendment
  counter-proposal counterproposal counter-offer counteroffer counter-bid counterbid initiative ultimatum truce formula motion decree directive advisory moratorium`,
);

/** Words that names of proposals are made of, for telling a stem's word: "ceasefir" → "ceasefire". */
export const namingWords: ReadonlySet<string> = words(
  `proposal plan resolution ceasefire truce hostage hostages release peace pay takeover merger budget changes agreement agreed signed reached phase stage pension
  revised amended improved bridging interim joint final first second third framework initiative settlement reconstruction security recovery rescue relief
  January February March April May June July August September October November December`,
);

/** Nouns that name one only with a proposer, a measure or an act of proposing beside them. */
export const weakHeads: ReadonlySet<string> = words(
  `plans deal agreement settlement demand demands terms text paper document version takeover merger tie-up tieup budget contract scheme programme program reform reforms
  recommendations compromise changes measure measures guarantee ceasefire cease-fire programme law legislation act concession concessions proposals
  rise increase cut hike tax limit ban ceiling outcome settlement request claim memorandum charter timetable acquisition buyout restructuring rescue bailout letter list amendments bills protocol extension conditions compact arrangement levy quota exemption approach pause halt cessation regulations order warning raise raises increases rises hikes arbitration mediation conciliation`,
);

/** Point back at a proposal already spoken of, and never begin one. */
export const backHeads: ReadonlySet<string> = words(
  'text paper document version terms idea list letter arrangement recommendations measures approach act law transaction regulations',
);

/** Say that a version comes after another. */
export const laterWords: ReadonlySet<string> = words(
  'revised second third improved raised amended modified sweetened final increased higher lower counter gentler reduced sweeter',
);
/** Say that it is fresh: a version of its own only where nothing points back. */
export const freshWords: ReadonlySet<string> = words('new latest fresh updated');
/** Say that it is somebody else's, beside one already spoken of. */
export const otherWords: ReadonlySet<string> = words('rival another alternative competing separate different own');
/** Say that a version came before. */
export const earlierWords: ReadonlySet<string> = words('earlier previous original first initial old prior last former');

/** Verbs of putting forward, by form. */
export const proposingVerbs: ReadonlySet<string> = words(
  `propose proposes proposed proposing offer offers offered offering table tables tabled tabling unveil unveils unveiled submit submits submitted
  launch launches launched present presents presented presenting outline outlines outlined outlining unveiling tabling launching submitting announce announces announced draft drafted float floated
  introduce introduces introduced publish publishes published circulate circulated declare declares declared declaring issue issues issued issuing impose imposes imposed`,
);

/** Verbs of making a better or another version. */
export const raisingVerbs: ReadonlySet<string> = words(
  'raise raises raised raising improve improves improved lift lifts lifted increase increases increased sweeten sweetens sweetened bump bumps bumped boost boosts boosted hike hikes hiked up ups upped revise revised revises amend amended lowered',
);

/** Verbs that make a proposal by themselves, to the noun by which the report will speak of it. */
export const anchorVerbs: ReadonlyMap<string, string> = new Map([
  ...['offer', 'offers', 'offered', 'offering'].map((w): [string, string] => [w, 'offer']),
  ...['propose', 'proposes', 'proposed', 'proposing'].map((w): [string, string] => [w, 'proposal']),
  ...['demand', 'demands', 'demanded', 'demanding'].map((w): [string, string] => [w, 'demand']),
  ...['seek', 'seeks', 'seeking', 'sought', 'claims', 'claimed', 'claiming'].map((w): [string, string] => [w, 'claim']),
  ...['asked', 'asks'].map((w): [string, string] => [w, 'request']),
]);

/** Verb forms to what happened to a proposal. */
export const statusWords: ReadonlyMap<string, string> = new Map([
  ['passed', 'passed'],
  ['pass', 'passed'],
  ['passes', 'passed'],
  ['adopted', 'adopted'],
  ['signed', 'signed'],
  ['ratified', 'ratified'],
  ['vetoed', 'vetoed'],
  ['withdrawn', 'withdrawn'],
  ['withdrew', 'withdrawn'],
  ['expired', 'expired'],
  ['lapsed', 'expired'],
  ['defeated', 'defeated'],
  ['enacted', 'enacted'],
  ['shelved', 'shelved'],
  ['scrapped', 'scrapped'],
  ['revoked', 'revoked'],
  ['suspended', 'suspended'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['presented', 'presented'],
  ['submitted', 'submitted'],
  ['unveiled', 'unveiled'],
  ['published', 'published'],
  ['tabled', 'tabled'],
  ['launched', 'launched'],
  ['outlined', 'set out'],
  ['announced', 'announced'],
  ['approved', 'approved'],
  ['cleared', 'approved'],
  ['blocked', 'blocked'],
]);

/** "put forward", "set out", "laid out", "drew up". */
export const particleVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['put', ['forward', 'forth']],
  ['puts', ['forward', 'forth']],
  ['set', ['out']],
  ['sets', ['out']],
  ['laid', ['out']],
  ['lays', ['out']],
  ['drew', ['up']],
  ['drawn', ['up']],
  ['handed', ['over', 'out']],
  ['made', []],
]);

/** Verbs by which a proposal's sentence states its terms. */
export const termVerbs: ReadonlySet<string> = words(
  `would will includes include included calls called provides provide envisions envisages envisage foresees requires require offers offer sets commits commit
  involves involve involved contains contain bans ban raises cuts limits gives give gave grants guarantees promises proposes allows allow fixes creates obliges exempts
  asks fix create oblige frees abolishes doubles halves caps extends ends keeps leaves covers covered provided`,
);

/**
 * Verbs by which papers provide for something, whatever their form: of `termVerbs` and of more those that seldom tell how a plan fares.
 * In stories that had taught nothing, thirteen of the seventeen claims that `sureness/plan-clause.ts` proves were terms, and none of seven others.
 */
export const provisionVerbs: ReadonlySet<string> = words(
  `include contain stipulate specify envisage envision foresee foresaw set establish require oblige commit guarantee entitle grant give gave promise ban
  banned prohibit outlaw limit cap capped abolish allow permit permitted authorise authorize exempt impose cut raise reduce increase double
  eliminate repeal allocate forbid bar barred criminalise criminalize legalise legalize earmark`,
);

/** After "would": what a party does about a proposal, not what the proposal says. */
export const notTerms: ReadonlySet<string> = words(
  `not be fight value support back vote accept reject oppose study consider meet decide respond reply answer ask discuss return sign welcome cost need have seek try
  like prefer want face come become take bring go remain say veto recommend resume continue still never rather also only stay`,
);

/** Bare verbs that open one more action of a list. */
export const termActions: ReadonlySet<string> = words(
  `withdraw release free allow end double pay give cut raise hold keep return hand pull redeploy stop halt begin start open close create build set provide limit ban guarantee reduce
  increase extend turn exchange transfer protect fund freeze lift restore send move leave join drop lower cap offer receive fix fill hire abolish delete exempt spare publish appoint
  remain promise contain halve resume install deliver grant lend`,
);
