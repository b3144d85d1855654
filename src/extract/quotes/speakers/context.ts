/** A quotation with no reporting clause of its own → who was speaking, or is led in. */
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, determiners, isIn, prepositions, pronouns, range, sentenceRange } from '../../grammar.ts';
import { isPassive } from '../indirect/verb.ts';
import type { QuoteRun } from '../marks.ts';
import { type Attribution, made, type Previous } from './made.ts';
import { saying } from './main-subject.ts';
import { subjectBefore } from './speaker.ts';

/** A quotation that fills its sentences: whoever was speaking goes on, or the sentence before leads in. */
export function fromContext(d: Discourse, run: QuoteRun, previous: Previous | undefined): Attribution | undefined {
  const found = goesOn(d, run, previous);
  return found && namesAnother(d, run, found) ? undefined : found;
}

function goesOn(d: Discourse, run: QuoteRun, previous: Previous | undefined): Attribution | undefined {
  const { document } = d.reading;
  const { first, index } = sentenceRange(document, run.open);
  for (let i = first; i < run.open; i++) if (document.tokens[i]?.kind === 'word' && !d.quoted[i]) return undefined;
  if (run.last - run.first < 3 && run.close !== undefined) return undefined;
  if (isNobodys(d, run)) return undefined;
  const paragraph = document.sentences[index]?.sentence.paragraph ?? 0;
  if (previous) {
    const end = previous.run.close ?? previous.run.last;
    const apart = index - (document.sentenceOf[end] ?? 0);
    const before = document.sentences[document.sentenceOf[end] ?? 0]?.sentence.paragraph ?? 0;
    if (before === paragraph && apart <= 1)
      return { ...previous.by, rule: 'quote/split', fragment: false, confidence: previous.by.confidence * 0.97 };
    if (paragraph - before <= 1 && apart <= 1)
      return { ...previous.by, rule: 'quote/goes-on', fragment: false, confidence: previous.by.confidence * 0.9 };
  }
  return trailing(d, run) ?? leadIn(d, index, paragraph);
}

/** What stands behind the mark says that whoever spoke before did not say this as well. */
const isNobodys = (d: Discourse, run: QuoteRun): boolean => isToldBehind(d, run) || isSubject(d, run);

/** "…,” she was told", "…,” Jones heard him say": behind the mark the report says that somebody only heard it. */
function isToldBehind(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  if (run.close === undefined) return false;
  const { last } = sentenceRange(d.reading.document, run.close);
  return range(run.close + 1, last).some(
    (i) => !d.quoted[i] && (tokens[i]?.lower === 'heard' || (hearing.test(tokens[i]?.lower ?? '') && isPassive(d, i))),
  );
}

/** "“Go home,” rang through the hall": the words are what acts, whoever said them. */
function isSubject(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  const next = run.close === undefined || tokens[run.last - 1]?.text !== ',' ? undefined : tokens[run.close + 1];
  const speaks =
    next === undefined || determiners.has(next.lower) || auxiliaries.has(next.lower) || pronouns.has(next.lower);
  return !speaks && /^\p{Ll}{3,}$/u.test(next.text) && !sayingVerbs.has(next.lower) && !prepositions.has(next.lower);
}

const hearing = /^(?:told|asked|informed|warned|assured|reminded)$/;

/** "…,” Acme's Jones said": behind the mark somebody else is named. */
function namesAnother(d: Discourse, run: QuoteRun, { party }: Attribution): boolean {
  if (run.close === undefined) return false;
  const { last } = sentenceRange(d.reading.document, run.close);
  for (let i = run.close + 1; i < last && !d.quoted[i]; i++) {
    const named = d.reading.namedAt.get(i);
    if (named?.entity.kind === 'person' && !('entity' in party && party.entity === named.entity.key)) return true;
  }
  return false;
}

function leadIn(d: Discourse, index: number, paragraph: number): Attribution | undefined {
  const { document } = d.reading;
  const before = document.sentences[index - 1];
  if (!before || paragraph - before.sentence.paragraph > 1) return undefined;
  for (let i = before.first; i < before.last; i++) {
    const verb = saying(d, i);
    if (!verb || verb.participle) continue;
    const speaker = subjectBefore(d, i, before.first);
    if (speaker && !isSubordinate(d, speaker.at, before.first))
      return { ...made(speaker, 'quote/lead-in', undefined, i, false), confidence: speaker.confidence * 0.8 };
  }
  for (let i = before.first; i < Math.min(before.last, before.first + 10); i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind === 'person' && !isIn(prepositions, document.tokens[run.first - 1], false)) {
      return { party: { entity: run.entity.key }, confidence: 0.45, rule: 'quote/lead-in', fragment: false, at: [i] };
    }
  }
  return undefined;
}

/** "after the union announced": no sentence of the union's leads in. */
function isSubordinate(d: Discourse, subject: number, first: number): boolean {
  const { tokens } = d.reading.document;
  let i = subject - 1;
  while (i >= first && determiners.has(tokens[i]?.lower ?? '')) i--;
  return (
    i >= first &&
    /^(?:after|before|when|while|as|although|though|because|since|if|that|which|who)$/.test(tokens[i]?.lower ?? '')
  );
}

/** The reporting clause became a sentence of its own: "“Never!” Jones said." */
function trailing(d: Discourse, run: QuoteRun): Attribution | undefined {
  if (run.close === undefined) return undefined;
  const { document } = d.reading;
  const next = document.sentences[(document.sentenceOf[run.close] ?? 0) + 1];
  if (!next || next.last - next.first > 12) return undefined;
  for (let i = next.first; i < next.last; i++) {
    const verb = saying(d, i);
    if (!verb || verb.participle) continue;
    const speaker = subjectBefore(d, i, next.first);
    return speaker && { ...made(speaker, 'quote/after', verb, i, false), confidence: speaker.confidence * 0.85 };
  }
  return undefined;
}
