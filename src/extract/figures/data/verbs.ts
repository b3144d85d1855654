/** Verbs outside the table of events: irregular participles, particles, and states in which people can be counted. */
import { phrasesBy } from '../../../text/phrases.ts';
import { stem } from '../../../text/stem.ts';

/** Past or base form → participle, of common irregular verbs. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'gave given/give given/began begun/begin begun/broke broken/break broken/brought brought/bring brought/caught caught/catch caught/chose chosen/' +
    'choose chosen/came come/drew drawn/draw drawn/drove driven/drive driven/ate eaten/fell fallen/fed fed/fought fought/flew flown/fly flown/' +
    'forgot forgotten/froze frozen/grew grown/had had/heard heard/hid hidden/knew known/laid laid/lay laid/led led/lead led/left left/leave left/' +
    'meant meant/met met/meet met/rode ridden/ran run/run run/said said/saw seen/see seen/set set/shook shaken/shot shot/shoot shot/showed shown/show shown/' +
    'sang sung/sat sat/slept slept/spoke spoken/stole stolen/stood stood/swore sworn/swept swept/taught taught/teach taught/tore torn/told told/thought thought/' +
    'threw thrown/throw thrown/understood understood/woke woken/wore worn/wove woven/wrote written/write written/kept kept/put put/bore borne/bear borne/took taken/take taken/hung hung/dealt dealt/bent bent/crept crept/dug dug/leapt leapt/rose risen/shrank shrunk/sank sunk/sprang sprung/spread spread/stuck stuck/swung swung/wept wept/wound wound'
  )
    .split('/')
    .map((entry): [string, string] => entry.split(' ') as [string, string]),
);

/** "taken", "driven": participles that end otherwise than in -ed. */
export const irregularParticiples: ReadonlySet<string> = new Set(
  [...irregular.values()].filter(
    (word) => !/^(?:left|set|put|said|come|had|run|read|become|lay|led|spread|wound|met|heard)$/.test(word),
  ),
);

/** Finite forms that look like plural nouns or bare nouns. */
export const finiteVerbs: ReadonlySet<string> = new Set(
  'asks wants needs says puts gets makes takes gives shows means costs brings sees keeps pays owes offers faces seeks expects believes thinks hopes plans aims agrees tells adds becomes remains seems appears includes involves requires reaches exceeds totals equals covers holds owns runs lies stands lives works calls leaves leads begins starts ends goes came went gave made took found got kept left held ran stood met told spoke wrote knew thought felt became began brought bought sent spent built lost won paid said showed grew fell rose drew drove flew broke chose cost needed wanted asked agreed expected hoped planned called used called tried'.split(
    ' ',
  ),
);

const notVerbs: ReadonlySet<string> = new Set(
  'counted tallied exceed succeed proceed bleed hundred red bed united speed breed need seed indeed instead sacred naked said told had came thought knew meant saw heard understood fell ran grew stood sat met wanted asked called hoped warned agreed decided believed claimed estimated reached exceeded totalled totaled topped numbered averaged passed climbed dropped jumped increased decreased declined lasted remained'.split(
    ' ',
  ),
);

/** "diverted" → "diverted", "gave" → "given", "diverting" → "diverted"; undefined where the word is no fit verb. */
export function participleOf(word: string): string | undefined {
  if (notVerbs.has(word)) return undefined;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/[a-z]{2,}ed$/.test(word)) return word;
  if (!/[a-z]{3,}ing$/.test(word) || noVerbs.has(word)) return undefined;
  const base = word.slice(0, -3);
  return irregular.get(base) ?? irregular.get(`${base}e`) ?? `${base}ed`;
}

/** Say how many there are, or lead on to what is done. */
const noDeeds: ReadonlySet<string> = new Set(
  'be have do get make include total reach exceed number become remain need want face mean require involve average last say call ask tell wait hit top pass rise fall grow drop climb increase decrease decline approach surpass comprise contain work go come happen stay live stand look help let keep see feel know think believe hope expect agree try begin start stop end lie sit run'.split(
    ' ',
  ),
);

