/** The words after a noun that names a proposal → whose it is. */
import type { LocalKey } from '../../../model/ids.ts';
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { particleVerbs, proposingVerbs } from '../../data/proposing.ts';
import { isAdverb, isIn } from '../../grammar.ts';
import { organizationCalled } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';

/** "by the Polish airline", "from Acme", "put forward by Kenya", "that Kenya put forward", "that was proposed by Kenya". */
export function ownerAfter(d: Discourse, from: number): LocalKey | undefined {
  if (isAmended(d, from) || isDeedOf(d, from)) return undefined;
  const relative = pastComplement(d, opensAside(d, from) ? from + 1 : from);
  return putForwardBy(d, relative) ?? namedAfter(d, pastParticiples(d, relative)) ?? offererAfter(d, from);
}

/** "the bill, put forward by Jones": a comma before a participle of proposing, or before "which was". */
function opensAside({ reading: { document } }: Discourse, from: number): boolean {
  const [comma, next, after] = document.tokens.slice(from, from + 3);
  if (comma?.text !== ',' || !next) return false;
  if (next.lower === 'which') return /^(?:was|were|is|has|had)$/.test(after?.lower ?? '');
  return (
    next.lower === 'put' || drafting.test(next.lower) || (next.lower.endsWith('ed') && proposingVerbs.has(next.lower))
  );
}

/** What whoever wrote a plan did with it. */
export const drafting: RegExp =
  /^(?:drafted|drawn|written|authored|sponsored|proposed|presented|introduced|tabled|submitted|put)$/;

/** "the amendments to that bill made by Jones", "a copy of the plan published by the Gazette": she made the amendments. */
const isAmended = ({ reading: { document } }: Discourse, from: number): boolean =>
  /\b(?:(?:amendments?|changes|alternatives?|answers?|objections?|revisions?) to|(?:copy|copies) of) (?:the|that|this|its|an?) (?:[\p{L}-]+ ){0,3}$/u.test(
    `${document.tokens
      .slice(Math.max(0, from - 7), from)
      .map((t) => t.lower)
      .join(' ')} `,
  );

/** "the rejection of its bid by Borel", "scoring of the bill by the budget office": what they did with it. */
const isDeedOf = ({ reading: { document } }: Discourse, from: number): boolean =>
  document.tokens[from]?.lower === 'by' &&
  /\b(?:\p{L}{3,}(?:tion|sion|ssal|oval|ance|ing|ment)|review|veto|defeat|support|passage|refusal|analysis) of (?:the|that|this|its|their|his|her|an?) (?:\S+ ){1,6}$/u.test(
    `${document.tokens
      .slice(Math.max(0, from - 10), from)
      .map((t) => t.lower)
      .join(' ')} `,
  );

/** "an offer for a pay rise of 4 per cent from Acme": past what is offered. */
function offererAfter(d: Discourse, from: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (
    !/^(?:offers?|bids?|proposals?)$/.test(tokens[from - 1]?.lower ?? '') ||
    !/^(?:for|of)$/.test(tokens[from]?.lower ?? '')
  )
    return undefined;
  for (let i = from + 2; i < from + 15; i++) {
    const t = tokens[i];
    if (!t || /^[.,;:]$/.test(t.text) || /^(?:that|which|who|was|is|were|has|had|said|with|loan)$/.test(t.lower))
      return undefined;
    // "an offer of a 4 per cent rise by the operator Acme"; "an offer of a fund run by Acme" is not Acme's.
    if (t.lower === 'by')
      return /(?:rise|raise|increase|hike|share|bonus|cent|percent|%)$/.test(tokens[i - 1]?.lower ?? '')
        ? namedAfter(d, i)
        : undefined;
    if (t.lower !== 'from') continue;
    const run = d.reading.namedAt.get(i + 1) ?? d.reading.namedAt.get(i + 2) ?? leaderAfter(d, i);
    return run?.entity.kind === 'organization' && tokens[run.last]?.lower !== 'to' ? bearer(d, run) : undefined;
  }
  return undefined;
}

/** "the proposal for a hostage release that was presented by …": the token of "that was". */
function pastComplement(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  if (!/^(?:for|to|on|of)$/.test(tokens[from]?.lower ?? '')) return from;
  for (let i = from + 1; i < from + 9; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word' && t?.kind !== 'number') return from;
    if (/^(?:that|which)$/.test(t.lower) && /^(?:was|were|has|had|wa|ha)$/.test(tokens[i + 1]?.lower ?? '')) return i;
  }
  return from;
}

