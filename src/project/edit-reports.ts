/** Verbs about reports: withdraw one, and say what the machine made of its sentences. */

import { join } from 'node:path';
import type { Reason } from '../edit/explain.ts';
import type { RestingFact } from '../edit/retract.ts';
import type { Passage } from '../edit/review.ts';
import { readText } from '../io/files.ts';
import { carryOut, changeIn, type Desk, type Done, openDesk, refused } from './desk.ts';
import { seedFiles } from './scan.ts';
import type { Session } from './session.ts';

export type { Reason } from '../edit/explain.ts';
export type { RestingFact } from '../edit/retract.ts';

export interface Retracted extends Done {
  /** Facts that no other report supports. */
  readonly alone: readonly RestingFact[];
}

/** Writes `retracted: true` beside the report, or takes it away; the next build does the rest. */
export async function retractReport(
  session: Session,
  wanted: string,
  undo: boolean,
  dryRun: boolean,
): Promise<Retracted> {
  const { value: desk, diagnostics } = await openDesk(session, !dryRun);
  if (!desk) return { diagnostics, changed: [], alone: [] };
  const no = (problem: string): Retracted => ({ ...refused(problem), alone: [] });
  const seed = await seedCalled(desk, wanted);
  if (typeof seed === 'string') return no(seed);
  const { withRetraction, restingOn } = await import('../edit/retract.ts');
  const { seeds } = desk.folders;
  const file = `${seeds.label}/${seed.sidecar}`;
  const before = readText(join(seeds.path, seed.sidecar));
  const after = withRetraction(before ?? '', !undo);
  if (after === undefined) return no(`${file} can not be changed; write "retracted: ${!undo}" there by hand`);
  if (after === (before ?? ''))
    return no(undo ? `${file} does not withdraw this report` : `${file} withdraws this report already`);
  const done = carryOut(desk.folders, [changeIn(seeds, seed.sidecar, before, after || undefined)], dryRun);
  return { ...done, alone: undo ? [] : restingOn(desk.content, seed.id) };
}

/** By path, with or without the folder and the ending, or by id. */
async function seedCalled(
  desk: Desk,
  wanted: string,
): Promise<{ readonly id: string; readonly sidecar: string } | string> {
  const { seedPairs } = await import('../edit/retract.ts');
  const pairs = seedPairs(seedFiles(desk.scan));
  const label = `${desk.folders.seeds.label}/`;
  const path = wanted.startsWith(label) ? wanted.slice(label.length) : wanted;
  const named = pairs.filter(({ id, file }) => [file, file.replace(/\.[^./]+$/, ''), id].includes(path));
  const last = named.length > 0 ? named : pairs.filter(({ file }) => file.endsWith(`/${path}`));
  const [one, another] = last;
  if (one && another)
    return `"${wanted}" names several reports: ${last.map(({ file }) => file).join(', ')}; give the path of one`;
  if (!one) {
    const { closest } = await import('../edit/names.ts');
    const near = closest(
      path,
      pairs.map(({ file }) => file),
    ).map((file) => JSON.stringify(file));
    return `there is no report "${wanted}" in ${desk.folders.seeds.label}${near.length > 0 ? `; closest: ${near.join(', ')}` : ''}`;
  }
  const stem = one.file.replace(/\.[^./]+$/, '');
  const shared = pairs.some(({ id, file }) => id !== one.id && file.replace(/\.[^./]+$/, '') === stem);
  return { id: one.id, sidecar: one.sidecar ?? `${shared ? one.file : stem}.meta.yaml` };
}

export interface Explanation extends Done {
  readonly facts: readonly {
    /** Absent for a claim that was asked for by its own id. */
    readonly page?: string;
    /** Absent where a whole page was asked for. */
    readonly property?: string;
    readonly words?: string;
    readonly reasons: readonly (Reason & {
      readonly rules: readonly string[];
      readonly passages: readonly Passage[];
    })[];
    /** Of a fact that no report was read as: an editor's. */
    readonly quotes: readonly string[];
  }[];
}

export async function explainFact(session: Session, wanted: string): Promise<Explanation> {
  const { value: desk, diagnostics } = await openDesk(session, false);
  if (!desk) return { diagnostics, changed: [], facts: [] };
  const { readReports } = await import('../build.ts');
  const { factsOfPage, namesOfPage } = await import('../edit/facts.ts');
  const { reasonFor, reasonsFor, reasonsForPage } = await import('../edit/explain.ts');
  const { ruleInWords } = await import('../edit/rules.ts');
  const { passageOf } = await import('../edit/review.ts');
  const { sources, extractions } = await readReports(seedFiles(desk.scan), desk.shop);
  const byId = new Map<string, (typeof sources)[number]>(sources.map((s) => [s.id, s]));
  const told = (reason: Reason) => ({
    ...reason,
    rules: reason.because.map(ruleInWords),
    passages: reason.evidence.map((e) => passageOf(e, byId.get(e.source))),
  });
  const claims = reasonFor(wanted, extractions).map(told);
  const facts = desk.content.flatMap(({ path, text }) =>
    factsOfPage(text)
      .filter(({ id }) => id === wanted)
      .map((fact) => ({
        page: `${desk.folders.content.label}/${path}`,
        property: fact.property,
        words: fact.words,
        reasons: reasonsFor(fact, extractions).map(told),
        quotes: fact.evidence.flatMap(({ quote }) => quote ?? []),
      })),
  );
  const pages = desk.content.flatMap(({ path, text }) => {
    const page = namesOfPage(text);
    if (page.id !== wanted) return [];
    const reasons = reasonsForPage(page, sources, extractions).map(told);
    return [{ page: `${desk.folders.content.label}/${path}`, words: page.name, reasons, quotes: [] }];
  });
  const all = [...pages, ...facts, ...(claims.length > 0 ? [{ reasons: claims, quotes: [] }] : [])];
  if (all.length === 0)
    return {
      ...refused(`there is no fact, claim or page "${wanted}"; its id stands on its page, under "id"`),
      facts: [],
    };
  return { diagnostics, changed: [], facts: all };
}
