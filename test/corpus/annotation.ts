/** The markup of test/corpus: parser and checks, without file access. test/README.md describes it. */
import { parse as parseYaml } from 'yaml';
import { comparators, organizationClasses, stances } from '../../src/model/values.ts';

export const LABELS = ['P', 'O', 'L', 'X', 'J', 'F', 'Q', 'I', 'R', 'T', 'S'] as const;
export type Label = (typeof LABELS)[number];

/** As the model has them; in an attribute a space is written `_`. */
const written = <T extends string>(list: readonly T[]): readonly string[] => list.map((word) => word.replaceAll(' ', '_'));

export const HEDGES: readonly string[] = written(comparators);
export const STANCES: readonly string[] = written(stances);
export const CLASSES: readonly string[] = organizationClasses;

/** The attributes each label may carry. */
export const ATTRIBUTES: Readonly<Record<Label, readonly string[]>> = {
  P: [],
  O: [],
  L: [],
  X: [],
  J: ['org'],
  F: ['v', 'lo', 'hi', 'h', 'u', 'asof', 'by'],
  Q: ['via', 'id'],
  I: ['via'],
  R: [],
  T: ['phase'],
  S: ['party', 'stance', 'by', 'date'],
};

export interface Problem {
  message: string;
  line: number;
}

export interface Annotation {
  label: Label;
  key: string;
  attributes: Record<string, string>;
  start: number;
  end: number;
}

export interface ReportMeta {
  title?: string;
  publisher?: string;
  date?: string;
  quirk?: string;
}

export interface Report {
  meta: ReportMeta;
  /** The text without its markup; annotations count UTF-16 units in it. */
  text: string;
  /** By start, the longer first. */
  annotations: Annotation[];
  problems: Problem[];
  /** The line of the file on which the text begins, counted from 1. */
  textLine: number;
}

export interface StoryPerson {
  name: string;
  role?: string;
  organization?: string;
  aliases?: string[];
}

export interface StoryOrganization {
  name: string;
  class: string;
  aliases?: string[];
}

export interface StoryProposal {
  name: string;
  by?: string;
  date?: string;
}

export interface StoryFigure {
  measure: string;
  unit?: string;
}

export interface Story {
  story: string;
  split: 'train' | 'dev';
  kind: string;
  people: Record<string, StoryPerson>;
  organizations: Record<string, StoryOrganization>;
  proposals: Record<string, StoryProposal>;
  figures: Record<string, StoryFigure>;
}

const META_FIELDS: readonly (keyof ReportMeta)[] = ['title', 'publisher', 'date', 'quirk'];
const KEY = /^(?:\?|[\p{L}\p{N}][\p{L}\p{N}_-]*)$/u;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLabel(value: string): value is Label {
  return (LABELS as readonly string[]).includes(value);
}

function countNewlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

interface Front {
  meta: ReportMeta;
  body: string;
  textLine: number;
  problems: Problem[];
}

function parseFront(raw: string): Front {
  const problems: Problem[] = [];
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(raw);
  if (match === null || match.index !== 0) {
    return { meta: {}, body: raw, textLine: 1, problems: [{ message: 'no frontmatter', line: 1 }] };
  }
  const meta: ReportMeta = {};
  const body = raw.slice(match[0].length);
  const textLine = countNewlines(match[0], match[0].length) + 1;
  let fields: unknown;
  try {
    fields = parseYaml(match[1] ?? '');
  } catch (error) {
    problems.push({ message: `frontmatter: ${error instanceof Error ? error.message : String(error)}`, line: 1 });
  }
  if (isRecord(fields)) {
    for (const [name, value] of Object.entries(fields)) {
      const field = META_FIELDS.find((known) => known === name);
      if (field === undefined) problems.push({ message: `frontmatter: unknown field ${name}`, line: 1 });
      else if (typeof value !== 'string') problems.push({ message: `frontmatter: ${name} is not a text`, line: 1 });
      else meta[field] = value;
    }
    if (meta.date !== undefined && !DATE.test(meta.date)) {
      problems.push({ message: `frontmatter: date ${meta.date}`, line: 1 });
    }
  }
  return { meta, body, textLine, problems };
}

interface LabelParts {
  label: Label;
  key: string;
  attributes: Record<string, string>;
}

function parseLabel(source: string): LabelParts | string {
  const [head = '', ...rest] = source.split(' ').filter((part) => part !== '');
  const colon = head.indexOf(':');
  const label = head.slice(0, Math.max(colon, 0));
  const key = head.slice(colon + 1);
  if (!isLabel(label)) return `unknown label ${source}`;
  if (!KEY.test(key)) return `bad key in ${source}`;
  const attributes: Record<string, string> = {};
  for (const part of rest) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0));
    const value = part.slice(equals + 1);
    if (name === '' || value === '') return `bad attribute ${part} in ${source}`;
    if (name in attributes) return `attribute ${name} twice in ${source}`;
    attributes[name] = value;
  }
  return { label, key, attributes };
}

