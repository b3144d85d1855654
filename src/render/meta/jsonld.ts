/** What a page says of itself to machines, as JSON-LD in the words of schema.org. No verdicts: there is no ClaimReview. */
import type { SitePage } from '../../model/site.ts';
import { besideUrl } from '../beside.ts';
import { sayValue, valueWords } from '../format/numbers.ts';
import { safeUrl } from '../safe-url.ts';
import { absolute } from '../view/frame.ts';
import { type Card, isType, type OwnPage, type PageOfType } from '../wiki/pages.ts';
import { reportsNaming } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { agentOf, claimsOf } from './claims.ts';
import { citedReports, type Json } from './reports.ts';

interface About {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly { readonly text: string; readonly href?: string }[];
  readonly page?: SitePage;
}

/** Safe to stand inside a script element: no `<` is left as such. */
export function structuredData(wiki: Wiki, about: About): string {
  const graph = [
    ...(about.page === undefined ? [collection(wiki, about)] : entityWithParts(wiki, about, about.page)),
    ...breadcrumb(wiki, about),
  ];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Without a base URL an address is relative to the page, as all links are. */
const address = (wiki: Wiki, url: string): string | undefined =>
  wiki.site.settings.baseUrl === undefined ? undefined : absolute(wiki.site.settings.baseUrl, url);

const withUrl = (wiki: Wiki, url: string): Json => {
  const full = address(wiki, url);
  return full === undefined ? {} : { url: full };
};

const collection = (wiki: Wiki, about: About): Json => ({
  '@type': about.url === 'index.html' ? 'WebSite' : 'CollectionPage',
  name: about.title,
  ...(about.description === '' ? {} : { description: about.description }),
  inLanguage: wiki.site.settings.language,
  ...withUrl(wiki, about.url),
});

function breadcrumb(wiki: Wiki, about: About): readonly Json[] {
  if (about.crumbs.length < 2) return [];
  const { baseUrl } = wiki.site.settings;
  const items = about.crumbs.map((crumb, i) => {
    const target = (): string => (crumb.href === undefined ? about.url : resolved(about.url, crumb.href));
    const item = baseUrl === undefined ? undefined : absolute(baseUrl, target());
    return { '@type': 'ListItem', position: i + 1, name: crumb.text, ...(item === undefined ? {} : { item }) };
  });
  return [{ '@type': 'BreadcrumbList', itemListElement: items }];
}

/** A relative link as a path below the site's root. */
function resolved(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of href.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(decodeURIComponent(part));
  }
  return parts.join('/');
}

/** The page's subject first, then what is claimed of it or by it, then the reports that all of this names. */
function entityWithParts(wiki: Wiki, about: About, page: SitePage): readonly Json[] {
  const { aliases, description, name } = page.page;
  const reports = citedReports(wiki);
  const base = {
    '@id': '#this',
    name,
    ...(description === '' ? {} : { description }),
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...withUrl(wiki, about.url),
  };
  if (isType(page, 'source')) return [{ '@type': 'NewsArticle', ...base, ...sourceData(page) }];
  if (isType(page, 'page')) return [article(wiki, page, base, reports)];
  const claims = claimsOf(wiki, page, reports);
  if (isType(page, 'figure')) {
    const observations = observationsOf(wiki, page, reports);
    const data = { ...figureData(wiki, page), description: description === '' ? about.description : description };
    return [{ '@type': 'Dataset', ...base, ...data, ...citations(reports) }, ...observations, ...reports.nodes()];
  }
  const told = tellers(wiki, page, reports);
  if (isType(page, 'person'))
    return [{ '@type': 'Person', ...base, ...personData(wiki, page), ...told }, ...claims, ...reports.nodes()];
  if (isType(page, 'organization'))
    return [{ '@type': 'Organization', ...base, ...told }, ...claims, ...reports.nodes()];
  if (!isType(page, 'proposal')) return [];
  const type = isLaw(page) ? 'Legislation' : 'CreativeWork';
  const proposal = { '@type': type, ...base, ...proposalData(wiki, page, type), ...told, ...citations(reports) };
  return [proposal, ...claims, ...reports.nodes()];
}

type Reports = ReturnType<typeof citedReports>;

