/** Random pages with facts that point at one another and quote reports that are pages: fuel for the law. */
import fc from 'fast-check';

const sentences = ['One thing was said.', 'Another was denied.', 'A third was counted.'];
const block = sentences.join(' ');
const spans = sentences.map((s) => [block.indexOf(s), block.indexOf(s) + s.length] as const);

type MadePage = { path: string; text: string };

interface MadeReport {
  readonly id: string;
  readonly publisher: string;
  readonly date: string;
  /** A line of the frontmatter, or nothing. */
  readonly mark: string;
  readonly note: string;
  readonly withdrawn: boolean;
}

export const pageOfReport = ({ id, publisher, date, mark, note, withdrawn }: MadeReport): MadePage => ({
  path: `content/sources/${id}.md`,
  text:
    `---\nid: source-${id}\ntype: source\nname: Report ${id}\ntitle: Report ${id}\n` +
    `${publisher === '' ? '' : `publisher: ${publisher}\n`}date: ${date}\ndateBasis: metadata\n${mark}` +
    `source: ${id}\nfile: ${id}.md\nformat: markdown\nquality: clean\nlanguage: en\nsha256: ${'0'.repeat(64)}\n` +
    `${withdrawn && id === 'other' ? 'retracted: true\n' : ''}sentences: ${spans.map((s) => s.join('-')).join(' ')}\n` +
    `---\n\`\`\`report\n${block}\n\`\`\`\n${note}`,
});

const reportCalled = (called: string): fc.Arbitrary<MadePage> =>
  fc
    .record({
      id: fc.constant(called),
      publisher: fc.constantFrom('Gazette', 'Herald', ''),
      date: fc.constantFrom('2024-03-01', '2024-04-01'),
      mark: fc.constantFrom('', 'mark: XY\n'),
      note: fc.constantFrom('', '\nA note on it. [[Iva Fact]]\n'),
      withdrawn: fc.boolean(),
    })
    .map(pageOfReport);

export const reportPages: fc.Arbitrary<readonly MadePage[]> = fc.tuple(reportCalled('r'), reportCalled('other'));
export const reportPage: fc.Arbitrary<MadePage> = fc.oneof(reportCalled('r'), reportCalled('other'));

export const factPaths: readonly string[] = [
  'content/people/iva.md',
  'content/people/jon.md',
  'content/organizations/first.md',
  'content/organizations/second.md',
  'content/proposals/plan.md',
  'content/proposals/later.md',
  'content/figures/rate.md',
  'content/figures/count.md',
];

const who = fc.constantFrom(
  '"[[First]]"',
  '"[[organizations/second|Second]]"',
  '"[[Iva Fact]]"',
  'Somebody',
  '"[[Jon]]"',
);
const plan = fc.constantFrom('"[[Plan]]"', '"[[proposals/later|Later plan]]"');
const date = fc.constantFrom('2024-03-01', '2024-03-02', '2024-04', '2023');

/** What follows a dash: an id, and evidence in one of the reports. */
const proof = fc
  .record({
    n: fc.integer({ min: 0, max: 2 }),
    source: fc.constantFrom('r', 'other'),
    id: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ n, source, id }) => {
    const [start, end] = spans[n] ?? [0, 0];
    return `    id: fact${id}\n    evidence:\n      - source: ${source}\n        start: ${start}\n        end: ${end}\n        quote: ${JSON.stringify(sentences[n])}\n`;
  });

const list = (key: string, item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(item, proof), { maxLength: 3 })
    .map((items) => (items.length === 0 ? '' : `${key}:\n${items.map(([i, p]) => `  - ${i}${p}`).join('')}`));

const role = fc
  .tuple(fc.constantFrom('chair', 'clerk'), who, fc.boolean())
  .map(
    ([title, organization, former]) =>
      `title: ${title}\n    organization: ${organization}\n${former ? '    former: true\n' : ''}`,
  );
