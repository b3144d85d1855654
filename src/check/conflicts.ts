/** Figures → reports that can not all be right about one: in the number, in what is counted, or in the day. */
import type { ValueFact } from '../model/fact.ts';
import { type Course, contradict, courseOf, sameTime } from '../model/observation.ts';
import type { LinkText } from '../model/page.ts';
import { findingAt } from './finding.ts';
import type { Rule } from './rule.ts';

type Observed = ValueFact<LinkText>;

/** Each is told once, at the later of the two. */
export const conflicts: Rule = ({ pages }, { folder }) =>
  pages.flatMap(({ page }) => {
    if (page.type !== 'figure') return [];
    const { values, unit } = page.facts;
    const course = courseOf(page.facts);
    return values.flatMap((value, i) => {
      const before = values.slice(0, i);
      const found = [
        numberOf(before, value, course),
        unitOf(before, value, unit),
        before.length > 0 ? dateOf(before, value) : undefined,
      ];
      return found.flatMap((f) => (f ? [findingAt(folder, page, `values.${i}`, ['info', ...f])] : []));
    });
  });

type Found = readonly [rule: string, message: string] | undefined;

const said = ({ words, asOf, evidence: [{ source }] }: Observed): string =>
  `${JSON.stringify(words)} (${source}${asOf === undefined ? '' : `, as of ${asOf}`})`;

function numberOf(before: readonly Observed[], value: Observed, course: Course): Found {
  const other = before.find((v) => contradict(v, value, course));
  if (!other) return undefined;
  return [
    'figure/value',
    `${said(value)} and ${said(other)} can not both be right; both are shown: give another "asOf", or delete the one that is wrong`,
  ];
}

function unitOf(before: readonly Observed[], value: Observed, standard: string): Found {
  const own = value.unit ?? standard;
  const other = before.find((v) => (v.unit ?? standard) !== own);
  if (!other) return undefined;
  return [
    'figure/unit',
    `${said(value)} counts ${own || 'nothing named'}, ${said(other)} ${other.unit || standard || 'nothing named'}; correct "unit", or give one a page of its own`,
  ];
}

/** One number on two days: one of the two days is wrong, or it is news that did not change. */
function dateOf(before: readonly Observed[], value: Observed): Found {
  const other = before.find(
    (v) =>
      v.value !== null &&
      v.value === value.value &&
      v.comparator === value.comparator &&
      v.attributedTo === value.attributedTo &&
      !sameTime(v.asOf, value.asOf),
  );
  if (!other) return undefined;
  return [
    'figure/date',
    `${said(value)} and ${said(other)} are one number of two dates; correct "asOf" where one of them is wrong`,
  ];
}
