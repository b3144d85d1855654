import { describe, expect, test } from 'vitest';
import { type Config, defaultSettings, defineConfig, readConfig } from '../src/config.ts';
import { builtInKinds } from '../src/model/kind.ts';

const messages = (value: unknown, source = ''): string[] =>
  readConfig(value, 'factwiki.config.mjs', source).diagnostics.map(
    ({ severity, rule, message }) => `${severity} ${rule} ${message}`,
  );

describe('the configuration', () => {
  test('may be absent or empty', () => {
    expect(readConfig(undefined)).toEqual({ value: defaultSettings, diagnostics: [] });
    expect(readConfig({}).value).toEqual(defaultSettings);
  });

  test('is taken over', () => {
    const config: Config = defineConfig({
      title: 'Talks',
      language: 'pt-BR',
      baseUrl: 'https://example.org/wiki',
      rights: 'full',
      search: 'text',
      threshold: 0.3,
      staleAfter: 6,
      kinds: [{ type: 'law' }],
      rules: { 'link/orphan': 'off' },
      out: 'public',
    });
    const { value, diagnostics } = readConfig(config);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      title: 'Talks',
      description: '',
      language: 'pt-BR',
      baseUrl: 'https://example.org/wiki/',
      rights: 'full',
      statesRights: true,
      search: 'text',
      threshold: 0.3,
      staleAfter: 6,
      kinds: [...builtInKinds, { type: 'law', folder: 'law', singular: 'Law', plural: 'Laws', template: 'page' }],
      rules: { 'link/orphan': 'off' },
      folders: { seeds: 'seeds', content: 'content', templates: 'templates', out: 'public' },
    });
  });

  test.each<[string, unknown, string]>([
    ['no object', null, 'error config/value the configuration must be an object: export default { title: "…" }'],
    ['title', { title: 5 }, 'error config/value "title" must be a text that is not empty'],
    [
      'language',
      { language: 'english language' },
      'error config/value "language" must be a language code such as "en" or "pt-BR"',
    ],
    [
      'baseUrl',
      { baseUrl: 'example.org' },
      'error config/value "baseUrl" must be a web address such as "https://example.org/wiki/"',
    ],
    [
      'baseUrl',
      { baseUrl: 'javascript:alert(1)' },
      'error config/value "baseUrl" must be a web address such as "https://example.org/wiki/"',
    ],
    ['rights', { rights: 'some' }, 'error config/value "rights" must be "excerpts" or "full"'],
    ['threshold', { threshold: '0.5' }, 'error config/value "threshold" must be a number from 0 to 1'],
    ['staleAfter', { staleAfter: 0.5 }, 'error config/value "staleAfter" must be a whole number of months above 0'],
    [
      'kinds',
      { kinds: {} },
      'error config/value "kinds" must be a list of kinds such as { type: "law", folder: "laws" }',
    ],
    ['kinds', { kinds: [{ type: 'person' }] }, 'error config/value "kinds" [0].type "person" is taken; choose another'],
    [
      'kinds',
      { kinds: [{ type: 'Law' }] },
      'error config/value "kinds" [0].type "Law" must be lower-case letters, digits and hyphens',
    ],
    [
      'kinds',
      { kinds: [{ type: 'law', folder: '../x' }] },
      'error config/value "kinds" [0].folder must be one plain name',
    ],
    [
      'kinds',
      { kinds: [{ type: 'law', folder: 'people' }] },
      'error config/value "kinds" [0].folder "people" is taken; choose another',
    ],
    [
      'rules',
      { rules: { 'link/orphan': 'no' } },
      'error config/value "rules" sets "link/orphan" to "no"; choose one of off, info, warning, error',
    ],
    [
      'rules',
      { rules: { 'link/orphan': { toString: 'off' } } },
      'error config/value "rules" sets "link/orphan" to {"toString":"off"}; choose one of off, info, warning, error',
    ],
    [
      'rules',
      { rules: { Orphan: 'off' } },
      'error config/value "rules" has "Orphan", which is no rule; write it as in the messages, e.g. "link/broken"',
    ],
    ['a key misspelt', { titel: 'x' }, 'warning config/key "titel" is no key; did you mean "title"?'],
  ])('says what is wrong with %s', (_, value, message) => {
    expect(messages(value)).toEqual([message]);
  });

  test('names the keys where none is near', () => {
    expect(messages({ zzzzz: 1 })).toEqual([
      'warning config/key "zzzzz" is no key; the keys are title, description, language, baseUrl, rights, search, threshold, staleAfter, kinds, rules, seeds, content, templates, out',
    ]);
  });

  test('a wrong key has its default, and its line', () => {
    const source = "export default {\n  title: 'x',\n  threshold: 7,\n};\n";
    const { value, diagnostics } = readConfig({ title: 'x', threshold: 7 }, 'c.mjs', source);
    expect([value.title, value.threshold]).toEqual(['x', 0.5]);
    expect(diagnostics).toMatchObject([{ file: 'c.mjs', line: 3, column: 3 }]);
  });
});
