/** Reports, each read alone → for every one the names that others of its story are sure of and it has missed. */
import type { Extraction } from '../../../model/claim.ts';
import { byCodeUnit, type SourceId } from '../../../model/ids.ts';
import type { LocalEntity, Mention } from '../../../model/mention.ts';
import type { Source } from '../../../model/source.ts';
import { pushTo } from '../../../text/groups.ts';
import { isStateName } from '../states/states.ts';

/** A name as another report writes it. */
export interface TaughtName {
  readonly name: string;
  readonly kind: LocalEntity['kind'];
}

/** Below, what one report takes for a name is no lesson for another. */
const sureEnough = 0.85;

type Report = Pick<Extraction, 'source' | 'entities'>;

interface Told {
  readonly kinds: Set<LocalEntity['kind']>;
  /** Reports that have it, and those of them that are sure. */
  readonly reports: Set<SourceId>;
  readonly sure: Set<SourceId>;
  readonly words: readonly string[];
}

/** The order of the reports does not matter; the names come sorted. `sources` are those of the reports. */
export function siblingNames(
  reports: readonly Report[],
  sources: readonly Source[],
): (source: Source) => readonly TaughtName[] {
  const told = toldNames(reports);
  const byFirstWord = new Map<string, string[]>();
  for (const [name, { words }] of told) pushTo(byFirstWord, words[0] ?? '', name);
  const own = new Map(reports.map((report) => [report.source, ownNames(report)]));
  const missing = new Map<SourceId, string[]>();
  const missedBy = new Map<string, number>();
  for (const { id, view } of sources) {
    const has = own.get(id);
    if (!has) continue;
    const missed = [...capitalisedWords(view)].flatMap((word) =>
      (byFirstWord.get(word) ?? []).filter((name) => !has.forms.has(name) && stands(name, view, has.mentions)),
    );
    missing.set(id, missed);
    for (const name of missed) missedBy.set(name, (missedBy.get(name) ?? 0) + 1);
  }
  return ({ id }) =>
    (missing.get(id) ?? [])
      .flatMap((name): TaughtName[] => {
        const { kinds, reports: having, sure } = told.get(name) as Told;
        const [kind, other] = kinds;
        // What most reports take for no name, or reports for two things, is no lesson.
        if (kind === undefined || other !== undefined || having.size < (missedBy.get(name) ?? 0)) return [];
        const anchors = own.get(id)?.anchors ?? new Set();
        const isTaught = [...sure].some((teller) => sharesOne(anchors, own.get(teller)?.anchors));
        return isTaught ? [{ name, kind }] : [];
      })
      .sort((a, b) => byCodeUnit(a.name, b.name));
}

function toldNames(reports: readonly Report[]): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { source, entities } of reports) {
    for (const entity of entities) {
      if (isStateName(entity.name)) continue;
      for (const name of formsOf(entity)) {
        const words = name.split(/\s+/);
        const known = told.get(name) ?? { kinds: new Set(), reports: new Set(), sure: new Set(), words };
        told.set(name, known);
        // Whoever is less sure of it still has a say in what it is.
        known.kinds.add(entity.kind);
        known.reports.add(source);
        if (entity.confidence >= sureEnough) known.sure.add(source);
      }
    }
  }
  return told;
}

/** Of a person the full name alone: a surname is learned from it. */
const formsOf = ({ kind, name, forms }: LocalEntity): readonly string[] =>
  (kind === 'person' ? [name].filter((n) => /\s/.test(n)) : [name, ...forms]).filter(isCapitalised);

const isCapitalised = (name: string): boolean => /^\p{Lu}/u.test(name) && name.length > 2;

interface Own {
  readonly forms: ReadonlySet<string>;
  /** Names that tell one story from another: states and agencies are in all. */
  readonly anchors: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
}

function ownNames({ entities }: Report): Own {
  const anchors = entities.filter((e) => e.class !== 'media' && !isStateName(e.name));
  return {
    forms: new Set(entities.flatMap((e) => [e.name, ...e.forms])),
    anchors: new Set(anchors.map(({ name }) => name)),
    mentions: entities.flatMap((e) => e.mentions),
  };
}

function sharesOne(a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean {
  if (b) for (const name of a) if (b.has(name)) return true;
  return false;
}

const capitalisedWords = (view: string): Set<string> => new Set(view.match(/\p{Lu}[\p{L}\p{M}\p{N}&.'’-]*/gu) ?? []);

/** As whole words, and not inside of what the report names already. */
function stands(name: string, view: string, mentions: readonly Mention[]): boolean {
  for (let at = view.indexOf(name); at >= 0; at = view.indexOf(name, at + 1)) {
    const end = at + name.length;
    const around = `${view[at - 1] ?? ' '}${view[end] ?? ' '}`;
    if (/[\p{L}\p{N}]/u.test(around)) continue;
    if (!mentions.some((mention) => mention.start <= at && at < mention.end)) return true;
  }
  return false;
}
