/** Files of the templates folder that are no templates → files of the site: style sheet, scripts, an icon. Notes (`.md`) stay. */
import type { Templates } from './engine.ts';
import type { OutputFile } from './output.ts';

/** The script that only an index of all words needs. */
const textSearch = 'search-text.js';

export const assets = (templates: Templates, withText: boolean): readonly OutputFile[] =>
  [...templates].flatMap(([path, content]) => {
    if (/\.(?:eta|md)$/.test(path) || (path === textSearch && !withText)) return [];
    return [{ path, content: path.endsWith('.css') ? compactCss(content) : content }];
  });

/** Without comments and the white space that means nothing: strings are left alone, so nothing that is shown can change. */
export const compactCss = (css: string): string =>
  css
    .replace(
      /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|\/\*[\s\S]*?\*\/|([;,{}])\s+/g,
      (_, quoted: string | undefined, mark: string | undefined) => quoted ?? mark ?? '',
    )
    .replace(/^\s+/gm, '')
    .trimEnd()
    .concat('\n');