const statement = fc
  .tuple(fc.constantFrom('It is so', 'It is not'), date)
  .map(([quote, on]) => `quote: ${quote}\n    direct: false\n    date: ${on}\n`);
const position = (proposal: boolean) =>
  fc
    .tuple(who, fc.constantFrom('accepts', 'rejects', 'mediates'), date, plan, who)
    .map(
      ([party, stance, on, on2, by]) =>
        `party: ${party}\n    stance: ${stance}\n    words: says so\n    date: ${on}\n    by: ${by}\n${proposal ? '' : `    proposal: ${on2}\n`}`,
    );
const value = fc
  .tuple(fc.integer({ min: 1, max: 3 }), date, who, fc.constantFrom('exact', 'more than'))
  .map(
    ([n, on, by, comparator]) =>
      `value: ${n}\n    comparator: ${comparator}\n    words: "${n}"\n    unit: people\n    asOf: ${on}\n    asOfBasis: stated\n    attributedTo: ${by}\n`,
  );

const fields: Readonly<Record<string, fc.Arbitrary<string>>> = {
  people: fc
    .tuple(list('roles', role), list('statements', statement), list('positions', position(false)))
    .map((parts) => parts.join('')),
  organizations: fc
    .tuple(list('statements', statement), list('positions', position(false)))
    .map((parts) => `class: company\n${parts.join('')}`),
  proposals: fc
    .tuple(
      list(
        'sponsors',
        who.map((party) => `party: ${party}\n    role: sponsor\n`),
      ),
      list(
        'status',
        fc.tuple(date, who).map(([on, party]) => `event: tabled\n    date: ${on}\n    party: ${party}\n`),
      ),
      list('positions', position(true)),
      list(
        'relations',
        plan.map((p) => `relation: follows\n    proposal: ${p}\n`),
      ),
      fc.constantFrom('', 'figures:\n  - "[[Rate]]"\n'),
    )
    .map((parts) => parts.join('')),
  figures: fc
    .tuple(list('values', value), fc.constantFrom('', 'related:\n  - "[[figures/count]]"\n'), fc.boolean())
    .map(
      ([values, related, closed]) =>
        `measure: things\nunit: people\n${closed ? 'closed: true\n' : ''}${values}${related}`,
    ),
};

const ids: Readonly<Record<string, string>> = {
  people: 'person',
  organizations: 'organization',
  proposals: 'proposal',
  figures: 'figure',
};
const names = ['Iva Fact', 'Jon', 'First', 'Second', 'Plan', 'Later plan', 'Rate', 'Count'];

const factPageAt = (path: string): fc.Arbitrary<MadePage> => {
  const [, folder = '', file = ''] = path.split('/');
  const type = ids[folder] ?? 'page';
  return fc
    .record({
      name: fc.constantFrom(names[factPaths.indexOf(path)] ?? 'Name', 'Second', 'Changed'),
      alias: fc.constantFrom('', 'aliases: [Alias]\n', 'aliases: [Rate, Other name]\n'),
      description: fc.constantFrom('', 'description: It says so.\n'),
      facts: fields[folder] ?? fc.constant(''),
      mentions: fc.constantFrom('', 'mentions:\n  r: 0-3\n', 'mentions:\n  r: 0-3\n  other: 20-27\n'),
      body: fc.constantFrom(
        '',
        'A lead.[^r-1]\n',
        'See [[Second]] and [[Plan#Part]].\n',
        '## Part\n\n![[a]]\n',
        '![[Iva Fact]]\n',
      ),
    })
    .map(({ name, alias, description, facts, mentions, body }) => ({
      path,
      text: `---\nid: ${type}-${file.replace('.md', '')}\ntype: ${type}\nname: ${name}\n${alias}${description}${facts}${mentions}---\n${body}`,
    }));
};

export const factPage: fc.Arbitrary<MadePage> = fc.constantFrom(...factPaths).chain(factPageAt);
export const factPages: fc.Arbitrary<readonly MadePage[]> = fc.tuple(...factPaths.map(factPageAt));
