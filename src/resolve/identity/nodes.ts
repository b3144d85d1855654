/** Entities of single reports as nodes of a forest: a tree is one person or one organization. */
import type { Extraction } from '../../model/claim.ts';
import type { SourceId } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { isAcronym } from '../../text/acronyms.ts';
import { contentWords } from '../../text/name-forms.ts';
import type { SameStory } from '../stories.ts';
import { type EntityKind, kindsOf } from './kinds.ts';
import { normalName } from './names.ts';

export interface Node {
  readonly source: SourceId;
  readonly entity: LocalEntity;
  /** As the reports of the story take it together. */
  readonly kind: EntityKind;
  readonly normal: string;
  /** Of an organization: what tells it from others. */
  readonly content: readonly string[];
  readonly isAcronym: boolean;
  parent: number;
}

export interface Forest {
  readonly nodes: readonly Node[];
  readonly root: (i: number) => number;
  /** Does nothing where an editor keeps the two apart. */
  readonly join: (a: number, b: number) => void;
  readonly sameStory: (a: number, b: number) => boolean;
  /** One report names both, each as a body or person of its own. */
  readonly toldApart: (a: number, b: number) => boolean;
}

export function nodesOf(extractions: readonly Extraction[], sameStory: SameStory): Node[] {
  const kindOf = kindsOf(extractions, sameStory);
  return extractions.flatMap((x) =>
    x.entities.map((entity): Node => {
      const kind = kindOf(x, entity);
      return {
        source: x.source,
        entity,
        kind,
        normal: normalName(entity.name, kind),
        content: kind === 'organization' ? contentWords(entity.name.split(/\s+/)) : [],
        isAcronym: isAcronym(entity.name),
        parent: -1,
      };
    }),
  );
}

export function forestOf(
  nodes: readonly Node[],
  apart: { are: (x: number, y: number) => boolean; joined: (into: number, from: number) => void },
  sameStory: SameStory,
): Forest {
  const root = (i: number): number => {
    let r = i;
    while ((nodes[r]?.parent ?? -1) >= 0) r = nodes[r]?.parent ?? r;
    return r;
  };
  /** Of a tree, at its root. */
  const reports = nodes.map(({ source }) => new Set([source]));
  const join = (a: number, b: number): void => {
    const x = root(a);
    const y = root(b);
    if (x === y || apart.are(x, y)) return;
    const node = nodes[Math.max(x, y)];
    if (node) node.parent = Math.min(x, y);
    apart.joined(Math.min(x, y), Math.max(x, y));
    const [into, from] = [reports[Math.min(x, y)], reports[Math.max(x, y)]];
    for (const source of from ?? []) into?.add(source);
  };
  return {
    nodes,
    root,
    join,
    sameStory: (a, b) => {
      const x = nodes[a]?.source;
      const y = nodes[b]?.source;
      return x !== undefined && y !== undefined && sameStory(x, y);
    },
    toldApart: (a, b) => {
      const [x, y] = [reports[root(a)], reports[root(b)]];
      if (!x || !y) return false;
      const [few, many] = x.size < y.size ? [x, y] : [y, x];
      return root(a) !== root(b) && [...few].some((source) => many.has(source));
    },
  };
}

/** Where exactly one tree fits, one of its nodes. */
export function onlyTree({ root }: Forest, fits: readonly number[]): number | undefined {
  const [first] = fits;
  return first !== undefined && fits.every((i) => root(i) === root(first)) ? first : undefined;
}
