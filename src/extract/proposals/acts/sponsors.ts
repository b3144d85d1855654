/** The acts of a proposal, and the words that name it → who put it forward, set it out or backs it. */

import { doubt } from '../../../model/calibration.ts';
import type { SponsorClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId } from '../../../model/ids.ts';
import type { Party } from '../../../model/mention.ts';
import { shortHash } from '../../../text/hash.ts';
import type { Discourse } from '../../coreference.ts';
import { range, sentenceRange, spanOf } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { stateCalled } from '../../names/states/states.ts';
import { isPossessive, type Speaker } from '../../quotes/speakers/voices.ts';
import { drafting } from '../phrases/owner.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Cluster } from '../plans/fit.ts';
import { isTakeover } from '../plans/sorts.ts';
import { isOneOfSeveral } from '../positions/several.ts';
import { isAnaphoric, isCarriedOn } from '../positions/sides.ts';
import { isOpen } from '../positions/supposed.ts';
import { type Act, type Acts, isDirect, setsOut } from './acts.ts';
import { behind } from './behind.ts';
import { isNews } from './proposers.ts';

type Put = (
  party: SponsorClaim['party'],
  role: SponsorClaim['role'],
  at: number,
  confidence: number,
  rules: readonly string[],
  by?: Party,
) => void;

/** One for each party; "Acme's offer" makes Acme a sponsor too. */
export function sponsorsOf(d: Discourse, cluster: Cluster, acts: Acts): SponsorClaim[] {
  const { document } = d.reading;
  const claims = new Map<string, SponsorClaim>();
  const put: Put = (party, role, at, confidence, rules, by) => {
    const sentence = document.sentences[document.sentenceOf[at] ?? 0];
    const id = JSON.stringify(party);
    const known = claims.get(id);
    const isWeaker = known && (known.role === 'backed by' || known.because[0] === beside);
    if (!sentence || (known && !isWeaker)) return;
    claims.set(id, {
      kind: 'sponsor',
      id: claimId(shortHash(`${document.source.id} sponsor ${at} ${id}`)),
      party,
      role,
      span: spanOf(document, at, at + 1),
      ...(by === undefined ? {} : { by }),
      evidence: [evidence(document.source, sentence.sentence)],
      confidence,
      because: rules,
    });
  };
  const isBid = cluster.phrases.some((p) => isTakeover(p.noun));
  for (const p of cluster.phrases) {
    for (const b of behind(d, p)) put(b.party, b.role, p.head, b.confidence, [b.rule], b.by);

    putActing(d, p, acts.get(p.head), put);
    putOwner(d, p, isBid, put);
  }
  return [...claims.values()];
}

function putActing(d: Discourse, p: Phrase, act: Act | undefined, put: Put): void {
  if (!act) return;
  // "would propose it": by what somebody says, and not yet.
  if (d.reading.document.tokens[act.verb - 1]?.lower === 'would') return;
  if (isNews(d, act.verb, p)) return;
  const word = d.reading.document.tokens[act.verb]?.lower ?? '';
  for (const s of act.subjects) {
    const role = setsOut.test(word) && !isOwnNews(d, p, word, s) ? 'set out by' : 'put forward by';
    if (isProposer(d, s) && !isAhead(d, s))
      put(s.party, role, act.verb, isGuess(d, act.verb, role, s) ? doubt : s.confidence * 0.95, [
        'sponsor/verb',
        s.rule,
        ...(p.anchor || isDirect(d, act.verb, p) ? ['sponsor/direct'] : []),
      ]);
  }
}

/** "Acme announced sweeping changes", "unveiled a plan to close its yards": a body tells of a plan that nobody has spoken of, its own. */
const isOwnNews = (d: Discourse, p: Phrase, verb: string, { party }: Speaker): boolean =>
  /^(?:announc|unveil)/.test(verb) &&
  ((!p.definite && p.owner === undefined) || isOwn(d, p)) &&
  'entity' in party &&
  entityOf(d.reading, party.entity)?.kind === 'organization';

