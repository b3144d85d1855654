/** Exit codes, and how a verb hands in its own. */

export const exitCodes = { done: 0, errors: 1, usage: 64, interrupted: 130 } as const;

export type Finish = (code: number) => void;
