/** A report → the persons and organizations it names, each with every mention, and the places. */
import { localKey } from '../../model/ids.ts';
import type { LocalEntity, Mention } from '../../model/mention.ts';
import { readable, type Source } from '../../model/source.ts';
import { oncePer } from '../../text/once.ts';
import type { Document } from '../document.ts';
import type { NamedRun, PlaceRun } from '../reading.ts';
import type { Candidate } from './candidate.ts';
import { confidenceOf } from './confidence.ts';
import { type Found, type Gathered, gatherOrganizations, gatherPersons } from './gather.ts';
import type { TaughtName } from './siblings/names.ts';
import { withTaught } from './siblings/taught.ts';
import { gatherStates } from './states/gather.ts';
import { stateRuns } from './states/runs.ts';
import { type Tagged, tagDocument } from './tag.ts';
import { wordFeaturesOf } from './tagger/features.ts';
import { type NameModel, theModel } from './tagger/model.ts';
import { vote } from './vote.ts';

export interface Names {
  /** In order of first mention. */
  readonly entities: readonly LocalEntity[];
  /** In text order, never overlapping. */
  readonly named: readonly NamedRun[];
  readonly places: readonly PlaceRun[];
}

/** `taught`: names that other reports of the story are sure of. */
export function findNames(
  document: Document,
  model: NameModel = theModel(),
  taught: readonly TaughtName[] = [],
): Names {
  const alone = taggedAlone(document, model);
  const tagged = { ...alone, candidates: withTaught(document, alone.features, alone.candidates, taught) };
  const candidates = vote(document, tagged);
  const states = stateRuns(document, candidates);
  const ofStates = new Set<number>();
  for (const { first, last } of states) for (let i = first; i < last; i++) ofStates.add(i);
  const rest = candidates.filter(({ first, last }) => {
    for (let i = first; i < last; i++) if (ofStates.has(i)) return false;
    return true;
  });
  const text = (first: number, last: number): string =>
    readable(
      document.source.view.slice(document.tokens[first]?.start ?? 0, document.tokens[last - 1]?.end ?? 0),
    ).replace(
      // An editor's brackets: "[President Jo] Dolan"; "Ex-|Acme" is Acme.
      /[[\]]|^[Ee]x-(?=\p{Lu})/gu,
      '',
    );

  const namedAt = new Set(rest.flatMap(({ kind, first }) => (kind === 'organization' ? [first] : [])));
  const gathered = [
    ...gatherPersons(document, tagged.features, rest, text),
    ...gatherOrganizations(document, tagged.features, rest, text, model),
    ...gatherStates(document, tagged.features, states, text, model, (token) => namedAt.has(token)),
  ];
  const { entities, named } = entitiesOf(document, gathered);
  const acting = new Set(named.map(({ first }) => first));
  const places: PlaceRun[] = [
    ...rest
      .filter(({ kind }) => kind === 'place')
      .map(({ first, last }): PlaceRun => ({ first, last, name: text(first, last), form: 'place' })),
    ...states
      .filter(({ first }) => !acting.has(first))
      .map(({ first, last, match }): PlaceRun => {
        const isDemonym = match.form === 'adjective';
        return {
          first,
          last,
          name: match.form === 'seat' ? text(first, last) : match.state.name,
          form: isDemonym ? 'demonym' : 'place',
        };
      }),
  ];
  return { entities, named, places: places.sort((a, b) => a.first - b.first) };
}

/** Reports whose candidates are held at a time: some ten thousand bytes each, and there may be thousands. */
const mostHeld = 1000;

interface Held {
  reports: number;
  by: WeakMap<Source, readonly Candidate[]>;
}

const holding = (): ((model: NameModel) => Held) => oncePer(() => ({ reports: 0, by: new WeakMap() }));

let heldOf = holding();

/** Once all reports are read. */
export function forgetCandidates(): void {
  heldOf = holding();
}

/** What a report shows alone is worked out once, as long as reports are not too many: some are read a second time, with what they are taught. */
function taggedAlone(document: Document, model: NameModel): Tagged {
  const held = heldOf(model);
  const candidates = held.by.get(document.source);
  if (candidates) return { features: wordFeaturesOf(document), candidates };
  const alone = tagDocument(document, model);
  if (held.reports >= mostHeld) Object.assign(held, { reports: 0, by: new WeakMap() });
  held.reports++;
  held.by.set(document.source, alone.candidates);
  return alone;
}

/** Whether a report is read as anything else when it is taught names: not where it has something longer or surer in all their places. */
export function learnsNames(document: Document, taught: readonly TaughtName[]): boolean {
  const { features, candidates } = taggedAlone(document, theModel());
  return withTaught(document, features, candidates, taught) !== candidates;
}

/** A longer form that only a headline in capitals has is no name: "Jones Hails Vote". */
function formsOf({ name, found }: Gathered): string[] {
  const words = name.split(/\s+/).length;
  const forms = found.flatMap(({ text, isHeadline }) => (isHeadline && text.split(/\s+/).length > words ? [] : [text]));
  return [...new Set(forms)].filter((form) => form !== name).sort();
}

/** "News" + "of the" + "World" where the name is "News of the World": one mention, tagged as two. */
function wholes({ tokens }: Document, { name, found }: Gathered): readonly Found[] {
  if (!/ of /.test(name)) return found;
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const words =
      last &&
      tokens
        .slice(last.first, next.last)
        .map((t) => t.text)
        .join(' ');
    if (last && next.first - last.last <= 2 && words === name) joined[joined.length - 1] = { ...last, last: next.last };
    else joined.push(next);
  }
  return joined;
}

function entitiesOf(document: Document, gathered: readonly Gathered[]): { entities: LocalEntity[]; named: NamedRun[] } {
  const sorted = [...gathered].sort((a, b) => (a.found[0]?.first ?? 0) - (b.found[0]?.first ?? 0));
  const named: NamedRun[] = [];
  const entities = sorted.map((g, n): LocalEntity => {
    const found = wholes(document, g);
    const mentions = found.map(
      ({ first, last, form }): Mention => ({
        start: (document.tokens[first]?.start ?? 0) + (/^ex-\p{Lu}/iu.test(document.tokens[first]?.text ?? '') ? 3 : 0),
        end: document.tokens[last - 1]?.end ?? 0,
        form,
      }),
    );
    const entity: LocalEntity = {
      key: localKey(`e${n + 1}`),
      kind: g.kind,
      name: g.name,
      forms: formsOf(g),
      ...(g.class === undefined ? {} : { class: g.class }),
      mentions,
      confidence: confidenceOf(
        g.found.map(({ probability }) => probability),
        g.isState ? 'state' : 'name',
      ),
      because: [...new Set(g.found.flatMap(({ because }) => because))].sort(),
    };
    for (const { first, last } of found) named.push({ first, last, entity });
    return entity;
  });
  return { entities, named: named.sort((a, b) => a.first - b.first) };
}
