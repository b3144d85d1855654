/**
 * `npx tsx test/train/proposals.ts [--corpus DIR] pairs|pages|ties|acts`: annotated stories (the train stories, and those of other
 * folders) → the weights of the signs that two proposals are one, for src/resolve/proposals/sign-weights.ts, or those of
 * the signs that a page is right, for page-weights.ts, or that a phrase means the proposal that it was joined to, for
 * src/extract/proposals/plans/tie-weights.ts, or that what somebody asks for is a proposal of its own, for
 * src/extract/proposals/asked/weights.ts. Pairs first: pages are made of what they join. Of acts, a story of `--corpus DIR=2`
 * weighs two, and the train stories, which are told around proposals that have nouns, less than a third.
 */
import { parseArgs } from 'node:util';
import { understand } from '../../src/extract/claims.ts';
import type { Discourse } from '../../src/extract/coreference.ts';
import { spanOf } from '../../src/extract/grammar.ts';
import { extractReport, extractReports, readings, readReport } from '../../src/extract/index.ts';
import type { Phrase } from '../../src/extract/proposals/phrases/phrase.ts';
import type { Cluster } from '../../src/extract/proposals/plans/fit.ts';
import { plansOf } from '../../src/extract/proposals/plans/plans.ts';
import { joinedPhrases } from '../../src/extract/proposals/plans/ties.ts';
import type { EntityKey } from '../../src/model/ids.ts';
import { confident } from '../../src/resolve/doubts.ts';
import { type Identities, identify } from '../../src/resolve/identity/index.ts';
import { contradict } from '../../src/resolve/proposals/contradictions.ts';
import { groupMembers } from '../../src/resolve/proposals/groups.ts';
import type { Member } from '../../src/resolve/proposals/member.ts';
import { membersOf } from '../../src/resolve/proposals/members.ts';
import { signsOf } from '../../src/resolve/proposals/signs.ts';
import { pageSigns } from '../../src/resolve/proposals/sureness.ts';
import { titlesOf } from '../../src/resolve/proposals/titles.ts';
import { type SameStory, storiesOf } from '../../src/resolve/stories.ts';
import { oncePer } from '../../src/text/once.ts';
import type { Annotation } from '../corpus/annotation.ts';
import { type GoldStory, loadCorpus } from '../eval/corpus.ts';
import { majority, overlap } from '../eval/score.ts';
import { actsOf, knownOfActs } from './acts.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { pairPrior } from './pair-prior.ts';

interface Read {
  readonly story: GoldStory;
  readonly members: readonly Member[];
  readonly identities: Identities;
  readonly sameStory: SameStory;
}

/** The story as it is read and resolved up to its proposals. */
function readStory(story: GoldStory): Read {
  const sources = story.reports.map((r) => r.source);
  const read = extractReports(sources).map((x) => confident(x, 0.5, () => false));
  const dates = new Map(sources.flatMap((s) => (s.meta.date === undefined ? [] : [[s.id, s.meta.date] as const])));
  const sameStory = storiesOf(read, dates);
  const stemmed = new Set(sources.filter((s) => s.quality === 'degraded').map((s) => s.id));
  const identities = identify(read, undefined, 0.5, sameStory);
  return { story, members: membersOf(read, identities, dates, stemmed), identities, sameStory };
}

/** Phrases of a story that have fellows in their report's proposal, with whether each means the plan of story.yaml that most of them do. */
function tiesIn(story: GoldStory): Case[] {
  return understood(story).flatMap(({ d, marks }) => {
    const { clusters, acts } = plansOf(d);
    const keysAt = (p: Phrase): string[] => {
      const span = spanOf(d.reading.document, p.first, p.last);
      return marks.flatMap((a) => (overlap(a, span) > 0 ? [a.key] : []));
    };
    const keyOf = oncePer((c: Cluster) =>
      majority(c.phrases.flatMap((p) => (p.anchor ? [] : keysAt(p))).filter((k) => k !== '?')),
    );
    return joinedPhrases(d, clusters, acts).flatMap(({ phrase, cluster, signs }): Case[] => {
      const key = keyOf(cluster);
      if (key === undefined) return [];
      const told = keysAt(phrase);
      // What the markup leaves out may be no more than one mention that it did not need.
      return [{ features: signs, isTrue: told.includes(key), weight: told.length === 0 ? 0.5 : 1 }];
    });
  });
}

/** The reports of a story as they are read last, with their marks of proposals. */
function understood(story: GoldStory): { readonly d: Discourse; readonly marks: readonly Annotation[] }[] {
  const read = new Map<string, Discourse>();
  const rounds = readings(story.reports.map((r) => r.source));
  let next = rounds.next();
  while (!next.done)
    next = rounds.next(
      next.value.map(({ source, lessons }) => {
        read.set(source.id, understand(readReport(source, lessons)).d);
        return extractReport(source, lessons);
      }),
    );
  return story.reports.flatMap((r) => {
    const d = read.get(r.source.id);
    return d === undefined ? [] : [{ d, marks: r.gold.filter((a) => a.label === 'R') }];
  });
}

