/** A body with holes, and the world → the page's HTML: links, pictures, evidence, footnotes, transclusions. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Evidence } from '../model/evidence.ts';
import { byCodeUnit, type PageId } from '../model/ids.ts';
import type { Token } from './body/scan.ts';
import { isPicture } from './body/shape.ts';
import { escapeHtml, type Fill, type Filling } from './filling.ts';
import { addressOf, picture, wikilink } from './links.ts';
import { citeOf, footnotes, hasRemark, noteMark } from './notes.ts';
import { transclude } from './transclude.ts';
import { type Entry, inBody, type World } from './world.ts';

export interface Filled {
  readonly html: string;
  readonly cited: readonly (readonly Evidence[])[];
  /** Pages linked to from the body, and how often. */
  readonly links: ReadonlyMap<PageId, number>;
  /** Other files of `content/` that the page uses. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const maxEmbeds = 200;

export function fillBody(host: Entry, world: World): Filled {
  const filling: Filling = {
    world,
    host,
    cited: [],
    notes: new Map(),
    links: new Map(),
    files: new Set(),
    diagnostics: host.body.problems.map((p) => inBody(world, host, p.at, p.rule, p.message, p.severity)),
    embedsLeft: maxEmbeds,
    depth: 0,
  };
  const fill: Fill = (html, origin, trail) => fillHtml(html, origin, trail, filling, fill);
  const blocks = host.body.blocks.map((block) => fill(block.html, host, [`${host.id}#`]));
  const html = [...blocks, ...footnotes(filling, fill)].join('\n');
  const { cited, links, files, diagnostics } = filling;
  return { html, cited, links, files: [...files].sort(byCodeUnit), diagnostics };
}

const attribute = / (href|src)="\ufdd0(\d+)\ufdd1"/g;
const run = /(?:\ufdd0\d+\ufdd1)+/g;

function fillHtml(html: string, origin: Entry, trail: readonly string[], filling: Filling, fill: Fill): string {
  if (!html.includes('\ufdd0')) return html;
  const { tokens } = origin.body;
  return html
    .replace(attribute, (_, key: string, n: string) => {
      const url = addressOf(tokens[Number(n)], origin, filling);
      return url === undefined ? '' : ` ${key}="${escapeHtml(url)}"`;
    })
    .replace(run, (marks) => {
      const numbers = [...marks.matchAll(/\d+/g)].map(Number);
      return fillRun(
        numbers.flatMap((n) => tokens[n] ?? []),
        origin,
        trail,
        filling,
        fill,
      );
    });
}

/** Citations that stand side by side become one mark. */
function fillRun(
  tokens: readonly Token[],
  origin: Entry,
  trail: readonly string[],
  filling: Filling,
  fill: Fill,
): string {
  let html = '';
  let cites: Evidence[] = [];
  const flush = (): void => {
    if (cites.length > 0) html += `<sup data-cite="${filling.cited.push(cites) - 1}"></sup>`;
    cites = [];
  };
  for (const token of tokens) {
    const cite = token.kind === 'note' ? citeOf(token, origin, filling) : undefined;
    if (cite === 'wrong') {
      html += escapeHtml(token.written);
    } else if (cite) {
      cites.push(cite);
      if (token.kind === 'note' && hasRemark(token, origin, cite)) {
        flush();
        html += noteMark(token, origin, filling);
      }
    } else {
      flush();
      html += fillToken(token, origin, trail, filling, fill);
    }
  }
  flush();
  return html;
}

function fillToken(token: Token, origin: Entry, trail: readonly string[], filling: Filling, fill: Fill): string {
  switch (token.kind) {
    case 'wikilink':
      return wikilink(token, origin, filling);
    case 'embed':
      if (isPicture(token.target)) return picture(token, origin, filling);
      return transclude(token, origin, trail, filling, fill) ?? `<p>${wikilink(token, origin, filling)}</p>`;
    case 'note':
      return noteMark(token, origin, filling);
    default:
      return '';
  }
}
