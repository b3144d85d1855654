/** Bytes of a packed table (test/train/pack.ts) → its columns of numbers. */
import { inflateRawSync } from 'node:zlib';

export interface Columns {
  /** The next column, whose values ascend. */
  deltas(): Uint32Array;
  uint16(): Uint16Array;
  uint8(): Uint8Array;
  int8(): Int8Array;
}

/** Columns come out in the order in which they were packed. */
export function unpack(base64: string): Columns {
  const bytes = inflateRawSync(Buffer.from(base64, 'base64'));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  const take = (): Uint8Array => {
    const length = varint();
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    deltas() {
      const values = new Uint32Array(varint());
      let last = 0;
      for (let i = 0; i < values.length; i++) values[i] = last += varint();
      return values;
    },
    uint16() {
      const values = new Uint16Array(varint());
      for (let i = 0; i < values.length; i++) values[i] = bytes[at++] ?? 0;
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) | ((bytes[at++] ?? 0) << 8);
      return values;
    },
    uint8: take,
    int8: () => {
      const { buffer, byteOffset, length } = take();
      return new Int8Array(buffer, byteOffset, length);
    },
  };
}

/** Different keys → where each stands, or the `values` that belong to them (below 2^31). Absent keys give -1. */
export function indexOf(keys: Uint32Array, values: Uint32Array = keys.map((_, i) => i)): (key: number) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 2 + 1)));
  const size = 2 ** bits;
  const mask = size - 1;
  // A key and its value lie side by side, and a bit for what is there lies before them: most keys asked for are absent,
  // and what they cost is the way to the memory.
  const slots = new Int32Array(size * 2).fill(-1);
  const seen = new Uint32Array(size / 4);
  const home = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  const bitOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (29 - bits);
  // Loops, here and where the model is loaded: a quarter of a million calls cost half of the time.
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    let slot = home(key);
    while (slots[2 * slot + 1] !== -1) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = values[i] ?? 0;
    const bit = bitOf(key);
    seen[bit >>> 5] = (seen[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return (key) => {
    const bit = bitOf(key);
    if ((((seen[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1;
    for (let slot = home(key); ; slot = (slot + 1) & mask) {
      const value = slots[2 * slot + 1] ?? -1;
      if (value === -1 || slots[2 * slot] === (key | 0)) return value;
    }
  };
}
