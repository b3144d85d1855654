/** A quotation → who says it, from the reporting clause around it or from the quotation before. */

import { doubt } from '../../../model/calibration.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { type SayingVerb, sayingVerbs } from '../../data/saying.ts';
import { determiners, prepositions, sentenceRange, wordsOf } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { isPassive } from '../indirect/verb.ts';
import type { QuoteRun } from '../marks.ts';
import { subjectAfter } from './after.ts';
import { accordingTo, fromBefore } from './before.ts';
import { fromColon } from './colon.ts';
import { fromContext } from './context.ts';
import { isLabel, isNegated } from './labels.ts';
import { type Attribution, made, type Previous } from './made.ts';
import { quotedAs, saying } from './main-subject.ts';
import { together } from './named-head.ts';
import { subjectBefore } from './speaker.ts';
import { viaOf } from './via.ts';
import { isPossessive, type Speaker, sure } from './voices.ts';

/** Undefined for scare quotes, titles of works and quotations nobody can be found for. */
export function attribute(
  d: Discourse,
  quotes: readonly QuoteRun[],
  index: number,
  previous: Previous | undefined,
): Attribution | undefined {
  const run = quotes[index];
  if (!run || isLabel(d, run)) return undefined;
  if (previous?.run.continued && quotes[index - 1] === previous.run)
    return { ...previous.by, rule: 'quote/runs-on', fragment: false };
  const found =
    leadsOn(d, run) || isRetold(d, run) || isCalled(d, run)
      ? (fromBefore(d, run, previous) ?? (isPartOfOther(d, run) ? undefined : fromAfter(d, run)))
      : (fromAgent(d, run) ?? fromAfter(d, run) ?? fromBefore(d, run, previous));
  if (!found && isPartOfOther(d, run)) return undefined;
  if (!found) return fromColon(d, run) ?? fromContext(d, run, previous);
  const relayed = passedOn(d, run, previous, found);
  if (relayed) return relayed;
  // "called the vote not “free and fair”": without the word before the mark, the contrary of what was said.
  if (isNegated(d, run)) return { ...found, confidence: found.confidence * 0.5 };
  return isHandled(d, run, found) ? { ...found, confidence: doubt } : found;
}

/** "Jones praised it as “a start,” the Herald reports": Jones's words, through the Herald. */
function passedOn(
  d: Discourse,
  run: QuoteRun,
  previous: Previous | undefined,
  by: Attribution,
): Attribution | undefined {
  if (!/^\p{Ll}/u.test(d.reading.document.tokens[run.first]?.text ?? '')) return undefined;
  // "said it was “a start,” a report said".
  if ('unnamed' in by.party) return reporters.test(by.party.unnamed) ? fromBefore(d, run, previous) : undefined;
  const outlet = entityOf(d.reading, by.party.entity);
  // "called it “a start,” according to Acme": whoever tells of it, somebody else called it so.
  const isTold = by.rule === 'quote/according-to' && outlet?.kind === 'organization';
  if (!isTold && !(/^(?:report|say)$/.test(by.verb ?? '') && outlet?.class === 'media')) return undefined;
  const source = fromBefore(d, run, previous);
  return source && outlet && { ...source, via: outlet.key };
}

const reporters = /^(?:an?|the)\b.*\b(?:reports?|newspapers?|radio|television|media)$/i;

/** "rejected a “final” offer": whoever called it so, what was done with it is no saying of the words. */
function isHandled(d: Discourse, run: QuoteRun, by: Attribution): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:reject|welcome|accept|dismiss|announce|demand)$/.test(by.verb ?? '') || run.last - run.first > 2)
    return false;
  const owned = determiners.has(tokens[run.open - 1]?.lower ?? '') || isPossessive(tokens[run.open - 1]?.text);
  return owned && tokens[(run.close ?? run.last) + 1]?.kind !== 'mark';
}

const speechEnd = /^[,?!.…]$/;

/** "… as “illegal” and the court agreed", "called it “a start,” and Roe said": the report goes on with somebody else. */
const leadsOn = (d: Discourse, run: QuoteRun): boolean =>
  isPartOfOther(d, run) || (!endsSpeech(d, run) && isLinked(d, run));

