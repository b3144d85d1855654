import { oddTexts } from './test/build/odd-texts.ts';
import { createHash } from 'node:crypto';
import { ingestSeeds } from './src/ingest/index.ts';
import { extractReports } from './src/extract/index.ts';
import { resolveReports } from './src/resolve/index.ts';
const [what, path, content] = oddTexts.find(([w]) => w === process.argv[2])!;
const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
const { value } = await ingestSeeds([{ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }] as never, { folder: 'seeds' });
resolveReports(value, extractReports(value), { threshold: 0.5, judgements: { same: [], distinct: [] }, accepted: [] } as never);
