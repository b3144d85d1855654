/** Texts that want to be markup, and a wiki that has one of them in every field. */
import type { Site } from '../../src/model/site.ts';
import { siteBuilder } from './site.ts';

export const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><iframe srcdoc="x">',
  'javascript:alert(1)',
  '<!-- -->',
  ']]><evil xmlns="http://www.w3.org/1999/xhtml"/>',
  '<%= 1 %><%~ include("x") %>',
  '{name} {n} {who}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that a careless template would fill
  '$& $1 $` ${1}',
  '&lt;b&gt; &amp;',
  '\u2028\u2029\u0000\u202e',
  'שלום 你好 🙂',
  '../../x',
  '[[Target]] #x ?y',
];

/** One text in every field that a report, an editor or a setting can fill. */
export function siteOf(x: string): Site {
  const s = siteBuilder();
  const words = x.trim() === '' ? 'x' : x;
  const more = `${words} 2`;
  s.report({
    id: 'r1',
    mark: words,
    text: [`#${words}`, `He said ${words} there.`],
    facts: {
      title: words,
      publisher: words,
      author: words,
      dateline: words,
      url: words,
      file: words,
      language: words,
      sha256: words,
    },
  });
  s.report({
    id: 'r2',
    mark: more,
    text: [`It has ${words} in it.`],
    facts: { quality: 'degraded', url: `https://example.org/${encodeURIComponent('"<')}` },
  });
  const evidence = () => s.quote('r1', words);
  const id = () => s.id('f');
  s.person({
    name: words,
    aliases: [words, more],
    description: words,
    mentions: { r1: [{ start: 0, end: 1 }] },
    facts: {
      roles: [
        { id: id(), title: words, organization: '[[Body]]', evidence: evidence() },
        { id: id(), title: words, organization: words, former: true, evidence: evidence() },
      ],
      statements: [
        { id: id(), quote: words, direct: true, verb: words, via: words, evidence: evidence() },
        {
          id: id(),
          quote: words,
          direct: false,
          verb: words,
          speaker: words,
          date: '2024-05' as never,
          evidence: s.quote('r2', words),
        },
      ],
    },
  });
  s.organization({
    name: 'Body',
    description: words,
    facts: { class: 'ngo', descriptions: [{ id: id(), words, evidence: evidence() }] },
  });
  s.proposal({
    name: more,
    facts: {
      sponsors: [{ id: id(), party: words, role: words, by: words, evidence: evidence() }],
      status: [{ id: id(), event: words, party: words, date: '2024-05-02' as never, evidence: evidence() }],
      phases: [{ ordinal: 1, title: words, terms: [{ id: id(), text: words, evidence: evidence() }] }],
      positions: [
        { id: id(), party: words, stance: 'accepts', words, evidence: evidence() },
        { id: id(), party: words, stance: 'rejects', words, by: more, evidence: evidence() },
      ],
      relations: [{ id: id(), relation: words, proposal: words, evidence: evidence() }],
    },
  });
  s.figure({
    name: `${words} 3`,
    facts: {
      measure: words,
      unit: words,
      closed: true,
      values: [
        { id: id(), value: 1, comparator: 'exact', words, unit: words, attributedTo: words, evidence: evidence() },
        { id: id(), value: 5, comparator: 'more than', words: `${words} 5 ${words}`, evidence: evidence() },
        { id: id(), value: 9, comparator: 'exact', words: '9', evidence: evidence() },
      ],
    },
  });
  s.page({ name: `${words} 4`, kind: words, description: words, tags: [words], extra: { x: words } });
  return s.site({ title: words, description: words, baseUrl: 'https://example.org/w/' });
}