const isLinked = (d: Discourse, run: QuoteRun): boolean =>
  /^(?:and|but)$/.test(d.reading.document.tokens[(run.close ?? run.last) + 1]?.lower ?? '');

/** "would not call it “a start,” but Roe said": a part of the report's own clause, though a comma ends it. */
function isPartOfOther(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  const isPart = tokens[run.open - 1]?.kind === 'word' && /^\p{Ll}/u.test(tokens[run.first]?.text ?? '');
  return isPart && endsSpeech(d, run) && isLinked(d, run);
}

/** "Smith had told her that it “would never pay”, she said": she tells what Smith said. */
function isRetold(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  if (tokens[run.open - 1]?.kind !== 'word' || !/^\p{Ll}/u.test(tokens[run.first]?.text ?? '')) return false;
  const { first } = sentenceRange(d.reading.document, run.open);
  for (let i = run.open - 1; i > Math.max(first, run.open - 25); i--) {
    if (/^[,;]$/.test(tokens[i]?.text ?? '')) return false;
    if (d.quoted[i] || !saying(d, i) || !thatFollows(d, i, run.open)) continue;
    return subjectBefore(d, i, first)?.rule === 'speaker/subject';
  }
  return false;
}

/** "marked by what one of them called “a farce,” Acme announced": called so right before the mark. */
function isCalled(d: Discourse, run: QuoteRun): boolean {
  const verb = saying(d, run.open - 1);
  return (
    verb?.class === 'judge' && !verb.participle && /^\p{Ll}/u.test(d.reading.document.tokens[run.first]?.text ?? '')
  );
}

function thatFollows(d: Discourse, verb: number, high: number): boolean {
  for (let i = verb + 1; i < Math.min(verb + 8, high); i++)
    if (d.reading.document.tokens[i]?.lower === 'that') return true;
  return false;
}

/** The comma or full stop of speech stands before the mark, or before the mark of a quotation within; or a comma behind it. */
function endsSpeech(d: Discourse, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  let word = run.last - 1;
  while (tokens[word]?.kind === 'quote') word--;
  return speechEnd.test(tokens[word]?.text ?? '') || /^[,—–-]$/.test(tokens[(run.close ?? run.last) + 1]?.text ?? '');
}

/** "…,” Mary Jones told the Gazette." and "…,” said Mary Jones." */
function fromAfter(d: Discourse, run: QuoteRun): Attribution | undefined {
  if (run.close === undefined) return undefined;
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, run.close);
  const ended = endsSpeech(d, run);
  let first = run.close + 1;
  while (first < last && tokens[first]?.kind === 'mark') first++;
  for (let i = first; i < Math.min(last, first + 24); i++) {
    const t = tokens[i];
    if (!t || leavesSpeech(t)) return undefined;
    // A term in the report's own sentence is not the words of whoever is named far behind it.
    if (t.lower === 'according' && tokens[i + 1]?.lower === 'to')
      return ended || i < first + 7 ? accordingTo(d, i, last, !ended) : undefined;
    // "… voting” on Friday, as Acme insisted": Acme's word is not the quotation.
    if (t.lower === 'as' && i > first && tokens[i - 1]?.text === ',' && !putsIt(d, i, last)) return undefined;
    const found = saidAfter(d, i, first, last, ended);
    if (found) return found.by;
  }
  return undefined;
}

/** "as Jones put it". */
const putsIt = (d: Discourse, from: number, last: number): boolean =>
  d.reading.document.tokens.slice(from, Math.min(last, from + 8)).some((t) => t.lower === 'put');

/** A verb of saying at token `i`, behind the mark: who says it; nobody where the verb comes first and names none. */
function saidAfter(
  d: Discourse,
  i: number,
  first: number,
  last: number,
  ended: boolean,
): { by?: Attribution } | undefined {
  const quoted = sayingVerbs.get(d.reading.document.tokens[i]?.lower ?? '');
  // "…,” Jones was quoted by the Gazette as saying".
  const as = quoted?.participle && !d.quoted[i] ? quotedAs(d, i, first) : undefined;
  if (quoted && as) return { by: made(as.speaker, 'quote/after', quoted, i, !ended, as.via) };
  // "…,” the Gazette reports an aide as saying".
  const relayed = quoted && relayedAs(d, i, first, last);
  if (quoted && relayed) return { by: made(relayed.speaker, 'quote/after', quoted, i, !ended, relayed.via) };
  // "“…” of success, said Jones": a part of the sentence whose speaker is named behind all of it.
  const inverted = !ended && i > first && d.reading.document.tokens[i - 1]?.text === ',' && quoted?.lemma === 'say';
  const verb = reporting(d, i, ended || inverted || closesSentence(i, last));
  const speaker = verb && (inverted ? subjectAfter(d, i, last) : speakerAround(d, i, first, last, verb));
  if (verb && speaker) return { by: made(speaker, 'quote/after', verb, i, !ended, viaOf(d, i, last, speaker)) };
  return verb && i === first ? {} : undefined;
}

