/** Words of the headings of one page → ids, each once. */
import { slug } from '../../text/slug.ts';

/** The prefix keeps headings from taking an id of the template's; the second of one name ends in `-1`, as elsewhere. */
export function headingIds(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const base = `h-${slug(text)}`;
    let id = base;
    for (let n = 1; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}
