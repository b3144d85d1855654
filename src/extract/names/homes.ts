/** Names as the tagger has them → the same without the state that they are from, and without words that only lead in to them. */
import { legalForms } from '../../text/name-words.ts';
import { contextNouns, organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed } from './candidate.ts';
import { isDemonym, stateAt } from './states/states.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** The last word of a name, in small letters. Banks are called by their state, firms are from there. */
export const isFirmsLast = (word: string): boolean => word !== 'bank' && organizationHeads.get(word) === 'company';

/** "Quorl Steel of |Norway|", where the report has the firm without it. */
export function withoutHome(
  { tokens }: Document,
  candidate: Candidate,
  isKnown: (first: number, last: number) => boolean,
): Candidate {
  const { first, last, kind } = candidate;
  const at = first + tokens.slice(first, last).findLastIndex(({ lower }) => lower === 'of');
  if (kind !== 'organization' || at <= first + 1 || !isFirmsLast(tokens[at - 1]?.lower ?? '')) return candidate;
  const isHome = stateAt(tokens, at + 1)?.length === last - at - 1;
  return isHome && isKnown(first, at)
    ? changed(candidate, { last: at, because: [...candidate.because, 'split'] })
    : candidate;
}

/** Where a name of two words and more ends that may stand elsewhere without its "Ltd". */
export const beforeForm = (tokens: Document['tokens'], first: number, last: number): number =>
  legalForms.has(tokens[last - 1]?.lower ?? '') ? Math.max(first + 2, last - 1) : last;

const from = (candidate: Candidate, first: number): Candidate =>
  changed(candidate, {
    first,
    because: [...candidate.because, 'split'],
  });

/** "Said Dolan in an interview: …" */
const inverted = /^(?:said|says|added|adds|asked|replied|explained|insisted|countered|quipped|warned)$/;

/** "|Norway's| Quorl", "told the |Bulletin| Sir Jo Dolan": whose it is, or whoever is told, before the name. */
function openedBy(
  tokens: Document['tokens'],
  { first, last, kind }: Pick<Candidate, 'first' | 'last' | 'kind'>,
  isKnown: (first: number, last: number) => boolean,
): number | undefined {
  // "|Former| S.A. captain"
  if (tokens[first]?.lower === 'former' && last - first > 1) return first + 1;
  const mark = /^['’]s$/.test(tokens[first + 1]?.text ?? '') && last - first > 2;
  if (mark && stateAt(tokens, first)?.length === 1) return first + 2;
  // "|Norwegian News Agency| Quorl"
  const agency = tokens
    .slice(first, last - 2)
    .findIndex((t, k) => t.lower === 'news' && tokens[first + k + 1]?.lower === 'agency');
  if (kind === 'organization' && agency >= 0) return first + agency + 2;
  if (isGovernments(tokens, { first, last, kind }) && !isKnown(first, last) && isKnown(first + 1, last))
    return first + 1;
  if (kind !== 'person') return undefined;
  const title = tokens
    .slice(first + 1, last - 1)
    .findIndex(({ text }) => /^(?:Sir|Mr|Mrs|Ms|Dr|Dame|Lady)$/.test(text));
  return title < 0 ? undefined : first + 1 + title;
}

/** "the |Dolan| Quarry Department": whose government it is of. A nation's is its own. */
const isGovernments = (
  tokens: Document['tokens'],
  { first, last, kind }: Pick<Candidate, 'first' | 'last' | 'kind'>,
): boolean =>
  kind === 'organization' &&
  last - first > 2 &&
  organizationHeads.get(tokens[last - 1]?.lower ?? '') === 'ministry' &&
  !isDemonym(tokens[first]?.lower ?? '') &&
  stateAt(tokens, first) === undefined;

/** "Fears Quorl may", "Utility Quorl AG", "the Anglo-Norwegian Quorl": words before a name that the report has without them. */
export function withoutOpener(
  { tokens, sentenceOf }: Document,
  { lexemes }: Features,
  candidate: Candidate,
  isKnown: (first: number, last: number) => boolean,
): Candidate {
  const { first, last } = candidate;
  const { lower = '' } = tokens[first] ?? {};
  const opened = openedBy(tokens, candidate, isKnown);
  if (opened !== undefined) return from(candidate, opened);
  const lists = lexemes[first]?.lists ?? 0;
  if (last - first < 2 || (lists & (list.organization | list.office)) !== 0) return candidate;
  const end = beforeForm(tokens, first, last);
  const isRepeated = isKnown(first, last) || !isKnown(first + 1, end) || !lexemes[first + 1]?.isCapitalised;
  const [half, whose] = lower.split('-');
  if (whose !== undefined && isDemonym(whose) && half !== '' && !isRepeated) return from(candidate, first + 1);
  const isNoun = contextNouns.get(lower) === 'company' || /.maker$/.test(lower);
  if (sentenceOf[first - 1] === sentenceOf[first]) return candidate;
  if (inverted.test(lower) && !isRepeated) return from(candidate, first + 1);
  if ((lists & list.ordinary) === 0 && !isNoun) return candidate;
  // "Joining the Navy", "Buying Quorl".
  if (lower.endsWith('ing') && tokens[first + 1]?.text === 'the' && last - first > 2) return from(candidate, first + 2);
  return isRepeated || !(isNoun || /(?:s|ing)$/.test(lower)) ? candidate : from(candidate, first + 1);
}
