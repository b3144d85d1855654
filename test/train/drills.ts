/** Passages with slots for names (drills.txt) → annotated texts, each passage several times with other names. */
import { readFileSync } from 'node:fs';
import table from '../../src/data/states.json' with { type: 'json' };
import { readDocument } from '../../src/extract/document.ts';
import { dice, type Pool, pseudoWord } from './augment.ts';
import { type Annotated, type GoldName, kindOfLabel, sourceOf } from './examples.ts';

const states = table.states.map(({ name }) => name);
const peoples = table.states.flatMap(({ adjectives }) => adjectives.slice(0, 1));

const passages = (): string[] =>
  readFileSync(new URL('drills.txt', import.meta.url), 'utf8')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('#'));

export function drillsOf(pool: Pool, times: number): Annotated[] {
  return passages().flatMap((passage, n) =>
    Array.from({ length: times }, (_, k) => drill(`drill-${n}-${k}`, passage, pool, 7919 * n + k)),
  );
}

function drill(id: string, passage: string, pool: Pool, seed: number): Annotated {
  const random = dice(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const either = (list: readonly string[], share: number): string =>
    random() < share ? pick(list) : pseudoWord(random);
  const initials = (): string =>
    Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick([...'ABCDEFGHIKLMNOPRSTUVW'])).join('');
  const makers: Readonly<Record<string, () => string>> = {
    g: () => either(pool.given, 0.8),
    f: () => either(pool.family, 0.7),
    w: () => either([...pool.organization, ...pool.family], 0.4),
    t: () => either(pool.town, 0.6),
    s: () => pick(states),
    d: () => pick(peoples),
    a: initials,
  };
  const filled = new Map<string, string>();
  const written = passage.replace(/\{(\w)\d\}/g, (slot, kind: string) => {
    const known = filled.get(slot) ?? makers[kind]?.() ?? slot;
    filled.set(slot, known);
    return known;
  });
  const gold: GoldName[] = [];
  let text = '';
  let at = 0;
  for (const match of written.matchAll(/⟦([^|⟧]*)\|(\w)⟧/g)) {
    text += written.slice(at, match.index);
    const [whole, name = '', label = ''] = match;
    const kind = kindOfLabel[label];
    if (!kind) throw new Error(`drills.txt: ${whole}`);
    gold.push({ start: text.length, end: text.length + name.length, kind });
    text += name;
    at = match.index + whole.length;
  }
  text += written.slice(at);
  return { corpus: 'drills', id, document: readDocument(sourceOf(id, text)), gold, lacksOther: false };
}
