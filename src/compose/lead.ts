/**
 * An entity → the body of its page: one paragraph in the wiki's words and the footnotes it rests on. Facts stay in
 * frontmatter alone, so that no sentence has to be kept right in two places.
 */
import type { Entity } from '../model/entity.ts';
import { byPlace } from '../model/evidence.ts';
import { readable, type Sentence, type Source } from '../model/source.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Writing } from './fields.ts';

export function leadOf(entity: Entity, writing: Writing): string {
  if (entity.description.trim() === '') return '';
  const cited = citedSentences(entity, writing);
  const references = cited.map(({ label }) => `[^${label}]`).join('');
  const notes = cited.map(({ label, source, sentence }) => {
    const words = escapeMarkdown(readable(source.view.slice(sentence.start, sentence.end)));
    return `[^${label}]: ${writing.citation(source)}: “${words}”\n`;
  });
  const [, words = '', stop = ''] = /^([\s\S]*?)(\.?)$/.exec(entity.description.trim()) ?? [];
  return `${escapeMarkdown(words)}${references}${stop}\n${notes.length > 0 ? `\n${notes.join('\n')}` : ''}`;
}

interface Cited {
  /** `2024-06-12-doha-12`: report and number of the sentence. */
  readonly label: string;
  readonly source: Source;
  readonly sentence: Sentence;
}

/** Every sentence that the description's evidence touches, once, by report and place. */
function citedSentences(entity: Entity, writing: Writing): readonly Cited[] {
  const cited = new Map<string, Cited>();
  for (const e of [...entity.descriptionEvidence].sort(byPlace)) {
    const source = writing.source(e.source);
    for (const sentence of source?.sentences ?? []) {
      if (!source || sentence.start >= e.end || sentence.end <= e.start) continue;
      const label = `${source.id}-${sentence.index}`;
      cited.set(label, { label, source, sentence });
    }
  }
  return [...cited.values()];
}
