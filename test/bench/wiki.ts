/** A number of pages and a style → the files of a made-up wiki: the same number gives the same words and links for every tool. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `prose`: 2.9 KB of Markdown, 15 links, a table, footnotes. `facts`: reports, and pages whose facts stand in frontmatter. */
export type Style = 'prose' | 'facts';
/** How a page names another: as wikis do, or by path for tools without wikilinks. */
export type Links = 'wiki' | 'path';

export interface MadePage {
  /** Below the folder of the pages. */
  readonly path: string;
  readonly text: string;
}

interface Plan {
  readonly type: Type;
  readonly name: string;
  readonly path: string;
}

type Type = 'person' | 'organization' | 'proposal' | 'figure' | 'source';
type Dice = () => number;

const folders = {
  person: 'people',
  organization: 'organizations',
  proposal: 'proposals',
  figure: 'figures',
  source: 'sources',
} as const;

const first =
  'Ada Bela Chidi Dora Emre Farah Goran Hana Ivo Jin Kofi Lena Marek Nia Omar Petra Quim Rosa Sven Tala'.split(' ');
const last =
  'Abel Brandt Castro Dvorak Eriksen Fontaine Gruber Ilves Jansen Kowal Moreau Novak Pereira Rossi Takeda Varga'.split(
    ' ',
  );
const bodies =
  'Agency Alliance Board Bureau Centre Commission Council Department Forum Foundation Institute Office Union'.split(
    ' ',
  );
const topics =
  'harbour transit housing water energy forestry archive pension railway clinic school waste flood lottery'.split(' ');
const words =
  'the a of in to and for with on by from that which was their before under between during against budget report member public council vote draft annual regional policy hearing contract review estimate levy grant audit measure clause session majority share increase decline quarter published source statement office appointed resigned founded proposed adopted rejected delayed cost households residents district coastal rural network plan programme target deadline study'.split(
    ' ',
  );

