/** The time a wiki is about: how many events there are from when to when, and the ways into them. */
import { longDateWords } from '../format/dates.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { counted } from './pieces.ts';
import { fill, joined, type Piece, type Rich, text } from './rich.ts';
import { spanOf } from './timeline.ts';
import { busiestParties } from './timeline-filter.ts';
import { isWhole, periodUrl } from './timeline-parts.ts';

/** `isStrip`: months to choose from stand below. */
export function timelineText(wiki: Wiki, isStrip: boolean): Rich {
  const { dated } = wiki.events;
  const span = spanOf(dated);
  if (span === undefined) return [];
  const { words } = wiki;
  const { say } = words;
  const [from, to] = [longDateWords(words, span.from), longDateWords(words, span.to)];
  const link = (said: string): Piece => ({ t: 'link', text: said, href: 'timeline.html' });
  const events = counted(words, 'events', dated.length);
  const lead = isStrip
    ? fill(say.byMonth, { from, to, read: link(fillText(say.readAll, { n: dated.length })) })
    : [
        ...fill(from === to ? say.timelineOne : say.timelineSpan, { events, date: from, from, to }),
        text(' '),
        link(say.readTimeline),
      ];
  const parties = busiestParties(wiki, dated);
  if (parties.length === 0) return [...lead, text('.')];
  const links = parties
    .slice(0, 5)
    .map(
      (p): Rich => [
        { t: 'link', text: p.name, href: isWhole(wiki) ? `timeline.html#by-${p.key}` : periodUrl(`by-${p.key}`) },
      ],
    );
  return [...lead, ...fill(say.byPartyToo, { parties: joined(links, ', ') })];
}
