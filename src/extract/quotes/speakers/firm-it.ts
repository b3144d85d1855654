/** A bare surname that says what "it" will do → the firm of that name: "Borel said it would buy Acme", beside Jo Borel and Borel Corp. */
import type { Discourse } from '../../coreference.ts';
import { entityOf } from '../../known.ts';
import type { Speaker } from './voices.ts';

/** "it would buy", "it expected to": said of a doer, and not "it would be late", "it had taken long". */
const doing =
  /^(?:it|its board) (?:(?:would|will|has|had|could|may|might) (?:also |now |soon |not |then )?(?!be\b|been\b|take\b|taken\b|rain|seem|appear|mean|cost|become|come|help|make\b|made\b|get\b|got\b)\p{Ll}|(?:expect|plan|intend|agree|want|hope|own|employ|need|offer|reject|sign|sold|sell|bought|buy|paid|pay)\p{Ll}*\b)/u;

/** `first`: where what is said begins. The speaker as it was, where no body of the report begins with that name. */
export function firmMeant(d: Discourse, speaker: Speaker, first: number): Speaker {
  const { party, at } = speaker;
  const run = d.reading.namedAt.get(at);
  const { tokens } = d.reading.document;
  if (!('entity' in party) || run?.entity.key !== party.entity || run.last - run.first !== 1) return speaker;
  const said = tokens.slice(first, first + 5).map((t) => t.lower);
  if (entityOf(d.reading, party.entity)?.kind !== 'person' || !doing.test(said.join(' '))) return speaker;
  const name = tokens[run.first]?.text;
  const firms = d.reading.entities.filter(
    (e) => e.kind === 'organization' && e.class !== 'government' && e.name.split(' ')[0] === name,
  );
  const [firm, another] = firms;
  return firm && !another ? { ...speaker, party: { entity: firm.key } } : speaker;
}
