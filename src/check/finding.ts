/** A page and a place in it → a finding there. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Page } from '../model/page.ts';
import { nearestEntry } from '../text/outside.ts';

/** `at`: a key of the frontmatter, `roles.0`, or the nearest one above it that has a line. */
export function findingAt(
  folder: string,
  page: Page,
  at: string,
  [severity, rule, message]: readonly [Severity, string, string],
): Diagnostic {
  return { severity, rule, message, file: `${folder}/${page.path}`, line: nearestEntry(page.lines, at) ?? 1 };
}
