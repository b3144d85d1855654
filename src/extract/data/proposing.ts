/** English words of proposing, agreeing and objecting. Origin: our own list. */
import type { Stance } from '../../model/values.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns that name a proposal by themselves. */
export const strongHeads: ReadonlySet<string> = words(
  `proposal proposals plan offer offers bid bids bill resolution draft package framework blueprint roadmap road-map treaty accord pact amendment
  counter-proposal counterproposal counter-offer counteroffer initiative ultimatum truce manifesto petition scheme formula referendum motion`,
);

/** Nouns that name one only with a proposer, a measure or an act of proposing beside them. */
export const weakHeads: ReadonlySet<string> = words(
  `deal agreement settlement demand demands terms text paper document version takeover merger budget contract programme program reform reforms
  recommendations compromise changes measure measures guarantee ceasefire cease-fire programme law legislation act concession concessions proposals
  rise increase cut hike tax limit ban ceiling outcome settlement request claim memorandum charter timetable acquisition buyout restructuring rescue bailout letter list conditions compact arrangement levy quota exemption`,
);

/** Point back at a proposal already spoken of, and never begin one. */
export const backHeads: ReadonlySet<string> = words('text paper document version terms decision move idea outcome report list letter arrangement recommendations measures system approach message changes act law');

/** Say that a version comes after another. */
export const laterWords: ReadonlySet<string> = words('new latest revised second third improved raised amended updated fresh modified sweetened final increased higher rival another alternative competing counter');
/** Say that a version came before. */
export const earlierWords: ReadonlySet<string> = words('earlier previous original first initial old prior last former');

/** Verbs of putting forward, by form. */
export const proposingVerbs: ReadonlySet<string> = words(
  `propose proposes proposed proposing offer offers offered offering table tables tabled tabling unveil unveils unveiled submit submits submitted
  launch launches launched present presents presented outline outlines outlined announce announces announced draft drafted float floated
  introduce introduces introduced publish publishes published circulate circulated`,
);

/** "put forward", "set out", "laid out", "drew up". */
export const particleVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['put', ['forward', 'forth']], ['puts', ['forward', 'forth']], ['set', ['out']], ['sets', ['out']], ['laid', ['out']], ['lays', ['out']],
  ['drew', ['up']], ['drawn', ['up']], ['handed', ['over', 'out']], ['made', []],
]);

export interface StanceVerb {
  readonly stance: Stance;
  /** What it says under "not": "has not accepted" leaves open, "does not accept" refuses. */
  readonly negated: Stance;
  /** Needs this particle after it: "agree to", "turn down". */
  readonly particle?: readonly string[];
}

const verbs: readonly (readonly [string, StanceVerb])[] = [
  ['accept accepts accepted accepting', { stance: 'accepts', negated: 'rejects' }],
  ['approve approves approved approving ratify ratified ratifies adopt adopted adopts adopting sign signed signs signing', { stance: 'accepts', negated: 'rejects' }],
  ['agree agrees agreed agreeing assent assented', { stance: 'accepts', negated: 'rejects', particle: ['to', 'on'] }],
  ['endorse endorses endorsed endorsing back backs backed backing support supports supported supporting favour favours favoured favor favors favored welcome welcomes welcomed recommend recommends recommended defend defends defended', { stance: 'supports', negated: 'opposes' }],
  ['reject rejects rejected rejecting spurn spurns spurned rebuff rebuffs rebuffed refuse refuses refused decline declined veto vetoed dismiss dismisses dismissed', { stance: 'rejects', negated: 'undecided' }],
  ['turn turned turns', { stance: 'rejects', negated: 'undecided', particle: ['down'] }],
  ['throw threw thrown throws', { stance: 'rejects', negated: 'undecided', particle: ['out'] }],
  ['vote voted votes voting', { stance: 'rejects', negated: 'undecided', particle: ['against', 'down'] }],
  ['oppose opposes opposed opposing criticise criticised criticises criticize criticized criticizes denounce denounced denounces condemn condemned condemns attack attacked slam slammed', { stance: 'opposes', negated: 'undecided' }],
  ['object objects objected', { stance: 'opposes', negated: 'undecided', particle: ['to'] }],
  ['consider considers considered considering study studies studied studying weigh weighs weighed weighing examine examines examined examining review reviews reviewed reviewing', { stance: 'undecided', negated: 'undecided' }],
  ['mediate mediates mediated mediating broker brokers brokered brokering', { stance: 'mediates', negated: 'undecided' }],
  ['propose proposes proposed proposing offer offers offered offering table tables tabled unveil unveils unveiled', { stance: 'proposes', negated: 'undecided' }],
];

export const stanceVerbs: ReadonlyMap<string, StanceVerb> = new Map(
  verbs.flatMap(([forms, verb]) => forms.split(' ').map((form): [string, StanceVerb] => [form, verb])),
);

/** "its rejection of the plan". */
export const stanceNouns: ReadonlyMap<string, Stance> = new Map([
  ['rejection', 'rejects'], ['refusal', 'rejects'], ['acceptance', 'accepts'], ['approval', 'accepts'], ['support', 'supports'],
  ['endorsement', 'supports'], ['backing', 'supports'], ['opposition', 'opposes'], ['objections', 'opposes'], ['assent', 'accepts'],
]);

/** Verbs and phrases by which a proposal's sentence states its terms. */
export const termVerbs: ReadonlySet<string> = words(
  `would will includes include included calls called provides provide envisions envisages envisage foresees requires require offers offer sets commits commit
  involves involve involved contains contain bans ban raises cuts limits gives grants guarantees promises proposes allows allow`,
);
