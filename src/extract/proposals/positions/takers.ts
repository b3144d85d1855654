/** A noun phrase where a subject or an agent stands → the party that is meant: a name, whoever a pronoun or "the minister" stands for, or the report's words for a body of people. */
import type { LocalEntity, Party } from '../../../model/mention.ts';
import { onlyBody } from '../../bodies.ts';
import { shareOf } from '../../clauses/head.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Discourse } from '../../coreference.ts';
import { determiners, isNumeral, range, wordsOf } from '../../grammar.ts';
import { stateCalled } from '../../names/states/states.ts';
import { unnamed } from '../../quotes/speakers/noun-phrase.ts';
import { pronounSpeaker } from '../../quotes/speakers/pronoun.ts';
import { isSpeakerNoun, type Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';
import { classNouns, isLegislature, isOrgan, isPart, isPartOfAnother, partyOf } from './collective.ts';
import { isBody } from './people.ts';

const pronouns = /^(?:he|she|it|they)$/;

/** Somebody can act here: a name, a pronoun, people, a body. */
export const canAct =
  (d: Discourse) =>
  ({ head }: NounPhrase): boolean =>
    d.reading.namedAt.has(head) ||
    d.reading.placeAt.has(head) ||
    isBody(d, head) ||
    isSpeakerNoun(d, head) ||
    pronouns.test(d.reading.document.tokens[head]?.lower ?? '');

/** Undefined where the phrase names nobody a page could show. */
export function takerOf(d: Discourse, phrase: NounPhrase): Speaker | undefined {
  const { first, head } = phrase;
  const w = d.reading.document.tokens[head]?.lower ?? '';
  if (first === head && pronouns.test(w)) return pronounSpeaker(d, head, w);
  const kind = kindBeside(d, phrase);
  if (kind) return by({ entity: kind.entity.key }, 'named-kind', 0.92, kind.first);
  const run = d.reading.namedAt.get(head);
  if (run) return ofName(d, run, phrase);
  const place = d.reading.placeAt.get(head);
  if (!place) return stateLed(d, phrase) ?? ofNoun(d, phrase);
  // "Norwegians rejected it"
  const isPeople = place.form === 'demonym' && first === head && /ns$/.test(w) && head === place.last - 1;
  if (isPeople) return by({ unnamed: wordsOf(d.reading.document, first, place.last) }, 'collective', 0.75, first);
  if (place.form !== 'place' || place.first - first > 1) return undefined;
  // A seat of government stands for its state.
  const state = stateCalled(place.name);
  return by({ unnamed: state?.name ?? place.name }, state ? 'country' : 'place', 0.75, place.first);
}

/** "the presidents of Norway", of a list: the state, for which its head stands. */
function stateLed({ reading }: Discourse, { head, last }: NounPhrase): Speaker | undefined {
  const { tokens } = reading.document;
  const isOf = tokens[head + 1]?.lower === 'of';
  if (!isOf || !/^(?:presidents|leaders|premiers)$/.test(tokens[head]?.lower ?? '')) return undefined;
  const run = reading.namedAt.get(head + 2);
  if (run) return run.last === last ? by({ entity: run.entity.key }, 'of-body', 0.85, head) : undefined;
  const place = reading.placeAt.get(head + 2);
  const state = place?.last === last ? stateCalled(place.name) : undefined;
  return state && by({ unnamed: state.name }, 'country', 0.75, head);
}

const by = (party: Party, rule: string, confidence: number, at: number): Speaker => ({
  party,
  rule: `speaker/${rule}`,
  confidence,
  at,
});

/** "members of the Front", "Malvia’s government", "workers at the yard". */
function ofNoun(d: Discourse, { first, head, last }: NounPhrase): Speaker | undefined {
  const { document } = d.reading;
  // What a parliament throws out is often what the government of the same name put to it.
  if (isLegislature(document.tokens[head]?.lower ?? '') && inside(d, first, head))
    return by({ unnamed: wordsOf(document, first, Math.min(last, head + 1)) }, 'unnamed-state', 0.75, first);
  const body = bodyMeant(d, { first, head, last });
  if (body) return body;
  if (!isBody(d, head) && !isSpeakerNoun(d, head)) return undefined;
  // "167 of parliament's 300 members": so many, and not all.
  const share = shareOf(d, first, last);
  if (share !== undefined && document.tokens[share - 2]?.kind === 'number')
    return by({ unnamed: wordsOf(document, first, last) }, 'share', 0.75, first);
  // "the council of ministers" is not any council.
  const isBare =
    determiners.has(document.tokens[first]?.lower ?? '') &&
    !/^(?:of|representing)$/.test(document.tokens[head + 1]?.lower ?? '');
  const known = isBare ? unnamed(d, head, first) : undefined;
  // "members who cast ballots": who they are, and not what they did.
  const clause = range(head, last).find((i) => clausal.test(document.tokens[i]?.lower ?? ''));
  // "the union representing miners": which one it is.
  const isTold =
    last - first <= 10 && document.tokens[head + 1]?.lower === 'representing' && document.tokens[last]?.lower !== 'and';
  const more = document.tokens[first - 1]?.lower === 'than' && document.tokens[first - 2]?.lower === 'more';
  const words = {
    unnamed: wordsOf(
      document,
      more ? first - 2 : first,
      (isTold ? last : clause) ?? (last - first > 9 ? head + 1 : last),
    ),
  };
  const subject = known && 'entity' in known.party ? known : by(words, 'phrase', 0.8, first);
  return partyOf(d, { ...subject, at: first }, head, last);
}

/** Opens what else is told of somebody: "members who", "a faction of the Front led by". */
const clausal = /^(?:who|which|that|whose|led|backed|headed|called|known|based|representing|including)$/;

/** A body whose organ, people or words for itself the phrase is: "the board of Acme", "rebels of the Front", "their union". */
function bodyMeant(d: Discourse, { first, head, last }: NounPhrase): Speaker | undefined {
  const fold = organOf(d, head, last) ?? (isBody(d, head) ? foldOf(d, head, last) : undefined);
  // "a committee of League owners": some of them, and not the League.
  if (fold && fold.last < last && isPart(d, head, fold.first)) return undefined;
  if (fold) return by({ entity: fold.entity.key }, 'of-body', 0.85, first);
  const theirs = bodyOwned(d, first, head);
  if (theirs) return by({ entity: theirs.key }, 'of-body', 0.8, first);
  // "after union rejects offer": in the manner of headlines
  const isBare = first === head && d.reading.document.tokens[head]?.lower === 'union';
  const union = isBare ? onlyBody(d, 'union') : undefined;
  return union && by({ entity: union.key }, 'only-union', 0.75, first);
}

const inside = (d: Discourse, first: number, head: number): boolean =>
  range(first, head).some((i) => {
    const run = d.reading.namedAt.get(i);
    const owns = run && /^['’]s?$/.test(d.reading.document.tokens[run.last]?.text ?? '');
    return run?.entity.class === 'government' || (owns && run.entity.class === undefined);
  });

/** "their union", "its parent company": the one body of that kind that the report names. */
function bodyOwned(d: Discourse, first: number, head: number): LocalEntity | undefined {
  const { tokens } = d.reading.document;
  const noun = tokens[head]?.lower ?? '';
  const isOwn = /^(?:their|its|his|her)$/.test(tokens[first]?.lower ?? '') && head === first + 1;
  return isOwn && classNouns.test(noun) ? onlyBody(d, noun) : undefined;
}

/** "the Acme union", "the National Dockers (NDU) union": the noun says what the name before it is. */
function kindBeside(d: Discourse, { head }: NounPhrase): NamedRun | undefined {
  const { tokens } = d.reading.document;
  if (!classNouns.test(tokens[head]?.lower ?? '') || d.reading.namedAt.has(head)) return undefined;
  const run = d.reading.namedAt.get(tokens[head - 1]?.text === ')' ? head - 2 : head - 1);
  return run?.entity.kind === 'organization' && run.entity.class !== 'government' ? run : undefined;
}

/** "rebels from the Front", "nurses in the union NDU": people of a body that is nothing but its people. */
function foldOf(d: Discourse, head: number, last: number): NamedRun | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:of|from|in|at|with)$/.test(tokens[head + 1]?.lower ?? '')) return undefined;
  const run = d.reading.namedAt.get(determiners.has(tokens[head + 2]?.lower ?? '') ? head + 3 : head + 2);
  if (run?.entity.kind !== 'organization' || run.last > last) return undefined;
  const isFold =
    /^(?:union|armed group|party)$/.test(run.entity.class ?? '') ||
    (run.entity.class === undefined &&
      /\b(?:Union|Front|Movement|Party|League|Army|Guild|Brotherhood|Association)\b/.test(run.entity.name));
  return isFold &&
    !/^(?:officials?|sources?|spokes\p{L}+|critics|opponents|factions?|wings?|groups?|groupings|chapters?|branch(?:es)?|dissidents)$/u.test(
      tokens[head]?.lower ?? '',
    )
    ? run
    : undefined;
}

