import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { extractReports } from './src/extract/index.ts';
import { ingestSeeds } from './src/ingest/index.ts';
import { readDocument } from './src/extract/document.ts';
import { organizationHeads } from './src/extract/data/organizations.ts';
for (const h of ['held8','held9.orig','held11.orig','held12.orig']) for (const s of readdirSync(`/tmp/judge/${h}`)) {
  const dir = `/tmp/judge/${h}/${s}/seeds`; if (!existsSync(dir)) continue;
  const seeds = readdirSync(dir).map((f) => ({ path: f, bytes: readFileSync(`${dir}/${f}`), sha256: f }));
  const { value: sources } = await ingestSeeds(seeds as any);
  const ex = extractReports(sources);
  const seen = new Map<string, number>();
  for (const source of sources) {
    const d = readDocument(source); const x = ex.find(e => e.source === source.id)!;
    const spans = x.entities.flatMap(e => e.mentions);
    const t = d.tokens;
    for (let i = 0; i < t.length; i++) {
      const cap = (k:number) => /^\p{Lu}/u.test(t[k]?.text ?? '') && d.sentenceOf[k] === d.sentenceOf[i];
      if (!cap(i) || cap(i-1)) continue;
      let j = i; while (cap(j) || (/^(of|for|and|&|the|de|du|['’]s?)$/.test(t[j]?.text ?? '') && cap(j+1)) || (t[j]?.text==='of' && t[j+1]?.text==='the' && cap(j+2))) j++;
      if (j - i < 2) { if (!/^\p{Lu}{2,6}$/u.test(t[i]!.text)) continue; }
      const words = t.slice(i,j).map(x=>x.text);
      if (j-i>1 && !words.some(w => organizationHeads.has(w.toLowerCase()))) continue;
      if (spans.some(m => m.start < t[j-1]!.end && m.end > t[i]!.start)) continue;
      const k = words.join(' '); seen.set(k, (seen.get(k) ?? 0) + 1);
    }
  }
  console.log(s, [...seen].map(([k,n]) => n>1?`${k} x${n}`:k).join('; '));
}
