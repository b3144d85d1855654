/** Laws of MERGE.md over random reports, pages, edits and readings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/merge/place.ts';
import { isFields, isList, named, same } from '../../src/merge/values.ts';
import { pageId } from '../../src/model/ids.ts';
import { assertLaw } from '../law.ts';
import {
  dataIn,
  type Edit,
  edited,
  editOf,
  emptyWiki,
  hands,
  pageOf,
  reports,
  restyling,
  type Shelf,
  sourcesOf,
  type World,
  world,
} from './world.ts';

const shelf: fc.Arbitrary<Shelf> = fc.subarray([...reports], { minLength: 1 });
const marked = (edits: readonly Omit<Edit, 'mark'>[]): readonly Edit[] =>
  edits.map((e, i) => ({ ...e, mark: `m${i}q` }));
const edits = (kinds?: readonly string[], maxLength = 4) => fc.array(editOf(kinds), { maxLength }).map(marked);
const x = pageId('x');

/** A wiki whose page was built and edited. */
function editedWiki(w: World, reportsThere: Shelf, changes: readonly Edit[]) {
  const wiki = emptyWiki();
  wiki.build([pageOf('x', w, reportsThere)], reportsThere);
  for (const change of changes) wiki.edit('x', (text) => edited(text, change));
  return wiki;
}
const textOf = (wiki: ReturnType<typeof emptyWiki>, id = x): string => wiki.pages.get(id)?.text ?? '';
const runs = { numRuns: 250 };
/** Of a fact that stands twice, the second is the editor's, and takes the first's name when that goes. */
const once = Object.keys(hands).filter((what) => what !== 'fact twice');
const byHand = Object.keys(hands).filter((what) => !restyling.includes(what));

