/** "While the paper unit is its oldest, |it| made 29 per cent": whom the pronoun behind a clause in front means. */
import type { LocalEntity } from '../../../model/mention.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { auxiliaries, determiners, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { finiteVerbs } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';
import { present } from '../present.ts';

const openers = /^(?:while|although|though|because|whereas|as|since|when|once|if|after|before)$/;
/** Behind these no clause need follow: "after the merger". */
const prepositional = /^(?:as|since|after|before)$/;

/** Its subject, a body or none; undefined where no clause with a subject of its own stands in front. */
export function frontedSubject(d: Discourse, line: Line, pronoun: number): { readonly body?: LocalEntity } | undefined {
  if (line.word(pronoun - 1) !== ',' || !openers.test(line.word(line.first))) return undefined;
  const from = line.first + 1;
  const verb = range(from, pronoun - 1).find((at) => isPredicate(line, at));
  // "While it lost money, it", "When asked, it"
  if (verb === from || /^(?:it|they)$/.test(line.word(from))) return undefined;
  if (verb === undefined)
    return isIn(determiners, line.token(from), line.degraded) && !prepositional.test(line.word(line.first))
      ? {}
      : undefined;
  const named = d.reading.namedAt.get(verb - 1)?.entity;
  if (named) return named.kind === 'organization' ? { body: named } : {};
  const isTheBody = verb - from === 2 && line.word(from) === 'the';
  return present({ body: isTheBody ? organizationBefore(d, verb - 1, line.word(verb - 1)) : undefined });
}

const isPredicate = (line: Line, at: number): boolean =>
  isVerb(line, at) || finiteVerbs.has(line.word(at)) || isIn(auxiliaries, line.token(at), line.degraded);
