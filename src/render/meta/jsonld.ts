/** What a page says of itself to machines, as JSON-LD in the words of schema.org. No verdicts: there is no ClaimReview. */
import type { StatementFact } from '../../model/fact.ts';
import type { SitePage } from '../../model/site.ts';
import { sayValue, valueWords } from '../format/numbers.ts';
import { safeUrl } from '../safe-url.ts';
import { absolute } from '../view/frame.ts';
import { isType, type PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';

interface About {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly { readonly text: string; readonly href?: string }[];
  readonly page?: SitePage;
}

type Json = Readonly<Record<string, unknown>>;

/** Safe to stand inside a script element: no `<` is left as such. */
export function structuredData(wiki: Wiki, about: About): string {
  const graph = [
    about.page === undefined ? collection(wiki, about) : entity(wiki, about, about.page),
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
  const items = about.crumbs.map((crumb, i) => {
    const target = crumb.href === undefined ? about.url : resolved(about.url, crumb.href);
    const item = address(wiki, target);
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

function entity(wiki: Wiki, about: About, page: SitePage): Json {
  const { aliases, description, name } = page.page;
  const base = {
    name,
    ...(description === '' ? {} : { description }),
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...withUrl(wiki, about.url),
  };
  if (isType(page, 'person')) {
    const more = {
      ...personData(wiki, page),
      ...subjectOf(wiki, page),
      ...quotationsOf(wiki, page.page.facts.statements),
    };
    return { '@type': 'Person', ...base, ...more };
  }
  if (isType(page, 'organization')) return { '@type': 'Organization', ...base, ...subjectOf(wiki, page) };
  if (isType(page, 'proposal'))
    return { '@type': 'CreativeWork', ...base, ...proposalData(wiki, page), ...subjectOf(wiki, page) };
  if (isType(page, 'figure'))
    return {
      '@type': 'Dataset',
      ...base,
      description: description === '' ? about.description : description,
      ...figureData(wiki, page),
    };
  if (isType(page, 'source')) return { '@type': 'NewsArticle', ...base, ...sourceData(page) };
  return { '@type': 'Article', headline: name, ...base, inLanguage: wiki.site.settings.language };
}

function personData(wiki: Wiki, page: PageOfType<'person'>): Json {
  const present = wiki.roles.ofPerson(page.page.id).filter((r) => !r.former);
  const bodies = [...new Set(present.map((r) => r.organization?.text).filter((t) => t !== undefined))];
  return {
    ...(present.length === 0 ? {} : { jobTitle: [...new Set(present.map((r) => r.title))] }),
    ...(bodies.length === 0 ? {} : { affiliation: bodies.map((name) => ({ '@type': 'Organization', name })) }),
  };
}

function proposalData(wiki: Wiki, page: PageOfType<'proposal'>): Json {
  const { date, sponsors } = page.page.facts;
  const names = [...new Set(sponsors.map((s) => wiki.site.resolve(s.party).text))];
  return {
    ...(date === undefined ? {} : { dateCreated: date }),
    ...(names.length === 0 ? {} : { creator: names.map((name) => ({ '@type': 'Organization', name })) }),
  };
}

/** Each value is an observation with the hedge in its words: a bare number would say more than the report. */
function figureData(wiki: Wiki, page: PageOfType<'figure'>): Json {
  const { measure, unit } = page.page.facts;
  const values = wiki.values
    .ofFigure(page.page.id)
    .slice(0, 50)
    .map((v) => ({
      '@type': 'Observation',
      name: sayValue(valueWords(wiki.words, v.fact, unit)),
      ...(v.fact.value === null || v.fact.comparator !== 'exact' ? {} : { value: v.fact.value }),
      ...(v.fact.asOf === undefined ? {} : { observationDate: v.fact.asOf }),
    }));
  return {
    variableMeasured: { '@type': 'PropertyValue', name: measure, ...(unit === '' ? {} : { unitText: unit }) },
    ...(values.length === 0 ? {} : { hasPart: values }),
  };
}

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

const mostQuotations = 5;

/** The newest words, each with the report it stands in. */
function quotationsOf(wiki: Wiki, statements: readonly StatementFact<string>[]): Json {
  const direct = statements.filter((s) => s.direct).slice(-mostQuotations);
  if (direct.length === 0) return {};
  return {
    '@reverse': {
      creator: direct.map((s) => ({
        '@type': 'Quotation',
        text: s.quote,
        ...(s.date === undefined ? {} : { dateCreated: s.date }),
        citation: wiki.reports.of(s.evidence[0].source).title ?? wiki.reports.of(s.evidence[0].source).label,
      })),
    },
  };
}

/** The reports that tell of it. */
function subjectOf(wiki: Wiki, page: SitePage): Json {
  const reports = wiki.reports.all.filter((r) => (page.page.mentions[r.id]?.length ?? 0) > 0).slice(0, 20);
  if (reports.length === 0) return {};
  return {
    subjectOf: reports.map((r) => ({
      '@type': 'NewsArticle',
      headline: r.title ?? r.page?.page.name ?? r.label,
      ...(r.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: r.publisher } }),
      ...(r.date === undefined ? {} : { datePublished: r.date }),
    })),
  };
}
