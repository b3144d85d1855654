/** A vote in its sentence → what was voted on, as a title tells it: "the contract". */
import { auxiliaries, determiners, isAdverb, isIn, prepositions, range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isVerb } from '../number/word-form.ts';

const matters =
  /^(?:bill|contract|offer|deal|merger|motion|resolution|measure|proposal|plan|agreement|treaty|budget|nomination|pact|package|legislation|constitution|takeover|accord|settlement|ban|tax|strike|law|charter|reform|treaties|ordinance)$/;

/** What a vote does with it. */
const deciding =
  /^(?:pass|approv|adopt|reject|defeat|back|ratif|endors|accept|support|oppos|block|overturn|confirm|repeal|carr|uph[eo]ld|threw|throw|clear|enact|kill|amend)(?:e|es|ed|s|y|ies|ied|ing|out)?$/;

/** "rejected |the contract|", "voted to accept |the pay deal|", "|The motion| was carried"; undefined where nothing in the clause is. */
export function votedOn(line: Line, reading: Reading, first: number, last: number): string | undefined {
  const clause = range(Math.max(line.first, first - 16), Math.min(line.last, last + 14));
  const heads = clause
    .filter((at) => matters.test(line.word(at)) && (isDecided(line, at) || decides(line, at)))
    .sort((a, b) => Math.abs(a - first) - Math.abs(b - first));
  const [head] = heads;
  return head === undefined ? undefined : phrase(line, reading, head);
}

/** Back to the article: "the final pay |offer|". */
function start(line: Line, head: number): number {
  let at = head;
  while (
    at > line.first &&
    head - at < 5 &&
    line.token(at - 1)?.kind === 'word' &&
    !isIn(determiners, line.token(at - 1), false) &&
    !isIn(prepositions, line.token(at - 1), false) &&
    !isIn(auxiliaries, line.token(at - 1), false) &&
    !/^['’]s?$/.test(line.word(at - 1)) &&
    !deciding.test(line.word(at - 1))
  )
    at--;
  return at;
}

function phrase(line: Line, reading: Reading, head: number): string | undefined {
  const from = start(line, head);
  if (range(from, head).some((at) => isVerb(line, at) && !/ed$/.test(line.word(at)))) return undefined;
  const words = wordsOf(reading.document, from, head + 1);
  const opens = from === line.first ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return `the ${opens}`;
}

/** A verb of deciding has it for its object: "rejected the contract", "threw out the bill", "voted against the bill". */
function isDecided(line: Line, head: number): boolean {
  let at = start(line, head) - 1;
  while (isIn(determiners, line.token(at), false) || /^['’]s?$/.test(line.word(at))) at--;
  if (/^(?:out|down)$/.test(line.word(at))) at--;
  if (deciding.test(line.word(at)) || (line.word(at + 1) === 'down' && /^(?:vote|turn)/.test(line.word(at))))
    return true;
  return (
    /^(?:for|against|on)$/.test(line.word(at)) &&
    range(Math.max(line.first, at - 8), at).some((i) => /^vot(?:e|es|ed|ing)$/.test(line.word(i)))
  );
}

/** It is the subject of one: "the bill passed", "the motion was carried". */
function decides(line: Line, head: number): boolean {
  let at = head + 1;
  while (isIn(auxiliaries, line.token(at), false) || isAdverb(line.token(at))) at++;
  return /^(?:passed|failed|squeaked|lost)$/.test(line.word(at)) || (at > head + 1 && deciding.test(line.word(at)));
}
