/** What can happen to what is counted: verbs with their forms, the nouns for them, and how a title says it. */

export interface EventWord {
  /** The name by which events are compared: a participle or a short phrase. */
  readonly event: string;
  readonly form: 'base' | 'past' | 'participle' | 'ing';
  /** `patient`: what is counted undergoes it ("killed 12"); `actor`: what is counted does it ("12 died"). */
  readonly role: 'patient' | 'actor';
}

/** `event: base/third/past/participle/ing`, several verbs of one event apart by commas. */
const patientVerbs: Readonly<Record<string, string>> = {
  killed:
    'kill/kills/killed/killed/killing, slay/slays/slew/slain/slaying, murder/murders/murdered/murdered/murdering, massacre/massacres/massacred/massacred/massacring, execute/executes/executed/executed/executing, claim lives/claims/claimed/claimed/claiming',
  injured:
    'injure/injures/injured/injured/injuring, wound/wounds/wounded/wounded/wounding, hurt/hurts/hurt/hurt/hurting, maim/maims/maimed/maimed/maiming',
  'taken hostage': 'kidnap/kidnaps/kidnapped/kidnapped/kidnapping, abduct/abducts/abducted/abducted/abducting',
  seized:
    'seize/seizes/seized/seized/seizing, confiscate/confiscates/confiscated/confiscated/confiscating, impound/impounds/impounded/impounded/impounding',
  captured: 'capture/captures/captured/captured/capturing',
  held: 'hold/holds/held/held/holding, keep/keeps/kept/kept/keeping',
  released: 'release/releases/released/released/releasing, free/frees/freed/freed/freeing, let go/lets/let/let/letting',
  exchanged: 'exchange/exchanges/exchanged/exchanged/exchanging, swap/swaps/swapped/swapped/swapping',
  arrested:
    'arrest/arrests/arrested/arrested/arresting, detain/detains/detained/detained/detaining, imprison/imprisons/imprisoned/imprisoned/imprisoning, jail/jails/jailed/jailed/jailing',
  charged:
    'charge/charges/charged/charged/charging, indict/indicts/indicted/indicted/indicting, prosecute/prosecutes/prosecuted/prosecuted/prosecuting',
  convicted: 'convict/convicts/convicted/convicted/convicting',
  sentenced: 'sentence/sentences/sentenced/sentenced/sentencing',
  displaced: 'displace/displaces/displaced/displaced/displacing, uproot/uproots/uprooted/uprooted/uprooting',
  evacuated: 'evacuate/evacuates/evacuated/evacuated/evacuating',
  rescued: 'rescue/rescues/rescued/rescued/rescuing, save/saves/saved/saved/saving',
  trapped: 'trap/traps/trapped/trapped/trapping',
  stranded: 'strand/strands/stranded/stranded/stranding',
  infected: 'infect/infects/infected/infected/infecting',
  vaccinated:
    'vaccinate/vaccinates/vaccinated/vaccinated/vaccinating, immunise/immunises/immunised/immunised/immunising, immunize/immunizes/immunized/immunized/immunizing',
  treated: 'treat/treats/treated/treated/treating',
  'taken to hospital':
    'hospitalise/hospitalises/hospitalised/hospitalised/hospitalising, hospitalize/hospitalizes/hospitalized/hospitalized/hospitalizing',
  enrolled: 'enrol/enrols/enrolled/enrolled/enrolling, enroll/enrolls/enrolled/enrolled/enrolling',
  affected: 'affect/affects/affected/affected/affecting',
  cut: 'cut/cuts/cut/cut/cutting, axe/axes/axed/axed/axing, shed/sheds/shed/shed/shedding, slash/slashes/slashed/slashed/slashing, eliminate/eliminates/eliminated/eliminated/eliminating, scrap/scraps/scrapped/scrapped/scrapping, trim/trims/trimmed/trimmed/trimming',
  'laid off':
    'dismiss/dismisses/dismissed/dismissed/dismissing, sack/sacks/sacked/sacked/sacking, fire/fires/fired/fired/firing',
  created: 'create/creates/created/created/creating',
  added: 'add/adds/added/added/adding',
  hired:
    'hire/hires/hired/hired/hiring, recruit/recruits/recruited/recruited/recruiting, employ/employs/employed/employed/employing',
  lost: 'lose/loses/lost/lost/losing',
  destroyed:
    'destroy/destroys/destroyed/destroyed/destroying, demolish/demolishes/demolished/demolished/demolishing, flatten/flattens/flattened/flattened/flattening, wreck/wrecks/wrecked/wrecked/wrecking, raze/razes/razed/razed/razing, burn down/burns/burnt/burnt/burning',
  damaged: 'damage/damages/damaged/damaged/damaging',
  flooded: 'flood/floods/flooded/flooded/flooding',
  built: 'build/builds/built/built/building, construct/constructs/constructed/constructed/constructing',
  closed: 'close/closes/closed/closed/closing, shut/shuts/shut/shut/shutting',
  opened: 'open/opens/opened/opened/opening',
  delayed: 'delay/delays/delayed/delayed/delaying',
  cancelled: 'cancel/cancels/cancelled/cancelled/cancelling, scrap/scraps/scrapped/scrapped/scrapping',
  deployed:
    'deploy/deploys/deployed/deployed/deploying, send/sends/sent/sent/sending, dispatch/dispatches/dispatched/dispatched/dispatching',
  sold: 'sell/sells/sold/sold/selling',
  bought:
    'buy/buys/bought/bought/buying, purchase/purchases/purchased/purchased/purchasing, acquire/acquires/acquired/acquired/acquiring',
  ordered: 'order/orders/ordered/ordered/ordering',
  delivered: 'deliver/delivers/delivered/delivered/delivering',
  produced: 'produce/produces/produced/produced/producing, make/makes/made/made/making',
  recalled: 'recall/recalls/recalled/recalled/recalling',
  spilled: 'spill/spills/spilled/spilt/spilling, leak/leaks/leaked/leaked/leaking',
  raised: 'raise/raises/raised/raised/raising, collect/collects/collected/collected/collecting',
  pledged:
    'pledge/pledges/pledged/pledged/pledging, promise/promises/promised/promised/promising, commit/commits/committed/committed/committing',
  offered: 'offer/offers/offered/offered/offering, bid/bids/bid/bid/bidding',
  demanded:
    'demand/demands/demanded/demanded/demanding, seek/seeks/sought/sought/seeking, request/requests/requested/requested/requesting, ask for/asks/asked/asked/asking',
  paid: 'pay/pays/paid/paid/paying',
  spent: 'spend/spends/spent/spent/spending',
  invested: 'invest/invests/invested/invested/investing',
  borrowed: 'borrow/borrows/borrowed/borrowed/borrowing',
  lent: 'lend/lends/lent/lent/lending',
  donated: 'donate/donates/donated/donated/donating',
  earned: 'earn/earns/earned/earned/earning',
  owed: 'owe/owes/owed/owed/owing',
  saved: '',
  fined: 'fine/fines/fined/fined/fining',
  awarded: 'award/awards/awarded/awarded/awarding, grant/grants/granted/granted/granting',
  allocated: 'allocate/allocates/allocated/allocated/allocating, earmark/earmarks/earmarked/earmarked/earmarking',
  won: 'win/wins/won/won/winning, take/takes/took/taken/taking',
  received: 'receive/receives/received/received/receiving, get/gets/got/got/getting',
  cast: 'cast/casts/cast/cast/casting',
  signed: 'sign/signs/signed/signed/signing',
  found:
    'find/finds/found/found/finding, recover/recovers/recovered/recovered/recovering, discover/discovers/discovered/discovered/discovering',
  identified: 'identify/identifies/identified/identified/identifying',
  registered: 'register/registers/registered/registered/registering',
  recorded:
    'record/records/recorded/recorded/recording, log/logs/logged/logged/logging, report/reports/reported/reported/reporting, count/counts/counted/counted/counting',
  carried: 'carry/carries/carried/carried/carrying, transport/transports/transported/transported/transporting',
  needed: 'need/needs/needed/needed/needing, require/requires/required/required/requiring',
  surveyed:
    'survey/surveys/surveyed/surveyed/surveying, poll/polls/polled/polled/polling, interview/interviews/interviewed/interviewed/interviewing',
  hit: 'hit/hits/hit/hit/hitting, strike/strikes/struck/struck/striking',
  launched: 'launch/launches/launched/launched/launching',
  fired: '',
  withdrawn: 'withdraw/withdraws/withdrew/withdrawn/withdrawing',
  covered: 'cover/covers/covered/covered/covering',
  burned: 'burn/burns/burned/burned/burning, scorch/scorches/scorched/scorched/scorching',
  planted: 'plant/plants/planted/planted/planting',
  transferred: 'transfer/transfers/transferred/transferred/transferring',
  invited: 'invite/invites/invited/invited/inviting',
  drilled: 'drill/drills/drilled/drilled/drilling',
  owned: 'own/owns/owned/owned/owning',
};

