/**
 * What a wiki answers to questions about one page → plain data, and back: a fresh process prints a page without deriving
 * anything from all the others. Pages are told by their numbers and facts by their places on them, so that each is told
 * once, and is one object again.
 */
import type { PageId } from '../model/ids.ts';
import { type Question, questions } from './questions.ts';
import type { Card } from './wiki/pages.ts';
import type { Derived } from './wiki/wiki.ts';

/** Questions whose argument is the id of a page. */
export type AboutPage = Extract<
  Question,
  | 'rolesOf'
  | 'rolesIn'
  | 'positionsOn'
  | 'positionsOf'
  | 'positionsTold'
  | 'valuesOf'
  | 'valuesBy'
  | 'disputesOf'
  | 'comparable'
  | 'eventsOn'
>;

const aboutPages: readonly AboutPage[] = [
  'rolesOf',
  'rolesIn',
  'positionsOn',
  'positionsOf',
  'positionsTold',
  'valuesOf',
  'valuesBy',
  'disputesOf',
  'comparable',
  'eventsOn',
];

/** Those that say something; what is not there is an empty list, or nothing. */
export type SavedAnswers = Readonly<Partial<Record<AboutPage, unknown>>>;

/** Neither is a key of anything that is answered. */
const pageMark = '@';
const factMark = '#';

/** Pages about which there is something to say. */
export function* saveAnswers(wiki: Derived): Generator<readonly [PageId, SavedAnswers]> {
  const { pages } = wiki.site;
  const numbers = new Map<unknown, number>(pages.map((card, n) => [card, n]));
  const places = new Map<unknown, readonly [number, string, number]>();
  for (const [n, { page }] of pages.entries()) {
    for (const [key, list] of Object.entries(page.facts)) {
      if (Array.isArray(list)) for (const [i, fact] of list.entries()) places.set(fact, [n, key, i]);
    }
  }
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const n = numbers.get(value);
    if (n !== undefined) return { [pageMark]: n };
    const place = places.get(value);
    if (place) return { [factMark]: place };
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  for (const { page } of pages) {
    const said = aboutPages.flatMap((question) => {
      const answer = questions[question].answer(wiki, page.id);
      return answer === undefined || (Array.isArray(answer) && answer.length === 0) ? [] : [[question, plain(answer)]];
    });
    if (said.length > 0) yield [page.id, Object.fromEntries(said)];
  }
}

/** A position or a value stands in several answers, and is one object: what it is about is told by its fact. */
export function answerReader(cardAt: (n: number) => Card): (saved: unknown) => unknown {
  const known = new Map<unknown, object>();
  const read = (saved: unknown): unknown => {
    if (typeof saved !== 'object' || saved === null) return saved;
    if (Array.isArray(saved)) return saved.map(read);
    if (pageMark in saved) return cardAt(saved[pageMark] as number);
    if (factMark in saved) return factAt(cardAt, saved[factMark] as readonly [number, string, number]);
    const whole = Object.fromEntries(Object.entries(saved).map(([key, part]) => [key, read(part)]));
    if (!('fact' in saved && ('home' in saved || 'figure' in saved))) return whole;
    const one = known.get(whole.fact) ?? whole;
    known.set(whole.fact, one);
    return one;
  };
  return read;
}

function factAt(cardAt: (n: number) => Card, [n, key, i]: readonly [number, string, number]): unknown {
  const lists = cardAt(n).page.facts as Readonly<Record<string, unknown>>;
  return (lists[key] as readonly unknown[])[i];
}
