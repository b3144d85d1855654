/** How a proposal is received → where those stand who receive it so: "greeted the plan with relief", "was viewed with suspicion by the union". */
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import type { Found, Place } from './found.ts';
import { objectAt, type ProposalAt } from './object.ts';
import { agentsAfter, partiesOf } from './parties.ts';
import { previousWord } from './passive.ts';
import { subjectProposal } from './subject-proposal.ts';

const receiving = /^(?:greet|receiv|view|regard|treat|react|respond|met|meet)(?:e?d|s|ing|e|es)?$/;

/** Words at which `byReception` finds something at all. */
export const mayReceive = (word: string): boolean => receiving.test(word);

const ill =
  /^(?:suspicion|skepticism|scepticism|anger|fury|dismay|alarm|hostility|outrage|derision|contempt|scorn|disdain|disbelief|horror|disappointment|unease|condemnation|criticism|protests?)$/;
const well = /^(?:enthusiasm|relief|delight|applause|joy|satisfaction|approval|acclaim|praise)$/;

export function byReception(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (!mayReceive(tokens[i]?.lower ?? '')) return [];
  const passive = /^(?:was|were|is|are|been)$/.test(previousWord(d, i));
  const to = tokens[i + 1]?.lower === 'to' ? i + 2 : i + 1;
  const object = passive ? undefined : objectAt(d, to, last, proposalAt);
  const feeling = feelingAfter(d, object?.to ?? i + 1, last);
  if (!feeling) return [];
  const proposal = object?.key ?? (passive ? subjectProposal(d, i, first, proposalAt) : undefined);
  if (proposal === undefined) return [];
  const by = tokens[feeling.at + 1]?.lower === 'by' ? agentsAfter(d, feeling.at + 1, last) : [];
  const parties = passive ? by : partiesOf(d, i, first, last);
  return parties.map((party) => ({
    proposal,
    party,
    stance: feeling.stance,
    from: Math.min(party.at, i),
    to: Math.max(feeling.at + 1, Math.min(last, party.at + 1)),
    rule: 'position/receives',
    confidence: 0.8 * party.confidence,
  }));
}

/** "with deep suspicion", right behind token `from` - 1. */
function feelingAfter(
  d: Discourse,
  from: number,
  last: number,
): { readonly at: number; readonly stance: Stance } | undefined {
  const { tokens } = d.reading.document;
  // "reacted to the truce announcement with doubt"
  const mark = /^(?:announcement|news|decision|move|result|outcome)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (tokens[mark]?.lower !== 'with') return undefined;
  for (let k = mark + 1; k < Math.min(last, mark + 5); k++) {
    const w = tokens[k]?.lower ?? '';
    if (ill.test(w)) return { at: k, stance: 'opposes' };
    if (well.test(w)) return { at: k, stance: 'supports' };
  }
  return undefined;
}
