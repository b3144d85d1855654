/** Language code → interface words. A language without a file gets English words and keeps its own `lang` and direction. */
import { entryOf } from '../../text/outside.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Plural, Words } from './words.ts';

export type { Words } from './words.ts';

const languages: Readonly<Record<string, Words>> = { de, en };

export const wordsFor = (language: string): Words => entryOf(languages, baseOf(language)) ?? en;

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.has(baseOf(language)) ? 'rtl' : 'ltr');

const baseOf = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The phrase for `n` things, still with its holes. */
export const pluralOf = (words: Words, plural: Plural, n: number): string => plural[words.category(n)] ?? plural.other;
