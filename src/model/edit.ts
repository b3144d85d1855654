/** What a person changed on a page that the machine wrote: the difference of what is there and what was last written. */
import type { PageId } from './ids.ts';

export interface Edit {
  readonly page: PageId;
  /** Of the page as the machine wrote it: the page itself may be gone. */
  readonly name: string;
  /** Frontmatter keys and item names from the root, joined by `/`; `body` for the text; empty for the whole page. */
  readonly path: string;
  /** In few words; absent where it was added. */
  readonly was?: string;
  /** Absent where it was deleted. */
  readonly now?: string;
}
