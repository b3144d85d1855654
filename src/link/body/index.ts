/** A page → its body as HTML with holes. A function of the page alone, and the dear part of linking: worth keeping. */
import type { Page } from '../../model/page.ts';
import { readReportBlock } from '../../text/report-block.ts';
import { emptyBody, finish } from './finish.ts';
import type { Body } from './model.ts';
import { readPlain } from './plain.ts';
import { scan } from './scan.ts';
import { readWhole } from './whole.ts';

export type { Block, Body, Heading } from './model.ts';

/** The body as it is read: a report's own text is no prose of the page. Offsets of tokens and problems are into this. */
export const bodyText = (page: Page): string =>
  page.type === 'source' ? readReportBlock(page.body, undefined).rest : page.body;

export function readBody(page: Page): Body {
  const body = bodyText(page);
  if (body.trim() === '') return emptyBody;
  const scanned = scan(body);
  const plain = readPlain(scanned.text, page.name, scanned.tokens);
  return plain ? finish({ ...plain, parts: [], tokens: scanned.tokens, problems: [] }) : readWhole(scanned, page.name);
}
