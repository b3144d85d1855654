/** English words by which somebody asks for something or means to do it, and what they ask for. Origin: our own lists. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** How firmly the words put something forward: what the weights are learned by. */
export type AskingClass =
  | 'demand'
  | 'call'
  | 'urge'
  | 'ask'
  | 'want'
  | 'propose'
  | 'recommend'
  | 'plan'
  | 'pledge'
  | 'agree'
  | 'decide'
  | 'announce';

/**
 * What may follow: `to` "to close it", `whom` "the minister to close it", `that` "that it be closed", `bare` "he step down",
 * `thing` "a ban", `for` "for a ban" or "for them to go", `on` "on the minister to close it", `doing` "closing it".
 */
export type AskingForm = 'to' | 'whom' | 'that' | 'bare' | 'thing' | 'for' | 'on' | 'doing';

export interface Asking {
  readonly class: AskingClass;
  readonly forms: readonly AskingForm[];
  /** What a page calls it: "demand", "call". */
  readonly noun: string;
}

const verbs: readonly (readonly [AskingClass, noun: string, forms: string, verbs: string])[] = [
  ['demand', 'demand', 'that bare thing', 'demand demands demanded demanding'],
  ['demand', 'demand', 'that', 'insist insists insisted insisting'],
  ['call', 'call', 'for on', 'call calls called calling'],
  ['urge', 'call', 'whom', 'urge urges urged urging'],
  [
    'call',
    'call',
    'for',
    'press presses pressed pressing push pushes pushed pushing campaign campaigns campaigned campaigning lobby lobbies lobbied lobbying',
  ],
  ['ask', 'request', 'whom for', 'ask asks asked asking'],
  ['ask', 'request', 'for on', 'appeal appeals appealed appealing'],
  ['ask', 'request', 'thing that', 'request requests requested requesting'],
  ['want', 'demand', 'whom thing', 'want wants wanted'],
  ['want', 'request', 'thing', 'seek seeks sought seeking'],
  ['propose', 'proposal', 'that to thing doing', 'propose proposes proposed proposing'],
  ['propose', 'proposal', 'that doing', 'suggest suggests suggested'],
  ['recommend', 'recommendation', 'that doing thing', 'recommend recommends recommended recommending'],
  ['recommend', 'call', 'thing doing', 'advocate advocates advocated advocating'],
  ['plan', 'plan', 'to', 'plan plans planned planning intend intends intended intending'],
  [
    'pledge',
    'pledge',
    'to',
    'pledge pledges pledged pledging vow vows vowed vowing promise promises promised promising',
  ],
  ['pledge', 'offer', 'to', 'offer offers offered offering'],
  ['agree', 'agreement', 'to', 'agree agrees agreed'],
  ['decide', 'decision', 'to', 'decide decides decided vote votes voted'],
  ['announce', 'plan', 'that thing', 'announce announces announced announcing'],
];

const nouns: readonly (readonly [AskingClass, noun: string, forms: string, nouns: string])[] = [
  ['demand', 'demand', 'that for to bare', 'demand demands'],
  ['call', 'call', 'for to on', 'call calls'],
  ['ask', 'request', 'to for that', 'request requests'],
  ['ask', 'plea', 'to for', 'plea pleas'],
  ['ask', 'appeal', 'to for', 'appeal appeals'],
  ['pledge', 'pledge', 'to', 'pledge pledges vow promise'],
  ['recommend', 'recommendation', 'that to for', 'recommendation recommendations'],
  ['decide', 'decision', 'to', 'decision'],
  ['propose', 'suggestion', 'that', 'suggestion'],
  ['announce', 'plan', 'that', 'announcement'],
  ['plan', 'plan', 'to for', 'plans'],
];

const table = (rows: typeof verbs): ReadonlyMap<string, Asking> =>
  new Map(
    rows.flatMap(([cls, noun, forms, list]) =>
      words(list).map((w) => [w, { class: cls, noun, forms: words(forms) as readonly AskingForm[] }] as const),
    ),
  );

/** Verbs of asking and meaning, by form. */
export const askingVerbs: ReadonlyMap<string, Asking> = table(verbs);
/** Nouns of them: "a plea to keep it open". */
export const askingNouns: ReadonlyMap<string, Asking> = table(nouns);

