/** The names of a report → the same, with the agency or paper that its frame names: "OSLO (Harbour Wire) - …". */
import { worldBodies } from '../../data/world-bodies.ts';
import { localKey } from '../../model/ids.ts';
import type { LocalEntity, Mention } from '../../model/mention.ts';
import { readable, type Source } from '../../model/source.ts';
import { isStateName } from './states/states.ts';

/** The frame is not read for claims, so the mention has no run of tokens; it is one all the same. */
export function withAgency(source: Source, entities: readonly LocalEntity[]): readonly LocalEntity[] {
  return namedInFrame(source).reduce(withMention, entities);
}

function withMention(entities: readonly LocalEntity[], { name, mention }: Framed): readonly LocalEntity[] {
  const same = entities.find(
    (e) => e.kind === 'organization' && [e.name, ...e.forms].some((form) => form.toUpperCase() === name.toUpperCase()),
  );
  if (same)
    return entities.map((e) =>
      e === same ? { ...e, mentions: [...e.mentions, mention].sort((a, b) => a.start - b.start) } : e,
    );
  const agency: LocalEntity = {
    key: localKey(`e${entities.length + 1}`),
    kind: 'organization',
    name,
    forms: [],
    class: 'media',
    mentions: [mention],
    confidence: 0.9,
    because: ['dateline'],
  };
  return [...entities, agency];
}

interface Framed {
  readonly name: string;
  readonly mention: Mention;
}

/** On every line that is none of the report's own text: who is known for news, and who is called as a paper is. */
function namedInFrame({ sentences, view, quality }: Source): Framed[] {
  if (quality === 'degraded') return [];
  return sentences.flatMap(({ start: from, end, part }): Framed[] => {
    const text = view.slice(from, end);
    if (part === 'headline') return calledAsPapers(text, from, dated);
    if (part !== 'byline' && part !== 'boilerplate') return [];
    const first = firstNamed(text, from, part);
    const others = [...knownIn(text, from), ...calledAsPapers(text, from, ended)];
    const all = [...first, ...others];
    const isNew = ({ mention: m }: Framed, n: number): boolean =>
      !all.slice(0, n).some(({ mention: other }) => m.start < other.end && other.start < m.end);
    return all.filter(isNew);
  });
}

/** In brackets behind the place and the date of a dateline, behind a byline's last comma, or alone on a line above or below the report. */
function firstNamed(text: string, from: number, part: 'byline' | 'boilerplate'): Framed[] {
  const staff = ofStaff.exec(text);
  if (staff?.[1] !== undefined && outlets.has(staff[1])) return [framed(staff[1], from + staff.index)];
  const match = part === 'byline' ? (inDateline.exec(text) ?? inByline.exec(text)) : undefined;
  const [, before = '', written = text.trim()] = match ?? [];
  // A byline's last words may be a town or a post; only who is known for news is taken from it, and of other lines.
  if (isPlace(written) || (!/\($/.test(before) && !outlets.has(written))) return [];
  return [framed(written, from + (match ? before.length : text.indexOf(written)))];
}

/** "Source: Quarry News", "QUARRY PRESS WRITER", "Copyright Quarry Press, 2006": as the list has them, or in capitals. */
const knownIn = (text: string, from: number): Framed[] =>
  [...text.matchAll(known)].map((match) => framed(match[0], from + match.index));

/** "Quarry Times, 19 Nov, 2024", "Ann Roe, The Gazette": up to three words before one that ends names of papers. */
const calledAsPapers = (text: string, from: number, ending: RegExp): Framed[] =>
  [...text.matchAll(paper)].flatMap((match) =>
    ending.test(text.slice(match.index + match[0].length)) ||
    (text.slice(0, match.index).endsWith(', ') && /^\s*(?:\n|$)/.test(text.slice(match.index + match[0].length)))
      ? [framed(match[0], from + match.index)]
      : [],
  );

const paper =
  /(?<=^|, |[(|/:–—-] ?|\p{Lu}{2} )(?:The )?(?:\p{Lu}[\p{L}.&'’-]* ){0,3}(?:Times|Post|Tribune|Herald|Gazette|Guardian|Journal|Press|Newspapers|Chronicle|Observer|Bulletin|Examiner|Globe|Sentinel|Dispatch|Inquirer|News Service|News Agency)(?![\p{L}\p{N}])/gmu;
/** What may stand behind one in a line of credits, and in a line that looks like a headline. */
const ended = /^(?:$|[,.)|/:–—-]| -| [(–—|•]| staff| writers?| correspondents?)/iu;
const dated =
  /^, ?(?:\d|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?,? \d)/u;

const framed = (written: string, start: number): Framed => ({
  name: readable(written),
  mention: { start, end: start + written.length, form: 'full' },
});

/** "Quarry Post Staff Writer", "Quarry Post correspondent". */
const ofStaff = new RegExp(`(${outletNames().join('|')})(?= (?:staff|writers?|reporters?|correspondents?)\\b)`, 'iu');

const inDateline = /^([^()]*\()(\p{Lu}[\p{L}\p{M} &.-]{1,30})\)[^()]*$/u;
const inByline = /^(by .*, )(\p{Lu}[\p{L} ]+)$/iu;

/** "ATHENS (U.S.) -", "March 3 (ATHENS) -": where it lies or was written. */
const isPlace = (written: string): boolean =>
  /^(?:US|USA|UK|UAE|DRC|EU|U\.S\.?|U\.K\.?)$/.test(written) ||
  (written === written.toUpperCase() && /[\p{Lu}]{7}|\s/u.test(written)) ||
  isStateName(written);

function outletNames(): string[] {
  return worldBodies.filter((body) => body.class === 'media').flatMap((body) => [body.name, ...body.forms]);
}

/** The longest first; a shorter name inside a longer one is no outlet of its own. */
const known = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...new Set(outletNames().flatMap((name) => [name, name.toUpperCase()]))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const outlets: ReadonlySet<string> = new Set(outletNames());
