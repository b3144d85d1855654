/** Markdown → syntax tree → HTML tree → clean HTML tree → text, each with the library made for it. */
import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * Exactly what Markdown, GFM and callouts give. Raw HTML never gets as far: `remark-rehype` leaves it out. Ids are ours
 * (prefixed), so there is nothing to clobber.
 */
const schema: Schema = {
  tagNames: (
    'a blockquote br code del details div em h1 h2 h3 h4 h5 h6 hr img input li ol p pre span strong summary table tbody ' +
    'td th thead tr ul'
  ).split(' '),
  attributes: {
    a: ['href', 'title'],
    code: [['className', /^language-./]],
    details: [['className', 'callout'], 'dataCallout', 'open'],
    div: [['className', 'callout'], 'dataCallout'],
    img: ['src', 'alt', 'title'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [['className', 'task-list-item']],
    ol: [['className', 'contains-task-list'], 'start'],
    p: [['className', 'callout-title']],
    summary: [['className', 'callout-title']],
    td: ['align'],
    th: ['align'],
    ul: [['className', 'contains-task-list']],
    '*': ['id'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: {},
  clobber: [],
  strip: ['script'],
};

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const toHast = unified().use(remarkRehype).freeze();
const cleaner = unified().use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify).freeze();

export const parseMarkdown = (text: string): Root => parser.parse(text);
export const toHtmlTree = (tree: Root): HastRoot => toHast.runSync(tree) as HastRoot;
export const clean = (tree: HastRoot): HastRoot => cleaner.runSync(tree) as HastRoot;
export const writeHtml = (node: HastNodes): string =>
  writer.stringify(node.type === 'root' ? node : { type: 'root', children: [node as HastRoot['children'][number]] });
