/** What a sentence reports → the same, where an outlet only passes on what somebody else says in it: "Jones said …, reports the Herald". */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';
import type { Part } from '../indirect/extent.ts';
import type { Reported } from '../indirect/reporting.ts';
import { subjectAfter } from './after.ts';
import { saying } from './main-subject.ts';
import { subjectBefore } from './speaker.ts';

/**
 * An outlet speaks only where nobody else does: else the words are the speaker's who is named in them, through the outlet.
 * And where a source is told of by an outlet ("The Herald reported that …, according to Acme"), the source speaks.
 */
export function withoutRelays(d: Discourse, reports: readonly Reported[]): readonly Reported[] {
  const first = reports.map((r) => quotedIn(d, r)).filter((r) => !isRetold(d, r, reports));
  return first.length < 2 ? first : withoutOuter(d, first);
}

/** ", the Herald reported, quoting commander Ann Roe": who is quoted speaks. */
function quotedIn(d: Discourse, r: Reported): Reported {
  if (r.at === undefined || !around.test(r.rule) || !isBody(d, r)) return r;
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, r.at);
  for (let i = r.at + 1; i < Math.min(last, r.at + 8); i++) {
    if (!/^(?:quoting|citing)$/.test(tokens[i]?.lower ?? '')) continue;
    const speaker = subjectAfter(d, i, last);
    return speaker ? { ...r, speaker, ...outletOf(r) } : r;
  }
  return r;
}

/** "One survivor described the fire, the Herald reported": the words are the survivor's, and what they were nobody can tell from the outlet's. */
function isRetold(d: Discourse, r: Reported, reports: readonly Reported[]): boolean {
  const passesOn = isMedia(d, r) || (r.rule === 'indirect/according-to' && isBody(d, r) && isQuoting(d, r));
  if (!around.test(r.rule) || !passesOn || reports.some((other) => other !== r && holds(r, other))) return false;
  const [part] = r.parts;
  if (!part) return false;
  for (let i = part[0] + 1; i < part[1]; i++) {
    const verb = d.quoted[i] ? undefined : saying(d, i);
    const subject = verb && !verb.participle ? subjectBefore(d, i, part[0]) : undefined;
    // An office may open the clause before the name.
    if (subject && opens(d, part[0], subject.at)) return true;
  }
  return false;
}

/** No mark and no verb stands between. */
const opens = (d: Discourse, first: number, subject: number): boolean =>
  d.reading.document.tokens.slice(first, subject).every((t) => t.text !== ',') && !hasFiniteVerb(d, first, subject);

/** "Roe called it “a start,” according to Acme": marks stand in the words that are passed on. */
const isQuoting = (d: Discourse, { parts }: Reported): boolean =>
  parts.some(([first, last]) => d.quoted.slice(first, last).some((quoted) => quoted));

const outletOf = ({ speaker: { party } }: Reported): { readonly via?: LocalKey } =>
  'entity' in party ? { via: party.entity } : {};

/** Of an outlet's words around somebody's those that speak. */
function withoutOuter(d: Discourse, reports: readonly Reported[]): readonly Reported[] {
  const relays = new Map<Reported, Reported>();
  for (const outer of reports) {
    const inner = reports.find((r) => r !== outer && r.rule === 'indirect/that' && holds(outer, r));
    const isPassedOn = inner && (isMedia(d, outer) !== isMedia(d, inner) || isTold(d, outer, inner));
    if (isPassedOn && around.test(outer.rule)) relays.set(outer, inner);
  }
  if (relays.size === 0) return reports;
  const passedOn = new Set(relays.values());
  return reports.flatMap((r) => {
    const inner = relays.get(r);
    if (!inner) return passedOn.has(r) ? [] : [r];
    const [speaks, outlet] = isMedia(d, inner) ? [r, inner] : [inner, r];
    return [{ ...speaks, parts: within(inner.parts, r.parts), ...outletOf(outlet) }];
  });
}

/** "She added that the yard will close, the Post said": what a body tells of her begins with the pronoun. */
function isTold(d: Discourse, outer: Reported, { at }: Reported): boolean {
  const first = outer.parts[0]?.[0] ?? 0;
  const opens = /^(?:he|she)$/.test(d.reading.document.tokens[first]?.lower ?? '');
  return opens && at !== undefined && at <= first + 2 && isBody(d, outer);
}

/** Without the outer reporting clause, which the inner one's words run into. */
const within = (parts: readonly Part[], outer: readonly Part[]): readonly Part[] =>
  parts.map(([first, last]): Part => {
    const [, end] = outer.find(([a, b]) => a <= first && first < b) ?? [first, last];
    return [first, Math.min(last, end)];
  });

const around = /^indirect\/(?:trailing|inverted|according-to)$/;

const isBody = (d: Discourse, { speaker: { party } }: Reported): boolean =>
  'entity' in party && entityOf(d.reading, party.entity)?.kind === 'organization';

/** An outlet, or a body of which nothing is said that "reports" what stands before. */
function isMedia(d: Discourse, { speaker: { party }, verb, rule }: Reported): boolean {
  if ('unnamed' in party && party.of === undefined)
    return /\b(?:media|radio|television|tv|newspapers?|news agency|press)$/i.test(party.unnamed);
  const body = 'entity' in party ? entityOf(d.reading, party.entity) : undefined;
  const reports = verb === 'report' && rule === 'indirect/inverted' && body?.kind === 'organization';
  return body?.class === 'media' || (reports && body.class === undefined);
}

/** The inner verb of saying stands in the words that the outer one reports. */
const holds = (outer: Reported, inner: Reported): boolean =>
  outer.parts.some(([first, last]) => inner.at !== undefined && first <= inner.at && inner.at < last);
