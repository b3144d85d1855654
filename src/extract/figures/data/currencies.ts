/** Currency signs, codes and words → ISO 4217. */

/** Signs with the letters before them: "US$", "A$". */
export const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['¢', 'GHS'],
]);

/** Letters at a dollar sign, before or behind it: "NZ$5", "$A5". */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aus', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['s', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['fj', 'FJD'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
  ['ec', 'XCD'],
]);

/** Letters written to the digits of a large sum: "R898bn", "K20 million"; what several countries write is settled by `national`. */
export const letters: ReadonlyMap<string, string> = new Map([
  ['r', 'ZAR'],
  ['p', 'PHP'],
  ['k', 'ZMW'],
  ['n', 'NGN'],
  ['sh', 'KES'],
  ['ksh', 'KES'],
  ['kshs', 'KES'],
  ['ush', 'UGX'],
  ['tsh', 'TZS'],
  ['rm', 'MYR'],
  ['rp', 'IDR'],
  ['dh', 'AED'],
  ['dhs', 'AED'],
  ['sr', 'SAR'],
  ['qr', 'QAR'],
  ['tk', 'BDT'],
]);

/** Codes and short forms that stand before or behind the number. */
export const codes: ReadonlyMap<string, string> = new Map([
  ...'usd eur gbp jpy cny inr aud cad chf sek nok dkk pln brl mxn zar krw try ils ngn kes hkd sgd nzd thb huf czk ron'
    .split(' ')
    .map((code): [string, string] => [code, code.toUpperCase()]),
  ['rs', 'INR'],
  ['rmb', 'CNY'],
  ['fr', 'CHF'],
  ['sfr', 'CHF'],
  ['dm', 'DEM'],
]);

/** Words behind the number that mean one currency, unless an adjective says which ("Canadian dollars"). */
export const words: ReadonlyMap<string, string> = new Map(
  (
    'dollar USD/dollars USD/dlr USD/dlrs USD/stg GBP/inti PEI/intis PEI/lire ITL/peseta ESP/pesetas ESP/guilder NLG/guilders NLG/escudo PTE/escudos PTE/drachma GRD/drachmas GRD/schilling ATS/schillings ATS/austral ARA/australs ARA/cruzado BRC/cruzados BRC/punt IEP/punts IEP/euro EUR/euros EUR/pound GBP/pounds GBP/quid GBP/sterling GBP/yen JPY/yuan CNY/renminbi CNY/rouble RUB/roubles RUB/ruble RUB/' +
    'rubles RUB/rand ZAR/shekel ILS/shekels ILS/zloty PLN/zlotys PLN/baht THB/won KRW/forint HUF/forints HUF/hryvnia UAH/hryvnias UAH/' +
    'naira NGN/ringgit MYR/rupiah IDR/dong VND/lira TRY/liras TRY/real BRL/reais BRL/lei RON/leu RON/lev BGN/leva BGN/koruna CZK/korunas CZK/' +
    'cedi GHS/cedis GHS/birr ETB/kwacha ZMW/taka BDT/riyal SAR/riyals SAR/dirham AED/dirhams AED/afghani AFN/guarani PYG/soles PEN/' +
    'rupee INR/rupees INR/peso MXN/pesos MXN/franc CHF/francs CHF/krona SEK/kronor SEK/krone NOK/kroner NOK/crown CZK/crowns CZK/dinar RSD/dinars RSD/' +
    'shilling KES/shillings KES/mark DEM/marks DEM/dram AMD/lari GEL/tenge KZT/som KGS/bitcoin BTC/bitcoins BTC'
  )
    .split('/')
    .map((entry): [string, string] => {
      const [word = '', code = ''] = entry.split(' ');
      return [word, code];
    }),
);

/** Hundredths. */
export const cents: ReadonlyMap<string, string> = new Map([
  ['pence', 'GBP pence'],
  ['penny', 'GBP pence'],
  ['p', 'GBP pence'],
  ['cent', 'USD cents'],
  ['cents', 'USD cents'],
  ['cts', 'USD cents'],
  ['kopecks', 'RUB kopecks'],
]);