const citations = (reports: Reports): Json => (reports.refs().length === 0 ? {} : { citation: reports.refs() });

function article(wiki: Wiki, page: OwnPage<'page'>, base: Json, reports: Reports): Json {
  for (const evidence of page.cited ?? []) reports.refsTo(evidence);
  const plain = { '@type': 'Article', headline: page.page.name, ...base, inLanguage: wiki.site.settings.language };
  return { ...plain, ...citations(reports), ...(reports.nodes().length === 0 ? {} : { mentions: reports.nodes() }) };
}

/** The reports that tell of it. */
function tellers(wiki: Wiki, page: Card, reports: Reports): Json {
  const naming = reportsNaming(wiki.reports, page).slice(0, 20);
  return naming.length === 0 ? {} : { subjectOf: naming.map(reports.refTo) };
}

function personData(wiki: Wiki, page: PageOfType<'person'>): Json {
  const present = wiki.roles.ofPerson(page.page.id).filter((r) => !r.former);
  const bodies = [...new Set(present.map((r) => r.organization?.text).filter((t) => t !== undefined))];
  return {
    ...(present.length === 0 ? {} : { jobTitle: [...new Set(present.map((r) => r.title))] }),
    ...(bodies.length === 0 ? {} : { affiliation: bodies.map((name) => ({ '@type': 'Organization', name })) }),
  };
}

/** What its name says it is: a text that is law or is to become it. */
const isLaw = ({ page }: PageOfType<'proposal'>): boolean =>
  /\b(?:act|bill|law|legislation|amendment|ordinance|directive|regulation|resolution|decree|statute)\b/i.test(
    page.name,
  );

function proposalData(wiki: Wiki, page: PageOfType<'proposal'>, type: 'Legislation' | 'CreativeWork'): Json {
  const { date, sponsors, status } = page.page.facts;
  const parties = [...new Map(sponsors.map((s) => wiki.site.resolve(s.party)).map((ref) => [ref.text, ref])).values()];
  const last = status.at(-1)?.event;
  return {
    ...(date === undefined ? {} : { [type === 'Legislation' ? 'legislationDate' : 'dateCreated']: date }),
    ...(parties.length === 0 ? {} : { creator: parties.map((ref) => agentOf(wiki, ref)) }),
    ...(last === undefined ? {} : { creativeWorkStatus: last }),
  };
}

function figureData(wiki: Wiki, page: PageOfType<'figure'>): Json {
  const { measure, unit } = page.page.facts;
  const [csv, json] = ['csv', 'json'].map((extension) => {
    const url = besideUrl(page.url, extension);
    return address(wiki, url) ?? url.replace(/^.*\//, '');
  });
  return {
    variableMeasured: { '@type': 'PropertyValue', name: measure, ...(unit === '' ? {} : { unitText: unit }) },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json },
    ],
  };
}

const mostObservations = 50;

/** Each value with the hedge in its words: a bare number would say more than the report. */
const observationsOf = (wiki: Wiki, page: PageOfType<'figure'>, reports: Reports): readonly Json[] =>
  wiki.values
    .ofFigure(page.page.id)
    .slice(0, mostObservations)
    .map((v) => ({
      '@type': 'Observation',
      name: sayValue(valueWords(wiki.words, v.fact, page.page.facts.unit)),
      observationAbout: { '@id': '#this' },
      ...(v.fact.value === null || v.fact.comparator !== 'exact' ? {} : { value: v.fact.value }),
      ...(v.fact.asOf === undefined ? {} : { observationDate: v.fact.asOf }),
      subjectOf: reports.refsTo(v.fact.evidence),
    }));

function sourceData({ page }: PageOfType<'source'>): Json {
  const { facts } = page;
  const link = safeUrl(facts.url);
  return {
    headline: facts.title ?? page.name,
    ...(facts.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: facts.publisher } }),
    ...(facts.author === undefined ? {} : { author: { '@type': 'Person', name: facts.author } }),
    ...(facts.date === undefined ? {} : { datePublished: facts.date }),
    ...(facts.dateline === undefined ? {} : { dateline: facts.dateline }),
    ...(link === undefined ? {} : { sameAs: link }),
    ...(facts.language === 'und' ? {} : { inLanguage: facts.language }),
  };
}
