/** A title made from the words around a number → whether a reader would stumble over it: then the number is told in passing. */
import { monthNames } from './calendar.ts';
import { oncePerWord } from './once.ts';

/** Words of a clause, of a comparison or of somebody who is not named. */
const clause =
  /\b(?:their|theirs|its|his|her|our|ours|my|your|who|whose|which|that|because|while|although|than|nor|neither|not|also|whether|if|relatively|increasingly)\b/i;
/** A verb that has stayed from the clause: "Rise in consists of pay", "Salaries in Northport range". */
const verbs =
  / (?:consists?|includes|contains|makes|is|are|was|were|has|had|will|would|says|said|it|they|he|she)(?: |$)|\p{Lu}\p{L}+ range$/u;
const doubled = /\b(?:of|in|on|at|by|to|for|from|with) (?:of|in|on|at|by|to|for|from|with)\b/;
const cutOff =
  /(?:^| )an? (?:\d+|\p{L}+)-(?:day|week|month|year|hour)$|(?:^| )(?:and|or|of|the|a|an|to|in|by|for|with|on|at|worth|above|below|nearer|minus|depending|according|alone|almost|additional|further|the (?:amount|number|level|size|value|rate|share))$/iu;
/** What is so far, so deep or based there the title does not say. */
const ofNothing =
  /^Distances? in \p{Ll}+$|^(?:Acres|Hectares|Miles|Kilometres|Metres|Feet|Tonnes|Gallons|Barrels) under\b|\b[Ss]hares? (?:of|in) .*per share$|^(?:Distance|Depth|Height|Width|Speed)(?: in \p{L}+)?(?: \p{L}+)? (?:in|at|from|of|near) \p{Lu}|^\S+-based\b|^Members (?:created|formed|established|set up)\b|^Members in \p{Lu}|^Length of (?:the )?(?:life|term|stay|trip|journey|run)(?: \(.*\))?$|^(?:Square|Cubic) \p{L}+(?: \(.*\))?$|^\p{L}+ing in (?:kilometres|miles|metres|feet)\b|^(?:Takeover bid|Loan deal|Merger proposal|Proposed price)$|^(?:Package in|Deal of|Value for) |^Share of (?:almost|nearly|about|roughly|around|some|over|more|less) |^(?:Calling|Asking|Seeking) for\b/u;
const openVerbs =
  /^(?:Represent|Reveal|Pay|Giv|Mak|Tak|Leav|Bring|Caus|Offer|Seek|Includ|Follow|Gett|Hav|Putt|Show|Add|Send)ing \p{Ll}/u;
const opensOdd =
  /^(?:Above|Below|Additional|Almost|Nearly|Full|Want|Home|Crest|Rest|Another|More|Less|Least|Just|Only|Up|Down|Includes?|Ones|Small Ones|Level per)\b/;
/** "at four plants in Ruritania in Gale Bay" */
const twoPlaces = new RegExp(`\\bin \\p{Lu}.* in (?:the )?(?!(?:${monthNames.join('|')})\\b)\\p{Lu}`, 'u');
/** A number that is none of a date, a name or a compound: "Three instalments", not "Length of the three-year deal". */
const counted = /(?:^| )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred)(?![-\p{L}])/iu;

/** "Proposed of Acme", "the's war": what is left of a phrase that was cut. */
const broken =
  /\bthe (?:pence|dollars?|euros?|pounds?|cents?) (?:offer|bid)\b|\(\s*\)|^Distance in \p{L}+ \p{L}+ed\b|^\p{L}+ed (?:of|in|by|under)\b|\b(?:the|an?)['’]s\b|\ban? \p{Ll}+ed (?:in|of|at|on)\b|['’]s (?:of|in|at|by|under|for|to)\b|(?:^| )[$£€,;]|\b(\p{L}+) \1\b|\bvotes voting\b|^\p{L} | voting$|(?:^| )-\p{L}|\bto [$£€]?\d[\d.,]*(?:p|c|bn|m|%)/iu;
/** Done to somebody with something that the title leaves out: "Americans to be given", "people sent", "ways recommended by Acme". */
const openVerb =
  / (?:given|told|asked|made|put|set|forced|allowed|required|joined|signed|considered|obliged|urged|called|got|getted|sent(?: out)?|deemed|launched|counted|covered|named|added)(?: \(.*\))?$| (?:claimed|recommended|added|named) by /;
/** Names alone say whose it may be, and not what: "Acme Iberian". */
const onlyNames = /^\p{Lu}[\p{L}.&'’-]*(?: \p{Lu}[\p{L}.&'’-]*)+$/u;

/** "in the Attack On Northport": words of a headline. */
const shoutedSmall = /\p{L} (?:On|In|At|Of|For|To|By|With|Over|After|From|Near) \p{Lu}/u;

/** Reading, joining and naming a figure all ask about the same titles. */
export const isOdd: (title: string) => boolean = oncePerWord(
  (title) =>
    [
      clause,
      verbs,
      doubled,
      cutOff,
      opensOdd,
      openVerbs,
      twoPlaces,
      counted,
      broken,
      openVerb,
      onlyNames,
      ofNothing,
      shoutedSmall,
    ].some((pattern) => pattern.test(title)),
  120,
  5_000,
);
