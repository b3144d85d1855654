/** Random worlds of reports, what the machine says of them, and what editors do to its pages: for the laws of merging. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { type BasePage, mergePages, type OurPage, type Plan } from '../../src/merge/index.ts';
import { type PageId, pageId, pagePath } from '../../src/model/ids.ts';
import type { ProposedPage } from '../../src/model/page.ts';
import { readFrontmatter, writeFrontmatter } from '../../src/text/frontmatter.ts';

export const reports = ['a', 'b', 'c'] as const;
export type ReportId = (typeof reports)[number];
/** Reports that are there. */
export type Shelf = readonly ReportId[];

interface Claim {
  readonly list: 'roles' | 'statements' | 'first phase' | 'second phase';
  readonly id: string;
  readonly words: string;
  readonly former: boolean;
  /** Reports that say so, and where. */
  readonly said: Readonly<Partial<Record<ReportId, readonly number[]>>>;
}

/** One page's subject as the reports tell of it. */
export interface World {
  readonly claims: readonly Claim[];
  readonly descriptions: Readonly<Record<ReportId, string>>;
  readonly names: Readonly<Record<ReportId, readonly string[]>>;
  readonly leads: Readonly<Record<ReportId, string>>;
}

const perReport = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<ReportId, T>> =>
  fc.record({ a: arbitrary, b: arbitrary, c: arbitrary });
const places = fc.uniqueArray(fc.nat(4), { maxLength: 2 });
const words = fc.constantFrom(
  'driver',
  'steward: chief',
  '"quoted"',
  'é # x',
  '- dash',
  'two  spaces',
  "it's",
  '12',
  'no',
);

const letters = { roles: 'r', statements: 's', 'first phase': 't', 'second phase': 'u' };
const claim: fc.Arbitrary<Omit<Claim, 'id'>> = fc.record({
  list: fc.constantFrom('roles', 'roles', 'statements', 'first phase', 'second phase'),
  words,
  former: fc.boolean(),
  said: perReport(places),
});

export const world: fc.Arbitrary<World> = fc.record({
  claims: fc
    .array(claim, { maxLength: 6 })
    .map((list) => list.map((c, i): Claim => ({ ...c, id: `f${i}${letters[c.list]}` }))),
  descriptions: perReport(fc.constantFrom('A driver.', 'A: pilot', '- dash', 'two\nlines', "'quoted'", 'true')),
  names: perReport(fc.uniqueArray(fc.constantFrom('Ex', 'Xy', 'yes', '12', 'Ü [b]', '# 1'), { maxLength: 3 })),
  leads: perReport(fc.constantFrom('X drives.', 'X *rides*.', 'X (walks) [x].', '')),
});

/** Every report says all of these, at the places that evidence gives. */
const textOf = (report: ReportId): string => Array.from({ length: 5 }, (_, n) => quoteOf(report, n)).join(' ');
const quoteOf = (report: ReportId, n: number): string => `Report ${report}: "${n}".`;
export const sourcesOf = (shelf: Shelf): ReadonlyMap<string, string> => new Map(shelf.map((r) => [r, textOf(r)]));

const evidenceOf = ({ said }: Claim, shelf: Shelf) =>
  shelf.flatMap((source) =>
    [...(said[source] ?? [])]
      .sort()
      .map(
        (n) =>
          new Map<string, unknown>(
            Object.entries({ source, start: 14 * n, end: 14 * n + 13, quote: quoteOf(source, n) }),
          ),
      ),
  );

