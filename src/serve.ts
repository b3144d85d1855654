/** A folder of a built site → a server on this machine alone, whose pages renew themselves when the site is built again. */
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packageText } from './io/package.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { type Answer, answerFor, htmlAnswer } from './serve/answer.ts';

export interface ServeOptions {
  /** The built site. Asked at every request, since the configuration may move it. */
  readonly folder: () => string;
  /** HTML to answer with where the file of the site would be; `path` is below its folder. */
  readonly instead?: (path: string) => Promise<string | undefined>;
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  /** Take the next free port where this one is in use. */
  readonly orNext: boolean;
}

export interface Server {
  readonly url: string;
  /** Tells every open page: what changed below the site's folder, and what there is to complain about. */
  readonly announce: (changed: readonly string[], findings: readonly Finding[]) => void;
  readonly close: () => Promise<void>;
}

/** A diagnostic and where its file is, so that the overlay can open an editor there. */
export interface Finding extends Diagnostic {
  readonly absolute: string;
}

const events = '/_factwiki/events';
const script = '/_factwiki/browser.js';
const scriptTag = `<script src="${script}" async></script>`;
const triesForPort = 20;

/** Rejects where no port can be had. */
export async function serve(options: ServeOptions): Promise<Server> {
  const listeners = new Set<ServerResponse>();
  let findings: readonly Finding[] = [];
  const http = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (!isMeantForUs(request, options.host))
      return send(response, { status: 403, type: 'text/plain', body: 'This server answers to this machine only.\n' });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, { status: 405, type: 'text/plain', body: 'Only GET.\n' });
    if (path === events) return listen(response, listeners, findings);
    if (path === script)
      return send(response, {
        status: 200,
        type: 'text/javascript; charset=utf-8',
        body: packageText('lib/browser.js') ?? '',
      });
    const headOnly = request.method === 'HEAD';
    const ofFile = (): void => send(response, answerFor(options.folder(), path, scriptTag), headOnly);
    if (!options.instead) return ofFile();
    options
      .instead(decoded(path))
      .then((html) => (html === undefined ? ofFile() : send(response, htmlAnswer(html, scriptTag), headOnly)), ofFile);
  });
  await open(http, options);
  // Too many open files, say: the next request may go well.
  http.on('error', () => undefined);
  const { port } = http.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/`,
    announce: (changed, next) => {
      findings = next;
      const message = `data: ${JSON.stringify({ changed, findings })}\n\n`;
      for (const listener of listeners) listener.write(message);
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

/** Below the site's folder; what is no path names no page. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).slice(1);
  } catch {
    return '';
  }
}

/**
 * A page of another site whose name was pointed at this machine sends its own name as the host, and one that asks for our
 * files from where it is says so: they get nothing. Following a link to us is everybody's right.
 */
function isMeantForUs({ headers }: IncomingMessage, own: string): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const isOurs =
    host === own || host === 'localhost' || host.endsWith('.localhost') || /^[\d.]+$|^\[[\da-f:.]+\]$/i.test(host);
  return isOurs && (headers['sec-fetch-site'] !== 'cross-site' || headers['sec-fetch-mode'] === 'navigate');
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>, findings: readonly Finding[]): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write(`retry: 500\ndata: ${JSON.stringify({ changed: [], findings, greeting: true })}\n\n`);
  listeners.add(response);
  // Whoever goes in the middle of a message is gone, and nobody's mistake.
  response.on('error', () => listeners.delete(response));
  response.on('close', () => listeners.delete(response));
}

function send(response: ServerResponse, { status, type, body, location }: Answer, headOnly = false): void {
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  };
  response.writeHead(status, location === undefined ? headers : { ...headers, location });
  response.end(headOnly ? undefined : body);
}

async function open(http: HttpServer, { host, port, orNext }: ServeOptions): Promise<void> {
  for (let next = port; ; next++) {
    try {
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject);
        http.listen(next, host, () => {
          http.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (thrown) {
      const inUse = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
      if (!inUse || !orNext || next >= port + triesForPort) throw thrown;
    }
  }
}
