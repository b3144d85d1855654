/** Groups of proposals → titles that a reader understands without the reports: whose, what, and when where needed. */
import { byCodeUnit, type EntityKey } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { dateWords } from '../../text/calendar.ts';
import { capital } from '../../text/english.ts';
import { oncePer } from '../../text/once.ts';
import type { Identities } from '../identity/index.ts';
import { refOf } from '../identity/parties.ts';
import { groupDate } from './facts.ts';
import { contentWords, type Member, properName } from './member.ts';
import { possessive, withoutOwner } from './titles-owner.ts';
import { withTarget } from './titles-target.ts';

export interface Titled {
  readonly members: readonly Member[];
  readonly name: string;
  /** Nothing but a noun, a day or an answer: nothing of what it holds, nor whose it is. */
  readonly bare: boolean;
}

type NameOf = (key: EntityKey) => string;

/** In the order given; where two would be called the same, each gets its month, else its day. */
export function titlesOf(groups: readonly (readonly Member[])[], identities: Identities, nameOf: NameOf): Titled[] {
  const plain = groups.map((members) => ({
    members,
    ...titleOf(members, identities, nameOf),
    date: dayOf(members),
  }));
  const told = plain.map((g) => ({ ...g, name: withWhole(g, plain) }));
  return distinct(distinct(told, 7), 10).map(({ members, name, bare }) => ({ members, name, bare }));
}

/** "Acme’s changes" → "Acme’s changes to the 90-day plan". */
function withWhole(g: Titled, all: readonly Titled[]): string {
  if (!/(?:changes?|amendments?|concessions)$/i.test(g.name)) return g.name;
  for (const m of g.members)
    for (const r of m.proposal.relations) {
      const whole =
        r.relation === 'changes to' &&
        all.find((o) => o.members.some((x) => x.source === m.source && x.proposal.key === r.proposal));
      if (whole && whole !== g) return `${g.name} to the ${phraseOf(whole.members)}`;
    }
  return g.name;
}

type Dated = Titled & { readonly date: Day | undefined };

/** Adds the date, as far as `length` characters of it go, to names that several groups share. */
function distinct(list: readonly Dated[], length: number): Dated[] {
  const counts = new Map<string, number>();
  for (const g of list) counts.set(g.name.toLowerCase(), (counts.get(g.name.toLowerCase()) ?? 0) + 1);
  return list.map((g) => {
    if (g.date === undefined || (counts.get(g.name.toLowerCase()) ?? 0) < 2) return g;
    return {
      ...g,
      name: `${g.name.replace(/ \([^)]*\d{4}\)$/, '')} (${dayWords(g.date, length)})`,
    };
  });
}

/** The day it was put forward, or else that of the first report of it, which is none of its own. */
interface Day {
  readonly date: PartialDate;
  readonly ofReport: boolean;
}

function dayOf(members: readonly Member[]): Day | undefined {
  const own = groupDate(members);
  const date = own ?? members[0]?.reported;
  return date === undefined ? undefined : { date, ofReport: own === undefined };
}

/** "6 May 2004", "reported 6 May 2004"; as far as `length` characters of the date go. */
const dayWords = ({ date, ofReport }: Day, length = 10): string =>
  `${ofReport ? 'reported ' : ''}${dateWords(date.slice(0, length) as PartialDate)}`;

const version =
  /^(?:revised|raised|improved|amended|modified|second|third|final|increased|first|original|earlier|alternative|rival|counter|gentler|higher|lower|separate|different|joint)$/;

/** "Kenya’s 90-day plan"; without an owner its sum or its day; without a day, what somebody did with it: "Offer rejected by the Dockers’ Union". */
function titleOf(members: readonly Member[], identities: Identities, nameOf: NameOf): { name: string; bare: boolean } {
  const phrase = phraseOf(members);
  const owners = ownersOf(members, identities);
  const [owner, second] = owners;
  const whole = (name: string, bare = false): { name: string; bare: boolean } => ({
    name: capital(withTarget(name, phrase, members, identities, nameOf)),
    bare,
  });
  if (properName(phrase) !== undefined) return whole(phrase);
  const tells = contentWords([phrase]).size > 0 || /\d/.test(phrase);
  if (owner !== undefined && (owners.length < 3 || !tells))
    return whole(
      possessive(
        second === undefined ? nameOf(owner) : owners.map(nameOf).join(' and '),
        withoutOwner(phrase, identities, owner).replace(/^(?:rival|competing) /i, ''),
      ),
    );
  const told = phrase.split(' ').filter((w) => !version.test(w.toLowerCase()));
  if (contentWords([told.join(' ')]).size > 0 || /\d/.test(phrase)) return whole(phrase);
  if (members.some((m) => m.proposal.target !== undefined)) return whole(phrase);
  const answer = answerOf(members, identities);
  const body = /resolution$/i.test(phrase) ? (passedBy(members, identities) ?? answer?.party) : undefined;
  if (body !== undefined) return whole(`${nameOf(body)} ${phrase}`);
  const outliner = setOutBy(members, identities);
  if (outliner !== undefined) return whole(`${phrase} set out by ${nameOf(outliner)}`);
  const sum = sumOf(members);
  if (sum !== undefined) return whole(`${phrase} of ${sum}`);
  const day = dayOf(members);
  if (day !== undefined) return whole(`${phrase} (${dayWords(day)})`, true);
  // What one party made of it is not what it is called; without a day nothing else tells it from others.
  return whole(answer ? `${phrase} ${answer.verb} by ${nameOf(answer.party)}` : phrase, true);
}

