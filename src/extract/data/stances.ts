/** English verbs, nouns and idioms of accepting, rejecting, backing, opposing and weighing, each with its stance. Origin: our own list. */

import type { Stance } from '../../model/values.ts';
import { regularForms } from '../../text/inflection.ts';

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
const mediates: StanceVerb = { stance: 'mediates', negated: 'undecided' };

/**
 * Verbs by their plain form, irregular ones by all their forms, joined with "/". After a colon stand the particles that
 * they need, "_" for a blank.
 */
const rows: readonly (readonly [StanceVerb, string])[] = [
  [
    accepts,
    `accept approve ratify/ratifies/ratified/ratifying adopt sign pass authorise authorize rubber-stamp green-light
    okayed countersigned enact
    agree:to|on|upon assent:to consent:to accede:to acquiesce:to|in bow:to yield:to cave:in_to
    give/gives/gave/given/giving:in_to|its_blessing_to|their_blessing_to|his_blessing_to|her_blessing_to|the_go-ahead_to|its_approval_to|their_approval_to|approval_to
    sign:up_to|on_to|off_on|up_for buy/buys/bought:into say/says/said/saying:yes_to nod/nods/nodded:through wave:through
    vote/votes/voted/voting:for|in_favour_of|in_favor_of|in_support_of|through|yes_on|yes_to`,
  ],
  [
    supports,
    `endorse back support favour favor welcome recommend defend praise hail embrace applaud laud commend champion advocate
    reaffirm implement cheer celebrate salute bless trumpet tout extol/extols/extolled/extolling co-sponsor cosponsor
    espouse uphold/upholds/upheld/upholding warm:to agree:with adhere:to|by abide:by
    stand/stands/stood/standing:by|behind|firmly_behind|squarely_behind stick/sticks/stuck/sticking:to|with|by
    rally/rallies/rallied/rallying:behind|around|round line:up_behind|behind swing/swings/swung:behind
    throw/throws/threw/thrown/throwing:its_weight_behind|its_full_weight_behind|their_weight_behind|his_weight_behind|her_weight_behind|its_support_behind|their_support_behind|his_support_behind|her_support_behind
    lobby/lobbies/lobbied/lobbying:for|hard_for|in_favour_of|in_favor_of campaign:for|in_favour_of|in_favor_of
    argue:for|in_favour_of|in_favor_of|for_support_of fight/fights/fought/fighting:for press:for|hard_for plead:for push:hard_for
    speak/speaks/spoke/spoken/speaking:in_favour_of|in_favor_of|in_support_of|up_for|highly_of
    come/comes/came:out_for|out_in_favour_of|out_in_favor_of|out_in_support_of|down_in_favour_of
    respond:positively_to|favourably_to|favorably_to react:positively_to|favourably_to|favorably_to`,
  ],
  [
    rejects,
    `reject spurn rebuff repudiate renounce refuse decline veto/vetoes/vetoed/vetoing dismiss defeat
    scrap/scraps/scrapped/scrapping revoke annul/annuls/annulled cancel/cancels/cancelled/canceled overturn
    nullify/nullifies/nullified quash snub/snubs/snubbed/snubbing shun/shuns/shunned/shunning torpedo/torpedoes/torpedoed
    scupper derail thwart discard disown disavow/disavows/disavowed/disavowing nixed disallow binned
    vote/votes/voted/voting:against|down|no_on|no_to turn:down|away throw/throws/threw/thrown:out
    strike/strikes/struck/striking:down shoot/shoots/shot:down knock:down|back rule:out set/sets/setting:aside
    say/says/said/saying:no_to pass:up walk:away_from pull:out_of|back_from back:out_of|away_from
    withdraw/withdraws/withdrew/withdrawn:from brush:off|aside|away wave:away|aside swat/swats/swatted:away|aside
    spit/spits/spat:out kick:out laugh:off`,
  ],
  [
    opposes,
    `oppose criticise criticize denounce condemn attack slam/slams/slammed/slamming blast lambast lambaste
    decry/decries/decried/decrying deplore protest resist ridicule mock fault block deride savaged panned pilloried castigate
    assail bemoan lament contest disparage scorn rubbished rapped obstruct filibustered denigrate
    vilify/vilifies/vilified fight/fights/fought/fighting disapprove:of object:to disagree:with quarrel/quarrels/quarrelled:with balk:at baulk:at
    bristle:at scoff:at sneer:at jeer:at hit/hits/hitting:out_at|back_at lash:out_at
    take/takes/took/taken/taking:issue_with|exception_to|aim_at|a_swipe_at pour:scorn_on|cold_water_on
    cast/casts/casting:doubt_on
    voice:doubts_about|concern_about|concerns_about|concern_over|concerns_over|anger_at|anger_over|outrage_at
    lobby/lobbies/lobbied/lobbying:against campaign:against argue:against|strongly_against
    fight/fights/fought/fighting:against|off speak/speaks/spoke/spoken/speaking:against|out_against
    protest:against|at|over|about demonstrate:against|over march:against|over rally/rallies/rallied/rallying:against
    rail:against|at inveigh:against militate:against mobilise:against mobilize:against battle:against vow:against
    warn:against caution:against advise:against come/comes/came:out_against|down_against
    strike/strikes/struck/striking:over|in_protest_at|in_protest_over|in_protest_against
    walk:out_over|off_the_job_over|out_in_protest_at|out_in_protest_over`,
  ],
  [open, 'consider study/studies/studied/studying weigh weigh:up examine review assess evaluate mull mull:over ponder'],
  [mediates, 'mediate broker'],
];