/** The page as the machine writes it; undefined where no report speaks of its subject. */
export function pageOf(
  id: string,
  { claims, descriptions, names, leads }: World,
  shelf: Shelf,
): ProposedPage | undefined {
  const [first] = shelf;
  if (first === undefined) return undefined;
  const data = new Map<string, unknown>([
    ['id', id],
    ['type', 'person'],
    ['name', id.toUpperCase()],
  ]);
  const aliases = [...new Set(shelf.flatMap((r) => names[r]))].sort();
  if (aliases.length > 0) data.set('aliases', aliases);
  data.set('description', descriptions[first]);
  const facts = (list: Claim['list'], key: string) =>
    claims
      .filter((c) => c.list === list && evidenceOf(c, shelf).length > 0)
      .map(
        (c) =>
          new Map<string, unknown>([
            [key, c.words],
            ...(c.former ? [['former', true] as const] : []),
            ['id', `${id}-${c.id}`],
            ['evidence', evidenceOf(c, shelf)],
          ]),
      );
  for (const [list, key] of [
    ['roles', 'title'],
    ['statements', 'quote'],
  ] as const)
    if (facts(list, key).length > 0) data.set(list, facts(list, key));
  const phases = (['first phase', 'second phase'] as const).flatMap((phase, i) => {
    const terms = facts(phase, 'text');
    return terms.length === 0 ? [] : [new Map<string, unknown>(Object.entries({ ordinal: i + 1, terms }))];
  });
  if (phases.length > 0) data.set('phases', phases);
  data.set('mentions', new Map(shelf.map((r, i) => [r, `${i}-${i + 2} 7-9`])));
  const lead = leads[first];
  const marks = shelf.map((r) => `[^${r}-1]`).join('');
  const notes = shelf.map((r) => `[^${r}-1]: ${r}: “${quoteOf(r, 1)}”\n`).join('\n');
  const body = lead === '' ? '' : `${lead}${marks}\n\n${notes}`;
  return {
    id: pageId(id),
    path: pagePath(`people/${id}.md`),
    text: writeFrontmatter(data, new Set(['quote', 'words', 'text']), body),
  };
}

/** Text of a page → what an editor makes of it; the same text where there is nothing of that sort to edit. */
export interface Edit {
  readonly what: string;
  readonly n: number;
  /** Unlike every other edit's. */
  readonly mark: string;
}

type Hand = (text: string, n: number, mark: string, eol: string) => string;

