/** Pages as the machine last wrote them and as they are now → what people changed, field by field, in few words. */
import type { Edit } from '../model/edit.ts';
import { byCodeUnit, type PageId } from '../model/ids.ts';
import { readFrontmatter } from '../text/frontmatter.ts';
import { isFields, isList, named, same, type Value } from './values.ts';

/** Keys whose values the site shows. An editor's other keys are nobody's business, and where evidence lies is no news. */
const shown = new Set(
  (
    'name aliases description class measure unit closed cumulative date title publisher author url dateline ' +
    'roles descriptions statements positions sponsors status phases terms relations figures values related ' +
    'organization former asOf words quote speaker via party role by event text stance proposal relation ' +
    'value low high comparator attributedTo'
  ).split(' '),
);

interface Machine {
  readonly id: PageId;
  readonly text: string;
}

/** `ours`: the texts of the pages that are there, by id. A page of the machine that is in none was deleted. */
export function editsOf(base: readonly Machine[], ours: ReadonlyMap<PageId, string>): readonly Edit[] {
  return base
    .flatMap(({ id, text }) => {
      const now = ours.get(id);
      return now === text ? [] : editsOfPage(id, text, now);
    })
    .sort((a, b) => byCodeUnit(a.page, b.page));
}

function editsOfPage(page: PageId, base: string, ours: string | undefined): readonly Edit[] {
  const was = readFrontmatter(base, '').value;
  if (!was) return [];
  const { name: title } = was.data;
  const name = typeof title === 'string' ? title : page;
  if (ours === undefined) return [{ page, name, path: '', was: name }];
  const now = readFrontmatter(ours, '').value;
  // A page that cannot be read has its own message; it says nothing about what was meant.
  if (!now?.present) return [];
  const edits: Edit[] = [];
  compare(edits, { page, name }, '', was.data, now.data);
  if (flat(was.body) !== flat(now.body)) edits.push({ page, name, path: 'body', was: '', now: '' });
  return edits;
}

type Whose = Pick<Edit, 'page' | 'name'>;

function compare(edits: Edit[], whose: Whose, path: string, was: Value, now: Value): void {
  if (same(was, now)) return;
  if (isFields(was) && isFields(now)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => shown.has(key));
    for (const key of keys) compare(edits, whose, path === '' ? key : `${path}/${key}`, was[key], now[key]);
    return;
  }
  const [before, after] = [was, now].map(members);
  if (before && after && (isList(was) || isList(now))) {
    const names = new Set([...before.keys(), ...after.keys()]);
    for (const name of names) compare(edits, whose, `${path}/${name}`, before.get(name), after.get(name));
    return;
  }
  edits.push({ ...whose, path, ...said('was', was), ...said('now', now) });
}

const members = (value: Value): ReadonlyMap<string, Value> | undefined =>
  value === undefined ? new Map() : isList(value) ? named(value) : undefined;

function said(side: 'was' | 'now', value: Value): Pick<Edit, 'was' | 'now'> {
  const words = inWords(value);
  return words === undefined ? {} : { [side]: words };
}

/** The words of a fact that say most. */
const telling = ['words', 'quote', 'text', 'title', 'event', 'party', 'relation', 'value'];

const most = 200;

function inWords(value: Value): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (isList(value)) return value.map((v) => inWords(v) ?? '').join(', ');
  if (isFields(value)) {
    const key = telling.find((k) => value[k] !== undefined && value[k] !== null);
    return key === undefined ? '…' : inWords(value[key]);
  }
  const plain = flat(String(value).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1'));
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const flat = (s: string): string => s.replace(/\s+/g, ' ').trim();
