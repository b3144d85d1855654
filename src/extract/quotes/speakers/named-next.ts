/** "The chief of the line said …" → the person whom the next sentence lets speak by a full name, with no office of its own: the report names its source late. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { isOfHeadline } from '../../document.ts';
import { genderOf } from '../../gender.ts';
import { isAdverb } from '../../grammar.ts';
import { runsFrom, runsOf, titlesOf } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';

/** `head` is the token of the office. Undefined where the next sentence names nobody for the first time as one who speaks. */
export function namedNext(d: Discourse, head: number): LocalKey | undefined {
  const { sentences, sentenceOf, tokens } = d.reading.document;
  const here = sentenceOf[head] ?? 0;
  const next = sentences[here + 1];
  if (!next || next.sentence.part === 'headline' || next.last - next.first > 80) return undefined;
  const people = runsFrom(d.reading, next.first, next.last).filter(
    (run) => run.entity.kind === 'person' && !d.quoted[run.first],
  );
  const [run, ...others] = people;
  if (!run || others.length > 0 || run.last - run.first < 2 || !isNew(d, run) || !speaks(d, run, next.first, next.last))
    return undefined;
  const office = tokens[head]?.lower ?? '';
  const titles = titlesOf(d.titles, run.entity.key);
  if (titles.some((t) => tokens[t.last - 1]?.lower !== office)) return undefined;
  return fitsGender(d, run.entity.key, office) ? run.entity.key : undefined;
}

/** The report has not named them before. */
const isNew = (d: Discourse, run: NamedRun): boolean =>
  runsOf(d.reading, run.entity.key).every((r) => r.first >= run.first || isOfHeadline(d.reading.document, r.first));

/** "Jim Roe told reporters" opens the sentence, or "…,” Jim Roe said." and "…,” said Jim Roe." end it; no apposition stands beside the name. */
function speaks(d: Discourse, run: NamedRun, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  const says = (i: number): boolean => {
    const verb = sayingVerbs.get(tokens[i]?.lower ?? '');
    return verb !== undefined && !verb.participle && (verb.class === 'say' || verb.class === 'tell');
  };
  if (run.first === first) return says(isAdverb(tokens[run.last]) ? run.last + 1 : run.last);
  const behindMark = tokens[run.first - 1]?.kind === 'quote' && says(run.last);
  const inverted = says(run.first - 1) && tokens[run.first - 2]?.kind === 'quote' && run.last >= last - 1;
  return behindMark || inverted;
}

function fitsGender(d: Discourse, key: LocalKey, office: string): boolean {
  const is = d.gender.get(key);
  const wants = /woman$/.test(office) ? genderOf.get('she') : /[^o]man$/.test(office) ? genderOf.get('he') : undefined;
  return is === undefined || wants === undefined || is === wants;
}
