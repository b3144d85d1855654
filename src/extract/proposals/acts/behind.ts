/** A phrase that names a proposal → who stands behind it by the words around: who tells its phases, outlined it, backs it, or is said to have offered it. */
import type { SponsorClaim } from '../../../model/claim.ts';
import type { LocalKey } from '../../../model/ids.ts';
import type { Party } from '../../../model/mention.ts';
import type { Discourse } from '../../coreference.ts';
import { numerals, sentenceRange } from '../../grammar.ts';
import { runsFrom } from '../../known.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import { subjectAfter } from '../../quotes/speakers/after.ts';
import { subjectBefore } from '../../quotes/speakers/speaker.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { setsOut } from './acts.ts';

export interface Behind {
  readonly party: Party;
  readonly role: SponsorClaim['role'];
  readonly confidence: number;
  readonly rule: string;
  readonly by?: Party;
}

export function behind(d: Discourse, p: Phrase): Behind[] {
  const found: Behind[] = [];
  const teller = phasesTeller(d, p);
  if (teller)
    found.push({
      party: teller.party,
      role: 'set out by',
      confidence: teller.confidence * 0.85,
      rule: 'sponsor/tells-phases',
    });
  const outliner = outlinerAfter(d, p);
  if (outliner !== undefined)
    found.push({ party: { entity: outliner }, role: 'set out by', confidence: 0.8, rule: 'sponsor/outlines' });
  const backer = backerOf(d, p);
  if (backer && 'entity' in backer.party)
    found.push({
      party: backer.party,
      role: 'backed by',
      confidence: 0.85 * backer.confidence,
      rule: 'sponsor/backed',
    });
  const told = toldProposer(d, p);
  if (told) found.push({ ...told, role: 'put forward by', confidence: 0.8, rule: 'sponsor/said-to-be' });
  return found;
}

const isCount = (word: string): boolean => numerals.has(word) || /^(?:several|\d)$/.test(word);

/** "Mr Jones said the new proposal involved three phases": he sets it out. */
function phasesTeller(d: Discourse, p: Phrase): Speaker | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, p.head);
  // "was a first step": a judgement.
  const phased = tokens
    .slice(p.last, Math.min(last, p.last + 5))
    .some((t, i) => /^(?:phases|stages|steps|parts)$/.test(t.lower) && isCount(tokens[p.last + i - 1]?.lower ?? ''));
  const verb = tokens[p.first - 1]?.lower === 'that' ? p.first - 2 : p.first - 1;
  if (!phased || verb <= first || !reportingVerb(d, verb)) return undefined;
  const teller = subjectBefore(d, verb, first);
  return teller && 'entity' in teller.party ? teller : undefined;
}

/** "a proposal backed by Kenya", "the Kenya-backed plan": not yet whose it is. */
function backerOf(d: Discourse, p: Phrase): Speaker | undefined {
  const { tokens } = d.reading.document;
  for (let i = p.first; i < p.head; i++) {
    const run =
      tokens[i]?.lower === 'backed' || tokens[i]?.lower === '-backed' ? d.reading.namedAt.get(i - 2) : undefined;
    if (run && tokens[i - 1]?.text === '-')
      return { party: { entity: run.entity.key }, confidence: 0.9, rule: 'speaker/backer', at: run.first };
  }
  const backed = /^back(?:ed)?$/.test(tokens[p.last]?.lower ?? '') && tokens[p.last + 1]?.lower === 'by';
  return backed ? subjectAfter(d, p.last + 1, sentenceRange(d.reading.document, p.head).last) : undefined;
}

const offering = /^(?:offer|propos|put|draft|made|writt|present|tabl|submitt)/;

/** "the plan, which Jones said had been offered by Kenya": Kenya, by Jones' word. */
function toldProposer(d: Discourse, p: Phrase): { readonly party: Party; readonly by: Party } | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, p.head);
  const which = tokens[p.last]?.text === ',' ? p.last + 1 : p.last;
  if (!/^(?:which|that)$/.test(tokens[which]?.lower ?? '')) return undefined;
  for (let verb = which + 2; verb < Math.min(last, which + 9); verb++) {
    if (!reportingVerb(d, verb)) continue;
    const teller = subjectBefore(d, verb, which + 1);
    for (let i = verb + 1; teller && i < Math.min(last, verb + 7); i++) {
      if (tokens[i]?.lower !== 'by' || !tokens.slice(verb + 1, i).some((t) => offering.test(t.lower))) continue;
      const party = stateMeant(d, i + 1, first) ?? subjectAfter(d, i, last)?.party;
      return party && { party, by: teller.party };
    }
    return undefined;
  }
  return undefined;
}

/** "by the country": the state of which the sentence has spoken. */
function stateMeant(d: Discourse, at: number, first: number): Party | undefined {
  const { tokens } = d.reading.document;
  if (tokens[at]?.lower !== 'the' || !/^(?:country|countri)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const run = runsFrom(d.reading, first, at).find((r) => r.entity.class === 'government');
  return run && { entity: run.entity.key };
}

/** "the plan for the valley that President Jones outlined": Jones. */
function outlinerAfter(d: Discourse, p: Phrase): LocalKey | undefined {
  const { tokens } = d.reading.document;
  for (let i = p.last; i < p.last + 8; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word') return undefined;
    if (!/^(?:that|which)$/.test(t.lower)) continue;
    for (let k = i + 1; k < i + 9; k++) {
      const run = d.reading.namedAt.get(k);
      if (run && setsOut.test(tokens[run.last]?.lower ?? '')) return run.entity.key;
      if (tokens[k]?.kind !== 'word') return undefined;
    }
    return undefined;
  }
  return undefined;
}
