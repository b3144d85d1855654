/** A document → the runs of tokens that may be names, each with how likely it is to be which kind. */
import { pushTo } from '../../text/groups.ts';
import type { Document } from '../document.ts';
import { withActors } from './actors.ts';
import type { Candidate } from './candidate.ts';
import { complete, withPartners } from './complete.ts';
import { splitConcerned } from './concerns.ts';
import { Cover } from './cover.ts';
import { withoutCredited } from './credits.ts';
import { withoutFamilies } from './families.ts';
import { withoutHome, withoutOpener } from './homes.ts';
import { withInitials } from './initials.ts';
import { withKnownBodies } from './known-bodies.ts';
import { isNoName, mattersOf } from './no-names.ts';
import { isTitleObject, withOfficers } from './officers.ts';
import { joinPeoples, splitPossessive } from './owners.ts';
import { withProofs } from './proofs/index.ts';
import { withRegions } from './regions.ts';
import { doubt, trim, withHonorifics, withoutOffice } from './repair.ts';
import {
  splitConjunction,
  splitDash,
  splitExamples,
  splitFirms,
  splitHeadline,
  splitKnown,
  splitNamed,
  splitPair,
  splitPowers,
  splitPreposition,
} from './split.ts';
import { splitFellow, splitInitials, splitMember, splitOfficer } from './split-persons.ts';
import { splitFor, splitVerb, withoutStrays } from './strays.ts';
import { type Features, featuresOf } from './tagger/features.ts';
import type { NameModel } from './tagger/model.ts';
import { stretches } from './tagger/stretches.ts';
import { type TaggedName, tagSentence } from './tagger/tagger.ts';
import { withThings } from './things.ts';

export interface Tagged {
  readonly features: Features;
  readonly candidates: readonly Candidate[];
}

/** By what each part means. */
const partedBySense = (document: Document, candidate: Candidate): Candidate[] =>
  splitPair(document, candidate)
    .flatMap((part) => splitPreposition(document, part))
    .flatMap((part) => splitMember(document, part))
    .flatMap((part) => splitInitials(document, part))
    .flatMap((part) => splitPowers(document, part));

const candidateOf = ({ first, last, kind, kinds, probability, isDoubted }: TaggedName): Candidate => ({
  first,
  last,
  kind,
  kinds,
  probability,
  because: [isDoubted ? doubt : 'tagger'],
});

export function tagDocument(document: Document, { tagger, steps }: NameModel): Tagged {
  const hashed = featuresOf(document, (lexeme, c) => tagger.sumsOf(lexeme)[c] !== undefined);
  const features: Features = { lexemes: hashed.lexemes, casings: hashed.casings };
  const tagged = document.sentences.flatMap((sentence) =>
    stretches(hashed, sentence.first, sentence.last).flatMap(([first, last]) =>
      tagSentence(tagger, steps, hashed, first, last).flatMap((name) =>
        partedBySense(document, candidateOf(name)).flatMap((part) =>
          splitDash(document, part).flatMap((dashed) =>
            splitConjunction(document, dashed).flatMap((whole) =>
              splitExamples(document, features, whole).flatMap((one) => splitHeadline(document, features, one)),
            ),
          ),
        ),
      ),
    ),
  );
  const isElsewhere = repeated(document);
  const parted = joinPeoples(document, features, tagged)
    .map((candidate) => withoutOpener(document, features, candidate, isElsewhere))
    .map((candidate) => withoutHome(document, candidate, isElsewhere))
    .flatMap((candidate) => splitVerb(document, candidate))
    .flatMap((candidate) => splitFor(document, features, candidate, isElsewhere))
    .flatMap((candidate) => splitFellow(document, features, candidate))
    .flatMap((candidate) => splitOfficer(document, features, candidate, isElsewhere))
    .flatMap((candidate) => splitPossessive(document, features, candidate, isElsewhere))
    .flatMap((candidate) => splitKnown(document, features, candidate, isElsewhere))
    .flatMap((candidate) => splitConcerned(document, features, candidate));
  const trimmed = withHonorifics(
    document,
    features,
    withOfficers(document, features, withThings(document, parted)),
  ).flatMap((candidate) => trim(document, features, candidate) ?? []);
  const initials = mattersOf(document);
  const named = withoutFamilies(
    document,
    withoutCredited(
      document,
      trimmed.filter(
        (candidate) => !isNoName(document, candidate, initials) && !isTitleObject(document, features, candidate),
      ),
    ),
  );
  const completed = withInitials(document, complete(document, features, withRegions(document, named)));
  const proven = withActors(
    document,
    features,
    withProofs(document, features, completed)
      .map((candidate) => withoutOffice(document, candidate))
      .map((candidate) => withoutOpener(document, features, candidate, isElsewhere))
      .map((candidate) => withoutStrays(document, candidate, isElsewhere))
      .flatMap((candidate) => splitFirms(document, candidate)),
  );
  const cover = new Cover(document.tokens.length, []);
  for (const candidate of proven) cover.put(withPartners(document, features, candidate));
  return { features, candidates: withKnownBodies(document, features, splitNamed(document, cover.all())) };
}

/** Whether the same words stand in the report a second time, not as an owner. */
function repeated({ tokens }: Document): (first: number, last: number) => boolean {
  const places = new Map<string, number[]>();
  tokens.forEach(({ text, lower }, i) => {
    if (text !== lower) pushTo(places, text, i);
  });
  return (first, last) =>
    (places.get(tokens[first]?.text ?? '') ?? []).some((at) => {
      if (at === first || tokens.slice(first, last).some(({ text }, k) => tokens[at + k]?.text !== text)) return false;
      return !/^['’]s$/.test(tokens[at + last - first]?.text ?? '');
    });
}
