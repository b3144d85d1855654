/** The tree of a page → which of its text nodes make the article, as Readability finds it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, html, serialize } from 'parse5';
import { attribute, type HtmlNode, type HtmlParent, type HtmlText, hidden, isElement, isText } from './nodes.ts';

export interface Article {
  readonly texts: ReadonlySet<HtmlText>;
  /** As Readability found it in the page. */
  readonly byline?: string;
}

// The browser's own types are not loaded, so that nothing here can reach for a browser.
type Page = ConstructorParameters<typeof Readability>[0];
/** The copy needs the texts' lengths and commas alone; a million "<" written as references would take it minutes. */
const plainTexts = {
  ...defaultTreeAdapter,
  getTextNodeContent: (node: HtmlText): string => node.value.replace(/[<>&\u00a0]/g, ' '),
};

interface Content {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

const mark = 'data-text';

/**
 * Every text node gets a numbered `<span>` before Readability sees the page, and the numbers that are left afterwards are
 * the article: so its text is found again at its place in the file. The tree is changed. Undefined where Readability
 * finds no article. Nothing in the page is executed or loaded.
 */
export function findArticle(document: HtmlParent): Article | undefined {
  const texts: HtmlText[] = [];
  markTexts(document, texts);
  const page = parseHTML(serialize(document, { treeAdapter: plainTexts })).document;
  const article = new Readability(page as unknown as Page, {
    serializer: (node): unknown => node,
    charThreshold: 300,
    disableJSONLD: true,
  }).parse();
  const content = article?.content as Content | null | undefined;
  if (!content) return undefined;
  const kept = [...content.querySelectorAll(`span[${mark}]`)].flatMap((e) => texts[Number(e.getAttribute(mark))] ?? []);
  return { texts: new Set(kept), ...(article?.byline && { byline: article.byline }) };
}

function markTexts(parent: HtmlParent, texts: HtmlText[]): void {
  for (const child of [...parent.childNodes] as HtmlNode[]) {
    if (isText(child)) {
      if (/\S/.test(child.value)) wrap(child, texts);
    } else if (isElement(child)) {
      if (attribute(child, mark) !== undefined) child.attrs = child.attrs.filter((a) => a.name !== mark);
      if (!hidden.has(child.tagName) || child.tagName === 'head') markTexts(child, texts);
    }
  }
}

function wrap(text: HtmlText, texts: HtmlText[]): void {
  const parent = text.parentNode;
  if (!parent || ('tagName' in parent && hidden.has(parent.tagName))) return;
  const span = defaultTreeAdapter.createElement('span', html.NS.HTML, [{ name: mark, value: String(texts.length) }]);
  defaultTreeAdapter.insertBefore(parent, span, text);
  defaultTreeAdapter.detachNode(text);
  defaultTreeAdapter.appendChild(span, text);
  texts.push(text);
}
