/** Which names English gives the article "the": a list of our own, after common usage. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns that a body's name ends in when it is spoken of with "the": the Security Council, the health ministry. */
export const bodies: ReadonlySet<string> = list(
  'company agency administration alliance assembly association authority army board brigade brigades bureau cabinet chamber coalition college commission committee ' +
    'confederation congress constabulary convention corporation corps council court crescent cross department directorate executive exchange federation force forces foundation ' +
    'front fund gazette government group guard guardian guild herald inspectorate institute institution journal judiciary kremlin league legislature ministry movement nations navy ' +
    'network observer office opposition organisation organization panel parliament party patrol pentagon police politburo post presidency reserve secretariat senate service ' +
    'society state states telegraph times treasury tribunal tribune trust union unit vatican watchdog',
);

/** States whose names are plural or say what kind of state they are; seats, chambers and movements that English names with "the". */
export const withThe: RegExp =
  /^(?:united |people.s republic|republic of|democratic republic|kingdom of|dominican republic|czech republic|central african republic|european |philippines$|netherlands$|bahamas$|maldives$|seychelles$|comoros$|gambia$|white house$|kremlin$|commons$|lords$|house of|world bank$|bank of |university of |[\p{L}]+ strip$|vatican$|taliban$|pentagon$|hague$)/iu;

/** An acronym that is read letter by letter and names a body of many: the UN, the EU, the IMF. Others stand alone: Nato, Opec, Unesco. */
export const lettersWithThe: ReadonlySet<string> = list(
  'UN EU IMF WTO WHO FBI CIA US UK UAE USA PLO IRA BBC IAEA OECD EPA FDA SEC FTC RAF ICC ICJ ECB',
);
