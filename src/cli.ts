#!/usr/bin/env node
/** Arguments → API → exit code. The only user of `process` and the terminal. */
import manifest from '../package.json' with { type: 'json' };

if (process.argv.includes('--version')) console.log(manifest.version);