const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Base forms of what a decision changes in the world. */
export const changing: ReadonlySet<string> = set(
  `close shut phase extend raise increase reduce cut slash trim lower restrict limit cap curb ban outlaw prohibit repeal abolish axe scrap
  introduce create establish set found build expand fund finance spend invest hire recruit buy acquire purchase sell divest merge split spin float privatise privatize nationalise
  nationalize reform restructure overhaul reorganise reorganize freeze suspend lift ease relax tighten impose levy tax charge fine withdraw deploy release free hand disarm
  disband dissolve resign step quit leave postpone delay defer cancel reopen resume stop halt cease screen quarantine vaccinate recall ground replace rename relocate
  transfer double halve triple guarantee compensate rebuild renegotiate amend change rewrite scale restore reinstate remove dismiss sack demolish rescue grant waive
  refinance reschedule outsource switch convert install require force allow permit legalise legalize decriminalise criminalise exempt prosecute discipline punish expel deport
  extradite terminate boycott dismantle develop construct modernise modernize upgrade elect appoint publish hold pay send pull bid break tear retain drop hire waive`,
);

/** Base forms that say little without their object: what they bring about may be anything. */
export const making: ReadonlySet<string> = set(
  'declare make put keep give take provide offer bring get start begin launch open move end form join return turn rule issue write run',
);

/** Base forms of going, speaking, thinking and striving: nothing that anybody could accept or reject. */
export const passing: ReadonlySet<string> = set(
  `visit thank meet discuss say tell speak know see go come attend travel talk study consider review hear watch wait continue fight win help work try be become have do show find look
  think feel believe explain understand learn read call ask answer respond reply comment testify appear appeal argue challenge oppose reject accept support back approve vote sign ratify
  adopt pass play race face follow use focus ensure seek pursue consult examine investigate monitor assess evaluate explore remain stay stand sit live die celebrate mark negotiate strike
  protest march demonstrate walk rally cooperate participate contribute avoid prevent protect serve act prove defend honour honor pray announce reveal report file press push demand
  urge recommend propose suggest decide agree plan ballot proceed stick resist submit present table unveil decline refuse cheer finish adjourn digest approach concede respect note like lose
  turn reach achieve need want prepare complete finalise finalize tackle address reflect mean generate cover compete grow survive thrive rise fall last depend exceed`,
);

/** Nouns of acts that somebody decides on. */
export const changes: ReadonlySet<string> = set(
  `closure closures closing shutdown cut cuts cutback cutbacks reduction reductions rise rises raise increase increases hike ban bans freeze tax taxes levy cap limit limits
  extension postponement delay suspension resignation resignations dismissal removal election elections referendum reform reforms overhaul measures action sanctions
  ceasefire cease-fire truce withdrawal pullout release compensation moratorium wage wages pay committee commission government declaration subsidy subsidies regulation regulations
  law laws legislation rule rules takeover merger sale purchase acquisition buyout buy repeal abolition embargo boycott quota quotas tariff tariffs refund bonus bonuses pension pensions
  rate rates tribunal zone scheme exemption guarantee break-up breakup flotation restructuring expansion redundancies layoffs
  evacuation quarantine inquiry probe phaseout phase-out reinstatement amnesty pardon nationalisation nationalization privatisation privatization
  renegotiation rerun re-run recount curfew arbitration mediation conciliation`,
);

/** Nouns of what protest and procedure are made of: nobody accepts or rejects a strike or a hearing. */
export const procedure: ReadonlySet<string> = set(
  `action strike strikes walkout walkouts stoppage rally march protest protests demonstration vote ballot meeting meetings hearing hearings talks conference session summit ceremony
  deadlock funeral negotiations recess interview statement speech campaign inauguration visit trial`,
);

/** Words for one act → its kind, so that "step down" and "the resignation" are one. */
const kinds: readonly (readonly [kind: string, words: string])[] = [
  [
    'departure',
    'resign step quit leave resignation resignations departure removal dismissal ouster dismiss sack remove replace',
  ],
  ['closure', 'close shut closure closures closing shutdown closing shutting phaseout phase-out phase dismantle'],
  ['cut', 'cut cuts cutback cutbacks reduce reduction reductions lower slash trim'],
  ['rise', 'rise rises raise raises increase increases hike'],
  ['ban', 'ban bans outlaw prohibit'],
  ['extension', 'extend extension'],
  ['delay', 'delay postpone postponement defer deferral suspend suspension freeze'],
  ['repeal', 'repeal abolish axe scrap abolition'],
  ['wage', 'wage wages pay salary'],
  ['release', 'release free'],
  ['election', 'election elections elect vote'],
  ['inquiry', 'inquiry probe investigation'],
  ['truce', 'ceasefire cease-fire truce'],
  ['purchase', 'buy acquire purchase acquisition takeover buyout'],
];

/** "departure" of "step" and "resignation"; undefined of words without such a kind. */
export const actKind: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(([kind, list]) => words(list).map((w) => [w, kind] as const)),
);