/** The lines of every fact of a list, from its dash to the next one's, with where they begin; `terms`: of all phases. */
function factsIn(
  text: string,
  list = 'roles|statements|aliases',
): readonly { readonly at: number; readonly text: string }[] {
  const found: { at: number; text: string }[] = [];
  for (const block of text.matchAll(new RegExp(`^ *(?:${list}):[ \\t]*\\r?\\n((?:[ \\t#].*\\r?\\n|\\r?\\n)+)`, 'gm'))) {
    const start = block.index + block[0].length - (block[1] ?? '').length;
    const items = list === 'terms' ? /^ {6}- .*\r?\n(?: {7,}.*\r?\n)*/gm : /^ {2}- .*\r?\n(?: {3,}.*\r?\n)*/gm;
    for (const item of (block[1] ?? '').matchAll(items)) found.push({ at: start + item.index, text: item[0] });
  }
  return found;
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const cut = (text: string, at: number, length: number, instead = ''): string =>
  text.slice(0, at) + instead + text.slice(at + length);
const onFact =
  (list: string | undefined, change: (fact: string, mark: string, eol: string) => string): Hand =>
  (text, n, mark, eol) => {
    const fact = pick(factsIn(text, list), n);
    return fact ? cut(text, fact.at, fact.text.length, change(fact.text, mark, eol)) : text;
  };

/** The description with all its lines, however it is written. */
const description = /^description:.*(?:\r?\n(?:[ \t]+.*|(?=(?:\r?\n)+[ \t])))*/m;

const listOf = (n: number): RegExp =>
  new RegExp(
    `^(${pick(['aliases', 'roles', 'statements'], n)}):[ \\t]*\\r?\\n(?:(?:[ \\t]*\\r?\\n)*[ \\t]+\\S.*\\r?\\n)+`,
    'm',
  );

export const hands: Readonly<Record<string, Hand>> = {
  description: (text, _, mark) => text.replace(description, `description:   "Mine ${mark}"   # ${mark}`),
  'unknown key': (text, _, mark, eol) => text.replace(/^name:/m, `odd-${mark} :   [x,  y]   ${eol}name:`),
  'comment line': (text, _, mark, eol) => text.replace(/^description:/m, `# ${mark}   ${eol}description:`),
  'comment in a fact': onFact('roles|statements', (fact, mark, eol) => fact.replace(/\r?\n/, `   # ${mark}${eol}`)),
  'own section': (text, _, mark, eol) => `${text}${eol}## ${mark}${eol}${eol}Words,  of mine.  ${eol}`,
  'own fact': (text, _, mark, eol) =>
    text.replace(
      // Not where the list stands at the margin, be it behind empty lines and comments.
      /^(roles|statements):\r?\n(?=(?:[ \t]*(?:#.*)?\r?\n)* +-)/m,
      (line) => `${line}  - title: own ${mark}${eol}    evidence: [{source: a, quote: 'Report a: "3".'}]${eol}`,
    ),
  'fact deleted': onFact('roles|statements', () => ''),
  'alias deleted': onFact('aliases', () => ''),
  'alias added': (text, _, mark, eol) => text.replace(/^aliases:\r?\n/m, (line) => `${line}  -   Own ${mark}${eol}`),
  'field changed': onFact('roles|statements', (fact, mark) =>
    fact.replace(/(title|quote): .*?(?=\r?\n)/, `$1: "own ${mark}"`),
  ),
  'evidence deleted': onFact('roles|statements', (fact) => fact.replace(/ {6}- source: (?:.*\r?\n){4}(?= {6}- )/, '')),
  'list deleted': (text, n) => text.replace(listOf(n), ''),
  'facts swapped': (text) => {
    const [first, second] = factsIn(text, 'roles');
    return first && second && first.at + first.text.length === second.at
      ? cut(text, first.at, first.text.length + second.text.length, second.text + first.text)
      : text;
  },
  'fact in braces': onFact('roles|statements', (fact, _, eol) => {
    const [value] = parse(fact) as readonly unknown[];
    return `  - ${JSON.stringify(value)}${eol}`;
  }),
  'empty line and comment before a fact': onFact(
    'roles|statements',
    (fact, mark, eol) => `${eol}  # ${mark}${eol}${fact}`,
  ),
  'fact twice': onFact('roles|statements', (fact) => fact + fact),
  'evidence added': onFact('roles|statements', (fact, mark, eol) =>
    fact.replace(/ {4}evidence:\r?\n/, (line) => `${line}      - {source: b,  quote: "own ${mark}"}${eol}`),
  ),
  'term deleted': onFact('terms', () => ''),
  'term changed': onFact('terms', (fact, mark) => fact.replace(/text: .*?(?=\r?\n)/, `text: 'own ${mark}'`)),
  'words in a block': (text, _, mark, eol) =>
    text.replace(description, `description: >-${eol}  Mine ${mark},${eol}  # no comment${eol}${eol}    in a block`),
  'words between quotation marks over lines': (text, _, mark, eol) =>
    text.replace(description, `description: 'Mine ${mark}${eol}${eol}  it''s: # mine'`),
  'nothing said': (text) => text.replace(description, 'description:'),
  'key in quotation marks': (text) => text.replace(/^name: /m, `"name" :  `),
  'anchor and alias': (text, _, mark, eol) =>
    text.replace(
      /^type: person$/m,
      (line) => `own-${mark}: &${mark} [1,  "2"]${eol}again-${mark}: *${mark}${eol}${line}`,
    ),
  'list at the margin': (text) => {
    const [block] = /^roles:[ \t]*\r?\n(?: .*\r?\n|\r?\n)+/m.exec(text) ?? [];
    return block === undefined ? text : text.replace(block, () => block.replace(/^ {2}/gm, ''));
  },
  'list in brackets': (text, _, mark) => {
    const [block] = /^aliases:[ \t]*\r?\n(?: .*\r?\n)+/m.exec(text) ?? [];
    if (block === undefined || block.includes('#')) return text;
    const { aliases } = parse(block) as { aliases: readonly unknown[] };
    return text.replace(
      block.trimEnd(),
      () => `aliases: [${[...aliases, `Own ${mark}`].map((a) => JSON.stringify(a)).join(',  ')}]`,
    );
  },
  'list of nothing': (text, n, _, eol) => text.replace(listOf(n), (_block, key: string) => `${key}:${eol}`),
  'list in empty brackets': (text, n, _, eol) => text.replace(listOf(n), (_block, key: string) => `${key}: []${eol}`),
  'keys in another order': (text, _, __, eol) => {
    const [words, inner] = /^(description:.*(?:\r?\n[ \t].*)*)\r?\n(?=\S)/m.exec(text) ?? [];
    return words === undefined
      ? text
      : text.replace(words, '').replace(/\n(?=---\r?(?:\n|$))/, () => `\n${inner}${eol}`);
  },
  'line ends of both sorts': (text, n) => {
    let i = 0;
    return text.replace(/(?<!\r)\n/g, (end) => (i++ % 3 === n % 3 ? `\r${end}` : end));
  },
  'no line end at the end': (text) => text.replace(/(?<=\S)\s+$/, ''),
  'words above the lead': (text, _, mark, eol) =>
    text.replace(/^(---[ \t]*\r?\n)(?=X )/m, `$1Above,  ${mark}.${eol}${eol}`),
  'lead deleted': (text) => text.replace(/(?<=^---\r?\n)X .*\r?\n/m, ''),
  'lead on two lines': (text, _, __, eol) => text.replace(/(?<=^---\r?\n)X /m, `X${eol}`),
  'footnote remarked on': (text, _, mark) => text.replace(/^(\[\^.*)”(?=\r?$)/m, `$1”, ${mark}`),
  'footnote deleted': (text) => text.replace(/^\[\^.*\r?\n/m, ''),
  lead: (text, _, mark) => text.replace(/(?<=^---\r?\n)X /m, `${mark} X `),
  'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'byte order mark': (text) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`),
  'written anew by a tool': (text) => {
    const page = readFrontmatter(text, '').value;
    return page?.present ? `---\n${stringify(page.data)}---\n${page.body}` : text;
  },
};

/** What is emptied by a deletion goes whole, as a person does it. */
const tidy = (text: string): string => text.replace(/^(?:aliases|roles|statements):[ \t]*\r?\n(?=---|[^\s-])/gm, '');

export const edited = (text: string, { what, n, mark }: Edit): string =>
  tidy((hands[what] as Hand)(text, n, mark, /\r\n/.test(text) ? '\r\n' : '\n'));

/** Hands that say the same in another way. That is no edit: what the machine writes there later, it writes in its own. */
export const restyling: readonly string[] = [
  'written anew by a tool',
  'fact in braces',
  'lead on two lines',
  'line ends of both sorts',
  'no line end at the end',
  'list in empty brackets',
];

export const editOf = (kinds: readonly string[] = Object.keys(hands)): fc.Arbitrary<Omit<Edit, 'mark'>> =>
  fc.record({ what: fc.constantFrom(...kinds), n: fc.nat(5) });

/** A wiki of some pages over time; the disk is what `pages` says. */
export interface Wiki {
  readonly pages: Map<PageId, OurPage>;
  readonly last: () => Pick<Plan, 'pending' | 'tombstones' | 'base'>;
  readonly build: (theirs: readonly (ProposedPage | undefined)[], shelf: Shelf) => Plan;
  readonly edit: (id: string, change: (text: string) => string) => void;
  readonly remove: (id: string) => void;
  /** Everything on the disk, hidden files included. */
  readonly tree: () => unknown;
}

export function emptyWiki(): Wiki {
  const pages = new Map<PageId, OurPage>();
  let last: Pick<Plan, 'pending' | 'tombstones' | 'base'> = { pending: new Map(), tombstones: new Map(), base: [] };
  return {
    pages,
    last: () => last,
    build: (theirs, shelf) => {
      const plan = mergePages(
        last.base,
        [...pages.values()],
        theirs.filter((p) => p !== undefined),
        {
          sources: sourcesOf(shelf),
          pending: last.pending,
          tombstones: last.tombstones,
        },
      );
      for (const { id } of plan.removals) pages.delete(id);
      for (const { id, path, text } of plan.writes) pages.set(id, { id, path, text });
      last = plan;
      return plan;
    },
    edit: (id, change) => {
      const page = pages.get(pageId(id));
      if (page) pages.set(page.id as PageId, { ...page, text: change(page.text) });
    },
    remove: (id) => {
      pages.delete(pageId(id));
    },
    tree: () => ({
      pages: [...pages.values()].map(({ path, text }) => [path, text]).sort(),
      base: last.base.map(({ id, text }: BasePage) => [id, text]),
      pending: [...last.pending],
      tombstones: [...last.tombstones],
    }),
  };
}

export const dataIn = (text: string): Readonly<Record<string, unknown>> | undefined =>
  readFrontmatter(text, 'x').value?.data;
