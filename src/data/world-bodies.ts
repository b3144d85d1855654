/**
 * Organizations that any newspaper reader knows by name or initials: bodies of states, news agencies, parliaments.
 * Parties, armed groups and companies are absent on purpose, but for stock exchanges, firms whose names are those of people, and one group
 * that is named like a state: a report must say what they are. Origin: our own list.
 */
import type { OrganizationClass } from '../model/values.ts';

export interface WorldBody {
  readonly name: string;
  /** Other forms, initials first. */
  readonly forms: readonly string[];
  readonly class: OrganizationClass;
}

/** class: name = form, form; … */
const table: Readonly<Partial<Record<OrganizationClass, string>>> = {
  'international body': `United Nations = UN, U.N.; European Union = EU, E.U.; UN Security Council = Security Council, U.N. Security Council, United Nations Security Council;
    UN General Assembly = U.N. General Assembly; International Monetary Fund = IMF; World Bank; World Health Organization = WHO, World Health Organisation;
    World Trade Organization = WTO, World Trade Organisation; World Food Programme = WFP; North Atlantic Treaty Organization = NATO, Nato;
    International Atomic Energy Agency = IAEA; International Criminal Court = ICC; International Court of Justice = ICJ, World Court;
    African Union = AU; Arab League; Gulf Cooperation Council = GCC; Association of Southeast Asian Nations = ASEAN, Asean;
    Organization of the Petroleum Exporting Countries = OPEC, Opec; Organisation for Economic Co-operation and Development = OECD;
    Organization for Security and Co-operation in Europe = OSCE; European Commission = EC, EU Commission; European Parliament; European Council; Council of Europe;
    UNICEF = Unicef; UNESCO = Unesco; UNHCR; UNRWA = Unrwa; International Committee of the Red Cross = ICRC, Red Cross; Red Crescent;
    International Labour Organization = ILO; Food and Agriculture Organization = FAO; Inter-American Development Bank = IDB;
    Asian Development Bank = ADB; Economic Community of West African States = ECOWAS, Ecowas; Organization of American States = OAS; Interpol;
    World Meteorological Organization = WMO; International Maritime Organization; International Civil Aviation Organization = ICAO;
    International Energy Agency; International Organization for Migration; African Development Bank = AfDB;
    Southern African Development Community = SADC; Bank for International Settlements;
    UN Development Programme = UNDP, United Nations Development Programme; Commonwealth of Independent States;
    Mercosur; FIFA = Fifa; UEFA = Uefa; International Olympic Committee = IOC`,
  'central bank': `European Central Bank = ECB; Federal Reserve = Fed, US Federal Reserve, Federal Reserve Board; Bank of England; Bank of Japan; Bundesbank;
    Reserve Bank of India; Reserve Bank of Australia; Bank of Canada; Swiss National Bank`,
  agency: `Central Intelligence Agency = CIA; Federal Bureau of Investigation = FBI;
    Environmental Protection Agency = EPA; National Security Agency = NSA; Food and Drug Administration = FDA; NASA = Nasa; Eurostat;
    European Medicines Agency = EMA; Centers for Disease Control and Prevention = CDC; Securities and Exchange Commission = SEC; MI5; MI6; US Geological Survey = USGS, U.S. Geological Survey;
    National Transportation Safety Board = NTSB; Federal Aviation Administration = FAA; Federal Trade Commission = FTC; Federal Communications Commission;
    Federal Emergency Management Agency = FEMA; Internal Revenue Service = IRS; Congressional Budget Office; National Labor Relations Board;
    National Oceanic and Atmospheric Administration = NOAA; National Weather Service; National Hurricane Center; Commodity Futures Trading Commission = CFTC;
    Drug Enforcement Administration; Federal Deposit Insurance Corporation = FDIC; National Health Service = NHS; Takeover Panel;
    Financial Conduct Authority; Financial Services Authority; Office of Fair Trading; Competition Commission;
    Competition and Markets Authority; Ofcom; Ofgem; Ofwat; Ofsted; HM Revenue and Customs = HMRC; Customs and Excise; Crown Prosecution Service;
    Health and Safety Executive; Serious Fraud Office; Office for National Statistics; Office for Budget Responsibility; Met Office; Acas = ACAS`,
  media: `BBC = BBC News, British Broadcasting Corporation; CNN; NBC = NBC News; CBS = CBS News; ABC News; Fox News; NPR; Sky News; ITV; Al Jazeera = Al-Jazeera; Al Arabiya = Al-Arabiya; Al Manar = Al-Manar; Al Mayadeen; Press TV;
    Politico; Bloomberg = Bloomberg News; New York Times; Washington Post; Wall Street Journal; Financial Times; Guardian; Economist; Le Monde;
    Der Spiegel; El País = El Pais; Xinhua; Tass = TASS; Interfax; Kyodo; Yonhap; Anadolu; Reuters; Agence France-Presse = AFP, Agence France Presse; Associated Press = AP;
    Press Association; United Press International = UPI; Press Trust of India; Deutsche Presse-Agentur; Ansa = ANSA; Islamic Republic News Agency = IRNA;
    Saudi Press Agency; Kuwait News Agency = KUNA; Middle East News Agency; RIA Novosti; Itar-Tass = ITAR-Tass, ITAR-TASS; Los Angeles Times; USA Today;
    Daily Telegraph; Daily Mail; Mail on Sunday; Le Figaro; Deutsche Welle; Voice of America; Radio Free Europe; New York Post; Chicago Tribune; Boston Globe`,
  ministry:
    'State Department = US State Department; Pentagon; Foreign Office = Foreign and Commonwealth Office; Home Office; Treasury',
  company: `Standard & Poor's = Standard & Poor’s, Standard and Poor's, S&P; Moody's = Moody’s, Moody's Investors Service; New York Stock Exchange = NYSE; London Stock Exchange; Tokyo Stock Exchange; Nasdaq = NASDAQ; Chicago Board of Trade; London Metal Exchange;
    Morgan Stanley; Merrill Lynch; Goldman Sachs; Lehman Brothers; Bear Stearns; Salomon Brothers; Smith Barney; Dean Witter; Kidder Peabody; Piper Jaffray; Morgan Grenfell;
    Cantor Fitzgerald; Wells Fargo; Arthur Andersen; Grant Thornton; Ernst & Young; Price Waterhouse; Peat Marwick; Touche Ross; Booz Allen; Baker Tilly; Thomas Cook; Philip Morris; Eli Lilly;
    Johnson Matthey; Warner Lambert; Parke Davis; Royal Doulton; Harvey Nichols; Louis Vuitton; Massey Ferguson; Foster Wheeler; Baker Hughes; Hogan Lovells; Clifford Chance;
    Jardine Matheson; Polly Peck; Brown Boveri; Leo Burnett; Oliver Wyman; Jones Lang LaSalle`,
  union: 'Trades Union Congress; AFL-CIO; United Steelworkers; United Auto Workers',
  legislature:
    'Parliament; Legislature; Congress = US Congress; Senate = US Senate; House of Representatives; House of Commons = Commons; House of Lords = Lords; Knesset; Bundestag; Duma = State Duma; Lok Sabha; Majlis',
  'armed group':
    'Islamic State = ISIS, ISIL, Daesh, Islamic State of Iraq and the Levant, Islamic State of Iraq and Syria',
  military: 'Revolutionary Guards = Revolutionary Guard, IRGC; Coast Guard = US Coast Guard; Red Army; Royal Navy',
  police: 'Scotland Yard; Metropolitan Police = Met Police',
  ngo: 'Syrian Observatory for Human Rights; Salvation Army; Mercy Corps; International Rescue Committee; Norwegian Refugee Council; Confederation of British Industry; World Wildlife Fund = WWF; Médecins du Monde; CARE International; Islamic Relief; ActionAid; World Vision; Amnesty International = Amnesty; Human Rights Watch = HRW; Greenpeace; Oxfam; Save the Children; Médecins Sans Frontières = MSF, Doctors Without Borders; Transparency International',
};

export const worldBodies: readonly WorldBody[] = Object.entries(table).flatMap(([cls, list]) =>
  list.split(';').map((entry): WorldBody => {
    const [name = '', forms] = entry.split('=').map((part) => part.replace(/\s+/g, ' ').trim());
    return { name, forms: forms?.split(', ') ?? [], class: cls as OrganizationClass };
  }),
);
