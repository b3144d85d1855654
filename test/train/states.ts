/** The countries of world-countries → src/data/states.json: names, adjectives and capitals of each state. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';

const countries = createRequire(import.meta.url)('world-countries') as Countries;

// Adjectives that differ from the name of the people ("British" – Briton), and short forms; our own additions.
const adjectives: Readonly<Record<string, readonly string[]>> = {
  GB: ['British', 'Briton', 'Britons'],
  US: ['American', 'Americans'],
  DK: ['Danish', 'Dane', 'Danes'],
  FI: ['Finnish', 'Finn', 'Finns'],
  SE: ['Swedish', 'Swede', 'Swedes'],
  PL: ['Polish', 'Pole', 'Poles'],
  ES: ['Spanish', 'Spaniard', 'Spaniards'],
  TR: ['Turkish', 'Turk', 'Turks'],
  NL: ['Dutch'],
  IE: ['Irish'],
  IL: ['Israeli', 'Israelis'],
  PS: ['Palestinian', 'Palestinians'],
  PH: ['Filipino', 'Filipinos', 'Philippine'],
  SA: ['Saudi', 'Saudis'],
  AE: ['Emirati', 'Emiratis'],
  AF: ['Afghan', 'Afghans'],
  AR: ['Argentine', 'Argentinian'],
  CH: ['Swiss'],
  NZ: ['New Zealander', 'New Zealanders'],
  KR: ['South Korean', 'South Koreans'],
  KP: ['North Korean', 'North Koreans'],
  GR: ['Greek', 'Greeks'],
  PT: ['Portuguese'],
  FR: ['French'],
  SK: ['Slovak', 'Slovaks'],
  CZ: ['Czech', 'Czechs'],
  RS: ['Serbian', 'Serb', 'Serbs'],
  HR: ['Croatian', 'Croat', 'Croats'],
  BA: ['Bosnian', 'Bosnians'],
  SI: ['Slovenian', 'Slovene'],
  IS: ['Icelandic', 'Icelander'],
  IQ: ['Iraqi', 'Iraqis'],
  YE: ['Yemeni', 'Yemenis'],
  KW: ['Kuwaiti', 'Kuwaitis'],
  QA: ['Qatari', 'Qataris'],
  OM: ['Omani', 'Omanis'],
  BD: ['Bangladeshi', 'Bangladeshis'],
  PK: ['Pakistani', 'Pakistanis'],
  SO: ['Somali', 'Somalis'],
  TJ: ['Tajik', 'Tajiks'],
  UZ: ['Uzbek', 'Uzbeks'],
  KZ: ['Kazakh', 'Kazakhs'],
  KG: ['Kyrgyz'],
  TM: ['Turkmen'],
  TH: ['Thai', 'Thais'],
  MM: ['Burmese', 'Myanmar'],
  CD: ['Congolese'],
  CI: ['Ivorian', 'Ivorians'],
  LU: ['Luxembourg'],
  VA: ['Vatican'],
  XK: ['Kosovar', 'Kosovan'],
  MK: ['Macedonian'],
};
const shortForms: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'U.S.', 'USA', 'U.S.A.', 'United States', 'United States of America', 'America'],
  GB: ['UK', 'U.K.', 'United Kingdom', 'Britain', 'Great Britain'],
  AE: ['UAE', 'U.A.E.', 'Emirates'],
  KR: ['South Korea', 'Republic of Korea'],
  KP: ['North Korea'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  CG: ['Republic of Congo', 'Congo-Brazzaville'],
  CZ: ['Czech Republic', 'Czechia'],
  CI: ['Ivory Coast', "Côte d'Ivoire", "Cote d'Ivoire"],
  MM: ['Myanmar', 'Burma'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'],
  NL: ['Netherlands', 'Holland'],
  PS: ['Palestine'],
  VA: ['Vatican', 'Holy See', 'Vatican City'],
  RU: ['Russia', 'Russian Federation'],
  SY: ['Syria'],
  TL: ['East Timor', 'Timor-Leste'],
  CV: ['Cape Verde'],
  SZ: ['Swaziland', 'Eswatini'],
  BA: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia and Herzegovina'],
  MK: ['Macedonia', 'North Macedonia'],
  CN: ['China', "People's Republic of China"],
  BO: ['Bolivia'],
  TW: ['Taiwan'],
  HK: ['Hong Kong'],
};
/** Where the seat of government that reports speak of is not the capital listed, and buildings that stand for it. */
const seats: Readonly<Record<string, readonly string[]>> = {
  US: ['Washington', 'Washington DC', 'Washington, D.C.', 'White House', 'Capitol Hill'],
  GB: ['London', 'Downing Street', 'Whitehall', 'Number 10', 'No 10', 'No. 10', 'Westminster'],
  RU: ['Moscow', 'Kremlin'],
  FR: ['Paris', 'Elysee', 'Élysée', "Quai d'Orsay"],
  IL: ['Jerusalem', 'Tel Aviv'],
  CN: ['Beijing'],
  KR: ['Seoul', 'Blue House'],
  KP: ['Pyongyang'],
  UA: ['Kyiv', 'Kiev'],
  TR: ['Ankara'],
  ZA: ['Pretoria'],
  NL: ['Hague', 'Amsterdam'],
  BR: ['Brasilia', 'Brasília'],
  IN: ['New Delhi', 'Delhi'],
  MM: ['Naypyidaw', 'Naypyitaw'],
  PS: ['Ramallah'],
  TW: ['Taipei'],
  JP: ['Tokyo'],
  DE: ['Berlin'],
  BO: ['La Paz'],
  LK: ['Colombo'],
  NG: ['Abuja'],
  TZ: ['Dodoma', 'Dar es Salaam'],
  CL: ['Santiago', 'La Moneda'],
  AR: ['Buenos Aires', 'Casa Rosada'],
  VA: ['Vatican City'],
};
// Names that are first of all something else in English reports ("Georgia" the US state is left to context).
const ambiguous = new Set([
  'Victoria',
  'San José',
  'Georgetown',
  'Stanley',
  'Hamilton',
  'Kingston',
  'Jamestown',
  'Adamstown',
  'King Edward Point',
  'Basse-Terre',
  'Saint-Denis',
  'Willemstad',
  'Road Town',
  'Plymouth',
  'The Valley',
  'Gustavia',
  'Alofi',
  'Avarua',
  'Saint Helier',
  'Douglas',
  'Washington D.C.',
]);

