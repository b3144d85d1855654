/** English nouns for people taken together, as far as their form does not tell it. Origin: our own list. */

/** Bodies, and plurals of people: what takes positions as such. */
export const bodiesOfPeople: ReadonlySet<string> = new Set(
  `crew crews journalists physicians paramedics students members lawmakers legislators senators deputies mps councillors rebels guerrillas insurgents militants
  nurses doctors staff unions banks residents parents families clergy directors countries states nations governments ministers democrats republicans
  opposition government board management executive parliament senate cabinet council committee court union company army military federation alliance delegates
  parties republics forces authorities separatists congress legislature assembly house houses chamber chambers activists scientists academics fans tenants businesses
  councils judges airlines peers monks commission tribunal regulator panel jury synod servants clubs campaigns groups group factions faction
  groupings movements movement militias militia coalition bloc tribes clans associations organisations organizations charities ngos agencies
  companies firms cooperatives communities congregations churches universities colleges schools hospitals leagues guilds chapters branches team teams industry lobby
  attendants accountants consultants inhabitants merchants peasants migrants immigrants
  agents presidents correspondents superintendents
  bishops priests imams rabbis elders chiefs bosses heads envoys diplomats generals professionals individuals police public electorate
  people men women citizens civilians patients customers users clients victims survivors relatives friends colleagues neighbours neighbors
  leaders leadership representatives politicians clerks cooks pilots guards troops conservatives liberals socialists communists greens nationalists unionists
  economists experts pensioners consumers passengers commuters critics opponents proponents backers advocates plaintiffs
  athletes coaches referees employees trustees refugees nominees league community`.split(/\s+/),
);

/** Plurals in -ers and -ors that are no people. */
export const thingsInErs: ReadonlySet<string> = new Set(
  `offers numbers orders papers letters powers matters centers computers containers shoulders boarders quarters borders headquarters chapters answers
  covers tenders waters rivers towers layers flowers winters summers dinners corners fingers others tankers bunkers barriers carriers
  cylinders parameters meters metres liters litres servers routers printers scanners sensors errors doors floors factors sectors mirrors indicators
  reactors motors tractors corridors colors flavors favors harbors honors labors rumors neighbours tumors vectors monitors detectors transistors
  processors generators elevators escalators conveyors anchors disorders remainders reminders folders headers footers posters stickers newsletters
  trailers boosters adapters transfers prayers showers engagers freezers boilers bumpers bulldozers helicopters skyscrapers shelters shutters
  sweaters trousers slippers sneakers diapers counters registers clusters disasters monsters theaters semesters filters fibers timbers
  ladders feathers leathers gathers differs suffers refers considers remembers delivers recovers discovers enters alters utters triggers lingers hovers
  lowers follows allows wonders ponders renders surrenders fosters hinders spiders tigers burgers ledgers dangers mergers
  takeovers pushovers stopovers turnovers handovers makeovers leftovers hangovers crossovers`.split(/\s+/),
);