/** Verbs that say so only of a deal or an accord, which they make. */
const makers: readonly (readonly [string, StanceVerb])[] = [
  [
    'reach reached reaches strike strikes struck seal sealed conclude concluded clinch clinched ink inked finalise finalised finalize finalized',
    { ...accepts, makes: true },
  ],
  ['hammer hammered work worked thrash thrashed', { ...accepts, particle: ['out'], makes: true }],
  ['come came', { ...accepts, particle: ['to'], makes: true }],
];

/** Plain form, third person, past and participle of a regular verb; a past form stands alone. */
function formsOf(plain: string): string[] {
  if (/ed$/.test(plain)) return [plain];
  const { third, past, ing } = regularForms(plain);
  return [plain, third, past, ing];
}

/** Every form to what it may say, particles first. */
export const stanceVerbs: ReadonlyMap<string, readonly StanceVerb[]> = (() => {
  const map = new Map<string, StanceVerb[]>();
  const put = (form: string, verb: StanceVerb): void => {
    const list = map.get(form) ?? [];
    if (verb.particle) list.unshift(verb);
    else list.push(verb);
    map.set(form, list);
  };
  for (const [verb, list] of rows)
    for (const entry of list.split(/\s+/)) {
      const [forms = '', particles] = entry.split(':');
      const particle = particles?.split('|').map((p) => p.replaceAll('_', ' '));
      for (const form of forms.includes('/') ? forms.split('/') : formsOf(forms))
        put(form, particle ? { ...verb, particle } : verb);
    }
  for (const [forms, verb] of makers) for (const form of forms.split(' ')) put(form, verb);
  return map;
})();

