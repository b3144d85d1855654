/** A state's name or seat in its sentence → whether plain rules of English say that it is a mere place there. */
import { legalForms } from '../../../text/name-words.ts';
import { titleHeads, titleModifiers } from '../../data/offices.ts';
import { compass, regions } from '../../data/regions.ts';
import type { Document } from '../../document.ts';
import { compound } from '../edges.ts';
import type { Features } from '../tagger/features.ts';
import { list } from '../tagger/lexis.ts';
import { factsOf } from '../tagger/words.ts';
import { type StateRun, stateRunsBefore } from './runs.ts';
import { isStateName, type StateMatch } from './states.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** A town stands there; who is told, warned or pressed stands behind a noun of telling. */
const placing = words(
  'in at near outside inside from to into towards toward through around across via throughout within off',
);
const telling = words(
  'message warning appeal letter threat threats aid pressure response offer proposal support demand demands plea ultimatum visit close loyal linked friendly answer according owed approval consent permission backing orders instructions go-ahead funding money loan loans concessions assurances guarantees denial confirmation statement pledge',
);
/** "Kenya police": the state's name is an adjective before them. */
const attributed = words(
  'rebels rebel police court courts flood floods earthquake quake crash attack attacks bombing crisis war conflict border coast capital airport team deaths death toll election elections vote map storm cyclone wildfire wildfires blast ferry train strike protests protest rescue peace landslide landslides drought famine cup economy inflation',
);
/** Past participles and the like behind initials: verbs of what the state did. */
const verbal =
  /ed$|ly$|^(?:put|gave|took|made|began|sent|held|kept|withdrew|won|lost|met|sought|broke|went|came|saw|knew|thought|found|left|paid|cut|set|let|led|drew|chose|wants|needs|seeks)$/;

export function isMerePlace(
  document: Document,
  features: Features,
  runs: readonly StateRun[],
  n: number,
  isNamed: (token: number) => boolean,
): boolean {
  const run = runs[n];
  if (!run) return false;
  const scene = sceneOf(document, features, run);
  if (isHomeOfFirm(scene, run) || isAdjective(scene, run) || isOwner(scene, run, isNamed)) return true;
  if (isDescribed(scene, run) || isWhereTownLies(scene, run) || opensReport(scene, run)) return true;
  return [run, ...stateRunsBefore(document, runs, n)].some((r) => isBehindPlacing(sceneOf(document, features, r), r));
}

interface Scene {
  /** Lower-cased; empty outside the sentence. */
  readonly lower: (token: number) => string;
  readonly text: (token: number) => string;
  readonly lists: (token: number) => number;
  readonly isCapital: (token: number) => boolean;
}

function sceneOf({ tokens, sentenceOf }: Document, { lexemes }: Features, { first }: StateRun): Scene {
  const has = (i: number): boolean => sentenceOf[i] !== undefined && sentenceOf[i] === sentenceOf[first];
  return {
    lower: (i) => (has(i) ? (tokens[i]?.lower ?? '') : ''),
    text: (i) => (has(i) ? (tokens[i]?.text ?? '') : ''),
    lists: (i) => (has(i) ? (lexemes[i]?.lists ?? 0) : 0),
    isCapital: (i) => has(i) && lexemes[i]?.isCapitalised === true,
  };
}

/** "Hollin Corp of Sweden said it": the firm says it. */
function isHomeOfFirm({ lower, isCapital }: Scene, { first }: StateRun): boolean {
  if (lower(first - 1) !== 'of') return false;
  const end = first - 2;
  return isCapital(end) && legalForms.has(lower(end));
}

/** "southern Kenya", "the capital Nairobi", "Nairobi, the capital", "U.S. goods", "Kenya police", "US District Judge". */
function isAdjective(scene: Scene, { first, last, match }: StateRun): boolean {
  const { lower, text } = scene;
  if (compass.has(lower(first - 1)) || lower(first - 1) === 'capital') return true;
  if (lower(last) === ',' && /^(?:the|its|their)$/.test(lower(last + 1)) && lower(last + 2) === 'capital') return true;
  if (match.form === 'seat' && lower(first - 1) === ',' && lower(first - 2) === 'capital') return true;
  if (/^(?:is|was)$/.test(lower(last)) && lower(last + 1) === 'the' && /^(?:world|only)$/.test(lower(last + 2)))
    return true;
  // "Kenya had 40 cases": counted there.
  if (/^(?:has|had|have)$/.test(lower(last)) && /^[\d,.]+$/.test(lower(last + 1)) && tolls.test(lower(last + 2)))
    return true;
  if (isBeforeItsOwn(scene, { first, last, match })) return true;
  // "Norway Prime Minister Jo Dolan".
  if (match.form === 'name' && scene.isCapital(last) && isTitle(lower(last), lower(last + 1))) return true;
  // "Oslo and Norway-listed".
  if (/^(?:and|or)$/.test(lower(last)) && compound.test(lower(last + 1))) return true;
  // "U.S.-based Hollin Corp"; "U.S.-backed" says who backs it.
  if (lower(last) === '-' && lower(last + 1) !== 'backed' && compound.test(`-${lower(last + 1)}`)) return true;
  return (
    !match.state.isBloc &&
    last - first === 1 &&
    /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.)+\p{Lu}?)$/u.test(text(first)) &&
    isAttribute(scene, first, last)
  );
}

/** "Kenya police"; "the only U.S. state without": one of them. */
const isBeforeItsOwn = ({ lower, text, isCapital }: Scene, { first, last, match }: StateRun): boolean =>
  (match.form === 'name' && attributed.has(lower(last)) && !isCapital(last)) ||
  (/^(?:\p{Lu}\.?){2,}$/u.test(text(first)) && lower(last) === 'state' && lower(first - 1) !== '');

