/** The library's public API: re-exports only. */
export {};
