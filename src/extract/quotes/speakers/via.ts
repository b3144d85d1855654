/** A reporting clause → the outlet through which the words came: "told the Quarry Gazette". */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import type { Speaker } from './voices.ts';

/** "told the Quarry Gazette", "in an interview with …": the outlet. */
export function viaOf(d: Discourse, verb: number, last: number, speaker: Speaker): { via?: LocalKey } {
  const { tokens } = d.reading.document;
  for (let i = verb + 1; i < Math.min(last, verb + 16); i++) {
    if (d.quoted[i]) continue;
    const run = d.reading.namedAt.get(i);
    if (run?.entity.kind !== 'organization') continue;
    if ('entity' in speaker.party && run.entity.key === speaker.party.entity) continue;
    const direct = i <= verb + 2 && /^(?:told|tell|tells|informed)$/.test(tokens[verb]?.lower ?? '');
    const unknown = run.entity.class === undefined && d.reading.document.source.quality === 'clean';
    if (run.entity.class === 'media' || (direct && unknown)) return { via: run.entity.key };
  }
  return {};
}
