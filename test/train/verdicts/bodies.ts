/** Annotated stories, and stories whose pages of bodies were read by hand → verdicts on each body of each report. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weighings } from '../../../src/extract/sureness/index.ts';
import { ingestSeeds } from '../../../src/ingest/index.ts';
import type { LocalEntity } from '../../../src/model/mention.ts';
import type { Source } from '../../../src/model/source.ts';
import { loadCorpus } from '../../eval/corpus.ts';
import type { Span } from '../../eval/score.ts';
import { type Claimed, claimedReports } from './claimed.ts';
import type { Verdict } from './facts.ts';

/** What is wrong with a body; '-' of what is right; undefined of what nobody has read. */
type Read = (source: Source, body: LocalEntity) => string | undefined;

/**
 * The train stories of the corpus, then the sub-folders of `folder`: `annotated/…` with stories in the markup, and `read/STORY/{seeds/,bodies.json}`
 * whose bodies.json gives by page name the mentions, and whether it is a body.
 */
export async function judgeBodies(folder: string): Promise<Verdict[]> {
  const found: Verdict[][] = [await judgeAnnotated('t')];
  const annotated = join(folder, 'annotated');
  for (const [i, name] of foldersOf(annotated).entries())
    found.push(await judgeAnnotated(`a${i + 1}-`, join(annotated, name)));
  for (const [i, name] of foldersOf(join(folder, 'read')).entries())
    found.push(await judgeRead(`r${i + 1}`, join(folder, 'read', name)));
  return found.flat();
}

const foldersOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

async function judgeAnnotated(called: string, root?: string): Promise<Verdict[]> {
  const stories = await loadCorpus(root === undefined ? 'train' : undefined, root);
  return stories.flatMap(({ reports }, i) => {
    const goldOf = new Map(reports.map(({ source, gold }) => [source.id, gold.filter((a) => a.label === 'O')]));
    const sources = reports.map(({ source }) => source);
    return verdictsOn(`${called}${i + 1}`, sources, ({ id }, { mentions }) => {
      const gold = goldOf.get(id) ?? [];
      const whole = mentions.filter((m) => gold.some((a) => share(a, m) >= 0.8));
      if (whole.length * 2 >= mentions.length) return '-';
      return mentions.some((m) => gold.some((a) => share(a, m) > 0)) ? 'cut' : 'no body';
    });
  });
}

interface ReadPage {
  readonly isBody: boolean;
  readonly mentions: readonly { readonly source: string; readonly start: number }[];
}

async function judgeRead(story: string, folder: string): Promise<Verdict[]> {
  const seeds = join(folder, 'seeds');
  const files = readdirSync(seeds).map((path) => ({ path, bytes: readFileSync(join(seeds, path)), sha256: path }));
  const { value: sources } = await ingestSeeds(files);
  const pages = JSON.parse(readFileSync(join(folder, 'bodies.json'), 'utf8')) as readonly ReadPage[];
  return verdictsOn(story, sources, ({ id }, { mentions }) => {
    const page = pages.find((p) =>
      p.mentions.some((a) => a.source === id && mentions.some(({ start }) => start === a.start)),
    );
    return page && (page.isBody ? '-' : 'no body');
  });
}

const verdictsOn = (story: string, sources: readonly Source[], read: Read): Verdict[] =>
  claimedReports(sources).flatMap((claimed) => verdictsIn(story, claimed, read));

function verdictsIn(story: string, { source, beside }: Claimed, read: Read): Verdict[] {
  const bodies = beside.extraction.entities.filter((e) => e.kind === 'organization' && e.mentions.length > 0);
  return bodies.flatMap((body) => {
    const wrong = read(source, body);
    const features = weighings.body.signsOf(beside, body);
    return wrong === undefined ? [] : [{ story, wrong, isTrue: wrong === '-', features }];
  });
}

/** Of what both cover together, what both cover: 0 to 1. */
function share(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
