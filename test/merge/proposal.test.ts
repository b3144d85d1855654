/** Proposals over time: what is open stays open, what was decided stays decided, what was deleted stays deleted. */
import { describe, expect, it } from 'vitest';
import { mergeBody } from '../../src/merge/body.ts';
import { acceptProposal, mergePages, type Pending, type Plan, rejectProposal } from '../../src/merge/index.ts';
import { valueAt, withValueAt } from '../../src/merge/place.ts';
import { pageId, pagePath } from '../../src/model/ids.ts';

const id = pageId('person-x');
const path = pagePath('people/x.md');
const page = (description: string, roles = '', lead = 'X drives.'): string =>
  `---\nid: person-x\nname: X\ndescription: ${description}\n${roles === '' ? '' : `roles:\n${roles}`}---\n${lead}\n`;
const role = (name: string, ...reports: string[]): string =>
  `  - title: ${name}\n    id: ${name}\n    evidence:\n${reports.map((r) => `      - source: ${r}\n        start: 1\n        end: 5\n        quote: "said"\n`).join('')}`;

/** The page over several builds: what the machine says each time, what an editor does in between. */
function history(first: string) {
  let base = first;
  let ours = first;
  let plan: Pick<Plan, 'pending' | 'tombstones'> = { pending: new Map(), tombstones: new Map() };
  return {
    build: (theirs: string | undefined, sources = ['a', 'b']) => {
      const next = mergePages(
        [{ id, text: base }],
        [{ path, id, text: ours }],
        theirs === undefined ? [] : [{ id, path, text: theirs }],
        {
          sources: new Map(sources.map((s) => [s, 'He said so.'])),
          pending: plan.pending,
          tombstones: plan.tombstones,
        },
      );
      plan = next;
      base = next.base[0]?.text ?? '';
      ours = next.writes[0]?.text ?? ours;
      return { ours, gone: next.removals.length > 0, pending: next.pending.get(id) ?? [] };
    },
    edit: (text: string) => {
      ours = text;
    },
    accept: (proposal: Pending) => {
      ours = acceptProposal(ours, proposal) ?? 'not possible';
      plan = { ...plan, pending: new Map() };
    },
    reject: (proposal: Pending) => {
      plan = {
        pending: new Map(),
        tombstones: new Map([[id, rejectProposal(plan.tombstones.get(id) ?? [], proposal)]]),
      };
    },
  };
}

describe('a proposal', () => {
  it('is open until it is decided, and gone when the machine is back at what the editor knew', () => {
    const wiki = history(page('A driver.'));
    wiki.edit(page('A docker. # asked'));
    const open = [
      { path: 'description', base: 'A driver.', yours: 'A docker.', proposed: 'A pilot.', reason: 'edited' },
    ];
    expect(wiki.build(page('A pilot.')).pending).toEqual(open);
    expect(wiki.build(page('A pilot.'))).toEqual({ ours: page('A docker. # asked'), gone: false, pending: open });
    expect(wiki.build(page('A sailor.')).pending).toMatchObject([{ base: 'A driver.', proposed: 'A sailor.' }]);
    expect(wiki.build(page('A driver.')).pending).toEqual([]);
    expect(wiki.build(page('A pilot.')).pending).toEqual(open);
  });

  it('for a term is open until it is decided, also where its whole phase is no longer read', () => {
    const phase = (text: string): string =>
      page('D.').replace(
        '---\nX drives',
        `phases:\n  - ordinal: 2\n    terms:\n      - text: ${text}\n        id: t1\n        evidence:\n          - source: c\n            start: 1\n            end: 5\n            quote: "said"\n---\nX drives`,
      );
    const wiki = history(phase('stop'));
    wiki.edit(phase('go'));
    const open = { path: 'phases/phase 2/terms/t1', yours: { text: 'go' }, reason: 'edited' };
    expect(wiki.build(page('D.')).pending).toMatchObject([open]);
    expect(wiki.build(page('D.'))).toMatchObject({ ours: phase('go'), pending: [open] });
  });

  it('for the lead is open until it is decided', () => {
    const wiki = history(page('A driver.', '', 'X drives.'));
    wiki.edit(page('A driver.', '', 'X drives a lorry.'));
    const open = [
      { path: 'body', base: 'X drives.', yours: 'X drives a lorry.', proposed: 'X flies.', reason: 'edited' },
    ];
    expect(wiki.build(page('A driver.', '', 'X flies.')).pending).toEqual(open);
    expect(wiki.build(page('A driver.', '', 'X flies.')).pending).toEqual(open);
    wiki.accept(open[0] as Pending);
    expect(wiki.build(page('A driver.', '', 'X flies.'))).toMatchObject({
      ours: page('A driver.', '', 'X flies.'),
      pending: [],
    });
  });

  it('for the lead takes nothing of the sections below it', () => {
    const mine = page('A driver.', '', 'X drives a lorry.\n\n## Notes\n\nAsk again.');
    const wiki = history(page('A driver.', '', 'X drives.'));
    wiki.edit(mine);
    const [proposal] = wiki.build(page('A driver.', '', 'X flies.')).pending;
    expect(proposal).toMatchObject({ yours: 'X drives a lorry.' });
    wiki.accept(proposal as Pending);
    expect(wiki.build(page('A driver.', '', 'X flies.')).ours).toBe(mine.replace('X drives a lorry.', 'X flies.'));
  });

  it('that is accepted changes its own bytes', () => {
    const wiki = history(page('A driver.'));
    wiki.edit(page('A docker. # asked'));
    const [proposal] = wiki.build(page('A pilot.')).pending;
    wiki.accept(proposal as Pending);
    expect(wiki.build(page('A pilot.'))).toMatchObject({ ours: page('A pilot. # asked'), pending: [] });
    expect(wiki.build(page('A sailor.')).pending).toEqual([]);
  });

  it('that is rejected comes again only when the reports say something else', () => {
    const wiki = history(page('A driver.'));
    wiki.edit(page('A docker.'));
    const [proposal] = wiki.build(page('A pilot.')).pending;
    wiki.reject(proposal as Pending);
    expect(wiki.build(page('A pilot.')).pending).toEqual([]);
    expect(wiki.build(page('A sailor.')).pending).toMatchObject([{ proposed: 'A sailor.' }]);
  });
});

