/** llms.txt: what the wiki is and where its data is, in Markdown for programs that read (https://llmstxt.org). */
import { encodePath } from '../../text/href.ts';
import { lineOf } from '../view/listing.ts';
import type { Wiki } from '../wiki/wiki.ts';

/** Longer lists are cut: the data files have all. */
const most = 100;

export function llmsText(wiki: Wiki): string {
  const { title, description, baseUrl = '' } = wiki.site.settings;
  const link = (name: string, url: string, line: string): string =>
    `- [${plainText(name).replace(/[[\]]/g, '')}](${baseUrl}${encodePath(url)})${line === '' ? '' : `: ${plainText(line)}`}\n`;
  const lists = wiki.kinds.map(({ plural, pages }) => {
    const entries = pages.slice(0, most).map((p) => link(p.page.name, p.url, lineOf({ wiki, url: p.url }, p)));
    return `\n## ${plural}\n\n${entries.join('')}`;
  });
  const data = ['people', 'organizations', 'proposals', 'figures', 'sources'].map((name) =>
    link(`${name}.json`, `data/${name}.json`, ''),
  );
  const about = description === '' ? '' : `\n> ${plainText(description)}\n`;
  return `# ${plainText(title)}\n${about}\n## Data\n\n${data.join('')}${lists.join('')}`;
}

/** One line, and nothing that Markdown would read as markup. */
const plainText = (s: string): string =>
  s
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[<>]/g, '')
    .replace(/^[#>*-]+\s*/, '');
