/**
 * Challenge sentences: what grammar does to a fact (negation, moods, whose words, what belongs to what), one phenomenon a
 * heading, each sentence read in a short report of its own. Format: test/README.md, "Challenge sentences".
 */
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/config.ts';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import type { Entity, EntityRef } from '../../src/model/entity.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { resolveReports } from '../../src/resolve/index.ts';

export interface Challenge {
  readonly heading: string;
  /** The report's paragraphs before the sentences in question: those of an `@name` of the file, or none. */
  readonly before: string;
  readonly text: string;
  /** What has to be published, and what may be. Anything else of the file's kinds is a wrong fact. */
  readonly must: readonly string[];
  readonly may: readonly string[];
  /** What is read though it is wrong: the list of what is left to mend. */
  readonly known: readonly string[];
}

export interface ChallengeFile {
  /** What the file is about: facts of other kinds are not looked at. */
  readonly kinds: readonly string[];
  readonly challenges: readonly Challenge[];
}

const block = (text: string): string[] => text.split(/\n{2,}/).map((b) => b.trim());

/** `kinds:`, then openings (`@name`, paragraphs), headings (`## …`) and challenges, with empty lines between them. */
export function parseChallenges(text: string): ChallengeFile {
  const openings = new Map<string, string>();
  const challenges: Challenge[] = [];
  let [heading, before] = ['', ''];
  let kinds: string[] = [];
  for (const part of block(text)) {
    const lines = part.split('\n');
    const [first = ''] = lines;
    if (first.startsWith('kinds:')) kinds = first.slice(6).trim().split(/,\s*/);
    else if (first.startsWith('## ')) heading = first.slice(3);
    else if (/^@\w+$/.test(part)) before = openings.get(part) ?? fail(`${part} has no paragraphs`);
    else if (first.startsWith('@')) openings.set(first, lines.slice(1).join('\n\n'));
    else if (part !== '' && !part.startsWith('#')) challenges.push(challengeOf(lines, heading, before));
  }
  return { kinds, challenges };
}

function challengeOf(lines: readonly string[], heading: string, before: string): Challenge {
  const marked = (mark: string): string[] => lines.filter((l) => l.startsWith(mark)).map((l) => l.slice(2).trim());
  const text = lines.filter((l) => !/^[+?!] /.test(l)).join('\n\n');
  return { heading, before, text, must: marked('+ '), may: marked('? '), known: marked('! ') };
}

function fail(message: string): never {
  throw new Error(message);
}

/** One report a text, and those that follow a line of `=== DATE`, each with its own date. */
function reportsOf({ before, text }: Challenge): { readonly date: string; readonly body: string }[] {
  const [first = '', ...others] = text.split(/^=== /m);
  const opening = before === '' ? '' : `${before}\n\n`;
  return [
    { date: '2019-03-12', body: opening + first.trim() },
    ...others.map((o) => ({ date: o.slice(0, 10), body: o.slice(10).trim() })),
  ];
}

/** The facts of the given kinds that a wiki's readers see, of those whose evidence lies in the sentences in question. */
export async function answer(challenge: Challenge, kinds: readonly string[]): Promise<readonly string[]> {
  const files = reportsOf(challenge).map(({ date, body }, i) => {
    const report = `---\ntitle: Report\npublisher: Coast Gazette\ndate: ${date}\n---\n${body}\n`;
    return { path: `report-${i}.md`, bytes: Buffer.from(report), sha256: `report-${i}` };
  });
  const { value: sources } = await ingestSeeds(files);
  const all = resolveReports(sources, extractReports(sources), { threshold: defaultSettings.threshold }).entities;
  const entities = all.filter((e) => e.confidence >= defaultSettings.threshold);
  const asked = challenge.text.split('\n\n')[0] ?? '';
  const isAsked = ({ source, start }: Place): boolean =>
    source !== sources[0]?.id || start >= (sources[0]?.text.indexOf(asked) ?? 0);
  const plans = entities.filter((e) => e.kind === 'proposal').length;
  return [`plans: ${plans}`, ...factLines(entities, isAsked)].filter((l) => kinds.includes(l.slice(0, l.indexOf(':'))));
}

