/** The pages of a whole site: valid markup, live links, headings in order, a note for every mark. */
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { attribute, faultsOf, readPage, textOf } from './html.ts';
import { siteBuilder } from './site.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

const files = (settings = {}) => render(story(settings), builtIn);
const contentOf = (all: ReturnType<typeof files>, path: string): string =>
  String(all.value.find((f) => f.path === path)?.content);

describe('a whole site', () => {
  const site = files();

  test('has no fault', () => {
    expect(site.diagnostics).toEqual([]);
    expect(faultsOf(site.value)).toEqual([]);
  });

  test('shows the text of all sources without a fault', () => {
    expect(faultsOf(files({ rights: 'full' }).value)).toEqual([]);
  });

  test('is written by path, each path once', () => {
    const paths = site.value.map((f) => f.path);
    expect(paths).toEqual([...new Set(paths)].sort());
  });

  test('links only within itself, relatively, without a base URL', () => {
    const pages = site.value.filter((f) => f.path.endsWith('.html')).map(readPage);
    const links = pages.flatMap((p) => p.elements.map((e) => attribute(e, 'href') ?? attribute(e, 'src') ?? '#'));
    expect(
      links.filter((l) => /^(?:\/|[a-z]+:)/.test(l) && !/^(?:data:image|https:\/\/example.org\/dockers)/.test(l)),
    ).toEqual([]);
  });

  test('gives every page a title, a description, one script and one style sheet', () => {
    for (const page of site.value
      .filter((f) => f.path.endsWith('.html') && !String(f.content).includes('http-equiv="refresh"'))
      .map(readPage)) {
      const title = page.elements.find((e) => e.tagName === 'title');
      expect(title && textOf(title), page.path).toContain('Saltmere dock dispute');
      expect(
        page.elements.some((e) => attribute(e, 'name') === 'description'),
        page.path,
      ).toBe(true);
      expect(
        page.elements.filter((e) => e.tagName === 'link' && attribute(e, 'rel') === 'stylesheet'),
        page.path,
      ).toHaveLength(1);
    }
  });

  test('has a space between the marks of two reports', () => {
    const html = site.value.filter((f) => f.path.endsWith('.html')).map((f) => String(f.content));
    expect(html.filter((text) => text.includes('</a></span> <span class="ev">')).length).toBeGreaterThan(0);
    expect(html.filter((text) => text.includes('</span><span class="ev">'))).toEqual([]);
  });

  test('marks the same sentence alike on every page', () => {
    const marks = site.value
      .filter((f) => f.path.endsWith('.html'))
      .flatMap((f) => readPage(f).elements)
      .filter((e) => attribute(e, 'href')?.startsWith('#e-r2-3') && attribute(e, 'role') === 'doc-noteref');
    expect(new Set(marks.map(textOf))).toEqual(new Set(['R2*\u00a03']));
  });

  test('leads from a source sentence back to each page that cites it', () => {
    const source = readPage({
      path: 'sources/dockers-walk-out-at-saltmere.html',
      content: contentOf(site, 'sources/dockers-walk-out-at-saltmere.html'),
    });
    const third = source.elements.find((e) => attribute(e, 'id') === 's3');
    expect(third && textOf(third).replace(/\s+/g, ' ')).toContain('Ngozi Okafor: summary, at a glance, statements');
    expect(source.elements.filter((e) => e.tagName === 'mark').length).toBeGreaterThan(5);
  });
});

test('style sheet and scripts are as light as they must be', () => {
  const bytes = (path: string): number =>
    Buffer.byteLength(String(files().value.find((f) => f.path === path)?.content));
  expect(bytes('wiki.css')).toBeLessThanOrEqual(14 * 1024);
  expect(bytes('wiki.js')).toBeLessThanOrEqual(4 * 1024);
  expect(bytes('search.js')).toBeLessThanOrEqual(4.25 * 1024);
});

describe('excerpts', () => {
  const page = (rights: 'excerpts' | 'full') =>
    contentOf(files({ rights }), 'sources/dockers-walk-out-at-saltmere.html');

  test('leave out sentences that are far from any cited one, and say how many', () => {
    expect(page('excerpts')).toContain('… 1 sentence not shown');
    expect(page('excerpts')).not.toContain('The weather stayed cold');
    expect(page('excerpts')).toContain('Traffic on the ring road');
  });

  test('are the whole text where the wiki may show it', () => {
    expect(page('full')).toContain('The weather stayed cold');
    expect(page('full')).not.toContain('not shown');
  });
});

describe('small wikis', () => {
  test('an empty wiki has an overview that says what to do', () => {
    const { value, diagnostics } = render(siteBuilder().site(), builtIn);
    expect(diagnostics).toEqual([]);
    expect(faultsOf(value)).toEqual([]);
    const home = readPage(value.find((f) => f.path === 'index.html') ?? { path: '', content: '' });
    expect(home.elements.filter((e) => e.tagName === 'section').map((e) => attribute(e, 'id'))).toEqual(['how']);
    expect(value.map((f) => f.path).filter((p) => p.endsWith('.html'))).toEqual([
      '404.html',
      'index.html',
      'search.html',
    ]);
    expect(String(value.find((f) => f.path === 'index.html')?.content)).toContain('This wiki has no pages yet.');
  });

  test('a person named once has no empty sections', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['Ada Quist spoke.'] });
    s.person({ name: 'Ada Quist', mentions: s.mentionsOf('Ada Quist') });
    const { value } = render(s.site(), builtIn);
    expect(faultsOf(value)).toEqual([]);
    const page = readPage(value.find((f) => f.path === 'people/ada-quist.html') ?? { path: '', content: '' });
    const sections = page.elements.filter((e) => e.tagName === 'section');
    expect(sections.map((e) => attribute(e, 'id'))).toEqual(['backlinks', 'evidence']);
    expect(value.some((f) => f.path === 'proposals/index.html')).toBe(false);
    expect(value.some((f) => f.path === 'timeline.html')).toBe(false);
  });

  test('a report without any fact still has its page', () => {
    const s = siteBuilder();
    s.report({ id: 'bericht', mark: 'R1', text: ['Es regnet.'], facts: { language: 'de' } });
    const { value } = render(s.site({ rights: 'full' }), builtIn);
    expect(faultsOf(value)).toEqual([]);
    expect(String(value.find((f) => f.path === 'sources/bericht.html')?.content)).toContain(
      'in a language from which no facts are read',
    );
  });

  test("an editor's index page opens the overview", () => {
    const s = siteBuilder();
    s.page({ name: 'Welcome', path: 'index.md' as never, html: '<p>Start <b>here</b>.</p><p>More.</p>' });
    const home = String(render(s.site(), builtIn).value.find((f) => f.path === 'index.html')?.content);
    expect(home).toContain('<h1>Welcome</h1>');
    expect(home).toContain('<p class="lead">Start <b>here</b>.</p>');
  });
});