const actorVerbs: Readonly<Record<string, string>> = {
  killed:
    'die/dies/died/died/dying, perish/perishes/perished/perished/perishing, drown/drowns/drowned/drowned/drowning, succumb/succumbs/succumbed/succumbed/succumbing',
  fled: 'flee/flees/fled/fled/fleeing',
  displaced: '',
  marched:
    'march/marches/marched/marched/marching, demonstrate/demonstrates/demonstrated/demonstrated/demonstrating, rally/rallies/rallied/rallied/rallying, protest/protests/protested/protested/protesting',
  gathered:
    'gather/gathers/gathered/gathered/gathering, assemble/assembles/assembled/assembled/assembling, turn out/turns/turned/turned/turning',
  attended: 'attend/attends/attended/attended/attending',
  'on strike': 'walk out/walks/walked/walked/walking',
  voted: 'vote/votes/voted/voted/voting',
  abstained: 'abstain/abstains/abstained/abstained/abstaining',
  arrived: 'arrive/arrives/arrived/arrived/arriving',
  returned: 'return/returns/returned/returned/returning',
  escaped: 'escape/escapes/escaped/escaped/escaping',
  survived: 'survive/survives/survived/survived/surviving',
  resigned: 'resign/resigns/resigned/resigned/resigning, quit/quits/quit/quit/quitting',
  joined: 'join/joins/joined/joined/joining',
  left: 'leave/leaves/left/left/leaving',
  missing: 'disappear/disappears/disappeared/disappeared/disappearing, vanish/vanishes/vanished/vanished/vanishing',
};