/** Of one form in every tense, and more often nouns. */
const alike: ReadonlySet<string> = new Set('cost bid bet burst split broadcast forecast'.split(' '));

/** Verbs of two syllables that double their last letter: "permitted", "transferred". */
const stressedLast =
  /^(?:(?:per|com|ad|sub|o|re|e|trans|re-ad)mit|(?:re|pre|de|in|con|trans)fer|(?:oc|re|in|con)cur|(?:com|ex|pro|re|dis|im)pel|con?trol|(?:pa|en)trol|equip|regret|forget|abet|rebut|allot|outfit|deter|defer|acquit|unplug|unpin)$/;

/** "fire" → "fired", "plan" → "planned", "drive" → "driven", of the form that stands behind "will" and "to". */
export function participleOfBase(word: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(word) || noDeeds.has(word) || notVerbs.has(word)) return undefined;
  const known = irregular.get(word);
  if (known !== undefined || alike.has(word)) return known ?? word;
  if (/(?:ed|ing|ly)$/.test(word)) return undefined;
  if (word.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  if (stressedLast.test(word)) return `${word}${word.at(-1)}ed`;
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word) ? `${word}${word.at(-1)}ed` : `${word}ed`;
}

const noVerbs: ReadonlySet<string> = new Set(
  'during including following according concerning regarding involving morning evening building meeting being having nothing something anything everything spring string among totalling reaching numbering saying costing remaining using covering'.split(
    ' ',
  ),
);

export const particles: ReadonlySet<string> = new Set('off out up in down aside away back over on'.split(' '));

const states = [
  ['on strike', 'on strike'],
  ['off the job', 'on strike'],
  ['downed tools', 'on strike'],
  ['walked off', 'walked out'],
  ['at risk', 'at risk'],
  ['in serious condition', 'seriously injured'],
  ['in critical condition', 'critically injured'],
  ['in a serious condition', 'seriously injured'],
  ['in a critical condition', 'critically injured'],
  ['in hospital', 'in hospital'],
  ['in custody', 'in custody'],
  ['in captivity', 'held'],
  ['in detention', 'in custody'],
  ['in jail', 'in jail'],
  ['in prison', 'in jail'],
  ['without power', 'without power'],
  ['without electricity', 'without power'],
  ['without water', 'without water'],
  ['no electricity', 'without power'],
  ['no power', 'without power'],
  ['no water', 'without water'],
  ['without homes', 'made homeless'],
  ['out of work', 'out of work'],
  ['unaccounted for', 'missing'],
  ['from their homes', 'displaced'],
  ['left homeless', 'made homeless'],
  ['made homeless', 'made homeless'],
  ['taken hostage', 'taken hostage'],
  ['taken captive', 'taken hostage'],
  ['taken to hospital', 'taken to hospital'],
  ['held hostage', 'held'],
  ['held captive', 'held'],
  ['took part', 'taking part'],
  ['taken part', 'taking part'],
  ['still missing', 'missing'],
  ['not been found', 'missing'],
  ['lost their lives', 'killed'],
  ['laid off', 'laid off'],
  ['in favour', 'in favour'],
  ['in favor', 'in favour'],
  ['against', 'against'],
] as const;

interface State {
  readonly words: readonly string[];
  readonly state: string;
}

/** Words behind a noun → the states they may tell, by the first of them. */
export const statesBy: (word: string | undefined) => readonly State[] = phrasesBy(
  states.flatMap(([phrase, state]): State[] => {
    const words = phrase.split(' ');
    return [
      { words, state },
      { words: words.map(stem), state },
    ];
  }),
);

/** Say how sure it is that something happened: "reported missing", "presumed dead". */
export const epistemicWords: ReadonlySet<string> = new Set(
  'thought believed feared known presumed reported confirmed said expected estimated understood presum believ fear known confirm estim'.split(
    ' ',
  ),
);

/** What a disaster does where it comes about. */
export const strikes: RegExp =
  /^(?:struck|strikes|hit|hits|shook|rocked|rocks|devastated|swept|engulfed|flattened|buried|flooded|swamped)$/;
