import { readChallenges } from './test/challenge/challenge.ts';
import { execFileSync } from 'node:child_process';
const want = process.argv.slice(3);
for (const c of readChallenges(process.argv[2]!).challenges) if (want.some(w => c.heading.includes(w))) console.log(execFileSync('npx', ['tsx','dbg.tmp.ts', c.text], { env: { ...process.env, BARE: '1' } }).toString());
