/** A degraded report → the names in it that clean reports taught, states, and persons that a title gives away. */
import { localKey } from '../../../model/ids.ts';
import type { LocalEntity, Mention } from '../../../model/mention.ts';
import { readable } from '../../../model/source.ts';
import { isAcronymOf } from '../../../text/acronyms.ts';
import { capital } from '../../../text/english.ts';
import { stem } from '../../../text/stem.ts';
import type { Token } from '../../../text/tokens.ts';
import { functionWords } from '../../data/function-words.ts';
import type { Document } from '../../document.ts';
import type { NamedRun, PlaceRun } from '../../reading.ts';
import type { Names } from '../find.ts';
import { actingFeatures, actingProbability } from '../states/acting.ts';
import { isStemmedPlace } from '../states/mere-place.ts';
import { degradedText, isStemmedAttribute } from '../states/stemmed.ts';
import { type NameModel, theModel } from '../tagger/model.ts';
import { factsOf } from '../tagger/words.ts';
import type { Alias, Known, Lexicon } from './lexicon.ts';
import { titledRuns } from './titles.ts';

interface Hit {
  readonly first: number;
  readonly last: number;
  readonly known: Known;
  readonly because: string;
}

/** Without a lexicon only states and what titles give away. Every mention has the form `stem`. */
export function findStemmedNames(document: Document, lexicon?: Lexicon, model: NameModel = theModel()): Names {
  const { tokens } = document;
  const taken = new Set<number>();
  const take = ({ first, last }: { readonly first: number; readonly last: number }): void => {
    for (let i = first; i < last; i++) taken.add(i);
  };
  const known = lexicon ? matchLexicon(tokens, lexicon) : [];
  const hits = [...known, ...initialsOfHits(tokens, known)].sort((a, b) => a.first - b.first);
  hits.forEach(take);
  const { acting, places } = statesIn(document, taken, model);
  [...acting, ...places].forEach(take);
  const words = ({ first, last }: { readonly first: number; readonly last: number }): string =>
    readable(document.source.view.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0));
  const titled = titledHits(tokens, taken, words);
  return {
    ...entitiesOf(
      document,
      [...hits, ...acting, ...titled].sort((a, b) => a.first - b.first),
      words,
    ),
    places,
  };
}

function entitiesOf(
  document: Document,
  hits: readonly Hit[],
  words: (hit: Hit) => string,
): Pick<Names, 'entities' | 'named'> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const id = `${hit.known.kind} ${hit.known.name}`;
    groups.set(id, [...(groups.get(id) ?? []), hit]);
  }
  const named: NamedRun[] = [];
  const entities = [...groups.values()].flatMap((group, n): LocalEntity[] => {
    const known = group[0]?.known;
    if (!known) return [];
    const entity: LocalEntity = {
      key: localKey(`e${n + 1}`),
      kind: known.kind,
      name: known.name,
      forms: [...new Set(group.map(words))].filter((form) => form !== known.name).sort(),
      ...(known.class === undefined ? {} : { class: known.class }),
      mentions: group.map(
        (hit): Mention => ({
          start: document.tokens[hit.first]?.start ?? 0,
          end: document.tokens[hit.last - 1]?.end ?? 0,
          form: 'stem',
        }),
      ),
      confidence: Math.round(known.confidence * 950) / 1000,
      because: [...new Set(group.map(({ because }) => because))].sort(),
    };
    for (const { first, last } of group) named.push({ first, last, entity });
    return [entity];
  });
  return { entities, named: named.sort((a, b) => a.first - b.first) };
}

const pieces = (token: Token | undefined): string[] => (token?.lower ?? '').split(/[-‐‑]/).filter((w) => w !== '');

/** Tokens that `alias` covers from `at`, hyphens skipped; 0 where it does not fit. */
function lengthOf(alias: Alias, tokens: readonly Token[], at: number): number {
  let i = at;
  let n = 0;
  while (n < alias.parts.length) {
    while (n > 0 && /^[-‐‑.]$/.test(tokens[i]?.text ?? '')) i++;
    const here = pieces(tokens[i]);
    if (here.length === 0) return 0;
    for (const piece of here) if (!alias.parts[n++]?.includes(piece)) return 0;
    i++;
  }
  return i - at + (alias.hasStop && tokens[i]?.text === '.' ? 1 : 0);
}

function matchLexicon(tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  const latest = new Map<string, Known>();
  for (let i = 0; i < tokens.length; i++) {
    const fits = (lexicon.aliases.get(pieces(tokens[i])[0] ?? '') ?? []).filter(
      (alias) => lengthOf(alias, tokens, i) > 0,
    );
    const [best] = fits;
    if (!best) continue;
    const last = i + lengthOf(best, tokens, i);
    const end = tokens[last - 1]?.lower ?? '';
    // One surname of several persons: the one this report named last, else nobody.
    const rivals = [...new Set(fits.filter((a) => a.parts.length === best.parts.length).map((a) => a.known))];
    const known = areOne(rivals) ? best.known : rivals.find((r) => latest.get(end) === r);
    const to = known ? (best.isGenitive ? withGenitive(tokens, last) : withForm(tokens, last, known)) : last;
    if (known) {
      hits.push({ first: i, last: to, known, because: 'lexicon' });
      latest.set(end, known);
    }
    i = to - 1;
  }
  return hits;
}

