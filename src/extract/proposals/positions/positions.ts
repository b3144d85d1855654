/** Report → positions: which party accepts, rejects, backs or weighs which proposal, when, and who says so. */

import type { PositionClaim, StatementClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId, type LocalKey } from '../../../model/ids.ts';
import { isSameParty, type Party } from '../../../model/mention.ts';
import type { Span } from '../../../model/source.ts';
import { firstWhere } from '../../../text/halving.ts';
import { shortHash } from '../../../text/hash.ts';
import { type Discourse, lastSaid, personBefore, voiceOf } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { genderOf } from '../../gender.ts';
import { sentenceRange, spanOf, wordsOf } from '../../grammar.ts';
import { entityOf, titlesOf } from '../../known.ts';
import { isAccording } from '../../quotes/indirect/according.ts';
import { subjectAfter } from '../../quotes/speakers/after.ts';
import { subjectBefore } from '../../quotes/speakers/speaker.ts';
import { isPhrase } from './collective.ts';
import { dateOf } from './dated.ts';
import type { Found } from './found.ts';
import type { ProposalAt } from './object.ts';
import { bodyOf } from './parties.ts';
import { noted } from './several.ts';
import { type Sides, settled } from './sides.ts';
import { stancesAt } from './stances.ts';

/** At most one for a party, a proposal and a sentence. Of all sentences, or of those `within`, by index. */
export function claimPositions(
  d: Discourse,
  proposalAt: ProposalAt,
  told: Told,
  within?: ReadonlySet<number>,
): PositionClaim[] {
  const claims = new Map<string, PositionClaim>();
  if (proposalAt.size === 0) return [];
  const { tokens, sentenceOf } = d.reading.document;
  tokens.forEach((_, i) => {
    if (within && !within.has(sentenceOf[i] ?? 0)) return;
    for (const found of stancesAt(d, i, proposalAt)) {
      const claim = toClaim(d, found, told);
      if (!claim) continue;
      // Whose words they are nobody says.
      const isOrphan = /in-quotation$/.test(found.party.rule) && !sayerOf(told.said, claim.span);
      if (isOrphan && claim.by === undefined) continue;
      const key = `${claim.proposal} ${JSON.stringify(claim.party)} ${claim.evidence[0].start}`;
      const known = claims.get(key);
      if (!known || known.confidence < claim.confidence) claims.set(key, claim);
    }
  });
  return [...claims.values()];
}

