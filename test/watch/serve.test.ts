import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Server, serve } from '../../src/serve.ts';
import { type Files, folderWith } from '../build/wiki.ts';

const html = '<!doctype html><html><body><p>Hello</p></body></html>';
const script = '<script src="/_factwiki/browser.js" async></script>';

async function serverOf(files: Files): Promise<{ server: Server; folder: string }> {
  const folder = folderWith(files);
  const server = await serve({ folder: () => folder, host: '127.0.0.1', port: 0, orNext: false });
  onTestFinished(() => server.close());
  return { server, folder };
}

/** `fetch` would tidy the path and set the host. */
const get = (server: Server, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string; type: string; location: string | undefined }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers, method: headers.method ?? 'GET' }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location,
        }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the development server', () => {
  test('serves pages with its script, and other files as they are', async () => {
    const { server } = await serverOf({
      'index.html': html,
      'a b/ü.html': html,
      'wiki.css': 'body{}',
      'data/x.json': '{}',
      'odd.xyz': '?',
    });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await get(server, '/?x')).toMatchObject({
      status: 200,
      body: html.replace('</body>', `${script}</body>`),
      type: 'text/html; charset=utf-8',
    });
    expect((await get(server, '/a%20b/%C3%BC.html')).status).toBe(200);
    expect(await get(server, '/wiki.css')).toMatchObject({ body: 'body{}', type: 'text/css; charset=utf-8' });
    expect((await get(server, '/data/x.json')).type).toBe('application/json; charset=utf-8');
    expect((await get(server, '/odd.xyz')).type).toBe('application/octet-stream');
    expect(await get(server, '/data')).toMatchObject({ status: 301, location: '/data/' });
  });

  test("answers with the site's own page for what is not there", async () => {
    const { server } = await serverOf({ '404.html': html });
    expect(await get(server, '/nope')).toMatchObject({
      status: 404,
      body: html.replace('</body>', `${script}</body>`),
    });
    expect((await get((await serverOf({})).server, '/')).body).toBe(`<p>Not built yet.</p>${script}`);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/a/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '/link.txt',
  ])('shows nothing outside of the site: %s', async (path) => {
    const outside = folderWith({ 'secret.txt': 'secret', 'dist/index.html': html });
    symlinkSync('../secret.txt', join(outside, 'dist/link.txt'));
    const server = await serve({ folder: () => join(outside, 'dist'), host: '127.0.0.1', port: 0, orNext: false });
    onTestFinished(() => server.close());
    const { status, body } = await get(server, path);
    expect([status >= 400, body.includes('secret')]).toEqual([true, false]);
  });

  test('answers to this machine only, and to reading only', async () => {
    const { server } = await serverOf({ 'index.html': html });
    expect((await get(server, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await get(server, '/', { host: 'localhost:1' })).status).toBe(200);
    expect((await get(server, '/', { method: 'POST' })).status).toBe(405);
    // Another site's page may link here, and not take the files.
    expect((await get(server, '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect((await get(server, '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
  });

  test('sends nobody to another machine', async () => {
    const { server } = await serverOf({ 'people/x.html': html });
    expect(await get(server, '//people')).toMatchObject({ status: 301, location: '/people/' });
  });

  test('does not mind who goes in the middle', async () => {
    const { server } = await serverOf({ 'index.html': html.repeat(100_000) });
    for (let i = 0; i < 5; i++) {
      const going = new AbortController();
      const events = await fetch(`${server.url}_factwiki/events`, { signal: going.signal });
      await events.body?.getReader().read();
      const page = await fetch(server.url, { signal: going.signal });
      await page.body?.getReader().read();
      going.abort();
      server.announce(['index.html'], []);
    }
    expect((await get(server, '/_factwiki/browser.js')).status).toBe(200);
  });

  test('tells open pages what changed', async () => {
    const { server } = await serverOf({ 'index.html': html });
    const response = await fetch(`${server.url}_factwiki/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => /data: (.*)/.exec((await reader?.read())?.value ?? '')?.[1] ?? '';
    expect(JSON.parse(await next())).toEqual({ changed: [], findings: [], greeting: true });
    const finding = { severity: 'error', rule: 'a/b', message: 'm', file: 'x.md', absolute: '/w/x.md' } as const;
    server.announce(['index.html'], [finding]);
    expect(JSON.parse(await next())).toEqual({ changed: ['index.html'], findings: [finding] });
  });

  test('takes the next port where one is in use, if it may', async () => {
    const { server, folder } = await serverOf({});
    const port = Number(new URL(server.url).port);
    const other = await serve({ folder: () => folder, host: '127.0.0.1', port, orNext: true });
    onTestFinished(() => other.close());
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
    await expect(serve({ folder: () => folder, host: '127.0.0.1', port, orNext: false })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
