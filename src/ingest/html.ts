/** A saved web page → the view of its article, and what the page declares about it. Nothing in it is run or loaded. */
import { parse } from 'parse5';
import { positionAt } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { Formatted } from './format.ts';
import { type Article, findArticle } from './html/article.ts';
import { declaredMeta } from './html/declared.ts';
import { maxDepth, tooDeepAt } from './html/depth.ts';
import {
  type HtmlElement,
  type HtmlParent,
  type HtmlText,
  hidden,
  isElement,
  isText,
  textOf,
  walk,
} from './html/nodes.ts';
import { readPage } from './html/page.ts';
import { piecesOf } from './html/pieces.ts';
import { blanked, maskedView } from './mask.ts';

export function readHtml(text: string, file: string): Formatted {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = `elements are nested more than ${maxDepth} deep here; save the article alone, or its text as .txt`;
    const diagnostic = {
      severity: 'error',
      rule: 'ingest/html-depth',
      message,
      file,
      ...positionAt(text, deep),
    } as const;
    return { view: blanked(text), headings: [], meta: {}, diagnostics: [diagnostic] };
  }
  const document = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const page = readPage(document);
  const headline = headlineOf(document, page.named.get('og:title') ?? page.title);
  const headlineTexts = new Set(headline ? textsOf(headline) : []);
  const headings = headingsOf(document);
  const article = tryArticle(document);
  const texts = article?.texts ?? new Set(bodyTexts(document));
  const pieces = piecesOf(document, text, (node) => texts.has(node) || headlineTexts.has(node));
  return {
    view: maskedView(text, pieces),
    headings,
    meta: declaredMeta(page, headline && textOf(headline), article?.byline),
    ...(page.language && { language: page.language }),
    diagnostics: [],
  };
}

/** A page that Readability stumbles over is read as a whole. */
function tryArticle(document: HtmlParent): Article | undefined {
  try {
    const article = findArticle(document);
    return article && article.texts.size > 0 ? article : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The h1 of the article, which Readability leaves out. One outside of it may be the site's name: it counts when the page's
 * title begins with it.
 */
function headlineOf(document: HtmlParent, title: string | undefined): HtmlElement | undefined {
  const outside: HtmlElement[] = [];
  const inside: HtmlElement[] = [];
  const search = (parent: HtmlParent, within: boolean): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || hidden.has(node.tagName)) continue;
      if (node.tagName === 'h1' && textOf(node) !== '') (within ? inside : outside).push(node);
      else search(node, within || node.tagName === 'article' || node.tagName === 'main');
    }
  };
  search(document, false);
  if (inside[0]) return inside[0];
  if (title === undefined) return outside.length === 1 ? outside[0] : undefined;
  return outside.find((h1) => title.toLowerCase().startsWith(textOf(h1).toLowerCase()));
}

function textsOf(root: HtmlParent): HtmlText[] {
  const texts: HtmlText[] = [];
  walk(root, (node) => {
    if (isText(node)) texts.push(node);
    return !isElement(node) || !hidden.has(node.tagName);
  });
  return texts;
}

const around = new Set(['nav', 'header', 'footer', 'aside', 'form']);

function bodyTexts(document: HtmlParent): HtmlText[] {
  const texts: HtmlText[] = [];
  walk(document, (node) => {
    if (isText(node)) texts.push(node);
    return !isElement(node) || !(hidden.has(node.tagName) || around.has(node.tagName));
  });
  return texts;
}

function headingsOf(document: HtmlParent): Span[] {
  const headings: Span[] = [];
  walk(document, (node) => {
    const place = isElement(node) && /^h[1-6]$/.test(node.tagName) ? node.sourceCodeLocation : undefined;
    if (place) headings.push({ start: place.startOffset, end: place.endOffset });
    return true;
  });
  return headings;
}
