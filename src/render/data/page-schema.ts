/**
 * Kinds → JSON Schema (draft 7, which editors' YAML tools read best) of a page's frontmatter, for completion and checking
 * while typing. As forgiving as reading is: what stands alone is a list of one, a number is text as well.
 */
import { builtInKinds, type Kind } from '../../model/kind.ts';
import { comparators, organizationClasses, stances } from '../../model/values.ts';
import { entryOf } from '../../text/outside.ts';

export type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: ['string', 'number', 'boolean', 'null'], description });
const flag = (description: string): Schema => ({ type: ['boolean', 'null'], description });
const number = (description: string): Schema => ({
  anyOf: [{ type: ['number', 'null'] }, { type: 'string', pattern: '^-?\\d{1,3}(,\\d{3})*(\\.\\d+)?$' }],
  description,
});
const choice = (values: readonly string[], description: string): Schema => ({ enum: [...values, null], description });
const date = (description: string): Schema => ({
  anyOf: [
    { type: 'string', pattern: '^(\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?)?$' },
    { type: 'integer', minimum: 1000, maximum: 9999 },
    { type: 'null' },
  ],
  description: `${description}: 2024-06-12, 2024-06 or 2024, as precise as it is known`,
});
/** YAML reads `[[x]]` without quotation marks as a list in a list. */
const link = (description: string): Schema => ({
  type: ['string', 'number', 'array', 'null'],
  description: `${description}: a "[[wikilink]]", or words`,
});
const listOf = (items: Schema, description: string): Schema => ({
  anyOf: [{ type: 'array', items }, items],
  description,
});

const evidence = listOf(
  {
    type: 'object',
    required: ['source'],
    anyOf: [{ required: ['quote'] }, { required: ['start', 'end'] }],
    properties: {
      source: link('Id of the report, or its page'),
      quote: text('The words of the report, to the letter'),
      start: { type: 'integer', minimum: 0, description: 'Filled in by the build: UTF-16 offset into the report' },
      end: { type: 'integer', minimum: 0, description: 'Filled in by the build: where the quotation ends' },
    },
    additionalProperties: false,
  },
  'What the fact rests on; a fact without evidence is not published',
);

const facts = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Schema =>
  listOf(
    {
      type: 'object',
      required: [...required, 'evidence'],
      properties: { ...properties, id: text('Given by the build; leave it as it is'), evidence },
      additionalProperties: false,
    },
    description,
  );

const statements = facts('What the page’s subject said', ['quote'], {
  quote: text('What was said'),
  direct: flag('In the speaker’s own words; otherwise the report’s'),
  speaker: link('Who spoke for the page’s subject'),
  verb: text('How it was said: say, warn, deny'),
  via: link('The outlet through which it came'),
  date: date('When it was said'),
  dateBasis: choice(['report'], 'That the date is the report’s own; leave it out where the day is known'),
});

const positions = (required: readonly string[]): Schema =>
  facts('Who stands where on a proposal', ['stance', ...required], {
    party: link('Whose position it is'),
    proposal: link('On what'),
    stance: choice(stances, 'Where they stand'),
    words: text('The words of the report'),
    date: date('Since when'),
    by: link('Who says so, where it is not the party itself'),
  });