/** The keys of story.yaml that the mentions carry. */
function keysOf(story: GoldStory, { source, proposal }: Member): string[] {
  const gold = story.reports.find((r) => r.source.id === source)?.gold.filter((a) => a.label === 'R') ?? [];
  return proposal.mentions.flatMap((m) => gold.filter((a) => overlap(a, m) > 0).map((a) => a.key));
}

/** Pairs of proposals of a story with whether one plan of story.yaml is meant; both of none teach nothing. */
function pairsOf({ story, members, sameStory }: Read): Case[] {
  const keys = members.map((m) => majority(keysOf(story, m)));
  const pairs = members.flatMap((b, j) =>
    members
      .slice(0, j)
      .flatMap((a, i): Case[] =>
        (keys[i] ?? keys[j]) === undefined || !sameStory(a.source, b.source) || contradict(a, b)
          ? []
          : [{ features: signsOf(a, b), isTrue: keys[i] !== undefined && keys[i] === keys[j] }],
      ),
  );
  // A story of ten bids has a hundred pairs, and is one story.
  const weight = Math.min(1, Math.sqrt(10 / Math.max(1, pairs.length)));
  return pairs.map((p) => ({ ...p, weight }));
}

/** Pages of a story with whether each is about one plan of story.yaml, and the most told of those that are. */
function pagesOf({ story, members, identities, sameStory }: Read): Case[] {
  const groups = groupMembers(members, sameStory);
  const nameOf = (key: EntityKey): string => identities.all.find((i) => i.key === key)?.name ?? key;
  const titles = titlesOf(
    groups.map((g) => g.members),
    identities,
    nameOf,
  );
  const keys = groups.map((g) => g.members.flatMap((m) => keysOf(story, m)));
  const told = (i: number): number => keys[i]?.length ?? 0;
  return groups.flatMap((g, i): Case[] => {
    // What only acts of asking tell has signs of its own.
    if (g.members.every((m) => m.proposal.traits.act !== undefined)) return [];
    const key = majority(keys[i] ?? []);
    const best = keys.every(
      (k, j) => j === i || majority(k) !== key || told(j) < told(i) || (told(j) === told(i) && j > i),
    );
    const standing = { bare: titles[i]?.bare ?? false, likest: g.likest, share: g.share, nameless: false };
    return [{ features: pageSigns(g.members, standing), isTrue: key !== undefined && best }];
  });
}

/** What a reader knows of pages before any story: what a report calls by a name or a day of its own, or sets beside another plan, is one. */
const knownOfPages: Readonly<Record<string, number>> = {
  'name: in marks': 1.5,
  'name: its day': 2.5,
  'relation: told': 2.5,
  'owner: told': 0.5,
  'owner: acts': 0.5,
  // A law that is spoken of by its name alone is mostly one in force: of pages that were read by hand, three in four.
  'noun: act': -1.5,
  // What is told in passing of years ago is no plan of the story.
  bygone: -1.5,
};

const { values: options, positionals } = parseArgs({
  options: { corpus: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const folders = options.corpus.map((given) => {
  const [root = '', weight = '1'] = given.split('=');
  return { root, weight: Number(weight) };
});
const loaded = [
  { weight: 0.3, stories: await loadCorpus('train') },
  ...(await Promise.all(
    folders.map(async ({ root, weight }) => ({ weight, stories: await loadCorpus(undefined, root) })),
  )),
];
const ours = new Set(loaded[0]?.stories.map((s) => s.story));
const read = (): Read[] => loaded.flatMap(({ stories }) => stories.map(readStory));
/** Told around proposals that nobody mistakes for one another, a train story weighs half as much as a published one. */
const weighed = (cases: (r: Read) => Case[]): Case[] =>
  read().flatMap((r) => cases(r).map((c) => ({ ...c, weight: (c.weight ?? 1) * (ours.has(r.story.story) ? 0.5 : 1) })));
const fits: Readonly<Record<string, () => Record<string, number>>> = {
  ties: () =>
    fitLogistic(
      loaded.flatMap(({ stories }) =>
        stories.flatMap((s) =>
          tiesIn(s).map((c) => ({ ...c, weight: (c.weight ?? 1) * (ours.has(s.story) ? 0.5 : 1) })),
        ),
      ),
      3,
      5,
      400,
      { tie: 2 },
    ),
  pages: () => fitLogistic(weighed(pagesOf), 5, 3, 400, knownOfPages),
  // A few pairs, or findings of owners and numbers that are often wrong, are not to make two plans one.
  pairs: () =>
    fitLogistic(
      weighed((r) => pairsOf(r)),
      20,
      3,
      400,
      pairPrior,
    ),
  acts: () =>
    fitLogistic(
      loaded.flatMap(({ weight, stories }) => stories.flatMap(actsOf).map((c) => ({ ...c, weight }))),
      20,
      2,
      400,
      knownOfActs,
    ),
};
const fitted = fits[positionals[0] ?? 'pairs'];
if (!fitted)
  throw new Error(`there are no weights of "${positionals[0]}"; name one of ${Object.keys(fits).join(', ')}`);
const weights = fitted();
for (const [sign, weight] of Object.entries(weights))
  console.log(`  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${weight},`);
