/**
 * `npx tsx test/train/verdicts.ts KIND [--labels DIR [--held-out] [--corpus DIR …]] [--curve | --write]`: facts that a person read against their sentences →
 * the weights of the signs that a claim is right, for src/extract/sureness/weights/KIND.ts; of kinds that grammar proves, how many of the
 * proven are right, and how many of the right are proven.
 *
 * --labels DIR reads the stories anew: DIR/STORY/{seeds/,facts.json,labels.tsv}, and rewrites verdicts/KIND.tsv: per claim its story,
 * whether it is right, what is wrong with it, and its signs; no word of the reports. For bodies DIR holds
 * annotated stories in `annotated` and stories whose pages were read in `read` (verdicts/bodies.ts). The weights are made of that table alone.
 * With --held-out they are claims of stories that no rule was mended by, and go to verdicts/held-out/KIND.tsv instead, without annotated ones.
 * Of terms, positions, sponsors and roles the markup of annotated stories tells as well: the train stories, and those of --corpus DIR.
 * Rows whose error ends in "repaired" stay: claims as they were made before a rule was mended. They teach what such wording is worth, for
 * a rule that was mended for one text errs in others; no curve counts them.
 * --curve tells by threshold how many of the right claims are kept, and how many of the kept are right; --write writes the weights.
 * The curve is of claims of verdicts/held-out/KIND.tsv, read by hand before anybody had mended a rule by their stories, which teach no
 * weight. (The others are nearly all right by now: rules were mended until they were. By their curve no threshold is worth a claim,
 * by that of the held-out ones it halves the errors.) Kinds without held-out claims: each tenth of the stories judged by the others.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { proofs, weighings } from '../../src/extract/sureness/index.ts';
import { oddsOf, type Weighing } from '../../src/extract/sureness/weighing.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import { probability } from '../../src/model/calibration.ts';
import type { Claim } from '../../src/model/claim.ts';
import { loadCorpus } from '../eval/corpus.ts';
import { fitLogistic } from './logistic.ts';
import { type AnnotatedKind, annotatedKinds, judgeAnnotated } from './verdicts/annotated.ts';
import { judgeBodies } from './verdicts/bodies.ts';
import { claimedReports } from './verdicts/claimed.ts';
import { claimsOf, type Fact, factsOf, type Kind, type Proven, type Verdict, type Weighed } from './verdicts/facts.ts';
import { judgeRoles } from './verdicts/roles.ts';

const tableOf = (kind: Kind): URL => new URL(`./verdicts/${kind}.tsv`, import.meta.url);
const weightsOf = (kind: Weighed): URL => new URL(`../../src/extract/sureness/weights/${kind}.ts`, import.meta.url);

const heldOutOf = (kind: Kind): URL => new URL(`./verdicts/held-out/${kind}.tsv`, import.meta.url);

export const readVerdicts = (kind: Kind): readonly Verdict[] => readTable(tableOf(kind));

const readTable = (table: URL): readonly Verdict[] =>
  readFileSync(table, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [story = '', wrong = '', ...features] = line.split('\t');
      return { story, wrong, features, isTrue: wrong === '-' };
    })
    // What is claimed of something that is no proposal says nothing of the claim: the page is weighed for itself.
    .filter(({ wrong }) => wrong !== 'page-not');

const isRepaired = ({ wrong }: Verdict): boolean => wrong.endsWith('repaired');

/** How hard weights are pulled to nothing: the more, the fewer facts there are a sign. */
const pulls: Partial<Record<Kind, number>> = { body: 6, figure: 10 };

/** What is met in fewer than five claims teaches nothing; no story counts for more than eight of its claims do. */
export function weightsFrom(verdicts: readonly Verdict[], kind: Kind): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { story } of verdicts) counts.set(story, (counts.get(story) ?? 0) + 1);
  const cases = verdicts.map((v) => ({ ...v, weight: Math.min(1, Math.sqrt(8 / (counts.get(v.story) ?? 1))) }));
  return fitLogistic(cases, pulls[kind] ?? 2, 5, 400, { [kind]: 2 });
}

/** The stories in the order of their names, called by their number. */
async function judge(kind: Kind, folder: string): Promise<Verdict[]> {
  if (kind === 'body') return judgeBodies(folder);
  const stories = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'labels.tsv')))
    .sort();
  const found = await Promise.all(stories.map((name, i) => judgeStory(kind, join(folder, name), `s${i + 1}`)));
  return found.flat();
}

