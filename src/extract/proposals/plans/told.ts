/** A phrase → the phrase with what stands beside it says of it: the act whose object it is, a version before, a likeness. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { titleHeads } from '../../data/offices.ts';
import { raisingVerbs } from '../../data/proposing.ts';
import { isIn, sentenceRange } from '../../grammar.ts';
import { type Act, type Acts, setsOut } from '../acts/acts.ts';
import { measuresAfter } from '../phrases/measures.ts';
import type { Phrase } from '../phrases/phrase.ts';

export const ownerOf = (d: Discourse, p: Phrase, acts: Acts): LocalKey | undefined =>
  p.owner ?? proposerOf(d, acts.get(p.head));

/** The phrase with what the act beside it says of it. */
export function asTold(d: Discourse, found: Phrase, act: Act | undefined, likened: boolean): Phrase {
  const before = (act !== undefined && isFirst(d, act)) || isRaisedFrom(d, found);
  const owned = withOwner(d, before ? { ...found, earlier: true } : found, act);
  const phrase = act?.raises === true ? raised(d, owned) : owned;
  return likened ? { ...phrase, definite: false } : phrase;
}

/** "increased its offer from the 7 million proposal": the one before. */
function isRaisedFrom({ reading: { document } }: Discourse, { first, head }: Phrase): boolean {
  const { tokens } = document;
  if (tokens[first - 1]?.lower !== 'from') return false;
  const { first: start } = sentenceRange(document, head);
  return tokens
    .slice(Math.max(start, first - 9), first - 1)
    .some((t) => isIn(raisingVerbs, t, false) || t.lower === 'up');
}

/** "originally offered a four-year deal". */
const isFirst = (d: Discourse, { verb }: Act): boolean =>
  /^(?:originally|initially|previously|earlier|first)$/.test(d.reading.document.tokens[verb - 1]?.lower ?? '');

/** "almost the same as the proposal the group made": what a plan is likened to is another one. */
export function isLikened(d: Discourse, { first }: Phrase): boolean {
  const before = d.reading.document.tokens.slice(Math.max(0, first - 2), first).map((t) => t.lower);
  return /^(?:same as|(?:identical|ident|similar|akin|compared|compar) (?:to|with))$/.test(before.join(' '));
}

/** "It is a rival to the offer from Acme", "trumping Acme's bid": what the sentence is about is another one. */
export function isOutdone(d: Discourse, { first }: Phrase): boolean {
  const { tokens } = d.reading.document;
  // "broader than President Jones's plan"
  const from = titleHeads.has(tokens[first - 1]?.lower ?? '') ? first - 1 : first;
  const before = tokens.slice(Math.max(0, from - 2), from).map((t) => t.lower);
  return outdone.test(before.join(' '));
}
const outdone =
  /^(?:(?:rival|superior|inferior|alternative|response) to|\S+ (?:than|trumping|topping|beating|beats|trumps|tops)|\S+ unlike|lower than|higher than|than under|beats? out)$/;

/** Whoever offers or tables it; who only sets it out may speak of another's. */
function proposerOf(d: Discourse, act: Act | undefined): LocalKey | undefined {
  const actor = act?.subjects.at(-1)?.party;
  const outlines = setsOut.test(d.reading.document.tokens[act?.verb ?? -1]?.lower ?? '');
  return actor && 'entity' in actor && !outlines ? actor.entity : undefined;
}

/** "Acme raises Borel bid": whoever acts owns it, and the name beside the noun is what the bid is for. */
function withOwner(d: Discourse, p: Phrase, act: Act | undefined): Phrase {
  const actor = proposerOf(d, act);
  const possessed = d.reading.document.tokens.slice(p.first, p.head).some((t) => /^['’]s?$/.test(t.text));
  return actor && p.owner !== undefined && !possessed && p.owner !== actor ? { ...p, owner: actor } : p;
}

/** "raised its offer to 45 dollars": what it names is the offer that comes of it. */
const raised = (d: Discourse, p: Phrase): Phrase => {
  const { last } = sentenceRange(d.reading.document, p.head);
  const to = measuresAfter(d, p.last, last, true);
  return { ...p, raised: true, later: true, definite: false, measures: to.length > 0 ? to : p.measures };
};

/** "accepted the earlier plan but called the latest one a trap": two plans in one sentence. */
export function withContrast(d: Discourse, phrases: readonly Phrase[]): Phrase[] {
  const sentence = (p: Phrase): number => d.reading.document.sentenceOf[p.head] ?? 0;
  const old = new Set(phrases.filter((p) => p.earlier).map(sentence));
  const fresh = new Set(phrases.filter((p) => p.fresh && !p.earlier).map(sentence));
  return phrases.map((p) =>
    old.has(sentence(p)) && fresh.has(sentence(p)) ? { ...p, contrast: true, earlier: p.earlier && !p.fresh } : p,
  );
}