/** Key → its schema, by type of page. */
const properties: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  person: {
    roles: facts('Offices', ['title'], {
      title: text('The office: general secretary'),
      organization: link('Where'),
      former: flag('No longer held'),
      asOf: date('As of when'),
    }),
    statements,
    positions: positions([]),
  },
  organization: {
    class: choice(organizationClasses, 'What sort of organization'),
    descriptions: facts('How reports describe it', ['words'], { words: text('The words of the report') }),
    statements,
    positions: positions([]),
  },
  proposal: {
    date: date('When it was put forward'),
    sponsors: facts('Whose it is', ['party'], {
      party: link('Who'),
      role: text('In what part: put forward by, mediated by'),
      by: link('Who says so'),
    }),
    status: facts('What happened to it', ['event'], {
      event: text('presented, passed, withdrawn'),
      party: link('By whom'),
      date: date('When'),
    }),
    phases: listOf(
      {
        type: 'object',
        properties: {
          ordinal: number('The number of the phase; 0 for terms in none'),
          title: text('What it is called'),
          terms: facts('What is to happen', ['text'], { text: text('One term') }),
        },
        additionalProperties: false,
      },
      'Phases with their terms',
    ),
    positions: positions(['party']),
    relations: facts('How it stands to other proposals', ['relation', 'proposal'], {
      relation: text('changes to, later version of, follows'),
      proposal: link('To which'),
    }),
    figures: listOf(link('A figure'), 'Figures that are terms of it'),
  },
  figure: {
    measure: text('What is counted'),
    unit: text('In what: people, USD, percent'),
    closed: flag('The event is over, so that the count cannot move'),
    cumulative: flag('It counts what has happened, so that the count cannot fall'),
    values: facts('Values as reported', [], {
      value: number('The number; none where only words are known'),
      low: number('Of a range, its lower end'),
      high: number('Of a range, its upper end'),
      comparator: choice(comparators, 'How sharp it is said to be'),
      words: text('The words of the report: more than 1,200'),
      unit: text('Where it is not the page’s'),
      asOf: date('As of when'),
      asOfBasis: choice(['stated', 'report', 'unknown'], 'How that is known'),
      former: flag('The report gives it as what another value replaced'),
      attributedTo: link('Who says so'),
    }),
    related: listOf(link('A figure'), 'Figures of the same event, and the whole it is a part of'),
  },
  source: {
    ...Object.fromEntries(
      ['title', 'publisher', 'author', 'dateline', 'url', 'source', 'file', 'language', 'sha256', 'mark'].map((key) => [
        key,
        text(`The report’s ${key}`),
      ]),
    ),
    date: date('When it was published'),
    dateBasis: choice(['metadata', 'text', 'copyright'], 'How that is known'),
    rights: choice(['full', 'excerpts'], 'What the site may show of it'),
    retracted: flag('Withdrawn: nothing rests on it'),
    format: choice(['text', 'markdown', 'html'], 'Of its file'),
    quality: choice(['clean', 'degraded'], 'degraded: stemmed by a machine'),
    sentences: text('Written by the build'),
    markup: text('Written by the build'),
  },
};

const common = (types: readonly string[]): Readonly<Record<string, Schema>> => ({
  id: text('Given once; links and later builds go by it'),
  type: { enum: [...types, null], description: 'The kind of page' },
  name: text('At the top of the page'),
  aliases: listOf(text('A name'), 'Other names: [[links]] find the page by them'),
  description: text('One sentence'),
  tags: listOf(text('A tag'), 'With or without #'),
  draft: flag('Leave it out of the site'),
  publish: flag('false: leave it out of the site'),
  mentions: { type: ['object', 'null'], description: 'Written by the build: where each report names it' },
});

/** Any other key is kept as it is, so it is allowed. */
export function pageSchema(declared: readonly Kind[]): Schema {
  const types = [...new Set([...builtInKinds, ...declared].map(({ type }) => type)), 'page'];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A page’s frontmatter',
    type: 'object',
    properties: common(types),
    allOf: types.flatMap((type) => {
      const fields = entryOf(properties, type);
      if (!fields) return [];
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema; nobody awaits a schema
      return [{ if: { required: ['type'], properties: { type: { const: type } } }, then: { properties: fields } }];
    }),
  };
}

/** What may stand in a report's frontmatter, or in the `.meta.yaml` beside it. */
export const reportSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What is known about a report',
  type: 'object',
  properties: {
    title: text('Its headline'),
    publisher: text('Who published it'),
    author: listOf(text('A name'), 'Who wrote it'),
    date: date('When it was published'),
    url: text('Where it can be read'),
    dateline: text('Place as printed: LEEDS, England'),
    language: text('Its language: en'),
    rights: choice(['full', 'excerpts'], 'What the site may show of its text'),
    mark: text('Its short label in evidence marks'),
    quality: choice(['clean', 'degraded'], 'degraded: lower-cased and stemmed by a machine'),
    retracted: flag('Withdrawn: nothing is read from it'),
    encoding: text('Of its bytes, where they do not say it: windows-1252'),
  },
};
