/** What a word alone says to the tagger is summed up once; left out of the features, it must be missed by nothing. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { featuresOf } from '../../../src/extract/names/tagger/features.ts';
import { labelCount } from '../../../src/extract/names/tagger/labels.ts';
import { theModel } from '../../../src/extract/names/tagger/model.ts';
import { stretches } from '../../../src/extract/names/tagger/stretches.ts';
import { emissionsOf, isSummedBy, type Tagger } from '../../../src/extract/names/tagger/tagger.ts';
import { asCase } from '../case.ts';

const report = `DOCKERS LEAVE PORT
Mara Okelo, the head of the Dock Workers' Union, said on Monday that Harlan Freight Ltd. had left the talks.
Okelo spoke in Kestrel Bay. "Harlan has left," she said, and the Ministry of Labour agreed with Mrs. Okelo.`;

const document = readDocument(asCase(report).source);

/** Straight from the weights of each feature, one after the other. */
function oneByOne({ find, entries, weights }: Tagger, first: number, last: number): Float64Array {
  const { starts, hashes } = featuresOf(document);
  const sums = new Float64Array((last - first) * labelCount);
  for (let i = first; i < last; i++) {
    for (const hash of hashes.subarray(starts[i], starts[i + 1])) {
      const row = find(hash);
      for (const entry of row < 0 ? [] : entries.subarray(row >>> 5, (row >>> 5) + (row & 31))) {
        const at = (i - first) * labelCount + (entry >>> 8);
        sums[at] = (sums[at] ?? 0) + (weights[entry & 255] ?? 0);
      }
    }
  }
  return sums;
}

test('features of words whose weights are summed up are left out, and nothing else comes out', () => {
  // Its own sums: none are there before the test, whatever was read.
  const tagger: Tagger = { ...theModel().tagger };
  const whole = featuresOf(document);
  for (const time of ['first', 'second']) {
    const features = featuresOf(document, isSummedBy(tagger));
    if (time === 'second') expect(features.hashes.length).toBeLessThan(whole.hashes.length * 0.7);
    else expect(features.hashes).toEqual(whole.hashes);
    for (const { first, last } of document.sentences) {
      for (const [from, to] of stretches(features, first, last))
        expect(emissionsOf(tagger, features, from, to), time).toEqual(oneByOne(tagger, from, to));
    }
  }
});

test('one tagger has nothing of what another has summed up', () => {
  const { tagger } = theModel();
  const silent: Tagger = { ...tagger, weights: new Float32Array(tagger.weights.length) };
  const [first, last] = [0, document.tokens.length];
  const loud = emissionsOf(tagger, featuresOf(document, isSummedBy(tagger)), first, last);
  expect(emissionsOf(silent, featuresOf(document, isSummedBy(silent)), first, last).every((x) => x === 0)).toBe(true);
  expect(emissionsOf(tagger, featuresOf(document, isSummedBy(tagger)), first, last)).toEqual(loud);
});
