/** Seed files in, Sources out: the ingest stage. */

export type { SeedFile } from './refusal.ts';
export { defaultMaxBytes, type IngestOptions, idOf, ingestSeed, type Sidecar } from './seed.ts';
export { ingestSeeds, type PairedSeed, pairSeeds } from './seeds.ts';
