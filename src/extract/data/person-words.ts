/** English words that stand before a person's name or name what a person does. Origin: our own list. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Forms of address: never part of a name, always before a person. */
export const honorifics: ReadonlySet<string> = words(
  `mr mr. mrs mrs. ms ms. miss mx mister madam madame mme mme. monsieur sir dame lord lady dr dr. prof prof. rev rev. revd fr fr.
  sheikh shaikh sheik ayatollah hajj haji imam mullah mufti rabbi maulana saint hon. messrs messrs. herr frau senor senhor signor don doña
  comrade brother sister mother father pope bishop archbishop cardinal reverend canon deacon pastor king queen prince princess
  brig brig. maj. gen. cdr cdr. wo sqn duke duchess earl count alhaji alhaja ratu datuk datin tun oba tuan khun pandit swami lama rav countess baron baroness emperor empress emir sultan shah`,
);

/** Those of them that are nothing else in English: what follows is a person, whatever it looks like. */
export const sureHonorifics: ReadonlySet<string> = words(
  'mr mr. mrs mrs. ms ms. miss mx mister madame mme mme. monsieur dame dr dr. prof prof. messrs messrs. herr frau senor señor alhaji gen gen. col col. capt capt. lt lt. sgt sgt. maj maj. sen sen. gov gov. rep rep. sens sens. reps reps. gens gens. adm adm. cpl brig brig. cmdr spc spc. pfc pfc. pvt pvt. supt supt. insp insp.',
);

/** Ranks and offices that, capitalised before a capitalised word that heads no organization, make it a person. */
export const sureOffices: ReadonlySet<string> = words(
  'president senator governor mayor speaker colonel captain major sergeant lieutenant judge professor chancellor general inspector councillor ambassador sheikh imam bishop archbishop cardinal',
);

/** Letters after a name, outside it. */
export const postNominals: ReadonlySet<string> = words('qc kc mp mps mep phd ph.d. md m.d. obe mbe cbe dbe esq esq.');

/** Offices and ranks written directly before a name, in their last word: "Prime Minister X", "spokeswoman X". */
export const offices: ReadonlySet<string> = words(
  `president vice-president premier minister ministers chancellor secretary undersecretary under-secretary senator sen sen. sens sens. reps reps. congressman congresswoman
  representative rep rep. governor gov gov. mayor councillor councilor alderman mp mep speaker whip chief justice judge magistrate
  prosecutor attorney lawyer solicitor barrister counsel sheriff inspector superintendent constable detective agent officer sergeant sgt sgt.
  corporal cpl lieutenant lt lt. captain capt capt. major maj maj. colonel col col. general gen gen. brigadier marshal admiral adm adm. commander cmdr
  commodore private lieutenant-general ambassador envoy consul commissioner director director-general chairman chairwoman chairperson chair
  head leader co-leader spokesman spokeswoman spokesperson coordinator co-ordinator adviser advisor aide negotiator mediator
  professor economist analyst strategist historian scientist researcher engineer doctor nurse surgeon epidemiologist teacher principal
  author writer novelist poet journalist reporter correspondent editor columnist broadcaster presenter actor actress singer
  rapper musician composer conductor director producer filmmaker artist architect designer photographer comedian
  striker midfielder defender goalkeeper winger forward coach manager captain trainer referee player driver rider pilot skipper
  quarterback pitcher batsman bowler swimmer sprinter cyclist boxer golfer champion
  activist campaigner protester organiser organizer founder co-founder owner executive ceo boss tycoon billionaire entrepreneur investor banker
  treasurer comptroller auditor administrator superintendent warden deputy delegate candidate nominee incumbent challenger lawmaker
  legislator politician militant commander warlord rebel defendant suspect victim survivor witness widow wife husband son daughter
  brother sister father mother farmer fisherman shopkeeper resident student worker docker miner businessman businesswoman millionaire winner cleric
  mediator widower grandmother grandfather pensioner housewife electrician plumber carpenter welder`,
);

/** Nouns and adjectives that describe a person after a comma: "X, the union's general secretary". */
export const roles: ReadonlySet<string> = words(
  `spokesman spokeswoman spokesperson chairman chairwoman chair president minister secretary director head leader chief officer founder
  co-founder executive manager partner analyst economist professor lecturer researcher scientist fellow expert adviser advisor
  lawyer attorney prosecutor judge author editor journalist reporter correspondent coach captain player mayor governor senator
  member representative delegate negotiator mediator envoy ambassador commander general colonel official aide coordinator
  resident survivor witness teacher student doctor nurse engineer driver farmer worker organiser organizer activist mother father son daughter
  brother sister wife husband widow who whose whom aged`,
);

/** Small words inside names of persons: "Ludwig van Beethoven", "Yusuf bin Talal al-Farsi". */
export const particles: ReadonlySet<string> = words(
  'de da do dos das del della di du la le van von der den ter ten zu bin ibn ben bint al el ul ud y e abu na binti ap op ten',
);
