/** Links between files of the site: always relative, so that it works from disk and below any path of any host. */

/** How to write, on the page at `from`, a link to `to`. Both are paths below `dist/`; `to` may carry a `#fragment`. */
export function relative(from: string, to: string): string {
  const hash = to.indexOf('#');
  const path = hash === -1 ? to : to.slice(0, hash);
  const fragment = hash === -1 ? '' : `#${encoded(to.slice(hash + 1))}`;
  if (path === '' || path === from)
    return fragment === '' ? encodePath(from.slice(from.lastIndexOf('/') + 1)) : fragment;
  // Folders that both have are left out. By hand, because a page has hundreds of links.
  let shared = 0;
  for (let i = 0; i < path.length && path[i] === from[i]; i++) if (path[i] === '/') shared = i + 1;
  let way = path.slice(shared);
  for (let i = from.indexOf('/', shared); i !== -1; i = from.indexOf('/', i + 1)) way = `../${way}`;
  return encodePath(way) + fragment;
}

const encoded = (part: string): string => (/^[\w.-]*$/.test(part) ? part : encodeURIComponent(part));

/** A path as a URL carries it. A first part with a colon would be read as a scheme, hence the `./`. */
export function encodePath(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return /^[^/]*:/.test(path) ? `./${encoded}` : encoded;
}

/** `target` as a path below the root, read from the folder of `from`; `..` at the root stays there. */
export function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
