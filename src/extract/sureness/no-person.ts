/** A person as a report names one → whether nothing there tells it from a place, a firm or a brand of such words: then no page is made of it. */
import type { Extraction } from '../../model/claim.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { sentenceRange } from '../grammar.ts';
import { wordFeaturesOf } from '../names/tagger/features.ts';
import { nameKinds } from '../names/tagger/labels.ts';
import { type Lexeme, list } from '../names/tagger/lexis.ts';
import { witness } from '../names/witness.ts';
import type { Reading } from '../reading.ts';
import type { Place } from './no-body.ts';

const [person, organization] = [nameKinds.indexOf('person'), nameKinds.indexOf('organization')];
/** Rules that look at the words of the name alone, or at other mentions. */
const byWordsAlone = /^(?:tagger|vote|same-words|taught)/;

export function isNobodyShown(
  { document, namedAt }: Pick<Reading, 'document' | 'namedAt'>,
  { roles, descriptions, statements, positions }: Extraction,
  { key, because }: LocalEntity,
  places: readonly Place[],
): boolean {
  if (document.source.quality === 'degraded' || places.length === 0) return false;
  if (because.some((rule) => !byWordsAlone.test(rule))) return false;
  if (roles.some((r) => r.person === key) || descriptions.some((d) => d.entity === key)) return false;
  const { lexemes } = wordFeaturesOf(document);
  const scenes = places.map(({ first, last }): Scene => ({ document, namedAt, lexemes, first, last }));
  if (scenes.some((scene) => signs.some((holds) => holds(scene)))) return false;
  const votes = places.map(({ first, last }) => witness(document, wordFeaturesOf(document), first, last));
  const sum = (kind: number): number => votes.reduce((total, vote) => total + (vote[kind] ?? 0), 0);
  const acts =
    scenes.some(isQuoted) ||
    statements.some(({ speaker }) => 'entity' in speaker && speaker.entity === key) ||
    positions.some(({ party }) => 'entity' in party && party.entity === key);
  // Bodies say things, too.
  return acts ? sum(person) < sum(organization) : sum(person) <= sum(organization);
}

interface Scene extends Place, Pick<Reading, 'document' | 'namedAt'> {
  readonly lexemes: readonly Lexeme[];
}

const has = ({ lexemes }: Scene, i: number, bits: number): boolean => ((lexemes[i]?.lists ?? 0) & bits) !== 0;

/** "said |Anto Quorl| of". */
const isQuoted = (scene: Scene): boolean =>
  has(scene, scene.first - 1, list.saying) &&
  scene.document.sentenceOf[scene.first - 1] === scene.document.sentenceOf[scene.first];

/** "his Norwegian counterpart, Anto Quorl". */
const relatives =
  /^(?:counterpart|colleague|predecessor|successor|rival|friend|neighbou?r|cousin|nephew|niece|uncle|aunt|opponent|teammate|namesake|\p{Ll}*(?:man|woman))$/u;

/** "the |Jo Plan|", "the platform |Jo Alpha|", "|Jo Beach|": things have given names, too. */
const isOfThing = (scene: Scene): boolean =>
  has(scene, scene.last - 1, list.work | list.site) ||
  /^(?:the|an?|platform|rig|spacecraft|satellite)$/.test(scene.document.tokens[scene.first - 1]?.lower ?? '');

/** By a given name, or by a title before the name: "Dr. Quorl", "the rebel leader, Anto Quorl". */
function isAddressed(scene: Scene): boolean {
  const { first, last, document } = scene;
  if (last - first > 1 && has(scene, first, list.male | list.female) && !isOfThing(scene)) return true;
  const mark = /^[.,]$/.test(document.tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return (
    document.sentenceOf[mark] === document.sentenceOf[first] &&
    (has(scene, mark, list.honorific | list.office | list.role) || relatives.test(document.tokens[mark]?.lower ?? ''))
  );
}

/** "Anto Quorl, the Norwegian foreign minister", "Anto Quorl, an adopted boy who". */
function isExplained(scene: Scene): boolean {
  const { first, last, document } = scene;
  const { tokens, sentenceOf } = document;
  if (tokens[last]?.text !== ',' || !/^(?:the|an?)$/.test(tokens[last + 1]?.lower ?? '')) return false;
  for (let i = last + 2; i < last + 8 && sentenceOf[i] === sentenceOf[first] && tokens[i]?.text !== ','; i++)
    if (
      has(scene, i, list.office | list.role) ||
      /^(?:who|boy|girl|youth)$|(?:man|woman|ist|ian)$/.test(tokens[i]?.lower ?? '')
    )
      return true;
  return false;
}

/** "Jo Dolan, |Anto Quorl| and", "|Anto| and Jo Dolan". */
function isListed({ document: { tokens }, namedAt, first, last }: Scene): boolean {
  const isJoint = (i: number): boolean => /^(?:,|and)$/.test(tokens[i]?.lower ?? '');
  return (
    (isJoint(first - 1) &&
      !/^['’]s$/.test(tokens[last]?.text ?? '') &&
      namedAt.get(first - 2)?.entity.kind === 'person') ||
    (isJoint(last) && namedAt.get(last + 1)?.entity.kind === 'person')
  );
}

/** "|Anto Quorl| raised his hand", and nobody else is named there. */
function isMeant({ document, namedAt, first, last }: Scene): boolean {
  const range = sentenceRange(document, first);
  let isHis = false;
  for (let i = range.first; i < range.last; i++) {
    if ((i < first || i >= last) && namedAt.get(i)?.entity.kind === 'person') return false;
    if (i >= last && /^(?:he|she|his|her|him|himself|herself)$/.test(document.tokens[i]?.lower ?? '')) isHis = true;
  }
  return isHis;
}

const signs: readonly ((scene: Scene) => boolean)[] = [isAddressed, isExplained, isListed, isMeant];
