/** What a body deals with, and who is in it: "Fisheries", "Packers", and a name that ends where something else begins, "Ministry of Health and |Quorl|". */
import { isAcronym } from '../../text/acronyms.ts';
import { fields, organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { dayOrMonth } from './edges.ts';
import { isFirmsLast } from './homes.ts';
import { halves } from './split.ts';
import type { Features } from './tagger/features.ts';
import { type Lexeme, list } from './tagger/lexis.ts';

/** Head what deals with something or consists of somebody. */
export const concerned: RegExp =
  /^(?:Commission|Committee|Council|Ministry|Department|Office|Institute|Centre|Center|Bureau|Board|Agency|Directorate|Secretariat|Authority|Union|Association|Federation|Confederation|Brotherhood|Guild|Society|Chamber|Tribunal|Movement|Campaign|Alliance|Coalition|Organi[sz]ation|League|Forum|Congress)$/;

/** An ordinary word, a trade, a plural of people or an abstract noun, written large. */
export const isConcern = (text: string, { lower, lists, guess }: Pick<Lexeme, 'lower' | 'lists' | 'guess'>): boolean =>
  /^\p{Lu}/u.test(text) &&
  !dayOrMonth.test(text) &&
  (fields.has(lower) ||
    (!organizationHeads.has(lower) &&
      ((lists & list.ordinary) !== 0 || guess >> 2 === other || concernEnding.test(text))));

/** Of `Lexeme.guess`: neither a person's name nor a body's or a place's. */
const other = 4;

/** Of who is in a body, and of what it deals with. */
const concernEnding = /\p{Ll}(?:ers|ors|men|women|ists|[st]ion|ment|ity|ics|[ae]nce|ship|ture|logy)$/u;

/** "Ministry of Health and Quorl", "Union of Clerks and Quorl Rail": two, where behind "and" stands nothing that a body deals with, but a firm, initials, or what texts at large do not have. */
export function splitConcerned({ tokens }: Document, { lexemes }: Features, candidate: Candidate): Candidate[] {
  const { first, last, kind } = candidate;
  const texts = tokens.slice(first, last).map(({ text }) => text);
  const [head, and] = [texts.findIndex((text) => concerned.test(text)), texts.lastIndexOf('and')];
  if (kind !== 'organization' || head < 0 || and < head + 3) return [candidate];
  const isField = (k: number): boolean => {
    const lexeme = lexemes[first + k];
    return lexeme !== undefined && isConcern(texts[k] ?? '', lexeme);
  };
  const isForeign = (k: number): boolean => lexemes[first + k]?.cluster === 0 || isAcronym(texts[k] ?? '');
  const rest = texts.slice(and + 1).map((_, k) => and + 1 + k);
  const [begins = 0, ends = 0] = [rest[0], rest.at(-1)];
  const noName = list.ordinary | list.demonym | list.functional;
  const isFirm =
    ends > begins &&
    ((lexemes[first + begins]?.lists ?? 0) & noName) === 0 &&
    isFirmsLast(lexemes[first + ends]?.lower ?? '');
  if (!/^(?:of|for)$/.test(texts[head + 1] ?? '') || !isField(and - 1)) return [candidate];
  return (isFirm && !isField(begins)) || (!rest.some(isField) && rest.every(isForeign))
    ? halves(candidate, first + and)
    : [candidate];
}
