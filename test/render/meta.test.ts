/** What the site says to programs: redirects, feed, site map, llms.txt, structured data, kinds of the wiki's own. */
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { attribute, faultsOf, readPage, textOf } from './html.ts';
import { siteBuilder } from './site.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

const base = 'https://example.org/w/';
const files = new Map(render(story({ baseUrl: base }), builtIn).value.map((f) => [f.path, String(f.content)]));

describe('redirects', () => {
  test('lead from other names to the page', () => {
    expect(files.get('people/okafor.html')).toContain('<meta http-equiv="refresh" content="0; url=ngozi-okafor.html">');
    expect(files.get('organizations/hwu.html')).toContain(
      '<a href="harbour-workers-union.html">Harbour Workers Union</a>',
    );
  });

  test('never replace a page, and a name of two pages leads to none', () => {
    const s = siteBuilder();
    s.person({ name: 'Ada Quist', aliases: ['Quist', 'Ben Quist', 'index', 'old/place.html', 'QUIST'] });
    s.person({ name: 'Ben Quist', aliases: ['quist', 'B. Quist'] });
    const files = render(s.site(), builtIn).value;
    const contentOf = (path: string): string => String(files.find((f) => f.path === path)?.content);
    expect(contentOf('people/b-quist.html')).toContain('http-equiv="refresh"');
    for (const path of ['people/index.html', 'people/ben-quist.html'])
      expect(contentOf(path)).not.toContain('http-equiv="refresh"');
    const all = files.map((f) => f.path);
    expect(all.map((p) => p.toLowerCase()).filter((p, i, list) => list.indexOf(p) !== i)).toEqual([]);
    const paths = all.filter((p) => /quist|old/.test(p) && p.endsWith('.html'));
    expect(paths).toEqual(['old/place.html', 'people/ada-quist.html', 'people/b-quist.html', 'people/ben-quist.html']);
  });
});

describe('with a base URL', () => {
  test('every page names its own address', () => {
    expect(files.get('people/ngozi-okafor.html')).toContain(
      '<link rel="canonical" href="https://example.org/w/people/ngozi-okafor.html">',
    );
    expect(files.get('people/index.html')).toContain('<link rel="canonical" href="https://example.org/w/people/">');
    expect(files.get('index.html')).toContain('<link rel="canonical" href="https://example.org/w/">');
  });

  test('the site map has every page once, and no redirect', () => {
    const urls = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map((m) => m[1]);
    expect(urls).toEqual([...new Set(urls)]);
    expect(urls).toContain('https://example.org/w/figures/');
    expect(urls).not.toContain('https://example.org/w/people/okafor.html');
    expect(urls).not.toContain('https://example.org/w/404.html');
    expect(urls).toHaveLength(26);
  });

  test('the feed has what changed, newest report first, dated by the reports', () => {
    const feed = files.get('feed.xml') ?? '';
    const titles = [...feed.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]>/g)].map((m) => m[1]);
    expect(titles).toHaveLength(12);
    expect(titles[0]).toBe(
      '5 Mar 2031: Figure. Containers lost since the strike began: nearly 4,500 containers, was 3,100',
    );
    expect(feed).toContain('<updated>2031-03-05T00:00:00.000Z</updated>');
  });

  test('the feed is valid Atom: an author, and for each entry an id of its own, a title, a date and the sentence that says so', () => {
    const feed = files.get('feed.xml') ?? '';
    expect(feed).toMatch(/<author>\s*<name>.+<\/name>\s*<\/author>/);
    const entries = feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
    const ids = entries.map((e) => /<id>(.*)<\/id>/.exec(e)?.[1]);
    expect(new Set(ids).size).toBe(12);
    expect(entries.filter((e) => !/<title[\s\S]*<updated>[\s\S]*<summary/.test(e))).toEqual([]);
    expect(entries[0]).toContain('<summary type="html"><![CDATA[near 4 , 500 contain (R2*\u00a04)]]>');
  });

  test('the feed has the fifty newest changes and no more', () => {
    const s = siteBuilder();
    const told = Array.from({ length: 60 }, (_, i) => `Ada says ${i} boats.`);
    s.report({ id: 'r', mark: 'R1', text: told, facts: { date: '2031-03-02' as never } });
    const statement = (quote: string) => ({ id: s.id('s'), quote, direct: true, evidence: s.quote('r', quote) });
    s.person({ name: 'Ada', facts: { statements: told.map(statement) } });
    const feed = String(render(s.site({ baseUrl: base }), builtIn).value.find((f) => f.path === 'feed.xml')?.content);
    expect(feed.match(/<entry>/g)).toHaveLength(50);
  });

  test('the "not found" page works at any address', () => {
    const page = readPage({ path: '404.html', content: files.get('404.html') ?? '' });
    const links = page.elements.filter((e) => e.tagName === 'a').map((e) => attribute(e, 'href'));
    expect(links.filter((l) => l !== '#main' && !l?.startsWith(base))).toEqual([]);
  });
});