describe('a deleted fact', () => {
  it('stays deleted when its report goes and comes back', () => {
    const wiki = history(page('D.', role('r1', 'a') + role('r2', 'b')));
    wiki.edit(page('D.', role('r1', 'a')));
    expect(wiki.build(page('D.', role('r1', 'a')), ['a']).ours).toBe(page('D.', role('r1', 'a')));
    expect(wiki.build(page('D.', role('r1', 'a') + role('r2', 'b'))).ours).toBe(page('D.', role('r1', 'a')));
  });

  it('stays deleted when all reports of its page go and come back', () => {
    const wiki = history(page('D.', role('r1', 'a') + role('r2', 'b')));
    wiki.edit(page('D.', role('r1', 'a')));
    wiki.build(page('D.', role('r1', 'a') + role('r2', 'b')));
    expect(wiki.build(undefined, []).gone).toBe(false);
    expect(wiki.build(page('D.', role('r1', 'a') + role('r2', 'b'))).ours).toBe(page('D.', role('r1', 'a')));
  });

  it('is proposed on new evidence; rejected it is not proposed again, accepted it is back', () => {
    const all = page('D.', role('r1', 'a') + role('r2', 'a'));
    const more = page('D.', role('r1', 'a') + role('r2', 'a', 'b'));
    const rejected = history(all);
    rejected.edit(page('D.', role('r1', 'a')));
    const [proposal] = rejected.build(more).pending;
    expect(proposal).toMatchObject({ path: 'roles/r2', reason: 'deleted, and there is new evidence' });
    rejected.reject(proposal as Pending);
    expect(rejected.build(more)).toMatchObject({ ours: page('D.', role('r1', 'a')), pending: [] });
    const accepted = history(all);
    accepted.edit(page('D.', role('r1', 'a')));
    accepted.accept(accepted.build(more).pending[0] as Pending);
    expect(accepted.build(more)).toMatchObject({ ours: more, pending: [] });
  });
});

describe('a place', () => {
  const values = { name: 'X', aliases: ['A/B', 'C'], roles: [{ id: 'r1', title: 'driver' }] };
  it.each([
    ['name', 'X'],
    ['aliases/A/B', 'A/B'],
    ['roles/r1/title', 'driver'],
    ['roles/r2/title', undefined],
  ])('%s', (at, value) => {
    expect(valueAt(values, at)).toBe(value);
  });

  it('is changed, filled and emptied, and nothing is made where nothing fits', () => {
    expect(withValueAt(values, 'roles/r1/title', 'pilot')).toMatchObject({ roles: [{ id: 'r1', title: 'pilot' }] });
    expect(withValueAt(values, 'roles/r1', undefined)).toEqual({ name: 'X', aliases: ['A/B', 'C'] });
    expect(withValueAt(values, 'roles/r2', { id: 'r2' })).toMatchObject({ roles: [{ id: 'r1' }, { id: 'r2' }] });
    expect(withValueAt(values, 'roles/r2/title', 'pilot')).toEqual(values);
    expect(withValueAt({}, 'aliases/C', 'C')).toEqual({ aliases: ['C'] });
    expect(withValueAt({}, 'description', 'D.')).toEqual({ description: 'D.' });
  });
});

describe('footnotes of an edited body', () => {
  const body = (...notes: string[]): string =>
    `X drives${notes.map((n) => `[^${n}]`).join('')}.\n\n${notes.map((n) => `[^${n}]: Note ${n}.\n`).join('')}`;
  it.each([
    [['a'], ['a', 'b']],
    [['b'], ['a', 'b']],
    [['a'], ['b']],
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    [['a', 'b', 'c'], ['b']],
  ])('%j, then %j, then as before', (before, between) => {
    const mine = `${body(...before)}\n## Mine\n\nMore.\n`;
    const there = mergeBody(body(...before), mine, body(...between), { eol: '\n' });
    expect(there.text).toBe(`${body(...between)}\n## Mine\n\nMore.\n`);
    expect(mergeBody(body(...between), there.text, body(...before), { eol: '\n' }).text).toBe(mine);
  });

  it('that somebody remarked on are kept whole, whether the machine drops them or words them anew', () => {
    const mine = body('a', 'b').replace('Note a.', 'Note a. Who saw it?');
    const merged = (theirs: string) => mergeBody(body('a', 'b'), mine, theirs, { eol: '\n' }).text;
    expect(merged(body('b'))).toBe(mine.replace('[^a]', ''));
    expect(merged(body('a', 'b').replace('Note a', 'Page a').replace('Note b', 'Page b'))).toBe(
      mine.replace('Note b', 'Page b'),
    );
  });

  it('come to prose that cites one right before a colon', () => {
    const mine = body('a').replace('\n[', '\nMine[^b]: yes.\n\n[');
    const { text } = mergeBody(body('a'), mine, `${body('a')}[^b]: Note b.\n`, { eol: '\n' });
    expect(text).toBe(`${mine}[^b]: Note b.\n`);
  });
});