/** Parses one report. What the markup alone shows to be wrong is in `problems`; checkReport knows the story too. */
export function parseReport(raw: string): Report {
  const front = parseFront(raw);
  const { body, textLine } = front;
  const problems = front.problems;
  const annotations: Annotation[] = [];
  const open: { start: number; line: number }[] = [];
  let text = '';
  let line = textLine;
  let at = 0;
  while (at < body.length) {
    const char = body.charAt(at);
    if (char === '⟦') {
      open.push({ start: text.length, line });
      at += 1;
      continue;
    }
    if (char === '|' && open.length > 0) {
      const next = body.slice(at + 1).search(/[⟦⟧|\n]/);
      if (next !== -1 && body.charAt(at + 1 + next) === '⟧') {
        const source = body.slice(at + 1, at + 1 + next);
        const parts = parseLabel(source);
        const bracket = open.pop();
        if (typeof parts === 'string') problems.push({ message: parts, line });
        else if (bracket !== undefined) {
          if (bracket.start === text.length) problems.push({ message: `empty ${source}`, line });
          else annotations.push({ ...parts, start: bracket.start, end: text.length });
        }
        at += next + 2;
        continue;
      }
    }
    if (char === '⟧') {
      problems.push({ message: open.length > 0 ? 'bracket closed without a label' : '⟧ without ⟦', line });
      open.pop();
      at += 1;
      continue;
    }
    if (char === '\n') line += 1;
    text += char;
    at += 1;
  }
  for (const bracket of open) problems.push({ message: '⟦ never closed', line: bracket.line });
  // Stable: of two annotations of one span, the outer closes last and so must come first.
  annotations.reverse();
  annotations.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const annotation of annotations) {
    const annotationLine = textLine + countNewlines(text, annotation.start);
    for (const message of checkAnnotation(annotation, text)) problems.push({ message, line: annotationLine });
  }
  return { meta: front.meta, text, annotations, problems, textLine };
}