async function judgeStory(kind: Exclude<Kind, 'body'>, folder: string, story: string): Promise<Verdict[]> {
  const labels = new Map(
    readFileSync(join(folder, 'labels.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.trim().split('\t'))
      .map(([id = '', verdict = '', what = '']) => [id, verdict === 'W' ? what || 'wrong' : '-'] as const),
  );
  const { facts } = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as { facts: readonly Fact[] };
  const seeds = join(folder, 'seeds');
  const files = readdirSync(seeds).map((path) => ({ path, bytes: readFileSync(join(seeds, path)), sha256: path }));
  const { value: sources } = await ingestSeeds(files);
  const { signsOf } = { ...weighings, ...proofs }[kind] as Pick<Weighing<Claim>, 'signsOf'>;
  return claimedReports(sources).flatMap(({ beside }) => {
    const { extraction } = beside;
    return claimsOf(kind, extraction).flatMap((claim): Verdict[] => {
      // What its rule doubts is no fact, whatever its signs are.
      if ((kind === 'statement' || kind === 'figure') && claim.confidence < 0.5) return [];
      // A wrong day is no fault of a claim that no longer names one.
      const dayless = (claim.kind === 'status' || claim.kind === 'position') && claim.date === undefined;
      const verdicts = factsOf(claim, extraction, facts)
        .flatMap(({ id }) => labels.get(id) ?? [])
        .map((wrong) => (wrong === 'date' && dayless ? '-' : wrong));
      if (verdicts.length === 0) return [];
      const wrong = verdicts.find((w) => w !== '-') ?? '-';
      return [{ story, wrong, isTrue: wrong === '-', features: signsOf(beside, claim) }];
    });
  });
}

/** Of the train stories and of those in other folders, called by their number behind an "a". */
async function judgeMarkup(kind: Kind, folders: readonly string[]): Promise<Verdict[]> {
  if (kind !== 'role' && !(annotatedKinds as readonly string[]).includes(kind)) return [];
  const isAnnotated = (k: string): k is AnnotatedKind => (annotatedKinds as readonly string[]).includes(k);
  const stories = [
    ...(await loadCorpus('train')),
    ...(await Promise.all(folders.map((root) => loadCorpus(undefined, root)))).flat(),
  ];
  return stories.flatMap((story, i) =>
    (isAnnotated(kind) ? judgeAnnotated(kind, story) : judgeRoles(story)).map((j) => ({
      ...j,
      story: `a${i + 1}`,
      isTrue: j.wrong === '-',
    })),
  );
}

/** Each tenth of the stories judged by what the others teach. */
function leftOut(verdicts: readonly Verdict[], kind: Kind): readonly Said[] {
  const names = [...new Set(verdicts.map((v) => v.story))];
  const partOf = new Map(names.map((name, i) => [name, i % 10]));
  return [...Array(10).keys()].flatMap((part) => {
    const weights = weightsFrom(
      verdicts.filter((v) => partOf.get(v.story) !== part),
      kind,
    );
    return verdicts
      .filter((v) => partOf.get(v.story) === part && !isRepaired(v))
      .map(({ features, isTrue }) => ({ sure: probability(oddsOf(weights, features)), isTrue }));
  });
}

/** Of the claims that were read, how many grammar proves, and how many of those are right. */
export function provenIn(kind: Proven): { readonly proven: number; readonly right: number; readonly allRight: number } {
  const verdicts = readVerdicts(kind);
  const proven = verdicts.filter(({ features }) => proofs[kind].isProven(new Set(features)));
  const count = (list: readonly Verdict[]): number => list.filter((v) => v.isTrue).length;
  return { proven: proven.length, right: count(proven), allRight: count(verdicts) };
}

/** A claim that was read by hand, and how sure its signs make it. */
interface Said {
  /** 0 to 1. */
  readonly sure: number;
  readonly isTrue: boolean;
}

interface HeldOut extends Said {
  /** Sure enough for a fact. */
  readonly isFact: boolean;
}

/** Claims that taught no weight, as the weights in use judge them; undefined for kinds without. */
export function heldOut(kind: Weighed): readonly HeldOut[] | undefined {
  if (!existsSync(heldOutOf(kind))) return undefined;
  const { weights, enoughFor, doubtful } = weighings[kind];
  return readTable(heldOutOf(kind)).map(({ features, isTrue }) => {
    const sure = probability(oddsOf(weights, features));
    const isFact = sure >= enoughFor(features) && !features.some((sign) => doubtful?.test(sign));
    return { sure, isFact, isTrue };
  });
}

function writeWeights(kind: Weighed, weights: Readonly<Record<string, number>>): void {
  const head = readFileSync(weightsOf(kind), 'utf8').split(' = {')[0];
  const rows = Object.entries(weights).map(([sign, weight]) => `  ${JSON.stringify(sign)}: ${weight},\n`);
  writeFileSync(weightsOf(kind), `${head} = {\n${rows.join('')}};\n`);
}

function printCurve(said: readonly Said[], kind: Kind): void {
  const right = said.filter((c) => c.isTrue).length;
  console.log(`${said.length} claims of ${kind}, ${right} right`);
  for (let at = 0; at < 1; at += at < 0.5 ? 0.1 : at < 0.9 ? 0.05 : 0.01) {
    const kept = said.filter((c) => c.sure >= at);
    const good = kept.filter((c) => c.isTrue).length;
    console.log(
      `${at.toFixed(2)}: kept ${kept.length}, right ${(good / kept.length).toFixed(3)}, of the right ${(good / right).toFixed(3)}`,
    );
  }
}

if (process.argv[1]?.endsWith('verdicts.ts')) {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      labels: { type: 'string' },
      corpus: { type: 'string', multiple: true, default: [] },
      'held-out': { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const kind = positionals[0] as Kind;
  const isProven = (k: Kind): k is Proven => k in proofs;
  if (!(kind in weighings || isProven(kind)))
    throw new Error(`"${kind}" has no table; there are ${Object.keys({ ...weighings, ...proofs }).join(', ')}`);
  if (options.labels !== undefined) {
    const markup = options['held-out'] ? [] : await judgeMarkup(kind, options.corpus);
    const read = [...(await judge(kind, options.labels)), ...markup];
    const kept = options['held-out'] ? [] : readVerdicts(kind).filter(isRepaired);
    const lines = [...read, ...kept].map((v) => [v.story, v.wrong, ...v.features].join('\t'));
    writeFileSync(options['held-out'] ? heldOutOf(kind) : tableOf(kind), `${lines.join('\n')}\n`);
  }
  if (isProven(kind)) console.log(provenIn(kind));
  else {
    const verdicts = readVerdicts(kind);
    if (options.curve) printCurve(heldOut(kind) ?? leftOut(verdicts, kind), kind);
    const weights = weightsFrom(verdicts, kind);
    if (options.write) writeWeights(kind, weights);
    else console.log(weights);
  }
}
