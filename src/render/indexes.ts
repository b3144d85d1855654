/** The pages that belong to the wiki as a whole: overview, lists by kind, timeline, disputes, search, "not found". */
import { type Checked, checked } from '../model/diagnostic.ts';
import type { SitePage } from '../model/site.ts';
import { relative } from '../text/href.ts';
import type { Printer } from './engine.ts';
import { type PrintedPage, print } from './pages.ts';
import { disputedView } from './view/disputed.ts';
import type { Viewed } from './view/entity.ts';
import { type Frame, kindIndexUrl } from './view/frame.ts';
import { homeView } from './view/home.ts';
import { kindIndexView } from './view/kind-index.ts';
import { missingView } from './view/missing.ts';
import { searchView } from './view/search.ts';
import { timelineUrl, timelineView, timelineYears } from './view/timeline.ts';
import { pagesOf } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** A whole-wiki page with what it uses, and its name in lists. */
export interface PrintedIndex extends PrintedPage {
  readonly name: string;
}

interface Plan {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly template: string;
  readonly viewed: Viewed<object>;
}

/** An editor's page at the same address stands in place of ours. */
export function printIndexes(wiki: Wiki, printer: Printer): Checked<readonly PrintedIndex[]> {
  const taken = new Set(wiki.site.pages.map((p) => p.url));
  const plans = [...overview(wiki), ...kindLists(wiki), ...timelines(wiki), ...disputes(wiki), ...others(wiki)];
  const printed = plans
    .filter((p) => !taken.has(p.url))
    .map((plan) => {
      const file = print(wiki, printer, plan.viewed.view, {
        url: plan.url,
        title: plan.title,
        description: plan.description,
        crumbs: crumbsOf(wiki, plan),
        templates: [plan.template],
      });
      return { index: { file: file.value, uses: plan.viewed.uses, name: plan.title }, diagnostics: file.diagnostics };
    });
  return checked(
    printed.map((p) => p.index),
    printed.flatMap((p) => p.diagnostics),
  );
}

function crumbsOf({ words }: Wiki, plan: Plan): Frame['crumbs'] {
  if (plan.url === 'index.html') return [];
  const first = { text: words.nav.overview, href: relative(plan.url, 'index.html') };
  const parent = plan.url.startsWith('timeline/')
    ? [{ text: words.nav.timeline, href: relative(plan.url, timelineUrl()) }]
    : [];
  return [first, ...parent, { text: plan.title }];
}

function overview(wiki: Wiki): readonly Plan[] {
  const { title, description } = wiki.site.settings;
  if (wiki.site.pages.some((p) => p.url === 'index.html')) return [];
  return [{ url: 'index.html', title, description, template: 'home', viewed: homeView(wiki) }];
}

const kinds = ['person', 'organization', 'proposal', 'figure', 'source'] as const;

/** A kind without pages has no list; kinds of the wiki's own get theirs in the folder their pages stand in. */
function kindLists(wiki: Wiki): readonly Plan[] {
  const { words } = wiki;
  const builtIn = kinds.flatMap((kind): Plan[] => {
    const pages = pagesOf(wiki.site, kind);
    if (pages.length === 0) return [];
    const title = words.kinds[kind].many;
    const viewed = kindIndexView(wiki, kind, kindIndexUrl(kind), title, pages);
    return [{ url: kindIndexUrl(kind), title, description: viewed.view.lead, template: 'kind-index', viewed }];
  });
  return [...builtIn, ...ownKinds(wiki)];
}

function ownKinds(wiki: Wiki): readonly Plan[] {
  const own = pagesOf(wiki.site, 'page').filter((p) => p.page.kind !== 'page');
  const names = [...new Set(own.map((p) => p.page.kind))];
  return names.flatMap((kind): Plan[] => {
    const pages: readonly SitePage[] = own.filter((p) => p.page.kind === kind);
    const folder = pages[0]?.url.split('/').slice(0, -1)[0];
    if (folder === undefined || pages.some((p) => !p.url.startsWith(`${folder}/`))) return [];
    const url = `${folder}/index.html`;
    const title = folder.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
    const viewed = kindIndexView(wiki, 'page', url, title, pages);
    return [{ url, title, description: viewed.view.lead, template: 'kind-index', viewed }];
  });
}

function timelines(wiki: Wiki): readonly Plan[] {
  if (wiki.events.dated.length === 0) return [];
  return [undefined, ...timelineYears(wiki)].map((year): Plan => {
    const viewed = timelineView(wiki, year);
    return {
      url: timelineUrl(year),
      title: viewed.view.name,
      description: viewed.view.lead,
      template: 'timeline',
      viewed,
    };
  });
}

function disputes(wiki: Wiki): readonly Plan[] {
  if (wiki.disputes.length === 0) return [];
  const viewed = disputedView(wiki);
  return [
    { url: 'disputed.html', title: viewed.view.name, description: viewed.view.lead, template: 'disputed', viewed },
  ];
}

function others(wiki: Wiki): readonly Plan[] {
  const search = searchView(wiki);
  const missing = missingView(wiki);
  return [
    {
      url: 'search.html',
      title: search.name,
      description: search.total,
      template: 'search',
      viewed: { view: search, uses: [] },
    },
    {
      url: '404.html',
      title: missing.name,
      description: missing.lead,
      template: '404',
      viewed: { view: missing, uses: [] },
    },
  ];
}
