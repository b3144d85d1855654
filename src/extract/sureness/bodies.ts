/** A body as a report names it, beside everything else that is read there → the signs that it is one, whole and by itself. */

import { worldBodies } from '../../data/world-bodies.ts';
import type { Extraction } from '../../model/claim.ts';
import type { LocalKey } from '../../model/ids.ts';
import type { LocalEntity, Party } from '../../model/mention.ts';
import { isAcronym } from '../../text/acronyms.ts';
import { firstWhere } from '../../text/halving.ts';
import { legalForms } from '../../text/name-words.ts';
import { oncePer } from '../../text/once.ts';
import { spellingOf } from '../../text/tokens.ts';
import { organizationHeads } from '../data/organizations.ts';
import { type Document, isOfHeadline, writtenWords } from '../document.ts';
import { auxiliaries, prepositions } from '../grammar.ts';
import { wordFeaturesOf } from '../names/tagger/features.ts';
import { nameKinds } from '../names/tagger/labels.ts';
import { type Lexeme, lexemeOf, list } from '../names/tagger/lexis.ts';
import { witness } from '../names/witness.ts';
import { noBody, type Place } from './no-body.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { bodyWeights } from './weights/body.ts';

const signsOf = ({ reading, extraction }: Beside, body: LocalEntity): string[] => {
  const { document } = reading;
  const places = placesOf(document, body);
  return [
    ...ofEntity(body),
    ...(document.source.quality === 'degraded'
      ? ['degraded']
      : [...ofWords(document, body), ...around(document, places), ...noBody(reading, body, places)]),
    ...holding([
      ['speaks', doers(extraction).speakers.has(body.key)],
      ['has officers', doers(extraction).employers.has(body.key)],
      ['takes a stand', doers(extraction).parties.has(body.key)],
      ['is described', doers(extraction).described.has(body.key)],
    ]),
  ];
};

const keyOf = (party: Party): LocalKey[] => ('entity' in party ? [party.entity] : []);

/** Who does what bodies do, by what the report claims besides. */
const doers = oncePer((x: Extraction) => ({
  speakers: new Set(x.statements.flatMap(({ speaker }) => keyOf(speaker))),
  employers: new Set(x.roles.map(({ organization }) => organization)),
  parties: new Set(x.positions.flatMap(({ party }) => keyOf(party))),
  described: new Set(x.descriptions.map(({ entity }) => entity)),
}));

/** What the names say of it. */
function ofEntity({ class: cls, because, confidence, mentions }: LocalEntity): string[] {
  const n = mentions.length;
  return [
    'body',
    `class: ${cls ?? 'none'}`,
    ...because.map((rule) => `rule: ${rule}`),
    `said: ${Math.floor(confidence * 10) / 10}`,
    n > 5 ? 'named often' : n > 2 ? 'named a few times' : n > 1 ? 'named twice' : 'named once',
  ];
}

const wellKnown: ReadonlySet<string> = new Set(worldBodies.flatMap(({ name, forms }) => [name, ...forms]));

