/** Report → indirect statements: "X said that …", "…, X said", "according to X, …", with no quotation marks of their own. */

import { doubt } from '../../../model/calibration.ts';
import type { StatementClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId, isNonEmpty } from '../../../model/ids.ts';
import { shortHash } from '../../../text/hash.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, pronouns, spanOf, wordsOf } from '../../grammar.ts';
import { statementsAt } from '../../known.ts';
import { firmMeant } from '../speakers/firm-it.ts';
import { withoutRelays } from '../speakers/relay.ts';
import { borneOut, doubtOf, isOwnSubject } from '../speakers/second.ts';
import { isTorn, speakerParty } from '../speakers/voices.ts';
import { saidWhen } from '../speakers/when.ts';
import { accordingTo } from './according.ts';
import { accusations } from './accusation.ts';
import { toldBy } from './by-agent.ts';
import { hasFiniteVerb, hasVerb } from './clause.ts';
import { beforeQuotation, closed, type Part, withoutConnective } from './extent.ts';
import { saidInWriting } from './in-writing.ts';
import { infinitives } from './infinitive.ts';
import { nounClauses } from './noun-clause.ts';
import { saying } from './participle.ts';
import { relativeClauses } from './relative.ts';
import { beginsInMarks, inverted, type Reported, thatClause } from './reporting.ts';
import { trailing } from './trailing.ts';
import { reportingVerb } from './verb.ts';

/** In text order; a sentence may report two speakers. `direct` is what is quoted already. */
export function claimIndirect(d: Discourse, direct: readonly StatementClaim[]): StatementClaim[] {
  return d.reading.document.sentences.flatMap((s) => {
    if (s.sentence.part === 'headline') return [];
    const taken: Part[] = [];
    return reportsOf(d, s).flatMap((r) => {
      const isThat = r.rule === 'indirect/that';
      const cut = r.parts.flatMap((p) =>
        closed(d, s, withoutConnective(d, isThat ? withoutFrame(d, ownPart(d, p)) : p)),
      );
      if (cut.length < r.parts.length) return [];
      // "told Swedish television in a rare interview: “…”": what the quotation leaves is no clause.
      const isLeft = ([first, last]: Part, k: number): boolean => {
        const end = r.parts[k]?.[1] ?? last;
        return (last !== end && !hasVerb(d, first, { last })) || (last < end && isPremise(d, first));
      };
      if (cut.some(isLeft)) return [];
      const least = cut.length > 1 ? 2 : isThat ? 3 : 4;
      const free = (p: Part): boolean => !taken.some((t) => p[0] < t[1] && t[0] < p[1]);
      const parts = cut.filter((p) => isOwnWords(d, p, least, isThat ? 1 : 2) && free(p));
      const isFrame = (p: Part): boolean =>
        (isAdverbial(d, p) && !(isThat && isConceded(d, p))) || (!isThat && isTimeClause(d, p));
      if (parts.length === 1 && parts.some(isFrame)) return [];
      taken.push(...parts);
      return claimOf(d, s, r, parts, direct);
    });
  });
}

/** Up to a quotation that is set off, but with it where a mere time or premise stands before: "after two days, “we agreed”". */
function ownPart(d: Discourse, part: Part): Part {
  const { tokens } = d.reading.document;
  const [first, last] = beforeQuotation(d, part);
  const goesOn = last < part[1] && /^\p{Ll}/u.test(tokens[last + 2]?.text ?? '');
  const isFrame = /^(?:after|before|when|since|until|once)$/.test(tokens[first]?.lower ?? '');
  return goesOn && (isFrame || endsInRelative(d, first, last) || endsInFrame(d, first, last)) ? part : [first, last];
}

/** "would mean that, however long it takes, “we will”": the verb of the clause stands in the marks. */
function endsInFrame(d: Discourse, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = last - 1; i > first; i--)
    if (tokens[i]?.text === ',')
      return (
        tokens[i - 1]?.lower === 'that' ||
        /^(?:however|if|when|although|though|once|unless)$/.test(tokens[i + 1]?.lower ?? '')
      );
  return false;
}

/** "the board, which runs the yard, “is stuck”": the verb of the clause stands in the marks. */
function endsInRelative(d: Discourse, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = last - 1; i > first; i--)
    if (tokens[i]?.text === ',') return /^(?:which|who|whose)$/.test(tokens[i + 1]?.lower ?? '');
  return false;
}