const isTitle = (word: string, next: string): boolean =>
  titleHeads.has(word) || (titleModifiers.has(word) && (titleHeads.has(next) || titleModifiers.has(next)));

const tolls = /^(?:new|more|cases?|deaths?|dead|infections?|people|probable|confirmed|suspected)$/;

/** "Norway is the second-largest exporter": told of, as a country is. "Norway is ready" acts. */
const isDescribed = ({ lower }: Scene, { last }: StateRun): boolean =>
  /^(?:is|was|remains|became)$/.test(lower(last)) && /^(?:the|an?|one|home|now|still|among)$/.test(lower(last + 1));

/** "Dayton, |Norway|,": behind a town and a comma, and nothing that it does behind it. */
const isWhereTownLies = ({ lower, text, isCapital }: Scene, { first, last }: StateRun): boolean =>
  lower(first - 1) === ',' &&
  isCapital(first - 2) &&
  factsOf(lower(first - 2)).isCity &&
  !isStateName(text(first - 2)) &&
  /^[,.;)]?$/.test(lower(last));

/** "Norway: Black boxes found", "WASHINGTON (QXP) Nov 17": what a headline or a report is filed under. */
function opensReport({ lower, text }: Scene, { first, last, match }: StateRun): boolean {
  if (lower(first - 1) !== '') return false;
  if (lower(last) === ':') return true;
  return match.form === 'seat' && lower(last) === '(' && text(first) === text(first).toUpperCase();
}

/** Initials right before a small noun or a title are an adjective. "The US plans", "US cuts aid" are not. */
function isAttribute({ lower, lists, isCapital }: Scene, first: number, last: number): boolean {
  const next = lower(last);
  if (!/^\p{L}{2,}/u.test(next) || next === 'government') return false;
  if (isCapital(last)) return titleHeads.has(next) || titleModifiers.has(next);
  if ((lists(last) & (list.functional | list.saying)) !== 0 || verbal.test(next)) return false;
  const opens = lower(first - 1) === '' || /^(?:the|and)$/.test(lower(first - 1));
  return !(opens && next.endsWith('s'));
}

/** "Kenya's Harbour Board": the body acts. "Kenya's largest bank" is none of its doings. */
const isOwner = ({ lower }: Scene, { last }: StateRun, isNamed: (token: number) => boolean): boolean =>
  /^['’]s$/.test(lower(last)) &&
  (isNamed(last + 1) || /^(?:\p{L}+est|most|main|leading|only|top|capital)$/u.test(lower(last + 1)));

/** The same for degraded text, as far as its words are left: "in the capit , oslo", "flew to oslo". */
export function isStemmedPlace(tokens: Document['tokens'], first: number, match: StateMatch): boolean {
  const lower = (i: number): string => tokens[i]?.lower ?? '';
  const p = /^(?:the|,)$/.test(lower(first - 1)) ? first - 2 : first - 1;
  if (lower(p) === 'capit' || compass.has(lower(first - 1))) return true;
  return match.form === 'seat' && placing.has(lower(p)) && !telling.has(lower(p - 1));
}

/** Behind "from": who is asked or has told something, in the words before. */
const told = (lower: Scene['lower'], preposition: number): boolean =>
  [1, 2, 3].some((k) => telling.has(lower(preposition - k)) || asking.test(lower(preposition - k)));

const asking =
  /^(?:calls?|requests?|promises?|refusal|reaction|word|notice|protests?|objections?|criticism|opposition|resistance|guarantees?|help|mediators?|envoys?|hear|heard|sought|seeking|seek|won|win|received|receive|came|come|comes|independence|freed|bought|buy|proposals?|offers?|answers?|signals?)$/;

/** "restore peace to Norway", "a trip to Norway". */
const goals =
  /^(?:peace|order|democracy|stability|calm|trips?|journey|flights?|flew|fly|flown|travel|travelled|traveled|tour|returned?|exports|troops|visitors|moved|fled|exile|deported|extradited|extradition|came|went|gone|border)$/;

const lying = /^(?:among|in|across|throughout|near|around|outside|inside|within)$/;

/** "shift to London", "officials from Ghana and Togo". */
function isBehindPlacing({ lower }: Scene, { first, last, match }: StateRun): boolean {
  const p = lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (lower(p) === 'from' && !told(lower, p) && !/^['’]s$/.test(lower(last))) return true;
  if (lower(p) === 'to' && goals.test(lower(p - 1)) && !/^['’]s$/.test(lower(last))) return true;
  if (
    /^(?:outskirts|suburbs|streets|city|town|centre|center|north|south|east|west|parts|areas)$/.test(lower(p - 1)) &&
    lower(p) === 'of'
  )
    return true;
  // "felt as far away as Oslo".
  if (match.form === 'seat' && lower(p) === 'as' && /^(?:far|away)$/.test(lower(p - 1))) return true;
  // "markets including Kenya and Ghana", "in Kenya and Ghana"; "in Kenya's view" is another thing.
  if (lower(p) === 'including' || (lower(p) === 'as' && lower(p - 1) === 'such')) return true;
  // "the border with Norway"; "in Central Asia, Japan and Norway"
  if (lower(p) === 'with' && /^(?:border|frontier)$/.test(lower(p - 1))) return true;
  if (lower(p) === ',' && regions.has(`${lower(p - 2)} ${lower(p - 1)}`) && placing.has(lower(p - 3))) return true;
  if (lying.test(lower(p)) && !/^['’]s$/.test(lower(last))) return true;
  return match.form === 'seat' && placing.has(lower(p)) && !telling.has(lower(p - 1));
}
