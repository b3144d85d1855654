/** The page models as a reference for template writers, from their types. `npx tsx test/render/model-file.ts` writes it after a change. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const modelPath: URL = new URL('../../templates/MODEL.md', import.meta.url);

/** What each template is printed with; the frame first, because all have it. */
const printed: readonly (readonly [string, string])[] = [
  ['TemplateData', 'every template: `it`'],
  ['HomeView', '`home.eta`'],
  ['PersonView', '`person.eta`'],
  ['OrganizationView', '`organization.eta`'],
  ['ProposalView', '`proposal.eta`'],
  ['FigureView', '`figure.eta`'],
  ['SourceView', '`source.eta`'],
  ['PageView', '`page.eta`, and templates of kinds of your own'],
  ['KindIndexView', '`kind-index.eta`'],
  ['TimelineView', '`timeline.eta`'],
  ['DisputedView', '`disputed.eta`'],
  ['ChangesView', '`changes.eta`'],
  ['SearchView', '`search.eta`'],
  ['PartView', '`part.eta`'],
  ['TextPartView', '`part.eta`, of a long report'],
  ['MissingView', '`404.eta`'],
];

interface Model {
  readonly name: string;
  readonly doc: string;
  readonly extends: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly doc: string }[];
  /** Of a type that is no record. */
  readonly type: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function modelFile(): string {
  const models = readModels();
  const wanted = [...printed.map(([name]) => name)];
  for (const name of wanted) {
    const model = models.get(name);
    const mentions = model ? namesIn(model) : [];
    for (const other of mentions) if (models.has(other) && !wanted.includes(other)) wanted.push(other);
  }
  const missing = printed.filter(([name]) => !models.has(name));
  if (missing.length > 0) throw new Error(`no such model: ${missing.map(([name]) => name).join(', ')}`);
  const titles = new Map(printed);
  const sections = wanted.flatMap((name) => {
    const model = models.get(name);
    return model ? [sectionOf(model, titles.get(name))] : [];
  });
  return `# What templates are given\n\nMade from the types in \`src/render/view/\` by \`npx tsx test/render/model-file.ts\`; a test says when it is out of date.\nA field with \`?\` may be absent. \`Rich\` is printed by \`include('rich', { rich })\`.\n\n${sections.join('\n')}`;
}

function sectionOf(model: Model, printedBy: string | undefined): string {
  const head = `## ${model.name}${printedBy === undefined ? '' : `: ${printedBy}`}\n`;
  const doc = model.doc === '' ? '' : `\n${model.doc}\n`;
  const more = model.extends === '' ? '' : `\nAlso has all of \`${model.extends}\`.\n`;
  const type = model.type === '' ? '' : `\n\`\`\`ts\n${model.type}\n\`\`\`\n`;
  const rows = model.fields.map(
    (f) => `| \`${f.name}\` | \`${f.type.replaceAll('|', '\\|')}\` | ${f.doc.replaceAll('|', '\\|')} |\n`,
  );
  const table = rows.length === 0 ? '' : `\n| field | type | |\n|---|---|---|\n${rows.join('')}`;
  return `${head}${doc}${more}${type}${table}`;
}

const namesIn = (model: Model): readonly string[] =>
  [model.extends, model.type, ...model.fields.map((f) => f.type)].flatMap((t) => t.match(/\b[A-Z]\w+/g) ?? []);

function readModels(): ReadonlyMap<string, Model> {
  const folder = fileURLToPath(new URL('../../src/render/', import.meta.url));
  const files = [...readdirSync(`${folder}view`).map((f) => `view/${f}`), 'format/dates.ts'].sort();
  return new Map(files.flatMap((file) => modelsIn(file, readFileSync(folder + file, 'utf8')).map((m) => [m.name, m])));
}

function modelsIn(file: string, source: string): readonly Model[] {
  const { program, comments } = parseSync(file, source);
  const docs = new Map(comments.filter((c) => c.value.startsWith('*')).map((c) => [c.end, plainDoc(c.value)]));
  // A comment belongs to what follows it after nothing but white space.
  const docBefore = (start: number): string =>
    docs.get(start - (/\s*$/.exec(source.slice(0, start))?.[0].length ?? 0)) ?? '';
  const text = (node: Node | undefined): string => (node ? tidy(source.slice(node.start, node.end)) : '');
  return (program.body as unknown as readonly Node[]).flatMap((statement): readonly Model[] => {
    const exported = statement.type === 'ExportNamedDeclaration';
    const node = (exported ? statement.declaration : statement) as Node | null;
    if (!node || !/^TS(?:Interface|TypeAlias)Declaration$/.test(node.type)) return [];
    const name = text(node.id as Node);
    const doc = docBefore(statement.start);
    const parents = ((node.extends as readonly Node[] | undefined) ?? []).map(text).join(', ');
    const members = (node.body as Node | undefined)?.body as readonly Node[] | undefined;
    const typed = node.typeAnnotation as Node | undefined;
    const fields = (members ?? []).map((member) => ({
      name: `${text(member.key as Node)}${member.optional === true ? '?' : ''}`,
      type: text((member.typeAnnotation as Node | undefined)?.typeAnnotation as Node | undefined),
      doc: docBefore(member.start),
    }));
    return [{ name, doc, extends: parents, fields, type: text(typed) }];
  });
}

const plainDoc = (comment: string): string =>
  comment
    .replace(/^\*|^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** On one line, without `readonly`, which says nothing to a template. */
const tidy = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\breadonly /g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '')
    .replace(/; \}/g, ' }')
    .trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(modelPath, modelFile());
