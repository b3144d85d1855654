/** A noun phrase → the noun that it is about: before what narrows it, and of the whole where it tells a share. */
import type { Discourse } from '../coreference.ts';
import { isAdverb, prepositions } from '../grammar.ts';
import { isPeople } from './people.ts';

/** The noun before "of", "from", "loyal to", "trapped in", "(NDU)"; the last word where nothing narrows it. */
export function headOf(d: Discourse, first: number, last: number): number {
  const { tokens } = d.reading.document;
  const share = shareOf(d, first, last);
  if (share !== undefined) return headOf(d, share, last);
  let end = last;
  for (let i = first + 1; i < last; i++) {
    if (d.reading.namedAt.has(i)) continue;
    const w = tokens[i]?.lower ?? '';
    // "the Dockers (NDU) union": the noun stands behind the short form.
    if (w === '(' && tokens[last - 1]?.text !== ')') continue;
    const narrows =
      prepositions.has(w) ||
      /^(?:who|which|that)$/.test(w) ||
      w === '(' ||
      w === 'to' ||
      (/(?:ed|ing)$|^loyal$/.test(w) && i + 1 < last && prepositions.has(tokens[i + 1]?.lower ?? '')) ||
      (telling.test(w) && i + 1 < last && isPeople(tokens[i - 1]?.lower ?? ''));
    if (!narrows) continue;
    end = i;
    break;
  }
  let head = end - 1;
  while (
    head > first &&
    (tokens[head]?.kind !== 'word' ||
      isAdverb(tokens[head]) ||
      /^(?:both|all|each|also|alike|together|involved|concerned|themselves|itself)$/.test(tokens[head]?.lower ?? ''))
  )
    head--;
  return head;
}

/** "the union representing nurses", "a group opposing the plan": what people do, told behind the noun for them. */
const telling =
  /^(?:represent|cover|seek|oppos|support|back|favour|favor|hold|own|employ|demand|want|compris|includ|call|liv|defend|carry)ing$/;

/** "most of the party", "54% of its members", "167 of the chamber's 300 members", "the state of Norland": where the words for the whole begin. */
export function shareOf(d: Discourse, first: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = first; i < Math.min(last - 1, first + 5); i++) {
    if (tokens[i + 1]?.lower !== 'of' || d.reading.namedAt.has(i)) continue;
    const isWhole = tokens[i]?.kind === 'number' || tokens[i]?.text === '%' || shares.test(tokens[i]?.lower ?? '');
    return isWhole && i + 2 < last ? i + 2 : undefined;
  }
  return undefined;
}

const shares =
  /^(?:most|all|majority|bulk|rest|half|some|many|several|dozens|hundreds|thousands|scores|two-thirds|thirds?|three-quarters|quarters?|percent|pct|cent|number|state|kingdom|republic|both|each|either|neither|none|one|two|three|four|five|six|seven|eight|nine|ten)$/;
