/** A quotation and the words before it → who says it: "Jones said: “…”", "Jones called it “a mistake”", "Jones’s claim that “…”". */
import type { Discourse } from '../../coreference.ts';
import { type SayingVerb, sayingVerbs } from '../../data/saying.ts';
import { sentenceRange } from '../../grammar.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';
import { isPassive } from '../indirect/verb.ts';
import type { QuoteRun } from '../marks.ts';
import { subjectAfter } from './after.ts';
import { type Attribution, made, type Previous } from './made.ts';
import { type Found, saying, speakerOf } from './main-subject.ts';
import { doubted, isAnothers, isUnsaid } from './nested.ts';
import { subjectBefore } from './speaker.ts';
import { viaOf } from './via.ts';

/** "Jones said: “…" and "Jones called it “a mistake”". */
export function fromBefore(d: Discourse, run: QuoteRun, previous: Previous | undefined): Attribution | undefined {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.open);
  for (let i = run.open - 1; i >= first; i--) {
    if (d.quoted[i]) continue;
    const t = tokens[i];
    if (!t || t.text === ';' || opensAside(d, i)) break;
    const verbless = framedBy(d, i, run.open);
    if (verbless) return verbless.by;
    const verb = ownVerb(d, i, first);
    if (isAnothers(d, i, run.open) || (verb && isUnsaid(d, i, run.open))) return undefined;
    const found = verb && (saidSomebody(d, i, run.open) ?? speakerOf(d, i, verb, first));
    if (found && verb) return doubted(d, first, found, before(d, run, previous, i, verb, found));
    if (verb && isNobodys(d, i, verb, run)) return undefined;
  }
  return possessor(d, run, first);
}

/** "the manifesto, which said it would “…”": a thing that was written. "what locals call the “long dry”": a name, whoever calls it so. */
const isNobodys = (d: Discourse, at: number, verb: SayingVerb, run: QuoteRun): boolean =>
  d.reading.document.tokens[at - 1]?.lower === 'which' || (verb.class === 'judge' && run.open - at <= 3);

/** "Jones said both sides had agreed on “a truce”": the words are Jones's, and "agreed" is passed by. */
function ownVerb(d: Discourse, i: number, first: number): SayingVerb | undefined {
  const verb = saying(d, i);
  return verb && !isWithinReport(d, i, verb, first) ? verb : undefined;
}

/** A verb of agreeing or thinking, inside of what a verb of saying before it reports. */
export function isWithinReport(d: Discourse, at: number, { lemma }: SayingVerb, first: number): boolean {
  if (!/^(?:agree|believe|think|hope|expect|consider|prefer|find|welcome|accept|conclude|reject|rule)$/.test(lemma))
    return false;
  for (let j = at - 2; j > first; j--) {
    const outer = saying(d, j);
    if (outer?.class === 'say' && !outer.participle && !/^(?:agree|believe|think|hope|expect|find)$/.test(outer.lemma))
      return (
        subjectBefore(d, j, first) !== undefined || /^(?:and|but)$/.test(d.reading.document.tokens[j - 1]?.lower ?? '')
      );
  }
  return false;
}

/** "according to Jones, “…”", "was described by Jones as “…”": nobody stands before a verb. */
function framedBy(d: Discourse, i: number, open: number): { readonly by: Attribution | undefined } | undefined {
  const { tokens } = d.reading.document;
  if (tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to') return { by: accordingTo(d, i, open, true) };
  const by = byAgent(d, i, open);
  return by && { by };
}

/** "was described by Jones as “…”": who stands behind "by". */
function byAgent(d: Discourse, i: number, high: number): Attribution | undefined {
  const { tokens } = d.reading.document;
  const verb = sayingVerbs.get(tokens[i]?.lower ?? '');
  if (tokens[i + 1]?.lower !== 'by' || !verb || !isPassive(d, i)) return undefined;
  // "said the walkout announced by the union was “rash”": whose walkout it is.
  const isReduced = !isBe(tokens[i - 1]?.lower) && !isBe(tokens[i - 2]?.lower) && tokens[high - 1]?.lower !== 'as';
  if (isReduced && hasFiniteVerb(d, i + 2, high)) return undefined;
  const agent = subjectAfter(d, i + 1, high);
  return agent && made(agent, 'quote/passive', verb, i, true, viaOf(d, i, high, agent));
}

const isBe = (word: string | undefined): boolean => /^(?:is|are|was|were|been|being|wa)$/.test(word ?? '');

/** "…, and half of that, said the foreman Jim Smith, “is late”": the subject stands between the verb and the mark. */
function saidSomebody(d: Discourse, i: number, open: number): Found | undefined {
  const { tokens } = d.reading.document;
  if (sayingVerbs.get(tokens[i]?.lower ?? '')?.class !== 'say') return undefined;
  const parted = /^[,;—–]$/.test(tokens[i - 1]?.text ?? '') || tokens[i - 1]?.kind === 'quote';
  if (!parted || !/^[,:]$/.test(tokens[open - 1]?.text ?? '') || open - i > 14) return undefined;
  const speaker = subjectAfter(d, i, open - 1);
  return speaker && { speaker };
}

/** ", after its leaders proposed “many changes”": the clause is the report's, whoever spoke before it. */
function opensAside(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  return tokens[i - 1]?.text === ',' && /^(?:after|when|while|because|although)$/.test(tokens[i]?.lower ?? '');
}

function before(
  d: Discourse,
  run: QuoteRun,
  previous: Previous | undefined,
  i: number,
  verb: SayingVerb,
  found: Found,
): Attribution {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, run.open);
  const fragment = !/^[:,]$/.test(tokens[run.open - 1]?.text ?? '') || /^\p{Ll}/u.test(tokens[run.first]?.text ?? '');
  const close = previous?.run.close;
  const split =
    previous !== undefined && close !== undefined && close >= first && i > close && previous.by.at.includes(i);
  const speaker = { ...found.speaker, confidence: found.speaker.confidence * (run.open - i > 25 ? 0.75 : 1) };
  const via = found.via ?? viaOf(d, i, run.open, speaker);
  return made(speaker, split ? 'quote/split' : 'quote/before', verb, i, split ? false : fragment, via);
}

const speechNouns = new Set(
  'claim claims call calls demand demands words statement statements pledge promise warning remark remarks comment comments vow assertion description insistence view message speech'.split(
    ' ',
  ),
);

/** "Smith’s claim that it was “…”". */
function possessor(d: Discourse, run: QuoteRun, first: number): Attribution | undefined {
  const { tokens } = d.reading.document;
  for (let i = run.open - 1; i >= Math.max(first, run.open - 8); i--) {
    if (!speechNouns.has(tokens[i]?.lower ?? '') || !/^['’]s?$/.test(tokens[i - 1]?.text ?? '')) continue;
    const owner = d.reading.namedAt.get(i - 2);
    if (owner)
      return {
        party: { entity: owner.entity.key },
        confidence: 0.8,
        rule: 'quote/possessive',
        fragment: true,
        at: [i],
      };
  }
  return undefined;
}

export function accordingTo(d: Discourse, i: number, last: number, fragment: boolean): Attribution | undefined {
  const speaker = subjectAfter(d, i + 1, last);
  return speaker && made(speaker, 'quote/according-to', undefined, i, fragment);
}
