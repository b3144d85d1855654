/** An invented story, as the stages before composing hand it over. */
import type { Entity, EntityRef } from '../../src/model/entity.ts';
import { evidence } from '../../src/model/evidence.ts';
import type { PassingFact } from '../../src/model/fact.ts';
import { entityKey, factId, type NonEmpty, sourceId } from '../../src/model/ids.ts';
import type { Sentence, Source } from '../../src/model/source.ts';
import type { PartialDate } from '../../src/model/values.ts';
import { splitSentences } from '../../src/text/sentences.ts';

export const report = (id: string, text: string, more: Partial<Source> = {}): Source => ({
  id: sourceId(id),
  file: `${id}.txt`,
  format: 'text',
  text,
  view: text,
  sentences: splitSentences(text).map((s, i): Sentence => ({ ...s, index: i + 1, part: 'body' })),
  meta: {},
  quality: 'clean',
  language: 'en',
  sha256: '00',
  ...more,
});

export const strike: Source = report(
  'strike',
  'Ngozi Okafor leads the NDU. "We will not *give* in," she said.\n\nMore than 1,200 jobs are at risk. The port offered 6% on Monday. The NDU rejects it.',
  {
    meta: {
      title: 'Dockers reject offer',
      publisher: 'Coastal Herald',
      date: '2023-05-03' as PartialDate,
      dateBasis: 'metadata',
    },
  },
);

const cite = (words: string) => {
  const start = strike.text.indexOf(words);
  const sentence = strike.sentences.find((s) => s.start <= start && start < s.end);
  if (start < 0 || !sentence) throw new Error(`"${words}" is not in the report`);
  return [evidence(strike, sentence)] as const satisfies NonEmpty<unknown>;
};
const mention = (words: string) => {
  const start = strike.text.indexOf(words);
  return { source: strike.id, start, end: start + words.length };
};
const ref = (key: string): EntityRef => ({ entity: entityKey(key) });

export const okafor: Extract<Entity, { kind: 'person' }> = {
  key: entityKey('person:okafor'),
  kind: 'person',
  name: 'Ngozi Okafor',
  aliases: ['Okafor'],
  description: 'Ngozi Okafor leads the NDU.',
  descriptionEvidence: cite('Ngozi Okafor'),
  mentions: [mention('Ngozi Okafor')],
  confidence: 1,
  facts: {
    roles: [
      {
        id: factId('r1'),
        title: 'leader',
        organization: ref('organization:ndu'),
        asOf: '2023-05-03' as PartialDate,
        evidence: cite('leads'),
      },
    ],
    statements: [
      {
        id: factId('s1'),
        quote: 'We will not *give* in,',
        direct: true,
        verb: 'said',
        date: '2023-05' as PartialDate,
        evidence: cite('she said'),
      },
    ],
    positions: [],
  },
};

export const ndu: Extract<Entity, { kind: 'organization' }> = {
  key: entityKey('organization:ndu'),
  kind: 'organization',
  name: 'National Dockers Union',
  aliases: ['NDU'],
  description: '',
  descriptionEvidence: [],
  mentions: [mention('NDU')],
  confidence: 1,
  facts: { class: 'union', descriptions: [], statements: [], positions: [] },
};

export const offer: Extract<Entity, { kind: 'proposal' }> = {
  key: entityKey('proposal:offer'),
  kind: 'proposal',
  name: "Port's 6% offer",
  aliases: [],
  description: 'The port offers 6%.',
  descriptionEvidence: cite('offered'),
  mentions: [],
  confidence: 1,
  facts: {
    date: '2023-05-01' as PartialDate,
    sponsors: [{ id: factId('p1'), party: { unnamed: 'the port' }, role: 'put forward by', evidence: cite('offered') }],
    status: [],
    phases: [{ ordinal: 0, terms: [{ id: factId('t1'), text: '6%', evidence: cite('offered') }] }],
    positions: [
      {
        id: factId('q1'),
        party: ref('organization:ndu'),
        stance: 'rejects',
        words: 'The NDU rejects it',
        evidence: cite('rejects'),
      },
    ],
    relations: [],
    figures: [ref('figure:jobs')],
  },
};

export const jobs: Extract<Entity, { kind: 'figure' }> = {
  key: entityKey('figure:jobs'),
  kind: 'figure',
  name: 'Jobs at risk',
  aliases: [],
  description: '',
  descriptionEvidence: [],
  mentions: [],
  confidence: 1,
  facts: {
    measure: 'Jobs at risk',
    unit: 'jobs',
    values: [
      {
        id: factId('v1'),
        value: 1200,
        comparator: 'more than',
        words: 'More than 1,200 jobs',
        asOf: '2023-05-03' as PartialDate,
        asOfBasis: 'report',
        evidence: cite('1,200'),
      },
      { id: factId('v2'), value: null, comparator: 'about', words: 'thousands', evidence: cite('1,200') },
    ],
    related: [],
  },
};

export const story: readonly Entity[] = [okafor, ndu, offer, jobs];

/** A number without a page. */
export const raise: PassingFact<EntityRef> = {
  id: factId('n1'),
  measure: 'The port offered 6% on Monday.',
  span: { start: strike.text.indexOf('6%'), end: strike.text.indexOf('6%') + 2 },
  value: 6,
  comparator: 'exact',
  words: '6%',
  unit: 'percent',
  asOf: '2023-05-03' as PartialDate,
  asOfBasis: 'report',
  attributedTo: { unnamed: 'the port' },
  evidence: cite('offered'),
};
