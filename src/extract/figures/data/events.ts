/** What can happen to what is counted: verbs with their forms, the nouns for them, and how a title says it. */
import { regularForms } from '../../../text/inflection.ts';

export interface EventWord {
  /** The name by which events are compared: a participle or a short phrase. */
  readonly event: string;
  readonly form: 'base' | 'past' | 'participle' | 'ing';
  /** `patient`: what is counted undergoes it ("killed 12"); `actor`: what is counted does it ("12 died"). */
  readonly role: 'patient' | 'actor';
  /** How a title says it: the participle of the verb itself; "killed" for dying. */
  readonly shown: string;
}

/**
 * Event → its verbs. A regular verb stands as its base form; of others all that differ: `base/past/participle/ing`.
 * Only verbs that mean the same to a count share an event.
 */
const patientVerbs: Readonly<Record<string, string>> = {
  killed: 'kill murder massacre execute slay/slew/slain/slaying',
  injured: 'injure wound maim hurt/hurt/hurt/hurting',
  kidnapped: 'kidnap/kidnapped/kidnapped/kidnapping abduct',
  'taken hostage': '',
  captured: 'capture',
  held: 'hold/held/held/holding',
  // Those who are exchanged are released: one report's swap is another's release.
  released: 'release free exchange swap/swapped/swapped/swapping',
  arrested: 'arrest detain',
  jailed: 'jail imprison',
  charged: 'charge indict',
  convicted: 'convict',
  sentenced: 'sentence',
  displaced: 'displace uproot',
  evacuated: 'evacuate',
  rescued: 'rescue',
  trapped: 'trap/trapped/trapped/trapping',
  stranded: 'strand',
  infected: 'infect',
  vaccinated: 'vaccinate immunise immunize',
  treated: 'treat',
  'taken to hospital': 'hospitalise hospitalize',
  enrolled: 'enrol/enrolled/enrolled/enrolling enroll',
  affected: 'affect',
  cut: 'cut/cut/cut/cutting axe slash shed/shed/shed/shedding eliminate',
  'laid off': 'dismiss sack',
  created: 'create',
  hired: 'hire recruit',
  employed: 'employ',
  lost: 'lose/lost/lost/losing',
  destroyed: 'destroy demolish flatten raze',
  damaged: 'damage',
  flooded: 'flood inundate',
  built: 'build/built/built/building construct',
  closed: 'close shut/shut/shut/shutting',
  deployed: 'deploy',
  spilled: 'spill/spilled/spilt/spilling leak',
  missing: '',
};

/** Verbs whose event is no more than their participle: "collected", "sent". */
const plainVerbs =
  'seize confiscate impound save open delay cancel/cancelled/cancelled/cancelling add scrap/scrapped/scrapped/scrapping sell/sold/sold/selling buy/bought/bought/buying ' +
  'purchase acquire order deliver produce recall raise collect pledge promise commit/committed/committed/committing offer demand seek/sought/sought/seeking ' +
  'request pay/paid/paid/paying spend/spent/spent/spending invest borrow lend/lent/lent/lending donate earn owe fine award grant allocate earmark win/won/won/winning ' +
  'receive cast/cast/cast/casting sign find/found/found/finding recover discover identify register record log/logged/logged/logging carry transport survey poll ' +
  'interview hit/hit/hit/hitting launch withdraw/withdrew/withdrawn/withdrawing cover burn plant transfer/transferred/transferred/transferring invite drill own control/controlled/controlled/controlling ' +
  'send/sent/sent/sending dispatch build/built/built/building open reopen divert resettle deport expel/expelled/expelled/expelling extradite exhume bury feed/fed/fed/feeding ' +
  'house shelter serve supply import export ship/shipped/shipped/shipping store process approve reject amend table repair replace rebuild/rebuilt/rebuilt/rebuilding ' +
  'equip/equipped/equipped/equipping install plan/planned/planned/planning play score miss fill test examine inspect question interrogate file submit/submitted/submitted/submitting ' +
  'publish issue print post sponsor sustain suffer claim ground halt suspend surrender give/gave/given/giving set/set/set/setting name list nominate elect appoint ' +
  'train teach/taught/taught/teaching admit/admitted/admitted/admitting discharge operate fly/flew/flown/flying pardon reprieve poison contaminate cull slaughter vacate occupy guard patrol/patrolled/patrolled/patrolling ' +
  'count cover charter lease rent insure consume use waste emit/emitted/emitted/emitting generate mine pump pour extract refine catch/caught/caught/catching land harvest grow/grew/grown/growing';

const actorVerbs: Readonly<Record<string, string>> = {
  killed: 'die perish drown',
  fled: 'flee/fled/fled/fleeing',
  marching: 'march demonstrate rally/rallied/rallied/rallying',
  gathered: 'gather assemble',
  attending: 'attend',
  'walked out': 'walk',
  voting: 'vote',
  abstaining: 'abstain',
  arrived: 'arrive',
  returned: 'return',
  escaped: 'escape',
  surviving: 'survive',
  resigned: 'resign quit/quit/quit/quitting',
  joined: 'join',
  missing: 'disappear vanish',
};

