/** The files of a new wiki. The story in its report is invented. */

const report = `---
title: Quarrenby clears first hurdle for tidal plant
publisher: Estuary Post
author: Ines Varga
date: 2025-03-14
---

The Quarrenby Harbour Trust has put forward a plan for a tidal power plant at the mouth of the River Sele, its chairwoman, Maren Oduya, said on Friday.

Under the plan, the plant would be built in two phases. In the first phase the trust would raise the old sea wall and install 12 turbines. In the second phase a footbridge would open to the public. The work would cost about £84 million and supply more than 31,000 homes, the trust said.

"The tide has never once failed to turn up for work," Ms Oduya told reporters at the town hall.

Anglers are not convinced. Tobias Lindqvist, president of the Sele Anglers' Association, rejected the plan. "Nobody has shown us where the salmon are supposed to go," he said. The association counted 1,140 salmon in the river last year.

The Ministry of Energy supports the proposal and has offered to pay a third of the cost. A spokesman for the ministry, Edward Halloran, said it would decide "before the summer".
`;

const config = `/** Every key is optional; \`factwiki check\` says when one is wrong. */

/** @type {import('factwiki').Config} */
export default {
  title: 'My fact wiki',
  description: 'Who said what, and where it is written.',
  language: 'en',
  // Where the site will be found: needed for the sitemap and the feed only.
  // baseUrl: 'https://example.org/wiki/',
  // What a source page shows of its report: 'excerpts' (the cited sentences) or 'full'. While you watch, you see all of it.
  // rights: 'excerpts',
  // 0 to 1: what the extractor is less sure of is left out.
  threshold: 0.5,
  // Kinds of pages of your own: { type: 'law', folder: 'laws', singular: 'Law', plural: 'Laws' }
  kinds: [],
  // Severity by rule or stage, 'off' included: { 'merge/kept': 'off' }
  rules: {},
};
`;

/**
 * "Run build task" in VS Code lists what `factwiki check` finds, each at its line: the YAML extension reads no
 * frontmatter inside Markdown (redhat-developer/vscode-yaml#207).
 */
const tasks = `{
  "version": "2.0.0",
  "tasks": [
    {
      "label": "factwiki check",
      "type": "shell",
      "command": "npx factwiki check --no-color",
      "group": { "kind": "build", "isDefault": true },
      "presentation": { "reveal": "silent", "clear": true },
      "problemMatcher": {
        "owner": "factwiki",
        "source": "factwiki",
        "fileLocation": ["relative", "\${workspaceFolder}"],
        "pattern": {
          "regexp": "^(.+?):(\\\\d+)(?::(\\\\d+))? (error|warning|info) (\\\\S+) (.+)$",
          "file": 1,
          "line": 2,
          "column": 3,
          "severity": 4,
          "code": 5,
          "message": 6
        }
      }
    }
  ]
}
`;

/** For the YAML extension: completion and checking while typing, by the schemas that every build writes anew. */
const editor = `{
  "yaml.schemas": {
    "./dist/data/schema/page.schema.json": "content/**/*.md",
    "./dist/data/schema/report.schema.json": "seeds/**/*.meta.yaml"
  },
  "files.exclude": { "**/.factwiki": true }
}
`;

/** Path → text. */
export const starterFiles: ReadonlyMap<string, string> = new Map([
  ['factwiki.config.mjs', config],
  ['seeds/2025-03-14-estuary-post.md', report],
  ['.vscode/settings.json', editor],
  ['.vscode/tasks.json', tasks],
]);

export const ignoredPaths: readonly string[] = ['dist/', '.factwiki/', 'node_modules/'];
