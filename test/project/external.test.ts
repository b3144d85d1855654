/** Links that leave the wiki, asked of a server on this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { externalLinks } from '../../src/check/external.ts';
import { parsePage } from '../../src/parse/index.ts';
import { folderWith, lines, open } from '../build/wiki.ts';

let server: Server;
let base: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const status =
      request.url === '/no-head'
        ? request.method === 'HEAD'
          ? 405
          : 200
        : Number(/\d{3}/.exec(request.url ?? '')?.[0] ?? 200);
    if (request.url === '/no-http') {
      response.socket?.end('nonsense\r\n\r\n');
      return;
    }
    const location = request.url === '/302-loop' ? '/302-loop' : '/ok';
    response.writeHead(status, status === 302 ? { location } : {});
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test('names those that do not answer, where they stand, and asks each address once', async () => {
  const page = (body: string) => `---\nname: A\n---\n${body}\n`;
  const root = folderWith({
    'content/a.md': page(
      `See [one](${base}/ok), <${base}/404>, [moved](${base}/302).\n\n[old](${base}/no-head) [guarded](${base}/403) [again](${base}/404)`,
    ),
    'content/b.md': page(`[gone](http://127.0.0.1:1/)`),
  });
  const { value, diagnostics } = await open(root).checkExternal();
  expect(value).toBe(6);
  expect(lines({ diagnostics })).toEqual([
    `content/a.md:4 warning link/external ${base}/404 answers 404; correct the address, or take the link away`,
    `content/a.md:6 warning link/external ${base}/404 answers 404; correct the address, or take the link away`,
    expect.stringMatching(
      /^content\/b\.md:4 warning link\/external http:\/\/127\.0\.0\.1:1\/ can not be reached \(.+\); correct the address, or take the link away$/,
    ),
  ]);
  expect(asked.filter((a) => a === 'HEAD /404')).toHaveLength(1);
});

test('tells of addresses that lead in circles, and of what is no server of the web', async () => {
  const root = folderWith({ 'content/a.md': `<${base}/302-loop> <${base}/no-http> <${base}/500> <${base}/429>\n` });
  const { diagnostics } = await open(root).checkExternal();
  expect(diagnostics.map(({ message }) => message.replace(base, '')).sort()).toEqual([
    '/302-loop can not be reached (redirect count exceeded); correct the address, or take the link away',
    '/500 answers 500; correct the address, or take the link away',
    expect.stringMatching(/^\/no-http can not be reached \(\S+\); correct the address, or take the link away$/),
  ]);
});

test('goes by the configuration of its rule', async () => {
  const root = folderWith({
    'content/a.md': `[x](${base}/404)\n`,
    'factwiki.config.mjs': "export default { rules: { 'link/external': 'off' } };\n",
  });
  expect(await open(root).checkExternal()).toEqual({ value: 1, diagnostics: [] });
});

test('a build asks nobody', async () => {
  asked.length = 0;
  const root = folderWith({ 'content/a.md': `[x](${base}/404)\n` });
  await open(root).run('build');
  expect(asked).toEqual([]);
});

test('reads addresses as they are written in text', () => {
  const body =
    'At https://a.example/x, (https://b.example/y_(z)) and "https://c.example/?q=1&r=2#f".\n[d](https://d.example/e(f)g) https://\n(see https://g.example/h). But https://i.example/j)k too… and [b](https://l.example/m_(n), *https://o.example/*.\n';
  const { value } = parsePage('a.md' as never, body);
  expect([...externalLinks(value ? [value] : []).keys()]).toEqual([
    'https://a.example/x',
    'https://b.example/y_(z)',
    'https://c.example/?q=1&r=2#f',
    'https://d.example/e(f)g',
    'https://g.example/h',
    'https://i.example/j',
    'https://l.example/m_(n)',
    'https://o.example/',
  ]);
});
