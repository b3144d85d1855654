/** The list at the foot of a page: every sentence cited above, by report, and how to read the marks. */
import { oncePer } from '../../text/once.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import type { EvidenceGroup } from './cite.ts';
import type { EvidenceView, Sheet } from './sheet.ts';

/** Called last: the list of everything cited above it. */
export function evidenceOf({ wiki, cite, outline }: Pick<Sheet, 'wiki' | 'cite' | 'outline'>): EvidenceView {
  const groups = cite.groups();
  outline.open('evidence', wiki.words.section.evidence, groups.length);
  return { groups, note: evidenceNote(wiki, groups) };
}

function evidenceNote(wiki: Wiki, groups: readonly EvidenceGroup[]): string {
  const { say } = wiki.words;
  const example = groups[0]?.notes[0];
  if (example === undefined) return '';
  const [, sentence] = example.label.split('\u00a0');
  return [
    ...(sentence === undefined ? [] : [fillText(say.evidenceNote, { mark: example.label, n: sentence })]),
    ...(haveNumbers(wiki.reports.all) ? [say.evidenceR] : []),
    ...(groups.some((g) => g.degradedHref !== undefined) ? [say.evidenceDegraded] : []),
    say.evidenceText,
  ].join(' ');
}

/** Whether a report of the wiki is known by a number, for want of a publisher. */
const haveNumbers: (all: readonly Report[]) => boolean = oncePer((all: readonly Report[]) =>
  all.some((r) => r.publisher === undefined && /^R\d+$/.test(r.label)),
);
