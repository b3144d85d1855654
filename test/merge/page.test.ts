import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePage } from '../../src/merge/page.ts';
import { mergeValues } from '../../src/merge/values.ts';
import { readFrontmatter, writeFrontmatter } from '../../src/text/frontmatter.ts';
import { assertLaw } from '../law.ts';

interface Fact {
  readonly title: string;
  readonly id: string;
  readonly sources: readonly string[];
}

interface Content {
  readonly description: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Fact[];
  readonly lead: string;
}

/** A page as the machine writes it. */
function page({ description, aliases, roles, lead }: Content): string {
  const data = new Map<string, unknown>([
    ['id', 'person-x'],
    ['type', 'person'],
    ['name', 'X'],
    ['description', description],
  ]);
  if (aliases.length > 0) data.set('aliases', aliases);
  if (roles.length > 0) {
    data.set(
      'roles',
      roles.map((r) => ({
        title: r.title,
        id: r.id,
        evidence: r.sources.map((s) => ({ source: s, start: 1, end: 5, quote: `${s} says` })),
      })),
    );
  }
  return writeFrontmatter(data, new Set(['quote']), `${lead}\n`);
}

const role = (id: string, title = id, ...sources: string[]): Fact => ({
  id,
  title,
  sources: sources.length > 0 ? sources : ['a'],
});
const start: Content = {
  description: 'A driver.',
  aliases: ['Ex', 'Xy'],
  roles: [role('r1', 'driver'), role('r2', 'steward')],
  lead: 'X drives.',
};
const rules = {
  tombstones: [],
  sources: new Map([
    ['a', 'It a says.'],
    ['b', 'b says'],
  ]),
};
const merged = (ours: string, theirs: Content, base: Content = start) =>
  mergePage(page(base), ours, page(theirs), rules);

