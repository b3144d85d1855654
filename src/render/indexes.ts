/** The pages about the wiki as a whole: overview, lists by kind, timeline, disputes, what changed, search, "not found". */
import { type Checked, checked } from '../model/diagnostic.ts';
import { relative } from '../text/href.ts';
import type { Printer } from './engine.ts';
import { printLight } from './light.ts';
import type { PrintedPage } from './pages.ts';
import { changesCount, changesUrl, changesView } from './view/changes.ts';
import { disputedCount, disputedUrl, disputedView } from './view/disputed.ts';
import type { Frame } from './view/frame.ts';
import { homeView } from './view/home.ts';
import { chunkCount, chunkUrl, type IndexKind, type KindIndex, kindIndexView } from './view/kind-index.ts';
import { missingView } from './view/missing.ts';
import { searchView } from './view/search.ts';
import type { Viewed } from './view/sheet.ts';
import { timelineOfParty, timelinePartView, timelineView } from './view/timeline.ts';
import { busiestParties } from './view/timeline-filter.ts';
import { isWhole, periodTitle, periodUrl } from './view/timeline-parts.ts';
import type { ListedKind } from './wiki/kinds.ts';
import type { Wiki } from './wiki/wiki.ts';

export interface Plan {
  readonly url: string;
  readonly title: string;
  readonly description?: string;
  readonly template: string;
  /** Of the wiki it is given, and of nothing that was read from another before: what it asks is noted there. */
  readonly viewAt: (wiki: Wiki, limit: number) => Viewed<object>;
  /** It only repeats what other pages say: source pages do not list it. */
  readonly repeats?: boolean;
  /** The page of which this is a part. */
  readonly parent?: { readonly url: string; readonly title: string };
}

export function printIndex(wiki: Wiki, plan: Plan, printer: Printer): Checked<PrintedPage> {
  const about = {
    url: plan.url,
    title: plan.title,
    description: plan.description ?? `${plan.title}. ${wiki.site.settings.description}`,
    crumbs: crumbsOf(wiki, plan),
    templates: [plan.template],
    ...(plan.url === '404.html' ? { anywhere: true } : {}),
  };
  const { value, diagnostics } = printLight(wiki, printer, about, (limit) => plan.viewAt(wiki, limit));
  const uses = plan.repeats === true ? [] : value.uses;
  const name = plan.url === 'index.html' ? wiki.words.nav.overview : (plan.parent?.title ?? plan.title);
  return checked({ file: value.file, uses, name }, diagnostics);
}

/** An editor's page at the same address stands in place of ours. */
export function indexPlans(wiki: Wiki): readonly Plan[] {
  const taken = new Set(wiki.site.pages.map((p) => p.url));
  const plans = [
    ...overview(wiki),
    ...kindLists(wiki),
    ...timelines(wiki),
    ...disputes(wiki),
    ...changes(wiki),
    ...others(wiki),
  ];
  return plans.filter((p) => !taken.has(p.url));
}

/** Addresses of these pages, for the site map. */
export const indexUrls = (plans: readonly Plan[]): readonly string[] =>
  plans.flatMap((p) => (p.url === '404.html' ? [] : [p.url]));

function crumbsOf({ words }: Wiki, plan: Plan): Frame['crumbs'] {
  if (plan.url === 'index.html' || plan.url === '404.html') return [];
  const first = { text: words.nav.overview, href: relative(plan.url, 'index.html') };
  const parent =
    plan.parent === undefined ? [] : [{ text: plan.parent.title, href: relative(plan.url, plan.parent.url) }];
  return [first, ...parent, { text: plan.title }];
}

function overview(wiki: Wiki): readonly Plan[] {
  const { title, description } = wiki.site.settings;
  return [{ url: 'index.html', title, description, template: 'home', viewAt: homeView }];
}