/** "a proposal that the group put forward" */
function putForwardBy(d: Discourse, from: number): LocalKey | undefined {
  const { tokens, source } = d.reading.document;
  if (!/^(?:that|which)$/.test(tokens[from]?.lower ?? '')) return undefined;
  const place = d.reading.placeAt.get(from + 1);
  // "that US President Jim Smith proposed", where the state is but a place
  const after = place
    ? [0, 1, 2].map((k) => d.reading.namedAt.get(place.last + k)).find((r) => r !== undefined)
    : undefined;
  const named = d.reading.namedAt.get(from + 1) ?? d.reading.namedAt.get(from + 2) ?? after;
  if (!named) return undefined;
  // "that US President Jim Smith proposed"
  const titled = [1, 2].map((k) => d.reading.namedAt.get(named.last + k)).find((r) => r?.entity.kind === 'person');
  const actor = titled ?? named;
  const verb = /^(?:has|had|ha)$/.test(tokens[actor.last]?.lower ?? '') ? actor.last + 1 : actor.last;
  const proposes =
    particleVerbs.has(tokens[verb]?.lower ?? '') || isIn(proposingVerbs, tokens[verb], source.quality === 'degraded');
  return proposes ? actor.entity.key : undefined;
}

const passive = new Set(
  'that which was is been has had were wa ha forward forth out up drafted made drawn written authored sponsored request requested sought demanded'.split(
    ' ',
  ),
);

function pastParticiples(d: Discourse, from: number): number {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  let i = from;
  while (i < from + 7) {
    const t = tokens[i];
    // "proposed on Monday by"
    const day = i > from ? d.reading.dateAt.get(t?.lower === 'on' || t?.lower === 'in' ? i + 1 : i) : undefined;
    if (day) {
      i = day.last;
      continue;
    }
    const goesOn =
      t &&
      (passive.has(t.lower) ||
        isAdverb(t) ||
        particleVerbs.has(t.lower) ||
        (isIn(proposingVerbs, t, degraded) && (degraded || t.lower.endsWith('ed'))));
    if (!goesOn) break;
    i++;
  }
  return i;
}

const given =
  /^(?:offers?|proposals?|propos|bids?|demands?|letter|plan|counter-?offer|counter-?proposal|text|draft|paper|approach|ultimatum)$/;

/** The first name after "by" or "from". */
function namedAfter(d: Discourse, by: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  const word = tokens[by]?.lower ?? '';
  if (word !== 'by' && !(word === 'from' && given.test(tokens[by - 1]?.lower ?? ''))) return undefined;
  const leader = leaderAfter(d, by);
  if (leader) return bearer(d, leader);
  for (let j = by + 1; j < by + 6; j++) {
    const run = d.reading.namedAt.get(j);
    if (run) return bearer(d, run);
    const state = stateAt(d, j);
    if (state) return state;
    const t = tokens[j];
    // "by members of the house and Jones": whoever is named second did not do it alone.
    if (
      !t ||
      /^[.,]$|^['’]s?$/.test(t.text) ||
      /^(?:and|mediators|officials|ministers|lawmakers|diplomats)$/.test(t.lower)
    )
      return undefined;
    if (isCapitalised(t) && j > by + 3) return undefined;
  }
  return undefined;
}

/** "from a consortium led by Acme": Acme. */
function leaderAfter({ reading: { document, namedAt } }: Discourse, mark: number): NamedRun | undefined {
  const led = [3, 4, 5].map((k) => mark + k).find((k) => document.tokens[k]?.lower === 'led');
  if (led === undefined || document.tokens[led + 1]?.lower !== 'by') return undefined;
  const isGroup = /^(?:consortium|group|alliance|team|partnership|investors)$/.test(
    document.tokens[led - 1]?.lower ?? '',
  );
  return isGroup ? (namedAt.get(led + 2) ?? namedAt.get(led + 3)) : undefined;
}

/** "US President Jim Smith" is Smith; "Kenya's main rebel movement" is not Kenya, "Kenya's government" is. */
function bearer(d: Discourse, run: NamedRun): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (/^['’]s?$/.test(tokens[run.last]?.text ?? '')) {
    const acts = [1, 2].some((k) =>
      /^(?:government|cabinet|board|ministry|parliament|president)$/.test(tokens[run.last + k]?.lower ?? ''),
    );
    return acts ? run.entity.key : undefined;
  }
  return personAfter(d, run.last) ?? run.entity.key;
}

/** "by Kenya", "by Kenya President Jane Roe" where the state is but a place; not "by Kenya's army". */
function stateAt(d: Discourse, at: number): LocalKey | undefined {
  const place = d.reading.placeAt.get(at);
  if (!place || /^['’]s?$/.test(d.reading.document.tokens[place.last]?.text ?? '')) return undefined;
  const state = organizationCalled(d.reading, place.name)?.key;
  return state && (personAfter(d, place.last) ?? state);
}

/** "President Jane Roe", right after the name of a state. */
function personAfter(d: Discourse, from: number): LocalKey | undefined {
  for (let k = from; k < from + 4; k++) {
    const person = d.reading.namedAt.get(k);
    if (person?.entity.kind === 'person') return person.entity.key;
    const word = d.reading.document.tokens[k];
    if (word?.kind !== 'word' || word.lower === 'and' || person) return undefined;
  }
  return undefined;
}