/** Currencies that several countries call by one word, by the adjective or the country that settles which. */
export const national: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    australian: 'AUD',
    australia: 'AUD',
    canadian: 'CAD',
    canada: 'CAD',
    'new zealand': 'NZD',
    'hong kong': 'HKD',
    singapore: 'SGD',
    taiwan: 'TWD',
    taiwanese: 'TWD',
    american: 'USD',
    'u.s.': 'USD',
    us: 'USD',
    jamaican: 'JMD',
    namibian: 'NAD',
    fijian: 'FJD',
    zimbabwean: 'ZWL',
  },
  peso: {
    mexican: 'MXN',
    mexico: 'MXN',
    argentine: 'ARS',
    argentina: 'ARS',
    argentinian: 'ARS',
    chilean: 'CLP',
    chile: 'CLP',
    colombian: 'COP',
    colombia: 'COP',
    philippine: 'PHP',
    philippines: 'PHP',
    filipino: 'PHP',
    uruguayan: 'UYU',
    uruguay: 'UYU',
    cuban: 'CUP',
    cuba: 'CUP',
  },
  rupee: {
    indian: 'INR',
    india: 'INR',
    pakistani: 'PKR',
    pakistan: 'PKR',
    'sri lankan': 'LKR',
    'sri lanka': 'LKR',
    nepali: 'NPR',
    nepalese: 'NPR',
    nepal: 'NPR',
    mauritian: 'MUR',
    mauritius: 'MUR',
  },
  franc: {
    swiss: 'CHF',
    switzerland: 'CHF',
    french: 'FRF',
    cfa: 'XOF',
    congolese: 'CDF',
    rwandan: 'RWF',
    rwanda: 'RWF',
    belgian: 'BEF',
    senegal: 'XOF',
    senegalese: 'XOF',
    mali: 'XOF',
    malian: 'XOF',
    ivorian: 'XOF',
    'burkina faso': 'XOF',
    cameroon: 'XAF',
    chad: 'XAF',
    gabon: 'XAF',
  },
  krone: { norwegian: 'NOK', norway: 'NOK', danish: 'DKK', denmark: 'DKK' },
  krona: { swedish: 'SEK', sweden: 'SEK', icelandic: 'ISK', iceland: 'ISK' },
  crown: {
    czech: 'CZK',
    swedish: 'SEK',
    sweden: 'SEK',
    norwegian: 'NOK',
    norway: 'NOK',
    danish: 'DKK',
    denmark: 'DKK',
    icelandic: 'ISK',
    iceland: 'ISK',
  },
  dinar: {
    serbian: 'RSD',
    serbia: 'RSD',
    kuwaiti: 'KWD',
    kuwait: 'KWD',
    jordanian: 'JOD',
    jordan: 'JOD',
    iraqi: 'IQD',
    iraq: 'IQD',
    tunisian: 'TND',
    tunisia: 'TND',
    algerian: 'DZD',
    algeria: 'DZD',
    libyan: 'LYD',
    libya: 'LYD',
    bahraini: 'BHD',
    bahrain: 'BHD',
  },
  shilling: {
    kenyan: 'KES',
    kenya: 'KES',
    ugandan: 'UGX',
    uganda: 'UGX',
    tanzanian: 'TZS',
    tanzania: 'TZS',
    somali: 'SOS',
    somalia: 'SOS',
  },
  riyal: {
    saudi: 'SAR',
    'saudi arabia': 'SAR',
    qatari: 'QAR',
    qatar: 'QAR',
    yemeni: 'YER',
    yemen: 'YER',
    iranian: 'IRR',
    iran: 'IRR',
    omani: 'OMR',
    oman: 'OMR',
  },
  pound: {
    egyptian: 'EGP',
    egypt: 'EGP',
    lebanese: 'LBP',
    lebanon: 'LBP',
    syrian: 'SYP',
    sudanese: 'SDG',
    irish: 'IEP',
    british: 'GBP',
  },
  lira: { turkish: 'TRY', turkey: 'TRY', italian: 'ITL', lebanese: 'LBP' },
  dirham: { moroccan: 'MAD', morocco: 'MAD', emirati: 'AED' },
  leu: { moldovan: 'MDL', moldova: 'MDL', romanian: 'RON' },
  mark: { german: 'DEM', finnish: 'FIM', bosnian: 'BAM' },
  p: { philippines: 'PHP', philippine: 'PHP', filipino: 'PHP', botswana: 'BWP' },
  k: { zambia: 'ZMW', zambian: 'ZMW', 'papua new guinea': 'PGK' },
  sh: { kenya: 'KES', kenyan: 'KES', uganda: 'UGX', ugandan: 'UGX', tanzania: 'TZS', tanzanian: 'TZS', somalia: 'SOS' },
};

const singulars: ReadonlyMap<string, string> = new Map([
  ['kronor', 'krona'],
  ['kroner', 'krone'],
  ['pesos', 'peso'],
  ['lei', 'leu'],
]);

export const singular = (word: string): string => singulars.get(word) ?? word.replace(/s$/, '');

/** The last words of nations and peoples that have dollars of their own. */
export const dollarNations: ReadonlySet<string> = new Set(
  Object.entries(national.dollar ?? {}).flatMap(([place, code]) =>
    code === 'USD' ? [] : [place.split(' ').at(-1) ?? place],
  ),
);