/** "said that though it was late, he added: “…”": the clause ends before its second frame. */
function withoutFrame(d: Discourse, [first, last]: Part): Part {
  const { tokens } = d.reading.document;
  const verb = sayingVerbs.get(tokens[last - 1]?.lower ?? '');
  const isFrame = verb && !verb.participle && /^(?:he|she|they|it)$/.test(tokens[last - 2]?.lower ?? '');
  const mark = tokens[last - 3];
  const parted = mark?.text === ',' || mark?.kind === 'quote';
  return isFrame && parted && last - 3 > first ? [first, mark?.text === ',' ? last - 3 : last - 2] : [first, last];
}

/** "said that when they last met, “we agreed”": what is cut off before the marks is no statement. */
const isPremise = (d: Discourse, first: number): boolean =>
  /^(?:when|while|if|after|before|because|although|though|once|until)$/.test(
    d.reading.document.tokens[first]?.lower ?? '',
  );

/** Every reporting clause of the sentence, outermost first. */
function reportsOf(d: Discourse, s: DocumentSentence): readonly Reported[] {
  const found: Reported[] = [];
  if (isQuestion(d, s)) return found;
  for (let i = s.first + 1; i < s.last; i++) {
    const verb = reportingVerb(d, i);
    if (!verb) continue;
    const report = inverted(d, s, i, verb) ?? trailing(d, s, i, verb) ?? thatClause(d, s, i, verb);
    if (report) found.push(report);
  }
  found.push(
    ...saying(d, s),
    ...nounClauses(d, s),
    ...relativeClauses(d, s),
    ...toldBy(d, s),
    ...infinitives(d, s),
    ...accusations(d, s),
    ...saidInWriting(d, s),
  );
  const frame = accordingTo(d, s);
  // "According to papers seen by the Gazette, Acme said …": only a frame that names its speaker is told first.
  if (frame) found[frame.speaker.confidence > 0.7 ? 'unshift' : 'push'](frame);
  // "The insurer told Acme that it would pay, an aide said": the aide's words are the whole, and the insurer's a part of them.
  const order = [
    'indirect/as',
    'indirect/saying',
    'indirect/that',
    'indirect/relative',
    'indirect/infinitive',
    'indirect/accusation',
  ];
  const depth = (r: Reported): number => [0, 2, 1, 1, 3, 2, 2][order.indexOf(r.rule) + 1] ?? 0;
  return [...withoutRelays(d, found)].sort((a, b) => depth(a) - depth(b));
}

/** "Did Roe say the pier was safe?": nobody knows whether he did. */
const isQuestion = (d: Discourse, s: DocumentSentence): boolean =>
  auxiliaries.has(d.reading.document.tokens[s.first]?.lower ?? '') &&
  d.reading.document.tokens[s.last - 1]?.text === '?';

function claimOf(
  d: Discourse,
  s: DocumentSentence,
  report: Reported,
  parts: readonly Part[],
  direct: readonly StatementClaim[],
): StatementClaim[] {
  const { document } = d.reading;
  const r = { ...report, speaker: firmMeant(d, report.speaker, parts[0]?.[0] ?? 0) };
  const spans = parts.map(([first, last]) => spanOf(document, first, last));
  if (!isNonEmpty(spans) || isQuoted(d, parts, direct) || isTorn(r.speaker)) return [];
  const found = { party: report.speaker.party, rule: report.speaker.rule, verb: report.at };
  const doubted = doubtOf(d, found);
  const reread = doubted ?? (isOwnSubject(d, found) ? borneOut : undefined);
  return [
    {
      kind: 'statement',
      id: claimId(shortHash(`${document.source.id} indirect ${spans[0].start}`)),
      speaker: speakerParty(r.speaker),
      direct: false,
      quote: parts.map(([first, last]) => wordsOf(document, first, last)).join(' … '),
      spans,
      verb: r.verb,
      ...(r.via === undefined ? {} : { via: r.via }),
      ...saidWhen(d, r.at, (i) => parts.some(([first, last]) => first <= i && i < last)),
      evidence: [evidence(document.source, s.sentence)],
      confidence: doubted === undefined ? r.speaker.confidence * 0.95 : Math.min(r.speaker.confidence, doubt),
      because: [r.rule, r.speaker.rule, ...(reread === undefined ? [] : [reread])],
    },
  ];
}