export interface Idiom {
  readonly words: RegExp;
  readonly stance: Stance;
  readonly confidence: number;
  /** Says nothing unless the proposal follows: "is committed to the plan", not "is committed to talks". */
  readonly needsObject?: true;
  /** Only of a proposal that its own sentence names. */
  readonly near?: true;
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
  {
    words: /^(?:has|have|had) not (?:yet |so far )?(?:withdrawn|dropped|abandoned)\b(?! from)/,
    stance: 'supports',
    confidence: 0.8,
    needsObject: true,
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
      /^(?:is|was|are|were|remains?|remained) (?:(?!not\b|never\b)\w+ )?(?:unhappy|dissatisfied|disappointed|dismayed|angry|furious|outraged|appalled|alarmed) (?:with|at|about|over|by)\b/,
    stance: 'opposes',
    confidence: 0.75,
    needsObject: true,
  },
  {
    words:
      /^(?:is|was|are|were|remains?|remained) (?:(?!not\b|never\b)\w+ )?(?:happy|pleased|satisfied|delighted|proud) (?:with|by|about|of|to (?:be )?(?:mov\w+|go\w*|press\w*) (?:forward|ahead) with)\b/,
    stance: 'supports',
    confidence: 0.75,
    needsObject: true,
  },
  { words: /^(?:is|was|are|were) (?:\w+ )?in favou?r\b/, stance: 'supports', confidence: 0.8 },
  { words: /^(?:would|will) (?:fight|resist|block) (?:it|this|the)\b/, stance: 'opposes', confidence: 0.75 },
  {
    words: /^voted? (?:by )?\d[\d,]* ?(?:-|–|to) ?\d[\d,]* (?:on )?(?:\w+day )?against\b/,
    stance: 'rejects',
    confidence: 0.8,
    needsObject: true,
  },
  { words: /^voted? against\b/, stance: 'opposes', confidence: 0.75 },
  {
    words:
      /^(?:expressed|expresses|raised|raises) (?:\w+ )?(?:doubts?|concerns?|anger|dismay|outrage|objections|reservations|misgivings) (?:about|at|over|to)\b/,
    stance: 'opposes',
    confidence: 0.75,
    needsObject: true,
  },
  {
    words: /^(?:launched|launches|launch|mounted|made|renewed) (?:an|a \w+) attack on\b/,
    stance: 'opposes',
    confidence: 0.8,
    needsObject: true,
  },
  {
    words: /^voted? (?:in favou?r|in support|yes)\b(?! of)/,
    stance: 'supports',
    confidence: 0.75,
    near: true,
  },
  {
    words: /^cast(?:ing)? (?:their|its|his|her|\d+) votes? (?:for|in favou?r of|in support of)\b/,
    stance: 'supports',
    confidence: 0.8,
    needsObject: true,
  },
  {
    words:
      /^(?:has|have|had|ha) (?:\w+ )?(?:grave |serious |strong |deep )?(?:reservations|objections|doubts|misgivings|concerns) (?:about|over|to)\b/,
    stance: 'opposes',
    confidence: 0.75,
    needsObject: true,
  },
  {
    words: /^(?:is|was|are|were|remains?|remained) (?:\w+ )?(?:hostile|allergic) to\b/,
    stance: 'opposes',
    confidence: 0.8,
    needsObject: true,
  },
  {
    words:
      /^(?:is|was|are|were|remains?|remained) (?:\w+ )?(?:comfortable|content|impressed|enthusiastic) (?:with|by|about)\b/,
    stance: 'supports',
    confidence: 0.75,
    needsObject: true,
  },
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
  /\b(?:insult\w*|joke|blackmail|unacceptable|betrayal|surrender|threat|attack|mistake|disgrace\w*|outrage\w*|unfair|regressive|low-?ball|disaster|shameful|derisory|inadequate|nonstarter|non-starter|reversal|farce|trap|poison|theft|robbery|cheap|too (?:little|late)|tax on|letter to father christmas|unworkable|ruinous|reckless|suicidal|capitulation|sham|step back\w*|misguided|ridiculous|absurd|draconian|unjust|irresponsible|divisive|discriminatory|illegal|unconstitutional|undemocratic|flawed|harmful|cruel|fantasy|shambles|ill-?(?:conceived|judged|thought)|badly thought)\b/i;
export const friendlyWords: RegExp =
  /\b(?:fair|sensible|generous|welcome|clean|enforceable|historic|balanced|constructive|reasonable|excellent|step forward|good deal|right|breakthrough|milestone|triumph|victory|landmark|comprehensive|necessary|essential|step in the right direction)\b/i;

/** What whoever says it of an offer finds wanting in it: "did not reflect the value of the company". */
export const wantingWords: RegExp =
  /^fail(?:s|ed)? to \w+|^lack(?:s|ed)? \w+|^(?:(?:did|does|do) not|didn['’]t|doesn['’]t|fail(?:s|ed)? to) (?:\w+ )?(?:recogni[sz]e|reflect|go (?:far )?enough|go far|come (?:remotely |even )?close|address|meet|offer enough|weigh|take (?:into )?account|do justice|represent|match)\b|^(?:falls?|fell) (?:far |well |a long way )?short\b|^(?:isn['’]t|wasn['’]t|is not|was not) (?:\w+ )?(?:good enough|enough|acceptable|fair|superior)\b|^(?:was|is|were|are) (?:far |well |simply )?(?:too low|too little|not enough|not good enough)\b/;

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

/** What whoever says it of an offer will not take, also without marks of quotation. */
export const refusing: RegExp =
  /^(?:still |simply |just |far |\w+ly )*(?:unacceptable|inadequate|derisory|unfair|unworkable|too low|too little|not enough|not acceptable|not good enough)\b/;

/** Verdicts behind "is": in marks of quotation, for a proposal, and against it. */
export const winning: RegExp =
  /^[“”"'‘’] (?:an? |the )?(?:win-win|compelling|fair|generous|attractive|historic|sensible|balanced)\b/;
export const praising: RegExp =
  /^(?:[“"'‘] )?(?:\w+ )?(?:a |an |the |very |really |in |[“"'‘] )*(?:good|great|fair|sensible|right|necessary|essential|vital|crucial|needed|excellent|fantastic|wonderful|positive|balanced|reasonable|compelling|attractive|generous|welcome|win-win)\b|^(?:\w+ )?(?:a |an )?(?:\w+ )?(?:victory|triumph|step forward|step in the right direction|breakthrough|win|boon|milestone|success|achievement)\b|^in the (?:best |great )?(?:interests?|tradition) of\b/;
export const damning: RegExp =
  /^(?:[“"'‘] )?(?:\w+ )?(?:a |an |the |very |really |such |nothing but |[“"'‘] )*(?:bad|terrible|disastrous|dangerous|wrong|awful|reckless|flawed|unworkable|illegal|unconstitutional|unattractive|opportunistic|insult|insulting|disgrace|disgraceful|disaster|betrayal|mistake|joke|outrage|outrageous|unacceptable|unfair|derisory|misguided|ridiculous|absurd|draconian|unjust|undemocratic|discriminatory|divisive|unnecessary|unenforceable|poorly (?:drafted|written|conceived)|badly (?:drafted|written|thought)|ill ?- ?(?:conceived|judged|thought|advised)|sham|farce|smoke ?screen|nonsense|catastrophe|slap in the face|attack on|non-?starter)\b|^(?:\w+ )?(?:economically|financially|morally|legally|politically|fundamentally) (?:reckless|irresponsible|unsound|wrong|flawed|bankrupt)\b/;
