/** A sentence → what a noun of saying in it reports: "the admission by Acme that it had lost", "Smith’s claim that …". */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { subjectAfter } from '../speakers/after.ts';
import { isPossessive, named, type Speaker, sure } from '../speakers/voices.ts';
import { hasVerb } from './clause.ts';
import { longest } from './extent.ts';
import type { Reported } from './reporting.ts';

const nouns: ReadonlyMap<string, string> = new Map(
  (
    'admission=admit announcement=announce announcements=announce claim=claim claims=claim statement=say statements=say warning=warn warnings=warn ' +
    'assertion=assert insistence=insist allegation=allege allegations=allege denial=deny acknowledgement=acknowledge acknowledgment=acknowledge ' +
    'prediction=predict assurance=promise promise=promise pledge=pledge complaint=complain belief=believe'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Only where the report names whose words they are, beside the noun. */
export function nounClauses(d: Discourse, s: DocumentSentence): Reported[] {
  const { tokens } = d.reading.document;
  const found: Reported[] = [];
  for (let i = s.first + 1; i < s.last - 4; i++) {
    const verb = nouns.get(tokens[i]?.lower ?? '');
    const that = verb === undefined || d.quoted[i] ? undefined : thatAfter(d, i, s.last);
    if (verb === undefined || that === undefined) continue;
    const speaker = beside(d, i, that);
    const last = clauseEndAt(d, that + 1, s) ?? (hasVerb(d, s.first, { last: i }) ? s.last : that);
    if (speaker && hasVerb(d, that + 1, { last }) && last - that > 4)
      found.push({ parts: [[that + 1, last]], speaker, verb, rule: 'indirect/noun' });
  }
  return found;
}

/** "Smith’s claim that", "the claim by Smith that". */
function beside(d: Discourse, noun: number, that: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const owner = isPossessive(tokens[noun - 1]?.text) ? d.reading.namedAt.get(noun - 2) : undefined;
  if (owner) return sure(named(owner), 'speaker/owner', 0.8, owner.first);
  return /^(?:by|from)$/.test(tokens[noun + 1]?.lower ?? '') ? subjectAfter(d, noun + 1, that) : undefined;
}

function thatAfter(d: Discourse, noun: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = noun + 1; i < Math.min(last, noun + 9); i++) {
    if (/^[,;:]$/.test(tokens[i]?.text ?? '')) return undefined;
    if (tokens[i]?.lower === 'that') return i;
  }
  return undefined;
}

/** The comma or verb that the clause ends at. Where there is none, it ends with the sentence; of a subject, nobody can tell where. */
function clauseEndAt(d: Discourse, first: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = first; i < Math.min(s.last, first + longest); i++) {
    if (/^[,;]$/.test(tokens[i]?.text ?? '') && !d.quoted[i]) return i;
    if (
      /^(?:comes|came|follows|followed|was|were|is|has|drew|led|prompted|sparked)$/.test(tokens[i]?.lower ?? '') &&
      hasVerb(d, first, { last: i })
    )
      return i;
  }
  return undefined;
}