/** Nouns that name an event, on their own or in a compound: "the death toll", "job losses", "the release of 45 captives". */
export const eventNouns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'toll deaths death fatalities dead killing killings killed bodies lives',
    injured: 'injuries injured wounded hurt',
    casualties: 'casualties casualty',
    released: 'release freeing',
    arrested: 'arrest arrests detention detentions',
    held: 'captivity',
    exchanged: 'exchange swap',
    displaced: 'displacement displaced homeless',
    missing: 'missing unaccounted',
    cut: 'redundancies layoffs cuts lay-offs',
    lost: 'losses loss',
    evacuated: 'evacuation',
    withdrawn: 'withdrawal pullback',
    infected: 'infections cases',
    'on strike': 'strikers',
  }).flatMap(([event, words]) => words.split(' ').map((word): [string, string] => [word, event])),
);

/** Events that happen to people alone: their count needs no noun. */
export const peopleEvents: ReadonlySet<string> = new Set(
  'killed injured casualties arrested missing taken_hostage displaced evacuated rescued infected hospitalised charged convicted sentenced'
    .split(' ')
    .map((e) => e.replace('_', ' ')),
);

/** Events whose count is the toll of one occurrence, so that it stops moving when the occurrence is over. */
export const tollEvents: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'casualties',
  'taken hostage',
  'arrested',
  'missing',
  'released',
]);

const forms = ['base', 'base', 'past', 'participle', 'ing'] as const;

function entries(table: Readonly<Record<string, string>>, role: EventWord['role']): [string, EventWord][] {
  return Object.entries(table).flatMap(([event, verbs]) =>
    verbs
      .split(', ')
      .filter((verb) => verb !== '')
      .flatMap((verb) =>
        verb
          .split('/')
          .map((form, i): [string, EventWord] => [form.replace(/ .*/, ''), { event, form: forms[i] ?? 'base', role }]),
      ),
  );
}

/** Every form, lower case. Participles win over pasts of the same spelling: what follows decides which it is. */
export const eventVerbs: ReadonlyMap<string, EventWord> = new Map(
  [...entries(actorVerbs, 'actor'), ...entries(patientVerbs, 'patient')].reverse(),
);

/** Happenings that do something to people and things: "the blast killed", "shelling near the town". */
export const causes: ReadonlySet<string> = new Set(
  (
    'attack attacks raid raids strike airstrike airstrikes bombing bombings blast blasts explosion explosions shelling bombardment shooting stabbing crash collision derailment ' +
    'collapse fire blaze wildfire fires wildfires flood floods flooding storm hurricane typhoon cyclone tornado earthquake quake tremor aftershock tsunami eruption landslide ' +
    'avalanche outbreak epidemic pandemic war fighting clash clashes offensive operation incursion siege massacre assault ambush coup unrest riot riots violence protest protests ' +
    'drought famine accident disaster spill leak incident stampede crush heatwave battle conflict'
  ).split(' '),
);
