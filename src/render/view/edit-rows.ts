/** What editors put right → ledger rows: the page, which of its facts, and what stands there now, in readers' words. */
import type { Edit } from '../../model/edit.ts';
import type { FactId } from '../../model/ids.ts';
import { isPartialDate } from '../../model/values.ts';
import { entryOf } from '../../text/outside.ts';
import { dateWords } from '../format/dates.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { Words } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import { factWords } from './backlinks.ts';
import { capital, type Here, linkToPage } from './pieces.ts';
import { fill, type Piece, type Rich, text } from './rich.ts';

export interface EditRow {
  readonly kind: string;
  readonly what: Rich;
}

const mostEdits = 60;

export function editRows(here: Here, edits: readonly Edit[]): readonly EditRow[] {
  const { words } = here.wiki;
  const rows = edits.slice(0, mostEdits).map((edit): EditRow => {
    const page = here.wiki.site.byId.get(edit.page);
    const name: Piece = page === undefined ? text(edit.name) : linkToPage(here, page);
    return {
      kind: (page && here.wiki.kindOf(page)?.singular) ?? words.kinds.page.one,
      what: [name, text(': '), ...done(here.wiki, edit)],
    };
  });
  const left = edits.length - rows.length;
  return left === 0 ? rows : [...rows, { kind: '', what: [text(fillText(words.say.more, { n: left }))] }];
}

function done(wiki: Wiki, edit: Edit): Rich {
  const { say } = wiki.words;
  const { path } = edit;
  if (path === '') return [text(say.editPage)];
  if (path === 'body') return [text(say.editBody)];
  const [was, now] = [saidOf(wiki.words, edit.path, edit.was), saidOf(wiki.words, edit.path, edit.now)];
  const holes = { field: fieldOf(wiki, edit, [was, now]), was: was ?? '', now: now ?? '' };
  return fill(was === undefined ? say.editAdded : now === undefined ? say.editRemoved : say.editChanged, holes);
}

/** `values/0abcdefghij/asOf` is "Reported value (41,300), as of": which fact, unless that is what is said anyway. */
function fieldOf(wiki: Wiki, { page: id, path }: Edit, said: readonly (string | undefined)[]): string {
  const { reasons, fields } = wiki.words;
  const steps = path.split('/');
  const [key = ''] = steps;
  const page = wiki.site.byId.get(id);
  const fact = steps.length > 2 ? (steps.at(-2) as FactId) : undefined;
  const detail = page && fact && factWords(wiki, page, fact, id);
  const label =
    (entryOf(reasons, key) ?? entryOf(fields, key) ?? key) + (detail && !said.includes(detail) ? ` (${detail})` : '');
  const field = steps.length > 2 ? (steps.at(-1) ?? '') : '';
  return capital(field === '' ? label : `${label}, ${entryOf(fields, field) ?? field}`);
}

/** As readers meet it elsewhere: dates, stances and hedges are written in frontmatter in another way. */
function saidOf(words: Words, path: string, said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const field = path.split('/').at(-1);
  if (field === 'date' || field === 'asOf') return isPartialDate(said) ? dateWords(words, said) : said;
  const known: Readonly<Record<string, string>> =
    field === 'stance' ? words.stances : field === 'comparator' ? words.hedges : field === 'class' ? words.classes : {};
  return entryOf(known, said) ?? said;
}
