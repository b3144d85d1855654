/** The words before a noun that may name a proposal → article, version, owner and content. */
import type { LocalKey } from '../../../model/ids.ts';
import type { LocalEntity } from '../../../model/mention.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { earlierWords, freshWords, laterWords, otherWords } from '../../data/proposing.ts';
import { determiners, isIn, sentenceRange } from '../../grammar.ts';
import { organizationCalled } from '../../known.ts';
import { kindOf } from '../plans/sorts.ts';
import { isBidFor } from './target.ts';

export interface Modifiers {
  definite: boolean;
  later: boolean;
  fresh: boolean;
  other: boolean;
  earlier: boolean;
  owner: LocalKey | undefined;
  origin: string | undefined;
  /** "the Acme bid" of somebody else. */
  target: LocalKey | undefined;
  readonly qualifiers: string[];
}

/** Tokens `first` to `head`, half open. */
export function readModifiers(d: Discourse, first: number, head: number): Modifiers {
  const said: Modifiers = {
    definite: false,
    later: false,
    fresh: false,
    other: false,
    earlier: false,
    owner: undefined,
    origin: undefined,
    target: undefined,
    qualifiers: [],
  };
  for (let i = first; i < head; i++) {
    const owner = d.reading.namedAt.get(i) ?? d.reading.placeAt.get(i);
    if (owner) {
      if (isNestedOwner(d, owner.last, head)) said.definite = true;
      else if ('entity' in owner && isBidFor(d, owner, head)) said.target = owner.entity.key;
      else readOwner(d, owner, head, said);
      i = owner.last - 1;
    } else readWord(d, i, said);
  }
  // "its first budget" is the first it ever had, and no earlier version.
  const whose = d.reading.document.tokens[first]?.lower ?? '';
  if (/^(?:its|his|her|their|a)$/.test(whose) && d.reading.document.tokens[head]?.lower === 'budget')
    said.earlier = false;
  return said;
}

