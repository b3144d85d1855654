/** Seed files in, Sources out: the ingest stage. */
export { defaultMaxBytes, type IngestOptions, idOf, ingestSeed, type SeedFile, type Sidecar } from './seed.ts';
export { ingestSeeds, type PairedSeed, pairSeeds } from './seeds.ts';
