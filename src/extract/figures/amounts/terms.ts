/** Nouns whose length is agreed on, so that a stretch of time beside them is a term and not a passing remark. */
import { stem } from '../../../text/stem.ts';

const terms =
  'ceasefire truce pause halt lull moratorium plan deal contract agreement sentence penalty probation custody ban suspension extension lease guarantee transition treaty programme program freeze strike stoppage walkout notice embargo blockade mandate curfew lockdown deadline delay'.split(
    ' ',
  );

const byStem: ReadonlyMap<string, string> = new Map(terms.map((word) => [stem(word), word]));
const words: ReadonlySet<string> = new Set(terms);

/** The noun in full where a machine stemmed it. */
export const termOf = (noun: string, degraded: boolean): string => (degraded ? (byStem.get(noun) ?? noun) : noun);

/** What goes on for a time and is known by it, agreed on or not. */
const processes: ReadonlySet<string> = new Set(
  (
    'war conflict fighting insurgency rebellion uprising hostilities negotiations talks campaign siege standoff stand-off occupation drought ' +
    'recession search outage blackout shutdown closure boycott picket protest dispute emergency period wait limit offer action industrial-action ' +
    'blockade crackdown consultation debate crisis outbreak epidemic stay hiatus stalemate impasse deadlock monopoly famine manhunt process comment'
  ).split(' '),
);
/** Whose they are a title must say. */
const ofSomebody =
  /^(?:sentence|penalty|probation|custody|plan|programme|program|deal|agreement|contract|lease|extension)s?$/;

export const isProcess = (noun: string): boolean =>
  !ofSomebody.test(noun) && (processes.has(noun) || words.has(noun.replace(/s$/, '')));

export const isTerm = (noun: string | undefined): boolean => noun !== undefined && words.has(noun.replace(/s$/, ''));