/** A kind without pages has no list, nor has one whose pages stand in several folders: there is no place to put it. */
function kindLists(wiki: Wiki): readonly Plan[] {
  return wiki.kinds.flatMap((kind): readonly Plan[] => {
    if (kind.url === undefined) return [];
    const index = indexOf(kind, kind.url);
    const { url, title } = index;
    return Array.from(
      { length: chunkCount(index) },
      (_, chunk): Plan => ({
        url: chunkUrl(index, chunk),
        title: chunk === 0 ? title : `${title}, ${chunk + 1}`,
        template: 'kind-index',
        repeats: true,
        viewAt: (now, limit) => {
          const same = now.kinds.find((k) => k.type === kind.type) ?? kind;
          return kindIndexView(now, indexOf(same, url), chunk, limit);
        },
        ...(chunk === 0 ? {} : { parent: { url, title } }),
      }),
    );
  });
}

const indexOf = (kind: ListedKind, url: string): KindIndex => ({
  kind: tiled(kind.type),
  url,
  title: kind.plural,
  pages: kind.pages,
});

const tiled = (type: string): IndexKind =>
  type === 'person' || type === 'organization' || type === 'proposal' || type === 'figure' || type === 'source'
    ? type
    : 'page';

function timelines(wiki: Wiki): readonly Plan[] {
  if (!wiki.events.any) return [];
  const title = wiki.words.nav.timeline;
  const main: Plan = { url: 'timeline.html', title, template: 'timeline', viewAt: timelineView };
  const parts = wiki.events.periods.flatMap((period): readonly Plan[] => {
    if (period.key === '') return [];
    const name = periodTitle(wiki, period);
    return [
      {
        url: periodUrl(period.key),
        title: name,
        description: `${title}: ${name}`,
        template: 'timeline',
        viewAt: (now) => timelinePartView(now, period),
        parent: { url: 'timeline.html', title },
      },
    ];
  });
  return [main, ...(isWhole(wiki) ? [] : partyTimelines(wiki)), ...parts];
}

/** A timeline in parts has a page for each of its busiest parties. */
function partyTimelines(wiki: Wiki): readonly Plan[] {
  const title = wiki.words.nav.timeline;
  return busiestParties(wiki, wiki.events.dated).map(
    ({ key, name }): Plan => ({
      url: periodUrl(`by-${key}`),
      title: name,
      description: `${title}: ${name}`,
      template: 'timeline',
      repeats: true,
      viewAt: (now) => timelineOfParty(now, key),
      parent: { url: 'timeline.html', title },
    }),
  );
}

function disputes(wiki: Wiki): readonly Plan[] {
  const title = wiki.words.nav.disputed;
  return Array.from(
    { length: disputedCount(wiki) },
    (_, chunk): Plan => ({
      url: disputedUrl(chunk),
      title: chunk === 0 ? title : `${title}, ${chunk + 1}`,
      description: wiki.words.say.disputedLead,
      template: 'disputed',
      repeats: true,
      viewAt: (now) => disputedView(now, chunk),
      ...(chunk === 0 ? {} : { parent: { url: disputedUrl(0), title } }),
    }),
  );
}

function changes(wiki: Wiki): readonly Plan[] {
  const title = wiki.words.nav.changes;
  return Array.from(
    { length: changesCount(wiki) },
    (_, chunk): Plan => ({
      url: changesUrl(chunk),
      title: chunk === 0 ? title : `${title}, ${chunk + 1}`,
      description: wiki.words.say.changesLead,
      template: 'changes',
      repeats: true,
      viewAt: (now) => changesView(now, chunk),
      ...(chunk === 0 ? {} : { parent: { url: changesUrl(0), title } }),
    }),
  );
}

function others(wiki: Wiki): readonly Plan[] {
  const { nav, say } = wiki.words;
  return [
    {
      url: 'search.html',
      title: nav.search,
      template: 'search',
      viewAt: (now, limit) => ({ view: searchView(now, limit), uses: [] }),
    },
    {
      url: '404.html',
      title: say.missing,
      description: say.missingHow,
      template: '404',
      viewAt: (now) => ({ view: missingView(now), uses: [] }),
    },
  ];
}
