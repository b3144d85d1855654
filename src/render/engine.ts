/** Template sources → a printer: model in, HTML out, a template's mistake as a diagnostic with file and line. */
import { Eta } from 'eta/core';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { oncePer } from '../text/once.ts';
import { escaped } from './escape.ts';

/** File name (`person.eta`, `wiki.css`) → its text. What the wiki's own folder holds has replaced the built-in file. */
export type Templates = ReadonlyMap<string, string>;

export interface Printer {
  readonly has: (name: string) => boolean;
  /** `name` without extension. The value is empty when the template failed. */
  readonly print: (name: string, data: object) => Checked<string>;
}

/** A mistake inside a template: which file, which line. */
interface TemplateFault {
  readonly template: string;
  readonly line: number;
  readonly reason: string;
}

/** Compiles once for a map of templates; a later call with the same map gets the same printer. */
export const printerOf: (templates: Templates) => Printer = oncePer(compile);

class Fault extends Error {
  readonly fault: TemplateFault;
  constructor(fault: TemplateFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

function compile(templates: Templates): Printer {
  const eta = new Eta({
    autoEscape: true,
    debug: true,
    cache: true,
    escapeFunction: (s: unknown) => escaped(typeof s === 'string' ? s : String(s ?? '')),
  });
  eta.RuntimeErr = (error: Error, _source: string, line: number, path: string): never => {
    if (error instanceof Fault) throw error;
    throw new Fault({ template: path, line, reason: missingIn(error.message) ?? error.message });
  };
  for (const [file, source] of templates) {
    if (file.endsWith('.eta')) define(eta, file, source);
  }
  return {
    has: (name) => templates.has(`${name}.eta`),
    print: (name, data) => {
      try {
        return { value: eta.render(name, data, { filepath: `${name}.eta` }), diagnostics: [] };
      } catch (error) {
        return { value: '', diagnostics: [diagnosticOf(error, `${name}.eta`)] };
      }
    },
  };
}

/** Compiled when first used, so that one broken template stops only the pages that need it. */
function define(eta: Eta, file: string, source: string): void {
  let run: ReturnType<Eta['compile']> | undefined;
  eta.loadTemplate(file.slice(0, -'.eta'.length), function printTemplate(this: Eta, data?: object) {
    try {
      run ??= eta.compile(source);
    } catch (error) {
      throw new Fault({ template: file, ...syntaxFault(eta, source, error) });
    }
    return run.call(eta, data, { filepath: file });
  });
}

/** Eta tells the line of an unclosed tag; for JavaScript that does not parse, the tag is found by trying each. */
function syntaxFault(eta: Eta, source: string, error: unknown): Pick<TemplateFault, 'line' | 'reason'> {
  const message = error instanceof Error ? error.message : String(error);
  const at = message.match(/^(.*) at line (\d+) col \d+/);
  if (at) return { line: Number(at[2]), reason: at[1] ?? message };
  const reason = message.split('\n').filter((line) => line.trim() !== '' && !/^[=]+$/.test(line))[1] ?? message;
  const tags = eta.parse(source).filter((tag) => typeof tag !== 'string');
  const printing = tags.find((tag) => tag.t !== 'e' && !parses(`return (${tag.val})`));
  return { line: printing?.lineNo ?? lineOfCode(tags.filter((tag) => tag.t === 'e')), reason };
}

interface Tag {
  readonly val: string;
  readonly lineNo?: number | undefined;
}

/**
 * Of the first tag up to which the code is none, whatever would close it; else of the brace that nothing closes. Braces
 * in quotation marks are not counted.
 */
function lineOfCode(tags: readonly Tag[]): number {
  const open: { readonly closing: string; readonly line: number }[] = [];
  let code = '';
  for (const { val, lineNo = 1 } of tags) {
    code += `${val}\n`;
    for (const mark of val.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '').match(/[{}()[\]]/g) ?? []) {
      const closing = { '{': '}', '(': ')', '[': ']' }[mark];
      if (closing === undefined) open.pop();
      else open.push({ closing, line: lineNo });
    }
    const closed =
      code +
      open
        .map((o) => o.closing)
        .reverse()
        .join('');
    if (!parses(closed)) return lineNo;
  }
  return open.at(-1)?.line ?? 1;
}

function parses(code: string): boolean {
  try {
    new Function(code);
    return true;
  } catch {
    return false;
  }
}

function missingIn(message: string): string | undefined {
  const name = message.match(/Failed to get template '(.*)'/)?.[1];
  return name === undefined ? undefined : `there is no template ${name}.eta`;
}

function diagnosticOf(error: unknown, file: string): Diagnostic {
  if (error instanceof Fault) {
    const { template, line, reason } = error.fault;
    return {
      severity: 'error',
      rule: 'render/template',
      message: `the template failed: ${reason}; correct it there`,
      file: `templates/${template}`,
      line,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const reason = missingIn(message) ?? message;
  return {
    severity: 'error',
    rule: 'render/template',
    message: `the template failed: ${reason}; correct it there`,
    file: `templates/${file}`,
  };
}