/** Leaves by path; lists by the names of their members. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (isFields(value)) return Object.entries(value).flatMap(([k, v]) => leavesOf(v, path === '' ? k : `${path}/${k}`));
  if (isList(value)) return [...named(value)].flatMap(([name, v]) => leavesOf(v, `${path}/${name}`));
  return [[path, value]];
}

describe('laws of merging', () => {
  it('every hand of an editor leaves a page that can be read', () => {
    const seen = new Set<string>();
    assertLaw(
      fc.property(world, shelf, edits(), (w, s, changes) => {
        let text = pageOf('x', w, s)?.text ?? '';
        for (const change of changes) {
          const next = edited(text, change);
          if (next !== text) seen.add(change.what);
          text = next;
        }
        expect(dataIn(text), text).toBeDefined();
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual(Object.keys(hands).sort());
  });

  it('P1: the same reading again changes nothing', () => {
    assertLaw(
      fc.property(world, world, shelf, shelf, edits(), (w, v, s, t, changes) => {
        const wiki = editedWiki(w, s, changes);
        wiki.build([pageOf('x', v, t)], t);
        const before = wiki.tree();
        const plan = wiki.build([pageOf('x', v, t)], t);
        expect([plan.writes, plan.removals]).toEqual([[], []]);
        expect(wiki.tree()).toEqual(before);
      }),
      runs,
    );
  });

  it('P2: a leaf that a person changed or added is the same after any readings', () => {
    let leaves = 0;
    assertLaw(
      fc.property(
        world,
        fc.array(fc.tuple(world, shelf), { minLength: 1, maxLength: 3 }),
        shelf,
        edits(once),
        (w, later, s, changes) => {
          const wiki = editedWiki(w, s, changes);
          const base = new Map(leavesOf(dataIn(pageOf('x', w, s)?.text ?? '')));
          const theirs = leavesOf(dataIn(textOf(wiki))).filter(([path, value]) => !same(base.get(path), value));
          leaves += theirs.length;
          for (const [v, t] of later) {
            wiki.build([pageOf('x', v, t)], t);
            const now = new Map(leavesOf(dataIn(textOf(wiki))));
            for (const [path, value] of theirs) expect([path, now.get(path)]).toEqual([path, value]);
          }
        },
      ),
      runs,
    );
    expect(leaves).toBeGreaterThan(100);
  });

  it('P3: what a person typed keeps its bytes and its order', () => {
    const typing = [
      'description',
      'unknown key',
      'comment line',
      'comment in a fact',
      'own section',
      'own fact',
      'alias added',
      'lead',
      'Windows line ends',
      'byte order mark',
      'empty line and comment before a fact',
      'evidence added',
      'words in a block',
      'words between quotation marks over lines',
      'anchor and alias',
      'key in quotation marks',
      'list at the margin',
      'keys in another order',
      'words above the lead',
      'footnote remarked on',
      'no line end at the end',
    ];
    assertLaw(
      fc.property(world, world, shelf, shelf, edits(typing, 6), (w, v, s, t, changes) => {
        const wiki = editedWiki(w, s, changes);
        const linesWithMarks = (): readonly string[] =>
          textOf(wiki)
            .split(/\r?\n/)
            .filter((line) => /\bm\dq\b/.test(line))
            // The machine may change a value beside which an editor noted something.
            .map((line) => line.replace(/^ *- (?:title|quote): (?!own m).*?(?= {3}# m\dq)/, '…'));
        const before = textOf(wiki);
        const typed = linesWithMarks();
        wiki.build([pageOf('x', v, t)], t);
        expect(linesWithMarks()).toEqual(typed);
        expect(textOf(wiki).startsWith('\ufeff')).toBe(before.startsWith('\ufeff'));
        // One sort of line end stays one.
        if (!/(?<!\r)\n/.test(before)) expect(textOf(wiki)).not.toMatch(/(?<!\r)\n/);
        if (!before.includes('\r')) expect(textOf(wiki)).not.toContain('\r');
      }),
      runs,
    );
  });

  it('P4: edits and readings of different leaves commute', () => {
    const typing = [
      'unknown key',
      'comment line',
      'own section',
      'alias added',
      'description',
      'words in a block',
      'anchor and alias',
      'key in quotation marks',
    ];
    assertLaw(
      fc.property(world, shelf, shelf, edits(typing, 3), (w, s, t, changes) => {
        fc.pre(s[0] === t[0]);
        // The description is the first report's, so that it is the same in both readings.
        const early = editedWiki(w, s, []);
        const isEdit = ({ what }: Edit, text: string): boolean => edited(text, { what, n: 0, mark: 'x' }) !== text;
        const later = pageOf('x', w, t)?.text ?? '';
        fc.pre(changes.every((change) => isEdit(change, textOf(early)) && isEdit(change, later)));
        for (const change of changes) early.edit('x', (text) => edited(text, change));
        early.build([pageOf('x', w, t)], t);
        const late = emptyWiki();
        late.build([pageOf('x', w, s)], s);
        late.build([pageOf('x', w, t)], t);
        for (const change of changes) late.edit('x', (text) => edited(text, change));
        expect(leavesOf(dataIn(textOf(early)))).toEqual(expect.arrayContaining([...leavesOf(dataIn(textOf(late)))]));
      }),
      runs,
    );
  });

  it('P5: every difference of a reading is applied, or pending, or deleted by an editor, or stays with its report', () => {
    const reached = new Set<string>();
    assertLaw(
      fc.property(world, world, shelf, shelf, edits(once), (w, v, s, t, changes) => {
        const wiki = editedWiki(w, s, changes);
        const base = dataIn(pageOf('x', w, s)?.text ?? '') ?? {};
        const said = pageOf('x', v, t)?.text ?? '';
        const plan = wiki.build([pageOf('x', v, t)], t);
        // What was said, under the ids that its facts had before.
        const next = plan.base.find(({ id }) => id === x)?.text ?? '';
        const withoutIds = (text: string): string => text.replace(/^ +id: .*$/gm, '');
        expect(withoutIds(next)).toBe(withoutIds(said));
        const theirs = dataIn(next) ?? {};
        const result = dataIn(textOf(wiki)) ?? {};
        const under = (path: string, list: readonly { readonly path: string }[] = []): boolean =>
          list.some((p) => path === p.path || path.startsWith(`${p.path}/`));
        const was = new Map(leavesOf(base));
        const is = new Map(leavesOf(theirs));
        for (const path of new Set([...was.keys(), ...is.keys()])) {
          if (same(was.get(path), is.get(path))) continue;
          const applied = same(valueAt(result, path), is.get(path));
          const pending = under(path, plan.pending.get(x));
          const buried = under(path, plan.tombstones.get(x));
          const steps = path.split('/');
          const facts = [2, 4].map((n) => steps.slice(0, n).join('/'));
          const stays = facts.some((fact) => valueAt(theirs, fact) === undefined && stands(valueAt(result, fact), t));
          // A phase is there as long as a term in it waits for a decision.
          const holds = plan.pending.get(x)?.some((p) => p.path.startsWith(`${facts[0]}/terms/`)) === true;
          for (const [outcome, isSo] of Object.entries({ applied, pending, buried, stays }))
            if (isSo) reached.add(outcome);
          expect([path, applied || pending || buried || stays || holds]).toEqual([path, true]);
          if (applied && is.get(path) !== undefined) expect([path, pending]).toEqual([path, false]);
        }
      }),
      runs,
    );
    expect([...reached].sort()).toEqual(['applied', 'buried', 'pending', 'stays']);
  });

  it('P6: a deleted fact never comes back unproposed', () => {
    let deleted = 0;
    const ids = (text: string): readonly string[] => [...text.matchAll(/^ {4}id: (\S+)/gm)].map((m) => m[1] ?? '');
    assertLaw(
      fc.property(
        world,
        shelf,
        edits(['fact deleted', 'list deleted', 'lead', 'Windows line ends'], 4),
        fc.array(fc.oneof(shelf, fc.constant<Shelf>([])), { maxLength: 4 }),
        (w, s, changes, later) => {
          const wiki = emptyWiki();
          wiki.build([pageOf('x', w, s)], s);
          const before = ids(textOf(wiki));
          for (const change of changes) wiki.edit('x', (text) => edited(text, change));
          const gone = before.filter((id) => !ids(textOf(wiki)).includes(id));
          deleted += later.length > 0 ? gone.length : 0;
          for (const t of later) {
            wiki.build([pageOf('x', w, t)], t);
            expect(ids(textOf(wiki)).filter((id) => gone.includes(id))).toEqual([]);
          }
        },
      ),
      runs,
    );
    expect(deleted).toBeGreaterThan(20);
  });

  it('P2, P6: the same facts under other ids are the same facts', () => {
    const renamed = (w: World): World => ({ ...w, claims: w.claims.map((c) => ({ ...c, id: `${c.id}-anew` })) });
    assertLaw(
      fc.property(world, shelf, shelf, edits(), (w, s, more, changes) => {
        const t = reports.filter((r) => s.includes(r) || more.includes(r));
        const [wiki, same] = [editedWiki(w, s, changes), editedWiki(w, s, changes)];
        // An untouched page is the machine's, its ids too.
        for (const { edit } of [wiki, same]) edit('x', (text) => `${text}\n## Own\n`);
        wiki.build([pageOf('x', renamed(w), t)], t);
        same.build([pageOf('x', w, t)], t);
        const before = pageOf('x', w, s)?.text ?? '';
        // A fact that is new has only the id it came with.
        const told = textOf(wiki).replace(/(?<=id: )(\S+)-anew$/gm, (id, was) =>
          before.includes(`id: ${was}\n`) ? id : was,
        );
        expect(told).toBe(textOf(same));
      }),
      runs,
    );
  });

  it('P9: reports that come and go leave no trace, whatever was edited before', () => {
    assertLaw(
      // A footnote belongs to its lead, and comes with it.
      fc.property(
        world,
        shelf,
        shelf,
        edits(byHand.filter((what) => what !== 'footnote deleted')),
        (w, s, t, changes) => {
          // Where a lead stood among an editor's words, nobody knows once it is gone.
          fc.pre(!changes.some(({ what }) => what === 'words above the lead') || !Object.values(w.leads).includes(''));
          const wiki = editedWiki(w, s, changes);
          wiki.build([pageOf('x', w, s)], s);
          const before = wiki.tree();
          const both = reports.filter((r) => s.includes(r) || t.includes(r));
          wiki.build([pageOf('x', w, both)], both);
          wiki.build([pageOf('x', w, s)], s);
          expect(wiki.tree()).toEqual(before);
        },
      ),
      runs,
    );
  });

  it('P9, P6: a page that an editor deleted stays deleted, whatever comes and goes', () => {
    assertLaw(
      fc.property(world, shelf, fc.array(fc.oneof(shelf, fc.constant<Shelf>([])), { maxLength: 4 }), (w, s, later) => {
        const wiki = editedWiki(w, s, []);
        wiki.remove('x');
        for (const t of later) {
          wiki.build([pageOf('x', w, t)], t);
          expect(wiki.pages.size).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('P12: two pages merged and parted again are as they were', () => {
    assertLaw(
      fc.property(world, world, shelf, edits(byHand, 3), edits(byHand, 3), (w, v, s, mine, yours) => {
        const apart = () => [pageOf('x', w, s), pageOf('y', v, s)];
        const wiki = emptyWiki();
        wiki.build(apart(), s);
        for (const change of mine) wiki.edit('x', (text) => edited(text, change));
        for (const change of yours) wiki.edit('y', (text) => edited(text, change));
        wiki.build(apart(), s);
        const before = wiki.tree();
        // Facts keep their ids when they move to the other's page.
        const one = pageOf('x', together(w, v), s);
        wiki.build(
          [
            one && {
              ...one,
              text: one.text.replace(/\bx-(f1\d+\w)$/gm, (_, f: string) => `y-${f.replace('f1', 'f')}`),
            },
          ],
          s,
        );
        wiki.build(apart(), s);
        expect(wiki.tree()).toEqual(before);
      }),
      runs,
    );
  });

  it('P13: a page that can not be read is untouched, and what is remembered of it too', () => {
    const broken = fc.constantFrom(
      '---\nname: "open\n---\n',
      '---\n- a\n---\n',
      '---js\nx\n---\n',
      '---\nid: x\nid: x\n---\n',
      '---\nid: x\nname: y\n',
      '---\na: *b\n---\n',
    );
    assertLaw(
      fc.property(world, world, shelf, shelf, broken, edits(), (w, v, s, t, text, changes) => {
        const wiki = editedWiki(w, s, changes);
        wiki.build([pageOf('x', w, s)], s);
        const good = textOf(wiki);
        const before = wiki.tree();
        wiki.edit('x', () => text);
        wiki.build([pageOf('x', v, t)], t);
        wiki.build([undefined], []);
        expect(textOf(wiki)).toBe(text);
        wiki.edit('x', () => good);
        wiki.build([pageOf('x', w, s)], s);
        expect(wiki.tree()).toEqual(before);
      }),
      runs,
    );
  });
});

/** All quotations of the fact stand in reports that are there. */
function stands(fact: unknown, there: Shelf): boolean {
  if (isFields(fact) && isList(fact.terms)) return fact.terms.some((term) => stands(term, there));
  if (!isFields(fact) || !isList(fact.evidence)) return false;
  const sources = sourcesOf(there);
  return fact.evidence.every((e) => isFields(e) && sources.get(String(e.source))?.includes(String(e.quote)));
}

/** The world of two that are one: all that is said of either. */
const together = (w: World, v: World): World => ({
  ...w,
  claims: [...w.claims, ...v.claims.map((c) => ({ ...c, id: c.id.replace('f', 'f1') }))],
  names: { a: [...w.names.a, ...v.names.a], b: [...w.names.b, ...v.names.b], c: [...w.names.c, ...v.names.c] },
});
