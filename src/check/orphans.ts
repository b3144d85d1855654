/** Pages → those of an editor's that nothing leads to. */
import { findingAt } from './finding.ts';
import type { Rule } from './rule.ts';

/** What the machine wrote is reached from its reports; what an editor wrote is reached from what is linked to it. */
export const orphans: Rule = ({ pages }, { folder, written }) =>
  pages.flatMap(({ page, backlinks }) => {
    if (
      page.type === 'source' ||
      written.has(page.id) ||
      backlinks.length > 0 ||
      /^(?:index|readme)\.md$/i.test(page.path)
    )
      return [];
    const message = `no page leads to this one; write [[${page.path.replace(/\.md$/i, '')}]] where a reader should come from`;
    return [findingAt(folder, page, '', ['info', 'link/orphan', message])];
  });
