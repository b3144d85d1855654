/** Offices and titles: "chief executive Mary Jones of Acme", "Jones, who heads Acme", "the union's leader, Jim Smith". */
import type { RoleClaim } from '../model/claim.ts';
import { evidence } from '../model/evidence.ts';
import { claimId, type LocalKey } from '../model/ids.ts';
import { shortHash } from '../text/hash.ts';
import { isCapitalised } from '../text/tokens.ts';
import { discourse, organizationBefore } from './coreference.ts';
import { formerWords, honorifics, titleHeads, titleModifiers, titleTails } from './data/offices.ts';
import { auxiliaries, determiners, isIn, prepositions, sentenceRange, wordsOf } from './grammar.ts';
import type { NamedRun, Reading } from './reading.ts';

/** A title's words (token indexes, half open) and whose it is. */
export interface TitleRun {
  readonly first: number;
  readonly last: number;
  readonly person: LocalKey;
  readonly organization: LocalKey | undefined;
  readonly former: boolean;
  readonly rule: string;
}

/** Every title the report gives a named person, in text order. */
export function findTitles(reading: Reading): TitleRun[] {
  const runs: TitleRun[] = [];
  for (const run of reading.named) {
    if (run.entity.kind !== 'person') continue;
    const found = [titleBefore(reading, run), titleAfter(reading, run), titleByVerb(reading, run)];
    for (const title of found) if (title) runs.push(title);
  }
  return withOwners(runs.sort((a, b) => a.first - b.first));
}

/** A title said again without its organization is of the one it was said with. */
function withOwners(runs: readonly TitleRun[]): TitleRun[] {
  return runs.map((run) => {
    if (run.organization !== undefined) return run;
    const others = runs.filter(
      (o) => o.person === run.person && o.former === run.former && o.organization !== undefined,
    );
    const bodies = new Set(others.map((o) => o.organization));
    const [only] = bodies;
    return bodies.size === 1 && only !== undefined ? { ...run, organization: only } : run;
  });
}

/** One claim for each title. The same title of the same person is claimed once, where it is said most fully. */
export function claimRoles(reading: Reading, titles: readonly TitleRun[]): RoleClaim[] {
  const { document } = reading;
  const claims = new Map<string, RoleClaim>();
  for (const t of titles) {
    const sentence = document.sentences[document.sentenceOf[t.first] ?? 0];
    if (!sentence) continue;
    const title = titleText(reading, t);
    if (title === '') continue;
    const key = `${t.person} ${title.toLowerCase()} ${t.former}`;
    const known = claims.get(key);
    if (known && (known.organization !== undefined || t.organization === undefined)) continue;
    const span = document.tokens[t.first];
    claims.set(key, {
      kind: 'role',
      id: claimId(shortHash(`${document.source.id} role ${span?.start ?? 0} ${t.person}`)),
      person: t.person,
      title,
      ...(t.organization === undefined ? {} : { organization: t.organization }),
      former: t.former,
      ...(document.source.meta.date === undefined ? {} : { asOf: document.source.meta.date }),
      evidence: [evidence(document.source, sentence.sentence)],
      confidence: t.rule === 'title/verb' ? 0.8 : 0.92,
      because: [t.rule],
    });
  }
  return [...claims.values()];
}

function titleText(reading: Reading, t: TitleRun): string {
  let first = t.first;
  while (
    first < t.last &&
    (isIn(formerWords, reading.document.tokens[first], false) || reading.document.tokens[first]?.text === '-')
  )
    first++;
  return wordsOf(reading.document, first, t.last);
}

const isHead = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  const plain = token?.lower.replace(/^(?:vice|deputy|ex|co)-/, '') ?? '';
  return (
    token !== undefined &&
    (titleHeads.has(plain) || isIn(titleHeads, token, reading.document.source.quality === 'degraded'))
  );
};

const isModifier = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  return (
    token !== undefined &&
    (isIn(titleModifiers, token, reading.document.source.quality === 'degraded') ||
      isIn(formerWords, token, false) ||
      /^(?:vice|deputy|ex)-/.test(token.lower))
  );
};