/** "unveiled its own plan" */
const isOwn = ({ reading: { document } }: Discourse, { first }: Phrase): boolean =>
  /^(?:its|their)$/.test(document.tokens[first]?.lower ?? '') && document.tokens[first + 1]?.lower === 'own';

/** "when he will set out the plan": who "he" is and whose the plan is are both guessed; of two people either may be meant. */
const isGuess = (d: Discourse, verb: number, role: SponsorClaim['role'], s: Speaker): boolean =>
  isUnreal(d, verb) || (role === 'set out by' && isCarriedOn(s.rule)) || isOneOfSeveral(d, s);

/** "to prevent Acme making an offer", "denied that it had made one", "is expected to": it has not. */
function isUnreal(d: Discourse, verb: number): boolean {
  const { first, last } = sentenceRange(d.reading.document, verb);
  return isOpen(d, verb, first, last);
}

/** "After it made an offer, Acme …": the pronoun may mean who is named only then. */
function isAhead(d: Discourse, { rule, at }: Speaker): boolean {
  if (!isAnaphoric(rule)) return false;
  const { first, last } = sentenceRange(d.reading.document, at);
  const { tokens } = d.reading.document;
  if (
    !/^(?:after|following|before|when|although|while|despite|since|having|as|though)$/.test(tokens[first]?.lower ?? '')
  )
    return false;
  return tokens.slice(at, last).some((t) => t.text === ',') && !tokens.slice(first, at).some((t) => t.text === ',');
}

/** "Kenya's sales tax", "Norway's reforms": where it holds; who put it forward is another question. */
const isWhere = (d: Discourse, { noun, owner }: Phrase): boolean =>
  held.test(noun) && entityOf(d.reading, owner)?.class === 'government';

const held = /^(?:tax|levy|law|legislation|act|reforms?|tariff|quota|regulations)$/;

/** "Kenya's treaty", "the Kenya truce", "the union's contract": these are made with others; "Acme's deal" with Borel may be its bid. */
function isShared(d: Discourse, { noun, owner, qualifiers }: Phrase): boolean {
  const body = entityOf(d.reading, owner)?.class;
  if (
    qualifiers.some((q) =>
      /^(?:collect(?:ive)?|bargain(?:ing)?|labou?r|contract|trade|peace?|ceasefire|partnership)$/.test(q),
    ) &&
    body !== 'company'
  )
    return /^(?:deal|agreement|settlement|contract|accords?|pact)$/.test(noun);
  if (/^(?:deal|agreement|settlement)$/.test(noun)) return body === 'government' || body === 'union';
  return (
    /^(?:accords?|pact|treaty|ceasefire|cease-fire|truce|armistice|protocol|convention|contract)$/.test(noun) &&
    body !== 'international body'
  );
}

/** "an accord drawn up by Jones": hers, whoever is to sign it. */
const isDrafted = (d: Discourse, { last }: Phrase): boolean =>
  d.reading.document.tokens.slice(last, last + 4).some(({ lower }) => drafting.test(lower));

const isLaw = /^(?:bills?|act|laws?|legislation|amendments?|reforms?|resolution|treaty|measures?|tax|levy)$/;

/** The rule of a name that stands before the noun like an adjective: "the US plan" may be one that the US backs. */
const beside = 'sponsor/beside';

/** "the US plan", "an Acme bid": the owner's name before the noun, without a possessive. */
const nameBeside = (d: Discourse, { first, head, owner }: Phrase) =>
  range(first, head)
    .flatMap((i) => d.reading.namedAt.get(i) ?? [])
    .find((r) => r.entity.key === owner && r.last <= head && !isPossessive(d.reading.document.tokens[r.last]?.text));