test('without a base URL there is neither feed nor site map nor absolute address', () => {
  const plain = render(story(), builtIn).value;
  expect(plain.map((f) => f.path).filter((p) => /feed|sitemap|robots/.test(p))).toEqual([]);
  expect(
    plain.filter((f) => f.path.endsWith('.html') && /canonical" href="http|og:url/.test(String(f.content))),
  ).toEqual([]);
});

test('llms.txt lists the data and the pages', () => {
  expect(files.get('llms.txt')).toMatch(
    /^# Saltmere dock dispute\n\n> The dispute between dockers.*\n\n## Data\n\n- \[people\.json\]\(https:\/\/example\.org\/w\/data\/people\.json\)\n/,
  );
  expect(files.get('llms.txt')).toContain(
    '- [Two-year plan](https://example.org/w/proposals/two-year-plan.html): A plan on pay',
  );
});

describe('structured data', () => {
  const graphOf = (path: string) => {
    const page = readPage({ path, content: files.get(path) ?? '' });
    const script = page.elements.find((e) => attribute(e, 'type') === 'application/ld+json');
    return JSON.parse(script ? textOf(script) : '{}')['@graph'];
  };

  test.each([
    ['index.html', 'WebSite'],
    ['people/index.html', 'CollectionPage'],
    ['people/tomas-reyes.html', 'Person'],
    ['organizations/labour-ministry.html', 'Organization'],
    ['proposals/two-year-plan.html', 'CreativeWork'],
    ['figures/containers-lost-since-the-strike-began.html', 'Dataset'],
    ['sources/dockers-walk-out-at-saltmere.html', 'NewsArticle'],
    ['about-this-wiki.html', 'Article'],
  ])('%s is a %s', (path, type) => expect(graphOf(path)[0]['@type']).toBe(type));

  test('says what a person is and whose words are quoted', () => {
    const [person] = graphOf('people/ngozi-okafor.html');
    const crumbs = graphOf('people/ngozi-okafor.html').at(-1);
    expect(person).toMatchObject({
      name: 'Ngozi Okafor',
      jobTitle: ['general secretary'],
      affiliation: [{ name: 'Harbour Workers Union' }],
    });
    const graph = graphOf('people/ngozi-okafor.html');
    expect(graph[1]).toEqual({
      '@type': 'Quotation',
      text: 'we have been patient for two winters',
      creator: { '@id': '#this' },
      dateCreated: '2031-03-02',
      citation: [{ '@id': '#report-ch' }],
    });
    expect(graph.find((n: { '@id'?: string }) => n['@id'] === '#report-ch')).toEqual({
      '@type': 'NewsArticle',
      '@id': '#report-ch',
      headline: 'Dockers walk out at Saltmere',
      publisher: { '@type': 'Organization', name: 'Coastal Herald' },
      datePublished: '2031-03-02',
      url: 'https://example.org/dockers-walk-out',
    });
    expect(crumbs.itemListElement.map((i: { item: string }) => i.item)).toEqual([
      base,
      `${base}people/`,
      `${base}people/ngozi-okafor.html`,
    ]);
  });

  test('gives a hedged value as words only', () => {
    const graph = graphOf('figures/containers-lost-since-the-strike-began.html');
    const values = graph.filter((n: { '@type': string }) => n['@type'] === 'Observation');
    expect(values.map((o: { name: string; value?: number }) => [o.name, o.value])).toEqual([
      ['about 6,000 containers', undefined],
      ['nearly 4,500 containers', undefined],
      ['3,100 containers', 3100],
    ]);
  });
});

