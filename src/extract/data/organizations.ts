/** English words that head or end names of organizations, each with the class it tells. Origin: our own list. */
import type { OrganizationClass } from '../../model/values.ts';

const table: Readonly<Record<OrganizationClass, string>> = {
  government: 'government cabinet administration authorities kremlin presidency chancellery executive',
  ministry: 'ministry ministries department treasury exchequer secretariat defra',
  'armed group': 'militia militias brigade brigades insurgents rebels guerrillas front jihad mujahideen',
  military:
    'army navy forces guard guards marines corps regiment battalion fleet infantry airforce militaries coastguard command',
  police: 'police constabulary gendarmerie carabinieri sheriff',
  'international body': 'nations secretariat cross crescent commonwealth',
  court: 'court courts tribunal judiciary bench',
  legislature:
    'parliament congress senate assembly knesset bundestag duma lords commons legislature diet riksdag storting cortes',
  'central bank': '',
  company: `inc inc. ltd ltd. limited plc corp corp. corporation company co co. llc llp lp ag sa gmbh nv bv spa oy ab asa holdings holding group
    industries enterprises ventures partners associates airlines airways air motors automotive motor electronics pharmaceuticals pharma
    pharmaceutical laboratories labs therapeutics biosciences biotech oil petroleum gas energy power electric utilities water steel metals mining
    minerals resources chemicals foods beverages breweries brewery stores supermarkets retail capital securities investments
    investment insurance assurance bank banks bancorp financial finance trust technologies technology systems software
    networks telecom telecommunications communications mobile wireless railways railway rail railroad lines line shipping logistics freight
    ferries cruises terminals ports construction builders homes properties estates realty hotels resorts restaurants studios
    pictures entertainment records games toys clothing apparel textiles works shipyard shipyards yards foundry mills robotics aerospace aviation
    defence dynamics semiconductor semiconductors solutions services international worldwide brands products`,
  party:
    'party parties coalition alliance bloc democrats republicans liberals conservatives greens socialists labour tories labor fianna fine',
  union: 'union unions federation confederation guild brotherhood teamsters syndicate',
  media: `times post herald tribune gazette chronicle journal guardian telegraph mirror mail express observer monitor courier dispatch
    star news newspaper newspapers broadcasting radio television tv magazine press review weekly daily echo argus advertiser sentinel
    examiner inquirer bulletin channel wire media network`,
  university: 'university college school institute academy polytechnic faculty universities',
  hospital: 'hospital hospitals clinic infirmary medical hospice',
  ngo: 'foundation charity society campaign watch action trust relief aid network amnesty initiative children rights association',
  'sports club':
    'fc f.c. united city rovers wanderers athletic club clubs rangers town albion county hotspur cf sc afc team cricket rugby league',
  agency: `agency agencies authority commission bureau service office board inspectorate regulator directorate administration committee
    ombudsman registry observatory survey laboratory centre center corps patrol task`,
  other:
    'organization organisation association council committee institute institution museum church synagogue mosque cathedral temple theatre orchestra choir club',
};

/** Last or first word of a name, lower case → class. The first class that lists a word has it. */
export const organizationHeads: ReadonlyMap<string, OrganizationClass> = new Map(
  Object.entries(table)
    .flatMap(([cls, list]) =>
      list.split(/\s+/).map((word): [string, OrganizationClass] => [word, cls as OrganizationClass]),
    )
    .filter(([word]) => word !== '')
    .reverse(),
);

const nouns: Readonly<Partial<Record<OrganizationClass, string>>> = {
  company: `airline carrier insurer lender bank retailer maker manufacturer drugmaker carmaker shipbuilder steelmaker brewer publisher firm company giant operator developer
    supplier contractor utility conglomerate startup shares share stock shareholder shareholders investors profit profits revenue sales turnover factory
    plant customers takeover bid merger brand subsidiary dividend`,
  union:
    'union strike strikers stewards walkout ballot balloted stoppage picket pickets dockers miners teachers nurses drivers seafarers wage',
  party:
    'party opposition seats candidate candidates voters votes caucus manifesto faction ruling governing conservative liberal socialist centre-left centre-right coalition',
  'armed group':
    'fighters rebels rebel guerrillas guerrilla militants militant insurgents insurgent gunmen movement ambush militia',
  military: 'troops soldiers regiment battalion barracks',
  media:
    'newspaper broadcaster daily weekly station magazine website reporter interview told quoted viewers readers channel',
  agency: 'regulator agency watchdog authority inspector inspectors investigators forecasters wire',
  ngo: 'charity campaigners campaign activists volunteers volunteer non-profit advocacy thinktank pressure',
  'sports club':
    'striker winger midfielder defender goalkeeper club fans goal league coach transfer side squad season players footballer',
  university: 'professor lecturer academics students economist historian researcher',
  hospital: 'patients surgeon ward clinic doctors',
  court: 'judge judges ruling verdict sentenced appeal justices',
  legislature: 'lawmakers deputies mps chamber speaker passed vote voted debate',
  'international body': 'summit member-states delegates envoy peacekeepers loan',
  'central bank': 'rate rates inflation governor monetary',
  ministry: 'minister civil officials',
  police: 'officers detectives arrested constable',
};

/** Nouns beside a name, lower case → the class they speak for. */
export const contextNouns: ReadonlyMap<string, OrganizationClass> = new Map(
  Object.entries(nouns).flatMap(([cls, list]) =>
    list.split(/\s+/).map((word): [string, OrganizationClass] => [word, cls as OrganizationClass]),
  ),
);

/** What bodies deal with, of words that texts at large have as names or as heads of firms: "Ministry of Water and Energy". */
export const fields: ReadonlySet<string> = new Set(
  `affairs arts aviation children commerce communications construction consumer culture defence defense education electricity
  employment energy environment families family finance fisheries foods forestry gas health housing humanities industry insurance
  justice labor labour languages logistics markets media metals minerals mining oil parks peace people planning ports power press
  railways reconciliation relief research resources retail rights safety science sciences security services shipping society sport
  sports steel technology telecommunications tenants tourism trade transport veterans water welfare women works youth`.split(
    /\s+/,
  ),
);

/** Whose "Bank of …" is the central bank, by the bank's own name; "Bank of Ireland" or "Bank of China" is a bank of commerce. */
export const centralBanksOf: readonly string[] = (
  'albania algeria botswana canada england estonia eritrea finland france ghana greece guyana israel italy jamaica japan korea ' +
  'latvia lithuania mauritius mexico mongolia mozambique namibia portugal russia slovenia spain sudan tanzania thailand uganda zambia'
).split(' ');

/** What a firm makes or does, at the end of a name that is cut before it: "Quorl Dairy" is called Quorl. Heads that tell a class do so, too. */
export const trades: ReadonlySet<string> = new Set(
  `airline aircraft airport airports aluminium aluminum beverage brewing building cement chemical china clinic copper crystal cruise dairy cheese
    electricity electronic engineering estate farm farming farms fashion film films food glass gold health healthcare hotel housing industrial
    machinery manufacturing material materials metal mineral mines packaging paper petrochemical petrochemicals plastics platinum pottery
    property publishing rubber savings security shoes solar sport sports steelworks store studio supermarket system telecoms textile tire tires
    toy trading tyre tyres brothers sons cooperative co-operative partnership`.split(/\s+/),
);
