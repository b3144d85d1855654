/** Values that keep their uncertainty: dates known in part, quantities with their hedge. */

/** `2024`, `2024-06` or `2024-06-12`: as precise as known and never more. */
export type PartialDate = string & { readonly __date: true };

export const isPartialDate = (s: unknown): s is PartialDate =>
  typeof s === 'string' && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(s);

/** Undefined where the text is not a partial date. */
export const partialDate = (s: string): PartialDate | undefined => (isPartialDate(s) ? s : undefined);

/** How sharp a value is said to be. */
export const comparators = ['exact', 'about', 'nearly', 'more than', 'at least', 'less than', 'up to'] as const;
export type Comparator = (typeof comparators)[number];

/**
 * A number as reported. `value` is null for words without a number ("thousands", "hundreds") and for ranges, which
 * carry `low` and `high`. Scale words and currency symbols are resolved: "$4.2 billion" is 4200000000 with unit USD;
 * "6.5%" is 6.5 with unit percent; "a third" is 0.333… with unit share.
 */
export interface Quantity {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly comparator: Comparator;
  /** `people`, `jobs`, ISO 4217 code, `percent`, `km`, … in plural, lower case (currencies upper case). */
  readonly unit: string;
  /** As the text has it, hedge included: "more than 41,300". */
  readonly words: string;
}

export const stances = [
  'accepts',
  'rejects',
  'supports',
  'opposes',
  'demands changes',
  'undecided',
  'proposes',
  'mediates',
] as const;
export type Stance = (typeof stances)[number];

export const organizationClasses = [
  'government',
  'ministry',
  'armed group',
  'military',
  'police',
  'international body',
  'court',
  'legislature',
  'central bank',
  'company',
  'party',
  'union',
  'media',
  'university',
  'hospital',
  'ngo',
  'sports club',
  'agency',
  'other',
] as const;
export type OrganizationClass = (typeof organizationClasses)[number];