describe('the shape of structured data', () => {
  /** What each type has to have, and whatever else it may have. */
  const shapes: Readonly<Record<string, readonly [needs: string, may: string]>> = {
    WebSite: ['name inLanguage', 'description url'],
    CollectionPage: ['name inLanguage', 'description url'],
    Person: ['name', '@id description alternateName url jobTitle affiliation subjectOf'],
    Organization: ['name', '@id description alternateName url subjectOf'],
    CreativeWork: [
      'name',
      '@id description alternateName url subjectOf citation dateCreated creator creativeWorkStatus',
    ],
    Legislation: [
      'name',
      '@id description alternateName url subjectOf citation legislationDate creator creativeWorkStatus',
    ],
    Dataset: ['name description variableMeasured distribution', '@id alternateName url citation'],
    DataDownload: ['encodingFormat contentUrl', ''],
    PropertyValue: ['name', 'unitText'],
    Observation: ['name observationAbout subjectOf', 'value observationDate'],
    NewsArticle: [
      'headline',
      '@id name description alternateName url publisher author datePublished dateline sameAs inLanguage',
    ],
    Article: ['headline inLanguage', '@id name description alternateName url citation mentions'],
    Quotation: ['text creator citation', 'dateCreated'],
    Claim: ['text author appearance', 'dateCreated'],
    BreadcrumbList: ['itemListElement', ''],
    ListItem: ['position name', 'item'],
  };

  function faultsIn(node: unknown, ids: ReadonlySet<unknown>): string[] {
    if (Array.isArray(node)) return node.length === 0 ? ['empty list'] : node.flatMap((n) => faultsIn(n, ids));
    if (typeof node !== 'object' || node === null) return node === '' ? ['empty text'] : [];
    const fields = node as Readonly<Record<string, unknown>>;
    const keys = Object.keys(fields);
    if (keys.length === 1 && keys[0] === '@id') return ids.has(fields['@id']) ? [] : [`${fields['@id']} leads nowhere`];
    const [needs, may] = shapes[String(fields['@type'])] ?? ['?', ''];
    const missing = needs.split(' ').filter((key) => !(key in fields));
    const known = new Set(['@type', ...needs.split(' '), ...may.split(' ')]);
    const dates = keys.filter(
      (k) => /[Dd]ate(?:Created|Published)?$/.test(k) && !/^\d{4}(-\d\d){0,2}$/.test(String(fields[k])),
    );
    return [
      ...missing.map((k) => `${fields['@type']} without ${k}`),
      ...keys.filter((k) => !known.has(k)).map((k) => `${fields['@type']} with ${k}`),
      ...dates.map((k) => `${k} ${fields[k]}`),
      ...Object.values(fields).flatMap((v) => faultsIn(v, ids)),
    ];
  }

  test.each([
    ['with an address', story({ baseUrl: base })],
    ['without one', story()],
    ['of an empty wiki', siteBuilder().site()],
  ])('%s is as schema.org has it, on every page', (_, site) => {
    const pages = render(site, builtIn).value.filter(
      (f) => f.path.endsWith('.html') && !String(f.content).includes('http-equiv="refresh"'),
    );
    for (const page of pages.map(readPage)) {
      const script = page.elements.find((e) => attribute(e, 'type') === 'application/ld+json');
      const data = JSON.parse(script ? textOf(script) : '{}');
      expect(data['@context']).toBe('https://schema.org');
      const ids = new Set(data['@graph'].map((n: { '@id'?: string }) => n['@id']));
      expect(faultsIn(data['@graph'], ids), page.path).toEqual([]);
      const path = page.path.replace(/^index\.html$|404\.html/, '');
      if (path !== '') expect(data['@graph'].at(-1)['@type'], path).toBe('BreadcrumbList');
    }
  });

  test('what somebody denies is nowhere told, on any page or in any claim, as what they say', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['Ada Quist denied there had been a spill.'] });
    const clause = 'there had been a spill';
    const denial = {
      id: s.id('st'),
      quote: clause,
      direct: false,
      verb: 'deny',
      date: '2031-03-02' as never,
      evidence: s.quote('r', 'Ada Quist denied there had been a spill.'),
    };
    s.person({ name: 'Ada Quist', facts: { statements: [denial] } });
    const pages = render(s.site(), builtIn).value.filter((f) => f.path.endsWith('.html'));
    let told = 0;
    for (const { content } of pages)
      for (const [whole] of String(content).matchAll(new RegExp(`[^<>]{0,40}${clause}`, 'g'))) {
        told++;
        expect(whole).toMatch(/den(?:y|ies|ied) there/i);
      }
    // Her page and its claim, the start page, the timeline.
    expect(told).toBeGreaterThan(3);
  });

  test('calls a bill a law in the making, and says who claims what', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['The union backs the Harbour Safety Bill, Ada Quist says.'] });
    s.person({ name: 'Ada Quist' });
    const position = {
      id: s.id('p'),
      party: 'the union',
      stance: 'supports' as const,
      words: 'backs it',
      by: '[[Ada Quist]]',
      evidence: s.quote('r', 'The union backs'),
    };
    s.proposal({ name: 'Harbour Safety Bill', facts: { date: '2031-03' as never, positions: [position] } });
    const page = render(s.site(), builtIn).value.find((f) => f.path === 'proposals/harbour-safety-bill.html');
    const script = readPage(page ?? { path: '', content: '' }).elements.find((e) =>
      attribute(e, 'type')?.includes('ld+json'),
    );
    const [law, claim] = JSON.parse(script ? textOf(script) : '{}')['@graph'];
    expect([law['@type'], law.legislationDate]).toEqual(['Legislation', '2031-03']);
    expect(claim).toEqual({
      '@type': 'Claim',
      text: 'the union supports Harbour Safety Bill: backs it',
      author: { '@type': 'Person', name: 'Ada Quist' },
      appearance: [{ '@id': '#report-r1' }],
    });
  });
});