/** "US Secretary of State Antony Blinken" and "the union's leader, Jim Smith". */
function titleBefore(reading: Reading, run: NamedRun): TitleRun | undefined {
  const { tokens } = reading.document;
  const { first: start } = sentenceRange(reading.document, run.first);
  let i = run.first - 1;
  while (i >= start && (isIn(honorifics, tokens[i], false) || tokens[i]?.text === '.')) i--;
  let apposed = false;
  if (
    i > start &&
    tokens[i]?.text === ',' &&
    (isHead(reading, i - 1) || reading.namedAt.get(i - 1)?.entity.kind === 'organization')
  ) {
    // Two persons in a list ("the minister, Mary Jones and …") look alike; an article before the title tells them apart.
    apposed = true;
    i--;
  }
  if (apposed && reading.namedAt.get(i)) return titleOfOrganization(reading, run, i, start);
  const last = i + 1;
  i = backOverTitle(reading, i, start);
  const first = i + 1;
  if (first >= last || !hasHead(reading, first, last)) return undefined;
  if (
    apposed &&
    !determiners.has(tokens[i]?.lower ?? '') &&
    !/^['’]s$/.test(tokens[i]?.text ?? '') &&
    !reading.namedAt.get(i)
  )
    return undefined;
  const before = owner(reading, i, start);
  const after = ownerAfter(reading, run.last);
  return made(reading, run, first, last, before ?? after, apposed ? 'title/apposed-before' : 'title/before-name');
}

/** "A member of Acme's board, Jim Smith": the organization stands between the title and the name. */
function titleOfOrganization(reading: Reading, run: NamedRun, i: number, start: number): TitleRun | undefined {
  const { tokens } = reading.document;
  const body = reading.namedAt.get(i);
  if (!body) return undefined;
  let j = body.first - 1;
  while (
    j > start &&
    (tokens[j]?.lower === 'the' || /^['’]s$/.test(tokens[j]?.text ?? '') || reading.placeAt.get(j) !== undefined)
  )
    j--;
  if (!prepositions.has(tokens[j]?.lower ?? '')) return undefined;
  const last = j;
  const first = backOverTitle(reading, j - 1, start) + 1;
  return first < last && hasHead(reading, first, last)
    ? made(reading, run, first, last, body.entity.key, 'title/apposed-before')
    : undefined;
}

/** Walks left over title words; stops at the token before the title. */
function backOverTitle(reading: Reading, from: number, start: number): number {
  const { tokens } = reading.document;
  let i = from;
  while (i >= start && !reading.namedAt.has(i)) {
    const t = tokens[i];
    if (!t) break;
    if (isIn(titleTails, t, false) && tokens[i - 1]?.lower === 'of' && isHead(reading, i - 2)) i -= 2;
    else if (isHead(reading, i) || isModifier(reading, i)) i--;
    else if (
      (t.lower === 'and' || t.text === '-' || t.text === '/') &&
      (isHead(reading, i - 1) || isModifier(reading, i - 1)) &&
      isTitleWord(reading, i + 1)
    )
      i--;
    else if (t.kind === 'word' && !isCapitalised(t) && isAdjectival(t.lower) && i < from) i--;
    else break;
  }
  return i;
}

const isTitleWord = (reading: Reading, i: number): boolean => isHead(reading, i) || isModifier(reading, i);
const isAdjectival = (w: string): boolean =>
  /(?:al|ic|ive|ary|ing|ational)$/.test(w) && !['said', 'during', 'including', 'according'].includes(w);

const hasHead = (reading: Reading, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (isHead(reading, i)) return true;
  return false;
};

/** The organization or state whose title it is, ending right before the title: "Acme's", "Israeli", "US". */
function owner(reading: Reading, at: number, start: number): LocalKey | undefined {
  const { tokens } = reading.document;
  let i = at;
  const word = tokens[i]?.lower ?? '';
  if (i >= start && (word === 'its' || word === 'their')) return bodyBefore(reading, i);
  if (i >= start && /^['’]s?$/.test(tokens[i]?.text ?? '')) {
    i--;
    const noun = tokens[i]?.lower ?? '';
    if (tokens[i - 1]?.lower === 'the' && !reading.namedAt.has(i)) return bodyBefore(reading, i - 1, noun);
  }
  const named = reading.namedAt.get(i);
  if (named?.entity.kind === 'organization') return named.entity.key;
  const place = reading.placeAt.get(i);
  return place === undefined ? undefined : stateOf(reading, place.name);
}

/** "its chairwoman", "the union's leader": the organization last spoken of, of that kind. */
const bodyBefore = (reading: Reading, at: number, noun?: string): LocalKey | undefined =>
  organizationBefore(discourse(reading, [], []), at, noun)?.key;

/** "of Israel", "at Acme", "for the union", "to Hamas" right after. */
function ownerAfter(reading: Reading, at: number): LocalKey | undefined {
  const { tokens } = reading.document;
  if (!['of', 'at', 'for', 'to', 'with', 'from', 'in', 'on'].includes(tokens[at]?.lower ?? '')) return undefined;
  for (let i = at + 1; i < at + 6; i++) {
    const named = reading.namedAt.get(i);
    if (named) return named.entity.kind === 'organization' ? deepest(reading, named) : undefined;
    const place = reading.placeAt.get(i);
    if (place && !/^['’]s$/.test(tokens[place.last]?.text ?? '')) return stateOf(reading, place.name);
    const t = tokens[i];
    if (!t || t.text === ',' || t.text === '.' || t.kind === 'quote') return undefined;
  }
  return undefined;
}

/** "Israel's war cabinet": the body, not its owner. */
function deepest(reading: Reading, run: NamedRun): LocalKey {
  const { tokens } = reading.document;
  if (/^['’]s$/.test(tokens[run.last]?.text ?? '')) {
    for (let i = run.last + 1; i < run.last + 4; i++) {
      const next = reading.namedAt.get(i);
      if (next?.entity.kind === 'organization') return next.entity.key;
    }
  }
  return run.entity.key;
}

/** The state of that name, where this report has it as an actor. */
function stateOf(reading: Reading, name: string): LocalKey | undefined {
  const wanted = name.toLowerCase();
  return reading.entities.find(
    (e) =>
      e.kind === 'organization' && (e.name.toLowerCase() === wanted || e.forms.some((f) => f.toLowerCase() === wanted)),
  )?.key;
}

/** "Jim Smith, a former general who is now a member of the war cabinet," and "Jones (general secretary)". */
function titleAfter(reading: Reading, run: NamedRun): TitleRun | undefined {
  const { tokens } = reading.document;
  const { last: end } = sentenceRange(reading.document, run.first);
  let i = run.last;
  if (tokens[i]?.text !== ',' && tokens[i]?.text !== '(') return undefined;
  i++;
  // An age stands between: "Jones, 43, a driver".
  if (tokens[i]?.kind === 'number' && tokens[i + 1]?.text === ',') i += 2;
  let whose: LocalKey | undefined;
  while (
    i < end &&
    (determiners.has(tokens[i]?.lower ?? '') ||
      /^['’]s$/.test(tokens[i]?.text ?? '') ||
      ownerRun(reading, i) !== undefined)
  ) {
    const o = ownerRun(reading, i);
    if (o) {
      whose = o.key ?? whose;
      i = o.last;
    } else i++;
  }
  return titleAt(reading, run, i, end, whose, 'title/apposed-after');
}

function ownerRun(reading: Reading, i: number): { key: LocalKey | undefined; last: number } | undefined {
  const named = reading.namedAt.get(i);
  if (named) return named.entity.kind === 'organization' ? { key: named.entity.key, last: named.last } : undefined;
  const place = reading.placeAt.get(i);
  return place ? { key: stateOf(reading, place.name), last: place.last } : undefined;
}

/** A title that begins at token `from`, and its organization after it. */
function titleAt(
  reading: Reading,
  run: NamedRun,
  from: number,
  end: number,
  whose: LocalKey | undefined,
  rule: string,
): TitleRun | undefined {
  const { tokens } = reading.document;
  let i = from;
  let lastHead = -1;
  while (i < end && i < from + 9) {
    const t = tokens[i];
    if (!t || reading.namedAt.has(i)) break;
    if (isHead(reading, i)) lastHead = i;
    else if (isModifier(reading, i) || (isAdjectival(t.lower) && lastHead < 0) || (t.text === '-' && i > from)) {
      // goes on
    } else if (
      t.lower === 'of' &&
      lastHead === i - 1 &&
      isIn(titleTails, tokens[i + 1], false) &&
      tokens[i + 1]?.lower !== 'the'
    ) {
      lastHead = i + 1;
      i++;
    } else if (t.lower === 'and' && lastHead === i - 1 && isTitleWord(reading, i + 1)) {
      // "founder and chief executive"
    } else break;
    i++;
  }
  if (lastHead < 0) return undefined;
  return made(reading, run, from, lastHead + 1, whose ?? ownerAfter(reading, lastHead + 1), rule);
}

/** "Jones is the general secretary of …", "Jones was appointed chief executive", "Jones, who heads …" is left to descriptions. */
function titleByVerb(reading: Reading, run: NamedRun): TitleRun | undefined {
  const { tokens } = reading.document;
  const { last: end } = sentenceRange(reading.document, run.first);
  let i = run.last;
  let past = false;
  let sawVerb = false;
  while (i < end && i < run.last + 8) {
    const w = tokens[i]?.lower ?? '';
    if (
      auxiliaries.has(w) ||
      [
        'appointed',
        'named',
        'elected',
        'became',
        'become',
        'becomes',
        'remains',
        'as',
        'sworn',
        'who',
        'now',
        'currently',
      ].includes(w)
    ) {
      sawVerb ||= [
        'as',
        'formerly',
        'become',
        'is',
        'was',
        'became',
        'appointed',
        'named',
        'elected',
        'becomes',
        'remains',
        'been',
      ].includes(w);
      past ||= w === 'was' && !['appointed', 'named', 'elected', 'sworn'].includes(tokens[i + 1]?.lower ?? '');
      i++;
    } else break;
  }
  if (!sawVerb) return undefined;
  let whose: LocalKey | undefined;
  while (
    i < end &&
    (determiners.has(tokens[i]?.lower ?? '') ||
      /^['’]s$/.test(tokens[i]?.text ?? '') ||
      ownerRun(reading, i) !== undefined)
  ) {
    const o = ownerRun(reading, i);
    if (o) whose = o.key ?? whose;
    i = o ? o.last : i + 1;
  }
  const title = titleAt(reading, run, i, end, whose, 'title/verb');
  return title && past ? { ...title, former: true } : title;
}

function made(
  reading: Reading,
  run: NamedRun,
  first: number,
  last: number,
  organization: LocalKey | undefined,
  rule: string,
): TitleRun {
  const { tokens } = reading.document;
  let former = false;
  for (let i = Math.max(0, first - 1); i < last; i++)
    former ||= formerWords.has(tokens[i]?.lower ?? '') || /^ex-/.test(tokens[i]?.lower ?? '');
  return { first, last, person: run.entity.key, organization, former, rule };
}