type Place = Pick<Evidence, 'source' | 'start'>;

/** What of the found is wrong, what is missing, and what is no longer read that was wrong. A body without its class is right: no class is no claim. */
export function compare({ must, may, known }: Challenge, found: readonly string[]): Readonly<Record<Mark, string[]>> {
  const isSaid = (fact: string, by: readonly string[]): boolean =>
    by.some((f) => f === fact || (fact.startsWith('organization: ') && f.startsWith(`${fact} (`)));
  const isRead = (fact: string): boolean => found.some((f) => isSaid(f, [fact]));
  return {
    wrong: found.filter((f) => !isSaid(f, [...must, ...may, ...known])),
    missing: must.filter((f) => !isRead(f)),
    mended: known.filter((f) => !found.includes(f)),
  };
}

type Mark = 'wrong' | 'missing' | 'mended';

type Placed = { readonly evidence: readonly Evidence[] };

function factLines(entities: readonly Entity[], isAsked: (place: Place) => boolean): string[] {
  const named = (ref: EntityRef | undefined): string =>
    ref === undefined ? '' : 'unnamed' in ref ? ref.unnamed : (entities.find((e) => e.key === ref.entity)?.name ?? '');
  const here = ({ evidence }: Placed): boolean => evidence.some(isAsked);
  const lines = entities.flatMap((e): string[] => {
    const cls = e.kind === 'organization' && e.facts.class !== undefined ? ` (${e.facts.class})` : '';
    const page = e.mentions.some(isAsked) ? [`${e.kind}: ${e.name}${cls}`] : [];
    return [...page, ...factsOf(e, here, named)];
  });
  return [...new Set(lines)];
}

function factsOf(e: Entity, here: (fact: Placed) => boolean, named: (ref: EntityRef | undefined) => string): string[] {
  const given = (ref: EntityRef | undefined): string => (ref === undefined ? '' : ` (by ${named(ref)})`);
  if (e.kind === 'figure')
    return e.facts.values
      .filter(here)
      .map((v) => `value: ${e.name} = ${v.words}${v.unit === undefined ? '' : ` ${v.unit}`}${given(v.attributedTo)}`);
  if (e.kind === 'proposal') {
    const { sponsors, status, phases, positions } = e.facts;
    return [
      ...sponsors.filter(here).map((s) => `sponsor: ${named(s.party)}, ${s.role}${given(s.by)}`),
      ...status
        .filter(here)
        .map((s) => `status: ${s.event}${given(s.party)}${s.date === undefined ? '' : ` on ${s.date}`}`),
      ...phases.flatMap((p) => p.terms.filter(here).map((t) => `term: ${t.text}`)),
      ...positions.filter(here).map((p) => `position: ${named(p.party)} ${p.stance}${given(p.by)}`),
      ...positions.filter(here).map((p) => `stance date: ${named(p.party)} ${p.stance} ${p.date ?? ''}`.trim()),
    ];
  }
  const said = e.facts.statements
    .filter(here)
    .map((s) => `statement: ${e.name} ${s.direct ? `“${s.quote}”` : s.quote}${given(s.via)}`);
  if (e.kind === 'organization')
    return [...said, ...e.facts.descriptions.filter(here).map((d) => `description: ${e.name}, ${d.words}`)];
  return [
    ...said,
    ...e.facts.roles
      .filter(here)
      .map(
        (r) =>
          `role: ${e.name}, ${r.former ? 'former ' : ''}${r.title}${r.organization === undefined ? '' : ` @ ${named(r.organization)}`}`,
      ),
  ];
}

export const readChallenges = (name: string): ChallengeFile =>
  parseChallenges(readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8'));
