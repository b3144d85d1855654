/** Seed files in, Sources out: the ingest stage. */

export type { SeedFile } from './refusal.ts';
export { type IngestOptions, idOf, ingestSeed, type Sidecar } from './seed.ts';
export { ingestSeeds, pairSeeds } from './seeds.ts';