/** What its own words are. */
function ofWords(document: Document, { name, forms, class: cls }: LocalEntity): string[] {
  const words = name.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const { small } = writtenWords(document.tokens);
  const lexemes = words.map((text) => lexemeOf(spellingOf(text)));
  return [
    `words: ${Math.min(words.length, 6)}`,
    `headed: ${organizationHeads.get(last.toLowerCase()) ?? 'by no such noun'}`,
    ...listed('ends with', lexemes.at(-1)),
    ...listed('begins with', lexemes[0]),
    ...holding([
      ['one word of no class', words.length === 1 && cls === undefined],
      ['several words of no class', words.length > 1 && cls === undefined],
      ['acronym', words.length === 1 && isAcronym(first)],
      ['has an acronym', words.length > 1 && forms.some(isAcronym)],
      ['acronym within', words.length > 1 && words.some(isAcronym)],
      ['firm by its form', words.length > 1 && legalForms.has(last.toLowerCase())],
      ['and', /^(?:and|&)$/.test(words.at(-2) ?? '') || / and /.test(name)],
      ['of', / of /.test(name)],
      ['owner within', /['’]s /.test(name)],
      ['number within', /\d/.test(name)],
      ['hyphen within', /\p{L}-\p{L}/u.test(name)],
      ['written small', /^\p{Ll}/u.test(name)],
      ['a small word within', words.some((w) => /^\p{Ll}{4,}$/u.test(w))],
      ['elsewhere small', words.every((w) => small.has(w.toLowerCase()))],
      ['last word elsewhere small', words.length > 1 && small.has(last.toLowerCase())],
      ['well known', wellKnown.has(name)],
    ]),
  ];
}

const lists = [
  'office',
  'role',
  'organization',
  'demonym',
  'state',
  'name',
  'male',
  'female',
  'city',
  'ordinary',
  'work',
  'site',
] as const;

function listed(where: string, lexeme: Lexeme | undefined): string[] {
  const found: string[] = [];
  for (const name of lists) if (((lexeme?.lists ?? 0) & list[name]) !== 0) found.push(`${where}: ${name}`);
  return found;
}

/** Where it is named by whole tokens. */
export const placesOf = ({ tokens }: Document, { mentions }: LocalEntity): Place[] =>
  mentions.flatMap(({ start, end }) => {
    const first = firstWhere(tokens, (t) => t.start >= start);
    const last = firstWhere(tokens, (t) => t.end >= end) + 1;
    return tokens[first]?.start === start && tokens[last - 1]?.end === end ? [{ first, last }] : [];
  });

/** What holds of half of the places where it is named, and what holds of any. */
function around(document: Document, places: readonly Place[]): string[] {
  const counts = new Map<string, number>();
  for (const place of places)
    for (const sign of new Set(beside(document, place))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].flatMap(([sign, n]) => [
    ...(n * 2 >= places.length ? [sign] : []),
    ...(ever.test(sign) ? [`ever: ${sign}`] : []),
  ]);
}

const ever = /^(?:before saying|votes: |before: auxiliary|behind: of|in brackets|before: organization)/;

function beside(document: Document, { first, last }: Place): string[] {
  const { tokens, sentences, sentenceOf } = document;
  const features = wordFeaturesOf(document);
  const sentence = sentences[sentenceOf[first] ?? 0];
  const inside = (i: number): boolean => i >= (sentence?.first ?? 0) && i < (sentence?.last ?? 0);
  const lower = (i: number): string => (inside(i) ? (tokens[i]?.lower ?? '') : '');
  const isSmall = (i: number): boolean => inside(i) && /^\p{Ll}/u.test(tokens[i]?.text ?? '');
  const isLarge = (i: number): boolean => inside(i) && /^\p{Lu}/u.test(tokens[i]?.text ?? '');
  const hasArticle = /^(?:the|an?)$/.test(lower(first - 1));
  const before = lower(hasArticle ? first - 2 : first - 1);
  const of = features.lexemes[last]?.lists ?? 0;
  const votes = witness(document, features, first, last);
  return [
    ...(prepositions.has(before) ? [`behind: ${before}`] : []),
    ...(isSmall(last) ? listed('before', features.lexemes[last]) : []),
    ...(isSmall(first - 1) ? listed('behind', features.lexemes[first - 1]) : []),
    ...nameKinds.flatMap((kind, k) => ((votes[k] ?? 0) > 0 ? [`votes: ${kind}`] : [])),
    ...holding([
      ['behind an article', hasArticle],
      ['before saying', (of & list.saying) !== 0],
      ['before: auxiliary', auxiliaries.has(lower(last))],
      ['before a preposition', prepositions.has(lower(last))],
      ['before an owned thing', /^['’]s?$/.test(lower(last))],
      ['before a past verb', /^\p{Ll}+ed$/u.test(tokens[last]?.text ?? '') && inside(last)],
      ['before a plural', isSmall(last) && /[^s]s$/.test(lower(last))],
      [
        'before a small word',
        isSmall(last) && !auxiliaries.has(lower(last)) && (of & (list.functional | list.saying)) === 0,
      ],
      ['before a large word', isLarge(last)],
      ['behind a large word', isLarge(first - 1) && first - 1 > (sentence?.first ?? 0)],
      ['before and', lower(last) === 'and'],
      ['behind and', before === 'and'],
      ['in brackets', lower(first - 1) === '(' && lower(last) === ')'],
      ['before brackets', lower(last) === '('],
      ['before a comma', lower(last) === ','],
      ['behind a comma', lower(first - 1) === ','],
      ['at a hyphen', lower(last) === '-' || lower(first - 1) === '-'],
      ['before its end', /^[.!?]?$/.test(lower(last))],
      ['begins its sentence', !inside(first - 1) || (hasArticle && !inside(first - 2))],
      ['in the headline', isOfHeadline(document, first)],
      ['behind an owner', /^['’]s?$/.test(lower(first - 1))],
    ]),
  ];
}

export const bodyWeighing: Weighing<LocalEntity> = {
  signsOf,
  weights: bodyWeights,
  enoughFor: () => 0.5,
  doubtful: /^no body: /,
};
