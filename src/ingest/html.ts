/** A saved web page → the view of its article, and what the page declares about it. Nothing in it is run or loaded. */
import { parse } from 'parse5';
import { positionAt } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { Formatted } from './format.ts';
import { type Article, findArticle } from './html/article.ts';
import { readDeclared } from './html/declared.ts';
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
  const headline = headlineOf(document);
  const headlineTexts = new Set(headline ? textsOf(headline) : []);
  const declared = readDeclared(document, headline && textOf(headline), undefined);
  const article = tryArticle(document);
  const texts = article?.texts ?? new Set(bodyTexts(document));
  const pieces = piecesOf(document, text, (node) => texts.has(node) || headlineTexts.has(node));
  const { author } = declared.meta.author ? declared.meta : readDeclared(document, undefined, article?.byline).meta;
  return {
    view: maskedView(text, pieces),
    headings: headingsOf(document),
    meta: { ...declared.meta, ...(author && { author }) },
    ...(declared.language && { language: declared.language }),
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

/** The h1 of the article, or the only one; Readability leaves it out. */
function headlineOf(document: HtmlParent): HtmlElement | undefined {
  const found: HtmlElement[] = [];
  const inArticle: HtmlElement[] = [];
  const search = (parent: HtmlParent, inside: boolean): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || hidden.has(node.tagName)) continue;
      if (node.tagName === 'h1' && textOf(node) !== '') (inside ? inArticle : found).push(node);
      else search(node, inside || node.tagName === 'article' || node.tagName === 'main');
    }
  };
  search(document, false);
  return inArticle[0] ?? (found.length === 1 ? found[0] : undefined);
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
