/** A file → its YAML frontmatter and the text after it; and the two back into a file. Never runs anything it reads. */
import matter from 'gray-matter';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { readYaml, type Yaml } from './yaml.ts';
import { writeYaml } from './yaml-write.ts';

export interface Frontmatter extends Yaml {
  /** False where the file has no frontmatter at all. */
  readonly present: boolean;
  /** The text after the frontmatter, verbatim. */
  readonly body: string;
  /** Offset (UTF-16, in the text without a BOM) and line (from 1) at which the body begins. */
  readonly bodyStart: number;
  readonly bodyLine: number;
}

const opening = /^---[ \t]*([^\s-][^\n]*?)?[ \t]*\r?\n/;
/** gray-matter ends the frontmatter at the first line that begins so, whatever follows. */
const closing = /^---/m;
const closingLine = /^---[ \t]*(?:\r?\n|$)/;

/** The value is undefined where the frontmatter cannot be read: such a file is not empty, it is to be left alone. */
export function readFrontmatter(raw: string, file: string): Checked<Frontmatter | undefined> {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  const open = opening.exec(text);
  if (!open) return checked(bare(text));
  const [{ length: from }, language] = open;
  const close = closing.exec(text.slice(from));
  if (!close) return /^[\w-]+:(?:\s|$)/.test(text.slice(from)) ? unclosed(file) : checked(bare(text));
  if (language !== undefined && !/^ya?ml$/i.test(language)) return otherLanguage(language, file);

  const end = closingLine.exec(text.slice(from + close.index));
  if (!end) return unclosed(file, lineCount(text, from + close.index));
  const bodyStart = from + close.index + end[0].length;
  let yaml: Checked<Yaml | undefined> = checked(emptyYaml);
  const head = text.slice(from, from + close.index);
  const engine = {
    parse: (source: string): object => {
      // gray-matter hands over the line end of the opening line, and half of a CR LF at the end.
      const given = `${source.replace(/^\r?\n/, '')}\n`;
      // Values are parts of what they are read from: of the page's text, which is held anyway, and no copy of it.
      yaml = readYaml(given === head ? head : given, file, 2);
      return yaml.value?.data ?? {};
    },
  };
  // With options always, since its cache is shared and mutable without; and only the head, since it copies what it gets.
  matter(`---\n${head}---\n`, {
    language: 'yaml',
    engines: { yaml: engine, javascript: refuse, json: refuse },
  });
  if (!yaml.value) return checked(undefined, yaml.diagnostics);
  const bodyLine = lineCount(text, bodyStart);
  return checked({ ...yaml.value, present: true, body: text.slice(bodyStart), bodyStart, bodyLine }, yaml.diagnostics);
}

/** Frontmatter in the order of the map, then the body. See `writeYaml` for `quoted`. */
export const writeFrontmatter = (
  data: ReadonlyMap<string, unknown>,
  quoted: ReadonlySet<string>,
  body: string,
): string =>
  // Joined, not added up: a sum holds its parts until somebody reads it, and all pages of a wiki would stand in memory twice.
  ['---\n', writeYaml(data, quoted), '---\n', body].join('');

const refuse = {
  parse: (): object => {
    throw new Error('only YAML is read');
  },
};

const emptyYaml: Yaml = { data: {}, place: () => ({ line: 1, column: 1 }), typed: () => undefined, lines: {} };

const bare = (body: string): Frontmatter => ({ ...emptyYaml, present: false, body, bodyStart: 0, bodyLine: 1 });

const failed = (rule: string, message: string, file: string, line = 1): Checked<undefined> => {
  const diagnostic: Diagnostic = { severity: 'error', rule: `frontmatter/${rule}`, message, file, line, column: 1 };
  return checked(undefined, [diagnostic]);
};

const unclosed = (file: string, line = 1): Checked<undefined> =>
  failed('unclosed', 'the frontmatter is never closed; put a line of just three hyphens after it', file, line);

const otherLanguage = (language: string, file: string): Checked<undefined> =>
  failed('language', `the frontmatter is declared as "${language}"; only YAML is read: open it with "---" alone`, file);

function lineCount(text: string, end: number): number {
  let lines = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < end; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
