/** What happened to what is counted → the key by which reports are compared that tell it in other words. */
import type { Measure } from '../../model/claim.ts';
import { stem } from '../../text/stem.ts';

/** "1,200 jobs are at risk", "will be cut", "could go": one loss, told from nearer or farther. */
const losses: ReadonlySet<string> = new Set(
  'cut lost axed shed eliminated scrapped removed gone slashed threatened affected endangered jeopardised jeopardized'.split(
    ' ',
  ),
);

const spilling = /^(?:spilled|spilt|leaked|released|discharged|dumped|poured|gushed|escaped|lost)$/;
const volumes = /^(?:gallons|litres|barrels|tonnes|cubic metres|cubic feet)$/;

const stretches = /^(?:minutes|hours|days|weeks|months|years|decades)$/;

/** A stem; empty where nothing happened. */
export function eventKey({ noun, event = '' }: Measure, unit: string): string {
  // A truce that is planned is as long as the one that is agreed on.
  if (noun !== 'age' && stretches.test(unit) && /^(?:planned|offered|expected|possible|demanded)$/.test(event))
    return '';
  const done = event.replace(/^(?:to be |possibly |presumed )/, '');
  if (noun === 'jobs' && (losses.has(done) || done === 'at risk')) return 'lost';
  if (volumes.test(unit) && spilling.test(event)) return 'spill';
  return stem(event);
}

/** What is lost for sure claims more than what is at risk: a page of both is called by the weaker. */
export const claimsLoss = ({ noun, event = '' }: Measure, title: string): boolean =>
  noun === 'jobs' &&
  losses.has(event) &&
  !/^(?:threatened|affected|endangered)/.test(event) &&
  !/\bto be\b/.test(title);
