/** Two numbers joined by a dash in a sentence about a vote: "voted 214-203", "on a 19-16 vote", "approval, 22-12,". */
import { chamberNouns } from '../../../text/chambers.ts';
import type { Line } from '../../line.ts';

const dash = /^[-–]$/;

/** The line tells of a vote of some body, near the pair. */
const voting =
  /^(?:vote|votes|voted|voting|ballot|passed|passes|approved|approves|approval|adopted|adopts|cleared|defeated|rejected|ratified|confirmed|overrode|override|passage|backed|endorsed|failed|carried)$/;
const others = /^(?:committee|council|bill|lawmakers|amendment|measure|motion|board|members)$/;
const isVotedIn = (word: string): boolean => chamberNouns.has(word) || others.test(word);

const isNumber = (line: Line, at: number): boolean => /^\d{1,4}$|^\d{1,3}(?:,\d{3})+$/.test(line.word(at));

/** The token of the other number, where the number at `at` is one of a pair of votes. */
export function votePair(line: Line, at: number): { other: number; place: 'first' | 'second' } | undefined {
  if (!isNumber(line, at)) return undefined;
  const tight = (mark: number, after: number): boolean =>
    dash.test(line.word(mark)) &&
    (line.degraded || (!line.token(mark)?.spaced && !line.token(after)?.spaced) || isVoted(line, after - 2));
  const second = tight(at + 1, at + 2) && isNumber(line, at + 2);
  const first = tight(at - 1, at) && isNumber(line, at - 2);
  // "6-4, 7-5", "555-12-34": more than two numbers in a chain are no vote.
  if (
    second === first ||
    dash.test(line.word(second ? at + 3 : at + 1)) ||
    dash.test(line.word(second ? at - 1 : at - 3))
  )
    return undefined;
  const start = second ? at : at - 2;
  return tellsVote(line, start) ? { other: second ? at + 2 : at - 2, place: second ? 'first' : 'second' } : undefined;
}

/** "voted 177 - 153": set apart, and still a pair. */
const isVoted = (line: Line, start: number): boolean =>
  [1, 2].some((n) => /^(?:voted|vote|voting)$/.test(line.word(start - n)));

function tellsVote(line: Line, start: number): boolean {
  const behind = line.word(start + 3);
  if (/^(?:vote|votes|majority|decision|ballot|margin|roll)$/.test(behind)) return true;
  const near = [1, 2, 3, 4].map((n) => line.word(start - n));
  if (near.some((word) => /^(?:voted|voting|vote|votes)$/.test(word))) return true;
  let vote = false;
  let body = false;
  for (let at = line.first; at < line.last; at++) {
    const word = line.word(at);
    vote ||= voting.test(word);
    body ||= isVotedIn(word);
  }
  return vote && body;
}
