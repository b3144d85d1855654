/** A degraded report → the names in it that clean reports taught, and those that a title gives away. */
import { localKey } from '../../model/ids.ts';
import type { LocalEntity, Mention } from '../../model/mention.ts';
import { readable } from '../../model/source.ts';
import type { Token } from '../../text/tokens.ts';
import type { Document } from '../document.ts';
import type { NamedRun, PlaceRun } from '../reading.ts';
import type { Names } from './find.ts';
import type { Alias, Known, Lexicon } from './lexicon.ts';
import { allStates, type State } from './states.ts';
import { shown } from './lexicon.ts';

interface Hit {
  readonly first: number;
  readonly last: number;
  readonly known: Known;
}

/** Without a lexicon only what titles give away. Every mention has the form `stem`. */
export function findStemmedNames(document: Document, lexicon?: Lexicon): Names {
  const hits = lexicon ? matchLexicon(document.tokens, lexicon) : [];
  const byName = new Map<string, Hit[]>();
  for (const hit of hits) {
    const id = `${hit.known.kind} ${hit.known.name}`;
    byName.set(id, [...(byName.get(id) ?? []), hit]);
  }
  const named: NamedRun[] = [];
  const entities: LocalEntity[] = [];
  for (const group of byName.values()) {
    const [{ known } = { known: undefined }] = group;
    if (!known) continue;
    const text = ({ first, last }: Hit): string =>
      readable(document.source.view.slice(document.tokens[first]?.start ?? 0, document.tokens[last - 1]?.end ?? 0));
    const entity: LocalEntity = {
      key: localKey(`e${entities.length + 1}`),
      kind: known.kind,
      name: known.name,
      forms: [...new Set(group.map(text))].filter((form) => form !== known.name).sort(),
      ...(known.class === undefined ? {} : { class: known.class }),
      mentions: group.map((hit): Mention => ({ start: document.tokens[hit.first]?.start ?? 0, end: document.tokens[hit.last - 1]?.end ?? 0, form: 'stem' })),
      confidence: Math.round(known.confidence * 0.95 * 1000) / 1000,
      because: ['lexicon'],
    };
    entities.push(entity);
    for (const { first, last } of group) named.push({ first, last, entity });
  }
  named.sort((a, b) => a.first - b.first);
  return { entities, named, places: stemmedPlaces(document.tokens, named) };
}

/** Tokens that `alias` covers from `at`, hyphens skipped; 0 where it does not fit. */
function lengthOf(alias: Alias, tokens: readonly Token[], at: number): number {
  let i = at;
  for (const [n, forms] of alias.parts.entries()) {
    while (n > 0 && /^[-‐‑.]$/.test(tokens[i]?.text ?? '')) i++;
    if (!forms.includes(tokens[i]?.lower ?? '')) return 0;
    i++;
  }
  return i - at;
}

function matchLexicon(tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  let latest = new Map<string, Known>();
  for (let i = 0; i < tokens.length; i++) {
    const fits = (lexicon.aliases.get(tokens[i]?.lower ?? '') ?? []).filter((alias) => lengthOf(alias, tokens, i) > 0);
    const [best] = fits;
    if (!best) continue;
    const length = lengthOf(best, tokens, i);
    // One surname of several persons: the one this report named last, else nobody.
    const rivals = [...new Set(fits.filter((a) => a.parts.length === best.parts.length).map((a) => a.known))];
    const known = rivals.length === 1 ? best.known : rivals.find((r) => latest.get(tokens[i + length - 1]?.lower ?? '') === r);
    if (known) {
      hits.push({ first: i, last: i + length, known });
      latest = new Map(latest).set(tokens[i + length - 1]?.lower ?? '', known);
    }
    i += length - 1;
  }
  return hits;
}

let stateForms: ReadonlyMap<string, readonly { readonly parts: readonly (readonly string[])[]; readonly state: State; readonly isAdjective: boolean }[]> | undefined;

function stemmedPlaces(tokens: readonly Token[], named: readonly NamedRun[]): PlaceRun[] {
  stateForms ??= indexForms();
  const taken = new Set(named.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)));
  const places: PlaceRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i)) continue;
    const fit = stateForms.get(tokens[i]?.lower ?? '')?.find(({ parts }) => parts.every((forms, k) => forms.includes(tokens[i + k]?.lower ?? '')));
    if (!fit) continue;
    places.push({ first: i, last: i + fit.parts.length, name: fit.state.name, form: fit.isAdjective ? 'demonym' : 'place' });
    i += fit.parts.length - 1;
  }
  return places;
}

function indexForms(): NonNullable<typeof stateForms> {
  const index = new Map<string, { parts: readonly (readonly string[])[]; state: State; isAdjective: boolean }[]>();
  for (const { words, state, form } of allStates()) {
    if (form === 'seat' || words.some((w) => w.length < 4)) continue;
    const parts = words.map((w) => shown(w.toLowerCase()));
    for (const first of parts[0] ?? []) index.set(first, [...(index.get(first) ?? []), { parts, state, isAdjective: form === 'adjective' }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return index;
}
