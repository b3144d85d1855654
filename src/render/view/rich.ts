/** Text with links, times, badges and evidence marks in it: what a template prints piece by piece, each escaped. */
import type { When } from '../format/dates.ts';

export interface Mark {
  readonly id: string;
  readonly href: string;
  /** `BBC* 12`; `13` for a further sentence of the same report. */
  readonly label: string;
}

/** Marks by report; those of one report share a label. */
export type Marks = readonly (readonly Mark[])[];

export type Piece =
  | { readonly t: 'text'; readonly text: string }
  /** Without `href` it is plain text: a reference that has no page. */
  | { readonly t: 'link'; readonly text: string; readonly href?: string }
  | { readonly t: 'time'; readonly text: string; readonly datetime?: string }
  /** A name in letters that run from right to left: what stands around it keeps its order. */
  | { readonly t: 'name'; readonly text: string }
  | { readonly t: 'bold'; readonly text: string }
  | { readonly t: 'small'; readonly text: string }
  | { readonly t: 'nil'; readonly text: string }
  | { readonly t: 'badge'; readonly text: string; readonly kind: string; readonly href?: string }
  | { readonly t: 'stance'; readonly text: string; readonly kind: string }
  | { readonly t: 'squares'; readonly text: string }
  | { readonly t: 'marks'; readonly marks: Marks }
  | { readonly t: 'break' };

export type Rich = readonly Piece[];

export const text = (words: string): Piece => ({ t: 'text', text: words });
/** A name that leads nowhere. */
export const nameText = (name: string): Piece =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(name) ? { t: 'name', text: name } : text(name);
export const bold = (words: string): Piece => ({ t: 'bold', text: words });
export const small = (words: string): Piece => ({ t: 'small', text: words });
export const nil = (words: string): Piece => ({ t: 'nil', text: words });
export const lineBreak: Piece = { t: 'break' };
export const marked = (marks: Marks): Rich => (marks.length === 0 ? [] : [{ t: 'marks', marks }]);
export const time = (when: When): Piece =>
  when.datetime === undefined ? text(when.words) : { t: 'time', text: when.words, datetime: when.datetime };
export const badge = (kind: string, words: string, href?: string): Piece =>
  href === undefined ? { t: 'badge', kind, text: words } : { t: 'badge', kind, text: words, href };

/** The words alone, for titles, descriptions and search. */
export const plain = (rich: Rich): string =>
  rich.map((p) => (p.t === 'marks' || p.t === 'squares' ? '' : p.t === 'break' ? ' ' : p.text)).join('');

/** Joins lists of pieces with a separator between them. */
export function joined(parts: readonly Rich[], separator: string | Piece): Rich {
  const between = typeof separator === 'string' ? text(separator) : separator;
  return parts.flatMap((part, i) => (i === 0 ? [...part] : [between, ...part]));
}

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly Rich[], and: string): Rich =>
  parts.flatMap((part, i) => (i === 0 ? [...part] : [text(i === parts.length - 1 ? and : ', '), ...part]));

/** One after the other, a space between. */
export const sentences = (parts: readonly Rich[]): Rich =>
  joined(
    parts.filter((p) => p.length > 0),
    ' ',
  );

/** As a sentence begins: the first letter is large, and nothing stands before it. */
export function capitalized(rich: Rich): Rich {
  const [first, ...rest] = rich;
  if (first === undefined || !('text' in first)) return rich;
  const words = first.text.trimStart();
  if (words === '') return capitalized(rest);
  return [{ ...first, text: words.replace(/^\p{Ll}/u, (c) => c.toUpperCase()) }, ...rest];
}

/** Without the space before it. */
export function trimmed(rich: Rich): Rich {
  const [first, ...rest] = rich;
  return first !== undefined && 'text' in first ? [{ ...first, text: first.text.trimStart() }, ...rest] : rich;
}

type Hole = string | number | Rich | Piece;

/** Puts pieces into the `{holes}` of a phrase: `fill('according to {who}', {who})`. An unknown hole stays as written. */
export function fill(phrase: string, holes: Readonly<Record<string, Hole>>): Rich {
  return phrase
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part): Rich => {
      const hole = /^\{\w+\}$/.test(part) ? holes[part.slice(1, -1)] : undefined;
      if (hole === undefined) return [text(part)];
      if (typeof hole === 'string' || typeof hole === 'number') return [text(String(hole))];
      return 't' in hole ? [hole] : hole;
    });
}
