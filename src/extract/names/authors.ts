/** The names of a report → the same, with those who sign it in its byline: "By Ada Roe and Jo Dolan". */
import { localKey } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { readable, type Source, type Span } from '../../model/source.ts';

/** The byline is not read for claims, so the mention has no run of tokens; it is one all the same. */
export function withAuthors(source: Source, entities: readonly LocalEntity[]): readonly LocalEntity[] {
  return signedIn(source).reduce((all, span) => withAuthor(source, all, span), entities);
}

function withAuthor({ view }: Source, entities: readonly LocalEntity[], span: Span): readonly LocalEntity[] {
  const name = readable(view.slice(span.start, span.end));
  const mention = { ...span, form: 'full' as const };
  const same = entities.find((e) => e.kind === 'person' && [e.name, ...e.forms].includes(name));
  if (same)
    return entities.map((e) =>
      e === same ? { ...e, mentions: [...e.mentions, mention].sort((a, b) => a.start - b.start) } : e,
    );
  const author: LocalEntity = {
    key: localKey(`e${entities.length + 1}`),
    kind: 'person',
    name: name === name.toUpperCase() ? capitalised(name) : name,
    forms: [],
    mentions: [mention],
    confidence: 0.9,
    because: ['byline'],
  };
  return [...entities, author];
}

/** Where the author that the report's metadata name stands in a byline; metadata from elsewhere stand nowhere. */
function signedIn({ sentences, view, quality, meta }: Source): Span[] {
  const { author } = meta;
  if (author === undefined || quality === 'degraded') return [];
  const line = sentences.find(({ start, end, part }) => part === 'byline' && view.slice(start, end).includes(author));
  if (!line) return [];
  const from = view.indexOf(author, line.start);
  return [...author.matchAll(/(?:(?!,| and | & | with ).)+/gu)].flatMap((match): Span[] => {
    const written = match[0].replace(/^(?:, |and | and |& | & |with | with )+/u, '').trimEnd();
    const start = from + match.index + match[0].indexOf(written);
    return isName(written) ? [{ start, end: start + written.length }] : [];
  });
}

/** Two to five words, all of a person's: "Our Staff" and "Agencies" sign, too. */
const isName = (written: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){1,4}$/u.test(written) &&
  !/\b(?:staff|reporters?|correspondents?|writers?|editors?|agencies|newsroom|desk|news|press|our)\b/iu.test(written);

const capitalised = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase());
