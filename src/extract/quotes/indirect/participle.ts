/** A sentence → what a participle in it reports: "…, saying fares could rise", "was quoted as saying …". */
import { oncePerSpelling } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { prepositions } from '../../grammar.ts';
import { actsHere, mainSubject, quotedAs } from '../speakers/main-subject.ts';
import { isPossessive } from '../speakers/voices.ts';
import { asideAt } from './aside.ts';
import { hasVerb, opensWithSubject } from './clause.ts';
import { complementAt } from './complement.ts';
import { clauseEnd } from './extent.ts';
import type { Reported } from './reporting.ts';
import { pastWriting } from './said-frame.ts';

const participles =
  /^(?:telling|informing|assuring|saying|adding|warning|arguing|insisting|claiming|noting|stressing|admitting|conceding|acknowledging|stating|declaring|alleging|explaining|maintaining|promising|predicting|demanding|conceding|confirming|announcing|complaining|asserting|contending|cautioning|reiterating|emphasising|emphasizing|hinting|recalling)$/;

const isParticiple = oncePerSpelling(({ lower }) => participles.test(lower));

/** "The commission opened an inquiry, saying fares could rise", "was quoted as saying the bid was dead". */
export function saying(d: Discourse, s: DocumentSentence): Reported[] {
  const found: Reported[] = [];
  for (let i = s.first + 3; i < s.last - 4; i++) {
    const token = d.reading.document.tokens[i];
    const report = token && isParticiple(token) && !d.quoted[i] ? reportOf(d, s, i, token.lower) : undefined;
    if (report) found.push(report);
  }
  return found;
}

/** Where the words begin: behind "that", behind a hearer, and behind a place ("quoted as saying in Oslo"). */
function wordsAt(d: Discourse, s: DocumentSentence, i: number, tells: boolean): number | undefined {
  const { tokens } = d.reading.document;
  const next = tokens[i + 1]?.lower ?? '';
  if (tells) return complementAt(d, s, i, 'tell');
  if (tokens[i]?.lower === 'saying' && /^(?:in|on|at|from|during|by|to)$/.test(next))
    return complementAt(d, s, i, 'say') ?? pastWriting(d, i + 1, s);
  return next === 'that' ? i + 2 : i + 1;
}

/** "left the board on Monday saying he was ill": behind a day whoever acts says it. */
const isTimed = (d: Discourse, i: number, s: DocumentSentence): boolean =>
  d.reading.document.tokens[i]?.lower === 'saying' && d.reading.dateAt.has(i - 1) && opensWithSubject(d, i + 1, s);

function isStillToCome({ reading: { document } }: Discourse, s: DocumentSentence, i: number): boolean {
  const words = document.tokens.slice(s.first, i).map((t) => t.lower);
  return words.some((w, k) => /^(?:expected|likely|due|set|hoping|planning)$/.test(w) && words[k + 1] === 'to');
}

function reportOf(d: Discourse, s: DocumentSentence, i: number, word: string): Reported | undefined {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1];
  const quoted = quotedAs(d, i, s.first);
  const isThat = tokens[i + 1]?.lower === 'that';
  // "signed on Friday saying that …", but not "without saying that", "of saying that".
  const free = isThat && before?.kind === 'word' && !prepositions.has(before.lower) && !isPossessive(before.text);
  const acts = actsHere(d, i);
  // ", while conceding that", "answered by saying", "with the minister saying".
  const means = before?.lower === 'by' && (isThat || word === 'saying');
  // "is expected to win them over by saying": nothing was said yet.
  if (means && isStillToCome(d, s, i)) return undefined;
  const led = acts !== undefined || means || /^(?:meeting|while)$/.test(before?.lower ?? '');
  const parted = before?.text === ',' || (/^(?:-|--|–|—)$/.test(before?.text ?? '') && before?.spaced !== false);
  if (!quoted && !parted && !led && !free && !isTimed(d, i, s)) return undefined;
  const speaker = quoted?.speaker ?? acts ?? mainSubject(d, i, s.first);
  const tells = /^(?:telling|informing|assuring)$/.test(word);
  const first = wordsAt(d, s, i, tells);
  if (first === undefined) return undefined;
  const last = Math.min(clauseEnd(d, s), asideAt(d, first, s) ?? s.last);
  // "claiming discrimination": a thing, no clause.
  const isClause = tells || first === i + 2 || word === 'saying' || word === 'adding' || opensWithSubject(d, first, s);
  if (!speaker || !isClause || !hasVerb(d, first, { last })) return undefined;
  const verb = sayingVerbs.get(word)?.lemma ?? 'say';
  return { parts: [[first, last]], speaker, verb, at: i, rule: 'indirect/saying', ...quoted?.via };
}
