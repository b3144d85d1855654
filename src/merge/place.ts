/** A path of the merge (`roles/28vp0pv20f5/title`) and a page's values → what stands there, or the values with another in its place. */
import { isFields, isList, named, nameOf, type Value } from './values.ts';

/** Names may hold a `/` themselves: the longest one that is there counts. */
function step(names: Iterable<string>, path: string): { readonly name: string; readonly rest: string } | undefined {
  let best: string | undefined;
  for (const name of names) {
    const fits = path === name || path.startsWith(`${name}/`);
    if (fits && (best === undefined || name.length > best.length)) best = name;
  }
  return best === undefined ? undefined : { name: best, rest: path.slice(best.length + 1) };
}

export function valueAt(value: Value, path: string): Value {
  if (path === '') return value;
  if (isList(value)) {
    const items = named(value);
    const next = step(items.keys(), path);
    return next && valueAt(items.get(next.name), next.rest);
  }
  if (!isFields(value)) return undefined;
  const next = step(Object.keys(value), path);
  return next && valueAt(value[next.name], next.rest);
}

/** `undefined` takes away what is there. What has no place, since the list or the fact around it is gone, changes nothing. */
export function withValueAt(value: Value, path: string, wanted: Value): Value {
  if (path === '') return wanted;
  if (isList(value)) return withItem(value, path, wanted);
  if (value === undefined) return nameOf(wanted) === path && wanted !== undefined ? [wanted] : undefined;
  if (!isFields(value)) return value;
  const next = step(Object.keys(value), path) ?? {
    name: path.replace(/\/.*/s, ''),
    rest: path.replace(/^[^/]*\/?/, ''),
  };
  const changed = withValueAt(value[next.name], next.rest, wanted);
  const { [next.name]: _, ...others } = value;
  if (changed === undefined || (isList(changed) && changed.length === 0)) return others;
  return Object.hasOwn(value, next.name)
    ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, key === next.name ? changed : v]))
    : { ...value, [next.name]: changed };
}

function withItem(list: readonly Value[], path: string, wanted: Value): Value {
  const items = named(list);
  const next = step(items.keys(), path);
  if (!next) return wanted !== undefined && nameOf(wanted) === path ? [...list, wanted] : list;
  items.set(next.name, withValueAt(items.get(next.name), next.rest, wanted));
  return [...items.values()].filter((item) => item !== undefined);
}
