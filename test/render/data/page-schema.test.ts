/** The schemas that editors' tools check frontmatter with: what is written passes, what is read passes, what is wrong does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { pagePath } from '../../../src/model/ids.ts';
import { builtInKinds } from '../../../src/model/kind.ts';
import { parsePage } from '../../../src/parse/index.ts';
import { pageSchema, reportSchema, type Schema } from '../../../src/render/data/page-schema.ts';
import { readFrontmatter } from '../../../src/text/frontmatter.ts';
import { writeYaml } from '../../../src/text/yaml.ts';
import { folderWith, report, run } from '../../build/wiki.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const law = { type: 'law', folder: 'laws', singular: 'Law', plural: 'Laws', template: 'page' };
const schema = pageSchema([...builtInKinds, law]);
const isPage = ajv.compile(schema);
const isReport = ajv.compile(reportSchema);
const dataOf = (text: string) => readFrontmatter(text, 'x').value?.data;
const faults = (yaml: string): readonly string[] => {
  isPage(dataOf(`---\n${yaml}---\n`));
  return (isPage.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
};

const pagesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('.'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));

describe('pages that pass', () => {
  test('all that the machine writes', async () => {
    const root = folderWith({
      'seeds/a.md': report,
      'seeds/b.txt':
        'The union rejected the plan on Monday. "We will not sign," said Ana Ruiz, its president. 12 ships wait.\n',
    });
    await run(root);
    const pages = [...pagesOf(join(root, 'content')), ...pagesOf('content')];
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages)
      expect([isPage(dataOf(page)), isPage.errors, page.slice(0, 80)]).toEqual([true, null, page.slice(0, 80)]);
  });

  test.each([
    ['an empty one', ''],
    ['keys of one’s own', 'type: person\nour note: x\n'],
    [
      'what a person writes in a hurry',
      'type: figure\nvalues:\n  value: "37,200"\n  evidence: { source: [[sources/x]], quote: 12 }\n',
    ],
    ['a kind of the configuration', 'type: law\nname: Act\n'],
    ['dates known in part', 'type: person\nroles:\n  - { title: x, asOf: 2024, evidence: { source: a, quote: b } }\n'],
  ])('%s', (_, yaml) => {
    expect(faults(yaml)).toEqual([]);
  });
});

describe('pages that do not', () => {
  test.each([
    ['type: persn\n', '/type must be equal to one of the allowed values'],
    ['type: organization\nclass: firm\n', '/class must be equal to one of the allowed values'],
    ['type: person\nroles:\n  - title: x\n', "/roles/0 must have required property 'evidence'"],
    [
      'type: person\nroles:\n  - { titel: x, evidence: { source: a, quote: b } }\n',
      '/roles/0 must NOT have additional properties',
    ],
    [
      'type: proposal\ndate: 12 June\n',
      '/date must match pattern "^(\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?)?$"',
    ],
    [
      'type: person\nstatements:\n  - { quote: x, evidence: [{ source: a }] }\n',
      "/statements/0/evidence/0 must have required property 'quote'",
    ],
  ])('%j', (yaml, fault) => {
    expect(faults(yaml)).toContain(fault);
  });
});

/** A value of each schema: of every property one. */
function exampleOf(of: Schema): unknown {
  const one = of as {
    anyOf?: readonly Schema[];
    properties?: Record<string, Schema>;
    items?: Schema;
    enum?: readonly unknown[];
    type?: unknown;
  };
  const [first] = one.anyOf ?? [];
  if (one.properties) return Object.fromEntries(Object.entries(one.properties).map(([k, s]) => [k, exampleOf(s)]));
  if (one.items) return [exampleOf(one.items)];
  if (one.enum) return one.enum[0];
  if (first) return 'pattern' in first ? '2024-06' : exampleOf(first);
  const types = [one.type].flat();
  return types.includes('string') ? 'words' : types.includes('boolean') ? true : types.includes('object') ? {} : 1;
}

test.each(builtInKinds.map((k) => k.type))('every key that the schema of a %s names is read', (type) => {
  const branches = (schema as { allOf: readonly { if: { properties: { type: { const: string } } }; then: Schema }[] })
    .allOf;
  const own = branches.find((b) => b.if.properties.type.const === type)?.then;
  expect(own).toBeDefined();
  const data = { ...(exampleOf(own ?? {}) as object), type };
  const yaml = writeYaml(new Map(Object.entries(JSON.parse(JSON.stringify(data)) as object)), new Set());
  const { diagnostics } = parsePage(pagePath('x.md'), `---\n${yaml}---\n`);
  expect(diagnostics.filter(({ rule }) => /unknown-key|schema\/(?!date)/.test(rule))).toEqual([]);
});

test('reports: the keys that are read, and their values', () => {
  expect(isReport({ title: 'T', date: '2023-05', rights: 'full', retracted: true, author: ['A', 'B'] })).toBe(true);
  expect(isReport({ rights: 'all' })).toBe(false);
});
