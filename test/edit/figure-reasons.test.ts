/** Reasons that stages compare are worded for a reader of `explain`. */
import { expect, test } from 'vitest';
import { ruleInWords } from '../../src/edit/rules.ts';
import { figureReasons } from '../../src/model/figure-reasons.ts';

test.each(Object.entries(figureReasons))('%s', (_, reason) => {
  expect(ruleInWords(reason)).not.toBe(reason);
});
