/** A verb or a noun of asking → who asks. */
import { type Discourse, wordAt } from '../../coreference.ts';
import { auxiliaries, sentenceRange } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { isPossessive, type Speaker } from '../../quotes/speakers/voices.ts';
import { takersOf } from '../positions/parties.ts';
import { isBody } from '../positions/people.ts';
import { guessed } from '../positions/sides.ts';

/** The subject of a verb of asking. */
export function actorOf(d: Discourse, verb: number): Speaker | undefined {
  const [party, another] = takersOf(d, verb, sentenceRange(d.reading.document, verb).first);
  if (!party || guessed.test(party.rule) || isAnybody(party)) return undefined;
  return another === undefined && isPlural(d, verb) && isPerson(d, party) ? undefined : party;
}

/** "People want a say": nobody has put that forward. */
const isAnybody = ({ party }: Speaker): boolean =>
  'unnamed' in party && /^(?:people|countries|nations|everyone|everybody|many)$/i.test(party.unnamed);

/** "The unions meeting Ms Roe want it withdrawn": a form that no single person has as a subject. */
const isPlural = (d: Discourse, verb: number): boolean =>
  /^(?:want|demand|urge|seek|insist|call)$/.test(wordAt(d, verb)) && !auxiliaries.has(wordAt(d, verb - 1));

const isPerson = (d: Discourse, { party }: Speaker): boolean =>
  'entity' in party && entityOf(d.reading, party.entity)?.kind === 'person';

/** "Acme's repeated request", "the Borel plea"; in "Acme rejected a plea" it is another's. */
export function ownerOf(d: Discourse, at: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  // "a union plea"
  if (isBody(d, at - 1) && !d.reading.namedAt.has(at - 1))
    return { party: { unnamed: tokens[at - 1]?.text ?? '' }, confidence: 0.7, rule: 'speaker/owner', at: at - 1 };
  let mark = at - 1;
  while (
    mark > at - 4 &&
    tokens[mark]?.kind === 'word' &&
    !d.reading.namedAt.has(mark) &&
    !isPossessive(tokens[mark]?.text)
  )
    mark--;
  const possessed = isPossessive(tokens[mark]?.text);
  const run = possessed ? d.reading.namedAt.get(mark - 1) : d.reading.namedAt.get(at - 1);
  if (!run || (!possessed && tokens[run.first - 1]?.lower === 'and')) return undefined;
  return { party: { entity: run.entity.key }, confidence: 0.8, rule: 'speaker/owner', at: run.first };
}