/** What stands in somebody's words: asked for every position of a report. */
export interface Said {
  /** In order of their beginning; a statement stands once for each of its spans. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly statement: StatementClaim }[];
}

export const statementsAt = (statements: readonly StatementClaim[]): Said => ({
  spans: statements
    .flatMap((statement) => statement.spans.map(({ start, end }) => ({ start, end, statement })))
    .sort((a, b) => a.start - b.start),
});

/** What every position of a report is held against. */
export interface Told {
  readonly said: Said;
  readonly sides: (proposal: LocalKey) => Sides;
}

/** Whose words hold the span; else whose words meet it. Looks only at statements near it: halving, then a few steps back. */
function sayerOf({ spans }: Said, span: Span): StatementClaim | undefined {
  const behind = firstWhere(spans, (s) => s.start >= span.end);
  let meets: StatementClaim | undefined;
  let holds: StatementClaim | undefined;
  for (let i = behind - 1; i >= Math.max(0, behind - 12); i--) {
    const s = spans[i];
    if (!s || s.end + 1 < span.start) continue;
    if (s.start <= span.start && span.end <= s.end + 1) holds = s.statement;
    else if (s.start < span.end && span.start < s.end) meets = s.statement;
  }
  return holds ?? meets;
}

/** One position as a claim, with its date and with its teller where that is somebody else; undefined where nobody a page could show takes it. */
export function toClaim(d: Discourse, raw: Found, { said: statements, sides }: Told): PositionClaim | undefined {
  const { document } = d.reading;
  const found = settled(d, raw, sides(raw.proposal));
  if (!found) return undefined;
  const sentence = document.sentences[document.sentenceOf[found.from] ?? 0]?.sentence;
  const span = spanOf(document, found.from, found.to);
  const said = sayerOf(statements, span);
  const f = found.party.rule === 'speaker/first-person' ? byFirstPerson(d, found, said) : found;
  if (!f || ('unnamed' in f.party.party && !isPhrase(f.party.party.unnamed))) return undefined;
  const framed = isFramed(d, f.from);
  const teller = said?.speaker ?? (framed ? framedBy(d, f.from) : (tellerBefore(d, f.from) ?? tellerAfter(d, f.to)));
  if (framed && !teller) return undefined;
  const { party } = f.party;
  const by = teller && !isSame(d, voiceOf(teller), party) && !isPresupposed(d, f) ? teller : undefined;
  const date = dateOf(d, f);
  return {
    kind: 'position',
    id: claimId(
      shortHash(`${document.source.id} position ${span.start} ${f.stance} ${f.proposal} ${JSON.stringify(party)}`),
    ),
    proposal: f.proposal,
    party,
    stance: f.stance,
    words: wordsOf(document, f.from, f.to),
    span,
    ...(date === undefined ? {} : { date }),
    ...(by === undefined ? {} : { by }),
    evidence: [evidence(document.source, sentence ?? span)],
    confidence: f.confidence * trust(f),
    because: [f.rule, f.party.rule, ...noted(d, f)],
  };
}

/** "According to him Acme has accepted it": by the word of somebody, whether or not a comma ends the frame. */
function isFramed(d: Discourse, from: number): boolean {
  const { first } = sentenceRange(d.reading.document, from);
  return first + 2 < from && isAccording(d, first);
}

/** Of a pronoun, whoever spoke last or is named last. */
function framedBy(d: Discourse, from: number): Party | undefined {
  const { first } = sentenceRange(d.reading.document, from);
  const word = d.reading.document.tokens[first + 2]?.lower ?? '';
  if (!/^(?:him|her|them|it)$/.test(word)) return subjectAfter(d, first + 1, from)?.party;
  const person = genderOf.has(word) ? personBefore(d, first + 2, word) : undefined;
  return lastSaid(d, first)?.party ?? (person && { entity: person.key });
}

/** "When Acme launched its bid, analysts said …", "Acme's rejection may end it, Jones said": nobody needs to tell it, all else rests on it. */
function isPresupposed(d: Discourse, { from, to, rule }: Found): boolean {
  if (d.quoted[from]) return false;
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, from);
  const fronted =
    /^(?:when|after|before|since|while|although|though)$/.test(tokens[first]?.lower ?? '') &&
    !tokens.slice(first, from).some((t) => t.text === ',') &&
    tokens.slice(to, last).some((t) => t.text === ',');
  return fronted || (rule === 'position/noun' && tokens.slice(from, to).some((t) => /^['’]s?$/.test(t.text)));
}

/** 0 to 1: how far a kind of finding bears the confidence of its parts, as measured on annotated news. */
function trust({ rule, stance, party }: Found): number {
  if (stance === 'proposes' && party.rule === 'speaker/pronoun it') return 0.6;
  return rule === 'position/idiom' && 'unnamed' in party.party ? 0.7 : 1;
}

/** “We reject the offer”: whoever says so, or the body they speak for. */
function byFirstPerson(d: Discourse, f: Found, said: StatementClaim | undefined): Found | undefined {
  // A verdict may also be told without marks: “The deal was a mistake, Jones said”.
  const isTold = said?.direct || f.rule === 'position/verdict';
  if (!said || !isTold || !('entity' in said.speaker)) return undefined;
  const own = 'unnamed' in f.party.party && f.party.party.unnamed === 'i';
  const party = own ? said.speaker : bodyOf(d, said.speaker);
  return { ...f, party: { ...f.party, party } };
}

/** "Jones Says Acme Accepts Plan": the teller of a headline, or of a clause that made no statement. */
function tellerBefore(d: Discourse, from: number): Party | undefined {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, from);
  for (let i = from - 1; i > Math.max(first, from - 7); i--) {
    const verb = d.quoted[i] ? undefined : sayingVerbs.get(tokens[i]?.lower ?? '');
    // "will continue to strike after the union rejected it": nobody tells it.
    if (/^[,;]$|^(?:to|after|as|when|before|while|but|and|because|since|until)$/.test(tokens[i]?.lower ?? ''))
      return undefined;
    if (verb && !verb.participle && verb.class !== 'judge') return subjectBefore(d, i, first)?.party;
  }
  return undefined;
}

/** "Acme rejects the letter in its present form, Mr Jones said". */
function tellerAfter(d: Discourse, to: number): Party | undefined {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, to - 1);
  const end = Math.min(last, to + 8);
  let comma = to;
  while (comma < end && !/^[,;]$/.test(tokens[comma]?.text ?? '')) comma++;
  if (comma >= end || tokens[comma]?.text !== ',') return undefined;
  // ", and Kenya has said there were other points": a clause of its own.
  if (/^(?:and|but|while|though|although|which|who)$/.test(tokens[comma + 1]?.lower ?? '')) return undefined;
  for (let i = comma + 1; i < Math.min(last, comma + 8); i++) {
    if (d.quoted[i] || /^[,;]$/.test(tokens[i]?.text ?? '')) return undefined;
    const verb = sayingVerbs.get(tokens[i]?.lower ?? '');
    if (!verb || verb.participle || verb.class === 'judge') continue;
    const teller = subjectBefore(d, i, comma + 1);
    return teller && teller.at > comma && teller.at < i ? teller.party : undefined;
  }
  return undefined;
}

/** The party itself, or somebody with an office in it: no teller of its own. */
function isSame(d: Discourse, speaker: Party, party: Party): boolean {
  // "Kenya and Norway say they have agreed": of each it is the own word.
  if ('unnamed' in speaker && / and /.test(speaker.unnamed)) {
    const name = 'entity' in party ? entityOf(d.reading, party.entity) : undefined;
    const words = 'unnamed' in party ? [party.unnamed] : name ? [name.name, ...name.forms] : [];
    if (words.some((w) => speaker.unnamed.includes(w))) return true;
  }
  if (isSameParty(bodyOf(d, speaker), party) || isSameParty(speaker, party)) return true;
  if (!('entity' in speaker && 'entity' in party)) return false;
  return titlesOf(d.titles, speaker.entity).some((t) => t.organization === party.entity);
}