/** "Kenya's main rebel movement's proposal" is the movement's, not Kenya's; "Kenya's government's" stays the state's. */
function isNestedOwner(d: Discourse, last: number, head: number): boolean {
  const { tokens } = d.reading.document;
  // "the Kenyan food maker’s bid" is the maker's.
  const from = /^['’]s?$/.test(tokens[last]?.text ?? '') ? last + 1 : last;
  let next = from;
  while (next < head && !/^['’]s?$/.test(tokens[next]?.text ?? '')) next++;
  return next < head && !/^(?:government|cabinet|board|ministry|parliament)$/.test(tokens[next - 1]?.lower ?? '');
}

/** "Acme's", "Kenyan"; "the US - backed plan" has a backer, no owner. */
function readOwner(
  d: Discourse,
  run: { readonly last: number; readonly entity?: LocalEntity; readonly name?: string },
  head: number,
  said: Modifiers,
): void {
  const after = d.reading.document.tokens[run.last]?.text ?? '';
  if (after === '-') return;
  const possessed = /^['’]s?$/.test(after);
  said.definite ||= possessed;
  // "the Lakeland peace accord", "the Kenyan deal": where it was made, or what it is about.
  if (!possessed && (isBetween(d, head) || isAbout(d, run, head))) return;
  if (!possessed && run.last === head && isNamesake(d, run, head)) {
    said.qualifiers.push(d.reading.document.tokens[run.last - 1]?.lower ?? '');
    return;
  }
  if (run.entity) said.owner = run.entity.key;
  else {
    said.owner ??= organizationCalled(d.reading, run.name ?? '')?.key;
    said.origin ??= run.name;
  }
}

/** "the Jones bill", "the Clean Harbours act": called so, whoever has put it forward; "the Kenyan bill" and "the Front's bill" are theirs. */
const isNamesake = (
  { reading: { document } }: Discourse,
  { entity }: { readonly entity?: Pick<LocalEntity, 'kind' | 'class'> },
  head: number,
): boolean =>
  /^(?:bill|act|law|legislation)$/.test(document.tokens[head]?.lower ?? '') &&
  (entity?.kind === 'person' || (entity !== undefined && entity.class === undefined));

/** "the Kenyan peace plan": of whoever makes it, for Kenya; "the Kenyan peace proposal" is Kenya's. */
const isAbout = (
  { reading: { document } }: Discourse,
  { last, entity }: { readonly last: number; readonly entity?: Pick<LocalEntity, 'class'> },
  head: number,
): boolean =>
  (entity === undefined || entity.class === 'government') &&
  /^plans?$/.test(document.tokens[head]?.lower ?? '') &&
  document.tokens.slice(last, head).some((t) => /^(?:peace|reunification|reconstruction|recovery)$/.test(t.lower));

/** What two sides make together: a name before it may be a place, or whom it is made with. */
const isBetween = ({ reading: { document } }: Discourse, head: number): boolean =>
  /^(?:agreements?|accords?|treaty|pact|settlement|contract|deals?|charter|compact)$/.test(
    document.tokens[head]?.lower ?? '',
  );

const definites = new Set(['the', 'this', 'that', 'whose', 'its', 'their', 'his', 'her', 'these', 'those', 'thi']);

/** "today’s bid", "Monday’s offer". */
const isDaysOwn = ({ reading: { document } }: Discourse, i: number): boolean =>
  /^(?:today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(document.tokens[i]?.lower ?? '') &&
  /^['’]s$/.test(document.tokens[i + 1]?.text ?? '');

function readWord(d: Discourse, i: number, said: Modifiers): void {
  const { tokens, source } = d.reading.document;
  const t = tokens[i];
  if (!t) return;
  if (isIn(laterWords, t, source.quality === 'degraded')) said.later = true;
  else if (freshWords.has(t.lower)) said.fresh = true;
  else if (otherWords.has(t.lower)) said.other = true;
  else if (earlierWords.has(t.lower)) said.earlier = true;
  else if (definites.has(t.lower) || isDaysOwn(d, i)) said.definite = true;
  else if ((t.kind === 'word' || t.kind === 'number') && !determiners.has(t.lower) && !/^['’]s?$/.test(t.text))
    said.qualifiers.push(t.lower);
}

/** "previously announced that it accepted the plan", "the plan that was previously proposed". */
export function isPast(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  const { first: start, last } = sentenceRange(d.reading.document, head);
  for (let i = Math.max(start, first - 8); i < Math.min(last, head + 5); i++) {
    if (/^previous(?:ly|li)$/.test(tokens[i]?.lower ?? ''))
      return i < first || ['was', 'that', 'had', 'been', 'wa', 'ha'].includes(tokens[i - 1]?.lower ?? '');
    if (i > head && /^[.,;]$/.test(tokens[i]?.text ?? '')) break;
  }
  return isBefore(d, first, head, start, last);
}

/** "announced before that it accepted the plan", "the plan that the president proposed earlier". */
function isBefore(d: Discourse, first: number, head: number, start: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = Math.max(start + 1, first - 6); i < Math.min(last, head + 11); i++) {
    if (i > head && /^[.,;]$/.test(tokens[i]?.text ?? '')) return false;
    if (!/^\p{L}+ed$/u.test(tokens[i - 1]?.lower ?? '') || (i > first && i <= head + 1)) continue;
    const ends = /^(?:[.,;]|that)$/.test(tokens[i + 1]?.lower ?? '');
    if (ends && /^(?:earlier|before)$/.test(tokens[i]?.lower ?? ''))
      return i < first || tokens.slice(head + 1, i).some((t) => /^(?:that|which)$/.test(t.lower));
  }
  return false;
}

/** Marks around two words or more that name it, with the noun or right before it. */
export function isTitled(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  const opens = [first - 1, first, first + 1].some((i) => i < head && tokens[i]?.kind === 'quote');
  const closes = tokens[head - 1]?.kind === 'quote' || /^(?:quote|mark)$/.test(tokens[head + 1]?.kind ?? '');
  return opens && closes && tokens.slice(first, head).filter(isOfName).length > 1;
}

/** A “best and final” offer is one more version, a “derisory” one a judgement, a “cessation of hostilities” a truce: those marks hold no name. */
const isOfName = (t: Token): boolean =>
  t.kind === 'word' &&
  !determiners.has(t.lower) &&
  !/^(?:and|of|last|best)$/.test(t.lower) &&
  kindOf(t.lower) === undefined &&
  ![laterWords, earlierWords, freshWords, otherWords].some((list) => isIn(list, t, true));
