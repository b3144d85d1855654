/** Links between files of the site: always relative, so that it works from disk and below any path of any host. */

/** How to write, on the page at `from`, a link to `to`. Both are paths below `dist/`; `to` may carry a `#fragment`. */
export function relative(from: string, to: string): string {
  const hash = to.indexOf('#');
  const path = hash === -1 ? to : to.slice(0, hash);
  const fragment = hash === -1 ? '' : `#${encodeURIComponent(to.slice(hash + 1))}`;
  if (path === '' || path === from)
    return fragment === '' ? encodePath(from.slice(from.lastIndexOf('/') + 1)) : fragment;
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return encodePath([...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')) + fragment;
}

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
