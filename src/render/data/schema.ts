/** JSON Schema (2020-12) of the data export, one file a data file. Further properties may be added; these hold. */
import { comparators, organizationClasses, stances } from '../../model/values.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const name: Schema = { type: 'string', minLength: 1 };
const textOrNull: Schema = { type: ['string', 'null'] };
const numberOrNull: Schema = { type: ['number', 'null'] };
const dateOrNull: Schema = {
  type: ['string', 'null'],
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  description: 'A year, month or day: as precise as known and never more.',
};
const offset: Schema = { type: 'integer', minimum: 0 };
const standing: Schema = { enum: ['current', 'refined', 'superseded', 'disputed'] };
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, ...(minItems > 0 ? { minItems } : {}) });

const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});

const place: Schema = {
  ...object({ source: name, start: offset, end: offset }),
  description: 'UTF-16 offsets, half open, into the text of the seed file as decoded, without a BOM.',
};
const evidence: Schema = list(
  {
    ...object({ source: name, start: offset, end: offset, quote: name }),
    description: '`quote` equals the text of the seed file from `start` to `end`.',
  },
  1,
);

const fact: Schema = object(
  {
    id: name,
    property: name,
    value: { type: ['string', 'number', 'null'] },
    asOf: dateOrNull,
    attributedTo: textOrNull,
    standing,
    evidence,
    about: { type: 'string', description: 'Id of the page that the value names.' },
  },
  ['about'],
);

const entity = {
  id: name,
  name,
  aliases: list(name),
  description: text,
  page: name,
  mentions: list(place),
  facts: list(fact),
};

const statement: Schema = object({
  id: name,
  quote: name,
  direct: { type: 'boolean' },
  date: dateOrNull,
  dateBasis: { enum: ['stated', 'report', null] },
  verb: textOrNull,
  via: textOrNull,
  speaker: textOrNull,
  evidence,
});

const position: Schema = object({
  id: name,
  party: name,
  stance: { enum: stances },
  date: dateOrNull,
  words: text,
  attributedTo: textOrNull,
  standing,
  evidence,
});

const value: Schema = object({
  id: name,
  value: numberOrNull,
  low: numberOrNull,
  high: numberOrNull,
  comparator: { enum: comparators },
  unit: text,
  words: text,
  asOf: dateOrNull,
  attributedTo: textOrNull,
  standing,
  evidence,
});

const file = (title: string, items: Schema): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...list(items),
});

const ofType = (type: string, more: Readonly<Record<string, Schema>>): Schema =>
  object({ ...entity, type: { const: type }, ...more });

export const schemas: Readonly<Record<'sources' | 'people' | 'organizations' | 'proposals' | 'figures', Schema>> = {
  sources: file(
    'Reports',
    object({
      id: name,
      file: name,
      title: textOrNull,
      publisher: textOrNull,
      date: dateOrNull,
      dateline: textOrNull,
      url: textOrNull,
      quality: { enum: ['clean', 'degraded'] },
      sha256: text,
      author: textOrNull,
      dateBasis: { enum: ['metadata', 'text', 'copyright', null] },
      language: text,
      path: text,
      page: name,
      retracted: { type: 'boolean' },
    }),
  ),
  people: file('People', ofType('person', { statements: list(statement) })),
  organizations: file(
    'Organizations',
    ofType('organization', { class: { enum: [...organizationClasses, null] }, statements: list(statement) }),
  ),
  proposals: file(
    'Proposals',
    ofType('proposal', {
      date: dateOrNull,
      phases: list(
        object({
          ordinal: { type: 'integer', minimum: 0 },
          title: textOrNull,
          terms: list(object({ id: name, text: name, evidence })),
        }),
      ),
      positions: list(position),
      figures: list(name),
    }),
  ),
  figures: file(
    'Figures',
    ofType('figure', {
      measure: name,
      unit: text,
      closed: { type: 'boolean' },
      cumulative: { type: 'boolean' },
      values: list(value),
      related: list(name),
    }),
  ),
};
