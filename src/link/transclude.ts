/** `![[Page]]`, `![[Page#Heading]]`, `![[Page#^block]]` → that page, section or block inside this one. */
import type { Token } from './body/scan.ts';
import { escapeHtml, type Fill, type Filling } from './filling.ts';
import { wikilink } from './links.ts';
import { type Entry, headingFor, inBody } from './world.ts';

/** Undefined where there is nothing to show but a link, which reports a target that is not there. */
export function transclude(
  token: Extract<Token, { kind: 'wikilink' | 'embed' }>,
  origin: Entry,
  trail: readonly string[],
  filling: Filling,
  fill: Fill,
): string | undefined {
  const found = token.target === '' ? undefined : filling.world.names.find(token.target, origin.path);
  if (found && found.is !== 'page') return undefined;
  const target = found ? filling.world.open(found.page) : origin;
  const place = `${target.id}#${token.fragment.toLowerCase()}`;
  if (trail.includes(place)) {
    const message = `"${token.written}" includes the place it stands in; write a link, without the "!"`;
    filling.diagnostics.push(inBody(filling.world, origin, token.at, 'link/cycle', message));
    return undefined;
  }
  if (filling.embedsLeft <= 0) {
    const message = `"${token.written}" would include too many pages in one; write a link, without the "!"`;
    filling.diagnostics.push(inBody(filling.world, origin, token.at, 'link/too-many', message));
    return undefined;
  }
  const html = htmlOf(target, token.fragment);
  if (html === undefined || html === '') return undefined;
  filling.embedsLeft--;
  filling.depth++;
  const inside = withoutIds(fill(html, target, [...trail, place]));
  filling.depth--;
  return `<div class="embed">\n${inside}\n<p class="embed-from">${wikilink(token, origin, filling)}</p>\n</div>`;
}

/** A section reaches to the next heading of its level; a page without a body has its description. */
function htmlOf({ page, body }: Entry, fragment: string): string | undefined {
  if (fragment.startsWith('^')) {
    const id = fragment.slice(1).toLowerCase();
    return Object.hasOwn(body.parts, id) ? body.parts[id] : undefined;
  }
  if (fragment === '') {
    if (body.blocks.length > 0) return body.blocks.map((b) => b.html).join('\n');
    return page.description === '' ? undefined : `<p>${escapeHtml(page.description)}</p>`;
  }
  const heading = headingFor(body, fragment);
  const from = body.blocks.findIndex((b) => heading !== undefined && b.heading === heading);
  if (!heading || from === -1) return undefined;
  const length = body.blocks
    .slice(from + 1)
    .findIndex((b) => b.heading !== undefined && b.heading.depth <= heading.depth);
  return body.blocks
    .slice(from, length === -1 ? undefined : from + 1 + length)
    .map((b) => b.html)
    .join('\n');
}

/** What is included may stand on a page more than once. `<` begins a tag everywhere, see `readBody`. */
const withoutIds = (html: string): string => html.replace(/(<[a-z][^<>]*?) id="(?!fnref-)[^"]*"/g, '$1');
