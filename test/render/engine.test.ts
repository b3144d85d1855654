/** Templates that are missing, broken or overridden: named with file and line, and the rest is built. */
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { faultsOf } from './html.ts';
import { minisearchFile } from './minisearch-file.ts';
import { modelFile } from './model-file.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

const withTemplate = (name: string, text: string | undefined) => {
  const templates = new Map(builtIn);
  if (text === undefined) templates.delete(name);
  else templates.set(name, text);
  return render(story(), templates);
};
const contentOf = ({ value }: ReturnType<typeof render>, path: string): string =>
  String(value.find((f) => f.path === path)?.content);

describe('a template with a mistake', () => {
  test('that shows when it runs is named with its line', () => {
    const site = withTemplate('person.eta', 'one\ntwo <%= it.page.name %>\n<%= it.page.nothing.at.all %>\n');
    expect(site.diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'render/template',
        message: "the template failed: Cannot read properties of undefined (reading 'at'); correct it there",
        file: 'templates/person.eta',
        line: 3,
      },
    ]);
  });

  test('in a part that many pages use is one message, with the line in the part', () => {
    const site = withTemplate('backlinks.eta', '\n\n<% throw new Error("no") %>\n');
    expect(site.diagnostics).toMatchObject([
      { file: 'templates/backlinks.eta', line: 3, message: 'the template failed: no; correct it there' },
    ]);
  });

  test('that is no JavaScript is found', () => {
    const site = withTemplate('figure.eta', 'a\nb\n<%= it.page. %>\nc');
    expect(site.diagnostics).toMatchObject([{ file: 'templates/figure.eta', line: 3 }]);
  });

  test.each([
    ['in a condition', 'a\n<% if (it.page) { %>\n<% if (it.page.name { %>\nb\n<% } %>\n<% } %>', 3],
    ['in a loop that is never closed', 'a\nb\n<% for (const x of []) { %>\n<%= x %>\n', 3],
    ['with a brace too many', 'a\n<% if (it.page) { %>\n<% } %>\n<% } %>\nb', 4],
    ['behind one in quotation marks', '<% const a = "{"; %>\n<% const b = ; %>\nb', 2],
  ])('that is no JavaScript is found %s', (_, source, line) => {
    const site = withTemplate('figure.eta', source);
    expect(site.diagnostics).toMatchObject([{ file: 'templates/figure.eta', line }]);
  });

  test('whose tag is not closed is found', () => {
    const site = withTemplate('figure.eta', 'a\n<% if (true) {');
    expect(site.diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'render/template',
        message: 'the template failed: unclosed tag; correct it there',
        file: 'templates/figure.eta',
        line: 2,
      },
    ]);
  });

  test('leaves a short page in each place, and all other pages whole', () => {
    const site = withTemplate('person.eta', '<% null.x %>');
    expect(contentOf(site, 'people/ngozi-okafor.html')).toContain('This page could not be built');
    expect(contentOf(site, 'proposals/two-year-plan.html')).toContain('Who stands where');
    expect(faultsOf(site.value).filter((f) => !/people\/.*html#|^people\//.test(f))).toEqual([]);
  });
});

describe('a missing template', () => {
  test('is named with the file that wants it', () => {
    const site = withTemplate('marks.eta', undefined);
    expect(site.diagnostics).toContainEqual({
      severity: 'error',
      rule: 'render/template',
      message: 'the template failed: there is no template marks.eta; correct it there',
      file: 'templates/rich.eta',
      line: 2,
    });
  });
});

describe("a kind's own template", () => {
  test('that is not there is named, and its pages are plain', () => {
    const site = story();
    const kinds = [
      ...(site.settings.kinds ?? []),
      { type: 'port', folder: 'ports', singular: 'Port', plural: 'Ports', template: 'nowhere' },
    ];
    const rendered = render({ ...site, settings: { ...site.settings, kinds } }, builtIn);
    expect(rendered.diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'render/template',
        message:
          'there is no such template, so pages of kind "port" are printed as plain pages; write it, or take "template" out of the kind',
        file: 'templates/nowhere.eta',
      },
    ]);
    expect(contentOf(rendered, 'people/ngozi-okafor.html')).toContain('Ngozi Okafor');
  });
});

describe("the wiki's own template", () => {
  test('of a kind is used for its pages', () => {
    const templates = new Map(builtIn).set('page.eta', '<h1>Mine: <%= it.page.name %></h1>');
    expect(contentOf(render(story(), templates), 'about-this-wiki.html')).toBe('<h1>Mine: About this wiki</h1>');
  });

  test('files that are no templates go into the site as they are', () => {
    const templates = new Map(builtIn).set('logo.svg', '<svg/>');
    expect(contentOf(render(story(), templates), 'logo.svg')).toBe('<svg/>');
  });
});

describe('the notes for template writers', () => {
  const notes = builtIn.get('README.md') ?? '';

  test('name every template', () => {
    expect([...builtIn.keys()].filter((name) => name.endsWith('.eta') && !notes.includes(`\`${name}\``))).toEqual([]);
    expect(
      [...notes.matchAll(/`([\w-]+\.eta)`/g)]
        .map((m) => m[1] ?? '')
        .filter((name) => !builtIn.has(name) && name !== 'templates/place.eta'),
    ).toEqual([]);
  });

  test('have a reference of all page models, made from their types: npx tsx test/render/model-file.ts', () => {
    expect(builtIn.get('MODEL.md')).toBe(modelFile());
  });

  test('do not go into the site', () => {
    expect(render(story(), builtIn).value.filter((f) => f.path.endsWith('.md'))).toEqual([]);
  });
});

test('the search library in the templates is the one that is installed', () => {
  expect(builtIn.get('minisearch.js')).toBe(minisearchFile());
});
