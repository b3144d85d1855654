/** What a language file holds: every word of the interface, phrases with `{holes}`, plurals, dates and numbers. */
import type { OrganizationClass, Stance } from '../../model/values.ts';

/** A phrase by plural category of its language; `other` is always there. `{n}` is the number. */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

export interface KindWords {
  readonly one: string;
  readonly many: string;
}

export interface Words {
  /** A verb of saying, as reports have it in the infinitive, for "{verb}: what was said". */
  readonly verb: (infinitive: string) => string;
  /** Plural category of a whole number. */
  readonly category: (n: number) => 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly groupSeparator: string;
  readonly decimalSeparator: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  readonly monthsShort: readonly string[];
  readonly monthsLong: readonly string[];
  /** Holes: `{d} {m} {y}`. */
  readonly dateDay: string;
  readonly dateMonth: string;
  readonly kinds: Readonly<Record<'person' | 'organization' | 'proposal' | 'figure' | 'source' | 'page', KindWords>>;
  readonly stances: Readonly<Record<Stance, string>>;
  /** The same as sentences with `{party}` and `{proposal}`. */
  readonly stands: Readonly<Record<Stance, string>>;
  /** The same of many: "shareholders accept {proposal}". */
  readonly standsMany: Readonly<Record<Stance, string>>;
  /** A body's name and a proposal's title inside a sentence, with the article they take there. */
  readonly inside: {
    readonly named: (name: string) => string;
    readonly titled: (title: string) => string;
    /** Somebody without a name: "a union official". */
    readonly unnamed: (words: string) => string;
    readonly isPlural: (title: string) => boolean;
    /** Somebody without a name who is many: "union members". */
    readonly isMany: (words: string) => boolean;
  };
  /** The unit of one: "person". */
  readonly single: (unit: string) => string;
  /** Between a number in words and its unit: "thousands of people". */
  readonly of: (number: string) => string;
  /** What became of a proposal, behind its name: " was adopted". */
  readonly became: (event: string, many: boolean) => string;
  /** How a description goes on behind the name it begins with: what a list leaves out. */
  readonly openings: readonly string[];
  /** The sentences that open a page, from its facts. */
  readonly lead: Readonly<
    Record<
      | 'accordingTo'
      | 'it'
      | 'they'
      | 'them'
      | 'on'
      | 'by'
      | 'differ'
      | 'differOn'
      | 'carry'
      | 'carryOne'
      | 'carryAny'
      | 'lastWord'
      | 'named'
      | 'namedDay'
      | 'namedOne'
      | 'report'
      | 'reportUnknown'
      | 'place'
      | 'dated'
      | 'undated'
      | 'speaksOf'
      | 'only'
      | 'given'
      | 'stated'
      | 'statedPlain'
      | 'asOf'
      | 'was'
      | 'wasPlain'
      | 'accounts'
      | 'account'
      | 'wiki'
      | 'wikiDay'
      | 'wikiMost'
      | 'wikiUndated'
      | 'told'
      | 'newest'
      | 'newestOf'
      | 'newestFrom',
      string
    >
  >;
  /** The last two of a list: "a, b and c". */
  readonly and: string;
  readonly classes: Readonly<Record<OrganizationClass, string>>;
  readonly hedges: Readonly<Record<'about' | 'nearly' | 'more than' | 'at least' | 'less than' | 'up to', string>>;
  /** Roles of sponsors and relations of proposals, by the words of the model; others are shown as they are. */
  readonly sponsors: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  /** Why a page points here, by property. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What is said of a fact, by the key of the frontmatter. */
  readonly fields: Readonly<Record<string, string>>;
  readonly nav: Readonly<
    Record<
      | 'site'
      | 'breadcrumb'
      | 'skip'
      | 'overview'
      | 'timeline'
      | 'events'
      | 'search'
      | 'disputed'
      | 'changes'
      | 'summary'
      | 'contents'
      | 'glance'
      | 'months'
      | 'pages'
      | 'years'
      | 'filter'
      | 'all'
      | 'jump',
      string
    >
  >;
  readonly section: Readonly<
    Record<
      | 'statements'
      | 'positions'
      | 'demands'
      | 'disputed'
      | 'connected'
      | 'backlinks'
      | 'evidence'
      | 'people'
      | 'organizations'
      | 'proposals'
      | 'figures'
      | 'sources'
      | 'phases'
      | 'terms'
      | 'stands'
      | 'compare'
      | 'timeline'
      | 'chart'
      | 'timeChart'
      | 'values'
      | 'related'
      | 'quality'
      | 'numbers'
      | 'text'
      | 'named'
      | 'changed'
      | 'edits'
      | 'withdrawn'
      | 'inText'
      | 'how'
      | 'keyFigures'
      | 'about'
      | 'pages',
      string
    >
  >;
  /** Sections as "cited on" lists name them, by their id. */
  readonly short: Readonly<Record<string, string>>;
  readonly term: Readonly<
    Record<
      | 'role'
      | 'formerly'
      | 'aliases'
      | 'first'
      | 'last'
      | 'namedIn'
      | 'onRecord'
      | 'class'
      | 'describedAs'
      | 'status'
      | 'date'
      | 'later'
      | 'valueNow'
      | 'who'
      | 'asOf'
      | 'unit'
      | 'onRecordValues'
      | 'download'
      | 'publisher'
      | 'headline'
      | 'byline'
      | 'dated'
      | 'place'
      | 'length'
      | 'condition'
      | 'mark'
      | 'file'
      | 'original'
      | 'tags'
      | 'shown',
      string
    >
  >;
  readonly column: Readonly<
    Record<
      | 'subject'
      | 'proposal'
      | 'party'
      | 'date'
      | 'stance'
      | 'demand'
      | 'whoWhat'
      | 'asOf'
      | 'hedge'
      | 'value'
      | 'who'
      | 'source'
      | 'by'
      | 'outcome'
      | 'mark'
      | 'report'
      | 'sentences'
      | 'condition'
      | 'phase'
      | 'words'
      | 'sentence',
      string
    >
  >;
  readonly caption: Readonly<
    Record<
      | 'personPositions'
      | 'organizationPositions'
      | 'demands'
      | 'stands'
      | 'values'
      | 'numbers'
      | 'proposals'
      | 'proposalsPlain'
      | 'sources'
      | 'compare'
      | 'chart'
      | 'timeChart',
      string
    >
  >;
  /** What an event of the timeline is, in bold before it. */
  readonly eventKinds: Readonly<Record<'statement' | 'position' | 'status' | 'value', string>>;
  readonly badge: Readonly<
    Record<
      'disputed' | 'refined' | 'superseded' | 'restored' | 'received' | 'degraded' | 'former' | 'retracted',
      string
    >
  >;
  readonly date: Readonly<
    Record<'unknown' | 'by' | 'fromCopyright' | 'fromText' | 'fromMetadata' | 'notStated', string>
  >;
  readonly say: Readonly<
    Record<
      | 'accordingTo'
      | 'saysWho'
      | 'reportItself'
      | 'reportNamesNone'
      | 'alsoBy'
      | 'noSource'
      | 'noHedge'
      | 'hedgeNone'
      | 'notInText'
      | 'publisherUnknown'
      | 'via'
      | 'verb'
      | 'verbThat'
      | 'verbNext'
      | 'speaker'
      | 'or'
      | 'was'
      | 'is'
      | 'event'
      | 'eventBy'
      | 'roleAt'
      | 'colleague'
      | 'attributes'
      | 'notReported'
      | 'accountsDiffer'
      | 'noneMentions'
      | 'sentenceMissing'
      | 'table'
      | 'sourceMissing'
      | 'clean'
      | 'degradedHeading'
      | 'degradedWhat'
      | 'degradedHow'
      | 'sentence'
      | 'citedOn'
      | 'notCited'
      | 'backToUse'
      | 'evidenceNote'
      | 'evidenceR'
      | 'evidenceDegraded'
      | 'evidenceText'
      | 'disputedFigure'
      | 'disputedAmount'
      | 'disputedPosition'
      | 'disputedNote'
      | 'closedNote'
      | 'cumulativeNote'
      | 'openNote'
      | 'phase'
      | 'afterwards'
      | 'noPhase'
      | 'notMentioned'
      | 'compareNote'
      | 'besideNote'
      | 'gap'
      | 'gapRange'
      | 'monthUnknown'
      | 'filterShown'
      | 'showAll'
      | 'coverageNote'
      | 'more'
      | 'continued'
      | 'latestOf'
      | 'followedBy'
      | 'shownOf'
      | 'range'
      | 'partly'
      | 'moreLink'
      | 'passing'
      | 'allChanges'
      | 'emptyWiki'
      | 'emptyWikiHow'
      | 'footer'
      | 'missing'
      | 'missingHow'
      | 'searchHelp'
      | 'searchLabel'
      | 'searchButton'
      | 'downloadBoth'
      | 'svgTitle'
      | 'svgDesc'
      | 'chartOmitted'
      | 'citedCount'
      | 'retracted'
      | 'fullText'
      | 'excerpts'
      | 'inTheLanguage'
      | 'asOfLead'
      | 'asOfUndated'
      | 'disputedLead'
      | 'changesLead'
      | 'changesNote'
      | 'replaced'
      | 'earlierStance'
      | 'otherAccount'
      | 'newPages'
      | 'editsNote'
      | 'editChanged'
      | 'editAdded'
      | 'editRemoved'
      | 'editPage'
      | 'editBody'
      | 'withdrawnNote'
      | 'timelineOne'
      | 'timelineLead'
      | 'byMonth'
      | 'readAll'
      | 'readTimeline'
      | 'timelineSpan'
      | 'byPartyToo'
      | 'kindLead'
      | 'kindLeadTime'
      | 'searchLead'
      | 'failed'
      | 'failedHow'
      | 'generated',
      string
    >
  >;
  readonly count: Readonly<
    Record<
      | 'statements'
      | 'positions'
      | 'disputes'
      | 'differ'
      | 'reports'
      | 'sentences'
      | 'inSentences'
      | 'times'
      | 'entries'
      | 'events'
      | 'ofReports'
      | 'moreReports'
      | 'citedHere'
      | 'notShown'
      | 'rows'
      | 'undated'
      | 'added'
      | 'changed'
      | 'contradicted'
      | 'repeated'
      | 'notListed'
      | 'valuesFrom'
      | 'speak',
      Plural
    >
  >;
  /** Kinds of damage to a text, and what they put at risk. */
  readonly damage: Readonly<
    Record<
      | 'kind'
      | 'received'
      | 'read'
      | 'risk'
      | 'caption'
      | 'endings'
      | 'several'
      | 'names'
      | 'numbers'
      | 'quotes'
      | 'low'
      | 'tense'
      | 'nameElsewhere'
      | 'nameAlone'
      | 'quoteEnd',
      string
    >
  >;
  /** What the overview says about reading the wiki. */
  readonly how: readonly { readonly title: string; readonly text: string }[];
  /** Words the browser's script shows; kept apart so that the page can carry them as data. */
  readonly script: Readonly<Record<'all' | 'found' | 'nothing' | 'failed', string>>;
}
