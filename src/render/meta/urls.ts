/** Addresses of the pages about the wiki as a whole that exist for this wiki. */
import { kindFolders, kindIndexUrl } from '../view/frame.ts';
import { timelineUrl, timelineYears } from '../view/timeline.ts';
import { pagesOf } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';

export function indexUrls(wiki: Wiki): readonly string[] {
  const kinds = Object.keys(kindFolders) as (keyof typeof kindFolders)[];
  return [
    'index.html',
    ...kinds.filter((kind) => pagesOf(wiki.site, kind).length > 0).map(kindIndexUrl),
    ...(wiki.events.dated.length > 0 ? [timelineUrl(), ...timelineYears(wiki).map(timelineUrl)] : []),
    ...(wiki.disputes.length > 0 ? ['disputed.html'] : []),
    'search.html',
  ];
}
