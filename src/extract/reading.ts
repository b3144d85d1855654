/** What the extractors of one report share: the document, who is named where, places and dates. */
import type { LocalEntity } from '../model/mention.ts';
import type { Span } from '../model/source.ts';
import type { PartialDate } from '../model/values.ts';
import type { Document } from './document.ts';

/** A run of tokens (half open, indexes into `Document.tokens`) that names an entity. */
export interface NamedRun {
  readonly first: number;
  readonly last: number;
  readonly entity: LocalEntity;
}

/** A run of tokens that names a place (or a nation's adjective): no actor here, but useful to measures. */
export interface PlaceRun {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly form: 'place' | 'demonym';
}

/** A date expression resolved as far as the report allows. */
export interface DateRun {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** Absent when it cannot be resolved without a report date ("on Tuesday" in an undated report). */
  readonly date?: PartialDate;
  /** "since": an open period begins here; "until" ends here; "on" otherwise. */
  readonly role: 'on' | 'since' | 'until';
}

/** Runs by the tokens that they cover. */
export interface RunAt<R> {
  readonly get: (token: number) => R | undefined;
  readonly has: (token: number) => boolean;
}

export interface Reading {
  readonly document: Document;
  readonly entities: readonly LocalEntity[];
  readonly named: readonly NamedRun[];
  readonly places: readonly PlaceRun[];
  readonly dates: readonly DateRun[];
  /** By token index: the run that covers it. */
  readonly namedAt: RunAt<NamedRun>;
  readonly placeAt: RunAt<PlaceRun>;
  readonly dateAt: RunAt<DateRun>;
}
