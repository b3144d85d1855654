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
  readonly words: readonly string[];
  readonly byKind: Map<LocalEntity['kind'], Having>;
}

/** Reports that have a name as that of one kind, and those of them that are sure. */
interface Having {
  readonly reports: Set<SourceId>;
  readonly sure: Set<SourceId>;
  /** One of the sure wears its proof, as "Quorl Corp" does. */
  isProven: boolean;
}

/** Rules that leave no doubt of a body. */
const proofs: ReadonlySet<string> = new Set(['legal-form', 'ticker', 'initials-follow', 'partners']);

/** The one kind, or that of two which more reports are sure of; undefined where they disagree evenly. */
function kindOf({ byKind }: Told): LocalEntity['kind'] | undefined {
  const [most, other] = [...byKind].sort(([, a], [, b]) => b.sure.size - a.sure.size);
  if (!most || (other && most[1].sure.size <= other[1].sure.size)) return undefined;
  return most[0];
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
      (byFirstWord.get(word) ?? []).filter((name) =>
        has.forms.has(name) ? isMistaken(told.get(name), has.alone.get(name)) : stands(name, view, has.mentions),
      ),
    );
    missing.set(id, missed);
    // Who has it for somebody of another kind has it for a name.
    for (const name of missed) if (!has.forms.has(name)) missedBy.set(name, (missedBy.get(name) ?? 0) + 1);
  }
  return ({ id }) =>
    (missing.get(id) ?? [])
      .flatMap((name): TaughtName[] => {
        const of = told.get(name) as Told;
        const kind = kindOf(of);
        const having = kind && of.byKind.get(kind);
        // What reports take for two things is no lesson, nor is one bare word that most take for no name.
        if (kind === undefined || !having) return [];
        const isPlain = of.words.length > 1 || having.isProven;
        if (!isPlain && having.reports.size < (missedBy.get(name) ?? 0)) return [];
        // One word may be the surname of many.
        if (kind === 'person' && of.words.length === 1) return [];
        const anchors = own.get(id)?.anchors ?? new Set();
        const isTaught = [...having.sure].some((teller) => sharesOne(anchors, own.get(teller)?.anchors));
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
        const known = told.get(name) ?? { words, byKind: new Map() };
        told.set(name, known);
        const having = known.byKind.get(entity.kind) ?? { reports: new Set(), sure: new Set(), isProven: false };
        known.byKind.set(entity.kind, having);
        having.reports.add(source);
        if (entity.confidence < sureEnough) continue;
        having.sure.add(source);
        if (entity.because.some((rule) => proofs.has(rule))) having.isProven = true;
      }
    }
  }
  return told;
}

/** Of a person the name alone: a surname is learned from the full one. */
const formsOf = ({ kind, name, forms }: LocalEntity): readonly string[] =>
  (kind === 'person' ? [name] : [name, ...forms]).filter(isCapitalised);

/** One word that this report alone takes for a person's, or for a body's, against others that are sure. */
const isMistaken = (told: Told | undefined, alone: LocalEntity['kind'] | undefined): boolean => {
  const kind = told && kindOf(told);
  return kind === 'organization' && alone === 'person';
};

const isCapitalised = (name: string): boolean => /^\p{Lu}/u.test(name) && name.length > 2;

interface Own {
  readonly forms: ReadonlySet<string>;
  /** Names that tell one story from another: states and agencies are in all. */
  readonly anchors: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  /** The kinds of those that have one form alone, of one word. */
  readonly alone: ReadonlyMap<string, LocalEntity['kind']>;
}

function ownNames({ entities }: Report): Own {
  const anchors = entities.filter((e) => e.class !== 'media' && !isStateName(e.name));
  return {
    forms: new Set(entities.flatMap((e) => [e.name, ...e.forms])),
    anchors: new Set(anchors.map(({ name }) => name)),
    mentions: entities.flatMap((e) => e.mentions),
    alone: new Map(entities.filter((e) => e.forms.length === 0 && !/\s/.test(e.name)).map((e) => [e.name, e.kind])),
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