const QUOTE_OPEN = /^(?:["“”„«»‘’']|``)/;
const QUOTE_CLOSE = /["”“»«’']$/;

function checkAnnotation(annotation: Annotation, text: string): string[] {
  const { label, key, attributes } = annotation;
  const covered = text.slice(annotation.start, annotation.end);
  const name = `${label}:${key} “${covered.length > 60 ? `${covered.slice(0, 57)}…` : covered}”`;
  const messages: string[] = [];
  const bad = (what: string) => messages.push(`${name}: ${what}`);
  for (const attribute of Object.keys(attributes)) {
    if (!ATTRIBUTES[label].includes(attribute)) bad(`attribute ${attribute} is not allowed`);
  }
  if (covered !== covered.trim()) bad('begins or ends with a blank');
  if (key === '?' && !['Q', 'I', 'J'].includes(label)) bad('? is no key here');
  if (label === 'Q' && !(QUOTE_OPEN.test(covered) && QUOTE_CLOSE.test(covered) && covered.length > 2)) {
    bad('does not start and end with quotation marks');
  }
  if (label === 'F') {
    const { v, lo, hi, h, asof } = attributes;
    if (v === undefined && lo === undefined && hi === undefined) bad('needs v= or lo= hi=');
    for (const value of [v, lo, hi]) {
      if (value !== undefined && !NUMBER.test(value)) bad(`${value} is not a plain number`);
    }
    if (lo !== undefined && hi !== undefined && Number(lo) >= Number(hi)) bad('lo= is not below hi=');
    if (h !== undefined && !(HEDGES as readonly string[]).includes(h)) bad(`unknown hedge ${h}`);
    if (asof !== undefined && !DATE.test(asof)) bad(`asof=${asof} is not a date`);
  }
  if (label === 'S') {
    if (attributes.party === undefined) bad('needs party=');
    if (attributes.stance === undefined) bad('needs stance=');
    else if (!(STANCES as readonly string[]).includes(attributes.stance)) bad(`unknown stance ${attributes.stance}`);
    if (attributes.date !== undefined && !DATE.test(attributes.date)) bad(`date=${attributes.date} is not a date`);
  }
  return messages;
}

/** Checks the keys of a report against its story. */
export function checkReport(report: Report, story: Story): Problem[] {
  const problems: Problem[] = [];
  const actor = (key: string) => key === '?' || key in story.people || key in story.organizations;
  for (const annotation of report.annotations) {
    const { label, key, attributes } = annotation;
    const line = report.textLine + countNewlines(report.text, annotation.start);
    const need = (found: boolean, what: string) => {
      if (!found) problems.push({ message: `${label}:${key}: ${what} is not in story.yaml`, line });
    };
    if (label === 'P') need(key in story.people, key);
    else if (label === 'O') need(key in story.organizations, key);
    else if (label === 'J') need(key === '?' || key in story.people, key);
    else if (label === 'F') need(key in story.figures, key);
    else if (label === 'Q' || label === 'I') need(actor(key), key);
    else if (label === 'R' || label === 'T' || label === 'S') need(key in story.proposals, key);
    const { org, via, by, party } = attributes;
    if (org !== undefined) need(org in story.organizations, `org=${org}`);
    if (via !== undefined) need(via in story.organizations, `via=${via}`);
    if (by !== undefined) need(actor(by), `by=${by}`);
    if (party !== undefined) need(actor(party), `party=${party}`);
  }
  return problems;
}

/** Parses a story.yaml; every field is checked, so that a Story without problems can be relied on. */
export function parseStory(source: string): { story: Story; problems: Problem[] } {
  const problems: Problem[] = [];
  const bad = (message: string) => problems.push({ message, line: 1 });
  let root: unknown;
  try {
    root = parseYaml(source);
  } catch (error) {
    bad(error instanceof Error ? error.message : String(error));
  }
  const top = isRecord(root) ? root : {};
  for (const name of Object.keys(top)) {
    if (!['story', 'split', 'kind', 'people', 'organizations', 'proposals', 'figures'].includes(name)) {
      bad(`unknown field ${name}`);
    }
  }
  const text = (name: string): string => {
    const value = top[name];
    if (typeof value === 'string' && value !== '') return value;
    bad(`${name} is missing`);
    return '';
  };
  /** The entries of one section, with only known text fields (aliases: a list of texts). */
  const section = (name: string, required: string, optional: readonly string[]) => {
    const entries: [string, Record<string, string | string[]>][] = [];
    const value = top[name];
    if (value === undefined || value === null) return entries;
    if (!isRecord(value)) {
      bad(`${name} is not a map`);
      return entries;
    }
    for (const [key, fields] of Object.entries(value)) {
      if (!KEY.test(key) || key === '?') bad(`${name}: bad key ${key}`);
      if (!isRecord(fields)) {
        bad(`${name}: ${key} is not a map`);
        continue;
      }
      const entry: Record<string, string | string[]> = {};
      for (const [field, content] of Object.entries(fields)) {
        if (field !== required && !optional.includes(field)) bad(`${name}: ${key} has unknown field ${field}`);
        else if (field === 'aliases' && Array.isArray(content)) entry.aliases = content.map(String);
        else if (typeof content === 'string') entry[field] = content;
        else bad(`${name}: ${key}.${field} is not a text`);
      }
      if (typeof entry[required] !== 'string') bad(`${name}: ${key} has no ${required}`);
      entries.push([key, entry]);
    }
    return entries;
  };
  const split = text('split');
  if (split !== 'train' && split !== 'dev') bad(`split ${split}`);
  const story = {
    story: text('story'),
    split,
    kind: text('kind'),
    people: Object.fromEntries(section('people', 'name', ['role', 'organization', 'aliases'])),
    organizations: Object.fromEntries(section('organizations', 'name', ['class', 'aliases'])),
    proposals: Object.fromEntries(section('proposals', 'name', ['by', 'date'])),
    figures: Object.fromEntries(section('figures', 'measure', ['unit'])),
  } as unknown as Story;
  for (const [key, person] of Object.entries(story.people)) {
    if (person.organization !== undefined && !(person.organization in story.organizations)) {
      bad(`people: ${key}: organization ${person.organization} is unknown`);
    }
  }
  for (const [key, organization] of Object.entries(story.organizations)) {
    if (!(CLASSES as readonly string[]).includes(organization.class)) {
      bad(`organizations: ${key}: class ${organization.class} is unknown`);
    }
  }
  for (const [key, proposal] of Object.entries(story.proposals)) {
    if (proposal.by !== undefined && !(proposal.by in story.organizations) && !(proposal.by in story.people)) {
      bad(`proposals: ${key}: by ${proposal.by} is unknown`);
    }
  }
  return { story, problems };
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|millions?|billions?|half|third|quarter|thirds|quarters';

const TITLE_WORDS =
  /\b(?:(?:vice[- ]|deputy )?(?:president|chair(?:man|woman|person)?|ministers?|secretary|director|manager|spokes(?:man|woman|person)|governor|mayor|judge|justice|professor|analyst|prosecutor|lawyer|counsel|commissioner|captain|coach|treasurer|senator|mediator|ambassador|envoy|chief executive|inspector|colonel|general|superintendent|correspondent|economist|leader|speaker|negotiator|headmaster|dean|registrar)s?)\b/gi;
const SPEECH =
  /\b(?:said|says|told|according to|warned|added|announced|claimed|denied|argued|insisted|estimated|promised|vowed|called (?:it|the)|described|confirmed|declared|conceded|predicted|acknowledged)\b/;

const PROPOSAL_WORDS =
  /\b(?:offers?|bids?|proposals?|plans?|formula|draft|package|compromise|approach|amendments?|counter-?offer)\b/gi;
const STANCE_WORDS =
  /\b(?:accept(?:s|ed)?|reject(?:s|ed)?|oppos(?:e|es|ed)|back(?:s|ed) |welcom(?:es|ed)|refus(?:es|ed)|support(?:s|ed)|turned down|agreed to|endorsed|approved|voted (?:for|against))\b/gi;

/** What looks forgotten: suspicions for the eye, not errors. */
export function suspectReport(report: Report): Problem[] {
  const { text, annotations } = report;
  const problems: Problem[] = [];
  const names = annotations.filter(({ label }) => ['P', 'O', 'L', 'X'].includes(label));
  const inside = (start: number, end: number, labels: string) =>
    annotations.some((it) => labels.includes(it.label) && it.start <= start && end <= it.end);
  const suspect = (start: number, end: number, what: string) => {
    const context = text.slice(Math.max(0, start - 25), Math.min(text.length, end + 25)).replace(/\s+/g, ' ');
    const line = report.textLine + countNewlines(text, start);
    problems.push({ message: `${what}: “${text.slice(start, end)}” in …${context}…`, line });
  };
  for (const surface of new Set(names.map((it) => text.slice(it.start, it.end)))) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${surface.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'gu',
    );
    for (const { index } of text.matchAll(pattern)) {
      if (!inside(index, index + surface.length, 'POLX')) suspect(index, index + surface.length, 'unmarked name');
    }
  }
  for (const match of text.matchAll(/\d[\d,.]*\d|\d/g)) {
    const { index } = match;
    const end = index + match[0].length;
    if (inside(index, end, 'FX')) continue;
    if (/^(?:19|20)\d\d$/.test(match[0])) continue;
    const around = text.slice(Math.max(0, index - 14), end + 12);
    if (new RegExp(`(?:${MONTHS})`).test(around)) continue;
    suspect(index, end, 'number outside F');
  }
  for (const match of text.matchAll(new RegExp(`\\b(?:${NUMBER_WORDS})\\b`, 'gi'))) {
    const { index } = match;
    if (!inside(index, index + match[0].length, 'FX')) suspect(index, index + match[0].length, 'number word outside F');
  }
  for (const match of text.matchAll(/["“”]|``|''/g)) {
    const { index } = match;
    if (!inside(index, index + match[0].length, 'Q'))
      suspect(index, index + match[0].length, 'quotation mark outside Q');
  }
  for (const match of text.matchAll(TITLE_WORDS)) {
    const { index } = match;
    if (!inside(index, index + match[0].length, 'JOX')) suspect(index, index + match[0].length, 'title outside J');
  }
  for (const match of text.matchAll(/[^.!?\n]+(?:[.!?]+(?=\S)[^.!?\n]*)*[.!?]*/g)) {
    const verb = SPEECH.exec(match[0]);
    const end = match.index + match[0].length;
    if (verb === null || annotations.some((it) => 'QI'.includes(it.label) && it.start < end && it.end > match.index))
      continue;
    suspect(match.index + verb.index, match.index + verb.index + verb[0].length, 'speech without Q or I');
  }
  const quotes = annotations.filter((it) => it.label === 'Q');
  quotes.forEach((quote, i) => {
    const next = quotes[i + 1];
    if (next === undefined || next.key !== quote.key || next.start < quote.end) return;
    const gap = text.slice(quote.end, next.start);
    if (
      gap.length > 90 ||
      gap.includes('\n\n') ||
      annotations.some((it) => it.label === 'I' && it.start < next.end && it.end > quote.start)
    )
      return;
    if (quote.attributes.id === undefined || quote.attributes.id !== next.attributes.id)
      suspect(quote.end, next.start, 'split quotation without id');
  });
  for (const [pattern, labels, what] of [
    [PROPOSAL_WORDS, 'RTX', 'proposal outside R'],
    [STANCE_WORDS, 'S', 'stance outside S'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const { index } = match;
      if (!inside(index, index + match[0].length, labels)) suspect(index, index + match[0].length, what);
    }
  }
  const common = new RegExp(
    `^(?:${MONTHS}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|Mr|Mrs|Ms|Miss|Dr|Sir)$`,
  );
  for (const match of text.matchAll(/(?<=[\p{Ll}\p{N},;⟧] )\p{Lu}[\p{L}’'-]*/gu)) {
    const { index } = match;
    const word = match[0].replace(/['’][a-z]?$/, '');
    if (common.test(word) || inside(index, index + word.length, 'POLXJF')) continue;
    suspect(index, index + match[0].length, 'capital outside a name');
  }
  return problems;
}
