/** All seed files → all Sources: sidecars paired, ids unique, doubles left out; the same whatever order the files come in. */
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type SourceId, sourceId } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { freeSlug } from '../text/slug.ts';
import { decode } from './decode.ts';
import { formatOf, stemOf } from './format.ts';
import type { SeedFile } from './refusal.ts';
import { type IngestOptions, idOf, ingestSeed, type Sidecar } from './seed.ts';

/** A file to read, with all that reading it needs beside its bytes. */
export interface PairedSeed {
  readonly id: SourceId;
  readonly file: SeedFile;
  readonly sidecar?: Sidecar;
}

const sidecarEnding = /\.meta\.ya?ml$/i;
/** What file systems and editors leave behind. */
const litter = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|~$/;

/** Sorted by path. The value of a file never depends on another file, except for its id when two have one slug. */
export function pairSeeds(files: readonly SeedFile[], folder = 'seeds'): Checked<PairedSeed[]> {
  const known = files.filter((f) => !litter.test(f.path)).sort((a, b) => byCodeUnit(a.path, b.path));
  const diagnostics: Diagnostic[] = [];
  const warn = (rule: string, path: string, message: string): void => {
    diagnostics.push({ severity: 'warning', rule: `ingest/${rule}`, message, file: `${folder}/${path}` });
  };
  const sidecars = new Map<string, Sidecar>();
  for (const file of known.filter((f) => sidecarEnding.test(f.path))) {
    const decoded = decode(file.bytes, undefined, false);
    if ('text' in decoded) sidecars.set(file.path.replace(sidecarEnding, ''), { path: file.path, text: decoded.text });
    else {
      const { problem, ...place } = decoded;
      const named = { severity: 'error', rule: 'ingest/encoding', file: `${folder}/${file.path}` } as const;
      diagnostics.push({ ...named, message: problem.replace(/, or name.*$/, ''), ...place });
    }
  }
  const used = new Set<Sidecar>();
  const reports = known.filter((f) => !sidecarEnding.test(f.path));
  const paired = withoutDoubles(reports, warn).map(({ file, id }): PairedSeed => {
    const sidecar = sidecars.get(file.path) ?? sidecars.get(stemOf(file.path));
    if (sidecar) used.add(sidecar);
    return { id, file, ...(sidecar && { sidecar }) };
  });
  const doubles = new Set(reports.flatMap((f) => [f.path, stemOf(f.path)]));
  for (const [name, sidecar] of sidecars) {
    if (used.has(sidecar) || doubles.has(name)) continue;
    warn(
      'sidecar',
      sidecar.path,
      `no report is called "${name}"; rename this file after the report it describes, or remove it`,
    );
  }
  return checked(paired, diagnostics);
}

type Warn = (rule: string, path: string, message: string) => void;

function withoutDoubles(reports: readonly SeedFile[], warn: Warn): { file: SeedFile; id: SourceId }[] {
  const byContent = new Map<string, string>();
  const byFolded = new Map<string, string>();
  const byId = new Map<string, string>();
  const kept: { file: SeedFile; id: SourceId }[] = [];
  for (const file of reports) {
    const { path, sha256, bytes } = file;
    const folded = path.normalize('NFC').toLowerCase();
    const twin = byFolded.get(folded);
    if (twin !== undefined) {
      warn(
        'case-collision',
        path,
        `this name differs from "${twin}" only in capitals or accents' encoding, and many systems take them for one file; rename one`,
      );
    }
    byFolded.set(folded, path);
    const same = bytes.length > 0 && formatOf(path) ? byContent.get(sha256) : undefined;
    if (same !== undefined) {
      warn('duplicate', path, `this is the same, byte for byte, as "${same}" and is left out; remove one of them`);
      continue;
    }
    byContent.set(sha256, path);
    const wanted = idOf(path);
    const id = freeSlug(wanted, (candidate) => !byId.has(candidate));
    if (id !== wanted && twin === undefined && formatOf(path)) {
      warn(
        'same-id',
        path,
        `the id "${wanted}" belongs to "${byId.get(wanted)}", so this report has the id "${id}"; rename the file to give it one of its own`,
      );
    }
    if (formatOf(path)) byId.set(id, path);
    kept.push({ file, id: sourceId(id) });
  }
  return kept;
}

/** Every report that can be read, sorted by path, and what is wrong with the others. */
export async function ingestSeeds(
  files: readonly SeedFile[],
  options: Omit<IngestOptions, 'id'> = {},
): Promise<Checked<Source[]>> {
  const { value: paired, diagnostics } = pairSeeds(files, options.folder);
  const sources: Source[] = [];
  const found: Diagnostic[] = [...diagnostics];
  for (const { file, sidecar, id } of paired) {
    const read = await ingestSeed(file, sidecar, { ...options, id });
    if (read.value) sources.push(read.value);
    found.push(...read.diagnostics);
  }
  return checked(sources, found);
}
