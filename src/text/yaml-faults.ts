/** What the YAML library finds wrong → an editor's words, with the remedy. */
import type { YAMLError } from 'yaml';

/** The library's finding in an editor's words, with the remedy. */
export function explain(error: YAMLError, text: string): string {
  const [start] = error.pos;
  const rest = text.slice(start);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `the key "${/^[^:\n]*/.exec(rest)?.[0].trim()}" is given twice; keep one of them`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a second ": " stands in this line; put the whole value in quotation marks';
    case 'TAB_AS_INDENT':
      return 'a tab is used to indent; use spaces';
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${rest.charAt(0)}; put it in quotation marks`;
    case 'BAD_INDENT':
      return /^Flow/.test(error.message)
        ? 'a bracket is opened and not closed before this line; close it, or put the value in quotation marks'
        : 'the indentation does not fit the lines above; put the items of one list or mapping in one column';
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? 'a quotation mark is opened and never closed; close it'
        : 'a ":" , a bracket or a quotation mark is missing before here; complete the line';
    case 'MULTIPLE_DOCS':
      return 'a second YAML document begins here; remove the line that separates the two';
    default:
      return `this is no YAML (${error.message.replace(/\s+/g, ' ')}); mend the line, or put its value in quotation marks`;
  }
}

export const insideItself: readonly [rule: string, message: string] = [
  'aliases',
  'an alias stands inside the value that it names, which so has no end; write the value out',
];

export function explainAlias(thrown: unknown): readonly [rule: string, message: string] {
  const message = thrown instanceof Error ? thrown.message : '';
  if (/Excessive alias/.test(message)) {
    return ['aliases', 'the aliases here multiply into more values than a page can have; write the values out'];
  }
  if (/Unresolved alias/.test(message)) {
    return [
      'yaml',
      'a value that begins with * is an alias, and nothing here has that name; put it in quotation marks',
    ];
  }
  return ['nesting', 'the values are nested too deeply to be read; flatten them'];
}
