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
  const known = entities.find((e) => e.kind === 'organization' && (e.name === name || e.forms.includes(name)));
  if (known)
    return entities.map((e) =>
      e === known ? { ...e, mentions: [...e.mentions, mention].sort((a, b) => a.start - b.start) } : e,
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

/** In brackets behind the place and the date of a dateline, behind a byline's last comma, or alone on a line above or below the report. */
function namedInFrame({ sentences, view, quality }: Source): Framed[] {
  if (quality === 'degraded') return [];
  return sentences.flatMap(({ start: from, end, part }): Framed[] => {
    if (part !== 'byline' && part !== 'boilerplate') return [];
    const text = view.slice(from, end);
    const staff = ofStaff.exec(text);
    if (staff?.[1] !== undefined && outlets.has(staff[1])) return [framed(staff[1], from + staff.index)];
    const match = part === 'byline' ? (inDateline.exec(text) ?? inByline.exec(text)) : undefined;
    const [, before = '', written = text.trim()] = match ?? [];
    // A byline's last words may be a town or a post; only who is known for news is taken from it, and of other lines.
    if (isPlace(written) || (!/\($/.test(before) && !outlets.has(written))) return [];
    return [framed(written, from + (match ? before.length : text.indexOf(written)))];
  });
}

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

const outlets: ReadonlySet<string> = new Set(outletNames());
