/** English words of proposing, agreeing and objecting. Origin: our own list. */
import type { Stance } from '../../model/values.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns that name a proposal by themselves. */
export const strongHeads: ReadonlySet<string> = words(
  `proposal proposals plan offer offers bid bids bill resolution draft package framework blueprint roadmap road-map treaty accord pact amendment
  counter-proposal counterproposal counter-offer counteroffer initiative ultimatum truce formula motion decree directive advisory moratorium`,
);

/** Words that names of proposals are made of, for telling a stem's word: "ceasefir" → "ceasefire". */
export const namingWords: ReadonlySet<string> = words(
  `proposal plan resolution ceasefire truce hostage hostages release peace pay takeover merger budget changes agreement agreed signed reached phase stage pension
  revised amended improved bridging interim joint final first second third framework initiative settlement reconstruction security recovery rescue relief
  January February March April May June July August September October November December`,
);

/** Nouns that name one only with a proposer, a measure or an act of proposing beside them. */
export const weakHeads: ReadonlySet<string> = words(
  `plans deal agreement settlement demand demands terms text paper document version takeover merger budget contract scheme programme program reform reforms
  recommendations compromise changes measure measures guarantee ceasefire cease-fire programme law legislation act concession concessions proposals
  rise increase cut hike tax limit ban ceiling outcome settlement request claim memorandum charter timetable acquisition buyout restructuring rescue bailout letter list conditions compact arrangement levy quota exemption approach pause halt cessation regulations order warning state day days period raise raises increases rises hikes`,
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

export interface StanceVerb {
  readonly stance: Stance;
  /** What it says under "not": "has not accepted" leaves open, "does not accept" refuses. */
  readonly negated: Stance;
  /** Needs this particle after it: "agree to", "turn down". */
  readonly particle?: readonly string[];
  /** Says so only of a deal or an accord: "reached an agreement". */
  readonly makes?: true;
}

const accepts: StanceVerb = { stance: 'accepts', negated: 'rejects' };
const supports: StanceVerb = { stance: 'supports', negated: 'opposes' };
const rejects: StanceVerb = { stance: 'rejects', negated: 'undecided' };
const opposes: StanceVerb = { stance: 'opposes', negated: 'undecided' };
const open: StanceVerb = { stance: 'undecided', negated: 'undecided' };

const verbs: readonly (readonly [string, StanceVerb])[] = [
  ['accept accepts accepted accepting', accepts],
  [
    'approve approves approved approving ratify ratified ratifies adopt adopted adopts adopting sign signed signs signing pass passed passes passing authorise authorises authorised authorize authorizes authorized rubber-stamped',
    accepts,
  ],
  ['agree agrees agreed agreeing assent assented say said says', { ...accepts, particle: ['to', 'on', 'yes to'] }],
  ['vote voted votes voting', { ...accepts, particle: ['for', 'in favour of', 'in favor of', 'through'] }],
  ['vote voted votes voting', { ...rejects, particle: ['against', 'down'] }],
  [
    'endorse endorses endorsed endorsing back backs backed backing support supports supported supporting favour favours favoured favor favors favored welcome welcomes welcomed welcoming recommend recommends recommended recommending defend defends defended defending praise praised praises praising hail hails hailed hailing embrace embraces embraced applaud applauded applauds laud lauded lauds commend commended champion championed champions advocate advocated advocates advocating reaffirm reaffirmed reaffirms implement implementing',
    supports,
  ],
  ['stand stands standing stood', { ...supports, particle: ['by', 'behind', 'firmly behind'] }],
  ['stick sticks stuck sticking', { ...supports, particle: ['to', 'with', 'by'] }],
  ['adhere adheres adhered adhering abide abides abided', { ...supports, particle: ['to', 'by'] }],
  [
    'rally rallied rallies line lined swing swung throw threw',
    {
      ...supports,
      particle: ['behind', 'up behind', 'its weight behind', 'their weight behind', 'its support behind'],
    },
  ],
  [
    'lobby lobbied lobbies lobbying campaign campaigned campaigns campaigning argue argued argues arguing fight fought fights fighting press pressed',
    { ...supports, particle: ['for', 'hard for', 'in favour of', 'in favor of'] },
  ],
  [
    'speak spoke speaks spoken speaking come came',
    {
      ...supports,
      particle: ['in favour of', 'in favor of', 'out for', 'out in favour of', 'out in favor of', 'out in support of'],
    },
  ],
  [
    'lobby lobbied lobbies lobbying campaign campaigned campaigns campaigning argue argued argues arguing fight fought fights fighting speak spoke speaks speaking protest protested protesting demonstrate demonstrated march marched marching rally rallied rail railed rails',
    { ...opposes, particle: ['against', 'out against'] },
  ],
  [
    'strike strikes struck striking walk walked walking protest protested protesting demonstrate demonstrated demonstrating',
    { ...opposes, particle: ['over', 'out over', 'in protest at', 'at'] },
  ],
  ['hit hits lash lashed lashes', { ...opposes, particle: ['out at'] }],
  ['scoff scoffed scoffs balk balked balks bristle bristled', { ...opposes, particle: ['at'] }],
  ['consent consents consented accede acceded acquiesce', { ...accepts, particle: ['to'] }],
  ['sign signed signs signing', { ...accepts, particle: ['up to', 'on to', 'off on', 'up for'] }],
  ['shoot shot strike struck knock knocked', { ...rejects, particle: ['down'] }],
  [
    'reject rejects rejected rejecting spurn spurns spurned rebuff rebuffs rebuffed repudiate repudiated renounce renounced refuse refuses refused decline declined veto vetoed vetoes vetoing dismiss dismisses dismissed dismissing defeat defeats defeated defeating scrap scrapped scraps scrapping revoke revoked annul annulled cancel cancelled canceled overturn overturned nullified quash quashed snub snubbed snubs shun shunned',
    rejects,
  ],
  [
    'reach reached reaches strike strikes struck seal sealed conclude concluded clinch clinched ink inked',
    { ...accepts, makes: true },
  ],
  ['hammer hammered work worked thrash thrashed', { ...accepts, particle: ['out'], makes: true }],
  [
    'mobilise mobilised mobilising mobilize mobilized mobilizing battle battled battling vow vowed',
    { ...opposes, particle: ['against'] },
  ],
  ['set', { ...rejects, particle: ['aside'] }],
  ['turn turned turns', { ...rejects, particle: ['down'] }],
  ['throw threw thrown throws', { ...rejects, particle: ['out'] }],
  ['rule ruled rules', { ...rejects, particle: ['out'] }],
  ['say said says', { ...rejects, particle: ['no to'] }],
  ['pass passed', { ...rejects, particle: ['up'] }],
  ['walk walked', { ...rejects, particle: ['away from'] }],
  [
    'oppose opposes opposed opposing criticise criticised criticises criticize criticized criticizes denounce denounced denounces condemn condemned condemns attack attacked slam slammed blast blasted lambast lambasted decry decried deplore deplored protest protested resist resists resisted resisting ridicule ridiculed mock mocked fault faulted block blocks blocked blocking',
    opposes,
  ],
  ['object objects objected', { ...opposes, particle: ['to'] }],
  ['come came comes', { ...opposes, particle: ['out against'] }],
  [
    'consider considers considered considering study studies studied studying weigh weighs weighed weighing examine examines examined examining review reviews reviewed reviewing',
    open,
  ],
  [
    'mediate mediates mediated mediating broker brokers brokered brokering',
    { stance: 'mediates', negated: 'undecided' },
  ],
];

/** Every form to what it may say, particles first. */
export const stanceVerbs: ReadonlyMap<string, readonly StanceVerb[]> = (() => {
  const map = new Map<string, StanceVerb[]>();
  for (const [forms, verb] of verbs) {
    for (const form of forms.split(' ')) {
      const list = map.get(form) ?? [];
      if (verb.particle) list.unshift(verb);
      else list.push(verb);
      map.set(form, list);
    }
  }
  return map;
})();

export interface Idiom {
  readonly words: RegExp;
  readonly stance: Stance;
  readonly confidence: number;
  /** Says nothing unless the proposal follows: "is committed to the plan", not "is committed to talks". */
  readonly needsObject?: true;
}

/** Ways to take a position that name no proposal: it is the one spoken of. Matched from a verb to the end of its clause. */
export const idioms: readonly Idiom[] = [
  { words: /^(?:is|was|were|are|remains?|remained) (?:\w+ )?undecided\b/, stance: 'undecided', confidence: 0.85 },
  { words: /^(?:is|was|were|are|remains?|remained) (?:\w+ )?divided\b/, stance: 'undecided', confidence: 0.7 },
  {
    words:
      /^(?:has|have|had|ha) (?:not (?:yet )?|yet to |taken no |made no |still not |no )(?:taken a |taken any |made a )?(?:position|view|decid\w*|respond\w*|repl\w+|comment\w*|recommendation|stand|made up|ruled (?:it|them|this) out|said (?:yes|whether))/,
    stance: 'undecided',
    confidence: 0.85,
  },
  {
    words:
      /^(?:has|have|had|ha) (?:neither accept\w* nor (?:reject|refus)\w*|not accept\w* (?:it )?and (?:had |has )?not (?:reject|refus)\w*)/,
    stance: 'undecided',
    confidence: 0.9,
  },
  { words: /^(?:has|have|had) accepted (?:neither|nothing)/, stance: 'undecided', confidence: 0.75 },
  {
    words: /^(?:made|took|takes|has) no (?:recommendation|position|view|stand)/,
    stance: 'undecided',
    confidence: 0.85,
  },
  {
    words:
      /^(?:is|was|are|were) (?:considering|studying|weighing|examining|studi|reviewing) (?:its|their|his|her|it|the) (?:position|options?|response|answer|reply)/,
    stance: 'undecided',
    confidence: 0.85,
  },
  {
    words:
      /^(?:will|would) (?:study|consider|examine|consult|review) (?:it|them|its members|their members|the document)/,
    stance: 'undecided',
    confidence: 0.8,
  },
  {
    words: /^(?:is|was|are|were|remains?|remained|stands?) (?:\w+ )?against\b(?! the (?:law|background|odds))/,
    stance: 'opposes',
    confidence: 0.75,
  },
  { words: /^(?:is|was|are|were|remains?|remained) (?:\w+ )?opposed\b(?! by)/, stance: 'opposes', confidence: 0.85 },
  {
    words:
      /^(?:is|was|are|were|remains?|remained) (?:(?!not\b|never\b)\w+ )?(?:committed|open|receptive|sympathetic) to\b/,
    stance: 'supports',
    confidence: 0.75,
    needsObject: true,
  },
  {
    words:
      /^(?:is|was|are|were|remains?|remained) (?:(?!not\b|never\b)\w+ )?(?:unhappy|dissatisfied|disappointed|dismayed|angry|furious) (?:with|at|about|over)\b/,
    stance: 'opposes',
    confidence: 0.75,
    needsObject: true,
  },
  {
    words:
      /^(?:is|was|are|were|remains?|remained) (?:(?!not\b|never\b)\w+ )?(?:happy|pleased|satisfied|delighted) with\b/,
    stance: 'supports',
    confidence: 0.75,
    needsObject: true,
  },
  { words: /^(?:is|was|are|were) (?:\w+ )?in favou?r\b/, stance: 'supports', confidence: 0.8 },
  { words: /^(?:would|will) (?:fight|resist|block) (?:it|this|the)\b/, stance: 'opposes', confidence: 0.75 },
  { words: /^voted? against\b/, stance: 'opposes', confidence: 0.75 },
  {
    words:
      /^(?:wants?|wanted|demands?|demanded|asked for|insists? that|insisted that) (?:(?!\bto\b).){3,70} (?:changed|extended|cut|removed|added|dropped|deleted|raised|lowered|reduced|doubled|halved|clarified|put off|postponed|amended|rewritten|strengthened|guaranteed|capped)\b/,
    stance: 'demands changes',
    confidence: 0.8,
  },
  {
    words:
      /^(?:wants?|wanted|demands?|demanded|sought|seeks?|requested|asked for|proposed|proposes) (?:\w+ ){0,3}(?:changes|amendments|chang|amend)\b/,
    stance: 'demands changes',
    confidence: 0.85,
  },
];

/** Judgements in a fragment: "called the offer “an insult”". */
export const hostileWords: RegExp =
  /\b(?:insult\w*|joke|blackmail|unacceptable|betrayal|surrender|disaster|shameful|derisory|inadequate|nonstarter|non-starter|reversal|farce|trap|poison|theft|robbery|cheap|too (?:little|late)|tax on|letter to father christmas|unworkable|ruinous|reckless|suicidal|capitulation|sham|step back\w*)\b/i;
export const friendlyWords: RegExp =
  /\b(?:fair|sensible|generous|welcome|clean|enforceable|historic|balanced|constructive|reasonable|excellent|step forward|good deal|right)\b/i;

/** What whoever says it of an offer finds wanting in it: "did not reflect the value of the company". */
export const wantingWords: RegExp =
  /^(?:(?:did|does|do) not|didn['’]t|doesn['’]t|fail(?:s|ed)? to) (?:\w+ )?(?:recogni[sz]e|reflect|go (?:far )?enough|go far|come (?:remotely |even )?close|address|meet|offer enough|weigh|take (?:into )?account|do justice|represent|match)\b|^(?:falls?|fell) (?:far |well |a long way )?short\b|^(?:isn['’]t|wasn['’]t|is not|was not) (?:\w+ )?(?:good enough|enough|acceptable|fair)\b|^(?:was|is|were|are) (?:far |well |simply )?(?:too low|too little|not enough|not good enough)\b/;

/** "its rejection of the plan". */
export const stanceNouns: ReadonlyMap<string, Stance> = new Map([
  ['rejection', 'rejects'],
  ['refusal', 'rejects'],
  ['veto', 'rejects'],
  ['praise', 'supports'],
  ['acceptance', 'accepts'],
  ['approval', 'accepts'],
  ['support', 'supports'],
  ['endorsement', 'supports'],
  ['dissatisfaction', 'opposes'],
  ['criticism', 'opposes'],
  ['backing', 'supports'],
  ['opposition', 'opposes'],
  ['objections', 'opposes'],
  ['assent', 'accepts'],
  ['commitment', 'supports'],
  ['disapproval', 'opposes'],
  ['anger', 'opposes'],
]);

/** Verbs that give or voice such a noun: "voiced support for the plan"; the last ones take it back. */
export const voicingVerbs: RegExp =
  /^(?:assur(?:ed|es)?|voic(?:ed|es|ing)?|restated?|underlined?|confirm(?:ed|s)?|lent|threw|express(?:ed|es)?|declar(?:ed|es)?|offer(?:ed|s)?|gave|gives?|pledged?|declared?|announced?|reaffirm(?:ed|s)?|repeated|repeats|reiterat(?:ed|es)|signal?led|backed|maintained)$/;
export const withdrawingVerbs: RegExp = /^(?:withdrew|withdrawn|withdraws|dropped|withheld)$/;

/** Verbs by which a proposal's sentence states its terms. */
export const termVerbs: ReadonlySet<string> = words(
  `would will includes include included calls called provides provide envisions envisages envisage foresees requires require offers offer sets commits commit
  involves involve involved contains contain bans ban raises cuts limits gives give gave grants guarantees promises proposes allows allow fixes creates obliges exempts
  asks fix create oblige frees abolishes doubles halves caps extends ends keeps leaves covers covered provided`,
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
