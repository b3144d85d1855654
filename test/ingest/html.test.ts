/** Web pages in, views out: the article and nothing around it, at its place in the file. */
import { describe, expect, test } from 'vitest';
import { parts, read, slices, source } from './read.ts';

const paragraphs = [
  'The harbour authority said on Monday that it would open the gates again next week, and that no ship had waited for long.',
  'Nobody had expected the decision, which the council had put off for three months because of the cost of the repairs.',
  'A spokeswoman, Ines Duarte, said the work would be finished in March, and that the fees would stay as they are until then.',
];

const page = (article: string, head = ''): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Gates to open – Evening Post</title>${head}
<script>document.write('never run')</script><style>p { color: red }</style></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies. Accept all?</div>
<main><article>
${article}
</article></main>
<aside class="related"><h2>Read more</h2><a href="/x">Ten things to know</a></aside>
<footer><p>© 2024 Evening Post Ltd</p></footer>
</body></html>`;

const article = `<h1>Gates to open</h1>\n${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}`;

describe('an article', () => {
  test('is told from what surrounds it; its headline stays', async () => {
    const report = await source('a.html', page(article));
    expect(parts(report)).toEqual(['headline: Gates to open', ...paragraphs.map((p) => `body: ${p}`)]);
    expect(slices(report)).toEqual(['Gates to open', ...paragraphs]);
    expect(report.view).toHaveLength(report.text.length);
    expect(report.meta).toEqual({ title: 'Gates to open' });
  });

  test('inline markup parts no words, and no mark from its word', async () => {
    const first = `<p>The <b>harbour</b> authority, (<a href="/x">HA</a>)<!-- x -->, said on <i>Monday</i>. <span class="drop">N</span>obody had <a href="javascript:alert(1)">expected</a> the decision, or the cost.</p>`;
    const report = await source('a.html', page(`${first}${paragraphs.map((p) => `<p>${p}</p>`).join('')}`));
    expect(parts(report).slice(0, 2)).toEqual([
      'body: The harbour authority, (HA), said on Monday.',
      'body: Nobody had expected the decision, or the cost.',
    ]);
  });

  test('character references are their characters, and belong to their sentence as a whole', async () => {
    const first =
      '<p>&ldquo;It&rsquo;s the gates &amp; the caf&eacute;,&rdquo; she said.&nbsp;He&#160;left. &ldquo;So.&rdquo; AT&T rose &#x201C;&lt;5%&gt;&#x201D;</p>';
    const report = await source('a.html', page(`${first}${paragraphs.map((p) => `<p>${p}</p>`).join('')}`));
    expect(parts(report).slice(0, 3)).toEqual([
      'body: “It’s the gates & the café,” she said.',
      'body: He left.',
      'body: “So.”',
    ]);
    expect(slices(report)[2]).toBe('&ldquo;So.&rdquo;');
    expect(parts(report)[3]).toBe('body: AT&T rose “<5%>”');
  });

  test('line breaks inside a paragraph mean nothing, <br> ends a line, cells stay apart', async () => {
    const extra = `<p>The first\nline goes\n   on.</p><p>One<br>Two</p><table><tr><td>Ships</td><td>41</td></tr></table>`;
    const report = await source('a.html', page(`${paragraphs.map((p) => `<p>${p}</p>`).join('')}${extra}`));
    expect(parts(report).slice(3)).toEqual([
      'body: The first line goes on.',
      'body: One',
      'body: Two',
      'body: Ships 41',
    ]);
  });

  test('old pages without closing tags are read, too', async () => {
    const report = await source(
      'a.htm',
      `<HTML><TITLE>Gates</TITLE><BODY><H1>Gates to open</H1><P>${paragraphs.join('<P>')}`,
    );
    expect(parts(report)).toEqual(['headline: Gates to open', ...paragraphs.map((p) => `body: ${p}`)]);
  });

  test('nothing of a script reaches the view, whatever the page does', async () => {
    const tricks =
      '<p onclick="alert(1)">Fine.</p><svg><script>alert(2)</script></svg><img src=x onerror=alert(3)><template>alert(4)</template><noscript>alert(5)</noscript>';
    const report = await source('a.html', page(article + tricks));
    expect(report.view).not.toContain('alert');
    expect(report.view).not.toContain('never run');
  });
});

describe('what a page declares', () => {
  test('in JSON-LD', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Harbour gates to open again',
          datePublished: '2021-05-03T23:30:00-05:00',
          author: [{ '@type': 'Person', name: 'Jane Doe' }, { name: 'Ann Roe' }],
          publisher: { '@type': 'Organization', name: 'Evening Post' },
          dateline: 'OSTEND, Belgium',
          mainEntityOfPage: 'https://post.example/gates',
        },
      ],
    };
    const { meta } = await source(
      'a.html',
      page(article, `<script type="application/ld+json">${JSON.stringify(data)}</script>`),
    );
    expect(meta).toEqual({
      title: 'Harbour gates to open again',
      publisher: 'Evening Post',
      author: 'Jane Doe, Ann Roe',
      date: '2021-05-03',
      dateBasis: 'metadata',
      dateline: 'OSTEND, Belgium',
      url: 'https://post.example/gates',
    });
  });

  test('in meta elements', async () => {
    const head =
      '<meta property="og:site_name" content="Evening  Post"><meta name="author" content="By Jane Doe">' +
      '<meta property="article:published_time" content="2021-05-03T10:00Z"><link rel="canonical" href="https://post.example/a?b=1">' +
      '<script type="application/ld+json">{broken</script>';
    const { meta } = await source('a.html', page(article, head));
    expect(meta).toEqual({
      title: 'Gates to open',
      publisher: 'Evening Post',
      author: 'Jane Doe',
      date: '2021-05-03',
      dateBasis: 'metadata',
      url: 'https://post.example/a?b=1',
    });
  });

  test('a heading outside of the article is its headline only when the title says so', async () => {
    const rest = paragraphs.map((p) => `<p>${p}</p>`).join('');
    const site = await source(
      'a.html',
      `<title>Gates to open – Evening Post</title><h1>Evening Post</h1><main>${rest}</main>`,
    );
    expect(site.meta.title).toBe('Gates to open – Evening Post');
    const own = await source(
      'a.html',
      `<title>Gates to open – Evening Post</title><h1>Gates to open</h1><main>${rest}</main>`,
    );
    expect(own.meta.title).toBe('Gates to open');
    expect(parts(own)[0]).toBe('headline: Gates to open');
  });

  test('the date of another article is not its date', async () => {
    const other = '<aside><time datetime="2020-01-01">1 January 2020</time></aside>';
    expect((await source('a.html', page(other + article))).meta).toEqual({ title: 'Gates to open' });
  });

  test('is kept out when it is no date, name or web address', async () => {
    const head =
      '<meta name="author" content="https://post.example/jane"><meta name="date" content="yesterday">' +
      '<link rel="canonical" href="javascript:alert(1)">';
    const { meta } = await source('a.html', page(article, head));
    expect(meta).toEqual({ title: 'Gates to open' });
  });

  test('gives way to what the page shows only where it is silent', async () => {
    const shown = '<h1>Gates to open</h1><p>By Jane Doe</p><p><time datetime="2021-05-03T10:00">3 May 2021</time></p>';
    const { meta } = await source('a.html', page(shown + article.replace(/<h1>.*<\/h1>/, '')));
    expect(meta).toEqual({ title: 'Gates to open', author: 'Jane Doe', date: '2021-05-03', dateBasis: 'metadata' });
  });
});

test('nesting that no page has is refused with its place', async () => {
  const { source: none, messages } = await read('deep.html', `<p>x</p>\n${'<div>'.repeat(600)}`);
  expect(none).toBeUndefined();
  expect(messages).toEqual([
    'seeds/deep.html:2:2561 error ingest/html-depth elements are nested more than 512 deep here; save the article alone, or its text as .txt',
  ]);
});
