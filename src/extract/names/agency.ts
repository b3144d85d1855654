/** The names of a report → the same, with the agency that its dateline gives: "OSLO (Harbour Wire) - …". */
import { worldBodies } from '../../data/world-bodies.ts';
import { localKey } from '../../model/ids.ts';
import type { LocalEntity, Mention } from '../../model/mention.ts';
import { readable, type Source } from '../../model/source.ts';

/** Datelines are not read for claims, so the mention has no run of tokens; it is one all the same. */
export function withAgency(source: Source, entities: readonly LocalEntity[]): readonly LocalEntity[] {
  const found = agencyIn(source);
  if (!found) return entities;
  const { name, mention } = found;
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

/** In brackets behind the place and the date; two that share a report stand behind each other there, and are left alone. */
function agencyIn({ sentences, view }: Source): { readonly name: string; readonly mention: Mention } | undefined {
  for (const { start: from, end, part } of sentences) {
    if (part !== 'byline') continue;
    const text = view.slice(from, end);
    const [, before = '', written] = inDateline.exec(text) ?? inByline.exec(text) ?? [];
    if (written === undefined || isState.test(written)) continue;
    // A byline's last words may be a town or a post; only who is known for news is taken from it.
    if (!/\($/.test(before) && !outlets.has(written)) continue;
    const start = from + before.length;
    return { name: readable(written), mention: { start, end: start + written.length, form: 'full' } };
  }
  return undefined;
}

const inDateline = /^([^()]*\()(\p{Lu}[\p{L}\p{M} &.-]{1,30})\)[^()]*$/u;
const inByline = /^(by .*, )(\p{Lu}[\p{L} ]+)$/iu;

/** "ATHENS (Georgia) -": where it lies. */
const isState = /^(?:US|USA|UK|UAE|DRC|EU|U\.S\.?|U\.K\.?)$/;

const outlets: ReadonlySet<string> = new Set(
  worldBodies.filter((body) => body.class === 'media').flatMap((body) => [body.name, ...body.forms]),
);
