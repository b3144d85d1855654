/** English nouns that say what sort of body an organization is. Origin: our own list. */
export const descriptiveNouns: ReadonlySet<string> = new Set(
  `company companies firm group giant maker manufacturer producer operator carrier airline airlines bank lender insurer retailer supermarket chain brewer refiner
  builder developer supplier contractor utility shipper conglomerate subsidiary startup start-up broker fund investor brand publisher broadcaster newspaper
  daily weekly magazine tabloid station channel network website agency union federation association guild charity foundation campaign coalition alliance
  movement party faction militia army insurgency organisation organization body watchdog regulator authority council commission committee ministry department
  institute university college school hospital clinic club team court tribunal parliament legislature lobby think-tank cooperative co-operative society
  church sect museum laboratory owner rival parent partner distributor exporter importer miner steelmaker carmaker drugmaker planemaker shipyard port
  telescope service forum exchange firm's syndicate cartel gang wing arm unit foundry`.split(/\s+/),
);
