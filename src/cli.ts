#!/usr/bin/env node
/** The command's entry: the version at once; everything else is loaded when it is needed. */
import manifest from '../package.json' with { type: 'json' };

if (process.argv[2] === '--version') console.log(manifest.version);
else process.exitCode = await (await import('./cli/main.ts')).run(process.argv.slice(2), manifest.version);
