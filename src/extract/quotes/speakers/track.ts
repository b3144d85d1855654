/** A report → who speaks where outside of its quotations: each verb of saying with its subject, in text order. */
import type { Discourse, Said } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { subjectAfter } from './after.ts';
import { isWithinReport } from './before.ts';
import { saying, speakerOf } from './main-subject.ts';
import { type Speaker, speakerParty } from './voices.ts';

/** The discourse with its track filled in; a pronoun is looked up in the part that is known when it is reached. */
export function tracked(d: Discourse): Discourse {
  const track: Said[] = [];
  const growing = { ...d, track };
  for (const s of d.reading.document.sentences) {
    for (let i = s.first; i < s.last; i++) {
      const source = sourceAt(growing, i, s.last);
      if (source) track.push(source);
      const verb = saying(growing, i);
      if (!verb || verb.class === 'judge' || isWithinReport(growing, i, verb, s.first)) continue;
      const speaker =
        speakerOf(growing, i, verb, s.first)?.speaker ?? (verb.participle ? undefined : behind(growing, i, s));
      if (speaker && speaker.confidence >= 0.6) track.push({ at: i, party: speakerParty(speaker) });
    }
  }
  return growing;
}

/** "“…,” said Jones". */
function behind(d: Discourse, i: number, s: DocumentSentence): Speaker | undefined {
  const inverted = i > s.first && /^[,?!]$|quote/.test(markBefore(d, i));
  return inverted ? subjectAfter(d, i, s.last) : undefined;
}

/** "according to Jones": Jones spoke last. */
function sourceAt(d: Discourse, i: number, last: number): Said | undefined {
  const { tokens } = d.reading.document;
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to' || d.quoted[i]) return undefined;
  const speaker = subjectAfter(d, i + 1, last);
  const isPerson = speaker && d.reading.namedAt.get(speaker.at)?.entity.kind === 'person';
  return isPerson && speaker.confidence >= 0.6 ? { at: i, party: speakerParty(speaker) } : undefined;
}

function markBefore(d: Discourse, i: number): string {
  const before = d.reading.document.tokens[i - 1];
  return before?.kind === 'quote' ? 'quote' : (before?.text ?? '');
}
