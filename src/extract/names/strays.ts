/** A candidate → the same without words at its edges that are no part of a name: a dateline's place, a count, what the firm is, whose officers. */
import { parties } from '../../text/name-forms.ts';
import type { Token } from '../../text/tokens.ts';
import { contextNouns } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { numerals } from '../grammar.ts';
import { type Candidate, changed } from './candidate.ts';
import { beforeForm } from './homes.ts';
import { halves } from './split.ts';
import { isDemonym } from './states/states.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** Whether the words of tokens `first` to `last`, half open, stand in the report a second time. */
type IsElsewhere = (first: number, last: number) => boolean;

/** Of persons only "PE firm |Quorl|" and "|Jo Dolan| of Quarryville" lose something. */
export function withoutStrays(
  { tokens, sentenceOf }: Document,
  candidate: Candidate,
  isElsewhere: IsElsewhere,
): Candidate {
  const { first: from, last: to, kind } = candidate;
  let first = behindNoun(tokens, from, to);
  // "Meanwhile|, Quorl & Co.|"
  while (to - first > 1 && tokens[first]?.text === ',') first++;
  let last = kind === 'person' ? beforeHome(tokens, first, to) : to;
  if (kind === 'organization') {
    first = behindOfficers(tokens, behindRank(tokens, behindCount(tokens, first, last), last), last);
    // "HALDEN/OSLO |Quorl|"
    const line = tokens[first - 1]?.text === '/' ? first - 2 : first;
    if (sentenceOf[line - 1] !== sentenceOf[first]) first = behindDateline(tokens, first, last, isElsewhere);
    while (last - first > 1 && isBehind(tokens, first, last)) last--;
  }
  return first === from && last === to
    ? candidate
    : changed(candidate, { first, last, because: [...candidate.because, 'split'] });
}

/** "PE firm |Quorl|": the name begins after the common noun. */
function behindNoun(tokens: readonly Token[], first: number, last: number): number {
  for (let i = last - 2; i > first; i--)
    if (tokens[i]?.text === tokens[i]?.lower && contextNouns.get(tokens[i]?.lower ?? '') === 'company') return i + 1;
  return first;
}

/** "|Jo Dolan| of Quarryville"; "Prince Jo of Norway" is called so. */
function beforeHome(tokens: readonly Token[], first: number, last: number): number {
  const at = first + tokens.slice(first, last).findIndex(({ text }) => text === 'of');
  return at > first + 1 && !noble.test(tokens[first]?.lower ?? '') ? at : last;
}
const noble =
  /^(?:prince|princess|duke|duchess|king|queen|earl|count|countess|lord|lady|baron|baroness|archbishop|bishop|sheikh|emir|sultan|grand|saint|st)$/;

/** "28 |Senate Liberals|", "Thirty-four |Liberals|". */
const behindCount = (tokens: readonly Token[], first: number, last: number): number =>
  (last - first > 2 && /^\d{2,}$/.test(tokens[first]?.text ?? '') && /s$/.test(tokens[last - 1]?.text ?? '')) ||
  (last - first === 2 &&
    numerals.has(tokens[first]?.lower.split('-')[0] ?? '') &&
    parties.has(tokens[last - 1]?.lower ?? ''))
    ? first + 1
    : first;

/** "No. 4 |Quorl|". */
function behindRank(tokens: readonly Token[], first: number, last: number): number {
  if (!/^no\.?$/.test(tokens[first]?.lower ?? '')) return first;
  const at = tokens[first + 1]?.text === '.' ? first + 2 : first + 1;
  return tokens[at]?.kind === 'number' && at + 1 < last ? at + 1 : first;
}

/** "the CEOs of |Quorl Ltd|", "Stock for |Quorl|". */
const behindOfficers = (tokens: readonly Token[], first: number, last: number): number =>
  last - first > 2 &&
  /^(?:ceos|stocks?|shares|shareholders|executives|bosses|workers|employees|officials)$/.test(
    tokens[first]?.lower ?? '',
  ) &&
  /^(?:of|for|at)$/.test(tokens[first + 1]?.lower ?? '')
    ? first + 2
    : first;

/** "HALDEN |Quorl NV| said", where a paper sets nothing behind the place. */
function behindDateline(tokens: readonly Token[], first: number, last: number, isElsewhere: IsElsewhere): number {
  const rest = tokens.slice(first + 1, last);
  const isShouted = /^\p{Lu}{4,}$/u.test(tokens[first]?.text ?? '') && rest[0]?.kind === 'word';
  if (!isShouted || rest.every(({ text }) => /^[^\p{Ll}]+$/u.test(text))) return first;
  return isElsewhere(first + 1, beforeForm(tokens, first, last)) ? first + 1 : first;
}

/** "|Quorl Group| board of directors", "|Quorl Rangers| Norwegian football team", "|Quorl| 8/1". */
function isBehind(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, word, next] = [tokens[last - 2], tokens[last - 1], tokens[last]];
  if (word?.text === 'board') return true;
  // "|Quorl|'s alliance partner"
  if (/^['’]s$/.test(before?.text ?? '') && /^\p{Ll}/u.test(word?.text ?? '')) return true;
  // "|Quorl| Class A stock"
  if (word?.text === 'Class') return /^[A-C]$/.test(next?.text ?? '');
  if (word?.kind === 'number') return next?.text === '/';
  return last - first > 2 && isDemonym(word?.lower ?? '') && /^\p{Ll}{3,}$/u.test(next?.text ?? '');
}

/** "|Quorl| downgraded |Zirpo|": a verb between two names is part of neither. */
export function splitVerb({ tokens }: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  for (let at = first + 1; at < last - 1; at++) {
    const isActing = /^\p{Ll}{3,}(?:ed|[^s]s)$/u.test(tokens[at]?.text ?? '');
    if (isActing && [at - 1, at + 1].every((i) => /^\p{Lu}/u.test(tokens[i]?.text ?? ''))) return halves(candidate, at);
  }
  return [candidate];
}

/** "its battle with |Quorl| for |Zirpo|": no firm is called so; bodies are ("Campaign for Peace"). */
export function splitFor(
  { tokens }: Document,
  { lexemes }: Features,
  candidate: Candidate,
  isElsewhere: IsElsewhere,
): Candidate[] {
  const { first, last, kind } = candidate;
  const at = first + tokens.slice(first, last).findIndex(({ text }) => text === 'for');
  if (kind !== 'organization' || at !== first + 1 || at > last - 2) return [candidate];
  const vague = list.ordinary | list.organization | list.functional | list.office;
  return ((lexemes[first]?.lists ?? 0) & vague) === 0 && isElsewhere(first, at) ? halves(candidate, at) : [candidate];
}
