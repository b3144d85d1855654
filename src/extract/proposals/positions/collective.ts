/** Words for a party that is no name → whose they are: "the French government", "members of the union", "workers at the yard". */
import type { LocalEntity } from '../../../model/mention.ts';
import { chamberNouns } from '../../../text/chambers.ts';
import { onlyBody } from '../../bodies.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { wordsOf } from '../../grammar.ts';
import { lastRunBefore, organizationCalled } from '../../known.ts';
import { isSpeakerNoun, type Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';
import { isBody, isPlaced } from './people.ts';

const stateOrgans =
  /^(?:government|cabinet|parliament|authorities|prime|president|premier|govern|administration|lawmakers|legislature|senate|army|assembly|congress)$/;
const voters =
  /^(?:members?|membership|executive|leaders?|leadership|board|directors|management|managers|bosses|chiefs|spokesman|spokeswoman|negotiators?)$/;
/** A clearer party for a phrase with its noun at token `head` and its end at `verb`, or none where its words name nobody a page could show. */
export function partyOf(d: Discourse, subject: Speaker, head: number, verb: number): Speaker | undefined {
  if (subject.rule.startsWith('speaker/just-named')) return undefined;
  const byState = stateBody(d, subject, verb);
  if (byState) return byState;
  if (isPartOfAnother(d, subject)) return undefined;
  if ('entity' in subject.party) return subject;
  const own = /^(?:its|their) (?:\w+ )?(\w+)$/i.exec(subject.party.unnamed)?.[1]?.toLowerCase();
  if (own !== undefined && voters.test(own)) return ownMembers(d, subject, subject.at);
  return bodyOfNamed(d, subject, verb) ?? unnamedBody(d, subject, head);
}

/** "Coffee Body producers": people beside the body that is named. */
export function isPartOfAnother(d: Discourse, { at }: Speaker): boolean {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(at);
  if (run?.entity.kind !== 'organization') return false;
  const noun = tokens[run.last]?.lower ?? '';
  return outsiders.test(noun);
}

const outsiders = /^(?:producers|consumers|exporters|importers|suppliers|customers|critics|opponents|fans|rivals)$/;

const open = (d: Discourse, subject: Speaker): boolean =>
  'unnamed' in subject.party || /the-body|the-only-body/.test(subject.rule) || d.reading.placeAt.has(subject.at);

/** "the French government": the state where the report has it as an actor, else the words. */
function stateBody(d: Discourse, subject: Speaker, verb: number): Speaker | undefined {
  if (!open(d, subject)) return undefined;
  const { tokens } = d.reading.document;
  for (let i = subject.at; i < Math.min(verb, subject.at + 4); i++) {
    const place = d.reading.placeAt.get(i);
    if (!place || tokens[place.last]?.text === '-') continue;
    const noun = organAfter(d, place.last, verb);
    if (!stateOrgans.test(tokens[noun]?.lower ?? '') || isFormer(d, subject.at, noun)) return undefined;
    // "OSLO June 18 Kenya's parliament": the dateline is no part of it.
    const from = d.reading.dateAt.has(place.first - 1) ? place.first : subject.at;
    const words = wordsOf(d.reading.document, from, noun + 1);
    // What a parliament takes or throws out is often what the government put to it.
    if (isLegislature(tokens[noun]?.lower ?? '')) return unnamedState(subject, words);
    const state = organizationCalled(d.reading, place.name)?.key;
    if (state) return { ...subject, party: { entity: state }, rule: 'speaker/state', confidence: 0.85 };
    return unnamedState(subject, words);
  }
  return undefined;
}

const unnamedState = (subject: Speaker, words: string): Speaker => ({
  ...subject,
  party: { unnamed: words },
  rule: 'speaker/unnamed-state',
  confidence: 0.75,
});

export const isLegislature = (word: string): boolean =>
  chamberNouns.has(word) || /^(?:lawmakers|legislators)$/.test(word);

/** "Kenya's interim government", "the Kenyan government": the token where the organ stands if one does. */
function organAfter(d: Discourse, from: number, verb: number): number {
  const { tokens } = d.reading.document;
  if (!/^['’]s?$/.test(tokens[from]?.text ?? '')) return from;
  let noun = from + 1;
  while (noun < Math.min(verb, from + 5) && !stateOrgans.test(tokens[noun]?.lower ?? '')) noun++;
  return noun;
}

const isFormer = (d: Discourse, first: number, last: number): boolean =>
  d.reading.document.tokens
    .slice(first, last)
    .some((t) => /^(?:former|defeated|ousted|outgoing|ex|deposed)$/.test(t.lower));

/** "members of the union", "the union's executive", "Acme bosses". */
function bodyOfNamed(d: Discourse, subject: Speaker, verb: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  if (isFormer(d, subject.at, verb)) return undefined;
  // Stemmed text takes "Acme's" apart: the phrase begins at its "s".
  const cut = tokens[subject.at]?.text === 's' && /^['’]$/.test(tokens[subject.at - 1]?.text ?? '');
  for (let i = cut ? subject.at - 2 : subject.at; i < verb; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind !== 'organization' || tokens[run.last]?.text === '-' || !actsThrough(d, run)) continue;
    if (isPart(d, subject.at, run.first)) return undefined;
    // "its Fair Pay Scheme members": of whom "its" means.
    if (/^(?:its|their)$/.test(tokens[run.first - 1]?.lower ?? '')) return ownMembers(d, subject, run.first - 1);
    const at = Math.min(subject.at, run.first);
    return { ...subject, at, party: { entity: run.entity.key }, rule: 'speaker/of-body', confidence: 0.75 };
  }
  return undefined;
}

/** "a committee of League owners", "a group of Acme workers": some of them, and not the body. */
export const isPart = ({ reading: { document } }: Discourse, from: number, name: number): boolean =>
  document.tokens
    .slice(Math.min(from, Math.max(0, name - 4)), name)
    .some((t, k, words) => isPartNoun.test(t.lower) && /^(?:of|from)$/.test(words[k + 1]?.lower ?? ''));
const isPartNoun = /^(?:committee|panel|group|faction|handful|minority|some|many|several|dozens|hundreds|number|few)$/;

/** "Borel announced that its members had accepted": the body named in the same sentence. */
function ownMembers(d: Discourse, subject: Speaker, its: number): Speaker | undefined {
  const { sentenceOf } = d.reading.document;
  const body = organizationBefore(d, its);
  const run = body && lastRunBefore(d.reading, body.key, its);
  if (!body || !run || sentenceOf[run.first] !== sentenceOf[its]) return undefined;
  return { ...subject, party: { entity: body.key }, rule: 'speaker/its-members', confidence: 0.75 };
}

/** "board", "members", "government": what a body acts through. */
export const isOrgan = ({ reading: { document } }: Discourse, i: number): boolean => {
  const word = document.tokens[i]?.lower ?? '';
  return voters.test(word) || stateOrgans.test(word);
};

/** The noun beside the name is an organ of it, or its members. */
function actsThrough(d: Discourse, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  const kind = classNouns.test(tokens[run.last]?.lower ?? '') ? run.last + 1 : run.last;
  const mark = /^['’]s?$/.test(tokens[kind]?.text ?? '') ? kind + 1 : kind;
  const at = mark > kind && tokens[mark]?.text === 's' ? mark + 1 : mark;
  const noun =
    tokens[
      mark > kind && /^(?:top|senior|national|local|ruling|negotiating|chief)$/.test(tokens[at]?.lower ?? '')
        ? at + 1
        : at
    ]?.lower ?? '';
  const before = tokens[run.first - (hasArticle(d, run) ? 3 : 2)]?.lower ?? '';
  return voters.test(noun) || stateOrgans.test(noun) || (of(d, run) && voters.test(before) && !describes(d, run.last));
}

/** "the board of the Borel maker": the name describes another body. */
const describes = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return (
    t?.kind === 'word' && /^(?:maker|giant|owner|group|operator|producer|chain|retailer|bidder|suitor)$/.test(t.lower)
  );
};

const hasArticle = (d: Discourse, run: NamedRun): boolean => d.reading.document.tokens[run.first - 1]?.lower === 'the';
const of = (d: Discourse, run: NamedRun): boolean =>
  d.reading.document.tokens[run.first - (hasArticle(d, run) ? 2 : 1)]?.lower === 'of';

/** "Shareholders of Acme", "two-thirds of workers": the report's own words, where they say who is meant. */
function unnamedBody(d: Discourse, subject: Speaker, head: number): Speaker | undefined {
  if (!('unnamed' in subject.party)) return undefined;
  const words = subject.party.unnamed;
  if (
    !(isBody(d, head) || isSpecific(d, head, words)) ||
    words.split(' ').length > 10 ||
    /^(?:its|their|his|her|our|my|some|many|several|most|few|other)\b/i.test(words)
  )
    return undefined;
  const called = namedBeside(d, head);
  if (called)
    return { ...subject, party: { entity: called.entity.key }, rule: 'speaker/named-beside', confidence: 0.8 };
  // "the union representing pilots" is that one.
  const union = /\bunion\b(?! representing)/i.test(words) ? unionJustNamed(d, subject.at) : undefined;
  if (union) return { ...subject, party: { entity: union.key }, rule: 'speaker/only-union', confidence: 0.75 };
  // "rebels trapped in the north": who they are, and not where.
  const whole = isPlaced(d, head + 1) ? wordsOf(d.reading.document, subject.at, head + 1) : words;
  const named = whole.replace(
    /(?: (?:yesterday|today|now|first|also|on|last night|last week|later|still|again))+$/i,
    '',
  );
  return { ...subject, party: { unnamed: named }, rule: 'speaker/collective', confidence: 0.72 };
}

/** "Norway's finance minister", "the Prime Minister", "the London-based brewer": one of whom it is told which; unnamed sources stay nobody. */
const isSpecific = (d: Discourse, head: number, words: string): boolean =>
  isSpeakerNoun(d, head) &&
  !sources.test(d.reading.document.tokens[head]?.lower ?? '') &&
  /^\p{Lu}\p{L}*['’]s?\s|\p{L}[^\p{L}]+\p{Lu}/u.test(words);

const sources =
  /^(?:officials?|sources?|diplomats?|analysts?|spokes\p{L}+|aides?|advis[eo]rs?|experts?|economists?|lawyers?|statements?|reports?|documents?|stud(?:y|ies)|polls?|surveys?|papers?|newspapers?|magazines?|communiqu[eé]|counsel|filing|person|man|woman|insiders?)$/u;

/** "the dockers' union, the Borel League, rejected": the name between commas is the body's. */
function namedBeside(d: Discourse, head: number): NamedRun | undefined {
  const { tokens } = d.reading.document;
  if (tokens[head + 1]?.text !== ',' || !classNouns.test(tokens[head]?.lower ?? '')) return undefined;
  const run = d.reading.namedAt.get(tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2);
  return run?.entity.kind === 'organization' && tokens[run.last]?.text === ',' ? run : undefined;
}

/** "union leaders", right after the report's only union was named; elsewhere it may be one whose name nothing marks as a union's. */
function unionJustNamed(d: Discourse, at: number): LocalEntity | undefined {
  const { sentenceOf } = d.reading.document;
  const union = onlyBody(d, 'union');
  const run = union && lastRunBefore(d.reading, union.key, at);
  return run && (sentenceOf[at] ?? 0) - (sentenceOf[run.first] ?? 0) <= 2 ? union : undefined;
}

export const classNouns: RegExp =
  /^(?:party|caucus|group|union|movement|alliance|club|airline|company|bank|coalition|ministry|agency|association|council|federation)$/;

/** Words for a party are a noun phrase: no verb in them, no clause. */
export function isPhrase(words: string): boolean {
  const list = words.toLowerCase().split(' ');
  return !list.some(
    (w, i) =>
      clausal.test(w) ||
      (i > 0 &&
        (sayingVerbs.get(w)?.participle === false || (stanceVerbs.has(w) && !isModifier(w, list[i - 1] ?? '')))),
  );
}

/** "rail unions", "striking workers": no past form, and no plural before it that it would be told of. */
const isModifier = (word: string, before: string): boolean => !/(?:ed|[^s]s)$/.test(word) && !/[^s]s$/.test(before);

const clausal =
  /^(?:as|after|before|that|who|which|while|because|if|when|is|are|was|were|has|have|had|will|would|offers?|offered|announce[sd]?|stage|extended|strikes?|fears?|amid|despite)$/;
