/** Names, titles and offices as they stand inside an English sentence: with which article, in which case they begin. */
import { bodies, lettersWithThe, withThe } from '../data/articles.ts';

/** "a company", "an international body", "a union", "an hour". By sound as far as the first letters tell it. */
export const withA = (words: string): string => `${opensWithVowel(words) ? 'an' : 'a'} ${words}`;

/** As it is spoken: "an hour", "a union", "an MP", "a U.S. judge". */
function opensWithVowel(words: string): boolean {
  if (/^\p{Lu}(?:\.?\p{Lu})+\b/u.test(words)) return /^(?!NATO\b)[AEFHILMNORSX]/.test(words);
  return /^(?:[aeiou]|hou|hono)/i.test(words) && !/^(?:uni(?!n|m)|eu|us[aeu]|one\b|once\b)/i.test(words);
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A company that says so in its name is spoken of without "the". */
const firm = /\s(?:Corp|Inc|Ltd|plc|PLC|Co|LLC|AG|SA|NV|GmbH|Bancorp|Airlines|Airways)\.?$/;

/** Before "of", "for", "in" and the like stands the noun that a name is about. */
const headOf = (name: string): string =>
  (name.split(/\s(?:of|for|on|in|to|at|by|from|against|between|with|set)\s|,|\s\(/)[0] ?? name)
    .trim()
    .split(/\s+/)
    .at(-1) ?? '';

/** Somebody's: then no article. A workers' union or a people's party is nobody's. */
const possessive = /(?:['’]s|s['’])\s/;
const owned = (name: string): boolean => /^(?!(?:people|children|women|men|farmer|worker)['’]s\s).*['’]s\s/i.test(name);
const determined = /^(?:the|a|an|its|his|her|their|this|that|our)\s/i;

/** "the United States", "the health ministry", "Acme". A name that has a determiner of its own gets none. */
export function named(name: string): string {
  if (determined.test(name)) return name.replace(/^The /, 'the ');
  if (owned(name) || firm.test(name)) return name;
  if (withThe.test(name) || lettersWithThe.has(name)) return `the ${name}`;
  return bodies.has(headOf(name).toLowerCase()) ? `the ${name}` : name;
}

const quantified =
  /^(?:\p{N}|some|several|many|most|few|two|three|four|five|six|seven|eight|nine|ten|one|no|all|both|another|other|unnamed\s\S+s\b|anonymous\s\S+s\b)/iu;

/** Somebody without a name: "a union official", "the health ministry", "diplomats". */
export function unnamed(words: string): string {
  const head = headOf(words);
  if (
    /^[“"]/.test(words) ||
    determined.test(words) ||
    owned(words) ||
    /['’] ?s\s/.test(words) ||
    quantified.test(words) ||
    !/^\p{Ll}/u.test(head)
  )
    return words;
  if (bare.has(head.toLowerCase())) return words;
  if (bodies.has(head.toLowerCase()) || massNouns.has(head.toLowerCase())) return `the ${words}`;
  return /[^s]s$|(?:men|people)$/.test(head) ? words : withA(words);
}

const massNouns = list('government military media press public management leadership opposition union army ministry');

/** They take no article. */
const bare = list('police staff people');

/** What a proposal can be, as the noun its title is about. */
const plans = list(
  'accord agreement amendment amendments bid bill blueprint budget ceasefire charter compromise concession concessions constitution contract deadline deal ' +
    'decree demand demands directive draft formula framework guarantee guarantees initiative injunction law legislation measure measures memorandum merger ' +
    'moratorium motion offer order outline package pact petition plan plans policy programme program project proposal proposals reform reforms regulation regulations ' +
    'request resolution roadmap rules scheme settlement solution statement strategy takeover terms text timetable transfer treaty truce ultimatum',
);

/** "the 90-day plan", "the plan for a ceasefire", "Acme’s offer"; a title that is a name ("Resolution 2334") stands alone. */
export function titled(title: string): string {
  if (determined.test(title)) return title.charAt(0).toLowerCase() + title.slice(1);
  const owner = /^(.+?)(?:['’]s?)\s/.exec(title)?.[1];
  if (possessive.test(title)) return owner !== undefined && named(owner) !== owner ? `the ${title}` : title;
  if (/^\p{L}+\s+\d/u.test(title)) return title;
  const [first = ''] = title.split(/[\s,]/);
  const common =
    plans.has(first.toLowerCase()) ||
    openers.has(first.toLowerCase()) ||
    compound.test(first) ||
    /^\p{Lu}\p{Ll}+ed$/u.test(first);
  // "Water Bill", "Bridging Proposal": a title written as a name keeps its capitals.
  const inside = common && !/^\S+\s+\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return plans.has(headOf(title).toLowerCase()) || common ? `the ${inside}` : inside;
}

/** Words that open a title and are no names, so that they lose their capital inside a sentence. */
const openers = list(
  'day long short limited full partial permanent temporary bridging updated revised new first second third latest final ceasefire peace pay joint draft emergency interim merger takeover ' +
    'hostile improved counter proposed amended compromise initial earlier original recovery rescue aid reform relief rent rail border prisoner',
);

/** "Three-phase", "Year-long": names in two parts have capitals in both. */
const compound = /^\p{L}\p{Ll}+-\p{Ll}/u;

/** Offices that many hold at once: "a spokesperson for", while there is one "prime minister of". */
const manyHold =
  /\b(?:spokes(?:man|woman|person)|member|advis[eo]r|analyst|official|senator|representative|professor|resident|lawyer|attorney|officer|employee|worker|reporter|correspondent|journalist|researcher|scientist|economist|geologist|seismologist|engineer|lecturer|historian|activist|campaigner|negotiator|mediator|diplomat|delegate|envoy|backbencher|councillor|congressman|congresswoman|lawmaker|legislator|MP|MEP|MSP|judge|justice|doctor|nurse|surgeon|teacher|driver|farmer|fisherman|broker|trader|consultant|expert|specialist|partner|steward|organi[sz]er|volunteer|survivor|witness|founder|shareholder|investor|player|striker|midfielder|goalkeeper|defender|forward|general|colonel|captain|sergeant|major|lieutenant)$/i;

/** "union members", "shareholders of Acme"; a name in one word may end in s and be one. */
export function isMany(words: string): boolean {
  const head = headOf(words);
  return (
    /(?:[^s]s|men|people)$/.test(head) && (/^\p{Ll}/u.test(head) || (words.startsWith(`${head} `) && words !== head))
  );
}

const abbreviated: readonly (readonly [RegExp, string])[] = [
  [/\blt\.? ?gov\./gi, 'lieutenant governor'],
  [/\batty\.? ?gen\./gi, 'attorney general'],
  [/\bgov\./gi, 'governor'],
  [/\bsen\./gi, 'senator'],
  [/\brep\./gi, 'representative'],
  [/\bgen\./gi, 'general'],
  [/\bcol\./gi, 'colonel'],
  [/\bcapt\./gi, 'captain'],
  [/\bmaj\./gi, 'major'],
  [/\blt\./gi, 'lieutenant'],
  [/\bbrig\./gi, 'brigadier'],
  [/\bcmdr\./gi, 'commander'],
  [/\bsgt\./gi, 'sergeant'],
  [/\badm\./gi, 'admiral'],
  [/\bprof\./gi, 'professor'],
];

/** "Gov." and "Sen." stand before names alone; in a sentence they are written out. */
export const writtenOut = (title: string): string =>
  abbreviated.reduce((t, [short, whole]) => t.replace(short, whole), title).trim();

/** "is the general secretary of" or "is a spokesperson for": an office with what goes before and after it. */
export function asOffice(title: string, former: boolean): string {
  const bare = title.trim();
  if (former) return withA(`former ${bare}`);
  if (determined.test(bare)) return bare;
  // "member of the political bureau", "adviser to the prime minister": the office is what stands before.
  const head = bare.split(/\s(?:of|for|to|at|in|on)\s/)[0] ?? bare;
  if (
    manyHold.test(head) &&
    !/^(?:chief|head|managing |general secretary|secretary[- ]general|director[- ]general|attorney general|auditor general)/i.test(
      head,
    )
  ) {
    return withA(bare);
  }
  return bare;
}

/** How an office is tied to its body: a spokesperson "for", an adviser "to", an analyst "at", all others "of". */
export function officeLink(title: string): 'for' | 'to' | 'at' | 'of' {
  const head = title.trim();
  if (/spokes(?:man|woman|person)$/i.test(head)) return 'for';
  if (/(?:advis[eo]r|envoy|ambassador|consultant)$/i.test(head)) return 'to';
  if (
    /(?:analyst|economist|professor|lecturer|researcher|geologist|seismologist|scientist|engineer|historian|partner|surgeon|doctor|nurse|trader|broker)$/i.test(
      head,
    )
  ) {
    return 'at';
  }
  return 'of';
}

/** "Demands", "Acme’s changes": a title that takes "were". */
export const isPlural = (title: string): boolean => /(?:[^s]s|men|people)$/.test(headOf(title).replace(/['’]s$/, ''));

/** "two", "12": small counts in words. */
export const countWord = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The unit of one: "one person", "1 ship". */
export const single = (unit: string): string =>
  unit === 'people' ? 'person' : unit.replace(/(?:(?<=[^s])s|(?<=(?:ss|sh|ch|x))es)$/, '');

export const capital = (words: string): string => words.replace(/^\p{Ll}/u, (c) => c.toUpperCase());

const askingVerbs = list('urge demand appeal request order plead insist ask press');

/**
 * True for a statement that asks somebody else for something: by its verb, or because its clause says what another must
 * do ("the port must reopen"). What a speaker says of itself ("we must wait", "it would have to close") asks nobody.
 */
export function asks(verb: string | undefined, clause: string): boolean {
  if (verb !== undefined && askingVerbs.has(verb)) return true;
  const said = clause.toLowerCase().replace(/^["“'‘`\s]+/, '');
  const owed = /^((?:[\p{L}\p{N}’'.-]+ ){1,9}?)(?:must|should|ought to|needs? to|ha[sd]? to|have to)\b/u.exec(
    said,
  )?.[1];
  if (
    owed === undefined ||
    /\b(?:if|unless|whether|whi?ch|what|how|why|when|not|would|will|could|may|might)\b/u.test(owed)
  )
    return false;
  // Neither of itself nor of nobody: "we must", "it would have to", "the longer they have to".
  return !/^(?:i|we|he|she|it|they|there|this|that|these|those|you)\b|\b(?:i|we|he|she|it|they|you) $/u.test(owed);
}

/** "European", "Polish", "Chinese", "Democratic", "Israeli", by their endings; "French" and "Dutch" by name. Capitals count. */
export const isPeople = (word: string): boolean => people.test(word);
const people = /^\p{Lu}\p{Ll}{2,}(?:an|ish|ese|ocratic|eli|aqi|ani)$|^(?:French|Dutch|Arab|Greek|Swiss|Thai|Czech)$/u;
