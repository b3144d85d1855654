/** A kind and a name → the page an editor begins with: its frontmatter, with the facts of its kind as a commented example. */
import { pageId, pagePath } from '../model/ids.ts';
import type { Kind } from '../model/kind.ts';
import type { ProposedPage } from '../model/page.ts';
import { entryOf } from '../text/outside.ts';
import { slug } from '../text/slug.ts';

export function skeletonPage(kind: Pick<Kind, 'type' | 'folder'>, name: string): ProposedPage {
  const short = slug(name);
  const example = entryOf(examples, kind.type);
  const lines = [
    '---',
    `id: ${kind.type}-${short}`,
    `type: ${kind.type}`,
    `name: ${JSON.stringify(name)}`,
    'aliases: []',
    'description: ""',
    'tags: []',
    ...(example === undefined ? [] : [reminder, ...example.split('\n').map((line) => `# ${line}`)]),
    '---',
    '',
    '',
  ];
  const folder = kind.folder === '' ? '' : `${kind.folder}/`;
  return { id: pageId(`${kind.type}-${short}`), path: pagePath(`${folder}${short}.md`), text: lines.join('\n') };
}

const reminder =
  '# Every fact has its evidence: the id of a report and the words that stand there. Take the marks away to use it.';

const evidence = (indent: string): string => `${indent}evidence:
${indent}  - source: id-of-the-report
${indent}    quote: the words of the report`;

const examples: Readonly<Record<string, string>> = {
  person: `roles:
  - title: general secretary
    organization: "[[organizations/some-body|Some Body]]"
    asOf: 2024-06
${evidence('    ')}
statements:
  - quote: what was said
    direct: true
    date: 2024-06-12
${evidence('    ')}`,
  organization: `class: ngo
statements:
  - quote: what was said
    direct: false
    date: 2024-06-12
${evidence('    ')}`,
  proposal: `date: 2024-06
sponsors:
  - party: "[[organizations/some-body|Some Body]]"
    role: put forward by
${evidence('    ')}
phases:
  - ordinal: 1
    terms:
      - text: what is to happen
${evidence('        ')}`,
  figure: `measure: people killed
unit: people
values:
  - value: 120
    comparator: more than
    words: more than 120
    asOf: 2024-06-12
${evidence('    ')}`,
};
