/** A page whose body is plain → its body, without remark. */
import type { Page } from '../../model/page.ts';
import { readReportBlock } from '../../text/report-block.ts';
import { emptyBody, finish } from './finish.ts';
import type { Body } from './model.ts';
import { readPlain } from './plain.ts';
import { scan } from './scan.ts';

/** The body as it is read: a report's own text is no prose of the page. Offsets of tokens and problems are into this. */
export const bodyText = (page: Page): string =>
  page.type === 'source' ? readReportBlock(page.body, undefined).rest : page.body;

/** Undefined where it takes all of Markdown to read the body. */
export function readPlainBody(page: Page): Body | undefined {
  const body = bodyText(page);
  if (body.trim() === '') return emptyBody;
  const { text, tokens } = scan(body);
  const plain = readPlain(text, page.name, tokens);
  return plain && finish({ ...plain, parts: [], tokens, problems: [] });
}