/** One stream a page: a page does not depend on how many come before it. */
function diceOf(seed: number): Dice {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
const between = (dice: Dice, low: number, high: number): number => low + Math.floor(dice() * (high - low + 1));
const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const phrase = (dice: Dice, n: number): string => Array.from({ length: n }, () => pick(dice, words)).join(' ');
const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function nameOf(type: Type, i: number, dice: Dice): string {
  if (type === 'person') return `${pick(dice, first)} ${pick(dice, last)} ${i}`;
  if (type === 'organization') return `${capital(pick(dice, topics))} ${pick(dice, bodies)} ${i}`;
  if (type === 'proposal') return `${capital(pick(dice, topics))} and ${pick(dice, topics)} proposal ${i}`;
  if (type === 'figure') return `${capital(pick(dice, topics))} spending ${i}`;
  return `Report on ${pick(dice, topics)} ${i}`;
}

function plansFor(count: number, style: Style): readonly Plan[] {
  const share: Readonly<Record<Type, number>> =
    style === 'prose'
      ? { person: 0.4, organization: 0.2, proposal: 0.2, figure: 0.2, source: 0 }
      : { person: 0.4, organization: 0.2, proposal: 0.15, figure: 0.2, source: 0.05 };
  const plans: Plan[] = [];
  for (const type of ['organization', 'proposal', 'figure', 'source', 'person'] as const) {
    const n = type === 'person' ? count - plans.length : Math.floor(count * share[type]);
    for (let i = 0; i < n; i++) {
      const name = nameOf(type, i, diceOf(7919 + i * 31 + type.length * 1_000_003));
      plans.push({ type, name, path: `${folders[type]}/${slugOf(name)}.md` });
    }
  }
  return plans;
}

export function makePages(count: number, style: Style, links: Links): readonly MadePage[] {
  const plans = plansFor(count, style);
  return plans.map((plan, i) => {
    const dice = diceOf(104_729 + i * 31);
    return {
      path: plan.path,
      text: style === 'prose' ? prose(plan, plans, dice, links) : facts(plan, plans, dice, links),
    };
  });
}

export function writePages(folder: string, pages: readonly MadePage[]): void {
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function linkTo(plan: Plan, links: Links, label = plan.name): string {
  if (links === 'path') return `[${label}](../${plan.path})`;
  return label === plan.name ? `[[${plan.name}]]` : `[[${plan.name}|${label}]]`;
}

/** Three links of ten lead to a tenth of the pages. */
function target(plans: readonly Plan[], dice: Dice): Plan {
  const few = Math.max(1, Math.floor(plans.length / 10));
  return dice() < 0.3 ? (plans[Math.floor(dice() * few)] as Plan) : pick(dice, plans);
}

function prose(plan: Plan, plans: readonly Plan[], dice: Dice, links: Links): string {
  const link = (): string => {
    const to = target(plans, dice);
    return linkTo(to, links, dice() < 0.6 ? to.name : to.name.split(' ').slice(0, -1).join(' '));
  };
  const sentence = (): string => {
    const k = dice();
    const more = k < 0.12 ? ` **${phrase(dice, 2)}** ${phrase(dice, 3)}` : k < 0.2 ? ` *${phrase(dice, 2)}* again` : '';
    return `${capital(phrase(dice, between(dice, 7, 14)))}${more}.`;
  };
  const paragraph = (note = ''): string =>
    `${sentence()} ${capital(phrase(dice, 3))} ${link()} ${phrase(dice, 4)} ${link()}.${note} ${sentence()}`;
  const table = Array.from(
    { length: 4 },
    (_, k) => `| ${2018 + k} | ${between(dice, 10, 9999)} | ${linkTo(pick(dice, plans), links)} |`,
  );
  const sections = [
    `${paragraph('[^1]')}\n\n- ${phrase(dice, 6)}\n- ${phrase(dice, 5)}\n- ${phrase(dice, 7)}`,
    `${paragraph('[^2]')}\n\n| Year | Value | Party |\n| ---: | ----: | :---- |\n${table.join('\n')}`,
    `${paragraph()}\n\n${sentence()} ${sentence()}`,
    `${paragraph()}\n\n${paragraph()} ${sentence()}`,
  ].map((text) => `## ${capital(phrase(dice, 3))}\n\n${text}`);
  const head = [
    `type: page`,
    `name: ${plan.name}`,
    `title: ${plan.name}`,
    `aliases:\n  - "${plan.name} (no. ${between(dice, 1, 99)})"`,
    `description: ${capital(phrase(dice, between(dice, 10, 16)))}`,
    ...Array.from(
      { length: 3 },
      (_, k) => `${['office', 'body', 'post'][k]}: ${phrase(dice, 4)}, ${between(dice, 1990, 2020)}`,
    ),
    `seen:\n  - url: https://example.org/${pick(dice, topics)}/1\n    title: ${capital(phrase(dice, 5))}`,
  ];
  const notes = `[^1]: ${capital(phrase(dice, 8))}, see <https://example.org/notes/1>.\n\n[^2]: ${capital(phrase(dice, 10))}.`;
  return `---\n${head.join('\n')}\n---\n\n${sections.join('\n\n')}\n\n${notes}\n`;
}

const sentencesPerReport = 20;

/** A report's text as the tool writes it: sentences of one line, a blank line after every fourth. */
function reportOf(i: number): {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly lines: string;
} {
  const dice = diceOf(15_485_863 + i);
  let text = '';
  let lines = '';
  const spans: (readonly [number, number])[] = [];
  for (let n = 0; n < sentencesPerReport; n++) {
    const gap = n === 0 ? '' : n % 4 === 0 ? '\n\n' : ' ';
    lines += n === 0 ? '' : n % 4 === 0 ? ' / ' : ' ';
    text += gap;
    const start = text.length;
    text += `${capital(phrase(dice, between(dice, 10, 20)))}.`;
    spans.push([start, text.length]);
    lines += `${start}-${text.length}`;
  }
  return { text, spans, lines };
}

function facts(plan: Plan, plans: readonly Plan[], dice: Dice, links: Links): string {
  const reports = plans.filter(({ type }) => type === 'source');
  const own = reports.indexOf(plan);
  if (own !== -1) return report(plan, own, dice, links);
  const any = (type: Type): string => {
    const to = pick(
      dice,
      plans.filter((p) => p.type === type),
    );
    return links === 'path' ? `"[${to.name}](../${to.path})"` : `"[[${to.path.slice(0, -3)}|${to.name}]]"`;
  };
  const cited: string[] = [];
  const proof = (indent: string): string => {
    const n = Math.floor(dice() * reports.length);
    const { text, spans } = reportOf(n);
    const sentence = between(dice, 0, spans.length - 1);
    const [start, end] = spans[sentence] as readonly [number, number];
    const id = (reports[n]?.path ?? '').slice('sources/'.length, -3);
    cited.push(`${id}-${sentence + 1}`);
    return `${indent}id: ${between(dice, 1e9, 2e9).toString(36)}\n${indent}evidence:\n${indent}  - source: ${id}\n${indent}    start: ${start}\n${indent}    end: ${end}\n${indent}    quote: ${JSON.stringify(text.slice(start, end))}`;
  };
  const date = (): string => `202${between(dice, 0, 4)}-0${between(dice, 1, 9)}-1${between(dice, 0, 9)}`;
  const list = (n: number, entry: () => string): string =>
    Array.from({ length: n }, () => `  - ${entry()}\n${proof('    ')}`).join('\n');
  const own2: Readonly<Record<Exclude<Type, 'source'>, () => string>> = {
    person: () =>
      `roles:\n${list(1, () => `title: ${phrase(dice, 2)}\n    organization: ${any('organization')}\n    asOf: ${date()}`)}\nstatements:\n${list(2, () => `quote: ${phrase(dice, 9)}\n    direct: false\n    verb: said\n    date: ${date()}`)}`,
    organization: () =>
      `class: company\nstatements:\n${list(2, () => `quote: ${phrase(dice, 9)}\n    direct: false\n    verb: said\n    date: ${date()}`)}`,
    proposal: () =>
      `sponsors:\n${list(1, () => `party: ${any('organization')}\n    role: sponsor`)}\nstatus:\n${list(1, () => `event: put forward\n    date: ${date()}`)}\npositions:\n${list(3, () => `party: ${any('organization')}\n    stance: ${pick(dice, ['accepts', 'rejects', 'supports'])}\n    words: ${phrase(dice, 4)}\n    date: ${date()}`)}`,
    figure: () => {
      const value = (): string => {
        const n = between(dice, 10, 9999);
        return `value: ${n}\n    comparator: exact\n    words: "${n}"\n    unit: people\n    asOf: ${date()}\n    asOfBasis: stated\n    attributedTo: ${any('organization')}`;
      };
      return `measure: ${plan.name}\nunit: people\nvalues:\n${list(2, value)}`;
    },
  };
  const body = own2[plan.type as Exclude<Type, 'source'>]();
  const lead = phrase(dice, 8);
  const [note] = cited;
  return `---\nid: ${plan.type}-${slugOf(plan.name)}\ntype: ${plan.type}\nname: ${plan.name}\ndescription: "${plan.name}: ${lead}."\n${body}\n---\n${plan.name}: ${lead}.[^${note}]\n\n[^${note}]: ${phrase(dice, 6)}\n`;
}

function report(plan: Plan, n: number, dice: Dice, links: Links): string {
  const { text, lines } = reportOf(n);
  const id = plan.path.slice('sources/'.length, -3);
  const date = `202${between(dice, 0, 4)}-0${between(dice, 1, 9)}-11`;
  const head = `id: source-${id}\ntype: source\nname: ${plan.name}\ntitle: ${plan.name}\npublisher: The ${pick(dice, topics)} post\ndate: ${date}\ndateBasis: metadata\nsource: ${id}\nfile: ${id}.md\nformat: markdown\nquality: clean\nlanguage: en\nsha256: ${'0'.repeat(64)}\nsentences: ${lines}`;
  return `---\n${head}\n---\n${links === 'path' ? text : `\`\`\`report\n${text}\n\`\`\``}\n`;
}
