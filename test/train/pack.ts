/** Columns of numbers → bytes that src/extract/names/tagger/unpack.ts reads: per column its length, then its values, deflated. */
import { deflateRawSync } from 'node:zlib';

export type Column =
  /** Ascending 32-bit numbers, as differences in varints. */
  | { readonly kind: 'deltas'; readonly values: readonly number[] }
  | { readonly kind: 'uint16' | 'uint8' | 'int8'; readonly values: readonly number[] };

function varint(value: number, out: number[]): void {
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
}

export function pack(columns: readonly Column[]): Uint8Array {
  const out: number[] = [];
  for (const { kind, values } of columns) {
    varint(values.length, out);
    if (kind === 'deltas') {
      let last = 0;
      for (const value of values) {
        varint(value - last, out);
        last = value;
      }
    } else if (kind === 'uint16') {
      // Low bytes, then high bytes: each half deflates better alone.
      for (const value of values) out.push(value & 0xff);
      for (const value of values) out.push(value >> 8);
    } else {
      for (const value of values) out.push(value & 0xff);
    }
  }
  return deflateRawSync(Uint8Array.from(out), { level: 9 });
}
