/** "the ministry's own figure is 513", "the police count of 9,000", "by her own account": a figure that is called somebody's. */
import type { Party } from '../../../model/mention.ts';
import { oncePer } from '../../../text/once.ts';
import { onlyBody } from '../../bodies.ts';
import type { Discourse } from '../../coreference.ts';
import type { Line } from '../../line.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { placed, pronounAt } from '../voice/words.ts';

const counts = /^(?:figure|count|estimate|tally|toll|number|total|calculation|reckoning|projection|forecast)$/;

/** The owner of the count that the quantity is said to be. */
export function ownCount(d: Discourse, line: Line, { first }: QuantityRun): Party | undefined {
  if (!/^(?:of|is|was|at|:)$/.test(line.word(first - 1))) return undefined;
  let at = first - 2;
  while (/^(?:put|set|stands|stood|now|still)$/.test(line.word(at))) at--;
  if (!counts.test(line.word(at))) return undefined;
  at--;
  while (/^(?:own|latest|official|first|final|initial|preliminary|best)$/.test(line.word(at))) at--;
  return ownerAt(d, line, at);
}

function ownerAt(d: Discourse, line: Line, end: number): Party | undefined {
  const possessive = /^['’]s?$/.test(line.word(end));
  const at = possessive ? end - 1 : end;
  const run = d.reading.namedAt.get(at) ?? (possessive ? placed(d.reading, at) : undefined);
  if (run) return { entity: run.entity.key };
  if (/^(?:its|their|his|her)$/.test(line.word(at))) return pronounAt(d, line, at);
  if (!possessive && line.word(at) !== 'police') return undefined;
  const body = onlyBody(d, line.word(at));
  return body ? { entity: body.key } : /^\p{Ll}{4,}$/u.test(line.word(at)) ? { unnamed: line.word(at) } : undefined;
}

/** "by his reckoning", "by its own account", "on her own estimate" anywhere in the sentence. */
export function byOwnAccount(d: Discourse, line: Line): Party | undefined {
  const [account] = accountsIn(line);
  return account && (pronounAt(d, line, account.owner) ?? subjectBehind(d, line, account.noun + 1));
}

const owners = new Set(['his', 'her', 'its', 'their']);

const accountsIn = oncePer((line: Line): { owner: number; noun: number }[] => {
  const found: { owner: number; noun: number }[] = [];
  for (let owner = line.first + 1; owner < line.last; owner++) {
    if (!owners.has(line.word(owner)) || !/^(?:by|on|in|to)$/.test(line.word(owner - 1))) continue;
    const noun = line.word(owner + 1) === 'own' ? owner + 2 : owner + 1;
    if (accountNouns.test(line.word(noun))) found.push({ owner, noun });
  }
  return found;
});

const accountNouns =
  /^(?:account|reckoning|count|estimate|estimates|figures|calculation|calculations|admission|tally)$/;

/** "By its own count the union had …": the pronoun points forward. */
function subjectBehind(d: Discourse, line: Line, from: number): Party | undefined {
  const at = [from, from + 1, from + 2].find((i) => line.word(i) !== ',' && line.word(i) !== 'the');
  const run = at === undefined ? undefined : d.reading.namedAt.get(at);
  return run && { entity: run.entity.key };
}
