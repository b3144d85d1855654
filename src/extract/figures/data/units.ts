/** Words of measurement behind a number → the unit as it is compared and shown. */

const table: Readonly<Record<string, string>> = {
  km: 'km kms kilometre kilometres kilometer kilometers kilometre-long',
  metres: 'metre metres meter meters m',
  cm: 'cm centimetre centimetres centimeter centimeters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  miles: 'mile miles mi',
  'nautical miles': 'nm',
  feet: 'foot feet ft',
  inches: 'inch inches',
  yards: 'yard yards',
  hectares: 'hectare hectares ha',
  acres: 'acre acres',
  tonnes: 'tonne tonnes ton tons t',
  kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  grams: 'gram grams gramme grammes g',
  mg: 'mg milligram milligrams',
  litres: 'litre litres liter liters',
  ml: 'ml millilitre millilitres milliliter milliliters',
  gallons: 'gallon gallons',
  barrels: 'barrel barrels bbl bbls',
  'barrels a day': 'bpd',
  bags: 'bag bags',
  'sq km': 'sq-km',
  bushels: 'bushel bushels',
  ounces: 'ounce ounces oz',
  MW: 'mw megawatt megawatts',
  GW: 'gw gigawatt gigawatts',
  kW: 'kw kilowatt kilowatts',
  MWh: 'mwh',
  kWh: 'kwh',
  TWh: 'twh',
  degrees: 'degree degrees °c °f celsius',
  mph: 'mph',
  'km/h': 'kph kmh',
  knots: 'knot knots',
  seconds: 'second seconds sec secs',
  minutes: 'minute minutes min mins',
  hours: 'hour hours hr hrs',
  days: 'day days',
  nights: 'night nights',
  weeks: 'week weeks',
  months: 'month months',
  years: 'year years',
  decades: 'decade decades',
  centuries: 'century centuries',
  times: 'times',
  ppm: 'ppm',
  'basis points': 'bps',
};

export const units: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([unit, forms]) => forms.split(' ').map((form): [string, string] => [form, unit])),
);

/** Stretches of time: how long, not how many. */
export const timeUnits: ReadonlySet<string> = new Set(
  'seconds minutes hours days nights weeks months years decades centuries'.split(' '),
);
/** How long, high or deep: what is measured is the noun beside them. */
export const lengthUnits: ReadonlySet<string> = new Set('km metres cm mm miles feet inches yards'.split(' '));

/** "52 metres of water", "60 km long": the quality that is measured. */
export const dimensions: ReadonlyMap<string, string> = new Map([
  ['long', 'length'],
  ['wide', 'width'],
  ['high', 'height'],
  ['tall', 'height'],
  ['deep', 'depth'],
  ['thick', 'thickness'],
  ['across', 'width'],
]);