/** "Acme's plan", "its plan"; "the US plan"; else the words behind the noun tell it: "put forward by Acme", "from Acme", "that Acme proposed". */
function ownerRule(d: Discourse, p: Phrase): string {
  const before = range(p.first, p.head);
  const words = d.reading.document.tokens.slice(p.first, p.head);
  const isOwned = words.some(({ text }) => isPossessive(text));
  const isPlace = before.some((i) => (d.reading.placeAt.get(i)?.last ?? p.head + 1) <= p.head);
  if (nameBeside(d, p) || (isPlace && !isOwned)) return beside;
  return isOwned || words.some(({ lower }) => /^(?:its|their)$/.test(lower)) ? 'sponsor/owner' : 'sponsor/by';
}

/** "the Jones plan", "the Kenya deal", "the Kenyan bill", "the Harbour Safety bill": what it is named after need not have put it forward; "the US plan" says whose. */
function isNamedAfter(d: Discourse, p: Phrase): boolean {
  const run = nameBeside(d, p);
  if (!run) return isLaw.test(p.noun) && ownerRule(d, p) === beside;
  const word = d.reading.document.tokens[run.first]?.text ?? '';
  const short = run.last - run.first === 1 && /^(?:\p{Lu}\.?){2,5}$/u.test(word);
  return run.entity.kind === 'person' || isLaw.test(p.noun) || (run.entity.class === 'government' && !short);
}

/** `isBid`: it is for a company, which states do not bid for, and "the Acme bid" is by Acme or for it. */
function putOwner(d: Discourse, p: Phrase, isBid: boolean, put: Put): void {
  // "Jones's letter" may tell of anybody's proposal.
  const told =
    p.owner !== undefined && !p.anchor && !/^letters?$/.test(p.noun) && entityOf(d.reading, p.owner)?.class !== 'media';
  const isState = entityOf(d.reading, p.owner)?.class === 'government';
  if (told && p.owner && !(isBid && isState) && !isWhere(d, p) && !isNamedAfter(d, p)) {
    const rule = ownerRule(d, p);
    const isDoubtful = (isShared(d, p) && !isDrafted(d, p)) || ((isBid || p.noun === 'transaction') && rule === beside);
    put({ entity: p.owner }, isSetOut(d, p) ? 'set out by' : 'put forward by', p.head, isDoubtful ? doubt : 0.85, [
      rule,
    ]);
  }
  // "the Kenyan draft"; a Swedish bid may be a company's, a Swedish law holds there, and "the Lakeland plan" tells of a region.
  if (
    p.origin !== undefined &&
    !isBid &&
    !held.test(p.noun) &&
    !/^(?:bids?|offers?|takeover|deal|merger)$/.test(p.noun)
  )
    put({ unnamed: p.origin }, 'put forward by', p.head, stateCalled(p.origin) && !isLaw.test(p.noun) ? 0.7 : doubt, [
      'sponsor/origin',
    ]);
}

/** "the plan presented by Jones": whose words tell it may tell another's plan. */
const isSetOut = (d: Discourse, p: Phrase): boolean =>
  d.reading.document.tokens.slice(p.last, p.last + 9).some((t) => setsOut.test(t.lower));

/** "The Lakeland-based owner" and "their organization" say not who. */
const isProposer = (d: Discourse, { party }: Speaker): boolean =>
  'entity' in party
    ? !/-based$/.test(entityOf(d.reading, party.entity)?.name ?? '')
    : party.unnamed.split(' ').length <= 4 &&
      !things.test(party.unnamed) &&
      !/^(?:his|her|its|their|our|whose) |-based$/i.test(party.unnamed);

/** "In a statement outlining the budget": no party. */
const things =
  /\b(?:statements?|reports?|documents?|letters?|stud(?:y|ies)|sources?|articles?|emails?|tweets?|posts?|one|both|some|others?|another)$|^(?:people|countries|nations|states|everyone|everybody|many)$/i;
