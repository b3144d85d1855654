/** The parts of English titles of office. Origin: our own list, after the style guides of agencies and common usage. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns that can head a title on their own: "secretary", "chief executive" (by its last word), "striker". */
export const titleHeads: ReadonlySet<string> = words(
  `president minister premier chancellor secretary ambassador envoy governor mayor senator congressman congresswoman representative
  lawmaker deputy mp mep king queen prince princess emir sultan sheikh pope cardinal archbishop bishop imam rabbi judge justice magistrate
  prosecutor attorney lawyer solicitor barrister commissioner chief chairman chairwoman chairperson chair ceo cfo coo executive
  director manager officer head leader founder co-founder owner partner principal superintendent headteacher headmaster dean rector
  provost professor lecturer scientist researcher epidemiologist virologist economist analyst strategist controller adviser advisor aide
  spokesman spokeswoman spokesperson negotiator mediator coordinator co-ordinator organiser organizer secretary-general director-general
  general colonel major captain lieutenant sergeant admiral commander marshal commandant brigadier inspector constable sheriff
  detective coach trainer striker midfielder defender goalkeeper winger forward player footballer referee agent scout
  doctor surgeon nurse physician consultant pharmacist engineer architect pilot driver conductor skipper editor reporter journalist correspondent
  columnist author writer historian novelist actor actress singer member fellow candidate nominee whip speaker treasurer auditor
  ombudsman regulator trustee delegate steward banker investor shareholder trader teacher farmer fisherman activist campaigner
  expert specialist investigator hydrologist seismologist meteorologist geologist volunteer worker general-secretary undersecretary
  vice-president vice-chancellor counsel administrator coroner boss tycoon entrepreneur lieutenant-general sen gov rep gen col capt maj sgt lt cmdr adm`,
);

/** Heads of titles that names end with as well: "Burger King", "Jo Major", "Rail Executive". Origin: our own list. */
const inNames = words(
  `king queen prince princess emir sultan sheikh pope cardinal archbishop bishop imam rabbi judge justice magistrate dean rector provost
  marshal major captain general colonel sergeant constable sheriff steward fellow head executive economist ombudsman regulator auditor counsel
  partner agent scout investor shareholder trader banker broker farmer fisherman pilot driver skipper conductor singer player footballer
  forward winger striker midfielder defender goalkeeper trainer coach referee principal owner founder boss chair member volunteer worker teacher
  nurse doctor surgeon physician pharmacist engineer architect consultant author writer historian novelist actor actress journalist
  columnist correspondent editor activist campaigner expert specialist investigator scientist researcher professor lecturer analyst
  strategist lawyer solicitor barrister attorney trustee delegate candidate nominee controller coroner entrepreneur tycoon officer mp mep
  sen gov rep gen col capt maj sgt lt cmdr adm`,
);

/** Those that hardly any name has: what stands before one is whose office it is, what stands behind it who holds it. */
export const soleOffices: ReadonlySet<string> = new Set([...titleHeads].filter((head) => !inNames.has(head)));

/** Words that may stand before the head of a title: "deputy", "finance", "chief". */
export const titleModifiers: ReadonlySet<string> = words(
  `prime deputy vice first second senior junior chief acting interim incoming outgoing former ex general assistant associate
  mission foreign finance defence defense interior home health education justice labour labor trade transport transportation energy environment
  agriculture culture economy economic development housing planning industry commerce treasury state security national federal regional
  provincial local district county city municipal party union opposition majority minority cabinet war supreme high lord military police fire
  press media political medical scientific technical legal financial operating executive managing marketing commercial research non-executive
  non-voting honorary permanent special lead head top veteran staff shop sporting team company bank club attorney solicitor
  public affairs communications human resources policy investment equity credit tax relief rescue emergency flood railway rail port climate peace
  parliamentary presidential budget science technology water social works deputy-general founding independent
  petroleum oil pensions work welfare tourism sports youth lands mines fisheries digital innovation religious tribal gender veterans aviation
  maritime rural urban regional antitrust electoral disaster management`,
);

/** Say that the office was held before the report, not now. */
export const formerWords: ReadonlySet<string> = words(
  'former ex then late one-time onetime erstwhile ousted deposed toppled overthrown retired',
);

/** Nouns in -s that stand before an office. Another word in -s there is a verb: "the law allows |prime minister Jones". */
export const pluralFields: ReadonlySet<string> = words(
  `accounts admissions affairs arms claims commodities communications communities customs derivatives energies equities events finances
   fisheries foods forces games goods industries investigations investments logistics markets materials mines minorities news operations
   parks pensions ports prisons products programmes programs projects prosecutions railroads railways rates relations resources rights
   roads sales savings schools securities services sports standards stores studies supplies systems taxes telecommunications transactions
   utilities veterans waters weapons women's works`,
);

/** What may follow a head after "of" and belong to the title itself: "secretary of state". */
export const titleTails: ReadonlySet<string> = words(
  `state defence defense health education justice finance staff operations parliament government research police communications security
  affairs engineering surgery medicine economics labor labour commerce transportation energy agriculture staff`,
);

/** What somebody is like, or where they stand: no part of an office. */
export const attributes: ReadonlySet<string> = words(
  `new newly current own longtime long-time conservative leftist left-wing right-wing rightist liberal progressive moderate centrist socialist communist
  democratic republican reclusive charismatic influential outspoken controversial embattled beleaguered combative popular powerful veteran outgoing hardline
  swashbuckling flamboyant fiery phlegmatic respected prominent fellow unpopular populist nationalist islamist`,
);

/** Ranks: who has one is told better by an office, where one is given. Without stops. */
export const ranks: ReadonlySet<string> = words(
  `general colonel major captain lieutenant sergeant admiral brigadier commander marshal gen col maj capt lt sgt adm brig cmdr lieutenant-general major-general
  lieutenant-colonel corporal commodore private`,
);

/** Several bearers of one title, named behind it: "Sens. A of X and B of Y". Without stops, each with its one. */
export const plurals: ReadonlyMap<string, string> = new Map(
  'sens=Sen. reps=Rep. govs=Gov. gens=Gen. cols=Col. senators=senator representatives=representative governors=governor presidents=president ministers=minister congressmen=congressman generals=general justices=justice professors=professor commissioners=commissioner mayors=mayor deputies=deputy chancellors=chancellor'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Forms of address; gendered words tell persons apart. */
export const maleWords: ReadonlySet<string> = words(
  'mr sir king prince lord sheikh spokesman chairman father brother son husband businessman',
);
export const femaleWords: ReadonlySet<string> = words(
  'mrs ms miss dame queen princess lady spokeswoman chairwoman mother sister daughter wife congresswoman madam',
);
/** Stand between a title and a name, and belong to neither. */
export const honorifics: ReadonlySet<string> = words(
  'mr mrs ms miss mx dr prof sir dame lord lady sheikh sheik rev fr hon madam madame',
);
