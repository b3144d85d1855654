/** A body as a report names it → what shows, wherever it is named, that the name is cut or that it is something else's: then it has no page, however likely its words. */
import type { LocalEntity } from '../../model/mention.ts';
import { isAcronym } from '../../text/acronyms.ts';
import { legalForms } from '../../text/name-words.ts';
import { isCapitalised, spellingOf, type Token } from '../../text/tokens.ts';
import { titleHeads } from '../data/offices.ts';
import { organizationHeads } from '../data/organizations.ts';
import { lexemeOf, list } from '../names/tagger/lexis.ts';
import type { Reading } from '../reading.ts';

/** Token indexes, half open. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

/** One place where it is named, with the words around it by how far they stand from the name; the empty string outside of the sentence. */
interface Around {
  readonly body: LocalEntity;
  readonly words: readonly string[];
  readonly before: (n: number) => string;
  readonly behind: (n: number) => string;
  readonly tokens: readonly Token[];
  readonly place: Place;
  /** Who is named at a token. */
  readonly named: (i: number) => LocalEntity | undefined;
}

type Question = (around: Around) => boolean;

const questions: readonly (readonly [sign: string, asked: Question])[] = [
  [
    'no body: its name is cut',
    (a) => isHalfOfList(a) || isHalfOfOffice(a) || isHalfOfGroup(a) || isGlued(a) || isLedIn(a),
  ],
  ['no body: a sum of money', ({ words }) => words.some((w) => /[$£€¥]|^\p{Lu}{1,3}\d[\d.,]/u.test(w))],
  ['no body: a people', isPeople],
  ['no body: a person', isPerson],
  [
    'no body: an office',
    ({ words }) =>
      words.every(
        (w) => titleHeads.has(w.toLowerCase()) || /^(?:chief|prime|deputy|vice|lord|official|queen|king)$/i.test(w),
      ) &&
      (words.length > 1 || !organizationHeads.has(words[0]?.toLowerCase() ?? '')),
  ],
  ['no body: a building', ({ words }) => words.length > 1 && buildings.test(words.at(-1)?.toLowerCase() ?? '')],
  [
    'no body: a work or a law',
    ({ words }) => works.test(words.at(-1)?.toLowerCase() ?? '') && !offices.test(words[0]?.toLowerCase() ?? ''),
  ],
];

/** Signs that hold of every place. */
export function noBody(
  { document, namedAt }: Pick<Reading, 'document' | 'namedAt'>,
  body: LocalEntity,
  places: readonly Place[],
): string[] {
  if (document.source.quality === 'degraded' || places.length === 0) return [];
  const { tokens, sentenceOf } = document;
  const arounds = places.map((place): Around => {
    const at = (i: number): string => (sentenceOf[i] === sentenceOf[place.first] ? (tokens[i]?.lower ?? '') : '');
    return {
      body,
      words: body.name.split(/\s+/),
      before: (n) => at(place.first - n),
      behind: (n) => at(place.last - 1 + n),
      tokens,
      place,
      named: (i) => namedAt.get(i)?.entity,
    };
  });
  const ship = arounds.some(isShip) ? ['no body: a ship'] : [];
  const place = arounds.some(isPlace) && arounds.every((a) => isPlace(a) || isWhere(a)) ? ['no body: a place'] : [];
  return [...questions.flatMap(([sign, asked]) => (arounds.every(asked) ? [sign] : [])), ...ship, ...place];
}

/** "the Farming, Water and |Fisheries Committee|". */
function isHalfOfList({ words, before, tokens, place, named }: Around): boolean {
  const list = tokens[place.first - 2];
  return (
    /^(?:and|&)$/.test(before(1)) &&
    before(2) !== '' &&
    list !== undefined &&
    isCapitalised(list) &&
    named(place.first - 2) === undefined &&
    words.length > 1 &&
    organizationHeads.has(words.at(-1)?.toLowerCase() ?? '')
  );
}

