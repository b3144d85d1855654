/** A site linked from the one before, through any history of pages that change, come, go and trade names, is one from scratch. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../../src/link/body/whole.ts';
import { linkSite } from '../../src/link/index.ts';
import { pagePath } from '../../src/model/ids.ts';
import type { Page } from '../../src/model/page.ts';
import type { Site, SiteSettings } from '../../src/model/site.ts';
import { parsePage } from '../../src/parse/index.ts';
import { assertLaw } from '../law.ts';
import { report } from './wiki.ts';

const settings: SiteSettings = { title: 'T', description: '', language: 'en', rights: 'full' };

/** Pages that ask all that one page may ask of others: by path, name, alias and heading, for a report, a file, a whole text. */
const texts = [
  undefined,
  '',
  'Plain.',
  '# Ann\n\n[[b]] [[Bee]] [[gone]]\n',
  '---\nname: Ann\naliases: [Bee]\n---\n[[b#Part]]\n\n![[c]]\n',
  '---\nname: Bee\nid: same\n---\n## Part\n\nText of b. ^one\n',
  '---\nid: same\naliases: [Ann]\ntags: [x]\n---\n## Part\n\n![[b#Part]]\n\n![[c]]\n\n[[a#^one]] ![[i.png]]\n',
  '---\ntype: person\nroles:\n  - title: boss\n    organization: "[[b]]"\n    evidence: { source: day-one, quote: The port is shut. }\n---\nAs it says.[^day-one-3]\n',
  '---\ntype: person\nstatements:\n  - quote: It ends\n    evidence: { source: day-two, quote: Lee — rose. }\n---\n[[day-one]] "The port is open"[^day-one-3]\n',
  '---\ntype: person\nroles:\n  - title: boss\n    evidence: { source: day-on, quote: Lee }\n---\n[[Bee]]\n',
  report,
  report.replace('The port is shut.', 'The port is open.'),
  report.replace('source: day-one', 'source: day-two'),
  report.replace('date: 2023-05-03', 'date: 2023-05-04\nretracted: true'),
];
const paths = ['a.md', 'b.md', 'c.md', 'x/b.md', 'sources/day-one.md', 'sources/late.md'];
const states = fc.array(fc.constantFrom(...texts), { minLength: paths.length, maxLength: paths.length });
/** What another page asked, answered otherwise now: a name, a text that is shown elsewhere, which reports there are. */
const answers = fc.constantFrom(
  ...['Plain.', 'Other words.', '---\nname: Bee\n---\nb\n', '---\naliases: [Bee]\n---\nb\n'].flatMap((text) => [
    { at: 1, text },
    { at: 2, text },
  ]),
  { at: 4, text: report },
  { at: 4, text: undefined },
);
const edit = fc.record({
  change: fc.oneof(answers, fc.record({ at: fc.nat(paths.length - 1), text: fc.constantFrom(...texts) })),
  files: fc.constantFrom(undefined, undefined, ['i.png'], ['x/i.png']),
});

/** The same page for the same text, as a watching process keeps it. */
const read = new Map<string, Page | undefined>();
function pageAt(path: string, text: string): Page | undefined {
  const key = `${path}\n${text}`;
  if (!read.has(key)) read.set(key, parsePage(pagePath(path), text).value);
  return read.get(key);
}
const shown = ({ pages, byId, marks, sources, files, diagnostics }: Site): string =>
  JSON.stringify([pages, [...byId.keys()], [...marks], [...sources.keys()], files, diagnostics]);

test('linking again', () => {
  let takenOver = 0;
  let madeAnew = 0;
  assertLaw(
    fc.property(states, fc.array(edit, { minLength: 2, maxLength: 9 }), (start, edits) => {
      const now = [...start];
      let files: readonly string[] = [];
      let before: Site | undefined;
      for (const step of [undefined, ...edits]) {
        if (step) now[step.change.at] = step.change.text;
        files = step?.files ?? files;
        const pages = paths.flatMap((path, i) => (now[i] === undefined ? [] : (pageAt(path, now[i]) ?? [])));
        const again: Site = linkSite(pages, settings, { files, bodyOf: readBody, before });
        expect(shown(again)).toBe(shown(linkSite(pages, settings, { files, bodyOf: readBody })));
        const kept = again.pages.filter((page) => before?.pages.includes(page)).length;
        takenOver += kept;
        madeAnew += again.pages.length - kept;
        before = again;
      }
    }),
    { numRuns: 200 },
  );
  // Neither is everything made anew each time, nor nothing.
  expect(takenOver).toBeGreaterThan(100);
  expect(madeAnew).toBeGreaterThan(100);
});
