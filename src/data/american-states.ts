/** The states of the United States, by name and as wire copy abbreviates them behind a town. Origin: public geography, AP usage. */

const americanStates = new Set(
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland
  |Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma
  |Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming`
    .split('|')
    .map((name) => name.trim()),
);
export const isAmericanState = (name: string): boolean => americanStates.has(name);

/** Without stops and spaces. */
const abbreviations = new Set(
  `Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev NH NJ NM NY NC ND Okla Ore Pa Penn RI SC SD Tenn Tex Va Vt Wash
  WVa Wis Wyo DC`.split(/\s+/),
);
export const isStateAbbreviation = (text: string): boolean => abbreviations.has(text.replace(/[.\s\u2060]/g, ''));

/** Of Canada, as wire copy abbreviates its provinces. */
const provinceAbbreviations = new Set('Ont Que Alta Sask Man BC NB NS NL PEI Nfld'.split(' '));
export const isProvinceAbbreviation = (text: string): boolean =>
  provinceAbbreviations.has(text.replace(/[.\s\u2060]/g, ''));
