/** Nouns that can be counted, as far as their form does not show it: people, irregular plurals, words that look plural. */

/** Plural of nouns for people that no ending gives away. All of them are counted in people. */
export const personPlurals: ReadonlySet<string> = new Set(
  (
    'people persons men women children kids boys girls babies infants toddlers adults teenagers teens youths elderly civilians citizens residents ' +
    'inhabitants locals relatives patients victims casualties fatalities survivors hostages captives detainees prisoners inmates suspects ' +
    'fugitives refugees migrants evacuees returnees orphans widows soldiers troops guards marines conscripts reservists militants insurgents rebels ' +
    'gunmen militiamen policemen firemen fishermen villagers townspeople tourists guests visitors passengers pilgrims students pupils undergraduates ' +
    'graduates staff personnel crew employees workers staffers pensioners retirees taxpayers voters delegates diplomats envoys lawmakers deputies ' +
    'mps senators councillors councilors governors judges jurors lawyers witnesses experts doctors nurses medics paramedics surgeons scientists ' +
    'researchers academics engineers technicians pilots drivers conductors sailors seamen miners farmers growers athletes players fans spectators ' +
    'supporters protesters demonstrators marchers strikers activists volunteers members subscribers customers clients users viewers listeners readers ' +
    'shareholders investors creditors savers owners directors executives managers officials officers constables detectives inspectors agents spies ' +
    'journalists reporters colleagues friends neighbours neighbors others dead wounded injured missing victims compatriots nationals foreigners natives ' +
    'monitors observers mediators negotiators candidates nominees participants attendees donors recipients claimants applicants beneficiaries ' +
    'souls mourners worshippers dependants dependents twins siblings brothers sisters sons daughters mothers fathers parents grandparents ' +
    'clergy priests monks nuns imams bishops ministers presidents leaders chiefs heads personnel police soldiers peacekeepers commuters motorists pedestrians cyclists ' +
    'amputees trainees appointees absentees escapees internees interviewees assailants attackers accomplices conspirators thieves burglars smugglers ' +
    'traffickers pirates bandits recruits veterans cadets jobseekers unemployed homeless disabled sick poor youngsters newborns tenants landlords homeowners ' +
    'responders rescuers aides advisers advisors trustees partners associates analysts economists bankers traders brokers teachers lecturers professors ' +
    'crewmen servicemen servicewomen policewomen policemen spokesmen businessmen congressmen salesmen craftsmen oarsmen watchmen schoolchildren ' +
    'schoolboys schoolgirls freshmen bystanders onlookers counsellors carers caregivers cleaners cooks porters clerks apprentices labourers laborers dockers dockworkers ' +
    'pickets servants apprentices grandchildren twins veterans returners longshoremen stevedores railwaymen metalworkers steelworkers autoworkers'
  ).split(' '),
);

/** Singular of a noun for people → its plural, where it is not made with -s. */
export const personSingulars: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['fisherman', 'fishermen'],
  ['policeman', 'policemen'],
  ['gunman', 'gunmen'],
  ['militiaman', 'militiamen'],
  ['serviceman', 'servicemen'],
]);

/** Endings of words for people: workers, actors, activists, trainees, Italians, migrants. */
export const personEnding: RegExp = /(?:ers|ors|ists|ees|ians|ants|men|women|folk|people|children)$/;

/** Plurals with such endings that are no people. */
export const notPeople: ReadonlySet<string> = new Set(
  (
    'papers newspapers numbers letters containers helicopters trailers posters centers carriers quarters meters kilometers kilometres centimeters millimeters orders boosters ' +
    'dollars computers servers routers printers trackers offers tenders boilers rivers towers powers showers flowers waters layers tankers bunkers ' +
    'trawlers freighters steamers cruisers destroyers fighters-jets lighters lasers papers wrappers cookers freezers buyers-guides bumpers barriers matters ' +
    'chapters disasters clusters filters shelters theaters counters corners borders folders ladders cylinders headers sewers covers errors doors floors ' +
    'motors reactors tractors sensors detectors corridors sectors factors vectors mirrors terrors tumors harbors favors colors labors monitors-screens ' +
    'elevators generators indicators calculators operators-licences ventilators incubators refrigerators transistors processors projectors ' +
    'committees fees trees degrees employees-shares coffees guarantees knees bees levees decrees lees marquees referees-fees lists twists wrists fists mists cysts ' +
    'plants restaurants grants warrants variants pants tenants-rights elephants ants implants transplants assistants-hours consonants pollutants hydrants coolants ' +
    'median guardians-articles stations nations trucks bankers-drafts newsletters registers characters wafers spokes sliders gliders suppliers-contracts ' +
    'chargers drawers hangars dinners beers burgers papers tigers panthers otters plovers badgers beavers adders spiders oysters lobsters rollers excavators bulldozers ' +
    'escalators simulators insulators radiators transformers blockbusters sequesters semesters trimesters parameters perimeters diameters thermometers speakers-boxes ' +
    'shutters gutters putters cutters razors triggers manors minors-ponies pointers copper coppers tickers stickers lockers rockers markers bookmarkers blockers winters summers'
  )
    .split(' ')
    .filter((word) => !word.includes('-')),
);

/** Plural nouns without -s that are no people. */
export const irregularPlurals: ReadonlySet<string> = new Set(
  'aircraft sheep fish cattle geese feet teeth mice lice oxen species series spacecraft hovercraft craft livestock deer data media criteria phenomena bacteria memoranda referenda stimuli fungi alumni appendices indices crises bases analyses theses offspring poultry vermin evidence votes dice'.split(
    ' ',
  ),
);

/** End in -s and are no plural nouns. */
export const notPlural: ReadonlySet<string> = new Set(
  (
    'is was has does its his this us as thus plus minus less unless perhaps always sometimes towards across news yes does goes says hers ours theirs ' +
    'business bus gas loss process access success press class mass cross boss glass grass address progress princess illness weakness witness congress ' +
    'virus status campus census consensus surplus bonus crisis basis analysis thesis diagnosis emphasis oasis physics economics politics mathematics ' +
    'athletics gymnastics serious various previous famous religious dangerous obvious enormous numerous anonymous continuous luxurious unanimous ambitious ' +
    'overseas besides whereas afterwards backwards forwards upwards downwards nevertheless regardless homeless helpless harmless jobless wireless endless ' +
    'perhaps hopes plans wants needs seems appears means keeps gets makes takes gives comes becomes remains includes requires involves expects ' +
    'believes thinks knows insists argues claims adds tells asks calls warns denies shows suggests hears sees stress express swiss chess mess dress ' +
    'afternoons amiss abyss bias chaos christmas texas paris tennis'
  ).split(' '),
);

/** Adjectives that stand for the people they describe: "11 dead", "the 30 injured". */
export const peopleAdjectives: ReadonlyMap<string, string> = new Map([
  ['dead', 'killed'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['hurt', 'injured'],
  ['missing', 'missing'],
  ['unaccounted', 'missing'],
  ['homeless', 'made homeless'],
  ['unemployed', 'unemployed'],
]);

/** Plurals that stand before another noun: "sales staff", "arms dealers". */
export const attributivePlurals: ReadonlySet<string> = new Set(
  'sales systems sports arms trades savings operations communications customs goods women men human-rights rights'.split(
    ' ',
  ),
);

/** Say nothing of the kind that is counted: "other", "new", "more". */
export const emptyModifiers: ReadonlySet<string> = new Set(
  'other others more new such further additional extra different separate total whole full entire same own remaining consecutive successive straight the a an of'.split(
    ' ',
  ),
);
