/** Parts of the world that are no states: a report names them as places only. Origin: our own list, general geography. */

export const regions: ReadonlySet<string> = new Set(
  `latin america|north america|south america|central america|middle east|near east|far east|southeast asia|south east asia|central asia|south asia|east asia|asia pacific
  |eastern europe|western europe|central europe|northern europe|southern europe|north africa|west africa|east africa|southern africa|central africa|sub-saharan africa
  |horn of africa|persian gulf|gulf states|gulf of mexico|gulf of guinea|black sea|red sea|north sea|baltic sea|caspian sea|south china sea|mediterranean|mediterranean sea|strait of hormuz
  |suez canal|panama canal|balkans|baltics|caucasus|sahel|maghreb|levant|scandinavia|caribbean|indochina|himalayas|amazon basin|arctic|antarctica|district of columbia`
    .split('|')
    .map((name) => name.trim()),
);

/** Before a state or a continent they name a part of it: "northeast China". */
export const compass: ReadonlySet<string> = new Set(
  `north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower
  north-east north-west south-east south-west mainland inner outer`.split(/\s+/),
);

export const continents: ReadonlySet<string> = new Set(['africa', 'america', 'asia', 'europe', 'australia']);

/** "the towns of X and Y". */
export const settlements: ReadonlySet<string> = new Set(
  'town towns village villages city cities district districts province provinces island islands county counties port ports suburb suburbs township townships hamlet hamlets'.split(
    ' ',
  ),
);
