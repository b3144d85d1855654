/** Strings → 32-bit numbers: the only form in which words and features reach the model. */

/** FNV-1a over UTF-16 code units, then mixed so that near strings fall far apart. */
export function hashWord(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The finalizer of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit of the output. */
export function mix(n: number): number {
  let h = n;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two numbers in this order → one. */
export const combine = (a: number, b: number): number => mix(Math.imul(a, 0x9e3779b1) ^ b);