const offices = /^(?:office|ministry|department|commission|institute|cent(?:re|er)|committee|agency|council|bureau)$/;

/** "the U.N. Office for the |Coordination of Relief|", "the |U.N. Office| for the Coordination". */
function isHalfOfOffice({ words, before, behind, tokens, place }: Around): boolean {
  const the = before(1) === 'the' ? 2 : 1;
  if (before(the) === 'for' && offices.test(before(the + 1))) return true;
  const next = tokens[place.last + (behind(2) === 'the' ? 2 : 1)];
  return (
    behind(1) === 'for' && offices.test(words.at(-1)?.toLowerCase() ?? '') && next !== undefined && isCapitalised(next)
  );
}

/** "Parents for |Public Schools|": ordinary words behind those who stand for them. */
const isHalfOfGroup = ({ body, words, before, tokens, place }: Around): boolean =>
  body.class === undefined &&
  before(1) === 'for' &&
  /^\p{Lu}\p{Ll}+s$/u.test(tokens[place.first - 2]?.text ?? '') &&
  words.every((word) => (lexemeOf(spellingOf(word)).lists & list.ordinary) !== 0);

/** "QRS/|TU|", "7|Q| Holdings". */
function isGlued({ tokens, place }: Around): boolean {
  const [before, own, next] = [tokens[place.first - 1], tokens[place.first], tokens[place.last]];
  if (before?.kind === 'number' && own?.spaced === false) return true;
  return before?.text === '/' && !own?.spaced && isAcronym(own?.text ?? '') && next?.text !== '/';
}

