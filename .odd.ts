import { oddTexts } from './test/build/odd-texts.ts';
import { createHash } from 'node:crypto';
import { ingestSeeds } from './src/ingest/index.ts';
import { extractReports } from './src/extract/index.ts';
import { resolveReports } from './src/resolve/index.ts';
for (const [what, path, content] of oddTexts) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const t = process.cpuUsage();
  const { value, diagnostics } = await ingestSeeds([{ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }] as never, { folder: 'seeds' });
  const r = resolveReports(value, extractReports(value), { threshold: 0.5, judgements: { same: [], distinct: [] }, accepted: [] } as never);
  const u = process.cpuUsage(t);
  const n: Record<string, string[]> = {};
  for (const e of r.entities) (n[e.kind] ??= []).push(e.name);
  const longest = Math.max(0, ...r.entities.map((e) => e.name.length));
  console.log(`${what}: ${value.length} read, ${Object.entries(n).map(([k, v]) => `${k} ${v.length}`).join(', ')} longest ${longest} ${((u.user + u.system) / 1e6).toFixed(2)}s [${[...new Set(diagnostics.map((d) => d.rule))].join(' ')}] ${r.passing ? '' : ''}`);
  for (const [k, v] of Object.entries(n)) console.log('     ', k, v.slice(0, 9).join(' | ').slice(0, 400));
}