/** "bosses at the carmaker Acme", "the board of Acme": an organ of the body named behind it. */
function organOf(d: Discourse, head: number, last: number): NamedRun | undefined {
  const { tokens } = d.reading.document;
  if (!isOrgan(d, head) || !/^(?:of|at|in|from)$/.test(tokens[head + 1]?.lower ?? '')) return undefined;
  for (let i = head + 2; i < Math.min(last, head + 6); i++) {
    const run = d.reading.namedAt.get(i);
    if (run) return run.entity.kind === 'organization' && run.last <= last && !isStaff(d, head, run) ? run : undefined;
  }
  return undefined;
}

/** "union members at Acme": they are not Acme. */
const isStaff = ({ reading: { document } }: Discourse, head: number, { entity }: NamedRun): boolean =>
  /^members(?:hip)?$/.test(document.tokens[head]?.lower ?? '') &&
  (entity.class === 'company' || (entity.class !== 'union' && document.tokens[head - 1]?.lower === 'union'));

/** "Foreign Minister Jones", "the Front", "Acme of Norway": whoever is named; of what a name narrows ("Acme investors") the head is another word. */
function ofName(d: Discourse, run: NamedRun, { first }: NounPhrase): Speaker | undefined {
  const named: Speaker = { party: { entity: run.entity.key }, rule: 'speaker/named', confidence: 0.95, at: run.first };
  if (isPartOfAnother(d, named) || run.first - first > 7) return undefined;
  return isSome(d, run, first)
    ? by({ unnamed: wordsOf(d.reading.document, first, run.last) }, 'share', 0.75, first)
    : named;
}

/** "twenty Unionists", "several Greens": so many of a body; "all 20" are it. */
const isSome = ({ reading: { document } }: Discourse, run: NamedRun, first: number): boolean =>
  run.entity.kind === 'organization' &&
  run.last - run.first === 1 &&
  !/^(?:all|both|the|its|their)$/.test(document.tokens[first]?.lower ?? '') &&
  /s$/.test(document.tokens[run.first]?.text ?? '') &&
  range(first, run.first).some(
    (i) =>
      isNumeral(document.tokens[i]) || /^(?:several|some|many|most|few|dozens)$/.test(document.tokens[i]?.lower ?? ''),
  );