/** Nouns that name an event: "the death toll", "the release of 45 captives". */
export const eventNouns: ReadonlyMap<string, string> = table({
  killed: 'toll deaths death fatalities dead killing killings bodies',
  injured: 'injuries injured wounded hurt',
  'killed or injured': 'casualties casualty',
  released: 'release freeing exchange swap',
  arrested: 'arrest arrests detention detentions',
  displaced: 'displacement displaced',
  missing: 'missing unaccounted',
  evacuated: 'evacuation',
  kidnapped: 'kidnapping abduction',
});

/** A counted noun that is an event itself: "nine arrests" are nine people arrested. */
export const countedEvents: ReadonlyMap<string, { readonly noun: string; readonly event: string }> = new Map([
  ['deaths', { noun: 'people', event: 'killed' }],
  ['fatalities', { noun: 'people', event: 'killed' }],
  ['killings', { noun: 'people', event: 'killed' }],
  ['bodies', { noun: 'people', event: 'killed' }],
  ['injuries', { noun: 'people', event: 'injured' }],
  ['casualties', { noun: 'people', event: 'killed or injured' }],
  ['arrests', { noun: 'people', event: 'arrested' }],
  ['detentions', { noun: 'people', event: 'arrested' }],
  ['abductions', { noun: 'people', event: 'kidnapped' }],
  ['kidnappings', { noun: 'people', event: 'kidnapped' }],
  ['redundancies', { noun: 'jobs', event: 'cut' }],
  ['layoffs', { noun: 'jobs', event: 'cut' }],
  ['abstentions', { noun: 'votes', event: 'abstaining' }],
]);

/** Events that happen to people alone: their count needs no noun. */
export const peopleEvents: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'killed or injured',
  'arrested',
  'missing',
  'kidnapped',
  'captured',
  'displaced',
  'evacuated',
  'rescued',
  'taken to hospital',
  'charged',
  'convicted',
  'sentenced',
  'jailed',
  'laid off',
  'made homeless',
  'on strike',
  'taken hostage',
  'fled',
  'stranded',
  'unemployed',
  'vaccinated',
  'infected',
  'out of work',
  'in hospital',
  'in custody',
  'in jail',
  'marching',
]);

/** What befalls buildings and places. */
const harms = ['destroyed', 'damaged', 'destroyed or damaged'];

/** Events of disasters and violence: without place or agent they belong to the happening that the report tells of. */
export const disasterEvents: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'killed or injured',
  'missing',
  'displaced',
  'evacuated',
  'fled',
  'rescued',
  ...harms,
  'flooded',
  'trapped',
  'stranded',
  'made homeless',
  'without power',
  'found',
]);

/** Events whose count is the toll of one occurrence, so that it stops moving when the occurrence is over. */
export const tollEvents: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'killed or injured',
  'taken hostage',
  'kidnapped',
  'arrested',
  'missing',
  'released',
]);

/** What has happened to somebody or something for good: such a count grows or stays. "missing" and "held" tell a state. */
export const lastingEvents: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'killed or injured',
  'taken hostage',
  'kidnapped',
  'captured',
  'released',
  'arrested',
  'charged',
  'convicted',
  'sentenced',
  'rescued',
  'infected',
  'vaccinated',
  ...harms,
]);

/** Nouns for jobs, where they are cut or made. */
export const jobNouns: RegExp = /^(?:posts|positions|roles|jobs)$/;

const forms = ['base', 'past', 'participle', 'ing'] as const;

/** "stop/stopped/stopped/stopping" or a regular base → the forms with their names. */
export function formsOf(verb: string): [string, EventWord['form']][] {
  const [base = '', ...rest] = verb.split('/');
  const { third, past, ing } = regularForms(base);
  const list = rest.length > 0 ? [base, ...rest] : [base, past, past, ing];
  return [[third, 'base'], ...list.map((form, i): [string, EventWord['form']] => [form, forms[i] ?? 'base'])];
}

function wordsIn(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

function words(verb: string, event: string | undefined, role: EventWord['role']): [string, EventWord][] {
  const all = formsOf(verb);
  const participle = all.find(([, form]) => form === 'participle')?.[0] ?? verb;
  const shown = role === 'actor' && event !== undefined ? event : participle;
  return all.map(([word, form]): [string, EventWord] => [word, { event: event ?? participle, form, role, shown }]);
}

const entries = (verbs: Readonly<Record<string, string>>, role: EventWord['role']): [string, EventWord][] =>
  Object.entries(verbs).flatMap(([event, list]) => wordsIn(list).flatMap((verb) => words(verb, event, role)));

const plain = (list: string): [string, EventWord][] =>
  wordsIn(list).flatMap((verb) => words(verb, undefined, 'patient'));

function table(groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([event, list]) => wordsIn(list).map((word): [string, string] => [word, event])),
  );
}

/** Every form, lower case. Where forms of one spelling differ, the participle wins: what follows decides which it is. */
export const eventVerbs: ReadonlyMap<string, EventWord> = new Map([
  ...plain(plainVerbs),
  ...entries(actorVerbs, 'actor'),
  ...entries(patientVerbs, 'patient'),
]);

/** Verbs of the table of shared events: the rest are known by their participle alone. */
export const sharedEvents: ReadonlySet<string> = new Set([...Object.keys(patientVerbs), ...Object.keys(actorVerbs)]);
