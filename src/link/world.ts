/** What filling one page's body needs to know of all the others. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { positionAt } from '../model/diagnostic.ts';
import type { Page } from '../model/page.ts';
import { nearestEntry } from '../text/outside.ts';
import { slug } from '../text/slug.ts';
import { sentenceNumbered } from '../text/spans.ts';
import type { Body, Heading } from './body/index.ts';
import { bodyText } from './body/plain-body.ts';
import type { Found, Names } from './names.ts';
import type { Reports } from './verify.ts';

/** What other pages know of a page as long as they do not open it: enough to find it and to link to it. */
export interface Known {
  readonly id: Page['id'];
  readonly path: Page['path'];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly url: string;
}

/** A page on its way into the site. */
export interface Entry extends Known {
  readonly page: Page;
  readonly body: Body;
}

/** The only way from one page to the others: what is asked of it is all that a page depends on (`reads.ts`). */
export interface World {
  readonly names: Names<Known>;
  /** For a place in its text, or the text itself. */
  readonly open: (page: Known) => Entry;
  readonly reports: Reports;
  /** Folder of the pages as messages name it. */
  readonly folder: string;
}

/** A finding at an offset of the page's body. */
export function inBody(
  world: World,
  { page }: Entry,
  at: number,
  rule: string,
  message: string,
  severity: Severity = 'error',
): Diagnostic {
  const { line, column } = positionAt(bodyText(page), at);
  return { severity, rule, message, file: `${world.folder}/${page.path}`, line: page.bodyLine + line - 1, column };
}

/** A finding at a key of the frontmatter, `roles.0.evidence.1`, or at the nearest one above it that has a line. */
export function inFrontmatter(
  folder: string,
  page: Page,
  at: string,
  rule: string,
  message: string,
  severity: Severity = 'error',
): Diagnostic {
  const line = nearestEntry(page.lines, at) ?? 1;
  return { severity, rule, message, file: `${folder}/${page.path}`, line };
}

/** Why a link leads nowhere, or undefined where it leads somewhere. `written` as in the file. */
export function faultOf(
  found: Found<Known>,
  written: string,
  target: string,
  names: Names<Known>,
): readonly [rule: string, message: string] | undefined {
  if (found.is === 'none') {
    const near = names.closest(target).map((name) => JSON.stringify(name));
    const remedy = near.length > 0 ? `closest: ${near.join(', ')}` : 'write that page, or take the brackets away';
    return ['link/broken', `"${written}" names no page; ${remedy}`];
  }
  if (found.is === 'shut')
    return ['link/broken', `"${written}" leads to ${found.path}, which has an error of its own; mend that page`];
  if (found.is === 'several') {
    const candidates = found.paths.map((path) => `"${path.replace(/\.md$/i, '')}"`).join(', ');
    return ['link/ambiguous', `"${written}" names several pages; write one of the paths: ${candidates}`];
  }
  return undefined;
}

export const headingsOf = (body: Body): readonly Heading[] =>
  body.blocks.flatMap((b) => (b.heading ? [b.heading] : []));

/** The heading that a fragment means, whatever its capitals and punctuation. */
export const headingFor = (body: Body, fragment: string): Heading | undefined => {
  const wanted = slug(fragment);
  return headingsOf(body).find((h) => h.text === fragment) ?? headingsOf(body).find((h) => slug(h.text) === wanted);
};

/** Id on the target's page of what stands after `#`; undefined where it has no such place. */
export function anchorFor({ page, body }: Entry, fragment: string): string | undefined {
  if (fragment.startsWith('^')) {
    const id = fragment.slice(1).toLowerCase();
    return Object.hasOwn(body.parts, id) ? `block-${id}` : undefined;
  }
  if (page.type === 'source') {
    // Sentences are anchors of every report's page.
    const number = Number(/^s?(\d{1,5})$/.exec(fragment)?.[1]);
    if (sentenceNumbered(page.facts.sentences, number)) return `s${number}`;
  }
  return headingFor(body, fragment)?.id;
}