/** The clause begins outside of quotation marks, is not too short and has at least some words of its own. */
function isOwnWords(d: Discourse, [first, last]: Part, least: number, words: number): boolean {
  // "Roe said that, according to the engineers, …": what stands before is no clause.
  const { tokens } = d.reading.document;
  const [verb, that] = tokens.slice(last - 2, last);
  // "Roe said he had told Doe: “…”": what he had told is in the marks.
  const tells = tokens.slice(Math.max(first, last - 5), last).some((t) => sayingVerbs.get(t.lower)?.class === 'tell');
  // "and the last message was: “…”".
  if (tokens[last]?.text === ':' && (tells || /^(?:is|was|are|were)$/.test(tokens[last - 1]?.lower ?? '')))
    return false;
  if (that?.lower === 'that' && sayingVerbs.has(verb?.lower ?? '')) return false;
  if (/^[([]$/.test(d.reading.document.tokens[first]?.text ?? '')) return false;
  const isOfClause = words === 1 && beginsInMarks(d, first, { last });
  const inMarks = d.reading.document.tokens[first]?.kind === 'quote' && !isOfClause;
  if (last - first < least || d.quoted[first] || inMarks) return false;
  let own = 0;
  for (let i = first; i < last; i++) own += d.quoted[i] || d.reading.document.tokens[i]?.kind !== 'word' ? 0 : 1;
  return own >= words;
}

/** "In a statement released on Monday", "Referring to his own slogan", "as the crews came home": a frame of what was said. */
function isAdverbial(d: Discourse, [first, last]: Part): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < last; i++) if (tokens[i]?.text === ',' && !d.quoted[i]) return false;
  const opens = tokens[first]?.lower ?? '';
  if (opens === 'according' || (/^(?!during$)\p{L}{3,}ing$/u.test(opens) && !hasFiniteVerb(d, first, last)))
    return true;
  // "Asked if he would stay, Jones said": the question.
  if (opens === 'asked' && /^(?:if|whether|about|how|why|what|when|by)$/.test(tokens[first + 1]?.lower ?? ''))
    return true;
  if (opens === 'as' && /^(?:many|much|few|little)$/.test(tokens[first + 1]?.lower ?? '')) return false;
  if (/^(?:as|when|while|because|although|though)$/.test(opens)) return true;
  const article = /^(?:an?|the|his|her|its|their)$/.test(tokens[first + 1]?.lower ?? '') ? first + 2 : first + 1;
  const writing = [article, article + 1].some((i) => writings.has(tokens[i]?.lower ?? ''));
  return /^(?:in|on|at)$/.test(opens) && writing && !hasFiniteVerb(d, first, last);
}

/** "Even before the crews had left": no comma, and so no clause that it leads to. */
function isTimeClause(d: Discourse, [first, last]: Part): boolean {
  const { tokens } = d.reading.document;
  const early = /^(?:even|just|shortly|soon)$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  for (let i = first; i < last; i++) if (tokens[i]?.text === ',' && !d.quoted[i]) return false;
  return /^(?:after|befor|before|since|sinc|until)$/.test(tokens[early]?.lower ?? '');
}

/** "said although the gates were shut it would sail": behind the verb, the premise has its clause. */
const isConceded = (d: Discourse, [first]: Part): boolean =>
  /^(?:although|though)$/.test(d.reading.document.tokens[first]?.lower ?? '');

const writings: ReadonlySet<string> = new Set(
  'statement letter interview speech report tweet post note email message article address memo filing conference briefing'.split(
    ' ',
  ),
);

/** Most of it is a quotation that is a statement already. */
function isQuoted(d: Discourse, parts: readonly Part[], direct: readonly StatementClaim[]): boolean {
  const { tokens } = d.reading.document;
  const all = parts.flatMap(([first, last]) => tokens.slice(first, last).map((_, k) => first + k));
  const quoted = all.filter((i) => d.quoted[i]).length;
  const own = all.filter((i) => !d.quoted[i] && tokens[i]?.kind === 'word').length;
  // "it was “…”": nothing but a pronoun and its verb.
  if (quoted * 10 <= all.length * 9 && (own > 2 || quoted < 4 || !isPronoun(tokens[all[0] ?? 0]))) return false;
  const start = tokens[all[0] ?? 0]?.start ?? 0;
  const end = tokens[all.at(-1) ?? 0]?.end ?? 0;
  return statementsAt(direct, { start, end }).some((c) => c.spans.some((x) => x.start >= start && x.end <= end));
}

const isPronoun = (t: Token | undefined): boolean => t !== undefined && pronouns.has(t.lower);
