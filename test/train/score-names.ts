/** Scores of the name finder: on our own stories and on the corpora, always trained without what is scored. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findNames, type Names } from '../../src/extract/names/index.ts';
import { featuresOf } from '../../src/extract/names/tagger/features.ts';
import { hashWord } from '../../src/extract/names/tagger/hash.ts';
import { modelOf, type NameModel } from '../../src/extract/names/tagger/model.ts';
import { loadTagger, type PackedTagger, tagSentence } from '../../src/extract/names/tagger/tagger.ts';
import { type Annotated, isDegraded, kindForTagger, readCorpus, readStories } from './examples.ts';
import { corpusWeights, packTagger, smallestWeight, trainOn } from './names.ts';
import { type Score, scoreOf, showScore } from './score.ts';
import { weightsFrom } from './weights.ts';

// tsx test/train/score-names.ts stories|dev|corpora [CORPORA] [--errors] [--folds=4]
const [what = 'stories', corpora = '../shared/corpora'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const showsErrors = process.argv.includes('--errors');
const folds = Number(process.argv.find((a) => a.startsWith('--folds='))?.slice(8) ?? 4);

class Tally {
  private readonly counts = new Map<string, [right: number, found: number, marked: number]>();
  add(name: string, right: number, found: number, marked: number): void {
    const count = this.counts.get(name) ?? [0, 0, 0];
    this.counts.set(name, [count[0] + right, count[1] + found, count[2] + marked]);
  }
  get(name: string): Score {
    return scoreOf(...(this.counts.get(name) ?? [0, 0, 0]));
  }
  show(): string {
    return [...this.counts.keys()]
      .sort()
      .map((name) => `${name.padEnd(36)} ${showScore(this.get(name))}`)
      .join('\n');
  }
}

const tally = new Tally();
const confidences: { group: string; confidence: number; isRight: boolean }[] = [];

function complain(annotated: Annotated, what: string, start: number, end: number): void {
  if (!showsErrors) return;
  const { text } = annotated.document.source;
  console.log(
    `${what.padEnd(22)} ${annotated.id.slice(0, 30)}: ${text.slice(Math.max(0, start - 35), start)}【${text.slice(start, end)}】${text.slice(end, end + 30)}`.replace(
      /\n+/g,
      ' ¶ ',
    ),
  );
}

const isRead = ({ document }: Annotated, at: number): boolean =>
  document.sentences.some(({ sentence }) => sentence.start <= at && at < sentence.end);

export function scoreReport(annotated: Annotated, names: Names): void {
  const gold = annotated.gold.filter((g) => isRead(annotated, g.start));
  for (const [kind, letter] of [
    ['person', 'person'],
    ['organization', 'organization'],
  ] as const) {
    const marked = gold.filter((g) => g.kind === kind);
    const found = names.entities.filter((e) => e.kind === kind).flatMap((e) => e.mentions.map((m) => ({ ...m, e })));
    const right = found.filter((f) => marked.some((g) => g.start === f.start && g.end === f.end));
    tally.add(`mentions ${letter}`, right.length, found.length, marked.length);
    for (const f of found) if (!right.includes(f)) complain(annotated, `+ ${kind} ${f.e.confidence}`, f.start, f.end);
    for (const g of marked)
      if (!found.some((f) => g.start === f.start && g.end === f.end)) complain(annotated, `- ${kind}`, g.start, g.end);
    // Entities of the report: one for one with the keys marked.
    const keys = new Set(marked.map((g) => g.key));
    const taken = new Set<string>();
    const entities = names.entities.filter((e) => e.kind === kind);
    for (const entity of entities) {
      const votes = new Map<string, number>();
      for (const m of entity.mentions) {
        const g = marked.find((x) => x.start < m.end && m.start < x.end);
        if (g?.key) votes.set(g.key, (votes.get(g.key) ?? 0) + 1);
      }
      const key = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
      const isRight = key !== undefined && !taken.has(key);
      const group = kind === 'person' ? kind : entity.because.includes('acts') ? 'state' : kind;
      confidences.push({ group, confidence: entity.confidence, isRight });
      if (isRight) taken.add(key);
      else if (key !== undefined)
        complain(annotated, `second ${kind} ${key}`, entity.mentions[0]?.start ?? 0, entity.mentions[0]?.end ?? 0);
      if (isRight && kind === 'organization') {
        const known = annotated.story?.organizations[key]?.class;
        if (known !== undefined) {
          tally.add('class of organization', known === entity.class ? 1 : 0, 1, 1);
          if (known !== entity.class)
            complain(
              annotated,
              `class ${known} not ${entity.class}`,
              entity.mentions[0]?.start ?? 0,
              entity.mentions[0]?.end ?? 0,
            );
        }
      }
    }
    tally.add(`entities ${letter}`, taken.size, entities.length, keys.size);
  }
  scoreClusters(annotated, names);
  const marked = gold.filter((g) => g.kind === 'place');
  const found = names.places
    .filter((p) => p.form === 'place')
    .map((p) => ({
      start: annotated.document.tokens[p.first]?.start ?? 0,
      end: annotated.document.tokens[p.last - 1]?.end ?? 0,
    }));
  tally.add(
    'mentions place',
    found.filter((f) => marked.some((g) => g.start === f.start && g.end === f.end)).length,
    found.length,
    marked.length,
  );
}

/** B³ over the mentions both sides have. */
function scoreClusters(annotated: Annotated, names: Names): void {
  const items = names.entities.flatMap((e) =>
    e.mentions.flatMap((m) => {
      const g = annotated.gold.find(
        (x) => x.start === m.start && x.end === m.end && (x.kind === 'person' || x.kind === 'organization'),
      );
      return g ? [{ found: e.key, gold: g.key, m }] : [];
    }),
  );
  for (const item of items) {
    const sameFound = items.filter((i) => i.found === item.found);
    const sameGold = items.filter((i) => i.gold === item.gold);
    const both = sameFound.filter((i) => i.gold === item.gold).length;
    tally.add('clustering B3 precision', both / sameFound.length, 1, 1);
    tally.add('clustering B3 recall', both / sameGold.length, 1, 1);
    if (both < sameFound.length || both < sameGold.length)
      complain(annotated, `cluster ${item.gold}/${item.found}`, item.m.start, item.m.end);
  }
}