test('disputes stand in the index and are found by the search, at their place', () => {
  const files = new Map(render(story(), builtIn).value.map((f) => [f.path, String(f.content)]));
  const question = 'Where does the Harbour Workers Union stand on the two-year plan?';
  const place = new RegExp(`<a href="(disputed.html#([^"]+))">${question.replace('?', '\\?')}</a>`);
  const [, href = '', id = ''] = place.exec(files.get('search.html') ?? '') ?? [];
  expect(files.get('disputed.html')).toContain(`id="${id}"`);
  expect(files.get('search-index.js')).toContain(`"t":"${question}","u":"${href}","k":"Where accounts differ"`);
});

test('the search shows no description that only repeats the line', () => {
  const s = siteBuilder();
  s.organization({
    name: 'Harbour Union',
    description: 'The Harbour Union is a trade union.',
    facts: { class: 'union' },
  });
  s.person({ name: 'Ada Roe', description: 'Ada Roe is a judge.' });
  s.figure({ name: 'Ships', description: 'Ships that lay at anchor.' });
  const index = String(render(s.site(), builtIn).value.find((f) => f.path === 'search-index.js')?.content);
  const entries = JSON.parse(index.slice(index.indexOf('['), index.lastIndexOf(']') + 1)) as {
    t: string;
    d?: string;
  }[];
  expect(Object.fromEntries(entries.map(({ t, d }) => [t, d]))).toEqual({
    'Harbour Union': 'a trade union',
    'Ada Roe': 'a judge',
    Ships: 'Ships that lay at anchor.',
  });
});

test("a kind of the wiki's own has pages by its template, a list and a place in the search", () => {
  const s = siteBuilder();
  s.page({
    name: 'Saltmere',
    kind: 'place',
    path: 'places/saltmere.md' as never,
    description: 'A port.',
    html: '<p>A port town.</p>',
  });
  const kinds = [{ type: 'place', folder: 'places', singular: 'Place', plural: 'Places', template: 'spot' }];
  const templates = new Map(builtIn).set('spot.eta', `${builtIn.get('page.eta')}<!-- spot of <%= it.page.type %> -->`);
  const { value, diagnostics } = render(s.site({ kinds }), templates);
  const contents = new Map(value.map((f) => [f.path, String(f.content)]));
  expect(diagnostics).toEqual([]);
  expect(faultsOf(value)).toEqual([]);
  expect(contents.get('places/saltmere.html')).toContain('<!-- spot of place -->');
  expect(contents.get('places/saltmere.html')).toContain('<p class="kind">Place</p>');
  expect(contents.get('places/index.html')).toContain('<h1>Places</h1>');
  expect(contents.get('search-index.js')).toContain('"k":"Places"');
  expect(contents.get('search.html')).toContain('<a href="#place">Places</a>');
});
