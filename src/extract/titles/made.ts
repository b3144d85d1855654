/** The words of a title → a title run, former or not. */
import type { LocalKey } from '../../model/ids.ts';
import { canBeCalled, onlyBody } from '../bodies.ts';
import { formerWords } from '../data/offices.ts';
import { entityOf } from '../known.ts';
import type { NamedRun, Reading } from '../reading.ts';
import type { TitlePhrase } from './phrase.ts';
import type { TitleRun } from './run.ts';
import { isAttribute } from './words.ts';

/** "former" or "ex-" before or in the title says that it is held no more. */
export function madeTitle(
  reading: Reading,
  run: NamedRun,
  { first: from, last, organization, loose }: Pick<TitlePhrase, 'first' | 'last' | 'organization' | 'loose'>,
  rule: string,
): TitleRun {
  const { tokens } = reading.document;
  let first = from;
  while (first < last - 1 && isAttribute(reading, first)) first++;
  let former = isFormerBefore(reading, from) || isGone(reading, run, last) || isKilled(reading, from);
  for (let i = first; i < last; i++)
    former ||= formerWords.has(tokens[i]?.lower ?? '') || /^(?:ex|then)-/.test(tokens[i]?.lower ?? '');
  return {
    first,
    last,
    person: run.entity.key,
    organization: bodyOf(reading, first, last, organization),
    former,
    rule,
    loose,
  };
}

/** "former |finance minister", "former Kenyan |president", "former Acme |chairman": before the title, or before whose it is. */
function isFormerBefore({ document: { tokens }, namedAt, placeAt }: Reading, first: number): boolean {
  let i = first - 1;
  const whose = namedAt.get(i) ?? placeAt.get(i);
  // "Ex-Acme |chairman", "then-City Council |Speaker"
  if (whose && [whose.first, whose.first - 1].some((at) => /^(?:ex|then)-/.test(tokens[at]?.lower ?? ''))) return true;
  if (whose) i = whose.first - 1;
  if (tokens[i]?.text !== tokens[i]?.lower || whose) i = beforeName(tokens, namedAt, i);
  const { lower = '' } = tokens[i] ?? {};
  if (lower === '-') return /^(?:ex|then)$/.test(tokens[i - 1]?.lower ?? '');
  return formerWords.has(lower);
}

/** "former Voice of the Upland royal |editor": before the large words of a body, one that is not known or known in parts. */
function beforeName(tokens: Reading['document']['tokens'], namedAt: Reading['namedAt'], from: number): number {
  let i = from;
  while (from - i < 6 && namedAt.get(i)?.entity.kind !== 'person' && isOfName(tokens[i])) i--;
  return i;
}

const isOfName = (token: Reading['document']['tokens'][number] | undefined): boolean =>
  token !== undefined &&
  (/^\p{Lu}/u.test(token.text) ? !formerWords.has(token.lower) : /^(?:of|the|&|['’]s)$/.test(token.lower));

/** "the strike that killed the guard’s veteran |leader": nobody bears a title any more. */
function isKilled({ document: { tokens } }: Reading, first: number): boolean {
  for (let i = first - 1; i > first - 8 && tokens[i]?.kind === 'word'; i--) {
    if (/^(?:killed|assassinated|murdered|executed|buried)$/.test(tokens[i]?.lower ?? ''))
      return !/^(?:was|were|been|is|are)$/.test(tokens[i - 1]?.lower ?? '');
    if (
      tokens[i]?.lower === 'of' &&
      /^(?:assassination|murder|funeral|death|killing)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return true;
    if (/^(?:and|or|by|that|who|which)$/.test(tokens[i]?.lower ?? '')) return false;
  }
  return false;
}

/** "the president at the time, Jones", "President Jones (1998-2002)". */
function isGone({ document: { tokens } }: Reading, run: NamedRun, last: number): boolean {
  const lower = (i: number): string => tokens[i]?.lower ?? '';
  if (lower(last) === 'at' && lower(last + 1) === 'the' && lower(last + 2) === 'time') return true;
  if (lower(run.last) !== '(' || !/^(?:19|20)\d\d(?:[-–](?:(?:19|20)?\d\d))?$/.test(lower(run.last + 1))) return false;
  return lower(run.last + 2) === ')' || (/^[-–]$/.test(lower(run.last + 2)) && lower(run.last + 4) === ')');
}

/** Nouns for a body that stand in a title before its head. */
const bodies =
  /^(?:commission|committee|board|council|union|party|company|agency|court|army|navy|police|authority|association|federation|bank|club|parliament|senate|ministry|airline|group|firm)$/;

/**
 * "Kenya's electoral commission |chairperson": of the commission, whatever it is called, and not of the state. 'none' where the
 * title has no such noun, or where what stands before it is the body itself ("the Acme board president").
 */
function bodyWithin(
  reading: Reading,
  first: number,
  last: number,
  key: LocalKey | undefined,
): LocalKey | undefined | 'none' {
  const { tokens } = reading.document;
  for (let i = last - 2; i >= first; i--) {
    const noun = tokens[i]?.lower ?? '';
    if (!bodies.test(noun)) continue;
    if (key !== undefined && entityOf(reading, key)?.class !== 'government') return 'none';
    const words = tokens.slice(first, i + 1).map((t) => t.lower);
    const called = reading.entities.filter(
      (e) =>
        e.kind === 'organization' &&
        e.class !== 'government' &&
        canBeCalled(reading, e, noun) &&
        words.every((w) => e.name.toLowerCase().split(/\s+/).includes(w)),
    );
    return called.length === 1 ? called[0]?.key : words.length === 1 ? onlyBody({ reading }, noun)?.key : undefined;
  }
  return 'none';
}

const ofStates =
  /^(?:minist(?:er)?|premier|senator|congress(?:man|woman)|mayor|ambassador|king|queen|emir|sultan|chancellor|mp|lawmaker|legislator)$/;

/** No firm has ministers: what looks like one ("Finance and Petroleum") is the office's field. */
function bodyOf(reading: Reading, first: number, last: number, key: LocalKey | undefined): LocalKey | undefined {
  const within = bodyWithin(reading, first, last, key);
  if (within !== 'none') return within;
  const office = reading.document.tokens.slice(first, last).some((t) => ofStates.test(t.lower));
  return office && entityOf(reading, key)?.class === 'company' ? undefined : key;
}