/** The tagger alone, exact spans, states as places. */
function scoreTagger(annotated: Annotated, model: NameModel): void {
  const { document } = annotated;
  const features = featuresOf(document);
  const found = document.sentences.flatMap(({ first, last }) =>
    tagSentence(model.tagger, model.steps, features, first, last),
  );
  const spans = found.map((n) => `${document.tokens[n.first]?.start} ${document.tokens[n.last - 1]?.end} ${n.kind}`);
  const gold = annotated.gold.map((g) => {
    const first = document.tokens.findIndex((t) => t.start === g.start);
    const last = document.tokens.findIndex((t) => t.end === g.end) + 1;
    return `${g.start} ${g.end} ${first >= 0 && last > first ? kindForTagger(document, first, last, g.kind) : g.kind}`;
  });
  const group = annotated.story ? 'stories' : annotated.corpus;
  for (const kind of ['person', 'organization', 'place']) {
    const f = spans.filter((s) => s.endsWith(kind));
    const g = gold.filter((s) => s.endsWith(kind));
    tally.add(`tagger ${group} ${kind}`, f.filter((s) => g.includes(s)).length, f.length, g.length);
  }
}

/** With --keep=FOLDER a fold's tagger is written there and read again: for work on what comes after the tagger. */
const keep = process.argv.find((a) => a.startsWith('--keep='))?.slice(7);

function modelFrom(texts: readonly Annotated[], name: string): NameModel {
  const weights = weightsFrom(texts);
  const file = keep === undefined ? undefined : `${keep}/${name}.json`;
  if (file && existsSync(file))
    return modelOf(loadTagger(JSON.parse(readFileSync(file, 'utf8')) as PackedTagger), weights);
  const packed = packTagger(trainOn(texts), smallestWeight);
  if (file) writeFileSync(file, JSON.stringify(packed));
  return modelOf(loadTagger(packed), weights);
}

const others = Object.keys(corpusWeights).flatMap((corpus) => readCorpus(corpora, corpus));
const stories = (await readStories()).filter((a) => !isDegraded(a));
const score = (texts: readonly Annotated[], model: NameModel): void => {
  for (const text of texts) {
    scoreTagger(text, model);
    if (text.story) scoreReport(text, findNames(text.document, model));
  }
};
if (what === 'corpora') {
  for (let fold = 0; fold < folds; fold++) {
    const model = modelFrom([...others.filter((_, i) => i % folds !== fold), ...stories], `corpora-${fold}`);
    score(
      others.filter((_, i) => i % folds === fold),
      model,
    );
  }
} else if (what === 'dev') {
  const model = modelFrom([...others, ...stories.filter(({ story }) => story?.split === 'train')], 'dev');
  score(
    stories.filter(({ story }) => story?.split === 'dev'),
    model,
  );
} else {
  for (let fold = 0; fold < folds; fold++) {
    const isScored = ({ corpus }: Annotated): boolean => hashWord(corpus) % folds === fold;
    score(stories.filter(isScored), modelFrom([...others, ...stories.filter((a) => !isScored(a))], `stories-${fold}`));
  }
}
console.log(tally.show());
const bins = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
for (const group of ['person', 'organization', 'state']) {
  for (const [i, low] of bins.slice(0, -1).entries()) {
    const inside = confidences.filter(
      (c) => c.group === group && c.confidence >= low && c.confidence < (bins[i + 1] ?? 1),
    );
    const right = inside.filter(({ isRight }) => isRight).length;
    console.log(
      `${group} ${low}: ${inside.length} entities, ${((100 * right) / Math.max(1, inside.length)).toFixed(0)} % right`,
    );
  }
}
