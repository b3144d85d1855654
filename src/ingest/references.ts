/** Character references (`&rsquo;`) → the character and fillers, so that the text keeps its length. */
import { parseFragment } from 'parse5';
import { FILLER } from '../text/filler.ts';

const reference = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?/g;

const known = new Map<string, string>();

/** The same length as `slice`. What is no reference stays as it is. */
export const shownReferences = (slice: string): string =>
  slice.includes('&') ? slice.replace(reference, shown) : slice;

function shown(written: string): string {
  const cached = known.get(written);
  if (cached !== undefined) return cached;
  const result = decoded(written);
  // Names are few; numbers could fill the memory.
  if (known.size < 5000) known.set(written, result);
  return result;
}

function decoded(written: string): string {
  const [node] = parseFragment(written).childNodes;
  const value = node && 'value' in node ? node.value : written;
  // Old names need no semicolon: "&ampere" is "&ere" and keeps its last letters.
  let rest = 0;
  while (rest < value.length - 1 && value.at(-1 - rest) === written.at(-1 - rest)) rest++;
  const character = value.slice(0, value.length - rest);
  if (character === '' || character.length + rest > written.length) return written;
  const visible = /^[\n\r\t\f]$/.test(character) ? ' ' : character;
  return visible + FILLER.repeat(written.length - rest - visible.length) + written.slice(written.length - rest);
}