const plural = (word: string): string[] =>
  /(?:an|i|er|ard|ole|ese|ish|ch|ss)$/.test(word) && /(?:an|i|er)$/.test(word) ? [word, `${word}s`] : [word];
const states = countries
  .filter((country) => country.independent || ['TW', 'PS', 'XK', 'HK', 'GL', 'PR'].includes(country.cca2))
  .map((country) => {
    const code = country.cca2;
    const name =
      code === 'US'
        ? 'United States'
        : code === 'GB'
          ? 'United Kingdom'
          : code === 'MM'
            ? 'Myanmar'
            : code === 'TR'
              ? 'Turkey'
              : country.name.common;
    const demonym = country.demonyms?.eng?.m ?? '';
    const adjective = [...plural(demonym), ...(adjectives[code] ?? [])].filter((word) => word !== '' && word !== name);
    const capital = country.capital.filter((city) => !ambiguous.has(city) && city !== name);
    return {
      name,
      forms: [...new Set([name, country.name.common, country.name.official, ...(shortForms[code] ?? [])])],
      adjectives: [...new Set(adjective)].sort(),
      seats: [...new Set([...capital, ...(seats[code] ?? [])])],
    };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const origin =
  'Names, adjectives and capitals from world-countries (mledoze, ODbL 1.0), a produced extract under the same licence; ' +
  'short forms, further adjectives, seats and buildings of government added by hand.';
writeFileSync(
  new URL('../../src/data/states.json', import.meta.url),
  `${JSON.stringify({ origin, states }, null, 1)}\n`,
);
console.log(`${states.length} states`);
