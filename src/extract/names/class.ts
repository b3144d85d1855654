/** An organization's words and what stands around its mentions → its class. */

import { worldBodies } from '../../data/world-bodies.ts';
import { type OrganizationClass, organizationClasses } from '../../model/values.ts';
import { isAcronym } from '../../text/acronyms.ts';
import { pushTo } from '../../text/groups.ts';
import { contentWords } from '../../text/name-forms.ts';
import { fold } from '../../text/name-words.ts';
import { oncePer } from '../../text/once.ts';
import { classPhrases } from '../data/class-phrases.ts';
import { contextNouns, organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { isStateName } from './states/states.ts';
import type { Features } from './tagger/features.ts';

/** For each class the weight of each feature. */
export type ClassWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Mentioned {
  readonly first: number;
  readonly last: number;
}

/** What tells the class: the name's words, nouns beside it ("the airline X"), titles of its people, what it owns. */
export function classFeatures(
  document: Document,
  features: Features,
  name: readonly string[],
  mentions: readonly Mentioned[],
): string[] {
  const out = new Set<string>(['bias']);
  out.add(`last ${contentWords(name).at(-1) ?? ''}`);
  out.add(`rule ${classByRule(name) ?? 'none'}`);
  if (isVague(name)) out.add('vague');
  if (isTeam(name)) out.add('team');
  if (name.length === 1 && isAcronym(name[0] ?? '')) out.add('acronym');
  const nouns: OrganizationClass[] = [];
  for (const mention of mentions) {
    const at = wordsAround(document, features, mention);
    for (const feature of beside(at, mention)) out.add(feature);
    const told = features.lexemes[mention.last]?.lower === 'ceo' ? 'company' : classTold(at, mention);
    if (told) out.add(`told ${told}`);
    nouns.push(...nounsBeside(at, mention));
  }
  for (const cls of nouns) out.add(out.has(`noun ${cls}`) ? `nouns ${cls}` : `noun ${cls}`);
  return [...out];
}

function nounsBeside(at: WordAt, { first, last }: Mentioned): OrganizationClass[] {
  const classes: OrganizationClass[] = [];
  for (let i = first - 4; i < last + 7; i++) {
    const cls = i < first || i >= last ? contextNouns.get(at(i)) : undefined;
    if (cls) classes.push(cls);
  }
  return classes;
}

/** Nouns that say what a body is, right before its name, right after it, or behind its comma. */
const isA: ReadonlyMap<string, OrganizationClass> = new Map(
  (
    [
      [
        'company',
        'airline carrier insurer lender retailer manufacturer drugmaker carmaker automaker shipbuilder steelmaker brewer publisher firm company conglomerate startup start-up brokerage',
      ],
      ['union', 'union'],
      ['party', 'party'],
      ['armed group', 'militia rebels guerrillas'],
      ['media', 'newspaper broadcaster daily weekly magazine tabloid'],
      ['agency', 'regulator watchdog'],
      ['ngo', 'charity'],
      ['sports club', 'club'],
      ['hospital', 'hospital'],
      ['university', 'university'],
    ] as const
  ).flatMap(([cls, nouns]) => nouns.split(' ').map((noun) => [noun, cls] as const)),
);
/** "aid group", "rebel movement", "labour federation": which sort of group it is. */
const sortsOfGroup: readonly (readonly [RegExp, OrganizationClass])[] = [
  ['ngo', 'aid|relief|rights|environmental|advocacy|campaign|pressure|lobby|humanitarian|consumer|conservation'],
  ['armed group', 'rebel|militant|guerrilla|armed|separatist|insurgent|islamist|jihadist|paramilitary'],
  ['company', 'retail|media|banking|mining|steel|energy|food|shipping|hotel|insurance|oil|engineering'],
  ['party', 'opposition|political'],
  ['union', 'labor|labour|trade-union'],
].map(([cls, sorts]) => [new RegExp(`^(?:${sorts})$`), cls as OrganizationClass] as const);

/** What a noun behind the comma says a body is, by itself or by the word before it. */
const toldBy = (at: WordAt, i: number): OrganizationClass | undefined =>
  isA.get(at(i)) ??
  (/^(?:group|movement|organi[sz]ation|federation|confederation)$/.test(at(i))
    ? sortsOfGroup.find(([sort]) => sort.test(at(i - 1)))?.[1]
    : undefined);

const officer = /^(?:ceo|cfo|founder|co-founder|shares|shareholders|stockholders|investors|stock|profits|revenues)$/;

/** "The Front won 12 seats", "won a third of the vote". */
const wonSeats = (at: WordAt, last: number): boolean =>
  /^(?:won|lost|took|gained|has|had|holds)$/.test(at(last)) &&
  [2, 3, 4, 5].some((n) => /^(?:seats|vote|votes)$/.test(at(last + n)));

function classTold(at: WordAt, { first, last }: Mentioned): OrganizationClass | undefined {
  // "the biggest union, the Seafarers Association,"
  const apposed = at(first - 1) === 'the' && at(first - 2) === ',' ? isA.get(at(first - 3)) : undefined;
  const beside = toldBy(at, first - 1) ?? toldBy(at, last) ?? apposed;
  if (beside) return beside;
  // "Acme shares", "Acme's shareholders", "shares in Acme".
  const next = /^['’]s$/.test(at(last)) ? last + 1 : last;
  if (officer.test(at(next)) || (at(next) === 'chief' && at(next + 1) === 'executive')) return 'company';
  if (/^(?:in|of)$/.test(at(first - 1)) && /^(?:shares|stake|shareholders|stockholders)$/.test(at(first - 2)))
    return 'company';
  return wonSeats(at, last) ? 'party' : toldBehind(at, last);
}

/** "Acme, the biggest airline in Norway". */
function toldBehind(at: WordAt, last: number): OrganizationClass | undefined {
  if (at(last) !== ',' || !/^(?:an?|the)$/.test(at(last + 1))) return undefined;
  for (let i = last + 2; i < last + 7; i++) {
    const cls = toldBy(at, i);
    if (cls) return /^(?:,|\.|that|which|in|of|based|owned)$/.test(at(i + 1)) ? cls : undefined;
    if (!/^\p{Ll}[\p{Ll}-]*$/u.test(at(i))) return undefined;
  }
  return undefined;
}

type WordAt = (token: number) => string;

/** Words written small in the sentence of a mention; others are empty. */
function wordsAround(document: Document, { lexemes }: Features, { first }: Mentioned): WordAt {
  const sentence = document.sentences[document.sentenceOf[first] ?? 0];
  const [from, to] = [sentence?.first ?? 0, sentence?.last ?? 0];
  return (i) => (i < from || i >= to || lexemes[i]?.isCapitalised ? '' : (lexemes[i]?.lower ?? ''));
}

function beside(at: WordAt, { first, last }: Mentioned): string[] {
  const the = at(first - 1) === 'the' ? 1 : 0;
  const before = at(first - 1 - the);
  const after = /^['’]s$/.test(at(last)) ? 'possessive' : `after ${at(last)}`;
  const isPreposition = /^(?:of|at|for|from|by|with|to|in)$/.test(before);
  return [`before ${before}`, after, ...(isPreposition ? [`before ${at(first - 2 - the)} ${before}`] : [])];
}

/** What the features say before any training: the name's own words most of all. */
export const classPrior = (cls: string, feature: string): number =>
  feature === `rule ${cls}`
    ? 2.5
    : feature === `told ${cls}`
      ? 2
      : feature === `noun ${cls}`
        ? 0.6
        : feature === `nouns ${cls}`
          ? 0.6
          : 0;

/** Feature → the classes it speaks for or against, by place, each with its weight: of what stands around a body little is weighed. */
const weightsOf = oncePer((weights: ClassWeights) => {
  const byFeature = new Map<string, [number, number][]>();
  for (const [at, cls] of organizationClasses.entries()) {
    for (const [feature, weight] of Object.entries({ [`told ${cls}`]: 3.5, ...weights[cls] }))
      pushTo(byFeature, feature, [at, weight]);
  }
  return (feature: string): readonly (readonly [number, number])[] => byFeature.get(feature) ?? [];
});

/** Heads that bodies of many classes have: alone they tell none. */
const vagueHead =
  /^(?:group|team|services?|panel|alliance|coalition|house|guard|association|international|front|committee|council|institute|trust|network|centre|center|campaign|initiative|league|employers|federation|confederation)$/;

/** "Quarry Group" is a company or a body of experts; "Quarry Staff Alliance" is a union by its other words. */
function isVague(name: readonly string[]): boolean {
  const folded = name.map(fold);
  const of = folded.findIndex((w) => w === 'of' || w === 'for');
  const head = (of > 0 ? folded[of - 1] : folded.at(-1)) ?? '';
  return (
    vagueHead.test(head) &&
    !wellKnown.has(name.join(' ')) &&
    !classPhrases.some(([pattern]) => pattern.test(folded.join(' ')))
  );
}

/** "Quarry Raiders": a plural behind a name is rather a team than a firm, unless it tells what firms make. */
const isTeam = (name: readonly string[]): boolean =>
  name.length > 1 &&
  /^\p{Lu}\p{Ll}+[^s]s$/u.test(name.at(-1) ?? '') &&
  !/^(?:brothers|sons)$/i.test(name.at(-1) ?? '') &&
  !organizationHeads.has(fold(name.at(-1) ?? ''));

/** Undefined where no class is likely enough, and where neither the name's own words nor a noun beside it speak for it. */
export function classFrom(weights: ClassWeights, features: readonly string[]): OrganizationClass | undefined {
  const cls = likeliestClass(weights, features);
  // "Quarry Bulletin" is a paper by its name and an agency by the words around it: nobody can tell.
  const isAtOdds = !features.includes('rule none') && !features.includes(`rule ${cls}`);
  if (isAtOdds && !features.includes(`told ${cls}`)) return undefined;
  // Newspapers are named beside whoever tells them something.
  const isBacked = features.some((f) => f === `told ${cls}` || (f === `noun ${cls}` && cls !== 'media'));
  const isMute = features.includes('vague') || features.includes('rule none');
  // "the yard at Quarry, the company said": a place or a team, though nouns of firms stand around it.
  const isRatherElse = cls === 'company' && features.some((f) => whereabouts.test(f) || f === 'team');
  const isTold = features.includes(`told ${cls}`);
  return isMute && (!isBacked || (isRatherElse && features.includes('rule none') && !isTold)) ? undefined : cls;
}

const whereabouts = /^before (?:at|in|near|on)$/;

function likeliestClass(weights: ClassWeights, features: readonly string[]): OrganizationClass | undefined {
  const scores = organizationClasses.map(() => 0);
  for (const feature of features)
    for (const [at, weight] of weightsOf(weights)(feature)) scores[at] = (scores[at] ?? 0) + weight;
  const top = Math.max(...scores);
  const sum = scores.reduce((total, s) => total + Math.exp(s - top), 0);
  // A wrong class is worse than none: a name that tells nothing itself needs clear words around it.
  const isTold = features.some((f) => f.startsWith('told '));
  const least = features.includes('rule none') && !isTold ? 0.5 : 0.25;
  return 1 / sum < least ? undefined : organizationClasses[scores.indexOf(top)];
}

/** The class that an organization's own words tell: "National Dockers Union" is a union. */
export function classByRule(words: readonly string[]): OrganizationClass | undefined {
  const folded = words.map(fold);
  const text = folded.join(' ');
  const known = wellKnown.get(words.join(' '));
  if (known) return known;
  // "Norway Post" carries letters, "Oslo Post" news.
  if (words.length === 2 && folded[1] === 'post' && isStateName(words[0] ?? '')) return 'company';
  for (const [pattern, cls] of classPhrases) if (pattern.test(text)) return cls;
  const of = folded.findIndex((w) => w === 'of' || w === 'for');
  const first = leadingHeads.test(folded[0] ?? '') ? [folded[0]] : [];
  const heads = of > 0 ? [folded[of - 1], folded.at(-1), ...first] : [folded.at(-1), ...first];
  const mute = words.length === 1 || of > 0 ? places : unsure;
  for (const head of heads) {
    if (mute.test(head ?? '')) continue;
    const cls = organizationHeads.get(head ?? '');
    if (cls) return cls;
  }
  return undefined;
}

/** "the City", "City of Quarry" are no clubs. */
const places = /^(?:city|county|town|united|albion)$/;
/** "Quarry Star" is a ship, a fund or a paper, "Quarry Diet" a parliament or what people eat. */
const unsure = /^(?:star|diet)$/;

/** Heads that stand before what they are told apart by: "Radio Norte", "FC Oslo". In front, most words only tell which: "United Miners". */
const leadingHeads =
  /^(?:radio|tele(?:vision|com)|tv|fc|f\.c\.|afc|cf|sc|athletic|club|teamsters|fianna|fine|foundation|trust|bank|hotels?|ministry|department|police|amnesty|airlines?|university|college|hospital|museum|church)$/;

const wellKnown: ReadonlyMap<string, OrganizationClass> = new Map(
  worldBodies.flatMap((body) => [body.name, ...body.forms].map((form) => [form, body.class])),
);

/** Of a body that all the world knows; what stands around its name tells nothing more. */
export const knownClass = (name: string): OrganizationClass | undefined => wellKnown.get(name);
