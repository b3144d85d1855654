/** A path as a browser asks for it → the file of the site, or the site's own page for what is not there. */
import { extname, join } from 'node:path';
import { isFileInside, isFolder, readBytes } from '../io/files.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly location?: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
};

/** `script` is put into every HTML page. */
export function answerFor(folder: string, path: string, script: string): Answer {
  const wanted = pathIn(path);
  if (wanted === undefined) return { status: 400, type: 'text/plain', body: 'This is no path.\n' };
  const found = wanted.endsWith('/') || wanted === '' ? `${wanted}index.html` : wanted;
  // One slash at the beginning: two would name another machine.
  if (isFolder(join(folder, found)))
    return { status: 301, type: 'text/plain', body: '', location: `${path.replace(/^\/+/, '/')}/` };
  const answer = fileAnswer(folder, found, 200, script);
  return (
    answer ??
    fileAnswer(folder, '404.html', 404, script) ?? {
      status: 404,
      type: 'text/html; charset=utf-8',
      body: `<p>Not built yet.</p>${script}`,
    }
  );
}

function fileAnswer(folder: string, path: string, status: number, script: string): Answer | undefined {
  // A link in the folder may not show what is outside of it.
  if (!isFileInside(folder, path)) return undefined;
  const read = readBytes(folder, path, path);
  if (!('bytes' in read)) return undefined;
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  if (!type.startsWith('text/html')) return { status, type, body: read.bytes };
  return { ...htmlAnswer(new TextDecoder().decode(read.bytes), script), status };
}

export function htmlAnswer(html: string, script: string): Answer {
  const end = html.lastIndexOf('</body>');
  const body = end === -1 ? html + script : html.slice(0, end) + script + html.slice(end);
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

/** Below the folder, without a leading slash; undefined for what would leave it. */
function pathIn(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url).slice(1);
    return /\0|\\|(?:^|\/)\.\.?(?:\/|$)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}
