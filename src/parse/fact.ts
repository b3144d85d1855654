/** What all facts have: evidence and an id. A fact that cannot be published is reported and left out. */
import type { Evidence } from '../model/evidence.ts';
import { type FactId, factId, isNonEmpty, type NonEmpty, sourceId } from '../model/ids.ts';
import { shortHash } from '../text/hash.ts';
import { freeSlug } from '../text/slug.ts';
import { complain, type Fields, fieldsAt, items, number, reportUnknown, text, valueAt } from './reading.ts';

/** A span that an editor did not give: linking finds it by the quotation. */
export const unplaced = { start: -1, end: -1 } as const;

interface FactBase {
  readonly id: FactId;
  readonly evidence: NonEmpty<Evidence>;
}

/** Reads every fact under one key. `read` gives undefined, having said why, where something needed is missing. */
export function facts<F extends object>(
  f: Fields,
  key: string,
  read: (fact: Fields) => F | undefined,
): readonly (F & FactBase)[] {
  return items(f, key).flatMap(({ value, path }) => {
    const fact = fieldsAt(f.reading, path, value);
    if (!fact) {
      complain(
        f.reading,
        path,
        'schema/fact',
        `every one of "${key}" has to have fields and evidence, one "key: value" a line`,
      );
      return [];
    }
    const said = read(fact);
    const base = said && baseOf(fact, `${key} ${JSON.stringify(said)}`);
    if (base) reportUnknown(fact);
    return said && base ? [{ ...said, ...base }] : [];
  });
}

function baseOf(fact: Fields, says: string): FactBase | undefined {
  const given = text(fact, 'id');
  const id = freeSlug(given ?? shortHash(says), (s) => !fact.reading.factIds.has(s));
  const evidence = items(fact, 'evidence').flatMap(({ value, path }) => {
    const one = fieldsAt(fact.reading, path, value);
    if (one) return evidenceOf(one);
    complain(fact.reading, path, 'evidence/none', 'evidence has to have "source" and "quote"');
    return [];
  });
  if (!isNonEmpty(evidence)) {
    if (valueAt(fact, 'evidence') === undefined) {
      const message = 'this has no evidence and is not published; add "evidence:" with "source" and "quote"';
      complain(fact.reading, fact.path, 'evidence/none', message);
    }
    return undefined;
  }
  fact.reading.factIds.add(id);
  return { id: factId(id), evidence };
}

function evidenceOf(f: Fields): readonly Evidence[] {
  const source = text(f, 'source');
  // Not trimmed: a quotation is a slice of the report, to the letter.
  const quote = text(f, 'quote') ?? '';
  const start = number(f, 'start');
  const end = number(f, 'end');
  reportUnknown(f);
  if (source === undefined) {
    complain(f.reading, f.path, 'evidence/none', '"source" is missing; say which report this is from');
    return [];
  }
  const placed = start !== undefined && end !== undefined && start >= 0 && start < end;
  if (!placed && quote === '') {
    complain(f.reading, f.path, 'evidence/none', '"quote" is missing; copy the sentence from the report');
    return [];
  }
  const span = placed ? { start: Math.trunc(start), end: Math.trunc(end) } : unplaced;
  return [{ source: sourceId(sourceName(source)), ...span, quote }];
}

/** `[[sources/2024-06-12-doha|BBC]]` or a path names the report as well as its id does. */
const sourceName = (words: string): string =>
  words
    .replace(/^\[\[|(?:[|#].*)?\]\]$/g, '')
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '')
    .trim();

/** Says that a needed field is missing; for use as `text(f, 'title') ?? missing(f, 'title', 'the office')`. */
export function missing(f: Fields, key: string, what: string): undefined {
  // A value that is there and wrong has been reported already.
  if (valueAt(f, key) === undefined) complain(f.reading, f.path, 'schema/missing', `"${key}" is missing; say ${what}`);
  return undefined;
}