/** "|Biscuit-maker Acme|", "|Kenya-allied Borel|": what it makes or whose it is stands before its name; "|Acme's 'Borel|", "|MPs back Borel|": words of a headline. */
const isLedIn = ({ words }: Around): boolean =>
  /^M[ES]?Ps$/.test(words[0] ?? '') ||
  (words.some((w) => /^['‘"“]\p{L}/u.test(w)) && !words.some((w) => /\p{L}['’"”]$/u.test(w))) ||
  words.some((w) => /\p{L}-(?:maker|based|owned|backed|allied|led|listed)$/u.test(w));

/** A word that no class, head or form shows to be a body. */
const isPlain = ({ body, words }: Around): boolean =>
  body.class === undefined && words.length === 1 && !isAcronym(words[0] ?? '');

function isPeople(a: Around): boolean {
  return (
    isPlain(a) &&
    (/^(?:majority|minority|ethnic|tribes?|tribal|clans?|people|population|faction|herders|farmers)$/.test(
      a.behind(1),
    ) ||
      /^(?:ethnic|majority|minority)$/.test(a.before(1)))
  );
}

const areas =
  /^(?:campus|fjord|fiord|bay|gulf|strait|lake|mountains?|peninsula|neighbou?rhood|district|suburb|town|city|village|port|island|islands|province|region|county|state|area|borough)$/;
const sites =
  /^(?:mines?|rivers?|valleys?|district|region|province|neighbou?rhood|suburb|village|dam|airport|field|basin|peninsula|camp|prison|border)$/;

/** "the town of Quorl", "the Quorl valley", "in Quorl Rural District". */
const isPlace = (a: Around): boolean =>
  a.body.class === undefined && !isAcronym(a.words[0] ?? '') && (isWithin(a) || isCalledPlace(a));

const isWithin = (a: Around): boolean =>
  isWhere(a) && a.words.length > 1 && areas.test(a.words.at(-1)?.toLowerCase() ?? '');

const isCalledPlace = (a: Around): boolean =>
  (a.words.length === 2 && /^(?:Port|Fort|Mount|Lake|Cape|Upper|Lower)$/.test(a.words[0] ?? '')) ||
  (a.before(1) === 'at' && /^(?:mine|smelter|plant|refinery|colliery|shipyard|camp|crossing)$/.test(a.before(2))) ||
  (a.before(1) === 'of' && areas.test(a.before(2))) ||
  sites.test(a.behind(1)) ||
  (a.before(1) === 'to' && [3, 4, 5].some((n) => a.before(n) === 'from'));

/** Where something is, or of whose people it is told: this bodies share with places. */
const isWhere = (a: Around): boolean =>
  /^(?:in|near|at|around|outside|across|from|,)$/.test(a.before(a.before(1) === 'the' ? 2 : 1)) ||
  /^(?:residents|villagers)$/.test(a.behind(1));

const buildings =
  /^(?:building|mosque|cathedral|basilica|towers?|bridge|stadium|square|tunnel|monument|castle|plaza|arena|statue|skyscraper|street|avenue|highway|motorway|expressway|beach|canal)$/;

/** "the members Jo Roe and |Ann Doe|", "Jo Roe and |Ann Doe|, the secretary-general". */
function isPerson({ words, before, behind, named, place }: Around): boolean {
  const isName = words.length > 1 && words.length < 4 && words.every((w) => /^\p{Lu}\p{L}*\p{Ll}$/u.test(w));
  const last = words.at(-1)?.toLowerCase() ?? '';
  // "Jo Roe QC"
  if (words.length > 2 && /^(?:QC|KC|MEP|[OMC]BE|PhD)$/.test(words.at(-1) ?? '')) return true;
  if (!isName || organizationHeads.has(last) || legalForms.has(last) || last === 'incorporated') return false;
  const article = /^(?:the|an?)$/.test(behind(2)) ? 3 : 2;
  return (
    (before(1) === 'and' && named(place.first - 2)?.kind === 'person') ||
    (behind(1) === ',' && article === 3 && titleHeads.has(behind(article)))
  );
}

/** "the |MV Sunrise|", "the ferry |Halden Star|", "aboard the |Halden Star|": a ship may be called like a newspaper. What "sank" may be a firm's shares. */
const isShip = ({ body, words, before, behind }: Around): boolean =>
  /^(?:M[VS]|SS|HMS|USS|RMS)$/.test(words[0] ?? '') ||
  (before(1) === 'carrier' && /^(?:bulk|aircraft|container|car|crude)$/.test(before(2))) ||
  ((body.class === undefined || body.class === 'media') &&
    words.length > 1 &&
    (ships.test(before(1)) ||
      (before(1) === 'the' && /^(?:aboard|board)$/.test(before(2))) ||
      isSailed(before) ||
      (behind(1) === ',' &&
        [3, 4, 5].some(
          (n) =>
            ships.test(behind(n)) &&
            /^(?:|[,.]|that|which|with|owned|operated|carrying|built|chartered)$/.test(behind(n + 1)),
        )) ||
      founders.test(`${behind(1)} ${behind(2)}`)));

/** "passengers of the |Halden Star|", "towed the |Halden Star|". */
function isSailed(before: (n: number) => string): boolean {
  if (before(1) !== 'the') return false;
  return (
    /^(?:towed|boarded|rammed|refloated|salvaged)$/.test(before(2)) ||
    (/^(?:of|from)$/.test(before(2)) && aboard.test(before(3))) ||
    (before(2) === 'with' && before(3) === 'collided')
  );
}

const aboard = /^(?:passengers|crew|captain|skipper|master|wreck|wreckage|deck|decks|hull|bow|cargo|survivors)$/;
const founders =
  /^(?:capsized|foundered|(?:ran|run) aground|went down|set sail|listed to|docked (?:in|at)|sank (?:off|in|near|on))\b/;

const ships =
  /^(?:ferry|ferryboat|vessel|tanker|supertanker|liner|trawler|freighter|yacht|frigate|destroyer|submarine|warship|steamer|barge|catamaran|schooner|cutter|ship|boat|cruiser|icebreaker|tug|tugboat|\S+-flagged)$/;

/** "a Clean Air Resolution". */
const works =
  /^(?:resolution|legislation|constitution|bill|act|policy|product|disaster|treaty|accord|agreement|special|spokesmen|spokesman)$/;
