/** Pages → names of other pages that stand in an editor's prose without a link; and the page's text with the first of each linked. */
import { type Diagnostic, positionAt } from '../model/diagnostic.ts';
import type { PageId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { Site, SitePage } from '../model/site.ts';
import { foldLetters } from '../text/slug.ts';
import { ownersOf } from './aliases.ts';
import type { CheckOptions, Rule } from './rule.ts';

interface Mention {
  /** In the body. */
  readonly at: number;
  readonly words: string;
  readonly target: Page;
}

export const unlinked: Rule = (site, { folder, written }) => {
  const find = finder(site);
  return site.pages.flatMap((entry) =>
    find(entry, written).map(({ at, words, target }): Diagnostic => {
      const { line, column } = positionAt(entry.page.body, at);
      return {
        severity: 'info',
        rule: 'link/unlinked',
        message: `"${words}" has a page and no link here; write ${linkTo(target, words)}, or let "factwiki check --fix" do it`,
        file: `${folder}/${entry.page.path}`,
        line: entry.page.bodyLine + line - 1,
        column,
      };
    }),
  );
};

/** Bodies with the first mention of each page linked, by page; those that do not change are left out. */
export function linkMentions(
  site: Site,
  { written }: Pick<CheckOptions, 'written'>,
): ReadonlyMap<Page, { readonly body: string; readonly links: number }> {
  const find = finder(site);
  return new Map(
    site.pages.flatMap((entry) => {
      const mentions = find(entry, written);
      if (mentions.length === 0) return [];
      let body = '';
      let done = 0;
      for (const { at, words, target } of mentions) {
        body += entry.page.body.slice(done, at) + linkTo(target, words);
        done = at + words.length;
      }
      return [[entry.page, { body: body + entry.page.body.slice(done), links: mentions.length }]] as const;
    }),
  );
}

/** By the shortest form that finds it: names are unique here, or they would not have been found. */
function linkTo({ name, path }: Page, words: string): string {
  if (name === words) return `[[${words}]]`;
  return `[[${path.replace(/\.md$/i, '')}|${words}]]`;
}

type Find = (entry: SitePage, written: ReadonlyMap<PageId, string>) => readonly Mention[];

function finder({ pages }: Site): Find {
  const targets = new Map<string, Page>();
  const owners = ownersOf(pages);
  for (const { page } of pages) {
    if (page.type === 'source' || page.type === 'figure') continue;
    for (const name of [page.name, ...page.aliases])
      if (isTelling(name) && owners.get(foldLetters(name))?.length === 1) targets.set(name, page);
  }
  if (targets.size === 0) return () => [];
  // The longest first: "Harbour Trust" is no mention of "Harbour".
  const names = [...targets.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const linkers = linkersOf(pages);
  return ({ page }, written) => {
    if (page.type === 'source') return [];
    const own = prose(page.body, written.get(page.id));
    const seen = new Set<PageId>([page.id]);
    return [...own.matchAll(pattern)].flatMap((match): Mention[] => {
      const target = targets.get(match[0]);
      if (!target || seen.has(target.id) || linkers.get(target.id)?.has(page.id)) return [];
      seen.add(target.id);
      return [{ at: match.index, words: match[0], target }];
    });
  };
}

/** Pages whose prose leads to each page. */
const linkersOf = (pages: readonly SitePage[]): ReadonlyMap<PageId, ReadonlySet<PageId>> =>
  new Map(
    pages.map(({ page, backlinks }) => [
      page.id,
      new Set(backlinks.filter(({ property }) => property === 'body').map(({ from }) => from)),
    ]),
  );

/** A short word, or one without a capital, is more often a word than a name. */
const isTelling = (name: string): boolean => name.length > 3 && /\p{Lu}/u.test(name) && !/[[\]|#^]/.test(name);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is no running text of an editor's, letter by letter blanked out. */
function prose(body: string, machine: string | undefined): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const theirs = new Set(paragraphsOf(machine ?? '').map(folded));
  const own = theirs.size === 0 ? body : body.replace(paragraph, (p) => (theirs.has(folded(p)) ? blank(p) : p));
  return own.replace(noProse, blank);
}

const paragraph = /(?:[^\n]*\S[^\n]*(?:\n|$))+/g;
const paragraphsOf = (text: string): readonly string[] => text.match(paragraph) ?? [];
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Code, comments, links of all sorts, addresses, HTML, headings, footnotes. */
const noProse = new RegExp(
  [
    String.raw`^[ \t>]*(\x60{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\1[^\n]*$|(?![\s\S]))`,
    String.raw`(\x60+)(?!\x60)[\s\S]*?(?<!\x60)\2(?!\x60)`,
    '%%[\\s\\S]*?%%',
    '<!--[\\s\\S]*?-->',
    String.raw`!?\[\[[^\]\n]*\]\]`,
    String.raw`!?\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])`,
    String.raw`^[ \t]*\[[^\]\n]+\]:[^\n]*$`,
    String.raw`\[\^[^\]\n]+\]`,
    '<[^>\\n]+>',
    String.raw`\b\w+:\/\/\S+`,
    String.raw`^[ \t]*#{1,6} [^\n]*$`,
  ].join('|'),
  'gm',
);
