/** Wikilinks, Markdown links and pictures of a body → HTML that leads to the right file of the site. */
import { closest } from '../text/closest.ts';
import { encodePath, relative, resolvePath } from '../text/href.ts';
import { foldLetters } from '../text/slug.ts';
import { lastPart, type Token } from './body/scan.ts';
import { escapeHtml, type Filling } from './filling.ts';
import type { Found } from './names.ts';
import { anchorFor, type Entry, faultOf, headingsOf, inBody, type Known } from './world.ts';

type Pointing = Extract<Token, { readonly target: string }>;
type Wikilink = Extract<Token, { readonly kind: 'wikilink' | 'embed' }>;

/** The page or file of a link, with what is wrong about it reported. An empty target is the page itself. */
function follow(token: Pointing, origin: Entry, { world, diagnostics }: Filling): Found<Known> {
  const { written, target, at } = token;
  const found: Found<Known> = target === '' ? { is: 'page', page: origin } : world.names.find(target, origin.path);
  const fault = faultOf(found, written, target, world.names);
  if (fault) diagnostics.push(inBody(world, origin, at, ...fault));
  return found;
}

/** URL of a page, at the place that the fragment means; a place that is not there is reported and left out. */
function pageUrl(target: Known, token: Pointing, origin: Entry, filling: Filling): string {
  const { host, links, world, diagnostics } = filling;
  if (target.id !== host.id && filling.depth === 0) links.set(target.id, (links.get(target.id) ?? 0) + 1);
  if (token.fragment === '') return relative(host.url, target.url);
  const opened = world.open(target);
  const anchor = anchorFor(opened, token.fragment);
  if (anchor !== undefined) return relative(host.url, `${target.url}#${anchor}`);
  const near = closest(
    token.fragment,
    headingsOf(opened.body).map((h) => h.text),
  ).map((h) => JSON.stringify(h));
  const remedy = near.length > 0 ? `closest: ${near.join(', ')}` : 'the link leads to the top of the page';
  const message = `"${token.written}": ${JSON.stringify(target.name)} has no place "${token.fragment}"; ${remedy}`;
  diagnostics.push(inBody(world, origin, token.at, 'link/no-heading', message, 'warning'));
  return relative(host.url, target.url);
}

export function wikilink(token: Wikilink, origin: Entry, filling: Filling): string {
  const found = follow(token, origin, filling);
  if (found.is === 'page') {
    const url = pageUrl(found.page, token, origin, filling);
    return `<a href="${escapeHtml(url)}">${escapeHtml(labelOf(token, found.page))}</a>`;
  }
  const label = escapeHtml(token.label || lastPart(token.target));
  if (found.is !== 'file') return `<span class="missing">${label}</span>`;
  filling.files.add(found.path);
  return `<a href="${escapeHtml(relative(filling.host.url, found.path))}">${label}</a>`;
}

/** The words of a link: the label, the name or alias that the target is, or the page's name in place of its path. */
export function labelOf(
  { label, target, fragment }: { readonly label: string; readonly target: string; readonly fragment: string },
  page: { readonly name: string; readonly aliases: readonly string[] },
): string {
  if (label !== '') return label;
  const place = fragment.startsWith('^') ? '' : fragment;
  if (target === '') return place || page.name;
  const names = [page.name, ...page.aliases];
  const shown =
    names.find((n) => n === target) ?? names.find((n) => foldLetters(n) === foldLetters(target)) ?? page.name;
  return place === '' ? shown : `${shown} › ${place}`;
}

/** `![[map.png|300]]` or `![[map.png|A map]]`: the label is a width (and height) or the words for who cannot see it. */
export function picture(token: Wikilink, origin: Entry, filling: Filling): string {
  const found = follow(token, origin, filling);
  const size = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(token.label);
  const alt = size ? '' : token.label;
  if (found.is !== 'file') return `<span class="missing">${escapeHtml(alt || lastPart(token.target))}</span>`;
  filling.files.add(found.path);
  const measures = size ? ` width="${size[1]}"${size[2] === undefined ? '' : ` height="${size[2]}"`}` : '';
  return `<img src="${escapeHtml(relative(filling.host.url, found.path))}" alt="${escapeHtml(alt)}"${measures}>`;
}

/**
 * Where a Markdown link or picture leads: a page by its file (`../people/x.md`, or `.html` as on the site), or another
 * file. Undefined where it is broken.
 */
export function addressOf(token: Token | undefined, origin: Entry, filling: Filling): string | undefined {
  if (token?.kind !== 'href' && token?.kind !== 'src') return undefined;
  const byPlace = resolvePath(origin.path, token.target).replace(/\.html$/i, '.md');
  const exact = filling.world.names.find(`/${byPlace}`, '');
  const isThere = token.target !== '' && exact.is !== 'none' && exact.is !== 'shut';
  const found = isThere ? exact : follow(token, origin, filling);
  if (found.is === 'page') return pageUrl(found.page, token, origin, filling);
  if (found.is !== 'file') return undefined;
  filling.files.add(found.path);
  return relative(filling.host.url, found.path) + (token.fragment === '' ? '' : `#${encodePath(token.fragment)}`);
}
