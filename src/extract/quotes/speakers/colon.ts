/** A sentence set off from a quotation by a colon, with no verb of saying → who says it: "Jones reacted with scorn: “Great surprise.”" */
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';
import type { QuoteRun } from '../marks.ts';
import { type Attribution, made } from './made.ts';
import { isPossessive, named, sure } from './voices.ts';

/**
 * Only where the sentence opens with the name of the one person in it, and has nothing between that others write or say: of
 * "Jones got a letter: “Go.”" nobody knows whose words they are.
 */
export function fromColon(d: Discourse, run: QuoteRun): Attribution | undefined {
  const { tokens } = d.reading.document;
  const { index } = sentenceRange(d.reading.document, run.open);
  const colon = run.open - 1;
  // "Jones issued this statement:" may be a sentence, and a paragraph, of its own.
  const { sentences } = d.reading.document;
  const first = sentences[colon < (sentences[index]?.first ?? 0) ? index - 1 : index]?.first ?? 0;
  const opens = tokens[run.first];
  if (tokens[colon]?.text !== ':' || !opens || !isCapitalised(opens) || run.last - run.first < 2) return undefined;
  const people = d.reading.named.filter(
    (r) => r.first >= first && r.first < colon && r.entity.kind === 'person' && !isPossessive(tokens[r.last]?.text),
  );
  const [who] = people;
  if (!who || new Set(people.map((r) => r.entity.key)).size > 1) return undefined;
  if (!opensClause(d, who.first, first) || !hasFiniteVerb(d, who.last, colon + 1)) return undefined;
  for (let i = who.first; i < colon; i++) if (d.quoted[i] || others.test(tokens[i]?.lower ?? '')) return undefined;
  return made(sure(named(who), 'speaker/main-clause', 0.8, who.first), 'quote/colon', undefined, who.first, false);
}

/** At the sentence's start, or behind the comma of a frame: "When told of it, Jones". An office may stand before the name. */
function opensClause(d: Discourse, name: number, first: number): boolean {
  const { tokens } = d.reading.document;
  let i = name;
  while (i > first && tokens[i - 1]?.kind === 'word' && name - i < 6) i--;
  return i === first || tokens[i - 1]?.text === ',';
}

/** What is read, heard or got, and whoever else may have said it. */
const others =
  /^(?:letters?|notes?|messages?|memos?|e-?mails?|texts?|reads?|reading|hears?|heard|told|asked|receives?|received|got|gets|signs?|banners?|posters?|placards?|slogans?|songs?|chants?|chanting|headlines?|recordings?|transcripts?|tapes?|advice|question|questions|law|rules?|article|clause|bible|quoting|quoted|cited|citing|remembers?|remembered|recalled|who|whom|by)$/;
