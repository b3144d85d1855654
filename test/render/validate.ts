/** Pages → what html-validate finds in them, as "path:line rule: message". */
import { HtmlValidate } from 'html-validate';
import type { OutputFile } from '../../src/render/index.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Tables of class `stack` change their display on narrow screens and lose their roles there, unless they are said.
    'no-redundant-role': 'off',
    // A list may be named.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Names of 300 characters make long titles.
    'long-title': 'off',
  },
});

export const validate = (files: readonly OutputFile[]): readonly string[] =>
  files
    .filter((f) => f.path.endsWith('.html'))
    .flatMap(({ path, content }) =>
      validator
        .validateStringSync(String(content))
        .results.flatMap((r) => r.messages.map((m) => `${path}:${m.line} ${m.ruleId}: ${m.message}`)),
    );
