/** A word → whether it has the shape of a verb in the past. */

const irregular: ReadonlySet<string> = new Set(
  `became began bought broke brought built came cast chose did drew drove fell felt fought found gave got grew had held kept knew laid led left lost made meant met paid put
  ran rose said sat saw sent set shook showed shut sold sought spent split spoke spread stood struck swung taught threw told took went wore won wrote`.split(
    /\s+/,
  ),
);
const noVerbs =
  /^(?:need|indeed|speed|seed|feed|breed|deed|greed|weed|red|bed|hundred|\p{Ll}*shed|infrared|crooked|rugged|wicked|sacred|allied|naked|united|unprecedented)$/u;

/** "rejected", "spurned", "chose". */
export const hasActingShape = (text: string): boolean =>
  irregular.has(text) || (/^\p{Ll}{2,}ed$/u.test(text) && !noVerbs.test(text));
