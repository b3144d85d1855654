/** What tells one proposal from another of the same story, and how two numbers told of proposals compare. */

export interface ProposalTraits {
  /** Sorts of proposal that all its nouns allow: a bid is no bill. */
  readonly sorts: readonly string[];
  /** Content words of all its phrases, lower case. */
  readonly words: readonly string[];
  /** Numbers in its phrases. */
  readonly measures: readonly ProposalMeasure[];
  /** How the report sets it beside others of the same party. */
  readonly version: 'first' | 'later' | 'only';
  /** The report has a name for it in marks of quotation. */
  readonly titled: boolean;
  /** Only somebody quoted speaks of it: all its phrases stand in marks. */
  readonly quoted: boolean;
  /** Which sides of a dispute put it forward, where common nouns say so: who asks, or who is asked. */
  readonly sides: readonly ('asking' | 'asked')[];
  /** Of what people or party, by adjectives: "the European pact", "the Republican plan". Lower case. */
  readonly peoples: readonly string[];
  /** Told in passing, of years ago. */
  readonly bygone: boolean;
  /** Set beside another one: "a rival offer", "a separate truce". */
  readonly rival?: true;
  /** Its report speaks of it first as of one more: "a deal to buy doses". */
  readonly introduced?: true;
  /** The report tells that it is put forward now. */
  readonly fresh: boolean;
  /** Of what no noun names, but an act of asking or planning tells: the key of the act, such as "closure" or a stem. */
  readonly act?: string;
}

export interface ProposalMeasure {
  /** In digits where the report's words allow. */
  readonly value: string;
  /** What it measures: "time", "rate", "price"; '' where no unit is told. */
  readonly unit: string;
}

/** A number without a unit may be a sum, a price or a rate, and no count of days. */
const alike = (a: string, b: string): boolean =>
  a === b || (a === '' && /^(?:sum|price|rate)$/.test(b)) || (b === '' && /^(?:sum|price|rate)$/.test(a));

/** What an offer in shares is worth changes from day to day, and each report reckons it anew; a better offer is better by more. */
const alikeWithin = 0.02;

/** "1.3 billion" of one report is 1.35 billion in another; of rates and prices every decimal counts. */
const rounds = (exact: ProposalMeasure, rough: ProposalMeasure): boolean => {
  if (exact.unit !== 'sum' || rough.unit !== 'sum') return false;
  const [x, y] = [Number(exact.value), Number(rough.value)];
  if (Math.abs(x - y) <= alikeWithin * Math.max(x, y)) return true;
  if (!/^\d+\.\d+$/.test(exact.value)) return false;
  const decimals = rough.value.split('.')[1]?.length ?? 0;
  const step = 10 ** -decimals;
  return rough.value.length > 1 && Math.abs(Number(exact.value) - Number(rough.value)) < step;
};

const isSame = (a: ProposalMeasure, b: ProposalMeasure): boolean => a.value === b.value || rounds(a, b) || rounds(b, a);

/** "37.74 euros ($47.78) a share": a number without a unit beside one that has one. */
function withUnits(list: readonly ProposalMeasure[]): readonly ProposalMeasure[] {
  const units = new Set(list.flatMap(({ unit }) => (/^(?:sum|price|rate)$/.test(unit) ? [unit] : [])));
  const [only] = units;
  return units.size === 1 && only !== undefined ? list.map((m) => (m.unit === '' ? { ...m, unit: only } : m)) : list;
}

const comparable = (a: readonly ProposalMeasure[], b: readonly ProposalMeasure[]): boolean[] => {
  const theirs = withUnits(b);
  return withUnits(a).flatMap((m) => theirs.filter((t) => alike(m.unit, t.unit)).map((t) => isSame(t, m)));
};

/** Both tell a number of the same unit, and no such number is the same: "90-day plan", "30-day truce". */
export function measuresClash(a: readonly ProposalMeasure[], b: readonly ProposalMeasure[]): boolean {
  const same = comparable(a, b);
  return same.length > 0 && !same.includes(true);
}

/** A number of the same unit that both tell. */
export const shareMeasure = (a: readonly ProposalMeasure[], b: readonly ProposalMeasure[]): boolean =>
  comparable(a, b).includes(true);