describe('an edited page', () => {
  it('takes the machine’s news beside the edit, and changes no other byte', () => {
    const ours = page(start).replace(
      'description: A driver.',
      'description: "A docker."   # checked 3 May\nour-note :   yes',
    );
    const { text, pending } = merged(ours, { ...start, roles: [...start.roles, role('r3', 'delegate', 'b')] });
    expect(text).toBe(
      ours.replace(
        /(?=---\nX drives)/,
        '  - title: delegate\n    id: r3\n    evidence:\n      - source: b\n        start: 1\n        end: 5\n        quote: "b says"\n',
      ),
    );
    expect(pending).toEqual([]);
  });

  it.each([
    'toString: 1',
    'constructor: [x]',
    '__proto__: { a: 1 }',
    'valueOf: { toString: [] }',
    'aliases-2: [{ toString: {} }, { id: { toString: 1 } }, { ordinal: { toString: 1 } }, { source: { toString: 1 } }]',
  ])('keeps %j, whatever every object answers to', (line) => {
    const ours = page(start).replace('description:', `${line}\ndescription:`);
    const { text, pending } = merged(ours, { ...start, lead: 'X drives on.' });
    expect(text).toBe(ours.replace('X drives', 'X drives on'));
    expect(pending).toEqual([]);
  });

  describe('whose sponsor goes by another name', () => {
    const plan = (party: string, id: string, start = 1): string =>
      `---\nid: plan\nsponsors:\n  - party: "${party}"\n    role: put forward by\n    id: ${id}\n    evidence:\n      - source: a\n        start: ${start}\n        end: 5\n        quote: "a says"\n---\nA plan.\n`;
    const ours = plan('[[people/jo|Jo]]', 's1').replace('id: plan', 'id: plan\nmine: yes');

    it.each(['[[people/jo|Jo Doe]]', '[[people/ann|Ann]]'])('has one still: %s', (party) => {
      const there = mergePage(plan('[[people/jo|Jo]]', 's1'), ours, plan(party, 's2'), rules);
      expect(there.text).toBe(ours.replace('[[people/jo|Jo]]', party));
      // And back: no trace.
      expect(mergePage(there.base, there.text, plan('[[people/jo|Jo]]', 's1'), rules).text).toBe(ours);
    });

    it('has two where they rest on other words', () => {
      const { text } = mergePage(plan('[[people/jo|Jo]]', 's1'), ours, plan('[[people/ann|Ann]]', 's2', 2), rules);
      expect(text.match(/party: .*/g)).toEqual(['party: "[[people/ann|Ann]]"', 'party: "[[people/jo|Jo]]"']);
    });
  });

  it('keeps what a person wrote, and proposes what the machine would write there', () => {
    const ours = page(start).replace('A driver.', 'A docker.');
    const { text, pending } = merged(ours, { ...start, description: 'A pilot.' });
    expect(text).toBe(ours);
    expect(pending).toEqual([
      { path: 'description', base: 'A driver.', yours: 'A docker.', proposed: 'A pilot.', reason: 'edited' },
    ]);
  });

  it('keeps a deleted fact deleted, and remembers it after the machine forgot it', () => {
    const without: Content = { ...start, roles: [role('r2', 'steward')] };
    const first = merged(page(without), start);
    expect(first.text).toBe(page(without));
    expect(first.tombstones).toEqual([{ path: 'roles/r1', evidence: ['a:1-5'] }]);
    const again = mergePage(page(without), page(without), page(start), { ...rules, tombstones: first.tombstones });
    expect(again.text).toBe(page(without));
  });

  it('proposes a deleted fact again on new evidence only', () => {
    const without: Content = { ...start, roles: [role('r2', 'steward')] };
    const { text, pending } = merged(page(without), {
      ...start,
      roles: [role('r1', 'driver', 'a', 'b'), role('r2', 'steward')],
    });
    expect(text).toBe(page(without));
    expect(pending.map((p) => [p.path, p.reason])).toEqual([['roles/r1', 'deleted, and there is new evidence']]);
  });

  it('adds and takes away members of a set one by one', () => {
    const ours = page(start).replace('  - Ex\n', '  - Ex\n  - Mine # hers\n');
    expect(merged(ours, { ...start, aliases: ['Xy', 'Zed'] }).text).toBe(
      ours.replace('  - Ex\n', '').replace('  - Xy\n', '  - Xy\n  - Zed\n'),
    );
  });

  it('drops a fact with its report, and keeps one whose report is still there', () => {
    const base: Content = { ...start, roles: [role('r1', 'driver', 'gone'), role('r2', 'steward', 'a')] };
    const ours = page(base).replace('A driver.', 'A docker.');
    const { text } = merged(ours, { ...base, roles: [] }, base);
    expect(text).not.toContain('id: r1');
    expect(text).toContain('id: r2');
  });

  it('keeps Windows line ends and a byte order mark', () => {
    const ours = `\uFEFF${page(start).replace('A driver.', 'A docker.').replaceAll('\n', '\r\n')}`;
    const { text } = merged(ours, { ...start, roles: [...start.roles, role('r3')] });
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('id: r3\r\n');
  });

  it('that ends with the fence of its frontmatter gets the lead on a line of its own', () => {
    const ours = page({ ...start, lead: '' })
      .replace('A driver.', 'A docker.')
      .trimEnd();
    expect(ours.endsWith('\n---')).toBe(true);
    expect(merged(ours, start, { ...start, lead: '' }).text).toBe(`${ours}\nX drives.\n`);
    const windows = ours.replaceAll('\n', '\r\n');
    expect(merged(windows, start, { ...start, lead: '' }).text).toBe(`${windows}\r\nX drives.\r\n`);
  });

  it('keeps a list in brackets as it is typed, but for the members that come and go', () => {
    const ours = page(start).replace('aliases:\n  - Ex\n  - Xy\n', 'aliases: [Mine,  "Ex" , Xy]  # hers\n');
    const aliases = (...names: string[]) => /^aliases.*$/m.exec(merged(ours, { ...start, aliases: names }).text)?.[0];
    expect(aliases('Ex', 'Xy', 'Zed')).toBe('aliases: [Mine,  "Ex" , Xy, Zed]  # hers');
    expect(aliases('Ex', 'Nu', 'Xy')).toBe('aliases: [Mine,  "Ex", Nu , Xy]  # hers');
    expect(aliases('Xy')).toBe('aliases: [Mine , Xy]  # hers');
    expect(aliases('Ex', 'Xy', 'U [b], c')).toBe('aliases: [Mine,  "Ex" , Xy, "U [b], c"]  # hers');
    const first = ours.replace('Mine,  ', '');
    expect(merged(first, { ...start, aliases: ['Ab', 'Xy'] }).text).toContain('\naliases: [Ab, Xy]  # hers\n');
  });

  it('keeps anchors and aliases of YAML as they are typed', () => {
    const ours = page(start).replace('type: person', 'type: person\nhome: &home {town: Sele}\nwork: *home');
    const { text } = merged(ours, { ...start, aliases: ['Ex'] });
    expect(text).toBe(ours.replace('  - Xy\n', ''));
  });

  it('keeps a fact above which somebody noted something, and brings the rest up to date', () => {
    const base: Content = { ...start, roles: [role('r1', 'driver', 'gone')] };
    const ours = page(base).replace('  - title: driver', '  # ask her again\n  - title: driver');
    const { text, pending } = merged(ours, { ...base, roles: [], description: 'A pilot.' }, base);
    expect(text).toBe(ours.replace('A driver.', 'A pilot.'));
    expect(pending.map(({ path }) => path)).toEqual(['roles/r1']);
  });

  it('keeps a remark behind a fact in braces, and brings the fact up to date', () => {
    const braces = page({ ...start, roles: [role('r1', 'driver')] }).replace(
      /^ {2}- title: driver\n(?: {4}.*\n)+/m,
      '  - {title: driver, id: r1, evidence: [{source: a, start: 1, end: 5, quote: "a says"}]}   # mine\n',
    );
    const next = { ...start, roles: [role('r1', 'driver', 'a', 'b')] };
    const { text } = merged(braces, next, { ...start, roles: [role('r1', 'driver')] });
    expect(text).toContain('   # mine\n');
    expect(text.replace('   # mine', '')).toBe(page(next));
  });

  it('keeps a comment with the fact it stands above when another comes before that', () => {
    const ours = page(start).replace('  - title: driver', '\n  # ask her again\n  - title: driver');
    const { text } = merged(ours, { ...start, roles: [role('r0', 'captain'), ...start.roles] });
    expect(text).toMatch(/^roles:\n {2}- title: captain\n(?: {4}.*\n)+\n {2}# ask her again\n {2}- title: driver$/m);
  });

  it('leaves a page alone whose frontmatter cannot be read', () => {
    const ours = page(start).replace('description: A driver.', 'description: "A dri');
    expect(merged(ours, { ...start, description: 'A pilot.' }).text).toBe(ours);
  });

  it('rewrites an untouched lead among an editor’s own sections', () => {
    const ours = page(start).replace('X drives.\n', 'X\ndrives.\n\n## Notes\n\nAsk again.\n');
    expect(merged(ours, { ...start, lead: 'X rides.' }).text).toBe(ours.replace('X\ndrives.', 'X rides.'));
  });
});

describe('laws', () => {
  const fact = fc.record({
    id: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
    title: fc.constantFrom('driver', 'steward: chief', '"quoted"', 'é # x'),
    sources: fc.uniqueArray(fc.constantFrom('a', 'b', 'gone'), { minLength: 1 }),
  });
  const content = fc.record({
    description: fc.constantFrom('A driver.', 'A: pilot', '', '- dash', 'two\nlines'),
    aliases: fc.uniqueArray(fc.constantFrom('Ex', 'Xy', 'yes', '12', 'Ü [b]'), { maxLength: 4 }),
    roles: fc.uniqueArray(fact, { selector: (f) => f.id, maxLength: 4 }),
    lead: fc.constantFrom('X drives.', 'X rides.', 'X *walks*.'),
  });
  const data = (text: string) => readFrontmatter(text, 'x').value?.data;

  it('P1: the same extraction again changes nothing', () => {
    assertLaw(
      fc.property(content, content, content, (base, ours, theirs) => {
        const first = mergePage(page(base), page(ours), page(theirs), rules);
        const second = mergePage(page(theirs), first.text, page(theirs), { ...rules, tombstones: first.tombstones });
        expect(second.text).toBe(first.text);
      }),
      { numRuns: 300 },
    );
  });

  it('writes a page that reads as exactly the merged value', () => {
    assertLaw(
      fc.property(content, content, content, (base, ours, theirs) => {
        const [b, o] = [base, ours].map((c) => data(page(c)));
        const result = mergePage(page(base), page(ours), page(theirs), rules);
        expect(result.stuck).toBe(undefined);
        expect(data(result.text)).toEqual(mergeValues(b, o, data(result.base), rules).value);
      }),
      { numRuns: 300 },
    );
  });

  it('P2: a leaf that a person changed is the same after any extraction', () => {
    assertLaw(
      fc.property(content, content, fc.constantFrom('Mine.', 'Mine: 1'), (base, theirs, mine) => {
        const ours = mergePage(page(base), page({ ...base, description: mine }), page(theirs), rules).text;
        expect(data(ours)?.description).toBe(mine);
      }),
    );
  });

  it('P6: a deleted fact never comes back unproposed', () => {
    assertLaw(
      fc.property(content, content, (base, theirs) => {
        fc.pre(base.roles.length > 0);
        const [gone, ...rest] = base.roles;
        const { text, tombstones } = mergePage(page(base), page({ ...base, roles: rest }), page(theirs), rules);
        expect(text.includes(`id: ${gone?.id}\n`)).toBe(false);
        const later = mergePage(page(theirs), text, page(base), { ...rules, tombstones });
        expect(later.text.includes(`id: ${gone?.id}\n`)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('P4: an edit and a regeneration of different leaves commute', () => {
    assertLaw(
      fc.property(content, fc.constantFrom('X rides.', 'X *walks*.'), (base, lead) => {
        const theirs = { ...base, lead };
        const edit = (text: string): string => text.replace('type: person', 'type: person # edited\nmine: 1');
        const a = mergePage(page(base), edit(page(base)), page(theirs), rules).text;
        const b = edit(mergePage(page(base), page(base), page(theirs), rules).text);
        expect(a).toBe(b);
      }),
    );
  });
});
