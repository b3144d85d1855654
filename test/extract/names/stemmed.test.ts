/** Degraded text: names that clean reports taught, and those a title gives away. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { findNames, findStemmedNames, learnLexicon } from '../../../src/extract/names/index.ts';
import { localKey } from '../../../src/model/ids.ts';
import { sourceOf } from '../../train/examples.ts';

const clean = readDocument(
  sourceOf(
    'clean',
    'Prime Minister Helga Brandstrup met leaders of the National Carters Union (NCU) on Monday. Brandstrup said the NCU was right.',
  ),
);
const degraded = (text: string) => readDocument({ ...sourceOf('degraded', text), quality: 'degraded' });
const lexicon = learnLexicon([findNames(clean)]);
const names = (text: string): [string, string][] =>
  findStemmedNames(degraded(text), lexicon).entities.map((e) => [e.name, e.kind]);

test('stemmed forms of known names are found', () => {
  expect(names('ms brandstrup told the nation carter union that the ncu would wait .')).toEqual([
    ['Helga Brandstrup', 'person'],
    ['National Carters Union', 'organization'],
  ]);
});

test('ordinary words are nobody', () => {
  expect(names('the union of two carter wa a nation event , and the minist agre with us .')).toEqual([]);
});

test('a title gives a person away, and a later short form is the same person', () => {
  const found = findStemmedNames(
    degraded('prime minist sheikh moham bin rashad al thani spoke . sheikh moham said no .'),
    lexicon,
  );
  expect(found.entities.map((e) => [e.kind, e.mentions.length])).toEqual([['person', 2]]);
});

test('two spellings of a full name in the clean reports are one person', () => {
  const text = (name: string): string =>
    `The talks were led by the envoy ${name} Dagher, who said that they would go on.`;
  const spelt = ['Mohamed', 'Mohammed'].map((name) => findNames(readDocument(sourceOf(name, text(name)))));
  const found = findStemmedNames(degraded('the envoy moham dagher said they would go on .'), learnLexicon(spelt));
  expect(found.entities.map((e) => e.because)).toEqual([['lexicon']]);
});

test('a capital that is called so, or flown to, does not act', () => {
  expect(names('the deal will be sign in the capit , nairobi , he said .')).toEqual([]);
  expect(names('a cargo plane flew the deleg to nairobi on friday .')).toEqual([]);
});

test('initials in brackets stand for the name before them, wherever they are met; a legal form belongs to the firm', () => {
  const clean = learnLexicon([
    findNames(
      readDocument(
        sourceOf('clean', 'The Upland Carters Union met on Monday. Brandle Pumps said no. Brandle Pumps rejected it.'),
      ),
    ),
  ]);
  const spans = (text: string): [string, number[]][] =>
    findStemmedNames(degraded(text), clean).entities.map((e) => [e.name, e.mentions.map((m) => m.end - m.start)]);
  expect(spans("the upland carter union ( ucu ) met . the ucu said no to brandl pump inc . ' s bid .")).toEqual([
    ['Upland Carters Union', [19, 3, 3]],
    ['Brandle Pumps', [17]],
  ]);
});

test('a name that is a genitive is found whole, a cut short one by its initials, a firm in spite of one report', () => {
  const taught = [
    'Analysts at Brandle’s said no. Brandle’s rejected it. The Upland Carters Union of the Isles met.',
    'Quarrow’s chief executive said that Quarrow Inc. would pay. Shares of Quarrow Inc. rose.',
  ].map((text, i) => findNames(readDocument(sourceOf(`clean${i}`, text))));
  const found = findStemmedNames(
    degraded("the upland carter union of the isl ( ucu ) told brandl ' s chairman that the ucu would not ."),
    learnLexicon(taught),
  );
  expect(found.entities.flatMap((e) => e.mentions.map((m) => m.end - m.start)).sort()).toEqual([10, 3, 3, 30].sort());

  const kinds = (...said: readonly [kind: 'person' | 'organization', confidence: number][]) =>
    [
      ...learnLexicon(
        said.map(([kind, confidence]) => ({ entities: [{ ...quarrow, kind, confidence }] })),
      ).aliases.values(),
    ]
      .flat()
      .flatMap(({ known }) => (known.name === quarrow.name ? [known.kind] : []));
  expect(kinds(['person', 0.88], ['organization', 0.97])).toContain('organization');
  expect(kinds(['person', 0.88], ['organization', 0.97])).not.toContain('person');
});

const quarrow = { key: localKey('e1'), name: 'Quarrow', forms: [], mentions: [], because: [] };

test('a title with a stop, and a hyphen set apart, lead to the whole name', () => {
  const people = (text: string) => findStemmedNames(degraded(text), lexicon).entities.map((e) => e.name);
  expect(people('harbour polic sgt . orla dunmoor said no .')).toEqual(['Orla Dunmoor']);
  expect(people('polic spokesperson orla dunmoor - brask said no .')).toEqual(['Orla Dunmoor-Brask']);
});

test('initials of a state right before a noun are an adjective', () => {
  expect(names('the offer of the us food maker wa too low , the uk quarri panel said .')).toEqual([]);
  expect(names('the us reject the offer .')).toEqual([['United States', 'organization']]);
});

test('the order of the reports does not matter', () => {
  const one = findNames(clean);
  const other = findNames(
    readDocument(sourceOf('other', 'Sven Aasgaard, chairman of Brightwater Holdings, resigned.')),
  );
  expect([...learnLexicon([one, other]).aliases.keys()].sort()).toEqual(
    [...learnLexicon([other, one]).aliases.keys()].sort(),
  );
});

test('after a title and a given name even an ordinary word is a surname', () => {
  const found = findStemmedNames(degraded('union gener secretari mike cash dub the offer unaccept .'), lexicon);
  expect(found.entities.map((e) => e.name)).toEqual(['Mike Cash']);
});
