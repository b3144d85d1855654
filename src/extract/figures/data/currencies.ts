/** Currency signs, codes and words → ISO 4217. Origin: our own lists, the codes from the standard's table. */

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
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['fj', 'FJD'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
  ['ec', 'XCD'],
  ['b', 'BND'],
  ['bds', 'BBD'],
  ['bz', 'BZD'],
  ['g', 'GYD'],
  ['l', 'LRD'],
  ['m', 'MYR'],
  ['n', 'NAD'],
  ['z', 'ZWL'],
]);

/** Letters at a pound sign: "E£5". */
export const poundPrefixes: ReadonlyMap<string, string> = new Map([
  ['e', 'EGP'],
  ['le', 'EGP'],
  ['ir', 'IEP'],
  ['c', 'CYP'],
  ['s', 'SDG'],
]);

/** One letter or "Sh" written to the digits of a sum: "R898bn", "K20 million"; what several countries write is settled by `national`. */
export const letters: ReadonlyMap<string, string> = new Map([
  ['r', 'ZAR'],
  ['p', 'PHP'],
  ['k', 'ZMW'],
  ['n', 'NGN'],
  ['sh', 'KES'],
]);

/** Codes and short forms that stand before or behind the number; the codes that are words, too, left out. */
export const codes: ReadonlyMap<string, string> = new Map([
  ...'usd eur gbp jpy cny inr aud cad chf sek nok dkk pln brl mxn zar krw try ils ngn kes hkd sgd nzd thb huf czk ron aed ars bdt bgn bhd clp egp etb fjd ghs hrk idr isk jmd kwd kzt lkr myr npr omr pgk php pkr qar rwf sar ttd twd tzs uah ugx uyu vnd xaf xof zmw'
    .split(' ')
    .map((code): [string, string] => [code, code.toUpperCase()]),
  ['rs', 'INR'],
  ['rmb', 'CNY'],
  ['fr', 'CHF'],
  ['sfr', 'CHF'],
  ['dm', 'DEM'],
  ['ff', 'FRF'],
  ['bfr', 'BEF'],
  ['skr', 'SEK'],
  ['nkr', 'NOK'],
  ['dkr', 'DKK'],
  ['bt', 'THB'],
  ['cfa', 'XOF'],
  ['ksh', 'KES'],
  ['kshs', 'KES'],
  ['shs', 'KES'],
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