/** The phrase that says most in words that other reports use too; headlines capitalise everything and say less well. */
function phraseOf(members: readonly Member[]): string {
  const weight = (m: Member): number => {
    const words = [...contentWords([m.proposal.name])];
    const shared = words.filter((w) => members.some((o) => o !== m && o.words.has(w))).length;
    return (
      Math.min(3, words.length) +
      1.5 * shared -
      Math.max(0, m.proposal.name.split(' ').length - 5) -
      (isHeadline(m.proposal.name) ? 3 : 0)
    );
  };
  const users = (m: Member): number => members.filter((o) => o.proposal.name === m.proposal.name).length;
  const [best] = [...members].sort(
    (a, b) => weight(b) - weight(a) || users(b) - users(a) || byCodeUnit(a.proposal.name, b.proposal.name),
  );
  return best?.proposal.name ?? '';
}

const isHeadline = (name: string): boolean =>
  / (?:To|Of|For|A|The|On) /.test(name) || /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(name);

/** The one whom most reports, not somebody in them, have put it forward; several where one report names them in one breath. */
function ownersOf(members: readonly Member[], identities: Identities): readonly EntityKey[] {
  const told = members.flatMap((m) =>
    m.proposal.sponsors.flatMap((s) => {
      const ref = s.role === 'put forward by' ? refOf(identities, m.source, s.party) : { unnamed: '' };
      return 'entity' in ref ? [{ key: ref.entity, isReports: s.by === undefined }] : [];
    }),
  );
  // What only somebody in the reports says is no title.
  const isReports = (key: EntityKey): boolean => told.some((t) => t.key === key && t.isReports);
  const keys = told.map((t) => t.key);
  const counts = new Map<EntityKey, number>();
  for (const k of keys) counts.set(k, (counts.get(k) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
  if (!best) return [];
  // Reports that give it to different parties: the title takes no side.
  const outlined = new Set(
    members.flatMap((m) =>
      m.proposal.sponsors.flatMap((s) => {
        const ref = s.role === 'set out by' ? refOf(identities, m.source, s.party) : { unnamed: '' };
        return 'entity' in ref ? [ref.entity] : [];
      }),
    ),
  );
  for (const m of members) {
    const joint = jointOwners(m, identities);
    if (joint.length > 1 && joint.includes(best[0]) && joint.every((k) => counts.get(k) === best[1])) return joint;
  }
  const own = [...counts].filter(([k]) => !outlined.has(k));
  const rivals = own.filter(([, n]) => n === best[1]);
  const owner = own.length === 0 ? best : rivals.length > 1 ? undefined : (rivals[0] ?? own[0] ?? best);
  return owner && isReports(owner[0]) ? [owner[0]] : [];
}

/** "Kenya and Norway have proposed a plan": those that one sentence has put it forward by one verb, in its order. */
function jointOwners(m: Member, identities: Identities): readonly EntityKey[] {
  const acting = m.proposal.sponsors.filter((s) => s.role === 'put forward by' && s.because.includes('sponsor/verb'));
  const [first] = acting;
  return acting.flatMap((s) => {
    const ref = refOf(identities, m.source, s.party);
    return s.evidence[0].start === first?.evidence[0].start && 'entity' in ref ? [ref.entity] : [];
  });
}

/** Answers first; who only has a view of it names it where nobody has answered. */
const verbs: readonly Readonly<Record<string, string>>[] = [
  { rejects: 'rejected', accepts: 'accepted' },
  { opposes: 'opposed', supports: 'backed', undecided: 'weighed' },
];

function answerOf(members: readonly Member[], identities: Identities): { verb: string; party: EntityKey } | undefined {
  const bodies = bodiesOf(identities);
  for (const words of verbs)
    for (const m of members)
      for (const p of m.positions) {
        const ref = refOf(identities, m.source, p.party);
        const verb = words[p.stance];
        if (verb !== undefined && 'entity' in ref && bodies.has(ref.entity)) return { verb, party: ref.entity };
      }
  return undefined;
}

/** The body whose word it is. */
function passedBy(members: readonly Member[], identities: Identities): EntityKey | undefined {
  for (const m of members)
    for (const { event, party } of m.proposal.events) {
      const ref = event === 'passed' && party ? refOf(identities, m.source, party) : { unnamed: '' };
      if ('entity' in ref) return ref.entity;
    }
  return undefined;
}

/** Whoever told what it holds, where nobody is said to have put it forward. */
function setOutBy(members: readonly Member[], identities: Identities): EntityKey | undefined {
  for (const m of members)
    for (const s of m.proposal.sponsors) {
      const ref = s.role === 'set out by' ? refOf(identities, m.source, s.party) : { unnamed: '' };
      if ('entity' in ref) return ref.entity;
    }
  return undefined;
}

/** "an offer of a 4% pay rise": its first term, where that is short and has a number. */
function sumOf(members: readonly Member[]): string | undefined {
  for (const m of members) {
    const [term] = m.stemmed ? [] : m.proposal.terms;
    if (term && /^(?:an? |\d|[£$€])/.test(term.text) && /\d/.test(term.text) && term.text.split(' ').length <= 7)
      return term.text;
  }
  return undefined;
}

/** Organizations: who signed for one names no proposal. */
const bodiesOf = oncePer(
  ({ all }: Identities): ReadonlySet<EntityKey> =>
    new Set(all.flatMap((i) => (i.kind === 'organization' ? [i.key] : []))),
);
