/** The wiki's configuration file → its settings. The file is a program, so it is run, once for each content it has. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { configName, readConfig, type Settings } from '../config.ts';
import { isThere, readText } from '../io/files.ts';
import { sha256 } from '../io/hash.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { labelOf } from './folders.ts';

export const configPath = (root: string, given: string | undefined): string =>
  given === undefined ? resolve(root, configName) : resolve(given);

/** Undefined where the file is named and absent, or does not run: then nothing may be built with other settings. */
export async function loadConfig(root: string, given: string | undefined): Promise<Checked<Settings | undefined>> {
  const path = configPath(root, given);
  const file = labelOf(root, path);
  const source = readText(path);
  if (source === undefined) {
    const there = isThere(path);
    if (given === undefined && !there) return readConfig(undefined);
    if (there) {
      const message = 'this is no text file in UTF-8, so it can not be run; mend it or move it away';
      return stopped({ severity: 'error', rule: 'config/failed', message, file });
    }
    return stopped({
      severity: 'error',
      rule: 'config/missing',
      message: 'there is no such file; correct --config',
      file,
    });
  }
  const url = pathToFileURL(path).href;
  try {
    const module = (await import(/* @vite-ignore */ `${url}?${sha256(source).slice(0, 16)}`)) as { default?: unknown };
    return readConfig(module.default ?? null, file, source);
  } catch (thrown) {
    return stopped({
      severity: 'error',
      rule: 'config/failed',
      message: explain(thrown),
      file,
      ...lineOf(thrown, url, source),
    });
  }
}

const stopped = (diagnostic: Diagnostic): Checked<undefined> => ({ value: undefined, diagnostics: [diagnostic] });

function explain(thrown: unknown): string {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if (/Cannot find package 'factwiki'/.test(reason)) {
    return 'it imports "factwiki", which is not installed in this folder; write "export default { … }" without defineConfig, or run "npm install factwiki"';
  }
  return `it does not run (${reason.replace(/\s+/g, ' ')}); correct it`;
}

/** Where in the file it failed: by the stack, or for what does not parse by parsing it as a script. */
function lineOf(thrown: unknown, url: string, source: string): { line?: number } {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const at = stack.indexOf(url);
  const found = at === -1 ? undefined : /^[^\s:)]*:(\d+)/.exec(stack.slice(at + url.length))?.[1];
  const line = found === undefined ? syntaxLine(source) : Number(found);
  return line === undefined ? {} : { line };
}

/** Node says where a script does not parse, not where a module does not. Lines stay what they are. */
function syntaxLine(source: string): number | undefined {
  const script = source
    .replace(/^[ \t]*import\b[^;\n]*;?/gm, '')
    .replace(/^[ \t]*export\s+default\b/gm, 'void')
    .replace(/^[ \t]*export\b/gm, '');
  try {
    new Script(script, { filename: 'config' });
    return undefined;
  } catch (thrown) {
    const line = thrown instanceof Error ? /^config:(\d+)/.exec(thrown.stack ?? '')?.[1] : undefined;
    return line === undefined ? undefined : Number(line);
  }
}
