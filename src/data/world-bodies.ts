/**
 * Organizations that any newspaper reader knows by name or initials: bodies of states, news agencies, parliaments.
 * Parties, armed groups and companies are absent on purpose: a report must say what they are. Origin: our own list.
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
    Organization for Security and Co-operation in Europe = OSCE; European Commission = EC; European Parliament; European Council; Council of Europe;
    UNICEF = Unicef; UNESCO = Unesco; UNHCR; UNRWA = Unrwa; International Committee of the Red Cross = ICRC, Red Cross; Red Crescent;
    International Labour Organization = ILO; Food and Agriculture Organization = FAO; Inter-American Development Bank = IDB;
    Asian Development Bank = ADB; Economic Community of West African States = ECOWAS, Ecowas; Organization of American States = OAS; Interpol`,
  'central bank':
    'European Central Bank = ECB; Federal Reserve = Fed, US Federal Reserve; Bank of England; Bank of Japan',
  agency: `Central Intelligence Agency = CIA; Federal Bureau of Investigation = FBI;
    Environmental Protection Agency = EPA; National Security Agency = NSA; Food and Drug Administration = FDA; NASA = Nasa; Eurostat;
    European Medicines Agency = EMA; Centers for Disease Control and Prevention = CDC; Securities and Exchange Commission = SEC; MI5; MI6`,
  media: `BBC = BBC News, British Broadcasting Corporation; CNN; NBC = NBC News; CBS = CBS News; ABC News; Fox News; NPR; Sky News; ITV; Al Jazeera = Al-Jazeera; Al Arabiya = Al-Arabiya;
    Politico; Bloomberg = Bloomberg News; New York Times; Washington Post; Wall Street Journal; Financial Times; Guardian; Economist; Le Monde;
    Der Spiegel; El País = El Pais; Xinhua; Tass = TASS; Interfax; Kyodo; Yonhap; Anadolu; Reuters; Agence France-Presse = AFP; Associated Press = AP`,
  ministry: 'State Department = US State Department; Pentagon; Foreign Office; Home Office; Treasury',
  legislature:
    'Parliament; Congress = US Congress; Senate = US Senate; House of Representatives; House of Commons = Commons; House of Lords = Lords; Knesset; Bundestag; Duma = State Duma; Lok Sabha; Majlis',
  military: 'Revolutionary Guards = Revolutionary Guard, IRGC; Coast Guard = US Coast Guard; Red Army; Royal Navy',
  police: 'Scotland Yard; Metropolitan Police = Met Police',
  ngo: 'Amnesty International = Amnesty; Human Rights Watch = HRW; Greenpeace; Oxfam; Save the Children; Médecins Sans Frontières = MSF, Doctors Without Borders; Transparency International',
};

export const worldBodies: readonly WorldBody[] = Object.entries(table).flatMap(([cls, list]) =>
  list.split(';').map((entry): WorldBody => {
    const [name = '', forms] = entry.split('=').map((part) => part.replace(/\s+/g, ' ').trim());
    return { name, forms: forms?.split(', ') ?? [], class: cls as OrganizationClass };
  }),
);
