/** The test that spares most sentences most rules of proof leaves out nothing that one of them would find. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { rules } from '../../../src/extract/names/proofs/index.ts';
import { lineOf } from '../../../src/extract/names/proofs/proof.ts';
import { wordFeaturesOf } from '../../../src/extract/names/tagger/features.ts';
import { loadCorpus } from '../../eval/corpus.ts';
import { asCase } from '../case.ts';

/** What hardly any story has: one sentence for each rule that the corpus may not try. */
const rare = [
  'Roe of the Party of the Quarry Dawn is an analyst with Quorl, Dolan, Marbeck and Smith in Bent.',
  'Shares of Quorl Pumps (NASDAQ: QRLP) rose. Hollin Works <HLW.N> fell, and <Quarry Tools Co> was sold.',
  'The bill went to the Committee for Docking, Loading and Storage after the Pit and Quarry Union met.',
  'The peacekeeping force, Corvan, left. Corvan said on Friday that its board had met. QMRF rebels fled.',
  "Corvan CEO Ada Roe left. Corvan chief executive Ada Roe stayed. Quorl's has said so. The Greens won.",
  'An article that Quarry published named the charity Corvan, exchanges such as Corvan, and a stake in Corvan.',
  "Corvan, the largest public union, left. A ship left Norway's Tesco from Bent. It is Norway's Reuters from there.",
  'The ruling Quorl Platform told Radio Quorl that Marsh & Quorl lied, and the Fourth Airborne Regiment came.',
  'Workers at Corvan want an offer for Quorl. Corvan shares fell. It met the Open Hands movement.',
  'Movement for Dockers in Norway (Modon) met the Union of Rail and Dock Workers (URDW).',
];

test('a rule is tried wherever it proves something', async () => {
  const corpus = (await loadCorpus('train')).flatMap(({ reports }) => reports.map(({ source }) => source));
  const missed: string[] = [];
  const proving = new Set<number>();
  for (const source of [...corpus, ...rare.map((text) => asCase(text).source)]) {
    const document = readDocument(source);
    document.sentences.forEach(({ first, last }, n) => {
      const line = lineOf(document, wordFeaturesOf(document), n);
      for (const [k, { sign, prove }] of rules.entries()) {
        if (prove(line).length === 0) continue;
        proving.add(k);
        if (!document.tokens.slice(first, last).some((token) => sign(token))) missed.push(`${k}: ${line.text(first)}`);
      }
    });
  }
  expect(missed).toEqual([]);
  expect(rules.flatMap((_, k) => (proving.has(k) ? [] : [k]))).toEqual([]);
});