/** A verb of passing on at token `i`: whom it has "as saying" the words before it. */
function relayedAs(d: Discourse, i: number, first: number, last: number): ReturnType<typeof quotedAs> {
  const { tokens } = d.reading.document;
  if (!/^(?:report|quot|cit)(?:s|es|ed)$/.test(tokens[i]?.lower ?? '')) return undefined;
  for (let k = i + 2; k < Math.min(last, i + 12); k++)
    if (tokens[k]?.lower === 'as' && tokens[k + 1]?.lower === 'saying') return quotedAs(d, k + 1, first);
  return undefined;
}

/** Another quotation, or "…”, after Acme asked for more": that clause reports something else. */
const leavesSpeech = (t: Token): boolean =>
  (t.kind === 'quote' && !(isPossessive(t.text) && !t.spaced)) ||
  t.text === ';' ||
  /^(?:after|before|when|while|because|since|although|though|until|where|claim|charge|allegation|accusation)$/.test(
    t.lower,
  );

/** "was rejected as “derisory” by the board": who stands behind "by". */
function fromAgent(d: Discourse, run: QuoteRun): Attribution | undefined {
  const { tokens } = d.reading.document;
  const by = (run.close ?? run.last) + 1;
  if (run.close === undefined || tokens[by]?.lower !== 'by') return undefined;
  for (let i = run.open - 1; i > run.open - 4; i--) {
    const verb = sayingVerbs.get(tokens[i]?.lower ?? '');
    if (!verb || !/(?:ed|told|put)$/.test(tokens[i]?.lower ?? '') || !isPassive(d, i)) continue;
    const speaker = subjectAfter(d, by, sentenceRange(d.reading.document, by).last);
    return speaker && made(speaker, 'quote/passive', verb, by, true);
  }
  return undefined;
}

/** After an inverted verb ("said Jones"), else before it, else after it where it stands near the mark. */
function speakerAround(d: Discourse, verb: number, first: number, last: number, said: SayingVerb): Speaker | undefined {
  if (verb === first) return subjectAfter(d, verb, last);
  return (
    together(d, subjectBefore(d, verb, first), first) ??
    somebody(d, first, verb) ??
    (verb < first + 3 && said.class !== 'tell' ? subjectAfter(d, verb, last) : undefined)
  );
}

/** "the Frenchman", "a neighbour": whoever it is, the words between the mark and the verb name the speaker. */
function somebody(d: Discourse, first: number, verb: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const words = tokens.slice(first, verb);
  const short = words.length >= 2 && words.length <= 5 && words.every((t) => t.kind === 'word' || t.text === '-');
  if (!short || !/^(?:the|an?|one|another|his|her)$/.test(words[0]?.lower ?? '')) return undefined;
  if (words.some((_, k) => k > 0 && prepositions.has(words[k]?.lower ?? ''))) return undefined;
  return sure({ unnamed: wordsOf(d.reading.document, first, verb) }, 'speaker/unnamed', 0.75, first);
}

/** A finite verb of saying that can follow what was said. "…, as Jones put it." */
function reporting(d: Discourse, i: number, fits: boolean): SayingVerb | undefined {
  const verb = fits ? saying(d, i) : undefined;
  const putsIt = verb?.lemma === 'put' && d.reading.document.tokens[i + 1]?.lower === 'it';
  return verb && !verb.participle && (verb.class !== 'judge' || putsIt) ? verb : undefined;
}

/** "…, he said." at the very end of the sentence. */
const closesSentence = (verb: number, last: number): boolean => last - verb <= 3;
