/** The words of a title → a title run, former or not. */
import type { LocalKey } from '../../model/ids.ts';
import { formerWords } from '../data/offices.ts';
import { entityOf } from '../known.ts';
import type { NamedRun, Reading } from '../reading.ts';
import type { TitlePhrase } from './phrase.ts';
import type { TitleRun } from './run.ts';

/** "former" or "ex-" before or in the title says that it is held no more. */
export function madeTitle(
  reading: Reading,
  run: NamedRun,
  { first, last, organization, loose }: Pick<TitlePhrase, 'first' | 'last' | 'organization' | 'loose'>,
  rule: string,
): TitleRun {
  const { tokens } = reading.document;
  let former = false;
  for (let i = Math.max(0, first - 1); i < last; i++)
    former ||= formerWords.has(tokens[i]?.lower ?? '') || /^ex-/.test(tokens[i]?.lower ?? '');
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

/** No firm has ministers: what looks like one ("Finance and Petroleum") is the office's field. */
function bodyOf(reading: Reading, first: number, last: number, key: LocalKey | undefined): LocalKey | undefined {
  const minister = reading.document.tokens.slice(first, last).some((t) => /^minist(?:er)?$/.test(t.lower));
  return minister && entityOf(reading, key)?.class === 'company' ? undefined : key;
}