/** "nation carter union ( ncu )": initials that the report itself explains, wherever they stand. */
function initialsOfHits(tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const taken = new Set(hits.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)));
  const explained = new Map<string, Known>();
  for (const { last, known } of hits) {
    const word = tokens[last + 1]?.lower ?? '';
    if (known.kind !== 'organization' || tokens[last]?.text !== '(' || tokens[last + 2]?.text !== ')') continue;
    if (/^\p{L}{2,6}$/u.test(word) && isInitialsOf(word.toUpperCase(), known.name)) explained.set(word, known);
  }
  return tokens.flatMap(({ lower }, i): Hit[] => {
    const known = explained.get(lower);
    // "who" and "can" are words besides: only where they are explained.
    const isWord = functionWords.has(lower) || factsOf(lower).isOrdinary;
    if (!known || taken.has(i) || (isWord && tokens[i - 1]?.text !== '(')) return [];
    return [{ first: i, last: i + 1, known, because: 'lexicon' }];
  });
}

/** Three and more may leave out the end: "NCU" of the National Carter Union of the North. */
function isInitialsOf(initials: string, name: string): boolean {
  const words = name.split(/\s+/);
  return words.some(
    (_, i) => (i === 0 || initials.length > 2) && isAcronymOf(initials, words.slice(0, words.length - i)),
  );
}

/** "quorl ' s": the genitive of a firm whose own name is one. */
const withGenitive = (tokens: readonly Token[], last: number): number =>
  /^['’]$/.test(tokens[last]?.text ?? '') && tokens[last + 1]?.lower === 's' ? last + 2 : last;

/** "quorl corp .": the legal form behind a firm's name, with its stop. */
function withForm(tokens: readonly Token[], last: number, known: Known): number {
  const form = tokens[last]?.lower ?? '';
  if (known.kind !== 'organization' || !/^(?:inc|corp|co|ltd|plc|llc)$/.test(form)) return last;
  if (tokens[last + 1]?.text === '-') return last;
  return tokens[last + 1]?.text === '.' && form !== 'plc' && form !== 'llc' && tokens[last + 2] !== undefined
    ? last + 2
    : last + 1;
}

/** Two spellings of one full name have one stem: "Mohamed" and "Mohammed". */
function areOne(rivals: readonly Known[]): boolean {
  const stems = rivals.map(({ name, kind }) => `${kind} ${name.toLowerCase().split(/\s+/).map(stem).join(' ')}`);
  return new Set(stems).size === 1;
}

function statesIn(
  document: Document,
  taken: ReadonlySet<number>,
  model: NameModel,
): { acting: Hit[]; places: PlaceRun[] } {
  const text = degradedText(document);
  const acting: Hit[] = [];
  const places: PlaceRun[] = [];
  for (let i = 0; i < document.tokens.length; i++) {
    const match = taken.has(i) ? undefined : text.stateAt(i);
    if (!match) continue;
    const last = i + match.length;
    const features = actingFeatures(text, match, i, last);
    const isPlace =
      match.form === 'adjective' ||
      isStemmedPlace(document.tokens, i, match) ||
      isStemmedAttribute(document.tokens, i, match, features);
    const probability = isPlace ? 0 : actingProbability(model.stemmedActing, features);
    const { name } = match.state;
    if (probability > 0.6) {
      const known: Known = { name, kind: 'organization', class: 'government', confidence: 0.85 };
      acting.push({ first: i, last, known, because: 'state acts' });
    } else places.push({ first: i, last, name, form: match.form === 'adjective' ? 'demonym' : 'place' });
    i = last - 1;
  }
  return { acting, places };
}

/** A person's name is written with capitals and whole hyphens, however damaged its words are; "bin" and "de" stay small. */
const withCapitals = (name: string): string =>
  name
    .split(' ')
    .map((word, i) => (i > 0 && particles.has(word) ? word : capital(word)))
    .join(' ')
    .replaceAll(' - ', '-');

const particles: ReadonlySet<string> = new Set('al bin da de del der di du el ibn la le van von y'.split(' '));

/** Persons of one report whose names share a word are one. */
function titledHits(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  words: (run: { readonly first: number; readonly last: number }) => string,
): Hit[] {
  const names: { readonly parts: ReadonlySet<string>; readonly known: Known }[] = [];
  return titledRuns(tokens, taken)
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
    .map((run): Hit => {
      const parts = tokens.slice(run.first, run.last).map((t) => t.lower);
      let person = names.find((n) => parts.some((w) => w.length > 3 && n.parts.has(w)));
      if (!person) {
        person = { parts: new Set(parts), known: { name: withCapitals(words(run)), kind: 'person', confidence: 0.6 } };
        names.push(person);
      }
      return { ...run, known: person.known, because: 'title' };
    });
}
