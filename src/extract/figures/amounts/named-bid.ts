/** "a $68-a-share Acme bid" → the bid with the name before it. */
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Topic } from './topic-phrase.ts';

/** "a $68-a-share |Acme bid|": the name may be that of either side. */
export function namedBid(line: Line, { namedAt }: Reading, start: number): Topic | undefined {
  const run = namedAt.get(start);
  const noun = line.word(run?.last ?? start);
  if (run?.first !== start || run.entity.kind !== 'organization' || !/^(?:offer|bid|proposal)$/.test(noun))
    return undefined;
  return { noun, words: `${run.entity.name} ${noun}`, first: start, last: run.last + 1, from: 'behind' };
}
